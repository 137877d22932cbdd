import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { RecordPerson } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Scene } from './events.js'
import type { Setting } from './setting.js'

type AgencyRole = 'organizer' | 'participant'

/** How many tokens a verb of holding may stand behind its institution, other institutions not counted. */
const CUE_REACH = 9
/** How many tokens in front a cue still covers a list of institutions. */
const LIST_REACH = 60
/** Types whose organizers are the units that act, however they are introduced. */
const ENFORCEMENT: ReadonlySet<string> = new Set(['arrest', 'investigation', 'inspection'])
/** Types whose organizer is whoever speaks. */
const SPOKEN: ReadonlySet<string> = new Set(['statement', 'report', 'policy', 'press-conference', 'disaster'])
const FORCES: ReadonlySet<string> = new Set(['police', 'prosecution', 'military'])
const PREPOSITIONS = new Set(['di', 'ke', 'dalam', 'pada', 'untuk', 'kepada', 'dengan', 'dari'])
/** What may stand between two institutions of one list. */
const LIST_WORDS = new Set(
  'dan serta sejumlah setempat beberapa para juga bersama bekerja sama bekerjasama kerja kerjasama dengan berkolaborasi bersinergi'.split(
    ' ',
  ),
)
/** Offices whose holder speaks for the government of an area. */
const REGION_HEAD =
  /^(?:(?:plt|pj|pjs|plh|penjabat|wakil|w)\W+)*(?:gubernur|wagub|bupati|wabup|wali ?kota|wawali|walkot)\b/i
/** Offices that stand for no single body in the text. */
const STATE_OFFICE = /\b(?:menteri|menko|wamen|presiden|gubernur|bupati|wali ?kota)\b/i
const REGION_BODY = /^(?:pemerintah|pemprov|pemkab|pemkot|pemko|pemda)\b/i

/** Which scene's sentence a token stands in; the main scene where none claims it. */
export function sceneOf(token: number, scenes: readonly Scene[], t: TokenTable): Scene {
  const sentence = t.sentence[token]
  return scenes.find((scene) => !scene.main && scene.sentences.has(sentence)) ?? scenes[0]
}

/** One mention of an institution on its way to a role. */
interface Named {
  agency: AgencyEntity
  first: number
  last: number
}

/** Who holds each scene and who takes part, from the verbs around the institutions. */
export function agencyRoles(
  scenes: readonly Scene[],
  setting: Setting,
): Map<AgencyEntity, { role: AgencyRole; scene: Scene }> {
  const { entities, t, lead } = setting
  const roles = new Map<AgencyEntity, { role: AgencyRole; scene: Scene }>()
  const named: Named[] = entities.agencies
    .flatMap((agency) => agency.mentions.map((m) => ({ agency, first: m.first, last: m.last })))
    .sort((a, b) => a.first - b.first)
  let previous: (Named & { role: AgencyRole | undefined }) | undefined
  for (const [n, mention] of named.entries()) {
    const { agency, first } = mention
    if (setting.inQuote(first)) continue
    const scene = sceneOf(first, scenes, t)
    const sentence = t.sentence[first]
    const leading = first < t.headlineEnd || sentence <= lead + 1
    const told = leading || scene.sentences.has(sentence)
    let role = cueBefore(first, t)
    if (role === undefined && leading && holdsBehind(named, n, t)) role = 'organizer'
    if (scene.type === 'award' && givesAward(first, setting)) role = 'organizer'
    // "X bersama Y menggelar", "oleh X dan Y": a list has one role.
    if (previous?.role === 'organizer' && isListed(previous.last, first, t)) role = 'organizer'
    if (role === 'participant' && ENFORCEMENT.has(scene.type) && FORCES.has(agency.kind)) role = 'organizer'
    // All who sign hold a signing.
    if (role === 'participant' && leading && scene.type === 'agreement-signing') role = 'organizer'
    previous = { ...mention, role }
    if (role === undefined || (role === 'participant' && !told && scene.triggers.length === 0)) continue
    const known = roles.get(agency)
    if (!known || (known.role === 'participant' && role === 'organizer')) roles.set(agency, { role, scene })
  }
  if (![...roles.values()].some(({ role, scene }) => role === 'organizer' && scene.main)) {
    for (const holder of silentHolders(setting, scenes[0])) roles.set(holder, { role: 'organizer', scene: scenes[0] })
  }
  return roles
}

/** The nearest cue in front whose institution stands behind it ("digelar oleh X", "dihadiri X, Y dan Z"), within the sentence. */
function cueBefore(first: number, t: TokenTable): AgencyRole | undefined {
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - LIST_REACH); i--) {
    const hit = t.phrase(i, Class.RoleCue)
    if (!hit || hit.last >= first) continue
    const { role, side } = hit.row.fields
    if (side !== 'after') return undefined
    if (role === 'participant') return 'participant'
    for (let j = hit.last + 1; j < first; j++) if (PREPOSITIONS.has(t.lower(j))) return undefined
    return first - hit.last <= 3 ? 'organizer' : undefined
  }
  return undefined
}

/** Whether a verb of holding stands behind ("X melalui Y menggelar …"), with nothing but names and auxiliaries between. */
function holdsBehind(named: readonly Named[], n: number, t: TokenTable): boolean {
  const end = t.sentenceLast(named[n].last)
  let next = n + 1
  let steps = 0
  for (let i = named[n].last + 1; i <= end && steps <= CUE_REACH; i++, steps++) {
    if (named[next]?.first === i) {
      i = named[next++].last
      continue
    }
    const hit = t.phrase(i, Class.RoleCue)
    if (hit && t.lower(i) !== 'bersama') return hit.row.fields.side === 'before'
    if (t.is(i, Class.Say)) return false
  }
  return false
}

/** "BNPB menyatakan …": a body that itself speaks in headline or lead. */
const speaks = (agency: AgencyEntity, lead: number, t: TokenTable): boolean =>
  agency.mentions.some(
    (m) => m.last <= lead && t.is(m.last + 1, Class.Say) && !t.is(m.first - 1, Class.Office | Class.Field),
  )

/** "meraih penghargaan … dari X": the body behind "dari" is the one that gives it. */
const givesAward = (first: number, setting: Setting): boolean =>
  setting.t.lower(first - 1) === 'dari' &&
  setting.eventsIn(setting.t.sentence[first]).some((e) => e.type === 'award' && e.last < first)

/** Whether only list words, commas or "bersama" stand between two institutions. */
function isListed(last: number, first: number, t: TokenTable): boolean {
  if (first - last > 5 || first <= last) return false
  for (let i = last + 1; i < first; i++) if (!t.isMark(i, ',/()') && !LIST_WORDS.has(t.lower(i))) return false
  return true
}

/** The holders that no verb names: the bodies that the speakers speak for, else (no statement) the first body of headline or lead. */
function silentHolders(setting: Setting, main: Scene): AgencyEntity[] {
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
  return (
    bodies.find((a) => area === '' || a.name.toLowerCase().endsWith(area)) ??
    (bodies.length === 1 && bodies[0].place === null ? bodies[0] : undefined)
  )
}

/** What a person does in the event. */
export function personRole(person: PersonEntity, entities: Entities, t: TokenTable): RecordPerson['role'] {
  if (person.role) return person.role
  if (entities.quotes.some((q) => q.person === person)) return 'speaker'
  for (const { first, last } of person.mentions) {
    const cue = cueBefore(first, t)
    if (cue === 'participant') return 'attendee'
    for (let i = Math.max(t.sentenceFirst(first), first - 3); i < first; i++) if (HOSTING.has(t.lower(i))) return 'host'
    if (HOSTING_ACTIVE.has(t.lower(last + 1))) return 'host'
  }
  return 'mentioned'
}
const HOSTING = new Set(['dipimpin', 'dibuka', 'dipandu', 'oleh', 'diresmikan'])
const HOSTING_ACTIVE = new Set(['membuka', 'memimpin', 'meresmikan', 'melantik'])
