import { readDateline } from './dateline.js'
import { type Line, lineBetween, wordCount } from './lines.js'
import { findStamp } from './stamp.js'

/** Units within which the day of publication ends that a headline is glued to. */
const WINDOW = 240
const LONGEST_HEADLINE = 165
const FEWEST_WORDS = 3
/** Lines at the top that are looked at. */
const MOST_LINES = 4

/** A page's own day and clock time, side by side as running text doesn't write them ("pukul" tells of events), with a capital behind. */
const STAMP =
  /(?<![A-Za-z\d(])(?:(?:[A-Z][A-Za-z'’]{3,6},?\s)?\d{1,2}[\s/-](?:[A-Z][A-Za-z]{2,9}|\d{1,2})[\s/-]\d{4}|\d{4}-\d{2}-\d{2})(?:[\s,|·-]{1,4}\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:WIB|WITA|WIT))?)?(?=\s{1,3}["“‘']?[A-Z\d])/g
const YEAR = /(?:19|20)\d\d/
const CLOCK_OR_ISO = /\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?WI(?:B|TA|T))?$|^\d{4}-/
/** What may open a line in front of the page's day. */
const OPENER =
  /^[,|\s]{0,4}(?:jurnalis\s?-|(?:di)?(?:perbarui|perbaharui|terbitkan|publikasikan)|terbit|tayang|published|updated|posted):? {0,2}$/i
const OPEN_END = /[,;(/-]$|(?<![a-z])(?:pada|hari|tanggal|sejak|hingga|sampai|mulai|per|dan|di|ke|dari|untuk|dengan)$/i

/**
 * Parts lines whose breaks got lost, as tables of articles have them: "17 Okt 2025 11:26 WIB Kementerian X …", also with the headline
 * in front. The page's day becomes a line of its own, what stands around it others.
 */
export function partStamps(text: string, lines: Line[]): void {
  for (let i = 0; i < lines.length && i < MOST_LINES; i++) {
    const line = lines[i]
    if (line.text.length <= WINDOW / 2) continue
    const stamp = gluedStamp(text, line)
    if (!stamp) continue
    const from = line.start + stamp.start
    const to = line.start + stamp.end
    lines.splice(
      i,
      1,
      ...[
        [line.start, from],
        [from, to],
        [to, line.end],
      ].flatMap(([start, end]) => lineBetween(text, start, end, true) ?? []),
    )
    return
  }
}

function gluedStamp(text: string, line: Line): { start: number; end: number } | undefined {
  const head = line.text.slice(0, WINDOW)
  if (!YEAR.test(head)) return undefined
  STAMP.lastIndex = 0
  for (let match = STAMP.exec(head); match; match = STAMP.exec(head)) {
    const before = head.slice(0, match.index)
    const opener = OPENER.test(before) || before.trim() === ''
    if (!opener && !isGluedHeadline(before.trimEnd())) return undefined
    if (!findStamp(match[0])) continue
    const end = match.index + match[0].length
    const clocked = CLOCK_OR_ISO.test(match[0])
    // A day alone may open the text itself, but not where the dateline stands behind it.
    if (
      !clocked &&
      !readDateline(text, line.start + end + (/\S/.exec(line.text.slice(end))?.index ?? 0), line.end, true)?.outlet
    )
      return undefined
    return { start: opener ? 0 : match.index, end }
  }
  return undefined
}

const isGluedHeadline = (before: string): boolean =>
  before.length <= LONGEST_HEADLINE &&
  /^["“‘']?[A-Z\d]/.test(before) &&
  wordCount(before) >= FEWEST_WORDS &&
  !OPEN_END.test(before) &&
  !/[.!?] [A-Z]/.test(before)
