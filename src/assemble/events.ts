import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { Entities } from '../link/link.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'

/** One event of the article before its values are dealt out. */
export interface Scene {
  main: boolean
  type: EventType
  status: 'held' | 'ongoing' | 'planned' | 'cancelled' | 'postponed' | 'unknown'
  name: string | null
  triggers: EventMention[]
  /** Sentences that tell of it: those of its triggers. */
  sentences: Set<number>
}

/** How much a trigger counts by where it stands. */
const HEADLINE = 3
const LEAD = [2.5, 1.5, 1]
const BODY = 0.4
const BODY_HITS = 4
const IN_QUOTE = 0.3
/** An article with quotes and no stronger event reports what somebody said. */
const STATEMENT_QUOTES = 7
const STATEMENT_HEADLINE = 10
const STATEMENT_LEAD = 6
const OTHER_BELOW = 3
const MOST_SCENES = 3

/** Types of the article's events, the main one first. Never empty. */
export function decideEvents(entities: Entities, t: TokenTable): Scene[] {
  const scores = typeScores(entities, t)
  const ranked = [...scores].sort((a, b) => b[1] - a[1])
  const [type, score] = ranked[0] ?? ['other', 0]
  const mainType: EventType = score < OTHER_BELOW ? (entities.quotes.some((q) => q.mention.direct || q.speaker) ? 'statement' : 'other') : type
  const main = scene(mainType, true, entities.events.filter((e) => e.type === mainType), t)
  const scenes = [main]
  for (const [other] of ranked) {
    if (scenes.length === MOST_SCENES) break
    if (other === mainType || other === 'statement' || other === 'other') continue
    // A second event has a date or a venue of its own, beside its own trigger.
    const own = entities.events.filter((e) => e.type === other && e.weight >= 4 && !scenes.some((s) => s.sentences.has(t.sentence[e.first])) && hasOwnSetting(e, entities, t))
    if (own.length) scenes.push(scene(other, false, own, t))
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
    if (event.first >= t.headlineEnd && entities.quotes.some((q) => q.mention.direct && q.mention.first <= event.first && q.mention.last >= event.last)) factor *= IN_QUOTE
    add(event.type, event.weight * factor)
  }
  if (entities.quotes.length) add('statement', STATEMENT_QUOTES)
  for (let i = 0; i < t.headlineEnd; i++) {
    if (t.is(i, Class.Say)) {
      add('statement', STATEMENT_HEADLINE)
      break
    }
  }
  const lead = t.headlineEnd < t.count ? t.sentenceLast(t.headlineEnd) : -1
  for (let i = t.headlineEnd; i <= lead; i++) {
    if (t.is(i, Class.Say) && t.isLower(i)) {
      add('statement', STATEMENT_LEAD)
      break
    }
  }
  return scores
}

function hasOwnSetting(event: EventMention, entities: Entities, t: TokenTable): boolean {
  const sentence = t.sentence[event.first]
  return entities.dates.some((d) => t.sentence[d.mention.first] === sentence && d.value.length >= 4) || entities.venues.some((v) => v.located && t.sentence[v.first] === sentence)
}

function scene(type: EventType, main: boolean, triggers: EventMention[], t: TokenTable): Scene {
  const best = [...triggers].sort((a, b) => nameWorth(b, t) - nameWorth(a, t) || a.first - b.first)[0]
  return { type, main, status: statusOf(triggers, type), name: best?.name ?? null, triggers, sentences: new Set(triggers.map((e) => t.sentence[e.first])) }
}

/** The event's own name: a long noun phrase in the body rather than a headline's verb. */
const nameWorth = (e: EventMention, t: TokenTable): number => e.weight + Math.min(e.name.split(' ').length, 8) - (e.first < t.headlineEnd ? 4 : 0)

function statusOf(triggers: EventMention[], type: EventType): Scene['status'] {
  const told = triggers.filter((e) => e.status !== null)
  if (told.length === 0) return type === 'other' ? 'unknown' : 'held'
  const count = new Map<NonNullable<EventMention['status']>, number>()
  told.forEach((e, n) => count.set(e.status!, (count.get(e.status!) ?? 0) + (n === 0 ? 2 : 1)))
  return [...count].sort((a, b) => b[1] - a[1])[0][0]
}
