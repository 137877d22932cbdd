import { Class } from '../../lexicon/classes.js'
import type { Lexicon, Row } from '../../lexicon/lexicon.js'
import type { TokenTable } from '../../scan/tokens.js'

/** What a row of time-words.tsv says; `undefined` where the word has none. */
export interface TimeWord {
  kind: string
  value: string
}

let rowsOf: { lexicon: Lexicon; rows: (Row | null | undefined)[] } | undefined

/** The time word that token i is by itself, remembered per lexicon entry so that looking back costs an array access. */
export function time(t: TokenTable, i: number): TimeWord | undefined {
  if (!t.is(i, Class.TimeWord)) return undefined
  if (rowsOf?.lexicon !== t.lexicon) rowsOf = { lexicon: t.lexicon, rows: [] }
  const entry = t.entry[i]
  let row = rowsOf.rows[entry]
  if (row === undefined) {
    row = t.lexicon.lookup(t.word(i), Class.TimeWord) ?? null
    rowsOf.rows[entry] = row
  }
  return row ? (row.fields as unknown as TimeWord) : undefined
}

/** Passes the rows of time-words.tsv of one of the kinds: for a rule's `where`. */
export const ofKind =
  (...kinds: string[]) =>
  (fields: Readonly<Record<string, string>>): boolean =>
    kinds.includes(fields.kind)

/** Kind of the time word at token i, or ''. */
export function timeKind(t: TokenTable, i: number): string {
  return time(t, i)?.kind ?? ''
}

/** The longest time phrase of one of the kinds that starts at token i. */
export function timePhrase(t: TokenTable, i: number, ...kinds: string[]): (TimeWord & { last: number }) | undefined {
  const hit = t.phrase(i, Class.TimeWord)
  if (!hit || !kinds.includes(hit.row.fields.kind)) return undefined
  return { kind: hit.row.fields.kind, value: hit.row.fields.value, last: hit.last }
}

/** How many periods ahead "ini", "depan" and "lalu" count: their kinds are 'this', 'future' and whatever means the past. */
export const periodsAhead = (kind: string): number => (kind === 'this' ? 0 : kind === 'future' ? 1 : -1)

/** A month name: 1 to 12 and whether it is an abbreviation (short) or English. */
export function month(t: TokenTable, i: number): { number: number; kind: string } | undefined {
  if (!t.is(i, Class.Month)) return undefined
  const { number, kind } = t.phrase(i, Class.Month)!.row.fields
  return { number: Number(number), kind }
}

/** Monday 1 … Sunday 7, 0 where token i names no day. */
export function weekday(t: TokenTable, i: number): number {
  return Number(t.phrase(i, Class.Weekday)?.row.fields.number ?? 0)
}

/** Last token of the weekday at token i: 'Jum"at' has three. */
export function weekdayEnd(t: TokenTable, i: number): number {
  return t.phrase(i, Class.Weekday)?.last ?? i
}

/** Whether a weekday stands in its usual spelling, so that it may count without a date behind it. */
export function isPlainWeekday(t: TokenTable, i: number): boolean {
  const kind = t.phrase(i, Class.Weekday)?.row.fields.kind
  return kind === '' || kind === 'ahad'
}

/** Whether the word at token i is "Minggu", which also means a week. */
export function isMinggu(t: TokenTable, i: number): boolean {
  const fields = t.is(i, Class.Weekday) ? t.phrase(i, Class.Weekday)?.row.fields : undefined
  return fields?.number === '7' && fields.kind === ''
}

/** A four-digit calendar year of the twentieth or twenty-first century at token i, or an earlier one that is plainly a year, or 0. */
export function year(t: TokenTable, i: number): number {
  if (t.digits(i) !== 4) return 0
  const value = t.number(i)
  if (value >= 1900) return value <= 2099 ? value : 0
  return value >= 1500 && isPlainYear(t, i) ? value : 0
}

/** "pada tahun 1884", "24 Februari 1816": the word in front, or day and month, say that it is a year; "pada 24 Februari 1800 warga" counts people. */
const isPlainYear = (t: TokenTable, i: number): boolean =>
  t.lower(i - 1) === 'tahun' ||
  (t.is(i - 1, Class.Month) &&
    t.isNumber(i - 2) &&
    t.digits(i - 2) <= 2 &&
    !t.is(i + 1, Class.CountNoun | Class.NumberWord))

/** Whether a number token goes on to the left without a space: part of "1.500", "TR/422/2025" or "R-70". */
export function isGluedBefore(t: TokenTable, i: number): boolean {
  if (t.spaced(i) || i === 0 || !t.isMark(i - 1, '.,/-–:+#*_')) return false
  if (t.spaced(i - 1) || i < 2) return false
  if (t.isNumber(i - 2)) return true
  // "(Selasa/24 Juni 2025)", "10 Zulhijah 1446 H/6 Juni 2025"
  if (t.isMark(i - 1, '/') && (t.is(i - 2, Class.Weekday) || (t.lower(i - 2) === 'h' && t.isNumber(i - 3))))
    return false
  return t.isWord(i - 2) && !t.isMark(i - 1, ',:') && !(t.isMark(i - 1, '.') && t.isLower(i - 2))
}

/** Whether a number token goes on to the right without a space: part of "2,5", "15/PBI", or a percentage. */
export function isGluedAfter(t: TokenTable, i: number): boolean {
  if (t.isMark(i + 1, '%°')) return true
  if (!t.isMark(i + 1, '.,/-–:') || t.spaced(i + 1) || t.spaced(i + 2)) return false
  return t.isNumber(i + 2) || (t.isWord(i + 2) && t.isMark(i + 1, '/-'))
}

/** "kemarin" behind a period, which makes it the one before: "tahun kemarin", "bulan kemarin", "2016 kemarin". */
export function yesterdayBehind(t: TokenTable, i: number): { kind: 'past'; last: number } | undefined {
  const hit = timePhrase(t, i, 'day')
  return hit?.value === '-1' && hit.last === i ? { kind: 'past', last: hit.last } : undefined
}
