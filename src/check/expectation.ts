/** What a fixture expects: `expected.json`, read and found right. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { t } from '../lang/lang.js'
import type { CustomField } from '../record.js'
import { BrokenFixture, type Places, placeOf, suggestion } from './broken.js'
import { isObject, type Json, type JsonObject } from './json.js'
import { type Misfit, misfitsOf } from './kinds.js'
import { NAMING, OPTIONAL, OTHERS } from './match.js'
import { MENTION, SHAPE } from './shape.js'

/** What `expected.json` says. */
export interface Expectation {
  /** Expected records, the main one first; `"..."` among them admits others. */
  records: Json[]
  /** Keys that lead to `records` in the file; without them the file is the first of the records itself. */
  at: readonly string[] | 'record'
  /** False where a person has not looked yet. */
  reviewed: boolean
  /** Fields (and "records" for their number) that are known not to be met. */
  todo: string[]
  /** The file as it is. */
  json: Json
  text: string
}

/** What is known of the fields of the user's own: their definitions; none without rules; or that they are no matter here. */
export type OwnFields = readonly CustomField[] | undefined | 'any'

export function fileText(file: string, cwd: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(cwd, file)))
  } catch (error) {
    if (error instanceof TypeError) throw new BrokenFixture(file, undefined, t`is not UTF-8`, t`save it as UTF-8`)
    throw new BrokenFixture(file, undefined, t`cannot be read`, `${(error as Error).message}`)
  }
}

/** @throws BrokenFixture where it is no JSON, or no expectation */
export function readExpectation(file: string, own: OwnFields, cwd: string): Expectation {
  const text = fileText(file, cwd)
  const json = written(parsed(file, text), own)
  const broken = (path: (string | number)[], reason: string, hint: string) =>
    new BrokenFixture(file, places(text).at(path), reason, hint)
  if (!Array.isArray(json) && !isObject(json))
    throw broken([], t`is no expectation`, t`write records ([{…}]) or a part of the main one ({…})`)
  const { reviewed = true, todo = [], ...rest } = isObject(json) ? json : {}
  if (typeof reviewed !== 'boolean')
    throw broken(['reviewed'], t`"reviewed" must be true or false`, t`write true or false`)
  const fields = ['records', ...Object.keys(SHAPE), OWN]
  if (!Array.isArray(todo)) throw broken(['todo'], t`"todo" must be a list`, t`write ["agencies"] or the like`)
  for (const [i, field] of todo.entries())
    if (!fields.includes(String(field)))
      throw broken(['todo', i], t`no field "${field}"`, suggestion(String(field), fields))
  const at = Array.isArray(json) ? [] : 'records' in json ? ['records'] : 'record'
  const records = at === 'record' ? [rest, OTHERS] : Array.isArray(json) ? json : json.records
  if (!Array.isArray(records)) throw broken(['records'], t`"records" must be a list`, t`write "records": [{…}]`)
  if (at !== 'record' && Object.keys(rest).length > (Array.isArray(json) ? 0 : 1)) {
    const other = Object.keys(rest).find((key) => key !== 'records')!
    throw broken([other], t`"${other}" stands beside "records"`, t`only "reviewed" and "todo" may`)
  }
  for (const [i, record] of records.entries()) {
    const base = at === 'record' ? [] : [...at, i]
    if (record === OTHERS) continue
    if (!isObject(record)) throw broken(base, t`is no record`, t`write an object with fields of a record`)
    for (const [path, reason, hint] of misnamed(record, own)) throw broken([...base, ...path], reason, hint)
  }
  if (records.length === 0)
    throw broken([...(at as string[])], t`expects no record`, t`every article gives at least one`)
  return { records, at, reviewed, todo: todo as string[], json, text }
}

/** What an expectation says, with plain text in place of a thing written out as the key by which the thing is known. */
function written(json: Json, own: OwnFields): Json {
  if (Array.isArray(json)) return json.map((record) => (isObject(record) ? recordWritten(record, own) : record))
  if (!isObject(json)) return json
  return Array.isArray(json.records) ? { ...json, records: written(json.records, own) } : recordWritten(json, own)
}

function recordWritten(record: JsonObject, own: OwnFields): JsonObject {
  const entries = Object.entries(record).map(([field, value]) => [
    field,
    field === OWN ? ownWritten(value, own) : thingsWritten(value, keyOf(field)),
  ])
  return Object.fromEntries(entries)
}

function ownWritten(custom: Json, own: OwnFields): Json {
  if (!isObject(custom)) return custom
  const fields = own === 'any' ? [] : (own ?? [])
  const entries = Object.entries(custom).map(([name, items]) => {
    const valued = fields.some((field) => field.name === name && field.keys.some((key) => key.name === 'value'))
    return [name, thingsWritten(items, valued ? 'value' : 'text')]
  })
  return Object.fromEntries(entries)
}

function thingsWritten(value: Json, key: string | undefined): Json {
  if (key === undefined) return value
  const thing = (item: Json) => (typeof item === 'string' && item !== OTHERS ? { [key]: item } : item)
  return Array.isArray(value) ? value.map(thing) : thing(value)
}

/** The key by which the things of a field are known. The article's id is no part of what an article says. */
const keyOf = (field: string): string | undefined =>
  field === 'article' ? undefined : NAMING.find((key) => SHAPE[field as keyof typeof SHAPE]?.keys.includes(key))

/** Fields and keys that no record has, and values that none can hold. */
function* misnamed(record: JsonObject, own: OwnFields): Generator<Misfit> {
  for (const [field, value] of Object.entries(record)) {
    if (field === OPTIONAL) continue
    if (field === OWN) {
      if (own !== 'any') yield* misnamedOwn(value, own)
      continue
    }
    if (!Object.hasOwn(SHAPE, field)) {
      yield [[field], t`no field "${field}" in a record`, suggestion(field, Object.keys(SHAPE))]
      continue
    }
    const keys = [...SHAPE[field as keyof typeof SHAPE].keys, OPTIONAL]
    for (const [i, item] of (Array.isArray(value) ? value : [value]).entries()) {
      const wrong = isObject(item) ? Object.keys(item).find((key) => !keys.includes(key)) : undefined
      if (wrong === undefined) continue
      const path = Array.isArray(value) ? [field, i, wrong] : [field, wrong]
      yield [path, t`no key "${wrong}" in ${field}`, suggestion(wrong, keys)]
    }
    yield* misfitsOf(field as keyof typeof SHAPE, value)
  }
}

/** Where records hold the fields of the user's own. */
const OWN = 'custom'

function* misnamedOwn(custom: Json, own: readonly CustomField[] | undefined): Generator<Misfit> {
  if (!own) return yield [[OWN], t`"custom" holds what own rules find`, t`name them with --rules FILE`]
  if (!isObject(custom)) return yield [[OWN], t`"custom" must be an object`, t`write "custom": {"field": [{…}]}`]
  for (const [name, items] of Object.entries(custom)) {
    const field = own.find((each) => each.name === name)
    if (!field)
      yield [
        [OWN, name],
        t`no own rule "${name}"`,
        suggestion(
          name,
          own.map((each) => each.name),
        ),
      ]
    else if (!Array.isArray(items)) yield [[OWN, name], t`"${name}" must be a list`, t`write [{"value": …}]`]
    else {
      const keys = [...field.keys.map((key) => key.name), ...MENTION, OPTIONAL]
      for (const [i, item] of items.entries()) {
        const wrong = isObject(item) ? Object.keys(item).find((key) => !keys.includes(key)) : undefined
        if (wrong !== undefined) yield [[OWN, name, i, wrong], t`no key "${wrong}" in ${name}`, suggestion(wrong, keys)]
      }
    }
  }
}

function parsed(file: string, text: string): Json {
  let json: Json
  try {
    json = JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const reason = message
      .replace(/ in JSON at position \d+.*|, (?:\.{3})?".*is not valid JSON$/s, '')
      .replace(/^Unexpected end.*/, t`it breaks off`)
    throw new BrokenFixture(
      file,
      placeOf(text, breakOf(text, message)),
      t`no JSON: ${reason}`,
      t`mend it here or a little before`,
    )
  }
  // JSON.parse keeps the last of two keys of one name: the first would be an expectation that nothing compares.
  const lines = new LineCounter()
  const twice = parseDocument(text, { lineCounter: lines }).errors.find(({ code }) => code === 'DUPLICATE_KEY')
  if (twice) {
    const { line, col } = lines.linePos(twice.pos[0])
    throw new BrokenFixture(file, { line, column: col }, t`a key stands twice`, t`leave one of them out`)
  }
  return json
}

/** Where a text ceases to be JSON: the parser names the offset of some slips only. */
function breakOf(text: string, message: string): number {
  const end = text.trimEnd().length
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Math.min(Number(position), end)
  if (!message.startsWith('Unexpected token')) return end
  // What is cut before the token breaks off; what is cut behind it fails as the whole does.
  let before = 0
  let behind = text.length
  while (behind - before > 1) {
    const cut = (before + behind) >> 1
    if (hasBadToken(text.slice(0, cut))) behind = cut
    else before = cut
  }
  return before
}

function hasBadToken(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token')
  }
}

/** Where the values of a JSON or YAML text stand. */
export function places(text: string): Places {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  return {
    at(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
        const range = (node as { range?: [number, number, number] } | undefined)?.range
        if (!range) continue
        const { line, col } = lines.linePos(range[0])
        return { line, column: col }
      }
      return { line: 1, column: 1 }
    },
  }
}
