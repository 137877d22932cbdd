import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { AgencyMention } from '../mention.js'

/**
 * Drops the mentions of bodies whose short form the text gives to something else: "pajak bumi dan bangunan (PBB)" speaks of a tax
 * throughout the article, "pajak kendaraan bermotor (PKB)" of another, "realisasi PBB" too, "tersangka berinisial MA" of a person.
 */
export function dropHomonyms(t: TokenTable, hits: AgencyMention[]): void {
  let taken: Set<string> | undefined
  for (const { first, last, key, body } of hits) {
    const initials = body !== 'party' && isInitials(t, first, last)
    if (initials || isTax(t, first, last) || isPact(t, first, last)) taken = (taken ?? new Set()).add(t.word(first))
    if (first !== last || t.shape[first] !== Shape.Upper || !t.isMark(first - 1, '(') || !t.isMark(last + 1, ')'))
      continue
    const start = spelledFrom(t, first - 2, t.lower(first))
    if (start >= 0 && !key.startsWith(t.lower(start).slice(0, 3))) taken = (taken ?? new Set()).add(t.word(first))
  }
  if (!taken) return
  let kept = 0
  for (const hit of hits) if (hit.first !== hit.last || !taken.has(t.word(hit.first))) hits[kept++] = hit
  hits.length = kept
}

/** "realisasi PBB", "PBB-P2": the tax on land and buildings, not the United Nations. */
function isTax(t: TokenTable, first: number, last: number): boolean {
  if (first !== last || t.lower(first) !== 'pbb') return false
  return PAID.has(t.lower(first - 1)) || (t.isMark(last + 1, '-') && t.lower(last + 2) === 'p2')
}
const PAID = new Set(
  'pajak sppt target realisasi pembayaran penerimaan penagihan tagihan tunggakan piutang melunasi pelunasan lunas membayar bayar dibayar kenaikan objek'.split(
    ' ',
  ),
)

/** "PKS antara X dan Y", "berdasarkan PKS": a pact (perjanjian kerja sama), no party. */
const isPact = (t: TokenTable, first: number, last: number): boolean =>
  first === last && t.word(first) === 'PKS' && (PACTS.has(t.lower(first - 1)) || PARTNERS.has(t.lower(last + 1)))
const PACTS = new Set(
  'penandatanganan menandatangani tandatangani ditandatangani teken meneken berdasarkan perpanjangan naskah dokumen draf'.split(
    ' ',
  ),
)
const PARTNERS = new Set(['antara', 'tentang'])

/** "tersangka MA", "berinisial MK (7)", "APN, Z, I, dan MA": the initials of somebody. */
function isInitials(t: TokenTable, first: number, last: number): boolean {
  if (first !== last || !isShort(t, first)) return false
  // "MA (13)"
  if (t.isMark(first + 1, '(') && t.digits(first + 2) === 2 && t.isMark(first + 3, ')')) return true
  let i = first
  for (let items = 0; items < MOST_ITEMS; items++) {
    let j = i - 1
    if (PERSONS.has(t.lower(j)) || (t.end[i] - t.start[i] === 1 && t.isMark(j, ','))) return true
    if (t.lower(j) === 'dan') j--
    if (t.isMark(j, ',')) j--
    if (t.isMark(j, ')') && t.isNumber(j - 1)) j -= 3
    if (j === i - 1 || !isShort(t, j)) return false
    i = j
  }
  return false
}
const isShort = (t: TokenTable, i: number): boolean => t.shape[i] === Shape.Upper && t.end[i] - t.start[i] <= 3
const MOST_ITEMS = 12
const PERSONS = new Set('inisial berinisial tersangka terdakwa korban pelaku'.split(' '))

const JOINTS = new Set(['dan', 'atau', 'di', 'dari', 'untuk', 'serta', 'yang', 'dengan'])

/** First of the words up to token j whose first letters are those of the short form; -1 where they aren't. */
function spelledFrom(t: TokenTable, j: number, short: string): number {
  let k = j
  for (let n = short.length - 1; n >= 0; n--) {
    if (JOINTS.has(t.lower(k)) && t.lower(k)[0] !== short[n]) k--
    if (!t.isWord(k) || t.lower(k)[0] !== short[n] || !t.sameSentence(j, k)) return -1
    k--
  }
  return k + 1
}
