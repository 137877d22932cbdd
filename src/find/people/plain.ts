import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { CALLED_AFTER, INITIALS, no, OF_OFFICE, ORDINARY_WORDS } from '../guard.js'
import type { Found } from '../mention.js'
import { isInitials, isOrdinary, nameBefore, namesThing, OFFICE, ORDINARY } from './around.js'
import { rankAt, titleAt } from './honours.js'
import { type PersonRule, personValue } from './mention.js'
import { isToponym, type NameSpan, personAt, TERRAIN } from './name.js'
import { isNameWord } from './name-word.js'
import { positionAt } from './position.js'
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
const COMPANIES = new Set(
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
const TAILS = new Set(['jaya', 'raya', 'agung', 'selatan', 'utara', 'barat', 'timur', 'tengah', 'tenggara'])

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

const PLACE_NAME = 'the name of a village or district'

/** "Hari Bhayangkara", "Hari Raya Nyepi": with "Hari" as a given name a known name or an initial goes on. */
const isDay = (t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean =>
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

/** `age-name`: "Nama (25)". */
export const ageName: PersonRule = {
  id: 'people/name-age',
  anchor: 0,
  marks: '(',
  reads: 'a name with an age in brackets behind it',
  find(t, i, found) {
    const age = t.number(i + 1)
    if (!(age >= 1 && age <= 110)) return undefined
    if (!(t.isMark(i + 2, ')') || (t.lower(i + 2) === 'tahun' && t.isMark(i + 3, ')')))) return undefined
    const name = nameBefore(t, i - 1, found)
    if (!name || t.end[name.nameLast] - t.start[name.nameFirst] < 3) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    if (isToponym(t, name)) return no(PLACE_NAME)
    return personValue(t, name, undefined)
  },
  takes: [['Petugas menemukan Sumiyati (47) dalam keadaan selamat.', 'Sumiyati|']],
  leaves: [
    'Sawah rusak di Rahman Utara (15).',
    'Tersangka SAR (25) ditahan.',
    'Pasal 5 ayat (2) berlaku.',
    'Tersangka ADI (25) ditahan.',
  ],
}

/** `called`: "sapaan akrab Nama", "bernama Nama", "atas nama Nama". */
export const called: PersonRule = {
  id: 'people/called',
  anchor: 0,
  words: ['sapaan', 'bernama', 'atas', 'milik'],
  reads: 'words that introduce a name: bernama, atas nama, sapaan akrab, yang akrab disapa, rumah milik',
  find(t, i, found) {
    const word = t.lower(i)
    let j = i + 1
    if (word === 'sapaan') {
      if (t.lower(j) === 'akrab' || t.lower(j) === 'karib') j++
      // Nickname, sapaan akrab Full Name; or of the office's holder: "Bang Ucok, sapaan akrab bupati".
      const nick = t.isMark(i - 1, ',') ? nameBefore(t, i - 2, found) : undefined
      const office = nick && t.isLower(j) ? positionAt(t, j, found) : undefined
      if (nick && office) return personValue(t, nick, office)
      const name = personAt(t, j, found)
      if (!name) return undefined
      return personValue(t, name, undefined, {
        first: nick ? nick.first : name.first,
        alias: nick ? t.slice(nick.first, nick.nameLast) : name.alias,
      })
    }
    // "rumah milik Nama": known names alone, since most that owns is a body.
    if (word === 'milik') {
      const owner = OWNED.has(t.lower(i - 1)) || OWNED.has(t.lower(i - 2)) ? personAt(t, j, found) : undefined
      return owner &&
        t.is(owner.nameFirst, Class.Name) &&
        !isToponym(t, owner) &&
        !t.isCapital(owner.last + 1) &&
        !COMPANIES.has(t.lower(owner.nameLast))
        ? personValue(t, owner, undefined)
        : undefined
    }
    if (word !== 'bernama' && !(word === 'atas' && t.lower(j) === 'nama')) return undefined
    if (word === 'atas') j++
    const name = personAt(t, j, found)
    // "perusahaan bernama X": only a person's noun, or a known name, brings a person.
    if (
      name &&
      word === 'bernama' &&
      !t.is(name.nameFirst, Class.Name) &&
      !t.is(i - 1, OFFICE) &&
      !PERSONS.has(t.lower(i - 1)) &&
      !(t.isCapital(i - 1) && (PERSONS.has(t.lower(i - 2)) || PERSONS.has(t.lower(i - 3))))
    )
      return no('nothing says that a person bears this name')
    if (!name) return undefined
    return isInitials(t, name) ? no(INITIALS) : personValue(t, name, undefined)
  },
  takes: [
    ['Seorang anak bernama Rahmad Fauzan hilang.', 'Rahmad Fauzan|'],
    ['Banjir merusak rumah milik Suhardi di RT 2.', 'Suhardi|'],
    ['Wak Lan, sapaan akrab Ruslan Effendi, tersenyum.', 'Ruslan Effendi|'],
  ],
  leaves: [
    'Seorang pria bernama inisial RD hilang.',
    'Lahan milik Hendra Group terbakar.',
    'Perusahaan bernama Mandala Rimba bangkrut.',
    'Atas nama pemerintah, ia meminta maaf.',
  ],
}

const OWNED = new Set(
  'rumah toko warung kios lapak gudang bengkel sawah kebun lahan tanah kolam ladang perahu kapal mobil motor truk ternak kandang usaha kontrakan bangunan'.split(
    ' ',
  ),
)

const PERSONS = new Set(
  'pria wanita perempuan lelaki laki anak bocah gadis pemuda pemudi remaja kakek nenek ibu bapak ayah bayi balita seseorang orang istri suami adik kakak putra putri teman rekan kerabat keponakan cucu tersebut'.split(
    ' ',
  ),
)

/** `known-name`: two or more capital words, one of them a common Indonesian name. */
export const knownName: PersonRule = {
  id: 'people/known-name',
  anchor: Class.Name,
  reads: 'two or more capital words with a common given or family name among them',
  find(t, i, found) {
    if (!t.isCapital(i) || i < t.headlineEnd) return undefined
    let first = i
    while (
      first > i - 3 &&
      first - 1 >= t.sentenceFirst(i) &&
      t.isCapital(first - 1) &&
      isNameWord(t, first - 1, found, false) &&
      t.spaced(first) &&
      !(t.is(first - 1, Class.Common) && first - 1 === t.sentenceFirst(i))
    )
      first--
    // A known name in front wakes this rule itself; one that only ends as names do does not.
    if (first < i && t.is(first, Class.Name) && t.entry[first] >= 0) return undefined
    if (!freeStanding(t, first, found)) return no('the words in front make it the name of a place, body or day')
    const name = personAt(t, first, found)
    if (!name) return undefined
    if (name.nameLast < name.nameFirst + 1)
      return no('one known name alone, with no office or verb of saying beside it')
    if (isToponym(t, name) || endsAsPlace(t, name) || (t.phrase(first, Class.Place)?.last ?? first) > first)
      return no(PLACE_NAME)
    if (COMPANIES.has(t.lower(name.nameLast))) return no('the words belong to the name of a body')
    if (isDay(t, name)) return no('a day bears this name')
    if (isQuoted(t, name)) return no('a title or brand in quotation marks')
    if (isCredit(t, name)) return no('the writer or photographer')
    for (let j = name.nameFirst; j <= name.nameLast; j++)
      if (t.is(j, ORDINARY) && !t.is(j, Class.Name)) return no('an ordinary word stands among the names')
    return personValue(t, name, undefined)
  },
  takes: [
    ['Rapat itu juga memanggil Hendra Gunadi sebagai pembanding.', 'Hendra Gunadi|'],
    ['Tamu itu ialah Gerson Yohanes Tukan dari Ende.', 'Gerson Yohanes Tukan|'],
    ['Debat antara Hendra Gunadi dan lawannya batal.', 'Hendra Gunadi|'],
  ],
  leaves: [
    'Massa berkumpul di Jalan Ahmad Yani.',
    'Ia lulusan Universitas Ahmad Dahlan.',
    'Bandara Sultan Hasanuddin ramai.',
    'Rapat memanggil Hendra Gunadi Pelatihan.',
    'Rumah itu milik Hendra sejak lama.',
    'Tiga kampung tertinggal yaitu Tanjung Ratu Sakti dan lainnya.',
    'Warga menyambut Hari Raya Wahyu dan Hari Bakti Yusuf.',
    'Banjir merendam Dulipo, Wakrul Jaya, dan Nobelo.',
    'Hotel itu mengadakan “Hendra Sundown” malam nanti.',
    'Sawah itu kering. | Hendra Gunadi/Saibumi.com',
    'Sawah itu kering. (Kabarmelati.com/Hendra Gunadi)',
    'Laga itu dimenangkan Adhyaksa Rahmat FC.',
    'Proyek itu dimenangkan CV Pangeran Putra Buana.',
    'Tambang itu merusak Raja Ampat dan lautnya.',
    'Tarif itu berlaku pada Juni-Juli 2025.',
    'Kata dia dalam rapat KDG Juni 2025.',
  ],
}

/** "Hokeng Jaya": one unknown word and one that ends names of places as well. */
const endsAsPlace = (t: TokenTable, { prefix, nameFirst, nameLast }: NameSpan): boolean =>
  prefix === null && nameLast === nameFirst + 1 && TAILS.has(t.lower(nameLast)) && !t.is(nameFirst, Class.Name)

const isQuoted = (t: TokenTable, { first, last }: NameSpan): boolean =>
  t.isMark(first - 1, '“"‘\'') && t.isMark(last + 1, '”"’\'')

/** The "com" of "Saibumi.com/Nama". */
const isDomain = (t: TokenTable, j: number): boolean =>
  t.isMark(j - 1, '.') && !t.spaced(j) && ['com', 'co', 'id', 'net'].includes(t.word(j))

/** "Nama/Saibumi.com" under a picture, or a name alone at the end of the text. */
const isCredit = (t: TokenTable, { first, last }: NameSpan): boolean =>
  (t.isMark(first - 1, '/') && (t.is(first - 2, Class.Outlet | Class.Org) || isDomain(t, first - 2))) ||
  (t.isMark(last + 1, '/') && (t.isMark(last + 3, '.') || t.is(last + 2, Class.Outlet | Class.Org))) ||
  (first === t.sentenceFirst(first) && t.isBreak(first - 1) && t.isBreak(last + 1) && last + 2 >= t.count)

/** "peringatan Hari Kartini", "Bulan Suci Ramadhan": days and months that bear a name. */
const OCCASIONS = new Set([
  'peringatan',
  'perayaan',
  'memperingati',
  'merayakan',
  'hari',
  'raya',
  'bulan',
  'lagu',
  'film',
  'novel',
  'beasiswa',
  'piala',
  'kapal',
  'perang',
])

/** Whether no venue, agency or place word in front claims the name ("Jalan Ahmad Yani", "Universitas Ahmad Dahlan"). */
function freeStanding(t: TokenTable, first: number, found: Found): boolean {
  const before = first - 1
  if (OCCASIONS.has(t.lower(before))) return false
  // "debat antara Nama dan Nama": in small letters no news agency.
  if (t.word(before) === 'antara') return true
  // "CV Pangeran Putra X"
  if (t.is(before, Class.Office) && t.isCapital(before - 1) && t.is(before - 1, Class.OrgHead)) return false
  if (t.is(before, Class.VenueHead | Class.AgencyHead | Class.OrgHead | Class.PlaceLevel | Class.Agency | Class.Org))
    return false
  if (
    t.isCapital(before) &&
    !t.is(before, Class.Honorific | Class.Office | Class.Rank | Class.Function | Class.Descriptor)
  )
    return false
  return !found.at('venue', first) && !found.at('agency', first) && !found.at('place', first)
}
