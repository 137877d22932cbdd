import { Class } from '../lexicon/classes.js'
import { hashStep, lowerCode } from '../lexicon/forms.mjs'
import type { Lexicon } from '../lexicon/lexicon.js'
import { Glue, SHORTEST_CUT } from './glue.js'
import { longMark } from './long-marks.js'
import { endsAsName } from './name-ending.js'
import { Kind, Shape, TokenTable } from './tokens.js'
import { isLowHalf, UNITS, Unit, unitOf } from './units.js'

/** A stretch of text to be scanned; the others contribute no token. */
export interface ScanRegion {
  start: number
  end: number
  headline: boolean
}

/**
 * Tokens behind which a sentence without any stop ends before its next word or number, so that whatever looks through a sentence looks at a
 * bounded number of words. Real ones are shorter.
 */
const LONGEST = 500
/** Characters that a hard-wrapped line has at least, and at most. */
const WRAPPED_LINE = 60
const WIDEST_LINE = 140
/** "3. Surat", "• Surat": the next item of a list. */
const LIST_MARK = /^(?:\d{1,3}[.)]\s*\p{Lu}|[•▪●])/u

/** Tokens and sentences of the given regions of a text, in one pass. */
export function scan(text: string, regions: readonly ScanRegion[], lexicon: Lexicon): TokenTable {
  return new Scanner(text, lexicon).run(regions)
}

class Scanner {
  #count = 0
  #capacity = 0
  #start = new Int32Array(0)
  #end = this.#start
  #entry = this.#start
  #classes = this.#start
  #wakes = this.#start
  #leads = this.#start
  #sentence = this.#start
  #kind = new Uint8Array(0)
  #shape = this.#kind
  #sentenceStarts: number[] = [0]
  /** The last token at which the sentence may still go on. */
  #longest = LONGEST
  #glue: Glue
  readonly #market: number

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.#glue = new Glue(text, lexicon)
    this.#market = lexicon.idOf('pasar')
    this.#room((text.length >> 2) + 64)
  }

  run(regions: readonly ScanRegion[]): TokenTable {
    let headlineEnd = this.#all(regions)
    // The first lost space tells that there are more, in front of it too.
    if (this.#glue.seen) {
      this.#classes.fill(0)
      this.#wakes.fill(0)
      headlineEnd = this.#all(regions)
    }
    const starts = new Int32Array(this.#sentenceStarts)
    const table = new TokenTable(
      this.text,
      this.lexicon,
      this.#count,
      this.#start,
      this.#end,
      this.#kind,
      this.#shape,
      this.#entry,
      this.#classes,
      this.#wakes,
      this.#leads,
      this.#sentence,
      starts,
      starts.length - 1,
      headlineEnd,
      this.#glue.seen,
    )
    table.lead()
    return table
  }

  /** Scans the regions from the start; gives the end of the headline. */
  #all(regions: readonly ScanRegion[]): number {
    this.#count = 0
    this.#sentenceStarts = [0]
    this.#longest = LONGEST
    let headlineEnd = 0
    for (const region of regions) {
      this.#region(region.start, region.end)
      this.#break(region.end)
      if (region.headline) headlineEnd = this.#count
    }
    this.#endSentence()
    return headlineEnd
  }

  #region(from: number, to: number): void {
    const { text } = this
    let i = from
    while (i < to) {
      const code = text.charCodeAt(i)
      const unit = code < 128 ? UNITS[code] : unitOf(code)
      if (unit === Unit.Space) i++
      else if ((unit === Unit.Lower || unit === Unit.Upper) && (code < 128 || longMark(text, i, to) === 0))
        i = this.#word(i, to)
      else if (unit === Unit.Digit) {
        let j = i + 1
        while (j < to && UNITS[text.charCodeAt(j)] === Unit.Digit) j++
        // Never within "1.000.000" or "6/5/2024".
        if (this.#count > this.#longest && this.#end[this.#count - 1] < i) this.#endSentence()
        this.#push(i, j, Kind.Number, Shape.None, -1)
        i = j
      } else if (unit === Unit.Newline) i = this.#newline(i, to)
      else {
        const pair = code >= 0xd800 && code <= 0xdbff && i + 1 < to && isLowHalf(text.charCodeAt(i + 1))
        const wide = pair ? 2 : longMark(text, i, to) || 1
        this.#push(i, i + wide, Kind.Mark, Shape.None, -1)
        i += wide
        if (code === 46 || code === 33 || code === 63 || code === 0x2026) i = this.#stop(i, to, code)
      }
    }
  }

  /** Reads one word; an apostrophe between letters belongs to it ("Ma'ruf", "Jum'at"). */
  #word(from: number, to: number): number {
    const { text } = this
    let hash = 0
    let uppers = 0
    let glued = false
    let lastLower = false
    let i = from
    for (; i < to; i++) {
      const code = text.charCodeAt(i)
      // Small ASCII letters are nearly all there is.
      if (code >= 97 && code <= 122) {
        lastLower = true
        hash = hashStep(hash, code)
        continue
      }
      const unit = code < 128 ? UNITS[code] : unitOf(code)
      if (code >= 128 && unit === Unit.Lower && longMark(text, i, to) > 0) break
      if (unit === Unit.Lower) lastLower = true
      else if (unit === Unit.Upper) {
        uppers++
        if (lastLower) glued = true
        lastLower = false
      } else if ((code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc) && i + 1 < to && i > from) {
        const next = unitOf(text.charCodeAt(i + 1))
        if (next !== Unit.Lower && !(next === Unit.Upper && uppers > 1)) break
      } else break
      hash = hashStep(hash, lowerCode(code))
    }
    if (this.#count > this.#longest) this.#endSentence()
    const entry = this.lexicon.find(text, from, i, hash)
    if (entry < 0 && i - from >= SHORTEST_CUT) {
      const cuts = this.#glue.cuts(from, i, uppers, glued)
      if (cuts.length > 0) {
        this.#pieces(from, cuts, i)
        return i
      }
    }
    let shape: number = Shape.Lower
    if (uppers > 0) {
      const first = unitOf(text.charCodeAt(from)) === Unit.Upper
      shape = uppers === i - from ? Shape.Upper : first && uppers === 1 ? Shape.Title : Shape.Mixed
    }
    this.#push(from, i, Kind.Word, shape, entry)
    if ((this.#classes[this.#count - 1] & Class.Weekday) !== 0) this.#marketDay()
    return i
  }

  /** "Pasar Minggu", "Pasar Kemis": a day behind the market that was held on it names a place, but for "Pasar, Minggu (2/3)". */
  #marketDay(): void {
    const n = this.#count - 1
    const named = n > 0 && this.#entry[n - 1] === this.#market && this.#shape[n] >= Shape.Title
    if (!named || this.#shape[n - 1] < Shape.Title || /^\s*[(\d]/.test(this.text.slice(this.#end[n], this.#end[n] + 3)))
      return
    this.#classes[n] &= ~(Class.Weekday | Class.TimeWord)
    this.#wakes[n] &= ~(Class.Weekday | Class.TimeWord)
  }

  /** The pieces of a word that was glued together. */
  #pieces(from: number, cuts: readonly number[], to: number): void {
    const { text, lexicon } = this
    let start = from
    for (let n = 0; n <= cuts.length; n++) {
      const end = cuts[n] ?? to
      this.#push(start, end, Kind.Word, this.#shapeOf(start, end), lexicon.idOf(text.slice(start, end)))
      start = end
    }
  }

  /** The letter case of a piece: "DPR" of "DPRRI", "Tbk" of "MandiriTbk". */
  #shapeOf(from: number, to: number): number {
    const { text } = this
    if (unitOf(text.charCodeAt(from)) !== Unit.Upper) return Shape.Lower
    return to - from > 1 && unitOf(text.charCodeAt(to - 1)) === Unit.Upper ? Shape.Upper : Shape.Title
  }

  /** After a full stop, question or exclamation mark ending before i: takes closing quotes along and ends the sentence if one ends here. */
  #stop(i: number, to: number, code: number): number {
    const { text } = this
    if (code === 46 && !this.#stopEnds(i, to)) return i
    while (i < to && '"”’\')]»'.includes(text[i])) {
      this.#push(i, i + 1, Kind.Mark, Shape.None, -1)
      i++
    }
    if (i < to && unitOf(text.charCodeAt(i)) === Unit.Other && text[i] !== '“' && text[i] !== '"') return i
    // "apa?" tanya Budi: a lower-case word goes on with the sentence.
    let next = i
    while (next < to && UNITS[text.charCodeAt(next)] === Unit.Space) next++
    if (next < to && code !== 46 && unitOf(text.charCodeAt(next)) === Unit.Lower) return i
    this.#endSentence()
    return i
  }

  #stopEnds(i: number, to: number): boolean {
    const { text } = this
    const previous = this.#count - 2
    let next = i
    while (next < to && '"”’\')]»'.includes(text[next])) next++
    if (next >= to) return true
    const nextUnit = unitOf(text.charCodeAt(next))
    const adjacent = previous >= 0 && this.#end[previous] === i - 1
    if (nextUnit !== Unit.Space && nextUnit !== Unit.Newline) {
      // "inflasi.Selanjutnya": a lost space, told from "S.Sos" and "kompas.com" by case.
      if (nextUnit === Unit.Other) return text[next] === '“' && adjacent && this.#kind[previous] === Kind.Word
      return (
        nextUnit === Unit.Upper &&
        adjacent &&
        this.#shape[previous] === Shape.Lower &&
        this.#end[previous] - this.#start[previous] > 2 &&
        unitOf(text.charCodeAt(next + 1)) === Unit.Lower
      )
    }
    while (next < to && UNITS[text.charCodeAt(next)] >= Unit.Space) next++
    if (next >= to) return true
    if (unitOf(text.charCodeAt(next)) === Unit.Lower) return false
    if (!adjacent) return true
    if (this.#kind[previous] === Kind.Word) {
      if ((this.#classes[previous] & Class.Abbreviation) !== 0) return false
      const letters = this.#end[previous] - this.#start[previous]
      // An initial; "HM. Nama", "TGH. Nama": a title in capitals.
      if (
        this.#shape[previous] === Shape.Upper &&
        letters <= ((this.#classes[previous] & Class.Honorific) !== 0 ? 4 : 1)
      )
        return false
    }
    // "1. Registrasi": a number that opens its sentence is a list mark.
    if (this.#kind[previous] === Kind.Number && previous === this.#sentenceStarts[this.#sentenceStarts.length - 1])
      return false
    return true
  }

  /** A line break ends a sentence unless the line plainly goes on. */
  #newline(i: number, to: number): number {
    const { text } = this
    let next = i
    let breaks = 0
    for (; next < to; next++) {
      const unit = unitOf(text.charCodeAt(next))
      if (unit < Unit.Space) break
      if (unit === Unit.Newline && !text.startsWith('\r\n', next)) breaks++
    }
    if (this.#count === 0 || next >= to) return next
    if (!this.#goesOn(i, next, breaks > 1)) this.#break(i)
    return next
  }

  /** Whether the sentence goes on behind a line break: a comma or open bracket before it, lower case behind it, or a hard-wrapped line. */
  #goesOn(end: number, next: number, blankLine: boolean): boolean {
    const { text } = this
    const last = this.#count - 1
    if (this.#sentenceStarts[this.#sentenceStarts.length - 1] > last) return false
    const mark = this.#kind[last] === Kind.Mark ? text[this.#start[last]] : ''
    if (mark === ',' || mark === '(' || '),.;'.includes(text[next])) return true
    if (mark !== '') return false
    if (this.#kind[last] === Kind.Word && unitOf(text.charCodeAt(next)) === Unit.Lower) return true
    if (blankLine) return false
    return this.#isWrapped(end, next)
  }

  /**
   * Whether the line that ends at `end` without a stop was wrapped: it is full, so that the next line's first word had no room on a line
   * as wide as that. A headline, link or list item that a paragraph follows is shorter.
   */
  #isWrapped(end: number, next: number): boolean {
    const { text } = this
    let start = end
    while (start > 0 && end - start <= WIDEST_LINE && unitOf(text.charCodeAt(start - 1)) !== Unit.Newline) start--
    const length = end - start
    if (length < WRAPPED_LINE || length > WIDEST_LINE || LIST_MARK.test(text.slice(next, next + 6))) return false
    let word = next
    while (word < text.length && word - next < WIDEST_LINE && unitOf(text.charCodeAt(word)) < Unit.Space) word++
    const width = word + length + 1
    for (let i = word; i <= width; i++) if (i >= text.length || unitOf(text.charCodeAt(i)) === Unit.Newline) return true
    return false
  }

  #break(at: number): void {
    if (this.#count === 0 || this.#kind[this.#count - 1] === Kind.Break) return
    // A break behind a full stop still belongs to the sentence that the full stop ended.
    if (this.#sentenceStarts.length > 1 && this.#sentenceStarts[this.#sentenceStarts.length - 1] === this.#count)
      this.#sentenceStarts.pop()
    this.#push(at, at, Kind.Break, Shape.None, -1)
    this.#endSentence()
  }

  #endSentence(): void {
    this.#longest = this.#count + LONGEST
    if (this.#sentenceStarts[this.#sentenceStarts.length - 1] < this.#count) this.#sentenceStarts.push(this.#count)
  }

  #push(start: number, end: number, kind: number, shape: number, entry: number): void {
    if (this.#count === this.#capacity) this.#room(this.#capacity * 2)
    const n = this.#count++
    this.#start[n] = start
    this.#end[n] = end
    this.#kind[n] = kind
    this.#shape[n] = shape
    this.#entry[n] = entry
    this.#sentence[n] = this.#sentenceStarts.length - 1
    if (entry >= 0) {
      const own = this.lexicon.own(entry)
      this.#classes[n] = own
      this.#wakes[n] = own | this.lexicon.longer(entry)
    } else if (shape === Shape.Title && endsAsName(this.text, start, end)) this.#classes[n] = Class.Name
  }

  /** Makes room for so many tokens: all columns in one block of memory, which costs little more than one of them. */
  #room(capacity: number): void {
    const block = new ArrayBuffer(capacity * (7 * 4 + 2))
    const wide = (n: number, old: Int32Array) => {
      const column = new Int32Array(block, n * 4 * capacity, capacity)
      if (old.length > 0) column.set(old)
      return column
    }
    const narrow = (n: number, old: Uint8Array) => {
      const column = new Uint8Array(block, (7 * 4 + n) * capacity, capacity)
      if (old.length > 0) column.set(old)
      return column
    }
    this.#capacity = capacity
    this.#start = wide(0, this.#start)
    this.#end = wide(1, this.#end)
    this.#entry = wide(2, this.#entry)
    this.#classes = wide(3, this.#classes)
    this.#wakes = wide(4, this.#wakes)
    this.#leads = wide(5, this.#leads)
    this.#sentence = wide(6, this.#sentence)
    this.#kind = narrow(0, this.#kind)
    this.#shape = narrow(1, this.#shape)
  }
}
