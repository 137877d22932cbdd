import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { folderWith, kliping, shell } from './kliping.js'

const rules = `rules:
  budget:
    about: money that is set aside or spent
    match: '(anggaran|dana|sebesar|senilai) [<value>#Money+]'
    normalize: money
    examples:
      takes:
        - text: Pembangunan jembatan itu menelan anggaran sebesar Rp 2,5 miliar.
          value: 2500000000
          currency: IDR
      leaves:
        - Jumlah penduduknya sebesar 2,5 juta jiwa.
`
const crops = `rules:
  crop:
    match: 'panen [<value>(padi|jagung|kopi)]'
lexicon:
  agencies: [{ name: Badan Restorasi Sungai, acronym: BRS }]
`
const article = (n: number) => `Dinas Pertanian Manggarai Gelar Pelatihan ${n}

Ruteng - Dinas Pertanian Kabupaten Manggarai menggelar pelatihan di Aula Kantor Camat Langke Rembong, Senin (6/5/2024), dengan dana sebesar Rp ${n} juta 😀 dan 2 ton benih senilai Rp ${n + 1}00 ribu. Petani panen jagung bersama Badan Restorasi Sungai.
`
const cwd = folderWith({
  'aturan.yaml': rules,
  'tanaman.yaml': crops,
  'salah.yaml': "rules:\n  a:\n    match: '#Mony+'\n    scop: quote\n",
  'gagal.yaml': rules.replace('value: 2500000000', 'value: 25'),
  'berita/a.txt': article(1),
  'berita/b.txt': article(2),
  'banyak.jsonl': Array.from(
    { length: 30 },
    (_, n) => `${JSON.stringify({ id: `a${n}`, text: article(n + 1) })}\n`,
  ).join(''),
  'berat.yaml': "rules:\n  heavy:\n    match: '/^k/ .* @hasColon'\n  light:\n    match: 'kata [<value>lain]'\n",
  'berat.txt': `${`${'kata lain '.repeat(150)}.\n\n`.repeat(60)}`,
})
const run = (...args: string[]) => kliping(args, { cwd })
const lines = (out: string) => out.trimEnd().split('\n')

describe('why an own rule found nothing', () => {
  const here = folderWith({
    'a.yaml': `rules:
  prize:
    match: 'sebesar [<value>#Money+]'
    normalize: money
    near: event
    examples: { takes: [{ text: 'Cuaca cerah. Warga senang. Harga tanah sebesar Rp 9 juta.', value: 9000000 }] }
  title:
    match: '(harga|dana) [<value>#Number+]'
    scope: headline
  range:
    match: 'senilai [<value>#Money+]'
    normalize: money
  never:
    match: 'tidak pernah ada'
`,
    'a.txt':
      'Warga Panen\n\nRuteng - Warga memanen jagung, Senin (6/5/2024). Cuaca cerah. Harga tanah di sana sebesar Rp 9 juta. Biaya senilai Rp 2-3 juta. Lalu dana 7 cair.\n',
  })
  const why = async (field: string, ...args: string[]) =>
    kliping(['explain', 'a.txt', '--rules', 'a.yaml', '--why-not', field, ...args], { cwd: here })
  it('is told by explain --why-not, field by field', async () => {
    expect((await why('prize')).out).toContain(
      'custom/prize “sebesar Rp 9 juta”: no event is named in its sentence or the one before (near: event)\n',
    )
    expect((await why('title')).out).toContain('“dana 7”: it stands outside of the headline')
    expect((await why('range')).out).toContain('it holds no single amount of money with its currency')
    const all = (await why('custom', '--lang', 'id')).out
    expect(all).toContain('tidak ada pola aturan ini yang cocok')
    expect(all.match(/^(prize|title|range|never): /gm)).toHaveLength(4)
    expect(JSON.parse((await why('range', '--json')).out)[0].nearMisses).toMatchObject([
      { rule: 'custom/range', text: 'senilai Rp 2-3 juta' },
    ])
    expect((await why('prise')).err).toContain('did you mean prize?')
  })
  it('is told by rules test', async () => {
    const { code, out } = await kliping(['rules', 'test', 'a.yaml'], { cwd: here })
    expect(code).toBe(1)
    expect(out).toContain('→ found nothing, not value 9000000\n      no event is named in its sentence')
  })
  it('kliping rules lists and shows own rules, also where the config file names them', async () => {
    const { out } = await kliping(['rules', 'custom/prize', '--rules', 'a.yaml'], { cwd: here })
    expect(out).toContain('custom/prize  value: money; near: event\n')
    expect(out).toContain('takes  Cuaca cerah. Warga senang. Harga tanah sebesar Rp 9 juta. → value 9000000')
    writeFileSync(join(here, 'kliping.config.yaml'), 'rules: [a.yaml]\n')
    expect((await kliping(['rules', 'custom'], { cwd: here })).out).toContain('custom/never')
    expect((await kliping(['rules', '--json'], { cwd: here })).out).toContain('"custom/range"')
    const none = await kliping(['rules', 'custom/prize', '--no-config'], { cwd: here })
    expect(none).toMatchObject({ code: 2 })
    expect(none.err).toContain('no rule custom/prize; name the file of your own rules with --rules FILE')
  })
})

describe('kliping --rules', () => {
  it('puts values under custom, with evidence that verify confirms', async () => {
    const { code } = await run('berita', '--rules', 'aturan.yaml', '--rules', 'tanaman.yaml', '-o', 'r.jsonl', '-q')
    expect(code).toBe(0)
    const [record] = lines(readFileSync(join(cwd, 'r.jsonl'), 'utf8')).map((line) => JSON.parse(line))
    expect(record.custom).toMatchObject({
      budget: [
        { value: 1_000_000, currency: 'IDR', text: 'Rp 1 juta', rule: 'custom/budget' },
        { value: 200_000, currency: 'IDR', text: 'Rp 200 ribu', rule: 'custom/budget' },
      ],
      crop: [{ value: 'jagung', text: 'jagung', rule: 'custom/crop' }],
    })
    expect(record.agencies.map(({ name }: { name: string }) => name)).toContain('Badan Restorasi Sungai')
    expect((await run('verify', 'r.jsonl', '--against', 'berita')).code).toBe(0)
    const schema = JSON.parse((await run('schema', '--rules', 'aturan.yaml', '--rules', 'tanaman.yaml')).out)
    const valid = new Ajv2020({ strict: true }).compile(schema)
    expect(valid(record)).toBe(true)
    expect(schema.properties.custom.properties.budget.items.properties.value.type).toBe('number')
    expect(
      valid({ ...record, custom: { ...record.custom, budget: [{ ...record.custom.budget[0], value: 'x' }] } }),
    ).toBe(false)
  })
  it('makes columns of the events table, and a table of its own', async () => {
    const { out } = await run('berita', '--rules', 'aturan.yaml', '-f', 'csv', '-q')
    const [head, first] = lines(out)
    expect(head).toMatch(/,url,budget,budget_currency$/)
    expect(first).toMatch(/,1000000; 200000,IDR; IDR$/)
    const custom = await run('berita', '--rules', 'aturan.yaml', '-t', 'custom', '-q')
    expect(lines(custom.out)[0]).toBe('id,article,field,value,currency,text,span_start,span_end,rule')
    expect(lines(custom.out)[1]).toMatch(/,berita\/a\.txt,budget,1000000,IDR,Rp 1 juta,\d+,\d+,custom\/budget$/)
    const merged = await run('merge', 'r.jsonl', '-t', 'custom', '--rules', 'aturan.yaml', '-q')
    expect(lines(merged.out).slice(0, 3)).toEqual(lines(custom.out).slice(0, 3))
    expect(await run('berita', '-t', 'custom')).toMatchObject({ code: 2, out: '' })
  })
  it('gives the same in workers, as a filter, and when it goes on after an interruption', async () => {
    const alone = await run('banyak.jsonl', '--rules', 'aturan.yaml', '-f', 'jsonl', '-j', '1', '-q')
    expect(alone.out).toContain('"custom":{"budget":[{"value":1000000')
    expect((await run('banyak.jsonl', '--rules', 'aturan.yaml', '-f', 'jsonl', '-j', '2', '-q')).out).toBe(alone.out)
    const filter = ['-', '--input-format', 'jsonl', '--rules', 'aturan.yaml', '-f', 'jsonl', '-q']
    const piped = await kliping(filter, { cwd, input: readFileSync(join(cwd, 'banyak.jsonl')) })
    expect(piped.out).toBe(alone.out)
    const whole = ['banyak.jsonl', '--rules', 'aturan.yaml', '-o', 'w.jsonl', '-q']
    await run(...whole)
    expect((await run(...whole, '--resume')).code).toBe(0)
    expect(readFileSync(join(cwd, 'w.jsonl'), 'utf8')).toBe(alone.out)
  })
  it('tells of a rule that an article gives too much to compare, once, and goes on', async () => {
    const { code, out, err } = await run('berat.txt', 'berat.txt', 'berita', '--rules', 'berat.yaml', '-f', 'jsonl')
    expect(code).toBe(0)
    expect(err.match(/custom\/heavy/g)).toHaveLength(1)
    expect(err).toMatch(/rule custom\/heavy was skipped in 1 article that gave it too much to compare/)
    expect(
      lines(out)
        .map((line) => JSON.parse(line).custom)
        .find(({ light }) => light.length),
    ).toMatchObject({ heavy: [], light: [{ value: 'lain' }] })
  })
  it('names everything that is wrong with a file', async () => {
    expect(await run('berita', '--rules', 'salah.yaml', '--rules', 'aturan.yaml')).toEqual({
      code: 2,
      out: '',
      err: 'kliping: salah.yaml:3:13: unknown tag #Mony; did you mean #Money?\nkliping: salah.yaml:4:5: unknown key scop; did you mean scope?\n',
    })
    const missing = await run('berita', '--rules', 'tiada.yaml')
    expect([missing.code, missing.err]).toEqual([
      2,
      'kliping: --rules tiada.yaml: there is no such file; name a YAML file with rules\n',
    ])
  })
  it('loads nothing of compromise, yaml or zod without rules', async () => {
    // Every module that the bundle asks for goes through this, ES modules too.
    writeFileSync(
      join(cwd, 'loaded.cjs'),
      `const Module = require('node:module')
const resolve = Module._resolveFilename
Module._resolveFilename = function (...given) {
  const path = resolve.apply(this, given)
  if (/node_modules.(compromise|yaml|zod)/.test(path)) process._rawDebug(path)
  return path
}\n`,
    )
    const env = { ...process.env, NODE_OPTIONS: `--require=${join(cwd, 'loaded.cjs')}` }
    expect((await kliping(['berita', '-f', 'jsonl', '-q'], { cwd, env })).err).toBe('')
    expect((await kliping(['berita', '-f', 'jsonl', '-q', '--rules', 'aturan.yaml'], { cwd, env })).err).toContain(
      'compromise',
    )
  })
})

describe('kliping rules test', () => {
  it('runs the examples', async () => {
    const { code, out, err } = await run('rules', 'test', 'aturan.yaml')
    expect([code, err]).toEqual([0, 'kliping: 1 rule, 2 examples, 0 failed\n'])
    expect(out).toContain(
      '✓ takes  Pembangunan jembatan itu menelan anggaran sebesar Rp 2,5 miliar. → value 2500000000, currency IDR',
    )
    const json = await run('rules', 'test', 'aturan.yaml', 'tanaman.yaml', '--json')
    expect(JSON.parse(json.out).map(({ passed }: { passed: boolean }) => passed)).toEqual([true, true])
  })
  it('ends with 1 where one fails, and says what was found', async () => {
    const { code, out, err } = await run('rules', 'test', 'gagal.yaml')
    expect([code, err]).toEqual([1, 'kliping: 1 rule, 2 examples, 1 failed\n'])
    expect(out).toContain('→ found value 2500000000, currency IDR, not value 25, currency IDR')
  })
  it('names the removed words but for which a rule would take its example', async () => {
    const takes = (example: string) => `    examples: { takes: [${example}] }\n`
    const rulesOf = (remove: string) => `rules:
  host:
    match: 'bersama [<value>#Agency+]'
${takes('{ text: "Warga panen jagung bersama Bawaslu.", value: Bawaslu }, { text: Warga panen jagung bersama teman. }')}  towns:
    match: '[<value>#Place+] dan [<other>#Place+]'
${takes('{ text: Banjir melanda Ruteng dan Ende., value: Ruteng, other: Ende }')}lexicon:
  remove: [${remove}]
`
    const folder = folderWith({
      'a.yaml': rulesOf('Bawaslu, Ruteng, Ende, banjir, jagung'),
      'b.yaml': rulesOf('jagung'),
    })
    const { code, out } = await kliping(['rules', 'test', 'a.yaml'], { cwd: folder })
    expect(code).toBe(1)
    expect(out.split('\n').map((line) => line.trim())).toEqual([
      'custom/host',
      '✗ takes  Warga panen jagung bersama Bawaslu. → found nothing, not value Bawaslu',
      '"remove" under lexicon takes its words away: Bawaslu',
      '✗ takes  Warga panen jagung bersama teman. → found nothing, not anything',
      'custom/towns',
      '✗ takes  Banjir melanda Ruteng dan Ende. → found nothing, not value Ruteng, other Ende',
      '"remove" under lexicon takes its words away: Ruteng, Ende',
      '',
    ])
    const json = await kliping(['rules', 'test', 'b.yaml', '--json'], { cwd: folder })
    expect(JSON.parse(json.out).map(({ removed }: { removed: string[] }) => removed)).toEqual([[], [], []])
  })
  it('takes what a rule leaves for no proof where it had too much to compare', async () => {
    const match = Array.from({ length: 10 }, (_, n) => `/k/ .* /x${n}/`)
    const file = JSON.stringify({ rules: { slow: { match, examples: { leaves: ['k '.repeat(1000)] } } } })
    const folder = folderWith({ 'lambat.yaml': file })
    const { code, out } = await kliping(['rules', 'test', 'lambat.yaml'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('→ too much to compare; narrow the rule')
  })
  it('ends with 2 where the file is wrong', async () => {
    expect((await run('rules', 'test', 'salah.yaml')).code).toBe(2)
    expect(await run('rules', 'test', 'tiada.yaml')).toEqual({
      code: 3,
      out: '',
      err: 'kliping: tiada.yaml: there is no such file; name a YAML file with rules\n',
    })
  })
  it('lists the tags', async () => {
    const { code, out } = await run('rules', 'tags')
    expect(code).toBe(0)
    expect(out).toMatch(/^#Money +a number with its currency/m)
  })
})

describe("the README's chapter", () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const chapter = readme.slice(readme.indexOf('## Fields of your own'), readme.indexOf('## In a program'))
  const block = (language: string) => chapter.match(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's'))?.[1] ?? ''

  it('goes from nothing to a column in ten lines', async () => {
    const folder = folderWith({ 'berita/a.txt': article(1), 'berita/b.txt': 'Hujan turun.\n' })
    expect(lines(block('sh'))).toHaveLength(10)
    const { code, out } = await shell(`set -e\n${block('sh')}`, { cwd: folder })
    expect([code, out]).toEqual([0, expect.stringContaining('✓ takes')])
    const [head, ...rows] = lines(readFileSync(join(folder, 'anggaran.csv'), 'utf8'))
    expect(head.split(',').slice(-2)).toEqual(['budget', 'budget_currency'])
    expect(rows.map((row) => row.split(',').slice(-2))).toEqual([
      ['1000000; 200000', 'IDR; IDR'],
      ['', ''],
    ])
  })
  it('shows words that can be used', async () => {
    const folder = folderWith({
      'kata.yaml': block('yaml'),
      'a.txt': 'Ruteng - OSR menggelar rapat koordinasi di Rumah Apung.\n',
    })
    const { code, out } = await kliping(['a.txt', '--rules', 'kata.yaml', '-f', 'jsonl', '-q'], { cwd: folder })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      agencies: [{ fullName: 'Otoritas Sungai Raya' }],
      venues: [{ name: 'Rumah Apung' }],
    })
  })
  it('names every key of a rule and of a lexicon', async () => {
    const { ruleShape, lexiconShape } = await import('../../src/custom/shape.js')
    for (const key of [...Object.keys(ruleShape.shape), ...Object.keys(lexiconShape.shape)]) {
      if (key !== 'about') expect(chapter).toContain(key)
    }
  })
})

describe('kliping check --rules', () => {
  it('starts, checks and updates fixtures with fields of own rules', async () => {
    const cwd = folderWith({ 'aturan.yaml': rules, 'berita/a.txt': article(1) })
    expect(await kliping(['check', '--init', 'berita/a.txt', '--rules', 'aturan.yaml'], { cwd })).toMatchObject({
      code: 0,
    })
    const file = join(cwd, 'fixtures', 'a', 'expected.json')
    const expected = JSON.parse(readFileSync(file, 'utf8'))
    expect(expected.records[0].custom).toMatchObject({ budget: [{ value: 1_000_000 }, { value: 200_000 }] })
    expect(expected.records[0].custom.budget[0]).not.toHaveProperty('span')
    expect(await kliping(['check', '--rules', 'aturan.yaml'], { cwd })).toMatchObject({ code: 0 })

    writeFileSync(file, JSON.stringify({ custom: { budget: [{ value: 1_000_000 }] } }))
    const failed = await kliping(['check', '--rules', 'aturan.yaml', '--no-color'], { cwd })
    expect(failed.code).toBe(1)
    expect(failed.out).toContain('200000')
    expect(await kliping(['check', '--rules', 'aturan.yaml', '--update'], { cwd, env: { CI: '' } })).toMatchObject({
      code: 0,
    })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      custom: { budget: [{ value: 1_000_000 }, { value: 200_000 }] },
    })
  })
  it.each([
    ['{"custom": {"budget": []}}', [], '1:12: "custom" holds what own rules find; name them with --rules FILE'],
    ['{"custom": {"bugdet": []}}', ['--rules', 'aturan.yaml'], '1:23: no own rule "bugdet"; did you mean budget?'],
    [
      '{"custom": {"budget": [{"valu": 1}]}}',
      ['--rules', 'aturan.yaml'],
      'no key "valu" in budget; did you mean value?',
    ],
    ['{"custom": []}', ['--rules', 'aturan.yaml'], '"custom" must be an object'],
    ['{"custom": {"budget": 3}}', ['--rules', 'aturan.yaml'], '"budget" must be a list'],
  ])('refuses %s with %j', async (text, flags, message) => {
    const cwd = folderWith({
      'aturan.yaml': rules,
      'fixtures/a/article.txt': article(1),
      'fixtures/a/expected.json': text,
    })
    const { code, err } = await kliping(['check', ...flags], { cwd })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
  it('tells that a field is empty from a field that is not', async () => {
    const cwd = folderWith({
      'aturan.yaml': rules,
      'fixtures/a/article.txt': 'Dinas Pertanian Manggarai menggelar pelatihan di Ruteng, Senin (6/5/2024).',
      'fixtures/a/expected.json': '{"custom": {"budget": []}}',
    })
    expect(await kliping(['check', '--rules', 'aturan.yaml'], { cwd })).toMatchObject({ code: 0 })
  })
})
