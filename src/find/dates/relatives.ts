import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no, RECURRING, SPAN } from '../guard.js'
import type { DateMention } from '../mention.js'
import { SELF } from '../quotes/speaker.js'
import type { Rule } from '../rule.js'
import { isQuoted, isReported } from './context.js'
import { dayNumber } from './read.js'
import { isCounted } from './weeks.js'
import { isGluedBefore, ofKind, periodsAhead, time, timeKind, timePhrase, weekday, yesterdayBehind } from './words.js'

const VAGUE = 'it means no certain day'

type Unit = 'day' | 'week' | 'month' | 'year'

/** "tahun-tahun", "kemarin-kemarin": a doubled word is vague. */
function isDoubled(t: TokenTable, i: number): boolean {
  return (t.isMark(i - 1, '-') && !t.spaced(i)) || (t.isMark(i + 1, '-') && !t.spaced(i + 1))
}

export const relativeDay: Rule<'date'> = {
  id: 'date/relative-day',
  anchor: Class.TimeWord,
  where: ofKind('day'),
  reads: 'a day counted from the day of writing: "hari ini", "kemarin", "tadi malam", "besok", "lusa"',
  find(t, i) {
    const hit = timePhrase(t, i, 'day')
    if (!hit) return undefined
    if (isDoubled(t, i)) return no(VAGUE)
    if (timeKind(t, i - 1) === 'every') return no(RECURRING)
    const n = Number(hit.value)
    // "beberapa hari ini", "dalam 15 hari ini": how long it lasts.
    if (n === 0 && timeKind(t, i) === 'unit' && isCounted(t, i - 1)) return no(SPAN)
    // "musim kemarin", "Pilkada kemarin": the last one.
    if (n === -1 && hit.last === i && timeKind(t, i - 1) === 'name') return no(VAGUE)
    // "viral dalam semalam": how long it took.
    if (t.lower(i) === 'semalam' && t.lower(i - 1) === 'dalam') return no(SPAN)
    // "ia berpesan, hari ini kita mulai": who speaks of himself is quoted, with or without the marks.
    const quoted = isQuoted(t, i) || isReported(t, i) || isCalled(t, i) || SELF.has(t.lower(hit.last + 1))
    // In speech "kemarin" is any day of late: "di sidang kemarin".
    if (n === -1 && quoted && hit.last === i) return no('in speech it means any day of late')
    // "yang kemarin", "kemarin itu": the other day; "hari esok": the future.
    if (n && (timeKind(t, i - 1) === 'vague' || timeKind(t, hit.last + 1) === 'vague' || timeKind(t, i - 1) === 'unit'))
      return no(VAGUE)
    return {
      first: i,
      last: hit.last,
      from: {},
      relative: { unit: 'day', n },
      quoted: quoted || undefined,
      apposed: isApposed(t, hit.last + 1) || undefined,
    }
  },
  takes: [
    ['Warga bergotong royong kemarin.', 'day-1'],
    ['Rapat digelar hari ini.', 'day+0'],
    ['Gempa terjadi tadi malam.', 'day-1'],
    ['Ia berangkat lusa.', 'day+2'],
  ],
  leaves: [
    'Sidang yang kemarin itu lancar.',
    'Demi hari esok yang lebih baik.',
    'kemarin-kemarin masih sepi',
    'Tim itu gagal pada musim kemarin.',
    '"Di sidang kemarin saya diam," ujarnya.',
    'Lagu itu viral dalam semalam.',
    'Harga turun beberapa hari ini.',
    'Target 15 hari ini tercapai.',
  ],
}

/** Whether token i stands in a call of an advertisement between the lines: "Coba cara ini malam ini!" */
const isCalled = (t: TokenTable, i: number): boolean => i >= t.headlineEnd && t.isMark(t.sentenceLast(i), '!')

/** Whether a date stands at token i behind a comma or an opening bracket. */
function isApposed(t: TokenTable, i: number): boolean {
  // "hari ini Rabu 27 Maret"
  if (weekday(t, i) > 0) return t.isNumber(i + 1) || t.isMark(i + 1, ',(')
  return t.isMark(i, ',(') && (weekday(t, i + 1) > 0 || isDayOfMonth(t, i + 1))
}

/** "17/2", "17 Februari", not the count in "hari ini, 1.743 personel". */
function isDayOfMonth(t: TokenTable, i: number): boolean {
  return dayNumber(t, i) > 0 && (t.is(i + 1, Class.Month) || t.isMark(i + 1, '/-–)'))
}

export const relativePeriod: Rule<'date'> = {
  id: 'date/relative-period',
  anchor: Class.TimeWord,
  where: ofKind('unit', 'one'),
  reads:
    'a week, month or year counted from the day of writing: "tahun ini", "bulan lalu", "pekan depan", "setahun lalu"',
  find(t, i) {
    const word = time(t, i)
    if (!word) return undefined
    const one = word.kind === 'one'
    if (word.kind !== 'unit' && !one) return undefined
    if (word.value === 'decade' || (word.value === 'day' && !one)) return undefined
    const hit = one
      ? timePhrase(t, i + 1, 'past')
      : (timePhrase(t, i + 1, 'this', 'past', 'future') ?? yesterdayBehind(t, i + 1) ?? deadline(t, i, word.value))
    if (!hit) return undefined
    if (isDoubled(t, i)) return no(VAGUE)
    const before = timeKind(t, i - 1)
    if (isCounted(t, i - 1)) return no(SPAN)
    if (before === 'every') return no(RECURRING)
    if (before === 'not-period' || t.is(i - 1, Class.Weekday)) return undefined
    if (one && (before === 'cue' || before === 'roughly')) return no(SPAN)
    const n = periodsAhead(hit.kind)
    if (word.value === 'week') {
      // "Senin (12/6), pekan lalu" names its day already.
      if (t.isMark(i - 1, ',') && t.isMark(i - 2, ')')) return undefined
      if (time(t, i - 1)?.value === 'end')
        return { first: i - 1, last: hit.last, from: { weekday: 6 }, to: { weekday: 7 }, relative: { unit: 'week', n } }
    }
    return { first: i, last: hit.last, from: {}, relative: { unit: word.value as Unit, n }, counted: one || undefined }
  },
  takes: [
    ['Target pendapatan tahun ini naik.', 'year+0'],
    ['Pelantikan digelar pekan depan.', 'week+1'],
    ['Bulan lalu harga beras turun.', 'month-1'],
    ['Jembatan itu rubuh setahun lalu.', 'year-1'],
    ['Laga digelar akhir pekan ini.', 'weekday 6/7 week+0'],
    ['Rapat digelar awal pekan ini.', 'week+0'],
    ['Proyek itu harus rampung sebelum akhir tahun.', 'year+0'],
  ],
  leaves: [
    'Selama lima tahun ini ia merantau.',
    'Beberapa tahun lalu ia pindah.',
    'Selamat ulang tahun ini dan itu.',
    'Di tahun-tahun mendatang',
    'Rapat itu digelar dua pekan lalu.',
    'Warga berlibur akhir tahun.',
    'sampai akhir tahun ajaran',
  ],
}

/** Words before "akhir tahun" that make it a day by which something is due. */
const DUE = /^(sampai|hingga|sebelum|jelang|menjelang)$/

/** "hingga akhir tahun", "sebelum akhir bulan": the end of the one that runs. */
function deadline(t: TokenTable, i: number, unit: string) {
  if ((unit !== 'year' && unit !== 'month') || time(t, i - 1)?.value !== 'end' || !DUE.test(t.lower(i - 2)))
    return undefined
  const goesOn = t.isNumber(i + 1) || (t.isWord(i + 1) && !t.is(i + 1, Class.Function)) || t.is(i + 1, Class.Month)
  return goesOn ? undefined : { kind: 'this', last: i }
}

const WORDS_OF_COUNT = 2

/** "2,5 tahun", "2-3 tahun", "dua - tiga tahun". */
function isPartOfNumber(t: TokenTable, i: number): boolean {
  return isGluedBefore(t, i) || t.isMark(i - 1, '-–') || t.isMark(i - 1, '/')
}

/** A count of at most two words that ends at token i: "3", "tiga", "dua belas"; 0 where there is none. */
function countBefore(t: TokenTable, i: number): { n: number; first: number } | undefined {
  if (t.isNumber(i)) return t.digits(i) <= 2 && !isPartOfNumber(t, i) ? { n: t.number(i), first: i } : undefined
  let n = 0
  let factor = 1
  let first = i
  for (let j = i; j > i - WORDS_OF_COUNT && t.is(j, Class.NumberWord); j--) {
    const { value, kind } = t.phrase(j, Class.NumberWord)!.row.fields
    first = j
    if (kind === 'teen') n += 10
    else if (kind === 'scale' && value === '10') factor = 10
    else if (kind === 'digit' || (kind === 'whole' && Number(value) < 12)) {
      n += Number(value) * factor
      return { n, first }
    } else return undefined
  }
  return undefined
}

export const ago: Rule<'date'> = {
  id: 'date/ago',
  anchor: Class.TimeWord | Class.Weekday,
  // Of the weekdays "Minggu", which is a week as well.
  where: (fields) => fields.kind === 'unit' || fields.number === '7',
  reads:
    'so many days, weeks, months or years back: "dua hari lalu", "4 tahun yang lalu"; "dua hari sebelumnya" counts from the text',
  find(t, i) {
    const word = time(t, i)
    const unit = word?.kind === 'unit' ? word.value : weekday(t, i) === 7 && t.isLower(i) ? 'week' : ''
    if (!unit || unit === 'decade') return undefined
    const count = countBefore(t, i - 1)
    if (!count?.n) return undefined
    const hit = timePhrase(t, i + 1, 'past', 'before', 'after-text')
    // "tanggal 5 bulan lalu" names its day.
    if (!hit || timeKind(t, count.first - 1) === 'tanggal') return undefined
    if (hit.kind !== 'past' && unit === 'week') return undefined
    // "sekitar 4 tahun lalu", "lima sampai enam bulan lalu" are guesses.
    if (isVague(t, count.first - 1)) return no(SPAN)
    if (unit === 'week' && timeKind(t, count.first - 1) === 'cue') return no(SPAN)
    if (hit.kind !== 'past' && t.lower(hit.last + 1) === 'sejak') return undefined
    const reading = {
      first: count.first,
      last: hit.last,
      from: {},
      relative: { unit: unit as Unit, n: hit.kind === 'after-text' ? count.n : -count.n },
      counted: true,
    }
    return hit.kind === 'past' ? reading : { ...reading, fromText: true }
  },
  takes: [
    ['Korban hilang dua hari lalu.', 'day-2'],
    ['Ia dilantik 4 tahun yang lalu.', 'year-4'],
    ['Barang itu dibeli tiga bulan silam.', 'month-3'],
    ['Dua hari sebelumnya ia masih terlihat.', 'text day-2'],
    ['Usaha itu dirintis sejak dua tahun lalu.', 'year-2'],
    ['Dua tahun kemudian pabrik itu tutup.', 'text year+2'],
  ],
  leaves: [
    'Usaha itu dirintis lebih dari dua tahun lalu.',
    'Beberapa hari lalu',
    'sekitar 3 tahun lalu',
    'dua dekade lalu',
    'Rencana itu dibahas lima sampai enam bulan lalu.',
    'Banjir terjadi sejak dua minggu lalu.',
    'Sepuluh tahun berselang sejak pabrik itu berdiri.',
  ],
}

/** Whether what stands before a count makes it a guess: "sekitar", "lebih dari", "lima sampai". */
function isVague(t: TokenTable, i: number): boolean {
  const kind = timeKind(t, i)
  return kind === 'weak-cue' || kind === 'roughly' || kind === 'several' || kind === 'to' || t.isNumber(i)
}

export const nextPeriod: Rule<'date'> = {
  id: 'date/period-before',
  anchor: Class.TimeWord,
  where: ofKind('unit', 'one'),
  reads: 'the month or year before or after one that the text has just named: "tahun sebelumnya", "setahun kemudian"',
  find(t, i) {
    const word = time(t, i)
    if (word?.value !== 'year' && word?.value !== 'month') return undefined
    const one = word.kind === 'one'
    const hit = timePhrase(t, i + 1, 'before', ...(one ? ['after-text'] : ['following']))
    if (!hit || isDoubled(t, i) || isCounted(t, i - 1) || timeKind(t, i - 1) === 'name') return undefined
    if (t.lower(hit.last + 1) === 'sejak') return undefined
    const n = hit.kind === 'before' ? -1 : 1
    return { first: i, last: hit.last, from: {}, relative: { unit: word.value, n }, fromText: true }
  },
  takes: [
    ['Produksi naik dari tahun sebelumnya.', 'text year-1'],
    ['Setahun kemudian pabrik itu tutup.', 'text year+1'],
    ['Harga turun dibanding bulan sebelumnya.', 'text month-1'],
  ],
  leaves: [
    'Lima tahun sebelumnya',
    'pada Pemilu tahun sebelumnya',
    'seperti tahun-tahun sebelumnya',
    'Hari sebelumnya ia sakit.',
  ],
}

export const nextToDate: Rule<'date'> = {
  id: 'date/day-before',
  anchor: Class.TimeWord,
  where: ofKind('after-date'),
  reads: 'the day before or after one that the text has just named: "sehari sebelumnya", "keesokan harinya"',
  find(t, i) {
    const hit = timePhrase(t, i, 'after-date')
    if (!hit) return undefined
    const relative: DateMention['relative'] = { unit: 'day', n: Number(hit.value) }
    return { first: i, last: hit.last, from: {}, relative, fromText: true }
  },
  takes: [
    ['Sehari sebelumnya ia sudah tiba.', 'text day-1'],
    ['Keesokan harinya warga kembali.', 'text day+1'],
  ],
  leaves: ['Tahun sebelumnya ia masih guru.', 'sehari saja'],
}
