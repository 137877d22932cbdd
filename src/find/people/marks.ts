import { Class } from '../../lexicon/classes.js'
import { Kind, Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { isCandidate } from './candidacy.js'
import { degreesEnd, rankAt, titleAt } from './honours.js'
import { nameInBrackets, personAt } from './name.js'
import { goesOn } from './position.js'
import { isComplement, isName, type Reading, SECOND, secondOffice } from './reading.js'

/** Steps over a mark inside a title; gives the next token, or -1 where the title ends. A name behind a comma goes to `r.name`. */
export function overMark(t: TokenTable, j: number, r: Reading, found: Found): number {
  if (t.isMark(j, '(')) {
    let k = j + 1
    if (t.isNumber(k) || nameInBrackets(t, j, found)) return -1
    while (k < j + 9 && !t.isMark(k, ')')) k++
    // "Calon wakil presiden (cawapres)"
    const small = t.isLower(j + 1) && t.isLower(k - 1) && !isCandidate(t, j + 1)
    if (!t.isMark(k, ')') || small || (isName(t, r) && !(k === j + 2 && abbreviates(t, j + 1, r.bound)))) return -1
    return k + 1
  }
  if (t.isMark(j, ',')) return overComma(t, j, r, found)
  if (t.isMark(j, '/') && t.isCapital(j + 1)) return j + 1
  if (t.isMark(j, '&')) return t.lower(j + 1) === 'amp' ? j + (t.isMark(j + 2, ';') ? 3 : 2) : j + 1
  if (t.isMark(j, '-') && !t.spaced(j) && !t.spaced(j + 1) && (t.isWord(j + 1) || t.isNumber(j + 1))) {
    // A pair of candidates: "Tim Pemenangan Wardi-Komar".
    r.paired = isName(t, r) || t.is(j + 1, Class.Name)
    return j + 2
  }
  // An initial's full stop, or that of a web address.
  if (t.isMark(j, '.') && !t.spaced(j) && t.sameSentence(j, j + 1)) {
    if (!t.spaced(j + 1) && t.isLower(j + 1)) return j + 2
    if (t.isCapital(j - 1) && t.end[j - 1] - t.start[j - 1] <= 4 && t.isCapital(j + 1)) return j + 1
  }
  // "Satgas 7 X", "Komandan Kodim (Dandim) 1603/X"
  if (t.isNumber(j) && t.spaced(j) && (t.isCapital(j - 1) || t.isMark(j - 1, ')')) && !isName(t, r)) return j + 1
  return -1
}

/** Last token of the larger places and their short forms that follow the place which ends at `last`, a comma between each. */
function chainEnd(t: TokenTable, last: number, found: Found): number {
  for (let step = 0; step < 3; step++) {
    if (t.isMark(last + 1, '(') && t.shape[last + 2] === Shape.Upper && t.isMark(last + 3, ')')) last += 3
    const next = t.isMark(last + 1, ',') ? found.startingAt('place', last + 2) : undefined
    if (!next || !(t.isMark(next.last + 1, ',') || t.isMark(next.last + 1, '('))) break
    last = next.last
  }
  return last
}

/** "Petugas Pengendali Organisme Pengganggu Tumbuhan (POPT)": whether the letters of the word in brackets at j begin the words in front, of which some stand before `bound`, so that these are no name. */
function abbreviates(t: TokenTable, j: number, bound: number): boolean {
  const letters = t.word(j)
  if (t.shape[j] !== Shape.Upper || letters.length < 3) return false
  let word = j - 2
  for (let n = letters.length - 1; n >= 0; n--, word--) {
    while (t.isLower(word) && t.is(word, Class.Function)) word--
    if (!t.isCapital(word) || t.word(word)[0] !== letters[n]) return false
  }
  return word + 1 < bound
}

/** A comma in a title: next item of its list, a place, or the person's name. */
function overComma(t: TokenTable, j: number, r: Reading, found: Found): number {
  const k = j + 1
  const named = isName(t, r)
  // ", serta Tokoh Masyarakat": the next of a list.
  if (degreesEnd(t, k) >= k || t.lower(k) === 'serta') return -1
  if (named && !r.open && !r.paired) return -1
  // "Presiden ke-5 RI, yang juga Ketua Umum X"
  if (SECOND.has(t.lower(k)) && !(t.lower(k) === 'dan' && r.end > r.bound)) {
    const next = secondOffice(t, k, r)
    if (next > k) return next
  }
  // "Peneliti bidang industri, perdagangan, dan investasi"
  if (
    t.isLower(k) &&
    t.isLower(j - 1) &&
    isComplement(t, k) &&
    (t.lower(k + 1) === 'dan' || (t.isMark(k + 1, ',') && (t.lower(k + 2) === 'dan' || t.lower(k + 3) === 'dan')))
  )
    return k + 1
  const place = found.startingAt('place', k)
  if (
    place &&
    t.isCapital(k) &&
    (t.isMark(place.last + 1, ',') || (t.isCapital(place.last + 1) && t.is(k, Class.PlaceLevel)))
  ) {
    // "Universitas X, Yogyakarta, Nama", "Dinas Y, Kabupaten Dompu, Nusa Tenggara Barat (NTB), Nama": places between commas, if a name follows.
    const last = chainEnd(t, place.last, found)
    const name = personAt(t, t.isMark(last + 1, ',') ? last + 2 : last + 1, found)
    if (name) {
      r.placed = true
      return last + 1
    }
  }
  const goes = goesOn(t, j, found)
  if (goes >= 0) return goes
  if (t.is(k, Class.PlaceLevel) && t.isCapital(k) && t.isCapital(k + 1)) return k
  const agency = found.startingAt('agency', k)
  if (agency && !named && t.isCapital(k)) {
    const next = agency.last + 1
    if (t.isCapital(next) || (t.isMark(next, ',') && t.isCapital(next + 1) && personAt(t, next + 1, found))) return k
  }
  if (!t.isCapital(k) && titleAt(t, k) === k) return -1
  if (t.phrase(k, Class.Office | Class.Descriptor) && !t.is(k, Class.Name) && rankAt(t, k) === k && titleAt(t, k) === k)
    return -1
  // "Kepala BPBD X, Padang Suryo Nugroho,": a town's name that is somebody's.
  // So is a country's that stands twice: "Menteri Pertahanan Israel, Israel Nama,".
  const twice = place?.first === k && t.lower(j - 1) === t.lower(k)
  const called =
    place?.last === k && t.isCapital(k + 1) && (twice || t.is(k + 1, Class.Name) || t.is(k + 2, Class.Name))
  const name = personAt(t, k, found, { place: called })
  const dated = name?.nameFirst === name?.nameLast || !t.is(k, Class.Month)
  if (!name || (dated && t.is(name.nameFirst, Class.Weekday | Class.Month) && !t.is(name.nameFirst, Class.Name)))
    return -1
  const after = name.last + 1
  const closed =
    (t.kind[after] === Kind.Mark && !t.isMark(after, '-/&')) ||
    t.isMark(name.last, '.') ||
    t.is(after, Class.Say) ||
    t.isBreak(after) ||
    t.isLower(after)
  if (!closed || (named && !t.isMark(after, ',') && !t.is(after, Class.Say))) return -1
  if (
    r.end > r.bound &&
    !r.open &&
    !t.is(name.nameFirst, Class.Name) &&
    !t.isMark(after, ',') &&
    !t.is(after, Class.Say)
  )
    return -1
  r.name = name
  return k
}
