import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { knownDistrict, knownPlace } from '../places/name.js'

const STOPS =
  Class.Function |
  Class.Office |
  Class.Rank |
  Class.Say |
  Class.Month |
  Class.Weekday |
  Class.AgencyHead |
  Class.Agency |
  Class.OrgHead |
  Class.Standing |
  Class.Descriptor |
  Class.Event
const VERB = /^(me[mnl]?\p{L}{3,}|meng\p{L}{3,}|di\p{L}{5,}|ber\p{L}{4,}|ter\p{L}{4,})$|\p{L}{3,}kan$/u
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
  /** An area that fills the whole name ends it. */
  placed?: boolean
}

/** Last token of a free name that starts at token j, or j - 1: capital words up to something that cannot belong to it. */
export function freeNameEnd(t: TokenTable, j: number, options: NameOptions): number {
  let k = j
  if (options.titled) {
    while (k < j + 8 && (t.is(k, Class.Honorific) || (t.isMark(k, '.') && k > j) || initial(t, k))) k++
    // "Direktur RSUD Dr. Lukman": the director, not the hospital.
    if (k > j && (!t.isCapital(k) || officeBefore(t, j))) return j - 1
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
    if (last >= k) return last
  }
  // Behind an office a person's name may follow at once.
  const max = options.max > 2 && officeBefore(t, j) ? 2 : options.max
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
      if (options.numbered && last >= j && t.isNumber(k) && t.digits(k) <= 4) {
        last = k
        continue
      }
      break
    }
    if (t.is(k, STOPS)) break
    if (t.is(k, Class.Honorific) && words > 0) break
    if (t.is(k, options.common ? Class.PlaceLevel : Class.VenueHead | Class.PlaceLevel) && words > 0) break
    if (headline && (VERB.test(t.lower(k)) || (t.is(k, Class.Common) && !t.is(k, Class.Place)))) break
    if (!options.common && t.is(k, Class.Common) && !t.is(k, Class.Place | Class.Field) && !ROMAN.test(t.word(k))) break
    last = k
    words++
  }
  return last
}

const initial = (t: TokenTable, k: number): boolean =>
  t.end[k] - t.start[k] === 1 && t.shape[k] === Shape.Upper && t.isMark(k + 1, '.')

/** Whether an office stands right before the institution's head, so that its holder's name may follow. */
function officeBefore(t: TokenTable, j: number): boolean {
  for (let k = j - 1; k >= j - 5 && t.isWord(k); k--) if (t.is(k, Class.Office)) return true
  return false
}
