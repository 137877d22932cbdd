import { Class } from '../../lexicon/classes.js'
import type { Row } from '../../lexicon/lexicon.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { knownDistrict, knownPlace } from '../places/name.js'
import { isBalinese } from './births.js'
import { rankAt, titleAt } from './honours.js'

const DIRECTIONS = new Set(
  'utara selatan barat timur tengah tenggara hulu hilir baru lama jaya raya indah makmur kecil besar luar dalam atas bawah satu dua i ii iii iv v vi mulya mulyo rejo sari asri agung permai'.split(
    ' ',
  ),
)
const POINTS =
  /^(?:utara|selatan|barat|timur|tengah|tenggara|hulu|hilir|ilir|ulu|pesisir|kota|baru|lama|dalam|luar|atas|bawah|induk|raya)$/
/** Words that begin the names of villages: "Sungai Pua", "Tanjung Raja". */
const TOPONYMS = new Set(
  'sungai sei pulau tanjung gunung kampung batu lubuk muara teluk ujung air bukit koto padang simpang tanah rawa parit sumber karang kebon kebun pasar pasir labuhan labuan kuala lembah pematang suka sumur cot alue blang krueng gampong mekar tumbang rantau talang long nanga tebing pangkalan lam meunasah paya ulee kuta'.split(
    ' ',
  ),
)

/** Last token of the area of a district's or village's office where the gazetteer's name goes on: "Kapolsek Banjar Agung", "Kades Karya Jitu,". */
export function wholeArea(t: TokenTable, first: number, last: number, row: Row): number {
  if (isDistrictOffice(row)) return overPoint(t, knownDistrict(t, first)?.last ?? last)
  if (!isVillageOffice(row)) return last
  let k = last + 1
  while (k < last + 3 && t.isCapital(k) && !t.is(k, Class.Function | Class.Office | Class.Rank | Class.Honorific)) k++
  if (!t.isMark(k, ',')) return last
  // "Kepala Kampung Karya Jitu, Nama mengatakan": what holds the floor behind the comma is the name.
  const behindComma = k + 1
  let behind = behindComma
  if (t.is(behind, Class.PlaceLevel) && t.isCapital(behind)) return k - 1
  while (behind < behindComma + 3 && t.isCapital(behind) && !t.is(behind, Class.Office | Class.Weekday | Class.Month))
    behind++
  if (k === last + 2 && isHolder(t, behindComma)) return k - 1
  return behind > behindComma && t.is(behind, Class.Say) ? k - 1 : last
}

export const isVillageOffice = (row: Row): boolean =>
  row.fields.takes === 'area' &&
  /desa|kades|hukum tua|lurah|camat|panewu|penewu|jorong|mukim|pembekal|ohoi|pemerintah negeri|kuwu|keuchik|nagari|dusun|kadus|kampung|kelurahan|distrik|peratin|tiyuh|sangadi|penghulu|pekon|kakam|korong|perbekel|pambakal|babinsa|bhabin|sekcam|sekdes|carik/.test(
    row.fields.form.toLowerCase(),
  )

/** Whether an office's area is a district. */
export const isDistrictOffice = (row: Row): boolean =>
  row.fields.takes === 'area' && /camat|kapolsek|danramil|sekcam|distrik|panewu|penewu/i.test(row.fields.form)

/** Whether a name plainly begins at token k: "Kades Sukamaju I Made …", "Kades Sukamaju RATNA DEWI". */
const beginsOtherwise = (t: TokenTable, k: number): boolean =>
  isBalinese(t, k) || (t.shape[k] === Shape.Upper && t.end[k] - t.start[k] > 3 && t.shape[k - 1] === Shape.Title)

/** Bases that are called after persons: "Danlanud Sultan Hasanuddin". */
const BASES = /^(?:Lan|Pos)[au]/

/** Last token of an area that the gazetteer doesn't know, behind its level word: a capital word and its direction or number. */
export function unknownAreaEnd(t: TokenTable, j: number): number {
  let last = j
  while (last < j + 3 && t.isCapital(last + 1) && DIRECTIONS.has(t.lower(last + 1))) last++
  return last
}

/** "Kapolsek Kebon Jeruk Kompol …": capital words up to a rank, title or comma are the area; else the first word when more follow. */
export function areaBeforeName(t: TokenTable, j: number, found: Found, row: Row, enclosed: boolean): number {
  // "Camat Pancoran Mas Nama": a district's name holds a form of address.
  const whole = isDistrictOffice(row) ? knownDistrict(t, j) : undefined
  if (whole && whole.last > j && t.is(whole.last, Class.Honorific) && t.isCapital(whole.last + 1)) return whole.last
  let k = j
  while (
    k < j + 5 &&
    t.isCapital(k) &&
    !t.is(k, Class.Function | Class.Office) &&
    rankAt(t, k) === k &&
    titleAt(t, k) === k &&
    !(k > j && beginsOtherwise(t, k)) &&
    !found.at('agency', k)
  )
    k++
  const count = k - j
  if (count === 0) return j - 1
  // "Nama (Kades X Y)", "Nama selaku Lurah X": no name follows.
  if (enclosed && count <= 3 && (t.isMark(k, ')') || t.isLower(k))) return k - 1
  if (isDistrictOffice(row)) {
    // The list of districts tells where the area ends: "Camat Pantai Cermin Nama".
    const district = knownDistrict(t, j)
    if (district && district.last < k && (district.last > j || !t.is(j, Class.Name) || count === 1))
      return overTown(t, overPoint(t, district.last), k, found)
  }
  // "Camat Ile Ape, Nama"; "Kades Sukamaju Nama Nama, para camat" is no such one.
  const comma =
    t.isMark(k, ',') &&
    (count === 1 ||
      (count === 2 && TOPONYMS.has(t.lower(j))) ||
      (t.isCapital(k + 1) && !t.is(k + 1, Class.Office | Class.Function | Class.Weekday | Class.Month)))
  // "Kades Tanjung Budi, Samsul Bahri, mengatakan": of two names the office's holder is the one that speaks.
  if (comma && count > 1 && count <= 3 && isHolder(t, k + 1)) return k - 1
  if (rankAt(t, k) > k || titleAt(t, k) > k || comma || (t.isCapital(k) && beginsOtherwise(t, k)))
    return t.is(j, Class.Name) && count >= 2 && !BASES.test(row.fields.implies) ? j - 1 : k - 1
  if (t.is(j, Class.Name) && !DIRECTIONS.has(t.lower(j + 1))) return j - 1
  if (count === 1) return j
  let last = TOPONYMS.has(t.lower(j)) && count > 2 ? j + 1 : j
  while (last + 1 < k && DIRECTIONS.has(t.lower(last + 1))) last++
  return overTown(t, last, k, found)
}

/** "Camat Rumbai Pesisir, Nama, mengatakan": the end of a district behind the last word that the list knows of it. */
function overPoint(t: TokenTable, known: number): number {
  const point = known + 1
  const more = t.isCapital(point) && POINTS.test(t.lower(point)) && t.isMark(point + 1, ',')
  return more && isHolder(t, point + 2) ? point : known
}

/** Whether a known name stands at k, and behind it what goes on about its bearer: a verb of saying, an age, a clause, the end. */
function isHolder(t: TokenTable, k: number): boolean {
  const first = Math.max(k, rankAt(t, k), titleAt(t, k))
  let m = first
  while (m < first + 5 && t.isCapital(m) && !t.is(m, Class.Office | Class.Function)) m++
  const known = t.is(first, Class.Name) || (m > first + 1 && t.is(first + 1, Class.Name) && !t.is(first, Class.Common))
  if (m === first || !known) return false
  if (t.is(m, Class.Say) || t.isMark(m, '(.')) return true
  return t.isMark(m, ',') && (t.is(m + 1, Class.Say) || (t.isLower(m + 1) && !JOINING.has(t.lower(m + 1))))
}
const JOINING = new Set(['dan', 'serta', 'beserta', 'bersama', 'para', 'hingga', 'sampai'])

/** "Camat X Surabaya Nama": the end of the town or regency behind the area, where words of a name are left before `end`. */
function overTown(t: TokenTable, last: number, end: number, found: Found): number {
  const town = t.is(last + 1, Class.Name) ? undefined : found.startingAt('place', last + 1)
  return town && town.last + 1 < end && town.codes.some((code) => code.length === 5) ? town.last : last
}

/** "Bupati Wakrut H. Nama": one unknown word in front of a title or rank is a short form of the area. */
export const isShortArea = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Title &&
  !t.is(j, Class.Name | Class.Honorific | Class.Rank | Class.Function | Class.Common) &&
  (titleAt(t, j + 1) > j + 1 || rankAt(t, j + 1) > j + 1)

const ROMAN = /^[IVX]{1,5}$/

/** Offices at the head of a military command, which has a number and a name. */
const COMMANDS = /^(?:Kodam|Korem|Kodim|Koramil|Posramil|Kogabwilhan|Lantamal|Rindam|Pomdam|Denpom)$/

/** Last token of the number and name of a military command behind its office at j: "0603/Lebak", "IX/Udayana", "0712-05/Talun"; or j - 1. */
export function baseEnd(t: TokenTable, j: number, row: Row): number {
  if (!COMMANDS.test(row.fields.implies)) return j - 1
  let last = j
  if (!(t.isNumber(last) && t.digits(last) <= 4) && !ROMAN.test(t.word(last))) return j - 1
  while (t.isMark(last + 1, '-–/') && t.isNumber(last + 2) && t.digits(last + 2) <= 4) last += 2
  const slash = t.isMark(last + 1, '/')
  const name = slash ? last + 2 : last + 1
  if (!t.isCapital(name) || t.is(name, Class.Rank | Class.Honorific)) return last
  // "Danrem 161/Wira Sakti Letkol …", "Pangdam IX/Udayana Nama Nama": a holder without rank has a name of two words.
  let end = name
  while (
    end < name + 5 &&
    t.isCapital(end + 1) &&
    !isBalinese(t, end + 1) &&
    rankAt(t, end + 1) === end + 1 &&
    titleAt(t, end + 1) === end + 1
  )
    end++
  const behind = end + 1
  const holder = t.isMark(behind, ',') ? behind + 1 : behind
  const closed =
    rankAt(t, holder) > holder ||
    titleAt(t, holder) > holder ||
    t.isMark(behind, ')') ||
    (holder > behind && slash && t.isCapital(holder))
  if (closed && (slash || end === name || rankAt(t, behind) > behind) && end < name + 3) return end
  const place = Math.max(knownDistrict(t, name)?.last ?? -1, knownPlace(t, name)?.last ?? -1)
  if (place >= name) return place
  return slash ? Math.max(name, end - 2) : last
}
