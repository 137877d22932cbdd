import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found, ThemeMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { cueEnd, isCue, isWork, usedAs } from './cues.js'
import { closingQuote, QUOTES } from './quoted.js'
import { unquotedEnd } from './unquoted.js'

/** Guards of several rules. */
const WORK = 'a song, film, book or product bears this title'
const NOT_ANNOUNCED = 'no word such as “dengan” or “yakni” announces it'

type Theme = Omit<ThemeMention, 'kind' | 'rule' | 'start' | 'end'>

/** Last token of the theme without quotation marks read last in an article: a quotation right behind it is a second theme. */
const lastThemes = new WeakMap<Found, number>()

/** The theme from `first` to `last` without the marks at its ends; undefined when nothing is left. */
function themeFrom(t: TokenTable, first: number, last: number, found: Found, behind = last): Theme | undefined {
  while (first <= last && t.isMark(first, `${QUOTES}.,:;`)) first++
  while (last >= first && t.isMark(last, `${QUOTES}.,:;`)) last--
  if (last < first || (!t.isWord(first) && !t.isWord(last))) return undefined
  if (behind === last) lastThemes.set(found, last)
  // A title stays as it is written, words run together included.
  return { first, last, theme: t.text.slice(t.start[first], t.end[last]).replace(/\s+/g, ' ') }
}

/** Reads the theme that begins at token i, quoted or not, for the cue at token `cue`. */
function themeAt(t: TokenTable, i: number, cue: number, found: Found, list: boolean): Theme | undefined {
  if (!t.sameSentence(cue, i)) return undefined
  if (t.isMark(i, QUOTES)) {
    const close = closingQuote(t, i)
    if (close > 0) {
      if (isWork(t, cue, close)) return no(WORK)
      return themeFrom(t, i + 1, close - 1, found, close)
    }
    i++
  } else {
    if (!t.isCapital(i) && (isCue(t, i, 'stop') || isCue(t, i, 'work')))
      return no('the words say what it is like, not what its theme is')
    if (t.isLower(i) && t.is(i, Class.Function)) return undefined
    const open = quoteBehindEvent(t, i)
    if (open > 0) return themeAt(t, open, cue, found, list)
  }
  const last = unquotedEnd(t, i, found, list)
  if (last < 0) return undefined
  if (isWork(t, cue, last)) return no(WORK)
  // "tema utama": an adjective alone is no theme.
  if (t.isLower(i) && last === i && !list && !isCue(t, cue, 'direct')) return no('one adjective alone is no theme')
  return themeFrom(t, i, last, found)
}

/** Tokens of an event's name between the cue and the quotation. */
const EVENT_NAME = 7

/** "tema Rakerda “X”": the quotation behind the name of the event whose theme it is; -1 without one. */
function quoteBehindEvent(t: TokenTable, i: number): number {
  if (!t.is(i, Class.Event)) return -1
  let k = i + 1
  while (
    k <= i + EVENT_NAME &&
    (t.isCapital(k) || t.isNumber(k) || t.lower(k) === 'ke' || t.isMark(k, '-')) &&
    t.sameSentence(k, i)
  )
    k++
  return t.isMark(k, QUOTES) && closingQuote(t, k) > 0 ? k : -1
}

/** Skips words between cue and theme ("tema perayaan HUT ke-80, yakni X"); `says` tells whether one of them announces the theme. */
function skipFillers(t: TokenTable, i: number): { next: number; says: boolean } {
  let says = false
  for (let step = 0; step < 6; step++) {
    if (t.isMark(i, ':=')) {
      says = true
      i++
      continue
    }
    if (t.isMark(i, ',') && isCue(t, i + 1, 'says')) {
      i++
      continue
    }
    const end = t.isLower(i) ? cueEnd(t, i, 'says') : -1
    if (end >= 0) {
      says = true
      i = end + 1
      break
    }
    if (!t.isLower(i) || !isCue(t, i, 'filler')) break
    i++
  }
  return { next: i, says }
}

export const cueRule: Rule<'theme'> = {
  id: 'theme/bertema',
  anchor: Class.ThemeCue,
  where: usedAs('direct'),
  reads: 'the theme or title behind "bertema", "bertajuk", "bertemakan"',
  find(t, i, found) {
    const end = cueEnd(t, i, 'direct')
    if (end < 0) return undefined
    const { next, says } = skipFillers(t, end + 1)
    return themeAt(t, next, i, found, says)
  },
  takes: [
    ['Seminar bertajuk "Desa Mandiri, Negeri Kuat" digelar Senin.', 'Desa Mandiri, Negeri Kuat'],
    ['Diskusi bertema ” Laut dan Kita ” berlangsung di Ambon.', 'Laut dan Kita'],
    ['Lokakarya bertajuk ‘Menjaga Data Warga’ dibuka wali kota.', 'Menjaga Data Warga'],
    ['Pentas bertajuk «Suara Sungai» digelar.', 'Suara Sungai'],
    ['Rapat bertema Sinergi Menuju Desa Maju di Kupang, Rabu.', 'Sinergi Menuju Desa Maju'],
    ['Pelatihan bertemakan keselamatan pelayaran rakyat ini dihadiri 20 nelayan.', 'keselamatan pelayaran rakyat'],
    ['Bertajuk Jelajah Kampung 2025, kegiatan itu dimulai Rabu.', 'Jelajah Kampung 2025'],
    ['Bincang bertajuk “KarenaBelajar Tak Pernah Usai” digelar Senin.', 'KarenaBelajar Tak Pernah Usai'],
    ['Radio itu membawakan topik "Kabar Palsu di Media.', 'Kabar Palsu di Media'],
  ],
  leaves: [
    'Penyanyi itu merilis lagu bertajuk "Hujan Sore".',
    'Film bertajuk Senja Merah tayang besok.',
    'Ia mengenakan busana bertema khusus.',
    'Acara bertema berbeda dari tahun lalu.',
  ],
}

export const nounRule: Rule<'theme'> = {
  id: 'theme/dengan-tema',
  anchor: Class.ThemeCue,
  where: usedAs('noun'),
  reads: 'the theme behind "dengan tema", "mengusung tema", "tema …, yakni", "tajuk"',
  find(t, i, found) {
    const end = cueEnd(t, i, 'noun')
    if (end < 0) return undefined
    if (isCue(t, i - 1, 'plural') || t.isMark(i - 1, '-')) return no('several themes are spoken of')
    const { next, says } = skipFillers(t, end + 1)
    if (!says && !t.isMark(next, QUOTES)) {
      const reaching = reachSays(t, next)
      if (reaching >= 0) return themeAt(t, reaching, i, found, true)
      if (!isCue(t, i - 1, 'license')) return no(NOT_ANNOUNCED)
    }
    return themeAt(t, next, i, found, says)
  },
  takes: [
    ['Rakor dengan tema "Pilkada Damai Bersama Media" digelar Selasa.', 'Pilkada Damai Bersama Media'],
    [
      'Acara dengan tema optimalisasi peran kader posyandu desa 2024 ini dihadiri oleh 30 kader.',
      'optimalisasi peran kader posyandu desa 2024',
    ],
    ['Upacara mengusung tema “Bersatu Kita Kuat.”', 'Bersatu Kita Kuat'],
    ['Rakor dengan tema "Peran Pers dalam Pilkada diikuti 20 wartawan.', 'Peran Pers dalam Pilkada'],
    ['Tema debat kedua ialah Pangan, Energi, dan Lingkungan.', 'Pangan, Energi, dan Lingkungan'],
    ['Ini sesuai tema perayaan HUT ke-80 kota, yakni Kota Ramah Anak.', 'Kota Ramah Anak'],
    ['Hal itu sejalan dengan tema HUT ke-80 Kota Mekar, yakni Kota Ramah Anak.', 'Kota Ramah Anak'],
    ['Debat membahas subtema terkait pelayanan publik di desa.', 'pelayanan publik di desa'],
    ['Tema kegiatan yang dilaksanakan yaitu "Guyub Membangun Desa".', 'Guyub Membangun Desa'],
    ['Tema HUT kali ini: "Guyub Membangun Desa".', 'Guyub Membangun Desa'],
    ['Bimtek mengangkat tema Kemasan, Desain, dan Pemasaran.', 'Kemasan, Desain, dan Pemasaran'],
  ],
  leaves: [
    'Partai itu mengusung dua tema, yaitu perubahan dan perbaikan.',
    'Durasi pelatihan sesuai dengan tema pelatihan.',
    'Ia membahas topik "Hujan" dengan temannya.',
    'Album itu hadir dengan tema "Cinta Pertama".',
    'Ada enam subtema yang akan dibahas.',
    '"Panelis mengolah tema-tema debat tersebut," sambungnya.',
  ],
}

/** Where the theme begins when a short noun phrase stands behind "tema": "tema HUT kota, yakni X", "tema Natal tahun ini, “X”"; else -1. */
function reachSays(t: TokenTable, from: number): number {
  for (let i = from; i < from + 9 && t.sameSentence(from, i); i++) {
    if (t.isMark(i, QUOTES)) return t.isMark(i - 1, ',:') && t.spaced(i) ? i : -1
    if (!t.isLower(i)) continue
    const end = cueEnd(t, i, 'says')
    if (end >= 0) return ['yakni', 'yaitu', 'adalah', 'ialah'].includes(t.word(i)) ? end + 1 : -1
    // "tema kegiatan yang dilaksanakan yaitu"
    if (isCue(t, i, 'after') && t.lower(i - 1) !== 'yang' && t.lower(i + 1) !== 'ini') return -1
  }
  return -1
}

export const mottoRule: Rule<'theme'> = {
  id: 'theme/slogan',
  anchor: Class.ThemeCue,
  where: usedAs('motto'),
  reads: 'the quoted slogan or motto under which an event is held',
  find(t, i, found) {
    const end = cueEnd(t, i, 'motto')
    if (end < 0) return undefined
    if (!isCue(t, i - 1, 'license')) return no(NOT_ANNOUNCED)
    const { next } = skipFillers(t, end + 1)
    return t.isMark(next, QUOTES) ? themeAt(t, next, i, found, false) : no('no quotation marks hold it')
  },
  takes: [['Kampanye digelar dengan slogan "Sungai Bersih, Kota Sehat".', 'Sungai Bersih, Kota Sehat']],
  leaves: ['Itu bukan slogan semata.', 'Slogan "Kami Kembali" menempel di bus.', 'Acara digelar dengan slogan baru.'],
}

export const subtitleRule: Rule<'theme'> = {
  id: 'theme/subtitle',
  anchor: 0,
  marks: QUOTES,
  reads: 'the quoted theme right behind a title without quotation marks',
  find(t, i, found) {
    if (lastThemes.get(found) !== i - 1) return undefined
    const close = closingQuote(t, i)
    return close > 0 ? themeFrom(t, i + 1, close - 1, found, close) : undefined
  },
  takes: [
    [
      'Doa bersama bertajuk Santri untuk Negeri "Merawat Damai, Menjaga Umat" dipimpin kiai.',
      'Merawat Damai, Menjaga Umat',
    ],
  ],
  leaves: ['"Kami siap," kata bupati.'],
}

/** How far before "berjudul" the event stands that is called so. */
const EVENT_BEFORE = 6

export const titledRule: Rule<'theme'> = {
  id: 'theme/berjudul',
  anchor: 0,
  words: ['berjudul', 'judul'],
  reads: 'the quoted title of an event behind "berjudul", "dengan judul"',
  find(t, i, found) {
    if (!t.isMark(i + 1, QUOTES) || (t.lower(i) === 'judul' && !isCue(t, i - 1, 'license'))) return undefined
    for (let k = i - 1; k >= i - EVENT_BEFORE && t.sameSentence(k, i); k--) {
      if (isCue(t, k, 'work')) return no(WORK)
      if (!isCue(t, k, 'event')) continue
      const close = closingQuote(t, i + 1)
      return close > 0 ? themeFrom(t, i + 2, close - 1, found, close) : undefined
    }
    return undefined
  },
  takes: [
    ['Webinar dengan judul "Cakap Digital" diikuti guru.', 'Cakap Digital'],
    ['Lokakarya berjudul "Menulis Itu Mudah" dibuka rektor.', 'Menulis Itu Mudah'],
  ],
  leaves: ['Lagu berjudul "Hujan Sore" dinyanyikan siswa.', 'Ia membaca berita berjudul "Hujan Sore".'],
}

/** Whether somebody speaks before token i: events at which officials speak, not shows at which singers appear. */
function isSaid(t: TokenTable, i: number): boolean {
  for (let k = i - 2; k >= i - 12 && t.sameSentence(k, i); k--) if (t.is(k, Class.Say)) return true
  return false
}

/** Words in the titles of broadcasts. */
const SHOWS = new Set(['show', 'live', 'tonight', 'night', 'morning', 'today', 'talk'])

export const eventTitleRule: Rule<'theme'> = {
  id: 'theme/dalam-acara',
  anchor: 0,
  words: ['acara'],
  reads: 'the title of an event behind "dalam acara"',
  find(t, i, found) {
    if (!t.isLower(i) || !t.isLower(i - 1) || t.lower(i - 1) !== 'dalam') return undefined
    const first = i + 1
    if (t.isMark(first, QUOTES)) {
      const close = closingQuote(t, first)
      return close > 0 ? themeFrom(t, first + 1, close - 1, found, close) : undefined
    }
    if (!t.isCapital(first)) return undefined
    if (isCue(t, first, 'event')) return no('the name of the event, not a title')
    if (!isSaid(t, i)) return no('nobody is said to speak there')
    const last = unquotedEnd(t, first, found, false)
    let capitals = 0
    for (let k = first; k <= last; k++) {
      if (SHOWS.has(t.lower(k))) return no('a broadcast bears this title')
      if (t.isCapital(k)) capitals++
    }
    if (capitals < 3) return no('fewer than three capital words are no title')
    // The theme itself follows: "dalam acara Refleksi 10 Tahun Kota bertajuk X".
    for (let k = last + 1; k <= last + 3; k++)
      if (isCue(t, k, 'direct') || isCue(t, k, 'noun')) return no('the theme itself follows')
    return themeFrom(t, first, last, found)
  },
  takes: [
    [
      '"Kami siap," kata Sari dalam acara Refleksi Satu Tahun Kota Hijau di Balai Kota.',
      'Refleksi Satu Tahun Kota Hijau',
    ],
  ],
  leaves: [
    '"Kami siap," kata Sari dalam acara Rapat Kerja Daerah.',
    '"Kami siap," kata Sari dalam acara Kota Kita Malam Live.',
    'Ia tampil dalam acara The Late Morning Show.',
    '"Kami siap," kata Sari dalam acara Refleksi Tahun Kota Hijau bertajuk "Maju Terus".',
    '"Kami siap," kata Sari dalam acara Kota Kita.',
  ],
}

/** Words between an event's noun and its title: "seminar nasional 'X'", "rapat koordinasi 'X'". */
const KINDS_OF_EVENTS = new Set(
  'nasional internasional publik daring virtual online terbuka bersama interaktif media umum daerah pendidikan koordinasi kerja'.split(
    ' ',
  ),
)

const GOES_ON = 'the words tell who holds it, no title does'

export const quotedTitleRule: Rule<'theme'> = {
  id: 'theme/quoted-title',
  anchor: 0,
  words:
    'acara kegiatan seminar webinar workshop lokakarya diskusi dialog talkshow forum simposium sarasehan konferensi kuliah rapat pelatihan pameran festival'.split(
      ' ',
    ),
  reads: 'the quoted title right behind the noun of an event',
  find(t, i, found) {
    const open = KINDS_OF_EVENTS.has(t.lower(i + 1)) ? i + 2 : i + 1
    if (!t.isMark(open, QUOTES) || !t.isCapital(open + 1) || isCue(t, i - 1, 'work')) return undefined
    const close = closingQuote(t, open)
    if (close < open + 3) return undefined
    // "Usai rapat, "Kami siap," kata bupati": what somebody says.
    if (t.isMark(close - 1, ',.?!') || t.is(close + 1, Class.Say)) return no('somebody says it')
    // The mark that closes the title got lost: "kegiatan "Dialog Warga yang diselenggarakan di X membawakan topik "Y"".
    for (let k = open + 1; k < close; k++) if (t.isLower(k) && t.is(k, Class.RoleCue)) return no(GOES_ON)
    return themeFrom(t, open + 1, close - 1, found, close)
  },
  takes: [
    ['"Kami siap," kata Sari dalam seminar nasional \'Menuju Kota Hijau\', Kamis.', 'Menuju Kota Hijau'],
    ['Hal itu mengemuka dalam diskusi ”Laut dan Kita” di Ambon.', 'Laut dan Kita'],
    ['Sari membuka rapat koordinasi "Menjaga Data Warga" di Malang.', 'Menjaga Data Warga'],
    ['Pada acara “Sapa Warga” itu Sari hadir.', 'Sapa Warga'],
  ],
  leaves: [
    'Usai rapat "Kami siap," kata bupati.',
    'Mereka dituduh melakukan kegiatan "yang melanggar hukum".',
    'Seusai diskusi “Kami siap” ujar Sari.',
    'Acara "Ngeteh" digelar.',
    'Kegiatan "Dialog Warga yang diselenggarakan Radio Kota membawakan topik "Kabar Palsu".',
  ],
}
