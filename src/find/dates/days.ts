import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { LONGER_NAME, NO_SUCH_DAY, no, RECURRING } from '../guard.js'
import type { DateMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { isAnnounced } from './context.js'
import {
  behindAnd,
  behindTo,
  type Core,
  dayNumber,
  isBefore,
  isDay,
  readIso,
  readNamed,
  readNumeric,
  readSecond,
  readYear,
} from './read.js'
import { readTail, withClock } from './tail.js'
import { isGluedAfter, isGluedBefore, month, periodsAhead, time, timeKind, timePhrase, year } from './words.js'

type Reading = Omit<DateMention, 'kind' | 'rule' | 'start' | 'end'>

/** A core that starts at token `first` with what follows it. */
function mentionOf(t: TokenTable, first: number, core: Core): Reading {
  const tail = readTail(t, core.last)
  // "5 Juni 2025 pukul 10.00 hingga 8 Juni 2025"
  const second = !core.to && tail.hour !== undefined ? readSecond(t, tail.last + 1) : undefined
  if (second && isBefore(core.from, second.from))
    return { first, last: second.last, from: core.from, to: second.from, relative: second.relative }
  return {
    first,
    last: tail.last,
    from: core.to ? core.from : withClock(core.from, tail),
    to: core.to,
    relative: core.relative,
    tense: tail.tense ?? (isAnnounced(t, first) ? 'future' : undefined),
    away: tail.away,
  }
}

/** Digits of a day of the month, and of a year. */
const DAY = [1, 2]
const YEAR = [4]

/** Words for elections and who stands for them, behind which a day is the day of the vote or debate: "Pilkada serentak 9 Desember". */
const VOTES =
  /^(serentak|capres|cawapres|pemilu|pemilihan|psu|pil(kada|kades|kakam|pres|eg|gub|bup|wal|wali|wako|wakot|peng|pekon|chiksung))$/

/** What bears the name of a day in full: "Universitas 17 Agustus 1945", "Gerakan 30 September 1965". */
const NAMED_AFTER_DAYS =
  /^(?:universitas|stadion|gelora|lapangan|gedung|jalan|jln?|gerakan|angkatan|nomor|no|kodim|korps|rt|rw|nip|nik|kode|buku|fiskal|pajak|anggaran)$/

/** What speaks against a day: "setiap 25 Juli" recurs and names no day; "Universitas 17 Agustus" is a name. */
function againstDay(t: TokenTable, first: number, core: Core): string | undefined {
  const before = timeKind(t, first - 1)
  if (before === 'every') return RECURRING
  // "setiap tanggal 15 Januari"
  if (core.from.year === undefined && before === 'tanggal' && timeKind(t, first - 2) === 'every') return RECURRING
  if (VOTES.test(t.lower(first - 1))) return undefined
  if (core.from.year !== undefined && (before !== 'name' || !NAMED_AFTER_DAYS.test(t.lower(first - 1))))
    return undefined
  const named = before === 'name' || (t.isCapital(first - 1) && t.is(first - 1, Class.VenueHead | Class.AgencyHead))
  return named ? LONGER_NAME : undefined
}

export const dayRange: Rule<'date'> = {
  id: 'date/day-range',
  anchor: 0,
  numbers: DAY,
  reads:
    'days from one to another, with the month in letters: "14-15 November 2024", "30 September hingga 2 Oktober 2024"',
  find(t, i) {
    const core = readNamed(t, i)
    if (!core?.to) return undefined
    const against = againstDay(t, i, core)
    if (against) return no(against)
    return mentionOf(t, i, core)
  },
  takes: [
    ['Pelatihan berlangsung pada 3-5 Februari 2023.', '2023-02-03/2023-02-05'],
    ['Pameran dibuka 30 April hingga 2 Mei 2024.', '2024-04-30/2024-05-02'],
    ['Lomba digelar tanggal 28 dan 29 Mei.', 'XXXX-05-28/XXXX-05-29'],
    ['Lomba digelar tanggal 1 hingga 5 bulan Juni 2024.', '2024-06-01/2024-06-05'],
    ['Posko dibuka 20 Des 2023 s.d. 3 Jan 2024.', '2023-12-20/2024-01-03'],
  ],
  leaves: [
    'Pelatihan berlangsung pada 5-3 Februari 2023.',
    'Skor 3-5 untuk tim tamu.',
    'Wabah Covid-19 Mei lalu.',
    'Posko dibuka 30-31 Februari 2024.',
  ],
}

export const dayList: Rule<'date'> = {
  id: 'date/day-list',
  anchor: 0,
  numbers: DAY,
  reads: 'a day of an enumeration whose month stands at its end: each of "3, 5, dan 9 Mei 2024"',
  find(t, i) {
    const day = dayNumber(t, i)
    if (!day || isGluedBefore(t, i) || t.isMark(i - 1, '-–')) return undefined
    let at = i
    for (let n = 0; n < 10; n++) {
      let next = t.isMark(at + 1, ',') && t.spaced(at + 2) ? at + 2 : at + 1
      next = behindAnd(t, next) || next
      if (next === at + 1 || !dayNumber(t, next)) return undefined
      const name = month(t, next + 1)
      if (name) {
        const stated = readYear(t, next + 2)
        if (!isDay(day, name.number, stated?.year) || !isDay(dayNumber(t, next), name.number, stated?.year))
          return no(NO_SUCH_DAY)
        return { first: i, last: i, from: { day, month: name.number, year: stated?.year }, relative: stated?.relative }
      }
      at = next
    }
    return undefined
  },
  takes: [
    ['Pemeriksaan dijadwalkan 3, 5, dan 9 Mei 2024.', '2024-05-03'],
    ['Kelas dibuka tanggal 11 dan 18 Maret.', 'XXXX-03-11'],
  ],
  leaves: ['Ada 3, 5, dan 9 peserta.', 'Ditahan 2 - 2, 6 September lalu.', 'Pelatihan 3 dan 31 Februari 2024.'],
}

export const dayMonth: Rule<'date'> = {
  id: 'date/day-month',
  anchor: 0,
  numbers: DAY,
  reads: 'a day with its month in letters, with or without a year: "27 November 2024", "tanggal 3 Nop"',
  find(t, i) {
    const core = readNamed(t, i)
    if (!core || core.to) return undefined
    const against = againstDay(t, i, core)
    if (against) return no(against)
    return mentionOf(t, i, core)
  },
  takes: [
    ['Data per 3-Mar-21 lengkap.', '2021-03-03'],
    ['Sidang dibuka pada 7 Nopember 2023.', '2023-11-07'],
    ['Jalan itu diresmikan tanggal 3 Peb lalu.', 'XXXX-02-03'],
    ['Pawai akan digelar 12 Agustus mendatang.', 'XXXX-08-12'],
    ['Ia lahir tanggal 5 bulan Mei tahun 1990.', '1990-05-05'],
    ['Dipublikasikan 29 May 2024 10:15 WIB', '2024-05-29T10:15+07:00'],
    ['Kantor itu dibuka 12 Fenruari 2020.', '2020-02-12'],
    ['Warga berkumpul pada Lebaran 31 Maret 2025.', '2025-03-31'],
    ['Kurban digelar 10 Zulhijah 1446 H/6 Juni 2025.', '2025-06-06'],
    ['Peringatan berlaku 5 Juni 2025 pukul 07.00 WIB hingga 8 Juni 2025.', '2025-06-05/2025-06-08'],
    ['Ia lulus pada 5 Mei tahun kemarin.', 'XXXX-05-05 year-1'],
    ['"Kami libur sampai tanggal 6 (Agustus)," katanya.', 'XXXX-08-06'],
  ],
  leaves: [
    'Hari jadi itu diperingati setiap 25 Juli.',
    'Hari jadi itu diperingati setiap tanggal 25 Juli.',
    'Ia dosen Universitas 17 Agustus 1945 Surabaya.',
    'Lahir pada 31 Februari 2020.',
    'Harganya 2,5 Mei itu.',
    'Liga 1 Gorontalo 2020',
  ],
}

export const monthDayYear: Rule<'date'> = {
  id: 'date/month-day-year',
  anchor: Class.Month,
  reads: 'a day in English order, as scrapers give it: "May 29, 2024"',
  find(t, i) {
    const name = month(t, i)
    const day = dayNumber(t, i + 1)
    if (!name || !day || !t.isCapital(i)) return undefined
    const at = t.isMark(i + 2, ',') ? i + 3 : i + 2
    const stated = year(t, at)
    if (!stated || isGluedAfter(t, at)) return undefined
    if (!isDay(day, name.number, stated)) return no(NO_SUCH_DAY)
    return mentionOf(t, i, { from: { day, month: name.number, year: stated }, last: at })
  },
  takes: [
    ['Posted on May 29, 2024 by admin', '2024-05-29'],
    ['Oct 3, 2023', '2023-10-03'],
  ],
  leaves: ['Pada Mei 29 orang tewas.', 'May 32, 2024'],
}

export const iso: Rule<'date'> = {
  id: 'date/iso',
  anchor: 0,
  numbers: YEAR,
  reads: 'a day as year, month, day in digits: "2025-06-18"',
  find(t, i) {
    const core = readIso(t, i)
    return core && mentionOf(t, i, core)
  },
  takes: [
    ['Terbit 2025-06-18', '2025-06-18'],
    ['Diperbarui 2024/01/07, 09:30 WITA', '2024-01-07T09:30+08:00'],
  ],
  leaves: ['Nomor 2025-13-18', 'Kode 12-2025-06-18', 'Periode 2019-2024'],
}

export const numeric: Rule<'date'> = {
  id: 'date/numeric',
  anchor: 0,
  numbers: DAY,
  reads:
    'a day in digits that needs no weekday: "23/2/2022"; in brackets also without its year: "kemarin (5/6)", "di Jakarta (4/10)."',
  find(t, i) {
    if (!dayNumber(t, i)) return undefined
    const bracket = t.isMark(i - 1, '(')
    const kind = timeKind(t, bracket ? i - 2 : i - 1)
    const firm = bracket
      ? isWholeRange(t, i) ||
        kind === 'day' ||
        kind === 'part' ||
        kind === 'this' ||
        kind === 'past' ||
        closesClause(t, i)
      : kind === 'tanggal'
    if (!bracket && isGluedBefore(t, i)) return undefined
    const core = readNumeric(t, i, firm)
    if (!core) return bracket && !firm && t.isMark(i + 1, '/') ? no('it may be a fraction or a score') : undefined
    const closed = bracket && t.isMark(core.last + 1, ')')
    if (bracket && firm && !closed && core.from.year === undefined) return undefined
    return mentionOf(t, i, core)
  },
  takes: [
    ['Surat itu tertanggal 23/2/2022.', '2022-02-23'],
    ['Kemarin (5/6) warga bergotong royong.', 'XXXX-06-05'],
    ['Kompas 20/06/2025, 18:38 WIB', '2025-06-20T18:38+07:00'],
    ['Rapat tadi malam (14/11/2023) berjalan lancar.', '2023-11-14'],
    ['Rapat itu digelar di Jakarta (4/10).', 'XXXX-10-04'],
    ['Pelatihan berlangsung lima hari (22-26/9/2025).', '2025-09-22/2025-09-26'],
  ],
  leaves: [
    'Surat Nomor TR/12/3/2025 telah dikirim.',
    'Print-01/L.8.11/Fd.1/07/2025',
    'Sekitar (3/4) lahan terbakar.',
    'Nilainya 12.10.2500 poin.',
    'Pasal 5/6 berlaku.',
  ],
}

/** "(22-26/9/2025)": no fraction and no score. */
const isWholeRange = (t: TokenTable, i: number): boolean =>
  t.isMark(i + 1, '-–') && dayNumber(t, i + 2) > 0 && t.isMark(i + 3, '/') && t.isMark(i + 5, '/') && year(t, i + 6) > 0

/** Whether the bracket of token i stands behind a place, a comma or a time zone, or right before a stop: no fraction or score. */
function closesClause(t: TokenTable, i: number): boolean {
  const before = i - 2
  if (t.isNumber(before) || t.is(before, Class.NumberWord) || timeKind(t, before) === 'name') return false
  if (t.isMark(before, ',')) return true
  if (!t.isWord(before) || t.end[before] - t.start[before] < 3) return false
  if (t.isMark(i + 4, '/')) return true
  return (t.isCapital(before) && before !== t.sentenceFirst(before)) || t.isBreak(i + 4) || t.isMark(i + 4, '.,;')
}

export const dayOfMonth: Rule<'date'> = {
  id: 'date/day-of-month',
  anchor: 0,
  numbers: DAY,
  reads: 'a day of a month that the text leaves unsaid: "tanggal 27", "tanggal 27-28"',
  find(t, i) {
    const day = dayNumber(t, i)
    if (!day || timeKind(t, i - 1) !== 'tanggal') return undefined
    if (timeKind(t, i - 2) === 'every') return no(RECURRING)
    if (t.isMark(i + 1, '/-–.') && !t.spaced(i + 1) && t.digits(i + 2) > 0 && !t.isMark(i + 1, '-–')) return undefined
    const behind = behindTo(t, i + 1) || behindAnd(t, i + 1)
    const at = behind && timeKind(t, behind) === 'tanggal' ? behind + 1 : behind
    const until = at ? dayNumber(t, at) : 0
    const ranged = until > day && !isGluedAfter(t, at)
    const last = ranged ? at : i
    // "tanggal 1 Syawal", "tanggal 10 Muharram" are no Gregorian days.
    if (t.isCapital(last + 1) && !timePhrase(t, last + 1, 'zone')) return no('a month of another calendar follows')
    if (t.isMark(last + 1, '/%') || timeKind(t, last + 1) === 'every') return undefined
    const to = ranged ? { day: until } : undefined
    // "tanggal 5 bulan lalu"
    const counted = time(t, last + 1)?.value === 'month' ? timePhrase(t, last + 2, 'this', 'past', 'future') : undefined
    if (counted) {
      const n = periodsAhead(counted.kind)
      return { first: i, last: counted.last, from: { day }, to, relative: { unit: 'month', n } }
    }
    const tail = ranged ? { last, tense: undefined } : readTail(t, last)
    return { first: i, last: tail.last, from: { day }, to, weak: true, tense: tail.tense }
  },
  takes: [
    ['Pendaftaran ditutup tanggal 27.', 'XXXX-XX-27'],
    ['Pasar murah digelar tanggal 27-28.', 'XXXX-XX-27/XXXX-XX-28'],
    ['Gaji dibayar tanggal 5 bulan depan.', 'XXXX-XX-05 month+1'],
  ],
  leaves: ['Gaji dibayar setiap tanggal 25.', 'Lebaran jatuh pada tanggal 1 Syawal.', 'Ada 27 orang.'],
}
