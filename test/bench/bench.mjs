// Speed of `extract` beside a floor that no tokenising extractor can beat, in one run and as ratios.
//   npm run bench [-- --corpus FILE.jsonl[.gz]] [-- --profile]
// The floor cuts the same text to words, lower-cases each and looks it up in one Map as large as the lexicon.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { clean } from '../../dist/clean/index.js'
import { extract } from '../../dist/extract.js'
import { run } from '../../dist/find/engine.js'
import { Found } from '../../dist/find/mention.js'
import { families } from '../../dist/find/rules.js'
import { builtinLexicon } from '../../dist/lexicon/lexicon.js'
import { scan } from '../../dist/scan/scan.js'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    profile: { type: 'boolean' },
    bytes: { type: 'string', default: '8000000' },
    rounds: { type: 'string', default: '3' },
  },
})
const articles = values.corpus ? fromJsonl(values.corpus) : fromFixtures(Number(values.bytes))
const megabytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
console.log(`${articles.length} articles, ${megabytes.toFixed(1)} MB, Node ${process.version}`)

const lexicon = builtinLexicon()
const table = new Map()
for (const rows of lexicon.byClass.values())
  for (const row of rows) for (const word of row.fields.form.toLowerCase().split(/\s+/)) table.set(word, table.size)
let sink = 0
const floor = (text) => {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) sink += table.get(match[0].toLowerCase()) ?? 0
}
const whole = (text) => {
  sink += extract(text, { id: 'bench' }).length
}

const seconds = { floor: Number.POSITIVE_INFINITY, extract: Number.POSITIVE_INFINITY }
for (let round = 0; round < Number(values.rounds); round++) {
  seconds.floor = Math.min(seconds.floor, time(floor))
  seconds.extract = Math.min(seconds.extract, time(whole))
}
for (const [name, s] of Object.entries(seconds)) {
  console.log(
    `${name.padEnd(10)} ${(megabytes / s).toFixed(2).padStart(8)} MB/s   ${(seconds.floor / s).toFixed(3)} of the floor`,
  )
}
if (values.profile) profile()
if (sink < 0) console.log(sink)

function time(work) {
  const start = performance.now()
  for (const text of articles) work(text)
  return (performance.now() - start) / 1000
}

function fromJsonl(file) {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line).text)
}

function fromFixtures(bytes) {
  const folder = join(import.meta.dirname, '../../fixtures')
  const texts = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('article.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const out = []
  for (let size = 0; size < bytes; ) {
    for (const text of texts) {
      out.push(text)
      size += text.length
    }
  }
  return out
}

/** Share of each stage and family in the time of extract. */
function profile() {
  const spent = new Map()
  const measure = (name, work) => {
    const start = performance.now()
    const result = work()
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start)
    return result
  }
  const start = performance.now()
  for (const text of articles) {
    const article = measure('clean', () => clean(text, {}, {}))
    const regions = article.regions
      .filter((r) => r.kind === 'headline' || r.kind === 'body')
      .map((r) => ({ start: r.start, end: r.end, headline: r.kind === 'headline' }))
    const tokens = measure('scan', () => scan(text, regions, lexicon))
    const found = new Found()
    for (const family of families) measure(`find ${family.kind}`, () => run(family, tokens, found))
  }
  const parts = performance.now() - start
  const all = Math.max(time(whole) * 1000, parts)
  spent.set('link, assemble', all - parts)
  for (const [name, ms] of [...spent].sort((a, b) => b[1] - a[1]))
    console.log(`${name.padEnd(16)} ${((ms / all) * 100).toFixed(1).padStart(5)} %`)
}
