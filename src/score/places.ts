/** An article's text as misses are looked up in it: by its words, and by its sentences. */

import { type Stretch, sentenceStarts } from '../annotate/text.js'
import { Likeness, mostLike } from './words.js'

/** A stretch of text with its blanks and line ends made one blank. */
export const tidy = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ')

/** Letters and digits in a row. */
const RUN = /[\p{L}\p{N}]+/gu
const OF_WORD = /[\p{L}\p{N}]/u

/** Between words. */
const GAP = /[\s\p{P}]/u
/** Characters that may stand between two words. */
const WIDEST = 3

/** The words of a text, by which longer wordings are found. */
export class Words {
  readonly #text: string
  /** Where each run of letters and digits stands. */
  readonly #runs = new Map<string, number[]>()

  constructor(text: string) {
    const small = text.toLowerCase()
    // A few capitals are longer as small letters.
    this.#text = small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    for (const { 0: run, index } of this.#text.matchAll(RUN)) {
      const places = this.#runs.get(run)
      if (places) places.push(index)
      else this.#runs.set(run, [index])
    }
  }

  /** Where a wording stands first, marks, blanks and letter case aside. */
  placeOf(wording: string): Stretch | undefined {
    const words = wording
      .toLowerCase()
      .split(/[\s\p{P}]+/u)
      .filter(Boolean)
    if (words.length === 0) return undefined
    const reach = words.reduce((sum, word) => sum + word.length + WIDEST, 0)
    // It is looked for around the places of its rarest word only.
    const places = words.flatMap((word) => (word.match(RUN) ?? []).map((run) => this.#runs.get(run) ?? []))
    for (const place of places.sort((a, b) => a.length - b.length)[0] ?? []) {
      for (let from = Math.max(0, place - reach); ; from++) {
        from = this.#text.indexOf(words[0], from)
        if (from < 0 || from > place) break
        const end = this.#endOf(words, from)
        if (end !== undefined) return { start: from, end }
      }
    }
    return undefined
  }

  /** The end of some words that stand at a place; undefined where they do not, or where they are part of longer ones. */
  #endOf(words: readonly string[], from: number): number | undefined {
    let at = from
    for (const [n, word] of words.entries()) {
      if (n > 0) {
        const start = at
        while (at - start <= WIDEST && at < this.#text.length && GAP.test(this.#text[at])) at++
        if (at === start || at - start > WIDEST) return undefined
      }
      if (!this.#text.startsWith(word, at)) return undefined
      at += word.length
    }
    const isOfWord = (char: string | undefined) => char !== undefined && OF_WORD.test(char)
    return isOfWord(this.#text[from - 1]) || isOfWord(this.#text[at]) ? undefined : at
  }
}

/** The sentences of a text. */
export class Sentences {
  readonly #starts: readonly number[]
  #likeness: Likeness | undefined
  constructor(readonly text: string) {
    this.#starts = sentenceStarts(text)
  }

  #stretch(n: number): Stretch {
    return { start: this.#starts[n], end: this.#starts[n + 1] ?? this.text.length }
  }

  /** The sentence that a place is in. */
  at(place: number): Stretch | undefined {
    let low = 0
    for (let high = this.#starts.length; low < high; ) {
      const middle = (low + high) >> 1
      if (this.#starts[middle] <= place) low = middle + 1
      else high = middle
    }
    return low > 0 && place < this.#stretch(low - 1).end ? this.#stretch(low - 1) : undefined
  }

  /** The sentence that is most like a text, in one line; null where none is more like it than this. */
  likest(text: string, least: number): string | null {
    this.#likeness ??= new Likeness(
      this.#starts.map((_, n) => {
        const { start, end } = this.#stretch(n)
        return [tidy(this.text, start, end).trimEnd()]
      }),
    )
    const best = mostLike(this.#likeness.to(text, least))
    if (!best || best.like === least) return null
    const { start, end } = this.#stretch(best.n)
    return tidy(this.text, start, end).trimEnd()
  }
}
