import type { ExtractOptions } from '../extract.js'
import type { EventRecord } from '../record.js'
import type { BrokenFixture, Places } from './broken.js'
import { type Evidence, Evidences } from './evidence.js'
import { type Expectation, places } from './expectation.js'
import { type ArticleFixture, EXPECTED } from './fixture.js'
import type { Json, JsonObject, JsonPath } from './json.js'
import { type Difference, differences, isOptional, OTHERS } from './match.js'
import { type PhraseRow, readPhrase } from './phrases.js'

/** A difference with the line of the fixture that it departs from and the words that it is about. */
export interface Unmet extends Difference {
  file: string
  line: number
  evidence?: Evidence
}

/** What became of one case: an article, or a line of a table of phrases. */
export interface Result {
  /** Path of the folder, or of the table with its line. */
  name: string
  /** The file that holds the expectation, and the first line that is not met or the line of the table. */
  file: string
  line: number
  /** The phrase, where it is one. */
  text?: string
  /** `todo`: nothing failed but what the fixture itself lists as not met yet. */
  status: 'passed' | 'failed' | 'todo' | 'broken'
  reviewed: boolean
  unmet: Unmet[]
  /** Differences of the fields that the fixture lists as not met yet. */
  todo: Unmet[]
  /** Fields of that list that are met. */
  met: string[]
  broken?: BrokenFixture
  /** Milliseconds that the case took. */
  time: number
}

/** Where a record of the expectation stands in its file. */
export const recordPath = ({ at }: Expectation, index: number): JsonPath => (at === 'record' ? [] : [...at, index])

/** The expected records, each with the found one that it is compared with. */
export interface RecordPairs {
  pairs: { record: JsonObject; index: number; found: EventRecord | undefined }[]
  surplus: EventRecord[]
  /** Whether there may be other events. */
  open: boolean
}

/** Pairs expected records with found ones: the main record with the main one, others by type, then by order. */
export function pairRecords({ records }: Expectation, found: readonly EventRecord[]): RecordPairs {
  const free = found.slice(1)
  const pairs = records
    .map((record, index) => ({ record: record as JsonObject, index }))
    .filter(({ record }) => (record as Json) !== OTHERS)
    .map(({ record, index }, n) => {
      if (n === 0) return { record, index, found: found[0] }
      const alike = free.findIndex(
        ({ type }) => record.type === undefined || differences(record.type, type).length === 0,
      )
      // An event that may be missing takes no other's place.
      if (alike < 0 && isOptional(record)) return { record, index, found: undefined }
      return { record, index, found: free.splice(Math.max(0, alike), 1)[0] }
    })
  return { pairs, surplus: free, open: records.includes(OTHERS) }
}

/** What of an expectation the records do not meet. */
export function unmetBy(expectation: Expectation, records: readonly EventRecord[]): Difference[] {
  const { pairs, surplus, open } = pairRecords(expectation, records)
  const list: Difference[] = []
  for (const [n, { record, index, found }] of pairs.entries()) {
    const at = recordPath(expectation, index)
    if (found) list.push(...differences(record, found as unknown as Json, { path: n ? `records[${n}]` : '', at }))
    else if (!isOptional(record)) list.push({ kind: 'missed', path: 'records', at, expected: brief(record) })
  }
  if (open) return list
  for (const record of surplus)
    list.push({ kind: 'extra', path: 'records', at: recordPath(expectation, 0), actual: brief(record) })
  return list
}

const brief = ({ type = null, name = null }: { type?: Json; name?: Json }): Json => ({ type, name })

/** The field of a record that a path leads into: `agencies` of `records[1].agencies["KPU"].role`. */
export const fieldOf = (path: string): string => /^(?:records\[\d+\]\.)?([a-zA-Z]+)/.exec(path)![1]

/**
 * Extracts a fixture's article and compares.
 * @param folder the fixture's path, which names the result
 */
export function judgeArticle(
  folder: string,
  { expectation, source, options }: ArticleFixture,
  extract: (text: string, options: ExtractOptions) => EventRecord[],
): Result & { records: EventRecord[] } {
  const started = performance.now()
  const records = extract(source.text, articleOptions(source, options))
  const file = `${folder}/${EXPECTED}`
  const all = unmetBy(expectation, records)
  let lines: Places | undefined
  const evidences = new Evidences(source.text)
  const told = all.map((difference): Unmet => {
    lines ??= places(expectation.text)
    return { ...difference, file, line: lines.at(difference.at).line, evidence: evidences.of(difference) }
  })
  const isTodo = ({ path }: Difference) => expectation.todo.includes(fieldOf(path))
  const unmet = told.filter((difference) => !isTodo(difference))
  const todo = told.filter(isTodo)
  return {
    name: folder,
    file,
    line: (unmet[0] ?? todo[0])?.line ?? 1,
    status: unmet.length > 0 ? 'failed' : todo.length > 0 ? 'todo' : 'passed',
    reviewed: expectation.reviewed,
    unmet,
    todo,
    met: expectation.todo.filter((field) => !todo.some(({ path }) => fieldOf(path) === field)),
    time: performance.now() - started,
    records,
  }
}

/** What the article's file says of it comes before what `options.yaml` says, as in a plain run. */
export function articleOptions(
  { id, url, headline, outlet, authors, published }: ArticleFixture['source'],
  options: ExtractOptions,
): ExtractOptions {
  const stated = Object.fromEntries(
    Object.entries({ url, headline, outlet, authors }).filter(([, value]) => value !== undefined),
  )
  return {
    ...options,
    ...stated,
    id,
    ...(published === undefined ? {} : { published, publishedBasis: 'metadata' as const }),
  }
}

/** Reads a line of a table of phrases and compares. */
export function judgePhrase(row: PhraseRow): Result {
  const started = performance.now()
  const { values, table } = readPhrase(row)
  const evidences = new Evidences(row.text, table)
  const names = values.map(({ value }) => value)
  const result: Result = {
    name: `${row.file}:${row.line}`,
    file: row.file,
    line: row.line,
    text: row.text,
    status: 'passed',
    reviewed: true,
    unmet: [],
    todo: [],
    met: [],
    time: 0,
  }
  const fits = (expected: string, value: string) => differences(expected, value).length === 0
  const same = names.length === row.expected.length && names.every((name, i) => fits(row.expected[i], name))
  if (!same) {
    const base = { path: row.slot, at: [], file: row.file, line: row.line }
    const left = [...row.expected]
    const extra = values.filter(({ value }) => {
      const i = left.findIndex((expected) => fits(expected, value))
      if (i >= 0) left.splice(i, 1)
      return i < 0
    })
    const got = extra.map(({ value, start, end, rule }) => ({
      actual: value,
      evidence: evidences.at(start, end, rule),
    }))
    if (left.length === 1 && extra.length === 1)
      result.unmet.push({ kind: 'changed', ...base, expected: left[0], ...got[0] })
    else if (left.length + extra.length === 0)
      result.unmet.push({ kind: 'changed', ...base, expected: row.expected, actual: names })
    else {
      const missed = left.map((expected): Unmet => ({ kind: 'missed', ...base, expected }))
      result.unmet.push(...missed.map((unmet) => ({ ...unmet, evidence: evidences.of(unmet) })))
      result.unmet.push(...got.map((each): Unmet => ({ kind: 'extra', ...base, ...each })))
    }
    result.status = 'failed'
  }
  result.time = performance.now() - started
  return result
}

/** The result of a fixture that cannot be checked. */
export function brokenResult(name: string, broken: BrokenFixture): Result {
  return {
    ...{ name, file: broken.file, line: broken.place?.line ?? 1, status: 'broken', reviewed: true },
    ...{ unmet: [], todo: [], met: [], broken, time: 0 },
  }
}
