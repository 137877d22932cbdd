import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { LONGER_NAME, no, RECURRING } from '../guard.js'
import type { DateMention, DateParts } from '../mention.js'
import type { Rule } from '../rule.js'
import { isAnnounced } from './context.js'
import { behindAnd, behindTanggal, behindTo, dayNumber, isDay, readYear } from './read.js'
import { readTail } from './tail.js'
import { month, time, timeKind, timePhrase, year } from './words.js'

type Stated = ReturnType<typeof readYear>

/** A year behind a month; also in brackets: "Mei (2017)". */
function yearBehind(t: TokenTable, i: number): Stated {
  if (t.isMark(i, '(') && year(t, i + 1) && t.isMark(i + 2, ')')) return { year: year(t, i + 1), last: i + 2 }
  return readYear(t, i)
}

/** Whether the word at token i is a month by itself, and not the end of "5 Mei" or a person called Juli. */
function isMonthWord(t: TokenTable, i: number): boolean {
  const name = month(t, i)
  return name !== undefined && (t.isCapital(i) || (timeKind(t, i - 1) === 'unit' && name.kind === 'full'))
}

export const monthRange: Rule<'date'> = {
  id: 'date/month-range',
  anchor: Class.Month,
  reads: 'months from one to another: "Januari hingga Maret 2025", "Oktober 2023-Januari 2024"',
  find(t, i) {
    if (!isMonthWord(t, i)) return undefined
    const first = readYear(t, i + 1)
    if (first?.relative) return undefined
    let at = behindTo(t, (first?.last ?? i) + 1)
    if (!at) return undefined
    if (timeKind(t, at) === 'edge') at++
    if (time(t, at)?.value === 'month') at++
    at = behindTanggal(t, at)
    const day = dayNumber(t, at)
    if (day) at++
    const end = month(t, at)
    if (!end || !t.isCapital(at) || (day && !isDay(day, end.number))) return undefined
    const second = yearBehind(t, at + 1)
    const from: DateParts = { month: month(t, i)!.number, year: first?.year }
    const to: DateParts = { month: end.number, year: second?.year, day: day || undefined }
    if (from.year === undefined && to.year !== undefined) from.year = to.year - (from.month! > end.number ? 1 : 0)
    if (from.year !== undefined && to.year !== undefined && from.year * 12 + from.month! >= to.year * 12 + end.number)
      return no('the range ends before it begins')
    return { first: i, last: second?.last ?? at, from, to, relative: second?.relative }
  },
  takes: [
    ['Sepanjang Januari hingga Maret 2025 produksi naik.', '2025-01/2025-03'],
    ['Periode Januari-Februari 2025', '2025-01/2025-02'],
    ['Sejak Oktober 2023 sampai Januari 2024', '2023-10/2024-01'],
    ['Dicatat sejak Januari hingga 23 Juli 2025.', '2025-01/2025-07-23'],
    ['Dinilai mulai Juli sampai awal November 2023.', '2023-07/2023-11'],
  ],
  leaves: [
    'Pada Januari Maret masih hujan.',
    'Januari hingga 40 Juli 2025',
    'Juni 2025 hingga kini',
    'Maret 2025 hingga Januari 2024',
  ],
}

export const monthYear: Rule<'date'> = {
  id: 'date/month-year',
  anchor: Class.Month,
  reads: 'a month with its year: "November 2025", "Mei tahun lalu"',
  find(t, i) {
    if (!month(t, i) || (!t.isCapital(i) && month(t, i)?.kind !== 'full')) return undefined
    const stated = yearBehind(t, i + 1)
    // "31 Februari 2024" and "Universitas 17 Agustus 1945": the day rule left it alone.
    if (!stated) return undefined
    if (dayNumber(t, i - 1)) return no('the day in front belongs to it')
    const tail = stated.relative ? undefined : timePhrase(t, stated.last + 1, 'past', 'future', 'this')
    return {
      first: i,
      last: tail?.last ?? stated.last,
      from: { month: month(t, i)!.number, year: stated.year },
      relative: stated.relative,
      tense: tail && tail.kind !== 'this' ? (tail.kind as DateMention['tense']) : undefined,
    }
  },
  takes: [
    ['Pemilihan digelar November 2025.', '2025-11'],
    ['Sejak Agt 2023', '2023-08'],
    ['Ia dilantik Mei tahun lalu.', 'XXXX-05 year-1'],
  ],
  leaves: ['Pada Mei 2.025 orang mendaftar.', 'Juli Hartono hadir.', 'Universitas 17 Agustus 1945'],
}

export const monthOfList: Rule<'date'> = {
  id: 'date/month-of-list',
  anchor: Class.Month,
  reads: 'each month of an enumeration: "Oktober, November, dan Desember 2025"',
  find(t, i) {
    const name = month(t, i)
    if (!name || !t.isCapital(i) || name.kind === 'short') return undefined
    let at = i
    for (let n = 0; n < 12; n++) {
      const next = behindListMark(t, at)
      if (!next || !t.isCapital(next) || (month(t, next)?.kind ?? 'short') === 'short') break
      at = next
    }
    const stated = yearBehind(t, at + 1)
    if (at === i && !isListed(t, i)) return undefined
    return {
      first: i,
      last: at === i ? (stated?.last ?? i) : i,
      from: { month: name.number, year: stated?.year },
      relative: stated?.relative,
    }
  },
  takes: [
    ['mencakup Oktober, November, dan Desember 2025', '2025-10'],
    ['selama tiga bulan (Maret, April, dan Mei)', 'XXXX-05'],
  ],
  leaves: ['Juli, Agus dan Maret hadir', 'Mei, 20 orang tewas.'],
}

/** Token behind ", ", "dan" or ", dan" that follow token i. */
function behindListMark(t: TokenTable, i: number): number {
  const comma = t.isMark(i + 1, ',') ? i + 2 : i + 1
  return behindAnd(t, comma) || (comma === i + 2 ? comma : 0)
}

/** Whether token i, a month, ends an enumeration of months. */
function isListed(t: TokenTable, i: number): boolean {
  let at = i - 1
  if (timeKind(t, at) === 'and') at--
  if (t.isMark(at, ',')) at--
  return at < i - 1 && t.is(at, Class.Month) && t.isCapital(at) && month(t, at)!.kind !== 'short'
}

export const bareMonth: Rule<'date'> = {
  id: 'date/month',
  anchor: Class.Month,
  reads:
    'a month without a year, where a word says that it is one: "bulan Oktober", "September yang lalu", "akhir Juni", "pada Maret,"',
  find(t, i) {
    const name = month(t, i)
    if (!name || name.kind === 'short' || name.kind === 'english' || !isMonthWord(t, i)) return undefined
    if (t.isNumber(i - 1)) return undefined
    const tail = readTail(t, i)
    const before = timeKind(t, i - 1)
    if (before === 'every') return no(RECURRING)
    if (before === 'name') return no(LONGER_NAME)
    const asMonth = time(t, i - 1)?.value === 'month'
    const atEdge = before === 'edge' || timePhrase(t, i - 2, 'edge')?.last === i - 1
    const said =
      asMonth ||
      tail.tense !== undefined ||
      timePhrase(t, i + 1, 'this') !== undefined ||
      before === 'cue' ||
      atEdge ||
      // "paling lambat Juli"
      timePhrase(t, i - 2, 'soon')?.last === i - 1 ||
      before === 'to' ||
      before === 'weak-cue'
    if ((!said && !isPlainMonth(t, i)) || tail.hour !== undefined) return no('nothing says that the word is a month')
    if (isRecurring(t, i - 1)) return no(RECURRING)
    if (asMonth && t.isCapital(i - 1) && t.isCapital(i - 2)) return no(LONGER_NAME)
    // "pada Juli Hartono": a name goes on.
    if (!asMonth && !atEdge && tail.last === i && t.isCapital(i + 1) && t.shape[i + 1] !== Shape.Upper)
      return no(LONGER_NAME)
    const tense = tail.tense ?? (isAnnounced(t, i) ? 'future' : undefined)
    return { first: i, last: tail.last, from: { month: name.number }, tense }
  },
  takes: [
    ['Dana itu cair di bulan Oktober.', 'XXXX-10'],
    ['Dana itu cair paling lambat Juli.', 'XXXX-07'],
    ['Pemilihan berlangsung pada September yang lalu.', 'XXXX-09'],
    ['Proyek selesai akhir Juni.', 'XXXX-06'],
    ['Proyek selesai pekan kedua Juni.', 'XXXX-06'],
    ['Pada Maret, harga naik.', 'XXXX-03'],
    ['Menurut BPS, inflasi September tercatat rendah.', 'XXXX-09'],
  ],
  leaves: [
    'Bersama Juli Hartono ia datang.',
    'Ia menonton Hujan Bulan Juni di bioskop.',
    'ujar Agustus kepada wartawan.',
    'Ia bertemu Mei di pasar.',
    '(mei/dhn)',
    'Setiap bulan Oktober ada festival.',
    'Setiap akhir bulan Oktober ada festival.',
  ],
}

/** "setiap bulan", "setiap pertengahan bulan" that ends at token i. */
function isRecurring(t: TokenTable, i: number): boolean {
  for (let j = i; j > i - 3; j--) {
    const kind = timeKind(t, j)
    if (kind === 'every') return true
    if (kind !== 'unit' && kind !== 'edge') return false
  }
  return false
}

/** Whether a month that is no first name stands behind an ordinary noun or verb: "inflasi September", "digelar Oktober". */
function isPlainMonth(t: TokenTable, i: number): boolean {
  const { number } = month(t, i)!
  if (number >= 3 && number <= 8) return false
  return t.isLower(i - 1) && !t.is(i - 1, Class.Say | Class.Function | Class.Honorific) && timeKind(t, i - 1) === ''
}
