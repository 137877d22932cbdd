import { typeWords } from '../lexicon/data.js'
import { valueIn } from '../lexicon/lines.js'
import type { EventType } from '../record.js'

/** Where a word stands: in headline or first sentence, in the sentences right behind it, or further on. The columns of type-words.tsv. */
export const WORD_PLACES = ['top', 'near', 'rest'] as const
export type WordPlace = (typeof WORD_PLACES)[number]

/** What a word adds to the score of each type. */
export type Weights = Float64Array

/** Weights of a word by where it stands; null where it says nothing there. */
export type TypeWord = Record<WordPlace, Weights | null>

/** The row of type-words.tsv for what holds of every article. */
const PRIORS = '*'
const known = new Map<string, TypeWord | null>()

/** What holds of every article. */
export interface Everywhere {
  /** All types of events, in the order of their letters. */
  types: readonly EventType[]
  /** What each of them scores before any word. */
  priors: Float64Array
}
let everywhere: Everywhere | undefined

/** Read when first asked. */
export function everywhereSaid(): Everywhere {
  if (everywhere) return everywhere
  const parts = (valueIn(typeWords, PRIORS) ?? '').split(' ').map((part) => part.split(':'))
  everywhere = {
    types: parts.map(([type]) => type as EventType),
    priors: Float64Array.from(parts, ([, score]) => Number(score)),
  }
  return everywhere
}

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

const [CAPITAL, SMALL, NOUGHT, MINUS] = [65, 97, 48, 45]
/** Types with a capital letter; those behind them have small ones. */
const CAPITALS = 26

/** Reads a cell such as "B35Q-20": types by their letters, each with its hundredths. */
function read(cell: string | undefined): Weights | null {
  if (!cell) return null
  const weights = new Float64Array(everywhereSaid().types.length)
  let at = -1
  let sign = 1
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code >= CAPITAL) {
      at = code < SMALL ? code - CAPITAL : code - SMALL + CAPITALS
      sign = 1
    } else if (code === MINUS) sign = -1
    else weights[at] = weights[at] * 10 + sign * (code - NOUGHT)
  }
  for (let k = 0; k < weights.length; k++) weights[k] /= 100
  return weights
}
