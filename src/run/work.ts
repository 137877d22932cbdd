import type { OwnRules } from '../custom/index.js'
import type { RuleSet } from '../custom/rule-set.js'
import type { ExtractOptions } from '../extract.js'
import { t } from '../lang/lang.js'
import { type ReadFailure, type ReadOptions, read } from '../read/index.js'
import type { Source } from '../read/source.js'
import type { EventRecord } from '../record.js'
import type { Writer } from '../write/writer.js'
import type { Item } from './feed.js'

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
}

/** What one item came to: its part of the output, or why there is none; and what was said while it was read. */
export type Outcome = (Done | Failure) & {
  warnings?: string[]
  /** The user's own rules to which the article gave too much to compare. */
  exhausted?: string[]
}

/** Turns one item to its part of the output. Depends on nothing but the item, so any thread may do it. */
export type Work = (item: Item) => Outcome | Promise<Outcome>

/** What the command line says about all articles. All of it is plain data, so that it can go to a worker. */
export interface WorkSettings {
  /** Publication date, EDTF, of articles that do not state theirs. */
  published?: string
  timezone?: ExtractOptions['timezone']
  /** Gives every record its article's place in the whole input, by which `merge` puts shards together. */
  positions?: boolean
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

/** Makes the rules of the settings ready to run; loads what runs them only where there are any. */
export async function ownOf({ rules }: WorkSettings): Promise<Own | undefined> {
  if (!rules) return undefined
  const { compileRules } = await import('../custom/index.js')
  const exhausted: string[] = []
  return { rules: compileRules(rules, { onExhausted: (rule) => exhausted.push(rule) }), exhausted }
}

/** The work on one item. An error in it is that article's failure and nobody else's. */
export function workOf(
  extract: (text: string, options: ExtractOptions) => EventRecord[],
  writer: Writer,
  settings: WorkSettings = {},
  own?: Own,
): Work {
  const extracted = (source: Source, { at }: Item): Outcome => {
    try {
      let records = extract(source.text, { ...extractOptions(source, settings), ...(own && { rules: own.rules }) })
      if (settings.positions) records = records.map((record) => ({ ...record, position: [at[0], at[1]] }))
      const exhausted = own?.exhausted.splice(0)
      return {
        records: records.length,
        chunk: writer.chunk(records),
        bytes: Buffer.byteLength(source.text),
        ...(exhausted?.length && { exhausted }),
      }
    } catch (error) {
      return {
        failure: true,
        path: source.id,
        ...(source.row === undefined ? {} : { row: source.row }),
        reason: t`extraction failed (${error instanceof Error ? error.message : String(error)})`,
        hint: t`this is a bug in kliping: please report it with the article, and --verbose for the details`,
        cause: error,
      }
    }
  }
  const readAndExtracted = async (path: string, item: Item): Promise<Outcome> => {
    const warnings: string[] = []
    let outcome: Outcome | undefined
    for await (const found of read([path], { ...settings.read, onWarning: (message) => warnings.push(message) }))
      outcome = 'failure' in found ? found : extracted(found, item)
    if (!outcome) throw new Error(`${path} gave neither an article nor a failure`)
    return warnings.length ? { ...outcome, warnings } : outcome
  }
  return (item) => {
    const { found } = item
    if ('failure' in found) return found
    return 'unread' in found ? readAndExtracted(found.unread, item) : extracted(found, item)
  }
}

/** What the source says of itself comes before what the command line says of all. */
export function extractOptions(source: Source, { published, timezone }: WorkSettings): ExtractOptions {
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
