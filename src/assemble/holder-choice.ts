import { GROUP } from '../find/agencies/groups.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { isSource, verbBehind } from './acting.js'
import { doerOf, isClauseStart } from './doers.js'
import { mainSpeakersBody } from './holders.js'
import { affiliationOf, companyOf } from './offices.js'
import type { Ruling } from './ruling.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'
import { inEach, plainWord, Score, steps, type Teller, whereOf, wordAt } from './worth.js'

/** An institution that may hold the main event, with what is made of all that the text says of it. */
export interface HolderCandidate<R> {
  agency: AgencyEntity
  told: R
}

/** Mentions whose words are looked at. */
const MOST_READ = 4
/** Score from which on an institution holds the event. */
export const LEAST_SCORE = -0.1

/** The institutions that hold the main event: those for which what was learned speaks. */
export function chooseHolders(ruling: Ruling, setting: Setting): AgencyEntity[] {
  const chosen: AgencyEntity[] = []
  for (const { agency, told } of holderCandidates(ruling, setting, new Score('holder', ruling.main.type)))
    if (told > LEAST_SCORE) chosen.push(agency)
  return chosen
}

const OTHERS = steps('others by the rules', 0, 1, 2)

/** All institutions of the text and those that the rules find behind persons and offices, with what `teller` makes of their features. */
export function* holderCandidates<R>(
  ruling: Ruling,
  setting: Setting,
  teller: Teller<R>,
): Generator<HolderCandidate<R>> {
  const { entities } = setting
  const speaking = new Speaking(ruling.main.type, setting)
  const names = new Set(entities.agencies.map(({ name }) => name.toLowerCase()))
  const ruled = [...ruling.roles].filter(([, { role, scene }]) => role === 'organizer' && scene === ruling.main)
  for (const agency of new Set([
    ...entities.agencies,
    ...ruling.roles.keys(),
    ...ruling.silent,
    ...speaking.unknown(names),
  ])) {
    const titled = !names.has(agency.name.toLowerCase())
    // Groups without a name hold nothing; what a title names may be of a kind that nobody knows.
    if ((agency.kind === GROUP && !titled) || agency.mentions.length === 0) continue
    const own = ruling.roles.get(agency)
    const role = own === undefined ? 'none' : own.scene === ruling.main ? own.role : 'in another event'
    const others = ruled.length - (role === 'organizer' ? 1 : 0)
    tellOfAgency(agency, role, ruling, setting, teller)
    speaking.tellOf(agency, teller)
    if (titled) teller.tell('named by an office alone')
    teller.tell(OTHERS(others))
    teller.tellWith(others ? 'others by the rules' : 'no other by the rules', role)
    yield { agency, told: teller.take() }
  }
}

/** Whose words the text reports. */
class Speaking {
  readonly #main: AgencyEntity | undefined
  readonly #first: AgencyEntity | undefined
  readonly #most: AgencyEntity | undefined
  readonly #doer: AgencyEntity | undefined
  readonly #bodies = new Set<AgencyEntity>()
  /** Companies and bodies that only the titles of speakers name, by their names in lower case. */
  readonly #others = new Map<string, AgencyEntity>()

  constructor(type: string, setting: Setting) {
    const { entities, bodies, t } = setting
    const bodyOf = (person: PersonEntity) => bodies.of(person) ?? bodies.behind(person)
    let times = 0
    for (const [person, count] of entities.speakers) {
      const body = bodyOf(person)
      if (body) this.#bodies.add(body)
      if (person.official) this.#first ??= body
      if (count > times) this.#most = body
      times = Math.max(times, count)
      const other = body ? undefined : (companyOf(person, t) ?? affiliationOf(person, t))
      if (other && !this.#others.has(other.name.toLowerCase())) this.#others.set(other.name.toLowerCase(), other)
    }
    this.#main = mainSpeakersBody(setting)
    const doer = doerOf(type, setting)
    this.#doer = doer && bodies.of(doer)
  }

  /** The companies and bodies of speakers that the text names in their titles alone. */
  unknown(names: ReadonlySet<string>): AgencyEntity[] {
    return [...this.#others].flatMap(([name, body]) => (names.has(name) ? [] : [body]))
  }

  tellOf(agency: AgencyEntity, teller: Teller<unknown>): void {
    if (agency === this.#main) teller.tell('of the main speaker')
    if (agency === this.#first) teller.tell('of the first official who speaks')
    if (agency === this.#most) teller.tell('of who speaks most')
    if (this.#bodies.has(agency)) teller.tell('of a speaker')
    if (this.#others.size && this.#others.has(agency.name.toLowerCase()))
      teller.tell('of a speaker without public office')
    if (agency === this.#doer) teller.tell('of who acts')
  }
}

const SENTENCE = steps('sentence', -1, 0, 1, 2, 4, 8)
const NAMED = steps('named', 1, 2, 4)

/** Tells what the text says of an institution. */
function tellOfAgency(
  agency: AgencyEntity,
  role: string,
  { main, grounds, silent }: Ruling,
  setting: Setting,
  teller: Teller<unknown>,
): void {
  const { entities, t, lead } = setting
  const { mentions } = agency
  const kind = `kind ${agency.kind}`
  teller.tell('any')
  teller.tell(`role ${role}`)
  teller.tell(kind)
  teller.tellWith(kind, role)
  teller.tell(agency.public ? 'public' : 'not public')
  teller.tellOf('level', agency.level ?? 'null')
  for (const ground of grounds.get(agency) ?? []) teller.tell(ground)
  const inBody = mentions.find(({ first }) => first >= t.headlineEnd)
  if (mentions[0].first < t.headlineEnd) teller.tell('in the headline')
  const behind = inBody ? SENTENCE(t.sentence[inBody.first] - lead) : 'sentence none'
  teller.tell(behind)
  teller.tellWith(behind, role)
  teller.tell(NAMED(mentions.length))
  if (agency === entities.agencies[0]) teller.tell('the first body')
  if (entities.agencies.length === 1) teller.tell('the only body')
  if (silent.includes(agency)) teller.tell('would hold it where no verb says so')
  let titles = 0
  let read = 0
  for (const { first, last, unit } of mentions) {
    const naming = entities.namings.at(first)
    if (naming?.mention.position && last <= naming.mention.last) titles++
    if (read === MOST_READ || setting.inQuote(first)) continue
    read++
    if (unit !== null) teller.tell('a unit')
    tellOfMention(first, last, main, setting, teller)
  }
  if (read === 0) teller.tell('only in quotations')
  teller.tell(titles === 0 ? 'in no title' : titles < mentions.length ? 'in some titles' : 'in titles only')
}

const OPENS = inEach('opens a clause')
const WORD_BEFORE = inEach('word before')
const WORD_BEHIND = inEach('word behind')
const VERB = inEach('verb')
const BEFORE_EVENT = inEach('before an event word')
const BEHIND_EVENT = inEach('behind an event word')

/** Tells what the words beside one mention say. */
function tellOfMention(first: number, last: number, main: Scene, setting: Setting, teller: Teller<unknown>): void {
  const { t } = setting
  const where = whereOf(first, setting)
  if (isClauseStart(first, t)) teller.tell(OPENS[where])
  if (isSource(first, t)) teller.tell('a source')
  teller.tellOf(WORD_BEFORE[where], wordAt(first - 1, first, t))
  teller.tellOf(WORD_BEHIND[where], wordAt(last + 1, first, t))
  if (where === 'body') return
  const verb = verbBehind(last, t)
  if (t.sameSentence(last, verb)) {
    teller.tell(`${VERB[where]} ${voiceOf(verb, t)}`)
    teller.tellOf('word as verb', plainWord(verb, t))
  }
  for (const e of setting.eventsIn(t.sentence[first]))
    if (e.type === main.type) teller.tell(e.first > last ? BEFORE_EVENT[where] : BEHIND_EVENT[where])
}

/** A verb by what it tells of its subject. */
function voiceOf(verb: number, t: TokenTable): string {
  const word = t.lower(verb)
  if (t.is(verb, Class.Say)) return 'of speaking'
  return /^(?:me|ber|di|ter)/.exec(word)?.[0] ?? 'of another form'
}
