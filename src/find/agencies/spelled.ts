import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { Shape } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { abbreviates } from './bracket.js'
import { institutions, keyOf } from './institutions.js'
import { complete, named } from './reading.js'

/** Most tokens of a name that its initials spell. */
const LONGEST = 10
/** Small words within English names. */
const JOINTS = /^(?:of|for|and|on|in|the|to|dan|untuk)$/
/** Words by which a name is a hall's, an occasion's or a thing's. */
const NO_BODIES =
  /\b(?:convention|exhibition|conference|trade|town|sports?|islamic|shopping|youth|data|call|command|traded|private|area|wide|circuit|festival|award|summit|expo|under|sovereign|hedge|mutual|steering|organizing|safety)\b/i

export const spelledBody: Rule<'agency'> = {
  id: 'agency/organization-spelled',
  anchor: 0,
  words: [
    ...['community', 'society', 'center', 'centre', 'council', 'commission', 'agency', 'authority', 'administration'],
    ...['organization', 'federation', 'league', 'fund', 'alliance', 'union', 'committee', 'corporation'],
    ...['company', 'studies', 'ministry', 'broadcasting', 'operations', 'exchange', 'research', 'bureau'],
  ],
  reads:
    'an English name with a word such as "Community", "Council" or "Agency" whose initials stand in brackets behind it: "Northwind Food Community (NFC)"',
  find(t, i) {
    if (!t.isCapital(i)) return undefined
    const last = lastInFront(t, i)
    if (last < 0) return undefined
    const first = spelledFrom(t, last)
    if (first < 0 || first > i) return undefined
    const fullName = t.slice(first, last)
    if (NO_BODIES.test(fullName)) return no('what bears this name is no body')
    const said = { public: false, body: 'other', level: null, acronym: null, fullName }
    return named(t, complete(t, { first, last, key: keyOf(fullName), ...said }, 'region'))
  },
  takes: [
    [
      'Sekretaris Umum Northwind Food Community (NFC), Robertus Daga, hadir',
      'northwind food community|Northwind Food Community (NFC)',
    ],
    ['Society of Steel Builders (SSB) menilai', 'society of steel builders|Society of Steel Builders (SSB)'],
    [
      'pengurus Northwind Paralympic Committee (NPC) Kabupaten Bekasi hadir',
      'northwind paralympic committee|Northwind Paralympic Committee (NPC) Kabupaten Bekasi',
    ],
    [
      'bersama Northwind Council for the Arts (NCA) itu',
      'northwind council for the arts|Northwind Council for the Arts (NCA)',
    ],
  ],
  leaves: [
    'di Kendal Convention Center (KCC) ramai',
    'produk Northwind Traded Fund (NTF) naik',
    'dana Northwind Sovereign Fund (NSF) naik',
    'ketua International Federation (IF) hadir',
    'Northwind Food Community ramai',
    'bersama Northwind Food Community (Senin) itu',
    'kata Northwind Food Community (ABC) itu',
  ],
}

/** Last token of the name at token i where a short form in capitals stands alone in brackets behind it; -1 without it. */
function lastInFront(t: TokenTable, i: number): number {
  const last = nameInFront(t, i)
  return last >= 0 && t.shape[last + 2] === Shape.Upper ? last : -1
}

/** First token of the name that ends at token `last` and whose initials the bracket behind it holds; -1 where they are others. */
function spelledFrom(t: TokenTable, last: number): number {
  const letters = t.lower(last + 2)
  let left = letters.length
  for (let k = last; k > last - LONGEST && t.sameSentence(k, last); k--) {
    if (!t.isCapital(k)) {
      if (JOINTS.test(t.lower(k)) || t.isMark(k, '&')) continue
      return -1
    }
    if (t.lower(k)[0] !== letters[left - 1]) return -1
    left--
    if (left === 0) return k
  }
  return -1
}

/** First words of bodies whose names no list need know, with their kind. */
const BODIES: Readonly<Record<string, string>> = {
  badan: 'government',
  direktorat: 'government',
  lembaga: 'ngo',
  majelis: 'association',
  organisasi: 'association',
  front: 'association',
  laskar: 'association',
  barisan: 'association',
  mitra: 'other',
  bursa: 'other',
  komite: 'other',
  kelompok: 'association',
  pemuda: 'association',
  forum: 'association',
  asosiasi: 'association',
  ikatan: 'association',
  himpunan: 'association',
  perhimpunan: 'association',
  persatuan: 'association',
  persaudaraan: 'association',
  asuransi: 'company',
}
/** Names of a kind of body, not of one. */
const KINDS =
  /^(?:badan (?:usaha|layanan|hukum|pengurus|pemenangan|permusyawaratan|kepegawaian daerah)|lembaga (?:swadaya|pemasyarakatan|halal|keuangan|bantuan hukum|perkreditan|penyalur)|organisasi (?:perangkat|masyarakat|kemasyarakatan|profesi|siswa|non)|majelis (?:taklim|pertimbangan)|komite (?:eksekutif|audit|sekolah)|kelompok (?:penerima|usaha|belajar|bermain|kerja|masyarakat|penyelenggara|pemungut)|mitra (?:usaha|kerja)|asuransi (?:usaha|nelayan|jiwa|kesehatan|sosial|wajib|ternak|barang))\b/
/** Of these heads, the ones that make a body's name only with a certain second word or with an area behind. */
const SECOND: Readonly<Record<string, RegExp>> = {
  forum: /^(?:komunikasi|koordinasi|silaturahmi|kerukunan|masyarakat)$/,
}
const PLACED = /^kelompok$/

export const spelledHead: Rule<'agency'> = {
  id: 'agency/spelled-head',
  anchor: 0,
  words: Object.keys(BODIES),
  reads:
    'a name with a first word such as "Badan", "Lembaga" or "Mitra" that the short form in brackets behind it abbreviates: "Mitra Rawat Pesisir (MRP)"',
  find(t, i) {
    if (!t.isCapital(i)) return undefined
    const last = nameInFront(t, i)
    if (last <= i) return undefined
    const short = t.word(last + 2)
    const fullName = t.slice(i, last)
    const head = t.lower(i)
    if (short[0].toLowerCase() !== head[0] || !abbreviates(short, fullName)) return undefined
    // A known short form behind another spelling of its full name; "Lembaga Adat", "Kelompok Tani" have a rule of their own.
    const known = t.phrase(last + 2, Class.Agency | Class.Org)?.row.fields.key
    if (known && institutions(t.lexicon).get(known)?.full.toLowerCase().startsWith(head)) return undefined
    if ((t.phrase(i, Class.OrgHead)?.last ?? i) > i) return undefined
    if (KINDS.test(fullName.toLowerCase())) return no('it is the name of a kind of body')
    if (SECOND[head]?.test(t.lower(i + 1)) === false) return undefined
    const body = BODIES[head]
    const opening = { first: i, last, key: keyOf(fullName), public: body === 'government', body, level: null }
    const reading = complete(t, { ...opening, acronym: short, fullName }, 'local')
    return PLACED.test(head) && !reading.area ? undefined : named(t, reading)
  },
  takes: [
    ['Pendiri Mitra Rawat Pesisir (MRP) Robertus Daga hadir.', 'mitra rawat pesisir|Mitra Rawat Pesisir (MRP)'],
    [
      'kata Koordinator Organisasi Harapan Laut (Ohala) Kendal, Rina Dewi',
      'organisasi harapan laut|Organisasi Harapan Laut (Ohala) Kendal',
    ],
    [
      'Badan Siasat Dana Pesisir (BSDP) Kota Bogor rapat',
      'badan siasat dana pesisir|Badan Siasat Dana Pesisir (BSDP) Kota Bogor',
    ],
    [
      'Kelompok Penggerak Wisata (Kompewis) Desa Sukamaju bekerja',
      'kelompok penggerak wisata|Kelompok Penggerak Wisata (Kompewis) Desa Sukamaju',
    ],
    [
      'Forum Komunikasi Badan Permusyawaratan Desa (FKBPD) Kendal rapat',
      'forum komunikasi badan permusyawaratan desa|Forum Komunikasi Badan Permusyawaratan Desa (FKBPD) Kendal',
    ],
  ],
  leaves: [
    'sejumlah Badan Usaha Milik Negara (BUMN) untung',
    'Forum Konsultasi Publik (FKP) digelar',
    'klaim Asuransi Usaha Tani Padi (AUTP) cair',
    'Kelompok Penggerak Wisata (Kompewis) bekerja',
    'Mitra Rawat Pesisir (Senin) ramai',
    'Mitra Rawat Pesisir ramai',
    'Badan Penangulangan Bencana Daerah (BPBD) Kendal',
  ],
}

/** Last token of the name at token i where one word with a capital stands in brackets behind it; -1 without it. */
function nameInFront(t: TokenTable, i: number): number {
  let last = i
  while (last < i + LONGEST && !t.isMark(last + 1, '(')) {
    if (!t.isCapital(last + 1) && !JOINTS.test(t.lower(last + 1)) && !t.isMark(last + 1, '&')) return -1
    last++
  }
  const short = last + 2
  // Two letters stand for too much else.
  return t.end[short] - t.start[short] > 2 && t.isCapital(short) && t.isMark(short + 1, ')') ? last : -1
}
