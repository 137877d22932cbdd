/** Names that no office, rank or title leads: told by an age, by how somebody is called, or by the words of the name alone. */

import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { INITIALS, no } from '../guard.js'
import type { Found } from '../mention.js'
import { isInitials, nameBefore, OFFICE, ORDINARY } from './around.js'
import { isBalinese } from './births.js'
import { type PersonRule, personValue } from './mention.js'
import { isToponym, type NameSpan, personAt } from './name.js'
import { isNameWord } from './name-word.js'
import { COMPANIES, isDay, PLACE_NAME, TAILS } from './plain.js'
import { positionAt } from './position.js'

/** `age-name`: "Nama (25)". */
export const ageName: PersonRule = {
  id: 'people/name-age',
  anchor: 0,
  marks: '(',
  reads: 'a name with an age in brackets behind it',
  find(t, i, found) {
    const age = t.number(i + 1)
    if (!(age >= 1 && age <= 110)) return undefined
    if (!(t.isMark(i + 2, ')') || (t.lower(i + 2) === 'tahun' && t.isMark(i + 3, ')')))) return undefined
    const name = nameBefore(t, i - 1, found)
    if (!name || t.end[name.nameLast] - t.start[name.nameFirst] < 3) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    if (isToponym(t, name)) return no(PLACE_NAME)
    return personValue(t, name, undefined)
  },
  takes: [['Petugas menemukan Sumiyati (47) dalam keadaan selamat.', 'Sumiyati|']],
  leaves: [
    'Sawah rusak di Rahman Utara (15).',
    'Tersangka SAR (25) ditahan.',
    'Pasal 5 ayat (2) berlaku.',
    'Tersangka ADI (25) ditahan.',
  ],
}

/** `called`: "sapaan akrab Nama", "bernama Nama", "atas nama Nama". */
export const called: PersonRule = {
  id: 'people/called',
  anchor: 0,
  words: ['sapaan', 'bernama', 'atas', 'milik'],
  reads: 'words that introduce a name: bernama, atas nama, sapaan akrab, yang akrab disapa, rumah milik',
  find(t, i, found) {
    const word = t.lower(i)
    let j = i + 1
    if (word === 'sapaan') {
      if (t.lower(j) === 'akrab' || t.lower(j) === 'karib') j++
      // Nickname, sapaan akrab Full Name; or of the office's holder: "Bang Ucok, sapaan akrab bupati".
      const nick = t.isMark(i - 1, ',') ? nameBefore(t, i - 2, found) : undefined
      const office = nick && t.isLower(j) ? positionAt(t, j, found) : undefined
      if (nick && office) return personValue(t, nick, office)
      const name = personAt(t, j, found)
      if (!name) return undefined
      return personValue(t, name, undefined, {
        first: nick ? nick.first : name.first,
        alias: nick ? t.slice(nick.first, nick.nameLast) : name.alias,
      })
    }
    // "rumah milik Nama": known names alone, since most that owns is a body.
    if (word === 'milik') {
      const owner = OWNED.has(t.lower(i - 1)) || OWNED.has(t.lower(i - 2)) ? personAt(t, j, found) : undefined
      return owner &&
        t.is(owner.nameFirst, Class.Name) &&
        !isToponym(t, owner) &&
        !t.isCapital(owner.last + 1) &&
        !COMPANIES.has(t.lower(owner.nameLast))
        ? personValue(t, owner, undefined)
        : undefined
    }
    if (word !== 'bernama' && !(word === 'atas' && t.lower(j) === 'nama')) return undefined
    if (word === 'atas') j++
    const name = personAt(t, j, found)
    // "perusahaan bernama X": only a person's noun, or a known name, brings a person.
    if (
      name &&
      word === 'bernama' &&
      !t.is(name.nameFirst, Class.Name) &&
      !t.is(i - 1, OFFICE) &&
      !PERSONS.has(t.lower(i - 1)) &&
      !(t.isCapital(i - 1) && (PERSONS.has(t.lower(i - 2)) || PERSONS.has(t.lower(i - 3))))
    )
      return no('nothing says that a person bears this name')
    if (!name) return undefined
    return isInitials(t, name) ? no(INITIALS) : personValue(t, name, undefined)
  },
  takes: [
    ['Seorang anak bernama Rahmad Fauzan hilang.', 'Rahmad Fauzan|'],
    ['Banjir merusak rumah milik Suhardi di RT 2.', 'Suhardi|'],
    ['Wak Lan, sapaan akrab Ruslan Effendi, tersenyum.', 'Ruslan Effendi|'],
  ],
  leaves: [
    'Seorang pria bernama inisial RD hilang.',
    'Lahan milik Hendra Group terbakar.',
    'Perusahaan bernama Mandala Rimba bangkrut.',
    'Atas nama pemerintah, ia meminta maaf.',
  ],
}

const OWNED = new Set(
  'rumah toko warung kios lapak gudang bengkel sawah kebun lahan tanah kolam ladang perahu kapal mobil motor truk ternak kandang usaha kontrakan bangunan'.split(
    ' ',
  ),
)

const PERSONS = new Set(
  'pria wanita perempuan lelaki laki anak bocah gadis pemuda pemudi remaja kakek nenek ibu bapak ayah bayi balita seseorang orang istri suami adik kakak putra putri teman rekan kerabat keponakan cucu tersebut'.split(
    ' ',
  ),
)

/** `known-name`: two or more capital words, one of them a common Indonesian name. */
export const knownName: PersonRule = {
  id: 'people/known-name',
  anchor: Class.Name,
  reads: 'two or more capital words with a common given or family name among them',
  find(t, i, found) {
    if (!t.isCapital(i) || i < t.headlineEnd) return undefined
    let first = i
    while (
      first > i - 3 &&
      first - 1 >= t.sentenceFirst(i) &&
      t.isCapital(first - 1) &&
      isNameWord(t, first - 1, found, false) &&
      t.spaced(first) &&
      !(t.is(first - 1, Class.Common) && first - 1 === t.sentenceFirst(i) && !isBalinese(t, first - 1))
    )
      first--
    // A known name in front wakes this rule itself; one that only ends as names do does not.
    if (first < i && t.is(first, Class.Name) && t.entry[first] >= 0) return undefined
    if (!freeStanding(t, first, found)) return no('the words in front make it the name of a place, body or day')
    const name = personAt(t, first, found)
    if (!name) return undefined
    if (name.nameLast < name.nameFirst + 1)
      return no('one known name alone, with no office or verb of saying beside it')
    if (isToponym(t, name) || endsAsPlace(t, name) || (t.phrase(first, Class.Place)?.last ?? first) > first)
      return no(PLACE_NAME)
    if (COMPANIES.has(t.lower(name.nameLast))) return no('the words belong to the name of a body')
    if (isDay(t, name)) return no('a day bears this name')
    if (isQuoted(t, name)) return no('a title or brand in quotation marks')
    if (isCredit(t, name)) return no('the writer or photographer')
    for (let j = name.nameFirst; j <= name.nameLast; j++)
      if (t.is(j, ORDINARY) && !t.is(j, Class.Name) && !isBalinese(t, j))
        return no('an ordinary word stands among the names')
    return personValue(t, name, undefined)
  },
  takes: [
    ['Rapat itu juga memanggil Hendra Gunadi sebagai pembanding.', 'Hendra Gunadi|'],
    ['Tamu itu ialah Gerson Yohanes Tukan dari Ende.', 'Gerson Yohanes Tukan|'],
    ['Debat antara Hendra Gunadi dan lawannya batal.', 'Hendra Gunadi|'],
    ['Tamu itu ialah Anak Agung Wiratama dari Ende.', 'Anak Agung Wiratama|'],
  ],
  leaves: [
    'Massa berkumpul di Jalan Ahmad Yani.',
    'Warga menonton acara Pesona Putri Wakrul.',
    'Ia lulusan Universitas Ahmad Dahlan.',
    'Bandara Sultan Hasanuddin ramai.',
    'Hari Dewan dan Anak Rahmatan dirayakan.',
    'Rapat memanggil Hendra Gunadi Pelatihan.',
    'Rumah itu milik Hendra sejak lama.',
    'Tiga kampung tertinggal yaitu Tanjung Ratu Sakti dan lainnya.',
    'Warga menyambut Hari Raya Wahyu dan Hari Bakti Yusuf.',
    'Banjir merendam Dulipo, Wakrul Jaya, dan Nobelo.',
    'Hotel itu mengadakan “Hendra Sundown” malam nanti.',
    'Sawah itu kering. | Hendra Gunadi/Saibumi.com',
    'Sawah itu kering. (Kabarmelati.com/Hendra Gunadi)',
    'Laga itu dimenangkan Adhyaksa Rahmat FC.',
    'Proyek itu dimenangkan CV Pangeran Putra Buana.',
    'Tambang itu merusak Raja Ampat dan lautnya.',
    'Tarif itu berlaku pada Juni-Juli 2025.',
    'Kata dia dalam rapat KDG Juni 2025.',
  ],
}

/** "Hokeng Jaya": one unknown word and one that ends names of places as well. */
const endsAsPlace = (t: TokenTable, { prefix, nameFirst, nameLast }: NameSpan): boolean =>
  prefix === null && nameLast === nameFirst + 1 && TAILS.has(t.lower(nameLast)) && !t.is(nameFirst, Class.Name)

const isQuoted = (t: TokenTable, { first, last }: NameSpan): boolean =>
  t.isMark(first - 1, '“"‘\'') && t.isMark(last + 1, '”"’\'')

/** The "com" of "Saibumi.com/Nama". */
const isDomain = (t: TokenTable, j: number): boolean =>
  t.isMark(j - 1, '.') && !t.spaced(j) && ['com', 'co', 'id', 'net'].includes(t.word(j))

/** "Nama/Saibumi.com" under a picture, or a name alone at the end of the text. */
const isCredit = (t: TokenTable, { first, last }: NameSpan): boolean =>
  (t.isMark(first - 1, '/') && (t.is(first - 2, Class.Outlet | Class.Org) || isDomain(t, first - 2))) ||
  (t.isMark(last + 1, '/') && (t.isMark(last + 3, '.') || t.is(last + 2, Class.Outlet | Class.Org))) ||
  (first === t.sentenceFirst(first) && t.isBreak(first - 1) && t.isBreak(last + 1) && last + 2 >= t.count)

/** "peringatan Hari Kartini", "Bulan Suci Ramadhan": days and months that bear a name. */
const OCCASIONS = new Set([
  'peringatan',
  'perayaan',
  'memperingati',
  'merayakan',
  'hari',
  'raya',
  'bulan',
  'lagu',
  'film',
  'novel',
  'beasiswa',
  'piala',
  'kapal',
  'perang',
  'acara',
  'ajang',
  'gelaran',
  'turnamen',
  'kejuaraan',
])

/** Whether no venue, agency or place word in front claims the name ("Jalan Ahmad Yani", "Universitas Ahmad Dahlan"). */
function freeStanding(t: TokenTable, first: number, found: Found): boolean {
  const before = first - 1
  if (OCCASIONS.has(t.lower(before))) return false
  // "debat antara Nama dan Nama": in small letters no news agency.
  if (t.word(before) === 'antara') return true
  // "CV Pangeran Putra X"
  if (t.is(before, Class.Office) && t.isCapital(before - 1) && t.is(before - 1, Class.OrgHead)) return false
  if (t.is(before, Class.VenueHead | Class.AgencyHead | Class.OrgHead | Class.PlaceLevel | Class.Agency | Class.Org))
    return false
  if (
    t.isCapital(before) &&
    !t.is(before, Class.Honorific | Class.Office | Class.Rank | Class.Function | Class.Descriptor)
  )
    return false
  return !found.at('venue', first) && !found.at('agency', first) && !found.at('place', first)
}
