import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { behindTo } from './read.js'
import { isGluedAfter, isGluedBefore, month, time, timeKind, timePhrase, year, yesterdayBehind } from './words.js'

export const NAMED_SEASON = 'a slash joins school years and seasons of sports'
const TITLED_YEAR = 'the year belongs to a title, or nothing shows that it dates something'

/** Whether token i is "tahun" or an abbreviation of it. */
export function isYearWord(t: TokenTable, i: number): boolean {
  return time(t, i)?.value === 'year' && timeKind(t, i) === 'unit'
}

/** Words that stand before what a year dates, not before a quantity. */
function isCue(t: TokenTable, i: number): boolean {
  const kind = timeKind(t, i)
  return kind === 'cue' || kind === 'edge'
}

/**
 * Whether the words that end at token i make a name which the year behind belongs to: "Pemilu 2024", "program kerja tahun 2024",
 * "Rakornas Geopark tahun 2023". Looks at four words.
 */
function isNamed(t: TokenTable, i: number): boolean {
  // "(settlement) tahun 2015": only a name or its acronym in brackets ends a name.
  const bracketed = t.isMark(i, ')') && (!t.isLower(i - 1) || timeKind(t, i - 1) === 'name')
  if (bracketed || t.isMark(i, '"”') || t.isNumber(i)) return !isWorks(t, i)
  const behind = behindPlace(t, i)
  if (!behind && t.isCapital(i) && i !== t.sentenceFirst(i) && !isCue(t, i)) return !isWorks(t, i)
  for (let j = behind || i; j > i - 8 && j > (behind || i) - 4; j--) {
    if (!t.isWord(j) || !t.sameSentence(i, j)) return false
    if (timeKind(t, j) === 'name' || isProgramme(t, j)) return true
    if (t.is(j, Class.Function) || timeKind(t, j) !== '') return false
  }
  return false
}

/**
 * Whether the words in front of "tahun" are a body or an office, whose name no year belongs to: "data BPS tahun 2024", "mantan
 * Kapolda Lampung tahun 2018"; but not "upacara perwira TNI-Polri tahun 2025".
 */
function isOfBody(t: TokenTable, yearWord: number): boolean {
  const last = yearWord - 1
  if (!t.isLower(yearWord) || !t.isWord(last)) return false
  let named = true
  let body = false
  for (let j = last; j > last - BODY_REACH && t.sameSentence(j, last); j--) {
    if (t.isMark(j, '-/')) continue
    if (!t.isWord(j)) break
    if (timeKind(t, j) === 'name' || t.is(j, Class.Event)) return false
    if (t.isLower(j)) named = false
    else if (named && t.is(j, Class.Agency | Class.AgencyHead | Class.Office)) body = true
  }
  return body
}
const BODY_REACH = 8

const WHERE = /^(di|ke|dari|oleh)$/
const MOST_NAME_WORDS = 4

/** Where capital words that end at token i say where or by whom, the token before the preposition: "gempa di Palu tahun 2018". */
function behindPlace(t: TokenTable, i: number): number {
  for (let j = i; j > i - MOST_NAME_WORDS && t.isWord(j) && t.isCapital(j); j--) {
    if ((t.isLower(j - 1) || j - 1 === t.sentenceFirst(j)) && WHERE.test(t.lower(j - 1))) return j - 2
  }
  return 0
}

/** What is dated by its year, whatever name it bears: "korupsi pengadaan bibit di Dinas Pertanian (Distan) tahun 2021". */
const WORKS = /^(pengadaan|pembangunan|pemasangan|proyek|korupsi|penyelewengan|penggelapan)$/
const WORKS_REACH = 16

/** Whether the words that end at token i tell of works or of graft, and name no election or budget on the way. */
function isWorks(t: TokenTable, i: number): boolean {
  if (t.isMark(i, '"”') || t.isNumber(i)) return false
  for (let j = i; j > i - WORKS_REACH && j >= t.sentenceFirst(i); j--) {
    if (timeKind(t, j) === 'name' || t.isMark(j, '"“”,')) return false
    if (t.isLower(j) && WORKS.test(t.lower(j))) return true
  }
  return false
}

/** Kinds of events that are held under a title with their year: "rapat evaluasi tahun 2024", "Pelatihan GTA tahun 2021". */
const TITLED = new Set([
  'coordination-meeting',
  'meeting',
  'outreach',
  'training',
  'discussion',
  'campaign',
  'election-stage',
  'award',
  'competition',
  'festival',
])

function isProgramme(t: TokenTable, i: number): boolean {
  if (!t.is(i, Class.Event)) return false
  const fields = t.phrase(i, Class.Event)!.row.fields
  return fields.kind === 'noun' && TITLED.has(fields.type)
}

/** Whether what follows a bare number makes it a quantity: "di 2000 desa", "pada 1999 orang". */
function isQuantity(t: TokenTable, i: number): boolean {
  return t.is(i + 1, Class.CountNoun | Class.NumberWord) || timeKind(t, i + 1) === 'measure'
}

/**
 * Programmes of earlier years are no news: behind a name as well, such a year says when something was. A constant, since rules know no
 * day of publication, and the newest year that a text names may be one to come.
 */
const OLD = 2016

/** Whether the year at token i dates something. */
function isDating(t: TokenTable, i: number): boolean {
  const before = i - 1
  if (isLaw(t, i) && isYearWord(t, before)) return false
  const after = timePhrase(t, i + 1, 'past', 'future', 'this')
  if (isYearWord(t, before)) {
    const cue = before - 1
    if (cue < 0 || t.isBreak(cue) || opensQuote(t, cue) || isCue(t, cue) || timeKind(t, cue) === 'weak-cue') return true
    if (timeKind(t, cue) === 'name') return false
    if (t.isLower(before) && year(t, i) < OLD) return !namedByEvent(t, cue, false)
    if (after) return !namedByEvent(t, cue)
    if (t.isCapital(before) && before !== t.sentenceFirst(before)) return isWorks(t, cue)
    return !isNamed(t, cue) || isOfBody(t, before)
  }
  if (isQuantity(t, i)) return false
  const kind = timeKind(t, before)
  // "tahun anggaran 2020 ini"
  if (kind === 'name') return t.lower(before) === 'anggaran' && isYearWord(t, before - 1) && after !== undefined
  if (kind === 'cue' || kind === 'edge' || isInBrackets(t, i)) return true
  if (i === t.sentenceFirst(i) && (after || IS.test(t.lower(i + 1)))) return true
  if (kind === 'weak-cue' || kind === 'to') return !!after || !t.isLower(i + 1) || t.is(i + 1, Class.Function)
  // "Pilpres 2014 dan 2019": the second of two is what the first one is.
  if (kind === 'and' && year(t, before - 1)) return false
  return t.isLower(before) && !t.is(before, Class.NumberWord) && !isNamed(t, before)
}

/** A quotation that begins with "Tahun 1999 …". */
function opensQuote(t: TokenTable, i: number): boolean {
  return t.isMark(i, '“') || (t.isMark(i, '"”') && (i === 0 || t.spaced(i)) && !t.spaced(i + 1))
}

/** Words that a year at the beginning of a sentence is the subject of. */
const IS = /^(akan|bakal|menjadi|jadi|adalah|merupakan|tampaknya)$/

/** "(2014)", "(2014, 2016)" behind the title or name that it dates, but not behind that of an election or a law. */
function isInBrackets(t: TokenTable, i: number): boolean {
  const before = i - 2
  if (!t.isMark(i - 1, '(') || t.spaced(i) || !(t.isMark(i + 1, '),') || timeKind(t, i + 1) === 'and')) return false
  if (t.isMark(before, '"”\'’')) return true
  return t.isCapital(before) && !namedByEvent(t, before)
}

/** Before "tahun 2012 silam" a bracket or a capital closes no name, but an election or a law does, and an event held under a title. */
function namedByEvent(t: TokenTable, i: number, programmes = true): boolean {
  // "Laporan Keuangan Daerah (LKPD) tahun 2022 ini"
  const last = t.isMark(i, ')') ? i - 1 : i
  for (let j = last; j > last - 5 && t.isWord(j); j--)
    if (timeKind(t, j) === 'name' || (programmes && isProgramme(t, j))) return true
  return t.isNumber(i)
}

/** "Tahun 2025 tentang …" ends the name of a law. */
function isLaw(t: TokenTable, i: number): boolean {
  return timeKind(t, i + 1) === 'law'
}

/** Whether the year at token i goes on an enumeration that a cue opened: "pada 2019, 2020, dan 2021". */
function isEnumerated(t: TokenTable, i: number): boolean {
  let at = i
  for (let n = 0; n < 6; n++) {
    let before = at - 1
    const joint = timeKind(t, before)
    if (joint === 'and' || joint === 'to') before--
    if (t.isMark(before, ',')) before--
    // "pada 2023 (11.570), 2024 (10.110)"
    if (t.isMark(before, ')')) {
      let open = before - 1
      while (open > before - FIGURE_REACH && !t.isMark(open, '(')) open--
      if (!t.isMark(open, '(') || !t.isNumber(open + 1)) return false
      before = open - 1
    }
    if (isYearWord(t, before)) before--
    if (timeKind(t, before) === 'and') before--
    if (before === at - 1 || !year(t, before)) return false
    if (isDating(t, before) || t.is(before - 1, Class.Month)) return true
    at = before
  }
  return false
}

/** Tokens of a figure in brackets. */
const FIGURE_REACH = 8

export const yearRange: Rule<'date'> = {
  id: 'date/year-range',
  anchor: 0,
  numbers: [4],
  reads: 'years from one to another: "periode 1988-1990", "dari 2019 hingga 2023"',
  find(t, i) {
    const from = year(t, i)
    if (!from || isGluedBefore(t, i)) return undefined
    let at = behindTo(t, i + 1) || (t.isMark(i + 1, '/') && !t.spaced(i + 1) ? i + 2 : 0)
    if (!at) return undefined
    if (isYearWord(t, at)) at++
    const to = year(t, at)
    if (!to || to <= from || to > from + 60 || isGluedAfter(t, at) || t.is(at + 1, Class.CountNoun)) return undefined
    let before = i - 1
    const worded = isYearWord(t, before)
    if (worded) before--
    const pair = timePhrase(t, before - 1, 'cue')
    const kind = pair?.last === before ? 'cue' : timeKind(t, before)
    if (kind === 'name') return no(TITLED_YEAR)
    const said = kind === 'cue' || kind === 'weak-cue' || kind === 'edge'
    const bracketed = !worded && t.isMark(before, '(') && t.isMark(at + 1, ')') && !namedByEvent(t, before - 1)
    if (!said && !bracketed && (!worded || namedByEvent(t, before) || (t.isCapital(i - 1) && !isWorks(t, before))))
      return no(TITLED_YEAR)
    if (said && t.isCapital(before) && t.isCapital(before - 1)) return no(TITLED_YEAR)
    if (isSeason(t, i, at)) return no(NAMED_SEASON)
    return { first: i, last: at, from: { year: from }, to: { year: to } }
  },
  takes: [
    ['Ia memimpin organisasi itu pada periode 1988-1990.', '1988/1990'],
    ['Produksi turun dari tahun 2019 hingga 2023.', '2019/2023'],
    ['Pengurus masa bakti 2022-2025 dilantik.', '2022/2025'],
    ['Ia pernah membela Putra Sakti (2012-2014).', '2012/2014'],
    ['Proyek di Dinas Sosial Palopo tahun 2016 - 2017 diperiksa.', '2016/2017'],
  ],
  leaves: [
    'RPJMD 2021-2026 disahkan.',
    'tahun ajaran 2024/2025',
    'Nomor 2019-2023',
    'antara 2000 sampai 2050 orang',
    'Periode 2016/2017 berakhir.',
    'Rencana itu mengacu ke RPJMD (2021-2026).',
  ],
}

/** A slash joins school years and sports seasons ("musim 2016/2017"), which are names. */
function isSeason(t: TokenTable, i: number, at: number): boolean {
  return at === i + 2 && t.isMark(i + 1, '/') && !isYearWord(t, i - 1)
}

export const bareYear: Rule<'date'> = {
  id: 'date/year',
  anchor: 0,
  numbers: [4],
  reads: 'a year that dates something: "pada tahun 2023", "di 2025", "tahun 2012 silam", "akhir 2019"',
  find(t, i) {
    const value = year(t, i)
    if (!value || isGluedBefore(t, i) || isGluedAfter(t, i)) return undefined
    if (t.isWord(i + 1) && !t.spaced(i + 1) && t.isLower(i + 1) && timeKind(t, i + 1) === 'decade-end') return undefined
    // One end of "2014 - 2015", which the range rule left alone.
    if ((t.isMark(i + 1, '-–—') && year(t, i + 2)) || (t.isMark(i - 1, '-–—') && year(t, i - 2))) return undefined
    if (month(t, i - 1)) return undefined
    if (!isDating(t, i) && !isEnumerated(t, i)) return no(TITLED_YEAR)
    const tail = timePhrase(t, i + 1, 'past', 'future', 'this') ?? yesterdayBehind(t, i + 1)
    return { first: i, last: tail?.last ?? i, from: { year: value } }
  },
  takes: [
    ['Kota itu meraih penghargaan pada tahun 2023.', '2023'],
    ['Gedung itu dibangun pada tahun 1884.', '1884'],
    ['Banjir terjadi tahun 2012 silam.', '2012'],
    ['Inflasi di 2025 diperkirakan naik dibandingkan 2024.', '2025'],
    ['Pasar itu direnovasi akhir 2019.', '2019'],
    ['Proyeksi inflasi 2017 naik.', '2017'],
    ['Ekspor naik pada 2019, 2020, dan 2021.', '2020'],
    ['Ia menerbitkan Laut Pagi (2014) di Bogor.', '2014'],
    ['Ia lahir di Kota Palopo tahun 1994.', '1994'],
    ['2018 akan menjadi tahun yang sibuk.', '2018'],
    ['"Tahun 1999 warga belum siap," katanya.', '1999'],
    ['Ia didakwa dalam korupsi pengadaan seragam di Dinas Sosial Kota Palopo (Dinsos) tahun 2021.', '2021'],
    ['Di Kabupaten Buton tahun 2023 ada dua pasar baru.', '2023'],
    ['Bibit dibeli pada tahun anggaran 2020 lalu.', '2020'],
    ['Ia kuliah di Fakultas Hukum Palopo tahun 1987.', '1987'],
    ['Data BPS tahun 2024 menyebut angka 12 persen.', '2024'],
    ['Ia mantan Kapolda Lampung tahun 2018.', '2018'],
    ['Pasien naik dari 120 pada 2023 (11.570), 2024 (10.110).', '2024'],
  ],
  leaves: [
    'Pemilu 2024 berjalan aman.',
    'Pilkada Serentak Tahun 2024 diawasi.',
    'APBD Tahun Anggaran 2025 disahkan.',
    'UU Nomor 7 Tahun 2017 tentang Pemilihan Umum',
    'Bantuan untuk 2000 orang.',
    'Harga Rp2025 per butir.',
    'program kerja tahun 2024',
    'Layar beresolusi 1920 x 1080 piksel',
    'calon gubernur 2024',
    'Pemilihan di Kota Palopo tahun 2024 diawasi.',
    'UU Desa (2014) berlaku.',
    'Pilgub Sulsel (2018) usai.',
    'Partai itu menang dalam Pilpres 2014 dan 2019.',
    'Partai itu menang sejak Pemilu tahun 2014.',
    'Perkara itu diatur nota dinas nomor 27 tahun 2010.',
    'Laporan Keuangan Daerah (LKPD) tahun 2022 ini diserahkan.',
    'Anggaran pembangunan APBD Kota Palopo tahun 2021 disahkan.',
    'Upacara perwira TNI-Polri tahun 2025 ditunda.',
  ],
}

/**
 * Calendar years that the text names anywhere, also in names of elections and budgets but not in those of laws ("Nomor 7 Tahun 2017"),
 * in text order: what tells the year of "Rabu (29/3)" in an article that states no full date.
 */
export function yearsNamed(t: TokenTable): number[] {
  const years: number[] = []
  for (let i = 0; i < t.count && years.length < 200; i++) {
    if (t.digits(i) !== 4) continue
    const value = year(t, i)
    // "TA. 2021": the full stop of an abbreviation.
    const shortened = t.isMark(i - 1, '.') && t.spaced(i) && /^(ta|th|thn|tgl)$/.test(t.lower(i - 2))
    if (value < 1990 || (t.isMark(i - 1, '.,+') && !shortened) || (isGluedAfter(t, i) && t.isMark(i + 1, '.,')))
      continue
    if (isYearWord(t, i - 1) && t.isNumber(i - 2)) continue
    // "periode 2016-2021": the end of a term lies ahead.
    if (t.isMark(i - 1, '-–') && year(t, i - 2)) continue
    years.push(value)
  }
  return years
}
