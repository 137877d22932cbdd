import { Class } from '../lexicon/classes.js'
import { hashStep, type Lexicon, lowerCode } from '../lexicon/lexicon.js'
import { Kind, Shape, TokenTable } from './tokens.js'

/** A stretch of text to be scanned; the others contribute no token. */
export interface ScanRegion {
  start: number
  end: number
  headline: boolean
}

/** Classes of ASCII code units, so that the inner loop is one table look-up. */
const Unit = { Other: 0, Lower: 1, Upper: 2, Digit: 3, Space: 4, Newline: 5 } as const
const UNITS = new Uint8Array(128)
for (let c = 97; c <= 122; c++) UNITS[c] = Unit.Lower
for (let c = 65; c <= 90; c++) UNITS[c] = Unit.Upper
for (let c = 48; c <= 57; c++) UNITS[c] = Unit.Digit
for (const c of [9, 11, 12, 32]) UNITS[c] = Unit.Space
UNITS[10] = UNITS[13] = Unit.Newline

/** Lengths of words that may be two with a lost space between; the shorter where the text has lost spaces before. */
const SHORTEST_GLUED = 9
const SHORTEST_TAILED = 7
const LONGEST_GLUED = 40
/** A verb that the lexicon doesn't hold, by its prefix; "di" begins ends of names as well ("Suryadinata"). */
const VERB = /^(?:me|ber|ter)[a-z]+$/
const SHORTEST_VERB = 6
const BODY = Class.Place | Class.Org | Class.Agency | Class.Outlet
/** Short words that are glued to the end of others; "ya" or "nya" rather belong there. */
const CLOSING = new Set(
  'di ke dan dari pada yang juga akan saat atau oleh kini agar bisa jadi ini itu pun jika tapi usai'.split(' '),
)
/** How often the text is searched for other places of a word. */
const MOST_PLACES = 8
const MOST_SEARCHES = 400
/** Characters that a hard-wrapped line has at least. */
const WRAPPED_LINE = 60

const LETTER = /[\p{L}\p{M}]/u
const UPPER = /\p{Lu}/u
/** White space, and the marks without width that pages strew between letters. */
const SPACE = /\s|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff|\u00ad/u

/** Second half of a character beyond the first 65,536. */
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

function unitOf(code: number): number {
  if (code < 128) return UNITS[code]
  if (code >= 0xd800 && code <= 0xdfff) return Unit.Other
  if (code === 0x2028 || code === 0x2029) return Unit.Newline
  const char = String.fromCharCode(code)
  if (SPACE.test(char)) return Unit.Space
  if (!LETTER.test(char)) return Unit.Other
  return UPPER.test(char) ? Unit.Upper : Unit.Lower
}

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
  #sentence = this.#start
  #kind = new Uint8Array(0)
  #shape = this.#kind
  #sentenceStarts: number[] = [0]
  /** Whether this text has lost spaces before: then less evidence cuts a word. */
  #glueSeen = false
  #searches = 0

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.#room((text.length >> 2) + 64)
  }

  run(regions: readonly ScanRegion[]): TokenTable {
    let headlineEnd = this.#all(regions)
    // The first lost space tells that there are more, in front of it too.
    if (this.#glueSeen) {
      this.#classes.fill(0)
      this.#wakes.fill(0)
      headlineEnd = this.#all(regions)
    }
    const starts = new Int32Array(this.#sentenceStarts)
    return new TokenTable(
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
      this.#sentence,
      starts,
      starts.length - 1,
      headlineEnd,
      this.#glueSeen,
    )
  }

  /** Scans the regions from the start; gives the end of the headline. */
  #all(regions: readonly ScanRegion[]): number {
    this.#count = 0
    this.#sentenceStarts = [0]
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
      else if (unit === Unit.Lower || unit === Unit.Upper) i = this.#word(i, to)
      else if (unit === Unit.Digit) {
        let j = i + 1
        while (j < to && UNITS[text.charCodeAt(j)] === Unit.Digit) j++
        this.#push(i, j, Kind.Number, Shape.None, -1)
        i = j
      } else if (unit === Unit.Newline) i = this.#newline(i, to)
      else {
        const wide = code >= 0xd800 && code <= 0xdbff && i + 1 < to && isLowHalf(text.charCodeAt(i + 1)) ? 2 : 1
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
    const entry = this.lexicon.find(text, from, i, hash)
    if (
      entry < 0 &&
      i - from >= SHORTEST_TAILED &&
      (i - from >= SHORTEST_GLUED && glued
        ? this.#unglue(from, i)
        : i - from >= SHORTEST_GLUED && uppers > 2 && uppers < i - from
          ? this.#unglueAcronym(from, from + uppers - 1, i)
          : uppers === 1 && unitOf(text.charCodeAt(from)) === Unit.Upper && this.#untail(from, i))
    )
      return i
    let shape: number = Shape.Lower
    if (uppers > 0) {
      const first = unitOf(text.charCodeAt(from)) === Unit.Upper
      shape = uppers === i - from ? Shape.Upper : first && uppers === 1 ? Shape.Title : Shape.Mixed
    }
    this.#push(from, i, Kind.Word, shape, entry)
    return i
  }

  /** Splits "PresidenPrabowo" where scrapers lost a space: at inner capitals, when one of the pieces is a word we know. */
  #unglue(from: number, to: number): boolean {
    const { text } = this
    const cuts = [from]
    let known = false
    for (let i = from + 1; i <= to; i++) {
      if (i < to && !(unitOf(text.charCodeAt(i)) === Unit.Upper && unitOf(text.charCodeAt(i - 1)) === Unit.Lower))
        continue
      const start = cuts[cuts.length - 1]
      // "adaYura", "diJakarta": a small function word in front is known by itself.
      const opens = start === from && i - start < 4 && i < to && this.#isSmallFunction(start, i)
      if (i - start < 3 && !opens) return false
      if (opens || (i - start >= 4 && (this.#glueSeen || this.lexicon.idOf(text.slice(start, i)) >= 0))) known = true
      if (i < to) cuts.push(i)
    }
    if (!known) return false
    this.#glueSeen = true
    cuts.forEach((start, n) => {
      const end = cuts[n + 1] ?? to
      if (!this.#untail(start, end)) this.#piece(start, end)
    })
    return true
  }

  /** Splits "DKIJakarta" where both sides are words we know. */
  #unglueAcronym(from: number, cut: number, to: number): boolean {
    const { text, lexicon } = this
    if (unitOf(text.charCodeAt(cut)) !== Unit.Upper || lexicon.idOf(text.slice(from, cut)) < 0) return false
    const seen = this.#glueSeen
    this.#glueSeen = true
    const tail = lexicon.idOf(text.slice(cut, to)) >= 0 ? to : this.#tailOf(cut, to)
    if (tail < 0) {
      this.#glueSeen = seen
      return false
    }
    this.#piece(from, cut)
    this.#piece(cut, tail)
    if (tail < to) this.#piece(tail, to)
    return true
  }

  #isSmallFunction(from: number, to: number): boolean {
    const word = this.text.slice(from, to)
    return unitOf(word.charCodeAt(0)) === Unit.Lower && this.#isOf(this.lexicon.idOf(word), Class.Function)
  }

  /** Splits "Manafmengungkapkan": an unknown word whose end is a reporting verb, function word or other word that no name ends with. */
  #untail(from: number, to: number): boolean {
    if (to - from < SHORTEST_TAILED || this.lexicon.idOf(this.text.slice(from, to)) >= 0) return false
    const cut = this.#tailOf(from, to)
    if (cut < 0) return false
    this.#piece(from, cut)
    this.#piece(cut, to)
    this.#glueSeen = true
    return true
  }

  /** Where the lower-case word at the end of a glued word begins; -1 without one. */
  #tailOf(from: number, to: number): number {
    for (let cut = from + 3; cut <= to - 2 && to - from <= LONGEST_GLUED; cut++)
      if (this.#isTail(from, cut, to)) return cut
    return -1
  }

  /** Whether the unknown word from `from` to `to` is two words: names end like short words as well, so these need more evidence. */
  #isTail(from: number, cut: number, to: number): boolean {
    const { text, lexicon } = this
    const tail = text.slice(cut, to)
    const id = lexicon.idOf(tail)
    const length = to - cut
    const verb = length >= SHORTEST_VERB && VERB.test(tail)
    if (id < 0 && !verb) return false
    const front = lexicon.idOf(text.slice(from, cut))
    if (this.#isOf(id, Class.Say | Class.Function)) {
      if (tail === 'yang' && front >= 0) return this.#glueSeen
      if (length > 4) {
        if (cut - from < 4 || (length < 7 && this.#recurs(from, to))) return false
        return this.#glueSeen || this.#isProper(front) || this.#standsAlone(from, cut)
      }
      if (cut - from < 4 || !this.#glueSeen || !CLOSING.has(tail) || this.#recurs(from, to)) return false
      if (length > 3 && this.#isProper(front)) return true
      if (cut - from > 4 && this.#standsAlone(from, cut)) return true
      // "Rusdi" and "Ramdan" end so by themselves.
      return front >= 0 && (this.#isOf(front, BODY) || !this.#isOf(front, Class.Name))
    }
    if (cut - from < 4 || length < 4 || this.#isOf(id, Class.Name | Class.Place) || this.#recurs(from, to)) return false
    if (verb && this.#isOf(front, Class.Name)) return true
    return (verb || this.#glueSeen || this.#isOf(front, Class.Name)) && this.#standsAlone(from, cut)
  }

  #isProper(id: number): boolean {
    return this.#isOf(id, Class.Name | BODY)
  }

  #isOf(id: number, cls: number): boolean {
    return id >= 0 && (this.lexicon.own(id) & cls) !== 0
  }

  /** Whether the letters from `from` to `to` stand somewhere in the text as a word by themselves. */
  #standsAlone(from: number, to: number): boolean {
    return this.#find(from, to, (at, end) => !this.#isLetter(at - 1) && !this.#isLetter(end))
  }

  /** Whether the word from `from` to `to` stands in the text once more: a space is seldom lost twice at one place. */
  #recurs(from: number, to: number): boolean {
    return this.#find(from, to, (at) => at !== from)
  }

  /** Looks for other places where these letters stand; only so often in one text, that time stays linear. */
  #find(from: number, to: number, fits: (at: number, end: number) => boolean): boolean {
    const { text } = this
    const word = text.slice(from, to)
    for (let at = -1, n = 0; n < MOST_PLACES && this.#searches < MOST_SEARCHES; n++) {
      this.#searches++
      at = text.indexOf(word, at + 1)
      if (at < 0) return false
      if (fits(at, at + word.length)) return true
    }
    return false
  }

  #isLetter(at: number): boolean {
    if (at < 0 || at >= this.text.length) return false
    const unit = unitOf(this.text.charCodeAt(at))
    return unit === Unit.Lower || unit === Unit.Upper
  }

  #piece(start: number, end: number): void {
    const upper = unitOf(this.text.charCodeAt(start)) === Unit.Upper
    this.#push(start, end, Kind.Word, upper ? Shape.Title : Shape.Lower, this.lexicon.idOf(this.text.slice(start, end)))
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
      if (this.#end[previous] - this.#start[previous] === 1 && this.#shape[previous] === Shape.Upper) return false
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
    while (next < to && unitOf(text.charCodeAt(next)) >= Unit.Space) if (text.charCodeAt(next++) === 10) breaks++
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
    // A full line without a stop at its end was wrapped; a headline or list item is shorter.
    const lineStart = text.lastIndexOf('\n', end - 1) + 1
    return end - lineStart >= WRAPPED_LINE
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
    }
  }

  /** Makes room for so many tokens: all columns in one block of memory, which costs little more than one of them. */
  #room(capacity: number): void {
    const block = new ArrayBuffer(capacity * (6 * 4 + 2))
    const wide = (n: number, old: Int32Array) => {
      const column = new Int32Array(block, n * 4 * capacity, capacity)
      if (old.length > 0) column.set(old)
      return column
    }
    const narrow = (n: number, old: Uint8Array) => {
      const column = new Uint8Array(block, (6 * 4 + n) * capacity, capacity)
      if (old.length > 0) column.set(old)
      return column
    }
    this.#capacity = capacity
    this.#start = wide(0, this.#start)
    this.#end = wide(1, this.#end)
    this.#entry = wide(2, this.#entry)
    this.#classes = wide(3, this.#classes)
    this.#wakes = wide(4, this.#wakes)
    this.#sentence = wide(5, this.#sentence)
    this.#kind = narrow(0, this.#kind)
    this.#shape = narrow(1, this.#shape)
  }
}
