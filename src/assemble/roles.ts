import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { RecordPerson } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Scene } from './events.js'
import { inQuote } from './setting.js'

type AgencyRole = 'organizer' | 'participant'

/** How many tokens a cue may stand away from its institution. */
const CUE_REACH = 9

/** Which scene's sentence a token stands in; the main scene where none claims it. */
export function sceneOf(token: number, scenes: readonly Scene[], t: TokenTable): Scene {
  const sentence = t.sentence[token]
  return scenes.find((scene) => !scene.main && scene.sentences.has(sentence)) ?? scenes[0]
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
