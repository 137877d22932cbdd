// Learns src/lexicon/type-words.tsv from articles whose main event's type somebody named, and says what it is worth on articles it did not see.
//   npm run learn -- FILE.jsonl…        rows {"text": …, "type": "visit"}, or "visit | meeting" where two fit; optional "published"
//   --dry                             only says what it is worth
// Multinomial logistic regression with an L2 penalty over what src/assemble/type.ts adds up, by L-BFGS; the same rows give the same list.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { firstOf } from '../../dist/assemble/events.js'
import { typePoints } from '../../dist/assemble/points.js'
import { Setting } from '../../dist/assemble/setting.js'
import { ownScore, trustIn, wordsByPlace } from '../../dist/assemble/type.js'
import { WORD_PLACES } from '../../dist/assemble/type-words.js'
import { readArticle } from '../../dist/extract.js'
import { EVENT_TYPES } from '../../dist/record.js'
import { minimize } from './minimize.mjs'

/** Penalty of a word's weight, and of what each type scores before any word. */
const PENALTY = 2
/** The same of words far from the top, of which an article has many. */
const REST_PENALTY = 4
const PRIOR_PENALTY = 0.05
/** Words in fewer articles say nothing sure. */
const LEAST_ARTICLES = 4
const LEAST_ARTICLES_REST = 10
/** Weights nearer to nothing are left out of the list. */
const LEAST_WEIGHT = 0.04
const LEAST_WEIGHT_REST = 0.015
/** What a second type that fits as well counts beside the first. */
const SECOND = 0.6
const FOLDS = 5

/** The row of what each type scores before any word. */
const PRIORS = '*\ttop'

const TYPES = EVENT_TYPES.length
const numberOf = new Map(EVENT_TYPES.map((type, n) => [type, n]))

/** @typedef {{ own: Float64Array, words: string[], trust: number, types: number[] }} Example */

/** @returns {Example} */
function exampleOf({ text, type, published }) {
  const { entities, tokens } = readArticle(text, { published, publishedBasis: 'metadata' })
  const setting = new Setting(entities, tokens)
  const points = typePoints(setting)
  const first = firstOf(points, setting)
  const { ids, ends } = wordsByPlace(setting)
  const placeOf = (n) => WORD_PLACES[ends.findIndex((end) => n < end)]
  return {
    own: Float64Array.from(EVENT_TYPES, (name) => ownScore(name, points, first)),
    words: ids.map((id, n) => `${tokens.lexicon.word(id)}\t${placeOf(n)}`),
    trust: trustIn(ends[1]),
    types: type.split('|').map((name) => {
      const number = numberOf.get(name.trim())
      if (number === undefined) throw new Error(`no type of event: ${name}`)
      return number
    }),
  }
}

const isFar = (word) => word.endsWith('\trest')

/**
 * Weights by word and place, `TYPES` numbers each, on the scale of `ownScore`.
 * @param {readonly Example[]} examples
 */
function learn(examples) {
  const articles = new Map()
  for (const { words } of examples) for (const word of words) articles.set(word, (articles.get(word) ?? 0) + 1)
  const told = [...articles].filter(([word, n]) => n >= (isFar(word) ? LEAST_ARTICLES_REST : LEAST_ARTICLES))
  const columns = new Map(told.map(([word], n) => [word, n]))
  const penalties = Float64Array.from(told, ([word]) => (isFar(word) ? REST_PENALTY : PENALTY))
  const rows = examples.map(({ words }) =>
    Int32Array.from(
      words.filter((word) => columns.has(word)),
      (word) => columns.get(word),
    ),
  )
  // The scale of the own scores, what each type scores before any word, then the words.
  const size = 1 + TYPES + columns.size * TYPES
  const loss = (x, gradient) => {
    gradient.fill(0)
    let sum = 0
    const scores = new Float64Array(TYPES)
    for (const [n, { own, types, trust }] of examples.entries()) {
      for (let k = 0; k < TYPES; k++) scores[k] = x[1 + k]
      for (const column of rows[n])
        for (let k = 0, at = 1 + TYPES + column * TYPES; k < TYPES; k++) scores[k] += x[at + k]
      for (let k = 0; k < TYPES; k++) scores[k] = trust * scores[k] + x[0] * own[k]
      const most = scores.reduce((a, b) => Math.max(a, b))
      let total = 0
      for (let k = 0; k < TYPES; k++) total += scores[k] = Math.exp(scores[k] - most)
      for (let k = 0; k < TYPES; k++) scores[k] /= total
      const share = 1 / (1 + SECOND * (types.length - 1))
      for (const [place, k] of types.entries()) {
        const wanted = share * (place === 0 ? 1 : SECOND)
        sum -= wanted * Math.log(scores[k] + 1e-12)
      }
      for (const [place, k] of types.entries()) scores[k] -= share * (place === 0 ? 1 : SECOND)
      for (let k = 0; k < TYPES; k++) {
        gradient[0] += scores[k] * own[k]
        scores[k] *= trust
        gradient[1 + k] += scores[k]
      }
      for (const column of rows[n])
        for (let k = 0, at = 1 + TYPES + column * TYPES; k < TYPES; k++) gradient[at + k] += scores[k]
    }
    for (let i = 1; i < size; i++) {
      const penalty = i <= TYPES ? PRIOR_PENALTY : penalties[Math.floor((i - 1 - TYPES) / TYPES)]
      sum += (penalty * x[i] * x[i]) / 2
      gradient[i] += penalty * x[i]
    }
    return sum
  }
  const start = new Float64Array(size)
  start[0] = 1
  const x = minimize(loss, start)
  const weightsAt = (at) => Array.from({ length: TYPES }, (_, k) => x[at + k] / x[0])
  const weights = new Map([[PRIORS, weightsAt(1)]])
  for (const [word, column] of columns) weights.set(word, weightsAt(1 + TYPES + column * TYPES))
  return weights
}

/** Share of examples whose type comes first. */
const share = (examples, weights) =>
  examples.filter((example) => example.types.includes(typeBy(example, weights))).length / examples.length

function typeBy({ own, words, trust }, weights) {
  const scores = Float64Array.from(own)
  for (const word of [PRIORS, ...words]) {
    const known = weights.get(word)
    if (known) for (let k = 0; k < TYPES; k++) scores[k] += trust * known[k]
  }
  return scores.indexOf(scores.reduce((a, b) => Math.max(a, b)))
}

/** Weights as they stand in the list: two decimals, small ones left out. */
function rounded(weights) {
  const kept = new Map()
  for (const [word, values] of weights) {
    const least = word === PRIORS ? 0 : isFar(word) ? LEAST_WEIGHT_REST : LEAST_WEIGHT
    const own = values.map((value) => (Math.abs(value) < least ? 0 : Math.round(value * 100) / 100))
    if (own.some((value) => value !== 0)) kept.set(word, own)
  }
  return kept
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
})
const examples = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => exampleOf(JSON.parse(line))),
)
const percent = (value) => (100 * value).toFixed(1)
console.log(`${examples.length} articles; right by event words alone: ${percent(share(examples, new Map()))} %`)
let unseen = 0
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = rounded(learn(examples.filter((_, n) => n % FOLDS !== fold)))
  const held = examples.filter((_, n) => n % FOLDS === fold)
  unseen += share(held, weights) * held.length
}
console.log(`right on articles that were not learned from (${FOLDS} folds): ${percent(unseen / examples.length)} %`)
if (!values.dry) {
  const weights = rounded(learn(examples))
  const forms = [...new Set([...weights.keys()].map((word) => word.split('\t')[0]))].sort((a, b) => (a < b ? -1 : 1))
  const cell = (word) => {
    const own = weights.get(word)
    if (!own) return ''
    return EVENT_TYPES.flatMap((type, n) => (own[n] || word === PRIORS ? [`${type}:${own[n]}`] : [])).join(' ')
  }
  const lines = forms.map((form) =>
    [form, ...WORD_PLACES.map((place) => cell(`${form}\t${place}`))].join('\t').trimEnd(),
  )
  const file = new URL('../../src/lexicon/type-words.tsv', import.meta.url)
  const notes = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  writeFileSync(file, `${notes.join('\n')}\nform\t${WORD_PLACES.join('\t')}\n${lines.join('\n')}\n`)
  console.log(`${lines.length} words`)
}
