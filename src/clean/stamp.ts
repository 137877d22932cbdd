import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'

/** A calendar day, with the clock time where its zone is known, found in a short text. */
export interface Stamp {
  /** EDTF day, or minute with offset. */
  value: string
  /** Where the day stands in the text. */
  start: number
  end: number
  /** The text with day, time, zone and weekday blanked out, same length. */
  rest: string
}

const WEEKDAY =
  /(?<!\p{L})(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?!\p{L})/giu
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s./-]{0,3}([A-Za-z]{3,10})[\s.,/-]{1,4}(\d{4})(?!\d)/g
const MONTH_DAY = /(?<!\p{L})([A-Za-z]{3,10})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const NUMERIC = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/g
const CLOCK =
  /(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.][0-5]\d(?:\.\d{1,6})?)?\s{0,2}([ap]\.?m\.?(?!\p{L}))?\s{0,3}(?:(WIB|WITA|WIT)(?!\p{L})|(Z(?!\p{L})|(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}(?!\d)))?/giu
const ISO_TIME = /(?<=\d)T(?=\d{2}:\d{2})/g
const ZONES: Record<string, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }

function monthNumber(word: string): number {
  const row = builtinLexicon().lookup(word, Class.Month)
  return row ? Number(row.fields.number) : 0
}

/** Two-digit years run from 1970 to 2069. */
export const century = (twoDigits: number): number => twoDigits + (twoDigits < 70 ? 2000 : 1900)

const two = (n: number): string => String(n).padStart(2, '0')

/** EDTF day, or undefined where the calendar has no such day. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return undefined
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= last ? `${year}-${two(month)}-${two(day)}` : undefined
}

type Day = { day: string; start: number; end: number }

function firstDay(text: string): Day | undefined {
  let best: Day | undefined
  const offer = (day: string | undefined, match: RegExpExecArray) => {
    if (day && (!best || match.index < best.start))
      best = { day, start: match.index, end: match.index + match[0].length }
  }
  const all = (pattern: RegExp, read: (match: RegExpExecArray) => string | undefined) => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) offer(read(match), match)
  }
  all(DAY_MONTH, (m) => dayOf(Number(m[3]), monthNumber(m[2]), Number(m[1])))
  all(MONTH_DAY, (m) => dayOf(Number(m[3]), monthNumber(m[1]), Number(m[2])))
  all(YEAR_FIRST, (m) => dayOf(Number(m[1]), Number(m[2]), Number(m[3])))
  if (!best) {
    all(NUMERIC, (m) => dayOf(m[3].length === 2 ? century(Number(m[3])) : Number(m[3]), Number(m[2]), Number(m[1])))
  }
  return best
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/**
 * Minute with offset for a day and a clock time whose zone is known. A zone outside Indonesia is turned to WIB, so that the
 * day is the one on which Indonesia read the article.
 */
function minuteOf(day: string, clock: RegExpExecArray): string {
  let hour = Number(clock[1])
  const half = clock[3]?.[0].toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  const minute = Number(clock[2])
  if (clock[4]) return `${day}T${two(hour)}:${two(minute)}${ZONES[clock[4].toUpperCase()]}`
  const zone = clock[5]
  if (!zone) return day
  const digits = zone.replace(/\D/g, '')
  const offset = /z$/i.test(zone)
    ? '+00:00'
    : `${zone.includes('-') ? '-' : '+'}${digits.slice(0, 2)}:${digits.slice(2)}`
  if (Object.values(ZONES).includes(offset)) return `${day}T${two(hour)}:${two(minute)}${offset}`
  // Midnight UTC is how a bare day is written by many exporters.
  if (offset === '+00:00' && hour === 0 && minute === 0) return day
  const utc = Date.parse(`${day}T${two(hour)}:${two(minute)}${offset}`)
  return Number.isNaN(utc) ? day : `${new Date(utc + 7 * 3600_000).toISOString().slice(0, 16)}+07:00`
}

/** The first day (with its clock time) in a text of a few hundred characters at most. */
export function findStamp(source: string): Stamp | undefined {
  if (!/\d{4}|\d[-/.]\d/.test(source)) return undefined
  const text = source.replace(ISO_TIME, ' ')
  const found = firstDay(text)
  if (!found) return undefined
  let rest = blank(text, found.start, found.end)
  let value = found.day
  // A clock time stands within a few words behind the day, or before it.
  CLOCK.lastIndex = 0
  for (let clock = CLOCK.exec(rest); clock; clock = CLOCK.exec(rest)) {
    const end = clock.index + clock[0].length
    const near = clock.index >= found.end ? clock.index - found.end <= 16 : found.start - end <= 12
    if (near) {
      value = minuteOf(found.day, clock)
      rest = blank(rest, clock.index, end)
      break
    }
  }
  rest = rest.replace(WEEKDAY, (word) => ' '.repeat(word.length))
  return { value, start: found.start, end: found.end, rest }
}

/**
 * A publication date as a source, a page header or an option writes it.
 * @returns EDTF day, or minute with offset; undefined where there is no valid day.
 */
export function readPublished(source: string): string | undefined {
  return findStamp(source.slice(0, 160))?.value
}
