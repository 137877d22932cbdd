import { describe, expect, it } from 'vitest'
import { type Failure, run } from '../../src/run/run.js'
import { workOf } from '../../src/run/work.js'
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

/** An `extract` that names its article and throws at the text "bad". */
const extract = (text: string, options: { id?: string }) => {
  if (text === 'bad') throw new TypeError('boom')
  return text === 'none' ? [] : [sampleRecord({ id: `${options.id}-1` })]
}

async function* of(...values: (ReturnType<typeof source> | Failure)[]) {
  yield* values
}

async function runOver(
  sources: AsyncIterable<ReturnType<typeof source> | Failure>,
  format = jsonl,
  signal?: AbortSignal,
) {
  const sink = memorySink()
  const failures: Failure[] = []
  const writer = await format.open({})
  const counts = await run(sources, {
    work: workOf(extract, writer),
    writer,
    sink,
    signal,
    onFailure: (f) => failures.push(f),
  })
  return { sink, failures, counts }
}

describe('a run', () => {
  it('writes records in the order of the input and counts', async () => {
    const { sink, failures, counts } = await runOver(of(source('b'), failed, source('a'), source('c', 'none')))
    expect(
      sink.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['b-1', 'a-1'])
    expect(failures).toEqual([failed])
    expect(counts).toEqual({ articles: 3, records: 2, failures: 1 })
  })
  it('goes on after an article that throws, and says which it was', async () => {
    const { sink, failures, counts } = await runOver(of(source('a'), source('p.txt', 'bad'), source('c')), json)
    expect(JSON.parse(sink.text)).toHaveLength(2)
    expect(failures[0]).toMatchObject({ path: 'p.txt', reason: 'extraction failed (boom)' })
    expect(failures[0].cause).toBeInstanceOf(TypeError)
    expect(counts).toEqual({ articles: 2, records: 2, failures: 1 })
  })
  it('stops at the signal though the next article never comes', async () => {
    const abort = new AbortController()
    async function* silent() {
      yield source('a')
      setTimeout(() => abort.abort(), 5)
      await new Promise(() => {})
    }
    const { sink, counts } = await runOver(silent(), json, abort.signal)
    expect(JSON.parse(sink.text)).toHaveLength(1)
    expect(counts.articles).toBe(1)
  })
  it('stops when nobody reads the output', async () => {
    const sink = memorySink()
    const writer = await jsonl.open({})
    let read = 0
    async function* endless() {
      for (;;) {
        if (read++ === 2) sink.open = false
        yield source(String(read))
      }
    }
    await run(endless(), { work: workOf(extract, writer), writer, sink, onFailure: () => {} })
    expect(read).toBe(3)
  })
  it('ends with the error of an output that cannot be written', async () => {
    const sink = { ...memorySink(), write: () => Promise.reject(new Error('full')) }
    const writer = await json.open({})
    await expect(
      run(of(source('a')), { work: workOf(extract, writer), writer, sink, onFailure: () => {} }),
    ).rejects.toThrow('full')
  })
})

describe('the work on an article', () => {
  it('prefers what the source says of itself to the command line', async () => {
    const seen: unknown[] = []
    const writer = await jsonl.open({})
    const note = (_text: string, options: object) => {
      seen.push(options)
      return []
    }
    const work = workOf(note, writer, {
      published: '2024-01-01',
      timezone: '+08:00',
    })
    work({ ...source('a'), published: '6 Mei 2024', headline: 'Judul' })
    work(source('b'))
    expect(seen).toMatchObject([
      { id: 'a', published: '6 Mei 2024', publishedBasis: 'metadata', headline: 'Judul', timezone: '+08:00' },
      { id: 'b', published: '2024-01-01', publishedBasis: 'option' },
    ])
  })
})
