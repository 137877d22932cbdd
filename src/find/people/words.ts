import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { AgencyMention } from '../mention.js'
import { isBalinese } from './births.js'
import { isCountry } from './name-word.js'
import { NOUN_OF_ACTION, ROMAN } from './position.js'
import { HEADS, isGiven, ORDINARY, type Reading } from './reading.js'

/** Small words that are names when capital inside a title: Lalu is a title of birth on Lombok. */
const ALSO_NAMES = new Set(['lalu', 'muslim', 'islam'])

/** Titles of nobility that are given names, and parts of the names of places, as well. */
export const ROYAL: ReadonlySet<string> = new Set(['sultan', 'raja', 'ratu', 'pangeran'])

/** Words that a proper name follows: "Kabinet Merah Putih". */
const NAMED = new Set(['rayon', 'kabinet', 'fraksi', 'koalisi', 'blok', 'klub', 'operasi'])

/** Words for the grade of a prison or office. */
const CLASSES = /^ke?las$/

/** Words that a letter counts: "Komisi B", "Peleton C". */
const NUMBERED = new Set(
  'komisi blok gedung peleton kelompok grup tipe kelas regu lantai wilayah zona seksi tim regional divisi'.split(' '),
)

/** Whether an ordinary word is part of the name that began in front of it. */
function isNameAnyway(t: TokenTable, j: number, r: Reading): boolean {
  if (t.shape[j] !== Shape.Title || t.is(j, HEADS | Class.Field | Class.Say) || t.wakes[j] & Class.Office) return false
  const before = t.isMark(j - 1, '.') ? j - 2 : j - 1
  if (t.isCapital(before) && t.end[before] - t.start[before] === 1 && !NUMBERED.has(t.lower(before - 1))) return true
  if (!r.solid || r.open || t.isCapital(j + 1) || NOUN_OF_ACTION.test(t.lower(j))) return false
  return t.is(j - 1, Class.Name) || ((r.agencyFirst >= 0 || r.placed) && !t.is(j, ORDINARY & ~Class.Common))
}

/** What a capital word in a title is: part of it, the head of a proper name, an acronym, or a word that may be the person's. */
export function wordKind(t: TokenTable, j: number, r: Reading, i: number): 'plain' | 'head' | 'acronym' | 'name' {
  const length = t.end[j] - t.start[j]
  // "Pendidikan Anak Usia Dini"
  if (t.lower(j) === 'dini' && t.lower(j - 1) === 'usia') return 'plain'
  if (t.is(j, Class.Name) || isBalinese(t, j)) return 'name'
  // "warga negara Indonesianya"
  if (length > 6 && t.lower(j).endsWith('nya')) return 'plain'
  if (isCountry(t, j) || /^Kemen[a-z]{4,}$/.test(t.word(j))) return 'plain'
  // "M. Puncak Setiawan", "M Puncak Setiawan": an ordinary word behind an initial, or a name's last behind a known one.
  if (r.bound < j && t.isCapital(r.bound) && isNameAnyway(t, j, r)) return 'name'
  if (ALSO_NAMES.has(t.lower(j)) && (t.isCapital(j + 1) || r.bound < j)) return 'name'
  if (ROYAL.has(t.lower(j)) && r.bound === j && r.solid && r.agencyFirst >= 0 && t.isCapital(j + 1)) return 'name'
  // "Budi Perwira Negara": the end of a name that a known one began.
  if (t.lower(j) === 'negara' && r.bound < j && t.is(r.bound, Class.Name) && !t.isCapital(j + 1)) return 'name'
  const next = t.isMark(j + 1, '.') ? j + 2 : j + 1
  // "Dapil NTT I Nama": a numeral, no initial.
  if (length === 1 && t.word(j) === 'I' && !t.isMark(j + 1, '.') && r.bound === j) return 'plain'
  if (length === 1)
    return r.bound < j || (t.shape[next] === Shape.Title && !NUMBERED.has(t.lower(j - 1))) ? 'name' : 'plain'
  const upper = t.shape[j] === Shape.Upper
  if (isGiven(t, j)) return 'name'
  // English heads stand behind the name: "Gili Hotel Association".
  if (t.is(j, HEADS) && t.is(j, Class.Function) && t.isCapital(j - 1)) return 'plain'
  // "Kabid Perkebunan Nama", "Direktur Pembangunan Jembatan Nama": a field, where a known name follows.
  if (isFieldOfOffice(t, j)) return 'plain'
  if (t.is(j, HEADS) || NAMED.has(t.lower(j))) return 'head'
  if (
    t.is(j, ORDINARY) ||
    (t.wakes[j] & (Class.Office | Class.Field) && (t.phrase(j, Class.Office) ?? t.phrase(j, Class.Field)))
  )
    return 'plain'
  // "Komisi IV"; "Kelas IIA"
  if (upper && (ROMAN.test(t.word(j)) || (/^[IVX]+[AB]$/.test(t.word(j)) && CLASSES.test(t.lower(j - 1)))))
    return 'plain'
  if (
    (NOUN_OF_ACTION.test(t.lower(j)) && !(r.bound < j && t.is(j - 1, Class.Name))) ||
    (t.is(j, Class.Place) && r.bound === j)
  )
    return 'plain'
  if (upper && !(length === 2 && r.bound < j))
    return t.shape[i] === Shape.Upper && t.shape[j + 1] === Shape.Upper && length > 3 ? 'name' : 'acronym'
  if (t.shape[j] === Shape.Mixed && !t.word(j).includes("'") && !t.word(j).includes('’')) return 'acronym'
  return 'name'
}

const isFieldOfOffice = (t: TokenTable, j: number): boolean =>
  t.is(j, Class.VenueHead) &&
  !t.is(j, Class.OrgHead | Class.AgencyHead | Class.PlaceLevel) &&
  t.isCapital(j + 1) &&
  t.is(j + 1, Class.Name) &&
  t.is(j, Class.Field) &&
  t.phrase(j, Class.VenueHead)?.row.fields.kind !== 'station' &&
  (NOUN_OF_ACTION.test(t.lower(j - 1)) || NOUN_OF_ACTION.test(t.lower(j)))

/**
 * Last token of an agency's own name: unknown words behind it that begin with a known given name are a person's, and so is what
 * stands behind a comma that no "dan" follows.
 */
export function trimmed(t: TokenTable, agency: AgencyMention): number {
  for (let j = agency.last; j > agency.first; j--) {
    if (t.lower(j) === 'dan' || t.isMark(j, ')')) break
    if (t.isMark(j, ',')) return j - 1
  }
  for (let j = agency.first + 2; j < agency.last; j++) {
    if (
      t.is(j, Class.Name) &&
      t.isCapital(j) &&
      !t.is(t.isMark(j - 1, '.') ? j - 2 : j - 1, HEADS | Class.Honorific | Class.Rank) &&
      t.isCapital(agency.last) &&
      !t.is(j + 1, ORDINARY)
    )
      return j - 1
  }
  // "PTPN I Regional 7 Bambang Wirya": a known name behind the body's number.
  if (t.is(agency.last, Class.Name) && t.isNumber(agency.last - 1) && t.shape[agency.last + 1] === Shape.Title)
    return agency.last - 1
  // "PT Sarana Rusli Harahap": the name that the last word begins goes on behind the body.
  const { last } = agency
  if (
    last > agency.first + 1 &&
    agency.body === 'company' &&
    ((t.is(last, Class.Name) && !t.isCapital(last + 2)) || (t.entry[last] < 0 && t.shape[last - 1] === Shape.Upper)) &&
    t.shape[last] === Shape.Title &&
    t.isCapital(last + 1) &&
    t.spaced(last + 1) &&
    !t.is(last + 1, ORDINARY | HEADS) &&
    !(t.wakes[last + 1] & Class.Office)
  )
    return last - 1
  return agency.last
}
