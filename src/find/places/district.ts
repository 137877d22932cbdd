import { Class } from '../../lexicon/classes.js'
import { Shape } from '../../scan/tokens.js'
import { LONGER_NAME, no } from '../guard.js'
import type { Rule } from '../rule.js'
import { knownDistrict } from './name.js'

const OTHER =
  Class.Common |
  Class.Function |
  Class.Name |
  Class.Place |
  Class.PlaceLevel |
  Class.Agency |
  Class.AgencyHead |
  Class.Org |
  Class.OrgHead |
  Class.VenueHead |
  Class.Office |
  Class.Honorific |
  Class.Month |
  Class.Weekday |
  Class.Rank

export const districtBehindPreposition: Rule<'place'> = {
  id: 'place/district',
  anchor: 0,
  words: ['di', 'ke', 'dari'],
  reads: 'a district behind "di", "ke" or "dari"',
  find(t, i) {
    if (!t.isCapital(i + 1) || t.is(i + 1, OTHER) || t.shape[i + 1] === Shape.Mixed) return undefined
    const district = knownDistrict(t, i + 1)
    if (!district) return undefined
    // A longer name in capitals is something else.
    const next = district.last + 1
    if (t.isCapital(next) && !t.is(next, OTHER)) return no(LONGER_NAME)
    return {
      first: i + 1,
      last: district.last,
      name: t.slice(i + 1, district.last),
      level: 'district',
      codes: [...district.codes],
    }
  },
  takes: [['Petani di Kedungwaringin panen', 'Kedungwaringin|32.16.12']],
  leaves: ['di Hotel Melati', 'dari Budi', 'ke Kota', 'di Kedungwaringin Xenova'],
}
