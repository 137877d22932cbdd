import { readFileSync } from 'node:fs'
import { find } from '../../src/find/engine.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'

/** One line of the corpus's slots/sentences.jsonl. */
interface SlotSentence {
  key: string
  text: string
  themes: string[]
  venues: string[]
  attendance: string | null
}

export interface SlotScore {
  precision: number
  recall: number
  f1: number
}
export type Slot = 'theme' | 'venue' | 'attendance'

/** Words that say nothing about which venue or count is meant, as in the corpus's own scorer. */
const GENERIC = new Set(
  'kabupaten kab kota provinsi prov ri republik indonesia pt cv yang di dan pada serta'.split(' '),
)
const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !GENERIC.has(word))

/** Token F1 of two strings. */
function overlap(a: string, b: string): number {
  const x = words(a)
  const left = words(b)
  const size = x.length + left.length
  let hits = 0
  for (const word of x) {
    const i = left.indexOf(word)
    if (i >= 0) {
      hits++
      left.splice(i, 1)
    }
  }
  return size ? (2 * hits) / size : 0
}

const ALIKE: Record<Slot, number> = { theme: 0.8, venue: 0.7, attendance: 0.6 }

/** What the rules read in one sentence; venues count where something takes place in them. */
export function slotsOf(text: string): Record<Slot, string[]> {
  const found = find(scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon()))
  return {
    theme: found.theme.map((m) => m.theme),
    venue: found.venue.filter((m) => m.located).map((m) => m.name),
    attendance: found.count.slice(0, 1).map((m) => text.slice(m.start, m.end)),
  }
}

/** Scores the rules on single sentences, micro-averaged over all of them; `miss` hears of every difference. */
export function scoreSlots(
  file: string,
  miss?: (slot: Slot, kind: 'missed' | 'wrong', value: string, sentence: SlotSentence) => void,
): Record<Slot, SlotScore> {
  const tally = { theme: [0, 0, 0], venue: [0, 0, 0], attendance: [0, 0, 0] }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue
    const gold = JSON.parse(line) as SlotSentence
    const found = slotsOf(gold.text)
    const wanted = { theme: gold.themes, venue: gold.venues, attendance: gold.attendance ? [gold.attendance] : [] }
    for (const slot of ['theme', 'venue', 'attendance'] as const) {
      const free = [...found[slot]]
      for (const value of wanted[slot]) {
        const i = free.findIndex((other) => overlap(value, other) >= ALIKE[slot])
        if (i < 0) {
          tally[slot][2]++
          miss?.(slot, 'missed', value, gold)
        } else {
          tally[slot][0]++
          free.splice(i, 1)
        }
      }
      tally[slot][1] += free.length
      for (const value of free) miss?.(slot, 'wrong', value, gold)
    }
  }
  const score = ([hit, wrong, missed]: number[]): SlotScore => {
    const precision = hit + wrong ? hit / (hit + wrong) : 1
    const recall = hit + missed ? hit / (hit + missed) : 1
    return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
  }
  return { theme: score(tally.theme), venue: score(tally.venue), attendance: score(tally.attendance) }
}
