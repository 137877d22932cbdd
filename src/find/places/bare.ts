import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { LONGER_NAME, no } from '../guard.js'
import type { PlaceMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { codesOf, knownDistrict, knownPlace, levelOfCode, levelOfEntry } from './name.js'

/** What may stand right behind a place's name in capitals without making it part of another name. */
const NEIGHBOURS =
  Class.Place |
  Class.PlaceLevel |
  Class.Weekday |
  Class.Month |
  Class.Function |
  Class.Common |
  Class.Office |
  Class.Honorific |
  Class.Rank |
  Class.Name |
  Class.Say |
  Class.Standing |
  Class.Agency |
  Class.AgencyHead
/** Classes whose words in front of a name make it an area. */
const HOLDERS = Class.Agency | Class.AgencyHead | Class.Office | Class.PlaceLevel
const CUES = new Set(
  'di ke dari asal se wilayah kawasan daerah kabupaten kota provinsi warga masyarakat perairan perbatasan sekitar menuju antara dan arah jalur pemuda kader wali pelabuhan bandara mahasiswa gubernur bupati walikota pesisir'.split(
    ' ',
  ),
)

/** The level that the word in front settles: "Bupati Bandung" is the regency, "Wali Kota Bandung" the city. */
function levelBefore(t: TokenTable, i: number): PlaceMention['level'] {
  const before = t.lower(i - 1)
  if (before === 'bupati' || before === 'wabup' || before === 'pemkab') return 'regency'
  if (
    before === 'walikota' ||
    before === 'wawali' ||
    before === 'pemkot' ||
    before === 'pemko' ||
    /^polres(ta|tabes)$/.test(before)
  )
    return 'city'
  if (before === 'kota' && t.lower(i - 2) === 'wali') return 'city'
  if (before === 'gubernur' || before === 'wagub' || before === 'pemprov' || before === 'polda' || before === 'kejati')
    return 'province'
  return null
}

/** Whether something in the text makes a doubtful name a place: a preposition, an office or agency, a chain of places. */
function supported(t: TokenTable, i: number, last: number): boolean {
  return CUES.has(t.lower(i - 1)) || firmly(t, i, last)
}

/** The same, where a preposition is not enough. */
function firmly(t: TokenTable, i: number, last: number): boolean {
  if (t.is(i - 1, HOLDERS)) return true
  if (t.isMark(i - 1, '-') && t.lower(i - 2) === 'se') return true
  if (t.isMark(last + 1, ',') && t.isCapital(last + 2) && t.is(last + 2, Class.Place)) return true
  if (t.isMark(i - 1, ',') && t.is(i - 2, Class.Place) && t.isCapital(i - 2)) return true
  // A dateline: "Metro (KANTOR BERITA) - …".
  return t.sentenceFirst(i) === i && t.isMark(last + 1, '(') && t.isCapital(last + 2) && t.isMark(last + 3, ')')
}

const SPOTS = new Set(
  'dermaga pantai sungai danau gunung stasiun terminal pasar simpang jembatan gang tol waduk bukit teluk tanjung selat bengawan'.split(
    ' ',
  ),
)

/** Inside the name of a street or of a spot in nature: "Jalan Raya Kalimas Bandung", "Dermaga Ketapang". */
function inStreet(t: TokenTable, i: number): boolean {
  if (SPOTS.has(t.lower(i - 1)) && t.isCapital(i - 1)) return true
  for (let k = i - 1; k > i - 5 && (t.isCapital(k) || t.isMark(k, '.')); k--) {
    const word = t.lower(k)
    if (word === 'jalan' || word === 'jl' || word === 'jln') return true
  }
  return false
}

/** Mastheads that go on with a place: "Tribun Lampung", "Radar Lampung". */
const MASTHEADS = new Set(['tribun', 'radar', 'tv', 'inews'])

/** "Tribun Lampung", "detikBali", "dikutip detikBali" run together: an outlet bears the place's name. */
const inMasthead = (t: TokenTable, i: number): boolean =>
  t.spaced(i) ? MASTHEADS.has(t.lower(i - 1)) && t.isCapital(i - 1) : t.lower(i - 1).endsWith('detik')

/** What stands in capitals behind a town abroad without making it part of a club's or paper's name. */
const AFTER_TOWN = Class.Place | Class.Weekday | Class.Month | Class.Function | Class.Say

/** "Cikarang Timur", "Mataram Baru": a district that begins with the name of a town or regency. */
function longerDistrict(
  t: TokenTable,
  i: number,
  last: number,
): Omit<PlaceMention, 'kind' | 'rule' | 'start' | 'end'> | undefined {
  if (!t.isCapital(last + 1) || t.is(last + 1, Class.Name)) return undefined
  const district = knownDistrict(t, i)
  if (!district || district.last <= last) return undefined
  return {
    first: i,
    last: district.last,
    name: t.slice(i, district.last),
    level: 'district',
    codes: [...district.codes],
  }
}

/** Offices whose areas all lie in the country; governors and mayors there are abroad as well. */
const REGENTS = new Set(['bupati', 'wabup', 'camat', 'lurah', 'desa', 'kades'])

/** Police and its officers, whose capital region is called "Metro". */
const POLICE = /pol(?:sek|res)$/

export const barePlace: Rule<'place'> = {
  id: 'place/bare',
  anchor: Class.Place,
  reads: 'a province, regency, city, town or country by its bare name or short form; doubtful names only with support',
  find(t, i) {
    const hit = knownPlace(t, i)
    if (!hit) return undefined
    const { fields } = hit.row
    const { last } = hit
    // "Bupati Danang Nama": regents govern no town abroad.
    if (fields.level === 'foreign-city' && REGENTS.has(t.lower(i - 1)) && t.isCapital(last + 1)) return no(LONGER_NAME)
    const backed = fields.weak === 'l' ? firmly(t, i, last) : supported(t, i, last)
    // "Polres Metro Jakarta Pusat", "Polda Metro Jaya"
    if (fields.weak && t.isCapital(last + 1) && (t.is(last + 1, Class.Place) || t.lower(last + 1) === 'jaya'))
      return no(LONGER_NAME)
    // "Kapolsek Metro Tanah Abang"
    if (fields.weak && POLICE.test(t.lower(i - 1)) && t.isCapital(last + 1) && knownDistrict(t, last + 1))
      return no(LONGER_NAME)
    const district = longerDistrict(t, i, last)
    if (district) return district
    if (inStreet(t, i)) return no('a street or a spot in nature bears this name')
    if (inMasthead(t, i)) return no('an outlet bears this name')
    if (!backed) {
      // "Bank Indonesia", "RPTRA Borobudur": part of the name in front.
      const joined =
        t.isCapital(i - 1) && !t.is(i - 1, Class.Function | Class.Org | Class.Place | Class.Event | Class.Weekday)
      if (joined && (fields.level === 'town' || fields.level === 'foreign-city' || t.lower(i) === 'indonesia'))
        return no(LONGER_NAME)
      // "Manchester City", "New York Post"
      if (fields.level === 'foreign-city' && t.isCapital(last + 1) && !t.is(last + 1, AFTER_TOWN))
        return no(LONGER_NAME)
      if (fields.weak || t.is(i, Class.Name | Class.Month))
        return no('the word has other meanings, and nothing beside it shows a place')
      // Inside a longer name: "Jakarta Timess Awards", "PT Lampung Maju".
      if (t.is(i - 1, Class.OrgHead) || (t.isMark(i - 1, '.') && t.is(i - 2, Class.OrgHead))) return no(LONGER_NAME)
      if (t.isCapital(last + 1) && !t.spaced(last + 1)) return no(LONGER_NAME)
      if (t.isCapital(last + 1) && !t.is(last + 1, NEIGHBOURS) && t.isCapital(i - 1) && !t.is(i - 1, Class.Function))
        return no(LONGER_NAME)
      if (t.is(i - 1, Class.Name) && t.isCapital(i - 1)) return no(LONGER_NAME)
    }
    let codes = codesOf(hit)
    const said = !fields.level && codes.length > 1 ? levelBefore(t, i) : null
    if (said) {
      const fitting = codes.filter((code) => levelOfCode(code) === said)
      if (fitting.length) codes = fitting
    }
    return { first: i, last, name: t.slice(i, last), level: levelOfEntry(hit, codes), codes }
  },
  takes: [
    ['banjir di Kukar meluas', 'Kukar|64.02'],
    ['Bupati Bandung meninjau sawah', 'Bandung|32.04'],
    ['Wali Kota Bandung meninjau pasar', 'Bandung|32.73'],
    ['warga Metro menolak', 'Metro|18.72'],
    ['rapat di Martapura berlangsung', 'Martapura|63.03'],
    ['tiba di Kuala Lumpur kemarin', 'Kuala Lumpur|'],
    ['Gubernur Kaltim meninjau', 'Kaltim|64'],
    ['pabrik di Cikande, Serang, Banten, ditutup', 'Serang|36.04,36.73'],
    ['pabrik di Cikarang Timur ditutup', 'Cikarang Timur|32.16.11'],
    ['rumahnya di Batang Anai, Padang Pariaman', 'Batang Anai|13.05.02'],
    ['laga di Manchester kemarin', 'Manchester|'],
  ],
  leaves: [
    'grup Metro tampil',
    'Bima menolak',
    'batu dan pasir',
    'PT Lampung Maju Bersama rugi',
    'negara yang aman',
    'di Jalan Raya Bandung',
    'di tepi Bengawan Solo',
    'laga melawan Manchester City',
    'laga melawan Inter Milan',
    'dikutip surat kabar New York Post',
    'kepada Tribun Lampung kemarin',
    'dilansirdetikBali kemarin',
  ],
}
