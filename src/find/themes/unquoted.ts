import { Class } from '../../lexicon/classes.js'
import { Kind, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { isCue } from './cues.js'
import { QUOTES } from './quoted.js'

/** No theme without quotation marks is longer, in tokens. */
const LONGEST = 40

/** Words in lower case that join the capitalised words of a title. */
const JOINING = new Set(
  'dan dalam untuk dari yang bagi dengan menuju melalui serta tanpa ke sebagai atau terhadap antara demi pada tentang oleh guna vs of the to for and in a an on with is by'.split(
    ' ',
  ),
)
/** Of these, the ones behind which a title may go on in lower case. */
const LEADING = new Set('dalam bagi menuju melalui tanpa demi terhadap dan serta'.split(' '))
/** What "di" leads to inside a title; anything else behind it is where the event takes place. */
const INSIDE_DI = new Set(
  'tengah era masa balik bawah atas dunia ruang bidang lingkungan kalangan tingkat hati negeri mata bulan media'.split(
    ' ',
  ),
)

/**
 * Last token of a theme that begins at token `first` and has no quotation marks, or -1. `list` allows commas between capitalised
 * members ("Pertahanan, Keamanan, dan Geopolitik").
 */
export function unquotedEnd(t: TokenTable, first: number, found: Found, list: boolean): number {
  if (t.isMark(first, '#') && t.isWord(first + 1)) first++
  if (!t.isWord(first) && !t.isNumber(first)) return -1
  list ||= isListed(t, first)
  let title = t.isCapital(first) && titleGoesOn(t, first + 1)
  let last = first
  const limit = first + LONGEST
  for (let i = first + 1; i < limit && t.sameSentence(first, i); i++) {
    const kind = t.kind[i]
    if (kind === Kind.Break) break
    if (kind === Kind.Mark) {
      const end = markGoesOn(t, i, list)
      if (end < 0) break
      i = last = end
      // "(PKM) Program Studi": behind its short form a title ends.
      if (t.isMark(i, ')') && t.isCapital(i + 1)) break
      continue
    }
    if (t.isWord(i) && t.digits(i + 1) === 4 && t.lower(i) === 'tahun') {
      last = ++i
      continue
    }
    if (startsDate(t, i, found)) break
    if (kind === Kind.Number) {
      last = i
      continue
    }
    if (t.isCapital(i)) {
      if (t.is(i, Class.Weekday)) break
      last = i
      continue
    }
    const word = t.word(i)
    if (word === 'di') {
      // "di ruang digital" may be inside, "di Ruang Seminar" is not.
      const inside = INSIDE_DI.has(t.lower(i + 1)) && (t.phrase(i + 1, Class.VenueHead)?.last ?? i) <= i + 1
      if (!inside && (t.isCapital(i + 1) || t.is(i + 1, Class.VenueHead))) break
      if (title && !t.isCapital(i + 1)) break
      last = i
      continue
    }
    if (word === 'ini' || word === 'itu' || word === 'tersebut') break
    if (title) {
      if (!JOINING.has(word)) break
      if (startsDate(t, i + 1, found) || (word === 'pada' && t.isNumber(i + 1))) break
      if (t.isCapital(i + 1) || t.isNumber(i + 1) || (JOINING.has(t.word(i + 1)) && t.isCapital(i + 2))) continue
      if (!LEADING.has(word) || t.lower(i + 1) === 'rangka' || goesOnElsewhere(t, i + 1) || i - first < 2) break
      title = false
      continue
    }
    if (word === 'yang' && (i - first < 3 || isPassive(t, i + 1))) break
    if (goesOnElsewhere(t, i)) break
    last = i
  }
  if (t.is(last, Class.Function) && last > first && t.isLower(last)) return last - 1
  return t.isMark(last + 1, '?!') && t.sameSentence(last, last + 1) ? last + 1 : last
}

/** Words that open what no theme lists: who else came. */
const NO_MEMBER =
  Class.Office |
  Class.Rank |
  Class.Honorific |
  Class.Agency |
  Class.AgencyHead |
  Class.Org |
  Class.Name |
  Class.Weekday |
  Class.Place

/** Whether capitalised members, commas between them, are closed by "dan": "Kemasan, Desain, dan Pemasaran". */
function isListed(t: TokenTable, first: number): boolean {
  let commas = 0
  for (let i = first; i < first + LONGEST && t.sameSentence(first, i); i++) {
    if (t.isCapital(i)) {
      if (commas > 0 && t.is(i, NO_MEMBER)) return false
    } else if (t.isMark(i, ',') && t.isWord(i + 1)) commas++
    else if (t.isLower(i) && (t.word(i) === 'dan' || t.word(i) === 'serta')) {
      if (commas > 0) return t.isCapital(i + 1) && !t.is(i + 1, NO_MEMBER)
    } else return false
  }
  return false
}

/** "Rakyat Sejahtera, Indonesia Maju.": two or three capitalised words behind a comma that another comma or the sentence's end closes. */
function isLastMember(t: TokenTable, first: number): boolean {
  let end = first
  while (end < first + 4 && t.isCapital(end)) {
    if (t.is(end, NO_MEMBER | Class.VenueHead | Class.Month) && !COUNTRY.has(t.lower(end))) return false
    end++
  }
  return end - first >= 2 && end - first <= 3 && (t.isMark(end, ',.') || !t.sameSentence(first, end))
}
const COUNTRY = new Set(['indonesia', 'nusantara'])

function titleGoesOn(t: TokenTable, i: number): boolean {
  if (!t.isWord(i) || t.isCapital(i)) return true
  return JOINING.has(t.word(i)) || isCue(t, i, 'after') || t.is(i, Class.Function)
}

/** Whether the sentence leaves the theme at i: "diikuti", "digelar", "akan", "pada". */
function goesOnElsewhere(t: TokenTable, i: number): boolean {
  return isCue(t, i, 'after') || (t.is(i, Class.RoleCue) && isPassive(t, i))
}

/** "digelar", "dihadiri": a passive verb, told from "di" and its place by its length. */
function isPassive(t: TokenTable, i: number): boolean {
  return t.isLower(i) && t.end[i] - t.start[i] > 5 && t.text.startsWith('di', t.start[i])
}

/** Where a date with a day, month or weekday begins; a bare year belongs to the title. */
function startsDate(t: TokenTable, i: number, found: Found): boolean {
  if (t.is(i, Class.Weekday)) return true
  if (t.digits(i) === 4) return false
  const date = found.startingAt('date', i)
  return !!date && (date.last > date.first || !t.isNumber(i))
}

/** Last token of what a mark inside a theme takes along; -1 when the theme ends before it. */
function markGoesOn(t: TokenTable, i: number, list: boolean): number {
  const word = t.isWord(i + 1) || t.isNumber(i + 1)
  if (!word || !t.sameSentence(i, i + 1)) return -1
  const glued = !t.spaced(i) && !t.spaced(i + 1)
  if (glued && !t.isMark(i, `${QUOTES}()`)) return i + 1
  if (t.isMark(i, '-–:&/+')) return i + 1
  if (t.isMark(i, '(') && t.isMark(i + 2, ')')) return i + 2
  if (t.isMark(i, '.') && t.end[i - 1] - t.start[i - 1] <= 3) return i + 1
  if (!list && t.isMark(i, ',') && isLastMember(t, i + 1)) return i + 1
  if (list && t.isMark(i, ',')) {
    if (t.isCapital(i + 1) && !t.is(i + 1, Class.Weekday)) return i + 1
    if (t.word(i + 1) === 'dan' && t.isCapital(i + 2)) return i + 2
  }
  return -1
}
