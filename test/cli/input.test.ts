import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  article,
  bin,
  folderWith,
  hasPermissions,
  kliping,
  klipingUnprivileged,
  machineShell,
  running,
} from './kliping.js'

const good = { 'a.txt': article }

/** Runs over a folder in which one input is bad: the good one is written, the bad one named in one line. */
async function failing(files: Record<string, string | Buffer>, args: string[], bad: string) {
  const { code, out, err } = await kliping([...args, '-q'], { cwd: folderWith({ ...good, ...files }) })
  expect(code, err).toBe(1)
  expect(JSON.parse(out).length).toBeGreaterThan(0)
  const lines = err.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  expect(lines[0].startsWith(`kliping: ${bad}`)).toBe(true)
  expect(lines[0]).toMatch(/: .+; .+$/)
  expect(lines[0]).not.toMatch(/ at .+:\d+:\d+/)
  return lines[0]
}

describe('a bad input among good ones', () => {
  it.each<[string, Record<string, string | Buffer>, string[], string]>([
    ['missing path', {}, ['a.txt', 'none.txt'], 'none.txt'],
    ['glob without a match', {}, ['a.txt', 'x/*.txt'], 'x/*.txt'],
    ['empty folder', { 'sub/.keep': '' }, ['a.txt', 'sub'], 'sub'],
    ['empty file', { 'b.txt': '' }, ['.'], 'b.txt'],
    ['binary file', { 'b.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]) }, ['.'], 'b.txt'],
    ['truncated gzip', { 'b.txt.gz': gzipSync(article.repeat(50)).subarray(0, 90) }, ['.'], 'b.txt.gz'],
    ['malformed row', { 'b.jsonl': `${JSON.stringify({ text: article })}\n{oops\n` }, ['.'], 'b.jsonl, row 2'],
    ['csv without text', { 'b.csv': 'nama,umur\nA,3\n' }, ['.'], 'b.csv'],
  ])('%s', async (_, files, args, bad) => void (await failing(files, args, bad)))

  it('lists the columns of a csv without text', async () => {
    expect(await failing({ 'b.csv': 'nama,umur\nA,3\n' }, ['.'], 'b.csv')).toMatch(/nama.*umur/)
  })
  it.runIf(hasPermissions)('folder without permission', async () => {
    const cwd = folderWith({ ...good, 'sub/b.txt': article })
    chmodSync(join(cwd, 'sub'), 0)
    const { code, err } = await klipingUnprivileged(['.'], cwd)
    chmodSync(join(cwd, 'sub'), 0o755)
    expect(code).toBe(1)
    expect(err).toContain('sub')
  })
})

describe('nothing to read', () => {
  it.each([['none.txt'], ['*.html'], ['sub']])('%s', async (path) => {
    const { code, out, err } = await kliping([path], { cwd: folderWith({ ...good, 'sub/.keep': '' }) })
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^kliping: .+; .+\n$/)
  })
  it('names the command that a missing path looks like', async () => {
    expect((await kliping(['ruls'])).err).toContain('did you mean "kliping rules"?')
    expect((await kliping(['explian', 'x'])).err).toContain('did you mean "kliping explain"?')
  })
})

describe('what is no news', () => {
  it('gives one record of type other', async () => {
    const { code, out } = await kliping([], { input: 'Bahan: tepung, gula, santan. Aduk rata, lalu kukus.\n' })
    expect(code).toBe(0)
    const records = JSON.parse(out)
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ main: true, type: 'other' })
  })
})

describe('an interrupted run', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s closes the output and ends with %i', async (name, expected) => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, i) => `${JSON.stringify({ id: `baris-${i + 1}`, text: article })}\n`).join('')
    const cwd = folderWith({ 'r.jsonl': rows(800) })
    for (const output of [[], ['-o', 'out.json', '--save-every', '0.01']]) {
      const args = output.length ? ['r.jsonl', ...output] : ['--input-format', 'jsonl']
      const { child, said, ended } = running(args, { cwd })
      child.stdin.write(rows(40))
      const begun = () =>
        output.length ? existsSync(join(cwd, 'out.json.kliping-journal')) : said.out.includes('baris-1')
      while (!begun()) await new Promise((resolve) => setTimeout(resolve, 20))
      child.kill(name)
      const { code, out, err } = await ended
      expect(code).toBe(expected)
      expect(err).toMatch(/^kliping: interrupted after \d+ article/)
      if (output.length) {
        expect(readdirSync(cwd)).toEqual(['out.json.kliping-journal', 'out.json.kliping-partial', 'r.jsonl'])
        expect(err).toContain('the same command with --resume goes on from there')
      } else expect(JSON.parse(out)[0].article.id).toBe('baris-1')
    }
  })
})

describe('start-up', () => {
  it('says what to do when it is not built', async () => {
    expect(existsSync(bin)).toBe(true)
    const folder = folderWith({ 'package.json': '{"type":"module"}' })
    const { cpSync } = await import('node:fs')
    cpSync(dirname(bin), join(folder, 'bin'), { recursive: true })
    const { code, err } = await machineShell(`'${process.execPath}' '${join(folder, 'bin', 'kliping.js')}'`)
    expect([code, err]).toEqual([1, 'kliping: not built yet; run "npm install" in its folder first\n'])
  })
})
