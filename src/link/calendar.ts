import type { DateMention, DateParts } from '../find/mention.js'
import {
  civilOf,
  dayOf,
  dayOfEdtf,
  edtfDay,
  edtfMinute,
  edtfMonth,
  edtfYear,
  monthsOf,
  shiftMonth,
  weekdayOf,
} from './days.js'
import { inferPublication } from './publication.js'
import { type Anchor, isReal, nearest, Timeline } from './timeline.js'

export interface ResolvedDate {
  mention: DateMention
  /** EDTF: day, range, month, year, part of a year, decade, or minute with offset. */
  value: string
  /** As written, filled up from context, or counted from a weekday, "kemarin" and the like. */
  basis: 'stated' | 'completed' | 'relative'
  warnings: 'weekday-mismatch'[]
  /** "Kamis (9/9/2021)": the way news dates what was said or done. */
  bracketed: boolean
}

export interface CalendarContext {
  /** EDTF day or minute. */
  published: string | null
  /** Hours east of UTC in which clock times without a zone are read; null leaves them out. */
  offset: number | null
  /** Years that the text names anywhere, in text order (`yearsTold`): the last resort for a day without a year. */
  years?: readonly number[]
  /** Years that a text which names none gives away. */
  implied?: readonly number[]
  /** EDTF days between which the text was written, as far as it tells. */
  reign?: { from: string; to: string } | undefined
}

/**
 * Places the dates of an article on the calendar. A date that cannot be placed is left out. `inferred` is the day of publication
 * that the text gives away when the context has none: a bare weekday or "hari ini" beside a dated day of the news.
 */
export function resolveDates(
  mentions: readonly DateMention[],
  context: CalendarContext,
): { dates: ResolvedDate[]; inferred: string | null } {
  if (mentions.length === 0) return { dates: [], inferred: null }
  const stated = dayOfEdtf(context.published)
  const years = context.years ?? []
  const reign = reignDays(context)
  const timeline = new Timeline(mentions, years, stated, context.implied, reign)
  const inferred = stated === undefined ? inferPublication(timeline) : undefined
  if (inferred === undefined) return { dates: new Desk(timeline, context.offset).all(), inferred: null }
  const dates = new Desk(new Timeline(mentions, years, inferred, context.implied, reign), context.offset).all()
  return { dates, inferred: edtfDay(inferred) }
}

function reignDays({ reign }: CalendarContext): readonly [number, number] | undefined {
  const from = reign && dayOfEdtf(reign.from)
  const to = reign && dayOfEdtf(reign.to)
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** The weekday on or beside a day: "Rabu (5/4) atau Kamis WIB". */
function nextTo(day: Anchor, wanted: number): number {
  const ahead = (wanted - weekdayOf(day.to) + 7) % 7
  return ahead > 3 ? day.to + ahead - 7 : day.to + ahead
}

/** Tokens between a day and the words for the one after it. */
const NEXT_DAY_REACH = 40

/** Tokens between words of a quote and the day that its cue names. */
const CUE_REACH = 45

/** Gives every mention its value, with a timeline at hand. */
class Desk {
  constructor(
    readonly timeline: Timeline,
    /** Hours east of UTC for clock times without a zone. */
    readonly offset: number | null,
  ) {}

  /** Value of the mention placed last. */
  #told: string | undefined

  /** Every mention that can be placed, in text order. */
  all(): ResolvedDate[] {
    const dates: ResolvedDate[] = []
    let before: Anchor | undefined
    this.#told = undefined
    for (const [index, m] of this.timeline.mentions.entries()) {
      const placed = this.#place(index, m, before)
      if (!placed) continue
      if (placed.days) before = placed.days
      // "naik dari tahun sebelumnya … turun dari tahun sebelumnya": both count from what was told before them.
      if (!m.fromText || m.relative?.unit === 'day' || m.relative!.n > 0) this.#told = placed.value
      dates.push({
        mention: m,
        value: placed.value,
        basis: placed.basis,
        warnings:
          placed.days && (placed.days.misprint || this.#contradicts(m, placed.days)) ? ['weekday-mismatch'] : [],
        bracketed: m.bracketed === true,
      })
    }
    return dates
  }

  #place(
    index: number,
    m: DateMention,
    before: Anchor | undefined,
  ): { value: string; basis: ResolvedDate['basis']; days?: Anchor } | undefined {
    if (m.edtf) return { value: m.edtf, basis: 'stated' }
    const anchor = this.timeline.of(m)
    if (anchor) {
      const basis = m.from.year !== undefined && !anchor.misprint ? 'stated' : 'completed'
      return { value: this.#daysValue(m, anchor), basis, days: anchor }
    }
    const { from, to, relative } = m
    if (from.season !== undefined && relative?.unit === 'season') return this.#season(from.season, relative.n)
    if (from.season !== undefined) {
      const year = from.year ?? (this.timeline.year === undefined ? undefined : this.timeline.year + (relative?.n ?? 0))
      if (year === undefined) return undefined
      // No range in EDTF ends in a part of the year: it is told by its months.
      const value = to?.season
        ? `${edtfMonth(year, monthsOf(from.season).first)}/${edtfMonth(to.year ?? year, monthsOf(to.season).last)}`
        : `${edtfYear(year)}-${from.season}`
      return { value, basis: from.year === undefined ? 'completed' : 'stated' }
    }
    if (from.day !== undefined) return from.month === undefined ? this.#dayOfMonth(index, m) : undefined
    if (from.month !== undefined) return this.#month(m)
    if (from.year !== undefined) {
      const value = to?.year === undefined ? edtfYear(from.year) : `${edtfYear(from.year)}/${edtfYear(to.year)}`
      return { value, basis: 'stated' }
    }
    if (relative) return this.#relative(index, m, before)
    if (from.weekday !== undefined) {
      const day = m.other && before ? nextTo(before, from.weekday) : this.#weekday(m)
      if (day === undefined) return undefined
      // "Sabtu dan Minggu lalu", "sejak Minggu hingga Selasa"
      const to = day + (m.to?.weekday === undefined ? 0 : (m.to.weekday - from.weekday + 7) % 7)
      const days = { index, from: day, to, sure: true }
      return { value: this.#daysValue(m, days), basis: 'relative', days }
    }
    return undefined
  }

  /** A day, with its time where one is written; or a range of days. */
  #daysValue(m: DateMention, { from, to }: Anchor): string {
    if (to !== from) return `${edtfDay(from)}/${edtfDay(to)}`
    const offset = m.from.offset ?? this.offset
    if (m.from.hour === undefined || offset === null) return edtfDay(from)
    return edtfMinute(from, m.from.hour, m.from.minute ?? 0, offset)
  }

  /** "tanggal 27": in the month of publication or of the dated day next to it. */
  #dayOfMonth(
    index: number,
    m: DateMention,
  ): { value: string; basis: ResolvedDate['basis']; days: Anchor } | undefined {
    const near = nearest(index, this.timeline.anchors)?.from ?? this.timeline.now
    if (near === undefined) return undefined
    const { relative } = m
    const { year, month } = civilOf(relative ? (this.#dayOfSpeech(index, m) ?? near) : near)
    let best: number | undefined
    let bestCost = Number.POSITIVE_INFINITY
    for (const n of relative ? [relative.n] : [0, -1, 1]) {
      const c = shiftMonth(year, month, n)
      if (!isReal(c.year, c.month, m.from.day!) || (m.to && !isReal(c.year, c.month, m.to.day!))) continue
      const day = dayOf(c.year, c.month, m.from.day!)
      // The month at hand, unless the weekday or "lalu", "nanti" say otherwise.
      let cost = Math.abs(n) * 31
      if (m.from.weekday !== undefined && weekdayOf(day) !== m.from.weekday) cost += 1000
      if ((m.tense === 'past' && day > near) || (m.tense === 'future' && day < near)) cost += 100
      if (cost < bestCost) {
        bestCost = cost
        best = day
      }
    }
    if (best === undefined) return undefined
    const from = best
    const days = { index, from, to: m.to ? from + m.to.day! - m.from.day! : from, sure: true }
    return { value: this.#daysValue(m, days), basis: relative ? 'relative' : 'completed', days }
  }

  #month(m: DateMention): { value: string; basis: ResolvedDate['basis'] } | undefined {
    const { from, to, relative } = m
    let year = from.year
    if (year === undefined) {
      const known = m.tense || relative ? this.timeline.newsYear : this.timeline.year
      if (known === undefined) return undefined
      year = relative?.unit === 'year' ? known + relative.n : this.#yearOfMonth(m)
    }
    const start = edtfMonth(year, from.month!)
    const basis = from.year === undefined ? 'completed' : 'stated'
    if (to?.month === undefined) return { value: start, basis }
    const until = to.year ?? (to.month < from.month! ? year + 1 : year)
    const end = to.day === undefined ? edtfMonth(until, to.month) : edtfDay(dayOf(until, to.month, to.day))
    return { value: `${start}/${end}`, basis }
  }

  /** "kuartal lalu", "semester ini": parts of the year of which `first` is the first. */
  #season(first: number, n: number): { value: string; basis: 'relative' } | undefined {
    const { now, published } = this.timeline
    if (now === undefined || (published === undefined && n !== 0)) return undefined
    const size = first === 40 ? 2 : 4
    const { year, month } = civilOf(now)
    const index = year * size + Math.floor(((month - 1) * size) / 12) + n
    return { value: `${edtfYear(Math.floor(index / size))}-${first + (index % size)}`, basis: 'relative' }
  }

  /** The year in which a month lies nearest; "lalu" looks back, "mendatang" ahead. */
  #yearOfMonth(m: DateMention): number {
    const year = this.timeline.year!
    if (this.timeline.now === undefined) return year
    const distance = m.from.month! - civilOf(this.timeline.now).month
    if (m.tense === 'past') return distance > 0 ? year - 1 : year
    if (m.tense === 'future') return distance < 0 ? year + 1 : year
    if (distance > 6) return year - 1
    return distance < -8 ? year + 1 : year
  }

  #relative(
    index: number,
    m: DateMention,
    before: Anchor | undefined,
  ): { value: string; basis: 'relative'; days?: Anchor } | undefined {
    const { unit, n } = m.relative!
    if (m.fromText && unit !== 'day') return this.#periodBefore(unit, n)
    if (m.fromText) {
      // "Keesokan harinya" far behind a day goes on a story whose days the text doesn't tell.
      if (!before || (n > 0 && m.first - this.timeline.mentions[before.index].last > NEXT_DAY_REACH)) return undefined
      const from = (n < 0 ? before.from : before.to) + n
      return { value: edtfDay(from), basis: 'relative', days: { index, from, to: from, sure: true } }
    }
    if (unit === 'year') {
      if (this.timeline.newsYear === undefined) return undefined
      const dated = m.counted ? this.timeline.published !== undefined : this.timeline.isDated
      if (n !== 0 && !dated) return undefined
      return { value: edtfYear(this.timeline.newsYear + n), basis: 'relative' }
    }
    // "hari ini (10/7)", "Jumat (29/12) dini hari tadi": the date tells the day, wherever it was written.
    const told = unit === 'day' ? (m.apposed ? this.timeline.behind(index) : this.timeline.before(index)) : undefined
    if (told) return { value: this.#daysValue(m, told), basis: 'relative', days: { ...told, index } }
    const now = this.#dayOfSpeech(index, m)
    if (now === undefined || this.timeline.newsYear === undefined) return undefined
    if (unit === 'month') {
      const { year, month } = civilOf(now)
      const shifted = shiftMonth(year, month, n)
      return { value: edtfMonth(shifted.year, shifted.month), basis: 'relative' }
    }
    if (unit === 'day') {
      const days = { index, from: now + n, to: now + n, sure: true }
      return { value: this.#daysValue(m, days), basis: 'relative', days }
    }
    const monday = now - weekdayOf(now) + 1 + 7 * n
    const from = m.from.weekday === undefined ? monday : monday + m.from.weekday - 1
    const to = m.to?.weekday ?? m.from.weekday ?? 7
    const days = { index, from, to: monday + to - 1, sure: true }
    return { value: this.#daysValue(m, days), basis: 'relative', days }
  }

  /** "tahun sebelumnya", "sebulan kemudian": counted from the year or month that the text named last. */
  #periodBefore(
    unit: 'week' | 'month' | 'year' | 'season',
    n: number,
  ): { value: string; basis: 'relative' } | undefined {
    const parts = /^(\d{4})(?:-(0[1-9]|1[0-2]))?/.exec(this.#told?.split('/')[n < 0 ? 0 : 1] ?? this.#told ?? '')
    if (!parts) return undefined
    if (unit === 'year') {
      const year = Number(parts[1]) + n
      // What has been told so far was not what it counts from.
      return n > 0 && year > this.timeline.year! ? undefined : { value: edtfYear(year), basis: 'relative' }
    }
    if (unit !== 'month' || !parts[2]) return undefined
    const { year, month } = shiftMonth(Number(parts[1]), Number(parts[2]), n)
    return { value: edtfMonth(year, month), basis: 'relative' }
  }

  /** The day that "hari ini" means: publication, or in a quotation the day beside it on which the words were said. */
  #dayOfSpeech(index: number, m: DateMention): number | undefined {
    const { published, now } = this.timeline
    if (published === undefined && m.relative!.unit === 'day' && m.relative!.n !== 0) return undefined
    if (published !== undefined && !m.quoted) return published
    return this.#weekdayOfSpeech(index) ?? nearest(index, this.timeline.speeches())?.to ?? published ?? now
  }

  /** "“Besok jalan ditutup,” kata X di Jakarta, Selasa": the day on which the words were said, where only its name stands behind them. */
  #weekdayOfSpeech(index: number): number | undefined {
    const { mentions, published } = this.timeline
    const behind = mentions.find((m, n) => n > index && !m.quoted)
    if (published === undefined || !behind?.setOff || behind.from.weekday === undefined || behind.relative)
      return undefined
    if (this.timeline.of(behind) || behind.last - mentions[index].last > CUE_REACH) return undefined
    return this.#weekday(behind)
  }

  /** A weekday alone: the latest one up to publication, the next one where the text looks ahead. */
  #weekday(m: DateMention): number | undefined {
    const wanted = m.from.weekday!
    if (this.timeline.published === undefined)
      return m.tense ? undefined : (this.timeline.weekdayAmong(wanted) ?? this.timeline.weekdayBefore(m, wanted))
    const back = (weekdayOf(this.timeline.published) - wanted + 7) % 7
    // "Semula jadwalnya Selasa": the Tuesday that the text dates, be it to come.
    const dated = m.tense || m.setOff || back === 0 ? undefined : this.timeline.weekdayNear(wanted)
    if (dated !== undefined) return dated
    // "Rabu pagi tadi", and "Rabu besok" in words that were printed on Wednesday.
    if ((m.away === 0 || m.away === 1) && back === 0) return this.timeline.published
    if (m.tense === 'future') return this.timeline.published - back + 7
    return this.timeline.published - (back === 0 && m.tense === 'past' ? 7 : back)
  }

  #contradicts(m: DateMention, days: Anchor): boolean {
    if (m.weak || m.relative) return false
    const wrong = (parts: DateParts | undefined, n: number) =>
      parts?.weekday !== undefined && weekdayOf(n) !== parts.weekday
    return wrong(m.from, days.from) || wrong(m.to, days.to)
  }
}
