/** Days of the proleptic Gregorian calendar as whole numbers (1970-01-01 is 0), so that no clock or time zone comes in. */

/** Number of a day. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

interface Civil {
  year: number
  month: number
  day: number
}

/** Year, month and day of a day's number. */
export function civilOf(n: number): Civil {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

/** The month that is `n` months on from a year and month. */
export function shiftMonth(year: number, month: number, n: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + n
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** Months of a part of the year, by its number in EDTF: quarters from 33 on, thirds from 37, halves from 40. */
export function monthsOf(season: number): { first: number; last: number } {
  const [opening, length] = season < 37 ? [33, 3] : season < 40 ? [37, 4] : [40, 6]
  const first = (season - opening) * length + 1
  return { first, last: first + length - 1 }
}

const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

export const edtfDay = (n: number): string => {
  const { year, month, day } = civilOf(n)
  return `${four(year)}-${two(month)}-${two(day)}`
}
export const edtfMonth = (year: number, month: number): string => `${four(year)}-${two(month)}`
export const edtfYear = (year: number): string => four(year)

/** Day of an EDTF day or minute; undefined for anything else. */
export function dayOfEdtf(text: string | null): number | undefined {
  const parts = text?.match(/^(\d{4})-(\d{2})-(\d{2})(?:T|$)/)
  if (!parts) return undefined
  const n = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return edtfDay(n) === parts[0].slice(0, 10) ? n : undefined
}

/** The day or days of an EDTF value, without times; a range of one day is that day. */
export function withoutTimes(value: string): string {
  // Most are a day, a month or a year.
  if (value.length <= 10 && !value.includes('/')) return value
  const [from, to] = value.split('/').map((part) => part.split('T')[0])
  return to && to !== from ? `${from}/${to}` : from
}

/** EDTF minute: hours and minutes on a day, with hours east of UTC. */
export function edtfMinute(n: number, hour: number, minute: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+'
  const size = Math.abs(offset)
  const zone = `${sign}${two(Math.floor(size))}:${two(Math.round((size % 1) * 60))}`
  return `${edtfDay(n)}T${two(hour)}:${two(minute)}${zone}`
}
