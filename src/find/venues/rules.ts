import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import type { RecordVenue } from '../../record.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { type Extent, readExtent } from './extent.js'
import { endsName, hasUse, headAt, hears, isBench, isLocated, saysHeld, siteOf, undergoes, usedAs } from './heads.js'
import { tellsKind } from './kinds.js'
import { memoryOf } from './memory.js'
import { preferBody } from './repeats.js'
import { goesOn, isAddress, type Venue, venueFrom } from './venue.js'

/** Guards of several rules. */
const NO_NAME = 'it has no name of its own'
const OFFICER = 'its officer is meant'
const NOT_LOCATED = 'nothing says that things take place there'

/** Whether the head names a spot: it needs a name of its own, or must be one that stands for itself when capitalised. */
function isNamed(t: TokenTable, first: number, head: PhraseHit, e: Extent): boolean {
  if (e.own > 0) return true
  if (e.heads > 0 && t.isCapital(e.last)) return true
  return hasUse(head, 'alone') && t.isCapital(first) && t.isCapital(head.last) && e.last === head.last
}

/** What a village, town or regency has but one of, by the last word of its head: "balai desa", "kantor bupati". */
const OF_AREA = new Set(
  'desa kelurahan kecamatan kampung pekon tiyuh nagari camat bupati kabupaten kota gubernur'.split(' '),
)

/** Kinds of spots that each village or office has but one of. */
const SOLE: ReadonlySet<string> = new Set(['hall', 'office', 'field', 'worship'])

/** "di balai desa setempat": it has no name, but there is but one. */
function localSpot(t: TokenTable, i: number, head: PhraseHit, e: Extent, found: Found): Venue | undefined {
  if ((e.last === i && !LOCAL_BODIES.has(t.lower(i + 1))) || !SOLE.has(siteOf(head)) || !isLocated(t, i))
    return undefined
  // "Musdes digelar di balai desa, Selasa"
  const only = OF_AREA.has(t.lower(e.last)) && saysHeld(t, i - 1) && !t.isLower(e.last + 1)
  if (only) return venueFrom(t, i, head, e, found, false)
  // "di kantor pemkab setempat"
  const last = LOCAL_BODIES.has(t.lower(e.last + 1)) ? e.last + 1 : e.last
  if (t.lower(last + 1) !== 'setempat') return undefined
  return venueFrom(t, i, head, { ...e, last: last + 1 }, found, false)
}
/** Bodies of which each area has but one, by the words that name no area. */
const LOCAL_BODIES = new Set('pemkab pemkot pemko pemda pemprov dprd polres polsek kecamatan kelurahan desa'.split(' '))

/** Leaves a spot without a name; only where things take place there is that worth telling. */
const nameless = (t: TokenTable, i: number): undefined => (isLocated(t, i) ? no(NO_NAME) : undefined)

/** "di halaman Pemkab X", "di halaman Kelurahan X": part of the grounds of a public body that is named with its area. */
function isYard(t: TokenTable, i: number, head: PhraseHit, e: Extent, found: Found): boolean {
  const from = head.last + 1
  if (!hasUse(head, 'part') || e.own === 0 || !isLocated(t, i)) return false
  if (found.startingAt('agency', from)?.public) return true
  const place = found.startingAt('place', from)
  return place !== undefined && place.last === e.last && t.is(from, Class.PlaceLevel) && t.lower(from) !== 'kampung'
}

/** "di jalur X-Y": the road between two towns. */
function isRoute(t: TokenTable, i: number, head: PhraseHit, e: Extent): boolean {
  if (t.lower(i) !== 'jalur' || !t.isCapital(e.last)) return false
  for (let k = head.last + 2; k < e.last; k++)
    if (t.isMark(k, '-–')) return isLocated(t, i, 'street') || undergoes(t, e.last)
  return false
}

export const roomRule: Rule<'venue'> = {
  id: 'venue/room',
  anchor: Class.VenueHead,
  where: usedAs('room', 'part', 'side'),
  reads: 'a room or part of a building, with the building behind it',
  find(t, i, found) {
    const head = headAt(t, i)
    if (!head || !(hasUse(head, 'room') || hasUse(head, 'part') || hasUse(head, 'side'))) return undefined
    const e = readExtent(t, head, i, found)
    const inner = e.building < 0 ? undefined : headAt(t, e.building)
    // "di halaman balai kota": there is but one.
    const sole = inner !== undefined && hasUse(inner, 'alone') && e.last === inner.last && saysHeld(t, i - 1)
    if (hasUse(head, 'part') || hasUse(head, 'side')) {
      const company =
        hasUse(head, 'side') && (t.is(head.last + 1, Class.OrgHead) || !!found.startingAt('agency', head.last + 1))
      const building = inner !== undefined && (e.own > 0 || e.heads > 1 || sole || isNamed(t, e.building, inner, e))
      if (!company && !building && !isYard(t, i, head, e, found) && !isRoute(t, i, head, e))
        return inner || hasUse(head, 'part') ? localSpot(t, i, head, e, found) : undefined
      return venueFrom(t, i, head, e, found, hasUse(head, 'part'))
    }
    // "Ballroom 1, Sheraton Gandaria": the building stands behind the comma.
    if (e.building < 0 && e.short === null && t.isMark(e.last + 1, ',')) {
      const building = headAt(t, e.last + 2)
      if (building && t.isCapital(e.last + 2) && siteOf(building) !== 'street' && !hasUse(building, 'room')) {
        const outer = readExtent(t, building, e.last + 2, found)
        if (isNamed(t, e.last + 2, building, outer))
          return venueFrom(t, i, head, { ...outer, building: e.last + 2 }, found, true)
      }
    }
    if (!sole && !isNamed(t, i, head, e)) return localSpot(t, i, head, e, found) ?? nameless(t, i)
    if (e.building < 0 && !e.holder && !t.isCapital(i) && !t.isCapital(e.last) && e.own < 2) return nameless(t, i)
    if (e.building < 0 && !isLocated(t, i, siteOf(head)) && !goesOn(t, i, siteOf(head), found)) return no(NOT_LOCATED)
    return venueFrom(t, i, head, e, found, true)
  },
  takes: [
    ['Rapat digelar di ruang rapat lantai 2 Kantor Bappeda Sukamaju.', 'ruang rapat lantai 2 Kantor Bappeda Sukamaju'],
    ['Pelantikan berlangsung di Aula Hotel Cempaka Indah, Senin.', 'Aula Hotel Cempaka Indah'],
    ['Acara dihelat di Ballroom 2, Hotel Kenari, Jakarta.', 'Ballroom 2, Hotel Kenari'],
    ['Rapat digelar di ruang rapat bupati, Senin.', 'ruang rapat bupati'],
    ['Audiensi digelar di ruang kerja Wakil Bupati Siak, Senin.', 'ruang kerja Wakil Bupati Siak'],
    ['Rapat digelar di aula kantor bupati.', 'aula kantor bupati'],
    ['Salat digelar di halaman Masjid Nurul Yaqin.', 'halaman Masjid Nurul Yaqin'],
    ['Apel digelar di halaman balai kota.', 'halaman balai kota'],
    ['Wisuda digelar di halaman ponpes setempat.', 'halaman ponpes setempat'],
    ['Polisi menangkap pelaku di areal PT Rimba Makmur, Sabtu.', 'areal PT Rimba Makmur'],
    ['"Ia kami tangkap di areal PT Rimba Makmur," katanya.', 'areal PT Rimba Makmur'],
    ['Acara disiarkan langsung dari Studio Kenari, Solo, Kamis.', 'Studio Kenari'],
    ['Mutasi dipimpin Sekda di Ruang Rapat Utama, Kamis.', 'Ruang Rapat Utama'],
    ['Seminar digelar di Aula Utama, Sabtu.', 'Aula Utama'],
    ['Sembako dibagikan di depan gerbang Mapolres Mekarsari, Senin.', 'gerbang Mapolres Mekarsari'],
    [
      'Jaksa menggeledah Ruang Kerja Pejabat Pengadaan (PP) Dinas Pertanian Sikka.',
      'Ruang Kerja Pejabat Pengadaan (PP) Dinas Pertanian Sikka',
    ],
    ['Jaksa menggeledah dua kantor, yakni Ruang Kenanga dan Ruang Melati.', 'Ruang Kenanga'],
    ['Massa mendatangi komplek PT Seraya Makmur Lestari di Siak.', 'komplek PT Seraya Makmur Lestari'],
    ['Apel digelar di halaman Pemkab Solok, Senin.', 'halaman Pemkab Solok'],
    ['Sembako dibagikan di halaman Kelurahan Mekarsari, Senin.', 'halaman Kelurahan Mekarsari'],
    ['Apel digelar di halaman kantor pemkot setempat.', 'halaman kantor pemkot setempat'],
    ['Pelantikan digelar di ruang rapat utama kantor pemkab setempat.', 'ruang rapat utama kantor pemkab setempat'],
    ['Longsor terjadi di jalur Melati-Kenari, Senin.', 'jalur Melati-Kenari'],
  ],
  leaves: [
    'Kereta itu melayani jalur Melati-Kenari.',
    'Halaman Pemkab Solok luas.',
    'Rapat digelar di aula itu.',
    'Mereka berdiri di depan Budi Santoso.',
    'Warga berkumpul di halaman rumah.',
    'Ia tinggal di kawasan Menteng.',
  ],
}

export const bodyRule: Rule<'venue'> = {
  id: 'venue/institution',
  anchor: Class.VenueHead,
  where: usedAs('body'),
  reads: 'a school, hospital or court, where something takes place in it',
  find(t, i, found) {
    const head = headAt(t, i)
    if (!head || !hasUse(head, 'body')) return undefined
    // "di kampus Universitas X", but not "di rumah sakit Singapura".
    const campus = t.word(i) === 'kampus' && t.isCapital(i + 1) && t.sameSentence(i, i + 1) && !endsName(t, i + 1)
    // "di pengadilan Negeri Solo", "di pengadilan tinggi Solo"
    const court = t.word(i) === 'pengadilan' && (t.isCapital(i + 1) || t.isCapital(head.last + 1))
    if (
      !t.isCapital(i) &&
      !campus &&
      !court &&
      !(siteOf(head) === 'school' && found.startingAt('agency', head.last + 1))
    )
      return undefined
    const e = readExtent(t, head, i, found)
    if (e.own === 0 && (!t.isCapital(i) || !hasUse(head, 'alone'))) return nameless(t, i)
    const sits = isBench(t, i) || (siteOf(head) === 'office' && hears(t, i, e.last))
    if (!sits && !isLocated(t, i, siteOf(head)) && !goesOn(t, i, siteOf(head), found)) return no(NOT_LOCATED)
    return venueFrom(t, i, head, e, found, false)
  },
  takes: [
    ['Majelis hakim Pengadilan Negeri Mekarsari memvonis terdakwa.', 'Pengadilan Negeri Mekarsari (unlocated)'],
    ['Vonis dibacakan di Pengadilan Tipikor, Senin.', 'Pengadilan Tipikor'],
    ['Sidang perdana digelar Pengadilan Negeri Mekarsari, Senin.', 'Pengadilan Negeri Mekarsari (unlocated)'],
    ['PN Mekarsari memvonis terdakwa lima tahun.', 'PN Mekarsari (unlocated)'],
    ['Ia disidang di pengadilan negeri Mekarsari.', 'pengadilan negeri Mekarsari'],
    ['Ia disidang di pengadilan Tindak Pidana Korupsi Solo.', 'pengadilan Tindak Pidana Korupsi Solo'],
    ['Sosialisasi digelar di SMA Negeri 4 Sukamaju, Selasa.', 'SMA Negeri 4 Sukamaju'],
    ['Korban dirawat di RSUD Melati Jaya.', 'RSUD Melati Jaya'],
    ['Warga mengajukan gugatan ke PN Mekarsari.', 'PN Mekarsari (unlocated)'],
    ['Menteri menyambangi Universitas Nusa Bakti.', 'Universitas Nusa Bakti'],
    ['Jumpa pers digelar di kampus Universitas Nusa Bakti.', 'kampus Universitas Nusa Bakti'],
    ['Jumpa pers digelar di kampus Unusba, Senin.', 'kampus Unusba'],
    ['Ia memberi kuliah umum di Universitas Nusa Bakti.', 'Universitas Nusa Bakti'],
    [
      'Lomba digelar di SMA Melati, Kecamatan Mekarsari; SMA Kenari, Kecamatan Sukamaju; dan SMA Cempaka.',
      'SMA Cempaka',
    ],
  ],
  leaves: [
    'RSUD Melati Jaya menerima bantuan ambulans.',
    'Ia lulusan dari Universitas Nusa Bakti.',
    'Guru bertemu di sekolah.',
    'Ia bekerja di RSUD Melati Jaya.',
    'Kata seorang dokter di RSUD Melati Jaya.',
    'Ia meraih gelar S1 Hukum di Universitas Nusa Bakti.',
  ],
}

/** Words for the head of an office, in front of its name. */
const HEADING = new Set(['kepala', 'ka'])
const KILOMETRES = new Set(['km', 'kilometer'])

export const namedRule: Rule<'venue'> = {
  id: 'venue/named',
  anchor: Class.VenueHead,
  where: usedAs('site', 'whole', 'brand', 'capital'),
  reads: 'a building, ground, street or other spot and the name behind its head',
  find(t, i, found) {
    const head = headAt(t, i)
    // "Keputusan Menteri X Nomor KM 50"
    if (KILOMETRES.has(t.lower(i)) && t.lower(i - 1) === 'nomor') return undefined
    // "KM Kenari karam": a ship.
    if (t.word(i) === 'KM' && t.isCapital(i + 1) && t.spaced(i + 1)) return undefined
    if (!head || hasUse(head, 'room') || hasUse(head, 'part') || hasUse(head, 'side') || hasUse(head, 'body'))
      return undefined
    const complete = hasUse(head, 'whole') || hasUse(head, 'brand')
    const capital = hasUse(head, 'capital')
    if (!complete && !capital && !hasUse(head, 'site')) return undefined
    // "Rumah Kenari" is a spot, "rumah Budi" whose it is.
    if (capital && (!t.isCapital(i) || i < t.headlineEnd || found.at('agency', i))) return undefined
    // "di Gedung X, Kompleks Parlemen"; "di acara X, JIExpo Kemayoran, Jakarta"
    const within =
      complete &&
      ((head.last > i && goesOn(t, i, siteOf(head), found)) ||
        (siteOf(head) !== 'other' &&
          t.isMark(i - 1, ',') &&
          isAddress(t, i, readExtent(t, head, i, found).last, siteOf(head), found)))
    if ((complete || capital) && !within && !isLocated(t, i)) return no(NOT_LOCATED)
    const place = found.at('place', i)
    // "Sungai Penuh", "Kecamatan Gedung Aji": an administrative area that begins like a spot.
    if (place && (place.first < i || (place.codes.length > 0 && place.last > head.last)))
      return no('an administrative area bears this name')
    // "Kepala Kantor Imigrasi Kelas I X"
    if (siteOf(head) === 'office' && HEADING.has(t.lower(t.isMark(i - 1, '.') ? i - 2 : i - 1))) return no(OFFICER)
    const e = readExtent(t, head, i, found)
    if (!isNamed(t, i, head, e)) return localSpot(t, i, head, e, found) ?? nameless(t, i)
    const land = t.isCapital(i) ? undefined : found.startingAt('place', head.last + 1)
    if (land?.level === 'country' && land.last === e.last) return no('a country is no name of a spot')
    if (tellsKind(t, i, head, e.last, found)) return no('the words say what kind of thing it is')
    // "di Jalan X tepatnya di Km 17": the spot on the road is no other one.
    if (KILOMETRES.has(t.lower(i)) && e.last === i + 1 && memoryOf(found).kind === 'street') return undefined
    const venue = venueFrom(t, i, head, e, found, false)
    // "rumah dinas bupati": whose house it is tells nothing by itself.
    if (!venue.located && e.holder && !t.isCapital(i)) return no(NOT_LOCATED)
    // "perbaikan jalan Sukamaju-Mekarsari": a road that is talked about.
    if (!venue.located && !t.isCapital(i) && siteOf(head) === 'street' && !t.isMark(i - 1, ',')) return no(NOT_LOCATED)
    if (!venue.located && siteOf(head) === 'office' && t.is(e.last + 1, Class.Rank)) return no(OFFICER)
    return venue
  },
  again: preferBody,
  takes: [
    ['Rakor digelar di Hotel Anggrek Raya Samarinda pada Rabu.', 'Hotel Anggrek Raya Samarinda'],
    ['Kata dia di Gedung KPK, Jakarta, Senin.', 'Gedung KPK'],
    ['Prajurit membersihkan Pasar Melati Jaya, Senin.', 'Pasar Melati Jaya'],
    ['Lokakarya digelar di Graha Tirta Kencana (GTK), Selasa.', 'Graha Tirta Kencana'],
    ['Pemusnahan dilakukan di Lapangan Mapolres Sukamaju.', 'Lapangan Mapolres Sukamaju'],
    ['Longsor terjadi di Jalan Raya Cisaat-Cikareo Km 12, Minggu.', 'Jalan Raya Cisaat-Cikareo Km 12'],
    ['Ia ditemui di Jl Melati 10, Solo, Selasa.', 'Jl Melati 10'],
    ['Ia ditemui di Jl. Letjen Soeprapto No. 5, Selasa.', 'Jl. Letjen Soeprapto No. 5'],
    ['Presiden memimpin rapat di Istana Negara, Jakarta.', 'Istana Negara'],
    ['Ia ditemui di kompleks parlemen, Senayan.', 'kompleks parlemen'],
    [
      'Pohon tumbang terjadi di Desa Mekarsari, Kecamatan Sukamaju, dan Perumahan Griya Kenari.',
      'Perumahan Griya Kenari',
    ],
    ['Banjir merendam Perumahan Griya Kenari sejak subuh.', 'Perumahan Griya Kenari'],
    ['Polisi mengusut robohnya dinding Terowongan Melati Jaya.', 'Terowongan Melati Jaya'],
    ['Penyidik menggeledah Kantor Bupati Mekarsari, Rabu.', 'Kantor Bupati Mekarsari'],
    [
      'Penyidik menggeledah Kantor Dinas Pertanian dan Pangan Kabupaten Mekarsari, Rabu.',
      'Kantor Dinas Pertanian dan Pangan Kabupaten Mekarsari',
    ],
    ['Hujan membuat Jalan Raya Melati-Kenari sempat terendam.', 'Jalan Raya Melati-Kenari'],
    ['Pengendara dialihkan menuju Jalan Melati.', 'Jalan Melati (unlocated)'],
    ['Pesawat itu membuka rute dari Jambi ke Bandara Kenari.', 'Bandara Kenari (unlocated)'],
    ['Bupati melakukan kunjungan kerja ke Lapas Melati.', 'Lapas Melati'],
    ['Akses menuju Bandara Kenari ditutup.', 'Bandara Kenari (unlocated)'],
    ['Gunung Kenari kembali mengalami erupsi, Selasa.', 'Gunung Kenari'],
    ['Bupati melakukan peletakan batu pertama pembangunan Masjid Nurul Yaqin.', 'Masjid Nurul Yaqin'],
    ['Acara digelar di Hotel Kenari, Kompleks Kantor Gubernur Mekarsari.', 'Hotel Kenari'],
    ['Ia ditemui di Stasiun MRT Dukuh Melati, Jakarta.', 'Stasiun MRT Dukuh Melati'],
    ['Gedung Melati Jaya dipilih sebagai lokasi pameran.', 'Gedung Melati Jaya'],
    ['Hotel Cendana Putih ramai pengunjung.', 'Hotel Cendana Putih (unlocated)'],
    ['Acara digelar di Gedung Melati, Jalan Kenanga.', 'Jalan Kenanga'],
    ['Bupati meresmikan gedung baru Puskesmas Mekarsari.', 'gedung baru Puskesmas Mekarsari'],
    ['Massa berunjuk rasa di depan Kantor Bupati Mekarsari.', 'Kantor Bupati Mekarsari'],
    ['Laga digelar di GOR Kenanga Jl. Melati, Sabtu.', 'GOR Kenanga'],
    ['Ia tewas di kamar kosnya, Jalan Melati 10, Kota Solo.', 'Jalan Melati 10'],
    ['Anggota dewan melakukan sidak ke Jembatan Melati, Solo.', 'Jembatan Melati'],
    ['Truk terguling di Tanjakan Melati, Minggu.', 'Tanjakan Melati'],
    ['Ia ditangkap di rumah makan soto Pak Wardi, Minggu.', 'rumah makan soto Pak Wardi'],
    ['Warga kerja bakti di Alun-alun Mekarsari, Kantor Desa Mekarsari dan Jalan Melati.', 'Kantor Desa Mekarsari'],
    ['Lomba digelar di dua lokasi, yaitu GOR Kenanga dan Lapangan Melati.', 'GOR Kenanga'],
    ['Nelayan hilang di perairan selatan Pulau Kenari, Senin.', 'perairan selatan Pulau Kenari'],
    ['Buruh menduduki Kantor Bupati Mekarsari.', 'Kantor Bupati Mekarsari'],
    ['Kata dia di sela peninjauan Pelabuhan Kenari, Kamis.', 'Pelabuhan Kenari'],
    ['Pasangan itu mendaftar ke Kantor KPU Mekarsari, Rabu.', 'Kantor KPU Mekarsari'],
    ['Jalan nasional Melati kembali tertutup longsor.', 'Jalan nasional Melati'],
    ['Anggota dewan sidak ke proyek pembangunan Pasar Melati.', 'Pasar Melati'],
    ['Pekerja tewas di lokasi pembangunan Apartemen Kenari, Solo.', 'Apartemen Kenari'],
    ['Tujuh tahanan kabur dari Lapas Melati, Senin.', 'Lapas Melati'],
    ['Pawai budaya dari Lapangan Kenari menuju Kantor Bupati Mekarsari.', 'Kantor Bupati Mekarsari'],
    ['Peserta dilepas Bupati dari Lapangan Kenari.', 'Lapangan Kenari'],
    ['Mayat ditemukan di aliran Sungai Kenari.', 'Sungai Kenari'],
    ['Tersangka ditahan di Mapolres Mekarsari.', 'Mapolres Mekarsari (unlocated)'],
    ['Tersangka kini meringkuk di Mapolres Mekarsari.', 'Mapolres Mekarsari (unlocated)'],
    ['Warga Desa Mekarsari dan Perumahan Griya Kenari hadir.', 'Perumahan Griya Kenari (unlocated)'],
    ['Longsor terjadi di Jalan Raya Cisaat tepatnya di Km 17.', 'Jalan Raya Cisaat'],
    ['Musyawarah digelar di balai desa setempat, Senin.', 'balai desa setempat'],
    ['Musyawarah digelar di balai desa, Senin.', 'balai desa'],
    ['Resepsi digelar di Rumah Kenari, Jakarta.', 'Rumah Kenari'],
    ['Pengungsi ditampung di Mushala Nurul Yaqin.', 'Mushala Nurul Yaqin'],
    ['Geopark Melati, tepatnya di Desa Mekarsari, terbakar.', 'Geopark Melati'],
    ['Pohon tumbang di Desa Mekarsari, Kecamatan Sukamaju, Perumahan Griya Kenari.', 'Perumahan Griya Kenari'],
    ['Di Solo, Hotel Cendana Putih kian ramai.', 'Hotel Cendana Putih (unlocated)'],
    ["Pengajian digelar di Masjid Jami' Melati, Senin.", "Masjid Jami' Melati"],
    ['Wisatawan padati Pantai Kenari, Minggu.', 'Pantai Kenari'],
    ['Kata dia kepada wartawan di kantornya, Gedung Kenari, Jakarta Pusat, Senin.', 'Gedung Kenari'],
    ['Buruh berunjuk rasa di kawasan industri MM2100 menuntut upah.', 'kawasan industri MM2100'],
    ['Kabel melintang di Jalan Merpati Raya RT 03 RW 01, Ciputat.', 'Jalan Merpati Raya'],
    ['Tanggul Kenari, Desa Mekarsari, Kecamatan Sukamaju, jebol.', 'Tanggul Kenari'],
    ['Penerbangan batal imbas erupsi Gunung Kenari.', 'Gunung Kenari (unlocated)'],
    ['Kecelakaan terjadi di KM 38+200 Jalur B, Minggu.', 'KM 38+200 Jalur B'],
    ['Antrean mengular di SPBU 24.351.07, Minggu.', 'SPBU 24.351.07'],
    ['Balapan digelar di sirkuit legendaris Kenari, Minggu.', 'sirkuit legendaris Kenari'],
    ['Erupsi terjadi di Gunung Kenari Laki-laki, Minggu.', 'Gunung Kenari Laki-laki'],
    ['Bantuan dibagikan di Pasar Melati, Kecamatan Mekarsari, dan Pasar Kenari.', 'Pasar Kenari'],
    ['Ribuan warga memadati Alun-alun Mekarsari.', 'Alun-alun Mekarsari'],
    ['Ribuan warga memenuhi Lapangan Kenari.', 'Lapangan Kenari'],
    ['Rapat digelar di rumah dinas Wakil Bupati Siak, Senin.', 'rumah dinas Wakil Bupati Siak'],
    ['Rapat digelar di rumah dinas wakil bupati, Senin.', 'rumah dinas wakil bupati'],
    ['Tamu dijamu di kediaman gubernur.', 'kediaman gubernur'],
    ['Kata dia di Senayan City, Jakarta, Rabu.', 'Senayan City'],
    ['Ia ditemui di kantor Perdana Menteri Selandia Baru, Rabu.', 'kantor Perdana Menteri Selandia Baru'],
    ['Kata dia di kantornya, Gedung Kenari, Kawasan Melati, Selasa.', 'Gedung Kenari'],
    ['Rapat digelar di ruang rapat paripurna I, Gedung Kenari.', 'Gedung Kenari'],
    ['Setibanya di lokasi kejadian Tanjakan Melati, bus itu terguling.', 'Tanjakan Melati'],
    ['Hal itu disampaikan melalui telekonferensi dari kantor Dinas Pertanian Siak.', 'kantor Dinas Pertanian Siak'],
    ['Tim melakukan survei langsung ke Pasar Kenari, Sabtu.', 'Pasar Kenari'],
    ['Rapat digelar di Kantor Gubernur Jawa Timur, Surabaya.', 'Kantor Gubernur Jawa Timur'],
    ['Rapat digelar di Gedung Cempaka, Kompleks Parlemen, Senayan.', 'Kompleks Parlemen'],
    ['Posko dibuka di Terminal Mekarsari dan Pelabuhan Tanjung Asri.', 'Pelabuhan Tanjung Asri'],
  ],
  leaves: [
    'Nelayan hilang di KM Kenari Jaya, Minggu.',
    'Itu diatur Undang-Undang Lalu Lintas dan Angkutan Jalan (UU LLAJ) No. 22 Tahun 2009.',
    'Rapat digelar di hotel itu.',
    'Harga naik di Pasar Modal Indonesia.',
    'Menteri membuka Lapangan Kerja baru.',
    'Cara itu laku di pasar Jepang.',
    'Ia berjalan di jalan tengah.',
    'Mereka menginap di hotel Senin malam.',
    'Laporan diteruskan ke Sentra Gakkumdu.',
    'Ia pegiat Taman Baca Melati.',
    'Warga menuntut perbaikan jalan Sukamaju-Mekarsari.',
    'Wilayah itu diakui di Geopark Global.',
    'Pameran itu bernama Melati Expo 2017.',
    'Acara digelar di Muara Enim.',
    'Uang itu ditemukan di rumah Budi.',
    'Warga menjaga balai desa setempat.',
    'Rapat digelar di kantor setempat.',
    'Warga bekerja di balai desa, Senin.',
    'Rehab rumah dinas bupati menelan biaya besar.',
    'Warga mengungsi ke Kecamatan Gedung Aji.',
    'Koin itu dijual di pasar Kripto.',
    'Polisi menutup Tambang Ilegal di hulu.',
    'Mereka memajukan wisata Sukabumi.',
    'Dana itu untuk proyek PLTS.',
    'Warga Langgar Aturan lagi.',
    'Babinsa Koramil 02/Melati Sertu Rudi Hartono menyapa warga.',
    'Hadir Kepala Kantor Kementerian Agama Kabupaten Solok, Budi Santoso.',
    'Hadir Ka. Kantor Kemenag Solok, Budi Santoso.',
  ],
}

/** Words of an English name in front of its head. */
const MOST_IN_FRONT = 6

/** Where the name begins that the head at token i closes: capitalised words, also joined: "Mercedes-Benz", "Bank of America". */
function nameFrom(t: TokenTable, i: number): number {
  let first = i
  while (first > i - MOST_IN_FRONT && t.sameSentence(first - 1, i)) {
    let word = first - 1
    const glued = !t.spaced(first)
    if (
      (glued && t.isMark(word, '-–&')) ||
      (!glued && (t.isMark(word, '&') || (t.isLower(word) && JOINING.has(t.word(word)))))
    ) {
      if (first === i) break
      word--
    }
    // "Kenari48 Theater"
    if (t.isNumber(word) && !t.spaced(word) && t.isCapital(word - 1)) word--
    if (!t.isCapital(word) || endsName(t, word)) break
    first = word
  }
  return first
}
/** Small words inside an English name. */
const JOINING = new Set(['of', 'the', 'and', 'at'])

export const englishRule: Rule<'venue'> = {
  id: 'venue/english-order',
  anchor: Class.VenueHead,
  where: usedAs('tail'),
  reads: 'a name that its head closes, as in English: "Abadi Convention Center", "Grand City Mall"',
  find(t, i, found) {
    const head = headAt(t, i)
    if (!head || !hasUse(head, 'tail') || !t.isCapital(i)) return undefined
    const first = nameFrom(t, i)
    if (first === i) return undefined
    // A head in front reads the whole name itself.
    if (headAt(t, first) && !hasUse(headAt(t, first)!, 'tail')) return undefined
    // "Jalan X, Kecamatan Medan Deli"
    if (t.is(first, Class.PlaceLevel)) return undefined
    const e = readExtent(t, head, i, found, true)
    const site = siteOf(head)
    if (!isLocated(t, first) && !goesOn(t, first, site, found) && !isAddress(t, first, e.last, site, found))
      return no(NOT_LOCATED)
    return venueFrom(t, first, head, e, found, false)
  },
  takes: [
    ['Pameran digelar di Kencana Convention Center (KCC), Selasa.', 'Kencana Convention Center'],
    ['Bazar berlangsung di Mutiara City Mall, Surabaya.', 'Mutiara City Mall'],
    ['Konser digelar di Kenari Center, Medan.', 'Kenari Center'],
    ['Debat digelar di Best View Hotel Kota Baru, Rabu.', 'Best View Hotel Kota Baru'],
    ['Laga digelar di Basket Hall GBK, Jakarta.', 'Basket Hall GBK'],
    ['Laga digelar di Braun-Meyer Stadium, Minggu.', 'Braun-Meyer Stadium'],
    ['Laga digelar di Bank of Dakota Field, Minggu.', 'Bank of Dakota Field'],
    ['Film itu diputar di Kenari Hall, Melati City Mall, Solo.', 'Melati City Mall'],
    ['Bazar dibuka di Kenari Avenue, Jakarta, Rabu.', 'Kenari Avenue'],
    ['Konser digelar di KNR48 Theater, Jakarta, Rabu.', 'KNR48 Theater'],
    ['Diskusi digelar di Melati Art Space, Solo, Jumat.', 'Melati Art Space'],
  ],
  leaves: [
    'Pemilik Mutiara City Mall menolak.',
    'Ia menginap di sebuah Hotel.',
    'Ia ditemui di Jalan Melati, Kecamatan Medan Deli, Kota Medan.',
  ],
}

export const shortRule: Rule<'venue'> = {
  id: 'venue/short-form',
  anchor: Class.VenueHead,
  apart: true,
  where: ({ use }) => use.includes('locative'),
  reads: 'the short form that brackets gave a venue before: "ACC", "ACC Jambi"',
  find(t, i, found) {
    const memory = memoryOf(found)
    if (memory.shorts.size === 0 || !t.isCapital(i + 1)) return undefined
    const first = i + 1
    if (!isLocated(t, first)) return undefined
    let last = first
    let short = t.lower(first)
    if (!memory.shorts.has(short)) short = t.slice(first, ++last).toLowerCase()
    const known = memory.shorts.get(short)
    if (!known) return undefined
    if (t.shape[last] === Shape.Upper && found.startingAt('place', last + 1))
      last = found.startingAt('place', last + 1)!.last
    else if (t.isCapital(last + 1) && !endsName(t, last + 1)) last++
    return {
      first,
      last,
      // Alone it stands for the full name; with a town it is a name of its own.
      name: t.slice(first, last).toLowerCase() === short ? known.name : t.slice(first, last),
      venue: known.name,
      room: null,
      site: known.site as RecordVenue['kind'],
      located: true,
    }
  },
  takes: [
    ['Rakor digelar di Kencana Convention Center (KCC), Selasa. Acara berlangsung dua hari di KCC Ambon.', 'KCC Ambon'],
  ],
  leaves: ['Rakor digelar di Jambi.', 'Acara berlangsung di KCC Ambon.'],
}
