import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { foreignAt } from './area.js'
import { keyOf } from './institutions.js'
import { complete, named } from './reading.js'

const SIDES = /^(?:putri|putra|wanita|pria|futsal|voli|basket|bola|tenis|senior)$/

function team(t: TokenTable, first: number, last: number) {
  const fullName = t.slice(first, last)
  const said = { public: false, body: 'other', level: null, acronym: null, fullName }
  return named(t, complete(t, { first, last, key: keyOf(fullName), ...said }, null))
}

/** Last token of the age that a team's name ends in, from token j on: "U-23", "U23"; j - 1 without one. */
function ageEnd(t: TokenTable, j: number): number {
  if (/^u\d{2}$/.test(t.lower(j))) return j
  if (t.lower(j) !== 'u') return j - 1
  const number = t.isMark(j + 1, '-') ? j + 2 : j + 1
  return t.isNumber(number) && t.digits(number) === 2 ? number : j - 1
}

export const nationalTeam: Rule<'agency'> = {
  id: 'agency/national-team',
  anchor: 0,
  words: ['timnas'],
  reads: 'a national team with its country, and its sex and age: "Timnas Indonesia U-23", "Timnas Putri Malaysia"',
  find(t, i) {
    if (!t.isCapital(i)) return undefined
    let k = i + 1
    while (k < i + 4 && t.isCapital(k) && SIDES.test(t.lower(k))) k++
    let last = t.word(k) === 'Indonesia' ? k : (foreignAt(t, k) ?? -1)
    if (last < 0) return undefined
    while (last < k + 4 && t.isCapital(last + 1) && SIDES.test(t.lower(last + 1))) last++
    return team(t, i, ageEnd(t, last + 1))
  },
  takes: [
    ['Pelatih Timnas Indonesia hadir', 'timnas indonesia|Timnas Indonesia'],
    ['laga Timnas Indonesia U-23 malam ini', 'timnas indonesia u 23|Timnas Indonesia U-23'],
    ['Timnas Putri Malaysia menang', 'timnas putri malaysia|Timnas Putri Malaysia'],
  ],
  leaves: ['Jubir Timnas SATU itu', 'pemain timnas itu', 'Timnas U-23 menang'],
}

/** Words of football beside which a town's name is its club's. */
const FOOTBALL = new Set(
  `pelatih bek gelandang striker penyerang winger kiper pemain pesepakbola klub laga gol kontrak musim liga league transfer skuad
  bursa vs melawan kontra trofi juara derbi united city madrid manajer jersey fc nego`.split(/\s+/),
)
/** Tokens on each side within which such a word stands. */
const REACH = 20
/** Words behind which the town is meant. */
const OF_TOWNS = new Set('di kota warga bandara pelabuhan universitas pusat jalanan'.split(' '))

export const townClub: Rule<'agency'> = {
  id: 'agency/town-club',
  anchor: 0,
  words: ['barcelona', 'liverpool', 'sevilla', 'bologna', 'newcastle'],
  reads: 'a club that bears the name of its town, beside words of football: "bek Liverpool"',
  find(t, i) {
    if (!t.isCapital(i) || (t.isCapital(i + 1) && !t.is(i + 1, Class.Function | Class.Common | Class.Name)))
      return undefined
    if (OF_TOWNS.has(t.lower(i - 1)) || t.is(i - 1, Class.PlaceLevel)) return no('the town is meant')
    if (t.isMark(i + 1, ',') && t.isCapital(i + 2) && foreignAt(t, i + 2) !== undefined) return no('the town is meant')
    const from = Math.max(t.sentenceFirst(i), i - REACH)
    for (let k = from; k <= i + REACH && t.sameSentence(k, i); k++)
      if (k !== i && FOOTBALL.has(t.lower(k))) return team(t, i, i)
    return no('nothing beside it is of football')
  },
  takes: [
    ['Liverpool merekrut bek itu', 'liverpool|Liverpool'],
    ['kontraknya di klub raksasa, kata pelatih Barcelona itu', 'barcelona|Barcelona'],
  ],
  leaves: [
    'Wakil Dombas terbang ke Liverpool',
    'pemain itu berlibur di Barcelona',
    'laga digelar, kata warga Liverpool itu',
    'klub dari Barcelona, Spanyol',
  ],
}
