import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { institutions, nameAt } from './institutions.js'
import { complete, openingOf, type Reading } from './reading.js'

/** A known organisation at token i, with brackets and area. */
export function organizationAt(t: TokenTable, i: number): Reading | undefined {
  const hit = nameAt(t, i, Class.Org)
  const institution = hit && institutions(t.lexicon).get(hit.row.fields.key)
  if (!hit || !institution) return undefined
  const kind =
    institution.area === 'V'
      ? 'village'
      : institution.area === 'a' || institution.body === 'party'
        ? 'region'
        : 'branch'
  return complete(t, openingOf(institution, i, hit.last + (isBranch(t, hit.last + 1, institution.body) ? 1 : 0)), kind)
}

/** "Samsung Indonesia": the country's branch of a company bears its name and the country's. */
const isBranch = (t: TokenTable, i: number, body: string | null): boolean =>
  (body === 'company' || body === 'media') && t.word(i) === 'Indonesia'
