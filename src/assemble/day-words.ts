import { MISHAPS } from '../find/events/weight.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'

/** Words of telling by telephone or in writing, and of reading what others wrote; the outlet's name may be glued to these. */
const FROM_AFAR =
  /^(dihubungi|tertulis|tertulisnya|keterangannya|rilis|rilisnya|siaran|(dikutip|dilansir|mengutip|melansir|disitat|dinukil|dilihat)\p{L}*)$/u
const READ =
  /^(dikutip|dilansir|mengutip|melansir|lansir|disitat|dinukil|dilihat|(di|me)?rangkum|dihimpun|ditulis|diakses)(?!kan|nya|i$)\p{L}*$/u
/** Words between "saat dihubungi" and its day: "dari Kota Solo melalui telepon". */
const AFAR_REACH = 8

/** Whether on the day at token `first` somebody read what others wrote: nothing but their names stands between. */
export function isRead(first: number, t: TokenTable): boolean {
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - AFAR_REACH); i--) {
    if (!t.isWord(i)) continue
    if (READ.test(t.lower(i))) return true
    if (!t.isCapital(i) && !WHENCE.test(t.lower(i))) return false
  }
  return false
}
/** Lower-case words between "dikutip" and its day ("dari berbagai sumber"); the outlet's name may be glued to some of them. */
const WHENCE =
  /^((dari|oleh|laman|berita|detik).*|pada|situs|akun|unggahan|media|kanal|channel|instagram|harian|kantor|keterangan|keterangannya|resmi|resminya|pribadi|pribadinya|tertulis|siaran|pers|rilis|berbagai|beberapa|sejumlah|sumber|dan|of)$/

/** Whether words were said by telephone or in writing on the day at token `first`. */
export function isFromAfar(first: number, t: TokenTable): boolean {
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - AFAR_REACH); i--)
    if (t.isWord(i) && FROM_AFAR.test(t.lower(i))) return true
  return false
}

/** Tokens between a letter's "Nomor" and its date. */
const NUMBER_REACH = 20

/** Whether a date is that of a letter or decree: "Surat Perintah Nomor PRINT-1/2025 tanggal 16 Oktober 2025", "tertanggal 2 Mei". */
export function isOfDocument(first: number, t: TokenTable): boolean {
  const at = t.lower(first) === 'tanggal' || t.lower(first) === 'tertanggal' ? first : first - 1
  if (t.lower(at) === 'tertanggal') return true
  if (t.lower(at) !== 'tanggal') return false
  for (let i = at - 1; i >= Math.max(0, at - NUMBER_REACH) && t.sameSentence(i, at); i--)
    if (/^(nomor|no|sprint|sk)$/.test(t.lower(i)) && t.isCapital(i)) return true
  return false
}

/** Tokens between an election's name and its day, and in front of it what is done for it. */
const POLL_REACH = 10
const FOR_REACH = 4
const POLL = /^(?:pilkada|pemilukada|pilpres|pileg|pilgub|pilbup|pilwalkot|pilwakot|pilkades|pemilu|pemilihan)$/
const FOR_POLL =
  /^(?:menjelang|jelang|mendukung|menghadapi|menyambut|menyongsong|menyukseskan|mensukseskan|sukseskan|penyelenggaraan|pelaksanaan|persiapan|kesiapan|pemungutan)$/
const TO_COME = /^(?:mendatang|nanti|nantinya|depan)$/

/** Whether a date is the polling day that something else is done for: "menjelang Pilkada serentak pada 27 November mendatang". */
export function isPollingDay(first: number, last: number, t: TokenTable): boolean {
  for (let i = first - 1; i >= first - POLL_REACH && t.sameSentence(i, first); i--) {
    if (t.isMark(i, ',;')) return false
    if (!POLL.test(t.lower(i))) continue
    if (TO_COME.test(t.lower(last)) || TO_COME.test(t.lower(last + 1))) return true
    for (let k = i - 1; k >= i - FOR_REACH && t.sameSentence(k, i); k--) if (FOR_POLL.test(t.lower(k))) return true
  }
  return false
}

/** Words that make a date a limit or a starting point rather than the day itself. */
const LIMITS = new Set([
  'sebelum',
  'sejak',
  'hingga',
  'sampai',
  'per',
  'menjelang',
  'jelang',
  'setelah',
  'usai',
  'pasca',
  'sepanjang',
  'selama',
])

/** Verbs that say when an event takes place: "digelar pada Selasa (21/10)". */
const HELD_VERBS = new Set([
  'digelar',
  'berlangsung',
  'dilaksanakan',
  'diadakan',
  'diselenggarakan',
  'dihelat',
  'dijadwalkan',
  'dilangsungkan',
  'dimulai',
])
export function isHeldOn(first: number, type: EventType, elsewhere: boolean, t: TokenTable): boolean {
  // "berlangsung hingga 2 Mei": its end.
  if (LIMITS.has(t.lower(first - 1))) return false
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 3); i--) {
    const word = t.lower(i)
    // "menjelang pemilihan yang akan digelar 20 Mei": what is held then is something else.
    if (HELD_VERBS.has(word)) return !(elsewhere && (t.lower(i - 1) === 'yang' || t.lower(i - 2) === 'yang'))
    if (word === 'terjadi' && MISHAPS.has(type)) return true
  }
  return false
}

/** Whether the words in front make a date a limit ("sebelum", "sejak"); "terjadi sejak" is when it began. */
export function isLimit(first: number, t: TokenTable): boolean {
  if (t.lower(first - 2) === 'terjadi') return false
  return LIMITS.has(t.lower(first - 1)) || LIMITS.has(t.lower(first - 2))
}

/** "hingga 1 Maret 2028", "sebelum 30 Juni": the end of something. */
export const isBound = (first: number, t: TokenTable): boolean => BOUNDS.has(t.lower(first - 1))
const BOUNDS = new Set(['hingga', 'sampai', 'sebelum'])

/** "berlaku mulai 2 Mei", "di tanggal 22 Juni": from or on that day a rule holds. */
export function isInForce(first: number, t: TokenTable): boolean {
  for (let i = first; i >= Math.max(t.sentenceFirst(first), first - FORCE_REACH); i--)
    if (t.isLower(i) && FORCE.test(t.lower(i))) return !isOfDocument(first, t)
  return false
}
const FORCE = /^(?:berlaku|mulai|tanggal|terhitung|diberlakukan|berlakunya)$/
const FORCE_REACH = 3
