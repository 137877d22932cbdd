import type { MentionKind } from '../find/mention.js'
import type { EventRecord } from '../record.js'
import { type Explanation, type Refusal, sentenceOf } from './explain.js'

/** Fields of a record that rules can leave empty: the kind of mention that fills each, and whether a record lacks it. */
export const SLOTS: Readonly<Record<string, { kind: MentionKind; lacks: (record: EventRecord) => boolean }>> = {
  dates: { kind: 'date', lacks: ({ dates }) => !dates.some(({ role }) => role === 'event') },
  venues: { kind: 'venue', lacks: ({ venues }) => !venues.some(({ role }) => role === 'event') },
  places: { kind: 'place', lacks: ({ places }) => places.length === 0 },
  agencies: { kind: 'agency', lacks: ({ agencies, organizations }) => agencies.length + organizations.length === 0 },
  organizers: {
    kind: 'agency',
    lacks: ({ agencies, organizations }) => ![...agencies, ...organizations].some(({ role }) => role === 'organizer'),
  },
  participants: {
    kind: 'agency',
    lacks: ({ agencies, organizations }) => ![...agencies, ...organizations].some(({ role }) => role === 'participant'),
  },
  officials: { kind: 'person', lacks: ({ officials }) => officials.length === 0 },
  people: { kind: 'person', lacks: ({ officials, people }) => officials.length + people.length === 0 },
  themes: { kind: 'theme', lacks: ({ themes }) => themes.length === 0 },
  attendance: { kind: 'count', lacks: ({ attendance }) => attendance === null },
  quotes: { kind: 'quote', lacks: ({ quotes }) => quotes.length === 0 },
  type: { kind: 'event', lacks: ({ type }) => type === 'other' },
}

/** A guard that stopped a rule, with the words at which it did. */
export interface NearMiss extends Refusal {
  guard: string
}

/** What rules nearly read for a slot: where a guard stopped them and no other rule took the word. */
export function nearMisses({ refusals, mentions }: Explanation, slot: string): NearMiss[] {
  const { kind } = SLOTS[slot]
  const taken = mentions.filter((m) => m.kind === kind && !m.lostTo)
  // Several rules may stop at one word for the same reason: the first tells.
  const told = new Set<string>()
  return refusals.filter((refusal): refusal is NearMiss => {
    const { start, guard } = refusal
    if (refusal.kind !== kind || guard === undefined || told.has(`${start} ${guard}`)) return false
    told.add(`${start} ${guard}`)
    return !taken.some((m) => m.start <= start && start < m.end)
  })
}

/** A guard over a corpus. */
export interface RankedGuard {
  slot: string
  rule: string
  guard: string
  /** Articles whose main record lacks the slot and in which this guard stopped the rule. */
  records: number
  /** The first of them, at most three: the article's id and the sentence cut up around the word. */
  examples: { id: string; sentence: [string, string, string] }[]
}

const EXAMPLES = 3

/** Collects, over many articles, which guards keep slots empty. */
export class NearMissRanking {
  readonly #guards = new Map<string, RankedGuard>()
  /** Counts one article. */
  add(id: string, explanation: Explanation): void {
    const [main] = explanation.reading.records
    for (const [slot, { lacks }] of Object.entries(SLOTS)) {
      if (!lacks(main)) continue
      const here = new Set<string>()
      for (const miss of nearMisses(explanation, slot)) {
        const key = [slot, miss.rule, miss.guard].join('\n')
        if (here.has(key)) continue
        here.add(key)
        const { rule, guard } = miss
        const ranked = this.#guards.get(key) ?? { slot, rule, guard, records: 0, examples: [] }
        this.#guards.set(key, ranked)
        ranked.records++
        if (ranked.examples.length < EXAMPLES) ranked.examples.push({ id, sentence: sentenceOf(explanation, miss) })
      }
    }
  }
  /** Guards by the number of records that they kept incomplete; of equals the first by slot, rule and guard. */
  ranked(): RankedGuard[] {
    const key = ({ slot, rule, guard }: RankedGuard) => `${slot} ${rule} ${guard}`
    return [...this.#guards.values()].sort((a, b) => b.records - a.records || (key(a) < key(b) ? -1 : 1))
  }
}
