import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { INITIALS, no, ORDINARY_WORDS, UNKNOWN_NAME } from '../guard.js'
import type { Found } from '../mention.js'
import {
  beforeAge,
  isHeadlineSay,
  isInitials,
  isNextClause,
  isOrdinary,
  NEXT_CLAUSE,
  nameBefore,
  ORDINARY,
  takenBefore,
} from './around.js'
import { ballotEnd, isCandidate } from './candidacy.js'
import { type PersonRule, personValue, roleOf } from './mention.js'
import { type NameSpan, personAt } from './name.js'
import { isComplement, VERB } from './reading.js'
import { titleOf } from './title.js'

/** `descriptor-name`: "petani bernama Nama", "narasumber kedua, Nama". */
export const descriptorName: PersonRule = {
  id: 'people/descriptor-name',
  anchor: Class.Descriptor,
  reads: 'what a private person is called, then the name; or the name, then the descriptor behind a comma',
  find(t, i, found) {
    const hit = t.phrase(i, Class.Descriptor)
    if (!hit) return undefined
    const word = t.slice(i, hit.last).toLowerCase()
    const role = roleOf(word)
    // Behind a comma, "sebagai" or in brackets: Nama, petani asal X.
    const before = appositionBefore(t, i, found)
    if (before) {
      let last = t.isLower(i) ? overComplement(t, hit.last) : hit.last
      const place = placeBehind(t, last + 1, found)
      if (place > last) last = place
      if (isCandidate(t, i)) last = ballotEnd(t, last + 1)
      // "Menurut Nama, warga antusias": whom the clause behind the speaker is about.
      const clause = t.isLower(hit.last + 1) && !OF.has(t.lower(hit.last + 1)) && !t.isMark(hit.last + 2, ',')
      if (clause && ACCORDING.has(t.lower(before.first - 1))) return no(CLAUSE)
      // "Dikutip dari X, pemain 22 tahun itu": whom the clause behind the source is about.
      const told = clause || t.isNumber(hit.last + 1)
      if (told && SOURCED.has(t.lower(before.first - 1)) && before.first - t.sentenceFirst(i) <= SOURCE_REACH)
        return no(CLAUSE)
      // "Nama, pakar hukum tata negara dari Universitas X,"
      const whole = i >= t.headlineEnd ? titleOf(t, i, found)?.whole : undefined
      if (whole && whole.last > last && t.isMark(whole.last + 1, ',.')) {
        return personValue(t, before, whole, { official: false, role })
      }
      // "Dari Bukit Wakrul, wisatawan bisa": unknown words are the spot where the clause behind takes place.
      const goes = clause && !t.is(hit.last + 1, Class.Say) && CLAUSES.has(t.lower(hit.last + 1))
      if (goes && t.isMark(i - 1, ',') && !t.is(before.nameFirst, Class.Name) && before.last < i - 1) return no(CLAUSE)
      // "Miris, korban merupakan": behind one unknown word that opens the sentence a verb makes the descriptor its subject.
      const opens = before.nameFirst === before.nameLast && before.nameFirst === t.sentenceFirst(i) && !isOneOf(t, i)
      if (opens && !t.is(before.nameFirst, Class.Name) && VERB.test(t.lower(hit.last + 1))) return no(UNKNOWN_NAME)
      return personValue(t, before, undefined, { last: Math.max(last, before.last), position: t.slice(i, last), role })
    }
    let j = hit.last + 1
    const body = found.startingAt('agency', j) ?? found.startingAt('place', j)
    if (body) j = body.last + 1
    if (ORDINALS.has(t.lower(j)) || (AROUND.has(t.lower(j)) && t.isMark(j + 1, ','))) j++
    if (t.lower(j) === 'bernama' || t.lower(j) === 'yakni' || t.lower(j) === 'yaitu') j++
    // "Salah satu warga terdampak, Nama, menyebut"
    const said = t.lower(j) === 'yang' ? j + 1 : j
    const met = isOneOf(t, i) && t.isLower(said) && VERB.test(t.lower(said)) && t.isMark(said + 1, ',')
    if (met) j = said + 1
    const stop = t.isMark(j, ',')
    if (stop) j++
    const name = personAt(t, j, found)
    if (!name) return undefined
    if (met && !t.isMark(name.last + 1, ',(') && !t.is(name.last + 1, Class.Say)) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    if (stop && isNextClause(t, i, name)) return no(NEXT_CLAUSE)
    if (isHeadlineSay(t, name)) return no(UNKNOWN_NAME)
    if (
      (!stop && j === hit.last + 1 && role === null && !holdsName(t, name, i)) ||
      (stop && role === null && !body && !met && !t.is(name.nameFirst, Class.Name))
    )
      return no(UNKNOWN_NAME)
    if (
      !t.is(name.nameFirst, Class.Name) &&
      (name.nameFirst === name.nameLast
        ? t.lower(j - 1) !== 'bernama' && role === null && !met
        : t.is(name.nameFirst, ORDINARY) || t.is(name.nameLast, ORDINARY))
    )
      return no(UNKNOWN_NAME)
    return personValue(t, name, undefined, { first: i, position: t.slice(i, body ? body.last : hit.last), role })
  },
  // Lists of resource persons: officials among them have rules of their own.
  again(t, hits) {
    for (const hit of hits) if (hit.role === null && isListedSpeaker(t, hit.first)) hit.role = 'resource-person'
  },
  takes: [
    ['Kata Sarimin, warga Desa Sukorejo, air masuk rumah.', 'Sarimin|warga Desa Sukorejo'],
    ['Hari itu Wahyuni Prasasti hadir sebagai narasumber.', 'Wahyuni Prasasti|narasumber'],
    ['Kata Sarimin, salah satu petani kopi di lereng, air surut.', 'Sarimin|petani kopi'],
    ['Sarimin (32) seorang pemilik kebun damar mengeluh.', 'Sarimin|pemilik kebun damar'],
    ['Salah seorang warga sekitar, Wahyuni, mengeluh.', 'Wahyuni|warga'],
    ['Salah satu warga terdampak, Wakrul, menyebut air naik.', 'Wakrul|warga'],
    ['Wakrul, salah seorang petani mengaku rugi.', 'Wakrul|petani'],
  ],
  leaves: [
    'Hadir pula Pemerintah Daerah, Akademisi dan warga.',
    'Para petani menolak.',
    'Dua tersangka inisial SAR dan DUL ditahan.',
    'Hadir pelajar Wakrul dan guru.',
    'Wakrul, korban merupakan penyandang disabilitas.',
    'Menurut Lasmini, warga antusias datang.',
    'Diperiksa sebagai saksi, Lasmini diam.',
    'Bagi salah satu warga terdampak, Wakrul menjadi tempat tinggal.',
    'Menurut laporan dari Wakrul, pemain berusia 27 tahun itu pindah.',
    'Dari Tebing Wakrul Dombas, pengunjung bisa melihat laut.',
    'Datang dari Wakrul, penyerang 22 tahun itu bersinar.',
    'Sedangkan untuk pegawai lain, Lasmini meminta waktu.',
  ],
}

/** "salah seorang warga", "seorang petani": one of them. */
const isOneOf = (t: TokenTable, i: number): boolean =>
  t.lower(i - 1) === 'seorang' || (t.lower(i - 1) === 'satu' && t.lower(i - 2) === 'salah')

const CLAUSES = new Set([
  'bisa',
  'juga',
  'dapat',
  'akan',
  'harus',
  'perlu',
  'mulai',
  'tidak',
  'sudah',
  'belum',
  'diajak',
  'disuguhi',
])
const CLAUSE = 'the word opens what the person named in front says'
const ACCORDING = new Set(['menurut', 'bagi'])
const SOURCED = new Set([
  'dari',
  'dilansir',
  'melansir',
  'dikutip',
  'mengutip',
  'dinukil',
  'laporan',
  'taksiran',
  'the',
])
/** Words of the phrase that opens the sentence: "Menurut laporan dari". */
const SOURCE_REACH = 5
const OF = new Set(['asal', 'dari', 'di', 'setempat', 'sekitar', 'yang', 'pada', 'dan', 'itu', 'ini'])

/** In running text the first word must be a known name; headlines leave the given name out. */
function holdsName(t: TokenTable, { nameFirst, nameLast }: NameSpan, i: number): boolean {
  if (i >= t.headlineEnd) return t.is(nameFirst, Class.Name)
  for (let j = nameFirst; j <= nameLast; j++) if (t.is(j, Class.Name)) return true
  return false
}

/** "warga sekitar, Sarimin" */
const AROUND = new Set(['sekitar', 'setempat'])
const ORDINALS = new Set(['pertama', 'kedua', 'ketiga', 'lain', 'lainnya', 'utama', 'senior', 'muda'])

/** `name-from`: "Nama dari BPBD X". */
export const nameFrom: PersonRule = {
  id: 'people/name-from',
  anchor: Class.Agency | Class.AgencyHead | Class.Org | Class.OrgHead,
  reads: 'a name, "dari" or "perwakilan" and the body that the person comes from',
  find(t, i, found) {
    if (t.lower(i - 1) !== 'dari') return undefined
    const body = found.startingAt('agency', i)
    if (!body) return undefined
    const name = nameBefore(t, i - 2, found)
    if (!name) return undefined
    if (isOrdinary(t, name)) return no(ORDINARY_WORDS)
    // Pupils, players and villagers hold no office.
    const school = t.phrase(i, Class.AgencyHead)?.row.fields.shape.startsWith('school')
    const descriptor = t.is(name.first - 1, Class.Descriptor) ? t.phrase(name.first - 1, Class.Descriptor) : undefined
    const role = descriptor ? roleOf(t.word(name.first - 1)) : null
    if (school) return personValue(t, name, undefined, { last: body.last, role })
    return personValue(t, name, undefined, {
      role,
      last: body.last,
      position: t.slice(i, body.last),
      agency: t.slice(i, body.last),
      official: body.public,
    })
  },
  // A single unknown word ("Bantuan dari BPBD") is a person where the text lets it speak.
  again(t, hits) {
    const speakers = new Set<string>()
    for (const hit of hits) if (hit.rule === 'people/say-name') speakers.add(hit.name)
    let kept = 0
    for (const hit of hits) {
      const doubtful =
        hit.rule === 'people/name-from' && hit.nameFirst === hit.nameLast && !t.is(hit.nameFirst, Class.Name)
      if (!doubtful || speakers.has(hit.name)) hits[kept++] = hit
    }
    if (kept < hits.length) hits.length = kept
  },
  takes: [
    ['Rosihan Pelealu dari BPBD Kabupaten Sigi menyebut pelatihan itu penting.', 'Rosihan Pelealu|BPBD Kabupaten Sigi'],
    [
      'Ruswadi dari BPBD Kabupaten Sigi menyebut jalan putus. "Besok selesai," kata Ruswadi.',
      'Ruswadi|BPBD Kabupaten Sigi',
    ],
    ['Juara pertama diraih Aisyah Salsabila dari SDN 3 Ngada.', 'Aisyah Salsabila|'],
  ],
  leaves: ['Bantuan dari BPBD Kabupaten Sigi tiba.', 'Laporan warga dari Polres Sigi diterima.'],
}

/** What may stand between "narasumber" and the first of them. */
const LISTING = new Set(['yakni', 'yaitu', 'adalah', 'ialah', 'dari', 'antara', 'diantaranya', 'di'])

const MAX_LIST = 45

/** Whether the person that begins at `first` is named in a list of resource persons: "dua narasumber, yakni A dan B". */
function isListedSpeaker(t: TokenTable, first: number): boolean {
  const floor = Math.max(t.sentenceFirst(first), first - MAX_LIST)
  for (let j = first - 1; j >= floor; j--) {
    if (t.is(j, Class.Say | Class.RoleCue) && t.isLower(j)) return false
    if (!t.is(j, Class.Descriptor)) continue
    const role = roleOf(t.word(j))
    if (role && t.isLower(j))
      return t.isMark(j + 1, ',:') || LISTING.has(t.lower(j + 1)) || t.isCapital(j + 1) || j + 1 === first
  }
  return false
}

/** Name in front of a descriptor: "Nama, petani", "Nama yang hadir sebagai narasumber". */
function appositionBefore(t: TokenTable, i: number, found: Found): NameSpan | undefined {
  let j = i - 1
  if (t.lower(j) === 'seorang' || t.lower(j) === 'satu') j--
  if (j < i - 1 && t.lower(j) === 'salah') j--
  if (t.lower(j) === 'sebagai' || t.lower(j) === 'selaku') {
    let k = j - 1
    while (k > j - 5 && t.isLower(k)) k--
    if (k < j - 4) return undefined
    // "Diperiksa sebagai saksi": a verb that opens the sentence.
    const holder = nameBefore(t, t.isMark(k, ',') ? k - 1 : k, found)
    return holder && !isOrdinary(t, holder) ? holder : undefined
  }
  // "Gopar (32) seorang pemilik kebun": behind an age the comma is left out.
  const aged = t.isLower(i) && t.isMark(j, ')') && t.isNumber(j - 1)
  if (!t.isMark(j, ',') && !aged) return undefined
  const name = nameBefore(t, beforeAge(t, aged ? j : j - 1), found)
  return name && !isOrdinary(t, name) && !takenBefore(t, name.first, found) ? name : undefined
}

/** Last token of the small words that say what of: "petani kopi", "pemilik kebun damar", where the sentence plainly goes on behind them. */
function overComplement(t: TokenTable, last: number): number {
  let k = last + 1
  while (k < last + 4 && isComplement(t, k) && !NEARBY.has(t.lower(k)) && !VERB.test(t.lower(k))) k++
  if (k === last + 1 || k === last + 4) return last
  const goesOn =
    t.isMark(k, ',') || (t.isLower(k) && (t.is(k, Class.Say) || VERB.test(t.lower(k)) || OF.has(t.lower(k))))
  return goesOn ? k - 1 : last
}
const NEARBY = new Set([
  'setempat',
  'sekitar',
  'lokal',
  'lain',
  'lainnya',
  'tersebut',
  'baru',
  'lama',
  'asal',
  'kembali',
  'putra',
  'pertama',
])

/** Last token of a place, agency or lower-case complement behind a descriptor: "warga Desa X", "kuasa hukum Nama". */
function placeBehind(t: TokenTable, j: number, found: Found): number {
  let k = j
  if (t.lower(k) === 'asal' || t.lower(k) === 'dari' || t.lower(k) === 'di') k++
  const mention = found.startingAt('place', k) ?? found.startingAt('agency', k)
  if (mention) return mention.last
  let last = k - 1
  while (last < j + 4 && t.isCapital(last + 1) && !t.is(last + 1, Class.Function)) last++
  return last >= k ? last : j - 1
}
