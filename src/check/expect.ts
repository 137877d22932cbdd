import type { EventRecord, RecordCustom } from '../record.js'
import type { Expectation } from './expectation.js'
import { isObject, type Json, type JsonObject } from './json.js'
import { fieldOf, pairRecords, unmetBy } from './judge.js'
import { differences, distinct, isOptional, OPTIONAL, OTHERS, pair } from './match.js'
import { SHAPE } from './shape.js'

type FieldName = keyof typeof SHAPE
type Records = readonly EventRecord[]

/** What a new fixture expects: all that was found, told by what a reader of the article can judge, and not looked at yet. */
export function expectationOf(records: Records): JsonObject {
  return { reviewed: false, records: records.map(recordStated) }
}

function recordStated(record: EventRecord): JsonObject {
  const entries = (Object.keys(SHAPE) as FieldName[])
    .filter((field) => SHAPE[field].stated !== null)
    // Topics stand in the main record only.
    .filter((field) => record.main || field !== 'topics')
    .map((field) => [field, stated(field, record[field] as Json)])
  return Object.fromEntries(record.custom ? [...entries, ['custom', ownStated(record.custom)]] : entries)
}

/** What own rules found: all that their values say, without where and by which rule. */
const ownStated = (custom: RecordCustom): Json =>
  Object.fromEntries(
    Object.entries(custom).map(([name, items]) => [name, items.map(({ span, rule, ...said }) => said as JsonObject)]),
  )

/** A field's value as a new fixture states it. */
function stated(field: string, value: Json): Json {
  const keys = new Set(SHAPE[field as FieldName]?.stated ?? [])
  const brief = (item: Json): Json =>
    isObject(item) && keys.size > 0 ? Object.fromEntries([...keys].map((key) => [key, item[key] ?? null])) : item
  return Array.isArray(value) ? distinct(value, keys).map(brief) : brief(value)
}

/**
 * The expectation changed where the records do not meet it and nowhere else: alternatives and `"..."` that still fit stay, and so do
 * the fields of `todo` that are not met (they say what is wanted, not what is). What is new is told by the keys of its neighbours.
 */
export function updated(expectation: Expectation, records: Records): Json {
  const { todo } = expectation
  const failing = new Set(unmetBy(expectation, records).map(({ path }) => fieldOf(path)))
  const left = todo.filter((field) => failing.has(field))
  const { pairs, surplus, open } = pairRecords(expectation, records)
  const partners = new Map(pairs.map((each) => [each.index, each]))
  const events = expectation.records.flatMap((item, index): Json[] => {
    const pairing = partners.get(index)
    if (!pairing) return [item]
    const { record, found } = pairing
    if (found) return [updatedRecord(record, found, left)]
    return isOptional(record) || left.includes('records') ? [record] : []
  })
  if (!open && !left.includes('records')) events.push(...surplus.map(recordStated))

  const { json, at } = expectation
  if (Array.isArray(json)) return events
  const { todo: _, reviewed, ...rest } = json as JsonObject
  const marks: JsonObject = {
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(left.length === 0 ? {} : { todo: left }),
  }
  return at === 'record' ? { ...marks, ...(events[0] as JsonObject) } : { ...marks, ...rest, records: events }
}

function updatedRecord(record: JsonObject, found: EventRecord, todo: readonly string[]): JsonObject {
  const entries = Object.entries(record).map(([field, value]) => [
    field,
    todo.includes(field) || field === OPTIONAL ? value : renewed(value, found[field as FieldName] as Json, field),
  ])
  return Object.fromEntries(entries)
}

function renewed(expected: Json, actual: Json, field: string): Json {
  if (differences(expected, actual).length === 0) return expected
  if (Array.isArray(expected) && Array.isArray(actual)) return renewedArray(expected, actual, field)
  if (!isObject(expected) || !isObject(actual)) return stated(field, actual)
  const entries = Object.entries(expected).map(([key, value]) => [
    key,
    key === OPTIONAL ? value : renewed(value, actual[key] ?? null, ''),
  ])
  return Object.fromEntries(entries)
}

function renewedArray(expected: Json[], actual: Json[], field: string): Json[] {
  const { wanted, partner, surplus, keys, open } = pair(expected, actual)
  const partners = new Map(wanted.map(({ index }, i) => [index, partner[i]]))
  const items = expected.flatMap((item, index): Json[] => {
    const other = partners.get(index)
    if (other) return [renewed(item, other.item, field)]
    return item === OTHERS || isOptional(item) ? [item] : []
  })
  if (open) return items
  const fresh = surplus.map((item) =>
    isObject(item) && keys.size > 0
      ? Object.fromEntries([...keys].filter((key) => key in item).map((key) => [key, item[key]]))
      : (stated(field, [item]) as Json[])[0],
  )
  return [...items, ...fresh]
}
