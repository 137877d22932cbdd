import { holdsOneArticle, type ReadFailure, type ReadOptions, read } from '../read/index.js'
import type { Source } from '../read/source.js'
import { inShard, type Shard } from './shard.js'

/** Place in the whole input: which of its files, and which article or failure of that file, both from 0. */
export type Position = readonly [file: number, entry: number]

/** A file of one article that whoever works on the article also reads. */
export interface Unread {
  unread: string
}

/** One article or failure of the input. */
export interface Item {
  at: Position
  found: Source | ReadFailure | Unread
}

export interface FeedOptions {
  /** Leaves out everything before this position. */
  from?: Position
  shard?: Shard
}

/**
 * The items of all files in their order. Files of one article are passed on unread, but not standard input, which workers do not
 * have; rows are read here, one block in memory at a time.
 */
export async function* feed(
  files: readonly string[],
  options: ReadOptions,
  { from = [0, 0], shard }: FeedOptions = {},
): AsyncGenerator<Item> {
  for (let file = from[0]; file < files.length; file++) {
    const path = files[file]
    const first = file === from[0] ? from[1] : 0
    if (path !== '-' && holdsOneArticle(path, options)) {
      if (first === 0 && (!shard || inShard(path, shard))) yield { at: [file, 0], found: { unread: path } }
      continue
    }
    let entry = 0
    for await (const found of read([path], options)) {
      const at: Position = [file, entry++]
      if (at[1] < first || (shard && !inShard(nameOf(found), shard))) continue
      yield { at, found }
    }
  }
}

/** What a failed row would be called if it had no id of its own: so it fails in one shard only. */
export function nameOf(found: Source | ReadFailure): string {
  if (!('failure' in found)) return found.id
  return found.row === undefined ? found.path : `${found.path}#${found.row}`
}
