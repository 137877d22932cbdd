import { Class } from '../../lexicon/classes.js'
import type { Row } from '../../lexicon/lexicon.js'
import type { TokenTable } from '../../scan/tokens.js'
import { candidatesOf } from '../agencies/campaigns.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import { isWished } from './apposition.js'
import { nameBefore } from './around.js'
import { ballotEnd, isCandidate } from './candidacy.js'
import { type PersonRule, type PersonValue, personValue } from './mention.js'
import { type NameSpan, nameOf, personAt } from './name.js'
import { positionAt } from './position.js'
import { termEnd } from './standing.js'

/** `office-pair`: "Bupati dan Wakil Bupati X A dan B", "A dan B sebagai Bupati dan Wakil Bupati X". */
export const officePair: PersonRule = {
  id: 'people/office-pair',
  anchor: Class.Office,
  reads: 'two offices of one area, joined by "dan", and the two names behind them or in front of "sebagai"',
  find(t, i, found) {
    if (i < t.headlineEnd) return undefined
    const front = t.phrase(i, Class.Office)
    if (!front || !isOfArea(front.row)) return undefined
    const second = isJoint(t, i - 1)
    const other = second ? officeBefore(t, i - 2) : officeBehind(t, front.last + 1)
    if (other < 0) return undefined
    const start = second ? other : i
    const position = positionAt(t, second ? i : other, found)
    // "Pasangan Bupati dan Wakil Bupati X terpilih"
    const elected = t.lower(start - 1) === 'pasangan' && position && t.lower(position.last + 1) === 'terpilih'
    if (CANDIDATE.has(t.lower(start - 1)) && !elected) return no('candidates for an office do not hold it')
    const behind = position && namesBehind(t, position.last, found)
    const names = position && (behind ?? namesInFront(t, start, found))
    if (!position || !names) return undefined
    if (!behind && isWished(t, names[0].first, 'sebagai')) return undefined
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
    ['Robertus Daga dan Yosef Tukan resmi menjadi Presiden dan Wakil Presiden RI.', 'Robertus Daga|Presiden'],
    ['Robertus Daga dan Yosef Tukan dilantik sebagai Bupati dan Wakil Bupati Sikka.', 'Yosef Tukan|Wakil Bupati Sikka'],
  ],
  leaves: [
    'Bupati dan Wakil Bupati Sikka hadir bersama Robertus Daga.',
    'Bupati Sikka dan Wakil Bupati Ende belum hadir.',
    'Calon Bupati dan Wakil Bupati Sikka, Robertus Daga dan Yosef Tukan, mendaftar.',
    'Kami mendukung Robertus Daga dan Yosef Tukan sebagai Bupati dan Wakil Bupati Sikka.',
  ],
}

/** `team-pair`: the candidates after whom a campaign team is called, "TPN Nama Lain-Nama Lain". */
export const teamPair: PersonRule = {
  id: 'people/team-pair',
  anchor: Class.OrgHead,
  where: ({ kind }) => kind === 'campaign',
  reads: 'the full names of the two candidates in the name of their campaign team',
  find: (t, i, found) => (found.startingAt('agency', i) ? teamNamesAt(t, i, found)?.[0] : undefined),
  again(t, hits, found) {
    for (let n = hits.length - 1; n >= 0; n--) {
      if (hits[n].rule !== 'people/team-pair') continue
      const second = teamNamesAt(t, found.at('agency', hits[n].first)!.first, found)![1]
      const [start, end] = [t.start[second.first], t.end[second.last]]
      hits.push({ ...second, kind: 'person', rule: 'people/team-pair', start, end })
    }
  },
  takes: [
    ['Tim Pemenangan Nasional (TPN) Rahmat Fauzan-Yosef Tukan menilai hal itu baik.', 'Rahmat Fauzan|'],
    ['Tim Pemenangan Nasional (TPN) Rahmat Fauzan-Yosef Tukan menilai hal itu baik.', 'Yosef Tukan|'],
  ],
  leaves: ['TPN Fauzan-Yosef menilai hal itu baik.', 'Timnas Indonesia menang.'],
}

/** The candidates of the team at token i, both with their full names. */
function teamNamesAt(t: TokenTable, i: number, found: Found): [PersonValue, PersonValue] | undefined {
  const names = candidatesOf(t, i)
  if (!names || names.dash < names.first + 2 || names.last < names.dash + 2) return undefined
  const value = (first: number, last: number): PersonValue => personValue(t, nameOf(t, first, last, found), undefined)
  return [value(names.first, names.dash - 1), value(names.dash + 1, names.last)]
}

/** `candidate-pair`: "calon Bupati dan Wakil Bupati X nomor urut 2, A dan B", "A-B sebagai capres-cawapres". */
export const candidatePair: PersonRule = {
  id: 'people/candidate-pair',
  anchor: Class.Descriptor,
  reads: 'two candidacies joined by "dan" or a dash, and the two names behind them or in front of "sebagai" or a comma',
  find: (t, i, found) => (i < t.headlineEnd ? undefined : candidatesAt(t, i, found)?.[0]),
  // The names belong to the pair, whatever else was read from its words.
  again(t, hits, found) {
    const pairs = hits.filter(({ rule }) => rule === 'people/candidate-pair')
    if (pairs.length === 0) return
    const taken = new Set<number>()
    for (const { officeTokens } of [...pairs]) {
      const values = candidatesAt(t, officeTokens![0], found)!
      for (const { first, last } of values) for (let j = first; j <= last; j++) taken.add(j)
      for (let j = officeTokens![0]; j <= officeTokens![1]; j++) taken.add(j)
      const { first, last } = values[1]
      pairs.push({
        ...values[1],
        kind: 'person',
        rule: 'people/candidate-pair',
        start: t.start[first],
        end: t.end[last],
      })
    }
    const others = hits.filter(
      ({ rule, nameFirst, nameLast }) =>
        rule !== 'people/candidate-pair' && !taken.has(nameFirst) && !taken.has(nameLast),
    )
    hits.length = 0
    hits.push(...others, ...pairs)
  },
  takes: [
    [
      'Pasangan capres dan cawapres nomor urut 5 Rahmat Fauzan dan Yosef Tukan tiba.',
      'Rahmat Fauzan|capres nomor urut 5',
    ],
    [
      'Pasangan capres dan cawapres nomor urut 5 Rahmat Fauzan dan Yosef Tukan tiba.',
      'Yosef Tukan|cawapres nomor urut 5',
    ],
    [
      'Calon bupati dan wakil bupati Sikka nomor urut 2, Robertus Manalu-Yosef Tukan, mendaftar.',
      'Yosef Tukan|Calon wakil bupati Sikka nomor urut 2',
    ],
    [
      'Robertus Daga dan Yosef Tukan maju sebagai calon bupati dan wakil bupati Sikka.',
      'Robertus Daga|calon bupati Sikka',
    ],
  ],
  leaves: [
    'Pasangan capres dan cawapres nomor urut 5 tiba.',
    'Calon bupati Robertus Daga dan Yosef Tukan mendaftar.',
    'Calon bupati dan wakil bupati Sikka bertemu Robertus Daga.',
  ],
}

/** The two candidates whose candidacies begin at token i. */
function candidatesAt(t: TokenTable, i: number, found: Found): [PersonValue, PersonValue] | undefined {
  if (!isCandidate(t, i)) return undefined
  const spelt = t.lower(i) === 'calon'
  // "Pasangan calon (paslon) bupati dan wakil bupati"
  const first = !spelt ? i : t.isMark(i + 1, '(') && t.isMark(i + 3, ')') ? i + 4 : i + 1
  const firstLast = spelt ? areaOffice(t, first) : i
  if (firstLast < first) return undefined
  const joint = afterAcronym(t, firstLast) + 1
  if (!isJoint(t, joint)) return undefined
  let second = joint + 1
  if (spelt && t.lower(second) === 'calon') second++
  const secondLast = spelt ? areaOffice(t, second) : isCandidate(t, second) ? second : -1
  if (secondLast < second) return undefined
  let last = afterAcronym(t, secondLast)
  if (t.word(last + 1) === 'RI') last++
  const area = found.startingAt('place', last + 1)
  if (area) last = area.last
  const ballot = ballotEnd(t, last + 1)
  const where =
    (area ? ` ${t.slice(area.first, area.last)}` : '') + (ballot > last ? ` ${t.slice(last + 1, ballot)}` : '')
  last = termEnd(t, ballot + 1)
  const names = namesBehind(t, last, found)
  const start = PAIR.has(t.lower(i - 1)) ? i - 1 : i
  const [one, two] = names ?? namesInFront(t, start, found) ?? []
  if (!one || !two) return undefined
  const value = (name: NameSpan, from: number, to: number): PersonValue => {
    const office = `${spelt ? `${t.word(i)} ` : ''}${t.slice(from, to)}`
    return personValue(t, name, undefined, { office, position: office + where, officeTokens: [i, last] })
  }
  const values: [PersonValue, PersonValue] = [value(one, first, firstLast), value(two, second, secondLast)]
  if (names) values[0].first = i
  else values[1].last = last
  return values
}

/** Last token of an acronym in brackets behind token i: "calon presiden (capres)"; i without one. */
const afterAcronym = (t: TokenTable, i: number): number => (t.isMark(i + 1, '(') && t.isMark(i + 3, ')') ? i + 3 : i)

/** Last token of the office of an area that begins at token i, or -1. */
function areaOffice(t: TokenTable, i: number): number {
  const office = t.phrase(i, Class.Office)
  return office?.row.fields.takes === 'area' ? office.last : -1
}

const PAIR = new Set(['pasangan', 'paslon', 'bakal'])

/** Who stands for an office does not hold it. */
const CANDIDATE = new Set(['calon', 'bakal', 'cabup', 'pasangan', 'paslon'])

/** "Presiden dan Wakil Presiden RI": the state stands for the area. */
const isOfArea = ({ fields }: Row): boolean =>
  fields.takes === 'area' || fields.form === 'wakil presiden ri' || fields.form === 'wakil presiden republik indonesia'

const isJoint = (t: TokenTable, j: number): boolean => t.lower(j) === 'dan' || t.isMark(j, '-–/&')

/** First token of an area's office behind the joint at j, or -1. */
function officeBehind(t: TokenTable, j: number): number {
  const row = isJoint(t, j) ? t.phrase(j + 1, Class.Office)?.row : undefined
  return row && isOfArea(row) ? j + 1 : -1
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
function namesBehind(t: TokenTable, last: number, found: Found): [NameSpan, NameSpan] | undefined {
  let j = last + 1
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
