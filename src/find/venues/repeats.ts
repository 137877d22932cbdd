import type { TokenTable } from '../../scan/tokens.js'
import type { VenueMention } from '../mention.js'

/** A venue that the text names too, in whatever letter case, is not read from the headline, which seldom says where it stands. */
export function preferBody(t: TokenTable, hits: VenueMention[]): void {
  if (t.headlineEnd === 0) return
  const inBody = new Set<string>()
  for (const hit of hits) if (hit.first >= t.headlineEnd) inBody.add(hit.name.toLowerCase())
  for (let i = hits.length - 1; i >= 0; i--) {
    if (hits[i].first < t.headlineEnd && !hits[i].located && inBody.has(hits[i].name.toLowerCase())) hits.splice(i, 1)
  }
}
