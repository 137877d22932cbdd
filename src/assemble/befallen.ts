import { MISHAPS } from '../find/events/weight.js'
import type { ResolvedDate } from '../link/calendar.js'
import { countBefore } from '../link/sorted.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { DAY, gapToTrigger } from './dates.js'
import { isHeldOn, isLimit } from './day-words.js'
import type { Setting } from './setting.js'

/** Types that are over when somebody tells of them. */
export const BEFALLS: ReadonlySet<EventType> = new Set([...MISHAPS, 'arrest'])
/** Days between what befell and the words about it. */
const TOLD_WITHIN = 21

/** Days on which a text says, outside quotations, that something befell. */
export interface Befallen {
  /** All of them, in the order of time. */
  days: readonly string[]
  /** The first of those in the first two sentences, which count however long before it was told. */
  leading: string | undefined
}

export function befallenOn(type: EventType, said: ReadonlySet<ResolvedDate>, setting: Setting): Befallen {
  const { t, entities, lead } = setting
  const days: string[] = []
  let leading: string | undefined
  for (const date of entities.dates) {
    const { first } = date.mention
    if (said.has(date) || !DAY.test(date.value) || isLimit(first, t) || setting.inQuote(first)) continue
    if (gapToTrigger(date, type, setting) === Infinity && !(MISHAPS.has(type) && tellsOfMishap(first, t))) continue
    const day = dayOf(date)
    days.push(day)
    if (t.sentence[first] <= lead + 1 && !(leading && leading <= day)) leading = day
  }
  return { days: days.sort(), leading }
}

/** Whether the text names an earlier day on which the event was than the one on which it was told. */
export function isToldAfter(
  date: ResolvedDate,
  type: EventType,
  { days, leading }: Befallen,
  { t, lead }: Setting,
): boolean {
  const told = date.mention.first
  if (t.sentence[told] <= lead || isHeldOn(told, type, false, t)) return false
  const day = dayOf(date)
  if (leading && leading < day) return true
  const last = days[countBefore(days, (other) => other < day) - 1]
  return last !== undefined && Date.parse(day) - Date.parse(last) <= TOLD_WITHIN * 86_400_000
}

const dayOf = ({ value }: ResolvedDate): string => value.slice(0, 10)

/** "Peristiwa itu terjadi pada Sabtu (19/7)", "Korban tewas …", "dilakukan 7 Juli": sentences whose day is that of what befell. */
function tellsOfMishap(first: number, t: TokenTable): boolean {
  for (let i = t.sentenceFirst(first); i <= t.sentenceLast(first); i++) if (BEFALLEN.has(t.lower(i))) return true
  for (let i = first - 1; i >= first - 2; i--) if (t.lower(i) === 'dilakukan') return true
  return false
}
const BEFALLEN = new Set(['terjadi', 'peristiwa', 'kejadian', 'insiden', 'tewas'])
