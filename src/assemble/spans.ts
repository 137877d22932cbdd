import type { RecordMention } from '../record.js'

const HIGH_SURROGATE = /[\ud800-\udbff]/

/** Conversion between code points and UTF-16 units of one text; texts without astral characters, nearly all, need no table. */
export class CodePoints {
  /** UTF-16 offsets of the high surrogates, ascending. */
  #pairs: number[] = []
  /** Number of code points. */
  readonly length: number
  constructor(readonly text: string) {
    for (let i = text.search(HIGH_SURROGATE); i >= 0 && i + 1 < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0xd800 && code <= 0xdbff) {
        const low = text.charCodeAt(i + 1)
        if (low >= 0xdc00 && low <= 0xdfff) this.#pairs.push(i++)
      }
    }
    this.length = text.length - this.#pairs.length
  }
  /** Code points before a UTF-16 offset. */
  point(unit: number): number {
    return this.#pairs.length === 0 ? unit : unit - this.#pairsBefore(unit, 0)
  }
  /** UTF-16 offset of a code point; the text's end for those beyond it. */
  unit(point: number): number {
    return this.#pairs.length === 0 ? point : Math.min(point + this.#pairsBefore(point, 1), this.text.length)
  }
  /** Pairs before an offset, which counts UTF-16 units (`step` 0) or code points (1). */
  #pairsBefore(offset: number, step: 0 | 1): number {
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pairs[middle] - middle * step < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  /** The text of [start, end) in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end))
  }
  /** The words at [start, end) in UTF-16 units, with their span and the rule that found them. */
  mention(start: number, end: number, rule: string): { text: string; span: [number, number]; rule: string } {
    return { text: this.text.slice(start, end), span: [this.point(start), this.point(end)], rule }
  }
}

/** Adds a further place to a value that already stands in its list. */
export function standAgain(known: RecordMention & { mentions?: RecordMention[] }, mention: RecordMention): void {
  known.mentions ??= [{ text: known.text, span: known.span, rule: known.rule }]
  known.mentions.push(mention)
}
