import { t } from '../lang/lang.js'

/** How the bytes of an input are to be understood. */
export type InputFormat = 'text' | 'html' | 'jsonl' | 'csv'

export interface ReadOptions {
  /** WHATWG label that overrides the guess, e.g. `windows-1252`. */
  encoding?: string
  /** Overrides what the file name says; the only word on standard input, which is text without it. */
  inputFormat?: InputFormat
  textField?: string
  idField?: string
  dateField?: string
  titleField?: string
  urlField?: string
  authorField?: string
  outletField?: string
  /** What `-` reads; default `process.stdin`, which is touched only then: to look at it makes a shared pipe non-blocking. */
  stdin?: NodeJS.ReadableStream
  /** Folder that paths are relative to; default `process.cwd()`. */
  cwd?: string
  /** Largest article, in bytes: a whole text or html file, or one row. Default 64 MiB. */
  maxBytes?: number
  /**
   * Jsonl on standard input comes from a program that waits for answers: the first bytes are enough to begin, no line ends the
   * input whatever it holds, and no line at all is no failure.
   */
  filter?: boolean
  /** Called with one line for what was read but may have been misread. */
  onWarning?(message: string): void
}

/** An input, or a row of one, that could not be read. Never thrown: the rest of the inputs goes on. */
export interface ReadFailure {
  failure: true
  /** As the user named it, or relative to `cwd` with '/'. May hold any character that a file name can. */
  path: string
  /** jsonl: the line, from 1. csv: the row below the header, from 1. */
  row?: number
  /** What is wrong, one line. */
  reason: string
  /** What to do about it, one line. */
  hint: string
}

/** A wrong option, such as an encoding that does not exist: the caller's mistake, not an input's. */
export class ReadOptionError extends Error {
  override name = 'ReadOptionError'
}

/** Why the reading of one input stopped; `read` turns it to a `ReadFailure`. */
export class ReadError extends Error {
  constructor(
    readonly reason: string,
    readonly hint: string,
  ) {
    super(reason)
  }
}

/** The failure of an input whose rows are the items of one array. */
export const oneArray = (): ReadError =>
  new ReadError(t`one JSON array, not a JSON object a line`, t`convert it, e.g. with jq -c '.[]'`)

export const DEFAULT_MAX_BYTES = 64 * 1024 * 1024

/** A `ReadFailure` of one line whatever the system or the input put into its words. */
export function failure(path: string, reason: string, hint: string, row?: number): ReadFailure {
  const found: ReadFailure = { failure: true, path, reason: oneLine(reason), hint: oneLine(hint) }
  if (row !== undefined) found.row = row
  return found
}

/** The text without control characters and line breaks, cut at 300 characters. */
function oneLine(text: string): string {
  const line = text.slice(0, 400).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/** The reason and hint of what a system call or the gzip reader threw; anything else is a defect and thrown on. */
export function explain(error: unknown): { reason: string; hint: string } {
  if (error instanceof ReadError) return error
  const { code, message, path } = error as NodeJS.ErrnoException
  if (typeof code !== 'string') throw error
  switch (code) {
    case 'ENOENT':
      // Node reads a name that is no UTF-8 with this mark in it, by which the file cannot be found again.
      if (path?.includes('\ufffd'))
        return { reason: t`its name is no UTF-8`, hint: t`rename it, e.g. with convmv -f windows-1252 -t utf8` }
      return { reason: t`no such file or folder`, hint: t`check the path and the folder you are in` }
    case 'ENOTDIR':
      return { reason: t`no such file or folder: a part of the path is a file`, hint: t`check the path` }
    case 'EACCES':
    case 'EPERM':
      return { reason: t`no permission to read it`, hint: t`allow reading it (chmod +r) or run as its owner` }
    case 'EISDIR':
      return { reason: t`is a folder`, hint: t`name a file` }
    case 'ELOOP':
      return { reason: t`a symbolic link that leads to itself`, hint: t`name the file itself` }
    case 'ENAMETOOLONG':
      return { reason: t`the path is too long`, hint: t`check the path` }
    case 'ENXIO':
      return { reason: t`is a socket or an unconnected device`, hint: t`name a file` }
    case 'ERR_INVALID_ARG_VALUE':
      return { reason: t`no valid path: it holds a NUL character`, hint: t`check the path` }
    case 'Z_BUF_ERROR':
      return { reason: t`the gzip data breaks off before its end`, hint: t`download or copy the file again` }
    case 'Z_DATA_ERROR':
      return { reason: t`the gzip data is damaged`, hint: t`download or copy the file again` }
    default:
      return { reason: t`cannot be read: ${message}`, hint: t`check that the file opens elsewhere` }
  }
}
