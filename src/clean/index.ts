import type { SourceMetadata } from '../read/source.js'
import { type Steps, straight } from '../steps.js'
import type { Article, Region, RegionKind } from './article.js'
import { hasInserts, insertsIn, isBlurb, isInitials, isTag, lastParagraphOf, markBoilerplate } from './boilerplate.js'
import { readCredit, readName, readSignature } from './credits.js'
import { partStamps } from './glued-stamp.js'
import { type Header, readHeader } from './header.js'
import { endsSentence, type Line, splitLines } from './lines.js'
import { outletInProse } from './outlet.js'
import { readAlsoIn } from './read-also.js'
import { isHeadline } from './related.js'
import { isPoster, isStaff } from './staff.js'
import { findStamp, readPublished } from './stamp.js'
import { readCuedStamp, readStampLine } from './stamp-line.js'

/** A stretch within a line that is not body. UTF-16 units. */
interface Cut {
  start: number
  end: number
  kind: RegionKind
  rule: string
}

/**
 * Splits a page into headline, metadata, running text and boilerplate. Pure, and linear in the length of the text.
 * @param text the decoded page; it is never rewritten, all spans index it in UTF-16 units
 * @param metadata what the source says apart from the text; the text's own statement of date and outlet goes first
 * @param options `published`: the day for articles that state none, in any form that page headers use, or ISO 8601
 */
export const clean = (text: string, metadata?: SourceMetadata, options?: CleanOptions): Article =>
  straight(cleaning(text, metadata, options))

interface CleanOptions {
  published?: string
}

/** As `clean`, in steps. */
export function* cleaning(text: string, metadata: SourceMetadata = {}, options: CleanOptions = {}): Steps<Article> {
  const lines = splitLines(text)
  partStamps(text, lines)
  const lastParagraph = lastParagraphOf(lines)
  markBoilerplate(lines, lastParagraph)
  yield
  const header = readHeader(text, lines, metadata.headline)
  const cuts: Cut[] = []
  if (header.dateline && header.bodyLine < lines.length && header.dateline.end > lines[header.bodyLine].start) {
    const start = lines[header.bodyLine].start
    cuts.push({ start, end: dayOfDateline(text, start, header.dateline.end), kind: 'meta', rule: 'dateline' })
  }
  yield
  const credits = markCredits(lines, header, lastParagraph)
  const signature = markEnd(lines, lastParagraph, cuts)
  const inserts = hasInserts(text)
  for (const [i, line] of lines.entries()) {
    if (line.kind !== 'body') continue
    cutGlued(line, inserts, cuts)
    const credit = i < header.bodyLine && line.text.length <= LONGEST_CAPTION ? PICTURE_CREDIT.exec(line.text) : null
    if (credit) cuts.push({ start: line.start + credit.index, end: line.end, kind: 'meta', rule: 'picture-credit' })
  }

  yield
  const bodyStart = lines[header.bodyLine]?.start ?? 0
  const outlet =
    header.dateline?.outlet ??
    header.outlet ??
    metadata.outlet ??
    signature.outlet ??
    outletInProse(text, bodyStart, lines[lastParagraph]?.end ?? 0) ??
    null
  const stated = header.published ?? header.dateline?.published ?? credits.published ?? signature.published
  const given = metadata.published === undefined ? undefined : readPublished(metadata.published)
  const option = options.published === undefined ? undefined : readPublished(options.published)
  const place = header.dateline?.place
  const authors = [...credits.authors, ...signature.authors]
  return {
    text,
    regions: regionsOf(lines, cuts),
    headline: metadata.headline?.trim() || header.headline,
    outlet,
    dateline: place?.text.replace(/\s+/gu, ' ') ?? null,
    datelineSpan: place ? [place.start, place.end] : null,
    datelineDay: header.datelineDay,
    published: stated ?? given ?? option ?? null,
    publishedBasis: stated ? 'stated' : given ? 'metadata' : option ? 'option' : null,
    authors: [...new Set(authors.length > 0 ? authors : (metadata.authors ?? []))],
    editors: [...new Set(credits.editors)],
  }
}

/** "(Kabar Banua/ Rina Sari)", "[Foto: Dok. Polisi]": who took the picture, behind its caption above the text. */
const PICTURE_CREDIT = /[([](?:foto:?|dok\.?|[^()[\]/]{2,40}\/)[^()[\]/]{2,40}[)\]]\.?$/iu
const LONGEST_CAPTION = 400

const WEEKDAY_AND_DAY =
  /(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)[ ,(]{1,3})?\(?\d{1,2}(?:[/-]\d{1,2}|\s[a-z]{3,10})(?:[/\s-]\d{2,4})?\)? {0,2}[-–—:|] {0,2}$/iu

/** Where the day begins with which a dateline closes ("Jakarta, Selasa (2/4) – "): it is that of the news and stays in the text; else its end. */
function dayOfDateline(text: string, start: number, end: number): number {
  const day = text.slice(start, end).search(WEEKDAY_AND_DAY)
  return day > 0 ? start + day : end
}

/** "Sumber: https://kabar.id/2021/04/21/judul": the page's own address with its day. */
const SOURCE_LINK =
  /^\W*(?:sumber|source|link|tautan)\s{0,2}:?\s{0,2}https?:\/\/[^\s/]{4,60}\/((?:19|20)\d{2}\/\d{2}\/\d{2})\//i

/** Marks bylines, and lines below the text that state the publication. */
function markCredits(
  lines: readonly Line[],
  header: Header,
  lastParagraph: number,
): { authors: string[]; editors: string[]; published: string | null } {
  const found = { authors: [] as string[], editors: [] as string[], published: null as string | null }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    const linked = i > lastParagraph ? SOURCE_LINK.exec(line.text) : null
    if (linked) found.published ??= readPublished(linked[1].replaceAll('/', '-')) ?? null
    if (line.kind !== 'body' || line.text.length > 180) continue
    const edge = i < header.bodyLine || i > lastParagraph
    const credit = readCredit(line.text)
    if (credit) {
      const names = credit.open && lines[i + 1]?.kind === 'body' ? readName(lines[i + 1].text) : undefined
      // A lone label within the text is a subheading.
      if (credit.open && (!edge || !names)) continue
      line.kind = 'meta'
      line.rule = 'byline'
      found.authors.push(...credit.authors)
      found.editors.push(...credit.editors)
      if (names) {
        i++
        lines[i].kind = 'meta'
        lines[i].rule = 'byline'
        found[credit.open === 'editor' ? 'editors' : 'authors'].push(...names)
      }
    } else if (i > header.bodyLine) {
      const stamp = readCuedStamp(line)
      if (!stamp) continue
      line.kind = 'meta'
      line.rule = 'published'
      if (!stamp.updated) found.published ??= stamp.value
    }
  }
  return found
}

/** Marks what stands below the last paragraph: signature, initials, tags, the site's words about itself. */
function markEnd(
  lines: readonly Line[],
  lastParagraph: number,
  cuts: Cut[],
): { authors: string[]; outlet: string | null; published: string | null } {
  const found = { authors: [] as string[], outlet: null as string | null, published: null as string | null }
  if (lastParagraph < 0) return found
  const drop = (line: Line, rule: string) => {
    line.kind = 'boilerplate'
    line.rule = rule
  }
  const sign = (line: Line) => {
    const signature = readSignature(line.text)
    if (!signature) return false
    const start = line.start + signature.start
    cuts.push({ start, end: line.end, kind: 'meta', rule: 'signature' })
    found.authors.push(...signature.authors)
    found.outlet ??= signature.outlet
    return signature.start === 0
  }
  if (lines[lastParagraph].kind === 'body') sign(lines[lastParagraph])
  const close = lines.findLastIndex(({ kind }) => kind === 'body')
  if (close > lastParagraph && endsSentence(lines[close - 1].text)) {
    found.published = closingDay(lines[close])
    if (found.published) {
      lines[close].kind = 'meta'
      lines[close].rule = 'published'
    }
  }
  let ended = false
  for (let i = lastParagraph + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line.kind !== 'body') continue
    if (ended) drop(line, 'page-end')
    else if (isBlurb(line)) {
      drop(line, 'outlet-blurb')
      const above = lines[i - 1]
      if (above.kind === 'body' && line.text.startsWith(above.text)) drop(above, 'outlet-blurb')
      ended = true
    } else if (isInitials(line)) {
      const bracket = sign(line)
      if (!bracket) drop(line, 'initials')
      ended = true
    } else if (line.text.length <= 100 && sign(line)) ended = true
  }
  dropStamps(lines, lastParagraph, drop)
  if (!ended) {
    dropTags(lines, lastParagraph, drop)
    dropHeadlines(lines, lastParagraph, drop)
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    // "Video …" written twice is the caption and title of one player.
    if (line.kind === 'body' && /^video /iu.test(line.text) && line.text === lines[i - 1].text) {
      drop(line, 'video')
      drop(lines[i - 1], 'video')
    }
  }
  return found
}

/** "(hms/3-6-2025)", "*) Humas Kecamatan, 3 Juni 2025": who wrote the page, and when. */
const SIGNED = /^[(*[][()*[\]\s]{0,3}([A-Za-z .]{2,40}?)\s?[,/|-]\s?(\d[^()[\]]{5,20})[)\]]{0,2}\.?$/

/** The day with which a page closes, right below its text: a line of its own, or that of whoever signs. */
function closingDay(line: Line): string | null {
  const { text } = line
  if (text.length > 60 || !/\d{4}/.test(text)) return null
  const signed = SIGNED.exec(text)
  if (signed)
    return isStaff(signed[1]) || isPoster(signed[1]) || WRITER.test(signed[1])
      ? (findStamp(signed[2])?.value ?? null)
      : null
  const stamp = readStampLine({ ...line, text: text.replace(/^\((.*)\)\.?$/, '$1') })
  // With a time of day it may be that of another article.
  return stamp && !isTimed(stamp) ? stamp.value : null
}
const WRITER = /^(?:hms|red|rls|rilis|adv|humas [A-Za-z ]+|[a-z]{2,4})$/i

/** How long ago another article came: "13 jam lalu". */
const AGE = /^\d{1,3} (?:detik|menit|jam|hari|pekan|minggu|bulan|tahun) (?:yang )?lalu$/i

/** Drops the days of other articles, which stand in a list below the text: "Rabu, 9 Juli 2025 21:24 Wib", "13 jam lalu". */
function dropStamps(lines: readonly Line[], lastParagraph: number, drop: (line: Line, rule: string) => void): void {
  const stamps = lines
    .slice(lastParagraph + 1)
    .filter((line) => line.kind === 'body' && (AGE.test(line.text) || isTimed(readStampLine(line))))
  if (stamps.length > 1) for (const line of stamps) drop(line, 'related-stamp')
}

/** A day with its time of day; days alone may be those of a programme. */
const isTimed = (stamp: ReturnType<typeof readStampLine>): boolean => stamp?.cued === false && stamp.value.includes('T')

function dropTags(lines: readonly Line[], lastParagraph: number, drop: (line: Line, rule: string) => void): void {
  let first = lines.length
  while (first - 1 > lastParagraph && (lines[first - 1].kind !== 'body' || isTag(lines[first - 1]))) first--
  // The broken-off rest of a sentence is no tag.
  const above = lines[first - 1]
  if (above?.kind === 'body' && !endsSentence(above.text) && first < lines.length && !lines[first].gap) return
  for (const line of lines.slice(first)) if (line.kind === 'body') drop(line, 'tags')
}

/** Headlines of other articles right below the text. */
const MOST_HEADLINES = 4

function dropHeadlines(lines: readonly Line[], lastParagraph: number, drop: (line: Line, rule: string) => void): void {
  if (!endsSentence(lines[lastParagraph].text)) return
  const behind = lines.slice(lastParagraph + 1)
  const below = behind.filter(({ kind }) => kind === 'body')
  // Below a byline there may be any number.
  if ((below.length <= MOST_HEADLINES || behind[0].rule === 'byline') && below.every(isHeadline))
    for (const line of below) drop(line, 'related-headline')
}

/** Cuts links and adverts that are glued into running text. */
function cutGlued(line: Line, inserts: boolean, cuts: Cut[]): void {
  if (line.text.length < 60) return
  const cut = ([start, end]: [number, number], rule: string) =>
    cuts.push({ start: line.start + start, end: line.start + end, kind: 'boilerplate', rule })
  for (const span of readAlsoIn(line.text)) cut(span, 'read-also')
  if (inserts) for (const span of insertsIn(line.text)) cut(span, 'advert')
}

/** Regions of the lines with the cuts taken out; neighbours of one kind and rule become one region. */
function regionsOf(lines: readonly Line[], cuts: Cut[]): Region[] {
  const regions: Region[] = []
  const push = (kind: RegionKind, rule: string, start: number, end: number) => {
    const before = regions.at(-1)
    if (before && before.kind === kind && before.rule === rule) before.end = end
    else regions.push({ kind, start, end, rule })
  }
  cuts.sort((a, b) => a.start - b.start)
  let next = 0
  let from = 0
  for (const line of lines) {
    let at = Math.max(line.start, from)
    while (next < cuts.length && cuts[next].start < line.end) {
      const cut = cuts[next++]
      const start = Math.max(cut.start, at)
      if (cut.end <= start) continue
      if (start > at) push(line.kind, line.rule, at, start)
      push(cut.kind, cut.rule, start, cut.end)
      at = cut.end
    }
    if (at < line.end) push(line.kind, line.rule, at, line.end)
    from = Math.max(at, line.end)
  }
  return regions
}
