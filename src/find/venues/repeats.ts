import type { TokenTable } from '../../scan/tokens.js'
import type { VenueMention } from '../mention.js'

/**
 * A venue that the text names too, in whatever letter case and perhaps more fully, is not read from the headline, which seldom
 * says where it stands.
 */
export function preferBody(t: TokenTable, hits: VenueMention[]): void {
  if (t.headlineEnd === 0) return
  const inHeadline = new Set<string>()
  for (const hit of hits) if (hit.first < t.headlineEnd) inHeadline.add(hit.name.toLowerCase())
  if (inHeadline.size === 0) return
  const told = new Set<string>()
  for (const hit of hits) {
    if (hit.first < t.headlineEnd) continue
    const name = hit.name.toLowerCase()
    for (const short of inHeadline) if (` ${name} `.includes(` ${short} `)) told.add(short)
  }
  for (let i = hits.length - 1; i >= 0; i--) {
    if (hits[i].first < t.headlineEnd && told.has(hits[i].name.toLowerCase())) hits.splice(i, 1)
  }
}
