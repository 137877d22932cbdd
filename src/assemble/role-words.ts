// What the words around an institution say of its part in an event.

import { GROUP } from '../find/agencies/groups.js'
import { POINTERS, THROUGH } from '../find/quotes/speaker.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { TokenTable } from '../scan/tokens.js'
import { isListed, verbBehind } from './acting.js'
import { type AgencyRole, HOLDING } from './cues.js'
import { isClauseStart } from './doers.js'
import { FORCES } from './holders.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** One mention of an institution on its way to a role. */
export interface Named {
  agency: AgencyEntity
  first: number
  last: number
}

/** How many tokens a verb of holding may stand behind its institution, other institutions not counted. */
const CUE_REACH = 9
/** Words behind which those stand who are there when somebody speaks; other cues in a statement tell of what he speaks about. */
const PRESENT = new Set(
  'dihadiri hadir turut tampak terlihat diikuti disaksikan didampingi ditemani menghadirkan undangan narasumber rapat raker rdp'.split(
    ' ',
  ),
)
const CHARGED = new Set('didakwa dakwaan terdakwa terbukti bersalah dugaan diduga tersangka terseret'.split(' '))
/** Whether those behind a cue have part in something else: what a speaker tells of, a deed for which somebody is tried. */
export function isAside(cue: number, { kind }: AgencyEntity, { type }: Scene, { t }: Setting): boolean {
  const word = t.lower(cue)
  if (type === 'statement' && !PRESENT.has(word)) return true
  // "laporan yang diterima Antara"
  if (kind === 'media' && (word === 'diterima' || word === 'bersama')) return true
  return word.startsWith('bersama') && t.hasBefore(cue, CUE_REACH, CHARGED)
}

/** "Pemkot X melalui Dinas Y telah menyediakan": a verb stands behind the part; "juga" tells of more than the event. */
export function actsThrough({ first, last }: Named, t: TokenTable): boolean {
  if (!THROUGH.has(t.lower(first - 1)) || ASIDES.has(t.lower(t.sentenceFirst(first)))) return false
  const verb = verbBehind(last, t)
  return t.sameSentence(last, verb) && t.lower(last + 1) !== 'juga' && /^(?:me|ber)\p{L}{4}/u.test(t.lower(verb))
}
/** Words that open what was or is done beside the event. */
const ASIDES = new Set(['sebelumnya', 'selain', 'sementara', 'sedangkan', 'adapun'])

/** "Satreskrim Polres X, Polda Y, menangkap": behind the comma stands the command above, and no list goes on. */
export function isParent(before: Named, { agency, first, last }: Named, t: TokenTable): boolean {
  if (!FORCES.has(agency.kind) || agency.kind !== before.agency.kind || before.last !== first - 2) return false
  if (!t.isMark(first - 1, ',') || !UPPER.test(t.slice(first, last))) return false
  const next = t.isMark(last + 1, ',') ? last + 2 : last + 1
  return !t.isCapital(next) && !/^(?:dan|serta|bersama)$/.test(t.lower(next))
}
const UPPER =
  /^(?:polda|kepolisian daerah|polres|polresta|polrestabes|kepolisian resor|kejati|kejaksaan tinggi|korem|kodam|kodim)\b/i

/** "pelantikan pengurus PMI X" */
export function isBoard(first: number, { triggers }: Scene, t: TokenTable): boolean {
  const board = /^(?:besar|pusat|wilayah|daerah|cabang)$/.test(t.lower(first - 1)) ? first - 2 : first - 1
  return (
    /^(?:ke)?pengurus(?:an)?$/.test(t.lower(board)) &&
    triggers.some((e) => e.first < first && t.sameSentence(e.first, first))
  )
}

export const SIGNING_WITH = new Set(['antara', 'dengan'])

const PROTESTERS = new Set('massa tergabung mahasiswa buruh pendemo demonstran aktivis santri elemen'.split(' '))
const PROTEST_REACH = 6
/** "massa dari X", "mahasiswa yang tergabung dalam X" */
export function protests(first: number, t: TokenTable): boolean {
  const before = t.lower(first - 1)
  if (before !== 'dari' && before !== 'dalam' && !PROTESTERS.has(before)) return false
  return t.hasBefore(first, PROTEST_REACH, PROTESTERS)
}

/** Whether those who protest are people of a company or public body: "buruh PT X", "mahasiswa dari Universitas Y". */
export const isTheirs = ({ kind, public: state }: AgencyEntity, first: number, t: TokenTable): boolean =>
  (state || kind === 'company' || CAMPUS.test(t.lower(first))) &&
  t.is(t.lower(first - 1) === 'dari' || t.lower(first - 1) === 'di' ? first - 2 : first - 1, Class.CountNoun)

const CAMPUS = /^(?:universitas|institut|politeknik|kampus|stmik|stie)$/

const AGENT_REACH = 16
/** "telah dilaksanakan sosialisasi bahaya narkoba oleh X" */
export function isAgent(first: number, { triggers }: Scene, t: TokenTable): boolean {
  if (t.lower(first - 1) !== 'oleh') return false
  for (let i = first - 2; i >= first - AGENT_REACH && t.sameSentence(i, first); i--)
    if (HELD.has(t.lower(i)) || t.lower(i) === 'dilakukan') return triggers.some((e) => e.first > i && e.first < first)
  return false
}

/** "X telah menggelar sosialisasi itu" further down: the verb of holding stands behind the body, the event's word behind the verb. */
export function holdsLater(named: readonly Named[], n: number, { triggers, type }: Scene, t: TokenTable): boolean {
  const { last } = named[n]
  if (type === 'statement' || type === 'other' || named[n + 1]?.first <= last + CUE_REACH) return false
  for (let i = last + 1; i <= last + CUE_REACH && t.sameSentence(last, i); i++)
    if (HOLDING.test(t.lower(i))) return triggers.some((e) => e.first > i && e.first <= i + CUE_REACH)
  return false
}

export const LOOKED_AT: ReadonlySet<string> = new Set(['inspection', 'visit'])
/** Verbs of those who come to what others hold; "ikut" only before one of the others. */
const COMING = new Set(
  'mengikuti ikuti menghadiri hadiri berpartisipasi meramaikan ramaikan meriahkan menyaksikan saksikan'.split(' '),
)
const BEFORE_COMING = new Set('ikut turut juga kembali sukses telah akan pun'.split(' '))

/** Whether a verb of attending stands right behind an institution: "PN X ikut menghadiri". */
export function isGuest(last: number, t: TokenTable): boolean {
  let i = last + 1
  for (let n = 0; n < 2 && BEFORE_COMING.has(t.lower(i)); n++) i++
  return t.sameSentence(last, i) && COMING.has(t.lower(i))
}

const ALSO = new Set(['turut', 'ikut'])
/** Behind "turut" or "ikut", what those do who help others with an event. */
const HELPING = new Set(
  `hadir serta dalam menandatangani tandatangani mengamankan mengawal membantu mendampingi memantau memeriahkan menyukseskan meramaikan
  bergabung terlibat berkontribusi ambil mendukung menyemarakkan mengirim mengirimkan menurunkan mengerahkan`.split(
    /\s+/,
  ),
)
/** "Kodim X dan DPMD X turut menandatangani", "Polres X juga hadir": it has part in what another holds. */
export function helps(named: readonly Named[], n: number, t: TokenTable): boolean {
  let last = named[n].last
  // All of a list do: "Polres X dan Kodim X turut hadir".
  for (let k = n + 1; k < named.length && isListed(last, named[k].first, t); k++) last = named[k].last
  let i = last + 1
  if (t.lower(i) === 'juga' || t.lower(i) === 'pun') i++
  const also = ALSO.has(t.lower(i))
  if (!t.sameSentence(named[n].last, also ? i + 1 : i)) return false
  return also ? HELPING.has(t.lower(i + 1)) : t.lower(i) === 'hadir' && named[n].agency.kind !== 'company'
}
/** Sentences behind the lead in which whoever helps still helps with the event. */
export const HELP_WITHIN = 4

/** Verbs of those who lend a hand to an event that another holds. */
const LENDING = new Set(
  'mengirim mengirimkan menurunkan menerjunkan mengerahkan mengawal menyiagakan mendampingi'.split(' '),
)
/** "Kodim X mengirim pemateri": a sentence of its own says how a body helps. */
export function lends({ first, last }: Named, t: TokenTable): boolean {
  const verb = verbBehind(last, t)
  return LENDING.has(t.lower(verb)) && t.sameSentence(last, verb) && isClauseStart(first, t)
}

const AS = new Set(['selaku', 'sebagai'])
const HOSTS = new Set(['tuan', 'penyelenggara', 'pelaksana', 'inisiator', 'penggagas'])
const PARTIES = new Set('termohon tergugat pemohon penggugat narasumber pemateri pembicara pendamping mitra'.split(' '))
/** "X selaku tuan rumah", "X sebagai narasumber": what a body is in the event, as the words behind it say. */
export function partOf(last: number, t: TokenTable): AgencyRole | undefined {
  const as = t.isMark(last + 1, ',') ? last + 2 : last + 1
  if (!AS.has(t.lower(as)) || !t.sameSentence(last, as + 1)) return undefined
  const part = t.lower(as + 1)
  if (PARTIES.has(part)) return 'participant'
  return HOSTS.has(part) && (part !== 'tuan' || t.lower(as + 2) === 'rumah') ? 'organizer' : undefined
}

/** Words of a visit that its visitor follows at once: "kunjungan Kodam X itu", "rombongan DPRD X". */
const COME = new Set(['kunjungan', 'kunker', 'kedatangan', 'lawatan', 'rombongan', 'delegasi'])
const VISITING = new Set(
  'mengunjungi kunjungi berkunjung menyambangi sambangi bertandang bersilaturahmi bersilaturahim mendatangi datangi melawat bertamu'.split(
    ' ',
  ),
)
/** Whether an institution is who comes to another: "rombongan DPRD X", "Pengurus PHRI X menyambangi". */
export function comes(first: number, last: number, t: TokenTable): boolean {
  if (COME.has(t.lower(first - 1)) && !/^(?:me|ter)/.test(t.lower(first - 2))) return true
  const verb = verbBehind(last, t)
  return t.sameSentence(last, verb) && VISITING.has(t.lower(verb))
}

const CHARGING = new Set(['jaksa', 'jpu', 'umum'])
const CHARGED_WITH = /^(?:men|di)(?:tuntut|untut|dakwa)$/
const CHARGE_REACH = 10
/** "dituntut oleh jaksa penuntut umum dari Kejari X", "JPU Kejari X menuntut": who charges in a trial. */
export function charges(first: number, last: number, t: TokenTable): boolean {
  let i = first - 1
  if (t.isMark(i, ')')) i--
  if (t.lower(i) === 'dari' || t.lower(i) === 'pada') i--
  // "Jaksa Penuntut Umum (JPU) Kejari X"
  if (t.isMark(i, ')')) i--
  if (!CHARGING.has(t.lower(i)) || !t.sameSentence(i, first)) return false
  for (let k = Math.max(t.sentenceFirst(first), first - CHARGE_REACH); k < last + CHARGE_REACH; k++)
    if (CHARGED_WITH.test(t.lower(k)) && t.sameSentence(first, k)) return true
  return false
}

/** Verbs whose agent holds an event whatever else is told. */
export const HELD = new Set(
  'digelar diselenggarakan diadakan dilaksanakan dihelat diinisiasi diprakarsai digagas'.split(' '),
)

export const GIVING: ReadonlySet<string> = new Set(['aid', 'award'])
/** Types in which a group without a name is given or taught something. */
const GIVEN_TO_GROUPS: ReadonlySet<string> = new Set(['aid', 'outreach', 'training'])

/** Whether "kepada" tells who is given what the event is about; the word tells of much else. */
export function isGiven(agency: AgencyEntity, first: number, cue: number, scene: Scene, setting: Setting): boolean {
  // "kepada pelajar SMP X": those of a body stand for it.
  if (agency.kind !== GROUP && !setting.t.is(first - 1, Class.CountNoun)) return GIVING.has(scene.type)
  return (
    GIVEN_TO_GROUPS.has(scene.type) &&
    setting.eventsIn(setting.t.sentence[cue]).some((e) => e.type === scene.type && e.last < cue)
  )
}

const OCCASIONS = new Set('kegiatan acara agenda pertemuan rapat giat aksi ajang'.split(' '))

/** Whether the clause before a cue points back to the event: "Kegiatan ini juga berkolaborasi dengan X". */
export function pointsToEvent(cue: number, t: TokenTable): boolean {
  for (let i = t.sentenceFirst(cue); i < cue; i++)
    if (OCCASIONS.has(t.lower(i)))
      for (let k = i + 1; k <= i + 3 && k < cue; k++) if (POINTERS.has(t.lower(k))) return true
  return false
}

/** Tokens between the word of an event and the verb that tells who held it: "Lokakarya literasi itu digelar oleh X". */
const EVENT_REACH = 8
export function isEventHeld(cue: number, setting: Setting): boolean {
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
export function holdsBehind(named: readonly Named[], n: number, t: TokenTable): boolean {
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
export const gives = (first: number, type: string, setting: Setting): boolean =>
  (setting.t.lower(first - 1) === 'dari' ||
    (type === 'award' && AWARD.has(setting.t.lower(first - 1))) ||
    (setting.t.lower(first - 1) === 'oleh' && GIVEN.has(setting.t.lower(first - 2)))) &&
  setting.eventsIn(setting.t.sentence[first]).some((e) => e.type === type && e.first < first)
const GIVEN = new Set(['diberikan', 'dianugerahkan', 'diserahkan', 'disalurkan'])
/** Words that the giver's name follows at once: "Mutu Layanan Award BPJS Kesehatan". */
const AWARD = new Set(['award', 'awards', 'penghargaan', 'anugerah'])

/** Verbs whose subject is given something, and what may stand in front of them. */
const RECEIVING = new Set(
  'meraih raih menerima terima memperoleh peroleh menyabet sabet dianugerahi mendapat mendapatkan diganjar terpilih dinobatkan didapuk'.split(
    ' ',
  ),
)
const BEFORE_RECEIVING = new Set('kembali berhasil sukses resmi telah juga akan bakal kini'.split(' '))

/** Whether a verb of being given something stands right behind an institution: "Pemkab X kembali meraih penghargaan". */
export function receives(last: number, t: TokenTable): boolean {
  let i = last + 1
  while (i <= last + 3 && BEFORE_RECEIVING.has(t.lower(i))) i++
  return t.sameSentence(last, i) && RECEIVING.has(t.lower(i)) && t.lower(i + 1) !== 'kunjungan'
}
