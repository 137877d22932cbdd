import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { endsName, hasUse, headAt, siteOf } from './heads.js'

/** How far a venue's name reaches. */
export interface Extent {
  last: number
  /** Words and numbers of the name itself, apart from its heads. */
  own: number
  /** Further heads inside the name that are capitalised ("Pendopo Balai Kota"). */
  heads: number
  /** First token of the building behind a room, or -1. */
  building: number
  /** Whether the name is the office of who works in the room: "ruang kerja bupati". */
  holder: boolean
  /** Last token before a short form in brackets, and the short form; -1 and null without one. */
  beforeShort: number
  short: string | null
}

/** No name of a venue is longer. */
const LONGEST = 22

/** Small words that join two capitalised words inside a name. */
const JOINING = new Set(['of', 'the', 'and', 'by', 'at', 'de', 'la', 'el', 'al', 'van', 'di', 'bin', 'le'])
const STREETS = new Set(['jalan', 'jl', 'jln', 'gang'])
const NUMBERED = new Set(['no', 'nomor', 'km', 'kilometer', 'blok', 'lantai', 'lt', 'kav', 'kavling', 'rt', 'rw'])

/** Kinds of houses in which those who hold an office work or live. */
const OFFICES_OF: ReadonlySet<string> = new Set(['office', 'house', 'hall'])

/** Words of the houses that go with an office. */
const HOMES = new Set(['rumah', 'dinas', 'jabatan', 'kediaman', 'resmi'])

const PUBLIC: ReadonlySet<string> = new Set(['yes', 'context'])

/** Adjectives between the head and the name. */
const QUALITIES = new Set(
  'baru sementara lama mewah megah legendaris ikonik bersejarah berbintang bergengsi ternama'.split(' '),
)

const SIDES = new Set(['utara', 'selatan', 'timur', 'barat'])

/** What eating places serve, between the head and the name. */
const DISHES = new Set(
  'nasi soto sop bakso mie mi ayam bebek ikan sate rawon gudeg pecel lalapan seafood bakar goreng masakan padang kopi'.split(
    ' ',
  ),
)

/**
 * Reads the name behind a head: capitalised words, numbers, further heads, agencies, a short form in brackets. `named` says that
 * the name stands before the head already.
 */
export function readExtent(t: TokenTable, head: PhraseHit, first: number, found: Found, named = false): Extent {
  return new ExtentReader(t, head, first, found, named).read()
}

/** Prefixes of verbs, as headlines in title case write them: "Digelar", "Tertangkap", "Menjadi". */
const VERB = /^(?:Di|Ter|Mem|Men|Meng|Ber)\p{Ll}{4}/u

export function isHeadlineVerb(t: TokenTable, i: number): boolean {
  if (t.is(i, Class.RoleCue | Class.Say | Class.StatusCue | Class.Event)) return true
  return !t.is(i, Class.Place | Class.VenueHead | Class.Field) && VERB.test(t.word(i))
}

class ExtentReader {
  readonly #extent: Extent
  readonly #street: boolean
  readonly #limit: number
  /** Whether nothing but heads has been read so far. */
  #onlyHeads = true

  constructor(
    readonly t: TokenTable,
    readonly head: PhraseHit,
    readonly first: number,
    readonly found: Found,
    named: boolean,
  ) {
    this.#extent = { last: head.last, own: 0, heads: 0, building: -1, holder: false, beforeShort: -1, short: null }
    this.#street = siteOf(head) === 'street'
    this.#limit = first + LONGEST
    if (named) this.#own()
  }

  read(): Extent {
    const { t, found, first } = this
    const e = this.#extent
    // "Kantor Dinas" is a head, and "Dinas Pertanian dan Pangan" the institution.
    const inner = t.isCapital(this.head.last) ? found.startingAt('agency', this.head.last) : undefined
    const body = found.startingAt('agency', first) ?? inner
    if (body && body.last > e.last) {
      e.own++
      this.#onlyHeads = false
      e.last = body.last
      this.#splitShort(body.first)
    } else if (hasUse(this.head, 'brand') || hasUse(this.head, 'whole')) this.#own()
    for (let pos = e.last + 1; pos < this.#limit && t.sameSentence(first, pos); pos = e.last + 1) {
      if (!this.#step(pos)) break
    }
    return e
  }

  /** Takes what stands at `pos` along and says whether the name may go on. */
  #step(pos: number): boolean {
    const { t } = this
    // "Lalu Lintas dan Angkutan Jalan (UU LLAJ) No. 22": a law.
    if (t.isMark(pos, '(')) return !(this.#street && pos === this.first + 1) && this.#bracket(pos)
    if (this.#extent.short !== null) return false
    if (t.isNumber(pos)) return this.#number(pos)
    if (t.isCapital(pos)) return this.#capital(pos)
    if (t.isWord(pos)) return this.#lower(pos)
    return this.#mark(pos)
  }

  #capital(pos: number): boolean {
    const { t, found } = this
    const e = this.#extent
    const agency = found.startingAt('agency', pos)
    if (agency && agency.last - pos < LONGEST) {
      if (e.building < 0 && e.own === 0) e.building = pos
      e.last = agency.last
      this.#own()
      this.#splitShort(pos)
      return true
    }
    // "PT Seraya X"
    if (endsName(t, pos) && !this.#calls(pos) && !t.is(pos - 1, Class.OrgHead)) return false
    if (t.word(pos) === 'Rp' && t.isNumber(pos + 1)) return false
    // "Jalan X RT 03 RW 01"
    const named = e.own > 0 || hasUse(this.head, 'alone')
    if (named && (t.lower(pos) === 'rt' || t.lower(pos) === 'rw')) return false
    // "Komandan Lanal Banua Letkol Laut (P) Nama": the office's holder; no base is called after a general in its second word.
    if (e.own > 0 && siteOf(this.head) === 'office' && t.is(pos, Class.Rank)) return false
    if (!this.#street && t.is(pos, Class.Month) && t.isNumber(pos - 1)) return false
    if (found.at('date', pos) && e.own > 0) return false
    if (this.#office(pos)) return true
    if (this.#holder(pos)) return true
    const office = t.is(pos, Class.Office | Class.Standing)
    if (office && e.own > 0 && !this.#street) return false
    if (pos < t.headlineEnd && e.own > 0 && isHeadlineVerb(t, pos)) return false
    if ((e.own > 0 || hasUse(this.head, 'alone')) && siteOf(this.head) !== 'office') {
      const place = found.startingAt('place', pos)
      // "Stasiun MRT Dukuh Atas": what comes behind the line is the name.
      const line = siteOf(this.head) === 'station' && t.shape[pos - 1] === Shape.Upper
      // "Lapangan Sepak Bola Desa X", "Gedung Serbaguna Desa X", "Pasar Induk X" are called after the place.
      const site = siteOf(this.head)
      const called =
        e.own === 0 &&
        (site === 'field' ||
          (site === 'market' && !t.is(pos, Class.PlaceLevel)) ||
          (site === 'hall' && place?.level === 'village'))
      if (place && !line && !called && (place.level === 'district' || place.level === 'village') && place.last > pos)
        return false
    }
    if (this.#isAddress(pos)) return false
    if (this.#inner(pos)) return true
    e.last = pos
    this.#own()
    this.#abbreviation(pos)
    return true
  }

  /** "GOR Kenanga Jl. Melati": the street behind a spot is no part of its name. */
  #isAddress(pos: number): boolean {
    if (this.#street || this.#extent.own === 0) return false
    const inner = headAt(this.t, pos)
    return inner !== undefined && siteOf(inner) === 'street' && STREETS.has(this.t.lower(pos))
  }

  /** A weekday or function word that is written in capitals is part of an acronym-like name ("DI Panjaitan"). */
  #calls(pos: number): boolean {
    return this.t.shape[pos] === Shape.Upper && this.#street && this.t.isCapital(pos + 1)
  }

  /** A further head: "ruang rapat lantai 3", "gedung Balai Kota", "Stasiun Pasar Senen". */
  #inner(pos: number): boolean {
    const { t } = this
    const e = this.#extent
    const inner = headAt(t, pos)
    if (!inner || inner.row.fields.use.startsWith('tail') || hasUse(inner, 'capital')) return false
    const capital = t.isCapital(pos)
    const building = !hasUse(inner, 'room') && !hasUse(inner, 'part') && !hasUse(inner, 'side')
    if (hasUse(this.head, 'room') || hasUse(this.head, 'part') || hasUse(this.head, 'side')) {
      if (building && e.building < 0) e.building = pos
    }
    e.last = inner.last
    if (hasUse(inner, 'brand') || hasUse(inner, 'whole')) this.#own()
    else if (capital) e.heads++
    return true
  }

  /** "ruang rapat wali kota", "ruang kerja Wakil Bupati Demak": the office whose room it is. */
  #office(pos: number): boolean {
    if (!this.#onlyHeads || !hasUse(this.head, 'room')) return false
    const hit = this.t.phrase(pos, Class.Office)
    if (hit?.row.fields.public !== 'yes') return false
    this.#extent.last = hit.last
    this.#extent.holder = true
    this.#own()
    return true
  }

  /** "Kantor Perdana Menteri", "rumah dinas Wakil Bupati Siak": the office of several words whose house it is. */
  #holder(pos: number): boolean {
    if (!this.#onlyHeads || pos !== this.head.last + 1 || !OFFICES_OF.has(siteOf(this.head))) return false
    const hit = this.t.phrase(pos, Class.Office)
    if (!hit || hit.last === pos || !PUBLIC.has(hit.row.fields.public)) return false
    this.#extent.last = hit.last
    this.#own()
    return true
  }

  /** "di rumah dinas bupati", "di kediaman wakil gubernur": the house of who holds the office, of which there is but one. */
  #home(pos: number): boolean {
    const { t, head } = this
    if (pos !== head.last + 1 || !HOMES.has(t.lower(head.last)) || !HOMES.has(t.lower(this.first))) return false
    const hit = t.phrase(pos, Class.Office)
    if (hit?.row.fields.public !== 'yes') return false
    this.#extent.last = hit.last
    this.#extent.holder = true
    this.#own()
    return true
  }

  #lower(pos: number): boolean {
    const { t } = this
    const e = this.#extent
    if (NUMBERED.has(t.word(pos)) && (t.isNumber(pos + 1) || t.is(pos + 1, Class.NumberWord) || t.isCapital(pos + 1))) {
      e.last = pos + 1
      this.#own()
      return true
    }
    if (t.is(pos, Class.VenueHead)) {
      const room = hasUse(this.head, 'room')
      if ((this.#onlyHeads || room) && this.#inner(pos)) return true
    }
    if (this.#office(pos)) return true
    if (this.#home(pos)) return true
    if (this.#onlyHeads && t.is(pos, Class.Office) && t.isCapital(pos + 1)) return false
    // "hotel mewah X": what is said of it.
    if (this.#onlyHeads && QUALITIES.has(t.word(pos)) && t.isCapital(pos + 1) && !endsName(t, pos + 1)) {
      e.last = pos
      return true
    }
    // "perairan selatan Pulau X"
    if (this.#onlyHeads && t.lower(this.first) === 'perairan' && SIDES.has(t.word(pos)) && t.isCapital(pos + 1)) {
      e.last = pos
      return true
    }
    // "rumah makan soto Pak Wardi": what is served there.
    if (this.#onlyHeads && siteOf(this.head) === 'restaurant' && DISHES.has(t.word(pos)) && t.isWord(pos + 1)) {
      e.last = pos
      return true
    }
    if (e.own === 0 || !t.isCapital(pos + 1)) return false
    if (t.end[pos] - t.start[pos] <= 3 && JOINING.has(t.word(pos)) && t.word(pos) !== 'di') {
      e.last = pos + 1
      return true
    }
    if (t.is(pos - 1, Class.Field) && t.is(pos + 1, Class.Field) && t.word(pos) === 'dan') {
      e.last = pos + 1
      return true
    }
    return false
  }

  #number(pos: number): boolean {
    const { t, found } = this
    const e = this.#extent
    if (t.digits(pos) > 4) return false
    if (t.isMark(pos + 1, ',') && t.isNumber(pos + 2) && !t.spaced(pos + 2)) return false
    const numbered = t.isWord(pos - 1) && NUMBERED.has(t.lower(pos - 1))
    const dot = t.isMark(pos - 1, '.') && NUMBERED.has(t.lower(pos - 2))
    if (!numbered && !dot) {
      const first = e.last === this.head.last
      // "MM2100"
      if (!t.spaced(pos) && !first && t.shape[pos - 1] === Shape.Upper) {
        e.last = pos
        return true
      }
      if (found.at('date', pos) && !(first && this.#street)) return false
      if (!first && t.isLower(pos + 1)) return false
      // "Jl Melati 10, Menteng", but not "Jalan Melati 2 orang".
      const closes = t.isMark(pos + 1, ',.') && t.spaced(pos + 2)
      // "Flyover Jembatan 2"
      if (!first && this.#street && !closes && !headAt(t, pos - 1)) return false
      const station = first && t.lower(pos - 1) === 'spbu'
      if (!station && t.isMark(pos + 1, '%/.') && !t.spaced(pos + 1) && t.isNumber(pos + 2)) return false
    }
    e.last = pos
    this.#own()
    this.#figures(pos)
    return true
  }

  /** "KM 38+200", "SPBU 24.351.07": figures that marks join. */
  #figures(pos: number): void {
    const { t } = this
    let last = pos
    while (t.isMark(last + 1, '+.') && t.isNumber(last + 2) && !t.spaced(last + 1) && !t.spaced(last + 2)) last += 2
    if (last > pos) this.#extent.last = last
  }

  #mark(pos: number): boolean {
    const { t } = this
    const e = this.#extent
    if (pos === this.head.last + 1 && t.isMark(pos, '.') && t.is(pos - 1, Class.Abbreviation) && t.isCapital(pos + 1)) {
      e.last = pos
      return true
    }
    const next = t.isCapital(pos + 1) || t.isNumber(pos + 1)
    // "Gunung X Laki-laki", "Studio Pagi-pagi"
    if (
      t.isMark(pos, '-') &&
      !t.spaced(pos) &&
      !t.spaced(pos + 1) &&
      e.own > 0 &&
      t.lower(pos - 1) === t.lower(pos + 1)
    ) {
      e.last = pos + 1
      return true
    }
    // "Masjid Jami' Baiturrahman"
    if (t.isMark(pos, "'’‘`") && !t.spaced(pos) && t.isCapital(pos + 1) && siteOf(this.head) === 'worship') {
      e.last = pos
      return true
    }
    if (!next || e.last === this.head.last || !t.sameSentence(pos, pos + 1)) return false
    const glued = !t.spaced(pos) && !t.spaced(pos + 1)
    const joins =
      (glued && t.isMark(pos, '-–/')) ||
      t.isMark(pos, '&') ||
      (this.#street && t.isMark(pos, '-–') && t.isCapital(pos + 1))
    if (!joins) return false
    e.last = pos + 1
    return true
  }

  /** "(ACC)", "(Kejati Jateng)": the short form of the name before it. */
  #bracket(pos: number): boolean {
    const { t } = this
    const e = this.#extent
    if (e.short !== null || !t.isCapital(pos + 1)) return false
    let close = pos + 2
    while (close <= pos + 4 && t.isCapital(close)) close++
    if (!t.isMark(close, ')')) return false
    if (this.#onlyHeads) {
      // "Rumah Sakit Umum Daerah (RSUD) Menggala": the head's own short form, the name follows.
      if (!t.isCapital(close + 1)) return false
      e.last = close
      return true
    }
    e.beforeShort = pos - 1
    e.short = t.slice(pos + 1, close - 1)
    e.last = close
    return this.#house(close + 1)
  }

  /** "Ruang Kerja Pejabat Pembuat Komitmen (PPK) Dinas X": the institution behind a short form in brackets. */
  #house(pos: number): boolean {
    const body = this.found.startingAt('agency', pos)
    if (!body) return false
    const e = this.#extent
    e.last = body.last
    e.short = null
    e.beforeShort = -1
    this.#splitShort(pos)
    return false
  }

  /** An agency that ends with its short form in brackets. */
  #splitShort(from: number): void {
    const { t } = this
    const e = this.#extent
    if (!t.isMark(e.last, ')')) return
    for (let i = e.last - 1; i > from && i > e.last - 6; i--) {
      if (!t.isMark(i, '(')) continue
      e.short = t.slice(i + 1, e.last - 1)
      e.beforeShort = i - 1
      return
    }
  }

  /** "Jl. Sudirman", "Jend. Sudirman", "PT. Sawit": the full stop of an abbreviation stays inside. */
  #abbreviation(pos: number): void {
    const { t } = this
    if (!t.isMark(pos + 1, '.') || t.spaced(pos + 1) || !t.sameSentence(pos, pos + 2)) return
    const short = t.end[pos] - t.start[pos] <= 2 || t.is(pos, Class.Abbreviation)
    if (short && (t.isCapital(pos + 2) || (t.isNumber(pos + 2) && NUMBERED.has(t.lower(pos)))))
      this.#extent.last = pos + 1
  }

  #own(): void {
    this.#extent.own++
    this.#onlyHeads = false
  }
}
