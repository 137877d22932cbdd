/** Other names of a person, behind the name. */

import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { isNameWord } from './name-word.js'

/** Whether word i begins like one of the name's words that end at token last: "Zulkifli Hasan (Zulhas)". */
function resembles(t: TokenTable, i: number, last: number): boolean {
  const start = t.lower(i).slice(0, 2)
  for (let j = last; j > last - 5 && t.isCapital(j); j--) if (t.lower(j).startsWith(start)) return true
  return false
}

/** "Cak Bas": what stands behind a form of address is part of the nickname, whatever else the word means. */
const isFamiliar = (t: TokenTable, j: number, start: number): boolean =>
  j > start && t.is(j - 1, Class.Honorific) && t.shape[j] === Shape.Title

/** "akrab disapa", "karib dipanggil": how often somebody is called so. */
export const OFTEN = new Set(['akrab', 'karib', 'kerap', 'biasa', 'sering', 'lebih'])

/** "(Gus Ipul)", "alias Zulhas", "yang akrab disapa Cak Imin" behind a name. */
export function aliasAt(t: TokenTable, i: number, found: Found): { last: number; text: string } | undefined {
  // "Nama, (Gus Nama)"
  if (t.isMark(i, ',') && t.isMark(i + 1, '(') && t.is(i + 2, Class.Honorific)) i++
  if (t.isMark(i, '(')) {
    let j = i + 1
    while (
      j < i + 4 &&
      t.isCapital(j) &&
      (t.is(j, Class.Honorific | Class.Name) || isNameWord(t, j, found, false) || isFamiliar(t, j, i + 1))
    )
      j++
    const known = t.is(i + 1, Class.Honorific | Class.Name) || resembles(t, i + 1, i - 1)
    if (j > i + 1 && t.isMark(j, ')') && known && !t.is(i + 1, Class.Org | Class.Agency))
      return { last: j, text: t.slice(i + 1, j - 1) }
    return undefined
  }
  let j = i
  if (t.isMark(j, ',')) j++
  if (
    t.lower(j) === 'alias' ||
    (t.lower(j) === 'atau' && t.isCapital(j + 1) && (t.is(j + 1, Class.Honorific) || isRenamed(t, j, i)))
  )
    j++
  else {
    if (t.lower(j) === 'atau' || t.lower(j) === 'yang') j++
    if (t.lower(j) === 'yang') j++
    while (j < i + 5 && OFTEN.has(t.lower(j))) j++
    const cue = t.lower(j)
    if (cue !== 'disapa' && cue !== 'dipanggil') return undefined
    j++
    if (t.lower(j) === 'akrab' || t.lower(j) === 'dengan') j++
  }
  if (t.isMark(j, '\'‘"“')) j++
  const start = j
  while (
    j < start + 3 &&
    t.isCapital(j) &&
    (t.is(j, Class.Honorific) || isNameWord(t, j, found, false) || isFamiliar(t, j, start))
  )
    j++
  return j > start ? { last: j - 1, text: t.slice(start, j - 1) } : undefined
}

/** "Edward Omar Wakrul atau Eddy Wakrul": two names around the "atau" at j with one family name. */
const isRenamed = (t: TokenTable, j: number, behind: number): boolean =>
  j === behind && t.isCapital(j + 2) && t.lower(j + 2) === t.lower(j - 1) && !t.isCapital(j + 3)
