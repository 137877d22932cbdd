import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { EventMention } from '../mention.js'

export type Status = NonNullable<EventMention['status']>

/** Tokens before and behind a trigger in which its status is looked for, within the sentence. */
const BEFORE = 8
const BEHIND = 12
/** Where several cues stand near a trigger the first of these counts: "telah ditunda" is postponed. */
const ORDER: readonly Status[] = ['cancelled', 'postponed', 'planned', 'ongoing', 'held']

/** Whether an event is held, ongoing, planned, cancelled or postponed, from the cues around its trigger; null when none tells. */
export function statusAround(t: TokenTable, first: number, last: number): Status | null {
  const start = Math.max(t.sentenceStart[t.sentence[first]], first - BEFORE)
  const end = Math.min(t.sentenceLast(last), last + BEHIND)
  let best = ORDER.length
  for (let i = start; i <= end; i++) {
    if ((t.wakes[i] & Class.StatusCue) === 0) continue
    const hit = t.phrase(i, Class.StatusCue)
    if (!hit) continue
    // "Jawa Tengah"
    if (hit.row.fields.status === 'ongoing' && t.isCapital(i)) continue
    const rank = ORDER.indexOf(hit.row.fields.status as Status)
    // A cue that comes later tells of the trigger only when no other clause begins in between.
    if (rank < best && !(i > last && clauseBetween(t, last + 1, i))) best = rank
    i = hit.last
  }
  return ORDER[best] ?? null
}

/** Whether a comma or "yang" stands between a trigger and a cue behind it. */
function clauseBetween(t: TokenTable, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (t.isMark(i, ',;') || t.lower(i) === 'untuk') return true
  return false
}
