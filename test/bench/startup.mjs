// What one short article costs from start to end, beside Node that does nothing.
//   npm run startup [-- --rounds N]
// The two take turns, so what else the machine does hits both alike.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median } from '../articles.mjs'

const root = join(import.meta.dirname, '../..')
const ARTICLE = join(root, 'fixtures/bawaslu-rakor/article.txt')

/**
 * Milliseconds of wall time, a round each.
 * @param {number} rounds
 */
export function startup(rounds) {
  const times = { node: [], kliping: [] }
  for (let round = 0; round < rounds; round++) {
    times.node.push(time('-e', '0'))
    times.kliping.push(time(join(root, 'bin/kliping.js'), ARTICLE, '--quiet', '--format', 'json'))
  }
  return times
}

// Reading extra certificates takes Node longer than all else at its start: with them any program would seem quick beside it.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

function time(...args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - start
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '25' } } })
  const { node, kliping } = startup(Number(values.rounds))
  const ms = (times) => `${median(times).toFixed(0)} ms (fastest ${Math.min(...times).toFixed(0)})`
  const ratio = median(kliping.map((each, i) => each / node[i]))
  console.log(
    `node -e 0   ${ms(node)}\nkliping     ${ms(kliping)}\nratio       ${ratio.toFixed(2)}, the middle of ${node.length} rounds`,
  )
}
