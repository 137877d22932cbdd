import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { knownPlace } from '../places/name.js'
import { keyOf } from './institutions.js'

const MAX_TOKENS = 24
/** Nouns of the shape per-…-an, ke-…-an, pe-…-an name fields of work: "Perkebunan", "Kepemudaan", "Pengelolaan". */
const FIELD_SHAPE = /^(pe[lmnr]?|peng|peny|ke|per)\p{L}{4,}an$/u

/**
 * Last token of the field words that start at token j ("Komunikasi, Informatika, dan Statistik"), or j - 1 when there are none.
 * Fields are joined by commas, "dan", "serta", "&", "/" and "-"; what joins nothing is left.
 */
export function fieldsEnd(t: TokenTable, j: number, lower = false): number {
  let last = j - 1
  // A chain of commas is one name only when "dan" ends it; else the first comma ends the name.
  let beforeComma = -1
  let k = j
  while (k < j + MAX_TOKENS && t.sameSentence(j, k)) {
    const end = fieldAt(t, k, lower, k > j)
    if (end < k) break
    last = end
    // "…, Pemberdayaan Perempuan dan Perlindungan Anak": the last field holds the word that ends the chain.
    for (let n = k + 1; n < end; n++) if (t.lower(n) === 'dan') beforeComma = -1
    k = end + 1
    let joined = k
    const comma = t.isMark(joined, ',')
    if (comma) joined++
    const word = t.lower(joined)
    const closing = word === 'dan' || word === 'serta'
    const and = t.isMark(joined, '&')
    if (closing || and || t.isMark(joined, '/-')) joined++
    if (joined > k && fieldAt(t, joined, lower, true) < joined) {
      const closed = closing ? bracketEnd(t, joined) : -1
      if (closed < 0) break
      last = closed
      beforeComma = -1
      break
    }
    if (closing || and) beforeComma = -1
    else if (comma && beforeComma < 0) beforeComma = last
    k = joined
  }
  return beforeComma >= 0 ? beforeComma : last
}

/** Last of the one to three words at j that the short form of the whole name closes: "dan Tiyuh (DPMPT)", "dan aset daerah (BPKAD)"; or -1. */
function bracketEnd(t: TokenTable, j: number): number {
  let k = j
  while (k < j + 3 && t.isWord(k) && !t.is(k, CLAUSE | Class.Office)) k++
  return k > j && t.isMark(k, '(') && t.shape[k + 1] === Shape.Upper && t.isMark(k + 2, ')') ? k - 1 : -1
}

/** Words that begin something else, capital or not. */
const CLAUSE =
  Class.Function |
  Class.Say |
  Class.Month |
  Class.Weekday |
  Class.Rank |
  Class.Honorific |
  Class.VenueHead |
  Class.OrgHead |
  Class.Standing

const ROMAN = /^[IVX]{1,5}$/
/** Bodies whose names are formed like fields of work. */
const BODY = /^(?:kepolisian|kejaksaan)$/i

/** Last token of one field at k, or k - 1. */
function fieldAt(t: TokenTable, k: number, lower: boolean, joined: boolean): number {
  if (!t.isWord(k) || (!lower && !t.isCapital(k))) return k - 1
  // "Satreskrim | Kepolisian Resor X": the body that holds the unit.
  if (BODY.test(t.word(k)) && t.phrase(k, Class.Agency | Class.AgencyHead)) return k - 1
  // "Balai Besar X | Wilayah III Denpasar": a branch by its number.
  if (t.lower(k) === 'wilayah' && (ROMAN.test(t.word(k + 1)) || t.isNumber(k + 1))) return k - 1
  const hit = t.phrase(k, Class.Field)
  if (hit) {
    // "Dinas Perhubungan Pesisir Barat": a region's name that begins like a field.
    if ((t.wakes[k] & Class.Place) !== 0 && (knownPlace(t, k)?.last ?? -1) > hit.last) return k - 1
    // "Dinas Kesehatan Desa Sukamaju": a level word begins the area, but for "dan Desa".
    const level = t.is(k, Class.PlaceLevel) && hit.last === k
    return level && (!joined || (t.lower(k) === 'kecamatan' && t.isCapital(k + 1))) ? k - 1 : hit.last
  }
  if (lower || t.is(k, Class.Office | Class.Place | Class.AgencyHead | Class.Agency | Class.Name)) return k - 1
  if (FIELD_SHAPE.test(t.lower(k))) return k
  // A common noun in capitals goes on with the name in running text: "Kekayaan Intelektual".
  if (joined && k >= t.headlineEnd && t.is(k, Class.Common) && !t.is(k, CLAUSE)) return k
  // A word that no list knows between two fields: "Pemberdayaan Masyakarat dan Desa".
  if (joined && t.entry[k] < 0 && t.lower(k + 1) === 'dan' && t.isCapital(k + 2) && t.is(k + 2, Class.Field)) return k
  return k - 1
}

/** Short forms inside names of fields, spelled out so that both make one key. */
const SPELLED = new Map([
  ['sdm', 'sumber daya manusia'],
  ['sda', 'sumber daya air'],
  ['ham', 'hak asasi manusia'],
  ['kb', 'keluarga berencana'],
  ['ukm', 'usaha kecil menengah'],
  ['umkm', 'usaha mikro kecil menengah'],
  ['umk', 'usaha mikro kecil'],
  ['esdm', 'energi sumber daya mineral'],
  ['kominfo', 'komunikasi informatika'],
  ['litbang', 'penelitian pengembangan'],
])

/** Key of the fields in [first, last]. */
export const fieldKey = (t: TokenTable, first: number, last: number): string =>
  keyOf(t.slice(first, last))
    .split(' ')
    .map((word) => SPELLED.get(word) ?? word)
    .join(' ')

/** Most words of a unit's field that no list knows. */
const MOST_WORDS = 5

/** Last of the capital words from j on behind which a ministry or the police follows at once ("Direktorat SD Kemendikdasmen"); -1 without it. */
export function wordsBeforeParent(t: TokenTable, j: number): number {
  for (let k = j; k <= j + MOST_WORDS && t.sameSentence(j, k); k++) {
    const parent = t.isCapital(k) ? t.phrase(k, Class.Agency) : null
    if (parent) return k > j && PARENTS.test(parent.row.fields.key) ? k - 1 : -1
    if (!t.isCapital(k) ? t.lower(k) !== 'dan' || k === j : t.is(k, NO_FIELD)) return -1
  }
  return -1
}
const PARENTS = /^(?:kementerian|kemenko|kepolisian|polisi daerah|komisi pemberantasan)/
const NO_FIELD = Class.Office | Class.Rank | Class.Honorific | Class.Say | Class.Name | Class.Place | Class.Function
