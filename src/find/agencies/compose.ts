import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { knownDistrict, knownPlace, leveledPlace } from '../places/name.js'
import type { AreaKind } from './area.js'
import { bracketAt } from './bracket.js'
import { fieldKey, fieldsEnd } from './fields.js'
import { freeNameEnd } from './freename.js'
import { type Institution, institutions, keyOf, nameAt } from './institutions.js'
import { organizationAt } from './organization.js'
import { complete, type Opening, openingOf, type Reading } from './reading.js'

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

const MAX_DEPTH = 2
const ROMAN = /^[IVX]{1,5}$/
/** Kind of area that may follow, by the `area` flag of agencies.tsv. */
const AREA_KINDS: Record<string, AreaKind> = { a: 'region', A: 'region', d: 'local', V: 'village', an: 'region' }

let memo: { t: TokenTable; i: number; composed: Composed | undefined } | undefined

/** The longest institution that starts at token i, in whatever shape. The last answer is kept, since several rules ask in turn. */
export function composeAt(t: TokenTable, i: number): Composed | undefined {
  if (memo && memo.t === t && memo.i === i) return memo.composed
  const composed = compose(t, i, 0)
  memo = { t, i, composed }
  return composed
}

function compose(t: TokenTable, i: number, depth: number): Composed | undefined {
  if (
    inNumber(t, i) ||
    (t.is(i - 1, Class.Office) && /^(menteri|wamen|menko|wamenko|mantan menteri)$/.test(t.lower(i - 1)))
  )
    return undefined
  const known = knownAt(t, i)
  const headed = headedAt(t, i, depth)
  if (!known) {
    // "Universitas Pelita Harapan": an organisation of the lists wins over a name read word by word.
    const organization = headed && organizationAt(t, i)
    return organization && (headed.shape === 'named' || organization.last >= headed.reading.last) ? undefined : headed
  }
  if (!headed) return known
  // A listed name is whole: what a free name reads beyond it is somebody's name.
  return headed.shape !== 'named' && headed.reading.last > known.reading.last ? headed : known
}

/** An institution of agencies.tsv with what may follow it. */
function knownAt(t: TokenTable, i: number): Composed | undefined {
  const hit = nameAt(t, i, Class.Agency)
  if (!hit) return undefined
  const institution = institutions(t.lexicon).get(hit.row.fields.key)
  if (!institution) return undefined
  const opening = openingOf(institution, i, hit.last)
  const { area } = institution
  let kind = AREA_KINDS[area] ?? 'state'
  if (area.includes('n')) {
    const last = ROMAN.test(t.word(hit.last + 1))
      ? hit.last + 1
      : freeNameEnd(t, hit.last + 1, { max: 4, numbered: true, placed: true })
    if (last > hit.last) {
      opening.last = last
      opening.key += ` ${keyOf(t.slice(hit.last + 1, last))}`
      opening.fullName = `${institution.full} ${t.slice(hit.last + 1, last)}`
      opening.acronym = institution.acronym ? `${institution.acronym} ${t.slice(hit.last + 1, last)}` : null
      kind = 'region'
    }
  }
  if (institution.body === 'government' && area === 'a') extend(t, opening)
  const reading = complete(t, opening, kind)
  if (area === 'A' && !reading.area) return undefined
  if (area === 'p') attach(t, reading, 0)
  if (t.isLower(i) && /^pemerintah /.test(institution.key) && !reading.area) return undefined
  return { shape: 'known', reading }
}

/** Fields behind a listed name that it goes on with: "Dinas Kominfo Statistik dan Persandian", "Balitbang SDM". */
function extend(t: TokenTable, opening: Opening): void {
  const from = opening.last + 1
  const last = fieldsEnd(t, from)
  if (last < from) return
  opening.key += ` ${fieldKey(t, from, last)}`
  opening.fullName = opening.fullName && `${opening.fullName} ${t.slice(from, last)}`
  opening.acronym = null
  opening.last = last
}

/** Inside a case or letter number: "LP/B/188/IV/2025/SPKT". */
function inNumber(t: TokenTable, i: number): boolean {
  for (let k = i; k > i - 8 && t.isMark(k - 1, '/') && !t.spaced(k); k -= 2) if (t.isNumber(k - 2)) return true
  return false
}

/** Adds the body that a unit belongs to, when it follows; false when none does. */
function attach(t: TokenTable, reading: Reading, depth: number): boolean {
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
    // "dinas kesehatan", "pemerintah Kabupaten Siak": heads in lower case.
    const lower = t.isLower(i) ? t.phrase(i, Class.AgencyHead) : undefined
    if (!lower) return undefined
    if (lower.row.fields.form === 'dinas') return fieldHead(t, i, lower.last, lower.row.fields, true)
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
  }
  return undefined
}

type Head = Record<string, string>

const openingWith = (head: Head, first: number, last: number, key: string): Opening => ({
  first,
  last,
  key,
  public: true,
  body: head.body,
  level: head.level || null,
  acronym: null,
  fullName: null,
})

/** Bodies that are common nouns unless a short form, an area or "Nasional" shows a name. */
const WEAK_HEADS = new Set(['lembaga', 'pusat', 'kantor', 'perwakilan', 'badan', 'balai', 'upt'])
const NO_BODY = /^badan (usaha|hukum|jalan|kontak|kesehatan dunia)/

function fieldHead(t: TokenTable, i: number, headLast: number, head: Head, lower: boolean): Composed | undefined {
  let from = headLast + 1
  // "Direktorat Jenderal (Ditjen) Imigrasi"
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  const last = fieldsEnd(t, from, lower)
  if (last < from) return undefined
  const fields = fieldKey(t, from, last)
  const key = `${head.key} ${fields}`
  if (NO_BODY.test(key) || /^(nasional|negara|daerah|masyarakat|umum)$/.test(fields)) return undefined
  const listed: Institution | undefined = institutions(t.lexicon).get(key)
  const opening = listed ? openingOf(listed, i, last) : openingWith(head, i, last, key)
  if (!listed) opening.fullName = early ? null : t.slice(i, last)
  const reading = complete(t, opening, 'region')
  if (!listed && !reading.area && !reading.defines && WEAK_HEADS.has(head.key)) {
    if (/\b(nasional|negara|indonesia|daerah)\b/.test(fields)) return { shape: 'field', reading }
    // One field alone behind such a head is a common noun; several make a name.
    if (!fields.includes(' ')) return undefined
  }
  return { shape: 'field', reading }
}

/** Units that are nothing without the body they belong to, and that inside a title belong to the office. */
const OFFICE_PARTS = new Set(
  'bagian subbagian bidang seksi divisi direktorat departemen biro subdit humas kehumasan panja pansus setjen itjen'.split(
    ' ',
  ),
)

function unitHead(t: TokenTable, i: number, headLast: number, head: Head, depth: number): Composed | undefined {
  const part = OFFICE_PARTS.has(head.key)
  if (part && t.is(i - 1, Class.Office)) return undefined
  let last = fieldsEnd(t, headLast + 1)
  if (last <= headLast) last = headLast
  const next = t.word(last + 1)
  if (ROMAN.test(next) || (t.isNumber(last + 1) && t.digits(last + 1) <= 3)) last++
  if (part && last === headLast && !/jen$/.test(head.key) && head.shape !== 'part') return undefined
  const opening = openingWith(
    head,
    i,
    last,
    last > headLast ? `${head.key} ${keyOf(t.slice(headLast + 1, last))}` : head.key,
  )
  opening.unit = t.slice(i, last)
  opening.acronym = head.acronym || null
  const reading = complete(t, opening, part ? null : 'region')
  if (attach(t, reading, depth)) return { shape: 'unit', reading }
  if (part || head.body === 'government') return undefined
  if (head.key === 'fakultas' || head.key.startsWith('pusat ') || head.key.startsWith('unit ')) {
    if (!reading.area) return undefined
  }
  // "Jatanras", "Resmob", "Propam" alone are common words; a short form or full name of a unit stands by itself.
  if (!head.acronym && !reading.area) return undefined
  return { shape: 'unit', reading }
}

function branchHead(t: TokenTable, i: number, headLast: number, head: Head, depth: number): Composed | undefined {
  if (depth > MAX_DEPTH) return undefined
  const early = bracketAt(t, headLast + 1)
  const from = early ? early.close + 1 : headLast + 1
  const parent = t.isCapital(from) ? compose(t, from, depth + 1)?.reading : undefined
  if (!parent?.public) return undefined
  return {
    shape: 'branch',
    reading: {
      ...parent,
      first: i,
      key: `${head.key} @ ${parent.key}`,
      unit: t.slice(i, headLast),
      fullName: null,
      acronym: null,
    },
  }
}

function namedHead(t: TokenTable, i: number, headLast: number, head: Head): Composed | undefined {
  let from = headLast + 1
  // "Rumah Sakit Umum Daerah (RSUD) Menggala"
  const early = bracketAt(t, from)
  if (early && (t.isCapital(early.close + 1) || t.is(early.close + 1, Class.Honorific))) from = early.close + 1
  const grade = /^(kelas|klas)$/.test(t.lower(from)) && (t.isCapital(from + 1) || t.isNumber(from + 1)) ? from + 1 : -1
  const ward = grade < 0 && /^(perempuan|narkotika|anak|khusus)$/.test(t.lower(from)) && t.isCapital(from) ? from : -1
  if (grade > 0) {
    // "Rutan Kelas I Bandar Lampung", "Lapas Kelas II A Metro"
    let last = grade
    if (/^[AB]$/.test(t.word(last + 1))) last++
    if (/^(khusus|perempuan|narkotika)$/.test(t.lower(last + 1)) && t.isCapital(last + 1)) last++
    const opening = openingWith(head, i, last, head.key)
    const reading = complete(t, opening, 'local')
    return reading.area ? { shape: 'named', reading } : undefined
  }
  if (ward > 0) from = ward + 1
  // "KUA-PPAS" is a budget paper; the office of religious affairs stands with its district.
  if (head.key === 'kua' && !knownDistrict(t, from) && !t.is(from, Class.PlaceLevel)) return undefined
  const hospital = head.body === 'health'
  const last = freeNameEnd(t, from, {
    max: hospital || head.body === 'military' ? 3 : 4,
    titled: hospital,
    numbered: head.body === 'education' || hospital,
    placed: head.body !== 'education' && head.body !== 'state-company',
    common: true,
  })
  if (last < from) return undefined
  const name = keyOf(t.slice(from, last))
  const opening = openingWith(head, i, last, `${head.key} ${name}`)
  if (head.shape === 'name-private')
    opening.public = /\bnegeri\b/.test(name) || (hospital && /^(umum|daerah|tni|polri|bhayangkara)/.test(name))
  if (!opening.public) opening.body = 'other'
  if (!early) opening.fullName = t.slice(i, last)
  // The name is the area's: "RSUD Menggala".
  const reading = complete(t, opening, 'region')
  if (!reading.area && knownPlace(t, from)?.last === last) reading.areaTokens = [from, last]
  return { shape: 'named', reading }
}

function numberedHead(t: TokenTable, i: number, headLast: number, head: Head, depth: number): Composed | undefined {
  let last = headLast + 1
  const word = t.word(last)
  const roman = ROMAN.test(word) || (head.key === 'komisi' && /^[A-E]$/.test(word))
  if (head.key === 'komisi') {
    if (!roman || t.isLower(i)) return undefined
    const opening = openingWith(head, i, last, `komisi ${word.toLowerCase()}`)
    opening.unit = t.slice(i, last)
    const reading = complete(t, opening, null)
    attach(t, reading, depth)
    return { shape: 'numbered', reading }
  }
  const numbered = roman || (t.isNumber(last) && t.digits(last) <= 5)
  const opening = openingWith(head, i, headLast, head.key)
  if (numbered) {
    opening.key += ` ${word.toLowerCase()}`
    while (t.isMark(last + 1, '-/') && !t.spaced(last + 1) && t.isNumber(last + 2)) last += 2
    if (t.isMark(last + 1, '/')) {
      const name = last + 2
      const place = leveledPlace(t, name) ?? knownPlace(t, name)
      const end = place ? place.last : freeNameEnd(t, name, { max: 2, common: true })
      if (end >= name) last = end
    }
    opening.last = last
    const reading = complete(t, opening, 'region')
    return { shape: 'numbered', reading }
  }
  const reading = complete(t, opening, 'local')
  if (reading.area) return { shape: 'numbered', reading }
  const end = freeNameEnd(t, last, { max: 2, common: true })
  if (end < last) return undefined
  opening.last = end
  opening.key += ` ${keyOf(t.slice(last, end))}`
  return { shape: 'numbered', reading: complete(t, opening, 'region') }
}

function schoolHead(t: TokenTable, i: number, headLast: number, head: Head): Composed | undefined {
  const from = headLast + 1
  const last = freeNameEnd(t, from, { max: 3, numbered: true, common: true })
  if (last < from) return undefined
  const opening = openingWith(head, i, last, `${head.key} ${keyOf(t.slice(from, last))}`)
  opening.public = head.shape === 'school'
  if (!opening.public) opening.body = 'other'
  return { shape: 'school', reading: complete(t, opening, 'region') }
}

const TASK_WORDS = /^(dan|serta|untuk|anti|atau)$/

function taskHead(t: TokenTable, i: number, headLast: number, head: Head): Composed | undefined {
  let from = headLast + 1
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  let last = from - 1
  for (let k = from; k < from + 14 && t.sameSentence(i, k); k++) {
    if (t.is(k, Class.PlaceLevel) && t.isCapital(k + 1) && t.is(k + 1, Class.Place)) break
    if (last >= from && knownPlace(t, k)) break
    if (
      t.isCapital(k) &&
      (!t.is(k, Class.Office | Class.Agency | Class.Rank | Class.Name | Class.Honorific) || t.is(k, Class.Field))
    )
      last = k
    else if (last >= from && t.isMark(k, '-') && (t.isNumber(k + 1) || t.isCapital(k + 1)) && k + 1 < from + 14)
      last = ++k
    else if (
      last >= from &&
      (TASK_WORDS.test(t.lower(k)) || t.isMark(k, ',')) &&
      t.isCapital(k + 1) &&
      !t.is(k + 1, Class.Agency | Class.AgencyHead | Class.Name)
    )
      continue
    else break
  }
  if (last < from) return undefined
  const opening = openingWith(head, i, last, `${head.key} ${keyOf(t.slice(from, last))}`)
  opening.acronym = head.acronym ? `${head.acronym} ${t.slice(from, last)}` : null
  const reading = complete(t, opening, 'region')
  if (!reading.area) attach(t, reading, MAX_DEPTH)
  // "Tim Ahli" alone is a common noun.
  if (head.key === 'tim' && !reading.area && !reading.defines) return undefined
  if (head.key === 'tim' && last === from) return undefined
  return { shape: 'task', reading }
}

function factionHead(t: TokenTable, i: number, headLast: number, head: Head, depth: number): Composed | undefined {
  const party = nameAt(t, headLast + 1, Class.Org)
  const democrat = t.lower(headLast + 1) === 'demokrat'
  const last = democrat ? headLast + 1 : party ? party.last : freeNameEnd(t, headLast + 1, { max: 3 })
  if (last <= headLast) return undefined
  const opening = openingWith(
    head,
    i,
    last,
    `fraksi ${party ? party.row.fields.key : keyOf(t.slice(headLast + 1, last))}`,
  )
  opening.unit = t.slice(i, last)
  const reading = complete(t, opening, null)
  // Behind "Fraksi" a person's name is no party's.
  if (!attach(t, reading, depth) && !party && !democrat) return undefined
  return { shape: 'faction', reading }
}

function squadHead(t: TokenTable, i: number, headLast: number, head: Head, depth: number): Composed | undefined {
  const early = bracketAt(t, headLast + 1)
  let last = early ? early.close : headLast
  if (t.isNumber(last + 1) && t.digits(last + 1) <= 3) last++
  if (/^presisi$/i.test(t.word(last + 1))) last++
  const opening = openingWith(head, i, last, head.key)
  opening.unit = t.slice(i, last)
  opening.acronym = head.acronym || null
  const reading = complete(t, opening, 'region')
  attach(t, reading, depth)
  return { shape: 'squad', reading }
}

/** "Pemerintah Kabupaten Banjar", "Pemerintah Aceh", "Pemerintah Desa Sukamaju", "Pemerintah Kabupaten (Pemkab) Jayapura". */
function government(t: TokenTable, i: number, headLast: number): Composed | undefined {
  let from = headLast + 1
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  const place = leveledPlace(t, from)
  if (place && place.level !== 'island' && place.level !== 'area') {
    const level = place.level ?? 'regency'
    const key = `pemerintah ${level === 'regency' ? 'kabupaten' : level === 'city' ? 'kota' : level === 'province' ? 'provinsi' : level === 'district' ? 'kecamatan' : 'desa'}`
    const acronym = institutions(t.lexicon).get(key)?.acronym ?? null
    return {
      shape: 'government',
      reading: {
        first: i,
        last: place.last,
        key,
        public: true,
        body: 'government',
        level,
        acronym,
        fullName: t.slice(i, place.last),
        area: t.slice(place.first, place.last),
        areaTokens: [place.first, place.last],
        unit: null,
        defines: null,
      },
    }
  }
  if (t.isLower(i)) return undefined
  const bare = knownPlace(t, from)
  if (!bare || bare.row.fields.level || !bare.row.fields.codes) return undefined
  const opening: Opening = {
    first: i,
    last: headLast,
    key: 'pemerintah',
    public: true,
    body: 'government',
    level: null,
    acronym: null,
    fullName: null,
  }
  return { shape: 'government', reading: complete(t, opening, 'region') }
}
