import { wordsAt } from '../find/counts/amount.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Term } from './terms.js'

/** An amount of money as written. Without `amount` it is no single sum: "Rp 2-3 miliar", "ratusan juta rupiah". */
export interface Money {
  /** Indexes of its first and last term. */
  first: number
  last: number
  amount: number | undefined
  /** ISO 4217. */
  currency: string
}

/** Names of currencies, their terms set apart by blanks; a symbol or code stands before or behind the number, a word behind it. */
const CURRENCIES: Record<string, { symbols: string[]; words: string[] }> = {
  IDR: { symbols: ['rp', 'idr'], words: ['rupiah'] },
  USD: {
    symbols: ['us $', 'as $', 'usd', '$'],
    words: ['dolar as', 'dolar amerika serikat', 'dolar amerika', 'dollar as', 'us dollar', 'dolar', 'dollar'],
  },
  SGD: { symbols: ['s $', 'sgd'], words: ['dolar singapura'] },
  AUD: { symbols: ['a $', 'au $', 'aud'], words: ['dolar australia'] },
  HKD: { symbols: ['hk $', 'hkd'], words: ['dolar hong kong', 'dolar hongkong'] },
  EUR: { symbols: ['€', 'eur'], words: ['euro'] },
  GBP: { symbols: ['£', 'gbp'], words: ['poundsterling', 'pound sterling'] },
  JPY: { symbols: ['¥', 'jpy'], words: ['yen jepang', 'yen'] },
  CNY: { symbols: ['cny', 'rmb'], words: ['yuan'] },
  MYR: { symbols: ['rm', 'myr'], words: ['ringgit malaysia', 'ringgit'] },
  SAR: { symbols: ['sar'], words: ['riyal arab saudi', 'riyal saudi', 'riyal'] },
  THB: { symbols: ['thb'], words: ['baht thailand', 'baht'] },
  INR: { symbols: ['inr'], words: ['rupee'] },
  PHP: { symbols: ['php'], words: ['peso filipina'] },
  KRW: { symbols: ['krw'], words: ['won korea'] },
}

interface Name {
  terms: string[]
  currency: string
  symbol: boolean
}

/** Currencies by the first term of their name, long names first. */
const byFirst = new Map<string, Name[]>()
for (const [currency, { symbols, words }] of Object.entries(CURRENCIES)) {
  for (const [names, symbol] of [
    [symbols, true],
    [words, false],
  ] as const) {
    for (const name of names) {
      const terms = name.split(' ')
      byFirst.set(terms[0], [...(byFirst.get(terms[0]) ?? []), { terms, currency, symbol }])
    }
  }
}
for (const names of byFirst.values()) names.sort((a, b) => b.terms.length - a.terms.length)

/** Every word with which the name of a currency begins. */
export const CURRENCY_WORDS: readonly string[] = [...byFirst.keys()]

/** The currency that is named at term i. */
export function currencyAt(terms: readonly Term[], i: number): (Name & { last: number }) | undefined {
  for (const name of byFirst.get(terms[i]?.lower ?? '') ?? []) {
    if (name.terms.every((word, n) => terms[i + n]?.lower === word)) return { ...name, last: i + name.terms.length - 1 }
  }
  return undefined
}

/** Money that begins at term i: "Rp 2,5 miliar", "Rp500.000,00", "USD 3 juta", "500 ribu rupiah", "tiga juta dolar AS". */
export function moneyAt(terms: readonly Term[], i: number, t: TokenTable): Money | undefined {
  const before = currencyAt(terms, i)
  if (before && !before.symbol) return undefined
  const from = before ? before.last + 1 : i
  const number = quantityAt(terms, from, t, moneyScaleAt)
  if (!number) return undefined
  const behind = currencyAt(terms, number.last + 1)
  const named = before ?? behind
  if (!named) return undefined
  const last = behind && behind.currency === named.currency ? behind.last : number.last
  // "USD 5 M" is five million to one and five miliar to another.
  const unsettled = named.currency !== 'IDR' && terms.slice(from, number.last + 1).some(({ lower }) => lower === 'm')
  return { first: i, last, amount: unsettled ? undefined : number.value, currency: named.currency }
}

/** A number with its last term; without `value` it is a range or a vague amount. */
export interface Quantity {
  last: number
  value: number | undefined
}

const RANGE_WORDS = new Set(['hingga', 'sampai'])
const PLAIN = /^\d{1,15}$/
const GROUPED = /^\d{1,3}(?:\.\d{3}){1,4}$/
const GROUPED_DECIMAL = /^(\d{1,3}(?:\.\d{3}){0,4}|\d{1,15}),(\d{1,6})$/
const ENGLISH_GROUPED = /^\d{1,3}(?:,\d{3}){2,4}(?:\.\d{1,6})?$/
const ENGLISH_DECIMAL = /^\d{1,15}\.\d{1,2}$/

/** Value of digits as Indonesian writes them: "1.250", "2,5", "500.000,00"; also "2.5" and "1,500,000". */
export function numeral(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text)
  if (GROUPED.test(text)) return Number(text.replaceAll('.', ''))
  const decimal = GROUPED_DECIMAL.exec(text)
  if (decimal && !ENGLISH_GROUPED.test(text)) return Number(`${decimal[1].replaceAll('.', '')}.${decimal[2]}`)
  if (ENGLISH_GROUPED.test(text)) return Number(text.replaceAll(',', ''))
  return ENGLISH_DECIMAL.test(text) ? Number(text) : undefined
}

/** The scale at term i, else 1. */
type ScaleAt = (terms: readonly Term[], i: number, t: TokenTable) => number

/** A number at term i, in digits or words, with its scales: "41", "1,2 juta", "dua puluh lima ribu", "1 miliar 500 juta". */
export function quantityAt(
  terms: readonly Term[],
  i: number,
  t: TokenTable,
  scaleAt: ScaleAt = wordScaleAt,
): Quantity | undefined {
  let at = i
  let value = 0
  let below = Number.POSITIVE_INFINITY
  while (at < terms.length) {
    const part = partAt(terms, at, t, below, scaleAt)
    if (!part) break
    const { scale, last } = part
    if (part.value === undefined) return { last, value: undefined }
    value += part.value
    at = last + 1
    // Only what has a scale goes on: "1 miliar 500 juta".
    if (scale === 1) break
    below = scale
  }
  if (at === i) return undefined
  const far = rangeEnd(terms, at, t, scaleAt)
  return far === undefined ? { last: at - 1, value: rounded(value) } : { last: far, value: undefined }
}

/** Last term of a range that goes on at term i ("2-3 miliar", "2 hingga 3 miliar"). */
function rangeEnd(terms: readonly Term[], i: number, t: TokenTable, scaleAt: ScaleAt): number | undefined {
  const joint = RANGE_WORDS.has(terms[i]?.lower ?? '')
  if (!joint && !/^\s*[-–]\s*$/.test(terms[i - 1].behind)) return undefined
  let at = joint ? i + 1 : i
  const currency = currencyAt(terms, at)
  if (currency) at = currency.last + 1
  const part = partAt(terms, at, t, Number.POSITIVE_INFINITY, scaleAt)
  return part?.last
}

/** One number with its scale, which must be less than `below`. */
function partAt(
  terms: readonly Term[],
  i: number,
  t: TokenTable,
  below: number,
  scaleAt: ScaleAt,
): { value: number | undefined; scale: number; last: number } | undefined {
  const term = terms[i]
  if (!term) return undefined
  if (!term.isNumeral) {
    const words = below === Number.POSITIVE_INFINITY ? wordsAt(t, term.first) : undefined
    if (!words) return undefined
    let last = i
    while (last + 1 < terms.length && terms[last + 1].first <= words.last) last++
    return { value: words.value, scale: 1, last }
  }
  let value = numeral(term.letters)
  let scale = 1
  let last = i
  // "2 setengah miliar"
  if (terms[i + 1]?.lower === 'setengah' && scaleAt(terms, i + 2, t) > 1) {
    if (value !== undefined) value += 0.5
    last++
  }
  for (let s = scaleAt(terms, last + 1, t); s > 1; s = scaleAt(terms, last + 1, t)) {
    scale *= s
    last++
  }
  if (scale >= below) return undefined
  return { value: value === undefined ? undefined : value * scale, scale, last }
}

/** A thousand or more where the term is a scale ("ribu", "juta", "miliar", "triliun"), else 1. */
export function scaleOf(term: Term | undefined, t: TokenTable): number {
  if (!term || !t.is(term.first, Class.NumberWord)) return 1
  const fields = t.phrase(term.first, Class.NumberWord)?.row.fields
  return fields?.kind === 'scale' && Number(fields.value) >= 1000 ? Number(fields.value) : 1
}

const wordScaleAt: ScaleAt = (terms, i, t) => scaleOf(terms[i], t)

/** Scales that stand so behind money only: elsewhere "M" is a metre or a name. */
const MONEY_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** The scale of money at term i, also one that is written short right behind digits: "7,2 M", "1.5 million". */
const moneyScaleAt: ScaleAt = (terms, i, t) => {
  const scale = MONEY_SCALES.get(terms[i]?.lower ?? '')
  if (scale === undefined) return scaleOf(terms[i], t)
  const behindDigits = terms[i - 1]?.isNumeral && /^ ?$/.test(terms[i - 1].behind)
  // "m2"
  const unit = terms[i].behind === '' && terms[i + 1]?.isNumeral
  return behindDigits && !unit ? scale : 1
}

/** Without the dust of decimal fractions: 2,3 juta is 2300000. */
const rounded = (value: number): number => Number(value.toPrecision(15))
