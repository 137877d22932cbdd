import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { INITIALS, NO_OFFICE_IN_FRONT, no, UNKNOWN_NAME } from '../guard.js'
import type { Found, PersonMention } from '../mention.js'
import { isInitials, isOrdinary, ORDINARY } from './around.js'
import { byNameFirst, type PersonRule, personValue } from './mention.js'
import { type NameSpan, nameInBrackets, personAt } from './name.js'
import { isNameWord } from './name-word.js'
import { heldStart, isFormer } from './standing.js'
import { officeEndingAt } from './succession.js'

/** `office-namely`: "Lurah X yang bernama Nama", "Sekretaris Dinas Y, yakni Ibu Nama". */
export const officeNamely: PersonRule = {
  id: 'people/office-namely',
  anchor: 0,
  words: ['yakni', 'yaitu', 'bernama', 'adalah', 'ialah', 'antaranya', 'diantaranya'],
  reads: 'an office, then "yakni", "yaitu", "bernama", "adalah" or "ialah" and the name of its holder',
  find(t, i, found) {
    if (i < t.headlineEnd) return undefined
    const name = personAt(t, i + 1, found)
    if (!name || isInitials(t, name) || isOrdinary(t, name)) return undefined
    let last = i - 1
    if (t.lower(i) === 'antaranya') {
      if (t.lower(last) !== 'di') return undefined
      last--
    }
    if (t.lower(last) === 'yang') last--
    if (t.isMark(last, ',')) last--
    // "Gubernur X terdahulu yakni Nama"
    const former = isFormer(t, last)
    last = heldStart(t, last) - 1
    // "Lima komisioner KPU itu ialah Nama"
    const pointed = POINTING.has(t.lower(last))
    if (pointed) last--
    const office = officeEndingAt(t, last, found)
    if (!office) return no(NO_OFFICE_IN_FRONT)
    // "pejabat tersebut yakni Nama sebagai Kajari": of what body or area, they must say.
    if (pointed && office.agency === null && office.area === null) return no(NO_OFFICE_IN_FRONT)
    const position = former ? { ...office, standing: 'former' as const } : office
    // "Kunjungan ke Camat X yakni Desa Y": one unknown word may be anything where the office tells no body.
    if (!isKnown(t, name) && position.last === position.officeLast && position.row.fields.public !== 'yes')
      return no(UNKNOWN_NAME)
    return personValue(t, name, position)
  },
  takes: [
    ['Lurah Melati yang bernama Sahrul Tanod mengatakan warga resah.', 'Sahrul Tanod|Lurah Melati'],
    [
      'Pelatihan dibuka Sekretaris Dinas Koperasi Kabupaten Klaten yakni Ibu Siti Rahayu, S.T., M.T. di aula.',
      'Siti Rahayu|Sekretaris Dinas Koperasi Kabupaten Klaten',
    ],
    ['Ketua Bawaslu Kabupaten Sigi adalah Rosihan Pelealu.', 'Rosihan Pelealu|Ketua Bawaslu Kabupaten Sigi'],
    [
      'Hadir anggota DPRD Kabupaten Klaten di antaranya Sri Lestari, Rahmat Fauzan, dan lainnya.',
      'Sri Lestari|anggota DPRD Kabupaten Klaten',
    ],
    ['Lima komisioner KPU itu ialah Sri Lestari, Rahmat Fauzan, dan Togar Manalu.', 'Sri Lestari|komisioner KPU'],
    ['Pada masa Bupati Klaten terdahulu yakni Sri Lestari utang naik.', 'Sri Lestari|Bupati Klaten'],
  ],
  leaves: [
    'Lurah Melati yakin banjir surut.',
    'Pejabat tersebut yakni Togar Manalu sebagai Kajari Sikka.',
    'Lokasi kegiatan Lurah Melati yakni Desa Sukorejo.',
    'Ada tiga pembicara, yakni Sari Dewi dan dua dosen.',
  ],
}

const POINTING = new Set(['itu', 'tersebut'])

/** A title or rank in front, a known name, or at least two words. */
const isKnown = (t: TokenTable, name: NameSpan): boolean =>
  name.prefix !== null || name.rank !== null || name.nameLast > name.nameFirst || t.is(name.nameFirst, Class.Name)

/** `office-bracket`: what a speaker left out stands in brackets: "Gubernur (Bali Nama)", "Presiden (Nama)". */
export const officeBracket: PersonRule = {
  id: 'people/office-bracket',
  anchor: Class.Office,
  where: (fields) => fields.takes === 'area',
  reads: 'an office in speech with its area and its holder in brackets behind it: "Gubernur (Bali Nama)"',
  find(t, i, found) {
    const office = t.phrase(i, Class.Office)
    if (office?.row.fields.takes !== 'area' || !t.isMark(office.last + 1, '(')) return undefined
    const place = found.startingAt('place', office.last + 2)
    const first = place ? place.last + 1 : office.last + 2
    const name = personAt(t, first, found)
    if (!name || !t.isMark(name.last + 1, ')') || name.nameLast === name.nameFirst || isOrdinary(t, name))
      return undefined
    const title = t.slice(i, office.last)
    const area = place ? t.slice(place.first, place.last) : null
    return personValue(t, name, undefined, {
      first: i,
      last: name.last + 1,
      office: title,
      officeTokens: [i, office.last],
      position: area ? `${title} ${area}` : title,
      official: true,
    })
  },
  takes: [
    ['"Itu harapan Gubernur (Bali Wayan Kastawa) kepada kita," katanya.', 'Wayan Kastawa|Gubernur Bali'],
    ['"Arahan Presiden (Rahmat Fauzan) jelas," katanya.', 'Rahmat Fauzan|Presiden'],
  ],
  leaves: ['"Wakil bupati (Wabup) datang," katanya.', 'Gubernur (Jawa Barat) hadir.'],
}

/** `holder-bracket`: guests as programmes list them: "Sekretaris DPRD (Nama)", "Asisten II (Drs. Nama, M.Si.)". */
export const holderBracket: PersonRule = {
  id: 'people/holder-bracket',
  anchor: 0,
  marks: '(',
  reads: 'an office and its holder in brackets behind it',
  find(t, i, found) {
    const name = i < t.headlineEnd ? undefined : nameInBrackets(t, i, found)
    if (!name || isOrdinary(t, name)) return undefined
    const position = officeEndingAt(t, i - 1, found)
    return position && personValue(t, name, position, { last: name.last + 1 })
  },
  takes: [
    ['Hadir Sekretaris DPRD (Tarjo Sumitro), camat dan warga.', 'Tarjo Sumitro|Sekretaris DPRD'],
    ['Hadir Wakil Bupati Sikka (Drs. H. Robertus Daga, M.Pd), dan warga.', 'Robertus Daga|Wakil Bupati Sikka'],
    ['Hadir Asisten II (Rahmat Fauzan, S.E.) dan warga.', 'Rahmat Fauzan|Asisten II'],
  ],
  leaves: [
    'Hadir Ketua KPU (Komisi Pemilihan Umum) dan warga.',
    'Hadir Kepala Bidang Pembinaan (Kabid Binpres) dan warga.',
    'Menteri Sosial Rahmat Fauzan (Gus Fauzan) hadir.',
    'Hadir Presiden Dewan Eropa (European Council) dan warga.',
  ],
}

/** What several persons are called at once. */
const SHARED = new Set(
  'terdakwa tersangka pelaku korban saksi anggota anggotanya komisioner teradu terlapor terpidana buronan jpu jaksa hakim tenaga'.split(
    ' ',
  ),
)
const MAX_LISTED = 8

/** `listed`: the further names of a list: "terdakwa A, B, dan C", "dua anggotanya A dan B". */
export const listedNames: PersonRule = {
  id: 'people/listed',
  anchor: 0,
  words: ['anggotanya'],
  reads:
    'several names behind one descriptor: "terdakwa A, B, dan C"; "dua anggotanya A dan B" are of the body named before',
  find(t, i, found) {
    const name = personAt(t, t.isMark(i + 1, ',') ? i + 2 : i + 1, found)
    if (!name || isOrdinary(t, name) || t.digits(i - 1) > 2) return undefined
    if (isInitials(t, name)) return no(INITIALS)
    return personValue(t, name, undefined, { first: i, ...membership(t, i, found) })
  },
  again(t, hits, found) {
    const named = byNameFirst(hits)
    for (const head of [...hits].sort((a, b) => a.first - b.first)) {
      const listed = head.rule === 'people/called' || SHARED.has(t.lower(head.officeTokens?.[0] ?? head.first))
      if (!listed || head.nameFirst < head.first) continue
      const names = namesListedBehind(t, head.last, found)
      for (const name of names) {
        const [known] = named.get(name.nameFirst) ?? []
        if (known?.position) continue
        const { office, agency, position, official, officeTokens, role, standing } = head
        const shared = { office, agency, position, official, officeTokens, role, standing }
        if (known) Object.assign(known, shared, { rule: 'people/listed' })
        else {
          const listed = mentionOf(t, name, shared)
          hits.push(listed)
          named.set(name.nameFirst, [listed])
        }
      }
    }
  },
  takes: [
    ['Sidang terdakwa Joni, Samsuri, dan Masdukin dibuka Senin.', 'Masdukin|terdakwa'],
    ['Dua korban atas nama Ali dan Masdukin ditemukan.', 'Masdukin|korban'],
    ['JPU Dendi Jourdi dan Reyno Chusnin menuntut terdakwa.', 'Reyno Chusnin|JPU'],
    [
      'DKPP memberhentikan Ketua KPU Kota Sorong, Martina Anggai, serta dua anggotanya Anis Wali dan Beni Karuba.',
      'Beni Karuba|anggota KPU Kota Sorong',
    ],
  ],
  leaves: [
    'Sidang terdakwa Joni, Senin, dan putusannya ditunda.',
    'Bupati dan anggotanya datang.',
    'Pelaku dan anggotanya ADI ditahan.',
  ],
}

/** Office and body of those who are called "anggotanya" at token i: members of the body named last before. */
function membership(t: TokenTable, i: number, found: Found): Partial<PersonMention> {
  let k = i - 1
  while (k > t.sentenceFirst(i) && !found.at('agency', k)) k--
  const body = found.at('agency', k)
  const agency = body ? t.slice(body.first, body.last) : null
  return {
    office: 'anggota',
    agency,
    position: agency ? `anggota ${agency}` : 'anggota',
    officeTokens: [i, i],
    official: body?.public ?? false,
  }
}

/** Names behind token `last`, joined by commas and closed by "dan" or "serta"; none when the list is not closed so. */
function namesListedBehind(t: TokenTable, last: number, found: Found): NameSpan[] {
  const names: NameSpan[] = []
  let at = last + 1
  for (let n = 0; n < MAX_LISTED; n++) {
    const comma = t.isMark(at, ',')
    if (comma) at++
    const closing = t.lower(at) === 'dan' || t.lower(at) === 'serta'
    if (closing) at++
    if ((!comma && !closing) || !t.sameSentence(last, at)) break
    const name = personAt(t, at, found)
    if (!name || isInitials(t, name) || !isNameWord(t, name.nameFirst, found, false)) break
    if (t.is(name.nameFirst, ORDINARY) && !t.is(name.nameFirst, Class.Name)) break
    names.push(name)
    at = name.last + 1
    if (closing) return names
  }
  return []
}

const mentionOf = (t: TokenTable, name: NameSpan, shared: Partial<PersonMention>): PersonMention => {
  const value = personValue(t, name, undefined, shared)
  return { kind: 'person', rule: 'people/listed', start: t.start[value.first], end: t.end[value.last], ...value }
}
