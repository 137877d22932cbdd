import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { DATELINE_RULE } from '../src/assemble/spots.js'
import { BrokenFixture } from '../src/check/broken.js'
import { check, isFailure } from '../src/check/check.js'
import { fixturesIn } from '../src/check/discover.js'
import { expectationOf, updated } from '../src/check/expect.js'
import { readExpectation } from '../src/check/expectation.js'
import { type ArticleFixture, loadFixture } from '../src/check/fixture.js'
import { formatted } from '../src/check/json.js'
import { articleOptions, unmetBy } from '../src/check/judge.js'
import { pretty } from '../src/check/reporters/pretty.js'
import { checkedDate, checkedEncoding, checkedZone } from '../src/cli/checks.js'
import { extract } from '../src/extract.js'
import { rules } from '../src/find/rules.js'
import { EPITHET } from '../src/link/epithets.js'
import { LATER_MENTION } from '../src/link/people.js'
import { type EventRecord, recordSchema } from '../src/record.js'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const checks = { published: checkedDate, timezone: checkedZone, encoding: checkedEncoding }
const fixtures = fixturesIn(['fixtures'], cwd).flatMap((found) => (found instanceof BrokenFixture ? [] : [found]))

/** One folder of fixtures/ with what is extracted from its article. */
interface Case extends ArticleFixture {
  path: string
  again: () => EventRecord[]
  records: EventRecord[]
}

let loaded: Promise<Case[]> | undefined
/** Reads all articles and extracts them, once. */
function cases(): Promise<Case[]> {
  loaded ??= Promise.all(
    fixtures.flatMap((fixture) => {
      if (fixture.kind !== 'article') return []
      return [
        loadFixture(fixture.path, fixture.article, { checks, cwd }).then((loaded) => {
          const again = () => extract(loaded.source.text, articleOptions(loaded.source, loaded.options))
          return { ...loaded, path: fixture.path, again, records: again() }
        }),
      ]
    }),
  )
  return loaded
}

describe('kliping check fixtures', () => {
  const reporter = pretty(new Chalk({ level: 0 }))
  it('holds at least 15 articles and a table for each family that has one', () => {
    const kinds = fixtures.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'article').length).toBeGreaterThanOrEqual(15)
    expect(kinds.filter((kind) => kind === 'phrases').length).toBeGreaterThanOrEqual(8)
  })
  for (const fixture of fixtures) {
    it(`meets ${fixture.path}`, async () => {
      let cases = 0
      for await (const checked of check([fixture], { cwd, extract, checks, reviewedOnly: true })) {
        const wrong = checked.results.filter(isFailure)
        expect(wrong, reporter.fixture(checked)).toEqual([])
        cases += checked.results.length
      }
      expect(cases).toBeGreaterThan(0)
    })
  }
})

/** Every value of a record that carries a span, with the path to it. */
function* mentionsOf(
  value: unknown,
  path: string,
): Generator<{ path: string; text: string; span: [number, number]; rule: string }> {
  if (value === null || typeof value !== 'object') return
  if ('span' in value) yield { path, ...(value as { text: string; span: [number, number]; rule: string }) }
  for (const [key, inner] of Object.entries(value)) yield* mentionsOf(inner, `${path}.${key}`)
}

describe('all fixtures', () => {
  const ruleIds = new Set([...rules.map((rule) => rule.id), LATER_MENTION, EPITHET, DATELINE_RULE])

  it('have spans that index the decoded text by code points', async () => {
    for (const { source, records } of await cases()) {
      const points = Array.from(source.text)
      for (const record of records) {
        for (const { path, text, span } of mentionsOf(record, record.id)) {
          expect(points.slice(span[0], span[1]).join(''), `${source.id} ${path}`).toBe(text)
        }
      }
    }
  })
  it('name only rules that exist', async () => {
    for (const { source, records } of await cases()) {
      for (const record of records) {
        for (const { path, rule } of mentionsOf(record, record.id)) {
          expect(ruleIds.has(rule), `${source.id} ${path}: ${rule}`).toBe(true)
        }
      }
    }
  })
  it('have ids of the hash of their text and an ordinal', async () => {
    for (const { source, records } of await cases()) {
      const hash = createHash('sha256').update(source.text, 'utf8').digest('hex').slice(0, 12)
      expect(records.map((record) => record.id)).toEqual(records.map((_, i) => `${hash}-${i + 1}`))
      expect(records.map((record) => record.article.id)).toEqual(records.map(() => source.id))
    }
  })
  it('have exactly one main record, and it comes first', async () => {
    for (const { source, records } of await cases()) {
      expect(
        records.map((record) => record.main),
        source.id,
      ).toEqual(records.map((_, i) => i === 0))
      expect(records.length, source.id).toBeGreaterThan(0)
    }
  })
  it('have topics in the main record only', async () => {
    for (const { source, records } of await cases()) {
      for (const record of records.slice(1)) expect(record.topics, source.id).toEqual([])
    }
  })
  it('are valid by the published schema', async () => {
    const validate = new Ajv2020({ strict: true }).compile(recordSchema())
    for (const { source, records } of await cases()) {
      for (const record of records) {
        expect(validate(record) || validate.errors, source.id).toBe(true)
      }
    }
  })
  it('give the same bytes when extracted again', async () => {
    for (const { again, records } of await cases()) expect(JSON.stringify(again())).toBe(JSON.stringify(records))
  })
  it('meet the expectation that would be started from them', async () => {
    for (const { path, records } of await cases()) {
      const folder = mkdtempSync(join(tmpdir(), 'kliping-fixtures-'))
      writeFileSync(join(folder, 'expected.json'), formatted(expectationOf(records)))
      expect(unmetBy(readExpectation('expected.json', undefined, folder), records), path).toEqual([])
    }
  })
  it('would be changed by an update only in what is not met, and then are met', async () => {
    for (const { path, expectation, records } of await cases()) {
      expect(updated(expectation, records), path).toEqual(expectation.json)
      const folder = mkdtempSync(join(tmpdir(), 'kliping-fixtures-'))
      writeFileSync(join(folder, 'expected.json'), formatted(updated({ ...expectation, todo: [] }, records)))
      expect(unmetBy(readExpectation('expected.json', undefined, folder), records), path).toEqual([])
    }
  })
})
