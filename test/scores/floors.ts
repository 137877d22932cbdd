import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Figures between 0 and 1 by slot. */
export type Scores = Record<string, number>

/** Floors are kept in steps of this size, so that they tell a change from noise. */
const STEP = 0.005
/** `KLIPING_RAISE_FLOORS=1 npx vitest run test/scores` writes what was reached; never on the machine that checks it. */
const RAISING = process.env.KLIPING_RAISE_FLOORS === '1' && process.env.CI !== 'true'

/** The figure rounded down to a step. */
export const floorOf = (score: number): number => Number((Math.floor(score / STEP + 1e-9) * STEP).toFixed(3))

/** The floors after a run: none falls, and a slot that is new gets one. */
export function raised(floors: Scores, scores: Scores): Scores {
  const slots = [...new Set([...Object.keys(floors), ...Object.keys(scores)])]
  return Object.fromEntries(slots.map((slot) => [slot, Math.max(floors[slot] ?? 0, floorOf(scores[slot] ?? 0))]))
}

/**
 * Tests that no slot scores below its checked-in floor, and that every slot has one.
 * @param file name of the JSON beside this file that holds the floors, slot by slot
 * @param scores worked out once, when the first of the tests runs
 */
export function holdFloors(file: string, scores: () => Promise<Scores>): void {
  const url = new URL(file, import.meta.url)
  const floors = JSON.parse(readFileSync(url, 'utf8')) as Scores
  let reached: Promise<Scores> | undefined
  const score = () => {
    reached ??= scores()
    return reached
  }
  it(`${file} has a floor for every slot`, async () => {
    const figures = await score()
    const told = Object.entries(figures).map(([slot, figure]) => `${slot} ${figure.toFixed(3)}`)
    console.log(`${file.replace('.floors.json', '')}: ${told.join(', ')}`)
    if (RAISING) writeFileSync(url, `${JSON.stringify(raised(floors, figures), null, 2)}\n`)
    else expect(Object.keys(floors).sort()).toEqual(Object.keys(figures).sort())
  })
  for (const [slot, floor] of Object.entries(floors)) {
    it(`${slot} is not below ${floor}`, async () => {
      const figure = (await score())[slot] ?? 0
      expect(figure, `${slot} fell`).toBeGreaterThanOrEqual(floor)
    })
  }
}
