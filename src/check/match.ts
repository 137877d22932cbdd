import { isObject, type Json, type JsonObject, type JsonPath } from './json.js'
import { ByValue, ByWord, Left, largestPairing, merged } from './pairing.js'

/** In an array: items besides the listed ones may stand there. */
export const OTHERS = '...'
/** In an object of an array: the item may be missing. It is never compared itself. */
export const OPTIONAL = 'optional'
/** Between the alternatives of a string. */
const OR = ' | '

/** One departure of what was found from what was expected. */
export interface Difference {
  /** `changed`: another value; `missed`: not found; `extra`: found and not expected. */
  kind: 'changed' | 'missed' | 'extra'
  /** Where, for readers: `officials["Yosef Lando"].role`. */
  path: string
  /** Where in the expectation: the value that was not met, or the array that something is missing from or too much in. */
  at: JsonPath
  expected?: Json
  /** What stands there instead; of something extra as much as was asked of its like. */
  actual?: Json
  /** The found thing that the difference is about, with all that is known of it. */
  found?: Json
}

interface Place {
  path: string
  at: JsonPath
  /** The innermost found thing around. */
  found?: Json
}

/**
 * Where `actual` departs from `expected`; empty when it matches.
 *
 * Objects are compared by the keys that `expected` lists. Arrays are compared in any order and in length, except that an
 * item `"..."` admits others and an item with `"optional": true` may be missing; items of `actual` that are the same in all
 * listed keys count once. A string may give alternatives, `"A | B"`, of which `null` may be one.
 */
export function differences(
  expected: Json,
  actual: Json | undefined,
  place: Place = { path: '', at: [] },
): Difference[] {
  const { path, at } = place
  const changed = (): Difference[] => [
    { kind: 'changed', path, at, expected, actual: actual ?? null, found: place.found ?? actual },
  ]
  if (Array.isArray(expected)) return Array.isArray(actual) ? ofArrays(expected, actual, place) : changed()
  if (isObject(expected)) {
    if (!isObject(actual)) return changed()
    return Object.entries(expected)
      .filter(([key]) => key !== OPTIONAL)
      .flatMap(([key, value]) =>
        differences(value, actual[key], {
          path: path ? `${path}.${key}` : key,
          at: [...at, key],
          found: 'span' in actual || 'mentions' in actual ? actual : place.found,
        }),
      )
  }
  if (typeof expected === 'string' && alternatives(expected).includes(String(actual))) return []
  return expected === actual ? [] : changed()
}

/** The wordings that an expected string admits. */
export const alternatives = (expected: string): string[] => expected.split(OR)

/** How the items of an expected array fare. */
export interface Pairing {
  /** Listed items (not `"..."`) with their index in the expectation. */
  wanted: { item: Json; index: number }[]
  /** For each of them the found item that fits or, with `near`, the one that is meant; undefined when missed. */
  partner: ({ item: Json; near: boolean } | undefined)[]
  /** Found items that nothing stands for. */
  surplus: Json[]
  /** Keys that any of the listed items names. */
  keys: Set<string>
  /** Whether others may stand there. */
  open: boolean
}

/** Pairs the items of an expected array with those found, as many as possible. */
export function pair(expected: readonly Json[], actual: readonly Json[]): Pairing {
  const wanted = expected.map((item, index) => ({ item, index })).filter(({ item }) => item !== OTHERS)
  const keys = new Set(
    wanted.flatMap(({ item }) => (isObject(item) ? Object.keys(item).filter((key) => key !== OPTIONAL) : [])),
  )
  const found = distinct(actual, keys)
  const byValue = new ByValue(found)
  const fits = wanted.map(({ item }) => likely(item, byValue).filter((j) => differences(item, found[j]).length === 0))
  const taken = largestPairing(fits, found.length)
  const left = new Left(found.length)
  for (const j of taken) if (j >= 0) left.take(j)
  const others = new Nearest(found, byValue, left)
  const partner = wanted.map(({ item }, i) => {
    const j = taken[i] >= 0 ? taken[i] : others.to(item)
    if (j === undefined) return undefined
    left.take(j)
    return { item: found[j], near: taken[i] < 0 }
  })
  const surplus = found.filter((_, j) => left.has(j))
  return { wanted, partner, surplus, keys, open: wanted.length < expected.length }
}

function ofArrays(expected: Json[], actual: Json[], { path, at, found }: Place): Difference[] {
  const { wanted, partner, surplus, keys, open } = pair(expected, actual)
  const list: Difference[] = []
  for (const [i, { item, index }] of wanted.entries()) {
    const other = partner[i]
    const here = [...at, index]
    if (other?.near)
      list.push(...differences(item, other.item, { path: `${path}[${label(item)}]`, at: here, found: other.item }))
    else if (!other && !isOptional(item)) list.push({ kind: 'missed', path, at: here, expected: item, found })
  }
  if (open) return list
  for (const item of surplus) list.push({ kind: 'extra', path, at, actual: brief(item, keys), found: item })
  return list
}

/** The items without those that are the same as an earlier one in all of these keys. */
export function distinct(items: readonly Json[], keys: ReadonlySet<string>): Json[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const mark = JSON.stringify(only(item, keys))
    if (seen.has(mark)) return false
    seen.add(mark)
    return true
  })
}

export const isOptional = (item: Json): boolean => isObject(item) && item[OPTIONAL] === true

/** The found items, by number, that may be what is expected: those that hold its rarest plain value. */
function likely(item: Json, byValue: ByValue): readonly number[] {
  const plain: [string | null, Json][] = isObject(item)
    ? Object.entries(item).filter(([key]) => key !== OPTIONAL)
    : [[null, item]]
  let best: { lists: (readonly number[])[]; count: number } | undefined
  for (const [key, value] of plain) {
    if (typeof value === 'object' && value !== null) continue
    const lists = byValue.lists(key, wordings(value))
    const count = lists.reduce((sum, list) => sum + list.length, 0)
    if (!best || count < best.count) best = { lists, count }
  }
  return best ? merged(best.lists) : byValue.items.map((_, j) => j)
}

/** A plain value as found items may hold it, as text. */
const wordings = (value: Json): string[] =>
  typeof value === 'string' ? [...new Set([value, ...alternatives(value)])] : [String(value)]

/** Keys by which a thing is known, the first that it has. */
export const NAMING = ['name', 'value', 'code', 'text', 'speaker', 'id', 'type']
const namingKey = (item: JsonObject) => NAMING.find((key) => key in item)

/** Finds which of the found items that are left is meant. */
class Nearest {
  readonly #byWord: ByWord
  constructor(
    readonly found: readonly Json[],
    readonly byValue: ByValue,
    readonly left: Left,
  ) {
    this.#byWord = new ByWord(found, wordsOf)
  }

  /** The item, by number, that has the same name (value, text, code …), else one that shares a word with it. */
  to(item: Json): number | undefined {
    const key = isObject(item) ? namingKey(item) : undefined
    if (key === undefined) return undefined
    const name = (item as JsonObject)[key]
    const plain = typeof name !== 'object' || name === null
    const lists = plain ? this.byValue.lists(key, wordings(name)) : [this.found.map((_, j) => j)]
    const isSame = (j: number) => {
      const other = this.found[j]
      return isObject(other) && differences(name, other[key]).length === 0
    }
    const same = this.left.first(lists, isSame)
    return same !== undefined || typeof name !== 'string' ? same : this.left.first(this.#byWord.lists(key, name))
  }
}

/** Words that tell what is meant; numbers tell too little. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []

/** What an item is called: its name, value, text …, or itself. */
export const naming = (item: Json): Json => (isObject(item) ? (item[namingKey(item) ?? ''] ?? null) : item)
const label = (item: Json): string => JSON.stringify(naming(item))

const only = (item: Json, keys: ReadonlySet<string>): Json =>
  isObject(item) && keys.size > 0 ? Object.fromEntries(Object.entries(item).filter(([key]) => keys.has(key))) : item

/** As much of an unexpected item as tells which it is. */
function brief(item: Json, keys: ReadonlySet<string>): Json {
  if (!isObject(item)) return item
  const names = NAMING.filter((key) => key in item).slice(0, 2)
  return only(item, new Set([...keys, ...names]))
}
