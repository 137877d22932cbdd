import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { article, environment, folderWith, hasTerminal, kliping, onTerminal, shell } from './kliping.js'

const many = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`berita/${String(i).padStart(2, '0')}.txt`, `Berita ${i}\n\n${article}`]),
)

/** The ids of the articles in a jsonl output. */
const articlesOf = (jsonl: string): Set<string> =>
  new Set(
    jsonl
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).article.id),
  )

describe('formats', () => {
  it('is json in a pipe, in the order of the input', async () => {
    const { code, out, err } = await kliping(['berita'], { cwd: folderWith(many) })
    expect(code).toBe(0)
    const records = JSON.parse(out)
    const ids = [...new Set(records.map((record: { article: { id: string } }) => record.article.id))]
    expect(ids).toEqual(Object.keys(many))
    expect(err).toMatch(/^kliping: 40 articles, \d+ records, [\d.]+ MB at [\d.]+ MB\/s\n$/)
  })
  it('writes jsonl', async () => {
    const { out } = await kliping(['berita', '--format', 'jsonl'], { cwd: folderWith(many) })
    expect(articlesOf(out).size).toBe(40)
  })
  it('takes --table for csv', async () => {
    const cwd = folderWith(many)
    const { out } = await kliping(['berita', '--table', 'dates'], { cwd })
    const rows = parse(out, { columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0])).toContain('span_start')
    const text = readFileSync(join(cwd, rows[0].article), 'utf8')
    expect([...text].slice(Number(rows[0].span_start), Number(rows[0].span_end)).join('')).toBe(rows[0].text)
  })
  it('writes csv that Excel opens and that runs no formula', async () => {
    const cwd = folderWith({ 'a.csv': `id,text\n"=HYPERLINK(""http://x"")","${article}"\n` })
    const { code, out } = await kliping(['a.csv', '--excel'], { cwd })
    expect(code).toBe(0)
    expect(out.startsWith('\ufeffid;article;')).toBe(true)
    const rows = parse(out, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[]
    expect(rows[0].article).toBe(`'=HYPERLINK("http://x")`)
  })
  it('is the same, byte for byte, when run again', async () => {
    const cwd = folderWith(many)
    expect((await kliping(['berita'], { cwd })).out).toBe((await kliping(['berita'], { cwd })).out)
  })
})

describe("the README's first example", () => {
  it('comes out as it is printed', async () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const [, text, summary, dates] =
      /\$ cat berita\/pelatihan\.txt\n([\s\S]*?)\n\n\$ kliping berita\/\n([\s\S]*?)\n\$ kliping berita\/ \| jq .*\n(.*)\n/.exec(
        readme,
      )!
    const cwd = folderWith({ 'berita/pelatihan.txt': `${text}\n` })
    expect((await kliping(['berita/', '-f', 'summary'], { cwd })).out.trim()).toBe(summary.trim())
    const [record] = JSON.parse((await kliping(['berita/'], { cwd })).out)
    expect(record.dates.map((date: unknown) => JSON.stringify(date))).toEqual([dates])
  })
})

describe('standard input', () => {
  it('is an article in plain text', async () => {
    const { code, out } = await kliping([], { input: article })
    expect(code).toBe(0)
    expect(JSON.parse(out)[0].article.id).toBe('stdin')
  })
  it('stands among files as -', async () => {
    const { out } = await kliping(['-', 'a.txt', '-f', 'jsonl'], {
      input: article,
      cwd: folderWith({ 'a.txt': article }),
    })
    expect(articlesOf(out)).toEqual(new Set(['stdin', 'a.txt']))
  })
  it('takes jsonl, naming a bad row and going on', async () => {
    const row = (id: string) => JSON.stringify({ id, isi: article })
    const { code, out, err } = await kliping(['-', '--input-format', 'jsonl', '-f', 'json'], {
      input: `${row('satu')}\n{"id": \n${row('tiga')}\n`,
    })
    expect(code).toBe(1)
    const ids = JSON.parse(out).map((record: { article: { id: string } }) => record.article.id)
    expect(new Set(ids)).toEqual(new Set(['satu', 'tiga']))
    expect(err).toMatch(/^kliping: standard input, row 2: .+; .+\n/)
  })
  it('says once how many dates of rows cannot be read', async () => {
    const rows = ['entah kapan', 'kapan-kapan', '2024-05-06', undefined]
      .map((tanggal) => `${JSON.stringify({ text: 'Warga rapat di balai desa.', tanggal })}\n`)
      .join('')
    for (const jobs of ['1', '2']) {
      const { code, err } = await kliping(['r.jsonl', '--date-field', 'tanggal', '--jobs', jobs, '-o', 'out.jsonl'], {
        cwd: folderWith({ 'r.jsonl': rows }),
      })
      expect([code, err.split('\n')[0]]).toEqual([
        0,
        "kliping: 2 rows with a publication date that cannot be read, e.g. 'entah kapan'; write it as 2024-05-07, or name its field with --date-field",
      ])
    }
  })
  it('takes html', async () => {
    const body = article.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`)
    const { code, out } = await kliping(['--input-format', 'html'], {
      input: `<html><head><title>T</title></head><body><article><h1>Judul</h1>${body.join('')}</article></body></html>`,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out).length).toBeGreaterThan(0)
  })
  it('cannot be named twice', async () => {
    const { code, err } = await kliping(['-', '-'])
    expect([code, err]).toEqual([2, 'kliping: - stands twice: standard input can be read only once\n'])
  })
  it('is not touched where it is no input', async () => {
    const told = 'Object.defineProperty(process,"stdin",{get(){process.stderr.write("opened")}})'
    const cwd = folderWith({ 'a.txt': article })
    const env = environment({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}` })
    await kliping(['a.txt', '-o', 'out.jsonl', '-q'], { cwd, env })
    for (const args of [
      ['a.txt', '-q'],
      ['a.txt', '-q', '-f', 'summary'],
      ['text', 'a.txt'],
      ['explain', 'a.txt'],
      ['verify', 'out.jsonl', '--against', 'a.txt', '-q'],
      ['score', 'out.jsonl', '--gold', 'out.jsonl', '--against', 'a.txt', '-q'],
      ['export', 'out.jsonl', '--to', 'conll', '--against', 'a.txt', '-q'],
    ])
      expect((await kliping(args, { cwd, env })).err, args[0]).not.toContain('opened')
  })
  it('that is empty is an input that failed', async () => {
    const { code, out, err } = await kliping([])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual([])
    expect(err).toMatch(/^kliping: standard input: .+; .+\n/)
  })
})

describe('-o', () => {
  it.each([
    ['out.json', (text: string) => JSON.parse(text).length],
    ['out.jsonl', (text: string) => text.trimEnd().split('\n').length],
    ['out.ndjson', (text: string) => text.trimEnd().split('\n').length],
    ['out.CSV', (text: string) => parse(text, { columns: true }).length],
  ])('tells the format from the name %s', async (name, count) => {
    const cwd = folderWith(many)
    const { code, out, err } = await kliping(['berita', '-o', name], { cwd })
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain(`in ${name}\n`)
    expect(count(readFileSync(join(cwd, name), 'utf8'))).toBeGreaterThanOrEqual(40)
    expect(readdirSync(cwd).sort()).toEqual(['berita', name])
  })
  it('asks for a format when the name says nothing', async () => {
    const { code, err } = await kliping(['.', '-o', 'out.xml'], { cwd: folderWith({ 'a.txt': article }) })
    expect(code).toBe(2)
    expect(err).toMatch(/^kliping: -o out\.xml: cannot tell the format .+\n$/)
  })
  it('names a folder that does not exist, and writes nothing', async () => {
    const cwd = folderWith({ 'a.txt': article })
    const { code, err } = await kliping(['a.txt', '-o', 'none/out.csv'], { cwd })
    expect(code).toBe(2)
    expect(err).toBe(
      'kliping: none/out.csv: its folder does not exist; create the folder first or choose another place with -o\n',
    )
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })
  it('leaves the file as it was when nothing could be read', async () => {
    const cwd = folderWith({ 'out.json': 'before' })
    expect((await kliping(['none.txt', '-o', 'out.json'], { cwd })).code).toBe(3)
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('before')
  })
  it('replaces no article', async () => {
    const row = `${JSON.stringify({ text: article })}\n`
    for (const args of [
      ['.', '-o', 'a.txt', '-f', 'jsonl'],
      ['b.jsonl', '-o', 'b.jsonl'],
      ['b.jsonl', '-o', 'out.jsonl', '--errors', 'a.txt', 'a.txt'],
    ]) {
      const cwd = folderWith({ 'a.txt': article, 'b.jsonl': row })
      const { code, err } = await kliping(args, { cwd })
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(
          /^kliping: [ab]\.\w+: input and output are the same file; name another one to write to\n$/,
        ),
      ])
      expect(readdirSync(cwd)).toEqual(['a.txt', 'b.jsonl'])
      expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), readFileSync(join(cwd, 'b.jsonl'), 'utf8')]).toEqual([
        article,
        row,
      ])
    }
  })
  it('reads no table of another run, in any language', async () => {
    const cwd = folderWith({ 'a.txt': article })
    await kliping(['.', '-o', 'kegiatan.csv', '--excel', '--lang', 'id'], { cwd })
    await kliping(['.', '-o', 'pejabat.csv', '--table', 'officials'], { cwd })
    const { code, out, err } = await kliping(['.', '-f', 'jsonl'], { cwd })
    expect([code, [...articlesOf(out)]]).toEqual([0, ['a.txt']])
    expect(err).toContain('written by kliping, not read: kegiatan.csv, pejabat.csv\n')
  })
  it('never reads what it writes', async () => {
    const cwd = folderWith({ 'a.txt': article })
    await kliping(['.', '-o', 'out.csv'], { cwd })
    const first = readFileSync(join(cwd, 'out.csv'), 'utf8')
    const again = await kliping(['.', '-o', 'out.csv'], { cwd })
    expect([again.code, readFileSync(join(cwd, 'out.csv'), 'utf8')]).toEqual([0, first])
    expect(again.err).toContain('written by kliping, not read: out.csv')
    const redirected = await shell('kliping . -f jsonl > all.jsonl', { cwd: folderWith({ 'a.txt': article }) })
    expect(redirected.code).toBe(0)
  })
  it('reports a disk that is full', async () => {
    if (!existsSync('/dev/full')) return
    const { code, err } = await shell('kliping berita > /dev/full', { cwd: folderWith(many) })
    expect(code).toBe(1)
    expect(err).toBe('kliping: standard output: no space left on the disk; free some space and run again\n')
    for (const option of ['--help', '--version'])
      expect(await shell(`kliping ${option} > /dev/full`)).toEqual({ code: 1, out: '', err })
  })
})

describe('a reader that goes away', () => {
  it('ends the run silently', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, article.repeat(40)]))
    const { out, err } = await shell('set -o pipefail; kliping -q . -f jsonl | head -1; echo "code $?"', {
      cwd: folderWith(files),
    })
    expect(err).toBe('')
    expect(out.trimEnd().split('\n').at(-1)).toBe('code 0')
  })
  it('is no matter of warnings, however slow it is and however often something is printed', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, article.repeat(10)]))
    const { err } = await shell('kliping explain . | (sleep 2; cat > /dev/null)', { cwd: folderWith(files) })
    expect(err).toBe('')
  })
  it('ends the help silently', async () => {
    const { out, err } = await shell('kliping --help | true; echo "code $PIPESTATUS"', { cwd: folderWith({}) })
    expect(err).toBe('')
    expect(out).toBe('code 0\n')
  })
})

describe('colours', () => {
  const summary = (env: NodeJS.ProcessEnv, ...flags: string[]) =>
    kliping(['a.txt', '-f', 'summary', ...flags], { cwd: folderWith({ 'a.txt': article }), env: environment(env) })
  it.each([
    ['none in a pipe', {}, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['--color', {}, ['--color'], true],
    ['--color over NO_COLOR', { NO_COLOR: '1' }, ['--color'], true],
    ['--no-color over FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', async (_, env, flags, coloured) => {
    const { code, out } = await summary(env, ...flags)
    expect(code).toBe(0)
    expect(out.includes('\u001b[')).toBe(coloured)
  })
  it('never stand in data', async () => {
    const cwd = folderWith({ 'a.txt': article })
    const { out } = await kliping(['a.txt', '--color', '-f', 'csv'], { cwd, env: environment({ FORCE_COLOR: '3' }) })
    expect(out).not.toContain('\u001b')
  })
})

describe.skipIf(!hasTerminal)('a terminal', () => {
  const hostile = article.replace('41 peserta', '41 peserta\u001b]0;judul\u0007 \u009b2J')
  const cwd = folderWith({ 'a.txt': hostile })
  const bare = (text: string) => text.replace(/\p{Cc}\[\d+m/gu, '')

  it('shows a summary in colours, and no control characters of the article', async () => {
    const { code, out } = await onTerminal('a.txt', { cwd })
    expect(code).toBe(0)
    expect(out).toContain('\u001b[')
    expect(bare(out)).toContain('●')
    expect(bare(out)).not.toMatch(/[^\P{Cc}\r\n]/u)
  })
  it('honours NO_COLOR', async () => {
    const { out } = await onTerminal('a.txt', { cwd, env: environment({ NO_COLOR: '1' }) })
    expect(out).not.toContain('\u001b')
  })
  it.each(['json', 'jsonl', 'csv --table quotes'])('gets no control characters in %s either', async (format) => {
    const { code, out } = await onTerminal(`-q a.txt -f ${format}`, { cwd })
    expect(code).toBe(0)
    expect(out).not.toMatch(/[^\P{Cc}\r\n]/u)
    if (format === 'json') expect(JSON.parse(out).length).toBeGreaterThan(0)
  })
  it('gets no control characters from kliping text', async () => {
    const { out } = await onTerminal('text a.txt', { cwd })
    expect(out).toContain('␛]0;judul␇')
    expect(out).not.toMatch(/[^\P{Cc}\r\n]/u)
  })
})

describe('messages', () => {
  it('say nothing with --quiet but errors', async () => {
    const cwd = folderWith({ 'a.txt': article, 'b.txt': '' })
    expect((await kliping(['-q', 'a.txt'], { cwd })).err).toBe('')
    expect((await kliping(['-q', 'a.txt', 'b.txt'], { cwd })).err).toMatch(/^kliping: b\.txt: .+\n$/)
  })
  it('hold no control characters of file names', async () => {
    const cwd = folderWith({ 'a.txt': article, 'b\u001b[31m\n.txt': '' })
    const { code, err } = await kliping(['.'], { cwd })
    expect(code).toBe(1)
    expect(err).not.toMatch(/[^\P{Cc}\n]/u)
    expect(err.trimEnd().split('\n')).toHaveLength(2)
  })
})
