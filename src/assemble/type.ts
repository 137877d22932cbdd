import { Class } from '../lexicon/classes.js'
import type { EventType } from '../record.js'
import type { Setting } from './setting.js'
import { everywhereSaid, typeWord, WORD_PLACES, type WordPlace } from './type-words.js'

/** Sentences behind the lead whose words tell more of the type than the rest. */
const NEAR = 2
/** What the type that the points alone give is ahead of others. */
const AHEAD = 0.8
/** What a point adds beside its logarithm: many event words of one type are not outweighed by what is usual. */
const POINT = 0.03
/** Words from which on the learned weights count in full. */
const ENOUGH_WORDS = 40
/** Points of an article of which nothing is told. */
const NOTHING = 2.9

/**
 * Words of the lexicon, each once for a place: in headline and lead, in the sentences right behind it, and in the rest, where only words
 * in small letters are looked at. Names of persons and places and numbers say nothing of what happens.
 */
export function wordsByPlace({ t, lead, entities: { found } }: Setting): Record<WordPlace, ReadonlySet<string>> {
  const top = new Set<string>()
  const near = new Set<string>()
  const rest = new Set<string>()
  for (let i = 0; i < t.count; i++) {
    if (t.entry[i] < 0 || !t.isWord(i)) continue
    if (t.sentence[i] > lead + NEAR) {
      if (t.isLower(i)) rest.add(t.lower(i))
      continue
    }
    if (t.isCapital(i)) {
      if (t.is(i, Class.Name | Class.Place) || found.at('place', i)) continue
      const person = found.at('person', i)
      if (person && i >= person.nameFirst) continue
    }
    if (i < t.headlineEnd || t.sentence[i] === lead) top.add(t.lower(i))
    else near.add(t.lower(i))
  }
  return { top, near, rest }
}

/**
 * The types in the order in which the article's words speak for them, with their scores: what the points of event words
 * (points.ts), and what all words add by type-words.tsv, which was learned from labelled articles.
 * @param points of the types that have any
 * @param first the type that these alone give
 */
export function rankTypes(
  points: ReadonlyMap<EventType, number>,
  first: EventType,
  setting: Setting,
): [type: EventType, score: number][] {
  const { types, priors } = everywhereSaid()
  const learned = Float64Array.from(priors)
  const words = wordsByPlace(setting)
  for (const place of WORD_PLACES) {
    for (const word of words[place]) {
      const weights = typeWord(word)?.[place]
      if (!weights) continue
      for (let k = 0; k < learned.length; k++) learned[k] += weights[k]
    }
  }
  const trust = trustIn(words.top.size + words.near.size)
  const scores = types.map((type, n): [EventType, number] => [type, learned[n] * trust + ownScore(type, points, first)])
  return scores.sort((a, b) => b[1] - a[1])
}

/** What counts of what was learned: little where few words tell, since it was learned from whole articles. */
export const trustIn = (words: number): number => Math.min(1, words / ENOUGH_WORDS)

/** What the points say of a type by themselves. */
export function ownScore(type: EventType, points: ReadonlyMap<EventType, number>, first: EventType): number {
  const own = Math.max(points.get(type) ?? 0, type === 'other' ? NOTHING : 0)
  return Math.log1p(own) + own * POINT + (type === first ? AHEAD : 0)
}
