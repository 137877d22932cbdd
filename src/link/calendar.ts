import type { DateMention, DateParts } from '../find/mention.js'
import { civilOf, dayOf, dayOfEdtf, edtfDay, edtfMinute, edtfMonth, edtfYear, shiftMonth, weekdayOf } from './days.js'

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
  /** Years that the text names anywhere, in text order (`yearsNamed`): the last resort for a day without a year. */
  years?: readonly number[]
}

/**
 * Places the dates of an article on the calendar. A date that cannot be placed is left out. `inferred` is the day of publication
 * that the text gives away when the context has none: a bare weekday or "hari ini" beside a dated day of the news.
 */
export function resolveDates(
  mentions: readonly DateMention[],
  context: CalendarContext,
): { dates: ResolvedDate[]; inferred: string | null } {
  const stated = dayOfEdtf(context.published)
  const desk = new Desk(mentions, context, stated)
  if (stated !== undefined) return { dates: desk.all(), inferred: null }
  const inferred = desk.infer()
  if (inferred === undefined) return { dates: desk.all(), inferred: null }
  return { dates: new Desk(mentions, context, inferred).all(), inferred: edtfDay(inferred) }
}

/** A mention and the days it was found to stand for. */
interface Anchor {
  /** Index among the mentions. */
  index: number
  from: number
  to: number
  /** The year is stated, or follows from a full date or from the weekday in the latest year that the text names. */
  sure: boolean
}

class Desk {
  /** Day ranges of the mentions that are full dates or could be completed, in text order. */
  readonly #anchors: Anchor[] = []
  readonly #anchorOf = new Map<DateMention, Anchor>()
  /** Stands in for the day of publication where that is unknown: the latest past day that the text dates with a weekday. */
  readonly #now: number | undefined
  readonly #year: number | undefined
  constructor(
    readonly mentions: readonly DateMention[],
    readonly context: CalendarContext,
    readonly published: number | undefined,
  ) {
    for (const [index, m] of mentions.entries()) {
      if (m.from.year !== undefined && m.from.day !== undefined)
        this.#anchor(index, m, dayIn(m.from), dayIn(m.to ?? m.from))
    }
    const full = this.#anchors.length
    this.#now = published ?? this.#proxy()
    this.#year = this.#now === undefined ? this.#namedYear() : civilOf(this.#now).year
    for (const [index, m] of mentions.entries()) {
      if (m.from.year === undefined && m.from.day !== undefined && m.from.month !== undefined) this.#complete(index, m)
    }
    if (this.#anchors.length > full) this.#anchors.sort((a, b) => a.index - b.index)
    if (this.#now === undefined) this.#now = this.#proxy()
  }

  /** Every mention that can be placed, in text order. */
  all(): ResolvedDate[] {
    const dates: ResolvedDate[] = []
    let before: Anchor | undefined
    for (const [index, m] of this.mentions.entries()) {
      const placed = this.#place(index, m, before)
      if (!placed) continue
      if (placed.days) before = placed.days
      dates.push({
        mention: m,
        value: placed.value,
        basis: placed.basis,
        warnings: placed.days && this.#contradicts(m, placed.days) ? ['weekday-mismatch'] : [],
        bracketed: m.bracketed === true,
      })
    }
    return dates
  }

  /** Day of publication that the text gives away, if it does. */
  infer(): number | undefined {
    const news = this.#anchors.filter((a) => this.#isNews(a))
    const latest = news.reduce<Anchor | undefined>((a, b) => (a && a.to >= b.to ? a : b), undefined)
    for (const [index, m] of this.mentions.entries()) {
      // "Kamis (5/12) sore kemarin": written the day after.
      if (m.yesterday && latest && this.#anchorOf.get(m)?.to === latest.to) return latest.to + 1
      // "hari ini" in the writer's own words, beside the one day of the news.
      if (m.relative?.unit !== 'day' || m.relative.n !== 0 || m.quoted || m.fromText) continue
      const near = m.apposed ? news.find((a) => a.index === index + 1) : this.#nearest(index, news)
      if (near && (m.apposed || near.to === latest?.to)) return near.to
    }
    const bare = this.mentions.filter(
      (m) => m.weak && m.from.weekday !== undefined && !m.relative && m.tense !== 'future',
    )
    for (const m of bare) {
      if (!m.setOff && !m.yesterday) continue
      const day = this.#weekdayAmong(m.from.weekday!) ?? this.#weekdayNext(m, latest, bare)
      if (day !== undefined && (!latest || day >= latest.to)) return m.yesterday ? day + 1 : day
    }
    return undefined
  }

  /** Whether an anchor is one day, past, dated with its weekday, in a year that is sure: a day on which the news happened. */
  #isNews(a: Anchor): boolean {
    const m = this.mentions[a.index]
    return a.from === a.to && m.tense !== 'future' && m.from.weekday !== undefined && a.sure
  }

  /** The weekday next after the latest day of the news, when the text leaves one weekday to be placed. */
  #weekdayNext(m: DateMention, latest: Anchor | undefined, bare: readonly DateMention[]): number | undefined {
    if (!latest || bare.some((other) => other.from.weekday !== m.from.weekday)) return undefined
    if (this.#anchors.some((a) => a.from > latest.to && this.mentions[a.index].tense !== 'future')) return undefined
    return latest.to + ((m.from.weekday! - weekdayOf(latest.to) + 7) % 7 || 7)
  }

  #anchor(index: number, m: DateMention, from: number, to: number, sure = true): void {
    const anchor = { index, from, to: Math.max(from, to), sure }
    this.#anchors.push(anchor)
    this.#anchorOf.set(m, anchor)
  }

  /** The latest day up to which the text dates its news: first choice a day with its weekday, else any day that is not to come. */
  #proxy(): number | undefined {
    let best: number | undefined
    let any: number | undefined
    for (const { index, from } of this.#anchors) {
      const m = this.mentions[index]
      if (m.tense === 'future') continue
      if (m.from.weekday !== undefined && (best === undefined || from > best)) best = from
      if (any === undefined || from > any) any = from
    }
    return best ?? any ?? this.#anchors[0]?.from
  }

  /** Years that the text names, the latest first: the mentions' own, else those in names. */
  #namedYears(): number[] {
    const own = this.mentions.flatMap((m) => [m.from.year ?? [], m.to?.year ?? []].flat())
    return [...new Set([...own, ...(this.context.years ?? [])])].sort((a, b) => b - a)
  }

  /** Year of an article without a full date: the one that it names most, the first of these where several are. */
  #namedYear(): number | undefined {
    const counts = new Map<number, number>()
    const own = this.mentions.flatMap((m) => m.from.year ?? [])
    for (const year of own.length ? own : (this.context.years ?? [])) counts.set(year, (counts.get(year) ?? 0) + 1)
    let best: number | undefined
    for (const [year, count] of counts) if (best === undefined || count > counts.get(best)!) best = year
    return best
  }

  /** Gives a day without a year its year. */
  #complete(index: number, m: DateMention): void {
    const { month, day, weekday } = m.from
    if (m.relative?.unit === 'year') {
      if (this.#year === undefined) return
      const year = this.#year + m.relative.n
      this.#anchor(index, m, dayOf(year, month!, day!), endOf(m, year))
      return
    }
    const year = this.#yearFor(m, month!, day!, weekday)
    if (year === undefined) return
    const sure = this.#now !== undefined || (weekday !== undefined && year === this.#namedYears()[0])
    this.#anchor(index, m, dayOf(year, month!, day!), endOf(m, year), sure)
  }

  #yearFor(m: DateMention, month: number, day: number, weekday: number | undefined): number | undefined {
    const now = this.#now
    if (now === undefined) {
      if (this.#year === undefined) return undefined
      if (weekday === undefined) return this.#year
      const fits = (year: number) => isReal(year, month, day) && weekdayOf(dayOf(year, month, day)) === weekday
      const years = this.#namedYears()
      // The weekday picks a named year; else one next to the latest, as elections and budgets are named up to two years ahead.
      return years.find(fits) ?? [-1, 1, -2, 2].map((n) => years[0] + n).find(fits)
    }
    const near = civilOf(now).year
    let best: number | undefined
    let bestCost = Number.POSITIVE_INFINITY
    for (const year of [near, near - 1, near + 1]) {
      if (!isReal(year, month, day)) continue
      const distance = dayOf(year, month, day) - now
      let cost = Math.abs(distance)
      if (weekday !== undefined && weekdayOf(distance + now) !== weekday) cost += 1000
      if (m.tense === 'past' && distance > 3) cost += 2000
      if (m.tense === 'future' && distance < -31) cost += 2000
      if (cost < bestCost) {
        bestCost = cost
        best = year
      }
    }
    return best
  }

  #place(
    index: number,
    m: DateMention,
    before: Anchor | undefined,
  ): { value: string; basis: ResolvedDate['basis']; days?: Anchor } | undefined {
    if (m.edtf) return { value: m.edtf, basis: 'stated' }
    const anchor = this.#anchorOf.get(m)
    if (anchor) {
      const basis = m.from.year !== undefined ? 'stated' : 'completed'
      return { value: this.#daysValue(m, anchor), basis, days: anchor }
    }
    const { from, to, relative } = m
    if (from.season !== undefined) {
      const year = from.year ?? (this.#year === undefined ? undefined : this.#year + (relative?.n ?? 0))
      if (year === undefined) return undefined
      const value = to?.season
        ? `${edtfYear(year)}-${from.season}/${edtfYear(to.year ?? year)}-${to.season}`
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
      const day = this.#weekday(m)
      if (day === undefined) return undefined
      const days = { index, from: day, to: day, sure: true }
      return { value: this.#daysValue(m, days), basis: 'relative', days }
    }
    return undefined
  }

  /** A day, with its time where one is written; or a range of days. */
  #daysValue(m: DateMention, { from, to }: Anchor): string {
    if (to !== from) return `${edtfDay(from)}/${edtfDay(to)}`
    const offset = m.from.offset ?? this.context.offset
    if (m.from.hour === undefined || offset === null) return edtfDay(from)
    return edtfMinute(from, m.from.hour, m.from.minute ?? 0, offset)
  }

  /** "tanggal 27": in the month of publication or of the dated day next to it. */
  #dayOfMonth(
    index: number,
    m: DateMention,
  ): { value: string; basis: ResolvedDate['basis']; days: Anchor } | undefined {
    const near = this.#nearest(index, this.#anchors)?.from ?? this.#now
    if (near === undefined) return undefined
    const { year, month } = civilOf(near)
    let best: number | undefined
    let bestCost = Number.POSITIVE_INFINITY
    for (const n of [0, -1, 1]) {
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
    return { value: this.#daysValue(m, days), basis: 'completed', days }
  }

  #month(m: DateMention): { value: string; basis: ResolvedDate['basis'] } | undefined {
    const { from, to, relative } = m
    let year = from.year
    if (year === undefined) {
      if (this.#year === undefined) return undefined
      year = relative?.unit === 'year' ? this.#year + relative.n : this.#yearOfMonth(m)
    }
    const start = edtfMonth(year, from.month!)
    const basis = from.year === undefined ? 'completed' : 'stated'
    if (to?.month === undefined) return { value: start, basis }
    const end = edtfMonth(to.year ?? (to.month < from.month! ? year + 1 : year), to.month)
    return { value: `${start}/${end}`, basis }
  }

  /** The year in which a month lies nearest; "lalu" looks back, "mendatang" ahead. */
  #yearOfMonth(m: DateMention): number {
    const year = this.#year!
    if (this.#now === undefined) return year
    const distance = m.from.month! - civilOf(this.#now).month
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
    if (m.fromText) {
      if (!before) return undefined
      const from = (n < 0 ? before.from : before.to) + n
      return { value: edtfDay(from), basis: 'relative', days: { index, from, to: from, sure: true } }
    }
    if (unit === 'year') {
      if (this.#year === undefined || (this.published === undefined && n !== 0)) return undefined
      return { value: edtfYear(this.#year + n), basis: 'relative' }
    }
    const now = this.#dayOfSpeech(index, m)
    if (now === undefined) return undefined
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

  /** The day that "hari ini" means: publication, or in a quotation the day beside it on which the words were said. */
  #dayOfSpeech(index: number, m: DateMention): number | undefined {
    if (this.published === undefined) {
      if (m.relative!.unit === 'day' && m.relative!.n !== 0) return undefined
      const past = this.#anchors.filter((a) => a.from === a.to && this.mentions[a.index].tense !== 'future')
      return this.#nearest(index, past)?.to ?? this.#now
    }
    if (!m.quoted) return this.published
    const said = this.#anchors.filter(
      (a) =>
        this.mentions[a.index].from.weekday !== undefined && a.to <= this.published! && a.to >= this.published! - 4,
    )
    return this.#nearest(index, said)?.to ?? this.published
  }

  /** A weekday alone: the latest one up to publication, the next one where the text looks ahead. */
  #weekday(m: DateMention): number | undefined {
    const wanted = m.from.weekday!
    if (this.published === undefined) return m.tense ? undefined : this.#weekdayAmong(wanted)
    const back = (weekdayOf(this.published) - wanted + 7) % 7
    if (m.tense === 'future') return this.published - back + 7
    return this.published - (back === 0 && m.tense === 'past' ? 7 : back)
  }

  /** The one day of that name among the dated days of the text that are not to come, if there is exactly one. */
  #weekdayAmong(wanted: number): number | undefined {
    let only: number | undefined
    for (const { index, from, to } of this.#anchors) {
      if (to - from > 6 || this.mentions[index].tense === 'future') continue
      // What happened before a range says that the range is still to come.
      if (to !== from && this.#anchors.some((a) => this.#isNews(a) && a.from < from)) continue
      for (let n = from; n <= to; n++) {
        if (weekdayOf(n) !== wanted) continue
        if (only !== undefined && only !== n) return undefined
        only = n
      }
    }
    return only
  }

  /** The anchor that stands nearest to a mention, the one before it when two are equally near. */
  #nearest(index: number, anchors: readonly Anchor[]): Anchor | undefined {
    let best: Anchor | undefined
    for (const anchor of anchors) {
      if (!best || Math.abs(anchor.index - index) < Math.abs(best.index - index)) best = anchor
    }
    return best
  }

  #contradicts(m: DateMention, days: Anchor): boolean {
    if (m.weak || m.relative) return false
    const wrong = (parts: DateParts | undefined, n: number) =>
      parts?.weekday !== undefined && weekdayOf(n) !== parts.weekday
    return wrong(m.from, days.from) || wrong(m.to, days.to)
  }
}

const dayIn = (p: DateParts): number => dayOf(p.year!, p.month!, p.day!)

/** Last day of a mention whose first day lies in `year`. */
function endOf(m: DateMention, year: number): number {
  const { from, to } = m
  if (to?.day === undefined || to.month === undefined) return dayOf(year, from.month!, from.day!)
  return dayOf(to.year ?? (to.month < from.month! ? year + 1 : year), to.month, to.day)
}

function isReal(year: number, month: number, day: number): boolean {
  return civilOf(dayOf(year, month, day)).day === day
}
