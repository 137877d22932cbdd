import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { knownDistrict, knownPlace, leveledPlace, nameEnd } from '../places/name.js'
import { freeNameEnd } from './freename.js'

/** The area behind an institution's name. */
export interface AreaReading {
  first: number
  last: number
}

/** What an institution's name may be followed by: any region, also districts of the list, also smaller ones by any name, the state alone, or a branch alone. */
export type AreaKind = 'region' | 'district' | 'local' | 'village' | 'state' | 'branch'

const STOPS =
  Class.Office |
  Class.Rank |
  Class.Honorific |
  Class.Function |
  Class.Say |
  Class.Agency |
  Class.AgencyHead |
  Class.OrgHead |
  Class.VenueHead |
  Class.Weekday |
  Class.Month |
  Class.Event |
  Class.Standing

/** Reads the area at token j: "Kabupaten Banjar", "Jatim", "RI", "se-Provinsi Jambi", "kabupaten/kota se-Jawa". */
export function areaAt(t: TokenTable, j: number, kind: AreaKind): AreaReading | undefined {
  if (!t.isWord(j)) return undefined
  const branch = branchAt(t, j)
  if (branch !== undefined) return { first: j, last: branch }
  if (kind === 'branch') return undefined
  const state = stateAt(t, j)
  if (state !== undefined) {
    // "BPK RI Perwakilan Provinsi Jambi"
    const office = branchAt(t, state + 1)
    return office === undefined ? { first: j, last: state } : { first: state + 1, last: office }
  }
  if (kind === 'state') return undefined
  const all = everyAt(t, j)
  if (all !== undefined) return { first: j, last: all }
  if (t.is(j, Class.PlaceLevel)) {
    const place = leveledPlace(t, j)
    if (place && (place.level !== 'village' || kind !== 'region')) return withAlias(t, j, place.last)
    // "Kecamatan Menggala" behind a regional body is another phrase.
    if (!place) return undefined
  }
  if (kind === 'district' || kind === 'local' || kind === 'village') {
    const district = knownDistrict(t, j)
    const place = knownPlace(t, j)
    if (district && (!place || district.last >= place.last)) return { first: j, last: district.last }
    if (place) return withAlias(t, j, place.last)
    if (kind === 'district' || !t.isCapital(j) || t.is(j, STOPS | Class.Common | Class.Name)) return undefined
    return { first: j, last: nameEnd(t, j, 2) }
  }
  const place = knownPlace(t, j)
  if (!place || /^(country|foreign-city|island)$/.test(place.row.fields.level)) return undefined
  return withAlias(t, j, place.last)
}

/** The country behind a ministry or government that is another state's; its last token. */
export function foreignAt(t: TokenTable, j: number): number | undefined {
  if (!t.isCapital(j) || t.lower(j) === 'indonesia') return undefined
  const hit = knownPlace(t, j)
  if (hit?.row.fields.level === 'country') return hit.last
  return SHORT_COUNTRIES.has(t.word(j)) ? j : undefined
}
const SHORT_COUNTRIES = new Map([
  ['AS', 'amerika serikat'],
  ['Amerika', 'amerika serikat'],
  ['Saudi', 'arab saudi'],
])

/** A country's name as keys have it. */
export const countryKey = (name: string): string => SHORT_COUNTRIES.get(name) ?? name.toLowerCase()

/** "Wilayah Papua", "Cabang Padang", "Daop 8 Surabaya", "Kelas I TPI Malang": a branch or grade with its place. */
function branchAt(t: TokenTable, j: number): number | undefined {
  // "PLN UP3 Palu"
  const unit = t.word(j) === 'UP' && t.isNumber(j + 1) && !t.spaced(j + 1)
  // "PT ASDP cabang Bakauheni"
  if (t.lower(j) === 'cabang' && t.isLower(j) && t.isCapital(j - 1))
    return t.isCapital(j + 1) ? placeEnd(t, j + 1) : undefined
  // "Bulog Kantor Cabang Kotabumi"
  const office = t.isCapital(j) && t.isCapital(j + 1) && OFFICES.test(`${t.lower(j)} ${t.lower(j + 1)}`)
  if (office) j++
  if (!t.isCapital(j) || !(unit || office || BRANCH.test(t.lower(j)))) return undefined
  let k = unit ? j + 2 : j + 1
  // "PLN (Persero) Unit Induk Distribusi (UID) Lampung"
  if (t.lower(j) === 'unit') {
    while (k < j + 5 && t.isCapital(k) && PARTS.test(t.lower(k))) k++
    if (k === j + 1) return undefined
    if (t.isMark(k, '(') && t.isMark(k + 2, ')')) k += 3
    return t.isCapital(k) ? placeEnd(t, k) : undefined
  }
  // "Kantor Cabang Pembantu Kotabumi"
  if (t.lower(k) === 'pembantu' && t.isCapital(k)) k++
  if (t.isNumber(k) || ROMAN.test(t.word(k))) k++
  // "Kelas II Non-TPI Agam"
  while (k < j + 6 && ((GRADE.test(t.lower(k)) && t.isCapital(k)) || (t.isMark(k, '-') && GRADE.test(t.lower(k + 1)))))
    k++
  // "PTPN I Regional 7", "KAI Daop 1", "LLDikti Wilayah II": the number alone.
  const numbered = k > j + 1 && NUMBERED.test(t.lower(j)) ? k - 1 : undefined
  if (!t.isCapital(k)) return numbered
  if (SALES_AREAS.test(t.lower(k))) return k
  // "KSOP Kelas III Pelabuhan Teluk Elok Kupang"
  if (t.lower(k) === 'pelabuhan') return freeNameEnd(t, k + 1, { max: 3, common: true })
  const place = placeEnd(t, k)
  // "KSOP Kelas III Kijang", "Stasiun Meteorologi Kelas I Sultan Hasanuddin": behind a grade stands a port or field that no list knows.
  if (place === undefined && t.lower(j) === 'kelas' && k > j + 1) {
    const named = freeNameEnd(t, k, { max: 2, titled: true })
    return named < k ? undefined : named
  }
  // "PTPN I Regional 7 Bambang Wirasena": the holder's name, which is also a town's.
  if (place === k && numbered !== undefined && t.is(k, Class.Name) && t.isCapital(k + 1)) return numbered
  return place ?? numbered
}

const NUMBERED = /^(?:regional|divre|daop|operasi|wilayah|cabang|zona)$/
const OFFICES = /^(?:kantor (?:cabang|wilayah|perwakilan|regional)|daerah operasi|divisi regional)$/
/** What state companies call the parts of the country that they sell in. */
const SALES_AREAS =
  /^(?:sumbag(?:sel|ut|teng)|jatimbalinus|jbb|jbt|sulsel?bar(?:tra)?|sulutenggo|sulselrabar|kalselteng|kaltimra)$/

/** Last token of the place at k, with its level or without. */
function placeEnd(t: TokenTable, k: number): number | undefined {
  return t.is(k, Class.PlaceLevel) ? leveledPlace(t, k)?.last : (knownPlace(t, k)?.last ?? knownDistrict(t, k)?.last)
}

const BRANCH =
  /^(wilayah|perwakilan|cabang|regional|divre|subdivre|daop|zona|kelas|area|sektor|unit|kanwil|kancab|rayon|kc|kcp|ulp|uid|uiw|uip|witel)$/
/** Words of the units of the state's electricity company. */
const PARTS = /^(?:induk|layanan|pelaksana|pelayanan|distribusi|wilayah|pelanggan|transmisi|pembangunan)$/
const GRADE = /^(tpi|non|khusus|tempat|pemeriksaan|imigrasi|[ab])$/
const ROMAN = /^[IVX]{1,5}[ABC]?$/

/** "RI", "Republik Indonesia", "Pusat". */
function stateAt(t: TokenTable, j: number): number | undefined {
  if (!t.isCapital(j)) return undefined
  const word = t.lower(j)
  if (word === 'ri') return j
  if (word === 'republik' && t.lower(j + 1) === 'indonesia') return j + 1
  if (word === 'pusat' || (word === 'indonesia' && t.isCapital(j))) return j
  return undefined
}

/** "se-Jawa Tengah", "Se Kecamatan Menggala", "kabupaten/kota se-Provinsi Jambi", "daerah se-Lampung". */
function everyAt(t: TokenTable, j: number): number | undefined {
  let last: number | undefined
  let k = j
  const word = t.lower(k)
  if (
    (word === 'kabupaten' || word === 'provinsi') &&
    t.isMark(k + 1, '/') &&
    /^(kota|kabupaten)$/.test(t.lower(k + 2))
  ) {
    last = k + 2
    k += 3
    if (t.isMark(k, '/') && t.lower(k + 1) === 'kota') {
      last = k + 1
      k += 2
    }
  } else if (word === 'daerah') k++
  if (t.lower(k) !== 'se') return last
  k++
  if (t.isMark(k, '-')) k++
  const place = t.is(k, Class.PlaceLevel) ? leveledPlace(t, k)?.last : knownPlace(t, k)?.last
  return place ?? last
}

/** Takes a short form in brackets along: "Kutai Kartanegara (Kukar)". */
function withAlias(t: TokenTable, first: number, last: number): AreaReading {
  if (t.isMark(last + 1, '(')) {
    const alias = knownPlace(t, last + 2)
    if (alias && t.isMark(alias.last + 1, ')')) return { first, last: alias.last + 1 }
  }
  return { first, last }
}
