import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Crew } from '../../src/run/crew.js'
import type { Item } from '../../src/run/feed.js'
import { poolCrew } from '../../src/run/pool.js'
import type { Failure } from '../../src/run/work.js'

const items = (...texts: string[]): Item[] =>
  texts.map((text, i) => ({ at: [0, i], found: { id: `a${i}`, text, encoding: 'UTF-8', row: i + 1 } }))

describe('a pool of workers', () => {
  const crewWith = (timeout: number, memory?: number) =>
    poolCrew({
      jobs: 2,
      timeout,
      settings: { format: 'jsonl', write: {}, work: {} },
      program: new URL('./faulty-worker.mjs', import.meta.url),
      memory,
    })
  let crew: Crew
  /** Has time enough to fill its memory, on a busy machine too. */
  let small: Crew
  beforeAll(async () => {
    crew = await crewWith(400)
    small = await crewWith(30_000, 64)
  })
  afterAll(() => Promise.all([crew.close(), small.close()]))

  it('gives outcomes in the order of the batch, failures among them', async () => {
    const failed: Failure = { failure: true, path: 'x', reason: 'r', hint: 'h', cause: () => 'cannot be cloned' }
    const [first, second] = items('satu', 'dua')
    expect(await crew.do([first, { at: [0, 9], found: failed }, second])).toEqual([
      { records: 1, chunk: 'a0\n', bytes: 4 },
      failed,
      { records: 1, chunk: 'a1\n', bytes: 3 },
    ])
  })
  it.each([
    ['hang', 'took longer than 0.4 s', '--timeout'],
    ['exit', 'took longer than 0.4 s', '--timeout'],
    ['throw', 'its worker ended (thrown later)', 'please report it'],
    ['memory', 'ran out of memory', 'split the article'],
  ])('fails the article that makes it %s, and no other', async (text, reason, hint) => {
    const asked = text === 'memory' ? small : crew
    const outcomes = await Promise.all([
      asked.do(items('satu', text, 'tiga')),
      asked.do(items('empat', 'lima')),
      asked.do(items(text)),
      asked.do(items('enam')),
    ])
    const failed = { failure: true, reason, hint: expect.stringContaining(hint) }
    expect(outcomes).toMatchObject([
      [{ chunk: 'a0\n' }, { ...failed, path: 'a1', row: 2 }, { chunk: 'a2\n' }],
      [{ chunk: 'a0\n' }, { chunk: 'a1\n' }],
      [{ ...failed, path: 'a0', row: 1 }],
      [{ chunk: 'a0\n' }],
    ])
  })
  it('says so when no worker starts', async () => {
    const broken = await poolCrew({
      jobs: 2,
      timeout: 1000,
      settings: { format: 'jsonl', write: {}, work: {} },
      program: new URL('./no-such-worker.mjs', import.meta.url),
    })
    await expect(Promise.all([broken.do(items('a')), broken.do(items('b')), broken.do(items('c'))])).rejects.toThrow(
      'workers do not start',
    )
    await broken.close()
  })
})
