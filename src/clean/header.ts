import { readCredit, readName } from './credits.js'
import { readDateline, readDatelineAlone } from './dateline.js'
import type { Dateline } from './dateline-words.js'
import { isAddress, isLetterhead } from './letterhead.js'
import {
  continues,
  isFull,
  isParagraph,
  isTitle,
  type Line,
  opensParagraph,
  SHORT,
  wordCount,
  wrapWidth,
} from './lines.js'
import { isOutlet } from './outlet.js'
import { isPoster } from './staff.js'
import { findStamp } from './stamp.js'
import { readStampLine, SECTION } from './stamp-line.js'

/** What stands above the running text. */
export interface Header {
  headline: string | null
  outlet: string | null
  published: string | null
  dateline: Dateline | null
  /** Span of the day on a line that holds but the dateline's place and a day. */
  datelineDay: [number, number] | null
  /** Index of the first line of running text; the number of lines where there is none. */
  bodyLine: number
}

/** Lines above the running text that are looked at. */
const MOST_LINES = 60

const BREADCRUMB = /^(?:home|beranda|halaman utama|anda di sini|you are here)(?!\p{L})\s{0,3}(?:[/>»›|:→-].{0,120})?$/iu
const CRUMBS = /^[^/>»›|]{2,30}(?:\s{1,3}[/>»›]\s{1,3}[^/>»›|]{2,60}){1,5}$/u
/** "in Berita, Sosialisasi": the categories of a blog's page, below its stamp. */
const CATEGORIES = /^in [A-Z][^.!?]{2,80}$/

/** Lines between the headline and the dateline that may be long. */
const MOST_DECK = 3

/** "Baca 10 detik": the page tells its own article in a few points. */
const SUMMARY = /^baca \d{1,3} detik$/i

/** Reads the page's top: marks its lines, and finds headline, stamp, outlet and dateline. */
export function readHeader(text: string, lines: readonly Line[], wanted: string | undefined): Header {
  const header: Header = {
    headline: null,
    outlet: null,
    published: null,
    dateline: null,
    datelineDay: null,
    bodyLine: lines.length,
  }
  const candidates: number[] = []
  let updated: string | null = null
  let stampPlace: string | null = null
  const meta = (line: Line, rule: string) => {
    line.kind = 'meta'
    line.rule = rule
  }
  const last = Math.min(lines.length, MOST_LINES)
  for (let i = 0; i < last; i++) {
    const line = lines[i]
    if (line.kind !== 'body') continue
    const boxed = boxedDay(lines, i)
    if (boxed) {
      for (let n = i; n < i + BOX; n++) meta(lines[n], 'published')
      header.published ??= boxed
      continue
    }
    const stamp = readStampLine(line)
    if (stamp) {
      meta(line, 'published')
      if (stamp.updated) updated ??= stamp.value
      else header.published ??= stamp.value
      header.outlet ??= stamp.outlet
      stampPlace ??= stamp.place
      const below = lines[i + 1]
      if (below?.kind === 'body' && CATEGORIES.test(below.text)) meta(below, 'categories')
      continue
    }
    if (line.text.length <= SHORT) {
      if (BREADCRUMB.test(line.text) || (CRUMBS.test(line.text) && i + 1 < lines.length && line.text.length < 80)) {
        meta(line, 'breadcrumb')
        continue
      }
      if (isPoster(line.text)) {
        meta(line, 'byline')
        continue
      }
      if (CATEGORIES.test(line.text) && candidates.length > 0 && lines[i + 1] && readStampLine(lines[i + 1])) {
        meta(line, 'categories')
        continue
      }
      const credit = readCredit(line.text)
      if (credit) {
        const below = lines[i + 1]
        if (credit.open && credit.authors.length > 0 && below?.kind === 'body' && readName(below.text)) i++
        continue
      }
      if (SUMMARY.test(line.text)) {
        meta(line, 'summary')
        for (let n = i + 1; n < last && lines[n].text.startsWith('•'); n++) meta(lines[n], 'summary')
        continue
      }
      if (isAddress(line.text)) {
        meta(line, 'letterhead')
        continue
      }
      if (isOutlet(line.text) && !isDatelineHead(text, lines, i)) {
        meta(line, 'outlet')
        header.outlet ??= line.text
        continue
      }
    }
    // The caption of the picture above the text; pages that load pictures late have it twice.
    if ((candidates.length > 0 || header.published) && isCaption(lines, i)) {
      line.rule = 'caption'
      const again = lines[i + 1]
      if (again?.text === line.text) {
        again.kind = 'boilerplate'
        again.rule = 'caption'
      }
      continue
    }
    header.dateline = datelineAt(text, lines, i, candidates.length > 0)
    if (!header.dateline && candidates.length === 0 && isStoppedHeadline(text, lines, i)) {
      line.rule = 'headline'
      candidates.push(i)
      continue
    }
    if (header.dateline || opensParagraph(lines, i)) {
      header.bodyLine = i
      // A summary, or a picture's caption with its credit, may stand between the headline and the dateline.
      if (!header.dateline && candidates.length > 0)
        for (let below = i + 1; below <= i + MOST_DECK && lines[below]?.kind === 'body'; below++) {
          const dateline = datelineAt(text, lines, below, true)
          if (!dateline?.outlet) continue
          for (let n = i; n < below; n++) lines[n].rule = 'deck'
          header.dateline = dateline
          header.bodyLine = below
          break
        }
      break
    }
    // Running text that a scraper broke at its links: "Rina Sari" / "belum menyerah. …".
    const next = lines[i + 1]
    if (candidates.length > 0 && next && !next.gap && continues(next.text) && isParagraph(next)) {
      header.bodyLine = i
      break
    }
    candidates.push(i)
  }
  header.published ??= updated
  if (header.bodyLine < lines.length) chooseHeadline(header, lines, candidates, wanted, meta)
  if (stampPlace && !header.dateline) {
    const line = lines.find((each) => each.rule === 'published' && each.text.startsWith(stampPlace))
    if (line) {
      const place = { text: stampPlace, start: line.start, end: line.start + stampPlace.length }
      header.dateline = { end: line.end, place, outlet: null, published: null }
      const day = findStamp(line.text)
      // With a clock time it is the page's own stamp.
      if (day && !day.value.includes('T') && !/\d:\d{2}/.test(line.text))
        header.datelineDay = [line.start + day.start, line.start + day.end]
    }
  }
  return header
}

/** Lines of a day that stands in a box of its own: "03" / "Jun" / "2025". */
const BOX = 3

/** The day whose parts stand on three lines from line i on. */
function boxedDay(lines: readonly Line[], i: number): string | undefined {
  if (!/^\d{1,2}$/.test(lines[i].text)) return undefined
  const [, month, year] = lines.slice(i, i + BOX)
  if (year?.kind !== 'body' || !/^20\d\d$/.test(year.text) || !/^[A-Za-z]{3,10}$/.test(month.text)) return undefined
  return findStamp(`${lines[i].text} ${month.text} ${year.text}`)?.value
}

/** Whether line i is a headline that somebody closed with a full stop: in title case, or with the dateline below it. */
function isStoppedHeadline(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i].text
  const below = lines[i + 1]
  if (line.length > LONGEST_HEADLINE || !below) return false
  if (i === 0 && CSV_CELL.test(line)) return true
  if (!/^\p{Lu}.*[^.]\.$/u.test(line)) return false
  if (/\p{Ll}{3}[.!?] \p{Lu}/u.test(line)) return false
  const words = line.match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
  if (words.length >= 5 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL.has(word))) return true
  if (!below.gap) return false
  return below.kind === 'body' && datelineAt(text, lines, i + 1, true)?.place != null
}
const LONGEST_HEADLINE = 230
/** A headline as tables write one that has quotation marks: "Warga Sebut ""Macet"" di Palu". */
const CSV_CELL = /^"[^"].*"".*"$/u
/** Words of four letters and more that title case leaves small. */
const SMALL = new Set(['untuk', 'dari', 'dengan', 'yang', 'pada', 'oleh', 'dalam', 'bagi', 'serta', 'atau'])

/** Whether line i is the caption of a picture: opened by "Ilustrasi", or a sentence that stands twice in a row. */
function isCaption(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i]
  if (text.length > 400) return false
  return (
    /^(?:foto )?ilustrasi(?: foto)?(?: [-–—]|[:.,(]| \p{Ll})/iu.test(text) ||
    (isParagraph(lines[i]) && lines[i + 1]?.text === text)
  )
}

/** Whether an outlet's name on a line is the head of a dateline that scrapers broke ("Suara.com -" / "Bupati …"). */
function isDatelineHead(text: string, lines: readonly Line[], i: number): boolean {
  return datelineAt(text, lines, i, true) !== null
}

/** The dateline with which the running text begins at line i, or null. */
function datelineAt(text: string, lines: readonly Line[], i: number, headed: boolean): Dateline | null {
  const line = lines[i]
  const running = isParagraph(line) || opensParagraph(lines, i)
  const limit = lines[Math.min(lines.length - 1, i + 5)].end
  const dateline = readDateline(text, line.start, limit, running)
  if (dateline) {
    // The sentence behind must be running text: a headline may open like a dateline.
    if (running || dateline.outlet || dateline.end >= line.end) {
      const behind = lines.findIndex((each, n) => n >= i && each.end > dateline.end)
      if (behind >= 0 && lines.slice(i, behind + 1).every((each) => each.kind === 'body')) {
        const opens =
          behind === i
            ? running || line.end - dateline.end > 30
            : isParagraph(lines[behind]) || opensBroken(lines, behind)
        if (opens) return dateline
      }
    }
  }
  const alone = headed ? readDatelineAlone(text, line.start, line.end) : undefined
  const next = lines[i + 1]
  return alone && next && next.kind === 'body' && (isParagraph(next) || opensBroken(lines, i + 1)) ? alone : null
}

/** Whether running text begins at line i, be it broken at its links ("Polda Banua menggagalkan" / "10 kilogram sabu" / …). */
function opensBroken(lines: readonly Line[], i: number): boolean {
  for (let n = i; n < lines.length && n < i + 5; n++) {
    if (lines[n].kind !== 'body') {
      if (n === i) return false
      break
    }
    if (isParagraph(lines[n])) return true
    // The day of publication stands below a headline, not within running text.
    if (n > i && (lines[n].gap || readStampLine(lines[n]))) return false
  }
  return opensParagraph(lines, i)
}

const JOINING =
  /(?:,|:|–|-|(?<!\p{L})(?:di|ke|dari|dan|yang|untuk|dengan|pada|oleh|dalam|atau|saat|bagi|para|akan|serta|hingga))$/iu

function chooseHeadline(
  header: Header,
  lines: readonly Line[],
  candidates: readonly number[],
  wanted: string | undefined,
  meta: (line: Line, rule: string) => void,
): void {
  const titles = candidates.filter((i) => lines[i].rule === 'headline' || isHeadline(lines, i))
  const same = (i: number) => wanted !== undefined && fold(lines[i].text) === fold(wanted)
  const proper = titles.filter((i) => wordCount(lines[i].text) >= 3 && !SECTION.test(lines[i].text))
  const own = proper.find((i) => !isLetterhead(lines[i].text)) ?? proper[0]
  // "Beranda Berita Judul", and the headline itself below: what the page's way ends with.
  const again = proper.find((i) => i > own && lines[own].text.endsWith(` ${lines[i].text}`))
  const chosen =
    titles.find(same) ??
    again ??
    own ??
    titles.find((i) => wordCount(lines[i].text) === 2 && !SECTION.test(lines[i].text))
  for (const i of candidates) {
    const line = lines[i]
    if (SECTION.test(line.text) || (chosen !== undefined && i !== chosen && line.text === lines[chosen].text))
      meta(line, 'section')
    else if (chosen !== undefined && i < chosen && (line.text.length <= 60 || i === own || isLetterhead(line.text)))
      meta(line, 'section')
    else if (chosen !== undefined && i !== chosen && wordCount(line.text) <= 3 && isTitle(line)) meta(line, 'section')
    else line.rule = i === chosen ? 'headline' : 'deck'
  }
  if (chosen === undefined) return
  const line = lines[chosen]
  const parts = [line.text]
  const width = wrapWidth(lines)
  line.kind = 'headline'
  line.rule = 'headline'
  for (let i = chosen + 1; candidates.includes(i) && i <= chosen + 3; i++) {
    const next = lines[i]
    const wraps =
      continues(next.text) ||
      JOINING.test(lines[i - 1].text) ||
      isFull(lines[i - 1].text, next.text, width) ||
      (isCapitals(next.text) && isCapitals(lines[i - 1].text))
    if (next.gap || !wraps || parts.join(' ').length + next.text.length > 240) break
    next.kind = 'headline'
    next.rule = 'headline'
    parts.push(next.text)
  }
  const title = parts.join(' ').replace(/\s+/gu, ' ')
  header.headline = withoutOutlet(CSV_CELL.test(title) ? title.slice(1, -1).replaceAll('""', '"') : title, header)
}

/** Whether a line above the text may be its headline. */
function isHeadline(lines: readonly Line[], i: number): boolean {
  const { text } = lines[i]
  if (text.length > 165 || !isTitle(lines[i]) || /^(?:sumber|kredit|\()/iu.test(text)) return false
  // "Bupati X, Nama, S.E. (Istimewa)": the caption of a picture.
  if (/\((?:istimewa|ist|dok|foto)[^()]{0,40}\)[^\p{L}]{0,4}$/iu.test(text)) return false
  // "…, Selasa (5/3) dini hari. Rabu (6/3) malam": the first line of a text that somebody broke.
  if (/\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\) ?[^.]{0,12}\. \p{Lu}/u.test(text)) return false
  // "… Polsek X menggelar patroli, Jumat (20/1/2023)": a first paragraph whose full stop is missing.
  if (text.length > 100 && /\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)$/.test(text)) return false
  // A question or call in sentence case right above the text opens the text itself.
  const gap = lines[i + 1]?.gap || lines[i + 1]?.kind !== 'body'
  return gap || !/[?!]$/u.test(text) || (text.match(/ \p{Lu}/gu)?.length ?? 0) * 2 >= wordCount(text) - 1
}

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

/** A page's title may carry the outlet behind it: "Judul Berita - Kabar Banua". */
function withoutOutlet(title: string, header: Header): string {
  const match = /^(.{15,}?)\s+[-–|]\s+([^-–|]{3,40})$/u.exec(title)
  if (!match || !isOutlet(match[2].trim())) return title
  header.outlet ??= match[2].trim()
  return match[1]
}
