import type { TokenTable } from '../scan/tokens.js'
import type { Found } from './mention.js'

type Reading<T> = (t: TokenTable, i: number, found: Found) => T

/** A reading that keeps its last answer, for readings that several rules ask for at the same token in turn. */
export function latest<T>(read: Reading<T>): Reading<T> {
  let of: Found | undefined
  let at = -1
  let answer: T
  return (t, i, found) => {
    if (of !== found || at !== i) {
      answer = read(t, i, found)
      of = found
      at = i
    }
    return answer
  }
}
