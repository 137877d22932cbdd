// Learns src/lexicon/type-words.tsv, type-vectors.tsv and type-axes.tsv from articles whose main event's type somebody named, and says what it is worth on articles it did not see.
//   npm run learn -- FILE.jsonl…        rows {"text": …, "type": "visit"}, or "visit | meeting" where two fit; optional "published"
//   --texts FILE.jsonl                rows {"text": …} that nobody labelled: what is learned of a word holds of words that stand beside
//                                     the same words too (several allowed)
//   --folds N                         in how many parts it is measured: learned from the others, asked of each (5; 0 measures nothing)
//   --dry                             only says what it is worth
// Multinomial logistic regression with an L2 penalty over what src/assemble/type.ts adds up, by L-BFGS; the same rows give the same list.
// A word's weight is its own part and one that its vector (vectors.mjs) gives it; all the latter are reduced to the few axes that tell most.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { firstOf } from '../../dist/assemble/events.js'
import { typePoints } from '../../dist/assemble/points.js'
import { Setting } from '../../dist/assemble/setting.js'
import { ownScore, trustIn, wordsByPlace } from '../../dist/assemble/type.js'
import { AXES } from '../../dist/assemble/type-vectors.js'
import { WORD_PLACES } from '../../dist/assemble/type-words.js'
import { readArticle } from '../../dist/extract.js'
import { EVENT_TYPES } from '../../dist/record.js'
import { minimize } from './minimize.mjs'
import { DIMENSIONS, noise, orthogonalize, wordVectors } from './vectors.mjs'

/** Penalty of a word's own weight, and of what each type scores before any word. */
const PENALTY = 6
/** The same of words far from the top, of which an article has many. */
const REST_PENALTY = 12
const PRIOR_PENALTY = 0.05
/** The same of what a number of the words' vectors says. */
const VECTOR_PENALTY = 10
/** What the vectors of a place's words count: there are many in the rest. */
const VECTOR_SCALES = { top: 1, near: 1, rest: 0.5 }
/** Words in fewer articles say nothing sure. */
const LEAST_ARTICLES = 4
const LEAST_ARTICLES_REST = 10
/** Weights nearer to nothing are left out of the list. */
const LEAST_WEIGHT = 0.04
const LEAST_WEIGHT_REST = 0.015
/** What a second type that fits as well counts beside the first. */
const SECOND = 0.6

/** The row of what each type scores before any word. */
const PRIORS = '*\ttop'
/** The largest number of a vector in the list, and parts in which what an axis adds is given. */
const MOST = 31
const PARTS = 1e5
/** Rounds after which the axes have settled. */
const AXIS_ROUNDS = 100

const TYPES = EVENT_TYPES.length
const numberOf = new Map(EVENT_TYPES.map((type, n) => [type, n]))

/**
 * @typedef {{ own: Float64Array, words: string[], shared: Float64Array, trust: number, types: number[] }} Example
 * shared: the sum of its words' vectors, place by place
 */

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
    shared: new Float64Array(0),
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
 * Gives each article the sums of its words' vectors, where rare words count more than those of which every article has some.
 * @typedef {{ vectors: Map<string, Float64Array>, scales: number[], articles: Map<string, number> }} Shared
 * vectors by word as they count, what those of each place are multiplied by, and how many articles have the word
 * @param {readonly Example[]} examples
 * @param {Map<string, Float64Array>} vectors
 * @returns {Shared}
 */
function share(examples, vectors) {
  const articles = new Map()
  for (const { words } of examples)
    for (const form of new Set(words.map(formOf))) articles.set(form, (articles.get(form) ?? 0) + 1)
  const counted = new Map()
  for (const [form, n] of articles) {
    const vector = vectors.get(form)?.map((value) => value * Math.log(examples.length / (n + 1)))
    if (vector) counted.set(form, vector)
  }
  for (const example of examples) {
    example.shared = new Float64Array(WORD_PLACES.length * DIMENSIONS)
    for (const word of example.words) {
      const vector = counted.get(formOf(word))
      const at = placeOf(word) * DIMENSIONS
      if (vector) for (let d = 0; d < DIMENSIONS; d++) example.shared[at + d] += vector[d]
    }
  }
  const scales = WORD_PLACES.map((name, place) => {
    const at = place * DIMENSIONS
    let squares = 0
    for (const { shared } of examples) for (let d = at; d < at + DIMENSIONS; d++) squares += shared[d] ** 2
    const scale = VECTOR_SCALES[name] / Math.sqrt(squares / (examples.length * DIMENSIONS) || 1)
    for (const { shared } of examples) for (let d = at; d < at + DIMENSIONS; d++) shared[d] *= scale
    return scale
  })
  return { vectors: counted, scales, articles }
}

const formOf = (word) => word.slice(0, word.indexOf('\t'))
const placeOf = (word) => WORD_PLACES.indexOf(word.slice(word.indexOf('\t') + 1))

/**
 * What vectors say of the types in each place, by the `AXES` axes that tell most of it.
 * @typedef {{ vectors: Map<string, Int8Array>, axes: Float64Array }} Reduced
 * a word's numbers, -31 to 31; for each place, axis and type what a unit adds
 * @param {Shared} shared
 * @param {Float64Array} weights for each place, number of a vector, and type
 * @returns {Reduced}
 */
function reduced({ vectors, scales, articles }, weights) {
  const size = WORD_PLACES.length * TYPES
  const said = new Map()
  for (const [form, vector] of vectors) {
    const row = new Float64Array(size)
    for (const [place, scale] of scales.entries())
      for (let d = 0, at = place * DIMENSIONS * TYPES; d < DIMENSIONS; d++, at += TYPES)
        for (let k = 0; k < TYPES; k++) row[place * TYPES + k] += scale * vector[d] * weights[at + k]
    said.set(form, row)
  }
  const square = new Float64Array(size * size)
  for (const [form, row] of said)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) square[i * size + j] += articles.get(form) * row[i] * row[j]
  let basis = Float64Array.from({ length: size * AXES }, noise())
  for (let round = 0; round < AXIS_ROUNDS; round++) {
    const next = new Float64Array(basis.length)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        for (let axis = 0; axis < AXES; axis++) next[i * AXES + axis] += square[i * size + j] * basis[j * AXES + axis]
    orthogonalize(next, AXES)
    basis = next
  }
  const onAxes = new Map()
  const most = new Float64Array(AXES)
  for (const [form, row] of said) {
    const numbers = new Float64Array(AXES)
    for (let axis = 0; axis < AXES; axis++) {
      for (let i = 0; i < size; i++) numbers[axis] += row[i] * basis[i * AXES + axis]
      most[axis] = Math.max(most[axis], Math.abs(numbers[axis]))
    }
    onAxes.set(form, numbers)
  }
  const axes = new Float64Array(WORD_PLACES.length * AXES * TYPES)
  for (let place = 0; place < WORD_PLACES.length; place++)
    for (let axis = 0; axis < AXES; axis++)
      for (let k = 0; k < TYPES; k++)
        axes[(place * AXES + axis) * TYPES + k] =
          Math.round((basis[(place * TYPES + k) * AXES + axis] * most[axis] * PARTS) / MOST) / PARTS
  const rounded = (numbers) => Int8Array.from(numbers, (value, axis) => Math.round((value * MOST) / (most[axis] || 1)))
  return { vectors: new Map([...onAxes].map(([form, numbers]) => [form, rounded(numbers)])), axes }
}

/**
 * Weights by word and place, `TYPES` numbers each, and what vectors add, on the scale of `ownScore`.
 * @typedef {{ words: Map<string, number[]>, shared: Reduced }} Learned
 * @param {readonly Example[]} examples
 * @param {Shared} shared
 * @returns {Learned}
 */
function learn(examples, shared) {
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
  // The scale of the own scores, what each type scores before any word, the words, then the numbers of their vectors.
  const firstWord = 1 + TYPES
  const firstShared = firstWord + columns.size * TYPES
  const shares = shared.vectors.size > 0 ? WORD_PLACES.length * DIMENSIONS : 0
  const size = firstShared + shares * TYPES
  const loss = (x, gradient) => {
    gradient.fill(0)
    let sum = 0
    const scores = new Float64Array(TYPES)
    for (const [n, { own, types, trust, shared: sums }] of examples.entries()) {
      for (let k = 0; k < TYPES; k++) scores[k] = x[1 + k]
      for (const column of rows[n])
        for (let k = 0, at = firstWord + column * TYPES; k < TYPES; k++) scores[k] += x[at + k]
      for (let d = 0, at = firstShared; d < shares; d++, at += TYPES)
        for (let k = 0; k < TYPES; k++) scores[k] += sums[d] * x[at + k]
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
        for (let k = 0, at = firstWord + column * TYPES; k < TYPES; k++) gradient[at + k] += scores[k]
      for (let d = 0, at = firstShared; d < shares; d++, at += TYPES)
        for (let k = 0; k < TYPES; k++) gradient[at + k] += sums[d] * scores[k]
    }
    for (let i = 1; i < size; i++) {
      const penalty =
        i < firstWord
          ? PRIOR_PENALTY
          : i < firstShared
            ? penalties[Math.floor((i - firstWord) / TYPES)]
            : VECTOR_PENALTY
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
  for (const [word, column] of columns) weights.set(word, weightsAt(firstWord + column * TYPES))
  return {
    words: rounded(weights),
    shared: reduced(
      shared,
      x.subarray(firstShared).map((value) => value / x[0]),
    ),
  }
}

/** Share of examples whose type comes first. */
const rightShare = (examples, learned) =>
  examples.filter((example) => example.types.includes(typeBy(example, learned))).length / examples.length

function typeBy({ own, words, trust }, { words: weights, shared: { vectors, axes } }) {
  const scores = Float64Array.from(own)
  for (const word of [PRIORS, ...words]) {
    const known = weights.get(word)
    if (known) for (let k = 0; k < TYPES; k++) scores[k] += trust * known[k]
    const vector = vectors.get(formOf(word))
    if (!vector) continue
    for (let axis = 0, at = placeOf(word) * AXES * TYPES; axis < AXES; axis++, at += TYPES)
      for (let k = 0; k < TYPES; k++) scores[k] += trust * vector[axis] * axes[at + k]
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
  options: {
    dry: { type: 'boolean', default: false },
    folds: { type: 'string', default: '5' },
    texts: { type: 'string', multiple: true, default: [] },
  },
})
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
const examples = positionals.flatMap(rowsOf).map(exampleOf)
const shared = share(examples, wordVectors(values.texts.flatMap(rowsOf).map(({ text }) => text)))
const percent = (value) => (100 * value).toFixed(1)
console.log(
  `${examples.length} articles; right by event words alone: ${percent(rightShare(examples, { words: new Map(), shared: { vectors: new Map(), axes: new Float64Array() } }))} %`,
)
const folds = Number(values.folds)
let unseen = 0
for (let fold = 0; fold < folds; fold++) {
  const learned = learn(
    examples.filter((_, n) => n % folds !== fold),
    shared,
  )
  const held = examples.filter((_, n) => n % folds === fold)
  unseen += rightShare(held, learned) * held.length
}
if (folds > 0)
  console.log(`right on articles that were not learned from (${folds} folds): ${percent(unseen / examples.length)} %`)
if (!values.dry) {
  const { words, shared: reduced } = learn(examples, shared)
  const forms = [...new Set([...words.keys()].map(formOf))]
  const typed = (weights, all) =>
    EVENT_TYPES.flatMap((type, n) => (weights[n] || all ? [`${type}:${weights[n]}`] : [])).join(' ')
  const cell = (word) => typed(words.get(word) ?? [], word === PRIORS)
  write(
    'type-words',
    WORD_PLACES,
    new Map(forms.map((form) => [form, WORD_PLACES.map((name) => cell(`${form}\t${name}`))])),
  )
  write(
    'type-vectors',
    ['numbers'],
    new Map([...reduced.vectors].map(([form, numbers]) => [form, [numbers.join(' ')]])),
  )
  const axes = WORD_PLACES.flatMap((name, place) =>
    Array.from({ length: AXES }, (_, axis) => {
      const at = (place * AXES + axis) * TYPES
      return [
        `${name} ${axis + 1}`,
        [
          reduced.axes
            .slice(at, at + TYPES)
            .map((value) => Math.round(value * PARTS))
            .join(' '),
        ],
      ]
    }),
  )
  write('type-axes', ['types'], new Map(axes), false)
}

/** Writes a list of src/lexicon anew below its notes, in the order of its forms. */
function write(name, columns, rows, sorted = true) {
  const file = new URL(`../../src/lexicon/${name}.tsv`, import.meta.url)
  const notes = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  const lines = Array.from(rows, ([form, cells]) => [form, ...cells].join('\t').trimEnd())
  if (sorted) lines.sort((a, b) => (formOf(a) < formOf(b) ? -1 : 1))
  writeFileSync(file, `${notes.join('\n')}\nform\t${columns.join('\t')}\n${lines.join('\n')}\n`)
  console.log(`${name}: ${lines.length} lines`)
}
