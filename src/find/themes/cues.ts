import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { headAt } from '../venues/heads.js'

/** What a row of theme-cues.tsv is good for, a bit each. */
const USES = {
  direct: 1,
  noun: 2,
  motto: 4,
  license: 8,
  plural: 16,
  says: 32,
  filler: 64,
  work: 128,
  event: 256,
  about: 512,
  after: 1024,
  stop: 2048,
} as const
export type CueUse = keyof typeof USES

/** Bits of each distinct use cell, worked out once. */
const bits = new Map<string, number>()

function bitsOf(use: string): number {
  let sum = bits.get(use)
  if (sum === undefined) {
    sum = use.split(' ').reduce((all, name) => all | USES[name as CueUse], 0)
    bits.set(use, sum)
  }
  return sum
}

/** Passes the rows of theme-cues.tsv that have a use: for a rule's `where`. */
export const usedAs =
  (use: CueUse) =>
  (fields: Readonly<Record<string, string>>): boolean =>
    (bitsOf(fields.use) & USES[use]) !== 0

/** Last token of the theme cue at i that has a use; -1 without one. */
export function cueEnd(t: TokenTable, i: number, use: CueUse): number {
  const hit = t.phrase(i, Class.ThemeCue)
  return hit && (bitsOf(hit.row.fields.use) & USES[use]) !== 0 ? hit.last : -1
}

export const isCue = (t: TokenTable, i: number, use: CueUse): boolean => cueEnd(t, i, use) >= 0

/** How far from a cue the thing that bears the title stands. */
const BEFORE = 14
const BEHIND = 9

/**
 * Whether the theme or title belongs to a song, film, book or product: the nearest such word or event word before the cue decides,
 * else the nearest behind the theme.
 */
export function isWork(t: TokenTable, cue: number, last: number): boolean {
  // "taman bertema": what a spot looks like.
  if (t.isLower(cue - 1) && headAt(t, cue - 1)) return true
  for (let i = cue - 1; i >= cue - BEFORE && t.sameSentence(i, cue); i--) {
    // "reality show bertema X"
    if (isCue(t, i, 'event')) return cueEnd(t, i - 1, 'work') >= i
    if (isCue(t, i, 'work')) {
      // "lomba foto bertema": the work is what the event is about.
      if (isCue(t, i - 1, 'about') || isCue(t, i - 2, 'about')) return false
      return true
    }
  }
  for (let i = last + 1; i <= last + BEHIND && t.sameSentence(i, last); i++) {
    if (isCue(t, i, 'event')) return false
    if (isCue(t, i, 'work')) return true
  }
  return false
}
