import type { RegionKind } from './article.js'

/** A non-blank line of the page, without the white space around it. */
export interface Line {
  start: number
  end: number
  text: string
  /** Whether a blank line (or the page's beginning) stands before it. */
  gap: boolean
  /** What the line is; lines that no rule claims are body. */
  kind: RegionKind
  rule: string
}

/** Patterns are tried on lines up to this length only, so that their cost stays bounded. */
export const SHORT = 300

/** Whether a UTF-16 unit is white space within or around a line (zero-width characters included). */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** White space other than the plain space, and marks without width: one plain space each, so that patterns find the words around it. */
const ODD_SPACE = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/g

/** A stretch of text with plain spaces only, of the same length. */
export const plainSpaced = (text: string): string => text.replace(ODD_SPACE, ' ')

/** The stretch of the page without the white space around it, as a line of its own; undefined where nothing else stands there. */
export function lineBetween(text: string, from: number, to: number, gap: boolean): Line | undefined {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) return undefined
  const own = text.slice(start, end)
  return { start, end, text: end - start <= SHORT ? plainSpaced(own) : own, gap, kind: 'body', rule: 'body' }
}

/** Where a line ends, here and for the scanner. */
const BREAK = /\r\n?|[\n\u2028\u2029]/g

/** The page's non-blank lines in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = true
  let from = 0
  const add = (stop: number) => {
    const line = lineBetween(text, from, stop, gap)
    if (line) lines.push(line)
    gap = line === undefined
  }
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    add(index)
    from = index + mark.length
  }
  add(text.length)
  return lines
}

/** A headline that leaves the rest unsaid: "Pasar Dibuka Lagi, tapi...". */
const OPEN_END = /(?: \.\.|\.\.\.|…|\. \. \.)$/
/** A stop at the end, quotes and brackets behind it, and a signature in brackets behind those. */
const SENTENCE_END = /[.…]["”’'»)\]*]*(?:\s?[([][^()[\]]{1,40}[)\]])?$/u
const SENTENCE_STOP = /[.…!?:;]["”’'»)\]*]*$/u
const LOWER_START = /^[\p{Ll},.;)%]/u
/** "kabar.com, JAKARTA - ": a site that writes its name small opens a text. */
const SITE_START = /^[a-z\d-]{2,30}(?:\.[a-z]{2,4}){1,2} ?[,(–—-]/

/** Whether the line ends as a sentence of running text does: with a full stop, quotes and brackets behind it allowed; dots leave it open. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.length > 60 ? text.slice(-60) : text) && !OPEN_END.test(text.slice(-5))
}

/** Whether the line goes on with what the line before it began. */
export function continues(text: string): boolean {
  return LOWER_START.test(text) && !SITE_START.test(text)
}

/** Number of words, counted up to `limit`. */
export function wordCount(text: string, limit = 60): number {
  let count = 0
  let inside = false
  for (let i = 0; i < text.length && count < limit; i++) {
    const blank = isBlank(text.charCodeAt(i))
    if (!blank && !inside) count++
    inside = !blank
  }
  return count
}

/** Whether the line by itself is running text: long, or a sentence of some length. */
export function isParagraph(line: Line): boolean {
  const length = line.end - line.start
  if (length >= 200) return true
  return length >= 40 && endsSentence(line.text) && wordCount(line.text, 8) >= 6
}

/**
 * Whether line i opens running text: it is a paragraph by itself, or hard-wrapped lines that flow into each other until a
 * full stop. Looks at a dozen lines.
 */
export function opensParagraph(lines: readonly Line[], i: number): boolean {
  if (isParagraph(lines[i])) return true
  let length = lines[i].text.length
  const width = blockWidth(lines, i)
  for (let next = i + 1; next < lines.length && next < i + 12; next++) {
    const previous = lines[next - 1]
    const line = lines[next]
    const wrapped =
      (previous.text.length >= 55 && previous.text.length <= 120 && isFull(previous.text, line.text, width)) ||
      previous.text.endsWith(',') ||
      previous.text.endsWith('-')
    if (line.gap || line.kind !== 'body' || SENTENCE_STOP.test(previous.text.slice(-6))) return false
    if (!continues(line.text) && !wrapped) return false
    length += line.text.length
    if (length >= 90 && endsSentence(line.text)) return true
  }
  return length >= 300
}

/** Units of the longest of the dozen lines from i on that no blank line parts. */
function blockWidth(lines: readonly Line[], i: number): number {
  let width = lines[i].text.length
  for (let n = i + 1; n < lines.length && n < i + 12 && !lines[n].gap; n++)
    width = Math.max(width, lines[n].text.length)
  return width
}

/** Lines of a page that are measured, of which so many must be nearly as long as the longest. */
const MEASURED = 60
const FULL_LINES = 5
const NEARLY = 16

/** Units to which a page is hard-wrapped, as mails and old files are; infinite for pages whose lines are paragraphs. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.slice(0, MEASURED).map(({ text }) => text.length)
  const width = Math.max(...lengths)
  return width <= 120 && lengths.filter((length) => length > width - NEARLY).length >= FULL_LINES ? width : Infinity
}

/** Whether the next line's first word had no room on a line: what hard wrapping leaves, and a headline above its text doesn't. */
export function isFull(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ')
  return line.length + 1 + (space < 0 ? next.length : space) > width
}

/** Whether the line may be a heading or a link: short, opened by a capital, figure or quote, without a final full stop. */
export function isTitle(line: Line): boolean {
  const { text } = line
  return (
    text.length <= 200 &&
    !endsSentence(text) &&
    !text.endsWith(',') &&
    /^[^\p{L}\d]{0,4}[\p{Lu}\d]/u.test(text.slice(0, 8)) &&
    // "Pembicaraan Tk. I": not the full stop of an abbreviation.
    !(text.length > 130 && /(?<!(?<!\p{L})\p{Lu}\p{L}{0,2})[.!?] \p{Lu}/u.test(text))
  )
}

/** First word of a line in lower case, behind at most four marks; '' where something else stands there. ASCII only, as all cues are. */
export const firstWord = (text: string): string => /^[^A-Za-z]{0,4}([A-Za-z]+)/.exec(text)?.[1].toLowerCase() ?? ''
