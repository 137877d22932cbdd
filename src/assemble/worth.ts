import { Class } from '../lexicon/classes.js'
import { choiceWeights } from '../lexicon/data.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Setting } from './setting.js'

/** What is chosen by learned weights: the day on which the main event takes place, the institutions that hold it, and the events' venues. */
export type Choice = 'day' | 'holder' | 'venue'

/**
 * Who is told the features of a candidate, each in a few words ("said", "word before di", "kind police, organizer"), and says what they
 * make together. A feature that is told again counts once.
 */
export interface Teller<R> {
  tell(feature: string): void
  /** "word before di": the same as "{what} {word}", with no string made of both; a word has no space. */
  tellOf(what: string, word: string): void
  /** "kind police, organizer": the same as "{what}, {more}". */
  tellWith(what: string, more: string): void
  /** What was told since it was asked last. */
  take(): R
}

/** The features themselves. */
export class Features implements Teller<string[]> {
  #told = new Set<string>()
  tell(feature: string): void {
    this.#told.add(feature)
  }
  tellOf(what: string, word: string): void {
    this.#told.add(`${what} ${word}`)
  }
  tellWith(what: string, more: string): void {
    this.#told.add(`${what}, ${more}`)
  }
  take(): string[] {
    const told = [...this.#told]
    this.#told = new Set()
    return told
  }
}

/** The score of a candidate: what its features add. Those of which nothing was learned add nothing. */
export class Score implements Teller<number> {
  readonly #learned: Learned
  readonly #weights: Float64Array
  #candidate: number
  #sum = 0

  /** By what was learned of a choice in articles of a type. */
  constructor(choice: Choice, type: EventType) {
    this.#learned = learnedOf(choice)
    this.#weights = this.#learned.weights(type)
    this.#candidate = ++this.#learned.candidates
  }
  tell(feature: string): void {
    this.#add(this.#learned.whole.get(feature))
  }
  tellOf(what: string, word: string): void {
    this.#add(this.#learned.words.get(what)?.get(word))
  }
  tellWith(what: string, more: string): void {
    this.#add(this.#learned.joined.get(what)?.get(more))
  }
  #add(feature: number | undefined): void {
    const { toldOf } = this.#learned
    if (feature === undefined || toldOf[feature] === this.#candidate) return
    toldOf[feature] = this.#candidate
    this.#sum += this.#weights[feature]
  }
  take(): number {
    const sum = this.#sum
    this.#sum = 0
    this.#candidate = ++this.#learned.candidates
    return sum
  }
}

type Numbers = Map<string, number>

/** What choice-weights.tsv, which was learned from labelled articles, says of the features of a choice. */
class Learned {
  /** Numbers of the features. */
  readonly whole: Numbers = new Map()
  /** The same by what stands in front of the last space, and behind it. */
  readonly words = new Map<string, Numbers>()
  /** The same by what stands in front of the last comma with a space, and behind these. */
  readonly joined = new Map<string, Numbers>()
  /** By feature the candidate of which it was told last; candidates are counted through all articles. */
  readonly toldOf: Float64Array
  candidates = 0
  /** By feature its weights: what it adds in every article, then by type. */
  readonly #cells: string[] = []
  readonly #byType = new Map<EventType, Float64Array>()

  constructor(choice: Choice) {
    // The features of a choice stand together.
    let at = choiceWeights.startsWith(`${choice} `) ? 0 : choiceWeights.indexOf(`\n${choice} `) + 1
    const end = choiceWeights.indexOf('\n', choiceWeights.lastIndexOf(`\n${choice} `) + 1)
    const to = end < 0 ? choiceWeights.length : end
    while (at < to) {
      const tab = choiceWeights.indexOf('\t', at)
      const newline = choiceWeights.indexOf('\n', tab)
      const lineEnd = newline < 0 ? to : newline
      const feature = choiceWeights.slice(at + choice.length + 1, tab)
      const number = this.#cells.push(choiceWeights.slice(tab + 1, lineEnd)) - 1
      this.whole.set(feature, number)
      split(feature, ' ', number, this.words)
      split(feature, ', ', number, this.joined)
      at = lineEnd + 1
    }
    this.toldOf = new Float64Array(this.#cells.length)
  }

  /** The weights of the features in articles of a type; read when first asked. */
  weights(type: EventType): Float64Array {
    let weights = this.#byType.get(type)
    if (!weights) {
      weights = Float64Array.from(this.#cells, (cells) => {
        const at = typeIn(cells, type)
        return Number.parseFloat(cells) + (at < 0 ? 0 : Number.parseFloat(cells.slice(at)))
      })
      this.#byType.set(type, weights)
    }
    return weights
  }
}

/** Where the weight of a type begins: "meeting:" stands in "coordination-meeting:" as well. */
function typeIn(cells: string, type: EventType): number {
  let at = cells.indexOf(`${type}:`)
  while (at > 0 && cells[at - 1] === '-') at = cells.indexOf(`${type}:`, at + 1)
  return at < 0 ? -1 : at + type.length + 1
}

function split(feature: string, at: string, number: number, to: Map<string, Numbers>): void {
  const end = feature.lastIndexOf(at)
  if (end < 0) return
  const what = feature.slice(0, end)
  let numbers = to.get(what)
  if (!numbers) {
    numbers = new Map()
    to.set(what, numbers)
  }
  numbers.set(feature.slice(end + at.length), number)
}

/** By choice; read when first asked. */
const known = new Map<Choice, Learned>()
function learnedOf(choice: Choice): Learned {
  let learned = known.get(choice)
  if (!learned) {
    learned = new Learned(choice)
    known.set(choice, learned)
  }
  return learned
}

/** Tokens of which a text has more, if what was learned from whole articles may tell of it; of shorter ones the rules alone decide. */
const ENOUGH_TOKENS = 80
export const isWhole = (t: TokenTable): boolean => t.count > ENOUGH_TOKENS

/**
 * Tells a number by the first of some bounds that it does not pass, "{what} to 4", or "{what} over 8". The words are made once, so
 * that none are made for each candidate.
 */
export function steps(what: string, ...bounds: readonly number[]): (n: number) => string {
  const names = [...bounds.map((bound) => `${what} to ${bound}`), `${what} over ${bounds.at(-1)}`]
  return (n) => {
    let step = 0
    while (step < bounds.length && n > bounds[step]) step++
    return names[step]
  }
}

/** Where a mention stands: in the headline, in the first sentences of the body or further on. */
export type Where = 'headline' | 'lead' | 'body'
export function whereOf(first: number, { t, lead }: Setting): Where {
  return first < t.headlineEnd ? 'headline' : t.sentence[first] <= lead + 1 ? 'lead' : 'body'
}
/** "{what} in the headline" and so on, made once. */
export const inEach = (what: string): Readonly<Record<Where, string>> => ({
  headline: `${what} in the headline`,
  lead: `${what} in the lead`,
  body: `${what} in the body`,
})

/** A word beside a mention as it tells: itself, that it is a name's or a number, its mark, or that the sentence ends. */
export function wordAt(i: number, beside: number, t: TokenTable): string {
  if (!t.sameSentence(i, beside)) return '^'
  return t.isCapital(i) && i !== t.sentenceFirst(beside) ? 'Name' : plainWord(i, t)
}

/** A word of the lexicon that names nobody and nowhere, since names say nothing of other articles; else what it is instead. */
export function plainWord(i: number, t: TokenTable): string {
  if (!t.isWord(i)) return markOf(t.slice(i, i))
  if (t.entry[i] < 0) return 'Unknown'
  return t.is(i, Class.Name | Class.Place) ? 'Name' : t.lower(i)
}

function markOf(written: string): string {
  if (/\d/.test(written)) return 'Number'
  if (/["“”‘’«»„]/.test(written)) return '"'
  if (/[–—-]/.test(written)) return '-'
  return /^[!-~]$/.test(written) ? written : 'Mark'
}
