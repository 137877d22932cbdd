import type { VenueMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import { verbBehind } from './acting.js'
import type { Scene } from './events.js'
import type { Setting } from './setting.js'
import { plainWord, scoreOf, within, wordAt, worthsOf } from './worth.js'

/** What the rules say of the spots that a text names. */
export interface VenueRuling {
  scenes: readonly Scene[]
  /** Those at which the events take place. */
  ruled: ReadonlySet<VenueMention>
  /** On what grounds a spot is one of them or none, said as in notes. */
  groundOf(venue: VenueMention): string
}

/** A spot at which the events may take place, by all its mentions of one name, with what the text says of it. */
export interface VenueCandidate {
  mentions: readonly VenueMention[]
  features: readonly string[]
}

/** Sentences behind the lead, mentions, spots of a text, words of a name, and tokens to an event word, in the steps that tell. */
const SENTENCES = [-1, 0, 1, 2, 4, 8]
const MENTIONS = [1, 2, 4]
const SPOTS = [1, 2, 4, 8]
const WORDS = [1, 2, 3, 5, 8]
const GAPS = [3, 8, 20]
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
  const worths = worthsOf('venue', ruling.scenes[0].type)
  const chosen = new Set(ruling.ruled)
  for (const { mentions, features } of venueCandidates(ruling, setting)) {
    if (scoreOf(features, worths) <= LEAST_VENUE_SCORE) for (const m of mentions) chosen.delete(m)
    else if (!mentions.some((m) => chosen.has(m))) for (const m of mentions) chosen.add(m)
  }
  return chosen
}

/** The spots of the text, each name once, with their features. */
export function* venueCandidates(ruling: VenueRuling, setting: Setting): Generator<VenueCandidate> {
  const spots = new Map<string, VenueMention[]>()
  for (const m of setting.entities.venues) {
    const name = m.name.toLowerCase()
    const known = spots.get(name)
    if (known) known.push(m)
    else if (spots.size < MOST_SPOTS) spots.set(name, [m])
  }
  const ruled = new Set([...spots.keys()].filter((name) => spots.get(name)?.some((m) => ruling.ruled.has(m))))
  for (const [name, mentions] of spots) {
    const features = featuresOf(name, mentions, ruled, [...spots.keys()], setting)
    let read = 0
    for (const m of mentions) {
      if (!ruling.ruled.has(m)) features.push(`ground ${ruling.groundOf(m)}`)
      if (read++ < MOST_READ) tellOfMention(m, ruling, features, setting)
    }
    yield { mentions, features: [...new Set(features)] }
  }
}

/** What the text says of a spot as a whole, each in a few words; `names` of all spots, `ruled` of those that the rules choose. */
function featuresOf(
  name: string,
  mentions: readonly VenueMention[],
  ruled: ReadonlySet<string>,
  names: readonly string[],
  { t, lead }: Setting,
): string[] {
  const [{ site, first }] = mentions
  const role = ruled.has(name) ? 'by the rules' : 'not by the rules'
  const others = ruled.size - (ruled.has(name) ? 1 : 0)
  const inBody = mentions.find((m) => m.first >= t.headlineEnd)
  const behind = inBody ? within(t.sentence[inBody.first] - lead, ...SENTENCES) : 'none'
  const features = ['any', role, `kind ${site}`, `kind ${site}, ${role}`, `sentence ${behind}`]
  features.push(`sentence ${behind}, ${role}`, `named ${within(mentions.length, ...MENTIONS)}`)
  features.push(`others by the rules ${within(others, 0, 1, 2)}`, `${others ? 'others' : 'no other'}, ${role}`)
  features.push(`spots ${within(names.length, ...SPOTS)}`, `words ${within(name.split(' ').length, ...WORDS)}`)
  features.push(`word as head ${plainWord(first, t)}`)
  if (first < t.headlineEnd) features.push('in the headline', `in the headline, ${role}`)
  if (mentions.some((m) => m.room !== null)) features.push('a room')
  if (names[0] === name) features.push('the first spot')
  // A longer or shorter name of it is another spot here.
  for (const other of names) {
    if (other === name) continue
    const what = ruled.has(other) ? 'a ruled one' : 'another'
    if (` ${other} `.includes(` ${name} `)) features.push(`part of ${what}`)
    else if (` ${name} `.includes(` ${other} `)) features.push(`holds ${what}`)
  }
  return features
}

/** What the words beside one mention say. */
function tellOfMention(
  { first, last, located, rule, taken }: VenueMention,
  { scenes: [main], ruled }: VenueRuling,
  features: string[],
  setting: Setting,
): void {
  const { t, lead, entities } = setting
  const sentence = t.sentence[first]
  const where = first < t.headlineEnd ? 'headline' : sentence <= lead + 1 ? 'lead' : 'body'
  const local = located ? 'located' : 'not located'
  features.push(local, `${local} in the ${where}`, `rule ${rule}`, t.isCapital(first) ? 'capital' : 'lower')
  if (taken) features.push('of custody')
  if (setting.inQuote(first)) features.push('in a quotation', `in a quotation, ${local}`)
  if (first === t.sentenceFirst(first)) features.push(`opens a sentence in the ${where}`)
  const before = wordAt(first - 1, first, t)
  const second = wordAt(first - 2, first, t)
  features.push(
    `word before ${before}`,
    `word before that ${second}`,
    `word third before ${wordAt(first - 3, first, t)}`,
  )
  features.push(`word pair before ${second} ${before}`, `word behind ${wordAt(last + 1, first, t)}`)
  if (where !== 'body') {
    features.push(`word before in the ${where} ${before}`, `word behind in the ${where} ${wordAt(last + 1, first, t)}`)
    const verb = verbBehind(last, t)
    if (verb > last && t.sameSentence(last, verb)) features.push(`word as verb behind ${plainWord(verb, t)}`)
  }
  tellOfVerbs(first, local, features, setting)
  tellOfEvents(first, last, main.type, features, setting)
  const at = t.isMark(last + 1, ',') ? last + 2 : last + 1
  features.push(entities.found.startingAt('place', at) ? 'a place behind it' : 'no place behind it')
  const dates = setting.datesIn(sentence)
  const day = main.date?.value.slice(0, DAY)
  if (dates.length === 0) features.push('no date beside it')
  else if (day && dates.some(({ value }) => value.slice(0, DAY) === day)) features.push(`the day beside it, ${local}`)
  else features.push(`another date beside it, ${local}`)
  if (dates.some(({ mention }) => mention.first > last && mention.first - last <= DATE_REACH))
    features.push('a date right behind it')
  for (const other of ruled) {
    if (other.first === first || t.sentence[other.first] !== sentence) continue
    features.push(other.first < first ? 'behind a ruled one' : 'before a ruled one')
    if (other.last < first && first - other.last <= JOINT_REACH) features.push(`word behind a ruled one ${before}`)
  }
}

const VERB = /^(?:me|di|ber|ter)\p{Ll}{4}/u

/** The verb in front of a spot, and whether somebody says what stands there. */
function tellOfVerbs(first: number, local: string, features: string[], { t }: Setting): void {
  for (let i = first - 1; i >= first - VERB_REACH && t.sameSentence(i, first); i--) {
    if (!t.isLower(i) || !VERB.test(t.word(i))) continue
    features.push(`word as verb in front ${plainWord(i, t)}`)
    break
  }
  for (let i = first - 1; i >= first - SAY_REACH && t.sameSentence(i, first); i--) {
    if (!t.is(i, Class.Say) || !t.isLower(i)) continue
    features.push(`behind a verb of saying, ${local}`)
    break
  }
}

/** How near a word of the main event stands, and whether one of another event stands nearer. */
function tellOfEvents(first: number, last: number, type: string, features: string[], setting: Setting): void {
  let gap = Number.POSITIVE_INFINITY
  let other = Number.POSITIVE_INFINITY
  let side = ''
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    const far = e.first < first ? first - e.last : e.first - last
    if (e.type !== type) other = Math.min(other, far)
    else if (far < gap) {
      gap = far
      side = e.first < first ? 'behind' : 'before'
    }
  }
  features.push(side ? `${side} an event word ${within(gap, ...GAPS)}` : 'no event word')
  if (other < gap) features.push('another event word nearer')
}
