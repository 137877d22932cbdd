import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { article, environment, folderWith, kliping, running } from './kliping.js'

// Faults of the machine; more of them (kills, full disks, folders that vanish) stand beside what they are faults of, in many.test.ts.

vi.setConfig({ testTimeout: 180_000 })

const rows = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `${JSON.stringify({ id: `baris-${i}`, text: `Warta ${i}\n\n${article}` })}\n`,
  ).join('')
const lines = (text: string) => text.split('\n').filter(Boolean)

describe('a run with workers', () => {
  it('stops at Ctrl-C, says how to go on, and loses nothing', async () => {
    const cwd = folderWith({ 'r.jsonl': rows(800) })
    const args = ['r.jsonl', '-o', 'out.jsonl', '--jobs', '2', '--save-every', '0.001']
    const { child, ended } = running(args, { cwd })
    while (!existsSync(join(cwd, 'out.jsonl.kliping-journal'))) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toMatch(
      /^kliping: interrupted after \d+ articles; what is done is kept: the same command with --resume goes on from there\n$/,
    )
    const done = readFileSync(join(cwd, 'out.jsonl.kliping-partial'), 'utf8')
    expect(lines(done).length).toBeLessThan(800)
    expect((await kliping([...args, '--resume'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['out.jsonl', 'r.jsonl'])
    const { out } = await kliping(['r.jsonl', '-f', 'jsonl', '-q'], { cwd })
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(out)
    expect(out.startsWith(done)).toBe(true)
  })
  it('names the article on which a worker runs out of memory, and goes on', async () => {
    const cwd = folderWith({ 'a.txt': article, 'b.txt': 'Rapat desa digelar. '.repeat(2_500_000), 'c.txt': article })
    const { code, out, err } = await kliping(['.', '--jobs', '2', '-q', '-f', 'jsonl', '--timeout', '600'], {
      cwd,
      env: environment({ NODE_OPTIONS: '--max-old-space-size=64' }),
    })
    expect([code, lines(out).map((line) => JSON.parse(line).article.id)]).toEqual([1, ['a.txt', 'c.txt']])
    expect(err).toBe(
      'kliping: b.txt: ran out of memory; split the article, or give more memory with NODE_OPTIONS=--max-old-space-size=MB\n',
    )
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each([
    ['-o', ['-o', '/dev/full', '-f', 'json']],
    ['--errors', ['-o', 'out.json', '--errors', '/dev/full']],
    ['--errors, beside standard output', ['--errors', '/dev/full']],
  ])('under %s is one clear error', async (_, args) => {
    const cwd = folderWith({ 'a.txt': article, 'b.txt': '' })
    const { code, err } = await kliping(['.', '-q', '--save-every', '600', ...args], { cwd })
    expect(code).toBe(1)
    expect(lines(err)).toEqual([
      expect.stringContaining('b.txt: '),
      'kliping: /dev/full: no space left on the disk; free some space and run again',
    ])
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt'])
  })
})
