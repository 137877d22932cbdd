/** Anything that JSON holds. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}
/** Keys and indexes from the root of a JSON text to a value in it. */
export type JsonPath = readonly (string | number)[]

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const WIDTH = 120

/**
 * JSON as people write fixtures: what fits into a line stands in one (`{ "name": "X", "role": "host" }`), everything else a value
 * a line. The outermost object or array is always opened. Ends in a line break.
 */
export function formatted(value: Json): string {
  return `${pretty(value, 0, 0, true)}\n`
}

/** @param taken characters that stand before the value in its line, and the comma behind it */
function pretty(value: Json, depth: number, taken: number, open = false): string {
  const line = inline(value)
  if (value === null || typeof value !== 'object' || (!open && depth * 2 + taken + line.length <= WIDTH)) return line
  const indent = '  '.repeat(depth + 1)
  const close = `\n${'  '.repeat(depth)}`
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    // Records hold the fields that are read one by one.
    const items = value.map((item) => `${indent}${pretty(item, depth + 1, 1, open && isObject(item))}`)
    return `[\n${items.join(',\n')}${close}]`
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    const name = `${JSON.stringify(key)}: `
    return `${indent}${name}${pretty(inner, depth + 1, name.length + 1, open && key === 'records')}`
  })
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}${close}}`
}

/** JSON in one line with blanks where people set them. */
export function inline(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
