import type { PersonMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { Entities } from '../link/link.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { officeAsHolder, regionOffice } from './offices.js'
import type { Setting } from './setting.js'

/** Types in which the official whom the lead begins with acts for his institution. */
const DONE_BY_OFFICIALS: ReadonlySet<string> = new Set(
  'inspection visit launch aid meeting coordination-meeting ceremony outreach training discussion declaration festival policy inauguration appointment'.split(
    ' ',
  ),
)
/** Those of them that one man may do. */
const DONE_ALONE: ReadonlySet<string> = new Set(
  'inspection visit launch aid policy ceremony meeting coordination-meeting inauguration appointment'.split(' '),
)
/** The official who, as headline or lead say, does what the article tells. */
export function doerOf(type: string, { entities, t }: Setting): PersonEntity | undefined {
  if (!DONE_BY_OFFICIALS.has(type)) return undefined
  const lead = leadEnd(t)
  return officialNearTop(
    entities,
    t,
    ({ first, last }) =>
      (first <= lead && isClauseStart(first, t) && isDoing(last, type, t)) ||
      (first >= t.headlineEnd && isDoneBy(first, t)),
  )
}

/** The first official of whom a mention in headline, lead or the sentence behind it is the one. */
function officialNearTop(
  { people }: Entities,
  t: TokenTable,
  is: (mention: PersonMention) => boolean,
): PersonEntity | undefined {
  const lead = leadEnd(t)
  const second = lead + 1 < t.count ? t.sentenceLast(lead + 1) : lead
  return people.find((p) => p.official && p.sources.some((m) => m.first <= second && is(m)))
}

/** The official who gives an award: "penghargaan dari Kapolda X", "diserahkan Menteri Y", "Kapolda X memberikan penghargaan". */
export function giverOf({ entities, t }: Setting): PersonEntity | undefined {
  return officialNearTop(
    entities,
    t,
    ({ first, last }) =>
      isDoneBy(first, t) ||
      (t.lower(first - 1) === 'dari' &&
        entities.events.some((e) => e.type === 'award' && e.last < first && t.sameSentence(e.first, first))) ||
      (isClauseStart(first, t) && AWARDING.test(t.lower(verbAt(last, t)))),
  )
}
const AWARDING = /^(?:me)?(?:m?berikan|beri|nyerahkan|serahkan|nganugerahkan|anugerahkan|nganugerahi|anugerahi)$/
/** The first lower-case word behind an official, or what a headline has behind him. */
function verbAt(last: number, t: TokenTable): number {
  let i = last + 1
  while (i <= last + DOING_REACH && t.sameSentence(last, i) && !t.isWord(i)) i++
  return i
}

/** The head of a region whom the lead begins with and never names: "Bupati Siak meninjau pasar". */
export function namelessDoer(type: string, { entities: { found }, t }: Setting): AgencyEntity | undefined {
  if (!DONE_ALONE.has(type) || t.headlineEnd >= t.count) return undefined
  const first = t.headlineEnd
  const office = t.phrase(first, Class.Office)
  const place = office && found.at('place', office.last + 1)
  if (!place || found.at('person', first) || !isDoing(place.last, type, t)) return undefined
  return regionOffice(first, place.last, t)
}

/** The office of one who does what one man may do; "Presiden X dan Presiden Y bertemu" is done by neither alone. */
export const officeOfDoer = (doer: PersonEntity, type: string, t: TokenTable): AgencyEntity | undefined =>
  DONE_ALONE.has(type) && !doer.sources.some((m) => isPair(m.last, t)) ? officeAsHolder(doer, t) : undefined

/** Whether another official stands behind "dan", at most a word behind a name. */
const isPair = (last: number, t: TokenTable): boolean => {
  const joint = t.isCapital(last + 1) ? last + 2 : last + 1
  return t.lower(joint) === 'dan' && t.is(joint + 1, Class.Office)
}

/** Last token of the lead's first sentence. */
export const leadEnd = (t: TokenTable): number => (t.headlineEnd < t.count ? t.sentenceLast(t.headlineEnd) : -1)

/** Verbs of guests and of those who open what others hold. */
const ATTENDING = new Set(
  'membuka buka menutup tutup menghadiri hadiri hadir dihadiri mengikuti ikuti menyaksikan mendampingi dampingi mewakili menerima terima'.split(
    ' ',
  ),
)
const DOING_REACH = 8
/** Whether the verb behind an official says that he does something rather than that he speaks or is a guest. */
function isDoing(last: number, type: string, t: TokenTable): boolean {
  for (let i = last + 1; i <= last + DOING_REACH && t.sameSentence(last, i); i++) {
    // Who tells of a rule makes it: "mendorong", "mengizinkan".
    if (t.is(i, Class.Say)) return type === 'policy'
    if (ATTENDING.has(t.lower(i))) return false
    if (/^me[mnlr]?|^ber|^(?:tiba|sambut)$/.test(t.lower(i)) || t.is(i, Class.RoleCue | Class.Event)) return true
  }
  return false
}

/** What is done by the official who stands behind it. */
const DONE_BY = new Set(
  'diserahkan disalurkan dibagikan diresmikan dilantik dikukuhkan diluncurkan dicanangkan dipimpin dilakukan diberikan diambil'.split(
    ' ',
  ),
)
const BEFORE_AGENT = new Set(['oleh', 'langsung', 'simbolis'])
function isDoneBy(first: number, t: TokenTable): boolean {
  let i = first - 1
  while (i > first - 4 && BEFORE_AGENT.has(t.lower(i))) i--
  return DONE_BY.has(t.lower(i))
}

/** Whether a clause begins at token i: with the sentence, behind a dateline, or behind "Untuk …,". */
export function isClauseStart(i: number, t: TokenTable): boolean {
  const start = t.sentenceFirst(i)
  if (i === start || t.isMark(i - 1, '-–—:)')) return true
  if (
    !t.isMark(i - 1, ',') ||
    !(t.is(start, Class.Function | Class.TimeWord | Class.Weekday) || /^me[mn]/.test(t.lower(start)))
  )
    return false
  for (let k = start; k < i; k++) if (t.is(k, Class.RoleCue)) return false
  return true
}
