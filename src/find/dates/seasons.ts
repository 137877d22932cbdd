import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { behindAnd, behindTo, readYear } from './read.js'
import { ofKind, periodsAhead, timeKind, timePhrase, year } from './words.js'
import { NAMED_SEASON } from './years.js'

/** Ordinal of a part of the year at token i: "I", "2", "ke-3", "keempat", "dua". */
function ordinal(t: TokenTable, i: number): { n: number; last: number } | undefined {
  const at = timeKind(t, i) === 'weak-cue' && t.isMark(i + 1, '-') ? i + 2 : t.isMark(i, '-') ? i + 1 : i
  if (t.digits(at) === 1) return { n: t.number(at), last: at }
  const hit = timePhrase(t, at, 'ordinal', 'roman')
  if (hit && (hit.kind === 'ordinal' || t.shape[at] === 3)) return { n: Number(hit.value), last: hit.last }
  if (t.is(at, Class.NumberWord)) {
    const row = t.phrase(at, Class.NumberWord)!.row.fields
    if (row.kind === 'digit') return { n: Number(row.value), last: at }
  }
  return undefined
}

const THIS_YEAR = { unit: 'year', n: 0 } as const
const OF_STUDIES = 'without a year it may be one of studies'

/** "pada semester I", "hingga semester pertama": no student counts his years so. */
function isEconomy(t: TokenTable, i: number, n: number): boolean {
  const before = timeKind(t, i - 1)
  return t.digits(i + 1) === 0 && n <= 2 && (before === 'cue' || before === 'to' || before === 'edge')
}

export const partOfYear: Rule<'date'> = {
  id: 'date/part-of-year',
  anchor: Class.TimeWord,
  where: ofKind('season'),
  reads: 'a quarter, third or half of a year: "triwulan II 2024", "kuartal ketiga tahun ini", "semester I-2025"',
  find(t, i) {
    // "tahun anggaran Semester II 2022": the name of a budget.
    if (timeKind(t, i) !== 'season' || timeKind(t, i - 1) === 'name') return undefined
    const word = timePhrase(t, i, 'season')
    if (!word) return undefined
    const base = Number(word.value)
    // "Q3 2024", not "Q. 3"
    if (t.lower(i) === 'q' && (!t.isCapital(i) || t.spaced(i + 1) || t.digits(i + 1) !== 1)) return undefined
    const first = ordinal(t, word.last + 1)
    const beside = first || base === 37 || word.last > i ? undefined : timePhrase(t, i + 1, 'this', 'past', 'future')
    if (beside) {
      const n = periodsAhead(beside.kind)
      // Students have semesters as well.
      if (base === 40) return no(OF_STUDIES)
      return { first: i, last: beside.last, from: { season: base }, relative: { unit: 'season', n } }
    }
    const size = base === 40 ? 2 : base === 37 ? 3 : 4
    if (!first || first.n < 1 || first.n > size) return undefined
    let { last } = first
    let until = 0
    const joined = behindAnd(t, last + 1)
    const behind = joined || behindTo(t, last + 1)
    const second =
      behind && !year(t, behind) ? ordinal(t, timeKind(t, behind) === 'season' ? behind + 1 : behind) : undefined
    // "kuartal pertama dan kedua tahun depan" is one stretch, "triwulan I dan III" two.
    if (second && second.n > first.n && second.n <= size && (!joined || second.n === first.n + 1)) {
      until = second.n
      last = second.last
    }
    const stated = readYear(t, t.isMark(last + 1, '-–/') && year(t, last + 2) ? last + 2 : last + 1)
    const now = stated ? undefined : timePhrase(t, last + 1, 'this', 'past')
    if (!stated && !now && base === 40 && !isEconomy(t, i, first.n)) return no(OF_STUDIES)
    if (!stated && t.lower(i) === 'paruh') return no('without a year it may be one of a match')
    const relative = stated?.relative ?? (now ? THIS_YEAR : undefined)
    return {
      first: i,
      last: stated?.last ?? now?.last ?? last,
      from: { season: base + first.n - 1, year: stated?.year },
      to: until ? { season: base + until - 1, year: stated?.year } : undefined,
      relative,
    }
  },
  takes: [
    ['Ekonomi tumbuh pada triwulan II 2024.', '2024-34'],
    ['Laba naik di kuartal ketiga tahun ini.', 'XXXX-35 year+0'],
    ['Realisasi semester I-2025 membaik.', '2025-40'],
    ['Penjualan triwulan I hingga III 2023 turun.', '2023-33/2023-35'],
    ['Belanja pada kuartal lalu turun.', 'XXXX-33 season-1'],
    ['Penjualan turun pada semester pertama.', 'XXXX-40'],
    ['Laba naik pada Q3 2024.', '2024-35'],
    ['Pasokan naik pada kuartal pertama dan kedua tahun depan.', 'XXXX-33/XXXX-34 year+1'],
    ['Harga turun hingga paruh pertama 2016.', '2016-40'],
  ],
  leaves: [
    'Program tahun anggaran Semester II 2022',
    'Ia mahasiswa semester 7.',
    'Rapat diadakan setiap triwulan.',
    'Triwulan V 2024',
    'Nomor Q 3 2024',
    'Ia mahasiswa semester 2.',
    'Ia mahasiswa semester pertama.',
    'Mahasiswa libur semester ini.',
    'Gol itu lahir pada paruh kedua.',
  ],
}

export const seasonOfYear: Rule<'date'> = {
  id: 'date/season-of-year',
  anchor: Class.TimeWord,
  where: ofKind('weather'),
  reads: 'a season of a year: "musim panas 2025 ini", "musim dingin tahun lalu", "musim panas ini"',
  find(t, i) {
    const word = timePhrase(t, i, 'weather')
    if (!word) return undefined
    const season = Number(word.value)
    const stated = readYear(t, word.last + 1)
    const now = timePhrase(t, (stated?.last ?? word.last) + 1, 'this')
    if (!stated && !now) return no('nothing tells the year of the season')
    // "musim dingin 2024/2025": its name, as in schools and sports.
    const { last } = now ?? stated!
    if (stated && t.isMark(last + 1, '-–/') && t.isNumber(last + 2)) return no(NAMED_SEASON)
    return { first: i, last, from: { season, year: stated?.year }, relative: stated ? stated.relative : THIS_YEAR }
  },
  takes: [
    ['Klub itu menjual tiga pemain pada musim panas 2025 ini.', '2025-22'],
    ['Ia pindah pada musim gugur 2013.', '2013-23'],
    ['Ratusan orang tewas pada musim dingin tahun lalu.', 'XXXX-24 year-1'],
    ['Ia dilepas pada musim panas ini.', 'XXXX-22 year+0'],
  ],
  leaves: [
    'Ia berlibur pada musim panas.',
    'Klub itu gagal pada musim panas 2024/2025.',
    'Pakaian musim dingin 12 potong dikirim.',
  ],
}
