/** When an office was held and by what right: the words beside it. */

import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { PersonMention } from '../mention.js'

/** Last token of a term of office that starts at j ("periode 2001-2011", "masa bakti 2019-2024"), or j - 1. */
export function termEnd(t: TokenTable, j: number): number {
  let k = j
  if (t.lower(k) === 'periode') k++
  else if (t.lower(k) === 'tahun' && t.digits(k + 1) === 4 && t.isMark(k + 2, '-–/') && t.digits(k + 3) === 4) k++
  else if (t.lower(k) === 'masa' && (t.lower(k + 1) === 'bakti' || t.lower(k + 1) === 'jabatan')) k += 2
  if (k === j || t.digits(k) !== 4) return j - 1
  return t.isMark(k + 1, '-–/') && t.isNumber(k + 2) ? k + 2 : k
}

/** "kala itu", "saat itu": of an office that was held then. */
const THEN = new Set(['kala', 'saat', 'ketika', 'waktu'])
/** "Gubernur X terdahulu": of one that another holds now. */
const FORMER = new Set(['terdahulu', 'sebelumnya'])

/** Token behind the words that say when the office in front of j was held ("saat itu", "terdahulu"), if its holder may stand behind them; else j. */
export function heldEnd(t: TokenTable, j: number): number {
  const then = THEN.has(t.lower(j)) && t.lower(j + 1) === 'itu'
  const end = then ? j + 2 : FORMER.has(t.lower(j)) ? j + 1 : j
  return end > j && (t.isMark(end, ',') || t.isCapital(end)) ? end : j
}

/** First of the words that say when an office was held and end at token `last`, or `last` + 1. */
export function heldStart(t: TokenTable, last: number): number {
  if (FORMER.has(t.lower(last))) return last
  return t.lower(last) === 'itu' && THEN.has(t.lower(last - 1)) ? last - 1 : last + 1
}

/** Whether the words at j say that somebody else holds the office now. */
export const isFormer = (t: TokenTable, j: number): boolean => FORMER.has(t.lower(j))

/** Standing word that starts at token i, behind an office: "terpilih", "nonaktif". */
export function standingBehind(
  t: TokenTable,
  i: number,
): { last: number; standing: PersonMention['standing'] } | undefined {
  const hit = t.phrase(i, Class.Standing)
  if (!hit?.row.fields.behind) return undefined
  return { last: hit.last, standing: hit.row.fields.standing as PersonMention['standing'] }
}

/** Standing word in front of an office: "Plt.", "Pj", "Penjabat (Pj)", "mantan". */
export function standingBefore(t: TokenTable, i: number): { first: number; standing: PersonMention['standing'] } {
  let j = i - 1
  const inside = t.isMark(j, ')') && t.isMark(j - 1, '.') ? j - 2 : j - 1
  if (t.isMark(j, ')') && t.is(inside, Class.Standing) && t.isMark(inside - 1, '(')) j = inside - 2
  else if (t.isMark(j, '.') && !t.spaced(j)) j--
  for (let from = j; from > j - 3 && from >= 0; from--) {
    const hit = t.phrase(from, Class.Standing)
    if (hit && hit.last === j) return { first: from, standing: hit.row.fields.standing as PersonMention['standing'] }
  }
  return { first: i, standing: 'incumbent' }
}
