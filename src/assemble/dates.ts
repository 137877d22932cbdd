import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { Entities } from '../link/link.js'
import type { EventType, RecordDate } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Scene } from './events.js'
import { inQuote } from './setting.js'

/** Words that make a date a limit or a starting point rather than the day itself. */
const LIMITS = new Set(['sebelum', 'sejak', 'hingga', 'sampai', 'per', 'menjelang', 'jelang', 'setelah', 'usai', 'pasca'])
const DAY = /^\d{4}-\d\d-\d\d/

/**
 * The time of a scene: the date beside its triggers. The main scene takes, where its triggers stand beside none, the day on which
 * things were said, or the first full day of the text.
 */
export function sceneDate(
  scene: { type: EventType; main: boolean; triggers: readonly EventMention[] },
  entities: Entities,
  said: ReadonlySet<ResolvedDate>,
  t: TokenTable,
): ResolvedDate | undefined {
  const lead = t.sentence[Math.min(t.headlineEnd, t.count - 1)]
  let best: ResolvedDate | undefined
  let bestScore = 0
  for (const date of entities.dates) {
    const { first, last } = date.mention
    const sentence = t.sentence[first]
    const day = DAY.test(date.value)
    const gaps = scene.triggers.filter((e) => t.sentence[e.first] === sentence).map((e) => (e.first < first ? first - e.last : e.first - last))
    if (gaps.length === 0 && (!scene.main || !day)) continue
    let score = day ? 2 : /^\d{4}-\d\d/.test(date.value) ? 0.5 : 0
    if (gaps.length) score += 3 - Math.min(...gaps, 40) / 20
    if (entities.venues.some((v) => v.located && t.sentence[v.first] === sentence)) score += 1.5
    if (said.has(date)) score += scene.type === 'statement' ? 2 : -1.5
    if (scene.main) score += Math.max(0.1, 1 - (sentence - lead) / 10)
    if (inQuote(first, entities)) score -= 2
    if (LIMITS.has(t.lower(first - 1)) || LIMITS.has(t.lower(first - 2))) score -= 2
    if (score > bestScore) {
      best = date
      bestScore = score
    }
  }
  return best
}

/** What role every date has, and in which scene. */
export function dateRoles(entities: Entities, scenes: readonly Scene[], t: TokenTable): Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }> {
  const roles = new Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }>()
  for (const date of entities.dates) {
    const own = scenes.find((scene) => scene.date?.value === date.value)
    roles.set(date, own ? { role: 'event', scene: own } : { role: isStatementDate(date, t) ? 'statement' : 'mentioned', scene: scenes[0] })
  }
  return roles
}

/** Whether a date dates words: it stands behind or right in front of a reporting verb ("kata X, Senin (1/1)", "Kamis mengatakan"). */
export function isStatementDate(date: ResolvedDate, t: TokenTable): boolean {
  const { first, last } = date.mention
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 14); i--) {
    if (t.is(i, Class.Say) && t.isLower(i)) return true
  }
  for (let i = last + 1; i <= Math.min(last + 3, t.sentenceLast(first)); i++) if (t.is(i, Class.Say) && t.isLower(i)) return true
  return false
}
