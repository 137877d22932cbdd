import type { DateMention } from '../find/mention.js'
import { civilOf, dayOf, shiftMonth, weekdayOf } from './days.js'
import { countBefore } from './sorted.js'

/** Pages whose news has no date in full are seldom older: an earlier year is that of a treaty, a law or a founding. */
const EARLIEST = 2010
/** Days that a weekday which contradicts its date weighs: a newsroom's slip is likelier than a date of a year ago without its year. */
const SLIP = 300
/** Days between a day and the news that a misprinted month or year puts it away from, and those within which the right one lies. */
const MISPRINT = 14
const NEAR = 10
const NEAR_BY_YEAR = 60
/** Years by which a misprinted one is off, and days within which another date speaks for what is written. */
const SLIP_OF_YEARS = 3
const MONTH = 31
/** Years that lie farther before the latest one are background. */
const BACKGROUND = 8

/** A mention and the days it stands for, as numbers of `days.ts`. */
export interface Anchor {
  /** Index among the mentions. */
  index: number
  from: number
  to: number
  /** The year is stated, or follows from a full date or from the weekday in the latest year that the text names. */
  sure: boolean
  /** Month or year are written wrong: weekday and publication tell the day. */
  misprint?: boolean
}

/**
 * The days that an article dates: full dates, and days whose year could be filled in from the day of publication, from the nearest
 * full date, or from the years that the text names.
 */
export class Timeline {
  /** In text order. */
  readonly anchors: Anchor[] = []
  readonly #anchorOf = new Map<DateMention, Anchor>()
  /** The day of publication or what stands in for it: the latest past day that the text dates with a weekday. */
  readonly now: number | undefined
  readonly year: number | undefined
  /** Years that the text names: the mentions' own, and those in names. */
  readonly #implied: readonly number[]
  readonly #named: readonly [readonly number[], readonly number[]]
  /** Whether publication is known or a full date with its weekday is, rather than one of any past. */
  #dated: boolean
  #latestYears: readonly number[] | undefined
  /** Earliest day of the news, and the latest day that is not said to be to come. */
  #firstNews = Number.POSITIVE_INFINITY
  #latestDay = Number.NEGATIVE_INFINITY
  /** Day of each weekday among the dated days; null where there are several. */
  #onlyDays: Map<number, number | null> | undefined
  /** The same within a week of publication, days to come included. */
  #nearDays: Map<number, number | null> | undefined
  #speeches: readonly Anchor[] | undefined
  /** The one day of the news; null where there are several or none. */
  #onlyNews: number | null | undefined
  /** The year of days that nothing else dates; null where nothing tells it. */
  #current: number | null | undefined

  constructor(
    readonly mentions: readonly DateMention[],
    /** Years named anywhere in the text, in text order. */
    years: readonly number[],
    readonly published: number | undefined,
    /** Years that a text which names none gives away. */
    implied: readonly number[] = [],
    /** First and last day between which the text was written, as far as it tells. */
    readonly reign: readonly [number, number] | undefined = undefined,
  ) {
    this.#implied = implied
    this.#dated = published !== undefined
    for (const [index, m] of mentions.entries()) {
      if (m.from.year === undefined || m.from.day === undefined) continue
      const { year, month, day } = m.from
      const written = dayOf(year, month!, day)
      const meant = this.#meant(m, written)
      if (meant === undefined) this.#anchor(index, m, written, endOf(m, year))
      else this.#anchor(index, m, meant, meant).misprint = true
      if (m.from.weekday !== undefined && m.tense !== 'future') this.#dated = true
    }
    const full = this.anchors.length
    const own: number[] = []
    for (const { from, to } of mentions) {
      if (from.year !== undefined) own.push(from.year)
      if (to?.year !== undefined && to.day !== undefined) own.push(to.year)
    }
    this.#named = [own, years]
    if (published === undefined) this.#correctYears()
    this.now = published ?? this.#proxy()
    if (this.now !== undefined) this.year = civilOf(this.now).year
    else this.year = mostNamed(own.length ? own : years) ?? (implied.length === 1 ? implied[0] : undefined)
    // Days with their weekday first: where nothing else tells the year, the others lie near them.
    this.#completeAll((m) => m.from.weekday !== undefined)
    if (this.now === undefined) {
      this.now = this.#proxy()
      if (this.now !== undefined) this.year = civilOf(this.now).year
    }
    this.#completeAll((m) => m.from.weekday === undefined)
    if (this.anchors.length > full) this.anchors.sort((a, b) => a.index - b.index)
    this.now ??= this.#proxy()
    for (const a of this.anchors) {
      if (this.isNews(a)) this.#firstNews = Math.min(this.#firstNews, a.from)
      if (mentions[a.index].tense !== 'future') this.#latestDay = Math.max(this.#latestDay, a.from)
    }
  }

  of(m: DateMention): Anchor | undefined {
    return this.#anchorOf.get(m)
  }

  /** The dated day right behind mention `index`: "hari ini, Senin (6/5)". */
  behind(index: number): Anchor | undefined {
    const next = this.mentions[index + 1]
    return next && next.first - this.mentions[index].last <= 3 ? this.of(next) : undefined
  }

  /** The dated day that ends right before mention `index`: "Jumat (29/12) dini hari tadi". */
  before(index: number): Anchor | undefined {
    const last = this.mentions[index - 1]
    return last && last.last + 1 === this.mentions[index].first ? this.of(last) : undefined
  }

  /** Whether an anchor is one day, past, dated with its weekday, in a year that is sure: a day on which the news happened. */
  isNews(a: Anchor): boolean {
    const m = this.mentions[a.index]
    return a.from === a.to && m.tense !== 'future' && m.from.weekday !== undefined && a.sure
  }

  /** The weekday next after the latest day of the news, unless the text names a day after that which is not said to be to come. */
  weekdayNext(wanted: number, latest: Anchor | undefined): number | undefined {
    if (!latest || this.#latestDay > latest.to) return undefined
    const ahead = (wanted - weekdayOf(latest.to) + 7) % 7
    // "Senin" behind "Senin (1/7/2024)" is that day.
    return ahead === 0 ? undefined : latest.to + ahead
  }

  /**
   * In an article of unknown date the last day of that name before the one day of the news that is dated: "Rabu malam" beside
   * "kata X, Jumat (7/6/2024)".
   */
  weekdayBefore(m: DateMention, wanted: number): number | undefined {
    if (m.setOff || m.quoted) return undefined
    if (this.#onlyNews === undefined) {
      const days = new Set(this.anchors.filter((a) => this.isNews(a)).map((a) => a.to))
      this.#onlyNews = days.size === 1 ? [...days][0] : null
    }
    return this.#onlyNews === null ? undefined : this.#onlyNews - ((weekdayOf(this.#onlyNews) - wanted + 7) % 7)
  }

  /** The one day of that name among the dated days of the text that are not to come, if there is exactly one. */
  weekdayAmong(wanted: number): number | undefined {
    if (!this.#onlyDays) {
      this.#onlyDays = new Map()
      for (const { index, from, to } of this.anchors) {
        if (to - from > 6 || this.mentions[index].tense === 'future') continue
        // What happened before a range says that the range is still to come.
        if (to !== from && this.#firstNews < from) continue
        for (let n = from; n <= to; n++) {
          const day = weekdayOf(n)
          const known = this.#onlyDays.get(day)
          this.#onlyDays.set(day, known === undefined || known === n ? n : null)
        }
      }
    }
    return this.#onlyDays.get(wanted) ?? undefined
  }

  /** The one day of that name which the text dates within a week of publication, whether past or to come; never publication's own. */
  weekdayNear(wanted: number): number | undefined {
    const { published } = this
    if (published === undefined) return undefined
    if (!this.#nearDays) {
      this.#nearDays = new Map()
      for (const { from, to } of this.anchors) {
        if (from !== to || Math.abs(from - published) > 6 || from === published) continue
        const day = weekdayOf(from)
        const known = this.#nearDays.get(day)
        this.#nearDays.set(day, known === undefined || known === from ? from : null)
      }
    }
    return this.#nearDays.get(wanted) ?? undefined
  }

  /** Whether the text dates its news: publication is known, or a past day stands in full with its weekday. */
  get isDated(): boolean {
    return this.#dated
  }

  /**
   * The year that "lalu", "ini" and "mendatang" count from: none in a page that names nothing but what was long ago ("lahir 1970 …
   * konser November lalu").
   */
  get newsYear(): number | undefined {
    return this.#dated || (this.year !== undefined && this.year >= EARLIEST) ? this.year : undefined
  }

  /** Days on which words of the article may have been said: past ones, and shortly before publication where that is known. */
  speeches(): readonly Anchor[] {
    this.#speeches ??= this.#findSpeeches()
    return this.#speeches
  }

  #findSpeeches(): readonly Anchor[] {
    const { published, mentions } = this
    const named = (a: Anchor) => mentions[a.index].from.weekday !== undefined
    if (published !== undefined)
      return this.anchors.filter((a) => named(a) && a.to <= published && a.to >= published - 4)
    const days = this.anchors.filter((a) => a.from === a.to && mentions[a.index].tense !== 'future')
    // News gives its own days with the weekday: "Jumat (5/9/2025)", not the "2 Oktober" of which somebody speaks.
    const withName = days.filter(named)
    return withName.length > 0 ? withName : days
  }

  /** Years that the text names and its news may be of, the latest first. */
  get #years(): readonly number[] {
    if (!this.#latestYears) {
      const years = [...new Set(this.#named.flat())].sort((a, b) => b - a)
      this.#latestYears = years.filter((year) => year >= EARLIEST && year >= years[0] - BACKGROUND)
    }
    return this.#latestYears
  }

  #anchor(index: number, m: DateMention, from: number, to: number, sure = true): Anchor {
    const anchor = { index, from, to: Math.max(from, to), sure }
    this.anchors.push(anchor)
    this.#anchorOf.set(m, anchor)
    return anchor
  }

  /**
   * The day that "Rabu (18/9/2025)" means in news of 18 June 2025: written weeks away from publication on another weekday, it is the
   * day of that number beside publication which has the weekday.
   */
  #meant({ from, to }: DateMention, written: number): number | undefined {
    const { published } = this
    if (published === undefined || from.weekday === undefined || to || weekdayOf(written) === from.weekday)
      return undefined
    if (Math.abs(written - published) <= MISPRINT) return undefined
    const now = civilOf(published)
    const fits = (year: number, month: number, reach: number) => {
      const day = isReal(year, month, from.day!) ? dayOf(year, month, from.day!) : undefined
      return day !== undefined && weekdayOf(day) === from.weekday && Math.abs(day - published) <= reach
        ? day
        : undefined
    }
    // One slip: the year or the month.
    const { year } = from
    if (year !== undefined && year !== now.year) return fits(now.year, from.month!, NEAR_BY_YEAR)
    for (const n of [0, -1, 1]) {
      const near = shiftMonth(now.year, now.month, n)
      const day = near.year === now.year ? fits(near.year, near.month, NEAR) : undefined
      if (day !== undefined) return day
    }
    return undefined
  }

  /**
   * "Senin (20/10/2026)" in a text of unknown date that names 2025 as well: days that stand alone and contradict their weekday are of
   * the named year in which they fit.
   */
  #correctYears(): void {
    const days = this.anchors.map(({ from }) => from).sort((a, b) => a - b)
    const before = (day: number) => countBefore(days, (other) => other < day)
    for (const anchor of this.anchors) {
      const { from } = this.mentions[anchor.index]
      if (from.weekday === undefined || anchor.from !== anchor.to || weekdayOf(anchor.from) === from.weekday) continue
      // Its own day is one of them.
      if (before(anchor.from + MONTH + 1) - before(anchor.from - MONTH) > 1) continue
      const year = this.#years.find(
        (named) =>
          Math.abs(named - from.year!) <= SLIP_OF_YEARS &&
          isReal(named, from.month!, from.day!) &&
          weekdayOf(dayOf(named, from.month!, from.day!)) === from.weekday,
      )
      if (year === undefined) continue
      anchor.from = anchor.to = dayOf(year, from.month!, from.day!)
      anchor.misprint = true
    }
  }

  /** The latest day up to which the text dates its news: first choice a day with its weekday, else any day that is not to come. */
  #proxy(): number | undefined {
    let best: number | undefined
    let any: number | undefined
    for (const { index, from } of this.anchors) {
      const m = this.mentions[index]
      if (m.tense === 'future') continue
      if (m.from.weekday !== undefined && (best === undefined || from > best)) best = from
      if (any === undefined || from > any) any = from
    }
    return best ?? any ?? this.anchors[0]?.from
  }

  #completeAll(which: (m: DateMention) => boolean): void {
    for (const [index, m] of this.mentions.entries()) {
      if (m.from.year === undefined && m.from.day !== undefined && m.from.month !== undefined && which(m))
        this.#complete(index, m)
    }
  }

  /** Gives a day without a year its year. */
  #complete(index: number, m: DateMention): void {
    const { month, day, weekday } = m.from
    if (m.relative?.unit === 'year') {
      if (this.newsYear === undefined) return
      const year = this.newsYear + m.relative.n
      this.#anchor(index, m, dayOf(year, month!, day!), endOf(m, year))
      return
    }
    const year = this.#yearFor(m, month!, day!, weekday)
    if (year === undefined) return
    const meant = this.#meant(m, dayOf(year, month!, day!))
    if (meant !== undefined) {
      this.#anchor(index, m, meant, meant).misprint = true
      return
    }
    const written = dayOf(year, month!, day!)
    const sure =
      this.now !== undefined ||
      (weekday !== undefined && (year === this.#years[0] || this.#implied.includes(year) || this.#isOfReign(written)))
    this.#anchor(index, m, written, endOf(m, year), sure)
  }

  #isOfReign(day: number): boolean {
    return this.reign !== undefined && day >= this.reign[0] && day <= this.reign[1]
  }

  /** The one year in which a day falls on its weekday while the president is in office whom the text names; undefined where there are several. */
  #yearOfReign(month: number, day: number, fits: (year: number) => boolean): number | undefined {
    if (!this.reign) return undefined
    let found: number | undefined
    const last = civilOf(this.reign[1]).year
    for (let year = civilOf(this.reign[0]).year; year <= last; year++) {
      if (!fits(year) || !this.#isOfReign(dayOf(year, month, day))) continue
      if (found !== undefined) return undefined
      found = year
    }
    return found
  }

  /**
   * The year of a text that dates no day in full: that of its one month with a year ("akhir Januari 2021"). Years that stand alone
   * are mostly background; where there are none, a name ("Pilkada 2024") tells what year is on.
   */
  #currentYear(): number | undefined {
    if (this.#current === undefined) {
      const months = new Set<number>()
      for (const { from } of this.mentions)
        if (from.month !== undefined && from.year !== undefined) months.add(from.year)
      const [only = null] = months
      this.#current = months.size === 1 ? only : this.#named[0].length === 0 ? (this.year ?? null) : null
    }
    return this.#current ?? undefined
  }

  #yearFor(m: DateMention, month: number, day: number, weekday: number | undefined): number | undefined {
    const now = this.now
    // "6 Agustus mendatang" beside "wafat pada 31 Agustus 1997"
    if (m.tense && weekday === undefined && this.year !== undefined && this.newsYear === undefined) return undefined
    if (now === undefined && weekday === undefined) return this.#currentYear()
    if (weekday !== undefined && !this.#dated) {
      const fits = (year: number) => isReal(year, month, day) && weekdayOf(dayOf(year, month, day)) === weekday
      const years = this.#years
      // The weekday picks a named year; else one next to the latest, as elections and budgets are named up to two years ahead.
      const year =
        [...years, ...[-1, 1, 2].map((n) => years[0] + n), ...this.#implied].find(fits) ??
        this.#yearOfReign(month, day, fits)
      if (year !== undefined || now === undefined || civilOf(now).year < EARLIEST) return year
    }
    if (now === undefined) return undefined
    const near = civilOf(now).year
    let best: number | undefined
    let bestCost = Number.POSITIVE_INFINITY
    for (const year of [near, near - 1, near + 1]) {
      if (!isReal(year, month, day)) continue
      const distance = dayOf(year, month, day) - now
      let cost = Math.abs(distance)
      if (weekday !== undefined && weekdayOf(distance + now) !== weekday) cost += this.#dated ? SLIP : 1000
      if (m.tense === 'past' && distance > 3) cost += 2000
      if (m.tense === 'future' && distance < -31) cost += 2000
      if (cost < bestCost) {
        bestCost = cost
        best = year
      }
    }
    return best
  }
}

/** The anchor of a list in text order that stands nearest to a mention, the one before it when two are equally near. */
export function nearest(index: number, anchors: readonly Anchor[]): Anchor | undefined {
  const count = countBefore(anchors, (anchor) => anchor.index <= index)
  const before = anchors[count - 1]
  const behind = anchors[count]
  if (!before || !behind) return before ?? behind
  return behind.index - index < index - before.index ? behind : before
}

/** The year that stands most often in a list, the first of these where several do. */
function mostNamed(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  let best: number | undefined
  for (const [year, count] of counts) if (best === undefined || count > counts.get(best)!) best = year
  return best
}

/** Last day of a mention whose first day lies in `year`. */
function endOf(m: DateMention, year: number): number {
  const { from, to } = m
  if (to?.day === undefined || to.month === undefined) return dayOf(year, from.month!, from.day!)
  return dayOf(to.year ?? (to.month < from.month! ? year + 1 : year), to.month, to.day)
}

/** Whether a day exists. */
export function isReal(year: number, month: number, day: number): boolean {
  return civilOf(dayOf(year, month, day)).day === day
}
