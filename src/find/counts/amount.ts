import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'

/** A number or range as written, with its last token. */
export interface Amount {
  first: number
  last: number
  min: number | null
  max: number | null
  approximate: boolean
}

/** Larger numbers count nothing that comes to an event: digits of something else, or run together. */
const LARGEST = 1e10

type WordUse =
  | 'vague'
  | 'about'
  | 'least'
  | 'most'
  | 'exact'
  | 'cue'
  | 'near'
  | 'close'
  | 'hypothetical'
  | 'against'
  | 'part'

/** Last token of the count word at i that has a use; -1 without one. */
export function wordEnd(t: TokenTable, i: number, use: WordUse): number {
  const hit = t.phrase(i, Class.CountWord)
  return hit?.row.fields.use.includes(use) ? hit.last : -1
}

/** Reads an amount at token i: "41", "1.500", "15 ribu", "lebih dari 60", "50-100", "dua puluh", "puluhan". */
export function amountAt(t: TokenTable, i: number): Amount | undefined {
  let at = i
  let bound: 'about' | 'least' | 'most' | undefined
  for (let step = 0; step < 2; step++) {
    const hit = t.phrase(at, Class.CountWord)
    const use = hit?.row.fields.use
    if (!hit || (use !== 'about' && use !== 'least' && use !== 'most')) break
    bound = use
    at = hit.last + 1
  }
  const vague = wordEnd(t, at, 'vague')
  if (vague >= 0) {
    const { min, max } = t.phrase(at, Class.CountWord)!.row.fields
    const scale = scaleAt(t, vague + 1)
    const times = scale || 1
    return {
      first: i,
      last: scale ? vague + 1 : vague,
      min: Number(min) * times,
      max: bound === 'least' ? null : (Number(max) + 1) * times - 1,
      approximate: true,
    }
  }
  const low = numberAt(t, at)
  if (!low || low.value > LARGEST) return undefined
  let { last } = low
  let min: number | null = low.value
  let max: number | null = low.value
  const joint = t.isMark(last + 1, '-–') || ['hingga', 'sampai'].includes(t.isLower(last + 1) ? t.word(last + 1) : '')
  const high = joint ? numberAt(t, last + 2) : undefined
  if (high && high.value > low.value && high.value <= LARGEST) {
    last = high.last
    max = high.value
  } else if (t.isMark(last + 1, '-') && t.word(last + 2) === 'an') {
    last += 2
    bound = 'about'
  } else if (t.isLower(last + 1) && t.word(last + 1) === 'lebih') {
    last++
    bound = 'least'
  }
  // "36 dari 48 anggota"
  const whole = t.isLower(last + 1) && t.word(last + 1) === 'dari' ? numberAt(t, last + 2) : undefined
  if (whole && whole.value > low.value) last = whole.last
  if (bound === 'least') max = null
  if (bound === 'most') min = null
  return { first: i, last, min, max, approximate: bound !== undefined || !!high }
}

/** A scale behind digits: "15 ribu", "1,2 juta"; 0 without one. */
function scaleAt(t: TokenTable, i: number): number {
  if (!t.isLower(i) || !t.is(i, Class.NumberWord)) return 0
  const { value, kind } = t.phrase(i, Class.NumberWord)!.row.fields
  return kind === 'scale' && Number(value) >= 1000 ? Number(value) : 0
}

/** A plain number in digits or words at token i. */
function numberAt(t: TokenTable, i: number): { value: number; last: number } | undefined {
  if (!t.isNumber(i)) return wordsAt(t, i)
  let last = i
  let value = t.number(i)
  while (t.isMark(last + 1, '.') && t.digits(last + 2) === 3 && !t.spaced(last + 1) && !t.spaced(last + 2)) {
    value = value * 1000 + t.number(last + 2)
    last += 2
  }
  let whole = true
  if (t.isMark(last + 1, ',') && t.isNumber(last + 2) && !t.spaced(last + 1) && !t.spaced(last + 2)) {
    value += t.number(last + 2) / 10 ** t.digits(last + 2)
    last += 2
    whole = false
  }
  const scale = scaleAt(t, last + 1)
  if (scale) return { value: Math.round(value * scale), last: last + 1 }
  if (!whole) return undefined
  // "41 (empat puluh satu) peserta": the number once more in words.
  if (t.isMark(last + 1, '(')) {
    const words = wordsAt(t, last + 2)
    if (words && t.isMark(words.last + 1, ')')) last = words.last + 1
  }
  return { value, last }
}

/** Number words: "tiga", "dua puluh lima", "seratus dua belas", "lima ratus", "dua setengah juta". */
export function wordsAt(t: TokenTable, i: number): { value: number; last: number } | undefined {
  let total = 0
  let part = 0
  let last = -1
  for (let at = i; at < i + 9 && t.is(at, Class.NumberWord); at++) {
    const { value, kind } = t.phrase(at, Class.NumberWord)!.row.fields
    const n = Number(value)
    // "setengah juta", "dua setengah juta"; of what is halved without a scale the number is not known.
    if (kind === 'fraction' && !scaleAt(t, at + 1)) return undefined
    if (kind === 'teen') part += n
    else if (kind === 'scale') {
      if (n >= 1000) {
        total += (part || 1) * n
        part = 0
      } else {
        const unit = part % 10 || 1
        part = part - (part % 10) + unit * n
      }
    } else part += n
    last = at
  }
  return last < 0 || total + part === 0 ? undefined : { value: total + part, last }
}
