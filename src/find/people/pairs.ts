import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import { nameBefore } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { type NameSpan, personAt } from './name.js'
import { type Position, positionAt, termEnd } from './position.js'

/** `office-pair`: "Bupati dan Wakil Bupati X A dan B", "A dan B sebagai Bupati dan Wakil Bupati X". */
export const officePair: PersonRule = {
  id: 'people/office-pair',
  anchor: Class.Office,
  reads: 'two offices of one area, joined by "dan", and the two names behind them or in front of "sebagai"',
  find(t, i, found) {
    if (i < t.headlineEnd) return undefined
    const front = t.phrase(i, Class.Office)
    if (front?.row.fields.takes !== 'area') return undefined
    const second = isJoint(t, i - 1)
    const other = second ? officeBefore(t, i - 2) : officeBehind(t, front.last + 1)
    if (other < 0) return undefined
    const start = second ? other : i
    if (CANDIDATE.has(t.lower(start - 1))) return no('candidates for an office do not hold it')
    const position = positionAt(t, second ? i : other, found)
    const behind = position && namesBehind(t, position, found)
    const names = position && (behind ?? namesInFront(t, start, found))
    if (!position || !names) return undefined
    const name = names[second ? 1 : 0]
    const office = t.slice(i, front.last)
    // The two mentions share no token; each reaches as far as the other allows.
    const [first, last] = second
      ? [behind ? name.first - 1 : name.first, behind ? name.last : position.last]
      : [behind ? i : name.first, behind ? name.last : names[1].first - 1]
    return personValue(t, name, position, {
      first,
      last,
      office,
      position: position.area ? `${office} ${position.area}` : office,
    })
  },
  takes: [
    ['Bupati dan Wakil Bupati Sikka, Robertus Daga dan Yosef Tukan, hadir.', 'Robertus Daga|Bupati Sikka'],
    ['Bupati dan Wakil Bupati Sikka, Robertus Daga dan Yosef Tukan, hadir.', 'Yosef Tukan|Wakil Bupati Sikka'],
    ['Robertus Daga dan Yosef Tukan dilantik sebagai Bupati dan Wakil Bupati Sikka.', 'Yosef Tukan|Wakil Bupati Sikka'],
  ],
  leaves: [
    'Bupati dan Wakil Bupati Sikka hadir bersama Robertus Daga.',
    'Bupati Sikka dan Wakil Bupati Ende belum hadir.',
    'Calon Bupati dan Wakil Bupati Sikka, Robertus Daga dan Yosef Tukan, mendaftar.',
  ],
}

/** Who stands for an office does not hold it. */
const CANDIDATE = new Set(['calon', 'bakal', 'cabup', 'pasangan', 'paslon'])

const isJoint = (t: TokenTable, j: number): boolean => t.lower(j) === 'dan' || t.isMark(j, '-–/&')

/** First token of an area's office behind the joint at j, or -1. */
function officeBehind(t: TokenTable, j: number): number {
  return isJoint(t, j) && t.phrase(j + 1, Class.Office)?.row.fields.takes === 'area' ? j + 1 : -1
}

/** First token of the area's office that ends at token `last`, or -1. */
function officeBefore(t: TokenTable, last: number): number {
  for (let k = Math.max(0, last - 2); k <= last; k++) {
    const hit = t.phrase(k, Class.Office)
    if (hit?.last === last && hit.row.fields.takes === 'area') return k
  }
  return -1
}

/** Two names joined by "dan", "-" or "bersama" behind the offices, a term and a comma between. */
function namesBehind(t: TokenTable, position: Position, found: Found): [NameSpan, NameSpan] | undefined {
  let j = position.last + 1
  if (t.is(j, Class.Standing)) j++
  j = termEnd(t, j) + 1
  if (t.digits(j) === 4 && t.isMark(j + 1, '-–') && t.isNumber(j + 2)) j += 3
  if (t.isMark(j, ',:')) j++
  const first = personAt(t, j, found)
  if (!first || !(isJoint(t, first.last + 1) || t.lower(first.last + 1) === 'bersama')) return undefined
  const second = personAt(t, first.last + 2, found)
  return second && [first, second]
}

const ENTERING = new Set(['sebagai', 'menjadi', 'jadi', 'selaku'])

/** "A dan B (dilantik) sebagai" in front of the offices that begin at token i. */
function namesInFront(t: TokenTable, i: number, found: Found): [NameSpan, NameSpan] | undefined {
  let j = i - 1
  if (!ENTERING.has(t.lower(j)) && !t.isMark(j, ',')) return undefined
  j--
  for (let step = 0; step < 3 && t.isLower(j) && !isJoint(t, j); step++) j--
  const second = nameBefore(t, j, found)
  if (!second || !isJoint(t, second.first - 1)) return undefined
  const first = nameBefore(t, second.first - 2, found)
  return first && [first, second]
}
