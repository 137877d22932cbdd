/** What the source itself says of an article (row fields, html meta tags, options), apart from its text. */
export interface SourceMetadata {
  url?: string
  headline?: string
  outlet?: string
  /** As the source wrote it: any form that the date rules read, or ISO 8601. */
  published?: string
  authors?: string[]
}

/** One article as it came in: decoded, not yet cleaned. */
export interface Source extends SourceMetadata {
  /** Path relative to the working folder with '/', or the row's own id, or `path#row` (rows count from 1). */
  id: string
  /** The decoded text that all spans index. For html: the article's text as extracted. */
  text: string
  /** Line (jsonl) or row below the header (csv) that it came from, from 1. */
  row?: number
  /** WHATWG name of the encoding it was decoded from. */
  encoding: string
}
