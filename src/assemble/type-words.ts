import { typeWords } from '../lexicon/data.js'
import { valueIn } from '../lexicon/lines.js'
import type { EventType } from '../record.js'

/** What a word adds to the scores of types. */
export type Weights = readonly (readonly [type: EventType, weight: number])[]

/** Weights of a word in headline or first sentence, and in the sentences behind it. */
export interface TypeWord {
  top: Weights
  near: Weights
}

/** The row of type-words.tsv for what holds of every article. */
const PRIORS = '*'
const NOTHING: Weights = []
const known = new Map<string, TypeWord | null>()

/** What each type scores before any word; names every type. */
export const priors = (): Weights => typeWord(PRIORS)?.top ?? NOTHING

/** What a lower-case word of the lexicon says of an article's type; null where it says nothing. Words that were asked for are kept. */
export function typeWord(word: string): TypeWord | null {
  let weights = known.get(word)
  if (weights === undefined) {
    const line = valueIn(typeWords, word)
    const [top = '', near = ''] = line?.split('\t') ?? []
    weights = line === undefined ? null : { top: read(top), near: read(near) }
    known.set(word, weights)
  }
  return weights
}

/** Reads a cell such as "meeting:0.35 report:-0.2". */
const read = (cell: string): Weights =>
  cell === ''
    ? NOTHING
    : cell.split(' ').map((part) => {
        const colon = part.indexOf(':')
        return [part.slice(0, colon) as EventType, Number(part.slice(colon + 1))] as const
      })
