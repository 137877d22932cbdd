import type { ResolvedDate } from '../link/calendar.js'
import { withoutTimes } from '../link/days.js'
import type { EventType } from '../record.js'
import { DAY, gapTo, isStatementDate } from './dates.js'
import { isFromAfar, isOfDocument, isPollingDay, isRead } from './day-words.js'
import type { Setting } from './setting.js'
import { tellsSo } from './speech.js'
import { isWhole, Score, steps, type Teller, wordAt } from './worth.js'

/** A time that may be the main event's, or none, with what is made of all that the text says of it. */
export interface DayCandidate<R> {
  date: ResolvedDate | undefined
  told: R
}

/**
 * The time of the main event: of all times told the one for which most speaks by learned weights, `ruled` by the rules or not, or
 * none. Times that are told more than once count together.
 */
export function chooseDay(
  type: EventType,
  ruled: ResolvedDate | undefined,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): ResolvedDate | undefined {
  if (setting.entities.dates.length === 0 || !isWhole(setting.t)) return ruled
  let best: ResolvedDate | undefined
  let most = 0
  const times = new Map<string, { sum: number; date: ResolvedDate | undefined; highest: number }>()
  for (const { date, told } of dayCandidates(type, ruled, said, setting, new Score('day', type))) {
    const share = Math.exp(told)
    const value = date ? withoutTimes(date.value) : ''
    let time = times.get(value)
    if (!time) {
      time = { sum: 0, date, highest: share }
      times.set(value, time)
    }
    time.sum += share
    if (share > time.highest) {
      time.date = date
      time.highest = share
    }
    if (time.sum > most) {
      most = time.sum
      best = time.date
    }
  }
  // The rules know of all mentions of a time which one tells it whole.
  return best && ruled && withoutTimes(best.value) === withoutTimes(ruled.value) ? ruled : best
}

const NONE_OF_DAYS = steps('none of days', 0, 1, 2, 4)

/** All times of the text, and that none of them is the event's, with what `teller` makes of their features. */
export function* dayCandidates<R>(
  type: EventType,
  ruled: ResolvedDate | undefined,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
  teller: Teller<R>,
): Generator<DayCandidate<R>> {
  const { dates, published } = setting.entities
  const times = new Times(dates, published, ruled)
  for (const date of dates) {
    tellOfDate(date, type, said, times, setting, teller)
    yield { date, told: teller.take() }
  }
  teller.tell('none')
  teller.tell(published ? 'none of a dated article' : 'none of an undated article')
  teller.tell(NONE_OF_DAYS(times.days.length))
  teller.tell(ruled ? 'none against the rules' : 'none by the rules')
  yield { date: undefined, told: teller.take() }
}

const DAYS_ON = steps('days on', 1, 7, 40)
const DAYS_BACK = steps('days back', 0, 1, 4, 14, 60)

/** What the times of a text are beside each other. */
class Times {
  /** Different days, in text order. */
  readonly days: string[]
  /** The latest of them that is not to come. */
  readonly latest: string | undefined
  /** How often each time is told. */
  readonly times = new Map<string, number>()
  readonly ruledTime: string | undefined
  readonly #published: number | null
  readonly #month: string | null

  constructor(
    dates: readonly ResolvedDate[],
    published: string | null,
    /** The one by the rules. */
    readonly ruled: ResolvedDate | undefined,
  ) {
    this.ruledTime = ruled && withoutTimes(ruled.value)
    const days = new Set<string>()
    for (const { value } of dates) {
      const time = withoutTimes(value)
      this.times.set(time, (this.times.get(time) ?? 0) + 1)
      if (DAY.test(time)) days.add(time)
    }
    this.days = [...days]
    this.#published = published ? Date.parse(published.slice(0, 10)) : null
    this.#month = published?.slice(0, 7) ?? null
    for (const day of days)
      if (!(published && day > published.slice(0, 10)) && !(this.latest && this.latest >= day)) this.latest = day
  }

  /** How a time lies to the day of publication. */
  nearness(value: string): string {
    if (this.#published === null || this.#month === null) return 'of an undated article'
    if (!DAY.test(value)) {
      const unit = value.length === 4 ? 'year' : 'month'
      const now = this.#month.slice(0, value.length)
      return `${value === now ? 'this' : value < now ? 'past' : 'next'} ${unit}`
    }
    const days = (Date.parse(value.slice(0, 10)) - this.#published) / 86_400_000
    return days > 0 ? DAYS_ON(days) : DAYS_BACK(-days)
  }
}

const SENTENCE = steps('sentence', 0, 1, 2, 4, 7, 12)
const TOLD = steps('told', 1, 2, 3)

/** Tells what the text says of a time. */
function tellOfDate(
  date: ResolvedDate,
  type: EventType,
  said: ReadonlySet<ResolvedDate>,
  times: Times,
  setting: Setting,
  teller: Teller<unknown>,
): void {
  const { t, lead, entities } = setting
  const { first, last, tense, fromText, from } = date.mention
  const sentence = t.sentence[first]
  const value = withoutTimes(date.value)
  const { kind, ofDays } = kindOf(value)
  const add = (is: boolean | undefined, feature: string) => {
    if (is) teller.tell(feature)
  }
  teller.tell(kind)
  teller.tell(times.nearness(value))
  teller.tellOf('basis', date.basis)
  add(value === times.ruledTime, 'by the rules')
  add(date === times.ruled, 'this mention by the rules')
  teller.tell(first < t.headlineEnd ? 'in the headline' : SENTENCE(sentence - lead))
  tellOfEvents(first, last, type, setting, teller)
  if (said.has(date)) teller.tell('said')
  else add(isStatementDate(date, setting, true), 'said at an occasion')
  add(tellsSo(sentence, t), 'of what was told before')
  add(date.bracketed, 'in brackets')
  add(setting.inQuote(first), 'in a quotation')
  if (tense) teller.tell(tense === 'past' ? 'in the past' : 'in the future')
  add(fromText, 'from another day')
  add(from.weekday !== undefined, 'with a weekday')
  add(setting.hasVenue(sentence), 'beside a venue')
  add(isOfDocument(first, t), 'of a document')
  add(isRead(first, t), 'of reading')
  add(isPollingDay(first, last, t), 'a polling day')
  add(isFromAfar(first, t), 'of a call')
  const opens = first === t.sentenceFirst(first)
  add(opens, 'opens a sentence')
  add(opens && t.isMark(last + 1, '-–—'), 'opens a text')
  if (DAY.test(value)) {
    add(times.days.length === 1, 'the only day')
    add(value === times.days[0], 'the first day')
    add(value === times.latest, 'the latest day')
  }
  add(date === entities.dates[0], 'the first time')
  teller.tell(TOLD(times.times.get(value) ?? 1))
  teller.tell(ofDays(times.days.length))
  const before = wordAt(first - 1, first, t)
  teller.tellOf('word before', before)
  teller.tellWith(`word before ${before}`, kind)
  teller.tellOf('second word before', wordAt(first - 2, first, t))
  teller.tellOf('word behind', wordAt(last + 1, first, t))
}

const NEAR = {
  behind: steps('behind an event word', 2, 5, 9, 16, 30),
  before: steps('before an event word', 2, 5, 9, 16, 30),
}

/** Tells where the nearest event word of the type stands in the sentence, and whether one of another type stands nearer. */
function tellOfEvents(first: number, last: number, type: EventType, setting: Setting, teller: Teller<unknown>): void {
  let own = Number.POSITIVE_INFINITY
  let other = Number.POSITIVE_INFINITY
  let side: 'behind' | 'before' = 'before'
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    const gap = gapTo(e, first, last)
    if (e.type !== type) other = Math.min(other, gap)
    else if (gap < own) {
      own = gap
      side = e.first < first ? 'behind' : 'before'
    }
  }
  const beside = own === Number.POSITIVE_INFINITY ? 'no event word' : NEAR[side](own)
  if (other < own) teller.tellWith(beside, 'another nearer')
  else teller.tell(beside)
}

const kind = (name: string) => ({ kind: `a ${name}`, ofDays: steps(`a ${name} of days`, 1, 2, 3, 5) })
const KINDS = { year: kind('year'), month: kind('month'), day: kind('day'), range: kind('range'), time: kind('time') }

function kindOf(value: string) {
  if (/^\d{4}$/.test(value)) return KINDS.year
  if (/^\d{4}-\d\d$/.test(value)) return KINDS.month
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return KINDS.day
  return /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value) ? KINDS.range : KINDS.time
}
