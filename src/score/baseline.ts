/** A frozen score that later ones are held against. */
import { t } from '../lang/lang.js'
import type { Score } from './score.js'

/** The file: what was reached, slot by slot. */
export interface Baseline {
  baseline: 'kliping-score/1'
  articles: number
  core: number | null
  f1: Record<string, number>
}

/** A file that is no baseline. The message is one line that says what to do. */
export class BaselineError extends Error {}

const rounded = (figure: number): number => Number(figure.toFixed(6))

export const baselineOf = ({ articles, core, slots }: Score): Baseline => ({
  baseline: 'kliping-score/1',
  articles,
  core: core === null ? null : rounded(core),
  f1: Object.fromEntries(Object.entries(slots).map(([slot, { f1 }]) => [slot, rounded(f1)])),
})

/** @throws BaselineError */
export function parseBaseline(text: string, file: string): Baseline {
  let value: Baseline
  try {
    value = JSON.parse(text)
  } catch {
    throw new BaselineError(t`${file}: no JSON; write it again with --write-baseline`)
  }
  const figures = Object.values(value?.f1 ?? {})
  if (value?.baseline !== 'kliping-score/1' || figures.length === 0 || !figures.every((f1) => typeof f1 === 'number'))
    throw new BaselineError(t`${file}: no baseline of kliping score; write one with --write-baseline`)
  return value
}

/** A slot whose F1 is another one than it was; `is` is null where it is not scored any more. */
export interface Change {
  slot: string
  was: number | null
  is: number | null
}

/** Slots that differ from the baseline. */
export function changes(was: Baseline, score: Score): Change[] {
  const is = baselineOf(score).f1
  return [...new Set([...Object.keys(was.f1), ...Object.keys(is)])]
    .map((slot) => ({ slot, was: was.f1[slot] ?? null, is: is[slot] ?? null }))
    .filter((change) => change.was !== change.is)
}

/** Slots that fell by more than the tolerance, or are not scored any more. */
export const falls = (was: Baseline, score: Score, tolerance: number): Change[] =>
  changes(was, score).filter((c) => c.was !== null && (c.is === null || c.was - c.is > tolerance + 1e-9))
