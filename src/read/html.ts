import { comparable, metadataOf, type PageDocument } from './html-metadata.js'
import { type Page, pageOf } from './html-page.js'
import type { SourceMetadata } from './source.js'

/** Pages beyond these go to plain text, not to Readability, whose time grows with their square. */
const MAX_DEPTH = 250
const MAX_SIZE = 15000
const MAX_HTML = 4 * 1024 * 1024

/** A page's article: `text` is its headline, a blank line, and its paragraphs with blank lines between them. */
export interface HtmlArticle {
  text: string
  metadata: SourceMetadata
}

/** Finds the article in a web page. A page where none stands out, or that is too large or deep to search, gives all its text. */
export async function htmlArticle(html: string): Promise<HtmlArticle> {
  const page = pageOf(html, MAX_DEPTH)
  let metadata: SourceMetadata = {}
  let body = ''
  if (page.depth <= MAX_DEPTH && page.size <= MAX_SIZE && page.html.length <= MAX_HTML) {
    try {
      ;({ metadata, body } = await readArticle(page))
    } catch {
      // Both libraries run over the edge of some broken pages; their text is still worth reading.
    }
  }
  if (body === '') body = await plainText(page.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n'))
  const headline = metadata.headline
  const repeated =
    headline === undefined || comparable(body.slice(0, headline.length * 2)).startsWith(comparable(headline))
  return { text: repeated ? body : `${headline}\n\n${body}`.trim(), metadata }
}

async function readArticle(page: Page): Promise<{ metadata: SourceMetadata; body: string }> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  const { document } = parseHTML(page.html)
  const metadata = metadataOf(document as PageDocument, page.linkedData)
  const content = new Readability(document, { disableJSONLD: true }).parse()?.content
  return { metadata, body: content ? await plainText(content) : '' }
}

/** Html as paragraphs; what is only layout (links' addresses, pictures and their captions, list marks) leaves nothing. */
async function plainText(html: string): Promise<string> {
  const { convert } = await import('html-to-text')
  const heading = { format: 'heading', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } }
  const paragraph = { format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } }
  const text = convert(html, {
    wordwrap: false,
    limits: { maxInputLength: Number.MAX_SAFE_INTEGER, maxDepth: 1000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'hr', format: 'skip' },
      { selector: 'figcaption', format: 'skip' },
      { selector: 'blockquote', ...paragraph },
      { selector: 'ul', ...paragraph },
      { selector: 'li', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...heading })),
    ],
  })
  const lines = text.replaceAll('\u00a0', ' ').split('\n')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
