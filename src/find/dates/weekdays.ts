import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { LONGER_NAME, no, RECURRING, SPAN } from '../guard.js'
import type { DateMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { isAnnounced } from './context.js'
import { behindAnd, behindClose, behindTanggal, behindTo, type Core, readIso, readNamed, readNumeric } from './read.js'
import { awayOf, readTail, type Tail, tenseOf, withClock } from './tail.js'
import { isCounted, isWeek } from './weeks.js'
import { isMinggu, isPlainWeekday, periodsAhead, time, timeKind, timePhrase, weekday, weekdayEnd } from './words.js'

interface WeekdayDate extends Core {
  numeric: boolean
  bracketed: boolean
  tail: Tail
  /** Second weekday of "Senin-Rabu (4-6/11)". */
  until: number
}

/** Words between a weekday and its date: parts of the day, "kemarin", "lalu". */
function behindParts(t: TokenTable, i: number): { at: number; tense?: 'past' | 'future'; away?: -1 | 0 | 1 } {
  let at = i
  let tense: 'past' | 'future' | undefined
  let away: -1 | 0 | 1 | undefined
  for (let n = 0; n < 3; n++) {
    const hit = timePhrase(t, at, 'part', 'day', 'past', 'future', 'this')
    if (!hit) break
    tense = tenseOf(t, hit) ?? tense
    if (hit.kind === 'day') away = awayOf(hit) ?? away
    at = hit.last + 1
  }
  return { at, tense, away }
}

/** A weekday at token i with its date: "Rabu, (24/1/2024)", "Selasa malam, 17 Juni 2025", "Sabtu-Minggu (9-10/11/2024)". */
function readWeekdayDate(t: TokenTable, i: number): WeekdayDate | undefined {
  let parts = behindParts(t, weekdayEnd(t, i) + 1)
  let at = parts.at
  const behind = behindTo(t, at) || behindAnd(t, at) || (t.isMark(at, '/') ? at + 1 : 0)
  const until = behind ? weekday(t, behind) : 0
  if (until) {
    parts = behindParts(t, weekdayEnd(t, behind) + 1)
    at = parts.at
  }
  // "(Selasa/24 Juni 2019)"
  let loose = t.isMark(at, '/') && t.isNumber(at + 1)
  if (loose) at++
  for (let n = 0; n < 2 && t.isMark(at, ',:.'); n++) {
    if (t.isMark(at, '.') && !t.isMark(at + 1, '(')) return undefined
    at++
    loose = true
  }
  at = behindTanggal(t, at)
  const bracketed = t.isMark(at, '(')
  if (bracketed) at = behindTanggal(t, at + 1)
  if (!t.isNumber(at)) return undefined
  const named = readNamed(t, at) ?? readIso(t, at)
  const core = named ?? readNumeric(t, at, true)
  if (!core) return undefined
  if (loose && !named && !bracketed && core.from.year === undefined && !t.isMark(at + 1, '/')) return undefined
  let inside: Tail | undefined
  let last = core.last
  if (bracketed) {
    inside = readTail(t, last)
    last = inside.last
    if (t.isMark(last + 1, ')')) last++
    else if (t.isMark(last + 1, ',/') && t.isMark(last + 2, ')')) last += 2
  }
  const tail = readTail(t, last)
  tail.hour ??= inside?.hour
  tail.minute ??= inside?.minute
  tail.offset ??= inside?.offset
  tail.tense ??= inside?.tense ?? parts.tense
  tail.away ??= inside?.away ?? parts.away
  return {
    from: core.from,
    to: core.to,
    relative: core.relative,
    last: tail.last,
    numeric: !named,
    bracketed,
    tail,
    until,
  }
}

/** Whether "besok" or "lusa" stands right before token i: "besok, Jumat (6/1)". */
function isAhead(t: TokenTable, i: number): boolean {
  const word = time(t, t.isMark(i - 1, ',(') ? i - 2 : i - 1)
  return word?.kind === 'day' && Number(word.value) > 0
}

type Reading = Omit<DateMention, 'kind' | 'rule' | 'start' | 'end'>

function readingOf(t: TokenTable, i: number, date: WeekdayDate): Reading {
  const { tail } = date
  const { year, month, day, hour, minute, offset, season } = date.from
  const from = { year, month, day, weekday: weekday(t, i), hour, minute, offset, season }
  return {
    first: i,
    last: date.last,
    from: date.to ? from : withClock(from, tail),
    to: date.to && (date.until ? { ...date.to, weekday: date.until } : date.to),
    relative: date.relative,
    bracketed: date.bracketed || undefined,
    tense: tail.tense ?? (isAhead(t, i) || isAnnounced(t, i) ? 'future' : undefined),
    away: tail.away,
  }
}

/** Whether one date is the day behind the other: "Senin (4/11) dan Selasa (5/11)" is one event of two days. */
function isNextDay({ from: a }: WeekdayDate, { from: b }: WeekdayDate): boolean {
  if (a.day === undefined || b.day === undefined || a.month === undefined || b.month === undefined) return false
  if (a.month === b.month) return b.day === a.day + 1
  return b.day === 1 && a.day >= 28 && b.month === (a.month % 12) + 1
}

export const weekdayToWeekday: Rule<'date'> = {
  id: 'date/weekday-range',
  anchor: Class.Weekday,
  reads:
    'a range between two weekdays with their dates: "Senin (4/11) hingga Rabu (6/11/2024)", "Sabtu-Minggu (9-10/11/2024)"',
  find(t, i) {
    if (!weekday(t, i)) return undefined
    const first = readWeekdayDate(t, i)
    if (!first) return undefined
    if (first.to) return readingOf(t, i, first)
    const behind = behindTo(t, first.last + 1) || behindClose(t, first.last + 1)
    const at = behind || behindAnd(t, first.last + 1)
    if (!at || !weekday(t, at)) return undefined
    const second = readWeekdayDate(t, at)
    if (!second || second.to || (!behind && !isNextDay(first, second))) return undefined
    const reading = readingOf(t, i, first)
    const from = { ...reading.from, hour: undefined, minute: undefined, offset: undefined }
    const to = { ...second.from, weekday: weekday(t, at) }
    if (from.year === undefined && to.year !== undefined) from.year = to.year - (from.month! > to.month! ? 1 : 0)
    return { ...reading, from, to, last: second.last }
  },
  takes: [
    ['Pameran berlangsung Senin (4/11) hingga Rabu (6/11/2024).', '2024-11-04/2024-11-06'],
    ['Bimtek digelar Sabtu-Minggu (9-10/11/2024).', '2024-11-09/2024-11-10'],
    ['Bimtek digelar dua hari pada Senin (4/11/2024) dan Selasa (5/11/2024).', '2024-11-04/2024-11-05'],
    ['Lomba dimulai Kamis, 30 Mei sampai Sabtu, 1 Juni 2024.', '2024-05-30/2024-06-01'],
    ['Beras dibagikan sejak Selasa (4/6/2024) dan ditargetkan selesai pada Jumat (7/6/2024).', '2024-06-04/2024-06-07'],
  ],
  leaves: [
    'Lomba digelar Senin (4/11) dan Kamis (7/11).',
    'Kantor buka Senin hingga Jumat.',
    'Rapat digelar Senin (4/11/2024).',
    'Rabu, 31 Februari 2024',
  ],
}

export const weekdayNamed: Rule<'date'> = {
  id: 'date/weekday-named',
  anchor: Class.Weekday,
  reads: 'a weekday with day and month in letters: "Selasa malam, 17 Juni 2025", "hari Senin tanggal 5 Mei 2025"',
  find(t, i) {
    if (!weekday(t, i)) return undefined
    const date = readWeekdayDate(t, i)
    return date && !date.numeric && !date.to ? readingOf(t, i, date) : undefined
  },
  takes: [
    ['Rapat dibuka Selasa malam, 17 Juni 2025.', '2025-06-17'],
    ['Jum’at, 8 Nopember 2024', '2024-11-08'],
    ['Upacara digelar hari Senin tanggal 5 Mei 2025.', '2025-05-05'],
    ['Sabtu, 22 Desember 2018 malam', '2018-12-22'],
    ['Rabu, 23 Februari 2022 - 18:53 WIB', '2022-02-23T18:53+07:00'],
    ['Bimtek digelar Dinas Kominfo (Selasa/24 Juni 2025).', '2025-06-24'],
  ],
  leaves: ['Pada Senin 20 orang ditangkap.', 'Kamis lalu warga berkumpul.', 'Rabu, 31 Februari 2024'],
}

export const weekdayNumeric: Rule<'date'> = {
  id: 'date/weekday-numeric',
  anchor: Class.Weekday,
  reads: 'a weekday with its date in digits: "Selasa (1/10)", "Rabu, (24/1/2024)", "Kamis, 24/10/24"',
  find(t, i) {
    if (!weekday(t, i)) return undefined
    const date = readWeekdayDate(t, i)
    return date?.numeric && !date.to ? readingOf(t, i, date) : undefined
  },
  takes: [
    ['kata Rahman, Rabu, (24/1/2024).', '2024-01-24'],
    ['Selasa (1/10) pagi', 'XXXX-10-01'],
    ['Kamis, 24/10/24', '2024-10-24'],
    ['Minggu siang (20/7/2025) sekitar pukul 13.20 WIB', '2025-07-20T13:20+07:00'],
    ['Senin(5/10/2020)', '2020-10-05'],
    ['Selasa (8/9/3020)', 'XXXX-09-08'],
  ],
  leaves: ['Senin (4) dan seterusnya', 'Kamis (31/13/2024)', 'Rabu, 3 korban dirawat.'],
}

export const bareWeekday: Rule<'date'> = {
  id: 'date/weekday',
  anchor: Class.Weekday,
  reads:
    'a weekday alone or with a part of the day, "lalu", "depan" or "pekan depan": "di Banjarbaru, Kamis", "Jumat pekan depan"',
  find(t, i) {
    const day = weekday(t, i)
    if (!day || !isPlainWeekday(t, i) || !isBareWeekday(t, i)) return undefined
    let last = i
    const part = timePhrase(t, i + 1, 'part')
    if (part) last = part.last
    const from = { weekday: day }
    const unit = time(t, last + 1)?.value === 'week' || (isMinggu(t, last + 1) && t.isLower(last + 1))
    if (unit) {
      const hit = timePhrase(t, last + 2, 'this', 'past', 'future')
      if (hit) {
        const n = periodsAhead(hit.kind)
        return { first: i, last: hit.last, from, relative: { unit: 'week', n } }
      }
    }
    const tail = readTail(t, last)
    const after = timePhrase(t, last + 1, 'this')
    if (after && tail.tense === undefined)
      return { first: i, last: tail.last, from: withClock(from, tail), relative: { unit: 'week', n: 0 }, weak: true }
    return {
      first: i,
      last: tail.last,
      from: withClock(from, tail),
      weak: true,
      setOff: (t.isMark(i - 1, ',') && tail.last === i) || undefined,
      other: isOther(t, i - 1) || isOther(t, i - 2) || isAgain(t, t.isMark(i - 1, ',') ? i - 2 : i - 1) || undefined,
      tense: tail.tense ?? (isAnnounced(t, i) ? 'future' : undefined),
      away: tail.away,
    }
  },
  takes: [
    ['Ketua panitia di Banjarbaru, Kamis mengatakan hal itu.', 'weekday 4'],
    ['Rapat digelar Jumat pekan depan.', 'weekday 5 week+1'],
    ['Hingga Senin siang kemarin pelaku buron.', 'weekday 1 past'],
    ['Debat akan digelar pada Sabtu malam.', 'weekday 6 future'],
    ['Rapat digelar besok, Selasa, di Palu.', 'weekday 2'],
  ],
  leaves: [
    'Ia tinggal di Pasar Minggu.',
    'Kapolres menggelar Jumat Curhat di masjid.',
    'Kantor buka setiap Senin.',
    'Kantor buka Senin-Jumat.',
    'Sudah tiga minggu ia dirawat.',
  ],
}

/** "atau" behind a date, or behind the words of its place: "Rabu (5/4) malam waktu setempat atau Kamis". */
function isOther(t: TokenTable, i: number): boolean {
  return t.lower(i) === 'atau' && !t.is(i - 1, Class.Weekday)
}

/** "besok Selasa", "kemarin, Senin": a day counted from today, in front of its name. */
const isAgain = (t: TokenTable, i: number): boolean => timeKind(t, i) === 'day'

/** Whether a weekday without a date names one day: not "Pasar Minggu", "Jumat Curhat", "setiap Senin", "Senin-Jumat". */
function isBareWeekday(t: TokenTable, i: number): true | undefined {
  if (!t.isCapital(i)) return undefined
  const before = timeKind(t, i - 1)
  if (before === 'every') return no(RECURRING)
  if (before === 'not-after') return no(LONGER_NAME)
  if (isCounted(t, i - 1)) return no(SPAN)
  if (isMinggu(t, i) && time(t, i + 1) && isWeek(t, i) && timePhrase(t, i + 1, 'this', 'past', 'future'))
    return undefined
  if (before === 'unit' && timeKind(t, i - 2) === 'every') return no(RECURRING)
  // "malam Minggu", "malam Jumat": any such evening.
  if (before === 'part') return no(RECURRING)
  if ((t.is(i + 1, Class.Weekday) && !t.isLower(i + 1)) || t.is(i - 1, Class.Weekday)) return no(RECURRING)
  const joined = behindTo(t, i + 1) || behindAnd(t, i + 1) || (t.isMark(i + 1, '/,') ? i + 2 : 0)
  if (joined && t.is(joined, Class.Weekday)) return no(RECURRING)
  if ((t.isMark(i - 1, '-–—/,') || timeKind(t, i - 1) === 'to' || behindAnd(t, i - 1)) && t.is(i - 2, Class.Weekday))
    return no(RECURRING)
  const next = i + 1
  if (t.isCapital(next) && !timePhrase(t, next, 'part', 'day', 'past', 'future', 'this')) {
    // A capitalised word right behind makes a name, unless the weekday closes a dateline ("…, Kamis Bupati mengatakan").
    if (!t.isMark(i - 1, ',')) return no(LONGER_NAME)
  }
  return true
}
