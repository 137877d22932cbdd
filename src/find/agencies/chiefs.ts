import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { body, LONGEST, NO_BODY, NOT_IN_NAMES } from './unknown.js'

/** Whether who leads the body is named in front of the title at token i, and not behind the body: "Rina Dombas, CEO Zorvex Sport". */
const isNamedBefore = (t: TokenTable, i: number, last: number): boolean =>
  t.isMark(i - 1, ',') &&
  t.isCapital(i - 2) &&
  !t.is(last + 1, Class.Say) &&
  !(t.isMark(last + 1, ',') && t.is(last + 2, Class.Office))

/** Whether a comma and a name of several words stand behind token i: "CEO Zorvex, Rina Dombas". */
const isNamedBehind = (t: TokenTable, i: number): boolean =>
  t.isMark(i + 1, ',') && t.isCapital(i + 2) && t.isCapital(i + 3) && !t.is(i + 2, NOT_IN_NAMES | Class.Place)

/** Whether the capital words are no person's: one word, or one that is no name's. */
function isNoPerson(t: TokenTable, first: number, last: number): boolean {
  if (t.is(first, Class.Name)) return false
  if (first === last) return !t.is(first, Class.Common)
  for (let k = first; k <= last; k++)
    if (t.is(k, Class.Common | Class.Field | Class.VenueHead | Class.Place) || t.shape[k] !== Shape.Title) return true
  return false
}

export const chiefOf: Rule<'agency'> = {
  id: 'agency/chief-of',
  anchor: 0,
  words: ['ceo', 'cfo', 'coo', 'cto', 'cmo', 'founder', 'dirut', 'utama'],
  reads: 'a company that no list knows behind the title of who leads it: "Rina Dombas, CEO Zorvex Sport."',
  find(t, i) {
    if (i < t.headlineEnd || !t.isCapital(i)) return undefined
    const title = t.lower(i) === 'utama' ? i - 1 : i
    if (title < i && t.lower(title) !== 'direktur') return undefined
    const first = i + 1
    let last = i
    let places = 0
    while (last < i + LONGEST && t.isCapital(last + 1) && t.sameSentence(i, last + 1) && !t.is(last + 1, NOT_IN_NAMES))
      if (t.is(++last, Class.Place)) places++
    // Where the name goes on, or a person's begins, cannot be told.
    if (last < first || t.isCapital(last + 1) || places > last - first) return undefined
    if (isNamedBefore(t, title, last) || (isNamedBehind(t, last) && isNoPerson(t, first, last)))
      return body(t, first, last)
    return no(NO_BODY)
  },
  takes: [
    ['ujar Rina Dombas, CEO Zorvex Sport.', 'zorvex sport|Zorvex Sport'],
    ['Adapun Rina Dombas, Founder Zorvex yang ramah itu, hadir.', 'zorvex|Zorvex'],
    ['ujar CEO Zorvex, Rina Dombas, di Bogor.', 'zorvex|Zorvex'],
    ['ujar Direktur Utama Zorvex, Rina Dombas, di Bogor.', 'zorvex|Zorvex'],
    ['ujar CEO ZORVEXTRADE Indonesia, Rina Dombas, di Bogor.', 'zorvextrade indonesia|ZORVEXTRADE Indonesia'],
  ],
  leaves: [
    'ujar CEO Rina Dombas di Bogor.',
    'ujar CEO Zorvex Dombas, Direktur Rina Sari, di Bogor.',
    'ujar CEO Budi, Rina Dombas, dan lainnya.',
    'hadir Rina Sari, CEO Zorvex Dombas, Direktur Budi Sari, dan lainnya.',
    'Menurut Rina, CEO Zorvex Dombas mengatakan itu.',
    'ujar pemain Utama Zorvex, Rina Dombas, di Bogor.',
    'ujar CEO Zorvex Rina Dombas di Bogor.',
    'ujar Rina Dombas, CEO Indonesia.',
    'kata CEO Zorvex itu',
    'ujar Direktur Utama Perseroan, Rina Dombas, di Bogor.',
  ],
}
