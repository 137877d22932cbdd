import type { Language } from '../lang/lang.js'
import type { CustomField, EventRecord } from '../record.js'

/** How records are to be written. All of it is plain data, so that it can go to a worker. */
export interface WriteOptions {
  /** Which table of csv. Default `events`. */
  table?: string
  /** The user's own fields, which get columns in csv. */
  fields?: readonly CustomField[]
  /** One character between csv cells. Default a comma. */
  delimiter?: string
  /** Byte-order mark in front of csv, by which Excel knows UTF-8. */
  bom?: boolean
  /** Csv as Excel with Indonesian settings opens it: semicolon, byte-order mark, CRLF. */
  excel?: boolean
  /** The output is a terminal: control characters of the articles are shown, not sent, and json is indented. */
  terminal?: boolean
  /** Colours in the summary. */
  colour?: boolean
  /** Language of the summary; default English. A worker speaks it too. */
  language?: Language
  /** Language of csv heads. The names of columns are what scripts know them by, so only who asks for another gets it. */
  heads?: Language
  /** Width of the summary in columns. Default 80. */
  width?: number
}

/**
 * An opened format. An output is `head`, then the chunks of the articles in their order with `between` between those that are
 * not empty, then `tail`. A chunk depends on its article alone: it may be made anywhere and joined later.
 */
export interface Writer {
  head: string
  between: string
  tail: string
  /** One article's records in this format. */
  chunk(records: readonly EventRecord[]): string
}

/** A format of the output. Everything it needs is loaded when it is opened. */
export interface Format {
  name: string
  /** File endings that mean this format, with their dot. */
  endings: readonly string[]
  /** Says in a few words what it is for. */
  about: string
  /** What its bytes depend on. */
  options: readonly (keyof WriteOptions)[]
  open(options: WriteOptions): Promise<Writer>
}
