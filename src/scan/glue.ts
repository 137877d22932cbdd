import { Class } from '../lexicon/classes.js'
import { hashStep, lowerCode } from '../lexicon/forms.mjs'
import type { Lexicon } from '../lexicon/lexicon.js'
import { districtCodes } from '../lexicon/regions.js'
import { Unit, unitOf } from './units.js'

/**
 * Lengths of words that may be two with a lost space between: at inner capitals, before a short word at the end, and behind "di".
 */
const SHORTEST_GLUED = 9
const SHORTEST_TAILED = 7
export const SHORTEST_CUT = 6
const LONGEST_GLUED = 40
/** A verb that the lexicon doesn't hold, by its prefix; "di" begins ends of names as well ("Suryadinata"). */
const VERB = /^(?:me|ber|ter)[a-z]+$/
const SHORTEST_VERB = 6
const SURE_VERB = 8
/** A passive form, which ends no name. */
const PASSIVE = /^di[a-z]{4,}kan$/
/** A function word of so many letters ends no name. */
const SURE_TAIL = 7
/** A name of so many letters is whole without the short word behind it. */
const LONG_NAME = 8
const BODY = Class.Place | Class.Org | Class.Agency | Class.Outlet
/** Short words that are glued to the end of others; "ya" or "nya" rather belong there. */
const CLOSING = new Set(
  'di ke dan dari pada yang juga akan saat atau oleh kini agar bisa jadi ini itu pun jika tapi usai'.split(' '),
)
/** A masthead that its own pages set in italics, whereby both spaces get lost: "pantauandetikcomdi lokasi". */
const MASTHEAD = 'detikcom'
/** Words that stand small behind a name. */
const SMALL = Class.Function | Class.Say | Class.Common | Class.Event | Class.TimeWord | Class.StatusCue
/** How often the text is searched for other places of a word. */
const MOST_PLACES = 8
const MOST_SEARCHES = 400

const NONE: readonly number[] = []

/** Words of one text that are two or more because a scraper lost the space between. */
export class Glue {
  /** Whether this text has lost spaces before: then less evidence cuts a word. */
  seen = false
  #searches = 0
  /** Word ids of the tails of a word, by the number of letters in front of them. */
  readonly #tails = new Int32Array(LONGEST_GLUED)

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {}

  /**
   * Where the pieces of an unknown word begin behind its first one; none where it is one word.
   * @param uppers its capitals
   * @param inner whether a capital follows a small letter
   */
  cuts(from: number, to: number, uppers: number, inner: boolean): readonly number[] {
    if (uppers > 2 && this.#isCompany(from)) {
      this.seen = true
      return [from + 2, ...(inner ? this.#atCapitals(from + 2, to) : NONE)]
    }
    if (to - from >= SHORTEST_GLUED) {
      const masthead = this.#aroundMasthead(from, to)
      if (masthead.length > 0) return masthead
      if (inner) return this.#atCapitals(from, to)
      if (uppers > 1 && uppers < to - from) {
        const verb = this.#verbBehindAcronym(from, from + uppers, to)
        if (verb.length || uppers === 2) return verb
        return this.#behindAcronym(from, from + uppers - 1, to)
      }
    }
    // "diAula": too short for two words anywhere else.
    if (
      inner &&
      uppers === 1 &&
      this.text.startsWith('di', from) &&
      unitOf(this.text.charCodeAt(from + 2)) === Unit.Upper
    )
      return [from + 2]
    if (inner && uppers === 1) return this.#behindSmall(from, to)
    if (uppers === 0) return this.#behindDi(from, to)
    if (uppers > 4 && uppers === to - from) return this.#ofState(from, to)
    return uppers === 1 && unitOf(this.text.charCodeAt(from)) === Unit.Upper ? this.#beforeTail(from, to) : NONE
  }

  /** "DPRRI", "IIIDPRRI": a known short form with the state's behind it and the number of a commission in front. */
  #ofState(from: number, to: number): readonly number[] {
    const { text, lexicon } = this
    let start = from
    while (start < from + 4 && 'IVX'.includes(text[start])) start++
    if (start > from && !text.startsWith('DPR', start)) start = from
    const end = text.startsWith('RI', to - 2) ? to - 2 : to
    if (!this.#isOf(lexicon.idOf(text.slice(start, end)), Class.Agency)) return NONE
    this.seen = true
    return [...(start > from ? [start] : NONE), ...(end < to ? [end] : NONE)]
  }

  #aroundMasthead(from: number, to: number): readonly number[] {
    const at = this.text.slice(from, to).indexOf(MASTHEAD)
    if (at < 0) return NONE
    this.seen = true
    const end = from + at + MASTHEAD.length
    return [...(at > 0 ? [from + at] : NONE), ...(end < to ? [end] : NONE)]
  }

  /** "PTSinar", "PTSinarTbk": no word begins so. */
  #isCompany(from: number): boolean {
    const { text } = this
    return (
      text.startsWith('PT', from) &&
      unitOf(text.charCodeAt(from + 2)) === Unit.Upper &&
      unitOf(text.charCodeAt(from + 3)) === Unit.Lower
    )
  }

  /** "atauGus", "dariThe": a whole small word, and a capital one that is too short for two anywhere else. */
  #behindSmall(from: number, to: number): readonly number[] {
    let cut = from
    while (cut < to && unitOf(this.text.charCodeAt(cut)) === Unit.Lower) cut++
    if (cut - from < 3 || to - cut < 3 || !this.#isSmallFunction(from, cut)) return NONE
    this.seen = true
    return [cut]
  }

  /** "dilapangan", "dikecamatan": the preposition, written as if a verb followed, which is seldom a scraper's doing. */
  #behindDi(from: number, to: number): readonly number[] {
    const { text, lexicon } = this
    if (!text.startsWith('di', from)) return NONE
    const noun = lexicon.idOf(text.slice(from + 2, to))
    return this.#isOf(noun, Class.VenueHead | Class.PlaceLevel) ? [from + 2] : NONE
  }

  /** "PresidenPrabowo": at inner capitals, when one of the pieces is a word we know. */
  #atCapitals(from: number, to: number): readonly number[] {
    const { text } = this
    const starts = [from]
    let known = false
    for (let i = from + 1; i <= to; i++) {
      if (i < to && !(unitOf(text.charCodeAt(i)) === Unit.Upper && unitOf(text.charCodeAt(i - 1)) === Unit.Lower))
        continue
      const start = starts[starts.length - 1]
      // "adaYura", "diJakarta": a small function word in front is known by itself.
      const opens = start === from && i - start < 4 && i < to && this.#isSmallFunction(start, i)
      // "MandiriTbk"
      if (i === to && i - start === 3 && text.startsWith('Tbk', start)) known = true
      if (i - start < 3 && !opens && !(i === to && this.#opensName(start, i))) return NONE
      if (opens || (i - start >= 4 && (this.seen || this.#isWhole(this.lexicon.idOf(text.slice(start, i))))))
        known = true
      if (i < to) starts.push(i)
      // "JakartaPTSinar"
      if (i < to && this.#isCompany(i)) starts.push(i + 2)
    }
    if (!known) return NONE
    this.seen = true
    return starts.flatMap((start, n) => [start, ...this.#beforeTail(start, starts[n + 1] ?? to)]).slice(1)
  }

  /** "pernikahanAl Rasyid": the short word that Arabic names begin with. */
  #opensName(from: number, to: number): boolean {
    const { text } = this
    return to - from === 2 && (text.startsWith('Al', from) || text.startsWith('El', from)) && this.#capitalBehind(to)
  }

  #capitalBehind(to: number): boolean {
    return unitOf(this.text.charCodeAt(to)) === Unit.Space && unitOf(this.text.charCodeAt(to + 1)) === Unit.Upper
  }

  /** "DKIJakarta", "TNIAdmengatakan": where both sides are words we know. */
  #behindAcronym(from: number, cut: number, to: number): readonly number[] {
    const { text, lexicon } = this
    if (unitOf(text.charCodeAt(cut)) !== Unit.Upper || lexicon.idOf(text.slice(from, cut)) < 0) return NONE
    const { seen } = this
    this.seen = true
    if (lexicon.idOf(text.slice(cut, to)) >= 0) return [cut]
    const tail = this.#tailOf(cut, to)
    if (tail >= 0) return [cut, tail]
    this.seen = seen
    return NONE
  }

  /** "DPRmenggelar", "RImenyatakan": a known short form and a word in lower case. */
  #verbBehindAcronym(from: number, cut: number, to: number): readonly number[] {
    const { text, lexicon } = this
    const tail = text.slice(cut, to)
    const id = lexicon.idOf(tail)
    if (this.#isOf(id, SMALL) && this.#namedAlone(from, cut)) {
      this.seen = true
      return [cut]
    }
    if (!VERB.test(tail) && !this.#isOf(id, Class.Say | Class.Function | Class.Event)) return NONE
    if (to - cut < SHORTEST_VERB || lexicon.idOf(text.slice(from, cut)) < 0) return NONE
    this.seen = true
    return [cut]
  }

  #isSmallFunction(from: number, to: number): boolean {
    const word = this.text.slice(from, to)
    return unitOf(word.charCodeAt(0)) === Unit.Lower && this.#isOf(this.lexicon.idOf(word), Class.Function)
  }

  /** "Manafmengungkapkan": an unknown word whose end is a reporting verb, function word or other word that no name ends with. */
  #beforeTail(from: number, to: number): readonly number[] {
    if (to - from < SHORTEST_TAILED || this.lexicon.idOf(this.text.slice(from, to)) >= 0) return NONE
    const cut = this.#tailOf(from, to)
    if (cut < 0) return NONE
    this.seen = true
    return [cut]
  }

  /** Where the lower-case word at the end of a glued word begins; -1 without one. */
  #tailOf(from: number, to: number): number {
    if (to - from > LONGEST_GLUED) return -1
    this.#readTails(from, to)
    if (this.#nameInFront(from) >= 0)
      for (let cut = from + 2; cut <= to - 2; cut++) {
        const tail = this.#tails[cut - from]
        if (this.#isOf(tail, SMALL) && this.#namedAlone(from, cut) && !this.#isArea(from, cut, to)) return cut
      }
    for (let cut = from + 3; cut <= to - 2; cut++) if (this.#isTail(from, cut, to, this.#tails[cut - from])) return cut
    return -1
  }

  /** Looks all tails of a word up; the hash of each is that of the shorter one and a letter more in front. */
  #readTails(from: number, to: number): void {
    const { text, lexicon } = this
    let hash = 0
    let power = 1
    for (let cut = to - 1; cut >= from + 2; cut--) {
      hash = (hash + Math.imul(lowerCode(text.charCodeAt(cut)), power)) | 0
      power = hashStep(power, 0)
      if (cut <= to - 2) this.#tails[cut - from] = lexicon.find(text, cut, to, hash)
    }
  }

  /** "Kecamatan Rawajaya", "Batujajar": areas are called after what lies there, in one word or two. */
  #isArea(from: number, cut: number, to: number): boolean {
    const { text, lexicon } = this
    const tail = text.slice(cut, to)
    if (CLOSING.has(tail) || VERB.test(tail) || PASSIVE.test(tail)) return false
    if (districtCodes(text.slice(from, to).toLowerCase()).length > 0) return true
    let first = from - 1
    while (this.#isLetter(first - 1)) first--
    return this.#isOf(lexicon.idOf(text.slice(first, from - 1)), Class.PlaceLevel | Class.VenueHead | Class.AgencyHead)
  }

  /** Whether the unknown word from `from` to `to` is two words: names end like short words as well, so these need more evidence. */
  #isTail(from: number, cut: number, to: number, id: number): boolean {
    const { text, lexicon } = this
    const length = to - cut
    if (id < 0 && length < SHORTEST_VERB) return false
    const tail = text.slice(cut, to)
    const verb = length >= SHORTEST_VERB && VERB.test(tail)
    if (id < 0 && !verb) return false
    const front = lexicon.idOf(text.slice(from, cut))
    if (this.#isOf(id, Class.Say | Class.Function)) {
      if (length > 3 && CLOSING.has(tail) && this.#gluedInFront(from)) return true
      if (tail === 'yang' && front >= 0) return this.seen
      if (length > 4) {
        if (cut - from < 4 || (length < 7 && this.#recurs(from, to))) return false
        // "Pariwisatamelalui": a word we know in front of one that ends no name.
        if (length >= SURE_TAIL && this.#isWhole(front) && !this.#isArea(from, cut, to)) return true
        return (this.seen || this.#isProper(front) || this.#standsAlone(from, cut)) && !this.#isArea(from, cut, to)
      }
      if (cut - from < 4 || !this.seen || !CLOSING.has(tail)) return false
      // "Israelyang", "Chinadi": links to a country or town lose their spaces again and again.
      if (cut - from > 4 && this.#isOf(front, Class.Place)) return true
      if (this.#recurs(from, to)) return false
      if (length > 3 && this.#isProper(front)) return true
      if (cut - from > 4 && this.#standsAlone(from, cut)) return true
      // "Rusdi" and "Ramdan" end so by themselves, "Suratmandan" does not.
      return front >= 0 && (this.#isOf(front, BODY) || cut - from >= LONG_NAME || !this.#isOf(front, Class.Name))
    }
    if (cut - from < 4 || length < 4 || this.#isOf(id, Class.Name | Class.Place) || this.#recurs(from, to)) return false
    if (
      ((verb && (id >= 0 || length >= SURE_VERB)) || (id >= 0 && PASSIVE.test(tail))) &&
      this.#isOf(front, Class.Name)
    )
      return true
    // "Anungmeresmikan": no name ends with a whole verb.
    if (this.seen && id >= 0 && length >= SURE_VERB && verb && this.#isOf(id, Class.Event)) return true
    return (verb || this.seen) && this.#standsAlone(from, cut) && !this.#isArea(from, cut, to)
  }

  /** A word that the lexicon has by itself, not only within a phrase. */
  #isWhole(id: number): boolean {
    return id >= 0 && this.lexicon.own(id) !== 0
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

  /** "Fadli Zonyang": whether the letters stand alone elsewhere behind the same capital word in front of them. */
  #namedAlone(from: number, to: number): boolean {
    const first = this.#nameInFront(from)
    if (first < 0) return false
    return this.#find(first, to, (at, end) => at !== first && !this.#isLetter(at - 1) && !this.#isLetter(end))
  }

  /** Where the capital word in front of a word begins; -1 without one. */
  #nameInFront(from: number): number {
    const { text } = this
    if (unitOf(text.charCodeAt(from - 1)) !== Unit.Space) return -1
    let first = from - 1
    while (first > 0 && this.#isLetter(first - 1) && !this.#isInnerCapital(first)) first--
    return first === from - 1 || unitOf(text.charCodeAt(first)) !== Unit.Upper ? -1 : first
  }

  /** "istriRambat Zonyang": a link in the middle of a text loses the space on either side. */
  #gluedInFront(from: number): boolean {
    if (unitOf(this.text.charCodeAt(from - 1)) !== Unit.Space) return false
    for (let i = from - 2; this.#isLetter(i); i--) if (this.#isInnerCapital(i)) return from - 1 - i > 2
    return false
  }

  #isInnerCapital(at: number): boolean {
    const { text } = this
    return unitOf(text.charCodeAt(at)) === Unit.Upper && unitOf(text.charCodeAt(at - 1)) === Unit.Lower
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
}
