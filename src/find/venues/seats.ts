import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found, VenueMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { endsName, headAt, isAnnounced, isCalledOn, isLocated, isTaken, saysHeld } from './heads.js'
import { memoryOf } from './memory.js'

/** Guards of both rules. */
const NOT_SET_OFF = 'no town or day behind it and no words in front place anything there'

/** Where a public body or company sits, or a spot whose name tells no kind: it is read from what stands around it. */
type Seat = Omit<VenueMention, 'kind' | 'rule' | 'start' | 'end'>

function seatFrom(t: TokenTable, first: number, last: number, found: Found): Seat {
  const memory = memoryOf(found)
  const name = t.slice(first, last)
  Object.assign(memory, { last, kind: 'office', located: true, taken: false })
  return { first, last, name, venue: name, room: null, site: 'office', located: true }
}

/**
 * "di X, Jakarta Selatan, Jumat", "di X, Jumat", "di X Jumat (2/5)": a town or day behind a comma, or a weekday, as news tells
 * where somebody spoke or something was held.
 */
function isSetOff(t: TokenTable, last: number, found: Found): boolean {
  // "di X pada 7 Agustus"
  if (t.lower(last + 1) === 'pada') return found.startingAt('date', last + 2)?.from.day !== undefined
  if (!t.isMark(last + 1, ',')) return t.is(last + 1, Class.Weekday) && found.startingAt('date', last + 1) !== undefined
  return found.startingAt('place', last + 2) !== undefined || found.startingAt('date', last + 2) !== undefined
}

/** "berunjuk rasa di depan Kejaksaan Negeri X" */
const BESIDE = new Set(['depan', 'seberang', 'sekitar', 'dalam', 'luar'])

/** Verbs of those who come to a body. */
const CALLS = new Set(['mendatangi', 'mengunjungi', 'menyambangi'])
/** Words in front of "di" that tell that somebody came. */
const COMING = new Set(['hadir'])

/** A whole government sits in no house: "kunjungan ke Pemkab X" is one to the area. */
const GOVERNMENT = /^pem(?:erintah|kab|kot?|prov|da|des)/

/** Whether the words up to the preposition or verb at `i` tell that somebody came to the body behind it. */
const isVisit = (t: TokenTable, i: number): boolean =>
  t.word(i) === 'ke' ? isCalledOn(t, i) : CALLS.has(t.word(i)) || t.hasBefore(i, 2, COMING)

export const seatRule: Rule<'venue'> = {
  id: 'venue/seat',
  anchor: 0,
  words: ['di', 'ke', ...CALLS],
  reads: 'an institution or company in whose house something takes place',
  find(t, i, found) {
    const body = found.startingAt('agency', BESIDE.has(t.lower(i + 1)) ? i + 2 : i + 1)
    if (!body || !t.isLower(i) || headAt(t, body.first)) return undefined
    if (!isLocated(t, body.first) || isTaken(t, body.first)) return undefined
    const visit = isVisit(t, i) && t.isCapital(body.first) && !GOVERNMENT.test(t.lower(body.first))
    if (!visit && t.word(i) !== 'di') return undefined
    if (!visit && !isSetOff(t, body.last, found) && !saysHeld(t, i) && !isAnnounced(t, i - 1)) return no(NOT_SET_OFF)
    return seatFrom(t, body.first, body.last, found)
  },
  takes: [
    ['Kata dia, di Kejaksaan Negeri Solo Jumat (2/5/2025).', 'Kejaksaan Negeri Solo'],
    ['Pidato itu dibawakan di Kejaksaan Negeri Solo pada 2 Mei 2025.', 'Kejaksaan Negeri Solo'],
    ['Menteri melakukan kunjungan resmi ke Kementerian Perhubungan.', 'Kementerian Perhubungan'],
    ['Keluarga korban mendatangi Polres Solo kemarin.', 'Polres Solo'],
    ['Tersangka telah hadir di Polda Jambi.', 'Polda Jambi'],
    ['Jumpa pers APBN KiTa digelar di Kementerian Keuangan, Jakarta.', 'Kementerian Keuangan'],
    ['"Kami siap," kata dia di Kementerian Perhubungan, Jakarta Pusat, Jumat.', 'Kementerian Perhubungan'],
    ['Pelaku dihadirkan saat rilis di Polda Jambi, Kamis.', 'Polda Jambi'],
    ['Tim menggelar sidak gabungan di PT Kenari Makmur.', 'PT Kenari Makmur'],
    ['Acara digelar di dua lokasi yakni di Dinas Sosial dan RSUD Melati.', 'Dinas Sosial'],
    ['Massa berunjuk rasa di depan Kementerian Perhubungan, Selasa.', 'Kementerian Perhubungan'],
    ['Kuasa hukum ditemui di Kejaksaan Negeri Solo kemarin.', 'Kejaksaan Negeri Solo'],
  ],
  leaves: [
    'Ia kini bertugas di Kementerian Perhubungan, Jakarta.',
    'Warga dapat mendatangi Polres Solo.',
    'Rombongan melakukan kunjungan ke Pemerintah Kabupaten Solok.',
    'Warga perlu datang langsung ke dinas sosial setempat.',
    'Surat itu dikirim ke Kementerian Perhubungan.',
    'Pelaku ditahan di Polres Solo, Jumat.',
    'Kasus korupsi di Kementerian Perhubungan terbongkar.',
    'Uang itu disimpan di Bank Mandiri selama setahun.',
  ],
}

/** Tokens in front of the preposition in which what takes place is told. */
const TELLING = 8

/** Whether a reporting verb or the name of an event stands before "di", with nothing set off between. */
function isTold(t: TokenTable, i: number): boolean {
  for (let k = i - 1; k >= i - TELLING && t.sameSentence(k, i) && !t.isMark(k, ',"“”'); k--)
    if (t.isLower(k) && (t.is(k, Class.Say | Class.Event) || saysHeld(t, k + 1))) return true
  return false
}

/** Words that number a part of a town or league and the like: "Lingkungan II", "Grup C". */
const PARTS = new Set(['lingkungan', 'blok', 'grup', 'zona', 'sektor', 'rt', 'rw'])
/** No such name has more words. */
const MOST_WORDS = 5

/** Verbs that tell by themselves that something was held or somebody met where "di" says. */
const HOLDING = new Set(
  'digelar dihelat diadakan diselenggarakan dipusatkan berlangsung bertempat ditemui dijumpai'.split(' '),
)
const isHeldIn = (t: TokenTable, i: number): boolean => t.isLower(i - 1) && HOLDING.has(t.word(i - 1))

/** Words that open or close the names of competitions, seasons, networks and areas, and the first ones of towns abroad. */
const NO_SPOT = new Set(
  `piala liga gp motogp kejuaraan turnamen kualifikasi pilkada pilgub pilpres pemilu ktt world asian sea copa grand cup games league gran premio
  championship open festival expo show awards award week hari bulan tahun era zaman masa ramadan tanah bumi negeri kota tengah grup pool
  divisi serie tim timnas channel instagram youtube facebook tiktok zoom google play provinsi belahan jantung bawah atas antara
  san santa las los le la new saint fort port cape rio el abu kuala tel north south british republik laut kepulauan rt`.split(
    /\s+/,
  ),
)
const namesSpot = (t: TokenTable, first: number, last: number): boolean => {
  for (let k = first; k <= last; k++) if (NO_SPOT.has(t.lower(k)) || t.is(k, Class.Event | Class.Weekday)) return false
  return true
}

/** First words of the names of quarters and villages. */
const QUARTERS = new Set(
  `pondok rawa kampung kebon kebun duren lenteng tanjung bambu mangga jeruk tanah pasir muara bukit kelapa pulo pulau sungai ulu lubuk batu air way
  cempaka karang tegal gunung pasar kramat teluk tanjong parung ujung utan sumber suka bumi taman permata lebak kali kota padang talang unit blok
  cipinang bintaro sektor grand dusun simpang pangkalan kuta tugu gang rejo sidomulyo`.split(/\s+/),
)

/** "di Omah Melati, Jakarta": what the chain of places has taken for a quarter that no list knows. */
function isUnknown(t: TokenTable, first: number, last: number, found: Found): boolean {
  const place = found.startingAt('place', first)
  if (place?.last !== last || place.level !== 'area' || place.codes.length > 0 || QUARTERS.has(t.lower(first)))
    return false
  const level = found.startingAt('place', last + 2)?.level
  return level === 'city' || level === 'regency' || level === 'province'
}

export const unheadedRule: Rule<'venue'> = {
  id: 'venue/unheaded',
  anchor: 0,
  words: ['di'],
  reads: 'a name of several words that tells no kind of spot, with its town behind it',
  find(t, i, found) {
    const first = i + 1
    if (!t.isLower(i) || !t.isCapital(first) || !t.isCapital(i + 2) || PARTS.has(t.lower(first))) return undefined
    let last = first
    while (last - first < MOST_WORDS && t.sameSentence(last + 1, i)) {
      if (t.isCapital(last + 1)) last++
      // "The St. Anna"
      else if (t.isMark(last + 1, '.') && t.is(last, Class.Abbreviation) && t.isCapital(last + 2)) last += 2
      else break
    }
    const held = isHeldIn(t, i)
    if (!held && !t.isMark(last + 1, ',')) return undefined
    for (let k = first; k <= last; k++) {
      if (
        (endsName(t, k) && !(k === first && t.lower(k) === 'the')) ||
        t.is(k, Class.PlaceLevel | Class.Honorific | Class.Month)
      )
        return undefined
      // A head that closes the name is the English rule's.
      if (found.at('date', k) || headAt(t, k)?.row.fields.use.includes('tail')) return undefined
    }
    if (
      (found.at('place', first) && !isUnknown(t, first, last, found)) ||
      found.at('agency', first) ||
      headAt(t, first)
    )
      return undefined
    const town = t.isMark(last + 1, ',') ? found.startingAt('place', last + 2) : undefined
    if (held) {
      if (!namesSpot(t, first, last)) return undefined
    } else if (!town || (town.codes.length === 0 && town.level !== 'village')) return undefined
    if (!isLocated(t, first) || isTaken(t, first)) return undefined
    if (!(held && !found.at('place', first)) && !isTold(t, i)) return no(NOT_SET_OFF)
    return seatFrom(t, first, last, found)
  },
  takes: [
    ['Ia ditemui di Omah Melati, Jakarta, Selasa.', 'Omah Melati'],
    ['"Kami siap," kata dia di The Kenari, Jakarta, Selasa.', 'The Kenari'],
    ['"Kami siap," kata dia dalam jumpa pers di Zelmira Atmosfir, Jakarta Selatan, Selasa.', 'Zelmira Atmosfir'],
    ['Pertunjukan digelar di Omah Kenari pada Minggu.', 'Omah Kenari'],
    ['Pelatihan digelar di Kampoeng Kenari, Desa Mekarsari.', 'Kampoeng Kenari'],
  ],
  leaves: [
    'Rapat digelar di Cape Town, Afrika Selatan.',
    'Ia lahir di Sumber Kenari, Cilacap.',
    '"Kami siap," kata dia di Duren Zelmira, Jakarta Selatan, Selasa.',
    'Warga mengeluhkan tarif kemping di Zelmira Menjer, Kecamatan Garung.',
    'Rapat digelar di Desa Mekarsari, Cilacap.',
    'Balapan digelar di San Kenari akhir pekan ini.',
    'Laga itu berlangsung di Piala Kenari 2025.',
    'Ia berlatih di Omah Kenari setiap Minggu.',
  ],
}

/** Parts of the world, trades and the like: "kawasan Asia Tenggara", "kawasan Industri". */
const NO_AREA = new Set(
  `asia asean eropa afrika amerika pasifik asia-pasifik indo-pasifik mediterania timur barat utara selatan tengah teluk laut balkan karibia skandinavia arktik arab
  baltik nusantara global industri wisata strategis ekonomi perdagangan hutan konservasi permukiman pesisir perbatasan indonesia jabodetabek bebas berikat inti
  khusus terpadu tersebut ini itu kota kabupaten provinsi desa kecamatan kelurahan pulau sumatera jawa kalimantan sulawesi papua`.split(
    /\s+/,
  ),
)
/** Levels of areas so wide that the quarter in front of them may be any: "kawasan X, Kota Y". */
const TOWNS = new Set(['kota', 'kabupaten', 'provinsi', 'kab', 'prov', 'kotamadya', 'pulau'])
/** Most words of the name of a quarter. */
const QUARTER_WORDS = 3

export const quarterRule: Rule<'venue'> = {
  id: 'venue/quarter',
  anchor: 0,
  words: ['kawasan'],
  reads: 'a quarter that no list of areas knows, with its village or district behind it',
  find(t, i, found) {
    const first = i + 1
    if (!t.isLower(i) || !t.isCapital(first) || NO_AREA.has(t.lower(first)) || i < t.headlineEnd) return undefined
    let last = first
    while (last - first < QUARTER_WORDS - 1 && t.isCapital(last + 1) && !endsName(t, last + 1)) {
      if (t.is(last + 1, Class.PlaceLevel) || found.startingAt('date', last + 1)) break
      last++
    }
    // "Siogung-ogung"
    if (t.isMark(last + 1, '-') && !t.spaced(last + 1) && !t.spaced(last + 2) && t.isWord(last + 2)) last += 2
    if (t.isCapital(last + 1) && !t.is(last + 1, Class.PlaceLevel | Class.Weekday)) return undefined
    for (let k = first; k <= last; k++) {
      const place = found.at('place', k)
      if (place && (place.codes.length > 0 || place.level === 'country' || place.level === 'island')) return undefined
      if (found.at('agency', k) || found.at('date', k) || headAt(t, k)) return undefined
    }
    const level = t.isMark(last + 1, ',') ? last + 2 : last + 1
    if (!t.is(level, Class.PlaceLevel) || TOWNS.has(t.lower(level))) return no(NOT_SET_OFF)
    if (!isLocated(t, i) || isTaken(t, i)) return no(NOT_SET_OFF)
    return { ...seatFrom(t, i, last, found), site: 'other' }
  },
  takes: [
    ['Longsor terjadi di kawasan Zelmira, Desa Mekarsari, Senin.', 'kawasan Zelmira'],
    ['Pesta digelar di kawasan Zelmira-mira, Kecamatan Sukamaju.', 'kawasan Zelmira-mira'],
  ],
  leaves: [
    'Kerja sama di kawasan Asia Tenggara, Jumat.',
    'Ia tinggal di kawasan Zelmira, Desa Mekarsari.',
    '"Kami siap," kata dia saat ditemui di kawasan Zelmira, Jakarta Selatan, Jumat.',
  ],
}
