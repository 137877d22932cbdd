import type { AgencyMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { doerOf, giverOf, isClauseStart, leadEnd, namelessDoer, officeOfDoer } from './doers.js'
import type { Scene } from './events.js'
import { areaAsHolder, companyOf, dinasOf, officeAsHolder, REGION_HEAD } from './offices.js'
import type { Setting } from './setting.js'

/** Types whose organizers are the units that act, however they are introduced. */
export const ENFORCEMENT: ReadonlySet<string> = new Set(['arrest', 'investigation', 'inspection'])
export const FORCES: ReadonlySet<string> = new Set(['police', 'prosecution', 'military'])
/** Types whose organizer is whoever speaks. */
const SPOKEN: ReadonlySet<string> = new Set(['statement', 'report', 'policy', 'press-conference', 'disaster'])
/** Types of what befalls people: whoever tells of it holds nothing. */
const HAPPENING: ReadonlySet<string> = new Set(['disaster', 'accident', 'crime'])
/** Types whose holder is told otherwise than by the subject of the lead. */
const OWN_HOLDERS: ReadonlySet<string> = new Set([
  ...HAPPENING,
  ...['statement', 'visit', 'agreement-signing', 'award', 'election-stage', 'trial'],
])
/** Types whose holder may be the company of whoever speaks most. */
const COMPANIES_DO: ReadonlySet<string> = new Set(
  'statement report policy press-conference launch festival discussion outreach training competition ceremony other'.split(
    ' ',
  ),
)
/** Offices that stand for no single body in the text. */
const STATE_OFFICE = /\b(?:menteri|menko|wamen|presiden|gubernur|bupati|wali ?kota)\b/i
const REGION_BODY = /^(?:pemerintah|pemprov|pemkab|pemkot|pemko|pemda|pemdes)\b/i

/** Sentences behind the lead within which a body may begin to speak. */
const SPEAKS_WITHIN = 5
/** The same for a body that only a title before a quotation names. */
const QUOTED_WITHIN = 8

/** How often whoever has no public office speaks for each time that an official does, where he is the one who is reported. */
const FAR_MORE = 2

/**
 * The holders that no verb names: the bodies that the speakers speak for, else (no statement) the first body of headline or lead;
 * never those who came as guests.
 */
export function silentHolders(setting: Setting, main: Scene, guests: ReadonlySet<AgencyEntity>): AgencyEntity[] {
  const { entities, t } = setting
  const lead = leadEnd(t)
  // Who signs for two governments stands in the lead: "Bupati A dan Bupati B teken kerja sama".
  if (main.type === 'agreement-signing') {
    const signing = entities.people.filter((p) => p.official && p.mentions.some((m) => m.first <= lead))
    const bodies = [
      ...new Set(signing.map((p) => bodyOf(p, entities) ?? officeAsHolder(p, t)).filter((body) => body !== undefined)),
    ]
    if (bodies.length) return bodies
  }
  if (SPOKEN.has(main.type)) {
    const body = entities.agencies.find((a) => speaks(a, lead, t))
    if (body) return [body]
  }
  // Who tries and who charges: nobody that the accused worked for.
  if (main.type === 'trial') {
    const court = entities.agencies.find((a) => a.mentions.some((m) => m.first <= lead && acts(a, m, main, setting)))
    const body = court ?? entities.agencies.find((a) => a.kind === 'prosecution')
    return body ? [body] : []
  }
  // "Pemkab X meniadakan ujian", whoever tells of it.
  if (!OWN_HOLDERS.has(main.type)) {
    const body = entities.agencies.find((a) => a.mentions.some((m) => isSubject(m, lead, t)))
    if (body) return [body]
  }
  // "menerima kunjungan Menteri X": the visitor's institution.
  if (main.type === 'visit') {
    const visitor = entities.people.find((p) => p.official && p.sources.some((m) => isVisiting(m.first, t)))
    const body = visitor && bodyOf(visitor, entities)
    if (body) return [body]
  }
  // "Rapat dipimpin langsung oleh Ketua DPRD X"
  if (MEETINGS.has(main.type)) {
    const chair = entities.people.find((p) => p.official && p.sources.some((m) => isChairing(m.first, t)))
    const body = chair && bodyOf(chair, entities)
    if (body) return [body]
  }
  // An award's giver is named as such or not at all: who speaks or stands in front has won it.
  if (main.type === 'award') {
    const giver = giverOf(setting)
    const body = giver && (bodyOf(giver, entities) ?? officeAsHolder(giver, t))
    return body ? [body] : []
  }
  // Candidates sign up with the body that holds the election, whoever tells of it.
  const electing = main.type === 'election-stage' && entities.agencies.find((a) => a.kind === 'election')
  if (electing) return [electing]
  const area = areaAsHolder(entities.places, lead, t)
  if (area) return [area]
  const doer = doerOf(main.type, setting)
  if (doer) {
    const body = bodyOf(doer, entities) ?? officeOfDoer(doer, main.type, t)
    if (body) return [body]
  } else {
    const office = namelessDoer(main.type, setting)
    if (office) return [office]
  }
  // "Banjir Melanda, Anggota DPR Soroti Pembangunan": a headline names the speaker by his office alone.
  if (main.type === 'statement') {
    const body = entities.agencies.find((a) => a.mentions.some((m) => m.last < t.headlineEnd && speaksInOffice(m, t)))
    if (body) return [body]
  }
  const [most] = speakersOf(entities)
  const first = entities.quotes.find(({ person }) => person?.official)?.person
  // An official goes before others, unless one of these has far more to say.
  const times = (person: PersonEntity) => entities.quotes.filter((q) => q.person === person).length
  const others = first && most && !most.official && main.type === 'statement' && times(most) >= FAR_MORE * times(first)
  const told = HAPPENING.has(main.type) ? [] : others ? [most, first] : [first, most]
  for (const person of told) {
    const body = person && !isMember(person) ? bodyOf(person, entities) : undefined
    // Whoever heads an office inspects; arrests and investigations are for the forces.
    if (body && guests.has(body)) continue
    if (body && (FORCES.has(body.kind) || main.type === 'inspection' || !ENFORCEMENT.has(main.type)))
      return [unitInFront(body, lead, setting) ?? body]
  }
  const spoken = SPOKEN.has(main.type) && first ? dinasOf(first, t) : undefined
  const company = most && COMPANIES_DO.has(main.type) ? companyOf(most, t) : undefined
  if (spoken ?? company) return [spoken ?? company].filter((body) => body !== undefined)
  // "PGN kembali menegaskan" in one of the next sentences.
  if (SPOKEN.has(main.type)) {
    const end = sentencesBehind(lead, SPEAKS_WITHIN, t)
    const body = entities.agencies.find((a) => speaks(a, end, t))
    if (body) return [body]
  }
  if (ENFORCEMENT.has(main.type)) {
    const unit = entities.agencies.find((a) => FORCES.has(a.kind))
    if (unit) return [unit]
  }
  if (main.type === 'statement' && !(most?.official && STATE_OFFICE.test(most.office ?? ''))) {
    for (const person of entities.people) {
      if (most && !entities.quotes.some((q) => q.person === person)) continue
      const body = person.official ? bodyOf(person, entities) : undefined
      if (body) return [body]
    }
  }
  if (main.type === 'other' || hasUnknownHolder(lead, t)) return []
  const body = entities.agencies.find(
    (a) => a.kind !== 'media' && !guests.has(a) && a.mentions.some((m) => m.first <= lead && acts(a, m, main, setting)),
  )
  if (body) return [body]
  // Where an official is quoted, he speaks for himself; where nobody is, whoever is said to speak does.
  if (first?.office || !SPOKEN.has(main.type) || main.type === 'disaster') return []
  const end = sentencesBehind(lead, QUOTED_WITHIN, t)
  const quoted = entities.agencies.find((a) => isQuoted(a, end, setting))
  return quoted ? [quoted] : []
}

/** Last token of the sentence that stands so many behind the lead. */
function sentencesBehind(lead: number, count: number, t: TokenTable): number {
  let last = lead
  for (let n = 0; n < count && last + 1 < t.count; n++) last = t.sentenceLast(last + 1)
  return last
}

const MEETINGS: ReadonlySet<string> = new Set(['meeting', 'coordination-meeting'])
function isChairing(first: number, t: TokenTable): boolean {
  let i = first - 1
  while (i > first - 4 && (t.lower(i) === 'oleh' || t.lower(i) === 'langsung')) i--
  return t.lower(i) === 'dipimpin'
}

/** Words behind which a visitor is named, and what may stand between. */
const VISITS = new Set(['kunjungan', 'kedatangan', 'kunker', 'lawatan', 'kehadiran'])
const OF_VISIT = new Set(['kerja', 'dari', 'resmi', 'rombongan', 'silaturahmi', 'kehormatan'])
function isVisiting(first: number, t: TokenTable): boolean {
  let i = first - 1
  while (i > first - 4 && OF_VISIT.has(t.lower(i))) i--
  return VISITS.has(t.lower(i))
}

/** The institution of whoever speaks most, where headline or lead begins with him. */
export function mainSpeakersBody({ entities, t }: Setting): AgencyEntity | undefined {
  const [most] = speakersOf(entities)
  return most?.mentions.some((m) => m.first <= leadEnd(t)) ? bodyOf(most, entities) : undefined
}

/** Who speaks, those who speak most first. */
function speakersOf({ quotes }: Entities): PersonEntity[] {
  const times = new Map<PersonEntity, number>()
  for (const { person } of quotes) if (person) times.set(person, (times.get(person) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).map(([person]) => person)
}

/** Whoever works or learns in a body and tells of himself: "Guru SMPN 1 X". */
const isMember = ({ position }: PersonEntity): boolean =>
  /^(?:guru|bidan|perawat|siswa|siswi|mahasiswa)\b/i.test(position ?? '')

/** Words between a subject and its verb. */
const ADVERBS = new Set(
  'ri kembali kini juga pun turut telah sudah akan bakal terus resmi secara resmi sempat masih ikut tengah mulai'.split(
    ' ',
  ),
)
/** The first token behind a subject and its adverbs. */
function verbBehind(last: number, t: TokenTable): number {
  let i = last + 1
  // "Aliansi X (AX) mendesak"
  if (t.isMark(i, '(')) for (let k = i + 1; k <= i + BRACKET; k++) if (t.isMark(k, ')')) i = k + 1
  const end = i + 2
  while (i <= end && t.sameSentence(last, i) && ADVERBS.has(t.lower(i))) i++
  return i
}
/** Tokens that a bracket behind a name has at most. */
const BRACKET = 4
/** What opens a headline about what a body says or does: "Ini Kata BNPB", "Cara BNPB Bersiap". */
const OPENINGS = new Set(
  'kata menurut cara upaya langkah strategi alasan penjelasan jawaban respons respon reaksi komitmen'.split(' '),
)

/** "BNPB kembali menyatakan …", in a headline "BNPB: …" and "Ini Kata BNPB": a body that itself speaks in headline or lead. */
const speaks = (agency: AgencyEntity, lead: number, t: TokenTable): boolean =>
  agency.mentions.some(
    (m) =>
      m.last <= lead &&
      !t.is(m.first - 1, Class.Office | Class.Field) &&
      (t.is(verbBehind(m.last, t), Class.Say) ||
        (m.last < t.headlineEnd &&
          (OPENINGS.has(t.lower(m.first - 1)) || (m.first === t.sentenceFirst(m.first) && t.isMark(m.last + 1, ':'))))),
  )

/** The unit of a body that headline or lead begins with: "Ditlantas Polda X mengalihkan arus", where an officer of Polda X speaks. */
function unitInFront(body: AgencyEntity, lead: number, { entities, t }: Setting): AgencyEntity | undefined {
  const parent = body.mentions[0].key
  return entities.agencies.find((a) =>
    a.mentions.some(
      (m) => m.unit !== null && m.first <= lead && m.key.endsWith(`@ ${parent}`) && isClauseStart(m.first, t),
    ),
  )
}

/** Most words and marks between a title and the verb behind it: a name that no list knows. */
const UNKNOWN_NAME = 6
/** "Menurut BMKG", "terang Ditlantas Polda X", "kata Kepala BKPP X", "Kepala BKPP X Wakrul Dombas menjelaskan": who speaks, named or not. */
const isQuoted = (agency: AgencyEntity, end: number, setting: Setting): boolean =>
  agency.kind !== 'media' &&
  agency.mentions.some((m) => m.last <= end && !setting.inQuote(m.first) && speaksByTitle(m, setting.t))

function speaksByTitle({ first, last }: AgencyMention, t: TokenTable): boolean {
  const title = titleStart(first, t)
  const says = t.phrase(title - 1, Class.Say)?.row.fields.use
  // "kata Sony": a company's name of one word is somebody's as well.
  if (says === 'said' || says === 'according') return title < first || last > first || !t.is(first, Class.Name)
  if (title === first) return false
  let i = verbBehind(last, t)
  for (let n = 0; n < UNKNOWN_NAME && t.sameSentence(last, i) && (t.isCapital(i) || t.isMark(i, ',.')); n++) i++
  return t.sameSentence(last, i) && t.phrase(i, Class.Say)?.row.fields.use === 'tells'
}

/** "Anggota DPR Soroti": an office ends in the body, and a verb of saying stands behind it. */
function speaksInOffice({ first, last }: AgencyMention, t: TokenTable): boolean {
  const title = titleStart(first, t)
  return (
    title < first &&
    (title === t.sentenceFirst(title) || t.isMark(title - 1, ',;:')) &&
    t.is(verbBehind(last, t), Class.Say | Class.Event)
  )
}

const FORMERLY = new Set(['eks', 'mantan'])
/** Words whose "X" or "dari X" published what is reported. */
const SOURCES = new Set('data catatan laporan survei rilis riset laman situs'.split(' '))

const PASSIVE =
  /^(?:mulai|di(?:gunakan|bangun|resmikan|tutup|buka|operasikan|luncurkan|bentuk|geledah|geruduk|demo|segel|jual|laporkan|periksa|panggil|gugat|kunjungi|tinjau|datangi|sidak|bubarkan|serang|bobol|rampok|robohkan|terjang|landa|guncang))$/

/** "BPBD X mendistribusikan air": the lead's first sentence begins with the body and says what it does. */
function isSubject({ first, last }: AgencyMention, lead: number, t: TokenTable): boolean {
  if (first < t.headlineEnd || first > lead || !isClauseStart(first, t)) return false
  const verb = verbBehind(last, t)
  return (
    t.sameSentence(first, verb) && /^(?:me[mn]|ber)\p{L}{4,}$/u.test(t.lower(verb)) && !STATE_VERBS.test(t.lower(verb))
  )
}
const STATE_VERBS =
  /^meraih|^men(?:gikuti|orehkan|yabet|jadi|galami|erima|dapat|dapatkan|gakui|capai|urun|ingkat|unggu|empati|anti|yimpan|unjukkan|galahkan|ang)|^memiliki|^membutuhkan|^memerlukan|^memperoleh|^mempunyai/

const PANEL = /^(?:majelis|panel)$/
const SERVING = /^(?:pejabat|pegawai|mantan|eks)$/

/** Whether a body in headline or lead acts there: as the subject of a clause, behind "oleh" or the event's own word, as its source. */
function acts(agency: AgencyEntity, { first, last }: AgencyMention, main: Scene, setting: Setting): boolean {
  const { t } = setting
  // "Kesturi Nova 13 dijual": the maker's name begins that of a thing.
  const verb = Class.RoleCue | Class.Event | Class.Say
  const goesOn = t.isCapital(last + 1) && (first < t.headlineEnd ? t.entry[last + 1] < 0 : !t.is(last + 1, verb))
  if (agency.kind === 'company' && goesOn) return false
  // "Eks pejabat MA divonis": a court that the accused served tries nobody; "Majelis Hakim PN X" does.
  if (main.type === 'trial' && agency.kind === 'court') {
    const title = titleStart(first, t)
    return title < first
      ? PANEL.test(t.lower(title)) || PANEL.test(t.lower(title - 1))
      : !SERVING.test(t.lower(first - 1))
  }
  // "Mal Pelayanan Publik X mulai digunakan": what something is done to.
  if (PASSIVE.test(t.lower(verbBehind(last, t)))) return false
  if (isClauseStart(first, t)) return true
  const title = titleStart(first, t)
  if (title < first) return isClauseStart(title, t)
  let before = first - 1
  while (before > first - 3 && MEMBERS.has(t.lower(before))) before--
  if (before < first - 1 && isClauseStart(before + 1, t)) return true
  // "Kecelakaan truk Pertamina"
  if (HAPPENING.has(main.type) && /company$/.test(agency.kind)) return false
  before = first - 1
  if (t.lower(before) === 'jajaran' || t.lower(before) === 'resmi' || t.lower(before) === 'dari') before--
  if (SOURCES.has(t.lower(before))) return true
  // "gugatan yang diajukan oleh X" tells of much else.
  if (t.lower(before) === 'oleh') return t.isMark(before - 1, ',') || t.is(before - 1, Class.RoleCue | Class.Event)
  return (
    !SPOKEN.has(main.type) &&
    setting.eventsIn(t.sentence[first]).some((e) => e.type === main.type && e.first < first && e.last >= before)
  )
}

/** Those of a body who act for it: "Rombongan Komisi III DPRD X berkunjung". */
const MEMBERS = new Set(
  'rombongan personel anggota petugas prajurit tim jajaran pengurus panitia delegasi pihak manajemen pimpinan aparat mahasiswa siswa siswi guru kader relawan'.split(
    ' ',
  ),
)

/** First token of the title that ends in a body: "Inspektur Jenderal Kemenag"; `first` itself where none does. */
function titleStart(first: number, t: TokenTable): number {
  let start = first
  for (let i = first - 1; t.is(i, TITLE) && t.sameSentence(i, first) && !FORMERLY.has(t.lower(i)); i--)
    if (t.is(i, Class.Office)) start = i
  return start
}
const TITLE = Class.Office | Class.Rank | Class.Field | Class.Standing

/** Whether headline or lead has a verb of holding behind a capital word that is no institution we know: somebody else's event. */
function hasUnknownHolder(lead: number, t: TokenTable): boolean {
  for (let i = 1; i <= lead; i++) {
    const hit = t.phrase(i, Class.RoleCue)
    if (hit?.row.fields.role === 'organizer' && hit.row.fields.side === 'before')
      return t.isCapital(i - 1) && t.entry[i - 1] < 0
  }
  return false
}

/** The institution named in a person's own office, or the government of the area that the person heads. */
function bodyOf(person: PersonEntity, entities: Entities): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  if (!source || source.office === null || person.standing === 'former') return undefined
  const own = entities.agencies.find((a) => a.mentions.some((m) => m.first >= source.first && m.last <= source.last))
  // A cabinet is what a minister belongs to, not whom he speaks for.
  if (own) return /^kabinet\b/i.test(own.name) ? undefined : own
  // "Kapolres Siak" speaks for the Polres Siak that the text names elsewhere.
  const implied = person.agency && squeezed(person.agency)
  const named = implied ? entities.agencies.find((a) => squeezed(a.name) === implied) : undefined
  if (named) return named
  const ministry = ministryOf(source.position ?? source.office, entities)
  if (ministry) return ministry
  if (!REGION_HEAD.test(source.office)) return undefined
  const area = (source.position ?? '')
    .slice(source.office.length)
    .replace(/^\W+|(?:provinsi|kabupaten|kota|kab\.)\s+/gi, '')
    .toLowerCase()
  const bodies = entities.agencies.filter((a) => REGION_BODY.test(a.name))
  const code = area ? placeCode(area) : undefined
  return (
    bodies.find((a) => code !== undefined && a.place === code) ??
    bodies.find((a) => area === '' || a.name.toLowerCase().endsWith(area)) ??
    (bodies.length === 1 && bodies[0].place === null ? bodies[0] : undefined)
  )
}

/** A name without what is written now and then: "Polres Kabupaten Tulang Bawang", "Polres Tulangbawang". */
const squeezed = (name: string): string => name.toLowerCase().replace(/\b(?:kabupaten|kota)\b|\P{L}/gu, '')

/** What a ministry or its minister may bear behind the field. */
const STATE = / (?:ri|republik indonesia)$/
/** "Menteri Sosial", "Wamensos", "Jaksa Agung": the ministry or its like that the text names elsewhere. */
function ministryOf(position: string, entities: Entities): AgencyEntity | undefined {
  if (/^(?:wakil )?jaksa agung$/i.test(position)) return entities.agencies.find((a) => a.acronym === 'Kejagung')
  const title = /^(?:wakil )?menteri (?:koordinator (?:bidang )?)?([^(,]+)|^(?:wa)?men(ko )?(\p{L}+)$/iu.exec(position)
  if (!title) return undefined
  const field = title[1]?.trim().toLowerCase().replace(STATE, '')
  const short = title[3] && `kemen${title[2] ?? ''}${title[3]}`.toLowerCase()
  return entities.agencies.find((a) =>
    field === undefined
      ? a.name.toLowerCase() === short || a.acronym?.toLowerCase() === short
      : /^kementerian /i.test(a.fullName ?? a.name) &&
        [a.fullName, a.name].some((name) => name?.toLowerCase().replace(STATE, '').endsWith(` ${field}`)),
  )
}
