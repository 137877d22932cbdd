import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
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

/** From here on workers pay for what it costs to start them. */
const MANY_ARTICLES = 200
const MUCH_TEXT = 1_000_000

/** Works alone until it turns out that there are many articles or a huge one, then calls the others. */
export function growingCrew(solo: Crew, more: () => Promise<Crew>): Crew {
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
      // A huge one may take all the memory, which only a worker survives.
      if (articles >= MANY_ARTICLES || text >= MUCH_TEXT || batch.some((item) => size(item) >= MUCH_TEXT)) {
        calling ??= more()
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

/** Text for each worker, in UTF-16 units, from which on a run is a long one. */
const LONG_RUN = 10_000_000

/**
 * Lets V8 optimize as much as it does by default once a run has turned out to be a long one: bin/load.js puts that off, which saves a
 * third of the time at first and costs a fifth of it from then on.
 */
export function enduringCrew(crew: Crew, jobs: number, setFlags: (flags: string) => void = setFlagsFromString): Crew {
  let left = LONG_RUN * jobs
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
    do(batch) {
      if (left > 0) {
        for (const item of batch) left -= weight(item)
        if (left <= 0) setFlags('--interrupt-budget=67584')
      }
      return crew.do(batch)
    },
    close: () => crew.close(),
  }
}

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
