import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { isCue } from './cues.js'
import { closingQuote, QUOTES } from './quoted.js'
import { type Theme, themeFrom } from './rules.js'
import { unquotedEnd } from './unquoted.js'

/** Whether somebody speaks before token i: events at which officials speak, not shows at which singers appear. */
function isSaid(t: TokenTable, i: number): boolean {
  for (let k = i - 2; k >= i - 12 && t.sameSentence(k, i); k--) if (t.is(k, Class.Say)) return true
  return false
}

/** Words in the titles of broadcasts. */
const SHOWS = new Set(['show', 'live', 'tonight', 'night', 'morning', 'today', 'talk'])

/** The title in capitals at token `first`, of three words at least. */
function titleAt(t: TokenTable, first: number, found: Found): Theme | undefined {
  if (!t.isCapital(first)) return undefined
  if (isCue(t, first, 'event')) return no('the name of the event, not a title')
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
}

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
    return isSaid(t, i) ? titleAt(t, first, found) : no('nobody is said to speak there')
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

/** Words in front of an event's name in running text. */
const BEFORE_NAME = new Set('dalam pada menghadiri sambutan membuka'.split(' '))
/** Words that make no name of an event's noun: "Seminar Nasional", "Forum Ekonomi Dunia". */
const PLAIN = new Set('nasional internasional regional daerah publik umum ekonomi dunia'.split(' '))

/** The name of an event that begins with its noun: "Forum Petani Cakap Digital". */
function nameAt(t: TokenTable, i: number, found: Found): Theme | undefined {
  const last = unquotedEnd(t, i, found, false)
  let own = 0
  for (let k = i + 1; k <= last; k++) if (t.isCapital(k) && !PLAIN.has(t.lower(k)) && !found.at('place', k)) own++
  return own >= 2 ? themeFrom(t, i, last, found) : no('fewer than three capital words are no title')
}

export const eventNameRule: Rule<'theme'> = {
  id: 'theme/event-name',
  anchor: 0,
  words: 'acara forum konvensi simposium sarasehan webinar workshop lokakarya talkshow dialog'.split(' '),
  reads: 'the name of an event behind "acara", or of a forum that somebody comes to, where the text states no theme',
  find(t, i, found) {
    if (i < t.headlineEnd || t.lower(i - 1) === 'hukum') return undefined
    const show = t.lower(i) === 'acara'
    // "acara Bimbingan Teknis X": a kind of event.
    if (show && (t.phrase(i + 1, Class.Event)?.last ?? i) > i + 1) return no('the name of the event, not a title')
    if (!show && (!t.isCapital(i) || !BEFORE_NAME.has(t.lower(i - 1)))) return undefined
    const theme = show ? titleAt(t, i + 1, found) : nameAt(t, i, found)
    if (!theme) return undefined
    // "acara Media Gathering Tahunan": a kind of event.
    if (show && theme.last < i + 4) return no('fewer than four words are no title')
    // Whose event it is, or a family's feast: "acara Lamaran Budi dan Sari".
    for (let k = theme.first; k <= theme.last; k++)
      if (found.at('agency', k) || found.at('person', k)) return no(GOES_ON)
    return theme
  },
  again(_, hits) {
    // An event's name is its title only where no theme is stated.
    const stated = hits.filter(({ rule }) => rule !== eventNameRule.id)
    if (stated.length) hits.splice(0, hits.length, ...stated)
  },
  takes: [
    ['"Kami siap," ujar Sari dalam sambutan Forum Petani Cakap Digital di Kupang.', 'Forum Petani Cakap Digital'],
    ['Sari menghadiri Forum Tata Ruang Laut Berbasis Warga, di Ambon, Selasa.', 'Forum Tata Ruang Laut Berbasis Warga'],
    ['Hal itu ia katakan dalam Konvensi Pangan, Energi, dan Air di Bogor.', 'Konvensi Pangan, Energi, dan Air'],
    ['Warga memadati acara Makan Durian Bersama Petani di Balai Desa.', 'Makan Durian Bersama Petani'],
  ],
  leaves: [
    'Ia berbicara dalam Forum Regional Jawa.',
    'Ia hadir dalam Dialog Nasional.',
    'Ia hadir dalam Forum Petani Cakap Digital. Acara itu bertema "Laut Kita".',
    'Forum Petani Cakap Digital lahir.',
    'Warga memadati acara Rapat Kerja Daerah.',
    'Warga memadati acara Makan Durian Bersama.',
    'Ia membuka acara Bimbingan Teknis Petani Muda.',
    'Kitab Undang-Undang Hukum Acara Pidana Negara Kita berlaku.',
    'Ia membuka Workshop Menulis Berita Dinas Pendidikan Siak.',
  ],
}
