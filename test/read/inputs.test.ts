import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { resolveInputs } from '../../src/read/index.js'
import { tables } from '../../src/write/tables.js'
import { folderWith, message, readAll } from './folder.js'

const unix = process.platform !== 'win32'

function makePipe(path: string): void {
  execFileSync('sh', ['-c', 'mkfifo "$0"', path])
}

describe('folders', () => {
  it('give the files of all endings, in any case, with and without .gz, from every level, and nothing else', async () => {
    const names = [
      'a.txt',
      'b.MD',
      'c.html',
      'd.HTM',
      'e.jsonl',
      'f.ndjson',
      'g.csv',
      'h.txt.gz',
      'i.CSV.GZ',
      'x/y/z.txt',
    ]
    const other = ['a.json', 'b.pdf', '.c.txt', '.git/d.txt', 'gz', 'txt', 'e.gz']
    const cwd = folderWith(Object.fromEntries([...names, ...other].map((name) => [`in/${name}`, 'x'])))
    const { files, failures } = await resolveInputs(['in'], { cwd })
    expect(files).toEqual(names.map((name) => `in/${name}`))
    expect(failures).toEqual([])
  })
  it('are sorted by code unit over all levels, however they are named', async () => {
    const cwd = folderWith({
      'k/b.txt': '',
      'k/B.txt': '',
      'k/a/z.txt': '',
      'k/a.txt': '',
      'k/é.txt': '',
      'k/10.txt': '',
      'k/9.txt': '',
    })
    const sorted = ['10', '9', 'B', 'a', 'a/z', 'b', 'é'].map((name) => `k/${name}.txt`)
    for (const operand of ['k', 'k/', './k', join(cwd, 'k')])
      expect((await resolveInputs([operand], { cwd })).files).toEqual(sorted)
  })
  it.runIf(unix)('with links that lead round in a circle end, and give each file once', async () => {
    const cwd = folderWith({ 'k/a.txt': 'x', 'k/sub/b.txt': 'x', 'else/c.txt': 'x' })
    symlinkSync('..', join(cwd, 'k/sub/up'))
    symlinkSync('.', join(cwd, 'k/self'))
    symlinkSync('../else', join(cwd, 'k/linked'))
    symlinkSync('a.txt', join(cwd, 'k/z.txt'))
    const { files, failures } = await resolveInputs(['k', 'k/**/*.txt', 'k/z.txt'], { cwd })
    expect(files).toEqual(['k/a.txt', 'k/linked/c.txt', 'k/sub/b.txt'])
    expect(failures).toEqual([])
  })
  it('without anything to read are reported, with the endings that count', async () => {
    const cwd = folderWith({ 'k/a.pdf': '' })
    mkdirSync(join(cwd, 'empty'))
    const { files, failures } = await resolveInputs(['k', 'empty'], { cwd })
    expect(files).toEqual([])
    expect(failures.map(({ path }) => path)).toEqual(['k', 'empty'])
    expect(failures[0].reason).toBe('the folder holds nothing to read')
    expect(failures[0].hint).toContain('.jsonl')
  })
  it.runIf(unix)(
    'report pipes, sockets, and links that lead nowhere or to themselves, and never wait for them',
    async () => {
      const cwd = folderWith({ 'k/a.txt': 'x' })
      makePipe(join(cwd, 'k/pipa.txt'))
      symlinkSync('missing.txt', join(cwd, 'k/hilang.txt'))
      symlinkSync('ulang.txt', join(cwd, 'k/ulang.txt'))
      const server = createServer()
      await new Promise<void>((done) => server.listen(join(cwd, 'k/soket.txt'), done))
      const { files, failures } = await resolveInputs(['k'], { cwd })
      const globbed = await resolveInputs(['k/*.txt'], { cwd })
      const named = await resolveInputs(['k/soket.txt'], { cwd })
      server.close()
      expect(files).toEqual(['k/a.txt'])
      expect(globbed.files).toEqual(['k/a.txt'])
      expect(failures.map(message)).toEqual([
        expect.stringContaining('k/hilang.txt: a symbolic link to a missing file'),
        expect.stringContaining('k/pipa.txt: no regular file'),
        expect.stringContaining('k/soket.txt: no regular file'),
        expect.stringContaining('k/ulang.txt: a symbolic link that leads to itself'),
      ])
      expect(named.failures.map(message)).toEqual([expect.stringContaining('is a socket')])
    },
  )
})

describe('globs', () => {
  it('match in any case and keep to files with a known ending unless they name one', async () => {
    const cwd = folderWith({ 'k/a.txt': '', 'k/B.TXT': '', 'k/c.log': '', 'k/sub/d.txt': '', 'k/e.jpg': '' })
    const files = async (pattern: string) => (await resolveInputs([pattern], { cwd })).files
    expect(await files('k/*.txt')).toEqual(['k/B.TXT', 'k/a.txt'])
    expect(await files('k/*')).toEqual(['k/B.TXT', 'k/a.txt', 'k/sub/d.txt'])
    expect(await files('k/**')).toEqual(['k/B.TXT', 'k/a.txt', 'k/sub/d.txt'])
    expect(await files('k/*.{log,txt}')).toEqual(['k/B.TXT', 'k/a.txt', 'k/c.log'])
    expect(await files('**/d.*')).toEqual(['k/sub/d.txt'])
  })
  it('without a match are reported', async () => {
    const { files, failures } = await resolveInputs(['k/*.txt', 'tidak ada'], { cwd: folderWith() })
    expect(files).toEqual([])
    expect(failures.map(message)).toEqual([
      'k/*.txt: no file matches this pattern (check the pattern and the folder you are in)',
      'tidak ada: no such file or folder (check the path and the folder you are in)',
    ])
  })
})

describe('named files', () => {
  const odd = ['(1).txt', '[a] b.txt', 'a b.txt', '{x,y}.txt', '!not.txt', '-.txt', '😀.txt', 'c.log']
  if (unix) odd.push('dua\nbaris.txt', 'a\\b.txt', 'bintang*.txt', '"kutip".txt')
  it('are read whatever their ending and however odd their names', async () => {
    const cwd = folderWith(Object.fromEntries(odd.map((name) => [name, `isi ${name}`])))
    const { sources, failures } = await readAll(odd, { cwd })
    expect(failures).toEqual([])
    expect(sources.map(({ id, text }) => [id, text])).toEqual(odd.map((name) => [name, `isi ${name}`]))
  })
  it('keep the order in which they are named, and come once', async () => {
    const cwd = folderWith({ 'b.txt': '', 'a.txt': '', 'k/c.txt': '' })
    const { files } = await resolveInputs(['b.txt', '-', 'k', './b.txt', 'a.txt', '*.txt', '-', 'k/../a.txt'], { cwd })
    expect(files).toEqual(['b.txt', '-', 'k/c.txt', 'a.txt'])
  })
  it('are named relative to the working folder, above it too', async () => {
    const cwd = folderWith({ 'a.txt': 'x', 'k/b.txt': 'y' })
    const { sources } = await readAll(['../a.txt', join(cwd, 'k/b.txt')], { cwd: join(cwd, 'k') })
    expect(sources.map(({ id }) => id)).toEqual(['../a.txt', 'b.txt'])
  })
  it('that kliping wrote are refused where they are named, and left out where they are found', async () => {
    const records = JSON.stringify({ schema: 'kliping/1', id: 'a-1' })
    const written: Record<string, string> = {
      'a.jsonl': `${records}\n${records}\n`,
      'a.jsonl.gz': '',
      'errors.jsonl': '{"path":"b.txt","row":2,"reason":"no text","hint":"leave it out"}\n',
    }
    const { indonesian } = await import('../../src/lang/id/index.js')
    for (const { name, columns } of tables) {
      written[`${name}.csv`] = `${columns.join(',')}\nx,y\n`
      written[`${name}-id.csv`] = `\ufeff${columns.map((each) => indonesian[`column ${each}`]).join(';')}\r\n`
    }
    written['own.csv'] = `${[...tables[0].columns, 'anggaran'].join('|')}\n`
    const others = { 'b.txt': 'Rapat.', 'c.csv': 'id,article,text\n1,2,Rapat.\n', 'd.jsonl': '{"text":"Rapat."}\n' }
    const cwd = folderWith({
      ...Object.fromEntries(Object.entries(written).map(([name, text]) => [`k/${name}`, text])),
      ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`k/${name}`, text])),
      'k/a.jsonl.gz': gzipSync(written['a.jsonl']),
      'k/a.json': `[\n${records}\n]\n`,
    })
    for (const operand of ['k', 'k/**']) {
      const warnings: string[] = []
      const { files } = await resolveInputs([operand], { cwd, onWarning: (warning) => void warnings.push(warning) })
      expect(files).toEqual(Object.keys(others).map((name) => `k/${name}`))
      expect(warnings).toEqual([
        `written by kliping, not read: k/a.jsonl, k/a.jsonl.gz, k/agencies-id.csv, k/agencies.csv, k/custom-id.csv; and ${Object.keys(written).length - 5} more`,
      ])
    }
    for (const name of [...Object.keys(written), 'a.json'])
      expect((await readAll([`k/${name}`], { cwd })).failures, name).toMatchObject([
        { reason: 'kliping wrote it: records or a list, no articles' },
      ])
    // Who names the field means it.
    expect((await readAll(['k/own.csv'], { cwd, textField: 'anggaran' })).failures).toMatchObject([
      { reason: 'the table has a header but no rows' },
    ])
  })
  it('keep an absolute path that leads out of the working folder, whatever that folder is', async () => {
    const cwd = folderWith({ 'k/b.txt': 'x', 'k/sub/a.txt': 'x', 'm/.ada': '', 'n/o/.ada': '' })
    const k = join(cwd, 'k')
    const slashed = k.replaceAll('\\', '/')
    const files = [`${slashed}/b.txt`, `${slashed}/sub/a.txt`]
    for (const operand of [k, `${slashed}/**/*.txt`])
      for (const folder of ['m', 'n/o'])
        expect((await resolveInputs([operand], { cwd: join(cwd, folder) })).files).toEqual(files)
    const mixed = await readAll([join(k, 'b.txt'), '../k/sub'], { cwd: join(cwd, 'm') })
    expect(mixed.sources.map(({ id }) => id)).toEqual([files[0], '../k/sub/a.txt'])
  })
  it.runIf(process.platform === 'linux')('that are no UTF-8 are reported as such', async () => {
    const cwd = folderWith({ 'k/a.txt': 'x' })
    const odd = (name: string) => Buffer.concat([Buffer.from(`${cwd}/k/`), Buffer.from(name, 'latin1')])
    writeFileSync(odd('caf\xe9.txt'), 'x')
    mkdirSync(odd('f\xe9'))
    for (const operands of [['k'], ['k/*']]) {
      const { files, failures } = await resolveInputs(operands, { cwd })
      expect(files).toEqual(['k/a.txt'])
      expect(failures.map(message).sort()).toEqual([
        expect.stringMatching(/^k\/caf\ufffd\.txt: its name is no UTF-8 \(rename it, e\.g\. with convmv/),
        expect.stringMatching(/^k\/f\ufffd: its name is no UTF-8/),
      ])
    }
    expect((await resolveInputs(['k/caf\ufffd.txt'], { cwd })).failures.map(message)).toEqual([
      expect.stringContaining('its name is no UTF-8'),
    ])
  })
  it('called - are told apart from standard input', async () => {
    const { files } = await resolveInputs(['./-', '-'], { cwd: folderWith({ '-': 'x' }) })
    expect(files).toEqual(['./-', '-'])
  })
  it('that cannot be are reported one by one', async () => {
    const cwd = folderWith({ 'a.txt': 'x' })
    const { failures } = await resolveInputs(['', 'a.txt/b.txt', `${'x'.repeat(300)}.txt`, 'nul\0.txt'], { cwd })
    expect(failures.map(({ reason }) => reason)).toEqual([
      'an empty path',
      'no such file or folder: a part of the path is a file',
      'the path is too long',
      'no valid path: it holds a NUL character',
    ])
  })
  it.runIf(unix)('may be a pipe', async () => {
    const cwd = folderWith()
    makePipe(join(cwd, 'pipa'))
    execFileSync('sh', ['-c', 'echo "Rapat di balai desa." > pipa &'], { cwd, stdio: 'ignore' })
    const { sources } = await readAll(['pipa'], { cwd })
    expect(sources.map(({ text }) => text)).toEqual(['Rapat di balai desa.\n'])
  })
})

// Root may read everything.
describe.runIf(unix && process.getuid?.() !== 0)('without permission', () => {
  it('a folder and a file are reported and the rest is read', async () => {
    const cwd = folderWith({ 'k/a.txt': 'x', 'k/b.txt': 'x', 'k/tutup/c.txt': 'x' })
    chmodSync(join(cwd, 'k/b.txt'), 0)
    chmodSync(join(cwd, 'k/tutup'), 0)
    const { sources, failures } = await readAll(['k'], { cwd })
    chmodSync(join(cwd, 'k/tutup'), 0o700)
    expect(sources.map(({ id }) => id)).toEqual(['k/a.txt'])
    expect(failures.map(message)).toEqual([
      expect.stringContaining('k/tutup: no permission to read it'),
      expect.stringContaining('k/b.txt: no permission to read it'),
    ])
  })
})
