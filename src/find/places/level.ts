import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no, OF_OFFICE } from '../guard.js'
import type { PlaceMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { knownDistrict, leveledPlace } from './name.js'

export const placeWithLevel: Rule<'place'> = {
  id: 'place/level-name',
  anchor: Class.PlaceLevel,
  reads: 'a level word and the name behind it: "Kabupaten Banjar", "Kec. Menggala", "Desa Suka Maju"',
  find(t, i) {
    // "Wali Kota Bandung", "Balai Kota Bandung": the level word belongs to the office or building.
    if (t.lower(i - 1) === 'wali' || t.lower(i - 1) === 'balai') return undefined
    if (isHeldBy(t, i)) return no(OF_OFFICE)
    const place = leveledPlace(t, i)
    if (place) {
      const { first, last, level, codes } = place
      return { first, last, name: t.slice(first, last), level, codes }
    }
    return t.isCapital(i) && t.isCapital(i + 1) ? no('no area of this kind and name is known') : undefined
  },
  // "Kecamatan A, B, C dan D": districts of one regency, of which only the first has its level word.
  again(t, hits) {
    const heads = hits.filter(
      (hit) => hit.level === 'district' && hit.codes.length > 0 && t.is(hit.first, Class.PlaceLevel),
    )
    const covered = new Uint8Array(t.count)
    for (const { first, last } of hits) covered.fill(1, first, last + 1)
    for (const head of heads) {
      for (const listed of listedBehind(t, head, covered)) {
        hits.push(listed)
        covered.fill(1, listed.first, listed.last + 1)
      }
    }
  },
  takes: [
    ['Warga Kabupaten Kuningan antre', 'Kabupaten Kuningan|32.08'],
    ['jalan di Kota Bogor rusak', 'Kota Bogor|32.71'],
    ['pasar di Kab. Bogor ramai', 'Kab. Bogor|32.01'],
    ['Panen di Kecamatan Karangan melimpah', 'Kecamatan Karangan|35.03.06,64.08.16'],
    ['Warga Desa Suka Mekar menanam jagung', 'Desa Suka Mekar|'],
    ['Provinsi NTB mengirim bantuan', 'Provinsi NTB|52'],
    ['Acara di Kota Sentani meriah', 'Kota Sentani|91.03'],
    ['Kapal menuju Pulau Sebesi pagi ini', 'Pulau Sebesi|'],
    ['Banjir melanda Kepulauan Riau', 'Kepulauan Riau|21'],
    ['Rapat di Kepulauan Seribu ramai', 'Kepulauan Seribu|31.01'],
    ['longsor di Kelurahan Karang Elok Pantai, Kecamatan Menggala', 'Kelurahan Karang Elok Pantai|'],
    ['warga Kelurahan Tegal Elok Wakrul 1, Kecamatan Menggala', 'Kelurahan Tegal Elok Wakrul 1|'],
    ['ladang di Nagari Sungai Elok, Kabupaten Bogor', 'Nagari Sungai Elok|'],
    ['Kepala Desa Mekarwangi Ahmad Subagja hadir', 'Desa Mekarwangi|'],
    ['Rumah di Pekon (Desa) Suka Maju hanyut', 'Pekon (Desa) Suka Maju|'],
    ['Pedagang di Kelurahan Pasar Liwa mengeluh', 'Kelurahan Pasar Liwa|'],
    ['Dana Kelurahan Mekarwangi Rp112 juta cair', 'Kelurahan Mekarwangi|'],
    ['Dana Kelurahan/Desa Mekarwangi cair', 'Kelurahan/Desa Mekarwangi|'],
    ['Tanah bergerak di Kampung Mekarwangi RT 03 RW 09', 'Kampung Mekarwangi|'],
    ['warga Nagari Gunung Sari Elok Kecamatan Menggala', 'Nagari Gunung Sari Elok|'],
    ['pengungsi dari Desa Sukamekar 10 jiwa', 'Desa Sukamekar|'],
    ['bantuan bagi Kampung Tanjung Ratu dan sekitarnya', 'Kampung Tanjung Ratu|'],
    ['Petani di Pekon Way Mengaku mengeluh', 'Pekon Way Mengaku|'],
    ['Kepala Desa Tanjung Budi Hartono hadir', 'Desa Tanjung|'],
    ['Kecamatan Panga sebanyak 7 kasus, Teunom 4 kasus dan Sampoiniet 2 kasus', 'Sampoiniet|11.14.04'],
    ['Banjir di Kecamatan Panga, Teunom dan Sampoiniet surut', 'Sampoiniet|11.14.04'],
  ],
  leaves: [
    'bupati dan wali kota se-Indonesia',
    'kota yang indah',
    'di tingkat kabupaten/kota',
    'kecamatan dan desa',
    'Kabupaten Xenova',
    'di Balai Kota Bogor',
    'Satgas di Kampung Tangguh',
  ],
}

/** "Kepala Desa Budi Santoso": two words that are names, and no third, are the head's; villages go by others. */
const isHeldBy = (t: TokenTable, i: number): boolean =>
  t.lower(i - 1) === 'kepala' &&
  isGivenName(t, i + 1) &&
  t.is(i + 2, Class.Name) &&
  t.isCapital(i + 2) &&
  !t.isCapital(i + 3) &&
  !knownDistrict(t, i + 1)
const isGivenName = (t: TokenTable, i: number): boolean =>
  t.is(i, Class.Name) &&
  t.isCapital(i) &&
  !t.is(i, Class.Common) &&
  (t.phrase(i, Class.Place)?.row.fields.level ?? 'foreign-city') === 'foreign-city'

const LONGEST_LIST = 20
/** Length of the code of a regency or city. */
const REGENCY = 5

/** What stands behind "Kecamatan A | sebanyak 7 kasus, | B 4 kasus": the mark or "dan" behind a count; `from` where none is counted. */
function overCount(t: TokenTable, from: number): number {
  let counted = false
  let i = from
  while (
    i < from + COUNT_REACH &&
    t.sameSentence(from, i) &&
    !t.isMark(i, ',;') &&
    t.lower(i) !== 'dan' &&
    t.lower(i) !== 'serta'
  ) {
    if (t.isNumber(i) || t.is(i, Class.NumberWord)) counted = true
    else if (t.isCapital(i) && t.shape[i] !== Shape.Upper) return from
    i++
  }
  return counted ? i : from
}
const COUNT_REACH = 10

/** Districts of the same regency in the list that a district opens, but for those whose tokens are covered by others. */
function listedBehind(t: TokenTable, head: PlaceMention, covered: Uint8Array): PlaceMention[] {
  const regencies = new Set(head.codes.map((code) => code.slice(0, REGENCY)))
  const listed: PlaceMention[] = []
  let at = head.last + 1
  for (let n = 0; n < LONGEST_LIST; n++) {
    at = overCount(t, at)
    const comma = t.isMark(at, ',')
    if (comma) at++
    const and = t.lower(at) === 'dan' || t.lower(at) === 'serta'
    if (and) at++
    if ((!comma && !and) || !t.sameSentence(head.first, at)) break
    const district = knownDistrict(t, at)
    const codes = district?.codes.filter((code) => regencies.has(code.slice(0, REGENCY))) ?? []
    if (!district || codes.length === 0 || t.isCapital(district.last + 1)) break
    const [first, { last }] = [at, district]
    at = last + 1
    if (covered.subarray(first, at).includes(1)) continue
    const name = t.slice(first, last)
    listed.push({
      kind: 'place',
      rule: 'place/level-name',
      start: t.start[first],
      end: t.end[last],
      first,
      last,
      name,
      level: 'district',
      codes,
    })
  }
  return listed
}
