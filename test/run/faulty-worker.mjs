// A worker for the tests of the pool: what it does to an article is what the article's text says.
import { Tinypool } from 'tinypool'

const { begun } = Tinypool.workerData

export default async function batch({ items, slot }) {
  const outcomes = []
  Atomics.store(begun, slot, 1)
  for (const { found } of items) {
    if (found.text === 'hang') for (;;);
    if (found.text === 'exit') process.exit(1)
    if (found.text === 'throw') {
      setTimeout(() => {
        throw new Error('thrown\nlater')
      })
      await new Promise(() => {})
    }
    if (found.text === 'memory') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length))
    outcomes.push({ records: 1, chunk: `${found.id}\n`, bytes: found.text.length })
  }
  return outcomes
}
