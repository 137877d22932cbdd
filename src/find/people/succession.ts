import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { INITIALS, NO_OFFICE_IN_FRONT, no, ORDINARY_WORDS } from '../guard.js'
import type { Found } from '../mention.js'
import { isInitials, isOrdinary } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { personAt } from './name.js'
import { type Position, positionAt } from './position.js'
import { titleOf } from './title.js'

/** `predecessor`: "menjadi Ketua X menggantikan Nama". */
export const predecessor: PersonRule = {
  id: 'people/predecessor',
  anchor: 0,
  words: ['menggantikan'],
  reads: 'the name of whoever held the office before: "sebagai Ketua X menggantikan Nama"',
  find(t, i, found) {
    const name = personAt(t, i + 1, found)
    if (!name) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    if (isOrdinary(t, name)) return no(ORDINARY_WORDS)
    const position = officeEndingAt(t, t.isMark(i - 1, ',') ? i - 2 : i - 1, found, ENTERED)
    if (!position) return no(NO_OFFICE_IN_FRONT)
    return personValue(t, name, { ...position, standing: 'former' }, { first: name.first, last: name.last })
  },
  takes: [
    ['Ia dilantik sebagai Kepala Dinas Kesehatan menggantikan Marius Tukan.', 'Marius Tukan|Kepala Dinas Kesehatan'],
    ['Rusdiyanto menjadi Bupati Klaten, menggantikan Sri Lestari.', 'Sri Lestari|Bupati Klaten'],
  ],
  leaves: ['Ia masuk menggantikan Marius Tukan.', 'Bupati Klaten menggantikan pejabat itu.'],
}

const ENTERED = new Set(['sebagai', 'menjadi', 'jadi', 'jabatan', 'menjabat', 'posisi'])

const MAX_TOKENS = 20

/** The office whose words end at token `last`; with `behind`, only where one of these words stands in front of it ("sebagai Ketua X"). */
export function officeEndingAt(
  t: TokenTable,
  last: number,
  found: Found,
  behind?: ReadonlySet<string>,
): Position | undefined {
  const floor = Math.max(t.sentenceFirst(last), last - MAX_TOKENS)
  for (let k = last; k >= floor; k--) {
    if (!(t.wakes[k] & Class.Office) || (behind && !behind.has(t.lower(k - 1)))) continue
    const tight = positionAt(t, k, found)
    const whole = tight && tight.last < last ? titleOf(t, k, found)?.whole : undefined
    const ofArea = tight?.row.fields.takes === 'area'
    const position = whole && ofArea ? { ...whole, officeLast: tight.officeLast } : (whole ?? tight)
    if (position?.last === last || behind) return position?.last === last ? position : undefined
  }
  return undefined
}
