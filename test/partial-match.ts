/** Anything that JSON holds. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** In an array: items besides the listed ones may stand there. */
const OTHERS = '...'
/** In an object of an array: the item may be missing. It is never compared itself. */
const OPTIONAL = 'optional'

/**
 * Where `actual` departs from `expected`, one line each; empty when it matches.
 *
 * Objects are compared by the keys that `expected` lists. Arrays are compared in any order and in length, except that an
 * item `"..."` admits others and an item with `"optional": true` may be missing; items of `actual` that are the same in all
 * listed keys count once. A string may give alternatives, `"A | B"`, of which `null` may be one.
 */
export function differences(expected: Json, actual: Json | undefined, path = ''): string[] {
  if (Array.isArray(expected)) {
    return Array.isArray(actual) ? arrayDifferences(expected, actual, path) : [`${path}: no array: ${show(actual)}`]
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object' || Array.isArray(actual)) {
      return [`${path}: expected ${show(expected)}, got ${show(actual)}`]
    }
    return Object.entries(expected)
      .filter(([key]) => key !== OPTIONAL)
      .flatMap(([key, value]) => differences(value, actual[key], path ? `${path}.${key}` : key))
  }
  if (typeof expected === 'string' && expected.split(' | ').includes(String(actual))) return []
  return expected === actual ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`]
}

function arrayDifferences(expected: Json[], actual: Json[], path: string): string[] {
  const open = expected.includes(OTHERS)
  const wanted = expected.filter((item) => item !== OTHERS)
  const keys = new Set(wanted.flatMap((item) => (isObject(item) ? Object.keys(item) : [])))
  const found = [...new Map(actual.map((item) => [show(only(item, keys)), item])).values()]

  const fits = wanted.map((item) => found.map((other) => differences(item, other).length === 0))
  const partner = pairUp(fits, found.length)
  const missed = wanted.filter((item, i) => !partner.includes(i) && !(isObject(item) && item[OPTIONAL] === true))
  const surplus = found.filter((_, j) => partner[j] === -1)

  const lines: string[] = []
  for (const item of missed) {
    const near = nearest(item, surplus)
    if (near === undefined) {
      lines.push(`${path}: missed ${show(item)}`)
      continue
    }
    surplus.splice(surplus.indexOf(near), 1)
    lines.push(...differences(item, near, `${path}[${label(item)}]`))
  }
  if (!open) lines.push(...surplus.map((item) => `${path}: wrong ${show(brief(item, keys))}`))
  return lines
}

/** For each found item the wanted item it is paired with, or -1: a largest pairing, by augmenting paths. */
function pairUp(fits: boolean[][], count: number): number[] {
  const partner: number[] = new Array(count).fill(-1)
  const place = (i: number, tried: Set<number>): boolean => {
    for (let j = 0; j < count; j++) {
      if (!fits[i][j] || tried.has(j)) continue
      tried.add(j)
      if (partner[j] === -1 || place(partner[j], tried)) {
        partner[j] = i
        return true
      }
    }
    return false
  }
  for (let i = 0; i < fits.length; i++) place(i, new Set())
  return partner
}

/** The surplus item that names the same thing (same name, value, text, code …) and differs elsewhere. */
function nearest(item: Json, surplus: Json[]): Json | undefined {
  if (!isObject(item)) return undefined
  const name = NAMING.find((key) => key in item)
  if (!name) return undefined
  return surplus.find((other) => isObject(other) && differences(item[name], other[name]).length === 0)
}

const NAMING = ['name', 'value', 'code', 'text', 'speaker', 'id']
const label = (item: Json) => show(isObject(item) ? item[NAMING.find((key) => key in item) ?? ''] : item)
const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const only = (item: Json, keys: Set<string>): Json =>
  isObject(item) && keys.size > 0 ? Object.fromEntries(Object.entries(item).filter(([key]) => keys.has(key))) : item
/** As much of an unexpected item as tells which it is. */
const brief = (item: Json, keys: Set<string>): Json => {
  const naming = NAMING.filter((key) => isObject(item) && key in item).slice(0, 2)
  return only(item, new Set([...keys, ...naming]))
}
const show = (value: Json | undefined) => JSON.stringify(value) ?? 'nothing'
