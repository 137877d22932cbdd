import type { z } from 'zod'
import { t } from '../lang/lang.js'
import { eventRecord } from '../record.js'
import { suggestion } from './broken.js'
import { isObject, type Json, type JsonPath } from './json.js'
import { alternatives, OTHERS } from './match.js'

/** What no record can hold, by the schema of records: where it stands, what is wrong, what to do. */
export type Misfit = [path: JsonPath, reason: string, hint: string]

/** As much as is asked of zod's shapes here. */
interface Def {
  type: string
  innerType?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  entries?: Record<string, string>
}
const defOf = (shape: z.ZodType): Def => (shape as unknown as { def: Def }).def

/** Values of a record's field that can never be met: words where a list is, a type that no event has, a number in quotes. */
export function* misfitsOf(field: keyof typeof eventRecord.shape, value: Json): Generator<Misfit> {
  yield* misfits(eventRecord.shape[field], value, [field], false)
}

function* misfits(shape: z.ZodType, value: Json, path: JsonPath, nullable: boolean): Generator<Misfit> {
  const { type, innerType, element, shape: keys, entries } = defOf(shape)
  const name = String(path.findLast((step) => typeof step === 'string'))
  if (type === 'nullable' || type === 'optional') return yield* misfits(innerType!, value, path, true)
  if (value === null) {
    if (type === 'array') yield [path, t`"${name}" must be a list`, t`write [] where there must be none`]
    else if (!nullable) yield [path, t`"${name}" is never null`, t`leave it out, or write what it is`]
  } else if (type === 'array') {
    if (!Array.isArray(value)) yield [path, t`"${name}" must be a list`, t`put it in brackets: […]`]
    else
      for (const [i, item] of value.entries()) if (item !== OTHERS) yield* misfits(element!, item, [...path, i], false)
  } else if (type === 'object') {
    if (!isObject(value)) yield [path, t`"${name}" holds what is no object`, t`write { … } with keys and values`]
    else
      for (const [key, inner] of Object.entries(value))
        if (keys && Object.hasOwn(keys, key)) yield* misfits(keys[key], inner, [...path, key], false)
  } else if (type === 'enum') {
    const known = Object.values(entries ?? {})
    const wrong =
      typeof value === 'string' ? alternatives(value).find((word) => ![...known, 'null'].includes(word)) : String(value)
    if (wrong !== undefined) yield [path, t`"${name}" cannot be ${wrong}`, suggestion(wrong, known)]
  } else if (type === 'string') {
    if (typeof value !== 'string')
      yield [path, t`"${name}" must be text`, t`put it in quotes: ${JSON.stringify(JSON.stringify(value))}`]
  } else if (type === 'number') {
    // Only quotes have room for alternatives: "40 | 41".
    const fits = typeof value === 'number' || (typeof value === 'string' && alternatives(value).length > 1)
    if (!fits) yield [path, t`"${name}" must be a number`, t`write it in digits, without quotes`]
  } else if (type === 'boolean' && typeof value !== 'boolean')
    yield [path, t`"${name}" must be true or false`, t`write true or false`]
}
