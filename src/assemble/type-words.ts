import { typeWords } from '../lexicon/data.js'
import { valueIn } from '../lexicon/lines.js'
import type { EventType } from '../record.js'

/** Where a word stands: in headline or first sentence, in the sentences right behind it, or further on. The columns of type-words.tsv. */
export const WORD_PLACES = ['top', 'near', 'rest'] as const
export type WordPlace = (typeof WORD_PLACES)[number]

/** What a word adds to the scores of types: positions in `learnedTypes`, and a number for each. */
export interface Weights {
  types: Uint8Array
  values: Float64Array
}

/** Weights of a word by where it stands; null where it says nothing there. */
export type TypeWord = Record<WordPlace, Weights | null>

/** The row of type-words.tsv for what holds of every article. */
const PRIORS = '*'
const known = new Map<string, TypeWord | null>()
let types: readonly EventType[] | undefined
let numberOf: ReadonlyMap<string, number> | undefined

/** All types of events. */
export const learnedTypes = (): readonly EventType[] =>
  (types ??= partsOf(valueIn(typeWords, PRIORS) ?? '').map(([type]) => type as EventType))

/** What each type scores before any word. */
export const priors = (): Float64Array => typeWord(PRIORS)?.top?.values ?? new Float64Array()

/** What a lower-case word of the lexicon says of an article's type; null where it says nothing. Words that were asked for are kept. */
export function typeWord(word: string): TypeWord | null {
  let weights = known.get(word)
  if (weights === undefined) {
    const line = valueIn(typeWords, word)
    const [top, near, rest] = line?.split('\t') ?? []
    weights = line === undefined ? null : { top: read(top), near: read(near), rest: read(rest) }
    known.set(word, weights)
  }
  return weights
}

const partsOf = (cell: string): string[][] => cell.split(' ').map((part) => part.split(':'))

/** Reads a cell such as "meeting:0.35 report:-0.2". */
function read(cell: string | undefined): Weights | null {
  if (!cell) return null
  numberOf ??= new Map(learnedTypes().map((type, n) => [type, n]))
  const numbers = numberOf
  const parts = partsOf(cell)
  return {
    types: Uint8Array.from(parts, ([type]) => numbers.get(type) as number),
    values: Float64Array.from(parts, ([, value]) => Number(value)),
  }
}
