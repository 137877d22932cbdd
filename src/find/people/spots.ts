import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { ROYAL } from './words.js'

const BEFORE = Class.Office | Class.Standing | Class.Honorific | Class.Function | Class.Say | Class.Common

/** "Tanjung Raja Sakti", "Bandara Sultan X", "Raja Ampat", "PT Raja X": part of the name of a place or company. */
export const isRoyalPlace = (t: TokenTable, i: number): boolean =>
  ROYAL.has(t.lower(i)) &&
  ((t.shape[i - 1] === Shape.Title && t.spaced(i) && !t.is(i - 1, BEFORE)) ||
    isSpot(t, i - 1) ||
    (t.isCapital(i - 1) && t.is(i - 1, Class.OrgHead)) ||
    (t.phrase(i, Class.Place)?.last ?? i) > i)

/** Whether a word opens the name of a spot. */
export const isSpot = (t: TokenTable, j: number): boolean =>
  t.is(j, Class.VenueHead) && (t.phrase(j, Class.VenueHead)?.row.fields.kind ?? '') !== ''

/** "Jalan Gubernur Suryo": a street is called after somebody. */
export const inStreet = (i: number, found: Found): boolean => found.at('venue', i)?.site === 'street'

/** Whether an office building or a room of one is called by the words from one token to another. */
export function inOffice(first: number, last: number, found: Found): boolean {
  const venue = found.at('venue', first)
  return venue !== undefined && venue.first < first && venue.last >= last
}
