import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { AgencyMention, Found } from '../mention.js'
import { degreesEnd, rankAt, titleAt } from './honours.js'
import { isBalinese, type NameSpan, PARTICLES, personAt } from './name.js'
import { goesOn, NOUN_OF_ACTION, ROMAN } from './position.js'

const MAX_TOKENS = 36

/** Lower-case words that go on with a title: "Ketua Bidang X pada Kementerian Y", "Head of Z". */
const BRIDGES = new Set(
  'dan serta bidang urusan divisi bagian pada di untuk dari antar komisi program se tingkat tim ke dalam of for and the in on to asal tentang bagi atau fakultas jurusan departemen'.split(
    ' ',
  ),
)

/** Bridges that a place or time of the sentence may follow as well. */
const LOOSE = new Set(['di', 'dari', 'pada', 'untuk', 'ke', 'dalam', 'dan', 'serta', 'asal', 'bagi', 'atau'])

/** Bridges that behind a name go on with the sentence. */
const LOCAL = new Set(['di', 'ke', 'dalam', 'asal'])
const SECOND = new Set(['yang', 'juga', 'sekaligus', 'merangkap', 'dan'])

const ORDINARY =
  Class.Common |
  Class.Field |
  Class.Event |
  Class.Topic |
  Class.Function |
  Class.Standing |
  Class.Outlet |
  Class.TimeWord |
  Class.Descriptor

const HEADS = Class.VenueHead | Class.OrgHead | Class.PlaceLevel | Class.AgencyHead

/** Forms of Indonesian verbs, which end a noun phrase. */
const VERB = /^(?:me[mn]?|ber|ter|di|menge)[a-z]{3,}$/

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

/** Small words that are names when capital inside a title: Lalu is a title of birth on Lombok. */
const ALSO_NAMES = new Set(['lalu', 'muslim', 'islam'])

/** Words that a proper name follows: "Kabinet Merah Putih". */
const NAMED = new Set(['kabinet', 'fraksi', 'koalisi', 'blok', 'klub', 'operasi'])

/** Words that a letter counts: "Komisi B", "Peleton C". */
const NUMBERED = new Set(
  'komisi blok gedung peleton kelompok grup tipe kelas regu lantai wilayah zona seksi tim regional divisi'.split(' '),
)

const MAX_COMPLEMENT = 4

/** What the reader knows at the end of the phrase. */
export interface Reading {
  /** First token that may belong to the name. */
  bound: number
  /** Token behind the phrase. */
  end: number
  /** What stands in front of `bound` is complete: the words behind it are the name. */
  solid: boolean
  /** The proper name of a body began in front of `bound` and may go on. */
  open: boolean
  agency: AgencyMention | undefined
  agencyFirst: number
  placed: boolean
  /** Token of a second office behind "dan", whose holder may be another person. */
  restart: number
  /** Token behind the first office where a second one, or what a candidate is called, goes on with it; -1. */
  firstEnd: number
  second: boolean
  /** Token behind which a second office goes on, and the body that this one belongs to. */
  secondAt: number
  secondBody: AgencyMention | undefined
  /** The bound right behind an office that says nothing of its body. */
  bare: number
  /** Persons are part of the title itself: "kuasa hukum Nama", "Tim Pemenangan Nama-Nama". */
  paired: boolean
  /** Name behind a comma or a rank, when the phrase ends there. */
  name: NameSpan | undefined
}

/** Last token of the office's own words: "Wakil" + "Sekjen", "Wakil Ketua" + "Ketua Harian", "Deputi" + "Kepala". */
export function headEnd(t: TokenTable, last: number): number {
  for (let step = 0; step < 3; step++) {
    const over = t.phrase(last, Class.Office)
    if (over && over.last > last) {
      last = over.last
      continue
    }
    const next = t.isCapital(last) && !t.isCapital(last + 1) ? undefined : t.phrase(last + 1, Class.Office)
    if (!next || t.is(last + 1, Class.Name) || rankAt(t, last + 1) > last + 1 || titleAt(t, last + 1) > last + 1) break
    last = next.last
  }
  return last
}

/** The token in front of `first` without marks and small words. */
export function before(t: TokenTable, first: number): number {
  let j = first - 1
  while (j > 0 && (t.isMark(j, ',-–:') || (t.isLower(j) && LOOSE.has(t.lower(j))))) j--
  return j
}

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
  if (inside && inside.last > head && inside.first > i) {
    r.agency = inside
    r.agencyFirst = inside.first
    j = trimmed(t, inside, found) + 1
    seal(j)
  }
  let complement = 0
  let needs = 0
  // "Bupati terpilih Sikka"
  if (t.isLower(j) && t.is(j, Class.Standing)) seal(++j, false)
  while (j < i + MAX_TOKENS && t.sameSentence(i, j)) {
    if (needs === 0 && (t.isCapital(j) || t.isWord(j)) && (rankAt(t, j) > j || titleAt(t, j) > j)) {
      const name = personAt(t, j, found, { place: true })
      if (name) {
        r.end = j
        r.name = name
        return r
      }
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
    if (found.at('date', j)) break
    const agency = found.at('agency', j)
    if (agency && agency.first <= j && !(t.is(j, Class.Name) && agency.first < j)) {
      r.agency ??= agency
      if (r.second) r.secondBody ??= agency
      if (r.agencyFirst < 0) r.agencyFirst = j
      j = Math.max(trimmed(t, agency, found), j) + 1
      seal(j)
      // A body called after a person may go on with his name: "Bandara Abdulrachman Saleh".
      r.open = j - 1 > agency.first && t.is(j - 1, Class.Name)
      needs = 0
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
    const kind = wordKind(t, j, r, i)
    if (kind === 'head') {
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
      if (office && office.row.fields.public !== 'yes') r.bare = j
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
    r.end = ++j
  }
  return r
}

/** What a capital word in a title is: part of it, the head of a proper name, an acronym, or a word that may be the person's. */
function wordKind(t: TokenTable, j: number, r: Reading, i: number): 'plain' | 'head' | 'acronym' | 'name' {
  const length = t.end[j] - t.start[j]
  if (t.is(j, Class.Name) || isBalinese(t, j)) return 'name'
  if (ALSO_NAMES.has(t.lower(j)) && (t.isCapital(j + 1) || r.bound < j)) return 'name'
  const next = t.isMark(j + 1, '.') ? j + 2 : j + 1
  if (length === 1)
    return r.bound < j || (t.shape[next] === Shape.Title && !NUMBERED.has(t.lower(j - 1))) ? 'name' : 'plain'
  const upper = t.shape[j] === Shape.Upper
  // English heads stand behind the name: "Gili Hotel Association".
  if (t.is(j, HEADS) && t.is(j, Class.Function) && t.isCapital(j - 1)) return 'plain'
  if (t.is(j, HEADS) || NAMED.has(t.lower(j))) return 'head'
  if (
    t.is(j, ORDINARY) ||
    (t.wakes[j] & (Class.Office | Class.Field) && (t.phrase(j, Class.Office) ?? t.phrase(j, Class.Field)))
  )
    return 'plain'
  if (ROMAN.test(t.word(j)) && upper) return 'plain'
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

/** Steps over a mark inside a title; gives the next token, or -1 where the title ends. A name behind a comma goes to `r.name`. */
function overMark(t: TokenTable, j: number, r: Reading, found: Found): number {
  if (t.isMark(j, '(')) {
    let k = j + 1
    if (t.isNumber(k)) return -1
    while (k < j + 9 && !t.isMark(k, ')')) k++
    if (!t.isMark(k, ')') || (t.isLower(j + 1) && t.isLower(k - 1)) || isName(t, r)) return -1
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
  if (t.isMark(j, '.') && !t.spaced(j)) {
    if (!t.spaced(j + 1) && t.isLower(j + 1)) return j + 2
    if (t.isCapital(j - 1) && t.end[j - 1] - t.start[j - 1] <= 4 && t.isCapital(j + 1)) return j + 1
  }
  if (t.isNumber(j) && t.spaced(j) && t.isCapital(j - 1) && !isName(t, r)) return j + 1
  return -1
}

/** Whether the words from the bound on look like a person's name already. */
function isName(t: TokenTable, r: Reading): boolean {
  if (r.end - r.bound < 1) return false
  return t.is(r.bound, Class.Name) || (r.solid && !r.open && r.end - r.bound >= 2 && r.end - r.bound <= 4)
}

/** A comma in a title: next item of its list, a place, or the person's name. */
function overComma(t: TokenTable, j: number, r: Reading, found: Found): number {
  const k = j + 1
  const named = isName(t, r)
  if (degreesEnd(t, k) >= k) return -1
  if (named && !r.open && !r.paired) return -1
  // "Presiden ke-5 RI, yang juga Ketua Umum X"
  if (SECOND.has(t.lower(k))) {
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
    // "Universitas X, Yogyakarta, Nama": a place between commas, if a name follows.
    const name = t.isMark(place.last + 1, ',') ? personAt(t, place.last + 2, found) : personAt(t, place.last + 1, found)
    if (name) {
      r.placed = true
      return place.last + 1
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
  if (t.phrase(k, Class.Office) && !t.is(k, Class.Name) && rankAt(t, k) === k && titleAt(t, k) === k) return -1
  const name = personAt(t, k, found)
  if (!name || t.is(name.nameFirst, Class.Weekday | Class.Month)) return -1
  if (name.nameFirst === name.nameLast && t.is(name.nameFirst, ORDINARY) && !t.is(name.nameFirst, Class.Name)) return -1
  const after = name.last + 1
  const closed = t.isMark(after, ',.;(') || t.is(after, Class.Say) || t.isBreak(after) || t.isLower(after)
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

/** Whether a rank, title, office or descriptor begins at j. */
const startsPerson = (t: TokenTable, j: number): boolean =>
  t.phrase(j, Class.Office | Class.Descriptor) !== undefined || rankAt(t, j) > j || titleAt(t, j) > j

/** Token behind the second office that "yang juga", "sekaligus" or "dan" at j brings, or j. */
function secondOffice(t: TokenTable, j: number, r: Reading): number {
  let k = j
  while (k < j + 3 && SECOND.has(t.lower(k))) k++
  const office = t.phrase(k, Class.Office)
  const second = office ?? t.phrase(k, Class.Descriptor)
  if (!second) return j
  if (t.lower(j) === 'dan' && (r.agencyFirst >= 0 || r.placed)) r.restart = k
  else if (!office && t.lower(j) !== 'dan' && r.firstEnd < 0) r.firstEnd = j - 1
  r.second = true
  if (office && r.secondAt < 0) r.secondAt = j - 1
  let next = headEnd(t, second.last) + 1
  // "capres nomor urut 2"
  if (t.lower(next) === 'nomor' && t.lower(next + 1) === 'urut' && t.isNumber(next + 2)) next += 3
  r.bare = next
  return next
}

/** Steps over a lower-case word of a title; -1 where the title ends. */
function overSmall(t: TokenTable, j: number, i: number, r: Reading, found: Found, complement: number): number {
  const lower = t.lower(j)
  if (t.is(j, Class.Say)) return -1
  // "Kepala BNPB yang juga Ketua Satgas X"
  if (SECOND.has(lower) && !isName(t, r)) {
    const next = secondOffice(t, j, r)
    if (next > j) return next
  }
  if (BRIDGES.has(lower)) {
    const tail = r.end > r.bound
    const joins = lower === 'dan' || lower === 'serta'
    if (tail && LOCAL.has(lower)) return -1
    if (tail && !joins && LOOSE.has(lower) && (r.solid || isName(t, r))) return -1
    // A list of persons: "Ketua X Nama serta anggota Y".
    if (
      tail &&
      joins &&
      (isName(t, r) ? t.is(r.bound, Class.Name) || startsPerson(t, j + 1) : startsPerson(t, j + 1) && r.solid)
    )
      return -1
    let k = j + 1
    while (k < j + 3 && BRIDGES.has(t.lower(k))) k++
    if (t.isCapital(k) && !found.at('date', k) && !t.is(k, Class.Weekday)) return k
    return complement < MAX_COMPLEMENT && isComplement(t, k) ? k : -1
  }
  if (r.bound < j && r.end > r.bound) {
    // A particle inside a name: "bin", "al".
    return PARTICLES.has(lower) && t.isCapital(j + 1) ? j + 1 : -1
  }
  if (complement >= MAX_COMPLEMENT) return -1
  // "pakar hukum pidana", "Penulis naskah": small words right behind the head.
  return (r.bound === j || j === i) && isComplement(t, j) ? j + 1 : -1
}

const isComplement = (t: TokenTable, j: number): boolean =>
  t.isLower(j) &&
  !t.is(j, Class.Function | Class.Say | Class.StatusCue | Class.RoleCue | Class.Standing) &&
  (t.is(j, Class.Field | Class.Topic) || !VERB.test(t.lower(j)))

/**
 * Last token of an agency's own name: unknown words behind it that begin with a known given name are a person's, and so is what
 * stands behind a comma that no "dan" follows.
 */
function trimmed(t: TokenTable, agency: AgencyMention, found: Found): number {
  for (let j = agency.last; j > agency.first; j--) {
    if (t.lower(j) === 'dan' || t.isMark(j, ')')) break
    if (t.isMark(j, ',')) return j - 1
    // "Satgas Covid-19 Nama": unknown words behind a number, unless they are the area.
    if (t.isNumber(j) && t.isMark(j - 1, '-') && j < agency.last)
      return found.at('place', j + 1) || t.is(j + 1, HEADS | ORDINARY) || t.shape[j + 1] === Shape.Upper
        ? agency.last
        : j
  }
  for (let j = agency.first + 2; j < agency.last; j++) {
    if (
      t.is(j, Class.Name) &&
      t.isCapital(j) &&
      !t.is(j - 1, HEADS | Class.Honorific | Class.Rank) &&
      t.isCapital(agency.last) &&
      !t.is(j + 1, ORDINARY)
    )
      return j - 1
  }
  return agency.last
}
