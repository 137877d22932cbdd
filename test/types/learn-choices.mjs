// Learns src/lexicon/choice-weights.tsv from articles of which somebody named the main event's days and holders and the venues of all its
// events, and says what it is worth on articles it did not see.
//   npm run learn-choices -- FILE.jsonl…
//                         rows {"text": …, "dates": ["2024-05-06"], "organizers": ["KPU Sikka | KPU Kabupaten Sikka"], "venues": []};
//                         forms that are equally right parted by " | ", [] where there is none, the field left out where it was not
//                         looked for; optional "open": organizers and venues that count neither way, "published", "weight": what the
//                         article counts
//   --dry                 only says what it is worth
// All are logistic regressions with an L2 penalty, by L-BFGS: of days one is chosen against all others and none, of institutions and
// spots each is the event's or not. The same rows give the same list.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isStatementDate } from '../../dist/assemble/dates.js'
import { dayCandidates } from '../../dist/assemble/day-choice.js'
import { decideEvents, ruledDate } from '../../dist/assemble/events.js'
import { holderCandidates, LEAST_SCORE } from '../../dist/assemble/holder-choice.js'
import { rulingOf } from '../../dist/assemble/roles.js'
import { Setting } from '../../dist/assemble/setting.js'
import { LEAST_VENUE_SCORE, venueCandidates } from '../../dist/assemble/venue-choice.js'
import { venueRuling } from '../../dist/assemble/venues.js'
import { Features } from '../../dist/assemble/worth.js'
import { readArticle } from '../../dist/extract.js'
import { withoutTimes } from '../../dist/link/days.js'
import { EVENT_TYPES } from '../../dist/record.js'
import { alternatives, overlap } from '../../dist/score/words.js'
import { minimize } from './minimize.mjs'

/** Features of fewer articles say nothing sure. */
const LEAST_ARTICLES = 4
/** Weights nearer to nothing are left out of the list. */
const LEAST_WEIGHT = 0.04
const FOLDS = 5
/** How alike two names of an institution are, as the scorer has it. */
const ALIKE = 0.75
const ALIKE_VENUES = 0.7

/** Features that are words say the same whatever the event is. */
const isWord = (feature) => feature.includes('word ') && !feature.includes('event word')
const columnsOf = (features, type) =>
  features.flatMap((feature) => (isWord(feature) ? [feature] : [feature, `${feature}\t${type}`]))

/**
 * @typedef {{ columns: string[], right: boolean, value: unknown, hits: number[] }} Candidate
 * @typedef {{ candidates: Candidate[], gold: string[][], ruled: unknown[], weight: number, learnable: boolean }} Example
 */

function articleOf({ text, published }) {
  const { entities, tokens } = readArticle(text, { published, publishedBasis: 'metadata' })
  const setting = new Setting(entities, tokens)
  return { setting, scenes: decideEvents(setting) }
}

/** @returns {Example} */
function dayExample({ dates, weight = 1 }, { setting, scenes: [main] }) {
  const said = new Set(setting.entities.dates.filter((date) => isStatementDate(date, setting)))
  const ruled = ruledDate(main.type, true, main.triggers, said, setting)
  const gold = dates.map(alternatives)
  const candidates = [...dayCandidates(main.type, ruled, said, setting, new Features())].map(
    ({ date, told: features }) => {
      const value = date ? withoutTimes(date.value) : null
      const hits = gold.flatMap((forms, n) => (forms.includes(value) ? [n] : []))
      return {
        columns: columnsOf(features, main.type),
        value,
        hits,
        right: value ? hits.length > 0 : gold.length === 0,
      }
    },
  )
  const learnable = candidates.some(({ right }) => right)
  return { candidates, gold, ruled: ruled ? [withoutTimes(ruled.value)] : [], weight, learnable }
}

/** @returns {Example} */
function holderExample({ organizers, open = [], weight = 1 }, { setting, scenes }) {
  const ruling = rulingOf(scenes, setting)
  const gold = organizers.map(alternatives)
  const candidates = [...holderCandidates(ruling, setting, new Features())].map(({ agency, told: features }) => {
    const names = [agency.name, agency.fullName, ...agency.mentions.map((m) => setting.t.text.slice(m.start, m.end))]
    const same = (forms) => forms.some((form) => names.some((name) => name && overlap(form, name) >= ALIKE))
    const hits = gold.flatMap((forms, n) => (same(forms) ? [n] : []))
    const free = hits.length === 0 && open.some((value) => same(alternatives(value)))
    return { columns: columnsOf(features, scenes[0].type), value: agency, hits, right: hits.length > 0, free }
  })
  const ruled = candidates.filter(
    ({ value }) => ruling.roles.get(value)?.role === 'organizer' && ruling.roles.get(value).scene.main,
  )
  return {
    candidates: candidates.filter(({ free }) => !free),
    gold,
    ruled: ruled.filter(({ free }) => !free),
    weight,
    learnable: true,
  }
}

/** @returns {Example} */
function venueExample({ venues, open = [], weight = 1 }, { setting, scenes }) {
  const ruling = venueRuling(scenes, setting)
  const gold = venues.map(alternatives)
  const candidates = [...venueCandidates(ruling, setting, new Features())].map(({ mentions, told: features }) => {
    const names = [mentions[0].name, ...mentions.map((m) => setting.t.text.slice(m.start, m.end))]
    const same = (forms) => forms.some((form) => names.some((name) => overlap(form, name) >= ALIKE_VENUES))
    const hits = gold.flatMap((forms, n) => (same(forms) ? [n] : []))
    const free = hits.length === 0 && open.some((value) => same(alternatives(value)))
    return { columns: columnsOf(features, scenes[0].type), value: mentions, hits, right: hits.length > 0, free }
  })
  const counted = candidates.filter(({ free }) => !free)
  const ruled = counted.filter(({ value }) => value.some((m) => ruling.ruled.has(m)))
  return { candidates: counted, gold, ruled, weight, learnable: true }
}

/** Numbers of the columns that enough articles have. */
function columnNumbers(examples) {
  const articles = new Map()
  for (const { candidates } of examples)
    for (const column of new Set(candidates.flatMap(({ columns }) => columns)))
      articles.set(column, (articles.get(column) ?? 0) + 1)
  return new Map([...articles].filter(([, n]) => n >= LEAST_ARTICLES).map(([column], n) => [column, n]))
}

/**
 * @param {readonly Example[]} all
 * @param {Choice} choice
 */
function learn(all, { one, penalty }) {
  const examples = all.filter(({ learnable }) => learnable)
  const numbers = columnNumbers(examples)
  const articles = examples.map(({ candidates, weight }) => ({
    weight,
    rows: candidates.map(({ columns }) =>
      Int32Array.from(
        columns.filter((column) => numbers.has(column)),
        (column) => numbers.get(column),
      ),
    ),
    right: candidates.map(({ right }) => right),
  }))
  const loss = (x, gradient) => {
    gradient.fill(0)
    let sum = 0
    for (const { rows, right, weight } of articles) {
      const scores = rows.map((row) => row.reduce((score, column) => score + x[column], 0))
      const slopes = one
        ? slopesOfChoice(scores, right)
        : scores.map((score, n) => 1 / (1 + Math.exp(-score)) - right[n])
      sum +=
        weight *
        (one
          ? lossOfChoice(scores, right)
          : scores.reduce((all, score, n) => all + softplus(right[n] ? -score : score), 0))
      for (const [n, row] of rows.entries()) for (const column of row) gradient[column] += weight * slopes[n]
    }
    for (let i = 0; i < x.length; i++) {
      sum += (penalty * x[i] * x[i]) / 2
      gradient[i] += penalty * x[i]
    }
    return sum
  }
  const x = minimize(loss, new Float64Array(numbers.size))
  return new Map([...numbers].map(([column, n]) => [column, x[n]]))
}

const softplus = (score) => (score > 30 ? score : Math.log1p(Math.exp(score)))

/** Shares of the candidates, and of those that are right by themselves. */
function sharesOf(scores, right) {
  const most = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - most))
  const total = shares.reduce((a, b) => a + b)
  const good = shares.reduce((sum, share, n) => sum + (right[n] ? share : 0), 0)
  return { shares, total, good }
}
const lossOfChoice = (scores, right) => {
  const { total, good } = sharesOf(scores, right)
  return Math.log(total) - Math.log(good + 1e-12)
}
const slopesOfChoice = (scores, right) => {
  const { shares, total, good } = sharesOf(scores, right)
  return shares.map((share, n) => share / total - (right[n] ? share / (good + 1e-12) : 0))
}

/** What weights choose in an article: of days the one whose mentions score highest together. */
function chosenBy({ candidates }, weights, { one, least }) {
  const scores = candidates.map(({ columns }) => columns.reduce((sum, column) => sum + (weights.get(column) ?? 0), 0))
  if (!one) return candidates.filter((_, n) => scores[n] > least)
  const sums = new Map()
  for (const [n, { value }] of candidates.entries()) sums.set(value, (sums.get(value) ?? 0) + Math.exp(scores[n]))
  const best = [...sums].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  return candidates.filter(
    ({ value }, n) => value !== null && value === best && candidates.findIndex((c) => c.value === best) === n,
  )
}

/** Precision, recall and F1 of what is chosen in each example. */
function figures(examples, choose) {
  let right = 0
  let wrong = 0
  let gold = 0
  for (const example of examples) {
    const chosen = choose(example)
    const found = new Set(chosen.flatMap(({ hits }) => hits))
    right += found.size
    wrong += chosen.filter(({ hits }) => hits.length === 0).length
    gold += example.gold.length
  }
  const [precision, recall] = [right / (right + wrong), right / gold]
  return [precision, recall, (2 * precision * recall) / (precision + recall)].map((value) => value.toFixed(3)).join(' ')
}

function rounded(weights) {
  const kept = new Map()
  for (const [column, value] of weights)
    if (Math.abs(value) >= LEAST_WEIGHT) kept.set(column, Math.round(value * 100) / 100)
  return kept
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
})
const days = []
const holders = []
const venues = []
for (const file of positionals)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const row = JSON.parse(line)
    const article = articleOf(row)
    if (row.dates) days.push(dayExample(row, article))
    if (row.organizers) holders.push(holderExample(row, article))
    if (row.venues) venues.push(venueExample(row, article))
  }
/**
 * @typedef {{ name: string, examples: Example[], one: boolean, least: number, penalty: number }} Choice
 * One candidate of an article is chosen, or each by itself that scores more than `least`; `penalty` of a weight.
 */
/** @type {Choice[]} */
const choices = [
  { name: 'day', examples: days, one: true, least: Number.NaN, penalty: 6 },
  { name: 'holder', examples: holders, one: false, least: LEAST_SCORE, penalty: 6 },
  { name: 'venue', examples: venues, one: false, least: LEAST_VENUE_SCORE, penalty: 10 },
]
const lines = []
for (const choice of choices) {
  const { name, examples, one } = choice
  const ruled = ({ candidates, ruled }) =>
    one
      ? candidates.filter(
          ({ value }, n) =>
            value !== null && ruled.includes(value) && candidates.findIndex((c) => c.value === value) === n,
        )
      : ruled
  console.log(`${name}: ${examples.length} articles; by the rules: P R F1 ${figures(examples, ruled)}`)
  const unseen = examples.map(() => undefined)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = rounded(
      learn(
        examples.filter((_, n) => n % FOLDS !== fold),
        choice,
      ),
    )
    for (const [n, example] of examples.entries())
      if (n % FOLDS === fold) unseen[n] = chosenBy(example, weights, choice)
  }
  console.log(
    `${name}: on articles not learned from (${FOLDS} folds): P R F1 ${figures(
      examples.map((example, n) => ({ ...example, chosen: unseen[n] })),
      ({ chosen }) => chosen,
    )}`,
  )
  if (values.dry) continue
  const weights = rounded(learn(examples, choice))
  const features = new Map()
  for (const [column, weight] of weights) {
    const [feature, type] = column.split('\t')
    const row = features.get(feature) ?? { always: 0, types: [] }
    features.set(feature, row)
    if (type) row.types.push(`${type}:${weight}`)
    else row.always = weight
  }
  const order = (part) => EVENT_TYPES.indexOf(part.slice(0, part.indexOf(':')))
  for (const [feature, { always, types }] of features)
    lines.push(`${name} ${feature}\t${always}\t${types.sort((a, b) => order(a) - order(b)).join(' ')}`.trimEnd())
}
if (!values.dry) {
  const file = new URL('../../src/lexicon/choice-weights.tsv', import.meta.url)
  const notes = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  lines.sort((a, b) => (a.slice(0, a.indexOf('\t')) < b.slice(0, b.indexOf('\t')) ? -1 : 1))
  writeFileSync(file, `${notes.join('\n')}\nform\tweight\ttypes\n${lines.join('\n')}\n`)
  console.log(`${lines.length} features`)
}
