import { GROUP } from '../find/agencies/groups.js'
import { POINTERS, THROUGH } from '../find/quotes/speaker.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { PersonEntity } from '../link/people.js'
import type { RecordPerson } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { isCourtRoom, verbBehind } from './acting.js'
import { type AgencyRole, cueBefore, HOLDING } from './cues.js'
import { doerOf, isClauseStart } from './doers.js'
import type { Scene } from './events.js'
import { chooseHolders, type Ruling } from './holder-choice.js'
import { ENFORCEMENT, FORCES, isFormer, mainSpeakersBody, silentHolders, speaksAsFormer } from './holders.js'
import { opponents } from './opponents.js'
import { put, type Setting } from './setting.js'
import { isWhole } from './worth.js'

/** How many tokens a verb of holding may stand behind its institution, other institutions not counted. */
const CUE_REACH = 9
/** What may stand between two institutions of one list. */
const LIST_WORDS = new Set(
  'dan serta sejumlah setempat beberapa para juga bersama bekerja sama bekerjasama kerja kerjasama dengan berkolaborasi bersinergi'.split(
    ' ',
  ),
)
/** Which scene's sentence a token stands in; the main scene where none claims it. */
export function sceneOf(token: number, scenes: readonly Scene[], t: TokenTable): Scene {
  if (scenes.length === 1) return scenes[0]
  const sentence = t.sentence[token]
  return scenes.find((scene) => !scene.main && scene.sentences.has(sentence)) ?? scenes[0]
}

/** One mention of an institution on its way to a role. */
interface Named {
  agency: AgencyEntity
  first: number
  last: number
}

const BEHIND_CUE = 'behind a verb of holding or attending'

type Roles = Map<AgencyEntity, { role: AgencyRole; scene: Scene }>

/** Who holds each scene and who takes part: as the rules say, and who holds the main one by all that is told of them together. */
export function agencyRoles(scenes: readonly Scene[], setting: Setting): Roles {
  const [main] = scenes
  const ruling = rulingOf(scenes, setting)
  const roles = new Map(ruling.roles)
  if (isWhole(setting.t)) choose(ruling, roles, setting)
  if (main.type === 'statement' && speaksAsFormer(setting)) dropUnsaid(ruling, roles, setting)
  for (const agency of ruling.asides) {
    if (roles.get(agency)?.role !== 'participant') continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: takes part in something that is not the event')
  }
  if (main.type === 'competition')
    for (const team of opponents(setting)) {
      roles.set(team, { role: 'participant', scene: main })
      const [{ first, last }] = team.mentions
      setting.note?.(first, last, 'participant: a team that plays another')
    }
  return roles
}

function choose(ruling: Ruling, roles: Roles, setting: Setting): void {
  const { main } = ruling
  const holders = new Set(chooseHolders(ruling, setting))
  for (const [agency, { role, scene }] of ruling.roles) {
    if (role !== 'organizer' || scene !== main || holders.has(agency)) continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: too little else speaks for one that holds the event')
  }
  for (const agency of holders) {
    if (ruling.roles.get(agency)?.role === 'organizer') continue
    roles.set(agency, { role: 'organizer', scene: main })
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'organizer: much speaks for one that holds the event')
  }
}

/** Where somebody speaks for nobody, no club or company holds what he says, unless he says it at what "digelar oleh" it. */
function dropUnsaid({ main, grounds }: Ruling, roles: Roles, setting: Setting): void {
  const speaking = new Set<AgencyEntity | undefined>()
  for (const person of setting.entities.speakers.keys()) if (!isFormer(person)) speaking.add(setting.bodies.of(person))
  for (const [agency, { role, scene }] of roles) {
    if (role !== 'organizer' || scene !== main || agency.public || speaking.has(agency)) continue
    if (grounds.get(agency)?.includes(`organizer: ${BEHIND_CUE}`)) continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: whoever speaks has left it')
  }
}

/** What the verbs around the institutions say of who holds each scene and who takes part. */
export function rulingOf(scenes: readonly Scene[], setting: Setting): Ruling {
  const { entities, t, lead } = setting
  const grounds = new Map<AgencyEntity, string[]>()
  const roles = new Map<AgencyEntity, { role: AgencyRole; scene: Scene }>()
  const named: Named[] = []
  for (const agency of entities.agencies) {
    for (const { first, last } of agency.mentions) named.push({ agency, first, last })
  }
  named.sort((a, b) => a.first - b.first)
  const doer = doerOf(scenes[0].type, setting)
  const commission = entities.agencies.some(({ kind }) => kind === 'election')
  const guests = new Set<AgencyEntity>()
  const asides = new Set<AgencyEntity>()
  /** The first that a sentence further down says to hold the event. */
  let later: AgencyEntity | undefined
  /** Whether "digelar oleh X" or the like names a holder. */
  let passive = false
  /** Last token of the mention before, where that is an organizer. */
  let organizerEnd: number | undefined
  /** Bodies through which the one in front of them acts: "Pemkot X melalui Dinas Y menyalurkan bantuan". */
  const through: [whole: AgencyEntity, part: Named][] = []
  for (const [n, mention] of named.entries()) {
    const { agency, first } = mention
    if (setting.inQuote(first)) continue
    const scene = sceneOf(first, scenes, t)
    const sentence = t.sentence[first]
    const leading = first < t.headlineEnd || sentence <= lead + 1
    let cue = cueBefore(first, setting)
    if (cue && t.lower(cue.at) === 'kepada' && !isGiven(agency, first, cue.at, scene, setting)) cue = undefined
    const told = leading || scene.sentences.has(sentence) || (cue !== undefined && pointsToEvent(cue.at, t))
    // Much is done by somebody: only where the event is told does it tell who holds that.
    if (
      cue &&
      t.lower(cue.at) === 'dilakukan' &&
      (!told || scene.type === 'statement' || t.lower(cue.at - 2) === 'apa')
    )
      cue = undefined
    if (cue && HELD.has(t.lower(cue.at))) passive = true
    let role = cue?.role
    let ground = cue ? BEHIND_CUE : 'no verb of holding or attending stands beside it'
    const is = (better: AgencyRole | undefined, because: string) => {
      role = better
      ground = because
    }
    // What else the article tells of is told in a sentence or two of its own.
    const beside = !scene.main && scene.sentences.has(sentence)
    if (role === undefined && (leading || beside) && holdsBehind(named, n, t))
      is('organizer', 'a verb of holding stands behind it')
    if (role === undefined && beside && scene.type === 'trial' && isCourtRoom(agency, mention, t))
      is('organizer', 'a case is heard in its room')
    if (
      role === undefined &&
      leading &&
      THROUGH.has(t.lower(first - 1)) &&
      scene.sentences.has(sentence) &&
      agency.kind !== 'media'
    ) {
      is('organizer', 'another acts through it')
      // "Pemkot X melalui Dinas Y": both do it.
      const before = named[n - 1]
      if (before?.last === first - 2 && !roles.has(before.agency))
        roles.set(before.agency, { role: 'organizer', scene })
    } else if (named[n - 1]?.last === first - 2 && scene.main && agency.kind !== 'media' && actsThrough(mention, t))
      through.push([named[n - 1].agency, mention])
    if (GIVING.has(scene.type) && (leading || scene.type === 'award') && gives(first, scene.type, setting))
      is('organizer', 'who gives an award or aid holds it')
    if (role === undefined && leading && GIVING.has(scene.type) && receives(mention.last, t))
      is('participant', 'it is given an award or aid')
    if (role === undefined && leading && isGuest(mention.last, t)) {
      is('participant', 'a verb of attending stands behind it')
      if (scene.main && scene.type !== 'statement') guests.add(agency)
    }
    if (role === undefined && (leading || scene.sentences.has(sentence)) && agency.kind !== GROUP) {
      if (scene.type === 'agreement-signing' && SIGNING_WITH.has(t.lower(first - 1)))
        is('organizer', 'who signs holds the signing')
      if (scene.type === 'inauguration' && isBoard(first, scene, t)) is('organizer', 'its board is sworn in')
      if (scene.type === 'protest' && protests(first, t)) is('organizer', 'those who protest come from it')
    }
    if (role === undefined && (leading || scene.sentences.has(sentence)) && isAgent(first, scene, t))
      is('organizer', 'the verb of holding stands in front of what it holds')
    if (role === undefined && scene.main && !leading && holdsLater(named, n, scene, t)) later ??= agency
    // "meninjau pasar murah yang digelar X": whoever looks at it is on a visit.
    if (role === 'organizer' && cue && LOOKED_AT.has(scene.type) && HELD.has(t.lower(cue.at)) && doer)
      is('participant', 'it holds what somebody looks at')
    // "X bersama Y menggelar", "oleh X dan Y": a list has one role.
    if (organizerEnd !== undefined && isListed(organizerEnd, first, t)) is('organizer', 'in a list with an organizer')
    // "Usai Apel Bersama KPU, Pemkab X menggelar sidak"
    if (role === 'participant' && leading && t.isMark(first - 1, ',') && holdsBehind(named, n, t))
      is('organizer', 'a verb of holding stands behind it')
    // "Ketua Laskar Hijau X menyerahkan dukungan ke KPU": whoever signs up for an election does not hold it.
    if (role === 'organizer' && scene.type === 'election-stage' && !agency.public && !cue && commission)
      is(undefined, 'it signs up for an election')
    if (role === 'organizer' && n > 0 && isParent(named[n - 1], mention, t))
      is(undefined, 'the force to which the one in front of it belongs')
    if (
      role === 'participant' &&
      (told || scene.type === 'inspection') &&
      ENFORCEMENT.has(scene.type) &&
      FORCES.has(agency.kind)
    )
      is('organizer', 'forces hold what they enforce')
    // All who sign hold a signing.
    if (role === 'participant' && leading && scene.type === 'agreement-signing')
      is('organizer', 'who signs holds the signing')
    // "Ratusan buruh PT X menggelar unjuk rasa": those who protest work or learn there, often against it.
    if (role === 'organizer' && scene.type === 'protest' && isTheirs(agency, first, t))
      is(undefined, 'those who protest work or learn there')
    // Groups without a name take part; whoever holds an event has one.
    if (role === 'organizer' && agency.kind === GROUP) is('participant', 'a group without a name takes part')
    if (role === 'participant' && !told && !cue?.attends) ground = 'takes part in something that is not the event'
    const decision = `${role ?? 'mentioned'}: ${ground}`
    setting.note?.(first, mention.last, `${decision}${cue ? ` (“${t.word(cue.at)}”)` : ''}`)
    put(grounds, agency, decision)
    if (cue) put(grounds, agency, `word as cue ${t.lower(cue.at)}`)
    organizerEnd = role === 'organizer' ? mention.last : undefined
    // "digelar oleh X" far from where the event is told tells of another one.
    if (role === 'organizer' && cue && !told && !isEventHeld(cue.at, setting)) continue
    if (role === undefined || (role === 'participant' && !told && !cue?.attends)) continue
    const before = roles.get(agency)
    if (role === 'participant' && cue && isAside(cue.at, agency, scene, setting)) {
      if (!before) asides.add(agency)
    } else asides.delete(agency)
    if (!before || (before.role === 'participant' && role === 'organizer')) roles.set(agency, { role, scene })
  }
  // Whoever speaks in headline or lead holds a statement, not those of whose deeds he speaks.
  const speaker = scenes[0].type === 'statement' && !passive ? mainSpeakersBody(setting) : undefined
  if (speaker)
    for (const [agency, { role, scene }] of roles)
      if (role === 'organizer' && scene.main && agency !== speaker) roles.delete(agency)
  const isHeld = () => [...roles.values()].some(({ role, scene }) => role === 'organizer' && scene.main)
  if (later && !isHeld()) roles.set(later, { role: 'organizer', scene: scenes[0] })
  // What only a title names may be called so elsewhere.
  const silent = silentHolders(setting, scenes[0], guests).map((holder) => {
    const called = holder.name.toLowerCase()
    return entities.agencies.find(({ name }) => name.toLowerCase() === called) ?? holder
  })
  if (!isHeld()) {
    for (const holder of silent) {
      roles.set(holder, { role: 'organizer', scene: scenes[0] })
      const [{ first, last }] = holder.mentions
      setting.note?.(first, last, 'organizer: no verb names one, and this body speaks, or stands first')
    }
  }
  if (scenes[0].type !== 'statement')
    for (const [whole, { agency, first, last }] of through) {
      const known = roles.get(whole)
      if (known?.role !== 'organizer' || !known.scene.main || roles.has(agency)) continue
      roles.set(agency, known)
      setting.note?.(first, last, 'organizer: whoever holds the event acts through it')
    }
  return { main: scenes[0], roles, grounds, silent, asides }
}

/** Words behind which those stand who are there when somebody speaks; other cues in a statement tell of what he speaks about. */
const PRESENT = new Set(
  'dihadiri hadir turut tampak terlihat diikuti disaksikan didampingi ditemani menghadirkan undangan narasumber rapat raker rdp'.split(
    ' ',
  ),
)
const CHARGED = new Set('didakwa dakwaan terdakwa terbukti bersalah dugaan diduga tersangka terseret'.split(' '))
/** Whether those behind a cue have part in something else: what a speaker tells of, a deed for which somebody is tried. */
function isAside(cue: number, { kind }: AgencyEntity, { type }: Scene, { t }: Setting): boolean {
  const word = t.lower(cue)
  if (type === 'statement' && !PRESENT.has(word)) return true
  // "laporan yang diterima Antara"
  if (kind === 'media' && (word === 'diterima' || word === 'bersama')) return true
  return word.startsWith('bersama') && t.hasBefore(cue, CUE_REACH, CHARGED)
}

/** "Pemkot X melalui Dinas Y telah menyediakan": a verb stands behind the part; "juga" tells of more than the event. */
function actsThrough({ first, last }: Named, t: TokenTable): boolean {
  if (!THROUGH.has(t.lower(first - 1)) || ASIDES.has(t.lower(t.sentenceFirst(first)))) return false
  const verb = verbBehind(last, t)
  return t.sameSentence(last, verb) && t.lower(last + 1) !== 'juga' && /^(?:me|ber)\p{L}{4}/u.test(t.lower(verb))
}
/** Words that open what was or is done beside the event. */
const ASIDES = new Set(['sebelumnya', 'selain', 'sementara', 'sedangkan', 'adapun'])

/** "Satreskrim Polres X, Polda Y, menangkap": behind the comma stands the command above, and no list goes on. */
function isParent(before: Named, { agency, first, last }: Named, t: TokenTable): boolean {
  if (!FORCES.has(agency.kind) || agency.kind !== before.agency.kind || before.last !== first - 2) return false
  if (!t.isMark(first - 1, ',') || !UPPER.test(t.slice(first, last))) return false
  const next = t.isMark(last + 1, ',') ? last + 2 : last + 1
  return !t.isCapital(next) && !/^(?:dan|serta|bersama)$/.test(t.lower(next))
}
const UPPER =
  /^(?:polda|kepolisian daerah|polres|polresta|polrestabes|kepolisian resor|kejati|kejaksaan tinggi|korem|kodam|kodim)\b/i

/** "pelantikan pengurus PMI X" */
function isBoard(first: number, { triggers }: Scene, t: TokenTable): boolean {
  const board = /^(?:besar|pusat|wilayah|daerah|cabang)$/.test(t.lower(first - 1)) ? first - 2 : first - 1
  return (
    /^(?:ke)?pengurus(?:an)?$/.test(t.lower(board)) &&
    triggers.some((e) => e.first < first && t.sameSentence(e.first, first))
  )
}

const SIGNING_WITH = new Set(['antara', 'dengan'])

const PROTESTERS = new Set('massa tergabung mahasiswa buruh pendemo demonstran aktivis santri elemen'.split(' '))
const PROTEST_REACH = 6
/** "massa dari X", "mahasiswa yang tergabung dalam X" */
function protests(first: number, t: TokenTable): boolean {
  const before = t.lower(first - 1)
  if (before !== 'dari' && before !== 'dalam' && !PROTESTERS.has(before)) return false
  return t.hasBefore(first, PROTEST_REACH, PROTESTERS)
}

/** Whether those who protest are people of a company or public body: "buruh PT X", "mahasiswa dari Universitas Y". */
const isTheirs = ({ kind, public: state }: AgencyEntity, first: number, t: TokenTable): boolean =>
  (state || kind === 'company' || CAMPUS.test(t.lower(first))) &&
  t.is(t.lower(first - 1) === 'dari' || t.lower(first - 1) === 'di' ? first - 2 : first - 1, Class.CountNoun)

const CAMPUS = /^(?:universitas|institut|politeknik|kampus|stmik|stie)$/

const AGENT_REACH = 16
/** "telah dilaksanakan sosialisasi bahaya narkoba oleh X" */
function isAgent(first: number, { triggers }: Scene, t: TokenTable): boolean {
  if (t.lower(first - 1) !== 'oleh') return false
  for (let i = first - 2; i >= first - AGENT_REACH && t.sameSentence(i, first); i--)
    if (HELD.has(t.lower(i)) || t.lower(i) === 'dilakukan') return triggers.some((e) => e.first > i && e.first < first)
  return false
}

/** "X telah menggelar sosialisasi itu" further down: the verb of holding stands behind the body, the event's word behind the verb. */
function holdsLater(named: readonly Named[], n: number, { triggers, type }: Scene, t: TokenTable): boolean {
  const { last } = named[n]
  if (type === 'statement' || type === 'other' || named[n + 1]?.first <= last + CUE_REACH) return false
  for (let i = last + 1; i <= last + CUE_REACH && t.sameSentence(last, i); i++)
    if (HOLDING.test(t.lower(i))) return triggers.some((e) => e.first > i && e.first <= i + CUE_REACH)
  return false
}

const LOOKED_AT: ReadonlySet<string> = new Set(['inspection', 'visit'])
/** Verbs of those who come to what others hold; "ikut" only before one of the others. */
const COMING = new Set('mengikuti ikuti menghadiri hadiri berpartisipasi meramaikan ramaikan meriahkan'.split(' '))
const BEFORE_COMING = new Set('ikut turut juga kembali sukses telah akan pun'.split(' '))

/** Whether a verb of attending stands right behind an institution: "PN X ikut menghadiri". */
function isGuest(last: number, t: TokenTable): boolean {
  let i = last + 1
  for (let n = 0; n < 2 && BEFORE_COMING.has(t.lower(i)); n++) i++
  return t.sameSentence(last, i) && COMING.has(t.lower(i))
}

/** Verbs whose agent holds an event whatever else is told. */
const HELD = new Set('digelar diselenggarakan diadakan dilaksanakan dihelat diinisiasi diprakarsai digagas'.split(' '))

const GIVING: ReadonlySet<string> = new Set(['aid', 'award'])
/** Types in which a group without a name is given or taught something. */
const GIVEN_TO_GROUPS: ReadonlySet<string> = new Set(['aid', 'outreach', 'training'])

/** Whether "kepada" tells who is given what the event is about; the word tells of much else. */
function isGiven(agency: AgencyEntity, first: number, cue: number, scene: Scene, setting: Setting): boolean {
  // "kepada pelajar SMP X": those of a body stand for it.
  if (agency.kind !== GROUP && !setting.t.is(first - 1, Class.CountNoun)) return GIVING.has(scene.type)
  return (
    GIVEN_TO_GROUPS.has(scene.type) &&
    setting.eventsIn(setting.t.sentence[cue]).some((e) => e.type === scene.type && e.last < cue)
  )
}

const OCCASIONS = new Set('kegiatan acara agenda pertemuan rapat giat aksi ajang'.split(' '))

/** Whether the clause before a cue points back to the event: "Kegiatan ini juga berkolaborasi dengan X". */
function pointsToEvent(cue: number, t: TokenTable): boolean {
  for (let i = t.sentenceFirst(cue); i < cue; i++)
    if (OCCASIONS.has(t.lower(i)))
      for (let k = i + 1; k <= i + 3 && k < cue; k++) if (POINTERS.has(t.lower(k))) return true
  return false
}

/** Tokens between the word of an event and the verb that tells who held it: "Lokakarya literasi itu digelar oleh X". */
const EVENT_REACH = 8
function isEventHeld(cue: number, setting: Setting): boolean {
  const { t } = setting
  return (
    t.lower(cue) === 'dipersembahkan' ||
    (HELD.has(t.lower(cue)) &&
      setting.eventsIn(t.sentence[cue]).some((e) => e.last < cue && e.last >= cue - EVENT_REACH))
  )
}

/** Words behind which stands who ought to act: "mendesak KPU menggelar debat", "agar DPR melaksanakan putusan". */
const DEMANDING = new Set(
  `meminta minta menyarankan sarankan mendesak desak mendorong dorong berharap harap mengharapkan harapkan mengimbau imbau mengusulkan
  usulkan usul menginginkan ingin mengajak ajak menuntut tuntut menantang tantang memerintahkan perintahkan agar supaya`.split(
    /\s+/,
  ),
)

/** Words behind which no holder stands, but where or for whom something is: "di markas X menggelar". */
const NO_SUBJECT = new Set(
  'di ke dengan bagi untuk akun markas gedung kantor saham anggaran diajukan dihubungi'.split(' '),
)
/** "mendukung DPR mengesahkan", "mewajibkan X menerapkan": whoever the verb in front is done to. */
const isObject = (first: number, t: TokenTable): boolean =>
  // "Kantor Kementerian Agama X menggelar": with the office itself the clause begins.
  (NO_SUBJECT.has(t.lower(first - 1)) && !(t.lower(first - 1) === 'kantor' && isClauseStart(first - 1, t))) ||
  (/^me(?:n[dg]|ny|w)\p{L}{4}/u.test(t.lower(first - 1)) && !t.is(first - 1, Class.Say))

/** Whether a verb of holding stands behind ("X melalui Y menggelar …"), with nothing but names and auxiliaries between. */
function holdsBehind(named: readonly Named[], n: number, t: TokenTable): boolean {
  const { first } = named[n]
  if (DEMANDING.has(t.lower(first - 1)) || isObject(first, t)) return false
  const end = t.sentenceLast(named[n].last)
  let next = n + 1
  for (let i = named[n].last + 1, steps = 0; i <= end && steps <= CUE_REACH; i++, steps++) {
    if (named[next]?.first === i) {
      i = named[next++].last
      continue
    }
    const hit = t.phrase(i, Class.RoleCue)
    if (hit && isJoint(hit.row.fields.form)) {
      i = hit.last
      continue
    }
    // "menggunakan X dalam memberikan layanan": what it is used for.
    if (hit) return hit.row.fields.side === 'before' && !AIM.has(t.lower(i - 1))
    if (t.is(i, Class.Say) || DEMANDED.has(t.lower(i))) return false
  }
  return false
}
/** What one who ought to act is: "Pemprov X diminta tak lepas tangan". */
const DEMANDED = new Set(
  'diminta didesak diharapkan diharap didorong diimbau dituntut disarankan ditantang diperintahkan'.split(' '),
)
const AIM = new Set(['dalam', 'guna', 'demi'])

/** Whether a cue joins two that hold an event: "X bekerja sama dengan Y menggelar …". */
const isJoint = (form: string): boolean =>
  /^(bersama|(bekerja ?sama|berkolaborasi|bersinergi) (dengan|bersama))/.test(form)

/** "meraih penghargaan … dari X", "bantuan dari X": the body behind "dari" is the one that gives it. */
const gives = (first: number, type: string, setting: Setting): boolean =>
  (setting.t.lower(first - 1) === 'dari' ||
    (type === 'award' && AWARD.has(setting.t.lower(first - 1))) ||
    (setting.t.lower(first - 1) === 'oleh' && GIVEN.has(setting.t.lower(first - 2)))) &&
  setting.eventsIn(setting.t.sentence[first]).some((e) => e.type === type && e.first < first)
const GIVEN = new Set(['diberikan', 'dianugerahkan', 'diserahkan', 'disalurkan'])
/** Words that the giver's name follows at once: "Mutu Layanan Award BPJS Kesehatan". */
const AWARD = new Set(['award', 'awards', 'penghargaan', 'anugerah'])

/** Verbs whose subject is given something, and what may stand in front of them. */
const RECEIVING = new Set(
  'meraih raih menerima terima memperoleh peroleh menyabet sabet dianugerahi mendapat mendapatkan diganjar terpilih'.split(
    ' ',
  ),
)
const BEFORE_RECEIVING = new Set('kembali berhasil sukses resmi telah juga akan bakal kini'.split(' '))

/** Whether a verb of being given something stands right behind an institution: "Pemkab X kembali meraih penghargaan". */
function receives(last: number, t: TokenTable): boolean {
  let i = last + 1
  while (i <= last + 3 && BEFORE_RECEIVING.has(t.lower(i))) i++
  return t.sameSentence(last, i) && RECEIVING.has(t.lower(i)) && t.lower(i + 1) !== 'kunjungan'
}

/** Whether only list words, commas or "bersama" stand between two institutions. */
function isListed(last: number, first: number, t: TokenTable): boolean {
  // Side by side they are one chain: "Satreskrim Polres X Polda Y".
  if (first - last > 5 || first <= last + 1) return false
  for (let i = last + 1; i < first; i++) if (!t.isMark(i, ',/()') && !LIST_WORDS.has(t.lower(i))) return false
  return true
}

/** What a person does in the event. */
export function personRole(person: PersonEntity, setting: Setting): RecordPerson['role'] {
  const { entities, t } = setting
  if (person.role) return person.role
  if (entities.speakers.has(person)) return 'speaker'
  for (const { first, last } of person.mentions) {
    if (cueBefore(first, setting)?.role === 'participant') return 'attendee'
    for (let i = Math.max(t.sentenceFirst(first), first - 3); i < first; i++) if (HOSTING.has(t.lower(i))) return 'host'
    if (HOSTING_ACTIVE.has(t.lower(last + 1))) return 'host'
  }
  // "dipimpin langsung Kapolres X, AKBP Nama": the title stands between.
  for (const { first, nameFirst } of person.sources)
    if (first < nameFirst && HOSTING.has(t.lower(BEFORE_AGENT.has(t.lower(first - 1)) ? first - 2 : first - 1)))
      return 'host'
  return 'mentioned'
}
const BEFORE_AGENT = new Set(['langsung', 'oleh', 'secara', 'resmi'])
const HOSTING = new Set(['dipimpin', 'dibuka', 'dipandu', 'oleh', 'diresmikan'])
const HOSTING_ACTIVE = new Set(['membuka', 'memimpin', 'meresmikan', 'melantik'])
