import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { EventType, RecordDate } from '../record.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** How the EDTF value of a day, or of a range or time that begins with one, begins. */
export const DAY = /^\d{4}-\d\d-\d\d/

/** Tokens between an event word and what stands from `first` to `last`. */
export const gapTo = (e: EventMention, first: number, last: number): number =>
  e.first < first ? first - e.last : e.first - last

/** Tokens between a date and the nearest event word of a type in its sentence; Infinity without one. */
export function gapToTrigger(date: ResolvedDate, type: EventType, setting: Setting): number {
  const { first, last } = date.mention
  let gap = Infinity
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    if (e.type === type) gap = Math.min(gap, gapTo(e, first, last))
  }
  return gap
}

/** What role every date has, and in which scene. */
export function dateRoles(
  scenes: readonly Scene[],
  setting: Setting,
): Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }> {
  const roles = new Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }>()
  for (const date of setting.entities.dates) {
    const own = scenes.find(
      (scene) => scene.date?.value === date.value || scene.further.some(({ value }) => value === date.value),
    )
    setting.note?.(
      date.mention.first,
      date.mention.last,
      own
        ? `event of ${own.type}: its words, its sentence and its nearness to publication fit best`
        : isStatementDate(date, setting)
          ? 'statement: it stands beside a reporting verb'
          : 'mentioned: another day fits the event better, or it is no day of it',
    )
    roles.set(
      date,
      own
        ? { role: 'event', scene: own }
        : { role: isStatementDate(date, setting) ? 'statement' : 'mentioned', scene: scenes[0] },
    )
  }
  return roles
}

/** Words of what is told, not of who told it where. */
const TOLD_WORDS = /^(bahwa|untuk|agar|telah|sudah|akan|karena|jika|hasilnya)$/
/** Words before an occasion at which something was said: "ujar Sari usai rapat di Palu, Senin (1/1)". */
const OCCASION = /^(usai|seusai|setelah|saat|dalam|pada|sela|menghadiri|mengikuti|memimpin|membuka)$/

/**
 * Whether a day dates words: it stands behind or right in front of a reporting verb ("kata X, Senin (1/1)", "Kamis mengatakan").
 * @param there whether the day of an occasion at which they were said counts as well
 */
export function isStatementDate(date: ResolvedDate, setting: Setting, there = false): boolean {
  const { t } = setting
  const { first, last } = date.mention
  if (!DAY.test(date.value)) return false
  if (date.bracketed || t.is(first, Class.Weekday) || t.isMark(first - 1, ',')) {
    const apart = t.isMark(first - 1, ',')
    for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 20); i--) {
      // "ia menjelaskan bahwa banjir surut pada Jumat (2/1)": the day of what was told.
      if (!apart && TOLD_WORDS.test(t.lower(i))) break
      if (t.is(i, Class.Say) && t.isLower(i))
        return !setting
          .eventsIn(t.sentence[first])
          // "kata Sari dalam konferensi pers, Rabu (1/1)": there it was said.
          .some(
            (e) =>
              e.first > i &&
              e.last < first &&
              e.type !== 'press-conference' &&
              !(there && OCCASION.test(t.lower(e.first - 1))),
          )
    }
  }
  for (let i = last + 1; i <= Math.min(last + 3, t.sentenceLast(first)); i++) {
    // "… pada Kamis (17/7)," kata X: the day was told, not the telling.
    if (t.isMark(i, '"”“')) return false
    if (t.is(i, Class.Say) && t.isLower(i)) return true
  }
  return false
}
