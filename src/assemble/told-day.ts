import type { ResolvedDate } from '../link/calendar.js'
import type { EventType } from '../record.js'
import { DAY, gapToTrigger, isStatementDate } from './dates.js'
import { isBound } from './day-words.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** Words that put an event off, and those between them and its new day: "diundur menjadi Kamis, 20 Februari". */
const PUT_OFF =
  /^(?:(?:di)?(?:tunda|undur(?:kan)?|mundur(?:kan)?|tangguhkan|geser)|bergeser|mundur|penundaan|penjadwalan|(?:di)?jadwal(?:kan)?)$/
const AGAIN = /^(?:ulang|kembali)$/
const TO_DAY = /^(?:hingga|sampai|menjadi|jadi|ke|pada|tanggal|hari|dengan)$/
/** Tokens between both. */
const OFF_REACH = 5

/** Sentences from the lead on in which the day of an event stands that is told by its week first. */
const WITHIN_LEAD = 3

/**
 * The time that the text tells more closely than the one chosen: the new day of what was put off, and the day of "pekan depan".
 */
export function toldDay(
  chosen: ResolvedDate | undefined,
  type: EventType,
  status: Scene['status'],
  setting: Setting,
): ResolvedDate | undefined {
  // A hearing that is adjourned was opened on its day.
  if (status === 'postponed' && type !== 'trial')
    return setting.entities.dates.find((date) => isNewDay(date, setting)) ?? chosen
  return chosen && isWeek(chosen) ? (dayWithin(chosen, type, setting) ?? chosen) : chosen
}

/** Days before publication on which news happened. */
const FRESH = 4 * 86_400_000

/**
 * "Mereka mendaftar di KPU, Rabu (28/8). Pemungutan suara digelar 27 November": of a day to come and one of the last days on which the
 * first sentence says that something of this type was done, the latter is the news.
 */
export function newsDay(
  picked: ResolvedDate | undefined,
  type: EventType,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): ResolvedDate | undefined {
  const { t, lead, entities } = setting
  const day = entities.published?.slice(0, 10)
  if (!picked || !day || !DAY.test(picked.value) || picked.value.slice(0, 10) <= day) return picked
  if (t.sentence[picked.mention.first] === lead) return picked
  const done = entities.dates.find(
    (date) =>
      t.sentence[date.mention.first] === lead &&
      date.mention.first >= t.headlineEnd &&
      date.bracketed &&
      date.value.length >= 10 &&
      !date.value.includes('/') &&
      date.value.slice(0, 10) <= day &&
      Date.parse(day) - Date.parse(date.value.slice(0, 10)) <= FRESH &&
      !said.has(date) &&
      gapToTrigger(date, type, setting) < Number.POSITIVE_INFINITY,
  )
  return done ?? picked
}

/** "ditunda hingga 24 Juni", "dijadwalkan ulang pada 28 Mei": whether an event that was put off is held then. */
function isNewDay({ value, mention: { first } }: ResolvedDate, setting: Setting): boolean {
  const { t } = setting
  if (!DAY.test(value) || setting.inQuote(first)) return false
  let joined = false
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - OFF_REACH); i--) {
    const word = t.lower(i)
    if (joined && (PUT_OFF.test(word) || (AGAIN.test(word) && PUT_OFF.test(t.lower(i - 1))))) return true
    if (!TO_DAY.test(word)) return false
    joined = true
  }
  return false
}

/** "pekan depan", "minggu ini" */
const isWeek = ({ mention: { relative, from } }: ResolvedDate): boolean =>
  relative?.unit === 'week' && from.weekday === undefined

/** The day in a week on which the first sentences say that the event is held. */
function dayWithin(week: ResolvedDate, type: EventType, setting: Setting): ResolvedDate | undefined {
  const [start, end] = week.value.split('/')
  const { t, lead, entities } = setting
  return entities.dates.find((date) => {
    const { first } = date.mention
    return (
      DAY.test(date.value) &&
      date !== week &&
      date.value.slice(0, 10) >= start &&
      date.value.slice(0, 10) <= end &&
      !(date.mention.relative?.unit === 'week' && date.mention.from.weekday === undefined) &&
      t.sentence[first] <= lead + WITHIN_LEAD &&
      gapToTrigger(date, type, setting) < Number.POSITIVE_INFINITY &&
      !isBound(first, t) &&
      !isStatementDate(date, setting)
    )
  })
}
