import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { degreesEnd } from './honours.js'
import { type NameSpan, personAt } from './name.js'

export const OFFICE = Class.Office | Class.Descriptor

export const ORDINARY = Class.Common | Class.Field | Class.Event | Class.Topic

/** The name (with its degrees) that ends at token j. */
export function nameBefore(t: TokenTable, j: number, found: Found): NameSpan | undefined {
  let end = j
  // Step back over degrees: try name starts from the farthest on.
  const floor = Math.max(t.sentenceFirst(Math.max(j, 0)), j - 12)
  if (!t.isWord(end) && !t.isMark(end, ".)'’")) return undefined
  let best: NameSpan | undefined
  for (let first = end; first >= floor; first--) {
    if (t.isMark(first, ',;:') && first < j && degreesEnd(t, first) < first) break
    if (t.isLower(first) && !PARTICLE.has(t.lower(first))) break
    if (!t.isCapital(first)) continue
    if (isInOffice(t, first)) break
    // "Hadir Nama, Kepala X": the sentence opens with the verb.
    if (t.is(first, Class.RoleCue) && !t.is(first, Class.Name) && first === t.sentenceFirst(first)) break
    // "Syafrizon, SE, M.AP": degrees are no name.
    if (t.isMark(first - 1, ',') && degreesEnd(t, first - 1) >= first) continue
    if (t.isMark(first - 1, '.') && !t.spaced(first) && degreesEnd(t, first - 2) >= first) continue
    const name = personAt(t, first, found)
    if (name && name.last >= end && name.nameLast <= end) {
      best = name
      end = j
    } else if (best) break
  }
  return best
}

/** Whether a word belongs to an office that begins before it: "Daerah" in "Sekretaris Daerah Rahmadi". */
function isInOffice(t: TokenTable, i: number): boolean {
  for (let j = i - 1; j >= i - OFFICE_WORDS && t.isCapital(j); j--) {
    const hit = t.is(j, Class.Office) ? t.phrase(j, Class.Office) : undefined
    if (hit) return hit.last >= i
  }
  return false
}
const OFFICE_WORDS = 2

const PARTICLE = new Set(['bin', 'binti', 'al', 'el'])

/** Skips an age, or the initials of the name, in brackets that end at token j: "Edi (48)", "Danny Pratama (DP)", "Nur (bukan nama sebenarnya)". */
export const beforeAge = (t: TokenTable, j: number): number =>
  t.isMark(j, ')') && t.isMark(j - 2, '(') && (t.isNumber(j - 1) || isShortOf(t, j - 1))
    ? j - 3
    : t.isMark(j, ')') && t.lower(j - 1) === 'sebenarnya' && t.isMark(j - 4, '(')
      ? j - 5
      : j

/** Whether the word in brackets at j ends with the first letter of the word in front of the bracket, as initials do. */
const isShortOf = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Upper &&
  t.end[j] - t.start[j] <= 4 &&
  t.isCapital(j - 2) &&
  t.word(j).endsWith(t.word(j - 2).charAt(0))

/** Whether the words in front show that a name is already bound to an office before it. */
export function takenBefore(t: TokenTable, first: number, found: Found): boolean {
  let j = first - 1
  if (t.isMark(j, ',')) j--
  else if (!(t.is(j, Class.Office | Class.Rank) || found.at('agency', j) || found.at('place', j))) return false
  return (
    t.is(j, Class.Office | Class.Field) || found.at('agency', j) !== undefined || found.at('place', j) !== undefined
  )
}

/** Capital words that running text writes small ("Pasalnya", "Sebagai", "Pelaksana Bimtek"). */
export function isOrdinary(t: TokenTable, name: NameSpan): boolean {
  for (let j = name.nameFirst; j <= name.nameLast; j++) if (!t.is(j, ORDINARY) || t.is(j, Class.Name)) return false
  return true
}

/** Words of a headline rather than a name: "Pimpin Peringatan Hari". */
export const isHeadlineVerb = (t: TokenTable, name: NameSpan): boolean =>
  name.nameLast > name.nameFirst &&
  [name.nameFirst, name.nameFirst + 1].every((j) => t.is(j, ORDINARY) && !t.is(j, Class.Name))

/** "Akademisi Puji Langkah X": in a headline, the one word of the name is a verb of saying as well. */
export const isHeadlineSay = (t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean =>
  nameFirst < t.headlineEnd && nameFirst === nameLast && t.is(nameFirst, Class.Say) && t.isCapital(nameLast + 1)

/** Whether the rank or title at i belongs to the name of a street, hall, school or ship: "Jalan Kolonel Nama". */
export function namesThing(t: TokenTable, i: number): boolean {
  let j = overFullStop(t, i - 1)
  // "Gedung Olah Raga (GOR) Bung Nama"
  if (
    t.isMark(j, ')') &&
    t.shape[j - 1] === Shape.Upper &&
    t.isMark(j - 2, '(') &&
    t.is(j - 3, Class.VenueHead | Class.Common)
  )
    return t.lower(i) === 'bung'
  // "RSUD dr. H. Nama"
  if (t.is(j, Class.Honorific) && t.is(i, Class.Honorific)) j = overFullStop(t, j - 1)
  if (CALLED_AFTER.has(t.lower(j))) return t.isCapital(j)
  // "Ruang Sidang Prof. Nama"
  if (t.lower(j) === 'sidang' && t.lower(j - 1) === 'ruang') return t.isCapital(j)
  // "Rumah Sakit Umum Daerah dr. Nama"
  if (t.lower(j) === 'daerah' && t.lower(j - 1) === 'umum') return t.isCapital(j)
  const kind = t.is(j, Class.VenueHead) ? t.phrase(j, Class.VenueHead)?.row.fields.kind : undefined
  if (kind === 'street') return true
  // "Kepala Bandara Letkol Nama": behind an office the name is the holder's.
  const noble = t.phrase(i, Class.Honorific)?.row.fields.kind === 'noble' || t.lower(i) === 'bung'
  return kind !== undefined && t.isCapital(j) && (noble || SITES.has(kind)) && !t.is(j - 1, Class.Office)
}

const overFullStop = (t: TokenTable, j: number): number => (t.isMark(j, '.') && !t.spaced(j) ? j - 1 : j)

/** Kinds of venues that are called after persons. */
const SITES = new Set(['field', 'station', 'worship', 'school'])
const CALLED_AFTER = new Set(
  'kri km kapal piala gedung aula auditorium graha monumen museum rs rsu rsud rsup sakit puskesmas klinik bulan haul bendungan waduk embung bendung tahura wisma patung tugu mi mts'.split(
    ' ',
  ),
)

/** Upper-case initials such as "RD" or "S" are no names. */
export function isInitials(t: TokenTable, name: NameSpan): boolean {
  return (
    name.nameFirst === name.nameLast &&
    t.shape[name.nameFirst] === Shape.Upper &&
    t.end[name.nameLast] - t.start[name.nameFirst] <= 4 &&
    !BYNAMES.has(t.word(name.nameFirst))
  )
}
/** Letters under which everybody knows somebody. */
const BYNAMES = new Set(['AHY', 'SBY', 'JK'])

/** "Selain membantu petani di X, Nama juga hadir", "Sedangkan untuk pegawai lain, Nama meminta": the comma ends the clause that opens the sentence, the name begins the next. */
export function isNextClause(t: TokenTable, first: number, name: NameSpan): boolean {
  if (!t.isMark(name.first - 1, ',') || t.isMark(name.last + 1, ',')) return false
  const start = t.sentenceFirst(first)
  const opener = t.is(start, Class.Function) && !OPENERS.has(t.lower(start)) ? start + 1 : start
  return OPENERS.has(t.lower(opener)) && !t.hasMark(opener + 1, first, ',')
}
export const NEXT_CLAUSE = 'the comma ends the clause that opens the sentence'
const OPENERS = new Set(
  'selain setelah usai seusai saat ketika untuk demi guna karena lantaran meski meskipun jika bila sebelum sejak bagi terkait soal mengenai terhadap kepada bersama'.split(
    ' ',
  ),
)
