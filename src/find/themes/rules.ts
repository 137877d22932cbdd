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

export type Theme = Omit<ThemeMention, 'kind' | 'rule' | 'start' | 'end'>

/** Last token of the theme without quotation marks read last in an article: a quotation right behind it is a second theme. */
const lastThemes = new WeakMap<Found, number>()

/** The theme from `first` to `last` without the marks at its ends; undefined when nothing is left. */
export function themeFrom(t: TokenTable, first: number, last: number, found: Found, behind = last): Theme | undefined {
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
  if (t.isLower(i) && last === i && !list && !(isCue(t, cue, 'direct') && isEventBefore(t, cue)))
    return no('one adjective alone is no theme')
  return themeFrom(t, i, last, found)
}

/** "acara penuh warna bertema liburan": the noun of the event stands a few tokens in front of the cue. */
function isEventBefore(t: TokenTable, cue: number): boolean {
  for (let k = cue - 1; k >= cue - NOUN_BEFORE && t.isLower(k); k--) {
    if (isCue(t, k, 'event')) return true
    if (t.word(k) === 'itu' || t.word(k) === 'ini') return false
  }
  return false
}
const NOUN_BEFORE = 3

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
    ['Warga menggelar acara penuh warna bertema liburan.', 'liburan'],
    ['Bincang bertajuk “KarenaBelajar Tak Pernah Usai” digelar Senin.', 'KarenaBelajar Tak Pernah Usai'],
    ['Radio itu membawakan topik "Kabar Palsu di Media.', 'Kabar Palsu di Media'],
  ],
  leaves: [
    'Penyanyi itu merilis lagu bertajuk "Hujan Sore".',
    'Film bertajuk Senja Merah tayang besok.',
    'Ia mengenakan busana bertema khusus.',
    'Pesta itu bertema putih.',
    'Tembang bertajuk Senja Merah meledak.',
    'Mereka tampil di reality show bertema Penjara Lama.',
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
      // "Tema lomba ini adalah: "X"."
      if (reaching >= 0) return themeAt(t, t.isMark(reaching, ':') ? reaching + 1 : reaching, i, found, true)
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
    ['Adapun tema yang diusung pada HUT ke-17 kota itu yakni "Guyub Membangun Desa".', 'Guyub Membangun Desa'],
    ['Tema HUT kali ini: "Guyub Membangun Desa".', 'Guyub Membangun Desa'],
    ['Tema besar lomba itu adalah: "Guyub Membangun Desa".', 'Guyub Membangun Desa'],
    ['Tema kegiatan pada Sabtu, 2 November 2024, “Guyub Membangun Desa”.', 'Guyub Membangun Desa'],
    ['Bimtek mengangkat tema Kemasan, Desain, dan Pemasaran.', 'Kemasan, Desain, dan Pemasaran'],
  ],
  leaves: [
    'Partai itu mengusung dua tema, yaitu perubahan dan perbaikan.',
    'Durasi pelatihan sesuai dengan tema pelatihan.',
    'Ia membahas topik "Hujan" dengan temannya.',
    'Album itu hadir dengan tema "Cinta Pertama".',
    'Lomba dengan tema gizi digelar di dua wilayah yaitu Kecamatan Alok dan Kecamatan Nita.',
    'Ada enam subtema yang akan dibahas.',
    '"Panelis mengolah tema-tema debat tersebut," sambungnya.',
  ],
}

const SAYS_REACH = 12
const CHOSEN = new Set(['diusung', 'diangkat', 'digunakan', 'dipakai', 'dipilih', 'diambil'])

/** Where the theme begins when a short noun phrase stands behind "tema": "tema HUT kota, yakni X", "tema Natal tahun ini, “X”"; else -1. */
function reachSays(t: TokenTable, from: number): number {
  for (let i = from; i < from + SAYS_REACH && t.sameSentence(from, i); i++) {
    if (t.isMark(i, QUOTES)) return t.isMark(i - 1, ',:') && t.spaced(i) ? i : -1
    if (!t.isLower(i)) continue
    // "dengan tema gizi yang dibagi dalam dua wilayah yaitu Kecamatan X": what is counted.
    if (t.is(i, Class.NumberWord)) return -1
    const end = cueEnd(t, i, 'says')
    if (end >= 0) return ['yakni', 'yaitu', 'adalah', 'ialah'].includes(t.word(i)) ? end + 1 : -1
    // "tema kegiatan yang dilaksanakan yaitu"
    // "tema yang diusung pada HUT kota itu yakni"
    const day = t.lower(i) === 'pada' && (t.is(i + 1, Class.Weekday) || CHOSEN.has(t.lower(i - 1)))
    if (isCue(t, i, 'after') && !day && t.lower(i - 1) !== 'yang' && t.lower(i + 1) !== 'ini') return -1
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
