import { Class } from '../../lexicon/classes.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { leveledPlace } from './name.js'

export const placeWithLevel: Rule<'place'> = {
  id: 'place/level-name',
  anchor: Class.PlaceLevel,
  reads: 'a level word and the name behind it: "Kabupaten Banjar", "Kec. Menggala", "Desa Suka Maju"',
  find(t, i) {
    // "Wali Kota Bandung": the level word belongs to the office.
    if (t.lower(i - 1) === 'wali') return undefined
    const place = leveledPlace(t, i)
    if (place) return { ...place, name: t.slice(place.first, place.last) }
    return t.isCapital(i) && t.isCapital(i + 1) ? no('no area of this kind and name is known') : undefined
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
    ['longsor di Kelurahan Karang Elok Pantai, Kecamatan Menggala', 'Kelurahan Karang Elok Pantai|'],
    ['ladang di Nagari Sungai Elok, Kabupaten Bogor', 'Nagari Sungai Elok|'],
    ['Kepala Desa Mekarwangi Ahmad Subagja hadir', 'Desa Mekarwangi|'],
  ],
  leaves: [
    'bupati dan wali kota se-Indonesia',
    'kota yang indah',
    'di tingkat kabupaten/kota',
    'kecamatan dan desa',
    'Kabupaten Xenova',
  ],
}
