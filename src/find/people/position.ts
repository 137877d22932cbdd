import { Class } from '../../lexicon/classes.js'
import type { Row } from '../../lexicon/lexicon.js'
import type { TokenTable } from '../../scan/tokens.js'
import { latest } from '../latest.js'
import type { Found, PersonMention } from '../mention.js'
import { areaBeforeName, baseEnd, isShortArea, isVillageOffice, unknownAreaEnd, wholeArea } from './areas.js'
import { ballotEnd, candidateBefore } from './candidacy.js'
import { rankAt } from './honours.js'
import { nameInBrackets } from './name.js'
import { standingBefore, standingBehind } from './standing.js'

/** An office with its unit, agency and area, read from its first word on. */
export interface Position {
  first: number
  last: number
  /** Last token of the office itself, in front of agency or area. */
  officeLast: number
  agency: string | null
  area: string | null
  official: boolean
  standing: PersonMention['standing']
  /** Whether the words behind the office leave open where it ends and a name begins. */
  row: Row
}

const MAX_TOKENS = 26
const CONNECTORS = new Set([
  'dan',
  'serta',
  'bidang',
  'urusan',
  'divisi',
  'bagian',
  'pada',
  'di',
  'untuk',
  'dari',
  'antar',
  'komisi',
  'program',
  'se',
  'tingkat',
  'tim',
  'ke',
])
export const ROMAN = /^[ivxl]+$/i

/** The position that starts at the office word(s) at token i; a standing word in front ("Plt.", "mantan") is taken along. */
export const positionAt = latest(readPosition)

function readPosition(t: TokenTable, i: number, found: Found): Position | undefined {
  const hit = t.phrase(i, Class.Office)
  if (!hit) return undefined
  // A name word that is also an office ("Raja", "Pangeran") counts as office only in front of its area.
  const { row } = hit
  const areaOnly = row.fields.takes === 'area'
  let j = hit.last + 1
  // "Kordiv. Penyelesaian Sengketa"
  if (t.isMark(j, '.') && !t.spaced(j) && t.is(hit.last, Class.Abbreviation) && t.isCapital(j + 1)) j++
  let officeLast = hit.last
  let agencyFirst = -1
  let agencyPublic: boolean | undefined
  let areaFirst = -1
  let areaLast = -1
  let agencyLast = -1
  let closed = false
  // "Kepala Dinas X": the agency begins with the office's last word.
  const inside = found.at('agency', hit.last)
  if (inside && inside.first > i && inside.last > hit.last) {
    agencyFirst = inside.first
    agencyLast = inside.last
    agencyPublic = inside.public
    closed = inside.areaTokens !== null
    j = inside.last + 1
  }
  const base = baseEnd(t, j, row)
  if (base >= j) {
    areaFirst = t.isMark(j, '-') ? j + 1 : j
    areaLast = base
    j = base + 1
    closed = true
  }
  while (j < i + MAX_TOKENS && t.sameSentence(i, j)) {
    // Acronym of what stands before: "Menteri Koordinator (Menko) Perekonomian".
    if (t.isMark(j, '(') && !t.isNumber(j + 1)) {
      // "Sekretaris DPRD (Nama)": its holder.
      if (nameInBrackets(t, j, found)) break
      let k = j + 1
      while (k < j + 6 && (t.isWord(k) || t.isMark(k, '-/.,'))) k++
      // "Peratin (kepala desa) X": what the office is elsewhere.
      if (!t.isMark(k, ')') || (t.isLower(j + 1) && t.phrase(j + 1, Class.Office)?.last !== k - 1)) break
      if (agencyFirst < 0 && areaFirst < 0) officeLast = k
      else if (agencyFirst >= 0) agencyLast = k
      j = k + 1
      continue
    }
    const agency = found.at('agency', j)
    if (agency && agency.first === j && !closed) {
      if (agencyFirst < 0) agencyFirst = agency.first
      agencyLast = agency.last
      agencyPublic ??= agency.public
      j = agency.last + 1
      if (agency.areaTokens) closed = true
      continue
    }
    // "Wali Kota Makassar": the place may begin inside the office's own words.
    const place = found.at('place', j)
    if (place && !closed && (place.first === j || place.first <= hit.last)) {
      if (areaFirst < 0) areaFirst = j
      areaLast = Math.max(place.last, wholeArea(t, j, place.last, row))
      // "Kapolsek Kudus Kota Iptu Nama"
      if (t.lower(areaLast + 1) === 'kota' && rankAt(t, areaLast + 2) > areaLast + 2) areaLast++
      j = areaLast + 1
      closed = true
      continue
    }
    if (closed) break
    // "Sekretaris Daerah Provinsi (Sekdaprov) Lampung"
    if (t.is(j, Class.PlaceLevel) && t.isCapital(j) && t.isMark(j + 1, '(')) {
      officeLast = j
      j++
      continue
    }
    if (t.is(j, Class.PlaceLevel) && t.isCapital(j + 1) && (t.isCapital(j) || t.isWord(j))) {
      // "Kapolsek Kota Iptu Nama"
      if (rankAt(t, j + 1) > j + 1 && t.isCapital(j) && areaFirst < 0) {
        areaFirst = j
        areaLast = j
        j++
        break
      }
      const last = unknownAreaEnd(t, j + 1)
      if (last < j + 1) break
      areaFirst = j
      areaLast = last
      j = last + 1
      closed = true
      continue
    }
    const lower = t.lower(j)
    if (
      lower === 'ri' ||
      lower === 'republik' ||
      lower === 'indonesia' ||
      (t.isCapital(j) && ROMAN.test(lower) && lower !== 'i')
    ) {
      if (agencyFirst >= 0) agencyLast = j
      else officeLast = j
      j++
      continue
    }
    if (lower === 'ke' && t.isMark(j + 1, '-') && t.isNumber(j + 2)) {
      officeLast = j + 2
      j += 3
      continue
    }
    // "Ketua RT 05/RW 02 Kelurahan X", "Ketua RW 3"
    if (t.isNumber(j) && isNeighbourhood(t, j - 1)) {
      officeLast = j
      j++
      if ((t.isMark(j, '/') || t.isMark(j, ',')) && isNeighbourhood(t, j + 1)) j++
      if (isNeighbourhood(t, j) || (t.isMark(j, '/') && t.isNumber(j + 1))) officeLast = j++
      if (t.isNumber(j)) officeLast = j++
      continue
    }
    if (agencyFirst >= 0) break
    if (areaOnly) {
      if ((areaFirst < 0 && row.fields.implies !== '') || isVillageOffice(row)) {
        const last = areaBeforeName(t, j, found, row, isEnclosed(t, standingBefore(t, i).first - 1))
        if (last >= j) {
          areaFirst = j
          areaLast = last
          j = last + 1
        }
      } else if (areaFirst < 0 && isShortArea(t, j)) {
        areaFirst = j
        areaLast = j
        j++
      }
      break
    }
    if (isUnitWord(t, j)) {
      officeLast = j
      j++
      continue
    }
    // "Kepala Bidang Dikdas, Disdikbud Kota X": a unit, then its agency behind a comma.
    const unit =
      t.isCapital(j) && !t.is(j, Class.Name) && t.isMark(j + 1, ',')
        ? j + 1
        : t.isMark(j, ',') && officeLast > hit.last
          ? j
          : -1
    if (unit >= 0 && found.startingAt('agency', unit + 1)) {
      officeLast = unit - 1
      j = unit + 1
      continue
    }
    // A connector or comma inside the office: "Pencegahan, Parmas, dan Humas", "Koperasi dan UMKM".
    const next = t.isMark(j, ',/&') || CONNECTORS.has(lower) ? goesOn(t, j, found) : -1
    if (next < 0) break
    officeLast = next - 1
    j = next
  }
  let last = Math.max(officeLast, agencyLast, areaLast)
  if (agencyFirst >= 0) officeLast = agencyFirst - 1
  else if (areaFirst >= 0) officeLast = areaFirst - 1
  if (last < hit.last) last = hit.last
  const candidate = candidateBefore(t, i)
  if (candidate < i) last = ballotEnd(t, last + 1)
  const standing = standingBefore(t, candidate)
  const area = areaFirst >= 0 ? t.slice(areaFirst, areaLast) : null
  const implied = row.fields.implies
  const publicWord = row.fields.public
  return {
    first: standing.first,
    last,
    officeLast: Math.max(hit.last, officeLast),
    agency:
      agencyFirst >= 0 ? t.slice(agencyFirst, agencyLast) : implied && area ? `${implied} ${area}` : implied || null,
    area,
    official:
      candidate === i &&
      (publicWord === 'yes'
        ? agencyPublic !== false
        : agencyPublic === true || (agencyPublic === undefined && (implied !== '' || areaFirst >= 0))),
    standing: standingBehind(t, last + 1)?.standing ?? standing.standing,
    row,
  }
}

/** Nouns of action ("Pelacakan", "Kepegawaian", "Digitalisasi"): units and fields, whatever the lexicon knows. */
export const NOUN_OF_ACTION = /^(?:pe|per|pem|pen|peng|ke).{3,}an$|(?:isasi|logi|tika|nomi)$/

/** Capitalised words that name a unit or field rather than a person: "Operasional", "Pencegahan", "Umum". */
function isUnitWord(t: TokenTable, j: number): boolean {
  if (!t.isWord(j) || t.is(j, Class.Name | Class.Honorific | Class.Rank | Class.Month | Class.Weekday | Class.Say))
    return false
  if (t.is(j, Class.Field) && (t.isCapital(j) || t.is(j - 1, Class.Field | Class.Office))) return true
  if (!t.isCapital(j)) return false
  const lower = t.lower(j)
  if ((lower === 'dalam' || lower === 'luar') && t.lower(j + 1) === 'negeri') return true
  if (NOUN_OF_ACTION.test(lower)) return true
  // Headlines capitalise verbs as well.
  return j >= t.headlineEnd && t.is(j, Class.Common | Class.Event | Class.Topic | Class.AgencyHead)
}

/** The token at which the office goes on behind the connector or comma at j; -1 where it ends. */
export function goesOn(t: TokenTable, j: number, found: Found): number {
  const comma = t.isMark(j, ',')
  let k = j + 1
  for (let step = 0; step < 2 && CONNECTORS.has(t.lower(k)); step++) k++
  if (t.is(k, Class.Office)) return -1
  if (found.startingAt('agency', k)) return comma ? -1 : k
  if (!t.isCapital(k)) return -1
  // "Imigrasi dan Pemasyarakatan Silmy Karim": behind "dan" one more unit word follows, known or not.
  if (!comma)
    return isUnitWord(t, k) || (!t.is(k, Class.Name) && t.isCapital(k + 1) && t.lower(j) === 'dan')
      ? isUnitWord(t, k)
        ? k
        : k + 1
      : -1
  // Behind a comma the list must come to its "dan" or its agency; names and other offices are no items of it.
  for (let m = k; m < k + 14 && t.sameSentence(j, m); m++) {
    if (found.startingAt('agency', m)) return m
    // "Area Manager Legal, Media & CSR Pertamina"
    if (m > k && (t.isMark(m, '&') || t.lower(m) === 'and') && t.isCapital(m + 1)) return m + 1
    if (t.lower(m) === 'dan' || t.lower(m) === 'serta')
      return isUnitWord(t, m + 1) || found.startingAt('agency', m + 1) !== undefined ? m + 1 : -1
    if (t.isMark(m, ',')) continue
    if (
      !t.isCapital(m) ||
      t.is(m, Class.Name | Class.Office | Class.Rank | Class.Honorific | Class.Month | Class.Weekday)
    )
      return -1
  }
  return -1
}

/** Whether the office behind token `front` stands behind its holder: in brackets, or behind "selaku". */
export const isEnclosed = (t: TokenTable, front: number): boolean =>
  t.isMark(front, '(') || t.lower(front) === 'selaku' || t.lower(front) === 'sebagai'

const isNeighbourhood = (t: TokenTable, j: number): boolean => t.lower(j) === 'rt' || t.lower(j) === 'rw'

/** Whether the word is the level of an area that the gazetteer would know. */
export const isUpperLevel = (t: TokenTable, j: number): boolean =>
  t.is(j, Class.PlaceLevel) && UPPER_LEVELS.has(t.lower(j))

const UPPER_LEVELS = new Set(['provinsi', 'kabupaten', 'kota'])
