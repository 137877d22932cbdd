import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, folderWith, hasTerminal, kliping, onTerminal } from './kliping.js'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'))
const cwd = folderWith({
  'a.txt': article,
  'rows.jsonl': `${JSON.stringify({ id: 'satu', text: 'Teks satu' })}\n${JSON.stringify({ id: 'dua', text: 'Teks dua' })}\n`,
})

/** A wrong command line: one line on standard error, nothing on standard output, exit code 2. */
async function refused(args: string[]): Promise<string> {
  const { code, out, err } = await kliping(args, { cwd })
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^kliping: .+\n$/)
  return err
}

describe('help', () => {
  it.each(['-h', '--help'])('%s shows examples first, on standard output', async (flag) => {
    const { code, out, err } = await kliping([flag])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: kliping/)
    expect(out.indexOf('kliping berita/')).toBeLessThan(out.indexOf('--format'))
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120)
  })
  it.each(['rules', 'schema', 'text'])('tells of %s', async (command) => {
    const { code, out } = await kliping([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Usage: kliping ${command}`)
  })
  it.each([['help'], ['help', 'check'], ['help', 'rules', 'test']])(
    'comes by the word help: %s %s %s',
    async (...words) => {
      const { code, out, err } = await kliping(words)
      expect([code, err]).toEqual([0, ''])
      expect(out).toMatch(new RegExp(`^Usage: ${['kliping', ...words.slice(1)].join(' ')} `))
    },
  )
  it.each(['-V', '--version'])('%s prints the bare version', async (flag) => {
    expect(await kliping([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  it.skipIf(!hasTerminal)('is short when a terminal gives nothing to read', async () => {
    const { code, out } = await onTerminal('')
    expect(code).toBe(2)
    expect(out).toMatch(/^kliping: nothing to read; .+\r?\nusage: kliping \[options\] \[paths\.\.\.\].+\r?\n$/)
  })
})

describe('a wrong command line', () => {
  it.each([
    [['--formt', 'csv'], "unknown option '--formt'; did you mean --format?"],
    [['--format', 'xml', 'a.txt'], 'Allowed choices are json, jsonl, csv, summary'],
    [['--format'], "option '-f, --format <name>' argument missing"],
    [['--table', 'event', 'a.txt'], 'Allowed choices are events'],
    [['--input-format', 'pdf', 'a.txt'], 'Allowed choices are text, html, jsonl, csv'],
    [['--published', '2024-02-30', 'a.txt'], '--published 2024-02-30: not a day'],
    [['--published', 'Kamis', 'a.txt'], '--published Kamis: not a day'],
    [['--timezone', 'Europe/Berlin', 'a.txt'], '--timezone Europe/Berlin: not a time zone of Indonesia'],
    [['--delimiter', 'ab', 'a.txt'], '--delimiter ab: must be one character'],
    [['--delimiter', '"', 'a.txt'], '--delimiter ": must be one character'],
    [['--encoding', 'utf-9', 'a.txt'], "--encoding: unknown encoding 'utf-9'"],
    [['--excel', '-f', 'json', 'a.txt'], '--excel is for csv, but the output is json'],
    [['--table', 'dates', '-o', 'x.jsonl', 'a.txt'], '--table is for csv, but the output is jsonl'],
    [['rules', 'a', 'b'], "too many arguments for 'rules'"],
    [['text'], "missing required argument 'file' (see kliping text --help)"],
    [['verify', 'x'], "required option '--against <paths...>' not specified (see kliping verify --help)"],
    [['rules', 'test'], "missing required argument 'files' (see kliping rules test --help)"],
    [['help', 'zzzzzz'], "unknown command 'zzzzzz' (see kliping --help)"],
    [['check', '--update', '--init', 'a.txt'], "'--init <articles...>' and '--update' do not go together"],
    [['explain', 'a.txt', '--near-misses', '--why', 'x'], "'--near-misses' and '--why <words>' do not go together"],
    [['a.txt', '--config', 'x.yaml', '--no-config'], "'--config' and '--no-config' do not go together"],
    [['text', 'a.txt', '--max-bytes', 'x'], '--max-bytes x: must be a size'],
    [['--published', '1024-11-14', 'a.txt'], '--published 1024-11-14: not a day'],
  ])('%j', async (args, message) => expect(await refused(args)).toContain(message))
})

describe('an input that is not there', () => {
  it.each([
    [['none.txt']],
    [['text', 'none.txt']],
    [['explain', 'none.txt']],
    [['rules', '--coverage', 'none.txt']],
    [['check', 'none']],
    [['check', '--init', 'none.txt']],
  ])('%j ends with 3', async (args) => {
    const { code, out, err } = await kliping(args, { cwd })
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^kliping: none(\.txt)?: no such f.+\n$/)
  })
})

describe('records', () => {
  const whole = async () => JSON.parse((await kliping(['a.txt'], { cwd })).out)[0]
  const commands = (file: string) => [
    ['merge', file],
    ['export', file, '--to', 'conll', '--against', 'a.txt'],
    ['verify', file, '--against', 'a.txt'],
  ]
  it.each([
    ['without a list', ({ officials, ...rest }: Record<string, unknown>) => rest, 'a record without its officials'],
    [
      'with no list',
      (record: Record<string, unknown>) => ({ ...record, officials: 7 }),
      'a record without its officials',
    ],
    ['without a value', ({ type, ...rest }: Record<string, unknown>) => rest, 'a record without its type'],
    [
      'of another version',
      (record: Record<string, unknown>) => ({ ...record, schema: 'kliping/9' }),
      'a record of the schema kliping/9, not kliping/1',
    ],
  ])('%s are refused with file and line', async (_, changed, message) => {
    const folder = folderWith({ 'a.txt': article })
    const record = await whole()
    writeFileSync(join(folder, 'r.jsonl'), `${JSON.stringify(record)}\n${JSON.stringify(changed(record))}\n`)
    for (const args of commands('r.jsonl')) {
      const { code, err } = await kliping(args, { cwd: folder })
      expect([code, err], args[0]).toEqual([
        2,
        `kliping: r.jsonl, line 2: ${message}; give the json or jsonl that kliping wrote\n`,
      ])
    }
  })
  it('that are not there end with 3, as do missing articles', async () => {
    for (const args of commands('none.jsonl'))
      expect(await kliping(args, { cwd })).toMatchObject({
        code: 3,
        err: 'kliping: none.jsonl: no such file or folder; check the path and the folder you are in\n',
      })
    const folder = folderWith({ 'r.json': JSON.stringify([await whole()]) })
    expect(await kliping(['verify', 'r.json', '--against', 'tiada'], { cwd: folder })).toEqual({
      code: 3,
      out: '',
      err: 'kliping: tiada: no such file or folder; check the path and the folder you are in\n',
    })
  })
  it('are told to be different where the two differ', async () => {
    const folder = folderWith({ 'a.txt': article })
    const record = await whole()
    const long = `${'Balai '.repeat(30)}Satu`
    record.dates[0] = { ...record.dates[0], text: long, span: [0, long.length] }
    writeFileSync(join(folder, 'a.txt'), `${'Balai '.repeat(30)}Dua.`)
    writeFileSync(join(folder, 'r.jsonl'), `${JSON.stringify(record)}\n`)
    const { code, out } = await kliping(['verify', 'r.jsonl', '--against', 'a.txt'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('was "…i Balai Balai Balai Satu" and is "…i Balai Balai Balai Dua."')
  })
})

describe('options', () => {
  it.each([
    [['rules', '--coverage', 'a.txt']],
    [['explain', '--near-misses', 'a.txt']],
    [['explain', 'a.txt']],
    [['text', 'a.txt', '--max-bytes', '1M']],
    [['schema']],
    [['check', 'kosong', '--init', 'a.txt']],
  ])('%j -q says nothing beside its output', async (args) => {
    expect(await kliping([...args, '-q'], { cwd })).toMatchObject({ code: 0, err: '' })
  })
  it('--max-bytes holds for text and coverage too', async () => {
    expect((await kliping(['text', 'a.txt', '--max-bytes', '20'], { cwd })).code).toBe(1)
    expect((await kliping(['rules', '--coverage', 'a.txt', '--max-bytes', '20'], { cwd })).code).toBe(1)
  })
  it.each(['2024-05-07', '7 Mei 2024', 'Selasa, 7 Mei 2024', '7/5/2024', '2024-05-07T09:30+07:00'])(
    '--published %s',
    async (date) => {
      const { code, out } = await kliping(['--published', date], {
        input: 'Warga Menanam Pohon\n\nWarga menanam pohon.\n',
      })
      expect(code).toBe(0)
      expect(JSON.parse(out)[0].article).toMatchObject({
        published: expect.stringMatching(/^2024-05-07/),
        publishedBasis: 'option',
      })
    },
  )
  it.each(['WIB', 'wita', 'Asia/Jayapura', 'Asia/Pontianak', '+08:00'])('--timezone %s', async (zone) => {
    expect((await kliping(['--timezone', zone, 'a.txt'], { cwd })).code).toBe(0)
  })
  it.each([';', '|', '\\t', 'tab'])('--delimiter %s', async (char) => {
    const { out } = await kliping(['--delimiter', char, 'a.txt'], { cwd })
    expect(out.split('\n')[0]).toContain(`id${char.length > 1 ? '\t' : char}article`)
  })
  it('-- ends the options', async () => {
    const folder = folderWith({ '-aneh.txt': article })
    expect((await kliping(['--', '-aneh.txt'], { cwd: folder })).code).toBe(0)
  })
})

describe('kliping rules', () => {
  it('lists every rule with what it takes and leaves', async () => {
    const { code, out } = await kliping(['rules', '--json'])
    expect(code).toBe(0)
    const rules = JSON.parse(out)
    expect(rules.length).toBeGreaterThan(20)
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z]+\/[a-z0-9-]+$/)
      expect(rule.takes.length * rule.leaves.length * rule.wokenBy.length, rule.id).toBeGreaterThan(0)
    }
  })
  it('tells of one rule and of a family', async () => {
    const { id } = JSON.parse((await kliping(['rules', '--json'])).out)[0]
    const one = (await kliping(['rules', id])).out
    expect(one).toContain(id)
    expect(one).toMatch(/takes .+ → .+/)
    expect(one).toMatch(/leaves .+/)
    const family = JSON.parse((await kliping(['rules', id.split('/')[0], '--json'])).out)
    expect(family.length).toBeGreaterThanOrEqual(1)
  })
  it('names the nearest rule', async () => {
    const { id } = JSON.parse((await kliping(['rules', '--json'])).out)[0]
    expect(await refused(['rules', `${id}x`])).toContain(`did you mean ${id}?`)
    expect(await refused(['rules', 'zzzzzzzzzzzz'])).toContain('"kliping rules" lists them all')
  })
})

describe('kliping schema', () => {
  it('is a JSON Schema that real records fulfil', async () => {
    const schema = JSON.parse((await kliping(['schema'])).out)
    const { Ajv2020 } = await import('ajv/dist/2020.js')
    const validate = new Ajv2020({ strict: true }).compile(schema)
    for (const record of JSON.parse((await kliping(['a.txt'], { cwd })).out))
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
  })
})

describe('kliping text', () => {
  it('prints exactly what the spans index', async () => {
    const folder = folderWith({ 'a.txt': Buffer.from(`\ufeff😀 ${article}`) })
    const { out } = await kliping(['text', 'a.txt'], { cwd: folder })
    const records = JSON.parse((await kliping(['a.txt'], { cwd: folder })).out)
    expect(out).toBe(`😀 ${article}`)
    for (const date of records[0].dates) expect([...out].slice(...date.span).join('')).toBe(date.text)
  })
  it('takes the id of an article among several', async () => {
    expect((await kliping(['text', 'rows.jsonl', 'dua'], { cwd })).out).toBe('Teks dua')
    expect(await refused(['text', 'rows.jsonl'])).toContain('holds several articles')
    expect(await refused(['text', 'rows.jsonl', 'tiga'])).toContain('holds no article with the id tiga')
  })
  it('fails on what cannot be read', async () => {
    const { code, out, err } = await kliping(['text', 'none.txt'], { cwd })
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^kliping: none\.txt: .+\n$/)
  })
})
