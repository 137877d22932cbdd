import type { Found } from '../mention.js'

/** What the venue rules remember of one article, in text order: enough to read lists and short forms. */
export interface VenueMemory {
  /** Last token, kind and location of the venue read last. */
  last: number
  kind: string
  located: boolean
  /** Short form in brackets to full name: "ACC" to "Abadi Convention Center". */
  shorts: Map<string, { name: string; site: string }>
}

const memories = new WeakMap<Found, VenueMemory>()

export function memoryOf(found: Found): VenueMemory {
  let memory = memories.get(found)
  if (!memory) {
    memory = { last: -9, kind: '', located: false, shorts: new Map() }
    memories.set(found, memory)
  }
  return memory
}
