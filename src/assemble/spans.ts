const HIGH_SURROGATE = /[\ud800-\udbff]/

/** Turns UTF-16 offsets to code points; texts without astral characters, nearly all, need no table. */
export class CodePoints {
  /** UTF-16 offsets of the high surrogates, ascending. */
  #pairs: number[] = []
  constructor(readonly text: string) {
    for (let i = text.search(HIGH_SURROGATE); i >= 0 && i + 1 < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0xd800 && code <= 0xdbff) {
        const low = text.charCodeAt(i + 1)
        if (low >= 0xdc00 && low <= 0xdfff) this.#pairs.push(i++)
      }
    }
  }
  /** Code points before a UTF-16 offset. */
  at(offset: number): number {
    if (this.#pairs.length === 0) return offset
    let low = 0
    let high = this.#pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pairs[middle] < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
  /** The words at [start, end) with their span and the rule that found them. */
  mention(start: number, end: number, rule: string): { text: string; span: [number, number]; rule: string } {
    return { text: this.text.slice(start, end), span: [this.at(start), this.at(end)], rule }
  }
}
