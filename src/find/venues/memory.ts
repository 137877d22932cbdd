import type { Found } from '../mention.js'

/** What the venue rules remember of one article, in text order: enough to read lists and short forms. */
export interface VenueMemory {
  /** Of the venue read last: its last token, its kind, and whether things take place or somebody is only taken there. */
  last: number
  kind: string
  located: boolean
  taken: boolean
  /** Short form in brackets to full name: "ACC" to "Abadi Convention Center". */
  shorts: Map<string, { name: string; site: string }>
}

const memories = new WeakMap<Found, VenueMemory>()

export function memoryOf(found: Found): VenueMemory {
  let memory = memories.get(found)
  if (!memory) {
    memory = { last: -9, kind: '', located: false, taken: false, shorts: new Map() }
    memories.set(found, memory)
  }
  return memory
}
