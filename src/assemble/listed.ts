import type { ResolvedDate } from '../link/calendar.js'
import { DAY, isStatementDate } from './dates.js'
import type { Setting } from './setting.js'

/** Tokens between two days of a list: "13 November 2018 (Kec. A), dan terakhir 27 November 2018". */
const GAP = 10
/** No list is longer. */
const MOST = 12
/** Words in lower case that may stand between the days of a list, besides "di" and names. */
const BETWEEN = new Set([
  'dan',
  'serta',
  'di',
  'terakhir',
  'kemudian',
  'lalu',
  'disusul',
  'dilanjutkan',
  'pada',
  'tanggal',
  'hari',
])

/** The days that one list names beside a day, in both directions. */
export function listedWith(date: ResolvedDate, setting: Setting): ResolvedDate[] {
  const { dates } = setting.entities
  const listed: ResolvedDate[] = []
  if (!DAY.test(date.value)) return listed
  const at = dates.indexOf(date)
  for (let n = at + 1; n < dates.length && listed.length < MOST && isListed(dates[n - 1], dates[n], setting); n++)
    listed.push(dates[n])
  for (let n = at - 1; n >= 0 && listed.length < MOST && isListed(dates[n], dates[n + 1], setting); n--)
    listed.push(dates[n])
  return listed
}

/** Whether nothing but names, brackets and words of listing stand between two days, and something that parts them. */
function isListed(one: ResolvedDate, two: ResolvedDate, setting: Setting): boolean {
  const { t } = setting
  const first = one.mention.last + 1
  const last = two.mention.first - 1
  if (!DAY.test(two.value) || last < first || last - first >= GAP || !t.sameSentence(first, two.mention.first))
    return false
  if (isStatementDate(one, setting) || isStatementDate(two, setting)) return false
  // "Kamis (5/6), 12 Juni 2025": days that are written alike.
  if ((one.mention.from.weekday === undefined) !== (two.mention.from.weekday === undefined)) return false
  let parted = false
  for (let i = first; i <= last; i++) {
    if (t.isMark(i, ',;') || t.lower(i) === 'dan' || t.lower(i) === 'serta') parted = true
    else if (!t.isMark(i, '().') && !t.isCapital(i) && !(t.isLower(i) && BETWEEN.has(t.word(i)))) return false
  }
  return parted
}
