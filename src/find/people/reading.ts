import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { AgencyMention } from '../mention.js'
import { ballotEnd } from './candidacy.js'
import { rankAt, titleAt } from './honours.js'
import type { NameSpan } from './name.js'

export const ORDINARY =
  Class.Common |
  Class.Field |
  Class.Event |
  Class.Topic |
  Class.Function |
  Class.Standing |
  Class.Outlet |
  Class.TimeWord |
  Class.Descriptor

export const HEADS = Class.VenueHead | Class.OrgHead | Class.PlaceLevel | Class.AgencyHead

export const SECOND = new Set(['yang', 'juga', 'sekaligus', 'merangkap', 'dan'])

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

/** Initials in capitals that stand for given names. */
const GIVEN = new Set([
  'ST',
  'AM',
  'AA',
  'AK',
  'HM',
  'TB',
  'TM',
  'RM',
  'RA',
  'KP',
  'MS',
  'BJ',
  'FX',
  'WS',
  'AF',
  'AR',
  'TGH',
])

/** Initials and a known name: "Jaksa Agung ST Nama", "Ketua Umum AM Nama". */
export const isGiven = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Upper && GIVEN.has(t.word(j)) && t.shape[j + 1] === Shape.Title && t.is(j + 1, Class.Name)

/** Whether the words from the bound on look like a person's name already. */
export function isName(t: TokenTable, r: Reading): boolean {
  if (r.end - r.bound < 1) return false
  return (
    t.is(r.bound, Class.Name) ||
    isGiven(t, r.bound) ||
    (r.solid && !r.open && r.end - r.bound >= 2 && r.end - r.bound <= 4)
  )
}

/** Whether a rank, title, office or descriptor begins at j. */
export const startsPerson = (t: TokenTable, j: number): boolean =>
  t.phrase(j, Class.Office | Class.Descriptor) !== undefined || rankAt(t, j) > j || titleAt(t, j) > j

/** Token behind the second office that "yang juga", "sekaligus" or "dan" at j brings, or j. */
export function secondOffice(t: TokenTable, j: number, r: Reading): number {
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
  next = ballotEnd(t, next) + 1
  r.bare = next
  return next
}

/** Forms of Indonesian verbs, which end a noun phrase. */
export const VERB = /^(?:me[mn]?|ber|ter|di|menge)[a-z]{3,}$/

export const isComplement = (t: TokenTable, j: number): boolean =>
  t.isLower(j) &&
  !t.is(j, Class.Function | Class.Say | Class.StatusCue | Class.RoleCue | Class.Standing) &&
  (t.is(j, Class.Field | Class.Topic) || !VERB.test(t.lower(j)))
