import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { isJoined } from './honours.js'

/** Words of these classes end a name, unless they are also known as names ("Raja", "Putra"). */
const STOPS =
  Class.Function |
  Class.Month |
  Class.Weekday |
  Class.TimeWord |
  Class.Office |
  Class.Agency |
  Class.AgencyHead |
  Class.Org |
  Class.OrgHead |
  Class.PlaceLevel |
  Class.VenueHead |
  Class.Say |
  Class.Rank |
  Class.Standing |
  Class.Outlet |
  Class.StatusCue |
  Class.Descriptor

const NO_NAMES = new Set(['UU', 'Rp', 'The', 'KM', 'KMP', 'KLM', 'KRI', 'MV', 'MI'])

/** "Rp 600 juta" */
export const isCurrency = (t: TokenTable, j: number): boolean =>
  t.isNumber(j + 1) && t.end[j] - t.start[j] <= 3 && CURRENCIES.has(t.word(j))
const CURRENCIES = new Set(['Rp', 'RP', 'USD', 'SGD', 'EUR', 'IDR'])

/** A law, the currency, a ship, a school, "Gen Z", America in front of a name ("Presiden AS Nama"), an English article. */
export const isNoName = (t: TokenTable, j: number): boolean =>
  t.end[j] - t.start[j] <= 3 &&
  ((NO_NAMES.has(t.word(j)) && !(t.word(j) === 'UU' && t.is(j + 1, Class.Name))) ||
    (t.word(j) === 'Gen' && t.end[j + 1] - t.start[j + 1] === 1) ||
    (t.word(j) === 'AS' && t.is(j - 1, Class.Office) && t.shape[j - 1] !== Shape.Upper))

/** Whether a capitalised word can be part of a person's name. */
export function isNameWord(t: TokenTable, j: number, found: Found, allowPlace: boolean): boolean {
  if (isNoName(t, j)) return false
  if (t.is(j, Class.Name)) {
    // "sepanjang Juni-Juli 2025": given names that are months too.
    if (t.is(j, Class.Month) && found.at('date', j)) return false
    return !(t.wakes[j] & Class.Office && t.phrase(j, Class.Office)) || t.isCapital(j)
  }
  if (t.is(j, STOPS)) return isGivenMonth(t, j) || isYang(t, j)
  if (isCountry(t, j)) return false
  const length = t.end[j] - t.start[j]
  // "Nama dilansirdetikSport": a word in lower case with a name glued to it
  if (t.shape[j] === Shape.Mixed && /^\p{Ll}/u.test(t.word(j))) return false
  // "Wakilnya", "Keempatnya"; verbs of sentences that capitalise every word: "Gelontorkan"
  if (length > 6 && t.lower(j).endsWith('nya')) return false
  if (length > 7 && t.isCapital(j + 1) && t.lower(j).endsWith('kan')) return false
  if (t.is(j, Class.Honorific) && !t.is(j, Class.Name) && !isJoined(t, j)) return false
  // Headlines capitalise every word: there, words that running text writes small end a name.
  if (j < t.headlineEnd && t.is(j, Class.Common)) return false
  if (found.at('agency', j)) return false
  if (!allowPlace && found.at('place', j)) return false
  return !found.at('date', j)
}

/** "kata Ketua X, August Nama,": a month that is a given name, where neither a number nor a small word stands beside it. */
const isGivenMonth = (t: TokenTable, j: number): boolean =>
  t.is(j, Class.Month) &&
  GIVEN_MONTHS.has(t.word(j)) &&
  (t.isMark(j - 1, ',') || t.is(j - 1, Class.Say | Class.Honorific | Class.Rank)) &&
  t.shape[j + 1] === Shape.Title &&
  t.spaced(j + 1) &&
  !t.is(j + 1, STOPS | Class.Common)
/** "Niu Yang,": with a capital behind another one, the Chinese name. */
const isYang = (t: TokenTable, j: number): boolean =>
  t.word(j) === 'Yang' && j >= t.headlineEnd && t.shape[j - 1] === Shape.Title && t.isMark(j + 1, ',.')

const GIVEN_MONTHS = new Set(['August', 'Juli', 'Juni', 'April', 'Mei'])

/** "Indonesia" and "Republik" belong to bodies and titles, never to a person. */
export const isCountry = (t: TokenTable, j: number): boolean => {
  const length = t.end[j] - t.start[j]
  if (length === 2) return t.word(j) === 'RI'
  return (length === 9 || length === 8) && (t.lower(j) === 'indonesia' || t.lower(j) === 'republik')
}

/** "Hasan Aula,", "Khoirul Umur mengatakan": a word for a spot or time that running text would write small ends the name. */
export const isFamilyName = (t: TokenTable, j: number): boolean =>
  j >= t.headlineEnd &&
  t.shape[j] === Shape.Title &&
  t.is(j, Class.VenueHead | Class.TimeWord | Class.Descriptor) &&
  !t.is(j, NO_FAMILY) &&
  t.is(j - 1, Class.Name) &&
  t.spaced(j) &&
  (t.isMark(j + 1, ',') || (t.isLower(j + 1) && t.is(j + 1, Class.Say)))

const NO_FAMILY =
  Class.Function |
  Class.Office |
  Class.Weekday |
  Class.Month |
  Class.PlaceLevel |
  Class.Place |
  Class.AgencyHead |
  Class.OrgHead
