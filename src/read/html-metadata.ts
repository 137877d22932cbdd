import type { SourceMetadata } from './source.js'

/** What the DOM of a page is asked for; linkedom's types want the browser's, which Node does not have. */
export interface PageElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}
export interface PageDocument {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Meta tags with the time of publication, best first, by name, property or itemprop. */
const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'content_publisheddate', 'dtk:publishdate'],
  ...['publishdate', 'publish_date', 'publish-date', 'pubdate', 'datepublished', 'date', 'dc.date', 'dc.date.issued'],
  ...['dcterms.created', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime'],
]
const AUTHORS = ['author', 'content_author', 'dtk:author', 'dable:author', 'parsely-author', 'dc.creator']
const OUTLETS = ['og:site_name', 'application-name', 'publisher', 'dc.publisher']

/**
 * What the page says of its article in JSON-LD and meta tags.
 * @param linkedData texts of its `application/ld+json` scripts
 */
export function metadataOf(document: PageDocument, linkedData: string[]): SourceMetadata {
  const metas = metaTags(document)
  const article = articleData(linkedData)
  const found: SourceMetadata = {}

  const outlet = nameOf(article?.publisher) ?? first(metas, OUTLETS)
  if (outlet !== null) found.outlet = outlet

  const times = [...document.querySelectorAll('time[datetime]')]
    .slice(0, 1)
    .map((time) => time.getAttribute('datetime'))
  const dates = [string(article?.datePublished), ...PUBLISHED.map((name) => metas.get(name)), ...times]
  const published = dates.map(dateOf).find((date) => date !== null)
  if (published) found.published = published

  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const url = [canonical, metas.get('og:url')]
    .map((link) => link?.trim())
    .find((link) => /^https?:\/\//i.test(link ?? ''))
  if (url) found.url = url

  const named = article === null ? [] : namesOf(article.author)
  const authors = named.length > 0 ? named : namesOf(first(metas, AUTHORS))
  const people = authors.filter((author) => author !== outlet && !/^https?:\/\/|@/.test(author))
  if (people.length > 0) found.authors = people

  const headline = headlineOf(document, string(article?.headline) ?? metas.get('og:title') ?? null, outlet)
  if (headline !== null) found.headline = headline
  return found
}

/**
 * The heading that the page's title repeats: it stands without the outlet's name and is not cut short. Without one, the
 * title itself.
 */
function headlineOf(document: PageDocument, declared: string | null, outlet: string | null): string | null {
  const title = withoutOutlet(squeeze(declared ?? document.querySelector('title')?.textContent ?? ''), outlet)
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 10)
    .map((heading) => squeeze(heading.textContent ?? ''))
    .filter((heading) => heading.length >= 10)
  if (title === '') return headings.length === 1 ? headings[0] : null
  const key = comparable(title)
  const same = headings.find((heading) => {
    const other = comparable(heading)
    return key.includes(other) || (key.length >= 15 && other.startsWith(key.slice(0, 40)))
  })
  return same ?? title
}

/** "Judul berita - Contoh.com" without its last part, where that is the outlet or as short as a site's name. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — ', ' :: '].map((mark) => title.lastIndexOf(mark)))
  if (cut < 15) return title
  const tail = comparable(title.slice(cut))
  const isOutlet = outlet !== null && tail === comparable(outlet)
  const isSite = /\.(?:com|id|net|org|co|tv|news)\b/i.test(title.slice(cut))
  return isOutlet || isSite ? title.slice(0, cut).trim() : title
}

function metaTags(document: PageDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = squeeze(meta.getAttribute('content') ?? '')
    const key = name?.trim().toLowerCase()
    if (key && content !== '' && !metas.has(key)) metas.set(key, content)
  }
  return metas
}

interface ArticleData {
  '@type'?: unknown
  headline?: unknown
  datePublished?: unknown
  author?: unknown
  publisher?: unknown
}

/** The first node of the page's JSON-LD that describes an article. */
function articleData(texts: string[]): ArticleData | null {
  for (const text of texts) {
    let value: unknown
    try {
      value = JSON.parse(text.replace(/\p{Cc}+/gu, ' ').trim())
    } catch {
      continue
    }
    const nodes = (Array.isArray(value) ? value : [value]).flatMap((node) =>
      isObject(node) && Array.isArray(node['@graph']) ? node['@graph'] : [node],
    )
    for (const node of nodes) if (isObject(node) && isArticle(node['@type'])) return node
  }
  return null
}

function isArticle(type: unknown): boolean {
  return Array.isArray(type) ? type.some(isArticle) : typeof type === 'string' && /article|posting|report/i.test(type)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? squeeze(value) : null
}

function nameOf(value: unknown): string | null {
  return string(isObject(value) ? value.name : value)
}

function namesOf(value: unknown): string[] {
  const names = Array.isArray(value) ? value.map(nameOf) : [nameOf(value)]
  return [...new Set(names.filter((name) => name !== null))]
}

function first(metas: Map<string, string>, names: string[]): string | null {
  for (const name of names) if (metas.has(name)) return metas.get(name)!
  return null
}

/** A date as written, "2024/11/14 13:20:00" brought to ISO order; null for the "0000-00-00" of an empty field. */
function dateOf(value: string | null | undefined): string | null {
  if (!value || !/[1-9]/.test(value)) return null
  return value
    .trim()
    .replace(/^(\d{4})[/-](\d\d)[/-](\d\d)(?:[ T](?=\d\d:))?/, (all, year, month, day) =>
      all.length > 10 ? `${year}-${month}-${day}T` : `${year}-${month}-${day}`,
    )
}

/** The text on one line. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Letters and digits only, in lower case: how two writings of one headline are compared. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
