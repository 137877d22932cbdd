import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, environment, folderWith, kliping } from './kliping.js'

const gold = {
  headline: 'Dinas Pertanian Manggarai Gelar Pelatihan Pupuk',
  events: [
    {
      type: 'training',
      status: 'held',
      dates: ['2024-05-06'],
      venues: ['Aula Kantor Camat Langke Rembong', 'Kebun Percontohan'],
      places: ['Ruteng'],
      organizers: ['Dinas Pertanian Kabupaten Manggarai'],
      participants: [],
      themes: [],
      attendance: '41 peserta',
    },
  ],
  officials: [{ name: 'Yosef Lando', position: 'Bupati Manggarai' }],
  agencies: ['Dinas Pertanian Kabupaten Manggarai'],
  dates: ['2024-05-06'],
  topics: [],
}
const cwd = folderWith({
  'berita/a.txt': article,
  'berita/lain.txt': 'Resep soto ayam kampung untuk sarapan.\n',
  'gold/a.json': JSON.stringify(gold),
  'rusak/a.json': '{"events":',
  'brat/a.txt': article,
  'brat/a.ann': `T1\tPejabat ${article.indexOf('Yosef Lando')} ${article.indexOf('Yosef Lando') + 11}\tYosef Lando\n`,
  'fixtures/pupuk/article.txt': article,
  'fixtures/pupuk/expected.json': JSON.stringify({
    type: 'training',
    venues: [{ name: 'Aula Kantor Camat Langke Rembong', role: 'event' }],
  }),
  'fixtures/baru/article.txt': article,
  'fixtures/baru/expected.json': JSON.stringify({ reviewed: false, type: 'disaster' }),
})
const run = (...args: string[]) => kliping(['score', ...args], { cwd })

describe('kliping score', () => {
  it('scores articles: a line a slot, micro, macro and core; what has no gold is left out', async () => {
    const { code, out, err } = await run('berita', '--gold', 'gold')
    expect([code, err]).toEqual([0, 'kliping: 1 article without gold left out\n'])
    expect(out).toMatch(/^slot +precision +recall +F1 +macro F1 +right\/wrong\/missed$/m)
    expect(out).toMatch(/^\* venues +1\.000 +0\.500 +0\.667 +0\.667 +1\/0\/1$/m)
    expect(out).toMatch(/^ {2}micro +\d\.\d{3} +\d\.\d{3} +\d\.\d{3} +\d+\/\d+\/\d+$/m)
    expect(out).toMatch(/^ {2}macro /m)
    expect(out).toMatch(/^\* core /m)
    expect(out).toMatch(/^1 article with gold$/m)
  })

  it('scores records the same, and lists misses next to their sentences and rules', async () => {
    await kliping(['berita/a.txt', '-q', '-o', 'r.jsonl'], { cwd })
    const [records, articles] = [
      await run('r.jsonl', '--gold', 'gold', '--json'),
      await run('berita/a.txt', '--gold', 'gold', '--json'),
    ]
    expect(records).toEqual(articles)
    const { code, out } = await run('r.jsonl', '--gold', 'gold', '--misses', '--against', 'berita/a.txt')
    expect(code).toBe(0)
    expect(out).toContain('positions  missed  Yosef Lando — Bupati Manggarai  berita/a.txt\n')
    expect(out).toMatch(
      /positions {2}wrong {2}Yosef Lando — Kepala Dinas Pertanian Manggarai {2}\(people\/\S+\) {2}berita\/a\.txt\n {4}Kepala Dinas Pertanian Manggarai, \[Yosef Lando\], mengatakan/,
    )
    expect(out).toMatch(/person “.*Yosef Lando” by people\/\S+, speaker/)
    const bare = await run('r.jsonl', '--gold', 'gold', '--misses')
    expect(bare.err).toBe('kliping: records hold no sentences; name the articles with --against to see them\n')
  })

  it('gives misses as JSON', async () => {
    const { out } = await run('berita/a.txt', '--gold', 'gold', '--json', '--misses')
    const { slots, micro, macro, core, misses } = JSON.parse(out)
    expect(slots.venues).toMatchObject({ precision: 1, recall: 0.5, tp: 1, fp: 0, fn: 1 })
    expect([micro.f1, macro.f1, core].every((figure) => figure > 0 && figure < 1)).toBe(true)
    expect(misses).toContainEqual(
      expect.objectContaining({ slot: 'venues', article: 'berita/a.txt', kind: 'missed', value: 'Kebun Percontohan' }),
    )
  })

  it('takes fixtures as gold; those that nobody has looked at are left out', async () => {
    const { code, out, err } = await run('fixtures', '--gold', 'fixtures')
    expect(code).toBe(0)
    expect(err).toContain('1 fixture that nobody has looked at left out')
    expect(out).toMatch(/^\* type +1\.000 +1\.000 +1\.000 +1\.000 +1\/0\/0$/m)
    expect(out).not.toContain('officials')
  })

  it('takes marked text as gold, and the labels as the user says', async () => {
    const unknown = await run('berita/a.txt', '--gold', 'brat')
    expect(unknown.err).toContain(
      'label Pejabat (1) stands for no slot and is left out; say which with --label Pejabat=SLOT',
    )
    const { code, out } = await run('brat/a.txt', '--gold', 'brat', '--label', 'Pejabat=officials')
    expect(code).toBe(0)
    expect(out).toMatch(/^\* officials +1\.000 +1\.000 +1\.000 +1\.000 +1\/0\/0$/m)
  })

  it('a baseline is written when told to, fails what falls, and never moves by itself', async () => {
    const file = join(cwd, 'baseline.json')
    const args = ['berita/a.txt', '--gold', 'gold', '--baseline', 'baseline.json']
    expect(await run(...args)).toEqual({
      code: 2,
      out: '',
      err: 'kliping: baseline.json: there is no baseline yet; write it with --write-baseline\n',
    })
    const inCI = () => kliping(['score', ...args, '--write-baseline'], { cwd, env: environment({ CI: 'true' }) })
    expect(await inCI()).toMatchObject({ code: 2, err: expect.stringContaining('a baseline is not written in CI') })
    expect(existsSync(file)).toBe(false)
    expect(await run(...args, '--write-baseline')).toMatchObject({ code: 0, err: 'kliping: baseline.json: written\n' })
    const first = readFileSync(file, 'utf8')
    expect((await run(...args)).code).toBe(0)
    const raised = JSON.parse(first)
    raised.f1.venues += 0.004
    const frozen = `${JSON.stringify(raised, null, 2)}\n`
    writeFileSync(file, frozen)
    expect(await run(...args)).toMatchObject({ code: 1, err: 'kliping: venues fell: F1 was 0.671 and is 0.667\n' })
    expect((await run(...args, '--tolerance', '0.005')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(frozen)
    expect((await inCI()).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe(frozen)
    expect((await run(...args, '--write-baseline')).err).toBe(
      'kliping: venues: 0.671 → 0.667\nkliping: baseline.json: written, 1 slot moved\n',
    )
    expect(readFileSync(file, 'utf8')).toBe(first)
  })

  it.each([
    [['berita', '--gold', 'rusak'], 'rusak/a.json: no JSON'],
    [['berita'], "required option '--gold <path>' not specified"],
    [['berita', '--gold', 'gold', '--tolerance', '0.1'], '--tolerance is for a baseline'],
    [['berita', '--gold', 'gold', '--baseline', 'gold/a.json'], 'gold/a.json: no baseline of kliping score'],
    [['berita', '--gold', 'gold', '--write-baseline'], '--write-baseline needs the name of the file'],
    [['berita', '--gold', 'brat', '--label', 'Pejabat=oficials'], 'did you mean officials?'],
    [['berita', '--gold', 'gold', '--against', 'berita'], '--against is for records'],
  ])('%j is refused in one line', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^kliping: .+\n$/)
    expect(err).toContain(message)
  })

  it.each([
    ['nicht', 'nicht: no such file or folder; name the gold'],
    ['berita', 'berita: no gold in it; gold is expected.json'],
  ])('ends with 3 when there is no gold: %s', async (gold, message) => {
    const { code, out, err } = await run('berita', '--gold', gold)
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^kliping: .+\n$/)
    expect(err).toContain(message)
  })

  it('ends with 3 when no article has gold', async () => {
    expect(await run('berita/lain.txt', '--gold', 'gold')).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringContaining('none of the articles has gold in gold'),
    })
  })
})
