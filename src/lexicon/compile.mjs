// Compiles the word lists of this folder, and the regions of idn-area-data, to data.ts.
//   node src/lexicon/compile.mjs
// A word list is <class>.tsv: comment lines "# source: …", "# licence: …", "# date: …", then a header row whose first column is
// `form`, then a row an entry. A row must have as many cells as the header or fewer; forms are unique within a file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, packed } from './compiled.mjs'
import { gazetteerTables, villageLines } from './gazetteer.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const classSource = readFileSync(join(folder, 'classes.ts'), 'utf8')
const names = [...classSource.matchAll(/^ {2}(\w+): 1 << \d+/gm)].map((m) => m[1])
const kebab = (name) => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()
// File of each class, as its doc comment names it.
const fileOf = Object.fromEntries(
  names.map((name) => {
    const comment = classSource
      .slice(0, classSource.indexOf(`  ${name}: 1 <<`))
      .split('/**')
      .pop()
    return [name, comment.match(/([a-z-]+)\.tsv/)?.[1] ?? kebab(name)]
  }),
)

/** Reads one word list; throws with file and line on anything off. */
export function readTable(file) {
  const lines = readFileSync(file, 'utf8').replace(/\r\n/g, '\n').split('\n')
  const notes = lines.filter((line) => line.startsWith('# '))
  for (const wanted of ['source', 'licence', 'date']) {
    if (!notes.some((line) => line.startsWith(`# ${wanted}:`)))
      throw new Error(`${file}: no line "# ${wanted}: …" at the top`)
  }
  let columns
  const rows = []
  const seen = new Map()
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!columns) {
      if (cells[0] !== 'form') throw new Error(`${file}:${index + 1}: the header row must begin with "form"`)
      columns = cells
      return
    }
    if (cells.length > columns.length)
      throw new Error(`${file}:${index + 1}: ${cells.length} cells, but the header has ${columns.length}`)
    const key = cells[0].toLowerCase()
    if (seen.has(key)) throw new Error(`${file}:${index + 1}: "${cells[0]}" stands already in line ${seen.get(key)}`)
    seen.set(key, index + 1)
    rows.push(cells)
  })
  if (!columns) throw new Error(`${file}: no header row`)
  return { columns, rows }
}

const aliasFile = join(folder, 'place-aliases.tsv')
const { place, regions, districts } = gazetteerTables(existsSync(aliasFile) ? readTable(aliasFile).rows : [])
const tables = names
  .flatMap((name) => {
    if (name === 'Place') return [{ name, ...place }]
    const file = join(folder, `${fileOf[name]}.tsv`)
    return existsSync(file) ? [{ name, ...readTable(file) }] : []
  })
  .filter(({ rows }) => rows.length)
  .map(({ name, columns, rows }) => ({
    name,
    columns,
    rows: rows.map((cells) => cells.join('\t').replace(/\t+$/, '')).join('\n'),
  }))
// In ASCII only: such a module is loaded as it stands, without decoding.
const literal = (value) =>
  JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
/** Learned weights, in the order in which some are looked up by halving, as gazetteers are. */
const byForm = (rows) =>
  rows
    .map((cells) => cells.join('\t'))
    .sort((a, b) => (a.slice(0, a.indexOf('\t')) < b.slice(0, b.indexOf('\t')) ? -1 : 1))
    .join('\n')
/** "meeting:0.35 report:-0.2" as a letter for each type, in the order of the row "*", and its hundredths: "B35Q-20". */
function shortened([form, ...cells], types) {
  if (form === '*') return [form, ...cells]
  const part = (weight) => {
    const colon = weight.indexOf(':')
    const n = types.indexOf(weight.slice(0, colon))
    if (n < 0) throw new Error(`type-words.tsv: ${form}: no type of event: ${weight}`)
    return String.fromCharCode(n < 26 ? 65 + n : 71 + n) + Math.round(Number(weight.slice(colon + 1)) * 100)
  }
  return [form, ...cells.map((cell) => cell.split(' ').filter(Boolean).map(part).join(''))]
}
const { rows: wordRows } = readTable(join(folder, 'type-words.tsv'))
const [, everywhere = ''] = wordRows.find(([form]) => form === '*') ?? []
const eventTypes = everywhere.split(' ').map((weight) => weight.slice(0, weight.indexOf(':')))
const typeWords = byForm(wordRows.map((cells) => shortened(cells, eventTypes)))
/** "5 -31 0" as a character each, "E!@" (type-vectors.ts). */
const vectorOf = (cell) => String.fromCharCode(...cell.split(' ').map((n) => 64 + Number(n)))
const typeVectors = byForm(
  readTable(join(folder, 'type-vectors.tsv')).rows.map(([form, cell]) => [form, vectorOf(cell)]),
)
/** Each number as two characters, the first of which counts 95 (type-vectors.ts). */
function axisOf(cell) {
  return cell
    .split(' ')
    .map((n) => {
      const high = Math.round(Number(n) / 95)
      if (Math.abs(high) > 47) throw new Error(`type-axes.tsv: ${n} is too large`)
      return String.fromCharCode(79 + high, 79 + Number(n) - 95 * high)
    })
    .join('')
}
const typeAxes = readTable(join(folder, 'type-axes.tsv'))
  .rows.map(([, cell]) => axisOf(cell))
  .join('')
const choiceWeights = byForm(readTable(join(folder, 'choice-weights.tsv')).rows)
const headsOfState = readTable(join(folder, 'heads-of-state.tsv'))
  .rows.map((cells) => cells.join('\t'))
  .join('\n')
const lexicon = packed(compile(tables, Object.fromEntries(names.map((name, bit) => [name, 1 << bit]))))
writeFileSync(
  join(folder, 'data.ts'),
  `// Made by compile.mjs from the word lists beside it and from idn-area-data (ODbL-1.0, see LICENSE). Do not edit.
import type { Compiled } from './compiled.mjs'
export const packed: Compiled<string> = {
${Object.entries(lexicon)
  .map(([key, value]) => `  ${key}: ${literal(value)},`)
  .join('\n')}
}
/** What words say of an article's type, a line each: word, weights in headline and lead, right behind it, further on (type-words.ts); in the order of the words. */
export const typeWords: string = ${literal(typeWords)}
/** Vectors of words, a line each: word, a character for each number (type-vectors.ts); in the order of the words. */
export const typeVectors: string = ${literal(typeVectors)}
/** What a unit of each place and axis of these adds to each type, in hundred thousandths, two characters a number (type-vectors.ts). */
export const typeAxes: string = ${literal(typeAxes)}
/** What features say of candidates for the main event's day and holders and for venues, a line each: choice and feature, weight, weights by type. */
export const choiceWeights: string = ${literal(choiceWeights)}
/** Heads of states and governments, a line each: name, other names, terms of office (heads-of-state.ts). */
export const headsOfState: string = ${literal(headsOfState)}
/** Provinces, regencies and cities by their code, a line each: code, bare name; in the order of the codes. */
export const regionsByCode: string = ${literal(regions)}
/** Districts by their code, a line each: code, name in lower case; in the order of the codes. */
export const districtsByCode: string = ${literal(districts.byCode)}
/** Districts by their name without spaces, a line each: name, codes; in the order of the names. */
export const districtsByName: string = ${literal(districts.byName)}
`,
)
writeFileSync(
  join(folder, 'villages-data.cjs'),
  `// Made by compile.mjs from idn-area-data (ODbL-1.0, see LICENSE). Do not edit.
/** @type {string} */
const villages = ${literal(villageLines())}
module.exports = villages
`,
)
