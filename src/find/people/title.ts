import { Class } from '../../lexicon/classes.js'
import type { Row } from '../../lexicon/lexicon.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { latest } from '../latest.js'
import type { Found } from '../mention.js'
import { isVillageOffice } from './areas.js'
import { ORDINARY } from './around.js'
import { isBalinese } from './births.js'
import { candidateBefore } from './candidacy.js'
import { COMPASS, type NameSpan, nameOf } from './name.js'
import { before, read } from './phrase.js'
import type { Position } from './position.js'
import { headEnd, type Reading } from './reading.js'
import { standingBefore, standingBehind } from './standing.js'

/** A title read up to where its noun phrase ends, and the person's name at that end or behind the comma. */
export interface Title {
  /** The title in front of the name; the whole of it when no name was found. */
  position: Position
  /** The whole noun phrase, as an apposition behind a name has it. */
  whole: Position
  name: NameSpan | undefined
  /** The words alone don't tell where the body's name ends and the person's begins. */
  open: boolean
}

/**
 * Reads the title that begins with the office or descriptor at token i as one noun phrase, whatever bodies, fields and places it
 * holds, known or not. `called` holds lower-case words by which persons are called alone elsewhere in the text.
 */
export function titleOf(t: TokenTable, i: number, found: Found, called?: ReadonlySet<string>): Title | undefined {
  return called ? readTitle(t, i, found, called) : titleAlone(t, i, found)
}

const titleAlone = latest<Title | undefined>(readTitle)

function readTitle(t: TokenTable, i: number, found: Found, called?: ReadonlySet<string>): Title | undefined {
  const hit = t.phrase(i, Class.Office) ?? t.phrase(i, Class.Descriptor)
  if (!hit) return undefined
  const head = headEnd(t, hit.last)
  const reading = read(t, i, head, found)
  // A public office stands alone; a candidacy or the office of a party beside it is left out.
  const party = hit.row.fields.public === 'yes' && reading.secondBody?.public === false ? reading.secondAt : -1
  const firstEnd = Math.max(reading.firstEnd, party)
  const make = (last: number): Position =>
    positionOf(t, i, head, firstEnd >= head ? Math.min(last, firstEnd) : last, hit.row, reading)
  const whole = make(reading.end - 1)
  // "kader X sekaligus Anggota DPR RI, Nama": the public office has its own reading.
  if (hit.row.cls !== Class.Office && reading.secondBody?.public) return undefined
  if (reading.name) return { position: make(before(t, reading.name.first)), whole, name: reading.name, open: false }
  // "Ketua X dan Bupati Y Nama": without a comma the name belongs to the second office alone, which has its own reading.
  if (reading.restart >= 0) return undefined
  let start = overInitials(t, nameStart(t, reading, hit.row, called), reading.bound)
  // "warga Kenari, Sukamaju": one unknown word is where the people live.
  if (start >= 0 && start === reading.end - 1 && RESIDENTS.has(t.lower(i)) && !t.is(start, Class.Name)) start = -1
  // "127 warga Tanjung Wakrul menerima bantuan", "pengunjung Ciletuh": so are several, where nobody speaks.
  if (start === i + 1 && RESIDENTS.has(t.lower(i)) && !isSpokenOf(t, i, start, reading.end)) start = -1
  // "Komisaris dan Direksi": one ordinary word with nothing behind it that a speaker has.
  const plain = start === reading.end - 1 && t.is(start, ORDINARY) && !t.is(start, Class.Name)
  if (plain && !t.is(reading.end, Class.Say) && !t.isMark(reading.end, ',')) start = -1
  // "teman sejawat Hakim Tinggi": an office is no name.
  if (start >= 0 && (t.phrase(start, Class.Office)?.last ?? start) > start) start = -1
  if (start < 0) return { position: whole, whole, name: undefined, open: false }
  // "Manager PLN UP3 Flores Barat Nama": a point of the compass ends an area.
  while (start > i + 1 && start < reading.end - 1 && COMPASS.has(t.lower(start)) && !t.is(start - 1, Class.Office))
    start++
  const last = reading.end - 1
  const name = nameOf(t, start, last, found)
  return { position: make(before(t, start)), whole, name, open: !reading.solid || reading.open }
}

const RESIDENTS = new Set(['warga', 'penduduk', 'masyarakat', 'pengunjung', 'wisatawan'])

/** Whether the words behind "warga" at token i, up to `end`, may be a person: a known name among them, a verb of saying or an age beside. */
function isSpokenOf(t: TokenTable, i: number, start: number, end: number): boolean {
  if (t.isNumber(i - 1)) return false
  if (t.is(end, Class.Say) || t.is(i - 1, Class.Say) || t.isMark(end, '(,')) return true
  for (let j = start; j < end; j++) if (t.is(j, Class.Name)) return true
  return false
}

/** First token of the name among the words behind the title; -1 when no name stands there. */
function nameStart(t: TokenTable, r: Reading, row: Row, called: ReadonlySet<string> | undefined): number {
  const { bound, end } = r
  let words = 0
  let known = -1
  let alone = -1
  for (let j = bound; j < end; j++) {
    if (!t.isCapital(j)) continue
    words++
    if (known < 0 && (t.is(j, Class.Name) || isBalinese(t, j))) known = j
    if (alone < 0 && called?.has(t.lower(j))) alone = j
  }
  if (words === 0) return -1
  const bare = bound === r.bare
  const said = t.is(end, Class.Say) || t.isMark(end, ',')
  const office = row.cls === Class.Office
  if (known < 0 && alone < 0 && !said && !(office && (r.solid || (bare && row.fields.public === 'yes')))) return -1
  if (words === 1 && t.end[end - 1] - t.start[bound] < 3) return -1
  if (words === 1 && isVillageOffice(row) && isListed(t, bound, end)) return -1
  if (r.solid && (!r.open || isInitial(t, bound, bound)) && words <= 4) return bound
  if (bare && office && row.fields.public === 'yes') return bound
  if (alone >= 0) {
    let start = alone
    if (known >= 0 && known < start) start = known
    return start
  }
  if (known >= 0) {
    // Only the last word is known: a given name stands in front of it.
    if (known === end - 1 && known > bound && words <= 3 && !r.open) return known - 1
    return known
  }
  if (words <= 2 || (r.open && words <= 3)) return bound
  return end - (words <= 3 ? 2 : 3)
}

/** "Lurah Sukorejo, Panewu Tepus Nama": an unknown word with the next office behind its comma is the area. */
const isListed = (t: TokenTable, word: number, end: number): boolean =>
  !t.is(word, Class.Name) &&
  t.isMark(end, ',') &&
  t.isCapital(t.is(end + 1, Class.Honorific) ? end + 2 : end + 1) &&
  t.is(t.is(end + 1, Class.Honorific) ? end + 2 : end + 1, Class.Office)

/** A name's first token moved back over the initials in front of it: "M. Nur", "Togar P. Manurung", "I Made". */
function overInitials(t: TokenTable, start: number, bound: number): number {
  let first = start >= bound && t.isMark(start, '.') ? start + 1 : start
  while (first > bound) {
    const dot = t.isMark(first - 1, '.') && !t.spaced(first - 1)
    const j = dot ? first - 2 : first - 1
    if (j < bound || !t.isCapital(j) || t.end[j] - t.start[j] > 1) break
    if (!(dot || isBalinese(t, j) || isInitial(t, j, bound))) break
    first = j
  }
  return first
}

/** "UIN X M Nama Lain", "Pengamat Politik M Nama": a letter behind the title that opens a name without a full stop. */
const isInitial = (t: TokenTable, j: number, bound: number): boolean =>
  j >= bound && t.end[j] - t.start[j] === 1 && t.word(j) !== 'I' && t.shape[j + 1] === Shape.Title && t.spaced(j + 1)

/** "Jaksa gadungan" */
const FAKE = new Set(['gadungan', 'palsu'])

function positionOf(t: TokenTable, i: number, head: number, last: number, row: Row, r: Reading): Position {
  const candidate = candidateBefore(t, i)
  const standing = standingBefore(t, candidate)
  const agencyFirst = r.agencyFirst > i && r.agencyFirst <= last ? r.agencyFirst : -1
  const publicWord = row.cls === Class.Office ? row.fields.public : ''
  const known = r.agency && r.agency.first <= last ? r.agency.public : undefined
  const behind = standingBehind(t, head + 1) ?? standingBehind(t, last + 1)
  return {
    first: standing.first,
    last: Math.max(head, last),
    officeLast: Math.max(head, agencyFirst > i ? before(t, agencyFirst) : last),
    agency: agencyFirst > i ? t.slice(agencyFirst, last) : null,
    area: null,
    official:
      candidate === i &&
      !FAKE.has(t.lower(head + 1)) &&
      (publicWord === 'yes'
        ? known !== false || r.second
        : publicWord === 'context' && (known === true || (known === undefined && agencyFirst < 0 && r.placed))),
    standing: behind?.standing ?? standing.standing,
    row,
  }
}
