import { Class, OTHER_HEADS, PARTY_WORDS } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { keyOf } from './institutions.js'
import { complete, named } from './reading.js'

/** Most words of a name that only its verb makes an organisation's. */
const LONGEST = 5
/** Tokens behind the verb within which the event that is held must stand. */
const EVENT_REACH = 4
/** What may stand between a holder and its verb. */
const ADVERBS = new Set(
  'akan kembali resmi juga turut sukses telah sudah berhasil pun kini rutin terus bakal siap ikut'.split(' '),
)
/** Words that are no part of an unknown organisation's name: names of people, and what has rules of its own. */
const OTHERS =
  PARTY_WORDS | Class.Name | Class.Function | Class.Weekday | Class.Month | Class.TimeWord | Class.Event | Class.Outlet
/** Words that show that a name is no person's. */
const THINGS = Class.Common | Class.Field | Class.VenueHead | Class.Topic

/** Whether a noun that names an event stands right behind token i. */
function eventBehind(t: TokenTable, i: number): boolean {
  for (let k = i + 1; k <= i + EVENT_REACH && t.sameSentence(i, k); k++)
    if (t.phrase(k, Class.Event)?.row.fields.kind === 'noun') return true
  return false
}

const NO_BODY = 'nothing shows the name of a body rather than of a person or place'

/** Whether capital words are the name of a body rather than of a person or a place. */
function namesBody(t: TokenTable, first: number, last: number): boolean {
  let things = 0
  let places = 0
  for (let k = first; k <= last; k++) {
    if (!t.isWord(k)) continue
    if (t.is(k, OTHERS)) return false
    const acronym = t.shape[k] === Shape.Mixed || (t.shape[k] === Shape.Upper && t.end[k] - t.start[k] > 2)
    if (t.is(k, Class.Place) && !t.phrase(k, Class.Place)?.row.fields.weak) places++
    else if (t.is(k, THINGS) || acronym) things++
  }
  return things > 0 && last - first + 1 > places && (last > first || t.shape[first] !== Shape.Title)
}

function body(t: TokenTable, first: number, last: number) {
  const fullName = t.slice(first, last)
  const opening = {
    first,
    last,
    key: keyOf(fullName),
    public: false,
    body: 'other',
    level: null,
    acronym: null,
    fullName,
  }
  return named(t, complete(t, opening, 'region'))
}

export const holderBefore: Rule<'agency'> = {
  id: 'agency/holder-before',
  anchor: 0,
  words: ['menggelar', 'mengadakan', 'menyelenggarakan', 'menghelat', 'menginisiasi', 'memprakarsai'],
  reads: 'a body that no list knows, as the subject of a verb that holds an event: "Mitra Pesisir menggelar pelatihan"',
  find(t, i) {
    if (i < t.headlineEnd || !eventBehind(t, i)) return undefined
    let last = i - 1
    while (t.isLower(last) && ADVERBS.has(t.lower(last))) last--
    // A short form that is known is an institution's: its full name is only misspelt.
    if (t.isMark(last, ')') && t.isMark(last - 2, '(') && !t.is(last - 1, Class.Agency | Class.Org)) last -= 3
    if (!t.isCapital(last)) return undefined
    let first = last
    while (first > last - LONGEST && t.isCapital(first - 1) && t.sameSentence(first - 1, last)) first--
    // A subject opens its clause.
    if (first !== t.sentenceFirst(first) && !t.isMark(first - 1, ',-–—)'))
      return no('it does not open its clause as a subject does')
    return namesBody(t, first, last) ? body(t, first, last) : no(NO_BODY)
  },
  takes: [
    ['Acara dibuka. Mitra Pesisir menggelar pelatihan renang.', 'mitra pesisir|Mitra Pesisir'],
    ['Senin (6/5), Laskar Hijau (LH) akan mengadakan lomba melukis.', 'laskar hijau|Laskar Hijau (LH)'],
  ],
  leaves: [
    'Budi Santosa menggelar pesta.',
    'Warga Sukamaju menggelar rapat.',
    'Kota Bogor menggelar lomba.',
    'Wakrul Dombas menggelar rapat.',
    'Mitra Pesisir menggelar tikar.',
    'Kemarin di Ambon Mitra Pesisir menggelar pelatihan.',
  ],
}

export const makerBefore: Rule<'agency'> = {
  id: 'agency/maker-before',
  anchor: 0,
  words: ['meluncurkan', 'memperkenalkan', 'menghadirkan', 'mengakuisisi', 'memproduksi', 'memasarkan', 'menggandeng'],
  reads: 'a company that no list knows, as the subject of a verb of companies: "ZORVEX meluncurkan kamera"',
  find(t, i) {
    if (i < t.headlineEnd) return undefined
    let last = i - 1
    while (t.isLower(last) && ADVERBS.has(t.lower(last))) last--
    if (t.isMark(last, ')') && t.isMark(last - 2, '(') && !t.is(last - 1, Class.Agency | Class.Org)) last -= 3
    if (!t.isCapital(last)) return undefined
    let first = last
    while (first > last - LONGEST && t.isCapital(first - 1) && t.sameSentence(first - 1, last)) first--
    if (first !== t.sentenceFirst(first) && !t.isMark(first - 1, ',-–—)'))
      return no('it does not open its clause as a subject does')
    return namesBody(t, first, last) ? body(t, first, last) : no(NO_BODY)
  },
  takes: [
    ['Acara dibuka. ZORVEX meluncurkan kamera.', 'zorvex|ZORVEX'],
    [
      'BOGOR - Kesturika Hospitality Hotel resmi memperkenalkan menu itu.',
      'kesturika hospitality hotel|Kesturika Hospitality Hotel',
    ],
  ],
  leaves: [
    'Acara dibuka. Zorvex meluncurkan album.',
    'Acara dibuka. Wakrul Dombas meluncurkan buku.',
    'Acara dibuka. Budi meluncurkan kamera.',
    'Kemarin di pasar ZORVEX meluncurkan kamera.',
    'Bogor meluncurkan kamera.',
  ],
}

const HELD_BY = new Set(
  'digelar diselenggarakan diadakan dihelat diinisiasi diprakarsai difasilitasi digagas diorganisir dipersembahkan'.split(
    ' ',
  ),
)

export const holderBehind: Rule<'agency'> = {
  id: 'agency/holder-behind',
  anchor: 0,
  words: ['oleh'],
  reads: 'a body that no list knows, behind "digelar oleh" and the like',
  find(t, i) {
    if (!HELD_BY.has(t.lower(i - 1)) || !t.isCapital(i + 1)) return undefined
    let last = i + 1
    while (last < i + LONGEST && t.isCapital(last + 1) && t.sameSentence(i, last + 1)) last++
    return namesBody(t, i + 1, last) ? body(t, i + 1, last) : no(NO_BODY)
  },
  takes: [['Lokakarya yang diprakarsai oleh Laskar Hijau itu ramai.', 'laskar hijau|Laskar Hijau']],
  leaves: ['Lokakarya itu digelar oleh Budi Santosa.', 'Lomba itu dinilai oleh Laskar Hijau.', 'digelar oleh warga'],
}

/** Words of a name in front of the word that makes it a body's. */
const FRONT = 3
/** Offices and parts of a company that stand in front of its name, and names of no body. */
const IN_FRONT =
  /^(?:owner|marketing|chief|officer|komunikasi|misi|visi|direksi|komisaris|cpo|founder|ceo|manager|head|director|staf|tim|anggota|bos|pemilik|milik|executive|eksekutif|riset|analyst|analis|ekonom|partner|investasi|produk|manajemen|produser|sutradara|pesawat|maskapai|produksi|agensi|vice|vp)$/
/** Words of offices that foundations and institutes bear in their names. */
const OF_OFFICES = /^(?:development|business|research|investment|product|president)$/
const SCHOLARLY = /^(?:institute|foundation|association|university|group|grup)$/
const NO_BODIES = /^(?:focus|related)$/
/** Words in front of which such a name begins. */
const BREAKS =
  (OTHER_HEADS & ~Class.Descriptor) |
  Class.Honorific |
  Class.Event |
  Class.TimeWord |
  Class.PlaceLevel |
  Class.VenueHead

export const bodyByEnd: Rule<'agency'> = {
  id: 'agency/organization-end',
  anchor: 0,
  words: [
    ...['group', 'grup', 'foundation', 'association', 'university', 'institute'],
    ...[
      'airlines',
      'airways',
      'entertainment',
      'pictures',
      'studios',
      'ventures',
      'capital',
      'holdings',
      'investments',
    ],
    ...['ltd', 'inc', 'corp', 'technologies', 'sekuritas', 'securities'],
  ],
  reads: 'a name that ends in "Group", "Foundation", "Airlines" or the like: "Melati Group"',
  find(t, i) {
    // "Grup A" of a tournament.
    if (!t.isCapital(i)) return undefined
    if (t.isCapital(i + 1) && t.end[i + 1] - t.start[i + 1] === 1) return undefined
    let first = i
    while (first > i - FRONT && t.isCapital(first - 1) && t.sameSentence(first - 1, i) && !t.is(first - 1, BREAKS)) {
      const front = first - 1
      if (IN_FRONT.test(t.lower(front))) break
      if (OF_OFFICES.test(t.lower(front)) && !SCHOLARLY.test(t.lower(i))) break
      // "Perusahaan Melati Group", in a headline "Pabrik Melati Group": the kind of thing, not the name.
      if (
        t.is(front, Class.Common) &&
        !t.is(front, Class.Name) &&
        (i < t.headlineEnd || front === t.sentenceFirst(front) || t.isMark(front - 1, '-–—'))
      )
        break
      first = front
    }
    return first < i && !NO_BODIES.test(t.lower(i - 1)) ? body(t, first, i) : undefined
  },
  takes: [
    ['Acara dibuka. Kesturi Melati Group meresmikan gerai.', 'kesturi melati group|Kesturi Melati Group'],
    ['kata CEO Kesturi Foundation itu', 'kesturi foundation|Kesturi Foundation'],
    ['Pesawat Kesturi Airlines mendarat', 'kesturi airlines|Kesturi Airlines'],
    ['BOGOR - Pesawat Kesturi Airlines mendarat', 'kesturi airlines|Kesturi Airlines'],
    ['kata Head of Research Kesturi Sekuritas itu', 'kesturi sekuritas|Kesturi Sekuritas'],
    ['dana Peace Research Foundation itu', 'peace research foundation|Peace Research Foundation'],
    ['peneliti di Northwind University (NU)', 'northwind university|Northwind University (NU)'],
  ],
  leaves: [
    'laga di Grup A berlanjut',
    'Laga Grup A berlanjut',
    'Focus Group Discussion itu',
    'kata Owner Group itu',
    'sebuah Grup besar',
    'grup band itu',
  ],
}

/** Tokens of a brand in front of "Indonesia". */
const BRAND = 2
/** Names of campaigns. */
const NO_BRANDS = /^(?:wonderful|pesona|visit|miss|diaspora)$/
/** What stands behind a company that does something, besides its verb. */
const DOES =
  /^(?:akan|bakal|kembali|resmi|baru|telah|sudah|segera|siap|terus|tengah|optimistis|enggan|juga|me(?:n|m|ng|ny|l|r)\p{Ll}{4,})$/u

export const brandOfCountry: Rule<'agency'> = {
  id: 'agency/brand-indonesia',
  anchor: 0,
  words: ['indonesia'],
  reads:
    'an unknown brand with "Indonesia" behind it, as the subject of a verb: "Kesturika Indonesia meluncurkan ponsel"',
  find(t, i) {
    if (!t.isCapital(i) || !DOES.test(t.lower(i + 1))) return undefined
    let first = i
    while (first > i - BRAND && t.isCapital(first - 1) && t.sameSentence(first - 1, i) && t.entry[first - 1] < 0)
      first--
    if (first === i || NO_BRANDS.test(t.lower(first))) return undefined
    if (first !== t.sentenceFirst(first) && !t.isMark(first - 1, ',-–—)'))
      return no('it does not open its clause as a subject does')
    return body(t, first, i)
  },
  takes: [
    ['Harga turun. Kesturika Indonesia akan meluncurkan ponsel.', 'kesturika indonesia|Kesturika Indonesia'],
    ['BOGOR - Zorvex Kesturika Indonesia memperkenalkan ban', 'zorvex kesturika indonesia|Zorvex Kesturika Indonesia'],
  ],
  leaves: [
    'Warga Indonesia menolak kenaikan.',
    'Pemerintah Indonesia menyiapkan anggaran.',
    'Wonderful Indonesia menempati paviliun.',
    'ponsel Kesturika Indonesia meledak',
    'Kemarin ponsel buatan Kesturika Indonesia menjadi mahal.',
  ],
}

/** Small words within the names of English-speaking schools. */
const OF_SCHOOLS = /^(?:of|at|in|and|for|the)$/
/** Words of such a name at most, before and behind the word that shows it. */
const SCHOOL_REACH = 8
/** What stands in front of "School of Medicine" and "Medical School": the names of places and people, no title. */
const NO_FOUNDERS =
  (OTHER_HEADS & ~Class.Descriptor) | Class.Honorific | Class.Event | Class.TimeWord | Class.PlaceLevel

export const schoolAbroad: Rule<'agency'> = {
  id: 'agency/school-abroad',
  anchor: 0,
  words: ['university', 'school'],
  reads: 'a university or its school under its English name: "University of Northwind", "Northwind School of Medicine"',
  find(t, i) {
    if (!t.isCapital(i)) return undefined
    let last = i
    if (t.word(i + 1) === 'of')
      for (let k = i + 1; k < i + SCHOOL_REACH && t.sameSentence(i, k); k++) {
        if (t.isCapital(k) && !t.is(k, Class.Weekday | Class.Month | Class.Say)) last = k
        else if (!OF_SCHOOLS.test(t.word(k))) break
      }
    const own = t.lower(i) === 'university'
    let first = i
    while (
      !own &&
      first > i - FRONT &&
      t.isCapital(first - 1) &&
      t.sameSentence(first - 1, i) &&
      !t.is(first - 1, NO_FOUNDERS)
    )
      first--
    // "Northwind Medical School" has its words in front, "University of Northwind" behind.
    if (own ? last === i : first === i || (last === i && !FACULTIES.test(t.lower(i - 1)))) return undefined
    return body(t, first, last)
  },
  takes: [
    ['peneliti dari University of Northwind itu', 'university of northwind|University of Northwind'],
    ['kata dokter di Northwind Medical School itu', 'northwind medical school|Northwind Medical School'],
    [
      'riset Northwind School of Public Health itu',
      'northwind school of public health|Northwind School of Public Health',
    ],
    [
      'riset University of Northwind at Kesturi itu',
      'university of northwind at kesturi|University of Northwind at Kesturi',
    ],
  ],
  leaves: ['siswa International School itu', 'film School of Rock itu', 'kata University itu', 'Sunday School itu'],
}
const FACULTIES = /^(?:medical|business|law|graduate)$/
