import { CodePoints } from '../assemble/spans.js'
import { type SpokenTopic, spokenTopics } from '../assemble/topics.js'
import { type ExtractOptions, type Reading, readArticle } from '../extract.js'
import type { Mention, MentionKind } from '../find/mention.js'
import { families } from '../find/rules.js'
import { countBefore } from '../link/sorted.js'
import type { EventRecord, RecordMention } from '../record.js'
import { literal } from '../scan/literal.js'

/** A stretch of the text, `[start, end)` in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** Something that a rule read. */
export interface ReadMention extends Stretch {
  kind: MentionKind
  rule: string
  /** The word or mark that woke the rule; empty where the rule looked at what its family had found. */
  anchor: string
  /** What it gave way to, where another mention shares words with it; undefined for one that stayed. */
  lostTo?: ReadMention
}

/** A rule that was woken and read nothing. */
export interface Refusal extends Stretch {
  kind: MentionKind
  rule: string
  /** What spoke against it; undefined where nothing of the rule's kind stands there. */
  guard: string | undefined
}

/** What was decided about some words when the events were put together. */
export interface Decision extends Stretch {
  decision: string
}

/** One value of a record, with the place that it was read from. */
export interface Value {
  /** Field of the record. */
  slot: string
  shown: string
  /** Where it was read; null for what the whole article says. */
  from: (RecordMention & Stretch) | null
  /** What was filled in, for dates. */
  basis: string
  role: string
  anchor: string
}

/** Why an article gives the records it gives. */
export interface Explanation {
  text: string
  reading: Reading
  mentions: ReadMention[]
  refusals: Refusal[]
  decisions: Decision[]
  /** The values of each record, in the order of the records. */
  values: Value[][]
  /** The topics that words of the article speak for, best first. */
  topics: SpokenTopic[]
  /** Fields of the user's own rules. */
  own: string[]
  /** What own rules matched, and gave no value for. */
  ownLeft: OwnLeft[]
}

/** A match of an own rule that gives no value. */
export interface OwnLeft extends Stretch {
  field: string
  reason: string
}

const KINDS = new Map(families.flatMap((family) => family.rules.map((rule) => [rule.id, family.kind] as const)))

/** Reads an article as `extract` does, and keeps what was looked at, left and decided on the way. */
export function explain(text: string, options: ExtractOptions = {}): Explanation {
  const read = new Map<Mention, ReadMention>()
  const refused: { rule: string; anchor: number; guard: string | undefined }[] = []
  const noted = new Map<string, { first: number; last: number; decision: string }>()
  const anchors = new Map<Mention, number>()
  const ownLeft: OwnLeft[] = []
  const known = (mention: Mention): ReadMention => {
    let one = read.get(mention)
    if (!one) {
      const { kind, rule, start, end } = mention
      one = { kind, rule, start, end, anchor: '' }
      read.set(mention, one)
    }
    return one
  }
  const reading = readArticle(text, options, {
    read: (mention, anchor) => anchors.set(mention, anchor),
    kept: (mention) => known(mention),
    lost: (mention, to) => {
      known(mention).lostTo = known(to)
    },
    refused: ({ id }, anchor, guard) => refused.push({ rule: id, anchor, guard }),
    left: (field, start, end, reason) => ownLeft.push({ field, start, end, reason }),
    note: (first, last, decision) => noted.set(`${first} ${last} ${decision}`, { first, last, decision }),
  })
  const { tokens: t } = reading
  for (const [mention, anchor] of anchors) known(mention).anchor = t.word(anchor)
  const topics = spokenTopics(t)
  const mentions = [...read.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    text,
    reading,
    mentions,
    refusals: refused.map(({ rule, anchor, guard }) => ({
      kind: KINDS.get(rule)!,
      rule,
      guard,
      start: t.start[anchor],
      end: t.end[anchor],
    })),
    decisions: [...noted.values()].map(({ first, last, decision }) => ({
      decision,
      start: last < first ? 0 : t.start[first],
      end: last < first ? 0 : t.end[last],
    })),
    values: valuesOf(reading.records, text, mentions, topics),
    topics,
    ownLeft,
    own: (options.rules?.fields ?? []).map(({ name }) => name),
  }
}

function valuesOf(
  records: readonly EventRecord[],
  text: string,
  mentions: readonly ReadMention[],
  topics: readonly SpokenTopic[],
): Value[][] {
  const points = new CodePoints(text)
  // Of one rule, in text order; those that stayed share no words.
  const kept = new Map<string, ReadMention[]>()
  for (const mention of mentions) {
    if (mention.lostTo) continue
    const list = kept.get(mention.rule)
    if (list) list.push(mention)
    else kept.set(mention.rule, [mention])
  }
  // A person's place is the name, within what the rule read.
  const mentionAt = ({ span, rule }: RecordMention): ReadMention | undefined => {
    const list = kept.get(rule) ?? []
    const mention = list[countBefore(list, ({ start }) => start <= points.unit(span[0])) - 1]
    return mention && points.unit(span[1]) <= mention.end ? mention : undefined
  }
  const value = (slot: string, shown: string, place: RecordMention | undefined, role = '', basis = ''): Value => ({
    slot,
    shown,
    from: place ? { ...place, start: points.unit(place.span[0]), end: points.unit(place.span[1]) } : null,
    role,
    basis,
    anchor: (place && mentionAt(place)?.anchor) ?? '',
  })
  return records.map((r) => [
    value('type', r.type, undefined),
    value('status', r.status, undefined),
    ...(r.name === null ? [] : [value('name', r.name, undefined)]),
    ...r.dates.map((d) => value('dates', d.value, d, d.role, d.basis)),
    ...r.venues.map((v) => value('venues', v.name, v, v.role)),
    ...r.places.map((p) => value('places', p.code ? `${p.name} [${p.code}]` : p.name, p, p.role)),
    ...r.agencies.map((a) => value('agencies', a.name, a.mentions[0], a.role)),
    ...r.organizations.map((a) => value('organizations', a.name, a.mentions[0], a.role)),
    ...r.officials.map((p) => value('officials', named(p), p.mentions[0], p.role)),
    ...r.people.map((p) => value('people', named(p), p.mentions[0], p.role)),
    ...r.themes.map((theme) => value('themes', theme.text, theme)),
    ...r.topics.map(({ id }) => ({
      ...value('topics', id, undefined),
      anchor: topics.find((topic) => topic.id === id)?.words.join(', ') ?? '',
    })),
    ...(r.attendance ? [value('attendance', r.attendance.text, r.attendance)] : []),
    ...r.quotes.map((q) => value('quotes', q.speaker ?? '?', q, q.kind)),
    ...Object.entries(r.custom ?? {}).flatMap(([field, items]) => items.map((item) => value(field, item.text, item))),
  ])
}

const named = ({ name, position }: EventRecord['people'][number]): string => (position ? `${name} (${position})` : name)

/** Whether two stretches share a character. */
export const touches = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** All places where words stand in a text, letter case and the width of blanks aside. */
export function placesOf(words: string, text: string): Stretch[] {
  const pattern = words.trim().split(/\s+/).map(literal).join('\\s+')
  if (pattern === '') return []
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** The sentence around a stretch, in one line, cut up: what stands before, the words, what stands behind. */
export function sentenceOf({ reading: { tokens: t }, text }: Explanation, at: Stretch): [string, string, string] {
  const first = t.tokenAt(at.start)
  const inside = first < t.count && t.start[first] <= at.end
  const start = inside ? Math.min(t.start[t.sentenceFirst(first)], at.start) : at.start
  const end = inside ? Math.max(t.end[t.sentenceLast(first)], at.end) : at.end
  const line = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, ' ')
  return [line(start, at.start), line(at.start, at.end), line(at.end, end)]
}
