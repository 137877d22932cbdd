import { Tinypool } from 'tinypool'
import { extractAll } from '../extract.js'
import { speak } from '../lang/lang.js'
import { formats } from '../write/formats.js'
import type { Task, WorkerSettings } from './pool.js'
import { type Outcome, ownOf, workOf } from './work.js'

// A worker of `pool.ts`: this module is loaded once in each, then called for every batch.

const { format, write, work: settings, begun } = Tinypool.workerData as WorkerSettings
const ready = prepare()

async function prepare() {
  const found = formats.find(({ name }) => name === format)
  if (!found) throw new RangeError(`no format ${format}`)
  await speak(write.language ?? 'en')
  const own = await ownOf(settings)
  const work = workOf(extractAll, await found.open(write), settings, own)
  // The first article pays for the lexicon: better now than on an article's time.
  await work([{ at: [0, 0], found: { id: '', text: '', encoding: 'UTF-8' } }])
  return work
}

export default async function batch({ items, slot }: Task): Promise<Outcome[]> {
  const work = await ready
  Atomics.store(begun, slot, 1)
  return work(items)
}
