import type { VenueMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import { verbBehind } from './acting.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'
import { inEach, plainWord, Score, steps, type Teller, whereOf, wordAt } from './worth.js'

/** What the rules say of the spots that a text names. */
export interface VenueRuling {
  scenes: readonly Scene[]
  /** Those at which the events take place. */
  ruled: ReadonlySet<VenueMention>
  /** On what grounds a spot is one of them or none, said as in notes. */
  groundOf(venue: VenueMention): string
}

/** A spot at which the events may take place, by all its mentions of one name, with what is made of all that the text says of it. */
export interface VenueCandidate<R> {
  mentions: readonly VenueMention[]
  told: R
}

/** Mentions whose words are looked at. */
const MOST_READ = 4
/** Spots that are compared with one another; what a text names beyond them is ruled alone. */
const MOST_SPOTS = 64
/** How far in front of a spot a verb may stand that tells what is done there, and one of saying. */
const VERB_REACH = 10
const SAY_REACH = 20
/** How far behind a spot its day may stand, and between two spots what joins them. */
const DATE_REACH = 6
const JOINT_REACH = 3
/** Length of "2025-09-15". */
const DAY = 10
/** Score from which on events take place at a spot. */
export const LEAST_VENUE_SCORE = 0.2

/** The mentions of the spots at which the events take place: of those for which what was learned speaks, and what the rules alone choose. */
export function chooseVenues(ruling: VenueRuling, setting: Setting): Set<VenueMention> {
  const chosen = new Set(ruling.ruled)
  for (const { mentions, told } of venueCandidates(ruling, setting, new Score('venue', ruling.scenes[0].type))) {
    if (told <= LEAST_VENUE_SCORE) for (const m of mentions) chosen.delete(m)
    else if (!mentions.some((m) => chosen.has(m))) for (const m of mentions) chosen.add(m)
  }
  return chosen
}

/** The spots of the text, each name once, with what `teller` makes of their features. */
export function* venueCandidates<R>(
  ruling: VenueRuling,
  setting: Setting,
  teller: Teller<R>,
): Generator<VenueCandidate<R>> {
  const spots = new Map<string, VenueMention[]>()
  for (const m of setting.entities.venues) {
    const name = m.name.toLowerCase()
    const known = spots.get(name)
    if (known) known.push(m)
    else if (spots.size < MOST_SPOTS) spots.set(name, [m])
  }
  const ruled = new Set<string>()
  for (const [name, mentions] of spots) if (mentions.some((m) => ruling.ruled.has(m))) ruled.add(name)
  const names = [...spots.keys()]
  for (const [name, mentions] of spots) {
    tellOfSpot(name, mentions, ruled, names, setting, teller)
    let read = 0
    for (const m of mentions) {
      if (!ruling.ruled.has(m)) teller.tell(`ground ${ruling.groundOf(m)}`)
      if (read++ < MOST_READ) tellOfMention(m, ruling, setting, teller)
    }
    yield { mentions, told: teller.take() }
  }
}

const SENTENCE = steps('sentence', -1, 0, 1, 2, 4, 8)
const NAMED = steps('named', 1, 2, 4)
const OTHERS = steps('others by the rules', 0, 1, 2)
const SPOTS = steps('spots', 1, 2, 4, 8)
const WORDS = steps('words', 1, 2, 3, 5, 8)

/** Tells what the text says of a spot as a whole; `names` of all spots, `ruled` of those that the rules choose. */
function tellOfSpot(
  name: string,
  mentions: readonly VenueMention[],
  ruled: ReadonlySet<string>,
  names: readonly string[],
  { t, lead }: Setting,
  teller: Teller<unknown>,
): void {
  const [{ site, first }] = mentions
  const role = ruled.has(name) ? 'by the rules' : 'not by the rules'
  const others = ruled.size - (ruled.has(name) ? 1 : 0)
  const inBody = mentions.find((m) => m.first >= t.headlineEnd)
  const behind = inBody ? SENTENCE(t.sentence[inBody.first] - lead) : 'sentence none'
  const kind = `kind ${site}`
  teller.tell('any')
  teller.tell(role)
  teller.tell(kind)
  teller.tellWith(kind, role)
  teller.tell(behind)
  teller.tellWith(behind, role)
  teller.tell(NAMED(mentions.length))
  teller.tell(OTHERS(others))
  teller.tellWith(others ? 'others' : 'no other', role)
  teller.tell(SPOTS(names.length))
  teller.tell(WORDS(name.split(' ').length))
  teller.tellOf('word as head', plainWord(first, t))
  if (first < t.headlineEnd) {
    teller.tell('in the headline')
    teller.tellWith('in the headline', role)
  }
  if (mentions.some((m) => m.room !== null)) teller.tell('a room')
  if (names[0] === name) teller.tell('the first spot')
  // A longer or shorter name of it is another spot here.
  for (const other of names) {
    if (other === name) continue
    if (` ${other} `.includes(` ${name} `)) teller.tell(ruled.has(other) ? 'part of a ruled one' : 'part of another')
    else if (` ${name} `.includes(` ${other} `)) teller.tell(ruled.has(other) ? 'holds a ruled one' : 'holds another')
  }
}

const LOCATED = inEach('located')
const NOT_LOCATED = inEach('not located')
const OPENS = inEach('opens a sentence')
const WORD_BEFORE = inEach('word before')
const WORD_BEHIND = inEach('word behind')

/** Tells what the words beside one mention say. */
function tellOfMention(
  { first, last, located, rule, taken }: VenueMention,
  { scenes: [main], ruled }: VenueRuling,
  setting: Setting,
  teller: Teller<unknown>,
): void {
  const { t, entities } = setting
  const sentence = t.sentence[first]
  const where = whereOf(first, setting)
  const local = located ? 'located' : 'not located'
  teller.tell(local)
  teller.tell(located ? LOCATED[where] : NOT_LOCATED[where])
  teller.tellOf('rule', rule)
  teller.tell(t.isCapital(first) ? 'capital' : 'lower')
  if (taken) teller.tell('of custody')
  if (setting.inQuote(first)) {
    teller.tell('in a quotation')
    teller.tellWith('in a quotation', local)
  }
  if (first === t.sentenceFirst(first)) teller.tell(OPENS[where])
  const before = wordAt(first - 1, first, t)
  const second = wordAt(first - 2, first, t)
  const behind = wordAt(last + 1, first, t)
  teller.tellOf('word before', before)
  teller.tellOf('word before that', second)
  teller.tellOf('word third before', wordAt(first - 3, first, t))
  teller.tellOf(`word pair before ${second}`, before)
  teller.tellOf('word behind', behind)
  if (where !== 'body') {
    teller.tellOf(WORD_BEFORE[where], before)
    teller.tellOf(WORD_BEHIND[where], behind)
    const verb = verbBehind(last, t)
    if (verb > last && t.sameSentence(last, verb)) teller.tellOf('word as verb behind', plainWord(verb, t))
  }
  tellOfVerbs(first, local, t, teller)
  tellOfEvents(first, last, main.type, setting, teller)
  const at = t.isMark(last + 1, ',') ? last + 2 : last + 1
  teller.tell(entities.found.startingAt('place', at) ? 'a place behind it' : 'no place behind it')
  const dates = setting.datesIn(sentence)
  const day = main.date?.value.slice(0, DAY)
  if (dates.length === 0) teller.tell('no date beside it')
  else if (day && dates.some(({ value }) => value.slice(0, DAY) === day)) teller.tellWith('the day beside it', local)
  else teller.tellWith('another date beside it', local)
  if (dates.some(({ mention }) => mention.first > last && mention.first - last <= DATE_REACH))
    teller.tell('a date right behind it')
  for (const other of ruled) {
    if (other.first === first || t.sentence[other.first] !== sentence) continue
    teller.tell(other.first < first ? 'behind a ruled one' : 'before a ruled one')
    if (other.last < first && first - other.last <= JOINT_REACH) teller.tellOf('word behind a ruled one', before)
  }
}

const VERB = /^(?:me|di|ber|ter)\p{Ll}{4}/u

/** Tells of the verb in front of a spot, and whether somebody says what stands there. */
function tellOfVerbs(first: number, local: string, t: TokenTable, teller: Teller<unknown>): void {
  for (let i = first - 1; i >= first - VERB_REACH && t.sameSentence(i, first); i--) {
    if (!t.isLower(i) || !VERB.test(t.word(i))) continue
    teller.tellOf('word as verb in front', plainWord(i, t))
    break
  }
  for (let i = first - 1; i >= first - SAY_REACH && t.sameSentence(i, first); i--) {
    if (!t.is(i, Class.Say) || !t.isLower(i)) continue
    teller.tellWith('behind a verb of saying', local)
    break
  }
}

const NEAR = { behind: steps('behind an event word', 3, 8, 20), before: steps('before an event word', 3, 8, 20) }

/** Tells how near a word of the main event stands, and whether one of another event stands nearer. */
function tellOfEvents(first: number, last: number, type: string, setting: Setting, teller: Teller<unknown>): void {
  let gap = Number.POSITIVE_INFINITY
  let other = Number.POSITIVE_INFINITY
  let side: 'behind' | 'before' | undefined
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    const far = e.first < first ? first - e.last : e.first - last
    if (e.type !== type) other = Math.min(other, far)
    else if (far < gap) {
      gap = far
      side = e.first < first ? 'behind' : 'before'
    }
  }
  teller.tell(side ? NEAR[side](gap) : 'no event word')
  if (other < gap) teller.tell('another event word nearer')
}
