import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { Entities } from '../link/link.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { isStatementDate, sceneDate } from './dates.js'
import { inQuote } from './setting.js'

/** One event of the article before its values are dealt out. */
export interface Scene {
  main: boolean
  type: EventType
  status: 'held' | 'ongoing' | 'planned' | 'cancelled' | 'postponed' | 'unknown'
  name: string | null
  triggers: EventMention[]
  /** Sentences that tell of it: those of its triggers. */
  sentences: Set<number>
  /** When it takes place. */
  date: ResolvedDate | undefined
}

/** How much a trigger counts by where it stands. */
const HEADLINE = 3
const LEAD = [2.5, 1.5, 1]
const BODY = 0.4
const BODY_HITS = 4
const IN_QUOTE = 0.3
/** Points for a statement: quotes at all; a reporting verb that comes before any event word in headline or lead, or behind one. */
const STATEMENT_QUOTES = 7
const STATEMENT_HEADLINE = { first: 18, later: 5 }
const STATEMENT_LEAD = { first: 9, later: 4 }
const OTHER_BELOW = 3
const MOST_SCENES = 3
/** A crime with arrests reported beside it is told as an arrest. */
const ARREST_SHARE = 0.35
/** Types that are told after the fact, whatever the words around them. */
const PAST: ReadonlySet<EventType> = new Set(['statement', 'report', 'crime', 'arrest', 'accident', 'disaster'])

/** The article's events, the main one first. Never empty. */
export function decideEvents(entities: Entities, t: TokenTable): Scene[] {
  const scores = typeScores(entities, t)
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [type, score] = ranked[0] ?? ['other', 0]
  const quoted = entities.quotes.some((q) => q.mention.direct)
  const mainType: EventType = score < OTHER_BELOW ? (quoted ? 'statement' : 'other') : type
  const said = new Set(entities.dates.filter((d) => isStatementDate(d, t)))
  const main = scene(mainType, true, entities.events.filter((e) => e.type === mainType), entities, said, t)
  const scenes = [main]
  for (const [other] of ranked) {
    if (scenes.length === MOST_SCENES) break
    if (other === mainType || other === 'statement' || other === 'other') continue
    const triggers = entities.events.filter((e) => e.type === other && e.weight >= 4 && !scenes.some((s) => s.sentences.has(t.sentence[e.first])))
    if (triggers.length === 0) continue
    const candidate = scene(other, false, triggers, entities, said, t)
    // A second event has a time of its own.
    if (candidate.date && !scenes.some((s) => s.date?.value === candidate.date?.value)) scenes.push(candidate)
  }
  return scenes
}

function typeScores(entities: Entities, t: TokenTable): Map<EventType, number> {
  const scores = new Map<EventType, number>()
  const bodyHits = new Map<EventType, number>()
  const firstBody = t.headlineEnd < t.count ? t.sentence[t.headlineEnd] : 0
  const add = (type: EventType, score: number) => scores.set(type, (scores.get(type) ?? 0) + score)
  for (const event of entities.events) {
    const sentence = t.sentence[event.first] - firstBody
    let factor = event.first < t.headlineEnd ? HEADLINE : (LEAD[sentence] ?? BODY)
    if (factor === BODY) {
      const hits = (bodyHits.get(event.type) ?? 0) + 1
      bodyHits.set(event.type, hits)
      if (hits > BODY_HITS) continue
    }
    if (event.first >= t.headlineEnd && inQuote(event.first, entities)) factor *= IN_QUOTE
    add(event.type, event.weight * factor)
  }
  if (entities.quotes.length) add('statement', STATEMENT_QUOTES)
  add('statement', sayPoints(0, t.headlineEnd - 1, STATEMENT_HEADLINE, entities, t))
  if (t.headlineEnd < t.count) add('statement', sayPoints(t.headlineEnd, t.sentenceLast(t.headlineEnd), STATEMENT_LEAD, entities, t))
  const crime = scores.get('crime') ?? 0
  const arrest = scores.get('arrest') ?? 0
  if (arrest < crime && arrest >= crime * ARREST_SHARE) {
    scores.set('arrest', crime)
    scores.set('crime', arrest)
  }
  return scores
}

/** Points of the first reporting verb between two tokens; more when it stands in front of every event word there. */
function sayPoints(from: number, to: number, points: { first: number; later: number }, entities: Entities, t: TokenTable): number {
  for (let i = from; i <= to; i++) {
    if (!t.is(i, Class.Say) || (from > 0 && !t.isLower(i)) || inQuote(i, entities)) continue
    return entities.events.some((e) => e.first >= from && e.first < i) ? points.later : points.first
  }
  return 0
}

function scene(type: EventType, main: boolean, triggers: EventMention[], entities: Entities, said: ReadonlySet<ResolvedDate>, t: TokenTable): Scene {
  const best = [...triggers].sort((a, b) => nameWorth(b, t) - nameWorth(a, t) || a.first - b.first)[0]
  const date = sceneDate({ type, main, triggers }, entities, said, t)
  return {
    type,
    main,
    status: statusOf(type, triggers, date, entities.published),
    name: best?.name ?? null,
    triggers,
    sentences: new Set(triggers.map((e) => t.sentence[e.first])),
    date,
  }
}

/** The event's own name: a long noun phrase in the body rather than a headline's verb. */
const nameWorth = (e: EventMention, t: TokenTable): number => e.weight + Math.min(e.name.split(' ').length, 8) - (e.first < t.headlineEnd ? 4 : 0)

/** What the words around the triggers say, the earliest counting double; the calendar overrules them. */
function statusOf(type: EventType, triggers: EventMention[], date: ResolvedDate | undefined, published: string | null): Scene['status'] {
  const count = new Map<Scene['status'], number>()
  triggers.filter((e) => e.status !== null).forEach((e, n) => count.set(e.status!, (count.get(e.status!) ?? 0) + (n === 0 ? 2 : 1)))
  const told = [...count].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (type === 'other' && !told) return 'unknown'
  if (told === 'cancelled' || told === 'postponed') return told
  if (PAST.has(type)) return 'held'
  if (date && published && date.value.slice(0, 10).length === 10) {
    const day = published.slice(0, 10)
    const [start, end = start] = date.value.split('/').map((edge) => edge.slice(0, 10))
    if (start > day) return 'planned'
    if (end < day) return 'held'
    if (start < day || end > day) return 'ongoing'
  }
  return told ?? 'held'
}
