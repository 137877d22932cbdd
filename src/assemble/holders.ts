import { foreignAt } from '../find/agencies/area.js'
import { MISHAPS } from '../find/events/weight.js'
import type { AgencyMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import {
  acts,
  actsBehind,
  isCourtRoom,
  isListed,
  isQuoted,
  isSource,
  isSubject,
  SPOKEN,
  speaks,
  speaksInOffice,
} from './acting.js'
import { doerOf, giverOf, isClauseStart, leadEnd, namelessDoer, officeOfDoer } from './doers.js'
import { affiliationOf, areaAsHolder, companyOf, dinasOf, forceOf, officeAsHolder, stateAsHolder } from './offices.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** Types whose organizers are the units that act, however they are introduced. */
export const ENFORCEMENT: ReadonlySet<string> = new Set(['arrest', 'investigation', 'inspection'])
export const FORCES: ReadonlySet<string> = new Set(['police', 'prosecution', 'military'])
/** Types whose holder is told otherwise than by the subject of the lead. */
const OWN_HOLDERS: ReadonlySet<string> = new Set([
  ...MISHAPS,
  ...['statement', 'visit', 'agreement-signing', 'award', 'election-stage', 'trial'],
])
/** Types whose holder may be the company of whoever speaks most. */
const COMPANIES_DO: ReadonlySet<string> = new Set(
  'statement report policy press-conference launch festival discussion outreach training competition ceremony other'.split(
    ' ',
  ),
)
/** Whether a body is of a kind that protests. */
const isAlly = (body: AgencyEntity): boolean => !body.public && ALLIES.has(body.kind)
const ALLIES: ReadonlySet<string> = new Set(['association', 'ngo', 'religious', 'party', 'other'])
/** Offices that stand for no single body in the text. */
const STATE_OFFICE = /\b(?:menteri|menko|wamen|presiden|gubernur|bupati|wali ?kota)\b/i

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
  const { entities, bodies, t } = setting
  const lead = leadEnd(t)
  // Whoever the protest is against, or watches over it, stands beside it; those who hold it are told by a verb or go without a name.
  if (main.type === 'protest') {
    const most = mostQuoted(entities)
    const body =
      entities.agencies.find((a) => isAlly(a) && a.mentions.some((m) => isSubject(m, lead, t))) ??
      (most && bodies.of(most))
    return body && isAlly(body) ? [body] : []
  }
  // Who signs for two governments stands in the lead: "Bupati A dan Bupati B teken kerja sama".
  if (main.type === 'agreement-signing') {
    const signing = entities.people.filter((p) => p.official && p.mentions.some((m) => m.first <= lead))
    const signed = [
      ...new Set(signing.map((p) => bodies.of(p) ?? officeAsHolder(p, t)).filter((body) => body !== undefined)),
    ]
    if (signed.length) return signed
  }
  if (SPOKEN.has(main.type)) {
    const body = entities.agencies.find((a) => speaks(a, lead, t))
    if (body) return [body]
  }
  // Who tries and who charges: nobody that the accused worked for.
  if (main.type === 'trial') {
    const leading = (a: AgencyEntity) => a.mentions.some((m) => m.first <= lead && acts(a, m, main, setting))
    const body =
      entities.agencies.find((a) => (a.kind === 'court' || a.kind === 'prosecution') && leading(a)) ??
      entities.agencies.find((a) => a.mentions.some((m) => isCourtRoom(a, m, t))) ??
      entities.agencies.find((a) => a.kind === 'prosecution') ??
      entities.agencies.find(leading)
    return body ? [body] : []
  }
  // "Pemkab X meniadakan ujian", whoever tells of it.
  if (!OWN_HOLDERS.has(main.type)) {
    const body = entities.agencies.find((a) => a.mentions.some((m) => isSubject(m, lead, t)))
    if (body) return [body]
    const joint = jointSubjects(entities.agencies, lead, t)
    if (joint.length) return joint
  }
  // "menerima kunjungan Menteri X": the visitor's institution.
  if (main.type === 'visit') {
    const visitor = entities.people.find((p) => p.official && p.sources.some((m) => isVisiting(m.first, t)))
    const body = visitor && bodies.of(visitor)
    if (body) return [body]
  }
  // "Rapat dipimpin langsung oleh Ketua DPRD X"
  if (MEETINGS.has(main.type)) {
    const chair = entities.people.find((p) => p.official && p.sources.some((m) => isChairing(m.first, t)))
    const body = chair && bodies.of(chair)
    if (body) return [body]
    // "Rapat paripurna digelar di gedung DPR"
    const plenary = main.triggers.some((e) => e.first <= lead && PLENARY.test(e.name))
    const house = plenary && entities.agencies.find((a) => a.kind === 'legislature' && a.mentions[0].first <= lead)
    if (house) return [house]
  }
  // An award's giver is named as such or not at all: who speaks or stands in front has won it.
  if (main.type === 'award') {
    const giver = giverOf(setting)
    const body = giver && (bodies.of(giver) ?? officeAsHolder(giver, t))
    return body ? [body] : []
  }
  // Candidates sign up with the body that holds the election, whoever tells of it.
  const electing = main.type === 'election-stage' && entities.agencies.find((a) => a.kind === 'election')
  if (electing) return [electing]
  const area = areaAsHolder(entities.places, lead, t) ?? stateInFront(lead, t)
  if (area) return [area]
  const doer = doerOf(main.type, setting)
  if (doer) {
    const body = bodies.of(doer) ?? officeOfDoer(doer, main.type, t)
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
  const { speakers } = entities
  const most = mostQuoted(entities)
  const first = [...speakers.keys()].find((person) => person.official)
  // An official goes before others, unless one of these has far more to say.
  const times = (person: PersonEntity) => speakers.get(person) ?? 0
  const others = first && most && !most.official && main.type === 'statement' && times(most) >= FAR_MORE * times(first)
  const told = MISHAPS.has(main.type) ? [] : others ? [most, first] : [first, most]
  for (const person of told) {
    const body = person && !isMember(person) ? (bodies.of(person) ?? bodies.behind(person)) : undefined
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
  const named = COMPANIES_DO.has(main.type) && told.map((p) => p && affiliationOf(p, t)).find((body) => body)
  if (named) return [named]
  if (ENFORCEMENT.has(main.type)) {
    const unit = entities.agencies.find(
      (a) => FORCES.has(a.kind) && a.mentions.some((m) => !t.hasBefore(m.first, 2, OF_FORCES)),
    )
    if (unit) return [unit]
    // "Polisi menyelidiki kebakaran itu", kata Kapolsek X: the force that only its chief's title names.
    const force = main.type !== 'inspection' && told.map((p) => p && forceOf(p, t)).find((body) => body)
    if (force) return [force]
  }
  if (main.type === 'statement' && !(most?.official && STATE_OFFICE.test(most.office ?? ''))) {
    for (const person of entities.people) {
      if (most && !speakers.has(person)) continue
      const body = person.official ? bodies.of(person) : undefined
      if (body) return [body]
    }
  }
  // "Direktur Eksekutif X, Nama, menyayangkan": whoever the lead begins with speaks, though no words of his are reported.
  if (main.type === 'statement' && !most) {
    const isFirst = (p: PersonEntity) => p.sources.some((m) => m.first <= lead && isClauseStart(m.first, t))
    const person = entities.people.find((p) => !p.official && isFirst(p))
    const body = person && (companyOf(person, t) ?? affiliationOf(person, t))
    if (body) return [body]
  }
  // "membuka Rakerda HIPMI X": whose meeting it is.
  if (MEETINGS.has(main.type)) {
    const end = sentencesBehind(lead, 1, t)
    const isOwn = (m: AgencyMention) =>
      m.last <= end &&
      setting
        .eventsIn(t.sentence[m.first])
        .some(
          (e) => e.type === main.type && e.last >= m.first - (t.isMark(m.first - 1, ')') ? 4 : 1) && e.last < m.first,
        )
    const body = entities.agencies.find((a) => a.mentions.some(isOwn))
    if (body) return [body]
  }
  if (main.type === 'other' || hasUnknownHolder(lead, t)) return []
  const body = entities.agencies.find(
    (a) => a.kind !== 'media' && !guests.has(a) && a.mentions.some((m) => m.first <= lead && acts(a, m, main, setting)),
  )
  if (body) return [body]
  // "Berdasarkan data BMKG, hujan turun di tiga kecamatan": whoever counted.
  if (main.type === 'report') {
    const end = sentencesBehind(lead, SPEAKS_WITHIN, t)
    const source = entities.agencies.find(
      (a) => a.kind !== 'media' && a.mentions.some((m) => m.last <= end && isSource(m.first, t)),
    )
    if (source) return [source]
  }
  // Where an official is quoted, he speaks for himself; where nobody is, whoever is said to speak does.
  if (first?.office || !SPOKEN.has(main.type) || main.type === 'disaster') return []
  const end = sentencesBehind(lead, QUOTED_WITHIN, t)
  const quoted = entities.agencies.find((a) => isQuoted(a, end, setting))
  return quoted ? [quoted] : []
}

/** "UNICEF dan Dinas Kesehatan X mengampanyekan": those who begin the lead together, of whom the last has the verb. */
function jointSubjects(agencies: readonly AgencyEntity[], lead: number, t: TokenTable): AgencyEntity[] {
  const found: AgencyEntity[] = []
  let last: number | undefined
  for (const agency of agencies) {
    const next = agency.mentions.find((m) =>
      last === undefined
        ? m.first >= t.headlineEnd && m.first <= lead && isClauseStart(m.first, t)
        : m.first > last && isListed(last, m.first, t),
    )
    if (!next) continue
    found.push(agency)
    last = next.last
  }
  return found.length > 1 && last !== undefined && actsBehind(last, t) ? found : []
}

/** Words that make the force behind them that of whom something is told: "purnawirawan TNI melapor", "oknum anggota Polres X ditahan". */
const OF_FORCES = new Set('purnawirawan pensiunan mantan eks oknum'.split(' '))

/** Last token of the sentence that stands so many behind the lead. */
function sentencesBehind(lead: number, count: number, t: TokenTable): number {
  let last = lead
  for (let n = 0; n < count && last + 1 < t.count; n++) last = t.sentenceLast(last + 1)
  return last
}

const PLENARY = /paripurna/i
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
export function mainSpeakersBody({ entities, bodies, t }: Setting): AgencyEntity | undefined {
  const most = mostQuoted(entities)
  return most?.mentions.some((m) => m.first <= leadEnd(t)) ? bodies.of(most) : undefined
}

/** Who speaks most, the first of several. */
function mostQuoted({ speakers }: Entities): PersonEntity | undefined {
  let most: PersonEntity | undefined
  for (const [person, times] of speakers) if (!most || times > (speakers.get(most) ?? 0)) most = person
  return most
}

/** "Mantan bek Garuda FC memuji klub lamanya": whoever speaks most has left what he is known for, and speaks for nobody. */
export function speaksAsFormer({ entities }: Setting): boolean {
  const most = mostQuoted(entities)
  return most !== undefined && isFormer(most)
}
export const isFormer = ({ standing, position }: PersonEntity): boolean =>
  standing === 'former' || /^(?:eks|mantan)\b/i.test(position ?? '')

/** Whoever works or learns in a body and tells of himself: "Guru SMPN 1 X". */
const isMember = ({ position }: PersonEntity): boolean =>
  /^(?:guru|bidan|perawat|siswa|siswi|mahasiswa)\b/i.test(position ?? '')

/** Tokens of a dateline in front of the country that a lead begins with. */
const DATELINE = 12
/** Another state whose country is the subject of the lead: "Moskow - Korea Utara akan mengirim pasukan". */
function stateInFront(lead: number, t: TokenTable): AgencyEntity | undefined {
  for (let i = t.headlineEnd; i <= Math.min(lead, t.headlineEnd + DATELINE); i++) {
    const last = t.isCapital(i) && isClauseStart(i, t) ? foreignAt(t, i) : undefined
    if (last !== undefined && isSubject({ first: i, last }, lead, t)) return stateAsHolder(i, last, t)
  }
  return undefined
}

/** The unit of a body that headline or lead begins with: "Ditlantas Polda X mengalihkan arus", where an officer of Polda X speaks. */
function unitInFront(body: AgencyEntity, lead: number, { entities, t }: Setting): AgencyEntity | undefined {
  const parent = body.mentions[0].key
  return entities.agencies.find((a) =>
    a.mentions.some(
      (m) => m.unit !== null && m.first <= lead && m.key.endsWith(`@ ${parent}`) && isClauseStart(m.first, t),
    ),
  )
}

/** Whether headline or lead has a verb of holding behind a capital word that is no institution we know: somebody else's event. */
function hasUnknownHolder(lead: number, t: TokenTable): boolean {
  for (let i = 1; i <= lead; i++) {
    const hit = t.phrase(i, Class.RoleCue)
    if (hit?.row.fields.role === 'organizer' && hit.row.fields.side === 'before')
      return t.isCapital(i - 1) && t.entry[i - 1] < 0
  }
  return false
}
