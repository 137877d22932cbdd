import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { COMMON_NOUN, no } from '../guard.js'
import { codesOf, knownDistrict, knownPlace, leveledPlace, levelOfEntry, nameEnd } from '../places/name.js'
import { countryKey, foreignAt } from './area.js'
import { bracketAt } from './bracket.js'
import { fieldKey, fieldsEnd, wordsBeforeParent } from './fields.js'
import { freeNameEnd } from './freename.js'
import { type Institution, institutions, keyOf } from './institutions.js'
import { attach, type BodyAt, type Composed, MAX_DEPTH, ROMAN } from './parent.js'
import { complete, type Head, type Opening, openingOf, openingWith, type Reading } from './reading.js'

/** Bodies that are common nouns unless a short form, an area or "Nasional" shows a name. */
const WEAK_HEADS = new Set(['lembaga', 'pusat', 'kantor', 'perwakilan', 'badan', 'balai', 'upt'])
const NO_BODY = /^badan (usaha|hukum|jalan|kontak|kesehatan dunia)|^dinas luar (negeri|kota|daerah)/

export function fieldHead(
  t: TokenTable,
  i: number,
  headLast: number,
  head: Head,
  lower: boolean,
  bodyAt: BodyAt,
): Composed | undefined {
  let from = headLast + 1
  // "Direktorat Jenderal (Ditjen) Imigrasi"
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  let last = fieldsEnd(t, from, lower)
  // "Dinas P3AP2KB", "Balai TNWK"
  const inLetters = last < from && t.isCapital(i) && LETTERED.test(head.key) && lettersEnd(t, from) >= from
  if (inLetters) last = lettersEnd(t, from)
  // "Badan Pengelola Taman X"
  if (last < from && head.key === 'badan' && t.lower(from) === 'pengelola' && t.isCapital(from))
    last = managedEnd(t, from)
  if (last < from && t.isCapital(i) && DEPARTMENT.test(head.key)) last = unknownEnd(t, from)
  if (head.key === 'ditjen' && t.isCapital(i)) last = Math.max(last, wordsBeforeParent(t, Math.max(from, last + 1)))
  if (last < from) return undefined
  const fields = fieldKey(t, from, last)
  const key = `${head.key} ${fields}`
  if (NO_BODY.test(key) || /^(nasional|negara|daerah|masyarakat|umum)$/.test(fields)) return no(COMMON_NOUN)
  const listed: Institution | undefined = institutions(t.lexicon).get(key)
  // In lower case "kementerian energi" is a way to speak; a ministry's whole name is its name.
  if (lower && !listed && head.key === 'kementerian') return no(COMMON_NOUN)
  const opening = listed ? openingOf(listed, i, last) : openingWith(head, i, last, key)
  if (!listed) opening.fullName = early ? null : t.slice(i, last)
  const reading = complete(t, opening, 'region')
  // "Balai Pelatihan Guru Kemendikdasmen"
  if (!listed && !lower && /^(kantor|balai|upt)/.test(head.key) && attach(t, reading, MAX_DEPTH, bodyAt))
    return { shape: 'field', reading }
  if (!listed && !reading.area && !reading.defines && !inLetters && WEAK_HEADS.has(head.key)) {
    if (/\b(nasional|negara|indonesia|daerah)\b/.test(fields)) return { shape: 'field', reading }
    // One field alone behind such a head is a common noun; several make a name.
    if (!fields.includes(' ')) return no(COMMON_NOUN)
  }
  return { shape: 'field', reading }
}

/** Last token of what a managing body looks after, in two words and more; j - 1 without it. */
function managedEnd(t: TokenTable, j: number): number {
  const last = freeNameEnd(t, j + 1, { max: 6, common: true })
  return last > j + 1 ? last : j - 1
}

const DEPARTMENT = /^(?:dinas|sudin|ditjen)$/
const LETTERED = /^(?:dinas|sudin|ditjen|balai|balai besar)$/

/** Last token of a department's fields in capitals that no list knows ("Dinas SDABMBK", "Dinas P3AP2KB"), or j - 1. */
function lettersEnd(t: TokenTable, j: number): number {
  if (t.shape[j] !== Shape.Upper || t.shape[j - 1] === Shape.Upper || t.is(j, Class.Place | Class.Agency)) return j - 1
  let last = j
  while (!t.spaced(last + 1) && (t.isNumber(last + 1) || t.shape[last + 1] === Shape.Upper)) last++
  const length = t.end[last] - t.start[j]
  return length >= FEWEST_LETTERS && length <= MOST_LETTERS ? last : j - 1
}
const FEWEST_LETTERS = 3
const MOST_LETTERS = 12

/**
 * Last token of a department's fields of which the first is a word that no list knows, misspelt or a short form: "Dinas Tanama Pangan",
 * "Dinas Koperindagpas Siak". A field, the area or the short form must follow; else j - 1.
 */
function unknownEnd(t: TokenTable, j: number): number {
  if (t.entry[j] >= 0 || t.shape[j] !== Shape.Title || t.end[j] - t.start[j] < FEWEST_UNKNOWN) return j - 1
  const joint = t.lower(j + 1) === 'dan' ? j + 2 : j + 1
  if (t.isCapital(joint) && t.is(joint, Class.Field)) return Math.max(j, fieldsEnd(t, joint))
  const short = t.isMark(j + 1, '(') && t.shape[j + 2] === Shape.Upper && t.isMark(j + 3, ')')
  const area = t.isCapital(j + 1) && (knownPlace(t, j + 1) || (t.is(j + 1, Class.PlaceLevel) && t.isCapital(j + 2)))
  return short || area ? j : j - 1
}
const FEWEST_UNKNOWN = 5

export function namedHead(
  t: TokenTable,
  i: number,
  headLast: number,
  head: Head,
  bodyAt: BodyAt,
): Composed | undefined {
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
  if (head.key === 'kua' && !knownDistrict(t, from) && !t.is(from, Class.PlaceLevel)) {
    const every = t.lower(from) === 'se' ? complete(t, openingWith(head, i, headLast, head.key), 'region') : undefined
    return every?.area ? { shape: 'named', reading: every } : undefined
  }
  // "SPPG Polres Kendal", "SPPG Slog Polri"
  if (head.key === 'sppg' && t.is(from, Class.Agency | Class.AgencyHead)) {
    const reading = complete(t, openingWith(head, i, from - 1, head.key), null)
    if (attach(t, reading, MAX_DEPTH - 1, bodyAt)) return { shape: 'named', reading }
  }
  const hospital = head.body === 'health'
  if (hospital) {
    const reading = ofForce(t, i, from - 1, head, bodyAt)
    if (reading) return { shape: 'named', reading }
  }
  const volcano = head.key.startsWith('pos pengamatan')
  const last = freeNameEnd(t, from, {
    max: volcano ? (LONG_VOLCANO.test(t.lower(from)) ? 2 : 1) : hospital || head.body === 'military' ? 3 : 4,
    titled: hospital,
    numbered: head.body === 'education' || hospital,
    placed: head.body !== 'education' && head.body !== 'state-company',
    common: true,
  })
  if (last < from) return undefined
  const name = keyOf(t.slice(from, last))
  const opening = openingWith(head, i, last, `${head.key} ${name}`)
  // "Rutan Cabang KPK": whose branch it is stands behind.
  if (name === 'cabang') {
    const reading = complete(t, opening, null)
    return attach(t, reading, MAX_DEPTH, bodyAt) ? { shape: 'named', reading } : undefined
  }
  if (head.shape === 'name-private')
    opening.public = /\bnegeri\b/.test(name) || (hospital && /^(umum|daerah|tni|polri|bhayangkara)/.test(name))
  if (!opening.public) opening.body = 'other'
  if (!early) opening.fullName = t.slice(i, last)
  // The name is the area's: "RSUD Menggala".
  const reading = complete(t, opening, 'region')
  if (!reading.area && knownPlace(t, from)?.last === last) reading.areaTokens = [from, last]
  return { shape: 'named', reading }
}

/** A hospital of the police or the army with its class or its owner: "RS Bhayangkara Tk. III Kendari", "RS Bhayangkara Polda Riau". */
function ofForce(t: TokenTable, i: number, headLast: number, head: Head, bodyAt: BodyAt): Reading | undefined {
  let last = headLast
  if (/^(tk|tingkat)$/.test(t.lower(last + 1))) {
    const number = t.isMark(last + 2, '.') ? last + 3 : last + 2
    if (ROMAN.test(t.word(number)) || t.isNumber(number)) last = number
  }
  const reading = complete(t, openingWith(head, i, last, head.key), last > headLast ? 'local' : null)
  if (last > headLast) return reading.area ? reading : undefined
  return head.key === 'rs bhayangkara' && attach(t, reading, MAX_DEPTH, bodyAt) ? reading : undefined
}

/** First words of the names of volcanoes that have two: behind the others stands the name of an observer. */
const LONG_VOLCANO = /^(?:anak|ile|lewotobi|sangeang|inie)$/

const COUNTED = /^(menteri|sekolah|siswa|siswi|murid|orang|unit|ruang|rombel|guru|paket|persen|lembaga)$/

export function schoolHead(t: TokenTable, i: number, headLast: number, head: Head): Composed | undefined {
  let from = headLast + 1
  // "Sekolah Dasar Negeri (SDN) 2 Sampit"
  const early = bracketAt(t, from)
  if (early && (t.isNumber(early.close + 1) || t.isCapital(early.close + 1))) from = early.close + 1
  // "SD 49 sekolah", "SMP Rp780 juta", "SMA se-Kabupaten X": counts and groups of schools.
  if ((t.isNumber(from) && COUNTED.test(t.lower(from + 1))) || /^(rp|se)$/.test(t.lower(from))) return undefined
  // Behind the number of a state school stands its town, and then perhaps its head: "SMAN 2 Sampit".
  const holder = t.isNumber(from) && isHolder(t, i, from + 1)
  const placed = t.isNumber(from)
  const last = holder ? from : freeNameEnd(t, from, { max: placed ? 3 : 4, numbered: true, common: true, placed })
  if (last < from) return undefined
  const opening = openingWith(head, i, last, `${head.key} ${keyOf(t.slice(from, last))}`)
  // Schools are numbered by the state: "SMP 2 Sampit" is "SMP Negeri 2 Sampit".
  const numbered = t.isNumber(from) && last > from && !OF_FAITH.test(head.key)
  opening.public = head.shape === 'school' || t.lower(from) === 'negeri' || numbered
  if (!opening.public) opening.body = 'other'
  return { shape: 'school', reading: complete(t, opening, 'region') }
}

/** "SMP Muhammadiyah 1 X": a foundation numbers its schools too. */
const OF_FAITH = /\b(?:muhammadiyah|kristen|katolik|islam)\b/

/** "Kepala SMPN 33 Budi Santoso": behind the number of a school whose head or teacher is named, a name that is no town's is a person's. */
const isHolder = (t: TokenTable, i: number, name: number): boolean =>
  t.is(i - 1, Class.Office | Class.Descriptor) &&
  t.is(name, Class.Name) &&
  t.shape[name] === Shape.Title &&
  !t.is(name, Class.Place | Class.Common) &&
  !knownDistrict(t, name)

const SMALL_LEVEL = /^(?:kampung|desa|pekon|tiyuh|nagari)$/
const GOVERNMENT = { public: true, body: 'government', acronym: null, fullName: null } as const

/** "Pemerintah Kabupaten Banjar", "Pemerintah Aceh", "pemerintah Singapura", "Pemerintah Desa Sukamaju", "Pemerintah Kabupaten (Pemkab) Jayapura". */
export function government(t: TokenTable, i: number, headLast: number): Composed | undefined {
  let from = headLast + 1
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  const place = leveledPlace(t, from)
  if (place && place.level !== 'island' && place.level !== 'area' && place.level !== 'country') {
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
  // "pemerintah kampung Suka Mekar"
  if (!early && !place && SMALL_LEVEL.test(t.word(from)) && t.isCapital(from + 1) && !t.is(from + 1, Class.Weekday)) {
    const last = nameEnd(t, from + 1, 2)
    const opening = { ...GOVERNMENT, first: i, last: from - 1, key: 'pemerintah desa', level: 'village' }
    const reading = complete(t, opening, null)
    reading.last = last
    reading.area = t.slice(from, last)
    reading.areaTokens = [from, last]
    return { shape: 'government', reading }
  }
  const abroad = early ? undefined : foreignAt(t, from)
  if (abroad !== undefined) {
    const opening = {
      ...GOVERNMENT,
      first: i,
      last: abroad,
      key: `pemerintah ${countryKey(t.slice(from, abroad))}`,
      level: 'national',
    }
    return { shape: 'government', reading: complete(t, opening, null) }
  }
  // "pemerintah Indonesia", "Pemerintah RI"
  const state = t.lower(from) === 'republik' ? from + 1 : from
  if (!early && t.isCapital(state) && /^(?:indonesia|ri)$/.test(t.lower(state))) {
    const fullName = state > from ? 'Pemerintah Republik Indonesia' : 'Pemerintah Indonesia'
    const opening = { ...GOVERNMENT, first: i, last: state, key: 'pemerintah indonesia', level: 'national', fullName }
    return { shape: 'government', reading: complete(t, opening, null) }
  }
  const bare = knownPlace(t, from)
  if (!bare || bare.row.fields.level || !bare.row.fields.codes) return undefined
  // "pemerintah Jawa Tengah", "pemerintah daerah Pesisir Barat"; behind the small word alone a town says where something is.
  if (t.isLower(i) && headLast === i && levelOfEntry(bare, codesOf(bare)) !== 'province') return undefined
  const opening: Opening = { ...GOVERNMENT, first: i, last: headLast, key: 'pemerintah', level: null }
  return { shape: 'government', reading: complete(t, opening, 'region') }
}

/** An embassy or consulate: "Kedubes Australia", "KBRI Tokyo", "Kedutaan Besar Republik Indonesia (KBRI) di Tokyo". */
export function missionHead(t: TokenTable, i: number, headLast: number, head: Head): Composed | undefined {
  let last = headLast
  const sender = t.isCapital(last + 1) ? t.lower(last + 1) : ''
  const ours = sender === 'ri' || sender === 'indonesia' || (sender === 'republik' && t.lower(last + 2) === 'indonesia')
  if (ours) last += sender === 'republik' ? 2 : 1
  const early = bracketAt(t, last + 1)
  if (early) last = early.close
  const own = ours || /^k[bj]ri$/.test(head.key)
  let from = last + 1
  if (own && t.lower(from) === 'di') from++
  const host = t.isCapital(from) ? knownPlace(t, from) : undefined
  const abroad = foreignAt(t, from)
  const end = host && /^(?:country|foreign-city)$/.test(host.row.fields.level) ? host.last : abroad
  if (end === undefined && !own) return no(COMMON_NOUN)
  // An embassy is one by its country or town, however it is called.
  const key = own ? (head.key === 'konjen' || head.key === 'kjri' ? 'kjri' : 'kbri') : head.key
  const reading = complete(t, openingWith(head, i, last, key), null)
  reading.acronym = own ? key.toUpperCase() : null
  if (end === undefined) return { shape: 'government', reading }
  reading.last = end
  reading.area = t.slice(from, end)
  reading.areaTokens = [from, end]
  return { shape: 'government', reading }
}
