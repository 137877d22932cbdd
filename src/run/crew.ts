import { statSync } from 'node:fs'
import { turn } from './clock.js'
import type { Item } from './feed.js'
import type { Outcome, Work } from './work.js'

/** Who does the work: this thread, or a pool of workers. */
export interface Crew {
  /** How many batches may wait or be worked on at a time. */
  readonly ahead: number
  /** A batch is full at this many items … */
  readonly items: number
  /** … or at this much text, in UTF-16 units. */
  readonly text: number
  /** The outcomes of a batch, in its order. Rejects only when no article could be worked on any more. */
  do(batch: readonly Item[]): Promise<Outcome[]>
  close(): Promise<void>
}

/** A batch that is large enough for the work to go fast (see `extractAll`), and small enough for output to come soon. */
export const BATCH = { items: 64, text: 128_000 }

/** Does the work in this thread. */
export const soloCrew = (work: Work): Crew => ({ ahead: 1, ...BATCH, do: work, close: async () => {} })

/**
 * Work, shared among the jobs, from which on workers pay: each starts cold, and V8 compiles for every one of them what this thread has
 * compiled by then. On two cores a worker beside this thread saves time from some 1,500 articles on.
 */
const MANY_ARTICLES = 800
const MUCH_TEXT = 2_000_000
const FEWEST_ARTICLES = 200
/** Text of an article, in UTF-16 units, for which alone a worker is called. */
const HUGE_TEXT = 1_000_000
/** Up to so many jobs this thread goes on working as one of them; to feed more workers than that is work enough. */
const FEW_JOBS = 4

/**
 * Works alone until it turns out that there are many articles or a huge one, then with workers, all of them together doing so many
 * jobs at a time.
 */
export function growingCrew(solo: Crew, jobs: number, callWorkers: (workers: number) => Promise<Crew>): Crew {
  const call = async () => (jobs > FEW_JOBS ? callWorkers(jobs) : sharing(solo, await callWorkers(jobs - 1), jobs - 1))
  const many = Math.max(MANY_ARTICLES / jobs, FEWEST_ARTICLES)
  const much = Math.max(MUCH_TEXT / jobs, HUGE_TEXT)
  let crew = solo
  let calling: Promise<Crew> | undefined
  let articles = 0
  let text = 0
  return {
    get ahead() {
      return crew.ahead
    },
    get items() {
      return crew.items
    },
    get text() {
      return crew.text
    },
    async do(batch) {
      if (crew !== solo) return crew.do(batch)
      if (articles >= many || text >= much || batch.some(isHuge)) {
        calling ??= call()
        crew = await calling
        return crew.do(batch)
      }
      articles += batch.length
      for (const item of batch) text += weight(item)
      return solo.do(batch)
    },
    close: async () => (await (calling ?? solo)).close(),
  }
}

/** For each worker a batch that it works on and one that waits, so that it never stands still while this thread works. */
const AHEAD_OF_WORKER = 2
/** Batches of this thread that may wait for those of workers in front of them, which are slow as long as they are cold. */
const WAITING = 24

/** So many workers, and this thread, which has compiled all it needs: it takes the batches for which no worker is free soon. */
function sharing(solo: Crew, crew: Crew, workers: number): Crew {
  const most = workers * AHEAD_OF_WORKER
  let theirs = 0
  const give = async (batch: readonly Item[]) => {
    theirs++
    try {
      return await crew.do(batch)
    } finally {
      theirs--
    }
  }
  /** Whoever does a batch is chosen once this thread has done its own before that, in a turn in which workers can say that they are done. */
  let chosen: Promise<unknown> = Promise.resolve()
  const choose = async (batch: readonly Item[], before: Promise<unknown>) => {
    await before
    if (theirs >= most) await turn()
    return theirs < most || batch.some(isHuge) ? { doing: give(batch) } : { done: await solo.do(batch) }
  }
  return {
    ...crew,
    ahead: most + WAITING,
    async do(batch) {
      const choice = choose(batch, chosen)
      chosen = choice.catch(() => {})
      const { doing, done } = await choice
      return done ?? doing!
    },
  }
}

/** Whether an item may take all the memory, which only a worker survives. */
const isHuge = (item: Item): boolean => size(item) >= HUGE_TEXT

/** Text of an item; for a file that is not read yet its bytes. */
function size(item: Item): number {
  if (!('unread' in item.found)) return weight(item)
  try {
    return statSync(item.found.unread).size
  } catch {
    // Whoever reads it will say so.
    return 0
  }
}

/** Text of an item in UTF-16 units; for a file that is not read yet, what such files usually hold. */
export function weight({ found }: Item): number {
  if ('text' in found) return found.text.length
  if ('failure' in found) return 0
  return /\.html?(\.gz)?$/i.test(found.unread) ? 32_000 : 4_000
}
