/** What is wrong with the shape of a rule file, and what to do about it. */

import type { z } from 'zod'
import { t } from '../lang/lang.js'
import { nearestHint, type Page } from './problems.js'
import { fileShape } from './shape.js'

type Issue = z.core.$ZodIssue

/** Of a union, what is wrong with the branch that was meant: the one whose type fits. */
export function plainIssues(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path } as Issue]
  const meant = issue.errors.find(
    (branch) => !branch.some((each) => each.code === 'invalid_type' && each.path.length === 0),
  )
  if (meant?.length) return meant.flatMap((each) => plainIssues(each, path))
  return [{ ...issue, path } as Issue]
}

export function note(page: Page, issue: Issue, data: unknown): void {
  const { path } = issue
  const last = path[path.length - 1]
  const name =
    typeof last === 'number' ? t`entry ${last + 1} of ${String(path[path.length - 2])}` : String(last ?? t`the file`)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = keysAt(path)
      page.there([...path, key], t`unknown key ${key}`, nearestHint(key, known, t`known here: ${known.join(', ')}`), {
        key: true,
      })
    }
  } else if (issue.code === 'invalid_value') {
    const said = String(valueAt(data, path))
    const known = issue.values.map(String)
    page.there(path, t`${name} cannot be ${said}`, nearestHint(said, known, t`it is one of ${known.join(', ')}`))
  } else if (valueAt(data, path) === undefined) page.there(path, t`${name} is missing`, t`add it`)
  else if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const value = valueAt(data, path)
    const wanted = issue.code === 'invalid_type' ? wording(issue.expected) : t`text or a list`
    const quote =
      (issue.code === 'invalid_union' || issue.expected === 'string') &&
      (typeof value === 'number' || typeof value === 'boolean')
    page.there(
      path,
      t`${name} must be ${wanted}`,
      quote ? t`put it in quotes: '${value}'` : t`see the rule file in "kliping rules test --help"`,
    )
  } else if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    page.there(path, t`${name} is empty`, t`write something there, or take it out`)
  else if (issue.code === 'too_small') page.there(path, t`${name} is too small`, t`write at least ${issue.minimum}`)
  else if (issue.code === 'too_big' && issue.origin === 'string')
    page.there(path, t`${name} is too long`, t`write at most ${issue.maximum} characters`)
  else if (issue.code === 'too_big') page.there(path, t`${name} is too big`, t`write at most ${issue.maximum}`)
  else page.there(path, `${name}: ${issue.message.toLowerCase()}`, t`write it within these limits`)
}

const wording = (expected: string): string =>
  ({
    string: t`text`,
    record: t`a list of names with a colon`,
    object: t`a list of names with a colon`,
    array: t`a list`,
    int: t`a whole number`,
    number: t`a number`,
    boolean: t`true or false`,
  })[expected] ?? expected

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data)
}

/** The keys that are known at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let shape: unknown = fileShape
  for (const step of path) shape = innerShape(shape, step)
  return Object.keys((unwrapped(shape) as { shape?: object } | undefined)?.shape ?? {})
}

interface Def {
  type: string
  innerType?: unknown
  element?: unknown
  valueType?: unknown
  shape?: Record<string, unknown>
  options?: unknown[]
}
const defOf = (shape: unknown): Def | undefined => (shape as { def?: Def } | undefined)?.def

/** What an optional shape holds; of a union, the branch with keys. */
function unwrapped(shape: unknown): unknown {
  const def = defOf(shape)
  if (def?.type === 'optional') return unwrapped(def.innerType)
  if (def?.type === 'union')
    return unwrapped(def.options?.find((option) => defOf(unwrapped(option))?.type === 'object'))
  return shape
}

function innerShape(shape: unknown, step: PropertyKey): unknown {
  const def = defOf(unwrapped(shape))
  return def?.shape?.[String(step)] ?? def?.valueType ?? def?.element
}
