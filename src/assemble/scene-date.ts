import type { ResolvedDate } from '../link/calendar.js'
import type { EventType } from '../record.js'
import { BEFALLS, type Befallen, befallenOn, isToldAfter } from './befallen.js'
import { DAY, gapToTrigger, isStatementDate } from './dates.js'
import { isBound, isFromAfar, isHeldOn, isInForce, isLimit, isOfDocument, isPollingDay, isRead } from './day-words.js'
import type { Setting } from './setting.js'
import { tellsSo } from './speech.js'

/** A date farther from its trigger than this many tokens is not a second event's own. */
const OWN_REACH = 16
/** Types that are dated by the day on which they were told. */
export const TOLD: ReadonlySet<EventType> = new Set(['statement', 'press-conference', 'policy', 'report'])
/** Types of what people come together for or do on a day. */
const ACTS: ReadonlySet<EventType> = new Set(
  'outreach training discussion inauguration launch visit inspection ceremony award aid competition festival meeting coordination-meeting agreement-signing declaration'.split(
    ' ',
  ) as EventType[],
)
/** Types that a polling day may be the day of. */
const POLLS: ReadonlySet<EventType> = new Set(['election-stage', 'campaign'])
const CUSTODY: ReadonlySet<EventType> = new Set(['arrest', 'investigation'])
const YEAR = /^\d{4}$/
const MONTH = /^\d{4}-\d\d$/

/**
 * The time of a scene: the date beside its triggers. The main scene takes, where its triggers stand beside none, the day on which
 * things were said, or the first full day of the text.
 */
export function sceneDate(
  scene: { type: EventType; main: boolean; coming?: boolean },
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): ResolvedDate | undefined {
  const { entities, t } = setting
  const guide = scene.type === 'other' && !entities.events.some((e) => e.type === 'other' && e.first >= t.headlineEnd)
  const told = entities.published ?? latestNews(entities.dates)
  let befallen: Befallen | undefined
  let best: ResolvedDate | undefined
  let bestScore = 0
  for (const date of entities.dates) {
    const { first } = date.mention
    const sentence = t.sentence[first]
    const day = DAY.test(date.value)
    const gap = gapToTrigger(date, scene.type, setting)
    const quoted = setting.inQuote(first)
    if (scene.coming && (said.has(date) || told === null || date.value.slice(0, 10) <= told.slice(0, 10))) continue
    // "sejak Juli 2023": months and years that only bound something.
    if (!day && isLimit(first, t)) continue
    if (isOfDocument(first, t) && !TOLD.has(scene.type)) continue
    // "subsidi tahun 2021": a year alone seldom says when the news happened.
    if (scene.main && YEAR.test(date.value) && !isHeldOn(first, scene.type, false, t)) continue
    if (!POLLS.has(scene.type) && isPollingDay(first, date.mention.last, t)) continue
    // A guide's day of quoting is no day of an event.
    if (guide && said.has(date)) continue
    // "ditahan 20 hari, mulai 3 hingga 22 Mei": custody lasts, the arrest does not.
    if (CUSTODY.has(scene.type) && date.value.includes('/')) continue
    // "kata Sari saat dihubungi, Rabu": whoever was phoned or wrote was asked afterwards.
    if (ACTS.has(scene.type) && isFromAfar(first, t)) continue
    // "dilihat wartawan, Rabu": on that day somebody read of it.
    const read = isRead(first, t)
    if (read && !TOLD.has(scene.type)) continue
    // "di triwulan IV 2025"
    if (date.mention.from.season !== undefined) continue
    if (scene.main && MONTH.test(date.value) && !isNewsMonth(date, scene.type, sentence, told, setting)) continue
    // "pekan ini" is when something else is that no event word stands beside.
    if (gap === Infinity && date.basis === 'relative' && date.value.includes('/')) continue
    // "tahun ini" is no time of a second event's own.
    if (!scene.main && YEAR.test(date.value) && date.basis === 'relative') continue
    if (
      scene.main
        ? gap === Infinity && (!day || (date.basis !== 'relative' && isBound(first, t)))
        : gap > OWN_REACH || quoted
    )
      continue
    let score = day ? 2 : /^\d{4}-\d\d/.test(date.value) ? 0.5 : scene.main ? -2 : 0
    const elsewhere = gap < Infinity && belongsElsewhere(date, scene.type, gap, setting)
    if (gap < Infinity) score += 3 - Math.min(gap, 40) / 20 - (elsewhere ? 2 : 0)
    else if (!said.has(date)) score -= 1
    if (setting.hasVenue(sentence)) score += 1.5
    // "Hal itu disampaikan dalam acara X, Rabu"
    const toldSo = TOLD.has(scene.type) && tellsSo(sentence, t)
    const spoken = said.has(date) || toldSo || (TOLD.has(scene.type) && isStatementDate(date, setting, true))
    if (spoken) score += TOLD.has(scene.type) ? (read ? 1.5 : 2) : gap < Infinity ? -1 : 0.5
    if (toldSo) score += 1
    if (said.has(date) && !TOLD.has(scene.type) && isToldOfAnother(date, gap, scene.type, said, setting)) score -= 2
    // "kata X, Rabu (23/7)": mishaps and arrests are told afterwards, where the text says when they were.
    if (said.has(date) && BEFALLS.has(scene.type)) {
      befallen ??= befallenOn(scene.type, said, setting)
      if (isToldAfter(date, scene.type, befallen, setting)) score -= 3
    }
    if (scene.main) score += Math.max(0.1, 3 - (sentence - setting.lead) * 0.6)
    const fresh = freshness(date.value, told)
    score += entities.published || date.value === told ? fresh : Math.min(0, fresh)
    if (quoted) score -= 2
    // "digelar pekan depan": days that are told go first.
    if (date.basis === 'relative' && date.value.includes('/')) score -= 4
    if (isLimit(first, t)) score -= 2
    // "Jakarta, Selasa (2/4) – ": the news was written then; a day that is told goes first.
    if (first === t.sentenceFirst(first) && t.isMark(date.mention.last + 1, '-–—')) score -= 3
    // "sehari sebelumnya" tells of something else than the day that it counts from.
    if (date.mention.fromText) score -= 4
    if (day && isHeldOn(first, scene.type, elsewhere, t)) score += 2
    if (day && scene.type === 'policy' && !spoken && gap < Infinity && isInForce(first, t) && isNear(date.value, told))
      score += 2
    if (score > bestScore) {
      best = date
      bestScore = score
    }
  }
  return best && wholeTime(best, scene.type, setting)
}

/** Whether a month may be when the news happens: one that the first sentences name, or one to come; figures and words are of no month. */
function isNewsMonth(
  { value, mention }: ResolvedDate,
  type: EventType,
  sentence: number,
  told: string | null,
  { lead }: Setting,
): boolean {
  if (type === 'report' || type === 'statement') return false
  return sentence <= lead + 1 || mention.tense === 'future' || (told !== null && value > told.slice(0, 7))
}

/** Whether a day is at most a month behind the day of the news. */
const isNear = (value: string, told: string | null): boolean =>
  told !== null && Date.parse(value.slice(0, 10)) - Date.parse(told.slice(0, 10)) <= 31 * 86_400_000

/** Whether the sentence names another day beside the event: "“Penangkapan berlangsung Kamis (17/7),” kata dia, Jumat." */
function isToldOfAnother(
  date: ResolvedDate,
  gap: number,
  type: EventType,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): boolean {
  const { t } = setting
  return setting
    .datesIn(t.sentence[date.mention.first])
    .some(
      (other) =>
        !said.has(other) &&
        DAY.test(other.value) &&
        gapToTrigger(other, type, setting) < gap &&
        !isLimit(other.mention.first, t),
    )
}

/** The range of days that holds the day found, where the scene's own words give one: "mulai Senin … berlangsung 12-14 Februari". */
function wholeTime(day: ResolvedDate, type: EventType, setting: Setting): ResolvedDate {
  const value = day.value.slice(0, 10)
  if (CUSTODY.has(type)) return day
  if (MONTH.test(day.value)) return dayWithin(day, type, setting) ?? day
  const range = setting.entities.dates.find((date) => {
    const [start, end] = date.value.split('/')
    return (
      end &&
      DAY.test(start) &&
      start.slice(0, 10) === value &&
      gapToTrigger(date, type, setting) < Infinity &&
      !isLimit(date.mention.first, setting.t)
    )
  })
  return range ?? day
}

/** "digelar bulan depan … berlangsung pada 1-5 Juli": of a month the day or days on which the text says it is held, near the beginning. */
function dayWithin(month: ResolvedDate, type: EventType, setting: Setting): ResolvedDate | undefined {
  const { t, entities, lead } = setting
  return entities.dates.find(
    ({ value, mention: { first } }) =>
      DAY.test(value) &&
      value.startsWith(month.value) &&
      t.sentence[first] <= lead + WITHIN_LEAD &&
      isHeldOn(first, type, false, t),
  )
}
const WITHIN_LEAD = 3

/** Whether an event word of another type stands nearer to the date than the scene's own. */
function belongsElsewhere(date: ResolvedDate, type: EventType, gap: number, setting: Setting): boolean {
  const { first } = date.mention
  return setting
    .eventsIn(setting.t.sentence[first])
    .some((e) => e.type !== type && e.last < first && first - e.last < gap)
}

/** Of an article of unknown date the latest day that it dates with a weekday and not as one to come. */
function latestNews(dates: readonly ResolvedDate[]): string | null {
  let latest: string | null = null
  for (const { value, mention } of dates)
    if (
      mention.from.weekday !== undefined &&
      mention.tense !== 'future' &&
      DAY.test(value) &&
      (!latest || value > latest)
    )
      latest = value
  return latest
}

/** News tells of the last days: a day close to publication speaks for itself, one weeks before it is background. */
function freshness(value: string, published: string | null): number {
  if (!published || !DAY.test(value)) return 0
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000
  return days > 400 ? -4 : days > 14 ? -2 : days <= 5 && days >= 0 ? 1 : 0
}
