/** Why a row is none: it is above the limit, or a quotation mark in it is never closed. */
export type Fault = 'long' | 'open'

/** How a table is written. */
export interface Dialect {
  delimiter: string
  lineEnd: '\n' | '\r'
}

/**
 * Cuts the text of a table into rows of cells, as it comes. Quotation marks are taken as written where they are no valid csv
 * (`Camat "Darma"`, `"Camat "Darma""`). What is wrong with a row ends with it: one above the limit is passed over to where its
 * quoted cell closes, and the lines behind one that never closes are rows again. (csv-parse, beside which the tests read, gives up
 * the rest of the table there.)
 */
export class Cells {
  #cells: string[] = []
  #cell = ''
  #state: 'start' | 'plain' | 'quoted' = 'start'
  /** The row so far as it is written, and its bytes. */
  #held = ''
  #bytes = 0
  /** Whether the row is above the limit; then nothing of it is kept. */
  #long = false
  /** A quotation mark or carriage return at the end of a piece: what it is shows behind it. */
  #carried = ''
  /** Cells of the header. */
  #columns = 0
  readonly #stop: RegExp
  /** What stands behind a mark that closes a cell. */
  readonly #closing: RegExp

  constructor(
    readonly dialect: Dialect,
    readonly maxBytes: number,
  ) {
    const { delimiter, lineEnd } = dialect
    const mark = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    this.#stop = new RegExp(`${mark}|${lineEnd}`, 'g')
    this.#closing = new RegExp(`${mark}|\r?${lineEnd}`, 'y')
  }

  /** The rows that end in this piece. */
  *write(piece: string): Generator<string[] | Fault> {
    const text = this.#carried + piece
    this.#carried = ''
    yield* this.#read(text)
  }

  /** The last row, where no line break ends it, or those behind a quotation mark that is never closed. */
  *end(): Generator<string[] | Fault> {
    // A mark at the very end closes.
    if (this.#carried.startsWith('"')) this.#state = 'plain'
    if (this.#state === 'quoted' && !this.#long) yield* this.#rowsOf(yield* this.#reopened())
    else if (this.#state !== 'start' || this.#cells.length > 0 || this.#long) yield this.#row('')
  }

  *#read(text: string): Generator<string[] | Fault> {
    const { lineEnd } = this.dialect
    let from = 0
    let at = 0
    while (at < text.length) {
      if (this.#state === 'quoted') {
        const mark = text.indexOf('"', at)
        if (mark < 0) {
          this.#cell += text.slice(at)
          break
        }
        this.#cell += text.slice(at, mark)
        at = mark + 1
        if (text[at] === '"') {
          this.#cell += '"'
          at++
        } else if (/^\r?$/.test(text.slice(at, at + 2))) {
          this.#carried = text.slice(mark)
          break
        } else {
          this.#state = 'plain'
          this.#closing.lastIndex = at
          if (!this.#closing.test(text)) this.#cell = `"${this.#cell}"`
        }
      } else if (this.#state === 'start' && text[at] === '"') {
        this.#state = 'quoted'
        at++
      } else {
        this.#stop.lastIndex = at
        const stop = this.#stop.exec(text)
        const end = stop?.index ?? text.length
        const returned = lineEnd === '\n' && stop?.[0] !== this.dialect.delimiter && end > at && text[end - 1] === '\r'
        const close = returned ? end - 1 : end
        if (close > at) this.#state = 'plain'
        this.#cell += text.slice(at, close)
        at = end + (stop?.[0].length ?? 0)
        if (!stop) {
          if (returned) this.#carried = '\r'
        } else if (stop[0] === lineEnd) {
          const empty = this.#state === 'start' && this.#cells.length === 0 && this.#cell === '' && !this.#long
          if (!empty) yield this.#row(text.slice(from, end))
          from = at
        } else {
          this.#cells.push(this.#cell)
          this.#cell = ''
          this.#state = 'start'
        }
      }
    }
    yield* this.#hold(text.slice(from, text.length - this.#carried.length))
  }

  /** Ends the row whose last piece this is. */
  #row(piece: string): string[] | Fault {
    const row = this.#isLong(piece) ? 'long' : [...this.#cells, this.#cell]
    if (Array.isArray(row)) this.#columns ||= row.length
    this.#restart()
    return row
  }

  #restart(): void {
    this.#cells = []
    this.#cell = ''
    this.#state = 'start'
    this.#held = ''
    this.#bytes = 0
    this.#long = false
  }

  #isLong(piece: string): boolean {
    // No character takes more than three bytes a unit.
    if (this.#bytes + piece.length * 3 <= this.maxBytes) return this.#long
    return this.#long || this.#bytes + Buffer.byteLength(piece) > this.maxBytes
  }

  /** Keeps a piece of a row that goes on. */
  *#hold(piece: string): Generator<string[] | Fault> {
    const wasLong = this.#long
    this.#long = this.#isLong(piece)
    this.#bytes += Buffer.byteLength(piece)
    this.#held += piece
    if (!this.#long) return
    if (!wasLong && this.#state === 'quoted' && this.#holdsRows()) return yield* this.#read(yield* this.#reopened())
    this.#cells = []
    this.#cell = ''
    this.#held = ''
  }

  /** Whether the lines behind the first are rows of the table, so that its mark is not closed rather than its cell long. */
  #holdsRows(): boolean {
    if (this.#columns < 2) return false
    const lines = this.#linesHeld()
      .slice(0, -1)
      .flatMap((line) => this.#rowsOf(line))
    const rows = lines.filter((row) => Array.isArray(row) && row.length === this.#columns)
    return rows.length > 0 && rows.length >= lines.length * 0.9
  }

  /** What is held behind its first line; the last of them may go on. */
  #linesHeld(): string[] {
    return this.#held.split(this.dialect.lineEnd === '\n' ? /\r?\n/ : '\r').slice(1)
  }

  /** A line by itself: no cell goes beyond it. */
  #rowsOf(line: string): (string[] | Fault)[] {
    const cells = new Cells(this.dialect, this.maxBytes)
    return [...cells.write(line), ...cells.end()]
  }

  /**
   * The row of a mark that is never closed, then each whole line that it swallowed as a row by itself, so that no text is read
   * again and again; returns the line that may go on.
   */
  *#reopened(): Generator<string[] | Fault, string> {
    const lines = this.#linesHeld()
    const rest = lines.pop() ?? ''
    this.#restart()
    yield 'open'
    for (const line of lines) yield* this.#rowsOf(line)
    return rest
  }
}
