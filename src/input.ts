/** What the library is given, and whether it is of the right kind. */
import { closest, distance } from 'fastest-levenshtein'
import { readPublished } from './clean/stamp.js'
import type { OwnRules } from './custom/index.js'
import { offsetOf } from './link/link.js'

/** What is known of an article apart from its text. */
export interface ExtractOptions {
  /** Id of the article in the records; default "text". */
  id?: string
  url?: string
  headline?: string
  outlet?: string
  /** Publication date in any written form or ISO 8601, for articles that don't state it. */
  published?: string
  /** Where `published` comes from; default "option". */
  publishedBasis?: 'metadata' | 'option'
  authors?: string[]
  /** Hours east of UTC for clock times without a zone: "WIB", "WITA", "WIT", "+08:00" or an IANA zone of Indonesia. */
  timezone?: string
  /** Rules and words of your own, made by `compileRules` of `kliping/rules`; their values stand under `custom`. */
  rules?: OwnRules
}

/** One article of many: its text and what else is known of it. */
export interface ArticleInput extends Omit<ExtractOptions, 'rules'> {
  /** The decoded article. */
  text: string
}

const TEXTS = ['id', 'url', 'headline', 'outlet', 'published', 'timezone'] as const
const METADATA = [...TEXTS, 'publishedBasis', 'authors']

/** Refuses a text with its options: what would be passed over without a word, or fail far from here. */
export function checkExtract(text: unknown, options: unknown): void {
  if (typeof text !== 'string') throw new TypeError('extract: text must be a string')
  checkKeys(options, [...METADATA, 'rules'], 'extract: options')
  checkRules(options.rules, 'extract')
  checkMetadata(options, 'extract')
}

/** Refuses what is no list of articles, whatever they are; see `checkArticle`. */
export function checkExtractAll(articles: unknown, options: unknown): void {
  if (typeof articles !== 'object' || articles === null || !(Symbol.iterator in articles))
    throw new TypeError('extractAll: articles must be an array or another iterable of { text, id, … }')
  checkKeys(options, ['rules'], 'extractAll: options', 'what is known of an article stands in it')
  checkRules(options.rules, 'extractAll')
}

/** Refuses one article of many; the error names it by its index, and by its id if it has one. */
export function checkArticle(article: unknown, index: number): void {
  const { id } = (article ?? {}) as Partial<ArticleInput>
  const place = `extractAll: articles[${index}]${typeof id === 'string' ? ` (${JSON.stringify(id)})` : ''}`
  checkKeys(article, ['text', ...METADATA], place, 'rules are for all articles: extractAll(articles, { rules })')
  if (typeof article.text !== 'string') throw new TypeError(`${place}: text must be a string`)
  checkMetadata(article, place)
}

/** Refuses what is no object, and keys that nobody reads: they would be slips. */
function checkKeys(
  given: unknown,
  known: readonly string[],
  place: string,
  hint = `known are ${known.join(', ')}`,
): asserts given is Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`${place} must be an object such as { ${known.slice(0, 2).join(', ')} }`)
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || known.includes(key)) continue
    const near = closest(key, known)
    const slip = distance(key, near) <= near.length / 3
    throw new TypeError(`${place}: unknown option ${JSON.stringify(key)}; ${slip ? `did you mean ${near}?` : hint}`)
  }
}

function checkRules(rules: unknown, place: string): void {
  const { heard, valuesIn } = (rules ?? {}) as Partial<OwnRules>
  if (rules !== undefined && !(typeof heard === 'function' && typeof valuesIn === 'function'))
    throw new TypeError(`${place}: rules must come from compileRules of kliping/rules`)
}

function checkMetadata(given: Record<string, unknown>, place: string): void {
  for (const name of TEXTS)
    if (given[name] !== undefined && typeof given[name] !== 'string')
      throw new TypeError(`${place}: ${name} must be a string`)
  const { authors, published, publishedBasis, timezone } = given as ExtractOptions
  if (authors !== undefined && !(Array.isArray(authors) && authors.every((author) => typeof author === 'string')))
    throw new TypeError(`${place}: authors must be an array of strings`)
  if (publishedBasis !== undefined && publishedBasis !== 'metadata' && publishedBasis !== 'option')
    throw new TypeError(`${place}: publishedBasis must be "metadata" or "option"`)
  if (published !== undefined && publishedBasis !== 'metadata' && readPublished(published) === undefined)
    throw new RangeError(
      `${place}: published is no day: ${JSON.stringify(published)}; write it as 2024-11-14 or 14/11/2024`,
    )
  if (timezone !== undefined && offsetOf(timezone) === undefined)
    throw new RangeError(
      `${place}: timezone is none of Indonesia: ${JSON.stringify(timezone)}; write WIB, WITA, WIT, Asia/Jakarta or +07:00`,
    )
}
