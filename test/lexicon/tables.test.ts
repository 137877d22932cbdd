import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { rules } from '../../src/find/rules.js'
import { Class, type ClassName } from '../../src/lexicon/classes.js'
import { builtinLexicon, Lexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'src', 'lexicon')
const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'))
const lexicon = builtinLexicon()
const { tables } = lexicon
const formOf = (line: string) => line.split('\t', 1)[0]

/** Learned weights and what is known of persons, which are of no class. */
const CLASSLESS = new Set([
  'type-words.tsv',
  'type-vectors.tsv',
  'type-axes.tsv',
  'choice-weights.tsv',
  'heads-of-state.tsv',
])

describe('the word lists', () => {
  it('name their source, licence and date, then their columns', () => {
    for (const file of files) {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n')
      const notes = lines.slice(
        0,
        lines.findIndex((line) => !line.startsWith('#')),
      )
      for (const note of ['source', 'licence', 'date'])
        expect(notes.filter((line) => line.startsWith(`# ${note}: `)).length, `${file}: # ${note}`).toBe(1)
      expect(notes.join('\n'), file).toMatch(/^# date: \d{4}-\d\d-\d\d$/m)
      expect(lines[notes.length], file).toMatch(/^form(\t[a-z]+)*$/)
    }
  })
  it('make a class each', () => {
    const source = readFileSync(join(folder, 'classes.ts'), 'utf8')
    for (const file of files) if (!CLASSLESS.has(file)) expect(source, file).toContain(file)
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(Class).sort())
  })
  it('have forms that are unique within their class, whatever their case', () => {
    for (const { name, rows } of tables) {
      const forms = rows.split('\n').map((line) => formOf(line).toLowerCase())
      expect(
        forms.filter((form, i) => forms.indexOf(form) !== i),
        name,
      ).toEqual([])
    }
  })
  it('have one bit a class', () => {
    const bits = Object.values(Class)
    expect(bits.reduce((all, bit) => all ^ bit, 0)).toBe(bits.reduce((all, bit) => all | bit, 0))
    for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0)
  })
})

describe.each(tables)('every row of $name', ({ name, rows }) => {
  const cls = Class[name as ClassName]
  const forms = rows.split('\n').map(formOf)
  it('is found by its form, in any case', () => {
    const lost = forms.filter((form) =>
      [form, form.toUpperCase()].some(
        (written) => lexicon.lookup(written, cls)?.fields.form.toLowerCase() !== form.toLowerCase(),
      ),
    )
    expect(lost).toEqual([])
  })
  it('is met in running text, from its first word to its last', () => {
    const lost = forms.filter((form) => {
      // Words wake, numbers don't: "50 Kota" is looked up in datelines only.
      if (name === 'Place' && /^\d/.test(form)) return false
      const t = scan(`${form} `, [{ start: 0, end: form.length, headline: false }], lexicon)
      const hit = t.phrase(0, cls)
      return !hit || t.end[hit.last] !== form.length
    })
    expect(lost).toEqual([])
  })
})

it('knows the words that wake rules', () => {
  for (const rule of rules)
    for (const word of rule.words ?? []) expect(lexicon.idOf(word), `${rule.id}: ${word}`).toBeGreaterThanOrEqual(0)
})

describe('a lexicon', () => {
  const table = (name: ClassName, columns: string[], ...rows: string[][]) => ({
    name,
    columns: ['form', ...columns],
    rows: rows.map((cells) => cells.join('\t')).join('\n'),
  })
  const small = new Lexicon([
    table('Month', ['number'], ['mei', '5']),
    table('Name', [], ['mei'], ["ma'ruf"]),
    table('Agency', ['kind'], ['dewan', 'a'], ['dewan kota', 'b'], ['dewan kota besar sekali', 'c']),
  ])
  const tokens = (text: string) => scan(text, [{ start: 0, end: text.length, headline: false }], small)

  it('gives a word all its classes, and each class its own row', () => {
    const t = tokens('Mei')
    expect(t.classes[0]).toBe(Class.Month | Class.Name)
    expect(small.lookup('MEI', Class.Month)?.fields).toEqual({ form: 'mei', number: '5' })
    expect(small.lookup('mei', Class.Name)?.fields).toEqual({ form: 'mei' })
    expect(small.lookup('mei', Class.Agency)).toBeUndefined()
  })
  it('takes the longest phrase that is complete', () => {
    const last = (text: string) => tokens(text).phrase(0, Class.Agency)?.last
    expect(last('dewan')).toBe(0)
    expect(last('Dewan Kota')).toBe(1)
    expect(last('dewan kota besar')).toBe(1)
    expect(last('DEWAN KOTA BESAR SEKALI')).toBe(3)
    expect(last('dewan-kota')).toBe(0)
    expect(last('kota dewan')).toBeUndefined()
  })
  it('wakes at the first word of a phrase only', () => {
    const t = tokens('dewan kota')
    expect([t.wakes[0], t.wakes[1]]).toEqual([Class.Agency, 0])
    expect([t.classes[0], t.classes[1]]).toEqual([Class.Agency, 0])
  })
  it('knows every apostrophe', () => {
    for (const written of ["Ma'ruf", 'Ma’ruf', 'ma‘ruf', 'MAʼRUF']) expect(tokens(written).classes[0]).toBe(Class.Name)
  })
  it('knows hyphenated phrases by any hyphen, whichever of them it meets first', () => {
    for (const hyphens of ['\u2010-', '-\u2011']) {
      const fresh = new Lexicon([table('Agency', ['kind'], ['dewan-kota', 'd'])])
      for (const hyphen of hyphens) {
        const text = `dewan${hyphen}kota`
        const t = scan(text, [{ start: 0, end: text.length, headline: false }], fresh)
        expect(t.phrase(0, Class.Agency)?.last).toBe(2)
      }
    }
  })
  it("takes a user's rows beside the built-in ones", () => {
    const more = new Lexicon([
      ...tables,
      table('Agency', ['key'], ['balai kucing', 'balai kucing']),
      table('Name', [], ['mei']),
    ])
    expect(more.lookup('Balai Kucing', Class.Agency)?.fields.key).toBe('balai kucing')
    expect(more.lookup('mei', Class.Name)?.fields).toEqual({ form: 'mei' })
    expect(more.lookup('Mei', Class.Month)?.fields.number).toBe('5')
    expect(more.rowsOf(Class.Agency).length).toBe(lexicon.rowsOf(Class.Agency).length + 1)
    for (const row of lexicon.rowsOf(-1)) expect(more.lookup(row.fields.form, row.cls)?.fields).toEqual(row.fields)
  })
  it('answers harmlessly for what it does not hold', () => {
    for (const form of ['', ' ', '?', '42', 'Mei Mei', '\ud83d', 'İ'])
      expect(small.lookup(form, Class.Month)).toBeUndefined()
    expect(tokens('dewan').phrase(-1, Class.Agency)).toBeUndefined()
    expect(tokens('dewan').phrase(9, Class.Agency)).toBeUndefined()
  })
})

describe('compile.mjs', () => {
  const place = mkdtempSync(join(tmpdir(), 'kliping-lexicon-'))
  afterAll(() => rmSync(place, { recursive: true }))
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
  const copy = join(place, 'lexicon')

  /** Compiles a copy of the word lists, weekdays.tsv changed; what it says on failing. */
  function compiled(change: (text: string) => string): string {
    cpSync(folder, copy, { recursive: true })
    const file = join(copy, 'weekdays.tsv')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    try {
      execFileSync(process.execPath, [join(copy, 'compile.mjs')], { stdio: 'pipe', encoding: 'utf8' })
      return ''
    } catch (error) {
      return (error as { stderr: string }).stderr
    }
  }
  it('makes the same data from the same lists', () => {
    expect(compiled((text) => text)).toBe('')
    expect(readFileSync(join(copy, 'data.ts'), 'utf8')).toBe(readFileSync(join(folder, 'data.ts'), 'utf8'))
  })
  it('takes line ends of either kind', () => {
    expect(compiled((text) => text.replaceAll('\n', '\r\n'))).toBe('')
    expect(readFileSync(join(copy, 'data.ts'), 'utf8')).toBe(readFileSync(join(folder, 'data.ts'), 'utf8'))
  })
  it.each<[string, (text: string) => string, RegExp]>([
    [
      'a form that stands there already',
      (text) => `${text.trimEnd()}\nSENIN\t1\n`,
      /weekdays\.tsv:\d+: "SENIN" stands already in line \d+/,
    ],
    [
      'too many cells',
      (text) => `${text.trimEnd()}\nsenen\t1\t2\t3\t4\t5\n`,
      /weekdays\.tsv:\d+: 6 cells, but the header has \d/,
    ],
    ['a missing licence', (text) => text.replace(/^# licence.*\n/m, ''), /weekdays\.tsv: no line "# licence: …"/],
    [
      'a missing header row',
      (text) => text.replace(/^form\t.*\n/m, ''),
      /weekdays\.tsv:\d+: the header row must begin with "form"/,
    ],
  ])('names file and line of %s', (_, change, message) => {
    expect(compiled(change)).toMatch(message)
  })
})
