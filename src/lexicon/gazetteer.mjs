// Region tables from idn-area-data (Kemendagri codes; data ODbL-1.0), read at build time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('idn-area-data/package.json')), 'data')
const csv = (name) =>
  readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

/**
 * The Place table (provinces, regencies and cities by bare name, with aliases) and the district lines.
 * @param {string[][]} aliases rows of place-aliases.tsv: form, code
 */
export function gazetteerTables(aliases) {
  const places = new Map()
  const add = (form, code, name) => {
    const key = form.toLowerCase()
    const entry = places.get(key) ?? { codes: [], name }
    if (!entry.codes.includes(code)) entry.codes.push(code)
    places.set(key, entry)
  }
  const title = (name) => name.toLowerCase().replace(/(^|[\s(/-])\p{L}/gu, (m) => m.toUpperCase())
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
  for (const [form, code] of aliases) add(form, code, names.get(code) ?? form)
  return {
    place: {
      columns: ['form', 'codes', 'name'],
      rows: [...places].map(([form, { codes, name }]) => [form, codes.join(','), name]),
    },
    districts: csv('districts')
      .map(([code, , name]) => `${code}\t${name.toLowerCase()}`)
      .join('\n'),
  }
}
