import { typeAxes, typeVectors } from '../lexicon/data.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { oncePerLexicon } from '../lexicon/once.js'
import { NO_ROW, WordRows } from './word-rows.js'

/** Numbers of a word's vector in type-vectors.tsv. */
export const AXES = 32
/** The character of 0 in a compiled vector, where a character is a number from -31 to 31. */
const ZERO = 64
/** The same in compiled axes, where it is one from -47 to 47, and what the first of two counts. */
const AXIS_ZERO = 79
const AXIS_BASE = 95
/** Parts of a hundredth in the numbers of type-axes.tsv. */
const PARTS = 1000

/** The vectors of a lexicon's words: words that stand beside the same words have like ones. */
export class TypeVectors {
  readonly #rows: WordRows

  constructor(lexicon: Lexicon) {
    this.#rows = new WordRows(lexicon, typeVectors, new Int8Array(typeVectors.length), readVector)
  }

  /** Adds a word's vector to the sums of the place where it stands, `AXES` for each place. */
  add(word: number, place: number, sums: Float64Array): void {
    const at = this.#rows.at(word)
    if (at === NO_ROW) return
    const { numbers } = this.#rows
    for (let axis = 0, to = place * AXES; axis < AXES; axis++) sums[to + axis] += numbers[at + axis]
  }
}

/** The vectors of a lexicon's words. */
export const typeVectorsOf = oncePerLexicon((lexicon) => new TypeVectors(lexicon))

/** A character for each number. */
function readVector(row: string, numbers: Int8Array | Int16Array, at: number): number {
  for (let axis = 0; axis < AXES; axis++) numbers[at + axis] = row.charCodeAt(axis) - ZERO
  return at + AXES
}

/** For each place, axis and type what a unit of the vectors' sum adds to the type's score, in hundredths. */
let weights: Float64Array | undefined

/** Adds what the sums of the vectors say of the types, in hundredths. */
export function addAxes(sums: Float64Array, scores: Float64Array): void {
  weights ??= readAxes()
  const types = scores.length
  for (let axis = 0, at = 0; axis < sums.length; axis++, at += types)
    for (let k = 0; k < types; k++) scores[k] += sums[axis] * weights[at + k]
}

/** Two characters for each number. */
function readAxes(): Float64Array {
  const numbers = new Float64Array(typeAxes.length / 2)
  for (let i = 0; i < numbers.length; i++)
    numbers[i] =
      ((typeAxes.charCodeAt(2 * i) - AXIS_ZERO) * AXIS_BASE + typeAxes.charCodeAt(2 * i + 1) - AXIS_ZERO) / PARTS
  return numbers
}
