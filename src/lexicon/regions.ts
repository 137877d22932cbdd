import { districtsByCode, districtsByName, regionsByCode } from './data.js'
import { compactName } from './forms.mjs'
import { valueIn } from './lines.js'

/** Names that were asked for, of some hundred regions. */
const names = new Map<string, string>()

/** Bare name of a province, regency or city by its code; undefined when there is none. */
export function regionName(code: string): string | undefined {
  const known = names.get(code)
  if (known !== undefined) return known
  const name = valueIn(regionsByCode, code)
  if (name !== undefined) names.set(code, name)
  return name
}

/** Codes of the districts (kecamatan, distrik) of that lower-case name, however its words are parted. */
export const districtCodes = (name: string): readonly string[] =>
  valueIn(districtsByName, compactName(name))?.split(',') ?? []

/** Name of a district by its code, in lower case; undefined when there is none. */
export const districtName = (code: string): string | undefined => valueIn(districtsByCode, code)

/** Whether a lower-case name is written as a district's. */
export const isDistrict = (name: string): boolean => districtCodes(name).some((code) => districtName(code) === name)
