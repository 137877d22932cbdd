// Region tables from idn-area-data (Kemendagri codes; data ODbL-1.0), read at build time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compactName } from './forms.mjs'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('idn-area-data/package.json')), 'data')
const csv = (name) =>
  readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

const title = (name) =>
  name
    .toLowerCase()
    .replace(/(^|[\s(/-])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Dki\b/, 'DKI')
    .replace(/ Dan /g, ' dan ')

/**
 * The Place table (provinces, regencies and cities by bare name, short forms, towns, countries), the region lines and the district lines.
 * @param {string[][]} aliases rows of place-aliases.tsv: form, code, name, level, weak
 */
export function gazetteerTables(aliases) {
  const places = new Map()
  const add = (form, code, name, level = '', weak = '') => {
    const key = form.toLowerCase()
    const entry = places.get(key) ?? { codes: [], name, level, weak }
    if (weak) entry.weak = weak
    for (const one of code.split(',')) if (one && !entry.codes.includes(one)) entry.codes.push(one)
    places.set(key, entry)
  }
  const names = new Map()
  for (const [code, name] of csv('provinces')) {
    names.set(code, title(name))
    add(name, code, title(name))
  }
  for (const [code, , name] of csv('regencies')) {
    const bare = name.replace(/^(KABUPATEN|KOTA) (ADM\.? |ADMINISTRASI )?/, '')
    names.set(code, title(bare))
    add(bare, code, title(bare))
  }
  for (const [form, code, name, level, weak] of aliases) {
    // A bare "Yogyakarta" or "Riau" is settled by the linker; an alias never renames what the official table names.
    add(form, code, name || names.get(code) || title(form), level, weak)
  }
  return {
    place: {
      columns: ['form', 'codes', 'name', 'level', 'weak'],
      rows: [...places].map(([form, { codes, name, level, weak }]) => [form, codes.join(','), name, level, weak]),
    },
    regions: regionLines([...places.values()]),
    districts: districtTables(),
  }
}

/** Bare names of provinces, regencies and cities by their code, as sorted lines: of each the first that bears it. */
function regionLines(places) {
  const names = new Map()
  for (const { codes, name, level } of places) {
    if (level) continue
    for (const code of codes) if (!names.has(code)) names.set(code, name)
  }
  return linesOf([...names])
}

/** Districts as sorted lines (see lines.ts). */
function districtTables() {
  const districts = csv('districts').map(([code, , name]) => [code, name.toLowerCase()])
  return { byCode: linesOf(districts), byName: linesOf(districts.map(([code, name]) => [compactName(name), code])) }
}

/** Lines "key<tab>values" in the order of the keys; values of one key, in their order, with commas between. */
function linesOf(pairs) {
  const values = new Map()
  for (const [key, value] of pairs) values.set(key, [...(values.get(key) ?? []), value])
  return [...values.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${key}\t${values.get(key).join(',')}`)
    .join('\n')
}

/** Villages by their name without spaces, as sorted lines; a code is written without its full stops. */
export const villageLines = () =>
  linesOf(csv('villages').map(([code, , name]) => [compactName(name.toLowerCase()), code.replaceAll('.', '')]))
