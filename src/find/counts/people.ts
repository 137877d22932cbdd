import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { latest } from '../latest.js'
import type { CountMention, Found } from '../mention.js'
import { amountAt, wordEnd } from './amount.js'

export type Count = Omit<CountMention, 'kind' | 'rule' | 'start' | 'end'>
export type NounUse = 'attendee' | 'person' | 'group'

export interface CountedPeople {
  count: Count
  noun: NounUse
}

/** At most so many groups make one count: "20 guru, 30 siswa dan 5 kepala sekolah". */
const GROUPS = 5

/** Reads a count of people or bodies at token i, with all groups that are counted together. */
export const peopleAt = latest(readPeople)

function readPeople(t: TokenTable, i: number, found: Found): CountedPeople | undefined {
  if (insideNumber(t, i) || found.at('date', i)) return undefined
  const start = wordEnd(t, i, 'exact') >= 0 ? wordEnd(t, i, 'exact') + 1 : i
  const whole = groupAt(t, start)
  if (!whole) return undefined
  for (let n = 1; n < GROUPS; n++) {
    let next = whole.count.last + 1
    const comma = t.isMark(next, ',')
    if (comma) next++
    const and = t.isLower(next) && (t.word(next) === 'dan' || t.word(next) === 'serta')
    if (and) next++
    if ((!comma && !and) || !t.sameSentence(start, next)) break
    const more = groupAt(t, next)
    if (!more || more.noun === 'group' || whole.noun === 'group') break
    const { count } = whole
    count.last = more.count.last
    count.min = count.min === null || more.count.min === null ? null : count.min + more.count.min
    count.max = count.max === null || more.count.max === null ? null : count.max + more.count.max
    count.approximate ||= more.count.approximate
    if (count.unit !== more.count.unit) count.unit = 'orang'
    if (more.noun === 'attendee') whole.noun = 'attendee'
  }
  return whole
}

/** Nouns that open whose people they are: "96 pelajar utusan lima kecamatan", "40 kader perwakilan desa". */
const SENT = new Set(['utusan', 'perwakilan', 'wakil', 'delegasi'])

/** One amount with its noun: "41 peserta", "ratusan guru PAUD", "20 orang peserta". */
function groupAt(t: TokenTable, i: number): CountedPeople | undefined {
  const amount = amountAt(t, i)
  if (!amount) return undefined
  const hit = t.phrase(amount.last + 1, Class.CountNoun)
  if (!hit || !t.sameSentence(i, hit.last)) return undefined
  let noun = hit.row.fields.use as NounUse
  let last = hit.last
  for (let step = 0; step < 3; step++) {
    if (SENT.has(t.lower(last + 1)) && t.isWord(last + 2)) break
    const more = t.phrase(last + 1, Class.CountNoun)
    // "Ratusan warga Kecamatan X", "puluhan siswa SMA Negeri 1": the name of an area or a body begins.
    if (t.isCapital(last + 1) && t.shape[last] !== Shape.Title && opensName(t, last + 1, more?.last ?? last + 1)) break
    if (more && !t.isMark(last + 1, '(')) {
      if (more.row.fields.use === 'attendee') noun = 'attendee'
      last = more.last
    } else if (t.isLower(last + 1) && t.is(last + 1, Class.Field)) last++
    else if (t.shape[last + 1] === Shape.Upper && !t.is(last + 1, Class.Place | Class.Agency | Class.Function)) last++
    else break
  }
  // "1.562 pekerja dan masyarakat": one number for both.
  if (t.isLower(last + 1) && t.word(last + 1) === 'dan') {
    const more = t.phrase(last + 2, Class.CountNoun)
    if (more && noun !== 'group' && more.row.fields.use === 'person') last = more.last
  }
  const unit = t.slice(amount.last + 1, last)
  if (t.isLower(last + 1) && t.word(last + 1) === 'lebih') {
    last++
    amount.max = null
    amount.approximate = true
  }
  const { first, min, max, approximate } = amount
  return { count: { first, last, min, max, approximate, unit }, noun }
}

/** Whether a capital word behind people goes on with a name or a number. */
const opensName = (t: TokenTable, first: number, last: number): boolean =>
  t.sameSentence(first, last + 1) && (t.isCapital(last + 1) || t.isNumber(last + 1))

/** "500" of "1.500", a percentage's decimals, an amount of money. */
function insideNumber(t: TokenTable, i: number): boolean {
  // "2,8 juta"
  if (t.is(i, Class.NumberWord)) return t.isNumber(i - 1)
  if (!t.isNumber(i)) return false
  if (t.isMark(i - 1, '.,/:-–') && t.isNumber(i - 2) && !t.spaced(i) && !t.spaced(i - 1)) return true
  if (t.isMark(i - 1, '-') && !t.spaced(i) && t.isWord(i - 2)) return true
  if (t.lower(i - 1) === 'dari' && t.isNumber(i - 2)) return true
  // "KM17", "Km 17"
  if (t.isWord(i - 1) && (!t.spaced(i) || t.lower(i - 1) === 'km')) return true
  const before = t.isMark(i - 1, '.') ? i - 2 : i - 1
  return (
    t.isMark(i - 1, '$€') || (t.isCapital(before) && ['rp', 'usd', 'pasal', 'nomor', 'no'].includes(t.lower(before)))
  )
}
