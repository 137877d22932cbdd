import { Class } from '../../lexicon/classes.js'
import type { Row } from '../../lexicon/lexicon.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { CALLED_AFTER, INITIALS, no, ORDINARY_WORDS } from '../guard.js'
import type { Found } from '../mention.js'
import { isDistrictOffice, isVillageOffice } from './areas.js'
import {
  beforeAge,
  isHeadlineSay,
  isHeadlineVerb,
  isInitials,
  isNextClause,
  isOrdinary,
  NEXT_CLAUSE,
  nameBefore,
  ORDINARY,
} from './around.js'
import { ballotEnd } from './candidacy.js'
import { rankAt, titleAt } from './honours.js'
import { type PersonRule, type PersonValue, personValue, roleOf } from './mention.js'
import { isToponym, type NameSpan, OPENING, personAt } from './name.js'
import { isNoName } from './name-word.js'
import { isEnclosed, type Position, positionAt } from './position.js'
import { inOffice, inStreet, isRoyalPlace, isSpot } from './spots.js'
import { heldEnd, isFormer, standingBehind, termEnd } from './standing.js'
import { titleOf } from './title.js'

/** `office-name`: the commonest order, "Ketua Bawaslu Kabupaten X[,] Nama". */
export const officeName: PersonRule = {
  id: 'people/office-name',
  anchor: Class.Office,
  reads:
    'in running text the office of an area, in headlines any office, then the name, with or without a comma between',
  find(t, i, found) {
    const position = positionAt(t, i, found)
    if (!position || (i >= t.headlineEnd && position.row.fields.takes !== 'area')) return undefined
    if (inStreet(i, found)) return no(CALLED_AFTER)
    if (isRoyalPlace(t, i)) return no(TOWN)
    const chain = laterOffice(t, position, found)
    let j = termEnd(t, chain.last + 1) + 1
    // "Bupati Sikka ke-12 Nama"
    if (t.lower(j) === 'ke' && t.isMark(j + 1, '-') && t.isNumber(j + 2)) j += 3
    // "oleh Presiden RI kala itu, Nama", "Gubernur X terdahulu Nama"
    const former = isFormer(t, j)
    j = t.isLower(j) ? heldEnd(t, j) : j
    // "Kepala Kampung X, Kecamatan Y, Nama": the area that holds the office's own.
    const around = t.isMark(j, ',') && t.is(j + 1, Class.PlaceLevel) ? found.startingAt('place', j + 1) : undefined
    if (around && t.isCapital(j + 1)) j = around.last + 1
    // "Kapolsek X Sidoarjo, AKP Nama": the town around the area, then the holder.
    if (position.area !== null && j === position.last + 1 && t.is(j, Class.Place) && t.isMark(j + 1, ',')) {
      const holder = t.is(j, Class.Name) ? j : j + 2
      const named = t.is(j, Class.Name) ? undefined : personAt(t, holder, found)
      const sure = named && (named.nameLast > named.nameFirst || t.is(holder, Class.Name)) && !isOrdinary(t, named)
      if (sure || rankAt(t, holder) > holder || titleAt(t, holder) > holder) j = holder
    }
    // "Babinsa Koramil 0629 X Serma Nama": a word between the number of a command and the rank is its town.
    else if (t.isNumber(j - 1) && t.isCapital(j) && rankAt(t, j) === j && rankAt(t, j + 1) > j + 1) j++
    // "Bupati Sikka: Warga Harus Siap": what a headline quotes.
    if (i < t.headlineEnd && t.isMark(j, ':')) return undefined
    const comma = t.isMark(j, ',') || t.isMark(j, ':')
    if (comma) j++
    // "Bupati Sikka (Nama), Kapolres Sikka (AKBP Nama)": holders in brackets.
    // "Bupati Ogan Komering Ilir (OKI) Nama": the area's short form.
    const short = t.isMark(j + 2, ')') && t.shape[j + 1] === Shape.Upper
    if (t.isMark(j, '(') && position.area !== null && !short && (t.is(j + 1, Class.Name) || rankAt(t, j + 1) > j + 1))
      j++
    const standing = standingBehind(t, j)
    if (standing) j = standing.last + 1
    if (standing && t.isMark(j, ',')) j++
    // "Bupati Siak ALFEDRI": a long word in capitals behind the area is the holder.
    const capitals = position.area !== null && t.shape[position.first] !== Shape.Upper && j === position.last + 1
    const name = personAt(t, j, found, { place: chain.area !== null || chain.agency !== null, capitals })
    if (!name) return undefined
    // "kata Bupati, Nama adalah …": the clause that he says.
    if (comma && chain.area === null && COPULA.has(t.lower(name.last + 1))) return no(ORDINARY_WORDS)
    if ((comma && !safeAfterComma(t, name, found)) || isHeadlineVerb(t, name) || isHeadlineSay(t, name))
      return no(ORDINARY_WORDS)
    if (comma && position.area === null && position.agency === null && enumerated(t, position, name))
      return no(LIST_OF_OFFICES)
    // "Aula Kantor Bupati X Y": the town that the office stands in.
    if (!isKnown(t, name) && name.rank === null && inOffice(position.first, name.nameLast, found)) return no(TOWN)
    if (isListedArea(t, position, name)) return no(TOWN)
    if (entersNext(t, position.first, name)) return no(NEXT_ENTRY)
    const shown = main(position, chain)
    const held = former && shown.standing === 'incumbent' ? { ...shown, standing: 'former' as const } : shown
    return personValue(t, name, held, { first: position.first, last: name.last })
  },
  takes: [
    ['Bupati Sikka, Robertus Daga, membuka acara.', 'Robertus Daga|Bupati Sikka'],
    ['Pj Kades Karang Elok Asri, H Marsudi, hadir.', 'Marsudi|Pj Kades Karang Elok Asri'],
    ['Kapolres Siak AKBP Togar Manalu menjelaskan.', 'Togar Manalu|Kapolres Siak'],
    ['Bupati Sikka Robertus Daga Evaluasi Program Kerja Tahun Ini.', 'Robertus Daga|Bupati Sikka'],
    ['Bupati Sikka Robertus Daga Gelontorkan Bantuan.', 'Robertus Daga|Bupati Sikka'],
    ['Plt. Bupati Sleman Dr. Hj. Ratna Kumala, M.Si. hadir.', 'Ratna Kumala|Plt. Bupati Sleman'],
    ['Kepala Kampung Karya Jitu, Gusman mengatakan hal itu.', 'Gusman|Kepala Kampung Karya Jitu'],
    ['Kata Kepala Desa Mekar, Kecamatan Sapa, Tarjo Sumitro, sawah rusak.', 'Tarjo Sumitro|Kepala Desa Mekar'],
    ['Hadir Kapolsek Banjar Agung AKP Togar Manalu.', 'Togar Manalu|Kapolsek Banjar Agung'],
    ['Gubernur Riau nonaktif, Togar Manalu, didakwa.', 'Togar Manalu|Gubernur Riau'],
    ['Camat Tandes Surabaya, Dodot Tukan mengatakan hal itu.', 'Dodot Tukan|Camat Tandes'],
    ['Itu kata Bupati Sikka saat itu Robertus Daga.', 'Robertus Daga|Bupati Sikka'],
    ['Bupati Sikka sebelumnya, Robertus Daga, hadir.', 'Robertus Daga|Bupati Sikka'],
    ['Dandim 0603/Lebak, Letkol inf Togar Manalu, mengatakan hal itu.', 'Togar Manalu|Dandim 0603/Lebak'],
    ['Bupati Sikka WAKRULDOM hadir.', 'WAKRULDOM|Bupati Sikka'],
    ['Babinsa Koramil 0629 Banjarwakrul Serma Togar hadir.', 'Togar|Babinsa Koramil 0629'],
  ],
  leaves: [
    'Bupati Sikka akan hadir pada Senin.',
    'Gubernur Jawa Timur, Senin (3/6/2024), menolak usul itu.',
    'Gedung di Jalan Gubernur Rambat itu tua.',
    'Rapat dihadiri Bupati, Wakrul Dombas, dan warga.',
    'Kampung tertinggal yaitu Tanjung Raja Wakrul.',
    'Menurut Bupati, Wakrul Dombas adalah perusahaan yang sehat.',
    'Ia dilantik sebagai Camat Alok, Yosef Tukan sebagai pengawas.',
    'Camat Salurkan Bantuan Pangan.',
    'Ketua DPR Puji Kinerja Menteri.',
  ],
}

const COPULA = new Set(['adalah', 'merupakan', 'ialah'])

/** `long-title`: titles with bodies, fields and places in them, known or not, up to the name at their end. */
export const longTitle: PersonRule = {
  id: 'people/long-title',
  anchor: Class.Office | Class.Descriptor,
  reads:
    'an office or profession with whatever units, bodies and places belong to it, then the name or a comma and the name',
  find: (t, i, found) => longTitleAt(t, i, found)?.value,
  // Where a body without a known name stands in front, the name begins with the word by which the person is called later.
  again(t, hits, found) {
    const called = new Set<string>()
    for (const hit of hits)
      if (hit.rule === 'people/say-name' && hit.nameFirst === hit.nameLast) called.add(t.lower(hit.nameFirst))
    if (called.size === 0) return
    for (let n = 0; n < hits.length; n++) {
      const hit = hits[n]
      if (hit.rule !== 'people/long-title' || !hit.officeTokens) continue
      let word = hit.officeTokens[0]
      while (word < hit.nameFirst && !(t.wakes[word] & (Class.Office | Class.Descriptor))) word++
      const again = longTitleAt(t, word, found, called)
      if (again?.open)
        hits[n] = { ...hit, ...again.value, start: t.start[again.value.first], end: t.end[again.value.last] }
    }
  },
  takes: [
    [
      'Dansatgas TMMD ke 111 Kodim 0212/TS Letkol Inf Togar Manalu hadir.',
      'Togar Manalu|Dansatgas TMMD ke 111 Kodim 0212/TS',
    ],
    ['Sekertaris Dinas Sosial Kota Palopo Togar Manalu hadir.', 'Togar Manalu|Sekertaris Dinas Sosial Kota Palopo'],
    [
      'Kepala Seksi Pembibitan dan Perlindungan Tanaman Dinas Pertanian Kabupaten Sikka Robertus Daga mengatakan hal itu.',
      'Robertus Daga|Kepala Seksi Pembibitan dan Perlindungan Tanaman Dinas Pertanian Kabupaten Sikka',
    ],
    [
      'Pakar hukum tata negara dari Universitas Andalas, Padang, Wirman Sikumbang, menilai sebaliknya.',
      'Wirman Sikumbang|Pakar hukum tata negara dari Universitas Andalas, Padang',
    ],
    [
      'Ketua Perkumpulan Perajin Lontar (Perlon) Rambat Tukan berharap.',
      'Rambat Tukan|Ketua Perkumpulan Perajin Lontar (Perlon)',
    ],
    [
      'Ketua Bawaslu Kota Kendari Sahinuddin Latief mengatakan hal itu.',
      'Sahinuddin Latief|Ketua Bawaslu Kota Kendari',
    ],
    ['Wakil Menteri Pertanian Sudarmaji Wiyono hadir.', 'Sudarmaji Wiyono|Wakil Menteri Pertanian'],
    ['Kepala Dinas Kesehatan (Kadinkes), Agus Wiyono hadir.', 'Agus Wiyono|Kepala Dinas Kesehatan (Kadinkes)'],
    ['Manager PLN Wakrulan Dombas, Rahmat Fauzan mengatakan hal itu.', 'Rahmat Fauzan|Manager PLN Wakrulan Dombas'],
    ['Sekretaris Diskominfo Kukar Solikin menutup rapat.', 'Solikin|Sekretaris Diskominfo Kukar'],
    ['Direktur Operasional Bank Papua Yakob Ramandey berkata.', 'Yakob Ramandey|Direktur Operasional Bank Papua'],
    ['Hadir pula pengamat politik Sofyan Laode dalam diskusi itu.', 'Sofyan Laode|pengamat politik'],
    ['Kasi P2 Dinkes Kabupaten Sikka Robertus Daga hadir.', 'Robertus Daga|Kasi P2 Dinkes Kabupaten Sikka'],
    ['Ketua KPU Sikka, Hasan Aula, mengatakan hal itu.', 'Hasan Aula|Ketua KPU Sikka'],
    [
      'Petugas Pengendali Organisme Pengganggu Tumbuhan (POPT) Lampung, Edi Wakrul mengatakan hal itu.',
      'Edi Wakrul|Petugas Pengendali Organisme Pengganggu Tumbuhan (POPT) Lampung',
    ],
    [
      'Kepala Dinas Pendidikan, Kabupaten Dompu, Nusa Tenggara Barat (NTB), Rahmat memastikan hal itu.',
      'Rahmat|Kepala Dinas Pendidikan, Kabupaten Dompu, Nusa Tenggara Barat (NTB)',
    ],
    ['Direktur Utama Bank Papua tahun 2020, Yakob Ramandey, ditahan.', 'Yakob Ramandey|Direktur Utama Bank Papua'],
    ['Kata Ketua KPU Sikka, August Wakrul, harga naik.', 'August Wakrul|Ketua KPU Sikka'],
    ['Menteri Pertahanan Israel, Israel Wakrul, mengatakan hal itu.', 'Israel Wakrul|Menteri Pertahanan Israel'],
    ['Bupati Ogan Komering Ilir (OKI) Robertus Daga hadir.', 'Robertus Daga|Bupati Ogan Komering Ilir (OKI)'],
    [
      'Direktur Jenderal Pendidikan Anak Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah, Togar Manalu hadir.',
      'Togar Manalu|Direktur Jenderal Pendidikan Anak Usia Dini, Pendidikan Dasar, dan Pendidikan Menengah',
    ],
    [
      'Kepala Departemen Minat dan Bakat Anak Agung Wiratama hadir.',
      'Anak Agung Wiratama|Kepala Departemen Minat dan Bakat',
    ],
    ['Kadis Sosial Sikka M Puncak Setiawan hadir.', 'M Puncak Setiawan|Kadis Sosial Sikka'],
    ['Kadis Sosial Wakrul Barat Gunawan mengatakan hal itu.', 'Gunawan|Kadis Sosial Wakrul Barat'],
    ['Kepala Bandara Ahmad Fauzan, Rahmat Hidayat saat dikonfirmasi.', 'Rahmat Hidayat|Kepala Bandara Ahmad Fauzan'],
    [
      'Vice President Marketing GEMAR Natalia Rungkat mengatakan pasar tumbuh.',
      'Natalia Rungkat|Vice President Marketing GEMAR',
    ],
  ],
  leaves: [
    'Pakar hukum tata negara dari Universitas Andalas menilai sebaliknya.',
    'Ketua panitia belum ditunjuk.',
    'Selain membantu petani di Sukorejo, Wakrul juga memberi alat.',
    'Sedangkan untuk pegawai lain, Rambat meminta waktu.',
    'Terkait pungutan untuk mahasiswa, Rambat menyebut semua beres.',
    'Warga Desa Sukorejo mengungsi.',
    'Mayat itu tanpa kepala di pantai Karang Tengah.',
    'Hadir Ketua FKUB Kabupaten Klaten, serta Tokoh Masyarakat di Klaten Selatan.',
    'Gedung di Jalan Gubernur Rambat itu tua.',
    'Ketua Pengadilan Negeri Xenova hadir.',
    'Sebanyak 127 warga Tanjung Wakrul menerima bantuan.',
    'Sebanyak 127 warga Tanjung Wakrul Rahmat terima bantuan.',
    'Datang pengunjung Wakrul yang membawa anak.',
    'Tersangka ADI ditahan.',
    'Itu diatur Peraturan Kepala Badan Pangan Nomor 46 Tahun 2025 tentang Wakrul Dombas.',
    'Itu diatur Keputusan Menteri Perhubungan (Kepmenhub) Nomor KM 50 Tahun 2025 tentang Tarif Wakrul Dombas.',
    'Datang pedagang dari pasar Gunung Wakrul dan Wakrul Dombas.',
    'Ia pendiri sekaligus pemimpin grup musik Wakrul, kata warga.',
    'Ia membantu korban banjir di Keteguhan, Wakrul, Kota Bandar Lampung.',
    'Kata Ketua The Wakrul, harga naik.',
    'Hadir Lurah Wakruldom, Camat Alok dan warga.',
    'Dilanjutkan Bupati, Wakrul Dombas adalah perkumpulan pertama.',
    'Ia pedagang kopi di Desa Wakrul, Dombas Utara, sejak lama.',
    'Kata Robertus, Direktur PT Sinar Rahmat Fauzan, harga naik.',
    'Ketua Kelompok Wakrul dari Pekon Dombas, Way Wakrul, Lasmini, mengaku senang.',
  ],
}

/** "Peratin X Y, Peratin Z, dan Peratin W": of an office that is listed again and again the unknown words are the areas. */
function isListedArea(t: TokenTable, { first, row, area, agency }: Position, name: NameSpan): boolean {
  if (agency !== null || !isVillageOffice(row)) return false
  // "Peratin Way X Y": the word that begins a village's name.
  if (area !== null && !OPENING.has(area.toLowerCase())) return false
  let next = name.last + 1
  if (t.isMark(next, ',')) next++
  let before = first - 1
  while (before > first - 5 && (t.isMark(before, ',') || t.lower(before) === 'dan' || t.lower(before) === 'serta'))
    before--
  if (next > name.last + 1 && t.lower(next) === t.lower(first)) return true
  for (let j = before; j > before - 4 && t.isCapital(j); j--) if (t.lower(j) === t.lower(first)) return true
  return false
}

/** Guards of several rules. */
export const LIST_OF_OFFICES = 'a list of offices without names'
const NEXT_ENTRY = 'in a list of those who enter offices the name belongs to the office behind it'
const TOWN = 'the words behind may be its town or area rather than a name'

/** The mention that binds this name to an office in front of it. */
export function officeInFront(t: TokenTable, name: NameSpan, found: Found): PersonValue | undefined {
  const floor = Math.max(t.sentenceFirst(name.first), name.first - 16)
  for (let k = name.first - 1; k >= floor; k--) {
    if (!(t.wakes[k] & Class.Office)) continue
    const value = longTitleAt(t, k, found)?.value ?? officeName.find(t, k, found)
    if (value) return value.nameFirst === name.nameFirst || isInitialed(t, value, name) ? value : undefined
  }
  return undefined
}

/** "Dr. H. M. Nama, M.Si., Kepala X": one of two readings of a name leaves out the initial in front. */
const isInitialed = (t: TokenTable, longer: PersonValue, name: NameSpan): boolean =>
  longer.nameLast === name.nameLast &&
  longer.nameFirst === name.nameFirst - 2 &&
  t.isMark(name.nameFirst - 1, '.') &&
  t.end[longer.nameFirst] - t.start[longer.nameFirst] === 1

/** "A sebagai Camat X dan B sebagai Camat Y": of a list, each with "sebagai" between name and office. */
function entersNext(t: TokenTable, first: number, name: NameSpan): boolean {
  // "sebagai Wakil Komisaris Utama": read from its second word.
  if ((t.phrase(first - 1, Class.Office)?.last ?? -1) >= first) first--
  if (!ENTERING.has(t.lower(first - 1)) || name.first === first) return false
  const next = t.isMark(name.last + 1, ',') ? name.last + 2 : name.last + 1
  return ENTERING.has(t.lower(next))
}

const ENTERING = new Set(['sebagai', 'selaku', 'menjadi', 'jadi', 'menjabat'])

/** A name with a known word in it, or behind a comma. */
const isKnown = (t: TokenTable, name: NameSpan): boolean => hasKnownWord(t, name) || t.isMark(name.nameFirst - 1, ',')

function hasKnownWord(t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean {
  for (let j = nameFirst; j <= nameLast; j++) if (t.is(j, Class.Name)) return true
  return false
}

const MANY = new Set('sejumlah beberapa puluhan ratusan ribuan para sebagian seluruh banyak'.split(' '))

/** A long title with its name at token i, and whether later mentions may settle where the name begins. */
function longTitleAt(
  t: TokenTable,
  i: number,
  found: Found,
  called?: ReadonlySet<string>,
): { value: PersonValue; open: boolean } | undefined {
  if (i < t.headlineEnd) return undefined
  if (inStreet(i, found)) return no(CALLED_AFTER)
  if (isRoyalPlace(t, i)) return no(TOWN)
  const office = t.phrase(i, Class.Office)
  // "Kabinet X pimpinan Presiden Nama": the office behind it has a reading of its own.
  if (t.lower(i) === 'pimpinan' && t.isCapital(i + 1) && t.phrase(i + 1, Class.Office)) return undefined
  // "Panitia Pengawas X": part of the body's name.
  if (t.lower(i) === 'pengawas' && t.lower(i - 1) === 'panitia') return undefined
  // "Curug Kepala Naga": the name of a spot.
  if (office?.last === i && t.lower(i) === 'kepala' && t.isCapital(i - 1) && isSpot(t, i - 1)) return no(TOWN)
  // "Menurut majelis hakim, Nama bersalah", "majelis hakim dalam perkara Nama": judges say so, somebody else is named.
  const bench = t.lower(i) === 'majelis' || t.lower(i - 1) === 'majelis'
  // "staf Presiden Nama": the office behind it has its holder.
  if (office?.row.fields.form === 'staf' && t.is(office.last + 1, Class.Office)) return undefined
  // Offices of an area ("Bupati X Nama") have a reading of their own.
  if (office?.row.fields.takes === 'area' && officeName.find(t, i, found)) return undefined
  const title = titleOf(t, i, found, called)
  if (!title?.name) return undefined
  if (isInitials(t, title.name)) return no(INITIALS)
  const { position, name } = title
  if (name.rank === null && !hasKnownWord(t, name) && inStreet(name.nameFirst, found)) return no(CALLED_AFTER)
  if (office && name.rank === null && !isKnown(t, name) && inOffice(i, name.nameLast, found)) return no(TOWN)
  // "Sejumlah warga Kelurahan X, Y, mengeluh": many are no one, the unknown word is the larger place.
  const many = !office && MANY.has(t.lower(i - 1)) && t.isMark(name.first - 1, ',')
  if (many && name.nameFirst === name.nameLast && !hasKnownWord(t, name)) return no(TOWN)
  if (bench && office && name.first > office.last + 1) return no(ORDINARY_WORDS)
  if (isNoName(t, name.nameFirst) || (name.rank === null && name.prefix === null && isOrdinary(t, name)))
    return no(ORDINARY_WORDS)
  // "pedagang dari pasar X dan Y": where they are or come from; "grup musik X": what they belong to.
  const link = t.lower(name.first - 1)
  const thing = CALLED.has(link) || (link === 'musik' && t.lower(name.first - 2) === 'grup')
  if (t.isLower(name.first - 1) && (thing || PREPOSITIONS.has(link))) return no(TOWN)
  // "Ketua kelompok X dari Pekon Y, Way Tenong, Nama": the district of the place in front.
  const larger = t.isMark(name.first - 1, ',') && t.isMark(name.last + 1, ',') && !hasKnownWord(t, name)
  if ((!office || larger) && isToponym(t, name)) return no(TOWN)
  if (!office && !isKnown(t, name)) {
    // A village behind "di X" or in front of its regency.
    if (link === 'dan' && comesFrom(t, i, name.first)) return no(TOWN)
    if (t.isMark(name.last + 1, ',') && found.startingAt('place', name.last + 2)) return no(TOWN)
  }
  // "petani di Desa X, Wakrul Y, Kamis": unknown words between a place and the day are the larger place.
  const dated = t.isMark(name.last + 1, ',') && t.is(name.last + 2, Class.Weekday)
  if (!office && dated && found.at('place', name.first - 2) && comesFrom(t, i, name.first) && !hasKnownWord(t, name))
    return no(TOWN)
  // "narasumber dari X Nama (Ketua Y)": the office behind the name has a reading of its own.
  if (!office && t.isMark(name.last + 1, '(') && t.phrase(name.last + 2, Class.Office)) return undefined
  // "petugas keamanan Kantor X Sumbersari": who serves is mostly without a name, a town stands behind.
  if (office && STAFF.has(office.row.fields.form) && name.rank === null && !isKnown(t, name)) return no(TOWN)
  // "menjabat Camat Ile Ape", "Danramil 05/Talun": the words behind the office are its area.
  const tight = office?.row.fields.takes === 'area' ? positionAt(t, i, found) : undefined
  if (office && tight && tight.last >= name.nameLast && isNamedArea(t, tight, office.row, found)) return no(TOWN)
  if (lacksArea(t, position, name, found) || isListedArea(t, position, name)) return no(TOWN)
  if (entersNext(t, position.first, name)) return no(NEXT_ENTRY)
  // "Nama selaku Chief Officer X Y berharap": unknown words behind the office are the body's.
  if (t.lower(position.first - 1) === 'selaku' && !isKnown(t, name) && nameBefore(t, position.first - 2, found))
    return no(TOWN)
  // "Ustaz Nama, Manajer Layanan X, yang juga": what stands between commas behind a name is the body's.
  if (isBetweenCommas(t, i, name) && !hasKnownWord(t, name)) {
    const front = nameBefore(t, beforeAge(t, position.first - 2), found)
    if (front && (front.prefix !== null || hasKnownWord(t, front)) && !officeInFront(t, front, found)) return no(TOWN)
  }
  // "Nama, Direktur PT Wakrul Fauzan,": words that the body's name holds to its end.
  const body = t.isMark(position.first - 1, ',') ? found.at('agency', name.nameLast) : undefined
  if (body && body.first < name.first && body.first > i && name.first === name.nameFirst) return no(TOWN)
  const bare = position.last === position.officeLast && t.isMark(name.first - 1, ',')
  if (bare && COPULA.has(t.lower(name.last + 1))) return no(ORDINARY_WORDS)
  if (t.isLower(position.first) && isNextClause(t, position.first, name)) return no(NEXT_CLAUSE)
  const behind = nameBehindBody(t, title.whole, name, found)
  if (behind)
    return { value: personValue(t, behind, title.whole, { first: position.first, last: behind.last }), open: false }
  return {
    value: personValue(t, name, position, {
      first: position.first,
      last: name.last,
      role: office ? null : roleOf(t.word(i)),
    }),
    open: title.open,
  }
}

/** Whether the words behind the office of an area are sure to be its area: a district, a command's number, or what is set behind a name: "Nama, Kades X,". */
function isNamedArea(t: TokenTable, position: Position, row: Row, found: Found): boolean {
  if (isDistrictOffice(row) || /^[\dIVX]+[-/\d]/.test(position.area ?? '')) return true
  const before = position.first - 1
  if (isEnclosed(t, before)) return true
  if (!t.isMark(before, ',') || !t.isMark(position.last + 1, ',.')) return false
  const name = nameBefore(t, beforeAge(t, before - 1), found)
  return name !== undefined && !isOrdinary(t, name) && officeInFront(t, name, found) === undefined
}

const isBetweenCommas = (t: TokenTable, i: number, { first, last, rank, prefix }: NameSpan): boolean =>
  rank === null &&
  prefix === null &&
  t.isMark(i - 1, ',') &&
  t.isMark(last + 1, ',') &&
  !t.isMark(first - 1, ',') &&
  !(t.wakes[last + 2] & (Class.Office | Class.Descriptor))

/** Those who serve, of whom there are many: mostly without a name. */
const STAFF = new Set([
  'petugas',
  'pegawai',
  'asn',
  'pns',
  'pppk',
  'akademisi',
  'pegawai negeri sipil',
  'aparatur sipil negara',
])

const PREPOSITIONS = new Set(['di', 'ke', 'dari', 'asal', 'dalam', 'tentang', 'antara'])

/** Things whose own name stands behind them. */
const CALLED = new Set('band grup pasar masjid musala mushola gereja aplikasi situs kabinet wilayah kawasan'.split(' '))

function comesFrom(t: TokenTable, i: number, first: number): boolean {
  for (let j = i + 1; j < first; j++) if (PREPOSITIONS.has(t.lower(j))) return true
  return false
}

/** "Manajer Wakrul Dombas, Rahmat Fauzan mengatakan": unknown words that end in a comma are the body's name where a known name speaks behind it. */
function nameBehindBody(t: TokenTable, whole: Position, name: NameSpan, found: Found): NameSpan | undefined {
  const { last } = name
  if (!t.isMark(last + 1, ',') || name.rank !== null || name.prefix !== null) return undefined
  // "Kepala Bandara Letjen Nama, Rahmat Fauzan": a spot may be called after somebody.
  const spot = found.at('venue', last)
  const called = spot !== undefined && spot.first < name.nameFirst && spot.first > whole.first
  if (!called && (whole.last !== last || isKnown(t, name))) return undefined
  const behind = personAt(t, last + 2, found)
  if (!behind || !t.is(behind.nameFirst, Class.Name)) return undefined
  const next = behind.last + 1
  return t.is(next, Class.Say) || t.isMark(next, '.') || (called && t.isLower(next)) ? behind : undefined
}

/** Follows "yang juga", "sekaligus", "merangkap", "/" from one office to the next; gives the last one, whose end the name follows. */
function laterOffice(t: TokenTable, position: Position, found: Found): Position {
  let current = position
  for (let step = 0; step < 3; step++) {
    let j = current.last + 1
    if (t.isMark(j, ',')) j++
    const from = j
    while (j < from + 4 && CHAIN.has(t.lower(j))) j++
    // "Danrem X, serta Dandim Y Nama": two offices of two persons.
    if (j === from + 1 && (t.lower(from) === 'serta' || (t.lower(from) === 'dan' && current.area !== null))) break
    if (t.isMark(j, '/')) j++
    if (j === from) break
    const next = positionAt(t, j, found)
    if (next) {
      current = next
      continue
    }
    // "Menteri Pertahanan sekaligus capres nomor urut 2"
    const descriptor = t.phrase(j, Class.Descriptor)
    if (!descriptor) break
    return { ...current, last: ballotEnd(t, descriptor.last + 1) }
  }
  return current
}

const CHAIN = new Set(['yang', 'juga', 'sekaligus', 'merangkap', 'selaku', 'sebagai', 'serta', 'merupakan', 'dan'])

/** Of two offices of one person, the public one; of two such, the first. */
const main = (first: Position, last: Position): Position => (first.official || !last.official ? first : last)

/** Behind a comma only a plain name is one: not a place, and not the next item of a list of offices. */
function safeAfterComma(t: TokenTable, name: NameSpan, found: Found): boolean {
  const j = name.nameFirst
  if (found.at('place', j) && name.nameFirst === name.nameLast) return false
  if (t.is(j, Class.Common) && !t.is(j, Class.Name) && name.nameFirst === name.nameLast) return false
  return true
}

/** "Ketua, Sekretaris dan Bendahara": a bare office word in front of a comma is a list, unless title or rank follow. */
const enumerated = (t: TokenTable, position: Position, name: NameSpan): boolean =>
  position.officeLast === position.first &&
  name.rank === null &&
  name.prefix === null &&
  !t.is(name.nameFirst, Class.Name)

/** Bodies that never stand without their town: behind "Ketua Pengadilan Negeri" one unknown word is the town, not the holder. */
const SEATED = new Set(['court', 'prosecution', 'police', 'military'])

function lacksArea(t: TokenTable, position: Position, name: NameSpan, found: Found): boolean {
  if (name.nameFirst !== name.nameLast || name.nameFirst !== position.last + 1 || t.is(name.nameFirst, Class.Name))
    return false
  const agency = found.at('agency', position.last)
  // "Polda Metro Jaya" holds its area as a word of its own.
  const whole = agency !== undefined && agency.last > agency.first && !t.is(agency.last, ORDINARY | Class.AgencyHead)
  return (
    agency !== undefined && agency.area === null && agency.level !== 'national' && SEATED.has(agency.body) && !whole
  )
}
