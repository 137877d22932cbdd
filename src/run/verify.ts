import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { t } from '../lang/lang.js'
import type { Source } from '../read/source.js'
import { HashSet } from './hash-set.js'
import { RecordsError, readRecords, textHash } from './records.js'
import { SideBySide } from './side-by-side.js'

/** Something in a record that is not so in the article any more. */
export interface Difference {
  /** Id of the article. */
  article: string
  /** Id of the record, where it is about one value of one record. */
  record?: string
  /** What is different, in one line. */
  what: string
}

export interface Verified {
  articles: number
  records: number
  /** Spans that were looked at. */
  spans: number
  differences: number
  /** Articles that no record speaks of. */
  unrecorded: number
  /** Inputs that failed, as a filter says among its records. */
  failed: number
}

/** Spans of one article that are named one by one. */
const NAMED = 5

/**
 * Reads articles again and confirms every value of their records: the text is the one that the record's id is the hash of, and each
 * span holds the text that it is said to hold. Records and articles may come in any order; they are read side by side, so memory
 * holds little where the order is the same.
 * @throws RecordsError when the records cannot be read
 */
export async function verify(
  recordsPath: string,
  articles: AsyncIterable<Source>,
  onDifference: (difference: Difference) => void | Promise<void>,
): Promise<Verified> {
  const done: Verified = { articles: 0, records: 0, spans: 0, differences: 0, unrecorded: 0, failed: 0 }
  const differ = async (difference: Difference) => {
    done.differences++
    await onDifference(difference)
  }
  const stats = await stat(recordsPath).catch(() => undefined)
  if (stats && !stats.isFile() && !stats.isDirectory())
    throw new RecordsError(
      t`${recordsPath}: no regular file, and verify reads the records twice; save them to a file first`,
    )
  const recorded = new HashSet()
  const onFailed = () => void done.failed++
  for await (const { records } of readRecords(recordsPath, onFailed)) recorded.add(hash(records[0].article.id))

  const recordsOf = new SideBySide(readRecords(recordsPath))
  for await (const { id, text } of articles) {
    const records = recorded.has(hash(id)) ? await recordsOf.next(id) : undefined
    if (!records) {
      done.unrecorded++
      continue
    }
    done.articles++
    done.records += records.length
    const digest = hash(text).toString('hex').slice(0, 12)
    const said = textHash(records[0])
    if (said !== digest)
      await differ({ article: id, what: t`the text is another one (its hash was ${said} and is ${digest})` })
    const slice = sliceOf(text)
    let wrong = 0
    for (const record of records) {
      for (const { path, text: expected, span } of spansOf(record, '')) {
        done.spans++
        const found = slice(span[0], span[1])
        if (found === expected) continue
        if (++wrong <= NAMED)
          await differ({
            article: id,
            record: record.id,
            what: differing(path, span, expected, found),
          })
      }
    }
    if (wrong > NAMED) await differ({ article: id, what: t`${wrong - NAMED} more values are different` })
  }
  for await (const records of recordsOf.left()) {
    done.records += records.length
    await differ({ article: records[0].article.id, record: records[0].id, what: t`the article is not there any more` })
  }
  return done
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** What a place was and is, in the part where the two part. */
function differing(path: string, [start, end]: [number, number], was: string, is: string): string {
  let same = 0
  while (same < was.length && was[same] === is[same]) same++
  const from = same > BEFORE ? same - BEFORE : 0
  const quoted = (text: string) =>
    JSON.stringify(`${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? '…' : ''}`)
  return t`${path} at ${start}-${end} was ${quoted(was)} and is ${quoted(is)}`
}

/** Units of two texts that are shown, and of these how many from before they part. */
const SHOWN = 60
const BEFORE = 20

/** Cuts a text by code points. */
function sliceOf(text: string): (start: number, end: number) => string {
  if (!/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end)
  const units: number[] = []
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit)! > 0xffff ? 2 : 1) units.push(unit)
  units.push(text.length)
  return (start, end) => text.slice(units[start] ?? text.length, units[end] ?? text.length)
}

/** Every value of a record that says where it stands, with its path ("officials[0].mentions[1]"). */
function* spansOf(value: unknown, path: string): Generator<{ path: string; text: string; span: [number, number] }> {
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) yield* spansOf(each, `${path}[${i}]`)
  } else if (value !== null && typeof value === 'object') {
    const { text, span } = value as { text?: unknown; span?: unknown }
    if (typeof text === 'string' && Array.isArray(span)) yield { path, text, span: span as [number, number] }
    for (const [name, each] of Object.entries(value))
      if (name !== 'span') yield* spansOf(each, path ? `${path}.${name}` : name)
  }
}
