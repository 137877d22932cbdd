import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { isGluedBefore, time, timeKind, year } from './words.js'
import { isYearWord } from './years.js'

export const decade: Rule<'date'> = {
  id: 'date/decade',
  anchor: 0,
  numbers: [2, 4],
  reads: 'a decade: "tahun 1990-an", "era \'60-an", "dekade 1980"',
  find(t, i) {
    const digits = t.digits(i)
    if (digits !== 4 && digits !== 2) return undefined
    const value = t.number(i)
    if (value % 10 || (digits === 4 && !year(t, i))) return undefined
    let last = i
    if (t.isMark(i + 1, '-–') && timeKind(t, i + 2) === 'decade-end') last = i + 2
    else if (timeKind(t, i + 1) === 'decade-end' && !t.spaced(i + 1)) last = i + 1
    const before = t.isMark(i - 1, "'’‘") ? i - 2 : i - 1
    const word = isYearWord(t, before) || timeKind(t, before) === 'era' || time(t, before)?.value === 'decade'
    if (last === i && time(t, before)?.value !== 'decade') return undefined
    if (digits === 2 && !word && before === i - 1) return undefined
    if (digits === 4 && isGluedBefore(t, i)) return undefined
    const full = digits === 4 ? value : value <= 20 ? 2000 + value : 1900 + value
    return { first: i, last, from: {}, edtf: `${Math.floor(full / 10)}X` }
  },
  takes: [
    ['Gedung itu dibangun tahun 1970-an.', '197X'],
    ["Lagu dari era '60-an", '196X'],
    ['pada dekade 1980 silam', '198X'],
  ],
  leaves: ['Usianya 60-an.', 'Pada 1990 ia lahir.', 'sekitar 2000 orang'],
}

const ROMAN: Readonly<Record<string, number>> = { v: 5, x: 10, i: 1 }

/** A Roman numeral of a century, in lower case: "xix". */
function roman(text: string): number {
  if (!/^x{0,2}(ix|iv|v?i{0,3})$/.test(text)) return 0
  let sum = 0
  for (let k = 0; k < text.length; k++) {
    const value = ROMAN[text[k]]
    sum += value < (ROMAN[text[k + 1]] ?? 0) ? -value : value
  }
  return sum
}

export const century: Rule<'date'> = {
  id: 'date/century',
  anchor: 0,
  words: ['abad'],
  reads: 'a century: "abad ke-19", "abad XIX"',
  find(t, i) {
    // "PBB Abad ke-21": a name.
    if (!t.isLower(i) && i !== t.sentenceFirst(i)) return no('a title speaks of the century')
    let at = i + 1
    if (t.lower(at) === 'ke') at++
    if (t.isMark(at, '-')) at++
    const n = t.digits(at) > 0 && t.digits(at) <= 2 ? t.number(at) : t.isCapital(at) ? roman(t.lower(at)) : 0
    if (n < 2 || n > 21) return undefined
    const before = t.lower(at + 1) === 'sebelum' || t.lower(at + 1) === 'sm'
    return before ? undefined : { first: i, last: at, from: {}, edtf: `${String(n - 1).padStart(2, '0')}XX` }
  },
  takes: [
    ['Masjid itu dibangun pada abad ke-17.', '16XX'],
    ['Sejak abad XIX kopi ditanam di sini.', '18XX'],
  ],
  leaves: ['Selama tiga abad warga menenun.', 'Pertemuan Abad ke-21 dibuka.', 'Setengah abad ke depan'],
}
