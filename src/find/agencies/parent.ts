import type { TokenTable } from '../../scan/tokens.js'
import { organizationAt } from './organization.js'
import type { Head, Reading } from './reading.js'

/** Which rule a reading belongs to. */
export type Shape =
  | 'known'
  | 'field'
  | 'unit'
  | 'branch'
  | 'named'
  | 'numbered'
  | 'school'
  | 'task'
  | 'faction'
  | 'squad'
  | 'government'

export interface Composed {
  shape: Shape
  reading: Reading
}

/** Reads the body at token i; `depth` counts those that belong to it. Units are given it, since their parents may be any body. */
export type BodyAt = (t: TokenTable, i: number, depth: number) => Composed | undefined

/** Reads the body that a head of agency-heads.tsv, from token i to `headLast`, names together with what follows. */
export type HeadReader = (
  t: TokenTable,
  i: number,
  headLast: number,
  head: Head,
  depth: number,
  bodyAt: BodyAt,
) => Composed | undefined

export const MAX_DEPTH = 2
export const ROMAN = /^[IVX]{1,5}$/
/** Adds the body that a unit belongs to, when it follows; false when none does. */
export function attach(t: TokenTable, reading: Reading, depth: number, bodyAt: BodyAt): boolean {
  if (depth > MAX_DEPTH || reading.area) return false
  let next = reading.last + 1
  const campus =
    reading.key.startsWith('fakultas') || reading.key.startsWith('departemen') || reading.key.startsWith('pusat ')
  if (campus && t.isMark(next, ',') && t.lower(next + 1) === 'universitas') next++
  if (t.isMark(next, ',') || !t.sameSentence(reading.first, next)) return false
  if (t.lower(next) === 'pada') next++
  if (!t.isCapital(next)) return false
  const parent = bodyAt(t, next, depth + 1)?.reading ?? (campus ? organizationAt(t, next) : undefined)
  if (!parent || !(parent.public || campus)) return false
  reading.public = parent.public
  if (!parent.public) reading.body = parent.body
  reading.unit ??= t.slice(reading.first, reading.last)
  reading.last = parent.last
  reading.key = `${reading.key} @ ${parent.key}`
  reading.area = parent.area
  reading.areaTokens = parent.areaTokens
  reading.level = parent.level
  if (reading.body === 'government') reading.body = parent.body
  return true
}
