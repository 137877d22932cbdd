// Where the time of `extractAll` goes: Node's own profiler looks several thousand times at what runs. A look counts for the outermost
// stage or family on the stack, so what a rule calls elsewhere is the rule's; what the engine does to wake rules is a line of its own.
import { Session } from 'node:inspector/promises'
import { extractAll } from '../../dist/extract.js'

/** Microseconds between two looks. */
const INTERVAL = 400

/** Prints the share of each stage and family, largest first; they add up to all of the time. */
export async function profile(articles) {
  read(articles.slice(0, 200))
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  read(articles)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()

  const byId = new Map(profile.nodes.map((node) => [node.id, node]))
  const partOfNode = new Map()
  const name = (node, above) => {
    partOfNode.set(node.id, partOf(node.callFrame, above))
    for (const child of node.children ?? []) name(byId.get(child), partOfNode.get(node.id))
  }
  name(profile.nodes[0], 'elsewhere')
  const spent = new Map()
  let all = 0
  for (const [i, id] of profile.samples.entries()) {
    const part = partOfNode.get(id)
    // Before it is begun and after it is done the profiler itself is seen.
    if (part === 'elsewhere') continue
    const time = Math.max(0, profile.timeDeltas[i])
    all += time
    spent.set(part, (spent.get(part) ?? 0) + time)
  }
  console.log(`\n${profile.samples.length} looks at extractAll`)
  for (const [part, time] of [...spent].sort((a, b) => b[1] - a[1]))
    console.log(`${part.padEnd(20)} ${((time / all) * 100).toFixed(1).padStart(5)} %`)
}

/** The records are made as they are asked for. */
function read(texts) {
  for (const _ of extractAll(texts.map((text) => ({ id: 'profile', text }))));
}

const WAKING = 'find: waking rules'

/** Stage or family of a function, given that of its caller. */
function partOf({ url, functionName }, above) {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (above !== 'elsewhere' && above !== WAKING && above !== 'extract') return above
  const [, stage, family] = /\/dist\/(clean|scan|find|link|assemble)\/([a-z]+)/.exec(url) ?? []
  if (stage === 'find') return /^(engine|mention|rules?)$/.test(family) ? WAKING : `find ${family}`
  if (stage) return stage
  return url.endsWith('/dist/extract.js') ? 'extract' : above
}
