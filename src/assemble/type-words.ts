import { typeWords } from '../lexicon/data.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { valueIn } from '../lexicon/lines.js'
import type { EventType } from '../record.js'

/** Where a word stands: in headline or first sentence, in the sentences right behind it, or further on. The columns of type-words.tsv. */
export const WORD_PLACES = ['top', 'near', 'rest'] as const
const PLACES = WORD_PLACES.length

/** The row of type-words.tsv for what holds of every article. */
const PRIORS = '*'

/** What holds of every article. */
export interface Everywhere {
  /** All types of events, in the order of their letters. */
  types: readonly EventType[]
  /** What each of them scores before any word, in hundredths. */
  priors: Int32Array
}
let everywhere: Everywhere | undefined

/** Read when first asked. */
export function everywhereSaid(): Everywhere {
  if (everywhere) return everywhere
  const parts = (valueIn(typeWords, PRIORS) ?? '').split(' ').map((part) => part.split(':'))
  everywhere = {
    types: parts.map(([type]) => type as EventType),
    priors: Int32Array.from(parts, ([, score]) => Math.round(Number(score) * 100)),
  }
  return everywhere
}

/** What the words of a lexicon say of an article's type. Words that were asked for are kept, as numbers in one array. */
export class TypeWords {
  readonly #lexicon: Lexicon
  /** By word: 0 where it was not asked for yet, `SILENT` where it says nothing, else where it stands in `#weights`. */
  readonly #at: Int32Array
  /** For each word where the weights of each of its places end, then these: hundredths by `TYPES` and the type's number. */
  readonly #weights = new Int16Array(typeWords.length)
  #end = 1

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.#at = new Int32Array(lexicon.size)
  }

  /** Adds what a word says where it stands to the sums of the types, in hundredths. */
  add(word: number, place: number, sums: Float64Array): void {
    const at = this.#at[word] || this.#read(word)
    if (at === SILENT) return
    const weights = this.#weights
    const end = at + weights[at + place]
    for (let i = place === 0 ? at + PLACES : at + weights[at + place - 1]; i < end; i++) {
      const weight = weights[i]
      sums[weight & (TYPES - 1)] += weight >> BITS
    }
  }

  #read(word: number): number {
    const line = valueIn(typeWords, this.#lexicon.word(word))
    const at = line === undefined ? SILENT : this.#end
    this.#at[word] = at
    if (line === undefined) return at
    this.#end += PLACES
    const cells = line.split('\t')
    for (let place = 0; place < PLACES; place++) {
      if (cells[place]) this.#readCell(cells[place])
      this.#weights[at + place] = this.#end - at
    }
    return at
  }

  /** Reads a cell such as "B35Q-20": types by their letters, each with its hundredths. */
  #readCell(cell: string): void {
    for (let i = 0; i < cell.length; ) {
      const letter = cell.charCodeAt(i++)
      const type = letter < SMALL ? letter - CAPITAL : letter - SMALL + CAPITALS
      const minus = cell.charCodeAt(i) === MINUS
      if (minus) i++
      let weight = 0
      for (; cell.charCodeAt(i) < CAPITAL; i++) weight = weight * 10 + cell.charCodeAt(i) - NOUGHT
      this.#weights[this.#end++] = (minus ? -weight : weight) * TYPES + type
    }
  }
}

/** So many types of events there may be: a weight and its type share one number. */
const BITS = 5
const TYPES = 1 << BITS
const SILENT = -1
const [CAPITAL, SMALL, NOUGHT, MINUS] = [65, 97, 48, 45]
/** Types with a capital letter; those behind them have small ones. */
const CAPITALS = 26

const known = new WeakMap<Lexicon, TypeWords>()

/** What the words of a lexicon say of types. */
export function typeWordsOf(lexicon: Lexicon): TypeWords {
  let words = known.get(lexicon)
  if (!words) {
    words = new TypeWords(lexicon)
    known.set(lexicon, words)
  }
  return words
}
