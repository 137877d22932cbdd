import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import { Shape as Letters, type TokenTable } from '../../scan/tokens.js'
import { no, takeGuard } from '../guard.js'
import { type AreaKind, areaAt } from './area.js'
import { bracketAt } from './bracket.js'
import { fieldKey, fieldsEnd } from './fields.js'
import { freeNameEnd } from './freename.js'
import { fieldHead, government, missionHead, namedHead, schoolHead } from './heads.js'
import { institutions, keyOf, nameAt } from './institutions.js'
import { organizationAt } from './organization.js'
import { complete, type Opening, openingOf, type Reading } from './reading.js'
import { branchHead, factionHead, numberedHead, squadHead, taskHead, unitHead } from './units.js'

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

export const MAX_DEPTH = 2
export const ROMAN = /^[IVX]{1,5}$/
/** Kind of area that may follow, by the `area` flag of agencies.tsv. */
const AREA_KINDS: Record<string, AreaKind> = {
  a: 'region',
  A: 'region',
  d: 'local',
  D: 'district',
  V: 'village',
  an: 'region',
}

let memo: { t: TokenTable; i: number; composed: Composed | undefined; guard: string | undefined } | undefined

/** The longest institution that starts at token i, in whatever shape. The last answer is kept, since several rules ask in turn. */
export function composeAt(t: TokenTable, i: number): Composed | undefined {
  if (memo && memo.t === t && memo.i === i) return memo.composed
  const composed = withParent(t, compose(t, i, 0))
  memo = { t, i, composed, guard: takeGuard() }
  return composed
}

/** Bodies that others belong to, and those that name their own area. */
const MINISTRY = /^(?:kementerian|kemenko|departemen)\b/
const GOVERNED = /^pemerintah (?:provinsi|kabupaten|kota)$/

/** "Ditjen Pajak Kementerian Keuangan", "Dinas Kesehatan Pemkab Siak": one body with the one that it belongs to. */
function withParent(t: TokenTable, composed: Composed | undefined): Composed | undefined {
  const reading = composed?.reading
  if (!reading?.public || reading.area || !/^(?:government|other-public|police)$/.test(reading.body)) return composed
  if (/^(?:pemerintah|kementerian|kemenko|tentara|kepolisian)\b/.test(reading.key)) return composed
  const next = reading.last + 1
  if (
    (t.wakes[next] & (Class.Agency | Class.AgencyHead)) === 0 ||
    !t.isCapital(next) ||
    !t.sameSentence(next - 1, next)
  )
    return composed
  const parent = compose(t, next, 1)?.reading
  if (!parent) return composed
  const governed =
    GOVERNED.test(parent.key) &&
    /^(?:dinas|badan|sekretariat|inspektorat|satuan polisi pamong praja)\b/.test(reading.key)
  if (!governed && !MINISTRY.test(parent.key)) return composed
  reading.last = parent.last
  if (governed) {
    reading.area = parent.area
    reading.areaTokens = parent.areaTokens
  }
  return composed
}

/** Shapes that heads of agency-heads.tsv make, where they are called otherwise there. */
const SHAPES: Record<string, Shape> = {
  part: 'unit',
  name: 'named',
  'name-private': 'named',
  number: 'numbered',
  'school-private': 'school',
  mission: 'government',
}

/** Leaves token i, where `composeAt` read nothing; what spoke against it is told by the rule that reads the shape of its head. */
export function leaves(t: TokenTable, i: number, shapes: readonly Shape[]): undefined {
  if (!memo?.guard || memo.t !== t || memo.i !== i) return undefined
  const head = t.phrase(i, Class.AgencyHead)?.row.fields.shape ?? 'known'
  return shapes.includes(SHAPES[head] ?? (head as Shape)) ? no(memo.guard) : undefined
}

/** The same inside a longer name; `depth` counts the bodies that it belongs to. */
export function compose(t: TokenTable, i: number, depth: number): Composed | undefined {
  if (inNumber(t, i)) return no('it stands in the number of a case or letter')
  if (inLaw(t, i)) return no('it stands in the title of a law')
  if (t.lower(i - 1) === 'peraturan' && t.isCapital(i - 1)) return no('it stands in the title of a law')
  if (isInitials(t, i)) return no('the capital letters are initials or a degree')
  if (isMatter(t, i)) return no('it is what a panel deals with')
  if (isSchools(t, i)) return no('the capital letters are a kind of school')
  if (t.is(i - 1, Class.Office) && /^(menteri|wamen|menko|wamenko|mantan menteri)$/.test(t.lower(i - 1)))
    return undefined
  const known = knownAt(t, i)
  const headed = headedAt(t, i, depth)
  if (!known) {
    // "Universitas Pelita Harapan": an organisation of the lists wins over a name read word by word.
    const organization = headed && organizationAt(t, i)
    return organization && (headed.shape === 'named' || organization.last >= headed.reading.last) ? undefined : headed
  }
  // "BNI Life": a company of the lists whose name begins with its parent's.
  if (t.wakes[i] & Class.Org && (organizationAt(t, i)?.last ?? -1) > known.reading.last) return undefined
  if (!headed) return known
  // A listed name is whole: what a free name reads beyond it is somebody's name.
  return headed.shape !== 'named' && headed.reading.last > known.reading.last ? headed : known
}

/** An institution of agencies.tsv with what may follow it. */
function knownAt(t: TokenTable, i: number): Composed | undefined {
  const small = t.isLower(i) ? smallAt(t, i) : undefined
  const hit = nameAt(t, i, Class.Agency) ?? small
  if (!hit) return undefined
  const institution = institutions(t.lexicon).get(hit.row.fields.key)
  if (!institution) return undefined
  if ((t.phrase(i - 1, Class.Rank)?.last ?? -1) >= i) return no('it is part of a rank')
  if (t.lower(i) === 'pt' && isLongerCompany(t, hit.last)) return no('the name of a company goes on behind it')
  if (institution.key === 'istana' && !speaksAsBody(t, i, hit.last)) return no(PALACE)
  if (institution.key === 'gedung putih' && AT.test(t.lower(i - 1))) return no(PALACE)
  if (/^(?:jalan|jl|jln|pasar)$/.test(t.lower(i - 1)) || (t.isMark(i - 1, '.') && /^jln?$/.test(t.lower(i - 2))))
    return no('a street or a spot in nature bears this name')
  const opening = openingOf(institution, i, hit.last)
  const area = hit.row.fields.area || institution.area
  let kind = AREA_KINDS[area] ?? 'state'
  if (area.includes('n')) {
    // "Universitas Islam Negeri (UIN) Raden Melati"
    let from = (bracketAt(t, hit.last + 1)?.close ?? hit.last) + 1
    // "Stasiun Meteorologi Kelas I Radin Inten II"
    if (t.lower(from) === 'kelas' && ROMAN.test(t.word(from + 1))) from += 2
    const last = ROMAN.test(t.word(from)) ? from : freeNameEnd(t, from, { max: 4, numbered: true, placed: true })
    if (last >= from) {
      opening.last = last
      opening.key += ` ${keyOf(t.slice(from, last))}`
      opening.fullName = `${institution.full} ${t.slice(from, last)}`
      opening.acronym = institution.acronym ? `${institution.acronym} ${t.slice(from, last)}` : null
      kind = 'region'
    }
  }
  if (institution.body === 'government' && area === 'a') extend(t, opening)
  // "Polres Pelabuhan Belawan", "Polresta Bandara Kualanamu": what they guard stands for the area.
  if (
    institution.body === 'police' &&
    area === 'a' &&
    t.isCapital(hit.last + 1) &&
    GUARDED.test(t.lower(hit.last + 1))
  ) {
    const last = freeNameEnd(t, hit.last + 2, { max: 2, common: true })
    if (last > hit.last + 1) {
      opening.key += ` ${keyOf(t.slice(hit.last + 1, last))}`
      opening.fullName = `${institution.full} ${t.slice(hit.last + 1, last)}`
      opening.acronym = institution.acronym && `${institution.acronym} ${t.slice(hit.last + 1, last)}`
      opening.last = last
    }
  }
  const reading = complete(t, opening, kind)
  if ((area === 'A' || (small && small.row === hit.row && small.row.fields.form !== t.word(i))) && !reading.area)
    return no('it stands without its area')
  // "Brimob Polda Riau", "Mako Brimob Bone"
  if (area === 'p' && !attach(t, reading, 0) && !reading.area && institution.body === 'police')
    return { shape: 'known', reading: complete(t, opening, 'region') }
  if (t.isLower(i) && /^pemerintah /.test(institution.key) && !reading.area) return undefined
  return { shape: 'known', reading }
}

/** "PT Timah Industri", "PT PP Kebun Elok Tbk": another company than the one of the lists whose name ends at token `last`. */
function isLongerCompany(t: TokenTable, last: number): boolean {
  const end = freeNameEnd(t, last + 1, { max: 6, common: true })
  if (end <= last) return false
  if (t.lower(end) === 'tbk') return end > last + 1 && !t.is(last + 1, Class.Agency)
  return FURTHER.test(t.lower(end)) && !t.isCapital(end + 1)
}
/** Words of a trade that make a company's name another one's. */
const FURTHER = /^(?:industri|investasi|energi|logistik|properti|konstruksi|infrastruktur|teknologi|internasional)$/

const GUARDED = /^(?:pelabuhan|bandara|kawasan|kp3)$/
const AT = /^(?:di|ke|dari|depan|luar|halaman)$/
const PALACE = 'the building, not those who speak for it'
/** Words around "Istana" by which it is the president's office: "Istana buka suara", "kata Istana", "Istana: …". */
const OPENING_MOUTH = /^(?:buka|angkat|beri|bantah|respons|tegaskan|pastikan|ungkap|jelaskan|sebut|klarifikasi)$/
const BEFORE_SPEAKER = /^(?:kata|ujar|menurut|pihak|respons|penjelasan|jawaban|sikap|reaksi)$/
const speaksAsBody = (t: TokenTable, i: number, last: number): boolean =>
  BEFORE_SPEAKER.test(t.lower(i - 1)) ||
  (!/^(?:di|ke|dari|kompleks|lingkungan)$/.test(t.lower(i - 1)) &&
    (t.isMark(last + 1, ':') || t.is(last + 1, Class.Say) || OPENING_MOUTH.test(t.lower(last + 1))))

/** A short form of a regional body without its capital ("polres Siak"): its area must follow. */
function smallAt(t: TokenTable, i: number): PhraseHit | undefined {
  const hit = t.phrase(i, Class.Agency)
  return hit?.last === i && /^\p{Lu}\p{Ll}{3,}$/u.test(hit.row.fields.form) ? hit : undefined
}

/** Fields behind a listed name that it goes on with: "Dinas Kominfo Statistik dan Persandian", "Balitbang SDM". */
function extend(t: TokenTable, opening: Opening): void {
  const from = opening.last + 1
  // "Otoritas Bandara Wilayah II Medan": the branch, not a field.
  if (t.is(from, Class.PlaceLevel) || areaAt(t, from, 'branch')) return
  const last = fieldsEnd(t, from)
  if (last < from) return
  opening.key += ` ${fieldKey(t, from, last)}`
  opening.fullName = opening.fullName && `${opening.fullName} ${t.slice(from, last)}`
  opening.acronym = null
  opening.last = last
}

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
function isInitials(t: TokenTable, i: number): boolean {
  const length = t.end[i] - t.start[i]
  if (length > 4 || t.shape[i] !== Letters.Upper) return false
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
    if (!listed && !(t.shape[k] === Letters.Upper && t.end[k] - t.start[k] <= 3)) return false
  }
  return false
}

/** Tokens of a list of bodies in a law's title that are looked at on either side. */
const LAW_REACH = 8

/** In the title of a law: "UU KPK", "Undang-Undang MPR, DPR, DPD, dan DPRD". */
function inLaw(t: TokenTable, i: number): boolean {
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
function isMatter(t: TokenTable, i: number): boolean {
  const before = t.lower(i - 1)
  if (before !== 'pansus' && before !== 'panja') return false
  const hit = nameAt(t, i, Class.Agency)
  return !!hit && institutions(t.lexicon).get(hit.row.fields.key)?.body !== 'legislature'
}

/** "SMA/SMK/MA sederajat", "enam MA, 21 MTs": upper secondary schools, not the Supreme Court. */
function isSchools(t: TokenTable, i: number): boolean {
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

/** Adds the body that a unit belongs to, when it follows; false when none does. */
export function attach(t: TokenTable, reading: Reading, depth: number): boolean {
  if (depth > MAX_DEPTH || reading.area) return false
  let next = reading.last + 1
  const campus =
    reading.key.startsWith('fakultas') || reading.key.startsWith('departemen') || reading.key.startsWith('pusat ')
  if (campus && t.isMark(next, ',') && t.lower(next + 1) === 'universitas') next++
  if (t.isMark(next, ',') || !t.sameSentence(reading.first, next)) return false
  if (t.lower(next) === 'pada') next++
  if (!t.isCapital(next)) return false
  const parent = compose(t, next, depth + 1)?.reading ?? (campus ? organizationAt(t, next) : undefined)
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

/** An institution made of a head of agency-heads.tsv and what follows. */
function headedAt(t: TokenTable, i: number, depth: number): Composed | undefined {
  const hit = nameAt(t, i, Class.AgencyHead)
  if (!hit) {
    // "dinas kesehatan", "kementerian pertanian", "pemerintah Kabupaten Siak": heads in lower case.
    const lower = t.isLower(i) ? t.phrase(i, Class.AgencyHead) : undefined
    if (!lower) return undefined
    const { form } = lower.row.fields
    // "dinas Pertanian Siak": the head alone is written small.
    if (/^(?:dinas|kementerian)$/.test(form)) return fieldHead(t, i, lower.last, lower.row.fields, !t.isCapital(i + 1))
    if (/^(?:badan|balai)$/.test(form) && t.isCapital(i + 1)) {
      const composed = fieldHead(t, i, lower.last, lower.row.fields, false)
      return composed?.reading.area ? composed : undefined
    }
    // "komisi V DPR RI"
    if (form === 'komisi') return numberedHead(t, i, lower.last, lower.row.fields, depth)
    return lower.row.fields.shape === 'government' ? government(t, i, lower.last) : undefined
  }
  const { fields } = hit.row
  const { last } = hit
  switch (fields.shape) {
    case 'field':
      return fieldHead(t, i, last, fields, false)
    case 'unit':
    case 'part':
      return unitHead(t, i, last, fields, depth)
    case 'branch':
      return branchHead(t, i, last, fields, depth)
    case 'name':
    case 'name-private':
      return namedHead(t, i, last, fields)
    case 'number':
      return numberedHead(t, i, last, fields, depth)
    case 'school':
    case 'school-private':
      return schoolHead(t, i, last, fields)
    case 'task':
      return taskHead(t, i, last, fields)
    case 'faction':
      return factionHead(t, i, last, fields, depth)
    case 'squad':
      return squadHead(t, i, last, fields, depth)
    case 'government':
      return government(t, i, last)
    case 'mission':
      return missionHead(t, i, last, fields)
  }
  return undefined
}
