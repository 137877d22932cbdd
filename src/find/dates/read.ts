import { century } from '../../clean/stamp.js'
import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { NO_SUCH_DAY, no } from '../guard.js'
import type { DateMention, DateParts } from '../mention.js'
import { isGluedAfter, isGluedBefore, month, time, timeKind, timePhrase, year, yesterdayBehind } from './words.js'

/** A day or a range of days as written, without weekday, brackets or clock time. */
export interface Core {
  from: DateParts
  to?: DateParts
  /** "5 Mei tahun lalu": the year counts from the publication's. */
  relative?: DateMention['relative']
  last: number
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a day exists; without a year February has 29. */
export function isDay(day: number, month: number, year?: number): boolean {
  if (!(day >= 1 && month >= 1 && month <= 12 && day <= LENGTHS[month - 1])) return false
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month !== 2 || day < 29 || leap
}

/** A day of the month written in one or two digits, or 0. */
export function dayNumber(t: TokenTable, i: number): number {
  if (t.digits(i) < 1 || t.digits(i) > 2) return 0
  const value = t.number(i)
  return value >= 1 && value <= 31 ? value : 0
}

/** Token behind a joiner of a range ("-", "hingga", "s.d.") at token i, or 0. */
export function behindTo(t: TokenTable, i: number): number {
  if (t.isMark(i, '-–—−')) return t.isMark(i + 1, '-–') ? i + 2 : i + 1
  const hit = timePhrase(t, i, 'to')
  return hit ? hit.last + 1 : 0
}

const CLOSES = /^(berakhir|selesai|rampung|ditutup|tuntas)$/
const AIMED = /^(ditargetkan|diperkirakan)$/
const TILL = /^(pada|hingga|sampai)$/

/** Token behind "dan [akan, ditargetkan] berakhir [pada]" at token i, or 0: "dibuka 1 Mei dan ditutup pada 31 Juli". */
export function behindClose(t: TokenTable, i: number): number {
  let at = behindAnd(t, i)
  if (!at) return 0
  if (timeKind(t, at) === 'soon' || AIMED.test(t.lower(at))) at++
  if (!CLOSES.test(t.lower(at))) return 0
  return TILL.test(t.lower(at + 1)) ? at + 2 : at + 1
}

/** Token behind "dan", "serta" or "&" at token i, or 0. */
export function behindAnd(t: TokenTable, i: number): number {
  if (t.isMark(i, '&')) return i + 1
  return time(t, i)?.value === 'both' ? i + 1 : 0
}

/** Token i or, where "tanggal" stands there, the one behind it. */
export function behindTanggal(t: TokenTable, i: number): number {
  const hit = timePhrase(t, i, 'tanggal')
  return hit ? hit.last + 1 : i
}

/** The year behind a month: "2024", "tahun 2024", ", 2024", "'24", "tahun lalu". */
export function readYear(
  t: TokenTable,
  i: number,
): { year?: number; relative?: DateMention['relative']; last: number } | undefined {
  let at = i
  if (t.isMark(at, ',') && year(t, at + 1)) at++
  else if (time(t, at)?.value === 'year') {
    const relative = readRelativeYear(t, at)
    if (relative) return relative
    at++
  } else if (t.isMark(at, "'’‘") && t.digits(at + 1) === 2) {
    return { year: century(t.number(at + 1)), last: at + 1 }
  } else if (t.isMark(at, '-/') && !t.spaced(at) && !t.spaced(at + 1)) {
    // "3-Mar-21"
    const joined = t.is(at - 1, Class.Month) && t.isMark(at - 2, '-/') && !t.spaced(at - 1)
    if (joined && t.digits(at + 1) === 2 && !isGluedAfter(t, at + 1))
      return { year: century(t.number(at + 1)), last: at + 1 }
    at++
  }
  const value = year(t, at)
  if (value && !(isGluedAfter(t, at) && t.isMark(at + 1, '.,%'))) return { year: value, last: at }
  return undefined
}

/** "tahun ini", "tahun lalu", "tahun depan" at token i. */
function readRelativeYear(t: TokenTable, i: number) {
  const hit = timePhrase(t, i + 1, 'past', 'future', 'this') ?? yesterdayBehind(t, i + 1)
  if (!hit) return undefined
  const n = hit.kind === 'past' ? -1 : hit.kind === 'future' ? 1 : 0
  return { relative: { unit: 'year', n } as const, last: hit.last }
}

/** "5 Mei", "5 Mei 2024", "14-15 November 2024", "28 dan 29 Mei", "30 September hingga 2 Oktober 2024" at token i. */
export function readNamed(t: TokenTable, i: number): Core | undefined {
  const day = dayNumber(t, i)
  if (!day || isGluedBefore(t, i)) return undefined
  let at = i + 1
  let until = 0
  // "tanggal 5 bulan Mei"
  if (time(t, at)?.value === 'month' && t.is(at + 1, Class.Month) && timeKind(t, i - 1) === 'tanggal') at++
  if (!t.is(at, Class.Month)) {
    // "tanggal 28 (Agustus)": a word that the newsroom put into a quotation.
    if (t.isMark(at, '(') && t.is(at + 1, Class.Month) && t.isMark(at + 2, ')') && timeKind(t, i - 1) === 'tanggal') {
      const name = month(t, at + 1)!
      return isDay(day, name.number) ? { from: { day, month: name.number }, last: at + 2 } : no(NO_SUCH_DAY)
    }
    const slip = misspeltMonth(t, at)
    if (slip)
      return isDay(day, slip, year(t, at + 1))
        ? { from: { day, month: slip, year: year(t, at + 1) }, last: at + 1 }
        : no(NO_SUCH_DAY)
    if (t.isMark(at, '-/.') && !t.spaced(at) && t.is(at + 1, Class.Month)) at++
    else {
      const behind = behindTo(t, at)
      const both = behind ? 0 : behindAnd(t, at)
      if (!behind && !both) return undefined
      at = behindTanggal(t, behind || both)
      until = dayNumber(t, at)
      if (!until || until <= day || (both && until !== day + 1)) return undefined
      at++
      // "1 hingga 5 bulan Juni"
      if (time(t, at)?.value === 'month' && t.is(at + 1, Class.Month)) at++
    }
  }
  const name = month(t, at)
  if (!name) return undefined
  const stated = readYear(t, at + 1)
  if (!isDay(until || day, name.number, stated?.year)) return no(NO_SUCH_DAY)
  const from: DateParts = { day, month: name.number, year: stated?.year }
  let last = stated?.last ?? at
  if (until) {
    return { from, to: { ...from, day: until }, relative: stated?.relative, last }
  }
  const second = readSecond(t, last + 1)
  if (second) {
    if (from.year === undefined && second.from.year !== undefined)
      from.year = second.from.year - (from.month! > second.from.month! ? 1 : 0)
    if (isBefore(from, second.from)) return { from, to: second.from, relative: second.relative, last: second.last }
  }
  if (stated) last = stated.last
  return { from, relative: stated?.relative, last }
}

const LONG_MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  '',
  '',
  '',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
]

/** Month that an unknown word before a year stands for by one slip: "12 Fenruari 2020"; 0 where there is none. */
function misspeltMonth(t: TokenTable, i: number): number {
  if (!t.isWord(i) || t.entry[i] >= 0 || !year(t, i + 1) || t.end[i] - t.start[i] > 11) return 0
  const word = t.lower(i)
  return LONG_MONTHS.findIndex((name) => name !== '' && isOneSlip(word, name)) + 1
}

/** Whether two words differ by one letter: another, one too many, one missing, or two exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const left = a.length - from - tail
  const right = b.length - from - tail
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from]
}

/** The second half of a range over two months: "hingga [Rabu,] 2 Oktober 2024". */
export function readSecond(t: TokenTable, i: number): Core | undefined {
  let at = behindTo(t, i) || behindClose(t, i)
  if (!at) return undefined
  if (t.is(at, Class.Weekday)) at = t.isMark(at + 1, ',') ? at + 2 : at + 1
  at = behindTanggal(t, at)
  const day = dayNumber(t, at)
  const name = day ? month(t, at + 1) : undefined
  if (!name) return undefined
  const stated = readYear(t, at + 2)
  if (!isDay(day, name.number, stated?.year)) return undefined
  return {
    from: { day, month: name.number, year: stated?.year },
    relative: stated?.relative,
    last: stated?.last ?? at + 1,
  }
}

export function isBefore(a: DateParts, b: DateParts): boolean {
  if (a.year === undefined || b.year === undefined) return a.year === b.year
  return (a.year * 12 + a.month!) * 31 + a.day! < (b.year * 12 + b.month!) * 31 + b.day!
}

/**
 * "9/9/2021", "24-10-24", "5/12", "14-15/11/2024", "4/11 - 6/11/2024" at token i. Without `firm` (a weekday or the like before it)
 * only a day with a four-digit year counts.
 */
export function readNumeric(t: TokenTable, i: number, firm: boolean): Core | undefined {
  const day = dayNumber(t, i)
  if (!day) return undefined
  if (firm) {
    const behind = behindTo(t, i + 1) || behindAnd(t, i + 1)
    const until = behind ? dayNumber(t, behind) : 0
    if (until > day && t.isMark(behind + 1, '/')) {
      const end = readTriple(t, behind, true)
      if (end) return { from: { ...end.from, day }, to: end.from, last: end.last }
    }
  }
  const first = readTriple(t, i, firm)
  if (!first) return undefined
  const behind = behindTo(t, first.last + 1)
  const second = behind ? readTriple(t, behind, firm || first.from.year !== undefined) : undefined
  if (second) {
    const from = { ...first.from }
    if (from.year === undefined && second.from.year !== undefined)
      from.year = second.from.year - (from.month! > second.from.month! ? 1 : 0)
    if (isBefore(from, second.from)) return { from, to: second.from, last: second.last }
  }
  return isGluedAfter(t, first.last) ? undefined : first
}

/** One day in digits: day, month and, unless `firm` makes up for it, year. */
function readTriple(t: TokenTable, i: number, firm: boolean): Core | undefined {
  const day = dayNumber(t, i)
  if (!day || !t.isMark(i + 1, '/-.')) return undefined
  const mark = t.text[t.start[i + 1]]
  if (!firm && (t.spaced(i + 1) || t.spaced(i + 2))) return undefined
  const number = dayNumber(t, i + 2)
  if (!number) return undefined
  // "(13/2-2018)"
  const closed =
    (t.isMark(i + 3, mark) && (firm || !t.spaced(i + 3))) ||
    (firm && mark === '/' && t.isMark(i + 3, '-') && !t.spaced(i + 3) && year(t, i + 4) > 0)
  const digits = closed ? t.digits(i + 4) : 0
  let stated: number | undefined
  let last = i + 2
  if (digits === 4 && year(t, i + 4)) {
    stated = year(t, i + 4)
    last = i + 4
  } else if (digits === 2 && mark !== '.' && firm) {
    stated = century(t.number(i + 4))
    last = i + 4
  } else if (digits > 2 && digits < 6 && firm && mark === '/') {
    // "8/9/3020", "22/10/205": a slip in the year; day and month still tell.
    last = i + 4
  } else if (!firm || mark !== '/') return undefined
  if (isDay(day, number, stated)) return { from: { day, month: number, year: stated }, last }
  // American order, as some page headers give it.
  if (stated !== undefined && digits === 4 && isDay(number, day, stated))
    return { from: { day: number, month: day, year: stated }, last }
  return no(NO_SUCH_DAY)
}

/** "2025-06-18" or "2025/06/18" at token i. */
export function readIso(t: TokenTable, i: number): Core | undefined {
  const value = year(t, i)
  if (!value || isGluedBefore(t, i) || !t.isMark(i + 1, '-/') || t.spaced(i + 1) || t.spaced(i + 2)) return undefined
  if (t.spaced(i + 3) || t.spaced(i + 4) || !t.isMark(i + 3, t.text[t.start[i + 1]])) return undefined
  const number = dayNumber(t, i + 2)
  const day = dayNumber(t, i + 4)
  if (!day || isGluedAfter(t, i + 4)) return undefined
  if (!isDay(day, number, value)) return no(NO_SUCH_DAY)
  return { from: { day, month: number, year: value }, last: i + 4 }
}
