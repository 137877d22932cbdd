import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { institutions, nameAt } from './institutions.js'
import { complete, openingOf, type Reading } from './reading.js'

/** A known organisation at token i, with brackets and area. */
export function organizationAt(t: TokenTable, i: number): Reading | undefined {
  const hit = nameAt(t, i, Class.Org)
  const institution = hit && institutions(t.lexicon).get(hit.row.fields.key)
  if (!hit || !institution) return undefined
  const kind = institution.area === 'a' || institution.body === 'party' ? 'region' : 'branch'
  return complete(t, openingOf(institution, i, hit.last), kind)
}
