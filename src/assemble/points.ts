import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { isStatementDate } from './dates.js'
import type { Setting } from './setting.js'

/** How much a trigger counts by where it stands. */
const HEADLINE = 2
const LEAD = [2, 1.2, 0.7]
/** A sentence near the top that says on which day it was tells of the event too: among so many sentences of the body. */
const DATED = 1
const DATED_WITHIN = 6
const BODY = 0.25
const BODY_HITS = 2
/** What a word adds beside a better one of its type in the sentence. */
const AGAIN = 0.5
const IN_QUOTE = 0.3
/** What others ask for or answer to: "meminta pemerintah menghapus", "menanggapi penangkapan". */
const ASKED = 0.4
/** What is only the frame or the occasion: "dalam rangka HUT", "usai rapat". */
const OCCASION = 0.4
/** What somebody means to, can or ought to do: "untuk meninjau", "harus memeriksa". */
const AIM = 0.4
/** A headline that asks tells little of what happened. */
const QUESTION = 0.5
/** Points of a statement for "Hal itu disampaikan" near the top. */
const TOLD_SO = 6
/** Points of something else for a headline that counts off things. */
const LISTED = 6
/** Points for a statement: quotes at all; a headline that opens with a reporting verb or a speaker and a colon. */
const STATEMENT_QUOTES = 4
const STATEMENT_HEADLINE = 18
const STATEMENT_WEIGHT = 5
/** Words in front of a headline's colon that may be who speaks, and those of whom nothing else is known. */
const SPEAKER_WORDS = 9
const BARE_SPEAKER = 3
/** What is left of a crime's points when arrests or investigations are told in headline or lead. */
const CRIME_BESIDE_ARREST = 0.4
const ARREST_WEIGHT = 6

/** Points for each type of event of which the article's words tell. */
export function typePoints(setting: Setting): Map<EventType, number> {
  const { entities, t } = setting
  const points = new Map<EventType, number>()
  const bodyHits = new Map<EventType, number>()
  const add = (type: EventType, score: number) => points.set(type, (points.get(type) ?? 0) + score)
  const dated = datedSentences(setting)
  const question = asks(t)
  const best = new Map<EventType, { sentence: number; worth: number }>()
  let arrested = false
  let said = false
  for (const event of entities.events) {
    const headline = event.first < t.headlineEnd
    const sentence = t.sentence[event.first]
    const lead = LEAD[sentence - setting.lead]
    // "Ajak Warga Dukung Program": the first of a headline's verbs is the one that tells.
    if (headline && event.type === 'statement') {
      if (said) continue
      said = true
    }
    const place = headline ? HEADLINE : dated.has(sentence) ? Math.max(lead ?? 0, DATED) : lead
    if (headline || lead) {
      if ((event.type === 'arrest' || event.type === 'investigation') && event.weight >= ARREST_WEIGHT) arrested = true
    }
    if (place === undefined) {
      const hits = (bodyHits.get(event.type) ?? 0) + 1
      bodyHits.set(event.type, hits)
      if (hits > BODY_HITS) continue
    }
    const quoted = !headline && setting.inQuote(event.first)
    const worth =
      event.weight *
      (place ?? BODY) *
      (quoted ? IN_QUOTE : 1) *
      (isAsked(event, setting) ? ASKED : 1) *
      (isOccasion(event, setting) ? OCCASION : isAim(event, t) ? AIM : 1) *
      (headline && question && event.type !== 'statement' ? QUESTION : 1)
    setting.note?.(event.first, event.last, `${event.type} ${worth.toFixed(1)}: a word of this type`)
    // Of several words of a sentence the best one counts in full.
    const before = best.get(event.type)
    if (before?.sentence === sentence) {
      add(event.type, Math.max(0, worth - before.worth) + AGAIN * Math.min(worth, before.worth))
      before.worth = Math.max(before.worth, worth)
    } else {
      add(event.type, worth)
      best.set(event.type, { sentence, worth })
    }
  }
  if (entities.quotes.length) add('statement', STATEMENT_QUOTES)
  // What a guest says at an event is part of it.
  if (saysHeadline(setting) && !isAtEvent(setting)) add('statement', STATEMENT_HEADLINE)
  if (isToldSo(setting) && !isAtEvent(setting)) add('statement', TOLD_SO)
  if (lists(setting)) add('other', LISTED)
  const crime = points.get('crime')
  if (crime !== undefined && arrested) points.set('crime', crime * CRIME_BESIDE_ARREST)
  return points
}

/** Sentences near the top of the body that name the day of what they tell. */
function datedSentences(setting: Setting): Set<number> {
  const dated = new Set<number>()
  for (const date of setting.entities.dates) {
    const sentence = setting.t.sentence[date.mention.first]
    if (sentence < setting.lead || sentence > setting.lead + DATED_WITHIN || !/^\d{4}-\d\d-\d\d/.test(date.value))
      continue
    if (!isStatementDate(date, setting) && !setting.inQuote(date.mention.first)) dated.add(sentence)
  }
  return dated
}

/** Whether an event word stands behind a verb of asking, answering or allowing in its clause. */
function isAsked(event: EventMention, setting: Setting): boolean {
  if (event.type === 'statement') return false
  const { t } = setting
  for (const other of setting.eventsIn(t.sentence[event.first])) {
    if (other.first >= event.first) break
    const verb = t.lower(other.first)
    if (other.type === 'statement' ? ASKING.test(verb) : other.type === 'policy' && PERMITTING.test(verb)) return true
  }
  return false
}
const ASKING =
  /^(?:me)?(minta|desak|ndesak|nuntut|usulkan|ngusulkan|diusulkan|tanggapi|nanggapi|jawab|njawab|respons|soroti|nyoroti|ngapresiasi|apresiasi|ngecam|kecam|nyayangkan|nyesalkan|sarankan|nyarankan)$|^berharap$/

/** What is allowed, forbidden or made a duty has not happened: "mengizinkan ASN rapat di hotel". */
const PERMITTING = /^(?:meng?|me)?(izinkan|ijinkan|bolehkan|larang|wajibkan)$/

/** Words behind which an event is the occasion or the frame of another. */
const FRAMES = new Set(
  'rangka usai seusai sebelum setelah menyambut menyemarakkan memeriahkan memperingati menjelang jelang'.split(' '),
)
const FRAME_REACH = 2
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
  for (let i = first - 1; i >= first - FRAME_REACH && t.sameSentence(i, first); i--)
    if (FRAMES.has(t.lower(i))) return true
  if (event.rule !== 'event/noun') return false
  // What a meeting is about stands behind its word ("bimtek pilkada", "sosialisasi pemilu"), a short name in brackets behind the long one.
  const bracket = first > 0 && t.isMark(first - 1, '(')
  const before = bracket ? first - 2 : first - 1
  const other = setting.eventsIn(t.sentence[first]).find((e) => e.last === before)
  if (other?.rule !== 'event/noun') return false
  return bracket ? isOccasion(other, setting) : other.type !== event.type && GATHERINGS.has(other.type)
}

/** Words that make the verb behind them an aim, a possibility or a duty. */
const AIMS = new Set('untuk guna agar supaya demi dapat bisa mampu harus wajib perlu ingin hendaknya'.split(' '))
const AIM_REACH = 2
function isAim({ first, rule }: EventMention, t: TokenTable): boolean {
  if (rule === 'event/noun') return false
  for (let i = first - 1; i >= first - AIM_REACH && t.sameSentence(i, first); i--) if (AIMS.has(t.lower(i))) return true
  return false
}

/** Whether a sentence near the top says of what was told before that somebody said it: "Hal itu disampaikan Bupati". */
function isToldSo({ lead, t }: Setting): boolean {
  const end = Math.min(lead + TOLD_WITHIN, t.sentenceCount - 1)
  for (let n = lead; n <= end; n++) {
    const i = t.sentenceStart[n]
    if (t.lower(i) === 'hal' && POINTERS.has(t.lower(i + 1)) && TOLD.test(t.lower(i + 2))) return true
  }
  return false
}
const TOLD_WITHIN = 2
/** Words that point back to what was told. */
export const POINTERS: ReadonlySet<string> = new Set(['ini', 'itu', 'tersebut'])
const TOLD = /^di(sampaikan|katakan|ungkap|ungkapkan|utarakan|tegaskan|jelaskan|nyatakan|kemukakan)(nya)?$/

/** "7 Manfaat Jahe", "Yuk Coba, Ini 5 Resepnya": a headline that counts off things and tells of no event. */
function lists({ entities, t }: Setting): boolean {
  const [first] = entities.events
  if (first && first.first < t.headlineEnd && first.type !== 'other') return false
  for (let i = 0; i < t.headlineEnd - 1; i++)
    if (t.isNumber(i) && (i === 0 || t.lower(i - 1) === 'ini') && t.isCapital(i + 1) && !t.is(i + 1, Class.Month))
      return true
  return false
}

/** Whether the headline asks. */
function asks(t: TokenTable): boolean {
  for (let i = 1; i < t.headlineEnd; i++) if (t.isMark(i, '?')) return true
  return false
}

/** "Bupati Minta Warga Waspada", "Prabowo: Kita Bersatu". */
function saysHeadline(setting: Setting): boolean {
  const { entities, t } = setting
  const [first] = entities.events
  if (first && first.first < t.headlineEnd && first.type === 'statement' && first.weight >= STATEMENT_WEIGHT)
    return true
  for (let i = 1; i < t.headlineEnd; i++) if (t.isMark(i, ':')) return isSpeaker(i, setting)
  return false
}

/** Whether who speaks stands in front of a headline's colon: "Mendag: …", "Jalan Rusak, Ketua Komisi X DPR: …". */
function isSpeaker(colon: number, { entities: { events, found }, t }: Setting): boolean {
  let first = colon
  while (first > 0 && !t.isMark(first - 1, ',?!') && colon - first <= SPEAKER_WORDS) first--
  const words = colon - first
  if (words < 1 || words > SPEAKER_WORDS || !t.isCapital(colon - 1)) return false
  if (events.some((e) => e.first >= first && e.first < colon && e.type !== 'statement')) return false
  if (t.is(first, Class.Office | Class.Standing)) return true
  if (found.at('person', first) ?? found.at('agency', first)) return true
  return words <= BARE_SPEAKER
}

/** Verbs of a lead whose object is the event that is told. */
const ATTENDS = new Set(
  'menghadiri membuka menutup memimpin meresmikan menggelar melakukan mengadakan menyelenggarakan melaksanakan mengikuti'.split(
    ' ',
  ),
)
const ATTENDS_REACH = 4
const ATTENDED_WEIGHT = 6
/** Whether the first sentence of the body tells of an event that somebody attends, opens or leads: "menghadiri acara pelantikan". */
function isAtEvent(setting: Setting): boolean {
  const { t } = setting
  return setting.eventsIn(setting.lead).some((e) => {
    if (e.type === 'statement' || e.weight < ATTENDED_WEIGHT || e.first < t.headlineEnd) return false
    for (let i = e.first - 1; i >= e.first - ATTENDS_REACH && t.sameSentence(i, e.first); i--)
      if (ATTENDS.has(t.lower(i))) return true
    return false
  })
}
