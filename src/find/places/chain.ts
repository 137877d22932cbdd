import { Class } from '../../lexicon/classes.js'
import { districtCodes } from '../../lexicon/regions.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { PlaceMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { codesOf, knownPlace, leveledPlace } from './name.js'

const NO_PLACE =
  Class.VenueHead |
  Class.Agency |
  Class.AgencyHead |
  Class.Org |
  Class.OrgHead |
  Class.Office |
  Class.Rank |
  Class.Honorific |
  Class.Function |
  Class.PlaceLevel |
  Class.Event |
  Class.Weekday |
  Class.Month |
  Class.Descriptor
const NAMED = Class.VenueHead | Class.Agency | Class.AgencyHead | Class.Org | Class.OrgHead
const MAX_WORDS = 3

/** Whether the words [first, last] are known as a district within one of the areas, or nothing says that they are no place. */
function codesInside(name: string, areas: readonly string[]): string[] {
  return districtCodes(name).filter((code) => areas.some((area) => code.startsWith(area)))
}

const prepositionAt = (t: TokenTable, i: number): boolean => /^(di|ke|dari|kawasan|daerah|wilayah)$/.test(t.lower(i))

/** How far before a comma the preposition of a spot may stand: "di Hotel Kenari Indah, X, Jakarta". */
const SPOT_REACH = 8

/** Whether a named spot with "di" before it ends in front of the comma at `comma`, so that what comes behind tells where it lies. */
function endsSpot(t: TokenTable, comma: number): boolean {
  if (!t.isMark(comma, ',') || !t.isCapital(comma - 1)) return false
  let headed = false
  for (let i = comma - 1; i >= comma - SPOT_REACH && t.sameSentence(i, comma); i--) {
    if (t.isLower(i) && t.word(i) === 'di') return headed
    headed ||= t.is(i, Class.VenueHead)
    if (!t.isCapital(i) && !t.isNumber(i) && !t.is(i, Class.VenueHead)) return false
  }
  return false
}

/** "di Gedung Kenari, Senayan, Senin": the quarter between a spot and the day or what else the sentence goes on with. */
function quarterBehindSpot(t: TokenTable, comma: number): Quarter | undefined {
  const last = comma - 1
  const first = t.isMark(last - 1, ',') ? last : last - 1
  if (!t.isMark(first - 1, ',') || !t.isCapital(first)) return undefined
  const next = comma + 1
  if (!(t.is(next, Class.Weekday) || t.isMark(next, '(') || (t.isLower(next) && t.is(next, Class.Function))))
    return undefined
  for (let k = first; k <= last; k++) if (t.is(k, NO_PLACE | Class.Name | Class.Common | Class.Place)) return undefined
  if (!endsSpot(t, first - 1)) return undefined
  return { first, last, name: t.slice(first, last), level: 'area', codes: [] }
}
type Quarter = Omit<PlaceMention, 'kind' | 'rule' | 'start' | 'end'>

export const placeInChain: Rule<'place'> = {
  id: 'place/in-chain',
  anchor: 0,
  marks: ',',
  reads: 'the smaller place in front of a comma and the place that holds it: "di Menteng, Jakarta Pusat"',
  find(t, i) {
    const next = i + 1
    if (!t.isCapital(i - 1)) return undefined
    if (!t.isCapital(next) || !t.is(next, Class.Place | Class.PlaceLevel)) return quarterBehindSpot(t, i)
    const holder = knownPlace(t, next)
    const areas = holder ? codesOf(holder) : (leveledPlace(t, next)?.codes ?? [])
    const level = holder?.row.fields.level
    const abroad = (level === 'country' && t.lower(next) !== 'indonesia') || level === 'foreign-city'
    if (!areas.length && !abroad) return undefined
    const last = i - 1
    let first = last
    while (
      first > last - MAX_WORDS &&
      t.isCapital(first - 1) &&
      t.sameSentence(first - 1, i) &&
      !t.is(first - 1, NO_PLACE)
    )
      first--
    // Names in the lists of the upper levels are read by their own rule.
    if (!t.isCapital(last) || t.is(last, NO_PLACE) || t.is(first - 1, Class.PlaceLevel)) return undefined
    if (knownPlace(t, first)) return undefined
    for (let k = first; k <= last; k++) if (t.phrase(k, NAMED)) return undefined
    for (let from = first; from <= last; from++) {
      const codes = codesInside(t.slice(from, last).toLowerCase(), areas)
      if (codes.length && (from === first || codes.length === 1))
        return { first: from, last, name: t.slice(from, last), level: 'district', codes }
    }
    if (abroad && !prepositionAt(t, first - 1)) return undefined
    // "di Hotel Kenari, Harmoni, Jakarta Pusat"
    const behindSpot = !abroad && endsSpot(t, first - 1)
    if (behindSpot) return { first, last, name: t.slice(first, last), level: 'area', codes: [] }
    const behindComma = t.isMark(first - 1, ',') && first === last && !t.is(first, Class.Common)
    if (!(prepositionAt(t, first - 1) || behindComma) || t.is(last, Class.Name))
      return no('no such district is known, and no preposition shows a place')
    return { first, last, name: t.slice(first, last), level: 'area', codes: [] }
  },
  takes: [
    ['rumah di Talang Seruni, Kecamatan Menggala', 'Talang Seruni|'],
    ['lomba digelar di Zelmira, Italia', 'Zelmira|'],
    ['lomba digelar di Zelmira, California', 'Zelmira|'],
    ['kata dia di Hotel Kenari, Duren Melati, Jakarta Selatan, Senin', 'Duren Melati|'],
    ['kata dia di Gedung Kenari, Zelmira, Senin', 'Zelmira|'],
    ['dibuka di Kantor Lurah, Gambir, Jakarta Pusat', 'Gambir|31.71.01'],
  ],
  leaves: [
    'di Hotel Melati, Jalan Kenari, Surabaya',
    'pemilik Hotel Melati, Budi Santosa, Jakarta',
    'di Hotel Melati, Surabaya',
    'kata Budi Santosa, Jakarta',
    'Senin, Jakarta',
  ],
}
