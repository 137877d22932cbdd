import { extname } from 'node:path'
import { t } from '../lang/lang.js'
import type { ReadFailure } from '../read/index.js'
import type { WriteOptions } from '../write/writer.js'
import { BATCH, type Crew } from './crew.js'
import { type Item, nameOf } from './feed.js'
import { LateError } from './limit.js'
import type { Outcome, WorkSettings } from './work.js'

/** What a worker is told when it starts. */
export interface WorkerSettings {
  /** Name of the format, and the options it is opened with. */
  format: string
  write: WriteOptions
  work: WorkSettings
  /** For each batch in hand: 0 before it is begun, then 1. */
  begun: Int32Array
}

/** What a worker is given. */
export interface Task {
  items: readonly Item[]
  slot: number
}

export interface PoolOptions {
  /** Number of workers. */
  jobs: number
  /** How long, in milliseconds, one article may take. */
  timeout: number
  settings: Omit<WorkerSettings, 'begun'>
  /** How much memory, in MiB, each worker may take; the same as Node gives itself when it is left out. */
  memory?: number
  /** The worker's program; another one only in tests. */
  program?: URL
}

/** Why a worker gave no outcome. */
type Ending = { kind: 'late' } | { kind: 'died'; error: Error }

/** Works on batches in worker threads. An article that takes too long, or that kills its worker, fails alone. */
export async function poolCrew({ jobs, timeout, settings, memory, program }: PoolOptions): Promise<Crew> {
  const [{ Tinypool }, { setFlagsFromString }] = await Promise.all([import('tinypool'), import('node:v8')])
  // New threads start with the room for short-lived objects (MiB) that they would end up with: fewer collections, and the peak of
  // memory does not go on growing with the number of articles.
  setFlagsFromString('--min-semi-space-size=16')
  // Every thread compiles for itself: with the compiler's usual appetite for inlining, the first thousands of articles are spent on that.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
  const ahead = jobs * 3
  const begun = new Int32Array(new SharedArrayBuffer(4 * 8 * ahead))
  // More slots than batches, used in turn: a worker that is being ended may still write to its own.
  const free = Array.from(begun.keys())
  const pool = new Tinypool({
    filename: (program ?? new URL(`./worker${extname(import.meta.url)}`, import.meta.url)).href,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: memory === undefined ? undefined : { maxOldGenerationSizeMb: memory },
    workerData: { ...settings, begun } satisfies WorkerSettings,
  })
  /** The batches in hand: since when each is worked on, and how to stop it. */
  const inHand = new Map<number, { since?: number; stop(): void; fail(error: Error): void }>()

  // A worker that ends before it has begun anything leaves nothing that could be done elsewhere, and the pool starts no other for what
  // waits. It tells of the end, but for that of a worker that had a batch: then only the batch fails.
  const giveUp = (error: Error): void => {
    if (pool.threads.length > 0) return
    for (const { fail } of inHand.values()) fail(new Error(t`the workers do not start (${error.message})`))
  }
  pool.on('error', giveUp)
  let worked = false
  const watch = setInterval(
    () => {
      const now = performance.now()
      for (const [slot, batch] of inHand) {
        if (Atomics.load(begun, slot) === 0) continue
        batch.since ??= now
        if (now - batch.since > timeout) batch.stop()
      }
    },
    Math.min(1000, timeout / 4),
  )
  watch.unref()

  const attempt = async (items: readonly Item[]): Promise<Outcome[] | Ending> => {
    const slot = free.shift()
    if (slot === undefined) throw new RangeError('more batches than the pool takes')
    Atomics.store(begun, slot, 0)
    const abort = new AbortController()
    let late = false
    let broken: ((error: Error) => void) | undefined
    const unstartable = new Promise<never>((_, reject) => {
      broken = reject
    })
    inHand.set(slot, {
      stop() {
        late = true
        abort.abort()
      },
      fail: (error) => broken?.(error),
    })
    const running: Promise<Outcome[] | Ending> = pool
      .run({ items, slot } satisfies Task, { signal: abort.signal })
      .then(
        (outcomes: Outcome[]) => {
          worked = true
          return outcomes
        },
        (error: Error): Ending => {
          worked ||= begun.includes(1)
          if (!late && !worked) giveUp(error)
          return late ? { kind: 'late' } : { kind: 'died', error }
        },
      )
    try {
      return await Promise.race([running, unstartable])
    } finally {
      inHand.delete(slot)
      free.push(slot)
    }
  }

  const work = async (items: readonly Item[]): Promise<Outcome[]> => {
    const result = await attempt(items)
    if (Array.isArray(result)) return result
    if (items.length === 1) {
      const [item] = items
      return result.kind === 'late'
        ? [failed(item, new LateError(timeout))]
        : [failed(item, { reason: reasonOf(result.error), hint: hintOf(result.error) })]
    }
    // One of them is to blame: each alone shows which.
    const outcomes: Outcome[] = []
    for (const item of items) outcomes.push(...(await work([item])))
    return outcomes
  }

  return {
    ahead,
    ...BATCH,
    async do(batch) {
      // Failures need no worker, and what they hold may not be cloned.
      const articles = batch.filter(({ found }) => !('failure' in found))
      const outcomes = articles.length ? await work(articles) : []
      let next = 0
      return batch.map(({ found }) => ('failure' in found ? found : outcomes[next++]))
    },
    async close() {
      clearInterval(watch)
      await pool.destroy()
    },
  }
}

function failed({ found }: Item, { reason, hint }: Pick<ReadFailure, 'reason' | 'hint'>): ReadFailure {
  const path = 'unread' in found ? found.unread : nameOf(found)
  const row = 'row' in found && found.row !== undefined ? { row: found.row } : {}
  return { failure: true, path, ...row, reason, hint }
}

const outOfMemory = (error: Error) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
const reasonOf = (error: Error) =>
  outOfMemory(error) ? t`ran out of memory` : t`its worker ended (${error.message.replace(/\s+/g, ' ')})`
const hintOf = (error: Error) =>
  outOfMemory(error)
    ? t`split the article, or give more memory with NODE_OPTIONS=--max-old-space-size=MB`
    : t`this is a bug in kliping: please report it with the article`
