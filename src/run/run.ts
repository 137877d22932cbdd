import type { Sink } from '../write/sink.js'
import type { Writer } from '../write/writer.js'
import { now, turn } from './clock.js'
import { type Crew, weight } from './crew.js'
import type { Item, Position } from './feed.js'
import type { Failure, Outcome } from './work.js'

/** What a run has done so far. */
export interface Counts {
  articles: number
  records: number
  failures: number
  /** Text of the articles in UTF-8. */
  bytes: number
}

/** How far a run has come: all before `next` is written. */
export interface Progress {
  next: Position
  counts: Readonly<Counts>
}

export interface RunOptions {
  crew: Crew
  writer: Writer
  sink: Sink
  /** What an earlier run did, whose output this one continues. */
  done?: Readonly<Counts>
  /** Failures that came before the first item. */
  missing?: number
  /** Stops the run after what is in hand. */
  signal?: AbortSignal
  /** Told of every input that failed, in the order of the input. */
  onFailure(failure: Failure): void | Promise<void>
  onWarning?(message: string): void
  /** Told of the user's own rules that an article was too much for. */
  onExhausted?(rules: readonly string[]): void
  /** Told of a row's publication date of which nothing could be made. */
  onUndated?(date: string): void
  /** What stands in the output in place of a failure; nothing when it is left out. */
  answer?(failure: Failure): string
  /** Told after every article that is written. */
  onWritten?(progress: Progress): void | Promise<void>
}

/** How long, in milliseconds, the run may hold the thread before signals and timers get a turn. */
const HOLD = 50

/**
 * Makes the records of all items and writes them in the order of the items. In memory are the batches that the crew takes, and
 * no more: reading waits for the work, and the work for the output. Stops early, without the format's tail, when `signal` is
 * aborted, and when nobody reads the output any more. Rejects only when the output cannot be written or nothing can be worked on.
 */
export async function run(items: AsyncIterable<Item>, options: RunOptions): Promise<Counts> {
  const { crew, writer, sink, signal, onFailure, onWarning, onExhausted, onUndated, answer, onWritten } = options
  const counts: Counts = { articles: 0, records: 0, failures: options.missing ?? 0, bytes: 0, ...options.done }
  let between = counts.records > 0 ? writer.between : ''
  let held = now()
  if (!options.done) await sink.write(writer.head)
  for await (const { batch, outcomes } of inOrder(items, crew, signal)) {
    for (const [i, outcome] of outcomes.entries()) {
      let { chunk } = outcome as { chunk?: string }
      if ('failure' in outcome) {
        counts.failures++
        await onFailure(outcome)
        chunk = answer?.(outcome)
      } else {
        counts.articles++
        counts.records += outcome.records
        counts.bytes += outcome.bytes
        if (outcome.undated !== undefined) onUndated?.(outcome.undated)
      }
      if (outcome.warnings) for (const message of outcome.warnings) onWarning?.(message)
      if (outcome.exhausted) onExhausted?.(outcome.exhausted)
      if (chunk) {
        await sink.write(between + chunk)
        between = writer.between
      }
      const [file, entry] = batch[i].at
      const told = onWritten?.({ next: [file, entry + 1], counts })
      if (told) await told
    }
    if (!sink.open) break
    if (now() - held > HOLD) {
      await turn()
      held = now()
    }
  }
  if (!signal?.aborted) await sink.write(writer.tail)
  return counts
}

/** Batches with their outcomes, in the order of the items, `crew.ahead` of them in hand at a time. */
async function* inOrder(
  items: AsyncIterable<Item>,
  crew: Crew,
  signal?: AbortSignal,
): AsyncGenerator<{ batch: Item[]; outcomes: Outcome[] }> {
  const queue: Promise<{ batch: Item[]; outcomes: Outcome[] }>[] = []
  let ended = false
  let left = false
  let wakeReader: (() => void) | undefined
  let wakeWriter: (() => void) | undefined
  const leaving = new AbortController()
  const stop = signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal
  const reading = (async () => {
    for await (const batch of batches(untilAborted(items, stop), crew)) {
      const working = crew.do(batch).then((outcomes) => ({ batch, outcomes }))
      // Whoever takes it from the queue sees its error.
      working.catch(() => {})
      queue.push(working)
      wakeWriter?.()
      while (queue.length >= crew.ahead && !left) {
        await new Promise<void>((wake) => {
          wakeReader = wake
        })
      }
      if (left) return
    }
  })().finally(() => {
    ended = true
    wakeWriter?.()
  })
  reading.catch(() => {})
  try {
    for (;;) {
      if (queue.length === 0) {
        if (ended) break
        await new Promise<void>((wake) => {
          wakeWriter = wake
        })
        continue
      }
      const done = await queue[0]
      queue.shift()
      wakeReader?.()
      yield done
    }
    await reading
  } finally {
    left = true
    leaving.abort()
    wakeReader?.()
  }
}

/** Items in batches of the crew's size. A source that is slow does not hold back what it has given. */
async function* batches(items: AsyncIterable<Item>, crew: Crew): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  let batch: Item[] = []
  let text = 0
  let next = iterator.next()
  for (;;) {
    if (batch.length > 0 && !(await soon(next))) {
      yield batch
      batch = []
      text = 0
    }
    const result = await next
    if (result.done) break
    batch.push(result.value)
    text += weight(result.value)
    if (batch.length >= crew.items || text >= crew.text) {
      yield batch
      batch = []
      text = 0
    }
    next = iterator.next()
  }
  if (batch.length > 0) yield batch
}

/** Whether a promise is settled before the next turn of the event loop. */
function soon(promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setImmediate(() => resolve(false))
    const settled = () => {
      clearImmediate(timer)
      resolve(true)
    }
    promise.then(settled, settled)
  })
}

/** The same values, ended at once when the signal comes, even while the next value is still awaited (a silent pipe). */
async function* untilAborted<T>(values: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]()
  let stop: (() => void) | undefined
  const onAbort = () => stop?.()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      // A promise of its own for every value: racing one lasting promise would keep all of them alive.
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined)
        iterator.next().then(resolve, reject)
      })
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // Not awaited: it would wait for a value that may never come.
    iterator.return?.().then(undefined, () => {})
  }
}
