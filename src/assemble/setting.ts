import type { EventMention } from '../find/mention.js'
import type { ResolvedDate } from '../link/calendar.js'
import { type Entities, isInName } from '../link/link.js'
import type { TokenTable } from '../scan/tokens.js'
import { Bodies } from './bodies.js'

/**
 * Is told what was decided about the tokens from `first` to `last` (`kliping explain`): what, a colon, on what ground, a phrase that
 * is always worded the same, and in brackets the word that decided, if one did.
 */
export type Note = (first: number, last: number, decision: string) => void

/** What stands where in an article, so that each question of the assembly costs one look-up. */
export class Setting {
  /** First sentence of the body. */
  readonly lead: number
  /** Whom persons speak for. */
  readonly bodies: Bodies
  readonly #events: ReadonlyMap<number, readonly EventMention[]>
  readonly #dates: ReadonlyMap<number, readonly ResolvedDate[]>
  readonly #venues = new Set<number>()

  constructor(
    readonly entities: Entities,
    readonly t: TokenTable,
    readonly note?: Note,
  ) {
    this.lead = t.count ? t.sentence[Math.min(t.headlineEnd, t.count - 1)] : 0
    this.bodies = new Bodies(entities, t)
    this.#events = bySentence(entities.events, ({ first }) => first, t)
    this.#dates = bySentence(entities.dates, ({ mention }) => mention.first, t)
    for (const venue of entities.venues) if (venue.located) this.#venues.add(t.sentence[venue.first])
  }

  /** Event words of a sentence, in text order. */
  eventsIn(sentence: number): readonly EventMention[] {
    return this.#events.get(sentence) ?? NONE
  }
  /** Dates of a sentence, in text order. */
  datesIn(sentence: number): readonly ResolvedDate[] {
    return this.#dates.get(sentence) ?? NONE
  }
  /** Whether a venue with a locative stands in a sentence. */
  hasVenue(sentence: number): boolean {
    return this.#venues.has(sentence)
  }
  /** Whether a token stands inside a direct quotation. */
  inQuote(token: number): boolean {
    return this.entities.found.at('quote', token)?.direct === true
  }
  /** Whether a token belongs to the name of an institution. */
  inInstitution(token: number): boolean {
    const { found } = this.entities
    const agency = found.at('agency', token)
    return agency !== undefined && !isInName(agency, found)
  }
}

const NONE: readonly never[] = []

/** Things in text order by the sentence that their token stands in. */
export function bySentence<T>(all: readonly T[], tokenOf: (one: T) => number, t: TokenTable): Map<number, T[]> {
  const lists = new Map<number, T[]>()
  for (const one of all) put(lists, t.sentence[tokenOf(one)], one)
  return lists
}

/** Puts a value to a key's list. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
