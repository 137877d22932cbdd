import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { EventMention } from '../mention.js'

export type Status = NonNullable<EventMention['status']>

/** Tokens before and behind a trigger in which its status is looked for, within the sentence. */
const BEFORE = 8
const BEHIND = 12
/** Where several cues stand near a trigger the first of these counts: "telah ditunda" is postponed. */
const ORDER: readonly Status[] = ['cancelled', 'postponed', 'planned', 'ongoing', 'held']

/** Cues that tell when, and so hold for whatever their sentence tells: "menandatangani … pekan depan". */
const TIMES = new Set(['mendatang', 'besok', 'esok', 'lusa', 'pekan', 'minggu', 'bulan', 'tahun'])
/** "jelang X": X is to come, what stands before is not. */
const AHEAD = new Set(['menjelang', 'jelang'])
/** "di tengah pandemi", "tengah malam" */
const MIDST = new Set(['di', 'ke'])
/** "ditunda beberapa saat" */
const BRIEFLY = /^(?:beberapa|sesaat|sebentar|sejenak)$/
/** A verb's auxiliary, or an auxiliary of going on, stands so close before. */
const CLOSE = 3
/** "masih melakukan penyelidikan", but not "masih menyisakan dua pertandingan". */
const STILL = 2

/**
 * Whether an event is held, ongoing, planned, cancelled or postponed, from the cues around its trigger; null when none tells.
 * `verb`: the trigger is a verb, whose own auxiliaries stand right before it.
 */
export function statusAround(t: TokenTable, first: number, last: number, verb: boolean): Status | null {
  const start = Math.max(t.sentenceStart[t.sentence[first]], first - BEFORE)
  const end = Math.min(t.sentenceLast(last), last + BEHIND)
  let best = ORDER.length
  for (let i = start; i <= end; i++) {
    if ((t.wakes[i] & Class.StatusCue) === 0) continue
    const hit = t.phrase(i, Class.StatusCue)
    if (!hit) continue
    const { status } = hit.row.fields
    const rank = ORDER.indexOf(status as Status)
    if (rank < best && rank >= 0 && holds(t, i, hit.last, first, last, status as Status, verb)) best = rank
    i = hit.last
  }
  return ORDER[best] ?? null
}

/** Whether a cue at tokens i to `end` tells of the trigger at `first` to `last`. */
function holds(
  t: TokenTable,
  i: number,
  end: number,
  first: number,
  last: number,
  status: Status,
  verb: boolean,
): boolean {
  // "akan membangun"
  if (i === first && last > first && verb && status === 'planned') return true
  // "merencanakan" is its own trigger; "seakan-akan" is no "akan".
  if (i >= first && i <= last && verb) return false
  if (t.isMark(i - 1, '-') && !t.spaced(i)) return false
  // "Dinas Keluarga Berencana": part of a name.
  if (t.isCapital(i) && i >= t.headlineEnd && t.sentenceFirst(i) !== i) return false
  const word = t.lower(i)
  // "sempat ditunda": it went on.
  if (status === 'postponed' && (t.lower(i - 1) === 'sempat' || BRIEFLY.test(t.lower(end + 1)))) return false
  // "mundur ke 20 Mei", not "mundur ke belakang", "hitung mundur ke-500"
  if (status === 'postponed' && t.lower(end) === 'ke' && !t.isNumber(end + 1) && !t.isCapital(end + 1)) return false
  if (status === 'ongoing') {
    // "Jawa Tengah", "di tengah kebijakan itu"
    if ((t.isCapital(i) && (i >= t.headlineEnd || word === 'tengah')) || MIDST.has(t.lower(i - 1))) return false
    if (i < first && first - end > (word === 'masih' && end === i ? STILL : CLOSE)) return false
  }
  if (i < first) {
    if (t.hasMark(end + 1, first, '"“”;')) return false
    if (AHEAD.has(word)) return first - end <= CLOSE && !t.hasMark(end + 1, first, ',;')
    if (verb && status === 'planned' && !TIMES.has(word))
      return first - end <= CLOSE && !t.hasMark(end + 1, first, ',;')
    return true
  }
  // A cue that comes later tells of the trigger only when no other clause begins in between.
  if (AHEAD.has(word) || (verb && status === 'planned' && !TIMES.has(word))) return false
  return !clauseBetween(t, last + 1, i)
}

/** Whether a comma, quotation mark or "untuk" stands between a trigger and a cue behind it. */
function clauseBetween(t: TokenTable, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (t.isMark(i, ',;"“”') || t.lower(i) === 'untuk') return true
  return false
}
