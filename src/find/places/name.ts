import { Class, OTHER_HEADS } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import { districtCodes } from '../../lexicon/regions.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { PlaceMention } from '../mention.js'
import { isBalinese } from '../people/births.js'

export type PlaceLevel = NonNullable<PlaceMention['level']>

/** A place as read from the text, before the article settles which of its codes is meant. */
export interface PlaceReading {
  first: number
  last: number
  level: PlaceLevel | null
  codes: string[]
}

/** Words that no place name goes on with. */
const STOPS = OTHER_HEADS | Class.Honorific | Class.PlaceLevel | Class.VenueHead

/** "Kampung Sukamekar RT 03 RW 09", "Kelurahan Mekarwangi Rp112 juta": no part of the name. */
const PARTS = new Set(['rt', 'rw', 'rp'])
const ROMAN = /^[ivx]{1,5}$/i
/** Second words that village and district names end with. */
const ENDINGS = new Set(
  'utara selatan barat timur tengah tenggara hulu hilir baru lama jaya raya indah makmur besar kecil luar dalam atas bawah kota asri agung permai mulya mulyo rejo sari udik ilir ulu kidul lor wetan kulon pusat sakti mukti maju damai sejahtera harapan'.split(
    ' ',
  ),
)

/** Entry of the gazetteer's upper levels that starts at token i, written as a name. */
export function knownPlace(t: TokenTable, i: number): PhraseHit | undefined {
  if (!t.isCapital(i)) return undefined
  const hit = t.phrase(i, Class.Place)
  if (!hit || (hit.last > i && t.isLower(hit.last))) return undefined
  // Short forms of two or three letters ("DIY", "PPU") are written in capitals.
  if (
    hit.last === i &&
    t.end[i] - t.start[i] <= 3 &&
    t.shape[i] !== Shape.Upper &&
    !hit.row.fields.name.match(/^\p{L}{1,3}$/u)
  )
    return undefined
  return hit
}

export const codesOf = (hit: PhraseHit): string[] => (hit.row.fields.codes ? hit.row.fields.codes.split(',') : [])

/** Level of a Kemendagri code: two digits a province, the second part from 70 on a city, three parts a district, four a village. */
export function levelOfCode(code: string): 'province' | 'regency' | 'city' | 'district' | 'village' {
  if (code.length === 2) return 'province'
  if (code.length > 5) return code.length > 8 ? 'village' : 'district'
  return code[3] >= '7' ? 'city' : 'regency'
}

/** Level of an entry of the gazetteer: its own, else that of `codes` where they are one; null where they are several. */
export function levelOfEntry(hit: PhraseHit, codes: readonly string[]): PlaceLevel | null {
  const { level } = hit.row.fields
  if (level) return TOWNS.has(level) ? 'area' : (level as PlaceLevel)
  return codes.length === 1 ? levelOfCode(codes[0]) : null
}
/** Levels of the list that are none of the record's. */
const TOWNS = new Set(['foreign-city', 'town', 'wide'])

/** Index of the name behind a level word at token i ("Kab. Banjar" skips the full stop, "Pekon (Desa) Suka Mekar" the bracket), with the level; undefined for none. */
export function levelWord(t: TokenTable, i: number): { level: PlaceLevel; name: number; word: string } | undefined {
  const hit = t.phrase(i, Class.PlaceLevel)
  if (!hit) return undefined
  let name = hit.last + 1
  if (t.isMark(name, '.') && !t.spaced(name)) name++
  else if (t.isMark(name, '(/') && t.is(name + 1, Class.PlaceLevel)) name += t.isMark(name, '/') ? 2 : 3
  return { level: hit.row.fields.level as PlaceLevel, name, word: hit.row.fields.form }
}

/** "Kabupaten Banjar", "Kec. Menggala", "Desa Suka Maju": a level word at token i with the name behind it. */
export function leveledPlace(t: TokenTable, i: number): PlaceReading | undefined {
  const head = levelWord(t, i)
  if (!head || !t.isCapital(head.name) || !t.sameSentence(i, head.name)) return undefined
  const { level, name } = head
  const hit = knownPlace(t, name)
  if (level === 'province' || level === 'regency' || level === 'city') {
    if (!hit) return undefined
    const codes = codesOf(hit)
    const fitting = codes.filter((code) => !hit.row.fields.level && levelOfCode(code) === level)
    if (fitting.length) return { first: i, last: hit.last, level, codes: fitting }
    if (level !== 'city' || !codes.length) return undefined
    // "Kota Sentani": a town that is no city of its own.
    return { first: i, last: hit.last, level: 'area', codes }
  }
  if (level === 'district') {
    const known = knownDistrict(t, name)
    if (known) return { first: i, last: known.last, level, codes: [...known.codes] }
    return { first: i, last: nameEnd(t, name, 3), level, codes: [] }
  }
  if (level === 'island') {
    // "Kepulauan Riau" is a province of its own, not an island of Riau.
    const whole = knownPlace(t, i)
    if (whole && whole.last >= name && whole.row.fields.level !== 'island') {
      const codes = codesOf(whole)
      return { first: i, last: whole.last, level: levelOfEntry(whole, codes), codes }
    }
    if (t.is(name, STOPS)) return undefined
    if (hit && (hit.row.fields.level === 'island' || hit.row.fields.level === '')) {
      const island = hit.row.fields.level === 'island'
      return { first: i, last: hit.last, level: 'island', codes: island ? [] : codesOf(hit) }
    }
    return { first: i, last: nameEnd(t, name, 2), level, codes: [] }
  }
  if (level !== 'village' || (t.is(name, STOPS) && !OPENINGS.has(t.lower(name)))) return undefined
  // "Kampung Tangguh", "Desa Maritim"
  if (PROGRAMMES.has(t.lower(name))) return undefined
  // "Kampung" and "Banjar" in lower case are common words.
  if (t.isLower(i) && /^(kampung|kampong)$/.test(head.word)) return undefined
  return { first: i, last: chainedEnd(t, i, name) ?? nameEnd(t, name, 3), level, codes: [] }
}

/** What villages become by a programme, and are then called. */
const PROGRAMMES = new Set(
  'tangguh maritim zakat dampingan siaga iklim berseri ramah digital cerdas binaan literasi inklusif bersinar energi devisa sadar antikorupsi brilian proklim pancasila moderasi tematik preneur'.split(
    ' ',
  ),
)

/** Last token of a village's name where the area that holds it closes it: "Kelurahan Karang Elok Pantai, Kecamatan X", "Desa Mekar Elok Kecamatan X". */
function chainedEnd(t: TokenTable, level: number, name: number): number | undefined {
  let last = name
  while (
    last < name + 3 &&
    t.isCapital(last + 1) &&
    !PARTS.has(t.lower(last + 1)) &&
    !t.is(last + 1, Class.PlaceLevel | Class.Function)
  )
    last++
  // "Kelurahan Tegal Elok Mandala 1, Kecamatan X"
  if (last > name && t.digits(last + 1) === 1) last++
  const holder = t.isMark(last + 1, ',') ? last + 2 : last + 1
  if (!t.isCapital(holder) || !t.sameSentence(name, holder)) return undefined
  if (!t.is(holder, Class.PlaceLevel) && (holder === last + 1 || !knownPlace(t, holder))) return undefined
  // "Kepala Desa Suka Mekar Ahmad Subagja, Kecamatan X": somebody's name hangs on.
  return last === name || t.is(level - 1, Class.Office) || t.phrase(level - 1, Class.Office) ? undefined : last
}

/** The longest known district name of one to four words that starts at token i. */
export function knownDistrict(t: TokenTable, i: number): { last: number; codes: readonly string[] } | undefined {
  let text = ''
  let found: { last: number; codes: readonly string[] } | undefined
  for (let j = i; j < i + 4 && t.isCapital(j) && t.sameSentence(i, j); j++) {
    text += (j > i ? ' ' : '') + t.lower(j)
    const codes = districtCodes(text)
    if (codes.length) found = { last: j, codes }
  }
  return found
}

/** Last token of a name that no list knows: capital words and numerals, until something that is no part of it. */
export function nameEnd(t: TokenTable, first: number, max: number): number {
  let last = first
  for (let j = first + 1; j < first + max + 1 && t.sameSentence(first, j); j++) {
    if (!t.isCapital(j)) {
      // "Desa Suka Maju 10 jiwa"
      if (t.isNumber(j) && t.digits(j) <= 2 && !t.isMark(j + 1, '(/') && !t.is(j + 1, Class.CountNoun)) {
        last = j
        break
      }
      break
    }
    const lower = t.lower(j)
    if (PARTS.has(lower)) break
    // "Desa Sukorejo I Made …": the head of the village has a Balinese name.
    if (isBalinese(t, j)) break
    if (ROMAN.test(lower) && lower.length < 5) {
      last = j
      break
    }
    if (j >= first + max) break
    if (ENDINGS.has(lower)) {
      last = j
      continue
    }
    if (
      t.is(j, STOPS | Class.Name | Class.Event) &&
      ((t.is(j, HEADS) && !t.is(j, Class.Say)) || !isSecondWord(t, first, j))
    )
      break
    const place = t.phrase(j, Class.Place)
    // "Kelurahan Pasar Liwa" is named for the town.
    if (place && !place.row.fields.weak && !(j === first + 1 && t.lower(first) === 'pasar')) break
    // A capital behind the name may begin a person's name: only words that look like part of a place's name go on.
    if (j > first + 1 || !continuesName(t, first, j)) break
    last = j
  }
  return last
}

/** First words of two-part names of villages and districts ("Suka Maju", "Gunung Tapa", "Talang Bojong"). */
const OPENINGS = new Set(
  'suka gunung talang tanjung teluk muara batu bukit pulau sungai rawa karang kampung kota lubuk pasar pematang simpang sumber tanah ujung way kuala bandar banjar bulu bunga cempaka gedong gedung jati kali kebon kebun kedung kembang labuhan lembah loa long mekar padang pagar pangkalan pantai parit pasir pondok pucang puncak ranah rantau rimba sido sri sawah selat sei siti seputih marga mulya negara negeri bumi tirta taman teras tebing kuta lam loh tambak tunggul banyu air danau batang beringin alue blang cot gampong krueng meunasah paya ulee wonosari bulango hulu kuala gaya mega pekan nusa ratu raja wai tunas setia sinar purwo trimulyo giri rumah sanggar'.split(
    ' ',
  ),
)

/** What may not be part of a village's name, whatever stands in front, unless it is a verb of saying. */
const HEADS = STOPS & ~(Class.Honorific | Class.Office)
/** "Kampung Tanjung Ratu 25 keluarga", "Kelurahan Way Mengaku": a first name or verb that ends a name of two parts. */
const isSecondWord = (t: TokenTable, first: number, j: number): boolean =>
  j === first + 1 &&
  OPENINGS.has(t.lower(first)) &&
  (!t.isCapital(j + 1) || t.is(j + 1, Class.PlaceLevel)) &&
  !knownOfficeBefore(t, first, j)

const continuesName = (t: TokenTable, first: number, j: number): boolean =>
  OPENINGS.has(t.lower(first)) || !knownOfficeBefore(t, first, j)

/** Whether an office of a village or district stands right before the level word, so that a person's name may follow. */
function knownOfficeBefore(t: TokenTable, first: number, j: number): boolean {
  for (let k = first - 1; k >= first - 4; k--) if (t.is(k, Class.Office)) return j > first
  return false
}
