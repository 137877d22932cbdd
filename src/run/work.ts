import type { ExtractOptions } from '../extract.js'
import type { Source } from '../read/source.js'
import type { EventRecord } from '../record.js'
import type { Writer } from '../write/writer.js'
import type { Failure } from './run.js'

/** What one article came to: its part of the output, or why there is none. */
export type Outcome = { records: number; chunk: string } | Failure

/** Turns one article to its part of the output. Depends on nothing but the article, so any thread may do it. */
export type Work = (source: Source) => Outcome

/** What the command line says about all articles. */
export interface WorkSettings {
  /** Publication date, EDTF, of articles that do not state theirs. */
  published?: string
  timezone?: ExtractOptions['timezone']
}

/** The work on one article. An error in it is that article's failure and nobody else's. */
export function workOf(
  extract: (text: string, options: ExtractOptions) => EventRecord[],
  writer: Writer,
  settings: WorkSettings = {},
): Work {
  return (source) => {
    try {
      const records = extract(source.text, extractOptions(source, settings))
      return { records: records.length, chunk: writer.chunk(records) }
    } catch (error) {
      return {
        failure: true,
        path: source.id,
        reason: `extraction failed (${error instanceof Error ? error.message : String(error)})`,
        hint: 'this is a bug in kliping: please report it with the article, and --verbose for the details',
        cause: error,
      }
    }
  }
}

/** What the source says of itself comes before what the command line says of all. */
function extractOptions(source: Source, { published, timezone }: WorkSettings): ExtractOptions {
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
