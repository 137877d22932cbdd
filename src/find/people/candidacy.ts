import type { TokenTable } from '../../scan/tokens.js'

/** First token of "calon" or "bakal calon" in front of the office at token i; i where none stands there. */
export function candidateBefore(t: TokenTable, i: number): number {
  if (t.lower(i - 1) !== 'calon') return i
  return t.lower(i - 2) === 'bakal' ? i - 2 : i - 1
}

/** Last token of a candidate's number that starts at j ("nomor urut 2", "no. urut satu", "nomor 2"), or j - 1. */
export function ballotEnd(t: TokenTable, j: number): number {
  if (!NUMBER.has(t.lower(j))) return j - 1
  let k = t.isMark(j + 1, '.') ? j + 2 : j + 1
  if (t.lower(k) === 'urut') k++
  return t.isNumber(k) ? (t.digits(k) <= 2 ? k : j - 1) : SPELT.has(t.lower(k)) ? k : j - 1
}

const NUMBER = new Set(['nomor', 'no', 'nomer'])
const SPELT = new Set('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' '))

/** Whether the word at token i calls somebody a candidate: "calon", "capres", "bacabup", "caleg". */
export const isCandidate = (t: TokenTable, i: number): boolean => CANDIDATE.test(t.lower(i))

const CANDIDATE = /^(?:bakal|calon|(?:ba)?cal(?:eg|on)|(?:ba)?ca(?:wa)?(?:pres|gub|bup|wal(?:i|kot)|kada|kades))$/
