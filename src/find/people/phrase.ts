import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { knownPlace } from '../places/name.js'
import { isBalinese } from './births.js'
import { ballotEnd, candidateBefore, isCandidate } from './candidacy.js'
import { rankAt, startsDegrees, titleAt } from './honours.js'
import { overMark } from './marks.js'
import { COMPASS, isInnerNickname, PARTICLES, personAt } from './name.js'
import { isCountry, isCurrency } from './name-word.js'
import { isUpperLevel } from './position.js'
import { isName, type Reading } from './reading.js'
import { BRIDGES, LOOSE, overSmall } from './small.js'
import { heldEnd, heldStart, termEnd } from './standing.js'
import { trimmed, wordKind } from './words.js'

const MAX_TOKENS = 36

/** Titles that tell whose they are: the person behind them is somebody else. */
const OF_PERSONS = new Set([
  'kuasa hukum',
  'penasihat hukum',
  'tim kuasa hukum',
  'pengacara',
  'juru bicara',
  'jubir',
  'ajudan',
  'kerabat',
  'perwakilan keluarga',
])

/** Kinds of schools that are a field of an office: "Kabid SD H. Nama". */
const SCHOOLS = new Set(['sd', 'smp', 'sma', 'smk', 'paud', 'tk', 'dikdas', 'dikmas'])

/** Titles that stand inside names. */
const INNER = new Set(['haji', 'datuk', 'datuak', 'dt', 'daeng', 'dg', 'karaeng', 'sutan'])
/** Those that no name begins with. */
const WITHIN = new Set(['daeng', 'dg'])

/** The token in front of `first` without marks and small words. */
export function before(t: TokenTable, first: number): number {
  let j = first - 1
  while (j > 0 && (t.isMark(j, ',-–:') || (t.isLower(j) && LOOSE.has(t.lower(j))))) j--
  return t.lower(j) === 'nama' && t.lower(j - 1) === 'atas' ? j - 2 : j
}

/** Reads the noun phrase of the title whose head begins at token i and ends at token `head`. */
export function read(t: TokenTable, i: number, head: number, found: Found): Reading {
  const r: Reading = {
    bound: head + 1,
    end: head + 1,
    solid: false,
    open: false,
    agency: undefined,
    agencyFirst: -1,
    placed: false,
    restart: -1,
    firstEnd: -1,
    second: false,
    secondAt: -1,
    secondBody: undefined,
    bare: head + 1,
    paired: OF_PERSONS.has(t.slice(i, head).toLowerCase()),
    name: undefined,
  }
  const seal = (next: number, solid = true): void => {
    r.bound = next
    r.end = next
    r.solid = solid
    r.open = false
  }
  // The office may be the head of an agency's name: "Kepala [Dinas X]".
  const inside = found.at('agency', head)
  let j = head + 1
  // "Wakil Ketua DPR": or end with it.
  if (inside && inside.last === head && inside.first > i) r.agency = inside
  if (inside && inside.last > head && inside.first > i) {
    r.agency = inside
    r.agencyFirst = inside.first
    j = trimmed(t, inside) + 1
    seal(j)
  }
  let complement = 0
  let needs = 0
  // "Bupati terpilih Sikka"
  if (t.isLower(j) && t.is(j, Class.Standing)) seal(++j, false)
  while (j < i + MAX_TOKENS && t.sameSentence(i, j)) {
    if (r.end > r.bound && startsDegrees(t, j)) break
    // "Ketua X Sudirman Haji Umar", "Fauzi Datuak Bandaro": a given name stands in front of the title.
    const stop = t.isMark(j + 1, '.') && !t.spaced(j + 1) ? j + 1 : j
    const given = t.is(j - 1, Class.Name) || WITHIN.has(t.lower(j))
    if (r.end > r.bound && INNER.has(t.lower(j)) && given && t.isCapital(stop + 1)) {
      j = stop + 1
      r.end = j
      continue
    }
    // "Direktur RSUD dr. Wakrul Sikka, dr. Nama": the hospital's own name.
    const hospital = hospitalEnd(t, j, found)
    if (hospital > j) {
      if (r.agencyFirst < 0) r.agencyFirst = j - 1
      r.placed = true
      needs = 0
      j = hospital
      seal(j)
      continue
    }
    const level = needs > 0 && SCHOOLS.has(t.lower(j - 1))
    if ((needs === 0 || level) && (t.isCapital(j) || t.isWord(j)) && (rankAt(t, j) > j || titleAt(t, j) > j)) {
      const name = personAt(t, j, found, { place: true })
      if (name) {
        r.end = j
        r.name = name
        return r
      }
    }
    // "Kasi P2 Dinkes X": a field in letters and numbers.
    if (r.end === r.bound && t.isCapital(j) && t.isNumber(j + 1) && !t.spaced(j + 1) && t.isCapital(j + 2)) {
      j += 2
      seal(j)
      continue
    }
    // "Presiden RI ke-6"
    if (
      t.lower(j) === 'ke' &&
      t.isMark(j + 1, '-') &&
      t.isNumber(j + 2) &&
      (isCountry(t, j - 1) || t.is(j - 1, Class.Office))
    ) {
      j += 3
      seal(j)
      continue
    }
    // "Wakil Presiden RI ke 10 dan 12 Nama"
    if (
      t.lower(j) === 'ke' &&
      t.isNumber(j + 1) &&
      t.lower(j + 2) === 'dan' &&
      t.isNumber(j + 3) &&
      isCountry(t, j - 1)
    ) {
      j += 4
      seal(j)
      continue
    }
    // "Dansatgas TMMD ke 111 Kodim 0212": the turn of what is led.
    if (t.lower(j) === 'ke' && r.agency === undefined && t.isCapital(j - 1)) {
      const number = t.isMark(j + 1, '-') ? j + 2 : j + 1
      if (t.isNumber(number) && found.startingAt('agency', number + 1)) {
        j = number + 1
        seal(j)
        continue
      }
    }
    // "Calon Bupati X nomor urut 2"
    const ballot = ballotEnd(t, j)
    if (ballot >= j && (t.lower(ballot - 1) === 'urut' || isCandidate(t, i) || candidateBefore(t, i) < i)) {
      j = ballot + 1
      seal(j)
      continue
    }
    // "Peraturan Kepala X Nomor 5": the title of a paper.
    if (
      t.lower(j) === 'nomor' &&
      (t.isNumber(j + 1) || t.isNumber(j + 2) || (t.isMark(j + 2, '-') && t.isNumber(j + 3)))
    )
      break
    // "Direktur Utama X saat itu, Nama", "Kepala Dinas Y terdahulu Nama"
    const held = t.isLower(j) ? heldEnd(t, j) : j
    if (held > j) {
      if (r.firstEnd < 0) r.firstEnd = j - 1
      j = held
      seal(j)
      continue
    }
    // "Budi (Budi Kecil) Santoso" in one word
    if (r.end > r.bound && t.isMark(j, '(') && t.isMark(j + 2, ')') && isInnerNickname(t, j + 1, found)) {
      j += 3
      r.end = j
      continue
    }
    // "Menteri Agama yang saat itu menjabat, Nama"
    if (
      t.lower(j) === 'yang' &&
      heldStart(t, j + 2) === j + 1 &&
      t.lower(j + 3) === 'menjabat' &&
      t.isMark(j + 4, ',')
    ) {
      const name = personAt(t, j + 5, found)
      if (!name) break
      r.firstEnd = j - 1
      r.name = name
      return r
    }
    if (!t.isWord(j)) {
      const next = overMark(t, j, r, found)
      if (next < 0) break
      if (r.name) return r
      if (next === j + 1 && t.isMark(j, '.') && t.isCapital(j + 1)) r.end = next
      else seal(next, r.bare !== next)
      j = next
      continue
    }
    // "Direktur Utama X tahun 2020, Nama": the year in which the office was held.
    if (
      t.lower(j) === 'tahun' &&
      t.digits(j + 1) === 4 &&
      t.isMark(j + 2, ',') &&
      r.bound === j &&
      r.agencyFirst >= 0
    ) {
      if (r.firstEnd < 0) r.firstEnd = j - 1
      j += 2
      seal(j)
      continue
    }
    const term = termEnd(t, j)
    if (term >= j && (r.placed || r.agencyFirst >= 0)) {
      j = term + 1
      seal(j)
      continue
    }
    if (found.at('date', j) || isCurrency(t, j)) break
    // "KETUA KPU SINTANG EDY SUSANTO MENGATAKAN": among capitals a verb ends the name.
    if (t.shape[i] === Shape.Upper && t.shape[j] === Shape.Upper && t.is(j, Class.Say | Class.RoleCue) && isName(t, r))
      break
    // "guru sekolah dasar di Hotel X": where something takes place.
    const venue = t.lower(j - 1) === 'di' ? found.startingAt('venue', j) : undefined
    if (venue?.located) {
      seal(venue.last + 1)
      j = r.bound
      continue
    }
    const agency = found.at('agency', j)
    if (agency && agency.first <= j && !(t.is(j, Class.Name) && agency.first < j)) {
      r.agency ??= agency
      if (r.second) r.secondBody ??= agency
      if (r.agencyFirst < 0) r.agencyFirst = j
      j = Math.max(trimmed(t, agency), j) + 1
      seal(j)
      // A body called after a person may go on with his name: "Bandara Abdulrachman Saleh".
      const settled = agency.areaTokens !== null && agency.areaTokens[1] >= j - 1
      r.open = !settled && j - 1 > agency.first && t.is(j - 1, Class.Name)
      needs = 0
      continue
    }
    // "Menteri Pertahanan Israel Israel Nama"
    if (r.placed && t.lower(j) === t.lower(j - 1) && t.isCapital(j + 1)) {
      r.end = ++j
      continue
    }
    const place = found.at('place', j)
    if (place && t.isCapital(j) && !(t.is(j, Class.Name) && place.first === place.last && r.bound < j)) {
      r.placed = true
      j = place.last + 1
      seal(j)
      needs = 0
      continue
    }
    if (!t.isCapital(j)) {
      const next = overSmall(t, j, i, r, found, complement)
      if (next < 0) break
      if (next === j + 1 && !BRIDGES.has(t.lower(j))) complement++
      if (PARTICLES.has(t.lower(j)) && r.bound < j && !LOOSE.has(t.lower(j))) r.end = next
      else seal(next, r.bare !== next)
      j = next
      continue
    }
    // "Kasi Intel X I Made Juri Nama": behind a Balinese opening all capital words are the name.
    const named = (r.end > r.bound && isBalinese(t, r.bound)) || (needs === 0 && isDottedInitial(t, j))
    const kind = named ? 'name' : wordKind(t, j, r, i)
    if (kind === 'head') {
      // "Dinas Perkebunan Provinsi Nama"
      if (isUpperLevel(t, j) && t.is(j + 1, Class.Name) && r.agencyFirst >= 0) {
        seal(++j)
        continue
      }
      if (r.agencyFirst < 0 && t.is(j, Class.OrgHead | Class.VenueHead | Class.AgencyHead)) r.agencyFirst = j
      if (t.is(j, Class.PlaceLevel)) r.placed = true
      needs = 1
      seal(++j)
      continue
    }
    if (kind === 'plain') {
      const office = t.phrase(j, Class.Office)
      // "Menteri X di bawah pimpinan Presiden": another title begins.
      if (office && j - 1 > head && t.isLower(j - 1) && t.lower(j - 1) !== 'dan' && !BRIDGES.has(t.lower(j - 1))) break
      const known = office ?? t.phrase(j, Class.Field)
      j = (known ? known.last : j) + 1
      seal(j, !office || office.row.fields.public === 'yes')
      needs = 0
      continue
    }
    if (kind === 'acronym') {
      if (r.agencyFirst < 0) r.agencyFirst = j
      seal(++j)
      needs = 0
      continue
    }
    if (needs > 0) {
      needs = 0
      seal(++j, false)
      r.open = true
      continue
    }
    // "Kadis X Wakrul Barat Nama": with a point of the compass unknown words are the area.
    if (COMPASS.has(t.lower(j)) && r.bound < j && t.isCapital(j + 1) && !r.placed && !t.is(j - 1, Class.Name)) {
      r.placed = true
      seal(++j)
      continue
    }
    r.end = ++j
  }
  return r
}
/** Token behind the physician's name that a hospital bears, and its town, where the holder's stands behind them; else j. */
function hospitalEnd(t: TokenTable, j: number, found: Found): number {
  if (!HOSPITAL.test(t.word(j - 1))) return j
  let first = j
  while (titleAt(t, first) > first) first = titleAt(t, first)
  let k = first
  for (; k < first + 5 && t.isCapital(k) && titleAt(t, k) === k && rankAt(t, k) === k; k++) {
    const town = k > first && !t.is(k, Class.Name) ? knownPlace(t, k) : undefined
    if (!town) continue
    k = town.last + 1
    break
  }
  if (k === first || startsDegrees(t, k)) return j
  const holder = t.isMark(k, ',') ? k + 1 : k
  // "Direktur RSUD dr. Nama, Sp.A", "dr. Nama, Rabu": the title is the holder's.
  const titled = titleAt(t, holder) > holder
  if (!(titled || t.isCapital(holder)) || t.is(holder, Class.Weekday | Class.Office) || startsDegrees(t, holder))
    return j
  return personAt(t, holder, found) ? k : j
}
const HOSPITAL = /^(?:RS|RSU|RSUD|RSUP|RSJ|RSIA)$/

/** "A.S. Wakrul": a letter with a full stop in front of more of the name. */
const isDottedInitial = (t: TokenTable, j: number): boolean =>
  t.end[j] - t.start[j] === 1 && t.isMark(j + 1, '.') && !t.spaced(j + 1) && t.isCapital(j + 2)
