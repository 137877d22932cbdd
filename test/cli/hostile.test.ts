import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { tables } from '../../src/write/tables.js'
import { article, folderWith, hasTerminal, kliping, onTerminal } from './kliping.js'

const unix = process.platform !== 'win32'
const lines = (text: string) => text.split('\n').filter(Boolean)
const rows = (text: string) => lines(text).map((line) => JSON.parse(line))
const idsOf = (records: { article: { id: string } }[]) => [...new Set(records.map(({ article }) => article.id))]
/** What a cell holds of a text that a spreadsheet would run. */
const defused = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : 1)

describe.runIf(unix)('file names with anything in them', () => {
  const odd = [
    ...[
      'baris\nbaru',
      '"kutip"',
      "'satu'",
      '🎉',
      '\u202eilabret',
      '=1+1',
      '-f',
      ' spasi ',
      'a,b;c\t',
      '\u001b[31m',
      '\r',
    ],
    ...['__proto__', 'constructor', '%2e%2e', '$(id)', '`id`', '<b>&amp;', '\u200b', 'e\u0301', '[a]', '**', '\\'],
  ].map((name) => `${name}.txt`)
  const empty = odd.map((name) => `x${name}`)
  const names = odd.toSorted(byCodeUnit)
  const cwd = folderWith(
    Object.fromEntries([...odd.map((name) => [name, article]), ...empty.map((name) => [name, ''])]),
  )

  it('survive json, jsonl, every csv and the list of failures', async () => {
    const out = 'keluaran\n\u202e".jsonl'
    const { code, err } = await kliping(['.', '-o', out, '--errors', 'gagal\n.jsonl'], { cwd })
    expect([code, lines(err).length]).toEqual([1, empty.length + 1])
    expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    expect(idsOf(rows(readFileSync(join(cwd, out), 'utf8')))).toEqual(names)
    const failed = rows(readFileSync(join(cwd, 'gagal\n.jsonl'), 'utf8')).map(({ path }) => path)
    expect(failed).toEqual(empty.toSorted(byCodeUnit))

    expect(idsOf(JSON.parse((await kliping(['merge', out, '-f', 'json', '-q'], { cwd })).out))).toEqual(names)
    for (const table of tables.filter(({ name }) => ['events', 'dates', 'officials'].includes(name))) {
      const csv = (await kliping(['merge', out, '--table', table.name, '-q'], { cwd })).out
      const cells = parse(csv, { columns: true, record_delimiter: '\n' }) as { article: string }[]
      expect([...new Set(cells.map((row) => row.article))]).toEqual(names.map(defused))
    }
    const verified = await kliping(['verify', out, '--against', ...odd.map((name) => `./${name}`)], { cwd })
    expect([verified.code, verified.out]).toEqual([0, ''])
  })
  it('are one line of the summary each', async () => {
    const { out } = await kliping(['.', '-q', '-f', 'summary'], { cwd })
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    expect(lines(out).filter((line) => line.includes('.txt'))).toHaveLength(odd.length)
  })
  it('that are no text fail alone', async () => {
    const mixed = folderWith({ 'a.txt': article })
    writeFileSync(
      Buffer.concat([Buffer.from(join(mixed, 'b')), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]),
      article,
    )
    const { code, out, err } = await kliping(['.', '-q'], { cwd: mixed })
    expect([code, idsOf(JSON.parse(out)), lines(err).length]).toEqual([1, ['a.txt'], 1])
  })
})

/** Moves the cursor, sets the title, hides, turns round; every one must be shown and not sent. */
const codes = '\u001b[2J\u001b]0;judul\u0007\u009b31m\u202e\u0008\u007f\r'
const hostileRow = JSON.stringify({
  id: `satu${codes}`,
  url: `http://contoh.id/${codes}`,
  title: `Judul ${codes} Berita`,
  outlet: `Media ${codes}`,
  author: [`Sari ${codes} Dewi`],
  text: article.replaceAll(' ', (_, at: number) => (at % 3 ? ' ' : ` ${codes}`)),
})
const hostile = {
  'a.jsonl': `${hostileRow}\n{"${codes}": 1}\n{"text": "${codes}\n`,
  'b.txt': `${article}${codes} “${codes}Kami siap${codes},” kata Sari.`,
  'c\u001b[2J.txt': Buffer.from('Rapat \x93desa\x94 digelar.', 'latin1'),
  'd.html': `<html><title>${codes}</title><body><article><p>${article} ${codes}</p></article></body></html>`,
}

describe('escape codes', () => {
  it('reach no terminal through a pipe of messages, not even with stack traces', async () => {
    const cwd = folderWith(hostile)
    const { err, out } = await kliping(['.', `no${codes}`, '-f', 'summary', '--verbose'], { cwd })
    expect(err).toContain('read as windows-1252')
    expect(err).toContain('a.jsonl, row 2')
    expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    for (const wrong of [['--published', codes], [`--${codes}`], ['rules', codes], ['text', 'b.txt', codes]]) {
      const { code, err } = await kliping(wrong, { cwd })
      expect([code, lines(err).length]).toEqual([2, 1])
      expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    }
  })
  it
    .skipIf(!hasTerminal)
    .each([
      ...['.', '. -f json', '. -f jsonl', '. --table events', '. --table quotes', 'text a.jsonl', 'text b.txt'],
      ...['text d.html', 'rules --coverage .', 'verify records.jsonl --against b.txt', 'merge records.jsonl'],
    ])('reach no terminal from kliping %s', async (args) => {
    const cwd = folderWith(hostile)
    if (args.includes('records.jsonl')) {
      await kliping(['a.jsonl', 'b.txt', '-q', '-o', 'records.jsonl'], { cwd })
      writeFileSync(join(cwd, 'b.txt'), article)
    }
    const { out } = await onTerminal(args, { cwd })
    expect(out.length).toBeGreaterThan(50)
    // Colours are the command's own.
    expect(out.replace(/\p{Cc}\[\d+m/gu, '')).not.toMatch(/[^\P{Cc}\r\n\t]|\p{Bidi_Control}/u)
  })
})

describe('formulas', () => {
  it('of an article run in no table, in no dialect', async () => {
    const formula = '=HYPERLINK("http://contoh.id","klik")'
    const row = {
      id: formula,
      url: '@SUM(1)',
      title: '+62 811',
      outlet: '\t=1+1',
      text: `${article}“=1+1 siap,” kata Sari.`,
    }
    const cwd = folderWith({ 'a.jsonl': `${JSON.stringify(row)}\n` })
    await kliping(['a.jsonl', '-o', 'a.json', '-q'], { cwd })
    for (const { name } of tables) {
      const { out } = await kliping(['merge', 'a.json', '--table', name, '--excel', '-q'], { cwd })
      const [, ...written] = parse(out, { bom: true, delimiter: ';' }) as string[][]
      const cells = written.flat()
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([])
      if (written.length > 0) expect(cells).toContain(`'${formula}`)
    }
  })
})

describe('rows', () => {
  it('with fields called __proto__ or constructor are data', async () => {
    const text = JSON.stringify(article)
    const cwd = folderWith({
      'a.jsonl': [
        `{"__proto__": {"id": "palsu", "text": "palsu"}, "id": "__proto__", "text": ${text}}`,
        `{"constructor": {"prototype": {"text": "palsu"}}, "id": "constructor", "text": ${text}}`,
        `{"id": "toString", "hasOwnProperty": 1, "toString": "palsu", "text": ${text}}`,
        '{"__proto__": {"text": "palsu"}}',
      ].join('\n'),
    })
    const { code, out, err } = await kliping(['a.jsonl', '-f', 'jsonl', '-o', 'r.jsonl'], { cwd })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^kliping: a\.jsonl, row 4: no text; its fields are '__proto__'; .+\n/)
    const records = rows(readFileSync(join(cwd, 'r.jsonl'), 'utf8'))
    expect(idsOf(records)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(JSON.stringify(records)).not.toContain('palsu')
    expect((await kliping(['verify', 'r.jsonl', '--against', 'a.jsonl', '-q'], { cwd })).code).toBe(0)
    const named = await kliping(['a.jsonl', '--text-field', '__proto__', '-q'], { cwd })
    expect(lines(named.err)[0]).toContain("no text in '__proto__'")
  })
})

describe.runIf(unix)('a folder', () => {
  it('with links in circles, pipes, sockets and devices ends, and gives what is a file', async () => {
    const cwd = folderWith({ 'a.txt': article, 'sub/b.txt': article })
    symlinkSync('.', join(cwd, 'diri'))
    symlinkSync('..', join(cwd, 'sub/atas'))
    symlinkSync('../sub', join(cwd, 'sub/lagi'))
    symlinkSync('y.txt', join(cwd, 'x.txt'))
    symlinkSync('x.txt', join(cwd, 'y.txt'))
    symlinkSync('/dev/zero', join(cwd, 'nol.txt'))
    symlinkSync('/dev/tty', join(cwd, 'layar.txt'))
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(cwd, 'pipa.txt')])
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(cwd, 'soket.txt'), resolve))
    try {
      const { code, out, err } = await kliping(['.', '**/*.txt', '-q', '-f', 'jsonl'], { cwd })
      expect([code, idsOf(rows(out))]).toEqual([1, ['a.txt', 'sub/b.txt']])
      const failed = lines(err).map((line) => /^kliping: ([\w/]+\.txt): /.exec(line)?.[1])
      expect(new Set(failed)).toEqual(new Set(['layar.txt', 'nol.txt', 'pipa.txt', 'soket.txt', 'x.txt', 'y.txt']))
      const named = await kliping(['soket.txt', 'nol.txt', '/dev/urandom', 'a.txt', '-q'], { cwd })
      expect([named.code, idsOf(JSON.parse(named.out))]).toEqual([1, ['a.txt']])
      expect(lines(named.err)).toEqual([
        expect.stringContaining('soket.txt: is a socket; name a file'),
        expect.stringContaining('nol.txt: is a device; name a file'),
        expect.stringContaining('/dev/urandom: is a device; name a file'),
      ])
    } finally {
      server.close()
    }
  })
})
