import type { PersonEntity } from '../link/people.js'
import type { RecordPerson } from '../record.js'
import { cueBefore } from './cues.js'
import type { Setting } from './setting.js'

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
