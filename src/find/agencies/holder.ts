import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { body, LONGEST, NO_BODY, NO_SUBJECT, NOT_IN_NAMES, namesBody, opensClause, subjectOf } from './unknown.js'

/** Tokens behind the verb within which the event that is held must stand. */
const EVENT_REACH = 4
/** Whether a noun that names an event stands right behind token i. */
function eventBehind(t: TokenTable, i: number): boolean {
  for (let k = i + 1; k <= i + EVENT_REACH && t.sameSentence(i, k); k++)
    if (t.phrase(k, Class.Event)?.row.fields.kind === 'noun') return true
  return false
}

export const holderBefore: Rule<'agency'> = {
  id: 'agency/holder-before',
  anchor: 0,
  words: ['menggelar', 'mengadakan', 'menyelenggarakan', 'menghelat', 'menginisiasi', 'memprakarsai'],
  reads: 'a body that no list knows, as the subject of a verb that holds an event: "Mitra Pesisir menggelar pelatihan"',
  find(t, i) {
    return i < t.headlineEnd || !eventBehind(t, i) ? undefined : subjectOf(t, i)
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
    return i < t.headlineEnd ? undefined : subjectOf(t, i)
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
    while (
      first > i - FRONT &&
      t.isCapital(first - 1) &&
      t.sameSentence(first - 1, i) &&
      !t.is(first - 1, NOT_IN_NAMES | Class.VenueHead)
    ) {
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
    return opensClause(t, first) ? body(t, first, i) : no(NO_SUBJECT)
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
      !t.is(first - 1, NOT_IN_NAMES)
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
