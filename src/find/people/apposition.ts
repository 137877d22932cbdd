import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no, ORDINARY_WORDS } from '../guard.js'
import type { Found } from '../mention.js'
import { beforeAge, isOrdinary, nameBefore, takenBefore } from './around.js'
import { type PersonRule, personValue } from './mention.js'
import { type NameSpan, personAt } from './name.js'
import { LIST_OF_OFFICES, officeInFront } from './offices.js'
import { type Position, positionAt } from './position.js'
import { standingBehind } from './standing.js'
import { EARLIER, HELD, officeEndingAt } from './succession.js'
import { titleOf } from './title.js'

/** `name-office`: apposition behind the name, "Nama, Ketua X," or "Nama selaku Ketua X". */
export const nameOffice: PersonRule = {
  id: 'people/name-office',
  anchor: Class.Office,
  reads: 'a name, then the office behind a comma, "selaku", "sebagai", "yang juga" or in brackets',
  find(t, i, found) {
    const tight = positionAt(t, i, found)
    if (!tight) return undefined
    const title = i < t.headlineEnd || tight.row.fields.takes === 'area' ? undefined : titleOf(t, i, found)
    const position =
      title && title.whole.last > tight.last && (!title.name || t.isMark(title.whole.last + 1, ','))
        ? title.whole
        : tight
    let j = position.first - 1
    let strong = false
    for (let step = 0; step < 5 && LINKS.has(t.lower(j)); step++) {
      strong = true
      j--
    }
    const bracket = t.isMark(j, '(')
    // "Aparatur Sipil Negara (ASN)": the short form of what stands in front.
    if (bracket && SERVANTS.has(tight.row.fields.form)) return undefined
    let said = false
    if (bracket || t.isMark(j, ',')) j--
    else if (!strong && position.standing !== 'acting') {
      // "ujar Nama Kepala Dinas X kepada wartawan": without a comma only behind a verb of saying.
      if (i < t.headlineEnd || !t.isCapital(j) || !(t.isCapital(i) || position.agency)) return undefined
      said = true
    }
    j = beforeAge(t, j)
    // "Nama dari Camat X menjadi Kepala Dinas Y": the office that was left.
    const entered = strong && ENTERED.has(t.lower(position.first - 1))
    if (entered) j = beforeFormer(t, j, found)
    const name = nameBefore(t, j, found)
    if (!name) return undefined
    if (strong && isWished(t, name.first, t.lower(position.first - 1))) return no(WISHED)
    if (said && !isPresented(t, name)) return undefined
    if (isOrdinary(t, name)) return no(ORDINARY_WORDS)
    // "Seusai apel di X, Kepala Y pulang": a place.
    if (!strong && !bracket && t.lower(name.first - 1) === 'di') return undefined
    // "Bupati X Nama, yang juga Ketua Y": the office in front stays the person's.
    const front = officeInFront(t, name, found)
    if (front && (front.official || !position.official)) return no(IN_FRONT)
    if (!strong) {
      // "Kepala Dinas X dijabat oleh Nama, Kepala Dinas Y"; "dibuka oleh Nama, Kepala Dinas Y" has no office in front.
      const verb = t.lower(name.first - 1) === 'oleh' ? name.first - 2 : name.first - 1
      if (!bracket && HELD.has(t.lower(verb))) return no(IN_FRONT)
      if (!(bracket && !front && name.prefix !== null) && takenBefore(t, name.first, found)) return no(IN_FRONT)
      // "Luruskan Ucapan Nama, Jubir X Akui": behind a headline's comma the office is the next subject.
      if (!bracket && i < t.headlineEnd && t.isCapital(position.last + 1)) return undefined
      if (!bracket) {
        // "Nama, Ketua X Nama Lain": the office belongs to the name behind it.
        const after = position.last + 1
        const behind = t.isMark(after, ',') ? undefined : personAt(t, after, found, { place: true })
        if (behind) return no('the office belongs to the name behind it')
      }
      // A comma list of bare offices: an apposition says where or of what, or its sentence goes on behind a comma.
      if (
        !bracket &&
        position.agency === null &&
        position.area === null &&
        position.officeLast === position.first &&
        !t.isMark(overStanding(t, position.last + 1), ',')
      )
        return no(LIST_OF_OFFICES)
    }
    // "yang sebelumnya menjabat Camat X"
    const held = entered
      ? ONCE.has(t.lower(position.first - 2)) || ONCE.has(t.lower(position.first - 3))
      : heldBefore(t, position.first, name.last)
    const former = strong && position.standing === 'incumbent' && (held || t.lower(name.first - 1) === 'menggantikan')
    const last = isState(t, position.last + 1) ? position.last + 1 : position.last
    const shown: Position = { ...position, last, standing: former ? 'former' : position.standing }
    // "Ketua Partai X Nama, yang juga Presiden": the public office stands for both.
    return personValue(t, name, shown, front && strong ? { first: front.first } : {})
  },
  takes: [
    [
      'Rudolf Manik selaku Anggota Bawaslu Kabupaten Dairi mengingatkan warga.',
      'Rudolf Manik|Anggota Bawaslu Kabupaten Dairi',
    ],
    [
      'Sulastri Wardoyo, Kepala Dinas Kesehatan Kabupaten Klaten, menyebut dua hal.',
      'Sulastri Wardoyo|Kepala Dinas Kesehatan Kabupaten Klaten',
    ],
    ['Yang dilantik ialah Robertus Daga Pj Bupati Sikka.', 'Robertus Daga|Pj Bupati Sikka'],
    ['"Siap," ungkap Robertus Daga Kepala Bagian Ekonomi kepada warga.', 'Robertus Daga|Kepala Bagian Ekonomi'],
    ['Acara dihadiri Bapak RUSLAN DAGA Kasi Humas Polres Sikka dan warga.', 'RUSLAN DAGA|Kasi Humas Polres Sikka'],
    ['Ruslan wakil ketua DPRD Sikka mengatakan hal itu.', 'Ruslan|wakil ketua DPRD Sikka'],
    ['Irfan Kapolres Sikka saat dikonfirmasi membenarkan hal itu.', 'Irfan|Kapolres Sikka'],
    ['Acara dibuka oleh Robertus Daga, Camat Ende Selatan, Senin.', 'Robertus Daga|Camat Ende Selatan'],
    ['Robertus Daga (RD) selaku Camat Ende Selatan ditahan.', 'Robertus Daga|Camat Ende Selatan'],
    ['Robertus Daga, Bupati terpilih, hadir.', 'Robertus Daga|Bupati'],
    ['Robertus Daga, seorang ASN di Sikka, mengeluh.', 'Robertus Daga|ASN di Sikka'],
    ['Robertus (bukan nama sebenarnya), salah satu PNS, mengeluh.', 'Robertus|PNS'],
    ['Robert Daga, Presiden AS, hadir.', 'Robert Daga|Presiden AS'],
  ],
  leaves: [
    'Mereka mendukung Robertus Daga sebagai Bupati Sikka.',
    'Warga berharap Robertus Daga menjadi Bupati Sikka.',
    '"Robertus Presiden," teriak warga.',
    'Acara dihadiri Camat, Ketua DPRD Kabupaten Klaten, dan warga.',
    'Di Klaten, Bupati hadir.',
    'Bupati Sikka Robertus Daga, yang juga Ketua Panitia, hadir.',
    'Yang hadir Robertus Daga, Ketua Pengadilan Negeri Xenova.',
    'Hadir Robertus Daga, Camat dan warga.',
    'Mereka Aparatur Sipil Negara (ASN) biasa.',
    'Warga mengenal Robertus Daga Kepala Bagian Ekonomi.',
    'Sekretaris Daerah Robertus yang juga Ketua Panitia hadir.',
    '"Siap," ujar Robertus Daga Camat Ende Yosef Tukan.',
    'Posisi itu diisi Robertus Daga, Camat Ende belum.',
    'Posisi itu diisi oleh Robertus Daga, Camat Ende belum.',
  ],
}

/** Those who serve the state, by their short names. */
const SERVANTS = new Set(['asn', 'pns', 'pppk'])

/** Token behind "terpilih" or "nonaktif" at j, or behind the country of "Presiden AS". */
const overStanding = (t: TokenTable, j: number): number =>
  (standingBehind(t, j)?.last ?? (isState(t, j) ? j : j - 1)) + 1

const isState = (t: TokenTable, j: number): boolean => t.word(j) === 'AS' || t.word(j) === 'RI'

const IN_FRONT = 'the name belongs to the office in front of it'

const LINKS = new Set([
  'selaku',
  'sendiri',
  'sebagai',
  'yang',
  'juga',
  'merupakan',
  'menjabat',
  'adalah',
  'seorang',
  'salah',
  'satu',
  'bertindak',
  'saat',
  'ini',
  'hadir',
  'terpilih',
  'dilantik',
  'diangkat',
  'ditunjuk',
  'menjadi',
  'sekaligus',
  'ditetapkan',
  'duduk',
  'sedang',
  'masih',
  'pernah',
  'sempat',
  'sebelumnya',
  'semula',
  'dulu',
  'dulunya',
  'dahulu',
  'kini',
  'kala',
  'itu',
  'dari',
  'ketika',
  'posisi',
])

const ENTERED = new Set(['menjadi', 'jadi', 'sebagai'])

/** Where an office ends at token j, the end of the name in front of it: "Nama dari Camat X", "Nama yang sebelumnya Kabid Y"; else j. */
function beforeFormer(t: TokenTable, j: number, found: Found): number {
  const former = officeEndingAt(t, j, found)
  if (!former) return j
  let k = former.first - 1
  let left = false
  for (let step = 0; step < 5 && LINKS.has(t.lower(k)); step++) {
    left ||= t.lower(k) === 'dari' || isEarlier(t.lower(k))
    k--
  }
  if (!left) return j
  return t.isMark(k, ',') ? k - 1 : k
}

/** "pernah menjadi": an office entered and left. */
const ONCE = new Set(['pernah', 'sempat'])
const isEarlier = (word: string): boolean => EARLIER.has(word) || ONCE.has(word)

/** Whether somebody only wants the person in front of "sebagai" or "menjadi" (`link`) to hold the office: "mendukung Nama sebagai Presiden". */
export function isWished(t: TokenTable, first: number, link: string): boolean {
  for (let j = first - 1; j > first - WISH_REACH && t.sameSentence(j, first); j--) {
    const word = t.lower(j)
    if (t.isMark(j, ',;:"“”')) return false
    if (BACKING.has(word) || (link !== 'sebagai' && WISHING.has(word))) return link === 'sebagai' || ENTERED.has(link)
  }
  return false
}

const WISHED = 'somebody wants the person to hold the office'
/** Tokens in front of the name within which the wish stands; another candidate's name may come between. */
const WISH_REACH = 9
const BACKING = new Set(
  'mendukung dukung didukung mengusung usung diusung memenangkan menangkan mencalonkan mendorong mengizinkan menginginkan mendeklarasikan deklarasikan menjagokan'.split(
    ' ',
  ),
)
const WISHING = new Set(
  'berharap harap ingin agar supaya jika kalau apabila bila seandainya mendoakan semoga'.split(' '),
)

/** Whether the words between a name and its office say that it was held earlier. */
function heldBefore(t: TokenTable, first: number, nameLast: number): boolean {
  for (let j = first - 1; j > nameLast; j--) if (isEarlier(t.lower(j))) return true
  return false
}

/** A name that stands in front of its office without a comma: behind a verb of saying or a form of address, or opening the sentence. */
const isPresented = (t: TokenTable, { first, nameFirst, prefix }: NameSpan): boolean =>
  (t.is(nameFirst, Class.Name) &&
    !t.isMark(first - 1, '"“') &&
    (t.is(first - 1, Class.Say) || first === t.sentenceFirst(first))) ||
  prefix !== null
