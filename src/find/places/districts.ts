import { districtLines } from '../../lexicon/data.js'

let byName: Map<string, string[]> | undefined

/** Spaces and hyphens vary in names: "Kedung Waringin", "Kedungwaringin". */
const compact = (name: string): string => name.replace(/[\s'-]+/g, '')

/** Codes of the districts (kecamatan, distrik) of that lower-case name; the list is read on first use. */
export function districtCodes(name: string): readonly string[] {
  if (!byName) {
    byName = new Map()
    for (const line of districtLines.split('\n')) {
      const tab = line.indexOf('\t')
      const key = compact(line.slice(tab + 1))
      const codes = byName.get(key)
      if (codes) codes.push(line.slice(0, tab))
      else byName.set(key, [line.slice(0, tab)])
    }
  }
  return byName.get(compact(name)) ?? []
}

let byCode: Map<string, string> | undefined

/** Name of a district by its code, in lower case; undefined when there is none. */
export function districtName(code: string): string | undefined {
  byCode ??= new Map(
    districtLines.split('\n').map((line) => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    }),
  )
  return byCode.get(code)
}
