import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'

/** A short form in brackets behind a name: its tokens, without the brackets, and the closing bracket. */
export interface BracketReading {
  first: number
  last: number
  close: number
  text: string
}

const MAX_TOKENS = 8

/** "(Bapenda)", "( Kejari )", "(KLH/BPLH)" at token j; undefined when the bracket holds no short form or name. */
export function bracketAt(t: TokenTable, j: number): BracketReading | undefined {
  if (!t.isMark(j, '(')) return undefined
  const first = j + 1
  if (!t.isCapital(first)) return undefined
  let k = first
  while (k < first + MAX_TOKENS && (t.isWord(k) || t.isMark(k, '-/.&,') || t.isNumber(k))) k++
  if (!t.isMark(k, ')') || t.is(first, Class.Month | Class.Weekday)) return undefined
  return { first, last: k - 1, close: k, text: t.slice(first, k - 1) }
}

/** Whether the letters of a short form come in order in the words of a full name, beginning with the first letter of one of its words. */
export function abbreviates(short: string, full: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return false
  const words = full.toLowerCase()
  for (let start = 0; start < words.length; start++) {
    // Longer ones may begin inside a word: "Damkarmat" for "Pemadam Kebakaran dan Penyelamatan".
    if (start > 0 && words[start - 1] !== ' ' && letters.length < 5) continue
    if (words[start] !== letters[0]) continue
    let at = start
    let n = 0
    while (n < letters.length && at < words.length) {
      if (words[at] === letters[n]) n++
      at++
    }
    if (n === letters.length) return true
  }
  return false
}
