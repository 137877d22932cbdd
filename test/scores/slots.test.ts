import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Slot, scoreSlots } from './slots.js'

/** Real sentences with their themes, venues and attendance; lies beside the project, never in it. */
const corpus = new URL('../../../shared/corpus/slots/sentences.jsonl', import.meta.url)
const floors = JSON.parse(readFileSync(new URL('slots.floors.json', import.meta.url), 'utf8')) as Record<Slot, number>

describe('themes, venues and attendance of single sentences', () => {
  if (!existsSync(corpus)) it.skip('skipped: ../shared/corpus is not here', () => {})
  else {
    const scores = scoreSlots(corpus.pathname)
    for (const slot of Object.keys(floors) as Slot[]) {
      it(`${slot} F1 ${scores[slot].f1.toFixed(3)} is not below its floor ${floors[slot]}`, () => {
        expect(scores[slot].f1).toBeGreaterThanOrEqual(floors[slot])
      })
    }
  }
})
