import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Evidences } from '../../src/check/evidence.js'
import { places } from '../../src/check/expectation.js'
import { formatted, type Json } from '../../src/check/json.js'
import { judgePhrase } from '../../src/check/judge.js'
import { cellOf, readPhrases, SLOTS } from '../../src/check/phrases.js'
import { SHAPE } from '../../src/check/shape.js'
import { eventRecord } from '../../src/record.js'

/** A schema without what it is wrapped in: the object or the item of a list. */
function inner(schema: unknown): { shape?: Record<string, unknown> } {
  const { def } = schema as { def: { type: string; innerType?: unknown; element?: unknown } }
  const wrapped = def.innerType ?? def.element
  return wrapped ? inner(wrapped) : (schema as { shape?: Record<string, unknown> })
}

describe('the shape of a record that fixtures may name', () => {
  it('is that of its schema', () => {
    // What own rules find has the fields of their file.
    const schema = Object.entries(eventRecord.shape)
      .filter(([field]) => field !== 'custom')
      .map(([field, value]) => [field, field === 'position' ? [] : Object.keys(inner(value).shape ?? {}).sort()])
    const known = Object.entries(SHAPE).map(([field, { keys }]) => [field, [...keys].sort()])
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(schema))
  })
  it('lets new fixtures state only keys that there are', () => {
    for (const [field, { keys, stated }] of Object.entries(SHAPE))
      expect(stated?.filter((key) => !keys.includes(key)) ?? [], field).toEqual([])
  })
})

describe('slots of phrases', () => {
  it('are each used by the tables of the project', async () => {
    const cwd = join(import.meta.dirname, '..', '..')
    const tables = ['agencies', 'counts', 'dates', 'people', 'places', 'quotes', 'themes', 'venues']
    const used = new Set<string>()
    for (const table of tables)
      for (const row of await readPhrases(`fixtures/${table}.phrases.tsv`, async (date) => date, cwd))
        used.add(row.slot)
    expect([...used].sort()).toEqual(Object.keys(SLOTS).sort())
  })
  it('are read from tables with CRLF and byte-order mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-phrases-'))
    mkdirSync(join(folder, 'x'))
    writeFileSync(join(folder, 'x', 'a.phrases.tsv'), '\ufeff# slot\r\n\r\nvenue\t-\tRapat digelar di hotel itu.\r\n')
    const rows = await readPhrases('x/a.phrases.tsv', async (date) => date, folder)
    expect(rows).toMatchObject([{ line: 3, slot: 'venue', expected: [], text: 'Rapat digelar di hotel itu.' }])
  })
})

describe('cells of phrases', () => {
  const read = async (cell: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-phrases-'))
    writeFileSync(join(folder, 'a.phrases.tsv'), `theme\t${cell}\tRapat bertema "Maju Bersama".\n`)
    const [row] = await readPhrases('a.phrases.tsv', async (date) => date, folder)
    return { values: row.expected, status: judgePhrase(row).status }
  }
  it.each([
    [['Maju', 'Bersama'], 'Maju; Bersama'],
    [['Maju; Bersama', 'Jaya'], 'Maju\\; Bersama; Jaya'],
    [['Maju;Bersama'], 'Maju;Bersama'],
    [['C:\\', 'D'], 'C:\\\\; D'],
    [['\\; \\'], '\\\\\\; \\\\'],
    [[], '-'],
  ])('%j', async (values, cell) => {
    expect(cellOf(values)).toBe(cell)
    expect((await read(cell)).values).toEqual(values)
  })
  it('may give alternatives', async () => {
    expect((await read('Maju | Maju Bersama')).status).toBe('passed')
    expect((await read('Maju | Bersama')).status).toBe('failed')
  })
})

describe('json of fixtures', () => {
  const value: Json = {
    reviewed: false,
    records: [{ type: 'visit', dates: [], venues: [{ name: 'x'.repeat(70) }, { name: 'y'.repeat(70) }] }],
  }
  it('is laid out a field a line, short values in one', () => {
    expect(formatted(value)).toBe(
      `{\n  "reviewed": false,\n  "records": [\n    {\n      "type": "visit",\n      "dates": [],\n      "venues": [\n` +
        `        { "name": "${'x'.repeat(70)}" },\n        { "name": "${'y'.repeat(70)}" }\n      ]\n    }\n  ]\n}\n`,
    )
    expect(JSON.parse(formatted(value))).toEqual(value)
  })
  it('tells the line of every value, or of what is around it', () => {
    const text = formatted(value)
    expect(places(text).at(['records', 0, 'type'])).toEqual({ line: 5, column: 15 })
    expect(places(text).at(['records', 0, 'themes'])).toEqual({ line: 4, column: 5 })
    expect(places(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).at([])).toEqual({
      line: 1,
      column: 1,
    })
  })
})

describe('the sentence of a difference', () => {
  const text =
    'Ruteng - Hujan 🌧️ turun.\n\nCamat Alor, Dr. Yosef Lando, membuka\nlomba, Senin (6/5/2024). Warga senang.\n'
  it('is one line that ends at no abbreviation, with its span in code points', () => {
    const start = text.indexOf('Yosef')
    const evidence = new Evidences(text).at(start, start + 'Yosef Lando'.length, 'people/office-name')
    expect(evidence.sentence).toEqual(['Camat Alor, Dr. ', 'Yosef Lando', ', membuka lomba, Senin (6/5/2024).'])
    expect(
      Array.from(text)
        .slice(...evidence.span)
        .join(''),
    ).toBe('Yosef Lando')
  })
  it('is found from spans in code points', () => {
    const points = Array.from(text)
    const start = points.join('|').split('|').indexOf('Y')
    const found = { name: 'Yosef Lando', mentions: [{ text: 'Yosef Lando', span: [start, start + 11], rule: 'a/b' }] }
    const difference = { kind: 'extra', path: 'people', at: [], found } as const
    expect(new Evidences(text).of({ ...difference, found: { ...found } })).toMatchObject({
      text: 'Yosef Lando',
      rule: 'a/b',
    })
  })
  it('is that of the expected words where no rule took them', () => {
    const difference = {
      kind: 'missed',
      path: 'people',
      at: [],
      expected: { name: 'Lando Yosef | Yosef Lando' },
    } as const
    expect(new Evidences(text).of({ ...difference, expected: { ...difference.expected } })).toMatchObject({
      text: 'Yosef Lando',
      rule: null,
    })
    expect(new Evidences(text).of({ ...difference, expected: { name: 'Siapa' } })).toBeUndefined()
  })
  it('is cut where it is long, at a word', () => {
    const long = `${'kata '.repeat(60)}Yosef Lando${' kata'.repeat(60)}.`
    const start = long.indexOf('Yosef')
    const [before, , after] = new Evidences(long).at(start, start + 11, null).sentence
    expect(before).toMatch(/^…( kata)+ $/)
    expect(after).toMatch(/^( kata)+ …$/)
    expect(before.length + after.length).toBeLessThan(160)
  })
})
