import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { isOrdinary } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { personAt } from './name.js'
import { positionAt } from './position.js'

/** `signatory`: who signs a release, the office on its own line and the name on the next. */
export const signatory: PersonRule = {
  id: 'people/signatory',
  anchor: Class.Office,
  reads: 'an office alone on its line below the text, and a whole name on the next one',
  find(t, i, found) {
    if (i < t.headlineEnd || !t.isCapital(i)) return undefined
    const position = positionAt(t, i, found)
    if (!position || !t.isBreak(position.first - 1)) return undefined
    const last = officeLineEnd(t, position.last)
    const comma = t.isMark(last + 1, ',')
    let j = comma ? last + 2 : last + 1
    if (!t.isBreak(j) && !(comma && SIGNED.has(t.lower(j)))) return undefined
    j = behindBreaks(t, j)
    // "ttd"
    if (SIGNED.has(t.lower(j)) && t.isBreak(j + 1)) j = behindBreaks(t, j + 1)
    const name = personAt(t, j, found, { place: true, capitals: true })
    if (!name || name.nameFirst === name.nameLast || isOrdinary(t, name)) return undefined
    const behind = t.isMark(name.last + 1, '.') ? name.last + 2 : name.last + 1
    return t.isBreak(behind)
      ? personValue(t, name, { ...position, last }, { first: position.first, last: name.last })
      : undefined
  },
  takes: [
    ['Tersangka ditahan.\n\nKEPALA SEKSI INTELIJEN\n\nRUSLAN DAGA, S.H., M.H.', 'RUSLAN DAGA|KEPALA SEKSI INTELIJEN'],
    ['Sikka, 18 Juli 2024\nKasi Penkum Kejati Sikka,\nttd\nRuslan Daga', 'Ruslan Daga|Kasi Penkum Kejati Sikka'],
  ],
  leaves: [
    'Kepala Seksi Intelijen\nRuslan Daga mengatakan hal itu.',
    'Hadir Kepala Seksi Intelijen\nRuslan Daga',
    'Kepala Seksi Intelijen\nRuslan',
  ],
}

const SIGNED = new Set(['ttd', 'dto'])
const LONGEST_OFFICE = 10

/** Last token of the capital words that go on with the office to its line's end. */
function officeLineEnd(t: TokenTable, from: number): number {
  let last = from
  while (last < from + LONGEST_OFFICE && (t.isCapital(last + 1) || t.lower(last + 1) === 'dan')) last++
  return last
}

function behindBreaks(t: TokenTable, i: number): number {
  let j = i
  while (j < t.count && t.isBreak(j)) j++
  return j
}
