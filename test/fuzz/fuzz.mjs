/**
 * Extracts mutated fixtures and says what goes wrong, each case made as short as it stays wrong.
 *
 *     npm run fuzz -- [--cases N] [--seed N] [--only CASE] [--corpus FILE.jsonl[.gz]]
 */
import { parseArgs } from 'node:util'
import { corpusArticles } from '../articles.mjs'
import { caseOf } from './cases.mjs'
import { faultOf } from './check.mjs'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    corpus: { type: 'string' },
  },
})
/** Formats are written and read back for one case in so many. */
const FORMATS_EVERY = 10
const seed = Number(values.seed)
const sources = values.corpus ? corpusArticles(values.corpus) : undefined
const [from, to] = values.only ? [Number(values.only), Number(values.only) + 1] : [0, Number(values.cases)]

const faults = new Map()
let characters = 0
for (let number = from; number < to; number++) {
  const made = caseOf(seed, number, sources)
  characters += made.text.length
  const checks = { formats: values.only !== undefined || number % FORMATS_EVERY === 0 }
  const fault = faultOf(made, checks)
  if (!fault) continue
  const kind = kindOf(fault)
  faults.set(kind, (faults.get(kind) ?? 0) + 1)
  if (faults.get(kind) > 1) continue
  const text = shortened(made, kind, checks)
  console.error(
    `case ${number} (${made.names.join(', ')}) ${fault}\n` +
      `  ${JSON.stringify({ ...made.options, text: text.length > 2000 ? `${text.slice(0, 2000)}…` : text })}`,
  )
}
const wrong = [...faults.values()].reduce((sum, count) => sum + count, 0)
console.log(`${to - from} cases of seed ${seed}, ${(characters / 1e6).toFixed(1)} million characters, ${wrong} faults`)
if (wrong > 0) process.exitCode = 1

/** A fault without what is this case's own. */
function kindOf(fault) {
  return fault.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '_').slice(0, 120)
}

/** The text without all that the fault does not need. */
function shortened({ text, options }, kind, checks) {
  const deadline = performance.now() + 20_000
  for (let size = text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < text.length && performance.now() < deadline; ) {
      const shorter = text.slice(0, at) + text.slice(at + size)
      const fault = faultOf({ text: shorter, options }, checks)
      if (fault && kindOf(fault) === kind) text = shorter
      else at += size
    }
  }
  return text
}
