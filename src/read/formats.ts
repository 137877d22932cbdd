import type { InputFormat } from './options.js'

const FORMATS: Record<string, InputFormat> = {
  txt: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
}

/** The endings that a folder is searched for, as an error message lists them. */
export const ENDINGS = '.txt .md .html .htm .jsonl .ndjson .csv (each also with .gz)'

/** The format that a file name's ending tells, `.gz` aside and in any case; null for any other ending. */
export function formatOf(name: string): InputFormat | null {
  const ending = /\.([a-z]{2,6})(?:\.gz)?$/i.exec(name)?.[1].toLowerCase()
  return ending !== undefined && Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : null
}
