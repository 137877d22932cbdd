import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { DATELINE_RULE } from '../src/assemble/assemble.js'
import { extract } from '../src/extract.js'
import { rules } from '../src/find/rules.js'
import { LATER_MENTION } from '../src/link/people.js'
import { read } from '../src/read/index.js'
import type { Source } from '../src/read/source.js'
import { type EventRecord, recordSchema } from '../src/record.js'
import { differences, type Json } from './partial-match.js'
import { holdFloors, type Scores } from './scores/floors.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'fixtures')
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** One folder of fixtures/: an article, what a careful reader takes from it, and perhaps options. */
interface Case {
  expected: { [field: string]: Json }[]
  source: Source
  records: EventRecord[]
}

const loaded = new Map<string, Promise<Case>>()
/** Reads a case and extracts it, once. */
function caseOf(name: string): Promise<Case> {
  let found = loaded.get(name)
  if (!found) {
    found = load(name)
    loaded.set(name, found)
  }
  return found
}

async function load(name: string): Promise<Case> {
  const source = await sourceOf(name)
  return { expected: expectedOf(name), source, records: extractFrom(source, publishedOption(name)) }
}

function extractFrom(source: Source, published: string | undefined): EventRecord[] {
  const { text, id, url, headline, outlet, authors } = source
  const dated = source.published
    ? ({ published: source.published, publishedBasis: 'metadata' } as const)
    : published
      ? ({ published, publishedBasis: 'option' } as const)
      : {}
  return extract(text, { id, url, headline, outlet, authors, ...dated })
}

const expectedOf = (name: string): { [field: string]: Json }[] =>
  JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))

async function sourceOf(name: string): Promise<Source> {
  const file = ['article.txt', 'article.html']
    .map((f) => `fixtures/${name}/${f}`)
    .find((f) => existsSync(join(root, f)))
  if (!file) throw new Error(`fixtures/${name} has neither article.txt nor article.html`)
  for await (const item of read([file], { cwd: root })) {
    if ('failure' in item) throw new Error(`${item.path}: ${item.reason}`)
    return item
  }
  throw new Error(`nothing was read from ${file}`)
}

/** `published: 2024-05-06` of options.yaml, as `--published` gives it. */
function publishedOption(name: string): string | undefined {
  const file = join(folder, name, 'options.yaml')
  return existsSync(file) ? /^published:\s*(\S+)\s*$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
}

/** Every value of a record that carries a span, with the path to it. */
function* mentionsOf(
  value: unknown,
  path: string,
): Generator<{ path: string; text: string; span: [number, number]; rule: string }> {
  if (value === null || typeof value !== 'object') return
  if ('span' in value) yield { path, ...(value as { text: string; span: [number, number]; rule: string }) }
  for (const [key, inner] of Object.entries(value)) yield* mentionsOf(inner, `${path}.${key}`)
}

/** The expected records paired with the found ones: the main record with the main one, others by type, then by order. */
function pairs(expected: Case['expected'], records: EventRecord[]) {
  const free = records.slice(1)
  return expected.map((record, n) => {
    if (n === 0) return { record, found: records[0] }
    const i = Math.max(
      0,
      free.findIndex((other) => differences(record.type, other.type).length === 0),
    )
    return { record, found: free.splice(i, 1)[0] }
  })
}

it('holds at least 15 cases', () => expect(names.length).toBeGreaterThanOrEqual(15))

/** Shares of the expectations that are met, by field; `records` is the number of events. What is not met goes to `unmet`. */
async function shares(unmet: Map<string, string[]>): Promise<Scores> {
  const tally = new Map<string, { met: number; all: number }>()
  const count = (field: string, label: string, lines: string[]) => {
    const { met, all } = tally.get(field) ?? { met: 0, all: 0 }
    tally.set(field, { met: met + (lines.length === 0 ? 1 : 0), all: all + 1 })
    const told = lines.map((line) => `${label}: ${line}`)
    if (told.length > 0) unmet.set(field, [...(unmet.get(field) ?? []), ...told])
  }
  for (const name of names) {
    const { expected, records } = await caseOf(name)
    const types = (list: { type?: unknown }[]) => list.map(({ type }) => type).join(', ')
    const many = records.length === expected.length
    count('records', name, many ? [] : [`expected ${types(expected)}, got ${types(records)}`])
    for (const [n, { record, found }] of pairs(expected, records).entries()) {
      for (const field of Object.keys(record)) {
        const value = (found as unknown as { [field: string]: Json } | undefined)?.[field]
        count(field, n === 0 ? name : `${name}, event ${n + 1}`, differences(record[field], value, field))
      }
    }
  }
  return Object.fromEntries([...tally].sort().map(([field, { met, all }]) => [field, met / all]))
}

describe('expectations of the fixtures', () => {
  const unmet = new Map<string, string[]>()
  holdFloors(
    'fixtures.floors.json',
    async () => {
      const scores = await shares(unmet)
      const lines = [...unmet.values()].flat()
      if (lines.length > 0) console.log(['Expectations not met yet:', ...lines].join('\n  '))
      return scores
    },
    (field) => unmet.get(field) ?? [],
  )
})

describe('all fixtures', () => {
  const each = async () => Promise.all(names.map(caseOf))
  const ruleIds = new Set([...rules.map((rule) => rule.id), LATER_MENTION, DATELINE_RULE])

  it('have spans that index the decoded text by code points', async () => {
    for (const { source, records } of await each()) {
      const points = Array.from(source.text)
      for (const record of records) {
        for (const { path, text, span } of mentionsOf(record, record.id)) {
          expect(points.slice(span[0], span[1]).join(''), `${source.id} ${path}`).toBe(text)
        }
      }
    }
  })
  it('name only rules that exist', async () => {
    for (const { source, records } of await each()) {
      for (const record of records) {
        for (const { path, rule } of mentionsOf(record, record.id)) {
          expect(ruleIds.has(rule), `${source.id} ${path}: ${rule}`).toBe(true)
        }
      }
    }
  })
  it('have ids of the hash of their text and an ordinal', async () => {
    for (const { source, records } of await each()) {
      const hash = createHash('sha256').update(source.text, 'utf8').digest('hex').slice(0, 12)
      expect(records.map((record) => record.id)).toEqual(records.map((_, i) => `${hash}-${i + 1}`))
      expect(records.map((record) => record.article.id)).toEqual(records.map(() => source.id))
    }
  })
  it('have exactly one main record, and it comes first', async () => {
    for (const { source, records } of await each()) {
      expect(
        records.map((record) => record.main),
        source.id,
      ).toEqual(records.map((_, i) => i === 0))
      expect(records.length, source.id).toBeGreaterThan(0)
    }
  })
  it('have topics in the main record only', async () => {
    for (const { source, records } of await each()) {
      for (const record of records.slice(1)) expect(record.topics, source.id).toEqual([])
    }
  })
  it('are valid by the published schema', async () => {
    const validate = new Ajv2020({ strict: false }).compile(recordSchema())
    for (const { source, records } of await each()) {
      for (const record of records) {
        expect(validate(record) || validate.errors, source.id).toBe(true)
      }
    }
  })
  it('give the same bytes when extracted again', async () => {
    for (const name of names) {
      const { source, records } = await caseOf(name)
      expect(JSON.stringify(extractFrom(source, publishedOption(name)))).toBe(JSON.stringify(records))
    }
  })
})
