// Speed of `extractAll` (what the command line runs) and `extract` beside what else reads text, in one table from one run.
//   npm run bench [-- --corpus FILE.jsonl[.gz]] [--profile] [--rounds N] [--bytes N]
// The floor cuts the same text to words, lower-cases each and looks it up in one Map as large as the lexicon. The other libraries read
// English; what they do here is the nearest to the same job. Slow ones get a share of the same articles, every n-th. All take turns,
// and the middle of the rounds counts, so what else the machine does hits all alike.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { compileRules } from '../../dist/custom/index.js'
import { extract, extractAll } from '../../dist/extract.js'
import { builtinLexicon } from '../../dist/lexicon/lexicon.js'
import { bytesOf, corpusArticles, fixtureArticles, median, repeated } from '../articles.mjs'
import { profile } from './profile.mjs'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    profile: { type: 'boolean' },
    bytes: { type: 'string', default: '8000000' },
    rounds: { type: 'string', default: '3' },
  },
})
const texts = values.corpus ? corpusArticles(values.corpus) : fixtureArticles()
const articles = values.corpus ? texts : repeated(texts, Number(values.bytes))
const rounds = Number(values.rounds)
const megabytes = (some) => bytesOf(some) / 1e6
console.log(
  `${values.corpus ?? "the project's fixtures, repeated"}: ${articles.length} articles, ${megabytes(articles).toFixed(1)} MB; ` +
    `Node ${process.version}, ${rounds} rounds\n`,
)

const words = new Map()
for (const row of builtinLexicon().rowsOf(-1))
  for (const word of row.fields.form.toLowerCase().split(/\s+/)) words.set(word, words.size)
const wink = winkNlp(winkModel)
const rulesFile = new URL('ten-rules.yaml', import.meta.url)
const rules = compileRules([{ name: 'ten-rules.yaml', text: readFileSync(rulesFile, 'utf8') }])
const day = new Date(2024, 4, 6)
// What is found is counted, so that no work can be left out.
let found = 0

/** Gives a reader of one text each of many. */
const each = (read) => (texts) => {
  for (const text of texts) read(text)
}
const together = (texts, options) => {
  const inputs = texts.map((text) => ({ id: 'bench', text }))
  for (const records of extractAll(inputs, options)) found += records.length
}

/** Each with the megabytes of text that a round gives it at most. */
const readers = [
  {
    name: 'floor',
    job: 'each word looked up in one Map',
    most: Number.POSITIVE_INFINITY,
    read: each((text) => {
      for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) found += words.get(match[0].toLowerCase()) ?? 0
    }),
  },
  {
    name: 'kliping',
    job: 'extractAll, texts in, records out',
    most: Number.POSITIVE_INFINITY,
    read: together,
  },
  {
    name: 'one by one',
    job: 'the same by extract',
    most: 4,
    read: each((text) => {
      found += extract(text, { id: 'bench' }).length
    }),
  },
  {
    name: 'with --rules',
    job: 'kliping with ten rules of a user',
    most: Number.POSITIVE_INFINITY,
    read: (texts) => together(texts, { rules }),
  },
  {
    name: 'chrono-node',
    job: 'dates',
    most: 2,
    read: each((text) => {
      found += chrono.parse(text, day).length
    }),
  },
  {
    name: 'wink-nlp',
    job: 'entities',
    most: 2,
    read: each((text) => {
      found += wink.readDoc(text).entities().out().length
    }),
  },
  {
    name: 'compromise',
    job: 'people, places, organisations',
    most: 0.2,
    read: each((text) => {
      const doc = compromise(text)
      for (const kind of ['people', 'places', 'organizations']) found += doc[kind]().out('array').length
    }),
  },
].map((reader) => ({ ...reader, given: share(reader.most), speeds: [] }))

for (const { read } of readers) read(articles.slice(0, 20))
for (let round = 0; round < rounds; round++) {
  for (const { given, read, speeds } of readers) {
    const start = performance.now()
    read(given)
    speeds.push((megabytes(given) / (performance.now() - start)) * 1000)
  }
}
const [floor, kliping] = readers.map(({ speeds }) => median(speeds))
const short = (n) => n.toPrecision(3)
const row = (name, ...figures) =>
  console.log(`${name.padEnd(13)}${figures.map((figure) => figure.padStart(15)).join('')}`)
row('', 'MB given', 'MB/s', 'of the floor', 'kliping is')
for (const { name, given, speeds } of readers) {
  const speed = median(speeds)
  row(name, megabytes(given).toFixed(1), short(speed), short(speed / floor), `${short(kliping / speed)}x`)
}
console.log(`\n${readers.map(({ name, job }) => `${name}: ${job}`).join('; ')}`)
if (Number.isNaN(found)) throw new Error('nothing was counted')
if (values.profile) await profile(articles)

/** Every n-th article, so that there are at most so many megabytes. */
function share(most) {
  const every = Math.max(1, Math.ceil(megabytes(articles) / most))
  return articles.filter((_, i) => i % every === 0)
}
