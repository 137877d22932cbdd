import { assembling } from './assemble/assemble.js'
import type { Note } from './assemble/setting.js'
import type { Article } from './clean/article.js'
import { cleaning } from './clean/index.js'
import { readPublished } from './clean/stamp.js'
import type { Left, OwnRules } from './custom/index.js'
import { findAll, type Watch } from './find/engine.js'
import type { Found } from './find/mention.js'
import { builtinLexicon, withLexicon } from './lexicon/lexicon.js'
import { type Entities, linking, offsetOf } from './link/link.js'
import type { EventRecord } from './record.js'
import { type ScanRegion, scan } from './scan/scan.js'
import type { TokenTable } from './scan/tokens.js'
import { inStep, type Steps } from './steps.js'

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
  left?: Left
}

/** All that was made of an article on the way to its records. */
export interface Reading {
  article: Article
  tokens: TokenTable
  mentions: Found
  entities: Entities
  records: EventRecord[]
}

/** One article of many: its text and what else is known of it. */
export interface ArticleInput extends Omit<ExtractOptions, 'rules'> {
  /** The decoded article. */
  text: string
}

/**
 * Reads one article and gives its event records: at least one, the main event first.
 * Pure and synchronous: no clock, no environment, no output; the same text and options always give the same records.
 * @param text the decoded article; spans of the records count its Unicode code points
 * @throws {TypeError} when text or an option is of the wrong kind
 * @throws {RangeError} when `published` is no day (unless it is metadata, which may be anything), or `timezone` none of Indonesia
 */
export function extract(text: string, options: ExtractOptions = {}): EventRecord[] {
  return readArticle(text, options).records
}

/** Articles that go through each step together: so many, or so much text in UTF-16 units. */
const GROUP = { articles: 64, text: 256_000 }

/**
 * Reads many articles and gives the records of each, in their order: the same as `extract` article by article, in half the time.
 * Takes up to 64 articles before it gives the records of the first.
 * @param articles read one after the other as the records are asked for, so that there may be more of them than memory holds
 * @throws {TypeError|RangeError} as `extract`, when the group of the article begins
 */
export function* extractAll(
  articles: Iterable<ArticleInput>,
  { rules }: Pick<ExtractOptions, 'rules'> = {},
): Generator<EventRecord[], void, undefined> {
  let group: ArticleInput[] = []
  let text = 0
  for (const article of articles) {
    group.push(article)
    text += article.text?.length ?? 0
    if (group.length < GROUP.articles && text < GROUP.text) continue
    for (const { records } of readTogether(group, rules)) yield records
    group = []
    text = 0
  }
  for (const { records } of readTogether(group, rules)) yield records
}

/** As `extract`, with all that was made on the way. */
export function readArticle(text: string, { rules, ...options }: ExtractOptions = {}, witness?: Witness): Reading {
  return readTogether([{ ...options, text }], rules, witness)[0]
}

/** Takes articles through all steps, each of them before the next one begins (see `inStep`). */
function readTogether(inputs: readonly ArticleInput[], rules: OwnRules | undefined, witness?: Witness): Reading[] {
  const cleaned = () => inStep(inputs.map(cleaningOf))
  let articles = rules?.lexicon ? withLexicon(rules.lexicon, cleaned) : cleaned()
  if (rules) articles = articles.map((article) => rules.headed(article))
  const lexicon = rules?.lexicon ?? builtinLexicon()
  const tokens = inputs.map(({ text }, n) => scan(text, scannedRegions(articles[n]), lexicon))
  let mentions = findAll(tokens, witness)
  if (rules) mentions = mentions.map((found) => rules.heard(found))
  const entities = inStep(mentions.map((found, n) => linking(found, tokens[n], articles[n], inputs[n])))
  const records = inStep(
    entities.map((linked, n) =>
      assembling(linked, tokens[n], articles[n], inputs[n], rules?.valuesIn(mentions[n], witness?.left), witness?.note),
    ),
  )
  return inputs.map((_, n) => ({
    article: articles[n],
    tokens: tokens[n],
    mentions: mentions[n],
    entities: entities[n],
    records: records[n],
  }))
}

function cleaningOf(input: ArticleInput): Steps<Article> {
  checkInput(input)
  const { text, published, publishedBasis = 'option', ...metadata } = input
  return publishedBasis === 'metadata'
    ? cleaning(text, { ...metadata, published })
    : cleaning(text, metadata, { published })
}

const TEXTS = ['id', 'url', 'headline', 'outlet', 'published', 'timezone'] as const

/** Refuses what would be passed over without a word, or fail far from here. */
function checkInput(input: ArticleInput): void {
  const { authors, published, publishedBasis, timezone } = input
  if (typeof input.text !== 'string') throw new TypeError('extract: text must be a string')
  for (const name of TEXTS)
    if (input[name] !== undefined && typeof input[name] !== 'string')
      throw new TypeError(`extract: ${name} must be a string`)
  if (authors !== undefined && !(Array.isArray(authors) && authors.every((author) => typeof author === 'string')))
    throw new TypeError('extract: authors must be an array of strings')
  if (published !== undefined && publishedBasis !== 'metadata' && readPublished(published) === undefined)
    throw new RangeError(
      `extract: published is no day: ${JSON.stringify(published)}; write it as 2024-11-14 or 14/11/2024`,
    )
  if (timezone !== undefined && offsetOf(timezone) === undefined)
    throw new RangeError(
      `extract: timezone is none of Indonesia: ${JSON.stringify(timezone)}; write WIB, WITA, WIT, Asia/Jakarta or +07:00`,
    )
}

/** Headline and body: what mentions are looked for in. */
export const scannedRegions = (article: Article): ScanRegion[] =>
  article.regions
    .filter(({ kind }) => kind === 'headline' || kind === 'body')
    .map(({ kind, start, end }) => ({ start, end, headline: kind === 'headline' }))
