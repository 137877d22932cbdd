import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExtractOptions } from '../extract.js'
import type { CustomField, EventRecord } from '../record.js'
import { BrokenFixture } from './broken.js'
import type { Fixture } from './discover.js'
import { updated } from './expect.js'
import { loadFixture, type OptionChecks } from './fixture.js'
import { formatted } from './json.js'
import { brokenResult, judgeArticle, judgePhrase, type Result } from './judge.js'
import { cellOf, readPhrase, readPhrases } from './phrases.js'

export interface CheckOptions {
  cwd: string
  extract: (text: string, options: ExtractOptions) => EventRecord[]
  checks: OptionChecks
  /** Fields of the user's own rules, which `extract` runs. */
  own?: readonly CustomField[]
  /** Which cases, by their name. */
  wanted?: (name: string) => boolean
  /** Fixtures that nobody has looked at fail. */
  reviewedOnly?: boolean
  /** Nothing is checked behind the first case that fails. */
  bail?: boolean
}

/** A file of expectations as it is and as it should be after an update. */
export interface Change {
  file: string
  before: string
  after: string
}

/** One fixture's cases, and what would make its expectations what is found. */
export interface Checked {
  path: string
  results: Result[]
  change?: Change
}

/** Checks fixtures one after the other, in their order. A fixture without wanted cases is left out. */
export async function* check(
  fixtures: readonly (Fixture | BrokenFixture)[],
  options: CheckOptions,
): AsyncGenerator<Checked> {
  for (const fixture of fixtures) {
    const { results, ...checked } = await checkedFixture(fixture, options)
    const first = options.bail ? results.findIndex(isFailure) : -1
    if (results.length > 0) yield { ...checked, results: first < 0 ? results : results.slice(0, first + 1) }
    if (first >= 0) return
  }
}

async function checkedFixture(fixture: Fixture | BrokenFixture, options: CheckOptions): Promise<Checked> {
  const path = fixture instanceof BrokenFixture ? fixture.file : fixture.path
  const wanted = options.wanted ?? (() => true)
  try {
    if (fixture instanceof BrokenFixture) throw fixture
    if (fixture.kind === 'phrases') return await checkedPhrases(path, wanted, options)
    if (!wanted(path)) return { path, results: [] }
    return await checkedArticle(path, fixture.article, options)
  } catch (error) {
    if (!(error instanceof BrokenFixture)) throw error
    return { path, results: wanted(path) ? [brokenResult(path, error)] : [] }
  }
}

async function checkedArticle(
  path: string,
  article: string,
  { cwd, extract, checks, own, reviewedOnly }: CheckOptions,
): Promise<Checked> {
  const fixture = await loadFixture(path, article, { checks, own, cwd })
  const { records, ...result } = judgeArticle(path, fixture, extract)
  const { text, json } = fixture.expectation
  const after = formatted(updated(fixture.expectation, records))
  // A file that is only laid out in another way stays as it is.
  const change = after === formatted(json) ? undefined : { file: result.file, before: text, after }
  if (reviewedOnly && !result.reviewed) result.status = 'failed'
  return { path, results: [result], change }
}

async function checkedPhrases(
  path: string,
  wanted: (name: string) => boolean,
  { cwd, checks }: CheckOptions,
): Promise<Checked> {
  const rows = (await readPhrases(path, checks.published, cwd)).filter(({ line }) => wanted(`${path}:${line}`))
  const results = rows.map(judgePhrase)
  const failed = rows.filter((_, i) => results[i].status === 'failed')
  if (failed.length === 0) return { path, results }
  const before = readFileSync(resolve(cwd, path), 'utf8')
  const lines = before.split('\n')
  for (const row of failed) {
    const cells = lines[row.line - 1].split('\t')
    cells[1] = cellOf(readPhrase(row).values.map(({ value }) => value))
    lines[row.line - 1] = cells.join('\t')
  }
  return { path, results, change: { file: path, before, after: lines.join('\n') } }
}

/** Whether a case ends the check with an error. */
export const isFailure = ({ status }: Result): boolean => status === 'failed' || status === 'broken'

/** Writes what an update changes. */
export function applyChange({ file, after }: Change, cwd: string): void {
  writeFileSync(resolve(cwd, file), after)
}

/** How many cases came to what. */
export interface Tally {
  cases: number
  passed: number
  failed: number
  todo: number
  broken: number
  unreviewed: number
}

export const noCases: Readonly<Tally> = { cases: 0, passed: 0, failed: 0, todo: 0, broken: 0, unreviewed: 0 }

/** The figures with one more result. */
export function counted(tally: Tally, { status, reviewed }: Result): Tally {
  return {
    ...tally,
    cases: tally.cases + 1,
    [status]: tally[status] + 1,
    unreviewed: tally.unreviewed + (reviewed ? 0 : 1),
  }
}
