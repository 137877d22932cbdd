import { Tinypool } from 'tinypool'
import { extract } from '../extract.js'
import { speak } from '../lang/lang.js'
import { formats } from '../write/formats.js'
import type { Task, WorkerSettings } from './pool.js'
import { type Outcome, ownOf, workOf } from './work.js'

// A worker of `pool.ts`: this module is loaded once in each, then called for every batch.

const { format, write, work: settings, current } = Tinypool.workerData as WorkerSettings
const ready = prepare()

async function prepare() {
  const found = formats.find(({ name }) => name === format)
  if (!found) throw new RangeError(`no format ${format}`)
  await speak(write.language ?? 'en')
  const own = await ownOf(settings)
  const work = workOf(extract, await found.open(write), settings, own)
  // The first article pays for the lexicon: better now than on an article's time.
  extract('', { rules: own?.rules })
  return work
}

export default async function batch({ items, slot }: Task): Promise<Outcome[]> {
  const work = await ready
  const outcomes: Outcome[] = []
  for (const item of items) {
    Atomics.store(current, slot, outcomes.length + 1)
    outcomes.push(await work(item))
  }
  return outcomes
}
