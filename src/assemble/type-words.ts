import { typeWords } from '../lexicon/data.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { valueIn } from '../lexicon/lines.js'
import { oncePerLexicon } from '../lexicon/once.js'
import type { EventType } from '../record.js'
import { NO_ROW, WordRows } from './word-rows.js'

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

/** What the words of a lexicon say of an article's type. */
export class TypeWords {
  /** For each word where the weights of each of its places end, then these: hundredths by `TYPES` and the type's number. */
  readonly #rows: WordRows

  constructor(lexicon: Lexicon) {
    this.#rows = new WordRows(lexicon, typeWords, new Int16Array(typeWords.length), readWeights)
  }

  /** Adds what a word says where it stands to the sums of the types, in hundredths. */
  add(word: number, place: number, sums: Float64Array): void {
    const at = this.#rows.at(word)
    if (at === NO_ROW) return
    const { numbers } = this.#rows
    const end = at + numbers[at + place]
    for (let i = place === 0 ? at + PLACES : at + numbers[at + place - 1]; i < end; i++) {
      const weight = numbers[i]
      sums[weight & (TYPES - 1)] += weight >> BITS
    }
  }
}

/** What the words of a lexicon say of types. */
export const typeWordsOf = oncePerLexicon((lexicon) => new TypeWords(lexicon))

/** The cells of a row, one for each place. */
function readWeights(row: string, numbers: Int8Array | Int16Array, at: number): number {
  const cells = row.split('\t')
  let end = at + PLACES
  for (let place = 0; place < PLACES; place++) {
    if (cells[place]) end = readCell(cells[place], numbers, end)
    numbers[at + place] = end - at
  }
  return end
}

/** Reads a cell such as "B35Q-20": types by their letters, each with its hundredths. Gives where its numbers end. */
function readCell(cell: string, numbers: Int8Array | Int16Array, at: number): number {
  let end = at
  for (let i = 0; i < cell.length; ) {
    const letter = cell.charCodeAt(i++)
    const type = letter < SMALL ? letter - CAPITAL : letter - SMALL + CAPITALS
    const minus = cell.charCodeAt(i) === MINUS
    if (minus) i++
    let weight = 0
    for (; cell.charCodeAt(i) < CAPITAL; i++) weight = weight * 10 + cell.charCodeAt(i) - NOUGHT
    numbers[end++] = (minus ? -weight : weight) * TYPES + type
  }
  return end
}

/** So many types of events there may be: a weight and its type share one number. */
const BITS = 5
const TYPES = 1 << BITS
const [CAPITAL, SMALL, NOUGHT, MINUS] = [65, 97, 48, 45]
/** Types with a capital letter; those behind them have small ones. */
const CAPITALS = 26
