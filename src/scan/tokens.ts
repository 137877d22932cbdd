import { Class } from '../lexicon/classes.js'
import { hashStep } from '../lexicon/forms.mjs'
import type { Lexicon, PhraseHit } from '../lexicon/lexicon.js'
import { signOf } from './long-marks.js'

/** What a token is. A hyphen, bracket or quote is a `Mark` of its own; `Break` stands where a line break ends a sentence. */
export const Kind = { Word: 1, Number: 2, Mark: 3, Break: 4 } as const

/** Letter case of a word. One capital letter alone is `Upper`; "NasDem" is `Mixed`. */
export const Shape = { None: 0, Lower: 1, Title: 2, Upper: 3, Mixed: 4 } as const

/** So many digits make a number that is exact at every step. */
const MOST_EXACT = 15

/** Words that stand in front of names and are no part of a brand's. */
const BEFORE_NAMES =
  Class.Agency |
  Class.AgencyHead |
  Class.Office |
  Class.Rank |
  Class.Honorific |
  Class.PlaceLevel |
  Class.Function |
  Class.Say |
  Class.Standing |
  Class.Descriptor

/** White space in any number, and marks without width, as one plain space. */
const oneSpaced = (text: string): string => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/\s+/g, ' ')

/**
 * The token table of one article: parallel typed arrays, no object per token. Offsets are UTF-16 units of the article's text.
 * Token indexes run from 0 to `count - 1`; every accessor answers harmlessly for an index outside that range.
 */
export class TokenTable {
  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
    readonly count: number,
    readonly start: Int32Array,
    readonly end: Int32Array,
    readonly kind: Uint8Array,
    readonly shape: Uint8Array,
    /** Lexicon word id, or -1. */
    readonly entry: Int32Array,
    /** Classes (bit set of `Class`) of the word itself. */
    readonly classes: Int32Array,
    /** Classes of the word and of every phrase that begins with it. */
    readonly wakes: Int32Array,
    /** As `wakes`, without the phrases that cannot go on with the next token: nearly all that `phrase` does not find are told by it. */
    readonly leads: Int32Array,
    /** Number of the sentence that a token belongs to. */
    readonly sentence: Int32Array,
    /** First token of each sentence; one more entry at the end. */
    readonly sentenceStart: Int32Array,
    readonly sentenceCount: number,
    /** Tokens before this index are the headline's. */
    readonly headlineEnd: number,
    /** Whether words were cut apart that the text writes as one ("BupatiSikka"). */
    readonly glued: boolean,
  ) {}

  word(i: number): string {
    return i >= 0 && i < this.count ? this.text.slice(this.start[i], this.end[i]) : ''
  }
  /** The word in lower case: for a word of the lexicon the lexicon's own string, so that no new one is made. */
  lower(i: number): string {
    if (i < 0 || i >= this.count) return ''
    const entry = this.entry[i]
    return entry >= 0 ? this.lexicon.word(entry) : this.text.slice(this.start[i], this.end[i]).toLowerCase()
  }
  /** Whether the words at i and i + 1, written as one, are two. Short endings also end ordinary words ("bercanda"). */
  private lostSpace(i: number): boolean {
    const { start, end, text } = this
    if (this.shape[i + 1] === Shape.Lower) return end[i + 1] - start[i + 1] > 5
    // "PengadilanJakarta", "militerIsrael", "LestariTbk"
    if (text.startsWith('Tbk', start[i + 1])) return true
    if (
      (this.classes[i + 1] & (Class.Place | Class.Org | Class.Agency)) !== 0 &&
      end[i] - start[i] > 4 &&
      end[i + 1] - start[i + 1] > 3
    )
      return true
    return (this.classes[i] & BEFORE_NAMES) !== 0 || /^\p{Lu}{2,}$/u.test(text.slice(start[i], end[i]))
  }
  /** Whether anything but one plain space stands between two of the tokens from first to last. */
  private isLoose(first: number, last: number): boolean {
    const { start, end, text } = this
    for (let i = first; i < last; i++) {
      const gap = start[i + 1] - end[i]
      if (gap > 1 || (gap === 1 && text.charCodeAt(end[i]) !== 32)) return true
    }
    return false
  }
  /**
   * Text from the first to the last token, both inclusive. A space that was lost behind an office, rank, place level, function word or
   * acronym stands there again ("BupatiSikka", "DKIJakarta"); other words with an inner capital are written so ("TaniSupply"). White
   * space, line breaks of hard-wrapped pages included, is one space; marks without width are left out.
   */
  slice(first: number, last: number): string {
    const { start, end } = this
    if (!this.glued) {
      const written = this.text.slice(start[first], end[last])
      return this.isLoose(first, last) ? oneSpaced(written) : written
    }
    let from = first
    let out = ''
    for (let i = first; i < last; i++)
      if (
        end[i] === start[i + 1] &&
        this.kind[i] === Kind.Word &&
        this.kind[i + 1] === Kind.Word &&
        this.lostSpace(i)
      ) {
        out += `${this.text.slice(start[from], end[i])} `
        from = i + 1
      }
    return oneSpaced(out + this.text.slice(start[from], end[last]))
  }
  isWord(i: number): boolean {
    return i >= 0 && i < this.count && this.kind[i] === Kind.Word
  }
  isNumber(i: number): boolean {
    return i >= 0 && i < this.count && this.kind[i] === Kind.Number
  }
  isBreak(i: number): boolean {
    return i < 0 || i >= this.count || this.kind[i] === Kind.Break
  }
  /** Code of the sign at a mark token, which the text may write otherwise. */
  mark(i: number): number {
    const start = this.start[i]
    const code = this.text.charCodeAt(start)
    return code < 128 && this.end[i] - start === 1 ? code : signOf(this.text, start, this.end[i])
  }
  /** Whether token i is the mark `char` (or one of the characters of `char`). */
  isMark(i: number, char: string): boolean {
    if (i < 0 || i >= this.count || this.kind[i] !== Kind.Mark) return false
    const code = this.mark(i)
    for (let n = 0; n < char.length; n++) if (char.charCodeAt(n) === code) return true
    return false
  }
  /** Whether one of the marks of `chars` stands among the tokens [from, to). */
  hasMark(from: number, to: number, chars: string): boolean {
    for (let i = from; i < to; i++) if (this.isMark(i, chars)) return true
    return false
  }
  /** Whether the word itself carries a class. */
  is(i: number, cls: number): boolean {
    return i >= 0 && i < this.count && (this.classes[i] & cls) !== 0
  }
  /** Title, upper or mixed case: how proper names are written. */
  isCapital(i: number): boolean {
    return i >= 0 && i < this.count && this.kind[i] === Kind.Word && this.shape[i] >= Shape.Title
  }
  isLower(i: number): boolean {
    return i >= 0 && i < this.count && this.shape[i] === Shape.Lower
  }
  /** Whether white space stands between token i - 1 and token i. */
  spaced(i: number): boolean {
    return i > 0 && i < this.count && this.start[i] > this.end[i - 1]
  }
  /** Value of a run of digits, NaN where there is none. */
  number(i: number): number {
    if (!this.isNumber(i)) return Number.NaN
    const end = this.end[i]
    if (end - this.start[i] > MOST_EXACT) return Number(this.text.slice(this.start[i], end))
    let value = 0
    for (let at = this.start[i]; at < end; at++) value = value * 10 + this.text.charCodeAt(at) - 48
    return value
  }
  /** Number of digits of a number token. */
  digits(i: number): number {
    return this.isNumber(i) ? this.end[i] - this.start[i] : 0
  }
  /** Whether i and j belong to one sentence. */
  sameSentence(i: number, j: number): boolean {
    return i >= 0 && j >= 0 && i < this.count && j < this.count && this.sentence[i] === this.sentence[j]
  }
  /** Whether one of some words stands in front of token i, at most `reach` tokens away in its sentence and not beyond a mark of `stops`. */
  hasBefore(i: number, reach: number, words: ReadonlySet<string>, stops = ''): boolean {
    for (let k = i - 1; k >= i - reach && this.sameSentence(k, i) && !this.isMark(k, stops); k--)
      if (words.has(this.lower(k))) return true
    return false
  }
  sentenceFirst(i: number): number {
    return this.sentenceStart[this.sentence[i]]
  }
  /** Last token of the sentence of i. */
  sentenceLast(i: number): number {
    return this.sentenceStart[this.sentence[i] + 1] - 1
  }
  /** First token that ends behind an offset: the one that covers it, or the next; `count` where none does. */
  tokenAt(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.end[middle] <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  /** Longest entry of a class (word or phrase) that starts at token i. */
  phrase(i: number, cls: number): PhraseHit | undefined {
    if (i < 0 || i >= this.count || (this.leads[i] & cls) === 0) return undefined
    // Rules that one token wakes ask the same in turn.
    if (this.#askedAt !== i || this.#askedFor !== cls) {
      this.#answer = this.#longest(i, cls)
      this.#askedAt = i
      this.#askedFor = cls
    }
    return this.#answer
  }
  #askedAt = -1
  #askedFor = 0
  #answer: PhraseHit | undefined

  /** The same, looked up. */
  #longest(i: number, cls: number): PhraseHit | undefined {
    const { lexicon } = this
    let node = this.entry[i]
    let best = (this.classes[i] & cls) === 0 ? -1 : lexicon.rowAt(node, cls)
    let end = i
    if ((lexicon.longer(node) & cls) === 0) return best < 0 ? undefined : { row: lexicon.row(best), last: end }
    for (let last = i + 1; last < this.count && this.kind[last] !== Kind.Break; last++) {
      const id = this.#idAt(last)
      if (id < 0) break
      node = lexicon.step(node, id)
      if (node < 0) break
      const row = lexicon.rowAt(node, cls)
      if (row >= 0) {
        best = row
        end = last
      }
    }
    return best < 0 ? undefined : { row: lexicon.row(best), last: end }
  }
  /** Word id of a token; marks and runs of digits, which the scanner does not look up, are part of phrases too. */
  #idAt(i: number): number {
    if (this.kind[i] === Kind.Word) return this.entry[i]
    const code = this.kind[i] === Kind.Mark ? this.mark(i) : 128
    if (code < 128) return this.lexicon.idOfMark(code)
    let hash = 0
    for (let at = this.start[i]; at < this.end[i]; at++) hash = hashStep(hash, this.text.charCodeAt(at))
    return this.lexicon.find(this.text, this.start[i], this.end[i], hash)
  }
  /** Fills `leads`. */
  lead(): void {
    const { leads, entry, kind, classes, wakes } = this
    for (let i = 0; i < this.count; i++) {
      const own = classes[i] & wakes[i]
      leads[i] = wakes[i]
      if (wakes[i] === own) continue
      const id = i + 1 < this.count && kind[i + 1] !== Kind.Break ? this.#idAt(i + 1) : -1
      if (id < 0 || !this.lexicon.mayStep(entry[i], id)) leads[i] = own
    }
  }
}
