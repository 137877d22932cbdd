import { Class } from '../../lexicon/classes.js'
import { Kind, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { DOUBLE, type Pair } from './pairs.js'
import { opensTitle, type Range, type Speaker, speakerBehind, subjectBefore } from './speaker.js'

/** A cue of speech with the speaker that it names. */
export interface Cue {
  /** The cue word in lower case; null where only a name and a colon announce the quotation. */
  word: string | null
  speaker: Range | null
  /** Token of the cue word. */
  at: number
}

/** A form of says.tsv at a token. */
export interface Saying {
  use: 'said' | 'tells' | 'told' | 'according'
  /** The form ends in -nya and so carries its speaker. */
  own: boolean
  strong: boolean
  last: number
}

/** The speech word at token i. */
export function sayingAt(t: TokenTable, i: number): Saying | undefined {
  const hit = t.phrase(i, Class.Say)
  if (!hit) return undefined
  const { use, weight } = hit.row.fields
  const own = use.endsWith('-nya')
  return { use: (own ? use.slice(0, -4) : use) as Saying['use'], own, strong: weight === 'strong', last: hit.last }
}

/** Words that may stand between the closing mark and its cue: `"…," demikian kata Budi`. */
const LEADS = new Set(['demikian', 'begitu', 'lagi', 'lalu', 'kemudian', 'seperti', 'sebagaimana', 'masih'])

/** The cue behind a quotation: `"…," kata Budi`, `"…," ujarnya`, `"…," Budi menambahkan`. */
export function cueBehind(t: TokenTable, pair: Pair, found: Found): Cue | undefined {
  let i = pair.behind
  let comma = t.isMark(pair.behind - 2, ',') || t.isMark(pair.behind - 1, ',')
  for (let marks = 0; marks < 3 && t.isMark(i, ',.-–—!?'); marks++, i++) if (t.isMark(i, ',')) comma = true
  // A line broken in mid-sentence: the cue goes on in lower case.
  if (i < t.count && t.kind[i] === Kind.Break && t.isLower(i + 1)) i++
  for (let leads = 0; leads < 2 && t.isWord(i) && t.isLower(i) && LEADS.has(t.lower(i)); leads++) i++
  if (!t.isWord(i)) return undefined
  const saying = sayingAt(t, i)
  if (saying && (saying.use === 'said' || (saying.use === 'told' && t.isLower(i)))) {
    if (saying.own) return { word: t.lower(i), speaker: null, at: i }
    const { range, pronoun } = speakerBehind(t, saying.last + 1, found)
    if (range || pronoun || saying.strong) return { word: t.slice(i, saying.last).toLowerCase(), speaker: range, at: i }
    return undefined
  }
  if (!comma) return undefined
  // "…," Budi menambahkan.
  for (let j = i + 1; j < i + 14 && j <= t.sentenceLast(i); j++) {
    if (t.isMark(j, DOUBLE)) return undefined
    if ((t.wakes[j] & Class.Say) === 0) continue
    const verb = sayingAt(t, j)
    if (verb?.use !== 'tells') continue
    const subject = subjectBefore(t, j, i, found)
    if (!subject.range && !subject.pronoun) return undefined
    return { word: t.slice(j, verb.last).toLowerCase(), speaker: subject.range, at: j }
  }
  return undefined
}

/** The cue in front of a quotation: `Budi mengatakan, "…"`, `Menurut Budi, "…"`, `Budi: "…"`. */
export function cueBefore(t: TokenTable, pair: Pair, found: Found): Cue | undefined {
  let i = pair.open - 1
  let announced = false
  if (i >= 0 && t.kind[i] === Kind.Break) {
    i--
    if (!t.isMark(i, ':,')) return undefined
  }
  while (t.isMark(i, ':,')) {
    announced = true
    i--
  }
  let full = false
  if (!announced && t.isMark(i, '.')) {
    // "Budi menjelaskan. "Kami …": a full stop where a colon belongs.
    full = true
    i--
  }
  if (i < 0 || t.kind[i] === Kind.Break) return undefined
  const start = t.sentenceStart[t.sentence[i]]
  const colon = t.isMark(i + 1, ':')
  for (let j = i; j >= start && j > i - 16; j--) {
    if (t.isMark(j, DOUBLE)) break
    if ((t.wakes[j] & Class.Say) === 0) continue
    const saying = sayingAt(t, j)
    if (!saying || saying.last > i) continue
    if (!announced && saying.last < i - (t.lower(i) === 'bahwa' ? 1 : 0)) return undefined
    if (!announced && !full && (pair.last - pair.first < 2 || !t.isCapital(pair.first))) return undefined
    const word = t.slice(j, saying.last).toLowerCase()
    if (saying.use === 'tells') {
      const subject = subjectBefore(t, j, clauseStart(t, j, start), found)
      if (!saying.strong && !subject.range && !subject.pronoun) continue
      return { word, speaker: subject.range, at: j }
    }
    if (saying.use === 'said' && !saying.strong) continue
    return { word, speaker: saying.own ? null : speakerBehind(t, saying.last + 1, found).range, at: j }
  }
  if (!colon || i - start > 12) return undefined
  const name: Speaker = subjectBefore(t, i + 1, start, found)
  return name.range ? { word: null, speaker: name.range, at: i } : undefined
}

/**
 * The speaker's tokens cut to the person that was found among them, so that "di Sukarame" does not hang on; unchanged where the
 * person rules found nobody. Behind an office the last name counts ("Ketua Koperasi Sari Laut, Darto"), else the first.
 */
export function cutToPerson(t: TokenTable, found: Found, range: Range | null): Range | null {
  if (!range) return null
  let from = range[0]
  let last = -1
  for (let i = from; i <= range[1]; i++) {
    const person = found.at('person', i)
    if (!person) continue
    if (last >= 0) from = Math.max(from, person.first)
    last = Math.max(i, person.nameLast)
    if (!opensTitle(t, range[0])) break
    i = last
  }
  // What follows behind a comma may be the name itself, which the person rules missed.
  return last < 0 || t.isMark(last + 1, ',') ? [from, range[1]] : [from, last]
}

/** First token of the clause of token i: behind a quotation that the sentence began with. */
function clauseStart(t: TokenTable, i: number, start: number): number {
  for (let j = i - 1; j >= start && j > i - 60; j--) if (t.isMark(j, DOUBLE)) return j + 1
  return start
}
