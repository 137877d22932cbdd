import type { ResolvedDate } from '../link/calendar.js'
import { withoutTimes } from '../link/days.js'
import type { EventType } from '../record.js'
import { DAY, gapTo, isStatementDate } from './dates.js'
import { isFromAfar, isOfDocument, isPollingDay, isRead } from './day-words.js'
import type { Setting } from './setting.js'
import { tellsSo } from './speech.js'
import { isWhole, scoreOf, within, wordAt, worthsOf } from './worth.js'

/** A time that may be the main event's, or none, with what the text says of it. */
export interface DayCandidate {
  date: ResolvedDate | undefined
  features: readonly string[]
}

/** Sentences behind the lead, and tokens to an event word, in the steps that tell. */
const SENTENCES = [0, 1, 2, 4, 7, 12]
const GAPS = [2, 5, 9, 16, 30]

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
  const worths = worthsOf('day', type)
  let best: DayCandidate | undefined
  let most = 0
  const sums = new Map<string, { sum: number; candidate: DayCandidate; highest: number }>()
  for (const candidate of dayCandidates(type, ruled, said, setting)) {
    const share = Math.exp(scoreOf(candidate.features, worths))
    const value = candidate.date ? withoutTimes(candidate.date.value) : ''
    const known = sums.get(value)
    const sum = (known?.sum ?? 0) + share
    if (!known) sums.set(value, { sum, candidate, highest: share })
    else Object.assign(known, { sum }, share > known.highest && { candidate, highest: share })
    if (sum > most) {
      most = sum
      best = sums.get(value)?.candidate
    }
  }
  // The rules know of all mentions of a time which one tells it whole.
  return best?.date && ruled && withoutTimes(best.date.value) === withoutTimes(ruled.value) ? ruled : best?.date
}

/** All times of the text, and that none of them is the event's, with their features. */
export function* dayCandidates(
  type: EventType,
  ruled: ResolvedDate | undefined,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): Generator<DayCandidate> {
  const { dates, published } = setting.entities
  const told = new Told(dates, published)
  for (const date of dates) yield { date, features: featuresOf(date, type, ruled, said, told, setting) }
  yield {
    date: undefined,
    features: [
      'none',
      published ? 'none of a dated article' : 'none of an undated article',
      `none of days ${within(told.days.length, 0, 1, 2, 4)}`,
      ruled ? 'none against the rules' : 'none by the rules',
    ],
  }
}

/** What the times of a text are beside each other. */
class Told {
  /** Different days, in text order. */
  readonly days: string[]
  /** The latest of them that is not to come. */
  readonly latest: string | undefined
  /** How often each time is told. */
  readonly times = new Map<string, number>()
  readonly #published: number | null
  readonly #month: string | null

  constructor(dates: readonly ResolvedDate[], published: string | null) {
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
    if (days > 0) return `days on ${within(days, 1, 7, 40)}`
    return `days back ${within(-days, 0, 1, 4, 14, 60)}`
  }
}

/** What the text says of a time, each in a few words. */
function featuresOf(
  date: ResolvedDate,
  type: EventType,
  ruled: ResolvedDate | undefined,
  said: ReadonlySet<ResolvedDate>,
  told: Told,
  setting: Setting,
): string[] {
  const { t, lead, entities } = setting
  const { first, last, tense, fromText, from } = date.mention
  const sentence = t.sentence[first]
  const value = withoutTimes(date.value)
  const kind = kindOf(value)
  const features = [`a ${kind}`, told.nearness(value), `basis ${date.basis}`]
  const add = (is: boolean | undefined, feature: string) => {
    if (is) features.push(feature)
  }
  add(ruled !== undefined && withoutTimes(ruled.value) === value, 'by the rules')
  add(ruled === date, 'this mention by the rules')
  features.push(first < t.headlineEnd ? 'in the headline' : `sentence ${within(sentence - lead, ...SENTENCES)}`)
  features.push(eventWordsBeside(first, last, type, setting))
  if (said.has(date)) features.push('said')
  else add(isStatementDate(date, setting, true), 'said at an occasion')
  add(tellsSo(sentence, t), 'of what was told before')
  add(date.bracketed, 'in brackets')
  add(setting.inQuote(first), 'in a quotation')
  if (tense) features.push(`in the ${tense}`)
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
    add(told.days.length === 1, 'the only day')
    add(value === told.days[0], 'the first day')
    add(value === told.latest, 'the latest day')
  }
  add(date === entities.dates[0], 'the first time')
  features.push(`told ${within(told.times.get(value) ?? 1, 1, 2, 3)}`)
  features.push(`a ${kind} of days ${within(told.days.length, 1, 2, 3, 5)}`)
  const before = wordAt(first - 1, first, t)
  features.push(`word before ${before}`, `word before ${before}, a ${kind}`)
  features.push(`second word before ${wordAt(first - 2, first, t)}`, `word behind ${wordAt(last + 1, first, t)}`)
  return features
}

/** Where the nearest event word of the type stands in the sentence, and whether one of another type stands nearer. */
function eventWordsBeside(first: number, last: number, type: EventType, setting: Setting): string {
  let own = Number.POSITIVE_INFINITY
  let other = Number.POSITIVE_INFINITY
  let side = ''
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    const gap = gapTo(e, first, last)
    if (e.type !== type) other = Math.min(other, gap)
    else if (gap < own) {
      own = gap
      side = e.first < first ? 'behind' : 'before'
    }
  }
  const nearer = other < own ? ', another nearer' : ''
  return own === Number.POSITIVE_INFINITY
    ? `no event word${nearer}`
    : `${side} an event word ${within(own, ...GAPS)}${nearer}`
}

function kindOf(value: string): string {
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-\d\d$/.test(value)) return 'month'
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day'
  return /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value) ? 'range' : 'time'
}
