import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { VenueMention } from '../mention.js'
import { isHeadlineVerb } from './extent.js'
import { headAt } from './heads.js'

/**
 * A venue that the text names too, in whatever letter case and perhaps more fully, is not read from the headline, which seldom
 * says where it stands.
 */
export function preferBody(t: TokenTable, hits: VenueMention[]): void {
  if (t.headlineEnd === 0) return
  cutHeadline(t, hits)
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

/**
 * "Pasar Kenari Sepi Pembeli", "Bandara Ditutup": headlines capitalise every word, so an ordinary one ends the name of a venue unless
 * the text below has the two side by side as well.
 */
function cutHeadline(t: TokenTable, hits: VenueMention[]): void {
  let body: string | undefined
  for (let n = hits.length - 1; n >= 0; n--) {
    const hit = hits[n]
    const head = hit.first < t.headlineEnd && hit.room === null ? headAt(t, hit.first) : undefined
    if (!head || head.last >= hit.last) continue
    for (let k = head.last + 1; k <= hit.last; k++) {
      if (!t.isCapital(k) || t.is(k, KEPT) || !(t.is(k, Class.Common) || isHeadlineVerb(t, k))) continue
      body ??= t.text.slice(t.start[t.headlineEnd]).toLowerCase()
      if (body.includes(t.slice(hit.first, k).toLowerCase())) continue
      if (k === head.last + 1) hits.splice(n, 1)
      else {
        hit.last = t.isMark(k - 1, '-–/&') ? k - 2 : k - 1
        hit.name = hit.venue = t.slice(hit.first, hit.last)
      }
      break
    }
  }
}
/** Ordinary words that stand in names of venues as well. */
const KEPT = Class.Place | Class.VenueHead | Class.Field | Class.Name
