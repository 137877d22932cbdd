import { t } from '../lang/lang.js'
import { type LineBlock, tooLongError } from './decode.js'
import { explain, failure, oneArray, ReadError, type ReadFailure, type ReadOptions } from './options.js'
import { plainName, Row, rowSource, Unseen } from './rows.js'
import type { Source } from './source.js'

/** An article a line. A line that is none gives a failure with its number, and the next line is read. */
export async function* readJsonl(
  path: string,
  blocks: AsyncIterable<LineBlock>,
  maxBytes: number,
  options: ReadOptions,
): AsyncGenerator<Source | ReadFailure> {
  const filter = options.filter === true
  const unseen = new Unseen(options)
  let number = 0
  let started = false
  for await (const block of blocks) {
    if (block.tooLong) {
      if (!block.first) continue
      number++
      const { reason, hint } = tooLongError(maxBytes)
      yield failure(path, reason, hint, number)
      continue
    }
    const lines = block.bytes.toString('utf8').split('\n')
    // The last line break ends a line, it does not begin one.
    if (lines.at(-1) === '') lines.pop()
    for (const line of lines) {
      number++
      if (line.trim() === '') continue
      if (!started && !filter && line.trimStart().startsWith('[')) throw oneArray()
      started = true
      try {
        const row = parseRow(line)
        unseen.note(row)
        const source = rowSource(row, `${path}#${number}`, block.encoding, options)
        source.row = number
        yield source
      } catch (error) {
        // Lists within lists, deeper than the stack.
        const { reason, hint } =
          error instanceof RangeError
            ? { reason: t`its fields are nested too deeply`, hint: t`correct or remove this line` }
            : explain(error)
        yield failure(path, reason, hint, number)
      }
    }
  }
  if (filter) return
  if (!started && number === 0) throw new ReadError(t`the file is empty`, t`leave it out`)
  if (!started) throw new ReadError(t`the file holds no row`, t`leave it out`)
  unseen.check()
}

/** An escape of half a character, which may stand alone: no UTF-8 can hold it, and other programs refuse json that does. */
const HALF = /\\u[dD][89a-fA-F]/
const whole = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value

function parseRow(line: string): Row {
  let value: unknown
  try {
    value = JSON.parse(line, HALF.test(line) ? whole : undefined)
  } catch (error) {
    throw new ReadError(t`not valid JSON: ${(error as Error).message}`, t`correct or remove this line`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new ReadError(t`not a JSON object`, t`write each article as {"text": "…"} on a line of its own`)
  const row = new Row()
  for (const [name, field] of Object.entries(value)) row.set(name, plainName(name), field)
  return row
}
