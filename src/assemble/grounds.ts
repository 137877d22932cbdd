// On what grounds an institution gets its part in an event, one behind the other.

import { GROUP } from '../find/agencies/groups.js'
import { THROUGH } from '../find/quotes/speaker.js'
import type { TokenTable } from '../scan/tokens.js'
import { isCourtRoom, isListed } from './acting.js'
import type { AgencyRole, RoleCue } from './cues.js'
import { ENFORCEMENT, FORCES } from './holders.js'
import {
  charges,
  comes,
  GIVING,
  gives,
  HELD,
  helps,
  holdsBehind,
  isAgent,
  isBoard,
  isGuest,
  isParent,
  isTheirs,
  LOOKED_AT,
  lends,
  type Named,
  partOf,
  protests,
  receives,
  SIGNING_WITH,
} from './role-words.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** What an article tells beside its mentions of institutions. */
export interface Told {
  /** All mentions of institutions, in text order. */
  named: readonly Named[]
  /** Whether an official does what the main event is. */
  hasDoer: boolean
  hasCommission: boolean
}

/** A mention of an institution with what stands around it. */
export interface Here extends Named {
  n: number
  /** The mention before, if any. */
  before: Named | undefined
  scene: Scene
  /** Whether it stands in the headline or one of the first two sentences. */
  leading: boolean
  /** Whether it stands in a sentence that tells of its scene. */
  inScene: boolean
  /** What else the article tells of is told in a sentence or two of its own: whether it stands in such a one. */
  beside: boolean
  /** Whether the event is told where it stands. */
  told: boolean
  /** The verb of holding or attending in front of it. */
  cue: RoleCue | undefined
  /** Last token of the mention before, where that is an organizer. */
  organizerEnd: number | undefined
  article: Told
  setting: Setting
  t: TokenTable
}

/** A role that a mention has for now, and why. */
export interface Decision {
  role: AgencyRole | 'none'
  ground: string
  /** Whether another acts through it, or it came to what others hold. */
  part: boolean
  guest: boolean
}

/** What gives a mention another role than it has for now. */
interface Ground {
  /** Roles that it changes. */
  from: AgencyRole | 'none' | 'any'
  to: AgencyRole | 'none'
  because: string
  holds: (here: Here) => boolean
  /** What it tells besides. */
  tells?: 'part' | 'guest'
}

/** What the words beside a mention say, in this order. */
export const BY_WORDS: readonly Ground[] = [
  {
    from: 'none',
    to: 'participant',
    because: 'it helps with what another holds',
    holds: ({ told, scene, article, n, t }) => told && scene.type !== 'statement' && helps(article.named, n, t),
    tells: 'guest',
  },
  {
    from: 'none',
    to: 'participant',
    because: 'it lends a hand to what another holds',
    holds: (here) => !here.leading && here.told && HELPED.has(here.scene.type) && lends(here, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'the words behind it call it the host',
    holds: (here) => mayHold(here) && partOf(here.last, here.t) === 'organizer' && !isTeam(here),
  },
  {
    from: 'none',
    to: 'participant',
    because: 'the words behind it say what it is there',
    holds: ({ leading, inScene, last, t }) => (leading || inScene) && partOf(last, t) === 'participant',
    tells: 'guest',
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'who comes holds a visit',
    holds: (here) => here.scene.type === 'visit' && mayHold(here) && comes(here.first, here.last, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'a verb of holding stands behind it',
    holds: ({ leading, beside, article, n, t }) => (leading || beside) && holdsBehind(article.named, n, t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'a case is heard in its room',
    holds: (here) => here.inScene && here.scene.type === 'trial' && isCourtRoom(here.agency, here, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'its prosecutors charge',
    holds: (here) =>
      here.scene.type === 'trial' &&
      here.agency.kind === 'prosecution' &&
      mayHold(here) &&
      charges(here.first, here.last, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'another acts through it',
    holds: ({ leading, inScene, agency, first, t }) =>
      leading && THROUGH.has(t.lower(first - 1)) && inScene && agency.kind !== 'media',
    tells: 'part',
  },
  {
    from: 'any',
    to: 'organizer',
    because: 'who gives an award or aid holds it',
    holds: ({ scene: { type }, leading, first, setting }) =>
      GIVING.has(type) && (leading || type === 'award') && gives(first, type, setting),
  },
  {
    from: 'none',
    to: 'participant',
    because: 'it is given an award or aid',
    holds: ({ leading, scene, last, t }) => leading && GIVING.has(scene.type) && receives(last, t),
  },
  {
    from: 'none',
    to: 'participant',
    because: 'a verb of attending stands behind it',
    holds: ({ leading, last, t }) => leading && isGuest(last, t),
    tells: 'guest',
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'who signs holds the signing',
    holds: (here) =>
      here.scene.type === 'agreement-signing' && mayHold(here) && SIGNING_WITH.has(here.t.lower(here.first - 1)),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'its board is sworn in',
    holds: (here) => here.scene.type === 'inauguration' && mayHold(here) && isBoard(here.first, here.scene, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'those who protest come from it',
    holds: (here) => here.scene.type === 'protest' && mayHold(here) && protests(here.first, here.t),
  },
  {
    from: 'none',
    to: 'organizer',
    because: 'the verb of holding stands in front of what it holds',
    holds: ({ leading, inScene, first, scene, t }) => (leading || inScene) && isAgent(first, scene, t),
  },
]

/** What is otherwise than these words say, by what else the article tells, in this order. */
export const BY_THE_REST: readonly Ground[] = [
  {
    // "meninjau pasar murah yang digelar X": whoever looks at it is on a visit.
    from: 'organizer',
    to: 'participant',
    because: 'it holds what somebody looks at',
    holds: ({ cue, scene, t, article }) =>
      cue !== undefined && LOOKED_AT.has(scene.type) && HELD.has(t.lower(cue.at)) && article.hasDoer,
  },
  {
    // "X bersama Y menggelar", "oleh X dan Y": a list has one role.
    from: 'any',
    to: 'organizer',
    because: 'in a list with an organizer',
    holds: ({ organizerEnd, first, t }) => organizerEnd !== undefined && isListed(organizerEnd, first, t),
  },
  {
    // "Usai Apel Bersama KPU, Pemkab X menggelar sidak"
    from: 'participant',
    to: 'organizer',
    because: 'a verb of holding stands behind it',
    holds: ({ leading, first, last, article, n, t, cue }) =>
      leading &&
      // "Warga Desa X bersama Pokdarwis Y menggelar"
      (t.isMark(first - 1, ',') || (cue?.at === first - 1 && t.lower(cue.at) === 'bersama' && t.isLower(last + 1))) &&
      holdsBehind(article.named, n, t),
  },
  {
    // "Ketua Laskar Hijau X menyerahkan dukungan ke KPU": whoever signs up for an election does not hold it.
    from: 'organizer',
    to: 'none',
    because: 'it signs up for an election',
    holds: ({ scene, agency, cue, article }) =>
      scene.type === 'election-stage' && !agency.public && !cue && article.hasCommission,
  },
  {
    from: 'organizer',
    to: 'none',
    because: 'the force to which the one in front of it belongs',
    holds: (here) => here.before !== undefined && isParent(here.before, here, here.t),
  },
  {
    from: 'participant',
    to: 'organizer',
    because: 'forces hold what they enforce',
    holds: ({ told, scene: { type }, agency, cue, t }) =>
      (told || type === 'inspection') &&
      ENFORCEMENT.has(type) &&
      FORCES.has(agency.kind) &&
      // "Ia didampingi Polsek X": somebody else inspects.
      !(type === 'inspection' && cue !== undefined && ACCOMPANIED.has(t.lower(cue.at))),
  },
  {
    // All who sign hold a signing.
    from: 'participant',
    to: 'organizer',
    because: 'who signs holds the signing',
    holds: ({ leading, scene, cue, t }) =>
      leading && scene.type === 'agreement-signing' && !(cue && WITNESSED.has(t.lower(cue.at))),
  },
  {
    // "Ratusan buruh PT X menggelar unjuk rasa": those who protest work or learn there, often against it.
    from: 'organizer',
    to: 'none',
    because: 'those who protest work or learn there',
    holds: ({ scene, agency, first, t }) => scene.type === 'protest' && isTheirs(agency, first, t),
  },
  {
    // Whoever holds an event has a name.
    from: 'organizer',
    to: 'participant',
    because: 'a group without a name takes part',
    holds: ({ agency }) => agency.kind === GROUP,
  },
  {
    from: 'participant',
    to: 'participant',
    because: 'takes part in something that is not the event',
    holds: ({ told, cue }) => !told && !cue?.attends,
  },
]

/** How those are named who look on while others sign. */
const WITNESSED = new Set(['disaksikan', 'dihadiri', 'didampingi', 'hadir', 'turut'])
const ACCOMPANIED = new Set(['didampingi', 'ditemani', 'disambut', 'diterima'])
/** Types of what others lend a hand to. */
const HELPED: ReadonlySet<string> = new Set(
  `coordination-meeting meeting outreach training discussion launch ceremony declaration campaign election-stage aid competition
  festival protest accident disaster`.split(/\s+/),
)
/** Teams play at home: "Laskar FC sebagai tuan rumah". */
const isTeam = ({ scene, agency }: Here): boolean => scene.type === 'competition' && agency.kind === 'other'

/** Whether an institution may hold what its sentence tells of. */
const mayHold = ({ leading, inScene, agency }: Here): boolean => (leading || inScene) && agency.kind !== GROUP

/** What these grounds make of a decision, each of what those before left. */
export function decide(here: Here, decision: Decision, grounds: readonly Ground[]): void {
  for (const { from, to, because, holds, tells } of grounds) {
    if ((from !== 'any' && from !== decision.role) || !holds(here)) continue
    decision.role = to
    decision.ground = because
    if (tells) decision[tells] = true
  }
}
