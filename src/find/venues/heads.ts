import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import type { RecordVenue } from '../../record.js'
import type { TokenTable } from '../../scan/tokens.js'

/** What a row of venue-heads.tsv is good for. */
export type VenueUse =
  | 'room'
  | 'part'
  | 'side'
  | 'site'
  | 'body'
  | 'alone'
  | 'whole'
  | 'tail'
  | 'brand'
  | 'none'
  | 'locative'
  | 'elsewhere'

export const hasUse = (head: PhraseHit, use: VenueUse): boolean => head.row.fields.use.includes(use)

export const siteOf = (head: PhraseHit): RecordVenue['kind'] => head.row.fields.kind as RecordVenue['kind']

/** The longest venue head at token i that may open or be a spot; a row of use `none` hides the shorter ones. */
export function headAt(t: TokenTable, i: number): PhraseHit | undefined {
  const head = t.phrase(i, Class.VenueHead)
  return head && head.row.fields.kind !== '' ? head : undefined
}

function cueAt(t: TokenTable, i: number, use: VenueUse): boolean {
  if (!t.is(i, Class.VenueHead)) return false
  const hit = t.phrase(i, Class.VenueHead)
  return hit?.row.fields.use === use
}

/** Lower-case words that may stand between "di" and the spot: "di salah satu ruang X", "di sekitar kawasan Y". */
const BETWEEN = new Set([
  'dalam',
  'depan',
  'sekitar',
  'salah',
  'satu',
  'lokasi',
  'tempat',
  'sebuah',
  'seberang',
  'luar',
])

/**
 * Whether a locative ("di", "ke", "bertempat di", "menyambangi") stands before token `first`, so that something takes place
 * there; a residence or workplace ("tinggal di", "lulusan") does not count.
 */
export function isLocated(t: TokenTable, first: number): boolean {
  let i = first - 1
  for (let step = 0; step < 3 && t.isLower(i) && BETWEEN.has(t.word(i)); step++) i--
  while (t.isMark(i, '"“”\'‘’:')) i--
  if (!cueAt(t, i, 'locative')) return false
  for (let back = 1; back <= 2; back++) {
    if (!t.sameSentence(i - back, i)) break
    if (cueAt(t, i - back, 'elsewhere')) return false
  }
  return true
}
