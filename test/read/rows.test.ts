import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.js'
import { folderWith, message, readAll, readOne, utf16be, windows1252 } from './folder.js'

const jsonl = (...rows: unknown[]) =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')

describe('fields', () => {
  it('are guessed from common names, in any case and writing', async () => {
    const rows = [
      {
        id: 7,
        url: 'https://a.id/1',
        title: 'Judul',
        text: 'Isi.',
        date: '2024-11-14',
        author: 'Rina Sari',
        outlet: 'Warta',
      },
      {
        ID: 'x',
        Link: 'https://a.id/2',
        JUDUL: 'Judul',
        Isi: 'Isi.',
        Tanggal: '14 November 2024',
        Penulis: 'Rina Sari',
        media: 'Warta',
      },
      {
        source_url: 'https://a.id/3',
        headline: 'Judul',
        maintext: 'Isi.',
        date_publish: '14/11/2024',
        authors: ['Rina Sari'],
        source_domain: 'warta.id',
      },
      {
        'Article ID': 'q',
        body: 'Isi.',
        'Publish Date': '2024',
        source: { name: 'Warta' },
        author: { name: 'Rina Sari' },
      },
    ]
    const { sources } = await readOne('a.jsonl', jsonl(...rows))
    const encoding = 'UTF-8'
    const authors = ['Rina Sari']
    expect(sources).toEqual([
      {
        id: '7',
        text: 'Isi.',
        encoding,
        row: 1,
        url: 'https://a.id/1',
        headline: 'Judul',
        outlet: 'Warta',
        published: '2024-11-14',
        authors,
      },
      {
        id: 'x',
        text: 'Isi.',
        encoding,
        row: 2,
        url: 'https://a.id/2',
        headline: 'Judul',
        outlet: 'Warta',
        published: '14 November 2024',
        authors,
      },
      {
        id: 'a.jsonl#3',
        text: 'Isi.',
        encoding,
        row: 3,
        url: 'https://a.id/3',
        headline: 'Judul',
        outlet: 'warta.id',
        published: '14/11/2024',
        authors,
      },
      { id: 'q', text: 'Isi.', encoding, row: 4, outlet: 'Warta', published: '2024', authors },
    ])
  })
  it('may be named, and then no other is taken', async () => {
    const row = {
      text: 'Salah.',
      narasi: 'Benar.',
      id: 'salah',
      kode: 'benar',
      tayang: '2024',
      situs: 'https://www.warta.id/x',
      tautan2: 'u',
      kepala: 'k',
      oleh: 'A; B',
    }
    const named = {
      textField: 'narasi',
      idField: 'KODE',
      dateField: 'tayang',
      outletField: 'situs',
      urlField: 'tautan2',
      titleField: 'kepala',
      authorField: 'oleh',
    }
    const expected = {
      id: 'benar',
      text: 'Benar.',
      row: 1,
      encoding: 'UTF-8',
      url: 'u',
      headline: 'k',
      outlet: 'warta.id',
      published: '2024',
      authors: ['A', 'B'],
    }
    expect((await readOne('a.jsonl', jsonl(row), named)).sources).toEqual([expected])
    const table = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`
    expect((await readOne('a.csv', table, named)).sources).toEqual([expected])
  })
  it('that are empty give way to the next candidate', async () => {
    const { sources } = await readOne(
      'a.jsonl',
      jsonl({ text: '', content: ' ', isi: 'Isi.', id: '', url: null, title: ' ' }),
    )
    expect(sources).toEqual([{ id: 'a.jsonl#1', text: 'Isi.', encoding: 'UTF-8', row: 1 }])
  })
  it('hold paragraphs as a list, dates as Unix time, authors in any way', async () => {
    const rows = [
      { text: ['Satu.', 'Dua.'], published: 1731571200, authors: "['Rina Sari', 'Tono']" },
      { text: 'x', date: 1731571200000, author: 'Rina Sari, Tono Adi' },
      { text: 'x', author: 'Rina Sari, S.Sos.' },
      { text: 'x', author: '[]' },
    ]
    const { sources } = await readOne('a.jsonl', jsonl(...rows))
    expect(sources.map(({ text, published, authors }) => [text, published, authors])).toEqual([
      ['Satu.\nDua.', '2024-11-14T08:00:00.000Z', ['Rina Sari', 'Tono']],
      ['x', '2024-11-14T08:00:00.000Z', ['Rina Sari', 'Tono Adi']],
      ['x', undefined, ['Rina Sari, S.Sos.']],
      ['x', undefined, undefined],
    ])
  })
  it('keep the text exactly as it is', async () => {
    const text = '  Rapat\r\n\u2028 desa 😀\t'
    expect((await readOne('a.jsonl', jsonl({ text }))).sources[0].text).toBe(text)
    expect((await readOne('a.csv', `text\n"${text}"\n`)).sources[0].text).toBe(text)
  })
  it('called __proto__ are data', async () => {
    const { sources } = await readOne(
      'a.jsonl',
      '{"__proto__":{"text":"jahat"},"text":"baik"}\n{"__proto__":"ini"}\n',
      {},
    )
    expect(sources.map(({ text }) => text)).toEqual(['baik'])
    const options = { textField: '__proto__' }
    expect((await readOne('a.jsonl', '{"__proto__":"ini"}', options)).sources[0].text).toBe('ini')
    expect((await readOne('a.csv', '__proto__,constructor\nini,itu\n', options)).sources[0].text).toBe('ini')
    expect(({} as { text?: string }).text).toBeUndefined()
  })
})

describe('jsonl', () => {
  it('reports each bad line with its number and reads the rest', async () => {
    const lines = [
      '{"text":"Satu."}',
      '',
      '{"text":',
      '{"text":""}',
      '{"judul":"tanpa isi"}',
      '"teks"',
      'null',
      '{"text":5}',
      '{"text":"Dua."}',
    ]
    const { sources, failures } = await readOne('a.jsonl', lines.join('\r\n'))
    expect(sources.map(({ id, text }) => [id, text])).toEqual([
      ['a.jsonl#1', 'Satu.'],
      ['a.jsonl#9', 'Dua.'],
    ])
    expect(failures.map(message)).toEqual([
      expect.stringMatching(/^a\.jsonl row 3: not valid JSON: .+ \(correct or remove this line\)$/),
      "a.jsonl row 4: no text; its fields are 'text' (name the field that holds it with --text-field)",
      "a.jsonl row 5: no text; its fields are 'judul' (name the field that holds it with --text-field)",
      expect.stringContaining('a.jsonl row 6: not a JSON object'),
      expect.stringContaining('a.jsonl row 7: not a JSON object'),
      expect.stringContaining('a.jsonl row 8: no text'),
    ])
  })
  it('messages stay one line whatever the row holds', async () => {
    const { failures } = await readOne('a.jsonl', `{"a\\nb":1,"\\u001b[31m":2}\n{"x": "\u0007\u001b[2J" y}\n`)
    for (const failure of failures) expect(message(failure)).not.toMatch(/\p{Cc}/u)
    expect(failures).toHaveLength(2)
  })
  it('of one array is told from rows', async () => {
    const { sources, failures } = await readOne('a.jsonl', JSON.stringify([{ text: 'a' }, { text: 'b' }], null, 2))
    expect(sources).toEqual([])
    expect(failures.map(message)).toEqual([
      "a.jsonl: one JSON array, not a JSON object a line (convert it, e.g. with jq -c '.[]')",
    ])
  })
  it('with halves of characters gets a mark for each, and no span moves', async () => {
    const { sources } = await readOne(
      'a.jsonl',
      '{"text":"\\ud800 Rapat \\uD83D\\uDE00 desa\\udfff.","judul":"\\udc00"}\n',
    )
    expect(sources).toMatchObject([{ text: '\ufffd Rapat 😀 desa\ufffd.', headline: '\ufffd' }])
  })
  it('without a field that is named fails, as a table without the column does', async () => {
    const rows = jsonl({ text: 'Rapat.', tgl: '2024' }, { text: 'Lomba.', hari: '2024' })
    const { sources, failures } = await readOne('a.jsonl', rows, { dateField: 'tanggal', idField: 'tgl' })
    expect(sources).toHaveLength(2)
    expect(failures.map(message)).toEqual([
      "a.jsonl: no row has a field 'tanggal'; those of the last are 'text', 'hari'; the 2 rows before that were read (set --date-field to one of them)",
    ])
    expect((await readOne('a.jsonl', rows, { dateField: 'HARI' })).failures).toEqual([])
  })
  it('comes in every encoding; lines of two encodings are told apart', async () => {
    const text = 'Camat “Darma” – café'
    const row = jsonl({ text })
    for (const bytes of [
      Buffer.from(row),
      Buffer.from(`\ufeff${row}`),
      Buffer.from(`\ufeff${row}`, 'utf16le'),
      utf16be(row),
      windows1252(row),
    ])
      expect((await readOne('a.jsonl', bytes)).sources.map((source) => source.text)).toEqual([text])
    const warnings: string[] = []
    const mixed = Buffer.concat([Buffer.from(row), windows1252(row), windows1252(row), Buffer.from(row)])
    const { sources } = await readOne('a.jsonl', mixed, { onWarning: (warning) => void warnings.push(warning) })
    expect(sources.map((source) => [source.text, source.encoding])).toEqual(
      ['UTF-8', 'windows-1252', 'windows-1252', 'UTF-8'].map((encoding) => [text, encoding]),
    )
    expect(warnings).toHaveLength(1)
    expect((await readOne('a.jsonl', windows1252(row), { encoding: 'cp1252' })).sources[0].text).toBe(text)
  })
  it('gives the rows before a break in the gzip, and says how many', async () => {
    const rows = Array.from({ length: 400 }, () => ({ text: randomBytes(300).toString('hex') }))
    const packed = gzipSync(jsonl(...rows))
    const { sources, failures } = await readOne('a.jsonl.gz', packed.subarray(0, packed.length >> 1))
    expect(sources.length).toBeGreaterThan(10)
    expect(sources.map(({ text }) => text)).toEqual(rows.slice(0, sources.length).map(({ text }) => text))
    expect(failures.map(({ reason }) => reason)).toEqual([
      `the gzip data breaks off before its end; the ${sources.length} rows before that were read`,
    ])
    expect((await readOne('a.jsonl.gz', packed)).sources).toHaveLength(400)
  })
  it('passes over a row above the limit and goes on', async () => {
    const long = { text: 'x'.repeat(2e6) }
    const { sources, failures } = await readOne('a.jsonl', jsonl({ text: 'a' }, long, { text: 'b' }), { maxBytes: 1e6 })
    expect(sources.map(({ id }) => id)).toEqual(['a.jsonl#1', 'a.jsonl#3'])
    expect(failures).toMatchObject([{ row: 2, reason: 'a row of more than 1000000 bytes' }])
  })
  it('streams: the first rows are there before the last is read, and the file is let go', async () => {
    const cwd = folderWith({ 'a.jsonl': jsonl({ text: 'satu' }).repeat(200000) })
    const rows = read(['a.jsonl'], { cwd })
    expect((await rows.next()).value).toMatchObject({ text: 'satu' })
    expect((await rows.return(undefined)).done).toBe(true)
  })
  it('with two million characters of brackets does no harm', async () => {
    const { failures } = await readOne('a.jsonl', `{"text":${'['.repeat(2e6)}`)
    expect(failures).toMatchObject([{ row: 1 }])
  })
})

describe('csv', () => {
  it('finds its separator, quotation marks and line breaks within cells', async () => {
    for (const mark of [',', ';', '\t', '|'])
      for (const end of ['\n', '\r\n']) {
        const table = [
          `id${mark}"judul, atau; kepala"${mark}isi`,
          `1${mark}a${mark}"Kata ""camat"",\nlalu; bubar|\t."`,
          `2${mark}b${mark}Tamat.`,
        ]
        const { sources, failures } = await readOne('a.csv', `\ufeff${table.join(end)}`)
        expect(failures).toEqual([])
        expect(sources.map(({ id, text }) => [id, text])).toEqual([
          ['1', 'Kata "camat",\nlalu; bubar|\t.'],
          ['2', 'Tamat.'],
        ])
      }
  })
  it('may be one column, or say its separator as Excel does', async () => {
    expect((await readOne('a.csv', 'isi\nRapat; desa\n')).sources[0].text).toBe('Rapat; desa')
    expect((await readOne('a.csv', 'sep=;\r\nid;isi\r\n1;Rapat, desa\r\n')).sources).toMatchObject([
      { id: '1', text: 'Rapat, desa' },
    ])
  })
  it('without a column for the text lists the columns it has', async () => {
    const { failures } = await readOne('a.csv', 'nomor,narasi panjang\n1,Rapat.\n')
    expect(failures.map(message)).toEqual([
      "a.csv: no column that holds the articles' text; the columns are 'nomor', 'narasi panjang' (name it with --text-field)",
    ])
    const named = await readOne('a.csv', 'isi\nRapat.\n', { dateField: 'tgl' })
    expect(named.failures.map(message)).toEqual([
      "a.csv: no column 'tgl'; the columns are 'isi' (set --date-field to one of them)",
    ])
    expect((await readOne('a.csv', 'isi,id\n')).failures).toMatchObject([
      { reason: 'the table has a header but no rows' },
    ])
  })
  it('reports each bad row with its number and reads the rest', async () => {
    const table = 'id,isi\n1,Satu.\n\n2,\n3,Tiga, dan lebih\n4\n5,Lima "lurah" desa\n6,"Enam "lurah" desa"\n7,Tujuh.\n'
    const { sources, failures } = await readOne('a.csv', table)
    expect(sources.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Satu.'],
      ['5', 'Lima "lurah" desa'],
      ['6', '"Enam "lurah" desa"'],
      ['7', 'Tujuh.'],
    ])
    expect(failures.map(message)).toEqual([
      expect.stringContaining('a.csv row 2: no text'),
      'a.csv row 3: 3 cells, but the header has 2 (put cells that hold the separator in quotation marks)',
      expect.stringContaining('a.csv row 4: no text'),
    ])
  })
  it('with a quotation mark that is never closed names the row where it opens, and reads on behind its line', async () => {
    const { sources, failures } = await readOne('a.csv', 'id,isi\n1,Satu.\n2,"Dua\r\n3,Tiga\r\n\n4,Empat')
    expect(sources.map(({ id, text, row }) => [id, text, row])).toEqual([
      ['1', 'Satu.', 1],
      ['3', 'Tiga', 3],
      ['4', 'Empat', 4],
    ])
    expect(failures.map(message)).toEqual([
      'a.csv row 2: no valid csv: a quotation mark is never closed (check the quotation marks)',
    ])
  })
  it('with a quotation mark that is never closed in a large table loses one row', async () => {
    const rows = Array.from({ length: 20000 }, (_, n) => `${n + 1},Rapat ke-${n + 1} digelar di balai desa.`)
    rows[1] = rows[1].replace(',', ',"')
    const { sources, failures } = await readOne('a.csv', `id,isi\n${rows.join('\n')}\n`, { maxBytes: 50_000 })
    expect(sources.map(({ id }) => Number(id))).toEqual([1, ...rows.slice(2).map((_, n) => n + 3)])
    expect(failures).toMatchObject([{ row: 2, reason: expect.stringContaining('never closed') }])
  })
  it('comes in every encoding and packed', async () => {
    const text = 'Camat “Darma” – café'
    const table = `isi;id\n${text};1\nPolos;2\n`
    for (const bytes of [
      Buffer.from(table),
      Buffer.from(`\ufeff${table}`),
      Buffer.from(`\ufeff${table}`, 'utf16le'),
      utf16be(table),
      windows1252(table),
    ])
      for (const [name, content] of [
        ['a.csv', bytes],
        ['a.csv.gz', gzipSync(bytes)],
      ] as const)
        expect((await readOne(name, content)).sources.map((source) => source.text)).toEqual([text, 'Polos'])
    for (const encoding of ['windows-1252', 'UTF-8']) {
      const bytes = encoding === 'UTF-8' ? Buffer.from(table) : windows1252(table)
      expect((await readOne('a.csv', bytes)).sources.map((source) => source.encoding)).toEqual([encoding, encoding])
    }
  })
  it('of many rows keeps their order', async () => {
    const rows = Array.from({ length: 30000 }, (_, index) => `${index},"Rapat ke-${index},\ndi balai"`)
    const { sources } = await readAll(['a.csv'], { cwd: folderWith({ 'a.csv': `id,isi\n${rows.join('\n')}` }) })
    expect(sources.map(({ id }) => Number(id))).toEqual(rows.map((_, index) => index))
  })
  it.each([
    ['of many lines', `"${'x\n'.repeat(3e5)}"`],
    ['of many lines with separators', `"${'x, ""y"", z\n'.repeat(3e4)}"`],
    ['of one line', 'x'.repeat(3e5)],
    ['of one line in quotation marks', `"${'x""'.repeat(1e5)}"`],
    ['that goes on behind a line above the limit', `"${'x'.repeat(3e5)}\n${'y\n'.repeat(9)}"`],
    ['within one piece of the file', `"${'x\n'.repeat(1000)}"`, 1000],
  ])('passes over a cell above the limit %s and goes on', async (_, cell, maxBytes = 1e5) => {
    const { sources, failures } = await readOne('a.csv', `id,isi\n1,Satu.\n2,${cell}\n3,Tiga.\n4,Empat.\n`, {
      maxBytes,
    })
    expect(sources.map(({ id, row }) => [id, row])).toEqual([
      ['1', 1],
      ['3', 3],
      ['4', 4],
    ])
    expect(failures).toMatchObject([{ row: 2, reason: `a row of more than ${maxBytes} bytes` }])
  })
})
