import { assembling } from './assemble/assemble.js'
import type { Note } from './assemble/setting.js'
import type { Article } from './clean/article.js'
import { cleaning } from './clean/index.js'
import type { Left, OwnRules } from './custom/index.js'
import { findAll, type Watch } from './find/engine.js'
import type { Found } from './find/mention.js'
import { type ArticleInput, checkArticle, checkExtract, checkExtractAll, type ExtractOptions } from './input.js'
import { builtinLexicon, withLexicon } from './lexicon/lexicon.js'
import { type Entities, linking } from './link/link.js'
import type { EventRecord } from './record.js'
import { type ScanRegion, scan } from './scan/scan.js'
import type { TokenTable } from './scan/tokens.js'
import { inStep, type Steps } from './steps.js'

export type { ArticleInput, ExtractOptions } from './input.js'

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

/**
 * Reads one article and gives its event records: at least one, the main event first.
 * Pure and synchronous: no clock, no environment, no output; the same text and options always give the same records.
 * @param text the decoded article; spans of the records count its Unicode code points
 * @throws {TypeError} when text or an option is of the wrong kind, or an option is unknown
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
 * @throws {TypeError|RangeError} as `extract`; for an article, once the records of those before it are given
 */
export function extractAll(
  articles: Iterable<ArticleInput>,
  options: Pick<ExtractOptions, 'rules'> = {},
): Generator<EventRecord[], void, undefined> {
  checkExtractAll(articles, options)
  return inGroups(articles, options.rules)
}

function* inGroups(
  articles: Iterable<ArticleInput>,
  rules: OwnRules | undefined,
): Generator<EventRecord[], void, undefined> {
  let group: ArticleInput[] = []
  let text = 0
  let index = 0
  for (const article of articles) {
    try {
      checkArticle(article, index++)
    } catch (error) {
      yield* recordsOf(group, rules)
      throw error
    }
    group.push(article)
    text += article.text.length
    if (group.length < GROUP.articles && text < GROUP.text) continue
    yield* recordsOf(group, rules)
    group = []
    text = 0
  }
  yield* recordsOf(group, rules)
}

const recordsOf = (group: readonly ArticleInput[], rules: OwnRules | undefined): EventRecord[][] =>
  readTogether(group, rules).map(({ records }) => records)

/** As `extract`, with all that was made on the way. */
export function readArticle(text: string, options: ExtractOptions = {}, witness?: Witness): Reading {
  checkExtract(text, options)
  const { rules, ...metadata } = options
  return readTogether([{ ...metadata, text }], rules, witness)[0]
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

function cleaningOf({ text, published, publishedBasis = 'option', ...metadata }: ArticleInput): Steps<Article> {
  return publishedBasis === 'metadata'
    ? cleaning(text, { ...metadata, published })
    : cleaning(text, metadata, { published })
}

/** Headline and body: what mentions are looked for in. */
export const scannedRegions = (article: Article): ScanRegion[] =>
  article.regions
    .filter(({ kind }) => kind === 'headline' || kind === 'body')
    .map(({ kind, start, end }) => ({ start, end, headline: kind === 'headline' }))
