import { assemble } from './assemble/assemble.js'
import type { Note } from './assemble/setting.js'
import type { Article } from './clean/article.js'
import { clean } from './clean/index.js'
import type { OwnRules } from './custom/index.js'
import { find, type Watch } from './find/engine.js'
import type { Found } from './find/mention.js'
import { builtinLexicon, withLexicon } from './lexicon/lexicon.js'
import { type Entities, link } from './link/link.js'
import type { EventRecord } from './record.js'
import { type ScanRegion, scan } from './scan/scan.js'
import type { TokenTable } from './scan/tokens.js'

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

/** What is told while an article is read, where somebody wants to know (`kliping explain`). */
export interface Witness extends Watch {
  note?: Note
}

/** All that was made of an article on the way to its records. */
export interface Reading {
  article: Article
  tokens: TokenTable
  mentions: Found
  entities: Entities
  records: EventRecord[]
}

/**
 * Reads one article and gives its event records: at least one, the main event first.
 * Pure and synchronous: no clock, no environment, no output; the same text and options always give the same records.
 * @param text the decoded article; spans of the records count its Unicode code points
 * @throws {TypeError} when text is no string
 */
export function extract(text: string, options: ExtractOptions = {}): EventRecord[] {
  return readArticle(text, options).records
}

/** As `extract`, with all that was made on the way. */
export function readArticle(text: string, options: ExtractOptions = {}, witness?: Witness): Reading {
  if (typeof text !== 'string') throw new TypeError('extract(text, options): text must be a string')
  const { published, publishedBasis = 'option', rules, ...metadata } = options
  const cleaned = () =>
    clean(
      text,
      publishedBasis === 'metadata' ? { ...metadata, published } : metadata,
      publishedBasis === 'option' ? { published } : {},
    )
  const article = rules?.lexicon ? withLexicon(rules.lexicon, cleaned) : cleaned()
  const tokens = scan(text, scannedRegions(article), rules?.lexicon ?? builtinLexicon())
  const found = find(tokens, witness)
  const mentions = rules ? rules.heard(found) : found
  const entities = link(mentions, tokens, article, options)
  const records = assemble(entities, tokens, article, options, rules?.valuesIn(mentions), witness?.note)
  return { article, tokens, mentions, entities, records }
}

/** Headline and body: what mentions are looked for in. */
export const scannedRegions = (article: Article): ScanRegion[] =>
  article.regions
    .filter(({ kind }) => kind === 'headline' || kind === 'body')
    .map(({ kind, start, end }) => ({ start, end, headline: kind === 'headline' }))
