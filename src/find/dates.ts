import { dayList, dayMonth, dayOfMonth, dayRange, iso, monthDayYear, numeric } from './dates/days.js'
import { century, decade } from './dates/eras.js'
import { bareMonth, monthOfList, monthRange, monthYear } from './dates/months.js'
import { ago, nextPeriod, nextToDate, relativeDay, relativePeriod } from './dates/relatives.js'
import { partOfYear, seasonOfYear } from './dates/seasons.js'
import { bareWeekday, weekdayNamed, weekdayNumeric, weekdayToWeekday } from './dates/weekdays.js'
import { week, weekdayPair } from './dates/weeks.js'
import { bareYear, yearRange } from './dates/years.js'
import type { DateMention, DateParts } from './mention.js'
import type { Family } from './rule.js'

export const dates: Family<'date'> = {
  kind: 'date',
  rules: [
    weekdayToWeekday,
    weekdayNamed,
    weekdayNumeric,
    ago,
    week,
    weekdayPair,
    bareWeekday,
    dayRange,
    dayList,
    dayMonth,
    iso,
    numeric,
    dayOfMonth,
    yearRange,
    decade,
    century,
    bareYear,
    monthRange,
    monthDayYear,
    monthYear,
    monthOfList,
    bareMonth,
    partOfYear,
    seasonOfYear,
    nextToDate,
    nextPeriod,
    relativeDay,
    relativePeriod,
  ],
  proofValue: written,
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Parts as EDTF with X for what is not written; '' when no part of a calendar date is. */
function writtenParts(p: DateParts): string {
  if (p.season !== undefined) return `${p.year ?? 'XXXX'}-${p.season}`
  if (p.year === undefined && p.month === undefined && p.day === undefined) return ''
  let text = p.year === undefined ? 'XXXX' : String(p.year)
  if (p.month !== undefined || p.day !== undefined) text += `-${p.month === undefined ? 'XX' : two(p.month)}`
  if (p.day !== undefined) text += `-${two(p.day)}`
  if (p.hour === undefined) return text
  const zone = p.offset === undefined ? '' : `+${two(p.offset)}:00`
  return `${text}T${two(p.hour)}:${two(p.minute ?? 0)}${zone}`
}

/**
 * A date as it is written, before anything is filled in: "XXXX-10-01", "weekday 4", "day-1", "XXXX-05 year-1". What it comes to on the
 * calendar is said by `resolveDates`.
 */
function written(m: DateMention): string {
  if (m.edtf) return m.edtf
  const from = writtenParts(m.from)
  const words = [m.to ? `${from}/${writtenParts(m.to)}` : from]
  if (!from && m.from.weekday) words[0] = `weekday ${m.from.weekday}${m.to?.weekday ? `/${m.to.weekday}` : ''}`
  if (m.relative) {
    const { unit, n } = m.relative
    words.push(`${m.fromText ? 'text ' : ''}${unit}${n < 0 ? '' : '+'}${n}`)
  }
  if (m.weak && m.from.weekday && m.tense) words.push(m.tense)
  return words.filter(Boolean).join(' ')
}
