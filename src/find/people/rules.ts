import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { type PersonValue, personValue } from './mention.js'
import { degreesEnd, isNameWord, type NameSpan, personAt, rankAt, titleAt } from './name.js'
import { type Position, positionAt } from './position.js'
import { titleOf } from './title.js'

type PersonRule = Rule<'person'>

/** `office-name`: the commonest order, "Ketua Bawaslu Kabupaten X[,] Nama". */
const officeName: PersonRule = {
  id: 'people/office-name',
  anchor: Class.Office,
  reads:
    'in running text the office of an area, in headlines any office, then the name, with or without a comma between',
  find(t, i, found) {
    const position = positionAt(t, i, found)
    if (!position || (i >= t.headlineEnd && position.row.fields.takes !== 'area')) return undefined
    const chain = laterOffice(t, position, found)
    let j = chain.last + 1
    const comma = t.isMark(j, ',') || t.isMark(j, ':')
    if (comma) j++
    if (t.isMark(j, '-') || t.isMark(j, '–')) return undefined
    const standing = t.phrase(j, Class.Standing)
    if (standing?.row.fields.standing === 'elect') j = standing.last + 1
    if (comma && !t.isCapital(j) && titleAt(t, j) === j) return undefined
    const name = personAt(t, j, found, { place: chain.area !== null || chain.agency !== null })
    if (!name || (comma && !safeAfterComma(t, name, found))) return undefined
    if (comma && position.area === null && position.agency === null && enumerated(t, position, name)) return undefined
    if (lacksArea(t, position, name, found)) return undefined
    return personValue(t, name, main(position, chain), { first: position.first, last: name.last })
  },
  takes: [
    ['Bupati Sikka, Robertus Daga, membuka acara.', 'Robertus Daga|Bupati Sikka'],
    ['Kapolres Siak AKBP Togar Manalu menjelaskan.', 'Togar Manalu|Kapolres Siak'],
    ['Plt. Bupati Sleman Dr. Hj. Ratna Kumala, M.Si. hadir.', 'Ratna Kumala|Plt. Bupati Sleman'],
  ],
  leaves: ['Bupati Sikka akan hadir pada Senin.', 'Gubernur Jawa Timur, Senin (3/6/2024), menolak usul itu.'],
}

/** `long-title`: titles with bodies, fields and places in them, known or not, up to the name at their end. */
const longTitle: PersonRule = {
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
    ['Sekretaris Diskominfo Kukar Solikin menutup rapat.', 'Solikin|Sekretaris Diskominfo Kukar'],
    ['Direktur Operasional Bank Papua Yakob Ramandey berkata.', 'Yakob Ramandey|Direktur Operasional Bank Papua'],
    ['Hadir pula pengamat politik Sofyan Laode dalam diskusi itu.', 'Sofyan Laode|pengamat politik'],
    [
      'Vice President Marketing GEMAR Natalia Rungkat mengatakan pasar tumbuh.',
      'Natalia Rungkat|Vice President Marketing GEMAR',
    ],
  ],
  leaves: [
    'Pakar hukum tata negara dari Universitas Andalas menilai sebaliknya.',
    'Ketua panitia belum ditunjuk.',
    'Warga Desa Sukorejo mengungsi.',
  ],
}

/** `name-office`: apposition behind the name, "Nama, Ketua X," or "Nama selaku Ketua X". */
const nameOffice: PersonRule = {
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
    if (bracket || t.isMark(j, ',')) j--
    else if (!strong) return undefined
    j = beforeAge(t, j)
    if (strong && !SELAKU.has(t.lower(position.first - 1)) && position.first - 1 === j) return undefined
    const name = nameBefore(t, j, found)
    if (!name) return undefined
    // "Bupati X Nama, yang juga Ketua Y": the office in front stays the person's.
    const front = officeInFront(t, name, found)
    if (front && (front.official || !position.official)) return undefined
    if (!strong) {
      if (takenBefore(t, name.first, found)) return undefined
      if (!bracket) {
        // "Nama, Ketua X Nama Lain": the office belongs to the name behind it.
        const after = position.last + 1
        const behind = t.isMark(after, ',') ? undefined : personAt(t, after, found, { place: true })
        if (behind) return undefined
      }
      // A comma list of bare offices: an apposition says where or of what, or its sentence goes on behind a comma.
      if (
        !bracket &&
        position.agency === null &&
        position.area === null &&
        position.officeLast === position.first &&
        !t.isMark(position.last + 1, ',')
      )
        return undefined
    }
    return personValue(t, name, position)
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
  ],
  leaves: ['Acara dihadiri Camat, Ketua DPRD Kabupaten Klaten, dan warga.', 'Di Klaten, Bupati hadir.'],
}

const LINKS = new Set([
  'selaku',
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
  'kini',
  'kala',
  'itu',
  'dari',
  'ketika',
])
const SELAKU = new Set([
  'selaku',
  'sebagai',
  'juga',
  'merupakan',
  'adalah',
  'menjabat',
  'satu',
  'seorang',
  'menjadi',
  'sekaligus',
])

/** `rank-name`: a rank and a name without an office. */
const rankName: PersonRule = {
  id: 'people/rank-name',
  anchor: Class.Rank,
  reads: 'a rank of police or forces in front of a name',
  find(t, i, found) {
    const after = rankAt(t, i)
    if (after === i) return undefined
    const name = personAt(t, i, found)
    return name && personValue(t, name, undefined, { position: name.rank, official: true })
  },
  takes: [
    ['Menurut AKBP Hotman Sinurat, dua orang diperiksa.', 'Hotman Sinurat|AKBP'],
    ['Mayjen TNI Kresna Wiratama memimpin apel.', 'Kresna Wiratama|Mayjen TNI'],
  ],
  leaves: ['Ia berpangkat AKBP.', 'Kapten tim itu cedera.'],
}

/** `title-name`: an honorific and a name. */
const titleName: PersonRule = {
  id: 'people/title-name',
  anchor: Class.Honorific,
  reads: 'a title or form of address in front of a name ("H.", "KH", "Pak", "Ustaz", "Prof. Dr.")',
  find(t, i, found) {
    if (titleAt(t, i) === i) return undefined
    const name = personAt(t, i, found)
    // "Pak Wali", "Pak Menteri": a form of address and an office.
    if (
      name &&
      name.nameFirst === name.nameLast &&
      (t.wakes[name.nameFirst] & Class.Office) !== 0 &&
      !t.is(name.nameFirst, Class.Name)
    )
      return undefined
    return name && personValue(t, name, undefined)
  },
  takes: [
    ['Doa dipimpin Ustaz Mukhlis Ridwan.', 'Mukhlis Ridwan|'],
    ['Kata Pak Suwandi, harga naik.', 'Suwandi|'],
  ],
  leaves: ['Ibu rumah tangga itu datang.', 'Pak Bupati belum datang.'],
}

/** `say-name`: "kata Nama". */
const sayName: PersonRule = {
  id: 'people/say-name',
  anchor: Class.Say,
  reads: 'a reporting verb and the name behind it, or a name and the reporting verb behind it',
  find(t, i, found) {
    const behind = personAt(t, i + 1, found)
    if (behind && behind.rank === null && behind.prefix === null && (t.isLower(i) || t.lower(i) === 'menurut'))
      return personValue(t, behind, undefined, { first: behind.first })
    const before = nameBefore(t, i - 1, found)
    if (!before || before.nameFirst < t.sentenceFirst(i)) return undefined
    if (before.nameFirst === before.nameLast && t.is(before.nameFirst, ORDINARY) && !t.is(before.nameFirst, Class.Name))
      return undefined
    if (before.nameFirst === t.sentenceFirst(i) && t.is(before.nameFirst, Class.Common)) return undefined
    if (i < t.headlineEnd) return undefined
    return personValue(t, before, undefined)
  },
  takes: [
    ['"Kami siap," ujar Darwis Pulungan di lokasi.', 'Darwis Pulungan|'],
    ['Menurut Tukiman, sawahnya gagal panen.', 'Tukiman|'],
    ['Lasmini Gorang mengatakan warga resah.', 'Lasmini Gorang|'],
  ],
  leaves: ['"Kami siap," ujarnya.', 'Pemerintah mengatakan hal itu.'],
}

/** `age-name`: "Nama (25)". */
const ageName: PersonRule = {
  id: 'people/name-age',
  anchor: 0,
  marks: '(',
  reads: 'a name with an age in brackets behind it',
  find(t, i, found) {
    const age = t.number(i + 1)
    if (!(age >= 1 && age <= 110)) return undefined
    if (!(t.isMark(i + 2, ')') || (t.lower(i + 2) === 'tahun' && t.isMark(i + 3, ')')))) return undefined
    const name = nameBefore(t, i - 1, found)
    if (!name || isInitials(t, name)) return undefined
    return personValue(t, name, undefined)
  },
  takes: [['Petugas menemukan Sumiyati (47) dalam keadaan selamat.', 'Sumiyati|']],
  leaves: ['Tersangka SAR (25) ditahan.', 'Pasal 5 ayat (2) berlaku.'],
}

/** `descriptor-name`: "petani bernama Nama", "narasumber kedua, Nama". */
const descriptorName: PersonRule = {
  id: 'people/descriptor-name',
  anchor: Class.Descriptor,
  reads: 'what a private person is called, then the name; or the name, then the descriptor behind a comma',
  find(t, i, found) {
    const hit = t.phrase(i, Class.Descriptor)
    if (!hit) return undefined
    const word = t.slice(i, hit.last).toLowerCase()
    const role =
      word === 'narasumber' || word === 'pembicara' || word === 'pemateri'
        ? 'resource-person'
        : word === 'moderator'
          ? 'moderator'
          : null
    // Behind a comma, "sebagai" or in brackets: Nama, petani asal X.
    const before = appositionBefore(t, i, found)
    if (before) {
      let last = hit.last
      const place = placeBehind(t, last + 1, found)
      if (place > last) last = place
      return personValue(t, before, undefined, { last: Math.max(last, before.last), position: t.slice(i, last), role })
    }
    let j = hit.last + 1
    const body = found.startingAt('agency', j) ?? found.startingAt('place', j)
    if (body) j = body.last + 1
    if (ORDINALS.has(t.lower(j))) j++
    if (body && t.lower(j) === 'kala' && t.lower(j + 1) === 'itu') j += 2
    if (t.lower(j) === 'bernama' || t.lower(j) === 'yakni' || t.lower(j) === 'yaitu') j++
    const stop = t.isMark(j, ',')
    if (stop) j++
    const name = personAt(t, j, found)
    if (!name || isInitials(t, name) || (stop && role === null && !body && !t.is(name.nameFirst, Class.Name)))
      return undefined
    if (
      !t.is(name.nameFirst, Class.Name) &&
      (name.nameFirst === name.nameLast
        ? t.lower(j - 1) !== 'bernama' && role === null
        : t.is(name.nameFirst, ORDINARY) || t.is(name.nameLast, ORDINARY))
    )
      return undefined
    return personValue(t, name, undefined, { first: i, position: t.slice(i, body ? body.last : hit.last), role })
  },
  takes: [
    ['Kata Sarimin, warga Desa Sukorejo, air masuk rumah.', 'Sarimin|warga Desa Sukorejo'],
    ['Hari itu Wahyuni Prasasti hadir sebagai narasumber.', 'Wahyuni Prasasti|narasumber'],
  ],
  leaves: ['Para petani menolak.', 'Dua tersangka inisial SAR dan DUL ditahan.'],
}

const ORDINALS = new Set(['pertama', 'kedua', 'ketiga', 'lain', 'lainnya', 'utama', 'senior', 'muda'])

/** `name-from`: "Nama dari BPBD X". */
const nameFrom: PersonRule = {
  id: 'people/name-from',
  anchor: Class.Agency | Class.AgencyHead | Class.Org | Class.OrgHead,
  reads: 'a name, "dari" or "perwakilan" and the body that the person comes from',
  find(t, i, found) {
    if (t.lower(i - 1) !== 'dari') return undefined
    const body = found.startingAt('agency', i)
    if (!body) return undefined
    const name = nameBefore(t, i - 2, found)
    if (!name || (name.nameFirst === name.nameLast && !t.is(name.nameFirst, Class.Name))) return undefined
    return personValue(t, name, undefined, {
      last: body.last,
      position: t.slice(i, body.last),
      agency: t.slice(i, body.last),
      official: body.public,
    })
  },
  takes: [
    ['Rosihan Pelealu dari BPBD Kabupaten Sigi menyebut pelatihan itu penting.', 'Rosihan Pelealu|BPBD Kabupaten Sigi'],
  ],
  leaves: ['Bantuan dari BPBD Kabupaten Sigi tiba.', 'Laporan warga dari Polres Sigi diterima.'],
}

/** `called`: "sapaan akrab Nama", "bernama Nama", "atas nama Nama". */
const called: PersonRule = {
  id: 'people/called',
  anchor: Class.Common | Class.Function,
  reads: 'words that introduce a name: bernama, atas nama, sapaan akrab, yang akrab disapa',
  find(t, i, found) {
    const word = t.lower(i)
    let j = i + 1
    if (word === 'sapaan') {
      if (t.lower(j) === 'akrab') j++
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
    if (word !== 'bernama' && !(word === 'atas' && t.lower(j) === 'nama')) return undefined
    if (word === 'atas') j++
    const name = personAt(t, j, found)
    return name && !isInitials(t, name) ? personValue(t, name, undefined) : undefined
  },
  takes: [
    ['Seorang anak bernama Rahmad Fauzan hilang.', 'Rahmad Fauzan|'],
    ['Wak Lan, sapaan akrab Ruslan Effendi, tersenyum.', 'Ruslan Effendi|'],
  ],
  leaves: ['Seorang pria bernama inisial RD hilang.', 'Atas nama pemerintah, ia meminta maaf.'],
}

const ORDINARY = Class.Common | Class.Field | Class.Event | Class.Topic

/** `known-name`: two or more capital words, one of them a common Indonesian name. */
const knownName: PersonRule = {
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
      !(t.is(first - 1, Class.Common) && first - 1 === t.sentenceFirst(i))
    )
      first--
    if (first < i && t.is(first, Class.Name)) return undefined
    if (!freeStanding(t, first, found)) return undefined
    const name = personAt(t, first, found)
    if (!name || name.nameLast < name.nameFirst + 1 || isInitials(t, name)) return undefined
    for (let j = name.nameFirst; j <= name.nameLast; j++)
      if (t.is(j, ORDINARY) && !t.is(j, Class.Name)) return undefined
    return personValue(t, name, undefined)
  },
  takes: [
    ['Rapat itu juga memanggil Hendra Gunadi sebagai pembanding.', 'Hendra Gunadi|'],
    ['Tamu itu ialah Gerson Yohanes Tukan dari Ende.', 'Gerson Yohanes Tukan|'],
  ],
  leaves: [
    'Massa berkumpul di Jalan Ahmad Yani.',
    'Ia lulusan Universitas Ahmad Dahlan.',
    'Bandara Sultan Hasanuddin ramai.',
  ],
}

/** Rules for persons, in the order in which they are tried. */
export const peopleRules: readonly PersonRule[] = [
  longTitle,
  officeName,
  nameOffice,
  nameFrom,
  rankName,
  descriptorName,
  titleName,
  sayName,
  called,
  ageName,
  knownName,
]

// --- helpers of the rules above ------------------------------------------------------------------------------------------

/** The mention that binds this name to an office in front of it. */
function officeInFront(t: TokenTable, name: NameSpan, found: Found): PersonValue | undefined {
  const floor = Math.max(t.sentenceFirst(name.first), name.first - 16)
  for (let k = name.first - 1; k >= floor; k--) {
    if (!(t.wakes[k] & Class.Office)) continue
    const value = longTitleAt(t, k, found)?.value ?? officeName.find(t, k, found)
    if (value) return value.nameFirst === name.nameFirst ? value : undefined
  }
  return undefined
}

/** A long title with its name at token i, and whether later mentions may settle where the name begins. */
function longTitleAt(
  t: TokenTable,
  i: number,
  found: Found,
  called?: ReadonlySet<string>,
): { value: PersonValue; open: boolean } | undefined {
  if (i < t.headlineEnd) return undefined
  const office = t.phrase(i, Class.Office)
  // Offices of an area ("Bupati X Nama") have a reading of their own.
  if (office?.row.fields.takes === 'area' && officeName.find(t, i, found)) return undefined
  const title = titleOf(t, i, found, called)
  if (!title?.name || isInitials(t, title.name)) return undefined
  const { position, name } = title
  if (!office && position.last === position.officeLast && t.slice(i, position.last).length < 3) return undefined
  if (lacksArea(t, position, name, found)) return undefined
  return { value: personValue(t, name, position, { first: position.first, last: name.last }), open: title.open }
}

/** Follows "yang juga", "sekaligus", "merangkap", "/" from one office to the next; gives the last one, whose end the name follows. */
function laterOffice(t: TokenTable, position: Position, found: Found): Position {
  let current = position
  for (let step = 0; step < 3; step++) {
    let j = current.last + 1
    if (t.isMark(j, ',')) j++
    const from = j
    while (j < from + 4 && CHAIN.has(t.lower(j))) j++
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
    let last = descriptor.last
    if (t.lower(last + 1) === 'nomor' && t.lower(last + 2) === 'urut' && t.isNumber(last + 3)) last += 3
    return { ...current, last }
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

/** The name (with its degrees) that ends at token j. */
function nameBefore(t: TokenTable, j: number, found: Found): NameSpan | undefined {
  let end = j
  // Step back over degrees: try name starts from the farthest on.
  const floor = Math.max(t.sentenceFirst(Math.max(j, 0)), j - 12)
  if (!t.isWord(end) && !t.isMark(end, ".)'’")) return undefined
  let best: NameSpan | undefined
  for (let first = end; first >= floor; first--) {
    if (t.isMark(first, ',;:') && first < j && degreesEnd(t, first) < first) break
    if (t.isLower(first) && !PARTICLE.has(t.lower(first))) break
    if (!t.isCapital(first)) continue
    const name = personAt(t, first, found)
    if (name && name.last >= end && name.nameLast <= end) {
      best = name
      end = j
    } else if (best) break
  }
  return best
}
const PARTICLE = new Set(['bin', 'binti', 'al', 'el'])

/** Bodies that never stand without their town: behind "Ketua Pengadilan Negeri" one unknown word is the town, not the holder. */
const SEATED = new Set(['court', 'prosecution', 'police', 'military'])
function lacksArea(t: TokenTable, position: Position, name: NameSpan, found: Found): boolean {
  if (name.nameFirst !== name.nameLast || name.nameFirst !== position.last + 1 || t.is(name.nameFirst, Class.Name))
    return false
  const agency = found.at('agency', position.last)
  return agency !== undefined && agency.area === null && SEATED.has(agency.body)
}

/** Skips an age in brackets that ends at token j: "Edi (48)". */
const beforeAge = (t: TokenTable, j: number): number =>
  t.isMark(j, ')') && t.isNumber(j - 1) && t.isMark(j - 2, '(') ? j - 3 : j

/** Whether the words in front show that a name is already bound to an office before it. */
function takenBefore(t: TokenTable, first: number, found: Found): boolean {
  let j = first - 1
  if (t.isMark(j, ',')) j--
  else if (!(t.is(j, Class.Office | Class.Rank) || found.at('agency', j) || found.at('place', j))) return false
  return (
    t.is(j, Class.Office | Class.Field) || found.at('agency', j) !== undefined || found.at('place', j) !== undefined
  )
}

/** Name in front of a descriptor: "Nama, petani", "Nama yang hadir sebagai narasumber". */
function appositionBefore(t: TokenTable, i: number, found: Found): NameSpan | undefined {
  let j = i - 1
  if (t.lower(j) === 'seorang' || t.lower(j) === 'salah') j--
  if (t.lower(j) === 'sebagai' || t.lower(j) === 'selaku') {
    let k = j - 1
    while (k > j - 5 && t.isLower(k)) k--
    if (k < j - 4) return undefined
    return nameBefore(t, t.isMark(k, ',') ? k - 1 : k, found)
  }
  if (!t.isMark(j, ',')) return undefined
  const name = nameBefore(t, beforeAge(t, j - 1), found)
  return name && !takenBefore(t, name.first, found) ? name : undefined
}

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

/** Upper-case initials such as "RD" or "S" are no names. */
function isInitials(t: TokenTable, name: NameSpan): boolean {
  return (
    name.nameFirst === name.nameLast &&
    t.shape[name.nameFirst] === Shape.Upper &&
    t.end[name.nameLast] - t.start[name.nameFirst] <= 4
  )
}

/** Whether no venue, agency or place word in front claims the name ("Jalan Ahmad Yani", "Universitas Ahmad Dahlan"). */
function freeStanding(t: TokenTable, first: number, found: Found): boolean {
  const before = first - 1
  if (t.is(before, Class.VenueHead | Class.AgencyHead | Class.OrgHead | Class.PlaceLevel | Class.Agency | Class.Org))
    return false
  if (
    t.isCapital(before) &&
    !t.is(before, Class.Honorific | Class.Office | Class.Rank | Class.Function | Class.Descriptor)
  )
    return false
  return !found.at('venue', first) && !found.at('agency', first) && !found.at('place', first)
}

export type { PersonValue }
