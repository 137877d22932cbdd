import type { Lexicon } from '../lexicon/lexicon.js'
import { valueIn } from '../lexicon/lines.js'

/** Where a word without a row stands. */
export const NO_ROW = -1

/**
 * What a compiled table (lexicon/lines.ts) says of a lexicon's words, as numbers in one array. A row is read when its word is first asked
 * for, and kept.
 */
export class WordRows {
  /** The rows read so far, one behind the other. */
  readonly numbers: Int8Array | Int16Array
  readonly #lexicon: Lexicon
  readonly #table: string
  readonly #read: RowReader
  /** By word: 0 where it was not asked for yet, `NO_ROW`, else where its row begins. */
  readonly #at: Int32Array
  #end = 1

  /** @param numbers room for what the rows hold */
  constructor(lexicon: Lexicon, table: string, numbers: Int8Array | Int16Array, read: RowReader) {
    this.#lexicon = lexicon
    this.#table = table
    this.numbers = numbers
    this.#read = read
    this.#at = new Int32Array(lexicon.size)
  }

  /** Where the row of a word begins in `numbers`, or `NO_ROW`. */
  at(word: number): number {
    return this.#at[word] || this.#readRow(word)
  }

  #readRow(word: number): number {
    const row = valueIn(this.#table, this.#lexicon.word(word))
    const at = row === undefined ? NO_ROW : this.#end
    this.#at[word] = at
    if (row !== undefined) this.#end = this.#read(row, this.numbers, at)
    return at
  }
}

/** Writes a row's numbers from `at` on. Gives where they end. */
type RowReader = (row: string, numbers: Int8Array | Int16Array, at: number) => number
