import type { Parser } from 'csv-parse'
import { t } from '../lang/lang.js'
import { type LineBlock, tooLongError } from './decode.js'
import { explain, failure, ReadError, type ReadFailure, type ReadOptions } from './options.js'
import { checkHeader, plainName, Row, rowSource } from './rows.js'
import type { Source } from './source.js'

/** An article a row, under a header row. A row that is none gives a failure with its number, and the next row is read. */
export async function* readCsv(
  path: string,
  blocks: AsyncIterable<LineBlock>,
  maxBytes: number,
  options: ReadOptions,
): AsyncGenerator<Source | ReadFailure> {
  const table = new Table(path, maxBytes, options)
  for await (const block of blocks) {
    if (block.tooLong) throw tooLongError(maxBytes)
    yield* await table.write(block.bytes, block.encoding)
  }
  yield* await table.end()
}

class Table {
  private parser: Parser | null = null
  private columns: { name: string; plain: string }[] | null = null
  private row = 0
  /** Of the table so far: UTF-8 until a line says otherwise. The parser gives a row late, so a line's own is not known. */
  private encoding = 'UTF-8'
  /** What the parser made of the bytes so far: the cells of a row, or why it is none. */
  private readonly parsed: (string[] | Error)[] = []

  constructor(
    private readonly path: string,
    private readonly maxBytes: number,
    private readonly options: ReadOptions,
  ) {}

  /** The articles and failures of the rows that end in these bytes. */
  async write(bytes: Buffer, encoding: string): Promise<(Source | ReadFailure)[]> {
    if (encoding !== 'UTF-8') this.encoding = encoding
    let rest = bytes
    if (this.parser === null) {
      let delimiter: string
      ;({ delimiter, rest } = headerDelimiter(bytes))
      this.parser = await this.open(delimiter)
    }
    const parser = this.parser
    await new Promise<void>((resolve, reject) => parser.write(rest, (error) => (error ? reject(error) : resolve())))
    return this.drain()
  }

  /** The same for a last row without a line break. */
  async end(): Promise<(Source | ReadFailure)[]> {
    const parser = this.parser
    if (parser === null) throw new ReadError(t`the file is empty`, t`leave it out`)
    await new Promise<void>((resolve, reject) => parser.once('error', reject).end(resolve))
    const found = this.drain()
    if (this.columns === null)
      throw new ReadError(t`the file holds no header row`, t`name the columns in the first row`)
    if (this.row === 0) throw new ReadError(t`the table has a header but no rows`, t`leave it out`)
    return found
  }

  private async open(delimiter: string): Promise<Parser> {
    const { parse } = await import('csv-parse')
    return parse({
      delimiter,
      // Rows stay arrays: a column may be called __proto__.
      columns: false,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: this.maxBytes,
      on_record: (cells: string[]) => {
        this.parsed.push(cells)
        return null
      },
      on_skip: (error) => {
        this.parsed.push(error ?? new Error('unreadable'))
      },
    })
  }

  private drain(): (Source | ReadFailure)[] {
    const found: (Source | ReadFailure)[] = []
    for (const row of this.parsed.splice(0)) {
      if (this.columns === null) {
        if (row instanceof Error) throw new ReadError(t`no valid csv: ${row.message}`, t`check the quotation marks`)
        checkHeader(row, this.options)
        this.columns = row.map((name) => ({ name: name.trim(), plain: plainName(name) }))
        continue
      }
      this.row++
      if (row instanceof Error)
        found.push(failure(this.path, t`no valid csv: ${row.message}`, t`check the quotation marks`, this.row))
      else found.push(this.article(row, this.columns))
    }
    return found
  }

  private article(cells: string[], columns: { name: string; plain: string }[]): Source | ReadFailure {
    try {
      if (cells.length > columns.length)
        throw new ReadError(
          t`${cells.length} cells, but the header has ${columns.length}`,
          t`put cells that hold the separator in quotation marks`,
        )
      const row = new Row()
      columns.forEach(({ name, plain }, index) => {
        row.set(name, plain, cells[index])
      })
      const source = rowSource(row, `${this.path}#${this.row}`, this.encoding, this.options)
      source.row = this.row
      return source
    } catch (error) {
      const { reason, hint } = explain(error)
      return failure(this.path, reason, hint, this.row)
    }
  }
}

/**
 * The separator that stands most often in the header row outside quotation marks, comma for one column. A first line
 * `sep=;`, as Excel writes it, says it outright and is no part of the table.
 */
function headerDelimiter(bytes: Buffer): { delimiter: string; rest: Buffer } {
  const head = bytes.toString('utf8', 0, 65536)
  const said = /^"?sep=(.)"?\r?\n/i.exec(head)
  if (said) return { delimiter: said[1], rest: bytes.subarray(Buffer.byteLength(said[0])) }
  const counts = new Map([',', ';', '\t', '|'].map((mark) => [mark, 0]))
  let quoted = false
  for (const char of head.trimStart()) {
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n') break
    else if (counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  const [delimiter] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
  return { delimiter, rest: bytes }
}
