import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found, ThemeMention } from '../mention.js'
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

const GOES_ON = 'the words tell who holds it, no title does'

/** Words in the titles of broadcasts. */
const SHOWS = new Set(['show', 'live', 'tonight', 'night', 'morning', 'today', 'talk'])

/** Words of the names that events bear besides their themes: "Sumberjaya Business Forum 2025". */
const NAMES = new Set(
  'forum week summit award awards conference meeting expo festival fest update challenge gathering cup run workshop'.split(
    ' ',
  ),
)

/** The title in capitals at token `first`, of three words at least. */
function titleAt(t: TokenTable, first: number, found: Found): Theme | undefined {
  if (!t.isCapital(first)) return undefined
  if (isCue(t, first, 'event')) return no('the name of the event, not a title')
  if (found.at('agency', first)) return no(GOES_ON)
  const last = unquotedEnd(t, first, found, false)
  let capitals = 0
  for (let k = first; k <= last; k++) {
    if (SHOWS.has(t.lower(k))) return no('a broadcast bears this title')
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
    '"Kami siap," kata Sari dalam acara Petani Muda Business Forum 2025.',
    '"Kami siap," kata Sari dalam acara Bank Indonesia Menyapa Petani Muda.',
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

/** Words of the names of exhibitions, feasts, prizes and congresses, which are held anew each year. */
const YEARLY =
  'forum expo festival fest summit week fair show awards award conference update gathering marathon anugerah karnaval jambore pekan'.split(
    ' ',
  )
/** Contests that last for weeks and are named for the one match of which the news tells, and what stands in front of their names. */
const CONTESTS = new Set(
  'piala liga league games cup grup open championship championships kejuaraan kualifikasi prix pilkada pemilu'.split(
    ' ',
  ),
)
/** What joins the words of such a name in front of its noun. */
const IN_NAMES = new Set(['dan', 'and', 'of', 'the', 'for', 'in'])
/** Tokens of a name in front of its noun. */
const NAME_BEFORE = 8

/** First token of the capitalised name that goes on at token i. */
function nameFrom(t: TokenTable, i: number): number {
  let first = i
  for (let k = i - 1; k >= i - NAME_BEFORE && t.sameSentence(k, i); k--) {
    if (t.isCapital(k)) {
      // "Di", "Ajang": the sentence begins, not the name.
      if (KINDS.has(t.lower(k)) || (t.is(k, Class.Function) && k === t.sentenceFirst(i))) break
      first = k
    } else if (!t.isMark(k, '-&') && !t.isNumber(k) && !(t.isLower(k) && IN_NAMES.has(t.word(k)))) break
  }
  return first
}
const KINDS = new Set('acara ajang event gelaran pameran perhelatan program hasil juara peserta panitia'.split(' '))

/** Whether a theme is the name of what was held in a year before that of the news. */
export const isPastName = ({ rule, theme }: ThemeMention, day: string | undefined): boolean =>
  rule === YEARLY_NAME && day !== undefined && theme.slice(-4) < day.slice(0, 4)

const YEARLY_NAME = 'theme/yearly-name'
export const yearlyNameRule: Rule<'theme'> = {
  id: YEARLY_NAME,
  anchor: 0,
  words: YEARLY,
  reads: 'the name with its year of the exhibition, feast or congress of which a text that states no theme tells first',
  find(t, i, found) {
    if (!t.isCapital(i) || i < t.headlineEnd) return undefined
    const first = nameFrom(t, i)
    const end = unquotedEnd(t, first, found, false)
    let last = i + 1
    while (last <= end && t.digits(last) !== 4) last++
    if (last > end) return undefined
    // "Gala Awards Sumberjaya 2025": the noun opens the name or closes it.
    const behind = t.lower(i + 1) === 'tahun' ? i + 2 : i + 1
    if (first < i && behind < last && !t.isMark(behind, '(')) return no('the name of the event, not a title')
    let capitals = 0
    for (let k = first; k <= last; k++) {
      if (CONTESTS.has(t.lower(k)) || t.lower(k) === 'atau') return no('the name of the event, not a title')
      if (t.isCapital(k) && t.lower(k) !== 'tahun') capitals++
    }
    return capitals < 2 ? no('fewer than three capital words are no title') : themeFrom(t, first, last, found)
  },
  again(_, hits) {
    // A name stands for the theme only where none is stated, and the first is that of the event.
    let named = 0
    for (const { rule } of hits) if (rule === YEARLY_NAME) named++
    if (!named) return
    const stated = hits.length > named
    let kept = 0
    const left = hits.filter(({ rule }) => rule !== YEARLY_NAME || (!stated && kept++ === 0))
    hits.splice(0, hits.length, ...left)
  },
  takes: [
    ['Sari berbicara di Petani Muda Business Forum 2025 di Kupang.', 'Petani Muda Business Forum 2025'],
    ['Sari membuka Festival Kopi Rakyat Alor (FKRA) 2025, Rabu.', 'Festival Kopi Rakyat Alor (FKRA) 2025'],
    ['Sari membuka Pekan Tani dan Nelayan Alor Tahun 2025, Rabu.', 'Pekan Tani dan Nelayan Alor Tahun 2025'],
    ['Di Alor International Boat Show 2025 Sari berbicara.', 'Alor International Boat Show 2025'],
    ['Ajang Alor Kopi Award 2025 digelar Rabu.', 'Alor Kopi Award 2025'],
  ],
  leaves: [
    'Ia hadir dalam Petani Muda Business Forum.',
    'Ia hadir dalam Festival Kopi Alor 2025. Acara itu bertema "Laut Kita".',
    'Ia juara di Festival Piala Bupati 2025.',
    'Ia hadir dalam Expo 2025.',
    'Ia hadir dalam Gala Awards Sumberjaya 2025.',
    'Ia hadir dalam Festival Kopi Alor atau FKA 2025.',
    'Ia hadir dalam forum itu pada 2025.',
  ],
}
