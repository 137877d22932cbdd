import type { EventMention, Found } from '../find/mention.js'
import { POINTERS } from '../find/quotes/speaker.js'
import { Class } from '../lexicon/classes.js'
import type { PersonEntity } from '../link/people.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { replyOf } from './asides.js'
import { dataSays, isDataHeadline } from './figures.js'
import type { Setting } from './setting.js'

/** Points of a statement: for quotations at all, and by the part of the sentences that hold one. */
const QUOTES = 2
const SHARE = 4
/** For a body that opens with somebody's words, or whose first sentence says what somebody said. */
const OPENS_DIRECT = 10
const OPENS_TOLD = 4
/** For a headline that opens with a reporting verb or a speaker and a colon. */
const SAYS_HEADLINE = 12
/** For a headline in which somebody answers to what its first part tells. */
const ANSWERS_HEADLINE = 5
/** For "Hal itu disampaikan" near the top. */
const TOLD_SO = 3
/** Lightest reporting verb of such a headline. */
const STATEMENT_WEIGHT = 5
/** Words in front of a headline's colon that may be who speaks, and those of whom nothing else is known. */
const SPEAKER_WORDS = 9
const BARE_SPEAKER = 3

/** Points that speak for a statement, beside those of its words. */
export function speechPoints(setting: Setting): number {
  const points = (setting.entities.quotes.length ? QUOTES : 0) + SHARE * shareSaid(setting)
  // What a guest says at an event is part of it.
  if (isAtEvent(setting) || ledEvent(setting)) return points
  return (
    points +
    openingPoints(setting) +
    (saysHeadline(setting) ? SAYS_HEADLINE : replyOf(setting) ? ANSWERS_HEADLINE : 0) +
    (toldSo(setting) === undefined ? 0 : TOLD_SO)
  )
}

/** Points for a body that opens with somebody's words, or with somebody who says something. */
function openingPoints({ entities, lead, t }: Setting): number {
  const start = t.sentenceStart[lead]
  for (const { mention } of entities.quotes) {
    if (t.sentence[mention.first] > lead + 1) return 0
    if (mention.direct && mention.first - start <= OPENING)
      return headlineTells(entities.events, t) ? OPENS_TOLD : OPENS_DIRECT
    if (!mention.direct && t.sentence[mention.first] === lead) return OPENS_TOLD
  }
  return 0
}
/** Tokens in front of the words that open the body: its quotation mark. */
const OPENING = 3

/** Whether the headline tells of something that was done or befell somebody and of nothing said: "Ibu Tiri Jadi Tersangka". */
function headlineTells(events: readonly EventMention[], t: TokenTable): boolean {
  let tells = false
  for (const e of events) {
    if (e.first >= t.headlineEnd) break
    if (e.type === 'statement') return false
    tells ||= DEEDS.has(e.type) && e.weight >= DEED_WEIGHT
  }
  return tells
}
const DEEDS: ReadonlySet<EventType> = new Set(['arrest', 'investigation', 'crime', 'accident', 'disaster', 'protest'])
const DEED_WEIGHT = 3

/** Which part of the body's sentences holds something that is said. */
function shareSaid({ entities, lead, t }: Setting): number {
  const said = new Set<number>()
  for (const { mention } of entities.quotes) said.add(t.sentence[mention.first])
  return said.size / Math.max(1, t.sentenceCount - lead)
}

/** The sentence near the top, if one is there, that says of what was told before that somebody said it: "Hal itu disampaikan Bupati", "Demikian dikatakan". */
function toldSo({ lead, t }: Setting): number | undefined {
  const end = Math.min(lead + TOLD_WITHIN, t.sentenceCount - 1)
  for (let n = lead; n <= end; n++) if (tellsSo(n, t)) return n
  return undefined
}

/** Whether a sentence says of what was told before that somebody said it. */
export function tellsSo(sentence: number, t: TokenTable): boolean {
  const i = t.sentenceStart[sentence]
  if (t.lower(i) === 'demikian') return TOLD.test(t.lower(i + 1))
  if (!SAYINGS.has(t.lower(i)) || !(POINTERS.has(t.lower(i + 1)) || t.lower(i + 1) === 'yang')) return false
  // "Hal itu juga disampaikan", "Pernyataan yang disampaikan"
  return TOLD.test(t.lower(i + 2)) || TOLD.test(t.lower(i + 3))
}
/** Words for what was said. */
const SAYINGS = new Set(
  'hal pernyataan pesan harapan ajakan imbauan himbauan permintaan penegasan informasi kabar'.split(' '),
)

/**
 * The event at which what was told was said: the one that the speaker opened or led ("Hal itu dikatakannya saat membuka Festival X"), or,
 * where the headline tells nothing else, what he did or took part in ("… saat menyalurkan bantuan", "… dalam audiensi bersama X").
 */
export function ledEvent(setting: Setting): EventMention | undefined {
  const told = toldSo(setting)
  if (told === undefined) return undefined
  const { t } = setting
  const events = setting.eventsIn(told)
  const led = events.find((e) => isBehind(LEADS, e, t))
  if (led || headlineDiffers(setting)) return led
  // "saat dikunjungi di ruang kerjanya": an interview
  return events.find(
    (e) => MEETS.has(e.type) && e.weight >= ATTENDED_WEIGHT && e.rule !== 'event/passive' && isAtTime(e, t),
  )
}

/** Types of what people meet for or do on a day, at which much is said. */
const MEETS: ReadonlySet<EventType> = new Set(
  'meeting coordination-meeting training outreach ceremony aid launch visit inspection'.split(' ') as EventType[],
)

/** Whether a headline says what somebody says, or tells of something that is no such event. */
function headlineDiffers(setting: Setting): boolean {
  const { entities, t } = setting
  if (saysHeadline(setting)) return true
  for (const e of entities.events) {
    if (e.first >= t.headlineEnd) break
    if (!MEETS.has(e.type) && e.weight >= TELLING_WEIGHT) return true
  }
  return false
}

/** "saat | menyalurkan bantuan", "dalam acara | bimtek X": right behind words that say when; not "di sela-sela | rakor". */
function isAtTime({ first }: EventMention, t: TokenTable): boolean {
  let i = first - 1
  while (i >= first - ATTENDS_REACH && GOING.has(t.lower(i))) i--
  return AT.has(t.lower(i))
}
const TELLING_WEIGHT = 4
const AT = new Set(['saat', 'ketika', 'dalam', 'pada'])
const GOING = new Set(
  'acara kegiatan agenda melakukan melaksanakan menggelar mengikuti memberikan sebuah kesempatan'.split(' '),
)
const TOLD_WITHIN = 2
/** Words that point back to what was told. */
const TOLD = /^di(sampaikan|katakan|ungkap|ungkapkan|utarakan|tegaskan|jelaskan|nyatakan|kemukakan|lontarkan)(nya)?$/

/** "Bupati Minta Warga Waspada", "Prabowo: Kita Bersatu". */
export function saysHeadline(setting: Setting): boolean {
  const { entities, t } = setting
  if (dataSays(0, t)) return false
  const [first] = entities.events
  if (first && first.first < t.headlineEnd && first.type === 'statement' && first.weight >= STATEMENT_WEIGHT)
    // "Makanan yang Disarankan" names something, ", Ingatkan Warga" follows on what is done.
    return t.lower(first.first - 1) !== 'yang' && !t.isMark(first.first - 1, ',')
  for (let i = 1; i < t.headlineEnd; i++)
    if (t.isMark(i, ':')) return isSpeaker(i, setting) && !GUIDES.has(t.lower(i + 1)) && !isDataHeadline(t)
  return false
}

/** "OPINI: Banjir dan Kita" */
export const isOpinion = (t: TokenTable): boolean => t.headlineEnd > 0 && OPINIONS.has(t.lower(0)) && t.isMark(1, ':')
const OPINIONS = new Set(['opini', 'kolom', 'editorial', 'tajuk'])

/** Words behind a headline's colon that open a guide or a list rather than somebody's words. */
const GUIDES = new Set(
  'cara ini berikut syarat jadwal daftar manfaat profil pengertian sejarah arti makna fakta gejala penyebab jenis apa mengapa bagaimana tips panduan harga spesifikasi tarif rute link dari antara'.split(
    ' ',
  ),
)

/** Whether who speaks stands in front of a headline's colon: "Mendag: …", "Jalan Rusak, Ketua Komisi X DPR: …". */
function isSpeaker(colon: number, { entities: { events, found, people }, t }: Setting): boolean {
  let first = colon
  while (first > 0 && !t.isMark(first - 1, ',?!') && colon - first <= SPEAKER_WORDS) first--
  // "Gus Rahmat ke Warga yang Belum Dapat Bantuan: …"
  if (speaksTo(found, t)) return true
  const words = colon - first
  if (events.some((e) => e.first >= first && e.first < colon && e.type !== 'statement')) return false
  if (t.is(first, Class.Office | Class.Standing | Class.Descriptor)) return true
  if (found.at('person', first) ?? found.at('agency', first)) return true
  // "Purbaya ke Kepala Daerah: …"
  if (isNamed(first, people, t)) return true
  return words <= BARE_SPEAKER && isNamed(colon - 1, people, t)
}

/** Whether the headline opens with somebody's name and whom the words are for. */
function speaksTo(found: Found, t: TokenTable): boolean {
  const who = found.at('person', 0)
  return who !== undefined && t.lower(who.last + 1) === 'ke' && t.isCapital(who.last + 2)
}

/** Whether a word is part of the name of somebody of whom the article tells. */
function isNamed(i: number, people: readonly PersonEntity[], t: TokenTable): boolean {
  const word = t.lower(i)
  return people.some(({ name }) => name.toLowerCase().split(' ').includes(word))
}

/** Verbs of a lead whose object is the event that is told. */
const ATTENDS = new Set(
  'menghadiri membuka menutup memimpin meresmikan menggelar melakukan mengadakan menyelenggarakan melaksanakan mengikuti'.split(
    ' ',
  ),
)
/** Those of who has the event in hand. */
const LEADS = new Set('membuka menutup memimpin meresmikan inspektur pembina'.split(' '))
const ATTENDS_REACH = 4
const ATTENDED_WEIGHT = 6
/** Whether the first sentence of the body tells of an event that somebody attends, opens or leads: "menghadiri acara pelantikan". */
function isAtEvent(setting: Setting): boolean {
  const { t } = setting
  return setting.eventsIn(setting.lead).some((e) => e.first >= t.headlineEnd && isBehind(ATTENDS, e, t))
}

/** Whether an event that counts stands right behind one of the verbs. */
function isBehind(verbs: ReadonlySet<string>, { type, weight, first }: EventMention, t: TokenTable): boolean {
  if (type === 'statement' || weight < ATTENDED_WEIGHT) return false
  return t.hasBefore(first, ATTENDS_REACH, verbs)
}
