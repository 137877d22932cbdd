import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Scene } from './events.js'
import type { Setting } from './setting.js'

/** Types whose organizers are the units that act, however they are introduced. */
export const ENFORCEMENT: ReadonlySet<string> = new Set(['arrest', 'investigation', 'inspection'])
export const FORCES: ReadonlySet<string> = new Set(['police', 'prosecution', 'military'])
/** Types whose organizer is whoever speaks. */
const SPOKEN: ReadonlySet<string> = new Set(['statement', 'report', 'policy', 'press-conference', 'disaster'])
/** Offices whose holder speaks for the government of an area. */
const REGION_HEAD =
  /^(?:(?:plt|pj|pjs|plh|penjabat|wakil|w)\W+)*(?:gubernur|wagub|bupati|wabup|wali ?kota|wawali|walkot|kepala desa|kades|hukum tua|keuchik|geuchik|wali nagari|peratin)\b/i
/** Offices that stand for no single body in the text. */
const STATE_OFFICE = /\b(?:menteri|menko|wamen|presiden|gubernur|bupati|wali ?kota)\b/i
const REGION_BODY = /^(?:pemerintah|pemprov|pemkab|pemkot|pemko|pemda|pemdes)\b/i

/** The holders that no verb names: the bodies that the speakers speak for, else (no statement) the first body of headline or lead. */
export function silentHolders(setting: Setting, main: Scene): AgencyEntity[] {
  const { entities, t } = setting
  const lead = t.headlineEnd < t.count ? t.sentenceLast(t.headlineEnd) : -1
  // Who signs for two governments stands in the lead: "Bupati A dan Bupati B teken kerja sama".
  if (main.type === 'agreement-signing') {
    const signing = entities.people.filter((p) => p.official && p.mentions.some((m) => m.first <= lead))
    const bodies = [...new Set(signing.map((p) => bodyOf(p, entities)).filter((body) => body !== undefined))]
    if (bodies.length) return bodies
  }
  if (SPOKEN.has(main.type)) {
    const body = entities.agencies.find((a) => speaks(a, lead, t))
    if (body) return [body]
  }
  // An award's giver is named as such or not at all: who speaks or stands in front has won it.
  if (main.type === 'award') return []
  const speakers = new Map<PersonEntity, number>()
  for (const { person } of entities.quotes) if (person) speakers.set(person, (speakers.get(person) ?? 0) + 1)
  const [most] = [...speakers].sort((a, b) => b[1] - a[1])
  const first = [...speakers.keys()].find((p) => p.official)
  for (const person of [first, most?.[0]]) {
    const body = person && bodyOf(person, entities)
    if (body && (FORCES.has(body.kind) || !ENFORCEMENT.has(main.type))) return [body]
  }
  if (ENFORCEMENT.has(main.type)) {
    const unit = entities.agencies.find((a) => FORCES.has(a.kind))
    if (unit) return [unit]
  }
  if (main.type === 'statement' && !(most?.[0].official && STATE_OFFICE.test(most[0].office ?? ''))) {
    for (const person of entities.people) {
      const body = person.official ? bodyOf(person, entities) : undefined
      if (body) return [body]
    }
  }
  if (main.type === 'statement' || main.type === 'other' || hasUnknownHolder(lead, t)) return []
  const body = entities.agencies.find((a) => a.mentions.some((m) => m.first <= lead))
  return body ? [body] : []
}

/** "BNPB menyatakan …": a body that itself speaks in headline or lead. */
const speaks = (agency: AgencyEntity, lead: number, t: TokenTable): boolean =>
  agency.mentions.some(
    (m) => m.last <= lead && t.is(m.last + 1, Class.Say) && !t.is(m.first - 1, Class.Office | Class.Field),
  )

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
  const implied = person.agency?.toLowerCase()
  const named = implied ? entities.agencies.find((a) => a.name.toLowerCase() === implied) : undefined
  if (named) return named
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
