import { t } from '../lang/lang.js'
import { fileBytes, gunzipped, Peeked, streamBytes } from '../read/bytes.js'
import { lineBlocks } from '../read/decode.js'
import { explain, ReadError } from '../read/options.js'
import type { EventRecord } from '../record.js'

/** The records of one article, the main event first. */
export interface ArticleRecords {
  records: EventRecord[]
  /** Line of the first of them, from 1. */
  line: number
}

/** A file that holds no records of kliping, or cannot be read. The message is one line that says what to do. */
export class RecordsError extends Error {
  constructor(
    message: string,
    /** Whether there is no such file, or it holds something that is no record at all. */
    readonly why?: 'missing' | 'foreign',
  ) {
    super(message)
  }
}

/** What a line holds is no record. */
class ForeignLine extends ReadError {}

const SCHEMA: EventRecord['schema'] = 'kliping/1'
/** Fields that whoever reads records goes through. */
const LISTS = [
  'dates',
  'venues',
  'places',
  'agencies',
  'organizations',
  'officials',
  'people',
  'themes',
  'topics',
  'quotes',
] as const satisfies readonly (keyof EventRecord)[]
/** Fields that may be null, but never left out. */
const VALUES = ['main', 'type', 'name', 'status', 'attendance'] as const satisfies readonly (keyof EventRecord)[]

/** Longest line, in bytes. One record of a long article with all its mentions. */
const LONGEST = 2 ** 29 - 25

/**
 * The records of a file that kliping wrote, jsonl or json, plain or gzip; in memory is one article at a time.
 * @param path a file, or - for standard input
 * @param onFailed told of each answer of a filter to an input that failed, which stands among its records
 * @throws RecordsError
 */
export async function* readRecords(path: string, onFailed?: () => void): AsyncGenerator<ArticleRecords> {
  let article: ArticleRecords | undefined
  for await (const { record, line } of lines(path, onFailed)) {
    if (!article || begins(record, article.records[0])) {
      if (article) yield article
      article = { records: [record], line }
    } else article.records.push(record)
  }
  if (article) yield article
}

/** Whether a record is the first of another article. Not every main record need be there: somebody may have filtered them. */
function begins(record: EventRecord, first: EventRecord): boolean {
  return record.main || record.article.id !== first.article.id || textHash(record) !== textHash(first)
}

/** The hash of the article's text, with which the ids of its records begin. */
export const textHash = ({ id }: EventRecord): string => id.split('-')[0]

async function* lines(
  path: string,
  onFailed: (() => void) | undefined,
): AsyncGenerator<{ record: EventRecord; line: number }> {
  const name = path === '-' ? t`standard input` : path
  let line = 0
  try {
    let input = await Peeked.from(path === '-' ? streamBytes(process.stdin) : fileBytes(path), 2)
    try {
      if (input.head[0] === 0x1f && input.head[1] === 0x8b) input = await Peeked.from(gunzipped(input), 2)
      for await (const block of lineBlocks(input, 'UTF-8', LONGEST)) {
        if (block.tooLong) throw new ReadError(t`a line that is too long`, t`write it with --format jsonl`)
        for (const text of block.bytes.toString('utf8').split('\n')) {
          line++
          // A json array as kliping writes it has a record a line too.
          const json = text.trim().replace(/^\[$|^\]$|,$/, '')
          if (json === '' || json === '[]') continue
          const record = parsed(json)
          if (record) yield { record, line }
          else onFailed?.()
        }
        // A block ends with a line break, after which `split` sees one more line, unless it is the last.
        line--
      }
    } finally {
      await input.close()
    }
  } catch (error) {
    const { reason, hint } = explain(error)
    throw new RecordsError(
      `${name}${error instanceof ReadError ? t`, line ${line}` : ''}: ${reason}; ${hint}`,
      error instanceof ForeignLine
        ? 'foreign'
        : (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'missing'
          : undefined,
    )
  }
}

/** The record of a line, or undefined where a filter answers an input that failed. */
function parsed(text: string): EventRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ForeignLine(
      t`not a record a line (${(error as Error).message.slice(0, 200)})`,
      t`give the json or jsonl that kliping wrote`,
    )
  }
  const { error } = (value ?? {}) as { error?: { path?: unknown; reason?: unknown } }
  if (typeof error?.path === 'string' && typeof error.reason === 'string') return undefined
  const record = value as EventRecord
  if (typeof record?.id !== 'string' || typeof record.article?.id !== 'string')
    throw new ForeignLine(t`no record of kliping`, t`give the json or jsonl that kliping wrote`)
  checkWhole(record)
  return record
}

/** Refuses a record of another version, or one that somebody cut: the whole schema would take longer than the reading. */
function checkWhole(record: EventRecord): void {
  const { schema, article } = record
  const hint = t`give the json or jsonl that kliping wrote`
  if (schema !== SCHEMA) throw new ReadError(t`a record of the schema ${String(schema)}, not ${SCHEMA}`, hint)
  const cut =
    LISTS.find((field) => !Array.isArray(record[field])) ??
    VALUES.find((field) => record[field] === undefined) ??
    (['authors', 'editors'] as const).find((field) => !Array.isArray(article[field]))
  if (cut !== undefined) throw new ReadError(t`a record without its ${cut}`, hint)
}
