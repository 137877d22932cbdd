import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ArticleInput } from '../../src/extract.js'
import { type Crew, growingCrew, soloCrew } from '../../src/run/crew.js'
import type { Item } from '../../src/run/feed.js'
import { limited } from '../../src/run/limit.js'
import { run } from '../../src/run/run.js'
import { type Failure, workOf } from '../../src/run/work.js'
import { json } from '../../src/write/json.js'
import { jsonl } from '../../src/write/jsonl.js'
import type { Sink } from '../../src/write/sink.js'
import { sampleRecord } from '../write/record.js'

function memorySink() {
  const sink = {
    text: '',
    open: true,
    async write(t: string) {
      sink.text += t
    },
    finish: async () => {},
    discard: async () => {},
  }
  return sink satisfies Sink & { text: string }
}
const source = (id: string, text = id) => ({ id, text, encoding: 'utf-8' })
const failed: Failure = { failure: true, path: 'x.jsonl', row: 3, reason: 'no JSON', hint: 'mend it' }

/** An `extractAll` that names its articles and throws at the text "bad". */
function* extract(articles: Iterable<ArticleInput>) {
  for (const { id, text } of articles) {
    if (text === 'bad') throw new TypeError('boom')
    yield text === 'none' ? [] : [sampleRecord({ id: `${id}-1` })]
  }
}

async function* of(...values: (ReturnType<typeof source> | Failure)[]): AsyncGenerator<Item> {
  for (const [i, found] of values.entries()) yield { at: [0, i], found }
}

async function runOver(items: AsyncIterable<Item>, format = jsonl, signal?: AbortSignal) {
  const sink = memorySink()
  const failures: Failure[] = []
  const writer = await format.open({})
  const counts = await run(items, {
    crew: soloCrew(workOf(extract, writer)),
    writer,
    sink,
    signal,
    onFailure: (f) => void failures.push(f),
  })
  return { sink, failures, counts }
}

const ids = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id)

describe('a run', () => {
  it('writes records in the order of the input and counts', async () => {
    const { sink, failures, counts } = await runOver(of(source('b'), failed, source('a'), source('c', 'none')))
    expect(ids(sink.text)).toEqual(['b-1', 'a-1'])
    expect(failures).toEqual([failed])
    expect(counts).toEqual({ articles: 3, records: 2, failures: 1, bytes: 6 })
  })
  it('goes on after an article that throws, and says which it was', async () => {
    const { sink, failures, counts } = await runOver(of(source('a'), source('p.txt', 'bad'), source('c')), json)
    expect(JSON.parse(sink.text)).toHaveLength(2)
    expect(failures[0]).toMatchObject({ path: 'p.txt', reason: 'extraction failed (boom)' })
    expect(failures[0].cause).toBeInstanceOf(TypeError)
    expect(counts).toMatchObject({ articles: 2, records: 2, failures: 1 })
  })
  it('stops at the signal though the next article never comes', async () => {
    const abort = new AbortController()
    async function* silent(): AsyncGenerator<Item> {
      yield { at: [0, 0], found: source('a') }
      setTimeout(() => abort.abort(), 5)
      await new Promise(() => {})
    }
    const { sink, counts } = await runOver(silent(), json, abort.signal)
    expect(JSON.parse(`${sink.text}]`)).toHaveLength(1)
    expect(counts.articles).toBe(1)
  })
  it('stops when nobody reads the output', async () => {
    const sink = memorySink()
    const writer = await jsonl.open({})
    let read = 0
    async function* endless(): AsyncGenerator<Item> {
      for (;;) {
        if (read++ === 2) sink.open = false
        yield { at: [0, read], found: source(String(read)) }
      }
    }
    await run(endless(), {
      crew: { ...soloCrew(workOf(extract, writer)), items: 1 },
      writer,
      sink,
      onFailure: () => {},
    })
    expect(read).toBeLessThan(6)
  })
  it('ends with the error of an output that cannot be written, and of an input that breaks', async () => {
    const sink = { ...memorySink(), write: () => Promise.reject(new Error('full')) }
    const writer = await json.open({})
    const options = { crew: soloCrew(workOf(extract, writer)), writer, onFailure: () => {} }
    await expect(run(of(source('a')), { ...options, sink })).rejects.toThrow('full')
    async function* broken(): AsyncGenerator<Item> {
      yield { at: [0, 0], found: source('a') }
      throw new Error('broken')
    }
    await expect(run(broken(), { ...options, sink: memorySink() })).rejects.toThrow('broken')
  })
  it('keeps the order of the input whoever is done first, and takes no more in hand than the crew asks for', async () => {
    const writer = await jsonl.open({})
    const work = workOf(extract, writer)
    let inHand = 0
    let most = 0
    const crew: Crew = {
      ahead: 4,
      items: 3,
      text: 1e6,
      async do(batch) {
        most = Math.max(most, ++inHand)
        await new Promise((resolve) => setTimeout(resolve, (batch[0].at[1] * 7) % 11))
        inHand--
        return work(batch)
      },
      close: async () => {},
    }
    const sink = memorySink()
    let ahead = 0
    let given = 0
    let written = 0
    async function* counted() {
      for await (const item of of(...Array.from({ length: 100 }, (_, i) => source(String(i))))) {
        given++
        ahead = Math.max(ahead, given - written)
        yield item
      }
    }
    const slow = {
      ...sink,
      write: (text: string) => new Promise<void>((done) => setTimeout(() => done(sink.write(text)), 1)),
    }
    await run(counted(), { crew, writer, sink: slow, onFailure: () => {}, onWritten: () => void written++ })
    expect(ids(sink.text)).toEqual(Array.from({ length: 100 }, (_, i) => `${i}-1`))
    expect(most).toBe(4)
    // Four batches with the crew, one that is written, one that is filled.
    expect(ahead).toBeLessThanOrEqual(18)
  })
  it('does not hold back what a slow source has given', async () => {
    const writer = await jsonl.open({})
    const crew: Crew = { ...soloCrew(workOf(extract, writer)), ahead: 4, items: 50, text: 1e6 }
    const sink = memorySink()
    async function* slow(): AsyncGenerator<Item> {
      yield { at: [0, 0], found: source('a') }
      await new Promise((resolve) => setTimeout(resolve, 30))
      expect(ids(sink.text)).toEqual(['a-1'])
      yield { at: [0, 1], found: source('b') }
    }
    await run(slow(), { crew, writer, sink, onFailure: () => {} })
    expect(ids(sink.text)).toEqual(['a-1', 'b-1'])
  })
})

describe('a crew that grows', () => {
  it('calls the others for many articles, and at once for a huge one, read or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-run-'))
    writeFileSync(join(folder, 'besar.txt'), 'x'.repeat(1_000_000))
    writeFileSync(join(folder, 'kecil.txt'), 'x')
    const crew = (name: string): Crew => ({
      ...soloCrew(async (batch) => batch.map(() => ({ records: 1, chunk: name, bytes: 1 }))),
    })
    const whoDoes = async (...batches: Item['found'][][]) => {
      const growing = growingCrew(crew('alone'), 8, async () => crew('others'))
      const chunks: unknown[] = []
      for (const batch of batches) chunks.push((await growing.do(batch.map((found) => ({ at: [0, 0], found }))))[0])
      return chunks.map((outcome) => (outcome as { chunk: string }).chunk)
    }
    const small = [{ unread: join(folder, 'kecil.txt') }, source('a')]
    expect(
      await whoDoes(
        small,
        Array.from({ length: 250 }, () => source('a')),
        small,
      ),
    ).toEqual(['alone', 'alone', 'others'])
    expect(await whoDoes(small, [{ unread: join(folder, 'besar.txt') }], small)).toEqual(['alone', 'others', 'others'])
    expect(await whoDoes([source('a', 'x'.repeat(1_000_000))])).toEqual(['others'])
    expect(await whoDoes([{ unread: join(folder, 'none.txt') }])).toEqual(['alone'])
  })

  it('goes on in this thread beside few workers, which alone get what is huge', async () => {
    const small = [source('a')]
    const huge = [source('a', 'x'.repeat(1_000_000))]
    const answering = (name: string, milliseconds = 0): Crew => ({
      ...soloCrew(async (batch) => {
        if (milliseconds) await wait(milliseconds)
        return batch.map(() => ({ records: 1, chunk: name, bytes: 1 }))
      }),
      ahead: 3,
    })
    const called: number[] = []
    const whoDoes = async (jobs: number) => {
      const growing = growingCrew(answering('this'), jobs, async (workers) => {
        called.push(workers)
        return answering('worker', 100)
      })
      const doing = async (found: Item['found'][]) => {
        const [outcome] = await growing.do(found.map((one) => ({ at: [0, 0], found: one })))
        return (outcome as { chunk: string }).chunk
      }
      expect(await doing(huge)).toBe('worker')
      const { ahead } = growing
      return {
        ahead,
        done: await Promise.all([small, small, small, small, huge].map(doing)),
        after: await doing(small),
      }
    }
    const done = ['worker', 'worker', 'this', 'this', 'worker']
    expect(await whoDoes(2)).toEqual({ ahead: 26, done, after: 'worker' })
    expect(await whoDoes(8)).toEqual({ ahead: 3, done: done.map(() => 'worker'), after: 'worker' })
    expect(called).toEqual([1, 8])
  })
})

describe('the work on an article', () => {
  it('is stopped where it takes too long, and the others of its batch are done', async () => {
    const writer = await jsonl.open({})
    function* hanging(articles: Iterable<ArticleInput>) {
      for (const { id, text } of articles) {
        if (text === 'bad') throw new TypeError('boom')
        while (text === 'hang') {}
        yield [sampleRecord({ id: `${id}-1` })]
      }
    }
    const work = workOf(limited(hanging, 100), writer)
    const items = ['a', 'hang', 'bad', 'b'].map((text, i): Item => ({ at: [0, i], found: source(`${i}`, text) }))
    expect(await work(items)).toMatchObject([
      { records: 1 },
      { path: '1', reason: 'took longer than 0.1 s', hint: 'give it more time with --timeout SECONDS' },
      { path: '2', reason: 'extraction failed (boom)', cause: expect.any(TypeError) },
      { records: 1 },
    ])
  })
  it('prefers what the source says of itself to the command line', async () => {
    const seen: unknown[] = []
    const writer = await jsonl.open({})
    function* note(articles: Iterable<ArticleInput>) {
      for (const article of articles) {
        seen.push(article)
        yield []
      }
    }
    const work = workOf(note, writer, {
      published: '2024-01-01',
      timezone: '+08:00',
    })
    await work([
      { at: [0, 0], found: { ...source('a'), published: '6 Mei 2024', headline: 'Judul' } },
      { at: [0, 1], found: source('b') },
    ])
    expect(seen).toMatchObject([
      { id: 'a', published: '6 Mei 2024', publishedBasis: 'metadata', headline: 'Judul', timezone: '+08:00' },
      { id: 'b', published: '2024-01-01', publishedBasis: 'option' },
    ])
  })
})
