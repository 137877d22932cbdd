/** Ways to find partners in long lists without a look at every two. */
import { isObject, type Json } from './json.js'

/** Items of a list by what they hold, written as text. */
export class ByValue {
  readonly #keys = new Map<string | null, Map<string, number[]>>()
  constructor(readonly items: readonly Json[]) {}

  /** For each value the numbers, ascending, of the items that hold it under a key, or with null as a key of those that are it. */
  lists(key: string | null, values: readonly string[]): (readonly number[])[] {
    let byValue = this.#keys.get(key)
    if (!byValue) {
      byValue = this.#read(key)
      this.#keys.set(key, byValue)
    }
    return values.flatMap((value) => [byValue.get(value) ?? []])
  }

  #read(key: string | null): Map<string, number[]> {
    const byValue = new Map<string, number[]>()
    for (const [i, item] of this.items.entries())
      if (key === null) note(byValue, String(item), i)
      else if (isObject(item)) note(byValue, String(item[key]), i)
    return byValue
  }
}

/** Items of a list by the words of what they hold. */
export class ByWord {
  readonly #keys = new Map<string, Map<string, number[]>>()
  constructor(
    readonly items: readonly Json[],
    readonly wordsOf: (text: string) => readonly string[],
  ) {}

  /** For each word of a text the numbers, ascending, of the items that have it in what they hold under a key. */
  lists(key: string, text: string): (readonly number[])[] {
    let byWord = this.#keys.get(key)
    if (!byWord) {
      byWord = new Map()
      for (const [i, item] of this.items.entries()) {
        const held = isObject(item) ? item[key] : undefined
        if (typeof held === 'string') for (const word of new Set(this.wordsOf(held))) note(byWord, word, i)
      }
      this.#keys.set(key, byWord)
    }
    return this.wordsOf(text).flatMap((word) => [byWord.get(word) ?? []])
  }
}

function note(lists: Map<string, number[]>, key: string, i: number): void {
  const list = lists.get(key)
  if (list) list.push(i)
  else lists.set(key, [i])
}

/** The numbers of some ascending lists, each once, ascending. */
export const merged = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.length === 1 ? lists[0] : [...new Set(lists.flat())].sort((a, b) => a - b)

/** What is left of a list of items, as they are taken out one by one. */
export class Left {
  readonly #taken: boolean[]
  /** How many items at the front of a list of numbers are known to be taken. */
  readonly #gone = new Map<readonly number[], number>()
  constructor(count: number) {
    this.#taken = new Array(count).fill(false)
  }

  take(i: number): void {
    this.#taken[i] = true
  }
  has(i: number): boolean {
    return !this.#taken[i]
  }

  /** The first number of some ascending lists that is left and fits. */
  first(lists: readonly (readonly number[])[], fits: (i: number) => boolean = () => true): number | undefined {
    let best: number | undefined
    for (const list of lists) {
      let at = this.#gone.get(list) ?? 0
      while (at < list.length && this.#taken[list[at]]) at++
      this.#gone.set(list, at)
      while (at < list.length && (this.#taken[list[at]] || !fits(list[at]))) at++
      if (at < list.length && (best === undefined || list[at] < best)) best = list[at]
    }
    return best
  }
}

/**
 * A largest pairing, by augmenting paths.
 * @param fits for each wanted item the found ones that fit it
 * @returns for each wanted item the found one that it is paired with, or -1
 */
export function largestPairing(fits: readonly (readonly number[])[], found: number): number[] {
  const holder: number[] = new Array(found).fill(-1)
  const place = (i: number, tried: Set<number>): boolean => {
    for (const j of fits[i]) {
      if (tried.has(j)) continue
      tried.add(j)
      if (holder[j] >= 0 && !place(holder[j], tried)) continue
      holder[j] = i
      return true
    }
    return false
  }
  for (let i = 0; i < fits.length; i++) place(i, new Set())
  const pairs: number[] = new Array(fits.length).fill(-1)
  for (const [j, i] of holder.entries()) if (i >= 0) pairs[i] = j
  return pairs
}
