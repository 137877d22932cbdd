import { t } from '../lang/lang.js'
import { Cells, type Dialect, type Fault } from './cells.js'
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
  for await (const block of blocks) yield* table.write(block)
  yield* table.end()
}

class Table {
  private cells: Cells | null = null
  private columns: { name: string; plain: string }[] | null = null
  private row = 0
  /** Of the table so far: UTF-8 until a line says otherwise. */
  private encoding = 'UTF-8'

  constructor(
    private readonly path: string,
    private readonly maxBytes: number,
    private readonly options: ReadOptions,
  ) {}

  /** The articles and failures of the rows that end in this block. */
  *write(block: LineBlock): Generator<Source | ReadFailure> {
    let text = block.bytes.toString('utf8')
    if (!block.tooLong && block.encoding !== 'UTF-8') this.encoding = block.encoding
    if (this.cells === null) {
      const { rest, ...dialect } = headerDialect(text)
      this.cells = new Cells(dialect, this.maxBytes)
      text = rest
    }
    for (const row of this.cells.write(text)) yield* this.found(row)
  }

  /** The same for a last row without a line break. */
  *end(): Generator<Source | ReadFailure> {
    if (this.cells === null) throw new ReadError(t`the file is empty`, t`leave it out`)
    for (const row of this.cells.end()) yield* this.found(row)
    if (this.columns === null)
      throw new ReadError(t`the file holds no header row`, t`name the columns in the first row`)
    if (this.row === 0) throw new ReadError(t`the table has a header but no rows`, t`leave it out`)
  }

  private *found(row: string[] | Fault): Generator<Source | ReadFailure> {
    if (this.columns === null) {
      if (!Array.isArray(row)) throw this.error(row)
      checkHeader(row, this.options)
      this.columns = row.map((name) => ({ name: name.trim(), plain: plainName(name) }))
      return
    }
    this.row++
    if (Array.isArray(row)) yield this.article(row, this.columns)
    else {
      const { reason, hint } = explain(this.error(row))
      yield failure(this.path, reason, hint, this.row)
    }
  }

  private error(fault: Fault): ReadError {
    return fault === 'long'
      ? tooLongError(this.maxBytes)
      : new ReadError(t`no valid csv: a quotation mark is never closed`, t`check the quotation marks`)
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
 * The separator that stands most often in the header row outside quotation marks, comma for one column, and what ends that row.
 * A first line `sep=;`, as Excel writes it, says the separator outright and is no part of the table.
 */
function headerDialect(text: string): Dialect & { rest: string } {
  const said = /^"?sep=(.)"?\r?\n/i.exec(text)
  if (said) return { delimiter: said[1], lineEnd: '\n', rest: text.slice(said[0].length) }
  const counts = new Map([',', ';', '\t', '|'].map((mark) => [mark, 0]))
  const head = text.slice(0, 65536).trimStart()
  let quoted = false
  let lineEnd: Dialect['lineEnd'] = '\n'
  let before = ''
  for (const char of head) {
    if (before === '\r' && char !== '\n') {
      lineEnd = '\r'
      break
    }
    before = quoted ? '' : char
    if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '\n') break
    else if (counts.has(char)) counts.set(char, counts.get(char)! + 1)
  }
  const [delimiter] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
  return { delimiter, lineEnd, rest: text }
}
