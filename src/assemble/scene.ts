import type { EventMention } from '../find/mention.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'

/** One event of the article before its values are dealt out. */
export interface Scene {
  main: boolean
  type: EventType
  status: 'held' | 'ongoing' | 'planned' | 'cancelled' | 'postponed' | 'unknown'
  name: string | null
  triggers: EventMention[]
  /** Sentences that tell of it: those of its triggers. */
  sentences: Set<number>
  /** When it takes place. */
  date: ResolvedDate | undefined
  /** Further days of a list: "pada 13 November (Kec. A), 27 November (Kec. B)". */
  further: readonly ResolvedDate[]
}

/** Which scene's sentence a token stands in; the main scene where none claims it. */
export function sceneOf(token: number, scenes: readonly Scene[], t: TokenTable): Scene {
  if (scenes.length === 1) return scenes[0]
  const sentence = t.sentence[token]
  return scenes.find((scene) => !scene.main && scene.sentences.has(sentence)) ?? scenes[0]
}
