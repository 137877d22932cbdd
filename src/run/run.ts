import { setImmediate as turn } from 'node:timers/promises'
import type { ReadFailure } from '../read/index.js'
import type { Source } from '../read/source.js'
import type { Sink } from '../write/sink.js'
import type { Writer } from '../write/writer.js'
import type { Work } from './work.js'

/** What a run has done so far. */
export interface Counts {
  articles: number
  records: number
  failures: number
}

/** An input that gave no record; `cause` is what was thrown, where something was. */
export interface Failure extends ReadFailure {
  cause?: unknown
}

export interface RunOptions {
  work: Work
  writer: Writer
  sink: Sink
  /** Stops the run after the article in hand. */
  signal?: AbortSignal
  /** Told of every input that failed, in the order of the input. */
  onFailure(failure: Failure): void
  /** Told after every article. */
  onArticle?(counts: Readonly<Counts>): void
}

/** How long, in milliseconds, the run may hold the thread before signals and timers get a turn. */
const HOLD = 50

/**
 * Makes the records of all sources and writes them in the order of the sources, one article in memory at a time. Stops early when
 * `signal` is aborted or when nobody reads the output any more. Rejects only when the output cannot be written.
 */
export async function run(sources: AsyncIterable<Source | ReadFailure>, options: RunOptions): Promise<Counts> {
  const { work, writer, sink, signal, onFailure, onArticle } = options
  const counts: Counts = { articles: 0, records: 0, failures: 0 }
  let between = ''
  let held = performance.now()
  await sink.write(writer.head)
  for await (const source of untilAborted(sources, signal)) {
    const outcome = 'failure' in source ? source : work(source)
    if ('failure' in outcome) {
      counts.failures++
      onFailure(outcome)
    } else {
      counts.articles++
      counts.records += outcome.records
      if (outcome.chunk) {
        await sink.write(between + outcome.chunk)
        between = writer.between
      }
    }
    onArticle?.(counts)
    if (!sink.open) break
    if (performance.now() - held > HOLD) {
      await turn()
      held = performance.now()
    }
  }
  await sink.write(writer.tail)
  return counts
}

/** The same values, ended at once when the signal comes, even while the next value is still awaited (a silent pipe). */
async function* untilAborted<T>(values: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]()
  let stop: (() => void) | undefined
  const onAbort = () => stop?.()
  signal?.addEventListener('abort', onAbort)
  try {
    while (!signal?.aborted) {
      // A promise of its own for every value: racing one lasting promise would keep all of them alive.
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined)
        iterator.next().then(resolve, reject)
      })
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    // Not awaited: it would wait for a value that may never come.
    iterator.return?.().then(undefined, () => {})
  }
}
