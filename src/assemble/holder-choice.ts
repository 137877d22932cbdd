import { GROUP } from '../find/agencies/groups.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { isSource, verbBehind } from './acting.js'
import type { AgencyRole } from './cues.js'
import { doerOf, isClauseStart } from './doers.js'
import type { Scene } from './events.js'
import { mainSpeakersBody } from './holders.js'
import { affiliationOf, companyOf } from './offices.js'
import type { Setting } from './setting.js'
import { plainWord, scoreOf, within, wordAt, worthsOf } from './worth.js'

/** What the rules say of who holds the main event. */
export interface Ruling {
  main: Scene
  roles: ReadonlyMap<AgencyEntity, { role: AgencyRole; scene: Scene }>
  /** On what grounds, said as in notes, and by which words. */
  grounds: ReadonlyMap<AgencyEntity, ReadonlySet<string>>
  /** Who holds it where no verb says so. */
  silent: readonly AgencyEntity[]
}

/** An institution that may hold the main event, with what the text says of it. */
export interface HolderCandidate {
  agency: AgencyEntity
  features: readonly string[]
}

/** Sentences behind the lead, and mentions, in the steps that tell. */
const SENTENCES = [-1, 0, 1, 2, 4, 8]
const MENTIONS = [1, 2, 4]
/** Mentions whose words are looked at. */
const MOST_READ = 4
/** Score from which on an institution holds the event. */
export const LEAST_SCORE = -0.1

/** The institutions that hold the main event: those for which what was learned speaks. */
export function chooseHolders(ruling: Ruling, setting: Setting): AgencyEntity[] {
  const worths = worthsOf('holder', ruling.main.type)
  const chosen: AgencyEntity[] = []
  for (const { agency, features } of holderCandidates(ruling, setting))
    if (scoreOf(features, worths) > LEAST_SCORE) chosen.push(agency)
  return chosen
}

/** All institutions of the text and those that the rules find behind persons and offices, with their features. */
export function* holderCandidates(ruling: Ruling, setting: Setting): Generator<HolderCandidate> {
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
    const features = featuresOf(agency, role, ruling, setting)
    speaking.tellOf(agency, features)
    if (titled) features.push('named by an office alone')
    features.push(
      `others by the rules ${within(others, 0, 1, 2)}`,
      `${others ? 'others' : 'no other'} by the rules, ${role}`,
    )
    yield { agency, features }
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

  tellOf(agency: AgencyEntity, features: string[]): void {
    if (agency === this.#main) features.push('of the main speaker')
    if (agency === this.#first) features.push('of the first official who speaks')
    if (agency === this.#most) features.push('of who speaks most')
    if (this.#bodies.has(agency)) features.push('of a speaker')
    if (this.#others.has(agency.name.toLowerCase())) features.push('of a speaker without public office')
    if (agency === this.#doer) features.push('of who acts')
  }
}

/** What the text says of an institution, each in a few words. */
function featuresOf(agency: AgencyEntity, role: string, { main, grounds, silent }: Ruling, setting: Setting): string[] {
  const { entities, t, lead } = setting
  const { mentions, kind } = agency
  const features = ['any', `role ${role}`, `kind ${kind}`, `kind ${kind}, ${role}`]
  features.push(agency.public ? 'public' : 'not public', `level ${agency.level}`)
  for (const ground of grounds.get(agency) ?? []) features.push(ground)
  const inBody = mentions.find(({ first }) => first >= t.headlineEnd)
  if (mentions[0].first < t.headlineEnd) features.push('in the headline')
  const behind = inBody ? within(t.sentence[inBody.first] - lead, ...SENTENCES) : 'none'
  features.push(`sentence ${behind}`, `sentence ${behind}, ${role}`)
  features.push(`named ${within(mentions.length, ...MENTIONS)}`)
  if (agency === entities.agencies[0]) features.push('the first body')
  if (entities.agencies.length === 1) features.push('the only body')
  if (silent.includes(agency)) features.push('would hold it where no verb says so')
  let titles = 0
  let read = 0
  for (const { first, last, unit } of mentions) {
    const naming = entities.namings.at(first)
    if (naming?.mention.position && last <= naming.mention.last) titles++
    if (read === MOST_READ || setting.inQuote(first)) continue
    read++
    if (unit !== null) features.push('a unit')
    tellOfMention(first, last, main, features, setting)
  }
  if (read === 0) features.push('only in quotations')
  features.push(titles === 0 ? 'in no title' : titles < mentions.length ? 'in some titles' : 'in titles only')
  return [...new Set(features)]
}

/** What the words beside one mention say. */
function tellOfMention(first: number, last: number, main: Scene, features: string[], setting: Setting): void {
  const { t, lead } = setting
  const sentence = t.sentence[first]
  const where = first < t.headlineEnd ? 'headline' : sentence <= lead + 1 ? 'lead' : 'body'
  if (isClauseStart(first, t)) features.push(`opens a clause in the ${where}`)
  if (isSource(first, t)) features.push('a source')
  features.push(`word before in the ${where} ${wordAt(first - 1, first, t)}`)
  features.push(`word behind in the ${where} ${wordAt(last + 1, first, t)}`)
  if (where === 'body') return
  const verb = verbBehind(last, t)
  if (t.sameSentence(last, verb))
    features.push(`verb in the ${where} ${voiceOf(verb, t)}`, `word as verb ${plainWord(verb, t)}`)
  for (const e of setting.eventsIn(sentence)) {
    if (e.type !== main.type) continue
    features.push(e.first > last ? `before an event word in the ${where}` : `behind an event word in the ${where}`)
  }
}

/** A verb by what it tells of its subject. */
function voiceOf(verb: number, t: TokenTable): string {
  const word = t.lower(verb)
  if (t.is(verb, Class.Say)) return 'of speaking'
  return /^(?:me|ber|di|ter)/.exec(word)?.[0] ?? 'of another form'
}
