import type { AgencyEntity } from '../link/agencies.js'
import { type AgencyRole, cueBefore } from './cues.js'
import { doerOf } from './doers.js'
import { BY_THE_REST, BY_WORDS, type Decision, decide, type Here, type Told } from './grounds.js'
import { mainSpeakersBody, silentHolders } from './holders.js'
import {
  actsThrough,
  HELD,
  HELP_WITHIN,
  helps,
  holdsLater,
  isAside,
  isEventHeld,
  isGiven,
  lends,
  type Named,
  pointsToEvent,
} from './role-words.js'
import { type Scene, sceneOf } from './scene.js'
import { put, type Setting } from './setting.js'

/** The ground of a mention beside which stands a cue that no other ground outweighs. */
export const BEHIND_CUE = 'behind a verb of holding or attending'

/** What the rules say of who holds the main event. */
export interface Ruling {
  main: Scene
  roles: ReadonlyMap<AgencyEntity, { role: AgencyRole; scene: Scene }>
  /** On what grounds, said as in notes, and by which words, at each mention. */
  grounds: ReadonlyMap<AgencyEntity, readonly string[]>
  /** Who holds it where no verb says so. */
  silent: readonly AgencyEntity[]
  /** Those who take part, but in what is told of the event rather than in the event. */
  asides: ReadonlySet<AgencyEntity>
}

/** What the verbs around the institutions say of who holds each scene and who takes part. */
export const rulingOf = (scenes: readonly Scene[], setting: Setting): Ruling => new Ruler(scenes, setting).rule()

/** Whether the body in front of an institution acts through it. */
const isPart = (here: Here): here is Here & { before: Named } =>
  here.before?.last === here.first - 2 && here.scene.main && here.agency.kind !== 'media' && actsThrough(here, here.t)

/** Goes through all mentions of institutions in text order, then decides what only all of them together tell. */
class Ruler {
  readonly #article: Told
  /** Last token of the mention before, where that is an organizer. */
  #organizerEnd: number | undefined
  readonly #main: Scene
  readonly #roles = new Map<AgencyEntity, { role: AgencyRole; scene: Scene }>()
  readonly #grounds = new Map<AgencyEntity, string[]>()
  readonly #guests = new Set<AgencyEntity>()
  readonly #asides = new Set<AgencyEntity>()
  /** Bodies through which the one in front of them acts: "Pemkot X melalui Dinas Y menyalurkan bantuan". */
  readonly #parts: [whole: AgencyEntity, part: Named][] = []
  /** The first that a sentence further down says to hold the event. */
  #later: AgencyEntity | undefined
  /** Whether "digelar oleh X" or the like names a holder. */
  #passive = false

  constructor(
    readonly scenes: readonly Scene[],
    readonly setting: Setting,
  ) {
    const { agencies } = setting.entities
    this.#main = scenes[0]
    this.#article = {
      named: agencies
        .flatMap((agency) => agency.mentions.map(({ first, last }) => ({ agency, first, last })))
        .sort((a, b) => a.first - b.first),
      hasDoer: doerOf(scenes[0].type, setting) !== undefined,
      hasCommission: agencies.some(({ kind }) => kind === 'election'),
    }
  }

  rule(): Ruling {
    for (const [n, { first }] of this.#article.named.entries())
      if (!this.setting.inQuote(first)) this.#read(this.#hereAt(n))
    this.#leaveToSpeaker()
    if (this.#later && !this.#isHeld()) this.#holds(this.#later)
    const silent = this.#silent()
    this.#takeParts()
    return { main: this.#main, roles: this.#roles, grounds: this.#grounds, silent, asides: this.#asides }
  }

  /** Decides on one mention, and what that tells of its institution. */
  #read(here: Here): void {
    const { agency, first, last, cue, told, scene, setting, t } = here
    const decision: Decision = cue
      ? { role: cue.role, ground: BEHIND_CUE, part: false, guest: false }
      : { role: 'none', ground: 'no verb of holding or attending stands beside it', part: false, guest: false }
    decide(here, decision, BY_WORDS)
    if (decision.part) this.#takeWhole(here)
    else if (isPart(here)) this.#parts.push([here.before.agency, here])
    if (decision.guest && scene.main && scene.type !== 'statement') this.#guests.add(agency)
    if (decision.role === 'none' && scene.main && !here.leading && holdsLater(this.#article.named, here.n, scene, t))
      this.#later ??= agency
    decide(here, decision, BY_THE_REST)
    const { role, ground } = decision
    const note = `${role === 'none' ? 'mentioned' : role}: ${ground}`
    setting.note?.(first, last, `${note}${cue ? ` (“${t.word(cue.at)}”)` : ''}`)
    put(this.#grounds, agency, note)
    if (cue) put(this.#grounds, agency, `word as cue ${t.lower(cue.at)}`)
    this.#organizerEnd = role === 'organizer' ? last : undefined
    // "digelar oleh X" far from where the event is told tells of another one.
    if (role === 'organizer' && cue && !told && !isEventHeld(cue.at, setting)) return
    if (role === 'none' || (role === 'participant' && !told && !cue?.attends)) return
    const known = this.#roles.get(agency)
    if (role === 'participant' && cue && isAside(cue.at, agency, scene, setting)) {
      if (!known) this.#asides.add(agency)
    } else this.#asides.delete(agency)
    if (!known || (known.role === 'participant' && role === 'organizer')) this.#roles.set(agency, { role, scene })
  }

  #hereAt(n: number): Here {
    const { setting, scenes } = this
    const { t, lead } = setting
    const { named } = this.#article
    const { agency, first, last } = named[n]
    const scene = sceneOf(first, scenes, t)
    const sentence = t.sentence[first]
    const leading = first < t.headlineEnd || sentence <= lead + 1
    const inScene = scene.sentences.has(sentence)
    let cue = cueBefore(first, setting)
    if (cue && t.lower(cue.at) === 'kepada' && !isGiven(agency, first, cue.at, scene, setting)) cue = undefined
    const told =
      leading ||
      inScene ||
      (cue !== undefined && pointsToEvent(cue.at, t)) ||
      (scene.main && sentence <= lead + HELP_WITHIN && (helps(named, n, t) || lends(named[n], t)))
    // Much is done by somebody: only where the event is told does it tell who holds that.
    const done = cue !== undefined && t.lower(cue.at) === 'dilakukan'
    if (cue && done && (!told || scene.type === 'statement' || t.lower(cue.at - 2) === 'apa')) cue = undefined
    if (cue && HELD.has(t.lower(cue.at))) this.#passive = true
    const beside = !scene.main && inScene
    return {
      agency,
      first,
      last,
      n,
      before: named[n - 1],
      scene,
      leading,
      inScene,
      beside,
      told,
      cue,
      organizerEnd: this.#organizerEnd,
      article: this.#article,
      setting,
      t,
    }
  }

  #holds(agency: AgencyEntity): void {
    this.#roles.set(agency, { role: 'organizer', scene: this.#main })
  }
  #isHeld(): boolean {
    return [...this.#roles.values()].some(({ role, scene }) => role === 'organizer' && scene.main)
  }

  /** "Pemkot X melalui Dinas Y": both do it. */
  #takeWhole({ before, first, scene }: Here): void {
    if (before?.last === first - 2 && !this.#roles.has(before.agency))
      this.#roles.set(before.agency, { role: 'organizer', scene })
  }

  /** Whoever speaks in headline or lead holds a statement, not those of whose deeds he speaks. */
  #leaveToSpeaker(): void {
    const speaker = this.#main.type === 'statement' && !this.#passive ? mainSpeakersBody(this.setting) : undefined
    if (!speaker) return
    for (const [agency, { role, scene }] of this.#roles)
      if (role === 'organizer' && scene.main && agency !== speaker) this.#roles.delete(agency)
  }

  /** Who holds the main event where no verb says so; they do where nobody else does. */
  #silent(): AgencyEntity[] {
    const { setting } = this
    // What only a title names may be called so elsewhere.
    const silent = silentHolders(setting, this.#main, this.#guests).map((holder) => {
      const called = holder.name.toLowerCase()
      return setting.entities.agencies.find(({ name }) => name.toLowerCase() === called) ?? holder
    })
    if (this.#isHeld()) return silent
    for (const holder of silent) {
      this.#holds(holder)
      const [{ first, last }] = holder.mentions
      setting.note?.(first, last, 'organizer: no verb names one, and this body speaks, or stands first')
    }
    return silent
  }

  /** Those through whom the holder of the main event acts hold it too. */
  #takeParts(): void {
    if (this.#main.type === 'statement') return
    for (const [whole, { agency, first, last }] of this.#parts) {
      const known = this.#roles.get(whole)
      if (known?.role !== 'organizer' || !known.scene.main || this.#roles.has(agency)) continue
      this.#roles.set(agency, known)
      this.setting.note?.(first, last, 'organizer: whoever holds the event acts through it')
    }
  }
}
