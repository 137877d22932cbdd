import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { RecordCustom } from '../../src/index.js'
import { formatOfFile, formats } from '../../src/write/formats.js'
import { tables } from '../../src/write/tables.js'
import type { WriteOptions } from '../../src/write/writer.js'
import { sampleRecord } from './record.js'

const record = sampleRecord()
const second = sampleRecord({ id: '0123456789ab-2', main: false })

/** The record with other words in every text. */
const filled = <T>(value: T, words: string): T =>
  JSON.parse(JSON.stringify(value), (key, each) =>
    typeof each !== 'string' ? each : ['id', 'value'].includes(key) ? each : words,
  )

/** Everything a format writes for articles with these records. */
async function written(name: string, articles: (typeof record)[][], options: WriteOptions = {}): Promise<string> {
  const writer = await formats.find((format) => format.name === name)!.open(options)
  const chunks = articles.map((records) => writer.chunk(records)).filter((chunk) => chunk !== '')
  return writer.head + chunks.join(writer.between) + writer.tail
}

describe('the list of formats', () => {
  it('has unique names and endings', () => {
    const names = formats.map(({ name }) => name)
    const endings = formats.flatMap((format) => format.endings)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(endings).size).toBe(endings.length)
  })
  it.each([
    ['a.json', 'json'],
    ['a.jsonl', 'jsonl'],
    ['dir.csv/a.NDJSON', 'jsonl'],
    ['A.CSV', 'csv'],
    ['a.txt', undefined],
    ['json', undefined],
  ])('%s is %s', (path, name) => expect(formatOfFile(path)?.name).toBe(name))
})

describe('json', () => {
  it('is one array, a record a line', async () => {
    const text = await written('json', [[record, second], [], [record]])
    expect(JSON.parse(text)).toEqual([record, second, record])
    expect(text.trim().split('\n')).toHaveLength(5)
  })
  it('is an empty array for no articles', async () => {
    expect(JSON.parse(await written('json', []))).toEqual([])
    expect(JSON.parse(await written('json', [[], []]))).toEqual([])
  })
  it('sends no control characters to a terminal and means the same', async () => {
    const hostile = sampleRecord({ name: 'x\u001b[31m\u009b2J\u007f\u202eabc' })
    const text = await written('json', [[hostile]], { terminal: true })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    expect(JSON.parse(text)).toEqual([hostile])
  })
})

describe('jsonl', () => {
  it('is a record a line, the last one ended too', async () => {
    const text = await written('jsonl', [[record], [], [second]])
    expect(text.endsWith('\n')).toBe(true)
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([record, second])
  })
  it('is empty for no articles', async () => expect(await written('jsonl', [])).toBe(''))
})

describe('csv', () => {
  const rowsOf = (text: string, options = {}) =>
    parse(text, { columns: true, bom: true, ...options }) as Record<string, string>[]

  it('writes the events table by default', async () => {
    const [row, ...more] = rowsOf(await written('csv', [[record], []]))
    expect(more).toEqual([])
    expect(row).toEqual({
      id: '0123456789ab-1',
      article: 'berita/satu.txt',
      headline: 'Dinas Pertanian Gelar Pelatihan',
      outlet: 'Kabar Contoh',
      published: '2024-05-06',
      main: 'true',
      type: 'training',
      name: 'pelatihan pupuk organik',
      status: 'held',
      date_start: '2024-05-06',
      date_end: '2024-05-08',
      date_text: 'Senin (6/5); 6-8 Mei 2024',
      venue: 'Aula Kantor Camat',
      place: 'Kabupaten Manggarai',
      place_code: '53.10',
      province: 'Nusa Tenggara Timur',
      organizers: 'Dinas Pertanian Manggarai',
      participants: 'Kelompok Tani Mekar',
      officials: 'Yosef Lando (Kepala Dinas Pertanian Manggarai)',
      themes: 'Tanah Sehat, Panen "Kuat"',
      topics: 'agriculture-fisheries',
      attendance_min: '41',
      attendance_max: '41',
      attendance_text: '41 peserta',
      url: 'https://contoh.example/satu',
    })
  })

  it.each(tables.map((table) => [table.name, table] as const))('%s has as many cells as columns', (_, table) => {
    const budget = { text: 'Rp 2 juta', span: [0, 9], rule: 'own/budget', value: 2_000_000 }
    const rows = table.rows({ ...record, custom: { budget: [budget] } as unknown as RecordCustom })
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(table.columns.length)
    expect(new Set(table.columns).size).toBe(table.columns.length)
    expect(table.columns.slice(0, 2)).toEqual(['id', 'article'])
  })

  it.each(tables.map((table) => table.name))('%s writes its header even without records', async (table) => {
    expect((await written('csv', [], { table })).trim()).toBe(
      tables.find(({ name }) => name === table)!.columns.join(','),
    )
  })

  it('keeps organizations beside agencies and people beside officials', async () => {
    expect(
      rowsOf(await written('csv', [[record]], { table: 'agencies' })).map((row) => [
        row.name,
        row.public,
        row.mentions,
      ]),
    ).toEqual([
      ['Dinas Pertanian Manggarai', 'true', '2'],
      ['Kelompok Tani Mekar', 'false', '1'],
    ])
    expect(
      rowsOf(await written('csv', [[record]], { table: 'officials' })).map((row) => [
        row.name,
        row.official,
        row.aliases,
      ]),
    ).toEqual([
      ['Yosef Lando', 'true', 'Yosef; Josef'],
      ['Maria Ndua', 'false', ''],
    ])
  })

  it('gives dates their extent, spans and rule', async () => {
    const rows = rowsOf(await written('csv', [[record]], { table: 'dates' }))
    expect(rows[1]).toMatchObject({ value: '2024-05-06/2024-05-08', start: '2024-05-06', end: '2024-05-08' })
    expect(rows[2]).toMatchObject({ warnings: 'weekday-mismatch', span_start: '90', span_end: '94', rule: 'test/rule' })
  })

  it('leaves the end of an open range empty', async () => {
    const open = sampleRecord({ dates: [{ ...record.dates[0], value: '2024-05-06/..' }] })
    expect(rowsOf(await written('csv', [[open]], { table: 'dates' }))[0]).toMatchObject({
      start: '2024-05-06',
      end: '',
    })
  })

  it('keeps line ends, quotes and delimiters within a cell', async () => {
    const rows = rowsOf(await written('csv', [[record]], { table: 'quotes' }))
    expect(rows[0].text).toBe('Pupuk ini murah,\nkata dia')
  })

  const forms = [false, true].flatMap((excel) => ['\n', '\r', '\r\n', ';', ','].map((mark) => ({ excel, mark })))
  it.each(tables.flatMap((table) => forms.map((form) => ({ ...form, table: table.name }))))(
    'keeps $mark within a cell of $table, for Excel: $excel',
    async ({ table, excel, mark }) => {
      const hostile = filled(record, `a${mark}b`)
      const text = await written('csv', [[hostile]], { table, excel })
      const rows = parse(text, { bom: true, delimiter: excel ? ';' : ',', record_delimiter: ['\r\n', '\n', '\r'] })
      const wanted = tables.find(({ name }) => name === table)!.rows(hostile)
      expect(rows.slice(1)).toEqual(wanted.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))))
    },
  )

  it.each(['=1+1', '+62811', '-2', '-tanya', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")', '＝1', "'=1", "''-a"])(
    'defuses the formula %j',
    async (name) => {
      const [row] = rowsOf(await written('csv', [[sampleRecord({ name })]]))
      expect(row.name).toBe(`'${name}`)
    },
  )

  it('opens in Excel with Indonesian settings', async () => {
    const text = await written('csv', [[record]], { excel: true })
    expect(text.startsWith('\ufeffid;article;')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(rowsOf(text, { delimiter: ';' })[0].date_text).toBe('Senin (6/5); 6-8 Mei 2024')
  })

  it('takes another delimiter and a byte-order mark', async () => {
    const text = await written('csv', [[record]], { delimiter: '\t', bom: true })
    expect(text.startsWith('\ufeffid\tarticle\t')).toBe(true)
    expect(await written('csv', [], { excel: true, delimiter: '|' })).toContain('id|article')
  })

  it('sends no control characters to a terminal', async () => {
    const hostile = sampleRecord({ name: 'x\u001b]0;judul\u0007\u009b\u202e' })
    expect(await written('csv', [[hostile]], { terminal: true })).not.toMatch(/[^\P{Cc}\r\n]|\p{Bidi_Control}/u)
  })

  it('refuses an unknown table', async () => {
    await expect(written('csv', [], { table: 'x' })).rejects.toThrow('no table "x"')
  })
})

describe('summary', () => {
  it('tells the record in a few lines, without colours unless asked', async () => {
    const text = await written('summary', [[record]], { width: 100 })
    expect(text).toContain('Dinas Pertanian Gelar Pelatihan\nberita/satu.txt · Kabar Contoh · Ruteng · 2024-05-06\n')
    expect(text).toContain('● training held pelatihan pupuk organik\n')
    expect(text).toMatch(/when +2024-05-06; 2024-05-06\/2024-05-08\n/)
    expect(text).toMatch(/where +Aula Kantor Camat; Kabupaten Manggarai \[53\.10\]\n/)
    expect(text).toMatch(/officials +Yosef Lando \(Kepala Dinas Pertanian Manggarai\)\n/)
    expect(text).not.toContain('\u001b')
  })
  it('colours when asked', async () => {
    expect(await written('summary', [[record]], { colour: true })).toContain('\u001b[')
  })
  it('keeps within the width', async () => {
    const officials = Array.from({ length: 5 }, () => record.officials[0]).map((p, i) => ({
      ...p,
      name: `${p.name} ${i}`,
    }))
    const text = await written('summary', [[sampleRecord({ officials })]], { width: 60 })
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  })
  it('counts what it does not name', async () => {
    const people = Array.from({ length: 9 }, (_, i) => ({ ...record.people[0], name: `Warga ${'ABCDEFGHI'[i]}` }))
    expect(await written('summary', [[sampleRecord({ people })]], { width: 200 })).toContain('Warga F; and 3 more')
  })
  it('shows the file of an article without a headline', async () => {
    const bare = sampleRecord({
      article: { ...record.article, headline: null, outlet: null, dateline: null, published: null },
    })
    expect((await written('summary', [[bare]])).split('\n')[0]).toBe('berita/satu.txt')
  })
  it('sends no control characters of the article', async () => {
    const hostile = sampleRecord({
      name: 'a\u001b[2Jb\nc\u009b',
      article: { ...record.article, headline: '\u001b]0;x\u0007judul\r' },
      themes: [{ text: '\u202etema\u001b', span: [0, 1], rule: 'x/y' }],
    })
    expect(await written('summary', [[hostile]])).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
  })
})
