/** First and last token. */
export interface Tokens {
  readonly first: number
  readonly last: number
}

/** Finds the things that are mentioned at a place, in an article of any length. */
export class Touching<T> {
  /** Mentions in the order of the text, each with the number of its thing and how far it and those before it reach. */
  readonly #mentions: { first: number; last: number; reach: number; thing: number }[]

  constructor(
    readonly things: readonly T[],
    mentionsOf: (thing: T) => readonly Tokens[],
  ) {
    this.#mentions = things
      .flatMap((each, thing) => mentionsOf(each).map(({ first, last }) => ({ first, last, reach: last, thing })))
      .sort((a, b) => a.first - b.first)
    let reach = -1
    for (const mention of this.#mentions) {
      reach = Math.max(reach, mention.last)
      mention.reach = reach
    }
  }

  /** The first of the things that has a mention at these tokens. */
  first(at: Tokens): T | undefined {
    let low = 0
    for (let high = this.#mentions.length; low < high; ) {
      const middle = (low + high) >> 1
      if (this.#mentions[middle].first <= at.last) low = middle + 1
      else high = middle
    }
    let best = this.things.length
    for (let i = low - 1; i >= 0 && this.#mentions[i].reach >= at.first; i--)
      if (this.#mentions[i].last >= at.first) best = Math.min(best, this.#mentions[i].thing)
    return this.things[best]
  }
}
