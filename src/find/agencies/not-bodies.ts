// Words that name a body elsewhere, where they are something else: a part of a number, of a law's title, initials.

import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { institutions, nameAt } from './institutions.js'

/** Inside a case or letter number: "LP/B/188/IV/2025/SPKT". */
export function inNumber(t: TokenTable, i: number): boolean {
  // "Nomor: IMI.1433.KP.04.01 Tahun 2023"
  if (t.isMark(i + 1, '.') && !t.spaced(i + 1) && t.isNumber(i + 2) && !t.spaced(i + 2)) return true
  for (let k = i; k > i - 8 && t.isMark(k - 1, '/') && !t.spaced(k); k -= 2) if (t.isNumber(k - 2)) return true
  return false
}

/** Tokens of a list of initials that are looked at before one of them. */
const INITIALS_REACH = 16

/** A person's initials or degree: "tiga anggota berinisial MA, SW, dan SJ", "MA (23)", "Sutomo, S.IP., MA". */
export function isInitials(t: TokenTable, i: number): boolean {
  const length = t.end[i] - t.start[i]
  if (length > 4 || t.shape[i] !== Shape.Upper) return false
  if (t.isMark(i - 1, ',') && t.is(i, Class.Degree)) {
    const degree = t.isMark(i - 2, '.') && t.isWord(i - 3) && !t.spaced(i - 2)
    if (degree || t.is(i - 2, Class.Degree) || (t.is(i - 2, Class.Name) && t.isCapital(i - 2))) return true
  }
  if (length > 3) return false
  if (t.isMark(i + 1, '(') && t.isNumber(i + 2) && (t.isMark(i + 3, ')') || t.lower(i + 3) === 'tahun')) return true
  for (let k = i - 1; k > i - INITIALS_REACH && t.sameSentence(k, i); k--) {
    const word = t.lower(k)
    if (word === 'inisial' || word === 'berinisial') return true
    const listed = t.isMark(k, ',()') || t.isNumber(k) || word === 'dan' || word === 'serta' || word === 'tahun'
    if (!listed && !(t.shape[k] === Shape.Upper && t.end[k] - t.start[k] <= 3)) return false
  }
  return false
}

/** Tokens of a list of bodies in a law's title that are looked at on either side. */
const LAW_REACH = 8

/** In the title of a law: "UU KPK", "Undang-Undang MPR, DPR, DPD, dan DPRD". */
export function inLaw(t: TokenTable, i: number): boolean {
  if (!t.is(i, Class.Agency) || !t.isCapital(i)) return false
  let commas = 0
  let and = false
  let k = i - 1
  for (; k >= 0 && k > i - LAW_REACH; k--) {
    if (t.isMark(k, ',')) commas++
    else if (t.lower(k) === 'dan') and = true
    else if (!t.isCapital(k) || (t.wakes[k] & Class.Agency) === 0) break
  }
  const word = t.lower(k)
  if (!(word === 'uu' || word === 'ruu' || (word === 'undang' && t.isMark(k - 1, '-')))) return false
  if (commas === 0 || and) return true
  // "menurut UU Polri, DPR berhak": the list is one only when "dan" closes it.
  for (let n = i + 1; n < i + LAW_REACH; n++) {
    if (t.isMark(n, ',')) continue
    const next = t.lower(n) === 'dan' ? n + 1 : n
    if (!t.isCapital(next) || (t.wakes[next] & Class.Agency) === 0) return false
    if (next > n) return true
  }
  return false
}

/** What a panel of a parliament deals with: "Pansus KPK"; its parliament behind it is no matter. */
export function isMatter(t: TokenTable, i: number): boolean {
  const before = t.lower(i - 1)
  if (before !== 'pansus' && before !== 'panja') return false
  const hit = nameAt(t, i, Class.Agency)
  return !!hit && institutions(t.lexicon).get(hit.row.fields.key)?.body !== 'legislature'
}

/** "SMA/SMK/MA sederajat", "enam MA, 21 MTs": upper secondary schools, not the Supreme Court. */
export function isSchools(t: TokenTable, i: number): boolean {
  if (t.lower(i) !== 'ma') return false
  const joined = (at: number) => t.isMark(at, '/,') || t.lower(at) === 'dan' || t.lower(at) === 'atau'
  return (
    (joined(i - 1) && SCHOOLS.has(t.lower(i - 2))) ||
    (joined(i + 1) && SCHOOLS.has(t.lower(i + 2))) ||
    SCHOOLS.has(t.lower(i + 1)) ||
    PUPILS.has(t.lower(i - 1))
  )
}
const SCHOOLS = new Set([
  'sma',
  'smk',
  'smp',
  'smu',
  'slb',
  'mi',
  'mts',
  'mtsn',
  'man',
  'sederajat',
  'negeri',
  'swasta',
])

const PUPILS = new Set(['jenjang', 'tingkat', 'siswa', 'siswi', 'guru', 'pelajar', 'murid'])
