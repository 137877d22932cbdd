import { describe, expect, it } from 'vitest'
import { article, folderWith, kliping } from './kliping.js'

const cwd = folderWith({
  'berita/a.txt': article,
  'berita/b.txt': 'Rapat digelar di balai desa, Rabu (24/1/2024).\n',
  'baris.jsonl': `${JSON.stringify({ id: 1, isi: 'Rapat digelar Rabu (24/1/2024).' })}\n{rusak\n`,
  'kosong/catatan.xyz': 'x',
})
const covered = async (...args: string[]) => {
  const { code, out, err } = await kliping(['rules', ...args], { cwd })
  return { code, out, err, rule: (id: string) => JSON.parse(out).rules.find((rule: { id: string }) => rule.id === id) }
}

describe('kliping rules --coverage', () => {
  it('counts what every rule found, lost and to which', async () => {
    const { code, out, err, rule } = await covered('--json', '--coverage', 'berita')
    expect([code, err]).toEqual([0, ''])
    expect(rule('date/weekday-numeric')).toEqual({ id: 'date/weekday-numeric', hits: 2, lost: 0, lostTo: {} })
    expect(rule('date/numeric')).toEqual({
      id: 'date/numeric',
      hits: 0,
      lost: 2,
      lostTo: { 'date/weekday-numeric': 2 },
    })
    const { articles, rules, neverFired } = JSON.parse(out)
    const silent = rules.filter(({ hits, lost }: { hits: number; lost: number }) => hits + lost === 0)
    expect(articles).toBe(2)
    expect(neverFired).toEqual(silent.map(({ id }: { id: string }) => id))
    expect(neverFired).toContain('date/decade')
  })
  it('is a table, a line a rule, and a summary on standard error', async () => {
    const { code, out, err } = await covered('date', '--coverage', 'berita/a.txt', 'berita/b.txt')
    expect(code).toBe(0)
    expect(out).toMatch(/^rule +hits +lost +to$/m)
    expect(out).toMatch(/^date\/numeric +0 +2 +date\/weekday-numeric 2$/m)
    expect(out).toMatch(/^date\/decade +0 +0$/m)
    expect(out).not.toContain('people/')
    expect(err).toMatch(/^kliping: 2 articles, 2 mentions; never fired \(\d+ of \d+ rules\): .*date\/decade.*\n$/)
  })
  it('covers one rule', async () => {
    const { out, err } = await covered('date/weekday-numeric', '--coverage', 'berita')
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toBe('kliping: 2 articles, 2 mentions; every rule fired\n')
  })
  it('reads rows, names what failed and goes on', async () => {
    const { code, err, rule } = await covered('--json', '--text-field', 'isi', '--coverage', 'baris.jsonl')
    expect(code).toBe(1)
    expect(err).toContain('baris.jsonl, row 2')
    expect(rule('date/weekday-numeric').hits).toBe(1)
  })
  it('ends as extraction does when there is nothing to read, or no such rule', async () => {
    expect(await covered('--coverage', 'tiada')).toMatchObject({ code: 3, out: '' })
    expect(await covered('--coverage', 'kosong')).toMatchObject({ out: '' })
    expect((await covered('tiada', '--coverage', 'berita')).code).toBe(2)
    expect((await covered('--coverage')).code).toBe(2)
  })
})
