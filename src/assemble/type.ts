import type { Found } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Setting } from './setting.js'
import { AXES, addAxes, typeVectorsOf } from './type-vectors.js'
import { everywhereSaid, typeWordsOf } from './type-words.js'

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

/** Words of the lexicon by their ids, each once for a place, in the order of the places. */
export interface PlacedWords {
  ids: readonly number[]
  /** Where the words of each place end. */
  ends: readonly number[]
}

/** By word: the number of the place, counted through all articles, in which it was met last. */
let met = new Uint32Array(0)
let places = 0

/**
 * Words of the lexicon, each once for a place: in headline and lead, in the sentences right behind it, and in the rest, where only words
 * in small letters are looked at. Names of persons and places and numbers say nothing of what happens.
 */
export function wordsByPlace({ t, lead, entities: { found } }: Setting): PlacedWords {
  if (met.length < t.lexicon.size || places > MOST_PLACES) {
    met = new Uint32Array(t.lexicon.size)
    places = 0
  }
  const ids: number[] = []
  const ends: number[] = []
  const top = Math.max(t.headlineEnd, endOf(lead, t))
  let i = 0
  for (const end of [top, Math.max(top, endOf(lead + NEAR, t)), t.count]) {
    const rest = ends.length === 2
    places++
    for (; i < end; i++) {
      const id = t.entry[i]
      if (id < 0 || met[id] === places) continue
      if (rest ? !t.isLower(i) : t.isCapital(i) && isNamed(i, t, found)) continue
      met[id] = places
      ids.push(id)
    }
    ends.push(ids.length)
  }
  return { ids, ends }
}
/** Fewer than a number of `met` holds. */
const MOST_PLACES = 4e9

/** The token behind a sentence, or the text's end. */
const endOf = (sentence: number, t: TokenTable): number =>
  sentence < t.sentenceCount ? t.sentenceStart[sentence + 1] : t.count

/** Whether a capital word is part of a place's or person's name. */
function isNamed(i: number, t: TokenTable, found: Found): boolean {
  if (t.is(i, Class.Name | Class.Place) || found.at('place', i)) return true
  const person = found.at('person', i)
  return person !== undefined && i >= person.nameFirst
}

/** What the words add to each type, in hundredths, and the sums of their vectors: filled anew each time. */
let learned: Float64Array | undefined
let sums: Float64Array | undefined

/**
 * What the article's words say for each type, in the order of `everywhereSaid`: what the points of event words (points.ts), and what all
 * words add by themselves (type-words.tsv) and by what stands beside them elsewhere (type-vectors.tsv), learned from labelled articles.
 * @param points of the types that have any
 * @param first the type that these alone give
 */
export function typeScores(points: ReadonlyMap<EventType, number>, first: EventType, setting: Setting): number[] {
  const { types, priors } = everywhereSaid()
  const words = typeWordsOf(setting.t.lexicon)
  const vectors = typeVectorsOf(setting.t.lexicon)
  const { ids, ends } = wordsByPlace(setting)
  learned ??= new Float64Array(types.length)
  learned.set(priors)
  sums ??= new Float64Array(ends.length * AXES)
  sums.fill(0)
  let n = 0
  for (let place = 0; place < ends.length; place++)
    for (; n < ends[place]; n++) {
      words.add(ids[n], place, learned)
      vectors.add(ids[n], place, sums)
    }
  addAxes(sums, learned)
  const trust = trustIn(ends[1])
  const scores: number[] = []
  for (let k = 0; k < types.length; k++) scores.push((learned[k] / 100) * trust + ownScore(types[k], points, first))
  return scores
}

/** What counts of what was learned: little where few words tell, since it was learned from whole articles. */
export const trustIn = (words: number): number => Math.min(1, words / ENOUGH_WORDS)

/** What the points say of a type by themselves. */
export function ownScore(type: EventType, points: ReadonlyMap<EventType, number>, first: EventType): number {
  const own = Math.max(points.get(type) ?? 0, type === 'other' ? NOTHING : 0)
  return Math.log1p(own) + own * POINT + (type === first ? AHEAD : 0)
}
