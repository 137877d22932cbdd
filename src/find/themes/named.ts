import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found, ThemeMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { isCue } from './cues.js'
import { closingQuote, QUOTES } from './quoted.js'
import { type Theme, themeFrom } from './rules.js'
import { unquotedEnd } from './unquoted.js'

/** What leads to "acara" where somebody takes part in it. */
const ATTENDING = new Set(
  'dalam pada saat usai seusai setelah sebelum sela sela-sela menghadiri membuka mengikuti menutup memimpin meramaikan memeriahkan pembukaan'.split(
    ' ',
  ),
)
/** What leads to the name of an event that somebody holds or attends. */
const HELD = new Set([
  ...ATTENDING,
  ...'di menggelar mengadakan menghelat menyelenggarakan penyelenggaraan perhelatan gelaran rangkaian'.split(' '),
])
const leads = (t: TokenTable, i: number, words: ReadonlySet<string>): boolean => t.isLower(i) && words.has(t.word(i))

const GOES_ON = 'the words tell who holds it, no title does'

/** Words in the titles of broadcasts. */
const BROADCASTS = new Set(['live', 'tonight', 'night', 'morning', 'today', 'talk', 'tv'])
/** Whether the word at `k` of a title tells that it is that of a broadcast: "Malam Live", "The Late Show". */
const isBroadcast = (t: TokenTable, first: number, k: number): boolean =>
  BROADCASTS.has(t.lower(k)) || (t.lower(k) === 'show' && t.lower(first) === 'the')

/** Words of the names that events bear besides their themes: "Sumberjaya Business Forum". */
const NAMES = new Set(
  `forum week summit award awards conference meeting expo festival fest fair show update challenge gathering cup run workshop marathon
  anugerah karnaval jambore pekan`.split(/\s+/),
)

/** The title in capitals at token `first`, of three words at least. */
function titleAt(t: TokenTable, first: number, found: Found): Theme | undefined {
  if (!t.isCapital(first)) return undefined
  if (isCue(t, first, 'event')) return no('the name of the event, not a title')
  if (found.at('agency', first)) return no(GOES_ON)
  const last = unquotedEnd(t, first, found, false)
  let capitals = 0
  for (let k = first; k <= last; k++) {
    if (isBroadcast(t, first, k)) return no('a broadcast bears this title')
    if (NAMES.has(t.lower(k))) return no('the name of the event, not a title')
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
    if (!t.isLower(i) || !leads(t, i - 1, ATTENDING)) return undefined
    const first = i + 1
    if (t.isMark(first, QUOTES)) {
      const close = closingQuote(t, first)
      return close > 0 ? themeFrom(t, first + 1, close - 1, found, close) : undefined
    }
    return titleAt(t, first, found)
  },
  takes: [
    [
      '"Kami siap," kata Sari dalam acara Refleksi Satu Tahun Kota Hijau di Balai Kota.',
      'Refleksi Satu Tahun Kota Hijau',
    ],
    ['Sari membuka acara Ikrar Bersama Warga Kota di Balai Kota.', 'Ikrar Bersama Warga Kota'],
  ],
  leaves: [
    '"Kami siap," kata Sari dalam acara Rapat Kerja Daerah.',
    '"Kami siap," kata Sari dalam acara Petani Muda Business Forum 2025.',
    '"Kami siap," kata Sari dalam acara Bank Indonesia Menyapa Petani Muda.',
    '"Kami siap," kata Sari dalam acara Kota Kita Malam Live.',
    'Ia tampil dalam acara The Late Morning Show.',
    'Sari mencari acara Ikrar Bersama Warga Kota.',
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

export const quotedTitleRule: Rule<'theme'> = {
  id: 'theme/quoted-title',
  anchor: 0,
  words:
    'acara kegiatan seminar webinar workshop lokakarya diskusi dialog talkshow forum simposium sarasehan konferensi kuliah rapat pelatihan pameran festival kampanye pertunjukan pertunjukkan ritual perayaan lomba kompetisi ajang aksi'.split(
      ' ',
    ),
  reads: 'the quoted title right behind the noun of an event',
  find(t, i, found) {
    const open = KINDS_OF_EVENTS.has(t.lower(i + 1)) ? i + 2 : i + 1
    if (!t.isMark(open, QUOTES) || !t.isCapital(open + 1) || isCue(t, i - 1, 'work')) return undefined
    // "pembawa acara 'X'"
    if (t.lower(i - 1) === 'pembawa') return no('a broadcast bears this title')
    const close = closingQuote(t, open)
    if (close < open + 3) return undefined
    // "Usai rapat, "Kami siap," kata bupati": what somebody says.
    if (t.isMark(close - 1, ',.?!') || t.is(close + 1, Class.Say)) return no('somebody says it')
    // The mark that closes the title got lost: "kegiatan "Dialog Warga yang diselenggarakan di X membawakan topik "Y"".
    for (let k = open + 1; k < close; k++) {
      if (t.isLower(k) && t.is(k, Class.RoleCue)) return no(GOES_ON)
      if (isBroadcast(t, open + 1, k)) return no('a broadcast bears this title')
    }
    return themeFrom(t, open + 1, close - 1, found, close)
  },
  takes: [
    ['"Kami siap," kata Sari dalam seminar nasional \'Menuju Kota Hijau\', Kamis.', 'Menuju Kota Hijau'],
    ['Hal itu mengemuka dalam diskusi ”Laut dan Kita” di Ambon.', 'Laut dan Kita'],
    ['Sari membuka rapat koordinasi "Menjaga Data Warga" di Malang.', 'Menjaga Data Warga'],
    ['Pada acara “Sapa Warga” itu Sari hadir.', 'Sapa Warga'],
    ['Mahasiswa menggelar aksi "Desa Bersuara" di Malang.', 'Desa Bersuara'],
  ],
  leaves: [
    'Usai rapat "Kami siap," kata bupati.',
    'Mereka dituduh melakukan kegiatan "yang melanggar hukum".',
    'Seusai diskusi “Kami siap” ujar Sari.',
    'Acara "Ngeteh" digelar.',
    'Sari pernah menjadi pembawa acara "Sapa Warga".',
    'Sari bercerita di acara "The Late Show".',
    'Kegiatan "Dialog Warga yang diselenggarakan Radio Kota membawakan topik "Kabar Palsu".',
  ],
}

/** Contests that last for weeks and are named for the one match of which the news tells, and what stands in front of their names. */
const CONTESTS = new Set(
  'piala liga league games cup grup open championship championships kejuaraan kualifikasi prix pilkada pemilu'.split(
    ' ',
  ),
)
/** Whether the words tell of the name of an event, and how many of them are capitalised; -1 when they name no single event. */
function capitalsOf(t: TokenTable, first: number, last: number, found: Found): number {
  // "Kenari Expo and Convention Centre": a spot.
  if (found.at('venue', first)) return -1
  let capitals = 0
  for (let k = first; k <= last; k++) {
    const word = t.lower(k)
    if (CONTESTS.has(word) || word === 'atau') return -1
    if (t.isCapital(k) && word !== 'tahun') capitals++
  }
  return capitals
}

/** "Rapat Kerja Daerah": the noun tells of what kind the event is, and all words behind it go with that. */
const isKind = (t: TokenTable, first: number): boolean =>
  (t.is(first, Class.Event) || isCue(t, first, 'event')) && !NAMES.has(t.lower(first))

/** English nouns that close what kind of event it is: "Executive Media Gathering". */
const ENGLISH_KINDS = new Set('gathering meeting workshop conference launching breakfast dinner party'.split(' '))

/** Names stand for the theme only where none is stated, and the first is that of the event. */
const EVENT_NAME = 'theme/event-name'
/** Whether a theme is the name of what was held in a year before that of the news. */
export const isPastName = ({ rule, theme }: ThemeMention, day: string | undefined): boolean =>
  rule === EVENT_NAME && day !== undefined && /\d{4}$/.test(theme) && theme.slice(-4) < day.slice(0, 4)

/** Whether the words from `first` to `last` name what is held in one year: "Petani Muda Business Forum 2025". */
function isYearly(t: TokenTable, first: number, last: number): boolean {
  if (t.digits(last) !== 4) return false
  for (let k = first + 1; k < last; k++) if (NAMES.has(t.lower(k))) return !NAMES.has(t.lower(first))
  return false
}

/** Nouns in front of an event's name that say by themselves that it is held. */
const HOLDING = new Set(['agenda', 'pembukaan', 'penyelenggaraan', 'perhelatan', 'event', 'dalam'])
/** Its last token with the short form and the year behind it: "Petani Muda Forum (PMF) 2025". */
function withYear(t: TokenTable, last: number): number {
  const short = t.isMark(last + 1, '(') && t.isCapital(last + 2) && t.isMark(last + 3, ')')
  const year = short ? last + 4 : last + 1
  return t.digits(year) === 4 && !t.isMark(year + 1, '-–/') ? year : last
}

export const eventNameRule: Rule<'theme'> = {
  id: EVENT_NAME,
  anchor: 0,
  words: ['acara', 'kegiatan', 'gelaran', ...HOLDING],
  reads: 'the name of the event that somebody attends or holds, in a text that states no theme',
  find(t, i, found) {
    const first = i + 1
    if (!t.isLower(i) || !t.isCapital(first)) return undefined
    const held = !HOLDING.has(t.word(i))
    if (held && !leads(t, i - 1, HELD)) return undefined
    if (isKind(t, first)) return no('the name of the event, not a title')
    const last = withYear(t, unquotedEnd(t, first, found, false))
    // "dalam Petani Muda Forum 2025": nothing but its own words and the year tell that it is an event.
    if (!held && !isYearly(t, first, last)) return undefined
    let named = false
    for (let k = first; k <= last; k++) {
      if (isBroadcast(t, first, k)) return no('a broadcast bears this title')
      named ||= NAMES.has(t.lower(k)) || t.digits(k) === 4
    }
    // "Bank Kenari Business Forum": whose event it is stands in its name.
    if (!named && found.at('agency', first)) return no(GOES_ON)
    if (ENGLISH_KINDS.has(t.lower(last))) return no('the name of the event, not a title')
    return capitalsOf(t, first, last, found) < (named ? 2 : 3)
      ? no('fewer than three capital words are no title')
      : themeFrom(t, first, last, found)
  },
  again(_, hits) {
    let named = 0
    for (const hit of hits) if (hit.rule === EVENT_NAME) named++
    if (!named) return
    const stated = hits.length > named
    let kept = 0
    const left = hits.filter((hit) => hit.rule !== EVENT_NAME || (!stated && kept++ === 0))
    hits.splice(0, hits.length, ...left)
  },
  takes: [
    ['Sari hadir di acara Festival Jerami, Rabu.', 'Festival Jerami'],
    ['Sari berbicara dalam acara Petani Muda Business Forum di Kupang.', 'Petani Muda Business Forum'],
    ['"Kami siap," kata Sari dalam Petani Muda Economic Update 2025 di Kupang.', 'Petani Muda Economic Update 2025'],
    ['Hal ini dibahas dalam acara agenda Petani Muda Forum (PMF) 2025 di Kupang.', 'Petani Muda Forum (PMF) 2025'],
    ['Warga mengikuti kegiatan Jambore Nelayan Muda Alor di Kupang.', 'Jambore Nelayan Muda Alor'],
  ],
  leaves: [
    'Sari hadir di acara Festival Jerami. Acara itu bertema "Laut Kita".',
    'Sari hadir di acara Ngopi Bareng.',
    'Sari hadir di acara Bank Indonesia Menyapa Petani.',
    'Sari hadir di acara Rapat Kerja Daerah Kota Hijau.',
    'Sari hadir di acara Executive Media Gathering.',
    'Sari hadir di acara Kota Kita Malam Live.',
    'Hal itu tertuang dalam Buku Nota Keuangan 2025.',
    'Sari hadir dalam pembukaan Festival Jerami 2025.',
    'Hal itu diatur di dalam Undang-Undang Pekan Olahraga Daerah.',
    'Sari mencari acara Festival Jerami.',
  ],
}
