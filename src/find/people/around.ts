import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { degreesEnd } from './honours.js'
import { type NameSpan, personAt } from './name.js'

export const OFFICE = Class.Office | Class.Descriptor

export const ORDINARY = Class.Common | Class.Field | Class.Event | Class.Topic

/** The name (with its degrees) that ends at token j. */
export function nameBefore(t: TokenTable, j: number, found: Found): NameSpan | undefined {
  let end = j
  // Step back over degrees: try name starts from the farthest on.
  const floor = Math.max(t.sentenceFirst(Math.max(j, 0)), j - 12)
  if (!t.isWord(end) && !t.isMark(end, ".)'’")) return undefined
  let best: NameSpan | undefined
  for (let first = end; first >= floor; first--) {
    if (t.isMark(first, ',;:') && first < j && degreesEnd(t, first) < first) break
    if (t.isLower(first) && !PARTICLE.has(t.lower(first))) break
    if (!t.isCapital(first)) continue
    const name = personAt(t, first, found)
    if (name && name.last >= end && name.nameLast <= end) {
      best = name
      end = j
    } else if (best) break
  }
  return best
}

const PARTICLE = new Set(['bin', 'binti', 'al', 'el'])

/** Skips an age in brackets that ends at token j: "Edi (48)". */
export const beforeAge = (t: TokenTable, j: number): number =>
  t.isMark(j, ')') && t.isNumber(j - 1) && t.isMark(j - 2, '(') ? j - 3 : j

/** Whether the words in front show that a name is already bound to an office before it. */
export function takenBefore(t: TokenTable, first: number, found: Found): boolean {
  let j = first - 1
  if (t.isMark(j, ',')) j--
  else if (!(t.is(j, Class.Office | Class.Rank) || found.at('agency', j) || found.at('place', j))) return false
  return (
    t.is(j, Class.Office | Class.Field) || found.at('agency', j) !== undefined || found.at('place', j) !== undefined
  )
}

/** A single capital word that running text writes small ("Pasalnya", "Sebagai"). */
export const isOrdinary = (t: TokenTable, name: NameSpan): boolean =>
  name.nameFirst === name.nameLast && t.is(name.nameFirst, ORDINARY) && !t.is(name.nameFirst, Class.Name)

/** Upper-case initials such as "RD" or "S" are no names. */
export function isInitials(t: TokenTable, name: NameSpan): boolean {
  return (
    name.nameFirst === name.nameLast &&
    t.shape[name.nameFirst] === Shape.Upper &&
    t.end[name.nameLast] - t.start[name.nameFirst] <= 4
  )
}
