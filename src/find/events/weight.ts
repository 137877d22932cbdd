/** How much a word of an event says: less where it tells of what lies behind, of what may come or of what is common. */

import { Class } from '../../lexicon/classes.js'
import type { EventType } from '../../record.js'
import type { TokenTable } from '../../scan/tokens.js'

/** Types of what befalls people: nobody holds it, and often it is only the background of what is told ("bantuan bagi korban longsor"). */
export const MISHAPS: ReadonlySet<EventType> = new Set(['disaster', 'accident', 'crime'])
/** What stands in front of a mishap that is only background: "ditunda karena banjir". */
const BACKGROUND = new Set(
  'korban akibat karena terdampak pascabencana pasca pemulihan bencana penyintas material rawan potensi risiko ancaman bahaya mitigasi antisipasi mengantisipasi pencegahan mencegah cegah penanganan menangani penanggulangan menanggulangi pengendalian langganan bebas bekas lokasi titik dampak mengatasi menghadapi atasi hadapi maraknya anggaran untuk selain siaga'.split(
    ' ',
  ),
)
/** "mengantisipasi kejadian kebakaran": nouns that may stand in between. */
const CASE_NOUNS = new Set([
  'kejadian',
  'peristiwa',
  'terjadinya',
  'musibah',
  'kasus',
  'aksi',
  'praktik',
  'praktek',
  'dari',
])
/** What is done about a mishap, or seen of it. */
const DAMAGE = new Set(
  'penanganan perbaikan kondisi lokasi progres pengerjaan pembangunan meninjau memperbaiki'.split(' '),
)
/** "jika gempa terjadi": a mishap that may be, so many tokens behind the word. */
const CASES = new Set(['jika', 'bila', 'apabila', 'kalau', 'ketika', 'seandainya', 'manakala'])
const CASE_REACH = 5
/** "beasiswa untuk 44 mahasiswa terdampak banjir": whom something is done for. */
const HELPED = new Set(['untuk', 'bagi', 'kepada', 'bantu', 'membantu', 'peduli'])
/** The most that such a word weighs: no event of its own. */
const BACKGROUND_WEIGHT = 3

/** What stands before a mishap, case nouns and mishaps that are joined with it: "penanganan | banjir dan tanah longsor". */
function beforeMishaps(t: TokenTable, i: number): number {
  let k = CASE_NOUNS.has(t.lower(i - 1)) ? i - 2 : i - 1
  for (let n = 0; n < MOST_JOINED && (t.lower(k) === 'dan' || t.lower(k) === 'serta'); n++) {
    let first = k - 1
    while (first > k - 4 && t.isWord(first - 1) && MISHAPS.has(typeAt(t, first - 1))) first--
    if (!MISHAPS.has(typeAt(t, first))) return k
    k = CASE_NOUNS.has(t.lower(first - 1)) ? first - 2 : first - 1
  }
  return k
}
const MOST_JOINED = 3
const typeAt = (t: TokenTable, i: number): EventType => t.phrase(i, Class.Event)?.row.fields.type as EventType

/** A trigger's weight, less for a mishap that is only background or may be. */
export function weightOf(t: TokenTable, i: number, { type, weight }: { type: EventType; weight: number }): number {
  if (!MISHAPS.has(type) || weight <= BACKGROUND_WEIGHT) return weight
  if (BACKGROUND.has(t.lower(beforeMishaps(t, i)))) return BACKGROUND_WEIGHT
  // "penipuan daring kian marak", "cara hindari penipuan": no case of it.
  if (type === 'crime' && (isRife(t, i) || AVOIDED.has(t.lower(i - 1)))) return TAUGHT_WEIGHT
  // "penanganan jalan longsor", "kondisi rumah banjir": what it befell stands in between.
  if (t.isLower(i - 1) && t.is(i - 1, Class.VenueHead) && DAMAGE.has(t.lower(i - 2))) return BACKGROUND_WEIGHT
  if (t.hasBefore(i, CASE_REACH, CASES)) return BACKGROUND_WEIGHT
  if (t.hasBefore(i, CASE_REACH, HELPED, ',')) return BACKGROUND_WEIGHT
  return type === 'crime' && isTaught(t, i) ? TAUGHT_WEIGHT : weight
}

function isRife(t: TokenTable, i: number): boolean {
  for (let k = i + 1; k <= i + RIFE_REACH && t.sameSentence(i, k); k++) if (t.lower(k) === 'marak') return true
  return false
}
const RIFE_REACH = 4
const AVOIDED = new Set(['hindari', 'menghindari', 'terhindar', 'modus'])

/** "materi tentang narkoba, perundungan, dan pencurian", "mengimbau warga waspada pencurian": a crime that somebody speaks of to pupils or neighbours. */
function isTaught(t: TokenTable, i: number): boolean {
  for (let k = i - 1; k >= i - TAUGHT_REACH && t.sameSentence(k, i); k--) {
    if (HAPPENING.has(t.lower(k))) return false
    if (TEACHING.has(t.lower(k))) return true
  }
  return false
}
const TAUGHT_REACH = 14
const TAUGHT_WEIGHT = 1
const TEACHING = new Set(
  'materi materinya penyuluhan sosialisasi edukasi pembekalan wawasan pemahaman imbauan himbauan mengimbau menghimbau imbau waspada mewaspadai bahaya'.split(
    ' ',
  ),
)
/** What says in between that it did happen. */
const HAPPENING = new Set(
  'terjadi terjadinya setelah usai menyusul akibat karena saat ketika korban pelaku tersangka terduga kasus dugaan ungkap mengungkap menangkap ditangkap'.split(
    ' ',
  ),
)

/** "membuka rapat koordinasi": what is opened is the event. */
export function opensAnother(t: TokenTable, i: number, { last, type }: { last: number; type: EventType }): boolean {
  if (type !== 'launch' || !OPENING.has(t.lower(i)) || last > i) return false
  const next = t.phrase(last + 1, Class.Event)?.row.fields
  return next?.kind === 'noun' && next.type !== 'launch' && Number(next.weight) >= OPENED_WEIGHT
}
const OPENING = new Set(['membuka', 'buka', 'menutup', 'tutup'])
const OPENED_WEIGHT = 5

/** "program Jaksa Masuk Sekolah": a plain word for what the phrase behind it names. */
export function callsAnother(t: TokenTable, { last, weight }: { last: number; weight: number }): boolean {
  if (weight > PLAIN_WEIGHT || !t.isCapital(last + 1)) return false
  const next = t.phrase(last + 1, Class.Event)
  return next?.row.fields.kind === 'noun' && next.last > last + 1 && Number(next.row.fields.weight) >= NAMED_WEIGHT
}
const PLAIN_WEIGHT = 4
const NAMED_WEIGHT = 8

/** "menetapkan mantan kepala dinas sebagai tersangka", "Tetapkan Eks Wali Kota Tersangka": the word that tells stands behind. */
export function isNamingSuspect(t: TokenTable, i: number): boolean {
  if (!/^(?:me|di)?n?tetapkan$/.test(t.lower(i))) return false
  for (let k = i + 1; k <= i + SUSPECT_REACH && t.sameSentence(k, i); k++) {
    if (t.isMark(k, ',') && i >= t.headlineEnd) return false
    if (t.lower(k) === 'tersangka') return true
  }
  return false
}
const SUSPECT_REACH = 14
export const SUSPECT_WEIGHT = 8

/** "Pengadilan banding memutuskan …", "hakim memutuskan …": a court decides cases. */
export function isRuling(t: TokenTable, i: number): boolean {
  if (!/^(?:memutuskan|putuskan|diputuskan)$/.test(t.lower(i))) return false
  return t.hasBefore(i, COURT_REACH, COURTS)
}
const COURT_REACH = 8
const COURTS = new Set(['pengadilan', 'hakim', 'mahkamah', 'mk', 'ma', 'pn', 'ptun', 'dkpp'])
export const RULING_WEIGHT = 8
