import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { COMMON_NOUN, no } from '../guard.js'
import { knownPlace } from '../places/name.js'
import type { Rule } from '../rule.js'
import { areaAt, foreignAt } from './area.js'
import { abbreviates, bracketAt } from './bracket.js'
import { compose } from './compose.js'
import { freeNameEnd } from './freename.js'
import { dropHomonyms } from './homonym.js'
import { keyOf, nameAt } from './institutions.js'
import { inNumber } from './not-bodies.js'
import { organizationAt } from './organization.js'
import { complete, named, type Opening, type Reading } from './reading.js'

export const knownOrganization: Rule<'agency'> = {
  id: 'agency/organization-known',
  anchor: Class.Org,
  reads: 'a party, association, NGO, medium, company or international body by its name or short form, with its area',
  find: (t, i) =>
    isStudents(t, i) || isElsewhere(t, i) || inNumber(t, i) ? undefined : named(t, organizationAt(t, i)),
  again: dropHomonyms,
  takes: [
    ['pengurus PWI Lampung hadir', 'persatuan wartawan indonesia|PWI Lampung'],
    ['kader Partai Golkar berkumpul', 'partai golkar|Partai Golkar'],
    ['kata Direktur Samsung Indonesia itu', 'samsung|Samsung Indonesia'],
    ['kata Direktur BNI Life itu', 'bni life|BNI Life'],
    ['menurut Dana Moneter Internasional (IMF), laju', 'dana moneter internasional|Dana Moneter Internasional (IMF)'],
  ],
  leaves: [
    'pan dan wajan',
    'nu jauh di sana',
    'realisasi pajak bumi dan bangunan (PBB) naik, target PBB tercapai',
    'realisasi PBB baru 30 persen, kata warga; PBB harus dibayar',
    'Antara lain tanaman kopi.',
    'Bantuan itu berdasarkan PKS, kata warga.',
    'Isi PKS antara warga dan sekolah belum diketahui.',
    'Tersangka yakni WKR, S, Z, dan PBB.',
    'Korban berinisial NU (13) dirawat, ibu NU menangis.',
    'kata Yusuf Fitra Hidayat di lokasi',
    'jalan di Kampung Astra Mulya rusak',
    'mencuri sepeda motor Honda',
  ],
}

/** What is named by its maker: "sepeda motor Honda". */
const MADE = new Set('motor mobil merek merk jenis tipe truk pikap minibus ponsel laptop hp roda seri'.split(' '))

/** "Antara lain", a village that bears a company's name ("Kampung Astra Mulya"), a person's middle name ("Aris Fitra Wijaya"). */
const isElsewhere = (t: TokenTable, i: number): boolean =>
  MADE.has(t.lower(i - 1)) ||
  (t.shape[i] === Shape.Title && isGiven(t, i - 1) && isGiven(t, i + 1)) ||
  (t.lower(i) === 'antara' && t.lower(i + 1) === 'lain') ||
  (t.is(i - 1, Class.PlaceLevel) && t.isCapital(i - 1) && t.isCapital(i + 1) && t.shape[i] === Shape.Title)

/** What a campaign moves people to: "Gerakan Pangan Murah", "Gerakan Nasional Sadar Pajak". */
const CAMPAIGNS =
  /^(pangan|ketahanan|tanam|menanam|nasional|literasi|orang|bersih|sejuta|seribu|serentak|sadar|ekonomi|pasar|subuh|ayo|cinta|gemar|hidup|jumat|minum|makan|penanaman|pengendalian|percepatan|bangga|stop|anti|pembagian|satu|indonesia)$|^me\p{Ll}{4,}$/u

const isGiven = (t: TokenTable, j: number): boolean => t.shape[j] === Shape.Title && t.is(j, Class.Name)

const COMPANIES = /^(pt|cv|ud|pd)$/

export const namedOrganization: Rule<'agency'> = {
  id: 'agency/organization-named',
  anchor: Class.OrgHead,
  reads: 'a head such as "PT", "Yayasan", "Asosiasi" or "Kelompok Tani" and the name behind it',
  // "Menteri Koperasi Nama": a minister's field.
  find(t, i) {
    if (t.lower(i - 1) === 'menteri' || isOccasion(t, i)) return undefined
    const reading = namedAt(t, i)
    return reading && isAttended(t, i, reading.last) ? no('an event bears this name') : named(t, reading)
  },
  takes: [
    ['truk milik PT Sinar Karya Abadi terguling', 'pt sinar karya abadi|PT Sinar Karya Abadi'],
    ['pabrik PT. Maju Bersama (Persero) Tbk tutup', 'pt maju bersama|PT. Maju Bersama (Persero) Tbk'],
    ['dirut PT Balai Cetak (Persero) hadir', 'pt balai cetak|PT Balai Cetak (Persero)'],
    ['lahan PT Rimba Hijau Lestari (RHL) terbakar', 'pt rimba hijau lestari|PT Rimba Hijau Lestari (RHL)'],
    ['gerai PT Ladang Kita (Warungku) ramai', 'pt ladang kita|PT Ladang Kita (Warungku)'],
    ['kata Juru Bicara Yayasan Cahaya Timur Robertus Daga itu', 'yayasan cahaya timur|Yayasan Cahaya Timur'],
    ['pengurus Ikatan Keluarga Minang itu', 'ikatan keluarga minang|Ikatan Keluarga Minang'],
    ['Kemarin Aliansi mahasiswa Semarang berkumpul', 'aliansi mahasiswa semarang|Aliansi mahasiswa Semarang'],
    ['Kelompok Tani Mekar Sari menanam', 'kelompok tani mekar sari|Kelompok Tani Mekar Sari'],
    ['pabrik PT Timah Industri tutup', 'pt timah industri|PT Timah Industri'],
    ['gedung PT. Bank Lampung ramai', 'pt bank pembangunan daerah lampung|PT. Bank Lampung'],
    ['kata DPC Partai Gerindra Kota Bekasi', 'dpc @ partai gerindra|DPC Partai Gerindra Kota Bekasi'],
    [
      'kajian Institute for Coastal Studies (ICS) terbit',
      'institute for coastal studies|Institute for Coastal Studies (ICS)',
    ],
    ['hadir BEM FH Universitas Lampung dan GMNI', 'bem fh universitas lampung|BEM FH Universitas Lampung'],
  ],
  leaves: [
    'aksi BEM seluruh kampus',
    'Menteri Koperasi Wakrul Dombas hadir',
    'yayasan itu tutup',
    'persatuan dan kesatuan',
    'Forum ini',
    'Aliansi mahasiswa dan warga',
    'naik PT',
    'pemerintah Federasi Rusia menolak',
    'gerakan menanam pohon',
    'Gerakan Pangan Murah digelar',
    'Forum Grup Diskusi digelar',
    'ujar Sari dalam sambutan Forum Petani Cakap Digital di Kupang',
    'dalam Forum Tata Ruang Laut Lestari, di Ambon',
    'Indeks Harga Saham Gabungan (IHSG) Bursa Kenari naik',
  ],
}

/** "menghadiri Forum X", "dalam Forum X di Kota Y": what people come to, not whom they form ("tergabung dalam Forum X di Kota Y"). */
function isAttended(t: TokenTable, i: number, last: number): boolean {
  if (t.lower(i) !== 'forum') return false
  const before = t.lower(i - 1)
  if (before === 'menghadiri' || before === 'sambutan' || before === 'membuka') return true
  if ((before !== 'dalam' && before !== 'pada') || /gabung|himpun/.test(t.lower(i - 2))) return false
  return t.lower(t.isMark(last + 1, ',') ? last + 2 : last + 1) === 'di'
}

/** "Forum Grup Diskusi": three words that name an event. */
const isOccasion = (t: TokenTable, i: number): boolean =>
  t.lower(i) === 'forum' && (t.phrase(i, Class.Event)?.last ?? i) > i + 1

const nameOf = (t: TokenTable, from: number, common: boolean, company: boolean, party: boolean): number =>
  freeNameEnd(t, from, {
    max: 8,
    common: common || from >= t.headlineEnd,
    numbered: true,
    wide: !company,
    holder: party,
  })

/** Heads that any word behind them makes a name: "Serikat Pekerja Nasional". */
const UNION = /^Serikat (?:Pekerja|Buruh)$/
/** Whether the words behind a head such as "Forum" or "Gerakan" make a name: two words, or a short form behind them. */
const isName = (t: TokenTable, from: number, last: number, reading: Reading): boolean =>
  last > from || reading.defines !== null || reading.area !== null || !t.is(from, Class.Common)

/** "Center of Reform on Economics": capital words joined by English function words. */
function englishEnd(t: TokenTable, from: number): number {
  let last = from - 1
  for (let k = from; k < from + 10 && t.sameSentence(from, k); k++) {
    if (t.isCapital(k)) last = k
    else if (!/^(of|and|for|the|on|in|to)$/.test(t.lower(k)) && !t.isMark(k, '&,')) break
  }
  return last
}

/** Lower-case words of a group's name, up to a capital, a function word or a verb ("KWT menggelar bazar"). */
function smallNameEnd(t: TokenTable, from: number): number {
  let last = from - 1
  for (
    let k = from;
    k < from + 3 &&
    t.isLower(k) &&
    !t.is(k, Class.Function | Class.Say | Class.PlaceLevel | Class.RoleCue) &&
    !SMALL_VERB.test(t.lower(k));
    k++
  )
    last = k
  return last
}
const SMALL_VERB = /^(?:me[mn]|ber|di)\p{L}{4,}$/u

/** Last of the capital words in front of "(Persero)", whatever they mean elsewhere: "PT Balai Pustaka (Persero)"; -1 without it. */
function stateNameEnd(t: TokenTable, from: number): number {
  let k = from
  while (k < from + 6 && t.isCapital(k)) k++
  return k > from && t.isMark(k, '(') && STATE.test(t.lower(k + 1)) && t.isMark(k + 2, ')') ? k - 1 : -1
}
const STATE = /^(?:persero|perseroda|perseroan daerah)$/

/** "(Persero)" and "Tbk" behind a company's name; the first makes it a state company. */
function suffixes(t: TokenTable, opening: Opening): void {
  for (let n = 0; n < 2; n++) {
    const k = opening.last + 1
    if (t.isMark(k, '(') && STATE.test(t.lower(k + 1)) && t.isMark(k + 2, ')')) {
      opening.last = k + 2
      opening.public = true
      opening.body = 'state-company'
    } else if (t.lower(k) === 'tbk')
      opening.last = t.isMark(k + 1, '.') && !t.isBreak(k + 2) && t.isLower(k + 2) ? k + 1 : k
  }
}

/** "DPC Partai X Kota Bekasi", "Pimpinan Wilayah Muhammadiyah Lampung". */
function branchAt(t: TokenTable, i: number, from: number): Reading | undefined {
  const early = bracketAt(t, from)
  const next = early && abbreviates(early.text, t.slice(i, from - 1)) ? early.close + 1 : from
  const parent =
    organizationAt(t, next) ?? (t.is(next, Class.OrgHead) && !isBranch(t, next) ? namedAt(t, next) : undefined)
  if (!parent || (SHORT.test(t.word(i)) && !BRANCHED.has(parent.body))) return undefined
  const unit = t.slice(i, from - 1)
  // "DPD Laskar Hijau Nusantara (LHN) Lampung": a branch has its area even where the whole has none.
  const area = parent.area ? undefined : areaAt(t, parent.last + 1, 'region')
  if (area) {
    parent.last = area.last
    parent.area = t.slice(area.first, area.last)
    parent.areaTokens = [area.first, area.last]
  }
  return { ...parent, first: i, key: `${unit.toLowerCase()} @ ${parent.key}`, unit, fullName: null, acronym: null }
}

/** Boards by two letters, which mean other things before other names. */
const SHORT = /^P[BCDW]$/
const BRANCHED: ReadonlySet<string> = new Set(['association', 'religious', 'ngo'])

/** Whether a students' body with the name of its campus begins at token i. */
function isStudents(t: TokenTable, i: number): boolean {
  const head = nameAt(t, i, Class.OrgHead)
  return (
    head?.row.fields.kind === 'student' &&
    (organizationAt(t, i)?.last ?? -1) < (studentsAt(t, i, head.last)?.last ?? -1)
  )
}

/** The students' body of a campus: "BEM Unnes", "DEMA UIN Walisongo", "HMJ Sejarah Universitas Andalas". */
function studentsAt(t: TokenTable, i: number, headLast: number): Reading | undefined {
  const early = bracketAt(t, headLast + 1)
  const from = (early?.close ?? headLast) + 1
  if (!t.isCapital(from)) return undefined
  const opening: Opening = {
    first: i,
    last: headLast,
    key: keyOf(t.slice(i, headLast)),
    public: false,
    body: 'association',
    level: null,
    acronym: null,
    fullName: null,
  }
  let last = freeNameEnd(t, from, { max: 4 })
  // The faculty or programme stands before the campus: "BEM FH Undip", "HMPS PPKn FKIP Unram".
  for (let k = from; k <= from + 2 && t.isCapital(k); k++) {
    const campus = compose(t, k, 0)?.reading
    if (campus?.body !== 'education') continue
    last = campus.last
    break
  }
  if (last < from) return undefined
  opening.last = last
  opening.key += ` ${keyOf(t.slice(from, last))}`
  return complete(t, opening, 'region')
}

/** An organisation made of a head and the name behind it. */
function namedAt(t: TokenTable, i: number): Reading | undefined {
  const hit = nameAt(t, i, Class.OrgHead)
  if (!hit || (t.isLower(i) && t.isLower(i + 1))) return undefined
  const { form, kind } = hit.row.fields
  // "Amerika Serikat", "Ketua Harian", "Indeks Harga Saham Gabungan"
  if (/^(amerika serikat|(ketua|pelaksana) harian|saham gabungan)$/i.test(`${t.word(i - 1)} ${form}`)) return undefined
  let from = hit.last + 1
  // "Federasi Rusia" is a country.
  if (form === 'Federasi' && foreignAt(t, from) !== undefined) return undefined
  if (form === 'Gerakan' && CAMPAIGNS.test(t.lower(from))) return no('a campaign, no body')
  if (kind === 'campaign') return undefined
  if (kind === 'branch') return branchAt(t, i, from)
  if (kind === 'student') return studentsAt(t, i, hit.last)
  const company = COMPANIES.test(form.toLowerCase())
  if (company && t.isMark(from, '.')) from++
  const early = bracketAt(t, from)
  if (early && t.isCapital(early.close + 1)) from = early.close + 1
  const group = /^(kelompok|poktan|gapoktan|pokdakan|pokdarwis|kwt|p4s|pokmas|gabungan kelompok)/i.test(form)
  let last = kind === 'english' ? englishEnd(t, from) : nameOf(t, from, company || group, company, kind === 'party')
  if (last < from && CIRCLES.test(form)) last = membersEnd(t, from)
  // Names of groups are often written small: "Poktan subur satu sejahtera".
  if (group && last < from) last = smallNameEnd(t, from)
  if (company) last = Math.max(last, stateNameEnd(t, from))
  if (last < from) return undefined
  const state = company ? stateCompanyAt(t, i, from) : undefined
  if (state && state.last >= last) return state
  const opening: Opening = {
    first: i,
    last,
    key: keyOf(`${form} ${t.slice(from, last)}`),
    public: false,
    body: kind === 'english' ? 'ngo' : kind,
    level: null,
    acronym: null,
    fullName: t.slice(i, last),
  }
  if (company) suffixes(t, opening)
  const reading = complete(t, opening, company ? 'branch' : 'region')
  if (company && !reading.defines) brand(t, reading)
  if (!company && !group && kind !== 'english' && !isName(t, from, last, reading) && !UNION.test(form))
    return no(COMMON_NOUN)
  return reading
}

const CIRCLES = /^(?:Forum|Aliansi|Komunitas|Paguyuban|Koalisi|Perkumpulan)$/
const MEMBERS =
  /^(?:warga|mahasiswa|pemuda|pelajar|masyarakat|petani|nelayan|pedagang|buruh|pekerja|wartawan|jurnalis|guru|pecinta|pencinta|sopir|pengusaha|rakyat|perempuan|relawan|peduli|wali|murid|sipil|alam|motor|trail|adventure|sepeda)$/

/** Last token of a region behind small words for the members of a group: "Aliansi mahasiswa Semarang"; from - 1 without it. */
function membersEnd(t: TokenTable, from: number): number {
  let k = from
  while (k < from + 3 && MEMBERS.test(t.word(k))) k++
  const place = k > from && t.isCapital(k) ? knownPlace(t, k) : undefined
  return place?.last ?? from - 1
}

/** "PT. Bank Lampung": a state company that the lists name without what stands in front. */
function stateCompanyAt(t: TokenTable, i: number, from: number): Reading | undefined {
  const known = t.wakes[from] & Class.Agency ? compose(t, from, 0)?.reading : undefined
  if (known?.body !== 'state-company' || known.unit) return undefined
  known.first = i
  return known
}

/** Takes along a company's brand in brackets, which need not abbreviate its name: "PT Indo Ritel Jaya (Ritelku)". */
function brand(t: TokenTable, reading: Reading): void {
  const hit = bracketAt(t, reading.last + 1)
  if (hit?.first !== hit?.last || !hit || t.is(hit.first, Class.Place | Class.PlaceLevel | Class.Agency)) return
  reading.last = hit.close
  reading.defines = hit.text
}

const isBranch = (t: TokenTable, i: number): boolean => t.phrase(i, Class.OrgHead)?.row.fields.kind === 'branch'
