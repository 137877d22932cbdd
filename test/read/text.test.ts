import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodingName, ReadOptionError, read } from '../../src/read/index.js'
import { folderWith, message, readAll, readOne, utf16be, windows1252 } from './folder.js'

const SENTENCE = 'Camat Sukajaya – “Pak Darma” – membuka lomba café di Desa Mekar.\r\nTamat.\n'
const EMOJI = 'Warga 😀 rapat di Balai Desa.'

describe('encodings', () => {
  const cases: [title: string, bytes: Buffer, encoding: string, text: string][] = [
    ['plain ASCII', Buffer.from('Rapat desa.'), 'UTF-8', 'Rapat desa.'],
    ['UTF-8', Buffer.from(SENTENCE + EMOJI), 'UTF-8', SENTENCE + EMOJI],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${SENTENCE}`), 'UTF-8', SENTENCE],
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${EMOJI}`, 'utf16le'), 'UTF-16LE', EMOJI],
    ['UTF-16BE with its mark', utf16be(`\ufeff${EMOJI}`), 'UTF-16BE', EMOJI],
    ['UTF-16LE without', Buffer.from(SENTENCE, 'utf16le'), 'UTF-16LE', SENTENCE],
    ['UTF-16BE without', utf16be(SENTENCE), 'UTF-16BE', SENTENCE],
    ['windows-1252', windows1252(SENTENCE), 'windows-1252', SENTENCE],
  ]
  it.each(cases)('%s is told by itself', async (_, bytes, encoding, text) => {
    const { sources, failures } = await readOne('a.txt', bytes)
    expect(failures).toEqual([])
    expect(sources).toEqual([{ id: 'a.txt', text, encoding }])
  })
  it('only the last resort is warned of, in one line with the way out', async () => {
    const warnings: string[] = []
    const options = { onWarning: (warning: string) => void warnings.push(warning) }
    for (const [, bytes] of cases) await readOne('a.txt', bytes, options)
    expect(warnings).toEqual(['a.txt: not UTF-8, read as windows-1252; if that is wrong, name it with --encoding'])
  })
  it('a text keeps a mark that stands within it, and its line ends', async () => {
    const { sources } = await readOne('a.txt', '\ufeffsatu\ufeff\r\ndua\rtiga')
    expect(sources[0].text).toBe('satu\ufeff\r\ndua\rtiga')
  })
  it('--encoding overrides, under any of its labels', async () => {
    const bytes = Buffer.from([0x52, 0xe9, 0xa4])
    expect((await readOne('a.txt', bytes, { encoding: 'iso-8859-15' })).sources[0]).toMatchObject({
      text: 'Ré€',
      encoding: 'ISO-8859-15',
    })
    expect((await readOne('a.txt', Buffer.from('“a”'), { encoding: 'latin1' })).sources[0].text).toBe('â€œaâ€\u009d')
    expect((await readOne('a.txt', Buffer.from('Rapat', 'utf16le'), { encoding: 'utf-16' })).sources[0].text).toBe(
      'Rapat',
    )
    expect(await encodingName('cp1252')).toBe('windows-1252')
  })
  it('an encoding that does not exist is the caller’s mistake', async () => {
    for (const encoding of ['utf-99', '', 'iso-2022-kr'])
      await expect(read(['a.txt'], { encoding }).next()).rejects.toThrow(ReadOptionError)
    await expect(encodingName('utf-99')).rejects.toThrow("unknown encoding 'utf-99'")
  })
})

describe('what is no text', () => {
  const refused: [name: string, content: Buffer | string, reason: string][] = [
    ['kosong.txt', '', 'the file is empty'],
    ['kosong.jsonl', '', 'the file is empty'],
    ['kosong.csv', '', 'the file is empty'],
    ['kosong.txt.gz', '', 'the file is empty'],
    ['kosong2.txt.gz', gzipSync(''), 'the file is empty'],
    ['tanda.txt', '\ufeff', 'the file holds no text, only blanks'],
    ['spasi.txt', ' \n\t\n', 'the file holds no text, only blanks'],
    ['baris.jsonl', '\n\n', 'the file holds no row'],
    ['a.pdf', '%PDF-1.7\n1 0 obj', 'no text: a PDF document'],
    ['a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'no text: a PNG picture'],
    ['a.docx', 'PK\x03\x04\x14\x00', 'no text: a ZIP archive or an Office document'],
    ['a.txt', '%PDF-1.4 diberi nama lain', 'no text: a PDF document'],
    ['a.rtf', '{\\rtf1 Rapat}', 'no text: a Rich Text document'],
    ['a.jsonl', '%PDF-1.4', 'no text: a PDF document'],
    ['acak.txt', Buffer.concat([Buffer.from([0]), randomBytes(9000)]), 'no text: a binary file'],
    ['kontrol.txt', '\x01\x02\x03\x04 a \x05\x06'.repeat(50), 'no text: mostly control characters'],
    ['jauh.txt', `${'kata '.repeat(20000)}\0`, 'no text: a binary file'],
    [
      'angka.txt',
      Buffer.from(new Uint16Array(3000).map((_, index) => (index % 8) + 1).buffer),
      'no text: mostly control characters',
    ],
    ['utf32.txt', Buffer.from('fffe000041000000', 'hex'), 'UTF-32 text'],
    ['palsu.txt.gz', 'bukan gzip', 'no gzip data, though its name ends in .gz'],
    [
      'putus.txt.gz',
      gzipSync(randomBytes(5000).toString('hex')).subarray(0, 3000),
      'the gzip data breaks off before its end',
    ],
    [
      'rusak.txt.gz',
      Buffer.concat([gzipSync('x').subarray(0, 10), randomBytes(50).fill(0xff)]),
      'the gzip data is damaged',
    ],
    ['larik.json', '[{"text":"Rapat desa."}]', 'one JSON array, not a JSON object a line'],
    ['baris.txt', '{"text":"Rapat desa."}\n{"text":"Lomba desa."}\n', 'rows of JSON, not plain text'],
    ['objek.json', '\ufeff{\n  "text": "Rapat desa."\n}\n', 'a JSON object over several lines, not plain text'],
    ['kosong.html', '<html><body></body></html>', 'the page holds no text'],
  ]
  it.each(refused)('%s is refused in one line', async (name, content, reason) => {
    const { sources, failures } = await readOne(name, content)
    expect(sources).toEqual([])
    expect(failures).toMatchObject([{ failure: true, path: name, reason }])
    expect(message(failures[0])).not.toMatch(/\n/)
    expect(failures[0].hint).toMatch(/\w/)
  })
  it('is not a text that only begins like JSON, nor one that is said to be text', async () => {
    for (const text of ['[Foto] Rapat desa.', '{Rapat} desa.', '[1, 2', '"Rapat desa."'])
      expect((await readOne('a.txt', text)).sources).toMatchObject([{ text }])
    const json = '{"text":"Rapat desa."}'
    expect((await readOne('a.json', json, { inputFormat: 'text' })).sources).toMatchObject([{ text: json }])
  })
  it('does not stop the files around it', async () => {
    const cwd = folderWith({ 'k/a.txt': 'Rapat.', 'k/b.txt': '', 'k/c.txt': 'Bubar.' })
    const { sources, failures } = await readAll(['k'], { cwd })
    expect(sources.map(({ text }) => text)).toEqual(['Rapat.', 'Bubar.'])
    expect(failures.map(({ path }) => path)).toEqual(['k/b.txt'])
  })
  it('a file that is gone when its turn comes is reported', async () => {
    const found = []
    for await (const item of read(['hilang.txt'], { cwd: folderWith() })) found.push(item)
    expect(found).toMatchObject([{ failure: true, path: 'hilang.txt', reason: 'no such file or folder' }])
  })
  it('a text above the limit is refused, unpacked or streamed too', async () => {
    const options = { maxBytes: 1000 }
    for (const [name, content] of [
      ['a.txt', 'x'.repeat(1001)],
      ['a.txt.gz', gzipSync('x'.repeat(1e7))],
    ] as const)
      expect((await readOne(name, content, options)).failures).toMatchObject([
        { reason: 'one article of more than 1000 bytes' },
      ])
    expect((await readOne('a.txt', 'x'.repeat(1000), options)).failures).toEqual([])
  })
  it('ordinary texts with a stray control character are no binaries', async () => {
    expect((await readOne('a.txt', 'Rapat\x0c\x1b desa\x1a')).failures).toEqual([])
    expect((await readOne('a.txt', 'a')).failures).toEqual([])
  })
})

describe('gzip', () => {
  it('is unpacked by what it is, several members too', async () => {
    const packed = Buffer.concat([gzipSync('Rapat '), gzipSync('desa.')])
    for (const name of ['a.txt.gz', 'a.txt', 'a.gz'])
      expect((await readOne(name, packed)).sources).toMatchObject([{ id: name, text: 'Rapat desa.' }])
  })
  it('of more than a megabyte streams', async () => {
    const text = randomBytes(1.5e6).toString('hex')
    expect((await readOne('a.txt.gz', gzipSync(text))).sources[0].text).toBe(text)
    expect((await readOne('a.txt', text)).sources[0].text).toBe(text)
  })
})

describe('standard input', () => {
  const from = (...chunks: (string | Buffer)[]) => ({ stdin: Readable.from(chunks) as NodeJS.ReadableStream })
  it('is a text named - unless a format is given', async () => {
    expect((await readAll(['-'], from('Rapat ', 'desa.'))).sources).toEqual([
      { id: 'stdin', text: 'Rapat desa.', encoding: 'UTF-8' },
    ])
    expect((await readAll(['-'], { ...from('{"isi":"Rapat."}\n'), inputFormat: 'jsonl' })).sources).toMatchObject([
      { id: 'stdin#1', text: 'Rapat.' },
    ])
    expect((await readAll(['-'], { ...from('isi\nRapat.\n'), inputFormat: 'csv' })).sources).toMatchObject([
      { id: 'stdin#1', text: 'Rapat.' },
    ])
    expect((await readAll(['-'], { ...from('<p>Rapat.'), inputFormat: 'html' })).sources).toMatchObject([
      { id: 'stdin', text: 'Rapat.' },
    ])
  })
  it('that is jsonl is no article in plain text', async () => {
    expect((await readAll(['-'], from('{"isi":"Rapat."}\n'))).failures.map(message)).toEqual([
      '-: rows of JSON, not plain text (read them with --input-format jsonl)',
    ])
  })
  it('is unpacked and decoded like a file, in whatever pieces it comes', async () => {
    const bytes = [...gzipSync(windows1252(SENTENCE))].map((byte) => Buffer.from([byte]))
    expect((await readAll(['-'], from(...bytes))).sources).toMatchObject([{ text: SENTENCE, encoding: 'windows-1252' }])
  })
  it('that is empty is reported', async () => {
    expect((await readAll(['-'], from())).failures).toMatchObject([{ path: '-', reason: 'the file is empty' }])
  })
})
