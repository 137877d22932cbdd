import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { CALLED_AFTER, no, OF_OFFICE, ORDINARY_WORDS } from '../guard.js'
import { isOrdinary, nameBefore, namesThing, OFFICE, ORDINARY } from './around.js'
import { rankAt, titleAt } from './honours.js'
import { type PersonRule, personValue } from './mention.js'
import { isToponym, type NameSpan, personAt, TERRAIN } from './name.js'
import { inStreet } from './spots.js'

/** `rank-name`: a rank and a name without an office. */
export const rankName: PersonRule = {
  id: 'people/rank-name',
  anchor: Class.Rank,
  reads: 'a rank of police or forces in front of a name',
  find(t, i, found) {
    const after = rankAt(t, i)
    if (after === i) return undefined
    if (namesThing(t, i)) return no(CALLED_AFTER)
    if (DIRECTING.has(t.lower(i - 1))) return no(OF_OFFICE)
    const name = personAt(t, i, found)
    if (name && isOrdinary(t, name)) return no(ORDINARY_WORDS)
    return name && personValue(t, name, undefined, { position: name.rank, official: true })
  },
  takes: [
    ['Menurut AKBP Hotman Sinurat, dua orang diperiksa.', 'Hotman Sinurat|AKBP'],
    ['Mayjen TNI Kresna Wiratama memimpin apel.', 'Kresna Wiratama|Mayjen TNI'],
  ],
  leaves: [
    'Ia berpangkat AKBP.',
    'Kapten tim itu cedera.',
    'Massa melintasi Jalan Kolonel Wirasena.',
    'Hadir pula Direktur Jenderal Wakrul Dombas Kementerian.',
    'Perkara itu dibawa ke Mayor Pengembangan Wilayah.',
  ],
}

const DIRECTING = new Set(
  'direktur direktorat sekretaris sekretariat inspektur inspektorat gubernur konsul konsulat'.split(' '),
)

/** `title-name`: an honorific and a name. */
export const titleName: PersonRule = {
  id: 'people/title-name',
  anchor: Class.Honorific,
  reads: 'a title or form of address in front of a name ("H.", "KH", "Pak", "Ustaz", "Prof. Dr.")',
  find(t, i, found) {
    if (titleAt(t, i) === i) return undefined
    if (namesThing(t, i) || inStreet(i, found)) return no(CALLED_AFTER)
    // "Desa Pangkal Mas Jaya": the last word of a place's name.
    if (t.word(i) === 'Mas' && t.shape[i - 1] === Shape.Title && !t.is(i - 1, BEFORE_ADDRESS)) return no(PLACE_NAME)
    const name = personAt(t, i, found)
    // "Jemaah Haji X", "Petugas Kesehatan Haji X": the pilgrimage.
    if (name && t.lower(i) === 'haji' && t.isCapital(i - 1) && isPilgrimage(t, i, name)) return no(ORDINARY_WORDS)
    // "Pak Wali", "Pak Menteri": a form of address and an office.
    if (
      name &&
      name.nameFirst === name.nameLast &&
      (t.wakes[name.nameFirst] & Class.Office) !== 0 &&
      !t.is(name.nameFirst, Class.Name)
    )
      return no('the holder of an office is addressed so, without a name')
    // "dokter Spesialis"
    if (name && name.nameFirst === name.nameLast && name.rank === null && isOrdinary(t, name)) return no(ORDINARY_WORDS)
    return name && personValue(t, name, undefined)
  },
  takes: [
    ['Doa dipimpin Ustaz Mukhlis Ridwan.', 'Mukhlis Ridwan|'],
    ['Kata Pak Suwandi, harga naik.', 'Suwandi|'],
  ],
  leaves: [
    'Ibu rumah tangga itu datang.',
    'Pak Bupati belum datang.',
    'Jemaah memenuhi Masjid KH Mukhlis Ridwan.',
    'Pak Wali belum datang.',
    'Ada tambahan dokter Spesialis dan perawat.',
    'Pasien dirawat di RSUD dr. Wakrul Dombas.',
    'Pasien dirawat di RSUD dr. H. Wakrul Dombas.',
    'Hama menyerang Desa Pangkal Mas Wakrul.',
    'Gajah itu mati di TN Wakrul Dombas.',
    'Jemaah Haji Wakrul tiba kemarin.',
    'Pasien dipantau Tenaga Kesehatan Haji Kloter.',
  ],
}

const isPilgrimage = (t: TokenTable, i: number, { nameFirst }: NameSpan): boolean =>
  nameFirst === i + 1 &&
  !t.is(nameFirst, Class.Name) &&
  t.is(i - 1, ORDINARY) &&
  !t.is(i - 1, Class.Name | Class.Honorific)

const BEFORE_ADDRESS = Class.Office | Class.Descriptor | Class.Function | Class.Say | Class.Honorific

/** `say-name`: "kata Nama". */
export const sayName: PersonRule = {
  id: 'people/say-name',
  anchor: Class.Say,
  reads: 'a reporting verb and the name behind it, or a name and the reporting verb behind it',
  find(t, i, found) {
    const row = t.phrase(i, Class.Say)?.row
    const use = row?.fields.use ?? ''
    const weak = row?.fields.weight === 'weak'
    // "biasa di sebut X": what a thing is called.
    if (t.lower(i - 1) === 'di') return undefined
    if (use !== 'tells' && (t.isLower(i) || use === 'according')) {
      const behind = personAt(t, i + 1, found)
      // "menurut Ps Kasi Humas X": an unknown word in front of an office.
      const before =
        behind && behind.nameFirst === behind.nameLast && t.isCapital(behind.last + 1) && t.entry[behind.nameFirst] < 0
      if (before && t.phrase(behind.last + 1, Class.Office)) return no(ORDINARY_WORDS)
      const plain =
        behind && behind.rank === null && behind.prefix === null && !t.phrase(i + 1, OFFICE) && !goesOn(t, behind)
      // "menurut Times of X", "menurut Wakrul News"
      if (plain && (COMPANIES.has(t.lower(behind.nameLast)) || isEnglish(t, behind.last + 1)))
        return no('the words belong to the name of a body')
      if (plain && (!weak || t.is(behind.nameFirst, Class.Name)))
        return personValue(t, behind, undefined, { first: behind.first })
    }
    // "terus", "lanjut": roots of saying stand in front of the speaker alone.
    if (i < t.headlineEnd || (weak && use === 'said')) return undefined
    const before = nameBefore(t, i - 1, found)
    if (!before || before.nameFirst < t.sentenceFirst(i)) return undefined
    if (isOrdinary(t, before)) return no(ORDINARY_WORDS)
    const first = before.nameFirst
    const tail = first === before.nameLast && TAILS.has(t.lower(first)) && t.shape[first - 1] >= Shape.Title
    if (tail || isToponym(t, before)) return no(PLACE_NAME)
    // "Gunung Agung": the last word of a mountain's or river's name.
    if (TERRAIN.has(t.lower(before.first - 1))) return no('a mountain, river or island bears this name')
    if (found.at('agency', first) || isBody(t, before)) return no('the words belong to the name of a body')
    if (first === before.nameLast && t.wakes[first] & Class.Office && t.phrase(first, Class.Office))
      return no('the holder of an office, without a name')
    if (t.is(first, Class.Name)) return personValue(t, before, undefined)
    if (first === t.sentenceFirst(i) && t.is(first, Class.Common)) return no(ORDINARY_WORDS)
    if (first < before.nameLast && opensOrdinary(t, before)) return no(ORDINARY_WORDS)
    if (WITHIN.has(t.lower(before.first - 1))) return no('the word in front announces a place, a body or a work')
    if (weak && first === before.nameLast) return no('one unknown word, and a verb that is not only said of people')
    return personValue(t, before, undefined)
  },
  takes: [
    ['"Kami siap," ujar Darwis Pulungan di lokasi.', 'Darwis Pulungan|'],
    ['Menurut Tukiman, sawahnya gagal panen.', 'Tukiman|'],
    ['Lasmini Gorang mengatakan warga resah.', 'Lasmini Gorang|'],
    ['"Siap," kata Lasmini Gorang dilansirkabarSiang.', 'Lasmini Gorang|'],
  ],
  leaves: [
    '"Kami siap," ujarnya.',
    'Pemerintah mengatakan hal itu.',
    'Sosialisasi mengatakan hal itu.',
    'Warga lereng Gunung Wakrul mengatakan hal itu.',
    'RSUD Ahmad Yani mengatakan hal itu.',
    'Surat untuk Wakrul Dombas mengatakan hal itu.',
    'Jaksa Agung mengatakan hal itu.',
    'Majelis Hakim mengatakan hal itu.',
    'Kemarin Wakrul menyampaikan salam.',
    'Harga di Kecamatan Wakrul Agung terus naik.',
    'Polda Metro Jaya menyebutkan hal itu.',
    'Menurut Senat Akademik, hal itu keliru.',
    'Otoritas Pelabuhan Wakrul menyatakan hal itu.',
    'Pembeli di Pasar Wakrul mengaku lelah.',
    'Pihak maskapai Wakrul Grup mengatakan hal itu.',
    'Hakim menilai hal itu keliru.',
    'Tubuh yang pendek biasa di sebut Wakrulan.',
    'Rumah Sehat dan Layak Wakrul bagi rakyat.',
    'Negara Wakrul menegaskan hal itu.',
    'Menurut Wakrul dr. Sumardi, hal itu keliru.',
    'Menurut Wakrul Weekly, hal itu keliru.',
    'Menurut Tribun of Wakrul, hal itu keliru.',
    'Menurut Wakrul & Dombas, hal itu keliru.',
  ],
}

const BODY_CLASSES = Class.VenueHead | Class.AgencyHead | Class.OrgHead | Class.PlaceLevel

/** Whether the name is that of a body or place, by the head in front of it or the word at its end. */
const isBody = (t: TokenTable, { first, nameLast }: NameSpan): boolean =>
  (t.isCapital(first - 1) &&
    t.is(first - 1, BODY_CLASSES) &&
    !t.is(first - 1, Class.Office) &&
    !COMPANIES.has(t.lower(first - 1))) ||
  COMPANIES.has(t.lower(nameLast))

/** "Layak Huni": an ordinary word in front of others of which none is a known name. */
function opensOrdinary(t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean {
  for (let j = nameFirst; j <= nameLast; j++) if (t.is(j, Class.Name)) return false
  return t.phrase(nameFirst, ORDINARY) !== undefined
}

/** Last words of companies' names. */
export const COMPANIES = new Set(
  `grup group corp inc ltd tbk company studio studios entertainment airlines records fc united trust press news times post journal
  magazine weekly herald tribune transfers clinic institute service services activists`.split(/\s+/),
)

/** "Press Trust of India", "Sleep & Wellness": the name goes on behind the capital word. */
const isEnglish = (t: TokenTable, i: number): boolean =>
  (t.isMark(i, '&') || ['of', 'for', 'and'].includes(t.word(i))) && t.isCapital(i + 1)

/** One word that the lexicon has, but not as a name, with another capital one or a title behind it: "menurut Senat Akademik". */
const goesOn = (t: TokenTable, { nameFirst, last }: NameSpan): boolean =>
  last === nameFirst &&
  !t.is(nameFirst, Class.Name) &&
  t.spaced(last + 1) &&
  ((t.isCapital(last + 1) && t.entry[nameFirst] >= 0) || titleAt(t, last + 1) > last + 1)

/** Last words of bodies' and places' names: "Polda Metro Jaya", "Sumatera Bagian Selatan". */
export const TAILS = new Set(['jaya', 'raya', 'agung', 'selatan', 'utara', 'barat', 'timur', 'tengah', 'tenggara'])

/** Words behind which a body, place or work stands rather than a speaker. */
const WITHIN = new Set([
  'di',
  'ke',
  'dari',
  'dalam',
  'pada',
  'cerita',
  'film',
  'lagu',
  'buku',
  'novel',
  'album',
  'sinetron',
  'klub',
  'tim',
  'to',
  'oleh',
  'untuk',
  'lewat',
  'via',
  'negara',
  'the',
  'kota',
  'perusahaan',
  'maskapai',
  'situs',
  'laman',
  'aplikasi',
  'grup',
  'band',
  'mengutip',
  'dikutip',
])

export const PLACE_NAME = 'the name of a village or district'

/** "Hari Bhayangkara", "Hari Raya Nyepi": with "Hari" as a given name a known name or an initial goes on. */
export const isDay = (t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean =>
  t.lower(nameFirst) === 'hari' &&
  nameLast > nameFirst &&
  (!t.is(nameFirst + 1, Class.Name) || DAYS.has(t.lower(nameFirst + 1)))

const DAYS = new Set([
  'anak',
  'raya',
  'kartini',
  'natal',
  'suci',
  'bakti',
  'bhakti',
  'santri',
  'juang',
  'putri',
  'pahlawan',
])
