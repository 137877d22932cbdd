import { Class, OTHER_HEADS, PARTY_WORDS } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import { keyOf } from './institutions.js'
import { complete, named } from './reading.js'

/** Most words of a name that only its verb makes an organisation's. */
export const LONGEST = 5
/** Words that stand in no name of a body that no list knows. */
export const NOT_IN_NAMES =
  (OTHER_HEADS & ~Class.Descriptor) | Class.Honorific | Class.Event | Class.TimeWord | Class.PlaceLevel
/** What may stand between a subject and its verb. */
const ADVERBS = new Set(
  'akan kembali resmi juga turut sukses telah sudah berhasil pun kini rutin terus bakal siap ikut'.split(' '),
)

export const NO_BODY = 'nothing shows the name of a body rather than of a person or place'
export const NO_SUBJECT = 'it does not open its clause as a subject does'

/** The body that no list knows as the subject of the verb at token i, where it opens its clause. */
export function subjectOf(t: TokenTable, i: number) {
  let last = i - 1
  while (t.isLower(last) && ADVERBS.has(t.lower(last))) last--
  // A short form that is known is an institution's: its full name is only misspelt.
  if (t.isMark(last, ')') && t.isMark(last - 2, '(') && !t.is(last - 1, Class.Agency | Class.Org)) last -= 3
  if (!t.isCapital(last)) return undefined
  let first = last
  while (first > last - LONGEST && t.isCapital(first - 1) && t.sameSentence(first - 1, last)) first--
  if (!opensClause(t, first)) return no(NO_SUBJECT)
  return namesBody(t, first, last) ? body(t, first, last) : no(NO_BODY)
}

/** Whether a clause begins with token i. */
export const opensClause = (t: TokenTable, i: number): boolean => i === t.sentenceFirst(i) || t.isMark(i - 1, ',-–—)')

/** Words that are no part of an unknown organisation's name: names of people, and what has rules of its own. */
const OTHERS =
  PARTY_WORDS | Class.Name | Class.Function | Class.Weekday | Class.Month | Class.TimeWord | Class.Event | Class.Outlet
/** Words that show that a name is no person's. */
const THINGS = Class.Common | Class.Field | Class.VenueHead | Class.Topic

/** Whether capital words are the name of a body rather than of a person or a place. */
export function namesBody(t: TokenTable, first: number, last: number): boolean {
  let things = 0
  let places = 0
  for (let k = first; k <= last; k++) {
    if (!t.isWord(k)) continue
    if (t.is(k, OTHERS)) return false
    const acronym = t.shape[k] === Shape.Mixed || (t.shape[k] === Shape.Upper && t.end[k] - t.start[k] > 2)
    if (t.is(k, Class.Place) && !t.phrase(k, Class.Place)?.row.fields.weak) places++
    else if (t.is(k, THINGS) || acronym) things++
  }
  return things > 0 && last - first + 1 > places && (last > first || t.shape[first] !== Shape.Title)
}

/** The reading of a body that only its surroundings show. */
export function body(t: TokenTable, first: number, last: number) {
  const fullName = t.slice(first, last)
  const opening = {
    first,
    last,
    key: keyOf(fullName),
    public: false,
    body: 'other',
    level: null,
    acronym: null,
    fullName,
  }
  return named(t, complete(t, opening, 'region'))
}
