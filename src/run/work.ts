import type { OwnRules } from '../custom/index.js'
import type { RuleSet } from '../custom/rule-set.js'
import type { ArticleInput, ExtractOptions, extractAll } from '../extract.js'
import { t } from '../lang/lang.js'
import { type ReadFailure, type ReadOptions, read } from '../read/index.js'
import type { Source } from '../read/source.js'
import type { EventRecord } from '../record.js'
import type { Writer } from '../write/writer.js'
import type { Item } from './feed.js'
import { LateError } from './limit.js'
import type { Shard } from './shard.js'

/** An input that gave no record; `cause` is what was thrown, where something was. */
export interface Failure extends ReadFailure {
  cause?: unknown
}

/** One article's part of the output. */
export interface Done {
  records: number
  chunk: string
  /** Length of the article's text in UTF-8. */
  bytes: number
  /** The row's publication date, where nothing could be made of it. */
  undated?: string
}

/** What one item came to: its part of the output, or why there is none; and what was said while it was read. */
export type Outcome = (Done | Failure) & {
  warnings?: string[]
  /** The user's own rules to which the article gave too much to compare. */
  exhausted?: string[]
}

/** Turns items to their parts of the output, in their order. Depends on nothing but the items, so any thread may do it. */
export type Work = (items: readonly Item[]) => Promise<Outcome[]>

/** What the command line says about all articles. All of it is plain data, so that it can go to a worker. */
export interface WorkSettings {
  /** Publication date, EDTF, of articles that do not state theirs. */
  published?: string
  timezone?: ExtractOptions['timezone']
  /** Gives every record its article's place in the whole input and this share, by which `merge` puts shards together. */
  share?: Shard
  /** The user's own rules and words. */
  rules?: RuleSet
  /** How files of one article are read. */
  read?: Omit<ReadOptions, 'stdin' | 'onWarning'>
}

/** The user's own rules, ready to run, and which of them an article was too much for. */
export interface Own {
  rules: OwnRules
  exhausted: string[]
}

/** What tells `merge` where an article's records go. */
const placeOf = ([file, row]: Item['at'], { index, count }: Shard): Pick<EventRecord, 'position' | 'share'> => ({
  position: [file, row],
  share: [index, count],
})

/** Makes the rules of the settings ready to run; loads what runs them only where there are any. */
export async function ownOf({ rules }: WorkSettings): Promise<Own | undefined> {
  if (!rules) return undefined
  const { compileRules } = await import('../custom/index.js')
  const exhausted: string[] = []
  return { rules: compileRules(rules, { onExhausted: (rule) => exhausted.push(rule) }), exhausted }
}

/** An item that is read, and what was said meanwhile. */
interface Opened {
  item: Item
  found: Source | ReadFailure
  warnings: string[]
}

/** Files are read until there is so much text, in UTF-16 units, that it is worked on first. */
const TEXT_IN_HAND = 256_000

/** The work on items. An error in an article is that article's failure and nobody else's. */
export function workOf(extract: typeof extractAll, writer: Writer, settings: WorkSettings = {}, own?: Own): Work {
  const opened = async (item: Item): Promise<Opened> => {
    const warnings: string[] = []
    if (!('unread' in item.found)) return { item, found: item.found, warnings }
    const path = item.found.unread
    let found: Source | ReadFailure | undefined
    for await (const one of read([path], { ...settings.read, onWarning: (message) => warnings.push(message) }))
      found = one
    if (!found) throw new Error(`${path} gave neither an article nor a failure`)
    return { item, found, warnings }
  }
  const records = (sources: readonly Source[]): (EventRecord[] | { thrown: unknown })[] => {
    const articles = sources.map((source) => ({ ...extractOptions(source, settings), text: source.text }))
    const told = own?.exhausted.length ?? 0
    try {
      return [...extract(articles, { rules: own?.rules })]
    } catch (thrown) {
      // Alone each article answers for itself.
      if (own) own.exhausted.length = told
      return sources.length === 1 ? [{ thrown }] : sources.flatMap((source) => records([source]))
    }
  }
  const outcome = (source: Source, { at }: Item, made: EventRecord[] | { thrown: unknown }): Outcome => {
    if ('thrown' in made) return failureOf(source, made.thrown)
    const undated = undatedOf(source, made[0])
    const placed = settings.share ? made.map((record) => ({ ...record, ...placeOf(at, settings.share!) })) : made
    try {
      return {
        records: made.length,
        chunk: writer.chunk(placed),
        bytes: Buffer.byteLength(source.text),
        ...(undated !== undefined && { undated }),
      }
    } catch (error) {
      return failureOf(source, error)
    }
  }
  const outcomes = (group: readonly Opened[]): Outcome[] => {
    const sources = group.flatMap(({ found }) => ('failure' in found ? [] : [found]))
    const made = records(sources)
    let next = 0
    const done = group.map(({ item, found, warnings }): Outcome => {
      const one = 'failure' in found ? found : outcome(found, item, made[next++])
      return warnings.length ? { ...one, warnings } : one
    })
    const exhausted = own?.exhausted.splice(0)
    if (exhausted?.length) done[0] = { ...done[0], exhausted }
    return done
  }
  return async (items) => {
    const done: Outcome[] = []
    let group: Opened[] = []
    let text = 0
    for (const item of items) {
      const one = await opened(item)
      group.push(one)
      if ('text' in one.found) text += one.found.text.length
      if (text < TEXT_IN_HAND) continue
      done.push(...outcomes(group))
      group = []
      text = 0
    }
    return group.length ? [...done, ...outcomes(group)] : done
  }
}

/** A row's date that is no ground of its article's date, nor made needless by the article's own words. */
function undatedOf({ row, published }: Source, main: EventRecord | undefined): string | undefined {
  const basis = main?.article.publishedBasis
  return row === undefined || basis === 'metadata' || basis === 'stated' ? undefined : published
}

function failureOf({ id, row }: Source, error: unknown): Failure {
  const place = { failure: true, path: id, ...(row === undefined ? {} : { row }) } as const
  if (error instanceof LateError) return { ...place, reason: error.reason, hint: error.hint }
  return {
    ...place,
    reason: t`extraction failed (${error instanceof Error ? error.message : String(error)})`,
    hint: t`this is a bug in kliping: please report it with the article, and --verbose for the details`,
    cause: error,
  }
}

/** What the source says of itself comes before what the command line says of all. */
export function extractOptions(source: Source, { published, timezone }: WorkSettings): Omit<ArticleInput, 'text'> {
  return {
    id: source.id,
    url: source.url,
    headline: source.headline,
    outlet: source.outlet,
    authors: source.authors,
    published: source.published ?? published,
    publishedBasis: source.published !== undefined ? 'metadata' : published !== undefined ? 'option' : undefined,
    timezone,
  }
}
