import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import type { RecordVenue } from '../../record.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { PEOPLES } from '../peoples.js'

/** What a row of venue-heads.tsv is good for. */
export type VenueUse =
  | 'room'
  | 'part'
  | 'side'
  | 'site'
  | 'body'
  | 'alone'
  | 'whole'
  | 'tail'
  | 'brand'
  | 'capital'
  | 'none'
  | 'word'
  | 'locative'
  | 'held'
  | 'undergoes'
  | 'elsewhere'
  | 'custody'
  | 'recipient'

export const hasUse = (head: PhraseHit, use: VenueUse): boolean => head.row.fields.use.includes(use)

/** Passes the rows of venue-heads.tsv that have one of the uses: for a rule's `where`. */
export const usedAs =
  (...uses: VenueUse[]) =>
  (fields: Readonly<Record<string, string>>): boolean =>
    fields.kind !== '' && uses.some((use) => fields.use.includes(use))

export const siteOf = (head: PhraseHit): RecordVenue['kind'] => head.row.fields.kind as RecordVenue['kind']

/** The longest venue head at token i that may open or be a spot; a row of use `none` hides the shorter ones. */
export function headAt(t: TokenTable, i: number): PhraseHit | undefined {
  const head = t.phrase(i, Class.VenueHead)
  return head && head.row.fields.kind !== '' && (hasUse(head, 'tail') || !(isSpelledOut(t, i) || isInOffice(t, i)))
    ? head
    : undefined
}

/** "petugas lapangan", "Penyuluh Lapangan Kecamatan X": those who work outdoors. */
const isInOffice = (t: TokenTable, i: number): boolean =>
  t.lower(i) === 'lapangan' && (t.wakes[i - 1] & Class.Office) !== 0 && (t.phrase(i - 1, Class.Office)?.last ?? -1) >= i

/** Words from a head to the bracket with the short form of a name that it stands in. */
const SPELLED_REACH = 4

/** "Penyuluh Pertanian Lapangan (PPL)", "Penerangan Jalan Umum (PJU)": the head is a later word of a name whose first letters stand in brackets. */
function isSpelledOut(t: TokenTable, i: number): boolean {
  if (!t.isCapital(i) || !t.isCapital(i - 1)) return false
  for (let k = i + 1; k <= i + SPELLED_REACH; k++) {
    if (t.isMark(k, '(')) {
      const letters = t.shape[k + 1] === Shape.Upper && t.isMark(k + 2, ')') ? t.lower(k + 1) : ''
      return letters.indexOf(t.lower(i - 1)[0] + t.lower(i)[0]) >= 0 && letters[0] !== t.lower(i)[0]
    }
    if (!t.isCapital(k)) return false
  }
  return false
}

function cueAt(t: TokenTable, i: number, use: VenueUse): boolean {
  return t.phrase(i, Class.VenueHead)?.row.fields.use.includes(use) ?? false
}

/** Whether a capitalised word ends a name before it: function words and weekdays, but not "International" or "Club". */
export function endsName(t: TokenTable, i: number): boolean {
  return t.is(i, Class.Function | Class.Weekday) && !cueAt(t, i, 'word') && !PEOPLES.has(t.lower(i))
}

/** Whether the court at token `first` is named by its judges: "majelis hakim Pengadilan Negeri X". */
export const isBench = (t: TokenTable, first: number): boolean =>
  t.lower(first - 1) === 'hakim' && t.lower(first - 2) === 'majelis'

/** What a court does in a trial, behind its name. */
const RULES = new Set(
  `memvonis menjatuhkan mengabulkan menolak menggelar memutus memutuskan menghukum menyidangkan mengadili membacakan memperberat
  menguatkan membatalkan membebaskan`.split(/\s+/),
)

/** Whether the court that stands from `first` to `last` hears a case: "sidang yang digelar PN X", "PN X memvonis", "hakim PN X menghukum". */
export function hears(t: TokenTable, first: number, last: number): boolean {
  let i = t.lower(first - 1) === 'oleh' ? first - 2 : first - 1
  if (t.lower(i) === 'digelar' || t.lower(i) === 'divonis') return true
  i = t.isMark(last + 1, '(') ? last + 4 : last + 1
  return t.isLower(i) && RULES.has(t.word(i)) && t.sameSentence(first, i)
}

/** Lower-case words that may stand between "di" and the spot: "di salah satu ruang X", "di sekitar kawasan Y". */
const BETWEEN = new Set(
  'dalam depan belakang samping wilayah daerah kawasan komplek kompleks area areal sekitar seputar seputaran dekat salah satu lokasi tempat titik sebuah seberang luar sepanjang tengah atas bawah ujung tepi pinggir pinggiran muka dinding atap plafon tembok konstruksi sebagian bangunan kolong puncak bahu trotoar median hulu hilir dasar lingkup kejadian aliran tebing bibir badan teras emperan'.split(
    ' ',
  ),
)

/**
 * Whether a locative ("di", "ke", "bertempat di", "menyambangi") stands before token `first`, so that something takes place
 * there; a residence or workplace ("tinggal di", "lulusan") does not count.
 */
export function isLocated(t: TokenTable, first: number, site?: string): boolean {
  let i = first - 1
  for (let step = 0; step < 3 && t.isLower(i) && BETWEEN.has(t.word(i)); step++) i--
  // "mendatangi langsung Plaza X"
  if (t.isLower(i) && ADVERBS.has(t.word(i))) i--
  while (t.isMark(i, '"“”\'‘’:') || (t.isMark(i, '.') && !t.spaced(i + 1))) i--
  // "sidak ke proyek pembangunan X", "di lokasi pembangunan X"
  if (BUILT.has(t.lower(i)) && t.isLower(i)) {
    let k = i - 1
    for (let step = 0; step < 2 && t.isLower(k) && WORKS.has(t.word(k)); step++) k--
    if (t.lower(k) === 'di' || t.lower(k) === 'ke') i = k
  }
  // "di lingkup proyek X", "di wilayah perairan X": only a spot that is called so; "kasus di wilayah Puskesmas X": what it serves.
  const around = t.lower(first - 1)
  if (WIDE.has(around) && (!t.isCapital(first) || (around !== 'lingkup' && (site === 'health' || site === 'office'))))
    return false
  // Ports and stations are passed through: "diangkut melalui Dermaga X".
  if (site === 'station' && t.isLower(i) && (t.word(i) === 'melalui' || t.word(i) === 'lewat')) return true
  if (!cueAt(t, i, 'locative')) return isAnnounced(t, i) || isFounded(t, i) || isLeft(t, i, site) || isSurveyed(t, i)
  if (OUTBREAKS.has(t.lower(i)) && isCause(t, i)) return false
  // "bertandang ke markas Persikota": a club's home ground, whatever its name.
  if (t.lower(first) === 'markas' && AWAY.test(t.lower(i - 1))) return false
  // "dialihkan menuju Jalan X": a road only leads on, unless somebody comes to look: "sidak ke Flyover X".
  if (site === 'street' && (t.word(i) === 'menuju' || (t.word(i) === 'ke' && !isLookedAt(t, i)))) return false
  if ((t.word(i) === 'ke' || t.word(i) === 'menuju') && !isGoal(t, i)) return false
  // "pembeli dapat mengunjungi diler X": an advice.
  if (ADVISING.has(t.lower(i - 1)) && t.word(i) !== 'di') return false
  if ((site === 'school' || site === 'health') && t.word(i) === 'di' && isMember(t, i)) return false
  // "warga memadati Lapangan X": a verb tells what they do there.
  for (let back = 1; back <= 2 && !COMES.test(t.lower(i)); back++) {
    if (!t.sameSentence(i - back, i)) break
    // "warga di Jalan X" live there, "warga berikrar di Lapangan X" came.
    // "APBN KiTa"
    if (t.shape[i - back] === Shape.Mixed) continue
    if (cueAt(t, i - back, 'elsewhere')) return back === 2 && isActing(t, i - back)
  }
  return true
}

/** What is done to a building at the place where it stands, and words in front of it. */
const BUILT = new Set('pembangunan revitalisasi renovasi rehabilitasi pengerjaan perbaikan'.split(' '))
const WORKS = new Set('lokasi proyek area pekerjaan'.split(' '))

/** Verbs of those who come to a spot or do something to it. */
const COMES = /^me(?!nuju)/
/** Of clubs that play elsewhere. */
const AWAY = /^(?:ber)?tandang$|^(?:me)?lawat(?:an)?$/
const OUTBREAKS = new Set(['erupsi', 'letusan'])
const CAUSES = new Set(
  'imbas dampak terdampak akibat pasca karena korban penanganan pengungsi hoaks abu bantuan menyusul'.split(' '),
)
/** "penerbangan batal imbas erupsi Gunung X": why something happened elsewhere. */
const isCause = (t: TokenTable, i: number): boolean => t.hasBefore(i, CAUSE_REACH, CAUSES)
const CAUSE_REACH = 3

/** "meninjau progres pembangunan Bendungan X", "mengecek Jalan X": what somebody comes to look at. */
function isSurveyed(t: TokenTable, i: number): boolean {
  let k = i
  while (k > i - SURVEYED_REACH && t.isLower(k) && SURVEYED.has(t.word(k))) k--
  return SURVEYING.has(t.lower(k)) && t.sameSentence(k, i) && !ADVISING.has(t.lower(k - 1))
}
const SURVEYED_REACH = 4
const SURVEYED = new Set(
  `langsung kondisi progres perkembangan pembangunan proyek strategis nasional lokasi aktivitas pengerjaan perbaikan pelaksanaan
  kesiapan revitalisasi renovasi pengoperasian objek destinasi ruas kawasan`.split(/\s+/),
)
const SURVEYING = new Set(
  'meninjau mengecek memantau menginspeksi tinjau pantau sidak melihat meresmikan resmikan peninjauan pengecekan'.split(
    ' ',
  ),
)

/** How far before "ke" the word stands that tells of a visit, a fall or a march: "kunjungan kerja rombongan DPR ke". */
const GOAL_REACH = 8
const VISITS = new Set(
  `kunjungan peninjauan meninjau inspeksi pengecekan mengecek monitoring kunjungannya bertandang tandang melawat merapat menyusup kunker berkunjung mengunjungi survei berziarah ziarah datang berdatangan kedatangan mendatangi tiba sidak turun masuk jatuh terjun
  tercebur terjatuh terperosok melompat meloncat silaturahmi silaturahim bersilaturahmi blusukan safari lawatan melayat takziah
  bertakziah sowan roadshow pawai kirab karnaval march konvoi arak-arakan massa berwisata berlibur studi bertamu singgah mampir hadir
  mendaftar grebeg gerebeg tour wisata rekreasi diajak mengangkut bertolak tersungkur meluncur dibuang membuang membuangnya dibuangnya`.split(
    /\s+/,
  ),
)

/** Whether a visit to the body behind "ke" is told of right before it: "berkunjung ke", "melakukan kunjungan resmi ke". */
export const isCalledOn = (t: TokenTable, i: number): boolean => t.hasBefore(i, CALLED_REACH, CALLING)
const CALLED_REACH = 2
const CALLING = new Set(
  'berkunjung kunjungan kunker bertandang silaturahmi bersilaturahmi sidak blusukan lawatan melawat'.split(' '),
)

/** Whether a visit to what stands behind "ke" is told of right before it: "sidak ke", "meninjau langsung ke". */
function isLookedAt(t: TokenTable, i: number): boolean {
  return t.hasBefore(i, LOOKED_REACH, LOOKING)
}
const LOOKED_REACH = 4
const LOOKING = new Set(
  'sidak kunjungan kunker berkunjung blusukan inspeksi peninjauan meninjau tinjauan monitoring pengecekan mengecek turun'.split(
    ' ',
  ),
)

const THEN = new Set(['lalu', 'kemudian', 'lanjut', 'berlanjut', 'dilanjutkan', 'dan', 'juga'])

/** Whether one comes to the spot behind "ke" for something, and doesn't only pass on the way there: "rute dari X ke Y". */
function isGoal(t: TokenTable, i: number): boolean {
  const to = t.word(i) === 'menuju'
  // "mengunjungi X, lalu ke Y"
  if (!to && THEN.has(t.lower(i - 1))) return true
  for (let k = i - 1; k >= i - GOAL_REACH && t.sameSentence(k, i); k--) {
    if (t.isMark(k, ',;"“”')) return false
    const word = t.lower(k)
    // "pawai dari X menuju Y"
    if (word === 'dari' && !to) return false
    if (to ? MARCHES.has(word) : VISITS.has(word) || cueAt(t, k, 'custody') || cueAt(t, k, 'recipient')) return true
  }
  return false
}
const MARCHES = new Set(
  'grebeg gerebeg prosesi iring-iringan pawai kirab karnaval march konvoi arak-arakan massa berjalan diarak bergerak'.split(
    ' ',
  ),
)
/** How far before "di" the word stands that makes somebody one of a school or hospital. */
const MEMBER_REACH = 5
const MEMBERS = new Set(
  'mahasiswa mahasiswi dosen guru siswa siswi pelajar dokter perawat bidan peneliti psikolog pengajar santri profesor staf pegawai'.split(
    ' ',
  ),
)
const ONE = new Set([
  'seorang',
  'sebagai',
  'selaku',
  'menjadi',
  'merupakan',
  'berstatus',
  'juga',
  'salah',
  'adalah',
  'aktif',
])
/** "S1 Hubungan Internasional di Universitas X" */
const DEGREES = new Set(['sarjana', 'magister', 'pascasarjana', 'doktor', 'gelar', 'jurusan', 'prodi'])

/** "seorang dokter di RS X", "mahasiswa Fakultas Pertanian di Universitas X": whose one is, and nothing takes place there. */
function isMember(t: TokenTable, i: number): boolean {
  for (let k = i - 1; k >= i - MEMBER_REACH && t.sameSentence(k, i); k--) {
    if (!t.isWord(k)) return t.isNumber(k) && t.lower(k - 1) === 's'
    const word = t.lower(k)
    if (DEGREES.has(word)) return true
    if (MEMBERS.has(word)) return ONE.has(t.lower(k - 1)) || ONE.has(t.lower(k - 2))
  }
  return false
}
const WIDE = new Set(['lingkup', 'wilayah', 'daerah'])
const ADVERBS = new Set(['langsung', 'kembali', 'juga', 'pula', 'mendadak', 'sendiri', 'sementara'])
const ACTING = /^(?:ber|ter|di|me[mnlrwy])[a-z]{4}/

/** "warga berikrar", "kami tangkap": somebody and what he does. */
function isActing(t: TokenTable, i: number): boolean {
  const word = t.lower(i)
  if (word === 'kami' || word === 'kita') return t.isLower(i + 1) && !t.is(i + 1, Class.Function)
  return word === 'warga' && ACTING.test(t.lower(i + 1))
}

/** Small words before the verb of what befell a spot: "Jalan X sempat terendam", "Gunung X kembali mengalami erupsi". */
const BEFORE_VERB = new Set([
  'yang',
  'sempat',
  'ikut',
  'kembali',
  'juga',
  'mengalami',
  'alami',
  'sudah',
  'telah',
  'akhirnya',
])

/** The token behind a row of areas: "Gunung X di Kabupaten Y, Maluku Utara, erupsi", "Tanggul X, Desa Y, jebol". */
function behindAreas(t: TokenTable, first: number): number {
  let i = first
  while (i < first + AREAS_REACH && (t.isCapital(i) || t.isMark(i, ','))) i++
  return i
}
const AREAS_REACH = 12

/** Whether the words right behind the spot say what befell it: "Jalan X terendam", "Kantor Y digeruduk". */
export function undergoes(t: TokenTable, last: number): boolean {
  let i = t.lower(last + 1) === 'di' || t.isMark(last + 1, ',') ? behindAreas(t, last + 2) : last + 1
  const first = i
  while (i <= first + 1 && t.isLower(i) && BEFORE_VERB.has(t.word(i))) i++
  return t.isLower(i) && t.sameSentence(last, i) && cueAt(t, i, 'undergoes')
}

/** Words between a verb or noun of `held` and the preposition: "sidak gabungan di". */
const HELD_REACH = 2

/** Whether the words right before the preposition at `i` tell of something held or somebody met there: "digelar di", "ditemui di". */
export function saysHeld(t: TokenTable, i: number): boolean {
  for (let k = i - 1; k >= i - HELD_REACH && t.isLower(k); k--)
    if (cueAt(t, k, 'held') || GATHERINGS.has(t.word(k))) return true
  return false
}
const GATHERINGS = new Set(
  `musyawarah musdes musrenbang sosialisasi penyuluhan pelatihan bimtek seminar lokakarya workshop wisuda pelantikan pengajian bazar
  halalbihalal resepsi menikah sarasehan simulasi`.split(/\s+/),
)

/** Words in front of a verb that tell what one may do. */
const ADVISING = new Set(['dapat', 'bisa', 'silakan', 'boleh'])

/** "peletakan batu pertama pembangunan Masjid X", "groundbreaking Gedung Y": the deed is done where the building is to stand. */
function isFounded(t: TokenTable, i: number): boolean {
  const built = t.lower(i) === 'pembangunan' || t.lower(i) === 'pendirian' ? i - 1 : i
  return t.lower(built) === 'groundbreaking' || (t.lower(built) === 'pertama' && t.lower(built - 1) === 'batu')
}

/** "terjun dari Jembatan X"; "mengikuti rapat virtual dari Ruang X": what one falls from, or joins from afar. */
function isLeft(t: TokenTable, i: number, site: string | undefined): boolean {
  if (!t.isLower(i) || t.word(i) !== 'dari') return false
  if (t.hasBefore(i, MARCH_REACH, FROM, ',;"“”')) return true
  if (site !== 'hall' && !HOUSES_LEFT.has(t.lower(i + 1))) return FALLING.test(t.lower(i - 1))
  return t.hasBefore(i, REMOTE_REACH, REMOTE)
}
/** "pawai warga dari X", "peserta dilepas Bupati dari X": where a march sets out. */
const FROM = new Set(
  'pawai kirab karnaval konvoi arak-arakan berpawai diarak dilepas melepas start diberangkatkan'.split(' '),
)
const MARCH_REACH = 9
const FALLING = /^(?:terjun|jatuh|terjatuh|meloncat|loncat|melompat|lompat|terlempar|terperosok|kabur|diri)$/
const REMOTE = new Set([
  'teleconference',
  'disiarkan',
  'siaran',
  'virtual',
  'daring',
  'online',
  'zoom',
  'vidcon',
  'vicon',
  'telekonferensi',
  'meresmikan',
  'diresmikan',
  'konferensi',
  'hybrid',
  'hibrida',
])
const REMOTE_REACH = 12
const HOUSES_LEFT = new Set(['gedung', 'kantor', 'istana'])

/** How far before "yakni" the spots stand that it spells out. */
const ANNOUNCED_REACH = 8

/** "menggeledah tiga kantor, yakni X", "digelar di dua tempat, yaitu X": the spots were counted before they are named. */
export function isAnnounced(t: TokenTable, i: number): boolean {
  if (!t.isLower(i) || !['yakni', 'yaitu', 'ialah'].includes(t.word(i))) return false
  for (let k = i - 1; k >= i - ANNOUNCED_REACH && t.sameSentence(k, i); k--) {
    if (!t.isLower(k) || !(t.is(k, Class.VenueHead) || SPOTS.has(t.word(k)))) continue
    for (let n = k - 1; n >= k - 3; n--) if (t.isLower(n) && cueAt(t, n, 'locative')) return true
  }
  return false
}

/** Common nouns for any spot. */
const SPOTS = new Set(['tempat', 'lokasi', 'titik', 'venue'])

const CAUGHT = new Set(['diamankan', 'mengamankan'])
/** Tokens between a verb of taking and the preposition: "ditahan penyidik di", "dibawa warga dan petugas kepolisian setempat ke". */
const TAKEN_REACH = { di: 4, ke: 10 }

/**
 * Whether somebody is taken to the spot or kept there ("dilarikan ke", "ditahan di"), or something is asked of who sits there
 * ("mengajukan gugatan ke"): it is not where things happened.
 */
export function isTaken(t: TokenTable, first: number, site?: string): boolean {
  if (!t.isLower(first - 1) || !cueAt(t, first - 1, 'locative')) return false
  const to = t.word(first - 1) === 'ke'
  for (let i = first - 2; i >= first - 2 - (to ? TAKEN_REACH.ke : TAKEN_REACH.di) && t.sameSentence(i, first); i--) {
    if (t.isMark(i, ',;')) return false
    // "diamankan di Warung X": caught there, unless it is where people are kept.
    if (!to && CAUGHT.has(t.lower(i)) && site && site !== 'office' && site !== 'health') return false
    if (cueAt(t, i, 'custody') || (to && cueAt(t, i, 'recipient'))) return true
  }
  return false
}
