import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../src/find/mention.js'
import { resolveDates } from '../../src/link/calendar.js'
import { civilOf, dayOf, dayOfEdtf, edtfDay, edtfMinute, monthsOf, shiftMonth, weekdayOf } from '../../src/link/days.js'

const mention = (parts: Partial<DateMention>): DateMention => ({
  kind: 'date',
  rule: 'date/test',
  start: 0,
  end: 1,
  first: 0,
  last: 0,
  from: {},
  ...parts,
})

describe('days', () => {
  it('agree with the calendar of the machine over two centuries', () => {
    for (let n = -25_000; n < 50_000; n += 7) {
      const iso = new Date(n * 86_400_000).toISOString().slice(0, 10)
      expect(edtfDay(n)).toBe(iso)
      const { year, month, day } = civilOf(n)
      expect(dayOf(year, month, day)).toBe(n)
      expect(weekdayOf(n) % 7).toBe(new Date(n * 86_400_000).getUTCDay())
    }
  })
  it('read EDTF days and minutes and refuse days that do not exist', () => {
    expect(edtfDay(dayOfEdtf('2022-02-23T18:53+07:00')!)).toBe('2022-02-23')
    expect(dayOfEdtf('2023-02-29')).toBeUndefined()
    expect(dayOfEdtf('2023-02')).toBeUndefined()
    expect(dayOfEdtf(null)).toBeUndefined()
  })
  it('shift months over the turn of the year', () => {
    expect(shiftMonth(2024, 1, -1)).toEqual({ year: 2023, month: 12 })
    expect(shiftMonth(2024, 11, 14)).toEqual({ year: 2026, month: 1 })
  })
  it('know the months of a part of the year', () => {
    expect([33, 36, 37, 39, 40, 41].map(monthsOf)).toEqual([
      { first: 1, last: 3 },
      { first: 10, last: 12 },
      { first: 1, last: 4 },
      { first: 9, last: 12 },
      { first: 1, last: 6 },
      { first: 7, last: 12 },
    ])
  })
  it('write minutes with an offset', () => {
    expect(edtfMinute(dayOf(2025, 6, 4), 8, 5, 9)).toBe('2025-06-04T08:05+09:00')
    expect(edtfMinute(dayOf(2025, 6, 4), 8, 5, -3.5)).toBe('2025-06-04T08:05-03:30')
  })
})

describe('resolveDates', () => {
  it('tells what was written from what was filled in', () => {
    const { dates } = resolveDates(
      [
        mention({ from: { year: 2024, month: 11, day: 14 } }),
        mention({ from: { month: 11, day: 27 } }),
        mention({ from: { weekday: 1 }, weak: true }),
        mention({ from: {}, relative: { unit: 'day', n: -1 } }),
      ],
      { published: '2024-11-20T10:00+08:00', offset: null },
    )
    expect(dates.map((d) => [d.value, d.basis])).toEqual([
      ['2024-11-14', 'stated'],
      ['2024-11-27', 'completed'],
      ['2024-11-18', 'relative'],
      ['2024-11-19', 'relative'],
    ])
  })
  it('takes a bare weekday for the day of that name that the text dates near publication', () => {
    const { dates } = resolveDates(
      [
        mention({ from: { year: 2024, month: 11, day: 26, weekday: 2 }, tense: 'future' }),
        mention({ from: { weekday: 2 }, weak: true }),
        mention({ from: { weekday: 2 }, weak: true, setOff: true }),
      ],
      { published: '2024-11-25', offset: null },
    )
    expect(dates.map((d) => d.value)).toEqual(['2024-11-26', '2024-11-26', '2024-11-19'])
  })
  it('leaves out what cannot be placed', () => {
    const { dates, inferred } = resolveDates(
      [
        mention({ from: { weekday: 4 }, weak: true }),
        mention({ from: { month: 5, day: 3 } }),
        mention({ from: {}, relative: { unit: 'day', n: 0 } }),
        mention({ from: { day: 27 }, weak: true }),
      ],
      { published: null, offset: 7 },
    )
    expect(dates).toEqual([])
    expect(inferred).toBeNull()
  })
  it('reads clock times in the offset of the text, else in the given one, else not at all', () => {
    const at = (offset: number | null, own?: number) =>
      resolveDates([mention({ from: { year: 2024, month: 5, day: 3, hour: 9, minute: 30, offset: own } })], {
        published: null,
        offset,
      }).dates[0].value
    expect(at(8)).toBe('2024-05-03T09:30+08:00')
    expect(at(8, 7)).toBe('2024-05-03T09:30+07:00')
    expect(at(null)).toBe('2024-05-03')
  })
  it('lets the weekday choose the year', () => {
    const { dates } = resolveDates([mention({ from: { month: 3, day: 29, weekday: 3 } })], {
      published: '2024-01-05',
      offset: null,
    })
    expect(dates[0]).toMatchObject({ value: '2023-03-29', warnings: [] })
  })
})
