import { resolve } from 'node:path'
import { t } from '../lang/lang.js'
import { isOwn } from '../write/own.js'
import { refuseBinary, refuseControlText, refuseMagic } from './binary.js'
import { collect, fileBytes, gunzipped, Peeked, streamBytes } from './bytes.js'
import { decode, encodingName, lineBlocks, sniffUnicode } from './decode.js'
import { formatOf } from './formats.js'
import {
  DEFAULT_MAX_BYTES,
  explain,
  failure,
  oneArray,
  ReadError,
  type ReadFailure,
  type ReadOptions,
} from './options.js'
import type { Source } from './source.js'

/** Bytes that decide what an input is. */
const HEAD = 8192

/**
 * Reads articles one after the other: each text or html file is one, each row of jsonl and csv. What cannot be read gives
 * a `ReadFailure` in its place and the rest goes on; memory holds one article, or one block of rows, at a time.
 * @param files paths as `resolveInputs` gives them; `-` is standard input
 * @throws ReadOptionError when `options.encoding` does not exist
 */
export async function* read(files: string[], options: ReadOptions = {}): AsyncGenerator<Source | ReadFailure> {
  const encoding = options.encoding === undefined ? null : await encodingName(options.encoding)
  for (const file of files) {
    let rows = 0
    try {
      for await (const found of readFile(file, encoding, options)) {
        yield found
        rows++
      }
    } catch (error) {
      const { reason, hint } = explain(error)
      const before =
        rows === 0 ? '' : rows === 1 ? t`; the row before that was read` : t`; the ${rows} rows before that were read`
      yield failure(file, reason + before, hint)
    }
  }
}

/** Whether kliping wrote a file; one that cannot be read it may have written or not. */
export async function isOwnFile(path: string): Promise<boolean> {
  let input: Peeked | undefined
  try {
    input = await Peeked.from(fileBytes(path), HEAD)
    if (input.head[0] === 0x1f && input.head[1] === 0x8b) input = await Peeked.from(gunzipped(input), HEAD)
    return await isOwn(input.head)
  } catch {
    return false
  } finally {
    await input?.close()
  }
}

/** Whether `read` takes a file for one article (text, html) and not for rows of articles. */
export function holdsOneArticle(file: string, { inputFormat }: Pick<ReadOptions, 'inputFormat'>): boolean {
  const format = inputFormat ?? formatOf(file) ?? 'text'
  return format === 'text' || format === 'html'
}

async function* readFile(
  file: string,
  encoding: string | null,
  options: ReadOptions,
): AsyncGenerator<Source | ReadFailure> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
  // "-" would be escaped as a formula in every csv.
  const name = file === '-' ? 'stdin' : file
  const bytes =
    file === '-' ? streamBytes(options.stdin ?? process.stdin) : fileBytes(resolve(options.cwd ?? process.cwd(), file))
  const filter = file === '-' && options.filter === true
  let input = await Peeked.from(bytes, filter ? 2 : HEAD)
  try {
    if (filter && input.head.length === 0) return
    if (input.head.length === 0) throw new ReadError(t`the file is empty`, t`leave it out`)
    if (input.head[0] === 0x1f && input.head[1] === 0x8b) input = await Peeked.from(gunzipped(input), filter ? 2 : HEAD)
    else if (/\.gz$/i.test(file))
      throw new ReadError(t`no gzip data, though its name ends in .gz`, t`rename or unpack it`)
    const { head } = input
    if (head.length === 0) throw new ReadError(t`the file is empty`, t`leave it out`)
    if (!filter) refuseMagic(head)
    const unicode = encoding ?? (filter ? null : sniffUnicode(head))
    const wide = unicode?.startsWith('UTF-16') ?? false
    if (!wide && !filter) refuseBinary(head)
    // Who names the field with the text says that the rows are articles.
    if (!filter && options.textField === undefined && (await isOwn(head)))
      throw new ReadError(
        t`kliping wrote it: records or a list, no articles`,
        t`name the articles; records are for merge, verify, score and export`,
      )

    const format = options.inputFormat ?? formatOf(file) ?? 'text'
    if (format === 'jsonl' || format === 'csv') {
      const blocks = lineBlocks(input, unicode, maxBytes)
      const rows =
        format === 'jsonl'
          ? (await import('./jsonl.js')).readJsonl(name, blocks, maxBytes, options)
          : (await import('./csv.js')).readCsv(name, blocks, maxBytes, options)
      let warned = false
      for await (const row of rows) {
        if (!warned && encoding === null && 'encoding' in row && row.encoding === 'windows-1252') {
          warned = true
          warnOfGuess(name, options)
        }
        yield 'failure' in row ? { ...row, path: file } : row
      }
      return
    }

    const whole = await collect(input, maxBytes)
    if (!wide && whole.includes(0)) refuseBinary(whole)
    const decoded = await decode(whole, format, encoding)
    if (wide) refuseControlText(decoded.text)
    if (decoded.guessed) warnOfGuess(name, options)
    if (options.inputFormat === undefined && format === 'text') refuseJson(decoded.text)
    yield await article(name, format, decoded.text, decoded.encoding)
  } finally {
    await input.close()
  }
}

async function article(file: string, format: 'text' | 'html', text: string, encoding: string): Promise<Source> {
  if (format === 'text') {
    if (text.trim() === '') throw new ReadError(t`the file holds no text, only blanks`, t`leave it out`)
    return { id: file, text, encoding }
  }
  const { htmlArticle } = await import('./html.js')
  const found = await htmlArticle(text)
  if (found.text === '')
    throw new ReadError(t`the page holds no text`, t`leave it out, or save the page as shown in a browser`)
  return { id: file, text: found.text, encoding, ...found.metadata }
}

/** Rows that are taken for one article would give a record, and nobody would see that it is none. */
function refuseJson(text: string): void {
  const start = text.trimStart()
  if (start[0] === '[' && isJson(start)) throw oneArray()
  if (start[0] !== '{') return
  if (isJson(start.split('\n', 1)[0]))
    throw new ReadError(t`rows of JSON, not plain text`, t`read them with --input-format jsonl`)
  if (isJson(start))
    throw new ReadError(
      t`a JSON object over several lines, not plain text`,
      t`put it on one line, e.g. with jq -c ., and read it with --input-format jsonl`,
    )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function warnOfGuess(file: string, options: ReadOptions): void {
  options.onWarning?.(t`${file}: not UTF-8, read as windows-1252; if that is wrong, name it with --encoding`)
}
