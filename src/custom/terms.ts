import { Kind, type TokenTable } from '../scan/tokens.js'

/** Comparisons that are left to the rule at work. */
export interface Allowance {
  left: number
}

/** Thrown when a rule has used up its comparisons. */
export class Exhausted extends Error {}

/** Whether a term carries a tag, by the sentence that it stands in. */
export type TagTest = (tag: string, term: Term) => boolean

/**
 * A word, number or symbol as compromise's matcher reads it. Whatever the matcher looks at is counted, so that a rule can be
 * stopped: by comparisons and not by the clock, since the same text must give the same records on every machine.
 */
export class Term {
  readonly tags: { has: (tag: string) => boolean; readonly size: number }
  /** Marks and blanks behind it. */
  behind = ''
  constructor(
    /** As written. */
    readonly letters: string,
    /** In small letters without accents, as words of a pattern are compared. */
    readonly lower: string,
    /** Marks in front. */
    readonly before: string,
    readonly isNumeral: boolean,
    /** First and last token. */
    readonly first: number,
    readonly last: number,
    /** Place in its sentence. */
    readonly index: number,
    readonly allowance: Allowance,
    test: TagTest,
  ) {
    this.tags = {
      has: (tag) => {
        this.#count()
        return test(tag, this)
      },
      size: 0,
    }
  }
  #count(): void {
    if (--this.allowance.left < 0) throw new Exhausted()
  }
  // The names by which compromise asks.
  get text(): string {
    this.#count()
    return this.letters
  }
  get pre(): string {
    this.#count()
    return this.before
  }
  get post(): string {
    this.#count()
    return this.behind
  }
  get normal(): string {
    this.#count()
    return this.lower
  }
  get machine(): string {
    this.#count()
    return this.lower
  }
}

/** Letters of a term that are compared; no word is longer. */
export const MOST_LETTERS = 80

/** Longest stretch of terms that is matched at once; what is longer is cut. */
export const MOST_TERMS = 300

const OPENING = /^[([{"“‘«]$/
/** Marks that are terms of their own, since rules ask for them. */
const SYMBOL = /^[%$€£¥&]$/
/** Marks that hold the digits of one number, clock time or date together. */
const JOINT = /^[.,:/]$/

/** Small letters without accents, as compromise makes them of the words of a pattern. */
export const folded = (text: string): string =>
  /[^\x20-\x7e]/.test(text)
    ? text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
    : text.toLowerCase()

/** The terms of tokens `first` to `last`. */
export function termsOf(t: TokenTable, first: number, last: number, allowance: Allowance, test: TagTest): Term[] {
  const terms: Term[] = []
  let pre = ''
  let end = t.start[first]
  for (let i = first; i <= last; i++) {
    if (t.kind[i] === Kind.Break) continue
    const word = t.word(i)
    if (t.kind[i] === Kind.Mark && !SYMBOL.test(word)) {
      if (OPENING.test(word) && (t.spaced(i) || terms.length === 0 || pre !== '')) pre += word
      else if (terms.length) terms[terms.length - 1].behind += word
      continue
    }
    let close = i
    if (t.isNumber(i)) {
      while (
        close + 2 <= last &&
        t.kind[close + 1] === Kind.Mark &&
        JOINT.test(t.word(close + 1)) &&
        !t.spaced(close + 1) &&
        t.isNumber(close + 2) &&
        !t.spaced(close + 2)
      )
        close += 2
    }
    if (terms.length && t.start[i] > end && t.spaced(i)) terms[terms.length - 1].behind += ' '
    const letters = t.slice(i, close)
    terms.push(
      new Term(
        letters,
        folded(letters).slice(0, MOST_LETTERS),
        pre,
        t.isNumber(i),
        i,
        close,
        terms.length,
        allowance,
        test,
      ),
    )
    pre = ''
    i = close
    end = t.end[close]
  }
  return terms
}
