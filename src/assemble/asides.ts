import { MISHAPS } from '../find/events/weight.js'
import type { EventMention } from '../find/mention.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { HOLDING } from './cues.js'
import type { Setting } from './setting.js'

/** What somebody looks at: "meninjau pasar murah". */
const SEEN = 0.2
/** What befell an animal: "seekor harimau ditangkap". */
const NO_ARREST = 0.1
/** What others ask for or answer to: "meminta pemerintah menghapus", "menanggapi penangkapan". */
const ASKED = 0.3
/** What somebody means to, can or ought to do: "untuk meninjau", "harus memeriksa". */
const AIM = 0.3
/** What something else is about or comes from: "terkait kecelakaan", "hasil rapat". */
const ABOUT = 0.3
/** What tells of whom the clause speaks: "pelaku yang ditangkap". */
const RELATIVE = 0.4
/** What is only the frame or the occasion: "dalam rangka HUT", "usai rapat". */
const OCCASION = 0.5

/** What a headline tells of before somebody answers to it, or adds behind what is done: "A Cabut Aturan, B Buka Suara". */
const ANSWERED = 0.5
const ADDED = 0.4

/** How much is left of an event word that stands aside from what is told: the most telling of the words around it decides. */
export function asideOf(event: EventMention, setting: Setting): number {
  const { t } = setting
  if (isSeen(event, setting)) return SEEN
  if (isAsked(event, setting)) return ASKED
  if (isAim(event, t)) return AIM
  if (isOfAnimal(event, t) || isOfMatch(event, setting)) return NO_ARREST
  if (isAnswered(event, setting)) return ANSWERED
  if (isAdded(event, setting)) return ADDED
  if (isAbout(event, t) || isAwaited(event, t) || isWhoIsHeld(event, setting)) return ABOUT
  if (isRelative(event, t)) return RELATIVE
  return isOccasion(event, setting) ? OCCASION : 1
}

/** Whether an event word stands behind a verb of asking, answering or allowing in its clause. */
function isAsked(event: EventMention, setting: Setting): boolean {
  if (event.type === 'statement') return false
  const { t } = setting
  for (const other of setting.eventsIn(t.sentence[event.first])) {
    if (other.first >= event.first) break
    const verb = t.lower(other.first)
    if (other.type === 'statement' ? ASKING.test(verb) : other.type === 'policy' && PERMITTING.test(verb)) return true
    // "menyelidiki penyaluran bantuan sosial": what is looked into, but for what the police look into anyway
    if (other.type === 'investigation' && other.rule !== 'event/noun' && !WRONGS.has(event.type)) return true
  }
  return false
}
/** What police and courts deal with, and mishaps. */
export const WRONGS: ReadonlySet<EventType> = new Set([...MISHAPS, 'arrest', 'investigation', 'trial'])
const ASKING =
  /^(?:me)?(angkat|minta|desak|ndesak|nuntut|usulkan|ngusulkan|diusulkan|tanggapi|nanggapi|jawab|njawab|respons|soroti|nyoroti|ngapresiasi|apresiasi|ngecam|kecam|nyayangkan|nyesalkan|sarankan|nyarankan)$|^berharap$/

/** What is allowed, forbidden or made a duty has not happened: "mengizinkan ASN rapat di hotel". */
const PERMITTING = /^(?:meng?|me)?(izinkan|ijinkan|bolehkan|larang|wajibkan)$/

/** Words behind which an event is the occasion or the frame of another. */
const FRAMES = new Set(
  'rangka pasca saat ketika usai seusai sebelum setelah menyambut menyemarakkan memeriahkan memperingati menjelang jelang'.split(
    ' ',
  ),
)
const FRAME_REACH = 2
const HOLDER_REACH = 6
/** Types whose word is followed by what they are about. */
const GATHERINGS: ReadonlySet<EventType> = new Set([
  'coordination-meeting',
  'meeting',
  'outreach',
  'training',
  'discussion',
  'press-conference',
])
function isOccasion(event: EventMention, setting: Setting): boolean {
  const { t } = setting
  const { first } = event
  // "usai perusahaan itu menggelar rapat"
  const verb = t.lower(first - 1)
  const reach = HOLDING.test(verb) || verb === 'melakukan' ? HOLDER_REACH : FRAME_REACH
  if (t.hasBefore(first, reach, FRAMES)) return true
  if (event.rule !== 'event/noun') return false
  // What a meeting is about stands behind its word ("bimtek pilkada", "sosialisasi pemilu"), a short name in brackets behind the long one.
  const bracket = first > 0 && t.isMark(first - 1, '(')
  const before = bracket ? first - 2 : first - 1
  const other = setting.eventsIn(t.sentence[first]).find((e) => e.last === before)
  if (other?.rule !== 'event/noun') return false
  return bracket ? isOccasion(other, setting) : other.type !== event.type && GATHERINGS.has(other.type)
}

/** Words in front of a noun that make it what something else is about, comes from or is done for. */
const TOPICAL = new Set(
  'kasus perkara dugaan terkait soal tentang mengenai perihal seputar menyusul pasca atas dampak akibat imbas gegara buntut berdasarkan hasil proses solusi aksi barang maraknya maupun sejak alasan polemik isu wacana rencana jadwal kesiapan persiapan jumlah angka target'.split(
    ' ',
  ),
)
function isAbout({ first, rule }: EventMention, t: TokenTable): boolean {
  if (rule !== 'event/noun') return false
  let i = first - 1
  // "pasca terjadinya musibah angin kencang"
  while (i >= first - MATTER_REACH && MATTERS.has(t.lower(i))) i--
  return t.sameSentence(i, first) && TOPICAL.has(t.lower(i))
}
/** Nouns that may stand in between. */
const MATTERS = new Set(['kejadian', 'peristiwa', 'terjadinya', 'musibah', 'adanya'])
const MATTER_REACH = 3

/** "menahan empat tersangka": who is held. */
function isWhoIsHeld({ first, type, rule }: EventMention, setting: Setting): boolean {
  const { t } = setting
  if (type !== 'investigation' || rule !== 'event/noun' || t.lower(first) !== 'tersangka') return false
  const before = setting.eventsIn(t.sentence[first]).find((e) => e.type === 'arrest' && e.rule !== 'event/noun')
  return before !== undefined && before.first < first
}

/** "menunggu tes medis dan penandatanganan kontrak" */
function isAwaited({ first, rule }: EventMention, t: TokenTable): boolean {
  if (rule !== 'event/noun') return false
  return t.hasBefore(first, SEEN_REACH, AWAITING, ',')
}
const AWAITING = new Set(['menunggu', 'menanti', 'menantikan', 'menolak'])

/** "Seekor harimau ditangkap petugas": nobody is arrested. */
function isOfAnimal({ first, type }: EventMention, t: TokenTable): boolean {
  return type === 'arrest' && t.hasBefore(first, MISHAP_REACH, ANIMAL_COUNTS)
}
const ANIMAL_COUNTS = new Set(['seekor', 'ekor'])

/** "Inter ditahan Monterrey di laga perdana": a match that nobody wins. */
function isOfMatch({ first, type }: EventMention, setting: Setting): boolean {
  const { entities, t } = setting
  if (type !== 'arrest' || !HELD.test(t.lower(first))) return false
  return entities.events.some(
    (e) => isContest(e) && (e.first < t.headlineEnd || t.sentence[e.first] === t.sentence[first]),
  )
}
const HELD = /^(?:di|me)n?tahan$/
const isContest = ({ type, weight }: EventMention): boolean => type === 'competition' && weight >= CONTEST_WEIGHT
const CONTEST_WEIGHT = 4

/** Whether behind what a headline tells somebody else answers to it: "Prabowo Cabut Aturan, Pengusaha Buka Suara". */
function isAnswered({ first, type }: EventMention, setting: Setting): boolean {
  if (first >= setting.t.headlineEnd || type === 'statement' || WRONGS.has(type)) return false
  const reply = replyOf(setting)
  return reply !== undefined && first < reply.first
}

/** A headline's verb of answering to what stands in front of its comma; not one that follows on the comma itself. */
export function replyOf({ entities, t }: Setting): EventMention | undefined {
  let comma = 0
  for (let i = 1; i < t.headlineEnd && comma === 0; i++) if (t.isMark(i, ',')) comma = i
  if (comma === 0) return undefined
  for (const e of entities.events) {
    if (e.first >= t.headlineEnd) break
    // What befell somebody stays the news, whoever says something of it.
    if (WRONGS.has(e.type)) return undefined
    if (e.type === 'statement' && e.first > comma + 1 && ANSWERS.test(t.lower(e.first))) return e
  }
  return undefined
}
const ANSWERS =
  /^(buka|angkat|respons?|merespons|tanggapi|soroti|kritik|kecam|minta|desak|usul|usulkan|sentil|sindir|apresiasi|puji|keluhkan|khawatir)$/

/** Whether a headline's verb of saying follows on what its speaker does: "Menteri Cek Pasar, Ingatkan Pedagang". */
function isAdded({ first, type }: EventMention, { entities, t }: Setting): boolean {
  if (first >= t.headlineEnd || type !== 'statement' || !t.isMark(first - 1, ',')) return false
  return entities.events.some((e) => e.first < first && e.type !== 'statement' && e.weight >= DONE_WEIGHT)
}
const DONE_WEIGHT = 5

/** "Noel yang ditangkap": what only tells of whom or what the clause speaks. */
function isRelative({ first, rule }: EventMention, t: TokenTable): boolean {
  if (rule === 'event/noun') return false
  for (let i = first - 1; i >= first - 2 && t.sameSentence(i, first); i--) if (t.lower(i) === 'yang') return true
  return false
}

/** Verbs of looking at something: what is looked at is not what happens. */
const LOOKING =
  /^(?:me)?(?:[nt]injau|ngunjungi|kunjungi|mantau|pantau|ngecek|cek|njenguk|jenguk|nyambangi|sambangi|nonton|nyaksikan|saksikan)$/
const SEEN_REACH = 5
const MISHAP_REACH = 60
/** "meninjau pasar murah", "tinjau banjir" */
function isSeen({ first, type }: EventMention, setting: Setting): boolean {
  if (type === 'inspection' || type === 'visit' || type === 'statement') return false
  const { t } = setting
  // What came with the mishap that is looked at follows in many words: "meninjau banjir yang …, sehingga terjadi longsor".
  const mishap = MISHAPS.has(type)
  const reach = first - (mishap ? MISHAP_REACH : SEEN_REACH)
  for (let i = first - 1; i >= reach && t.sameSentence(i, first); i--) {
    if (!mishap && t.isMark(i, ',')) return false
    if (LOOKING.test(t.lower(i))) return true
  }
  return false
}

/** Words that make the verb behind them an aim, a possibility, a duty or what was long before: "sejak diresmikan". */
const AIMS = new Set(
  'untuk guna agar supaya demi dapat bisa mampu harus wajib perlu ingin hendaknya sejak semenjak'.split(' '),
)
const AIM_REACH = 2
function isAim({ first, rule }: EventMention, t: TokenTable): boolean {
  if (rule === 'event/noun') return false
  return t.hasBefore(first, AIM_REACH, AIMS)
}
