import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { BYNAMES } from './heads-of-state.js'
import { type PersonRule, personValue } from './mention.js'

/** `statesman`: a head of state by the one word under which everybody knows him. */
export const statesman: PersonRule = {
  id: 'people/statesman',
  anchor: 0,
  words: BYNAMES,
  reads: 'a head of state who is named by one word, without office or verb of saying',
  find(t, i, found) {
    if (i < t.headlineEnd || !t.isCapital(i) || isPartOfName(t, i) || isNamesake(t, i, found)) return undefined
    return personValue(
      t,
      { first: i, last: i, nameFirst: i, nameLast: i, rank: null, prefix: null, suffix: null, alias: null },
      undefined,
    )
  },
  takes: [
    ['Setahun pemerintahan Prabowo dinilai berat.', 'Prabowo|'],
    ['Mobil itu peninggalan era Jokowi.', 'Jokowi|'],
    ['Saat Boediono menjabat, utang turun.', 'Boediono|'],
    ['Itu dampak kebijakan Trump.', 'Trump|'],
    ['Sidang itu usai. Jokowi pulang ke Solo.', 'Jokowi|'],
  ],
  leaves: [
    'Sigit Prabowo pulang.',
    'Hadir S. Prabowo dan warga.',
    'Prabowo Sumantri pulang.',
    'Mereka ke Bandara Soeharto.',
    'Ia menginap di Trump Tower.',
    'Ia menteri kabinet Jokowi-JK.',
  ],
}

/** Another capital word of a name stands right beside it. */
const isPartOfName = (t: TokenTable, i: number): boolean =>
  (t.isCapital(i - 1) && t.sameSentence(i - 1, i) && !t.is(i - 1, Class.Function | Class.Common | Class.Say)) ||
  (t.isCapital(i + 1) && t.sameSentence(i, i + 1) && !t.is(i + 1, Class.Function | Class.Common | Class.Say)) ||
  (t.isMark(i - 1, '.') && !t.spaced(i - 1) && t.sameSentence(i - 1, i))

/** A hall, airport, body or cabinet called after him. */
const isNamesake = (t: TokenTable, i: number, found: Found): boolean =>
  found.at('venue', i) !== undefined ||
  found.at('agency', i) !== undefined ||
  t.lower(i - 1) === 'kabinet' ||
  t.is(i - 1, Class.VenueHead | Class.AgencyHead | Class.OrgHead | Class.PlaceLevel)
