import { Class, OTHER_HEADS } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { degreesEnd, titleAt } from '../people/honours.js'
import { PEOPLES } from '../peoples.js'
import { knownDistrict, knownPlace, leveledPlace } from '../places/name.js'

const STOPS = OTHER_HEADS | Class.Event
const VERB = /^(me[mnl]?\p{L}{3,}|meng\p{L}{3,}|di\p{L}{5,}|ber\p{L}{4,}|ter\p{L}{4,})$|(?<=\p{L}{3})kan$/u
const ROMAN = /^[IVX]{1,5}[ABC]?$/

export interface NameOptions {
  /** Longest number of words. */
  max: number
  /** Degrees and honorifics may begin the name ("RSUD dr. Soetomo"). */
  titled?: boolean
  /** Ordinary words are part of the name in running text ("PT Sinar Maju"). */
  common?: boolean
  /** A number may begin or stand in the name ("SMAN 3 Brebes"). */
  numbered?: boolean
  /** Nouns for people and "dan" may stand in the name ("Himpunan Petani Kopi dan Kakao Indonesia"). */
  wide?: boolean
  /** A person's name may follow at once. */
  holder?: boolean
  /** An area that fills the whole name ends it. */
  placed?: boolean
}

/** Last token of a free name that starts at token j, or j - 1: capital words up to something that cannot belong to it. */
export function freeNameEnd(t: TokenTable, j: number, options: NameOptions): number {
  let k = j
  if (options.titled) {
    while (k < j + TITLE_TOKENS && (t.is(k, Class.Honorific) || (t.isMark(k, '.') && k > j) || initial(t, k))) k++
    // "Direktur RSUD Dr. Lukman": the director, not the hospital, unless another name follows: "RSUD dr. Lukman, Rina Dewi,".
    if (k > j && t.isCapital(k) && officeBefore(t, j)) return calledEnd(t, j, k)
  }
  const headline = k < t.headlineEnd
  if (options.numbered && t.isNumber(k) && t.digits(k) <= 3 && !t.isMark(k + 1, '(/')) {
    k++
    if (!t.isCapital(k) || t.is(k, STOPS)) return k - 1
  }
  if (options.placed) {
    const district = knownDistrict(t, k)
    const place = knownPlace(t, k)
    const last = Math.max(district?.last ?? -1, place?.last ?? -1)
    // "RS Sumber Waras": a district's name too, but the name goes on with a common noun.
    const goesOn =
      t.isCapital(last + 1) &&
      !headline &&
      !t.is(last + 1, STOPS) &&
      (isWordOf(t, last + 1) || isLastName(t, j, last + 1))
    // "Puskesmas Gamping II"
    if (last >= k && !goesOn)
      return options.titled && ROMAN.test(t.word(last + 1)) && t.word(last + 1) !== 'I' ? last + 1 : last
  }
  // Behind an office a person's name may follow at once.
  const holder = options.holder || (officeBefore(t, j) && !isApposed(t, j))
  const { max } = options
  // "Kabid SD H. Nama": the holder behind his field, not a school.
  if (!options.titled && t.end[k] - t.start[k] < 4 && titleAt(t, k) > k && officeBefore(t, j)) return j - 1
  // Peoples and faiths stand among the words that no person's name holds; in running text a capital shows a name.
  const loose = (options.wide || options.common) && !headline ? STOPS & ~(Class.Function | Class.Event) : STOPS
  const stops = options.wide ? loose & ~(Class.Descriptor | Class.Office) : loose
  let last = j - 1
  let words = 0
  for (; words < max && t.sameSentence(j, k); k++) {
    if (!t.isCapital(k)) {
      if (last >= j && t.isMark(k, '-&') && !t.spaced(k) && !t.spaced(k + 1) && t.isCapital(k + 1)) continue
      if (last >= j && t.isMark(k, '&') && t.isCapital(k + 1)) continue
      if (last >= j && t.isMark(k, '-') && !t.spaced(k) && t.isNumber(k + 1)) {
        last = k + 1
        k++
        continue
      }
      if (
        options.wide &&
        last >= j &&
        JOINTS.test(t.lower(k)) &&
        t.isCapital(k + 1) &&
        !t.is(k + 1, STOPS & ~(Class.Descriptor | Class.Office))
      )
        continue
      if (options.numbered && last >= j && t.isNumber(k) && t.digits(k) <= 4) {
        last = k
        continue
      }
      break
    }
    const opening = words === 0 && !(options.wide && !headline && PEOPLES.has(t.lower(k))) ? Class.Function : 0
    if (t.is(k, stops | opening) && !(words === 0 && t.is(k, Class.OrgHead) && options.common)) break
    const honoured = t.is(k, Class.Honorific | Class.Rank) && !t.is(k, Class.Field) && !closes(t, k)
    // "PT Sinar Mas Agro": gold, not a young man.
    if (honoured && words > 0 && !(options.common && t.lower(k) === 'mas')) break
    if (holder && words > 0 && beginsPerson(t, k, words, options)) break
    // "KUA Kec. Topoyo"
    const area = t.isMark(k + 1, '.') && !t.spaced(k + 1) ? k + 2 : k + 1
    if (t.is(k, Class.PlaceLevel) && t.isCapital(area)) {
      if (words > 0) break
      if (area > k + 1) return leveledPlace(t, k)?.last ?? area
    }
    if (headline && (VERB.test(t.lower(k)) || (t.is(k, Class.Common) && !t.is(k, Class.Place)))) break
    if (!options.common && t.is(k, Class.Common) && !t.is(k, Class.Place | Class.Field) && !ROMAN.test(t.word(k))) break
    last = k
    words++
    if (words > 1 && t.lower(k) === 'tbk') break
  }
  return last
}

/** Most tokens of titles and initials in front of a hospital's name: "Prof. Dr. I.G.N.G. Ngoerah". */
const TITLE_TOKENS = 14

/** Last token of the name after which a hospital is called, from k on, where its head's name stands behind; j - 1 without one. */
function calledEnd(t: TokenTable, j: number, k: number): number {
  let end = k
  while (end < k + 4 && t.isCapital(end) && !t.is(end, Class.Honorific | Class.Rank | Class.Place)) end++
  if (t.is(end, Class.Place) && t.isCapital(end)) end++
  if (titleAt(t, end) > end) return end - 1
  const behind = end + 1
  const named =
    t.isMark(end, ',') &&
    t.shape[behind] === Shape.Title &&
    !t.is(behind, Class.Weekday | Class.Month | Class.Office | Class.Function) &&
    t.isCapital(behind + 1) &&
    degreesEnd(t, end) < end
  return named || (t.isMark(end, ',') && titleAt(t, behind) > behind) ? end - 1 : j - 1
}

const isWordOf = (t: TokenTable, k: number): boolean => t.is(k, Class.Common) && !t.is(k, Class.Name)

/** "siswa SDN 1 Tanjung Sakti": one word that may be a name, where nobody's name follows a school. */
const isLastName = (t: TokenTable, j: number, k: number): boolean =>
  t.is(k, Class.Name) && (t.isMark(k + 1, ',.') || t.lower(k + 1) === 'yang') && !officeBefore(t, j)

/** What names of companies end in. */
const LAST_WORDS = new Set(
  'group grup indonesia tbk abadi jaya makmur sejahtera lestari utama persada nusantara mandiri perkasa sentosa gemilang sukses karya raya international internasional energi mineral mining tambang sawit plantation persero investama propertindo logistik'.split(
    ' ',
  ),
)

/** Whether the word at k, behind `words` words of a name that an office stands before, begins the name of the office's holder. */
function beginsPerson(t: TokenTable, k: number, words: number, options: NameOptions): boolean {
  for (let n = k; n < k + 4 && t.isCapital(n); n++) if (LAST_WORDS.has(t.lower(n))) return false
  // "Humas PT SSL Rudi": a company's letters are its whole name.
  if (t.is(k, Class.Name) && !t.is(k, Class.Common | Class.Place | Class.Field))
    return words > 1 || !options.common || isAcronym(t, k - 1)
  if (words < 2 || t.entry[k] >= 0) return false
  let end = k
  while (end < k + 4 && t.isCapital(end)) end++
  return !t.isMark(end, '(')
}

/** "CV Permata Bunda", "RSIA Kasih Ibu": a form of address that ends the name is no person's. */
const closes = (t: TokenTable, k: number): boolean =>
  t.shape[k] !== Shape.Upper && t.end[k] - t.start[k] > 2 && !t.isCapital(k + 1) && !t.isMark(k + 1, '.')

const isAcronym = (t: TokenTable, k: number): boolean => t.shape[k] === Shape.Upper && t.end[k] - t.start[k] <= LETTERS
/** Letters that a company's acronym has at most. */
const LETTERS = 5

const JOINTS = /^(dan|di|untuk|bagi|anti)$/

const initial = (t: TokenTable, k: number): boolean =>
  t.end[k] - t.start[k] === 1 && t.shape[k] === Shape.Upper && t.isMark(k + 1, '.')

/** Whether an office stands right before the institution's head, so that its holder's name may follow. */
function officeBefore(t: TokenTable, j: number): boolean {
  for (let k = j - 1; k >= j - OFFICE_REACH && (t.isWord(k) || t.isMark(k, '()')); k--) {
    if (t.phrase(k, Class.Office)) return true
    // "Bupati X Nama menghadiri wisuda SMP Y": the office is that of another clause.
    if (t.isLower(k) && VERB.test(t.lower(k))) return false
  }
  return false
}
/** "Nama, Direktur PT X Y Z,": behind the holder's name and a comma all words up to the next mark are the body's. */
function isApposed(t: TokenTable, j: number): boolean {
  let end = j
  while (end < j + MOST_WORDS && t.isCapital(end)) end++
  if (!t.isMark(end, ',.;') && !(t.isNumber(end) && !t.spaced(end))) return false
  let comma = j - 1
  while (comma > j - OFFICE_REACH && t.isWord(comma)) comma--
  if (!t.isMark(comma, ',')) return false
  let first = comma - 1
  while (t.isCapital(first - 1) && !t.is(first - 1, Class.Say) && first > comma - MOST_WORDS) first--
  if (!t.is(first, Class.Name) || t.is(first, Class.Office | Class.Rank | Class.AgencyHead)) return false
  const front = first - 1
  return front < t.sentenceFirst(j) || t.is(front, Class.Say) || t.isNumber(front) || t.isMark(front, '.;"“')
}
/** Most words of a name on either side. */
const MOST_WORDS = 6

/** Tokens in front within which the office stands: "Kepala Balai Besar Wilayah Sungai (BBWS) X". */
const OFFICE_REACH = 9
