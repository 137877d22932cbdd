/**
 * One linear pass over the tags of a page, before any parser sees it: what a page is made of without what is no text,
 * and how deep and how large it is. Parsers and Readability need seconds to minutes, or all of the stack, for pages that
 * are nested or littered on purpose; `html.ts` decides by these figures whether they get the page at all.
 */
export interface Page {
  /** The page as `<html><head>…</head><body>…</body></html>`, without scripts, styles, comments and pictures. */
  html: string
  /** Paragraphs of all its text, escaped as html, in order. */
  paragraphs: string[]
  /** Texts of its `application/ld+json` scripts. */
  linkedData: string[]
  /** Most elements open at once, counted too high rather than too low. */
  depth: number
  /** Tags, and `<` that are none. */
  size: number
}

/** Elements whose content is no text of the article. */
const SKIPPED = new Set(
  'script style svg noscript template iframe object embed canvas select textarea math audio video map'.split(' '),
)
/** Tags that belong to the head, wherever they stand. */
const HEAD = new Set(['meta', 'link', 'base'])
/** Tags that the rebuilt page has anyway. */
const FRAME = new Set(['html', 'head', 'body'])
/** Tags that are never closed. */
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'param', 'source', 'track', 'wbr'])
/** Tags that a paragraph does not go on across. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** Pictures packed into an attribute, and attributes that are there to slow a reader down. */
const MAX_TAG = 4000
const BLANKS = /(?:\s|&nbsp;|&#160;|&#xa0;){50,}/gi

/** What an opening tag closes first, where it is the innermost open element. As in the parser that reads the page next. */
const CLOSES: Record<string, string[]> = {
  ...{ p: ['p'], li: ['li'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], option: ['option'], optgroup: ['optgroup', 'option'] },
  ...{ tr: ['tr', 'th', 'td'], td: ['thead', 'th', 'td'], th: ['th'], thead: [], rt: ['rt', 'rp'], rp: ['rt', 'rp'] },
  ...{ tbody: ['thead', 'tbody'], tfoot: ['thead', 'tbody'] },
}

/** The elements open at a place of the page, as far as the depth still matters. */
class Open {
  private readonly names: string[] = []
  depth = 0

  constructor(private readonly limit: number) {}

  open(name: string): void {
    if (this.depth > this.limit) return
    const innermost = this.names.at(-1)
    // Any block ends a paragraph.
    const closes = Object.hasOwn(CLOSES, name) ? CLOSES[name] : INLINE.has(name) ? [] : ['p']
    if (innermost !== undefined && closes.includes(innermost)) this.names.pop()
    this.names.push(name)
    this.depth = Math.max(this.depth, this.names.length)
  }

  close(name: string): void {
    if (this.depth > this.limit) return
    const index = this.names.lastIndexOf(name)
    if (index >= 0) this.names.length = index
  }
}

/** @param maxDepth depth beyond which the count may stop */
export function pageOf(source: string, maxDepth: number): Page {
  const head: string[] = []
  const body: string[] = []
  const paragraphs: string[] = []
  const linkedData: string[] = []
  let paragraph: string[] = []
  const open = new Open(maxDepth)
  let size = 0
  let titled = false
  /** Elements of `SKIPPED` that no tag further on closes. */
  const unclosed = new Set<string>()
  const addText = (text: string) => {
    if (text === '') return
    // Readability's patterns need the square of the time for a run of blanks.
    const piece = text.replace(BLANKS, ' ')
    body.push(piece)
    paragraph.push(piece)
  }
  const endParagraph = () => {
    const text = paragraph.join('')
    if (text.trim() !== '') paragraphs.push(text)
    paragraph = []
  }

  let position = 0
  while (position < source.length) {
    const start = source.indexOf('<', position)
    if (start < 0) {
      addText(source.slice(position))
      break
    }
    addText(source.slice(position, start))
    size++
    const next = source[start + 1]
    if (next === '!' || next === '?') {
      position = endOfDeclaration(source, start)
      continue
    }
    const name = tagName(source, start)
    if (name === '') {
      addText('&lt;')
      position = start + 1
      continue
    }
    const end = endOfTag(source, start)
    // A tag that the page breaks off in.
    if (end < 0) break
    position = end
    const closing = next === '/'
    const tag = source.slice(start, end)
    if (name === 'title' && !closing) {
      const stop = closeOf(source, name, position)
      if (!titled) head.push(`<title>${source.slice(position, stop.start).replaceAll('<', '&lt;')}</title>`)
      titled = true
      position = stop.end
    } else if (SKIPPED.has(name)) {
      if (closing || unclosed.has(name)) continue
      const stop = closeOf(source, name, position)
      if (stop.start === source.length && name !== 'script' && name !== 'style') {
        unclosed.add(name)
        continue
      }
      if (name === 'script' && /application\/ld\+json/i.test(tag.slice(0, 300)))
        linkedData.push(source.slice(position, stop.start))
      position = stop.end
    } else if (HEAD.has(name)) {
      if (!closing) head.push(tag)
    } else if (!FRAME.has(name)) {
      body.push(tag.length <= MAX_TAG ? tag : `<${closing ? '/' : ''}${name}>`)
      if (name === 'br') paragraph.push('<br>')
      else if (!INLINE.has(name)) endParagraph()
      if (closing) open.close(name)
      else if (!VOID.has(name)) open.open(name)
    } else {
      endParagraph()
    }
  }
  endParagraph()
  const html = `<!doctype html><html><head>${head.join('')}</head><body>${body.join('')}</body></html>`
  return { html, paragraphs, linkedData, depth: open.depth, size }
}

/** The lower-case name of the tag that begins here, '' when none does. */
function tagName(source: string, start: number): string {
  let position = source[start + 1] === '/' ? start + 2 : start + 1
  const begin = position
  while (position < begin + 20 && isNameUnit(source.charCodeAt(position), position === begin)) position++
  return source.slice(begin, position).toLowerCase()
}

function isNameUnit(code: number, first: boolean): boolean {
  const letter = (code | 32) >= 97 && (code | 32) <= 122
  return letter || (!first && ((code >= 48 && code <= 58) || code === 45))
}

/** Just behind the `>` of a tag, one within quotation marks aside; -1 when the page ends before. */
function endOfTag(source: string, start: number): number {
  for (let position = start + 1; position < source.length; position++) {
    const char = source[position]
    if (char === '>') return position + 1
    if ((char === '"' || char === "'") && source[position - 1] === '=') {
      const close = source.indexOf(char, position + 1)
      if (close < 0) return -1
      position = close
    }
  }
  return -1
}

/** Just behind a comment, doctype, CDATA mark or processing instruction. */
function endOfDeclaration(source: string, start: number): number {
  const comment = source.startsWith('<!--', start)
  const end = source.indexOf(comment ? '-->' : '>', start + 2)
  return end < 0 ? source.length : end + (comment ? 3 : 1)
}

/** Where the content of an element ends and where the page goes on behind its closing tag. */
function closeOf(source: string, name: string, position: number): { start: number; end: number } {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = position
  const found = close.exec(source)
  if (!found) return { start: source.length, end: source.length }
  const end = source.indexOf('>', found.index)
  return { start: found.index, end: end < 0 ? source.length : end + 1 }
}
