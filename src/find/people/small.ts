import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { isBalinese } from './births.js'
import { PARTICLES } from './name.js'
import { isComplement, isGiven, isName, type Reading, SECOND, secondOffice, startsPerson } from './reading.js'

/** Lower-case words that go on with a title: "Ketua Bidang X pada Kementerian Y", "Head of Z". */
export const BRIDGES = new Set(
  'dan serta bidang urusan divisi bagian pada di untuk dari antar komisi program se tingkat tim ke dalam of for and the in on to asal tentang bagi atau fakultas jurusan departemen'.split(
    ' ',
  ),
)

/** Bridges that a place or time of the sentence may follow as well. */
export const LOOSE = new Set(['di', 'dari', 'pada', 'untuk', 'ke', 'dalam', 'dan', 'serta', 'asal', 'bagi', 'atau'])

/** Bridges that behind a name go on with the sentence. */
const LOCAL = new Set(['di', 'ke', 'dalam', 'asal'])

/** Small words behind "di" with which a title goes on: "pengamat di bidang hukum". */
const WITHIN = new Set(['bidang', 'bagian', 'tingkat', 'lingkungan', 'lingkup', 'jajaran', 'sektor', 'dunia'])

const MAX_COMPLEMENT = 4

/** Steps over a lower-case word of a title; -1 where the title ends. */
export function overSmall(t: TokenTable, j: number, i: number, r: Reading, found: Found, complement: number): number {
  const lower = t.lower(j)
  if (t.is(j, Class.Say)) return -1
  // "Kepala BNPB yang juga Ketua Satgas X"
  if (SECOND.has(lower) && !isName(t, r) && !(lower === 'dan' && r.solid && r.end > r.bound)) {
    const next = secondOffice(t, j, r)
    if (next > j) return next
  }
  if (BRIDGES.has(lower)) {
    const tail = r.end > r.bound
    const joins = lower === 'dan' || lower === 'serta'
    if (tail && LOCAL.has(lower)) return -1
    if (tail && !joins && LOOSE.has(lower) && (r.solid || isName(t, r))) return -1
    // "selaku Bendesa X dan I Nyoman Nama": the next person.
    if (
      joins &&
      !tail &&
      (r.placed || r.agencyFirst >= 0) &&
      (isBalinese(t, j + 1) || (t.is(j + 1, Class.Name) && t.is(j + 2, Class.Name)))
    )
      return -1
    // A list of persons: "Ketua X Nama serta anggota Y".
    if (
      tail &&
      joins &&
      (isName(t, r)
        ? t.is(r.bound, Class.Name) || isGiven(t, r.bound) || startsPerson(t, j + 1)
        : startsPerson(t, j + 1) && r.solid)
    )
      return -1
    let k = j + 1
    while (k < j + 3 && BRIDGES.has(t.lower(k))) k++
    if (t.isCapital(k) && !found.at('date', k) && !t.is(k, Class.Weekday)) return k
    // "petugas haji untuk masuk X": what it is for, no field.
    if (lower === 'untuk' && !t.is(k, Class.Field | Class.Topic)) return -1
    // "selaku Camat X di aula": where it is, no field.
    if ((lower === 'di' || lower === 'ke') && !WITHIN.has(t.lower(k))) return -1
    // "Ketua PN X dalam keterangan tertulis": where he says it; "Direktur Perdagangan dalam negeri" is a field.
    if (lower === 'dalam' && t.lower(k) !== 'negeri' && !WITHIN.has(t.lower(k))) return -1
    return complement < MAX_COMPLEMENT && isComplement(t, k) ? k : -1
  }
  if (r.bound < j && r.end > r.bound) {
    // A particle inside a name: "bin", "al".
    return PARTICLES.has(lower) && t.isCapital(j + 1) ? j + 1 : -1
  }
  if (complement >= MAX_COMPLEMENT) return -1
  // "pakar hukum pidana", "Penulis naskah": small words right behind the head.
  return (r.bound === j || j === i) && isComplement(t, j) ? j + 1 : -1
}
