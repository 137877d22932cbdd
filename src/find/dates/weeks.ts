import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no, RECURRING, SPAN } from '../guard.js'
import type { Rule } from '../rule.js'
import { behindAnd, behindTo } from './read.js'
import { isMinggu, periodsAhead, time, timeKind, timePhrase, weekday } from './words.js'

export const weekdayPair: Rule<'date'> = {
  id: 'date/weekday-pair',
  anchor: Class.Weekday,
  reads:
    'days of one week from one weekday to another: "Senin sampai Kamis pekan depan", "Sabtu dan Minggu lalu", "sejak Minggu hingga Selasa"',
  find(t, i) {
    const from = weekday(t, i)
    const at = behindTo(t, i + 1) || behindAnd(t, i + 1)
    const to = at ? weekday(t, at) : 0
    if (!from || !to || !t.isCapital(i) || timeKind(t, i - 1) === 'every') return undefined
    if (t.lower(i - 1) === 'sejak' && behindTo(t, i + 1))
      return { first: i, last: at, from: { weekday: from }, to: { weekday: to }, weak: true }
    if (to <= from) return undefined
    if (behindAnd(t, i + 1) && to !== from + 1) return undefined
    const week = time(t, at + 1)?.value === 'week' || (isMinggu(t, at + 1) && t.isLower(at + 1)) ? 1 : 0
    const hit = timePhrase(t, at + 1 + week, 'this', 'past', 'future')
    if (!hit) return no(RECURRING)
    const n = periodsAhead(hit.kind)
    const reading = { first: i, last: hit.last, from: { weekday: from }, to: { weekday: to } }
    // "Sabtu dan Minggu lalu": the latest ones, in whatever week.
    return week || n === 0
      ? { ...reading, relative: { unit: 'week', n } }
      : { ...reading, weak: true, tense: n < 0 ? 'past' : 'future' }
  },
  takes: [
    ['Panitia rapat Senin sampai Kamis pekan depan.', 'weekday 1/4 week+1'],
    ['Laga digelar Sabtu dan Minggu ini.', 'weekday 6/7 week+0'],
    ['Kota itu dilanda banjir pada Kamis dan Jumat lalu.', 'weekday 4/5 past'],
    ['Tim mencari korban sejak Minggu hingga Selasa.', 'weekday 7/2'],
  ],
  leaves: [
    'Kantor buka Senin hingga Jumat.',
    'Kelas dibuka setiap Senin dan Selasa ini.',
    'Rapat digelar Senin dan Kamis lalu.',
  ],
}

export const week: Rule<'date'> = {
  id: 'date/week',
  anchor: Class.Weekday,
  reads: '"minggu" as a week: "minggu ini", "minggu lalu", "minggu depan"',
  find(t, i) {
    if (!isMinggu(t, i) || !isWeek(t, i)) return undefined
    if (isCounted(t, i - 1)) return no(SPAN)
    const hit = timePhrase(t, i + 1, 'this', 'past', 'future', 'day')
    if (!hit || (hit.kind === 'day' && hit.value !== '-1')) return undefined
    const n = periodsAhead(hit.kind)
    const relative = { unit: 'week', n } as const
    if (time(t, i - 1)?.value !== 'end') return { first: i, last: hit.last, from: {}, relative }
    return { first: i - 1, last: hit.last, from: { weekday: 6 }, to: { weekday: 7 }, relative }
  },
  takes: [
    ['Bantuan akan disalurkan minggu depan.', 'week+1'],
    ['Minggu ini semua harus selesai.', 'week+0'],
    ['Pameran itu ramai pada akhir minggu lalu.', 'weekday 6/7 week-1'],
  ],
  leaves: [
    'Laga digelar pada Minggu ini.',
    'Sudah dua minggu lalu.',
    'Minggu (3/11/2024)',
    'Sudah dua minggu ini ia sakit.',
  ],
}

/** "minggu" is a week in lower case, behind a count and, before "ini", "lalu", "depan", at the start of a sentence. */
export function isWeek(t: TokenTable, i: number): boolean {
  if (t.isLower(i)) return timeKind(t, i - 1) !== 'unit' || time(t, i - 1)?.value !== 'day'
  return t.sentenceFirst(i) === i || t.isMark(i - 1, '"“”(')
}

/** Whether a count, or "beberapa", stands at token i. */
export function isCounted(t: TokenTable, i: number): boolean {
  return t.isNumber(i) || t.is(i, Class.NumberWord) || timeKind(t, i) === 'several'
}
