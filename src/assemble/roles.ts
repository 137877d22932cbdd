import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { RecordDate, RecordPerson } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Scene } from './events.js'

type AgencyRole = 'organizer' | 'participant'

/** How many tokens a cue may stand away from its institution. */
const CUE_REACH = 9

/** Which scene's sentence a token stands in; the main scene where none claims it. */
export function sceneOf(token: number, scenes: readonly Scene[], t: TokenTable): Scene {
  const sentence = t.sentence[token]
  return scenes.find((scene) => !scene.main && scene.sentences.has(sentence)) ?? scenes[0]
}

/** Dates of each scene, and what role every date has. */
export function dateRoles(entities: Entities, scenes: readonly Scene[], t: TokenTable): Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }> {
  const roles = new Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }>()
  const said = new Set(entities.dates.filter((d) => isStatementDate(d, t)))
  for (const date of entities.dates) roles.set(date, { role: said.has(date) ? 'statement' : 'mentioned', scene: scenes[0] })
  for (const scene of scenes) {
    const best = eventDate(entities, scene, said, t)
    if (!best) continue
    for (const date of entities.dates) if (date.value === best.value) roles.set(date, { role: 'event', scene })
  }
  return roles
}

/** The day of a scene: beside its trigger, else (main scene) the day of the statement or the first full day of the text. */
function eventDate(entities: Entities, scene: Scene, said: ReadonlySet<ResolvedDate>, t: TokenTable): ResolvedDate | undefined {
  let best: ResolvedDate | undefined
  let bestScore = 0
  for (const date of entities.dates) {
    const at = date.mention.first
    const sentence = t.sentence[at]
    const precise = /^\d{4}-\d\d-\d\d/.test(date.value)
    let score = precise ? 2 : /^\d{4}-\d\d/.test(date.value) ? 0.5 : 0
    const near = scene.triggers.filter((e) => t.sentence[e.first] === sentence).map((e) => (e.first < at ? at - e.last : date.mention.first - e.first + (e.first - date.mention.last)))
    if (near.length) score += 3 - Math.min(Math.min(...near.map(Math.abs)), 40) / 20
    else if (!scene.main) continue
    if (entities.venues.some((v) => v.located && t.sentence[v.first] === sentence)) score += 1.5
    if (said.has(date)) score += scene.type === 'statement' ? 2 : -1.5
    if (!precise && near.length === 0) continue
    if (scene.main) score += Math.max(0, 1 - (sentence - t.sentence[Math.min(t.headlineEnd, t.count - 1)]) / 10)
    if (inQuote(at, entities)) score -= 2
    if (score > bestScore) {
      best = date
      bestScore = score
    }
  }
  return best
}

const inQuote = (token: number, entities: Entities): boolean => entities.quotes.some((q) => q.mention.direct && q.mention.first <= token && q.mention.last >= token)

/** Whether a date only dates words: it stands in brackets or behind a comma near "kata", "ujar", "dalam keterangannya". */
function isStatementDate(date: ResolvedDate, t: TokenTable): boolean {
  const { first, last } = date.mention
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 14); i--) {
    if (t.is(i, Class.Say) && t.isLower(i)) return true
  }
  for (let i = last + 1; i <= Math.min(last + 3, t.sentenceLast(first)); i++) if (t.is(i, Class.Say) && t.isLower(i)) return true
  return false
}

/** Who holds each scene and who takes part, from the verbs around the institutions. */
export function agencyRoles(entities: Entities, scenes: readonly Scene[], t: TokenTable): Map<AgencyEntity, { role: AgencyRole; scene: Scene }> {
  const roles = new Map<AgencyEntity, { role: AgencyRole; scene: Scene }>()
  const give = (agency: AgencyEntity, role: AgencyRole, scene: Scene) => {
    const known = roles.get(agency)
    if (!known || (known.role === 'participant' && role === 'organizer')) roles.set(agency, { role, scene })
  }
  const lead = t.sentence[Math.min(t.headlineEnd, t.count - 1)] ?? 0
  for (const agency of entities.agencies) {
    for (const mention of agency.mentions) {
      const scene = sceneOf(mention.first, scenes, t)
      const sentence = t.sentence[mention.first]
      const told = mention.first < t.headlineEnd || sentence <= lead + 1 || scene.sentences.has(sentence)
      if (inQuote(mention.first, entities)) continue
      const before = cueBefore(mention.first, t)
      if (before === 'organizer' || (told && before === 'participant')) give(agency, before, scene)
      else if (told && before === undefined && cueBehind(mention.last, t)) give(agency, 'organizer', scene)
      else if (before === 'participant' && scene.triggers.length) give(agency, 'participant', scene)
    }
  }
  if (![...roles.values()].some(({ role, scene }) => role === 'organizer' && scene.main)) {
    const fallback = speakersAgency(entities, t) ?? leadAgency(entities, t)
    if (fallback) roles.set(fallback, { role: 'organizer', scene: scenes[0] })
  }
  return roles
}

/** The nearest cue in front whose institution stands behind it ("digelar oleh X", "dihadiri X, Y dan Z"), within the sentence. */
function cueBefore(first: number, t: TokenTable): AgencyRole | undefined {
  const start = t.sentenceFirst(first)
  for (let i = first - 1; i >= Math.max(start, first - 60); i--) {
    if (!t.is(i, Class.RoleCue) && (t.wakes[i] & Class.RoleCue) === 0) continue
    const hit = t.phrase(i, Class.RoleCue)
    if (!hit || hit.last >= first) continue
    const { role, side } = hit.row.fields
    if (side === 'after') {
      if (role === 'organizer') return first - hit.last <= 3 ? 'organizer' : undefined
      return 'participant'
    }
    return undefined
  }
  return undefined
}

/** Whether a verb of holding stands behind ("X menggelar …"), with nothing but names and auxiliaries between. */
function cueBehind(last: number, t: TokenTable): boolean {
  const end = Math.min(t.sentenceLast(last), last + CUE_REACH)
  for (let i = last + 1; i <= end; i++) {
    const hit = t.phrase(i, Class.RoleCue)
    if (hit) return hit.row.fields.side === 'before'
    if (t.is(i, Class.Say)) return false
  }
  return false
}

/** Institution of the person who speaks first or most. */
function speakersAgency(entities: Entities, t: TokenTable): AgencyEntity | undefined {
  const turns = new Map<PersonEntity, number>()
  for (const { person } of entities.quotes) if (person) turns.set(person, (turns.get(person) ?? 0) + 1)
  const speaker = [...turns].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!speaker) return undefined
  for (const source of speaker.sources) {
    if (source.office === null) continue
    const agency = entities.agencies.find((a) => a.mentions.some((m) => m.first >= source.first && m.last <= source.last))
    if (agency && t.count) return agency
  }
  return undefined
}

/** The first institution of headline or lead. */
function leadAgency(entities: Entities, t: TokenTable): AgencyEntity | undefined {
  const lead = t.headlineEnd < t.count ? t.sentenceLast(t.headlineEnd) : -1
  return entities.agencies.find((a) => a.mentions.some((m) => m.first <= lead))
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
