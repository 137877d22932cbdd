/** What follows a day: its year, its time of day and how it stands to now. */

import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { DateParts } from '../mention.js'
import { behindTo } from './read.js'
import { timeKind, timePhrase } from './words.js'

/** What stands behind a date: part of the day, clock time, "lalu" or "mendatang". */
export interface Tail {
  last: number
  hour?: number
  minute?: number
  offset?: number
  tense?: 'past' | 'future'
  /** "kemarin" (-1), "pagi tadi" (0) or "besok" (1) right behind the date. */
  away?: -1 | 0 | 1
}

/** What follows a date that ends at token `last`. A range of clock times is taken along but leaves the day without a time. */
export function readTail(t: TokenTable, last: number): Tail {
  const tail: Tail = { last }
  for (let steps = 0; steps < 4; steps++) {
    const at = tail.last + 1
    const part = timePhrase(t, at, 'part')
    if (part) {
      tail.last = part.last
      continue
    }
    if (tail.tense === undefined) {
      const tense = timePhrase(t, at, 'past', 'future', 'day', 'this')
      // "hari ini" stays a mention of its own.
      if (tense && !(tense.kind === 'day' && tense.value === '0' && timeKind(t, at) === 'unit')) {
        tail.last = tense.last
        tail.tense = tenseOf(t, tense)
        if (tense.kind === 'day') tail.away = awayOf(tense)
        continue
      }
    }
    if (tail.hour === undefined && readClock(t, at, tail)) continue
    break
  }
  if (tail.hour === -1) tail.hour = tail.minute = tail.offset = undefined
  return tail
}

/** What a word for a day says that stands beside a date; undefined for "lusa". */
export function awayOf({ value }: { value: string }): -1 | 0 | 1 | undefined {
  const n = Number(value)
  return n === -1 || n === 0 || n === 1 ? n : undefined
}

/** Whether words beside a date look back ("lalu", "kemarin", "pagi tadi") or ahead ("mendatang", "besok", "malam nanti"). */
export function tenseOf(
  t: TokenTable,
  { kind, value, last }: { kind: string; value: string; last: number },
): 'past' | 'future' | undefined {
  if (kind === 'past' || kind === 'future') return kind
  if (kind !== 'day') return undefined
  if (value !== '0') return Number(value) < 0 ? 'past' : 'future'
  return t.lower(last) === 'tadi' ? 'past' : t.lower(last) === 'nanti' ? 'future' : undefined
}

/** A clock time at token i: "pukul 08.30 WIB", ", sekitar pukul 21.00", "- 18:53 WIB", "10:18 WIB", "pukul 09.00-11.30 WITA". */
function readClock(t: TokenTable, i: number, tail: Tail): boolean {
  let at = i
  if (t.isMark(at, ',-–|/•')) at++
  for (let n = 0; n < 2; n++) {
    const kind = timeKind(t, at)
    if (kind !== 'cue' && kind !== 'weak-cue' && kind !== 'roughly') break
    at++
  }
  const word = timePhrase(t, at, 'clock')
  if (word) at = t.isMark(word.last + 1, ':') ? word.last + 2 : word.last + 1
  const hour = t.digits(at) <= 2 ? t.number(at) : Number.NaN
  if (!(hour <= 24)) return false
  let end = at
  let minute = 0
  if (t.isMark(at + 1, '.:') && !t.spaced(at + 2) && t.digits(at + 2) === 2 && t.number(at + 2) < 60) {
    minute = t.number(at + 2)
    end = at + 2
    if (t.isMark(end + 1, '.:') && !t.spaced(end + 2) && t.digits(end + 2) === 2) end += 2
  } else if (!word) return false
  let ranged = false
  const behind = behindTo(t, end + 1)
  const until = behind && timePhrase(t, behind, 'clock') ? behind + 1 : behind
  if (until && t.digits(until) >= 1 && t.digits(until) <= 2 && t.number(until) <= 24 && !t.is(until + 1, Class.Month)) {
    ranged = true
    end = t.isMark(until + 1, '.:') && t.digits(until + 2) === 2 ? until + 2 : until
  } else if (until && timeKind(t, until) === 'open-end') {
    end = until
  }
  const zone = timePhrase(t, end + 1, 'zone')
  if (!word && !zone && !t.isMark(at + 1, ':')) return false
  if (!word && t.isMark(i, '/') && !zone) return false
  tail.last = zone?.last ?? end
  if (ranged || hour > 23) {
    tail.hour = -1
    return true
  }
  tail.hour = hour
  tail.minute = minute
  if (zone) tail.offset = Number(zone.value)
  return true
}

/** Parts with a tail's clock time. */
export function withClock(parts: DateParts, tail: Tail): DateParts {
  if (tail.hour === undefined) return parts
  return { ...parts, hour: tail.hour, minute: tail.minute, offset: tail.offset }
}
