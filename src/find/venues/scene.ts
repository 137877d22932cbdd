import { Class } from '../../lexicon/classes.js'
import type { RecordVenue } from '../../record.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { BETWEEN, headAt } from './heads.js'
import { memoryOf } from './memory.js'
import type { Venue } from './venue.js'

const NO_DEED = 'no words in front tell of a deed or find there'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Common nouns for the scene of a deed, by the kind of the spot. */
const HEADS: Readonly<Partial<Record<RecordVenue['kind'], string>>> = {
  house:
    'rumah kediaman kamar kamarnya kos kost kosan kosnya kosannya indekos kontrakan mes mess bedeng gubuk vila villa barak',
  field: 'kebun perkebunan areal lahan sawah ladang tambak parkiran hamparan',
  nature: 'sungai semak jurang selokan sumur bantaran',
  market: 'toko warung kios minimarket konter lapo kedai',
  street: 'perlintasan rel gang',
  office: 'gudang pabrik bengkel penginapan',
}
const SITES = new Map<string, RecordVenue['kind']>()
for (const [site, heads] of Object.entries(HEADS))
  for (const head of heads.split(/\s+/)) SITES.set(head, site as RecordVenue['kind'])

/** What makes two words of one spot of the head: "kamar kos", "rumah kontrakan". */
const SECOND = words('kos kost kosan kontrakan mes mess hotel indekos')
/** Rooms are told of only as those of a lodging or somebody. */
const ROOMS = words('kamar')
/** "rumah sakit", "rumah tahanan", "kamar mandi", "hutan lindung", "lahan parkir": institutions, and spots within any house. */
const OTHER_KINDS = words(
  'sakit tangga tahanan makan ibadah susun produksi dinas jabatan subsidi rakyat mandi tidur jenazah mayat depan sendiri sendirinya lain bersih pribadi',
)

/** What tells that a deed was done, somebody caught or something found where "di" says. */
const DEEDS = words(
  `terjadi dilakukan beraksi kejadian ditemukan menemukan ketemu penemuan tewas meninggal bernyawa tergeletak terkapar terkubur mengapung
  tergantung gantung tertabrak tersambar tertemper terlindas terseret tenggelam hanyut tercebur terjatuh terperosok terguling terbalik tertimbun
  tertimpa tersengat terbakar meledak ledakan dibunuh membunuh pembunuhan dianiaya menganiaya penganiayaan dikeroyok pengeroyokan ditikam
  ditusuk dibacok pembacokan ditembak menembak penembakan dirampok perampokan dicuri mencuri pencurian dicabuli mencabuli pencabulan
  diperkosa memerkosa pemerkosaan disetubuhi disekap penyekapan diculik ditangkap menangkap penangkapan tertangkap dibekuk membekuk
  diringkus meringkus dicokok diciduk menciduk diamankan mengamankan disergap penyergapan digerebek penggerebekan bersembunyi persembunyian
  persembunyiannya pesta tawuran bentrok keributan perkelahian begal dibegal transaksi melahirkan`,
)
/** What is done to the spot itself: "menggerebek sebuah gudang", "kebakaran melanda gudang ban bekas". */
const UPON = words('menggerebek gerebek menggeledah geledah membobol bobol merampok menyatroni satroni melanda')
/** Who visits a house: "mengunjungi rumah keluarga korban", "takziah ke rumah duka". */
const CALLING = words('mengunjungi mendatangi menyambangi melayat takziah bertakziah berkunjung')
const HOMES = words('rumah kediaman')
/** Tokens from the word of the deed to the preposition. */
const DEED_REACH = 6

/** Words of one spot out of several, in front of it. */
const ONE = words('sebuah salah suatu')
/** Words that end the noun and tell where it is, when, or in what state. */
const ENDS = words(
  'kawasan daerah wilayah bilangan kemarin malam pagi siang sore dini hari subuh petang tadi setelah berikut bernama berinisial hingga tepat tepatnya tak tanpa dekat alias besar kedua ketiga keempat para eks bagian sebelah',
)
const VERB = /^(?:ber|ter|di|me[mnlrwy])\p{Ll}{4}/u
/** Words of the noun behind its head. */
const NOUN_WORDS = 5

/** The last token of the noun that the head opens: "kebun singkong milik warga", "rumah orang tua korban". */
function nounEnd(t: TokenTable, i: number): number {
  let last = i
  while (last < i + NOUN_WORDS && t.isLower(last + 1) && t.sameSentence(i, last + 1)) {
    const word = t.lower(last + 1)
    if (word !== 'milik' && (t.is(last + 1, Class.Function) || ENDS.has(word) || VERB.test(word))) break
    last++
  }
  return t.lower(last) === 'milik' ? last - 1 : last
}

/** How far behind the noun a spot with a name may stand that tells more. */
const BEHIND = 5

/** "rumah kos di Jalan X", "kamar kos, Jalan X": a spot with a name says where it is. */
function isTold(t: TokenTable, last: number): boolean {
  for (let k = last + 1; k <= last + BEHIND && t.sameSentence(last, k); k++)
    if (t.isCapital(k)) return headAt(t, k) !== undefined
  return false
}

/** Whether the verb of a visit stands at `k`, or in front of the "ke" there. */
const isCall = (t: TokenTable, k: number): boolean => CALLING.has(t.lower(t.word(k) === 'ke' ? k - 1 : k))

/** The preposition of the spot at `i`, or the verb that has it as its object; -1 without one. */
function cueOf(t: TokenTable, i: number): number {
  let k = i - 1
  for (let step = 0; step < 4 && t.isLower(k) && (BETWEEN.has(t.word(k)) || t.word(k) === 'suatu'); step++) k--
  if (!t.isLower(k) || !t.sameSentence(k, i)) return -1
  if ((UPON.has(t.word(k)) && t.lower(i + 1) !== 'warga') || (HOMES.has(t.word(i)) && isCall(t, k))) return k
  if (t.word(k) !== 'di' && t.word(k) !== 'dalam') return -1
  for (let n = k - 1; n >= k - DEED_REACH && t.sameSentence(n, k) && !t.isMark(n, ';"“”'); n--)
    if (t.isLower(n) && DEEDS.has(t.word(n))) return k
  return -1
}

export const sceneRule: Rule<'venue'> = {
  id: 'venue/scene',
  anchor: 0,
  words: [...SITES.keys()],
  reads: 'a spot without a name at which a deed was done or somebody was found or caught',
  find(t, i, found) {
    if (!t.isLower(i) || i < t.headlineEnd) return undefined
    // "rumah-rumah"
    const doubled = t.isMark(i + 1, '-') && !t.spaced(i + 1)
    if (doubled && t.lower(i) !== 'kos' && t.lower(i) !== 'semak') return undefined
    const head = doubled ? i + 2 : SECOND.has(t.lower(i + 1)) ? i + 1 : i
    if (OTHER_KINDS.has(t.lower(head + 1)) || t.isMark(i - 1, '-')) return undefined
    const cue = cueOf(t, i)
    if (cue < 0) return no(NO_DEED)
    return sceneFrom(t, i, head, cue, found)
  },
  takes: [
    ['Pencurian itu terjadi di rumah korban di Desa Mekarsari.', 'rumah korban'],
    ['Ia ditemukan tewas di kamar kosnya, Kecamatan Mekarsari.', 'kamar kosnya'],
    ['Jasad itu terkubur di kebun singkong milik warga, Minggu.', 'kebun singkong milik warga'],
    ['Ia dikeroyok di sebuah kos-kosan, Minggu.', 'kos-kosan'],
    ['Polisi menangkap pelaku di rumah orang tua korban, Minggu.', 'rumah orang tua korban'],
    ['Polisi menggerebek sebuah gudang minuman keras, Minggu.', 'gudang minuman keras'],
    ['Kapolres mengunjungi rumah keluarga korban di Desa Mekarsari.', 'rumah keluarga korban'],
    ['Bupati bertakziah ke rumah duka, Minggu.', 'rumah duka'],
    ['Kakek itu tertabrak kereta di perlintasan sebidang, Minggu.', 'perlintasan sebidang'],
  ],
  leaves: [
    'Korban meninggal di rumah sakit.',
    'Kecelakaan sering terjadi di rumah-rumah.',
    'Ia terjatuh di kamar mandi.',
    'Korban tinggal di rumah pamannya.',
    'Pembunuhan terjadi di rumah itu.',
    'Kebakaran melanda rumah warga.',
    'Ia ditangkap di salah satu rumah kos di Jalan Melati, Solo.',
  ],
}

/** The scene, unless nothing tells whose or what kind it is, or a spot with a name stands beside it. */
function sceneFrom(t: TokenTable, i: number, head: number, cue: number, found: Found): Venue | undefined {
  const site = SITES.get(t.lower(i))!
  const memory = memoryOf(found)
  const last = nounEnd(t, head)
  const told = last > i || t.lower(i).endsWith('nya') || (site === 'house' && t.hasBefore(i, i - cue, ONE))
  if (!told || (ROOMS.has(t.lower(i)) && head === i && last === i)) return no(NO_DEED)
  // "di Jalan X, tepatnya di rumah korban"
  const beside = memory.located && cue - memory.last < BEHIND && t.sameSentence(memory.last, i)
  // A house, and a spot outside of one: the first of each.
  const seen = site === 'house' ? 'house' : 'outside'
  if (beside || isTold(t, last) || memory.scenes.has(seen)) return undefined
  memory.scenes.add(seen)
  const name = t.slice(i, last)
  return { first: i, last, name, venue: name, room: null, site, located: true }
}
