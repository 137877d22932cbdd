import { cueOf, isCommentForm } from './cues.js'
import { isParagraph, isTitle, type Line, SHORT } from './lines.js'

/** "Kabar Banua adalah media online …": what a site says of itself below the article. */
const BLURB =
  /^[\p{Lu}\d][^.,;:!?]{1,60}? (?:adalah|merupakan) (?:sebuah |salah satu |situs |perusahaan )?(?:media|portal|situs|website|laman|surat kabar|harian|kanal|platform|jaringan) (?:media |berita |online|daring|siber|informasi|digital|pemberitaan|massa|cetak|lokal|yang menyajikan)/iu

/** Whether a site describes itself in the line. */
export function isBlurb(line: Line): boolean {
  return line.text.length <= 500 && /adalah|merupakan/i.test(line.text) && BLURB.test(line.text.slice(0, SHORT))
}

/**
 * Index of the last line of running text, above the comment form if there is one; -1 where there is none. What sites say of
 * themselves and other boilerplate below the text does not count.
 */
export function lastParagraphOf(lines: readonly Line[]): number {
  const text = lines.findIndex((line) => isParagraph(line))
  let end = lines.length
  if (text >= 0) {
    const form = lines.findIndex((line, i) => i > text && line.text.length <= SHORT && isCommentForm(line.text))
    if (form >= 0) end = form
  }
  let last = end - 1
  while (last >= 0 && (!isParagraph(lines[last]) || isBlurb(lines[last]) || cueOf(lines[last]))) last--
  return last
}

/** Initials of writer and editor on a line of their own: "(abc/def)", "[rmn]". */
export function isInitials(line: Line): boolean {
  return (
    line.text.length <= 40 && /^[([][\p{L}\d. ]{2,14}(?:\s?[/-]\s?[\p{L}\d. ]{1,14}){0,4}[)\]]\.?$/u.test(line.text)
  )
}

/** Whether a line may be a tag below the article: a few words in lower case, or a hashtag, without any stop. */
export function isTag(line: Line): boolean {
  return line.text.length <= 60 && /^(?:#?[\p{Ll}\d][\p{L}\d'’/-]*)(?: [\p{L}\d'’/&-]+){0,6}$/u.test(line.text)
}

/** Links behind a lone cue: at most this many lines. */
const MOST_LINKS = 8

/**
 * Marks boilerplate lines.
 * @param lastParagraph index of the last line that is running text, -1 where there is none
 */
export function markBoilerplate(lines: Line[], lastParagraph: number): void {
  const mark = (line: Line, rule: string) => {
    line.kind = 'boilerplate'
    line.rule = rule
  }
  let seenText = false
  let below: Set<string> | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line.kind !== 'body') continue
    const found = cueOf(line)
    if (found === undefined) {
      seenText ||= line.text.length > 80
      continue
    }
    mark(line, found.rule)
    if (found.rule === 'contents') {
      // The entries of the first table of contents stand once more as subheads below.
      below ??= repeatedLines(lines, i + 1)
      while (i + 1 < lines.length && below.has(lines[i + 1].text)) mark(lines[++i], found.rule)
      below = new Set()
      continue
    }
    const behindText = i > lastParagraph
    const form = found.rule === 'comment-form' && seenText && behindText
    if (form || (behindText && found.reach !== 'line' && lastParagraph >= 0)) {
      for (let j = i + 1; j < lines.length; j++) mark(lines[j], found.rule)
      return
    }
    if (found.reach !== 'links' && found.reach !== 'rest') continue
    if (found.reach === 'rest' && found.rule !== 'tags') continue
    let taken = 0
    while (taken < MOST_LINKS && i + 1 < lines.length && isLink(lines, i + 1, taken)) {
      i++
      taken++
      mark(lines[i], found.rule)
    }
  }
}

/** Texts that stand on several lines from line `from` on. */
function repeatedLines(lines: readonly Line[], from: number): Set<string> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  for (const { text } of lines.slice(from)) (once.has(text) ? repeated : once).add(text)
  return repeated
}

/** Whether line i is a link of the list above it: a title that no running text goes on from. */
function isLink(lines: readonly Line[], i: number, taken: number): boolean {
  const line = lines[i]
  if (line.kind !== 'body' || !isTitle(line) || cueOf(line) !== undefined) return false
  // A blank line behind the first links closes the list in the middle of an article.
  if (taken > 0 && line.gap) return false
  const next = lines[i + 1]
  // Running text that a scraper broke at its links goes on in lower case.
  return !next || next.gap || !/^[\p{Ll},.;)]/u.test(next.text)
}

/** Strings that stand for an advert or an embedded video wherever they occur within running text. */
const INSERTS = ['SCROLL TO CONTINUE WITH CONTENT', 'ADVERTISEMENT', '[Gambas:Video 20detik]', '[Gambas:Youtube]']

/** Whether such a string stands anywhere in a text. */
export const hasInserts = (text: string): boolean => INSERTS.some((insert) => text.includes(insert))

/** Spans of adverts glued into a line of running text, in UTF-16 units of the line. */
export function insertsIn(line: string): [number, number][] {
  const spans: [number, number][] = []
  for (const insert of INSERTS) {
    for (let i = line.indexOf(insert); i >= 0; i = line.indexOf(insert, i + insert.length))
      spans.push([i, i + insert.length])
  }
  return spans
}
