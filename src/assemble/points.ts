import { Class } from '../lexicon/classes.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { asideOf } from './asides.js'
import { isStatementDate } from './dates.js'
import { dataSays, figurePoints, isTally } from './figures.js'
import type { Setting } from './setting.js'
import { isOpinion, ledEvent, saysHeadline, speechPoints } from './speech.js'

/**
 * How much a word counts by where it stands. These figures, those of asides.ts and those of speech.ts were fitted together on the labelled type
 * of 590 articles; most of them may be a third off and change nothing.
 */
const HEADLINE = 1
const LEAD = [1.5, 0.8, 0.4]
/** A sentence near the top that says on which day it was tells of the event too: among so many sentences of the body. */
const DATED = 0.6
const DATED_WITHIN = 6
const BODY = 0.25
const BODY_HITS = 2
/** What a word adds beside a better one of its type in the sentence. */
const AGAIN = 0.5
const IN_QUOTE = 0.3
/** A headline that asks tells little of what happened. */
const QUESTION = 0.5
/** What a reporting verb counts beside the event that the speaker led with the words. */
const SAID_LEADING = 0.4
/** Points of something else for a headline that counts off things. */
const LISTED = 8
/** What is left of a crime's points when arrests or investigations are told in headline or lead. */
const CRIME_BESIDE_ARREST = 0.2
const ARREST_WEIGHT = 6

/** Points for each type of event of which the article's words tell. */
export function typePoints(setting: Setting): Map<EventType, number> {
  const { entities, t } = setting
  const points = new Map<EventType, number>()
  const bodyHits = new Map<EventType, number>()
  const add = (type: EventType, score: number) => points.set(type, (points.get(type) ?? 0) + score)
  const dated = datedSentences(setting)
  const question = asks(t)
  const led = ledEvent(setting)
  const told = saysHeadline(setting)
  const cause = isStoppedBy(setting)
  const debunked = debunks(t)
  const opinion = isOpinion(t)
  const tally = isTally(setting)
  const best = new Map<EventType, { sentence: number; worth: number }>()
  let arrested = false
  // "Studi Ungkap …": nobody speaks.
  let said = dataSays(0, t)
  const mishap = entities.events.some(
    (e) => STRICKEN.has(e.type) && e.weight >= STRICKEN_WEIGHT && !FLEEING.test(e.name),
  )
  for (const event of entities.events) {
    // People are brought out of a war too.
    if (!mishap && event.type === 'disaster' && FLEEING.test(event.name)) continue
    const headline = event.first < t.headlineEnd
    const sentence = t.sentence[event.first]
    const lead = LEAD[sentence - setting.lead]
    // "Ajak Warga Dukung Program": the first of a headline's verbs is the one that tells.
    if (headline && event.type === 'statement') {
      if (said) continue
      said = true
    }
    const place = headline
      ? HEADLINE
      : event === led
        ? LEAD[0]
        : dated.has(sentence)
          ? Math.max(lead ?? 0, DATED)
          : lead
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
      (event === led ? 1 : asideOf(event, setting)) *
      (led && event.type === 'statement' ? SAID_LEADING : 1) *
      (headline && question && event.type !== 'statement' ? QUESTION : 1) *
      ((told || cause) && !headline && STRICKEN.has(event.type) ? ANSWERED_MISHAP : 1) *
      (told && TALKED_OF.has(event.type) ? TALKED : 1) *
      (tally && !headline && TALLIED.has(event.type) ? COUNTED_MISHAP : 1) *
      (debunked && event.type !== 'other' ? HOAX : 1) *
      (opinion && event.type !== 'statement' ? THOUGHT_OF : 1)
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
  add('statement', speechPoints(setting))
  if (debunked || lists(setting)) add('other', LISTED)
  if (cause) add('other', STOPPED)
  add('report', figurePoints(setting))
  const crime = points.get('crime')
  if (crime !== undefined && arrested) points.set('crime', crime * CRIME_BESIDE_ARREST)
  return points
}

const STRICKEN: ReadonlySet<EventType> = new Set(['disaster', 'accident'])
const STRICKEN_WEIGHT = 3
/** What counts of a mishap that is told below a headline of somebody's words: "Ribuan Rumah Rusak, Gubernur: Segera Diperbaiki". */
const ANSWERED_MISHAP = 0.45
/** Debates and surveys that somebody's words in the headline are about: "Timses Optimistis Tampil Prima di Debat", "Tanggapi Survei, Ketua Partai Bersyukur". */
const TALKED_OF: ReadonlySet<EventType> = new Set(['election-stage', 'report'])
const TALKED = 0.45
/** Mishaps that somebody counts over a time, and what counts of them: "mencatat 23 kebakaran sepanjang 2022". */
const TALLIED: ReadonlySet<EventType> = new Set(['disaster', 'accident', 'crime'])
const COUNTED_MISHAP = 0.4
const FLEEING = /evakuasi|ungsi/i

/** Points of something else for what a mishap stopped. */
const STOPPED = 10

/** "6 Penerbangan Dibatalkan Imbas Erupsi", "Batal Terbang gegara Banjir": the news is what is called off, not what befell. */
function isStoppedBy({ entities, t }: Setting): boolean {
  let stopped = false
  for (let i = 0; i < t.headlineEnd; i++) {
    const word = t.lower(i)
    stopped ||= CALLED_OFF.test(word)
    if (stopped && CAUSES.has(word))
      return entities.events.some((e) => e.first > i && e.first < t.headlineEnd && STRICKEN.has(e.type))
  }
  return false
}
const CALLED_OFF = /^(?:pem)?batal(?:an|kan)?$|^dibatalkan$/
const CAUSES = new Set('akibat imbas dampak gegara buntut karena usai'.split(' '))

/** What counts of what an opinion is about. */
const THOUGHT_OF = 0.4

/** What counts of what a hoax tells of. */
const HOAX = 0.25

/** "Cek Fakta: …", "Kumpulan Hoaks Bantuan Pangan": a headline about what is not so. */
function debunks(t: TokenTable): boolean {
  if (t.lower(0) === 'cek' && t.lower(1) === 'fakta') return true
  if (!HOAX_LISTS.has(t.lower(0))) return false
  for (let i = 0; i < Math.min(t.headlineEnd, HOAX_WITHIN); i++) if (HOAXES.test(t.lower(i))) return true
  return false
}
const HOAXES = /^hoa(?:ks|x)(?:nya)?$/
const HOAX_LISTS = new Set('hoaks hoax kumpulan deretan ragam daftar video foto awas waspada tips simak'.split(' '))
const HOAX_WITHIN = 8

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

/** "7 Manfaat Jahe", "Yuk Coba, Ini 5 Resepnya": a headline that counts off things and tells of no event. */
function lists({ entities, t }: Setting): boolean {
  const [first] = entities.events
  if (first && first.first < t.headlineEnd && first.type !== 'other') return false
  for (let i = 0; i < t.headlineEnd - 1; i++)
    if (
      t.number(i) <= MOST_LISTED &&
      (i === 0 || t.lower(i - 1) === 'ini') &&
      t.isCapital(i + 1) &&
      !t.is(i + 1, Class.Month) &&
      !SPANS.has(t.lower(i + 1))
    )
      return true
  return false
}

const MOST_LISTED = 60
/** "50 Tahun Merdeka": what lasts is no list. */
const SPANS = new Set(['tahun', 'bulan', 'pekan', 'minggu', 'hari', 'jam', 'kali'])

/** Whether the headline asks. */
function asks(t: TokenTable): boolean {
  for (let i = 1; i < t.headlineEnd; i++) if (t.isMark(i, '?')) return true
  return false
}
