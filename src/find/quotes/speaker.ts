import { Class } from '../../lexicon/classes.js'
import { Kind, Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'

/** Token range of a speaker as written, office words included. */
export type Range = [number, number]

/** Who spoke: a range of tokens, or a pronoun ("dia", "-nya") that points back, or nobody that could be made out. */
export interface Speaker {
  range: Range | null
  pronoun: boolean
}

const NOBODY: Speaker = { range: null, pronoun: false }
const PRONOUN: Speaker = { range: null, pronoun: true }

const PRONOUNS = new Set(['dia', 'ia', 'beliau', 'mereka', 'dirinya', 'pihaknya', 'keduanya', 'iya'])
/** Words by which speakers name themselves and whom they speak to. */
export const SELF: ReadonlySet<string> = new Set(['saya', 'kami', 'kita', 'aku', 'anda'])
/** Words within a name phrase. */
const JOINERS = new Set([
  'dan',
  'bin',
  'binti',
  'van',
  'de',
  'al',
  'el',
  'bidang',
  'selaku',
  'bernama',
  'alias',
  'sekaligus',
  'serta',
])
/** Words that may join an office to its institution or field, but end a phrase that begins with a name. */
const OFFICE_JOINERS = new Set(['untuk', 'dari', 'di', 'pada', 'atas', 'urusan', 'seluruh', 'se'])
/** Words that end a speaker phrase: "politikus itu". */
export const POINTERS: ReadonlySet<string> = new Set(['ini', 'itu', 'tersebut'])
/** Adverbs between a subject and its verb. */
const ADVERBS = new Set(
  'juga pun turut kemudian lalu kembali sendiri sebelumnya hanya terus sempat selanjutnya pernah sudah telah akan masih lagi lantas langsung secara tegas terpisah sekadar tetap tak tidak ikut pribadi'.split(
    ' ',
  ),
)
/** Tokens that a speaker phrase may hold. */
const LONGEST = 40

/** Whether token i begins an office or a descriptor rather than a name. */
export const opensTitle = (t: TokenTable, i: number): boolean =>
  (t.wakes[i] & (Class.Office | Class.Descriptor | Class.Standing)) !== 0 || t.isLower(i)

/** Whether token i is a function word; one with a capital within a sentence belongs to a name ("Jawa", "Muslim"). */
const isFunction = (t: TokenTable, i: number): boolean =>
  t.is(i, Class.Function) && (t.isLower(i) || t.sentenceStart[t.sentence[i]] === i)

/** The speaker who is named from token i on, behind "kata", "menurut" or "dijelaskan". */
export function speakerBehind(t: TokenTable, i: number, found: Found): Speaker {
  if (!t.isWord(i)) return NOBODY
  const head = t.lower(i)
  if (PRONOUNS.has(head)) return PRONOUN
  let from = i
  if (head === 'oleh') from++
  const end = phraseEnd(t, from, Math.min(t.sentenceLast(i), i + LONGEST), found)
  return end < from ? NOBODY : { range: [from, end], pronoun: false }
}

/** Last token of the name phrase that begins at `from`; `from - 1` when there is none. */
function phraseEnd(t: TokenTable, from: number, limit: number, found: Found): number {
  const titled = opensTitle(t, from)
  let end = from - 1
  let capital = false
  let commas = 0
  for (let i = from; i <= limit; i++) {
    const kind = t.kind[i]
    if (kind === Kind.Break) break
    if (kind === Kind.Word) {
      if (t.is(i, Class.Weekday) && i > from) break
      if (t.shape[i] === Shape.Lower) {
        const word = t.lower(i)
        const joins = JOINERS.has(word) || (titled && OFFICE_JOINERS.has(word))
        if (joins) {
          const named = word === 'selaku' || word === 'bernama'
          if (!t.isCapital(i + 1) && !named && !(titled && opensTitle(t, i + 1) && !t.is(i + 1, Class.Function))) break
          continue
        }
        if (POINTERS.has(word) && titled) {
          end = i
          break
        }
        if (t.is(i, Class.Function)) break
        // "pemilik kedai, Budi": lower case before the name; behind the name only an office goes on.
        if (capital && !(titled && t.wakes[i] & (Class.Office | Class.Descriptor))) break
      } else {
        capital = true
      }
      end = i
      continue
    }
    if (kind === Kind.Number) {
      if (!titled && i === from) break
      end = i
      continue
    }
    if (t.isMark(i, '-–/&+') && !(t.spaced(i) && t.spaced(i + 1) && !t.isMark(i, '&/'))) continue
    if (t.isMark(i, '.')) {
      // "H. Budi", "S.Sos": a full stop that ended no sentence.
      if (i === limit && t.sentenceLast(i) === i) break
      continue
    }
    if (t.isMark(i, '(')) {
      const close = bracketEnd(t, i, limit)
      if (close < 0) break
      // An age closes the name; an acronym belongs to the office.
      if (t.isNumber(i + 1)) {
        if (!titled || close + 1 > limit || !t.isMark(close + 1, ',')) break
      } else end = close
      i = close
      continue
    }
    if (t.isMark(i, ',')) {
      // "Badan Meteorologi, Klimatologi, dan Geofisika": the name of a body has commas of its own.
      const body = found.at('agency', i)
      if (body && body.first < i && body.last > i && body.last <= limit) {
        end = body.last
        i = end
        continue
      }
      if (commas++ > 3 || !titleGoesOn(t, i + 1, titled, capital)) break
      continue
    }
    if (t.isMark(i, `'’‘"”“`) && titled && t.isCapital(i + 1)) continue
    break
  }
  return end
}

/** Whether a phrase goes on behind a comma: the name behind its office, the office behind its name, or a degree. */
function titleGoesOn(t: TokenTable, i: number, titled: boolean, capital: boolean): boolean {
  // "Pencegahan, Parmas, dan Humas"
  if (titled && t.isCapital(i + 1) && (t.lower(i) === 'dan' || t.lower(i) === 'serta')) return true
  if (t.is(i, Class.Weekday) || (t.isLower(i) && t.is(i, Class.Function))) return false
  if (t.is(i, Class.Degree) && t.isCapital(i)) return true
  if (!t.isCapital(i)) return (t.wakes[i] & (Class.Office | Class.Descriptor)) !== 0 && !titled
  if (titled) return !t.is(i, Class.Say) || capital
  return (t.wakes[i] & (Class.Office | Class.Standing | Class.Descriptor)) !== 0 || t.isMark(i + 1, '.')
}

function bracketEnd(t: TokenTable, open: number, limit: number): number {
  for (let i = open + 1; i <= Math.min(limit, open + 12); i++) if (t.isMark(i, ')')) return i
  return -1
}

/** The subject of the verb at token `verb`, looked for between `from` (its clause's first token) and the verb. */
export function subjectBefore(t: TokenTable, verb: number, from: number, found: Found): Speaker {
  let start = Math.max(from, verb - LONGEST * 2)
  // A dateline or an interjected dash: the clause begins behind it.
  for (let i = verb - 1; i > start; i--) {
    if (t.isMark(i, '—–-') && t.spaced(i) && t.spaced(i + 1)) {
      start = i + 1
      break
    }
  }
  let last = verb - 1
  while (last >= start && t.isWord(last) && t.isLower(last) && ADVERBS.has(t.lower(last))) last--
  if (last < start) return NOBODY
  const near = t.lower(last)
  if (t.isWord(last) && PRONOUNS.has(near)) return PRONOUN
  if (t.isWord(last) && SELF.has(near)) return NOBODY
  const mouth = spokenThrough(t, start, last, found)
  if (mouth) return { range: mouth, pronoun: false }
  // Chunk by chunk: "Sementara itu, | Ketua X, | Budi, | di Jakarta, | Senin (1/2), | mengatakan".
  for (let i = start; i <= last; i = nextChunk(t, i, last)) {
    if (!t.isWord(i) || t.is(i, Class.Weekday)) continue
    if (PRONOUNS.has(t.lower(i)) && i + 1 < t.count) return PRONOUN
    if (isFunction(t, i) || isAdjunct(t, i)) continue
    if (!t.isCapital(i) && !opensTitle(t, i)) continue
    const end = phraseEnd(t, i, last, found)
    if (end >= i && hasName(t, i, end) && meetsVerb(t, end + 1, last)) return { range: [i, end], pronoun: false }
  }
  // "Pada kesempatan itu Bupati Budi mengatakan": the capitalised words right before the verb.
  let first = last + 1
  for (let i = last; i >= start; i--) {
    if (t.isCapital(i) && !isFunction(t, i)) first = i
    else if (t.kind[i] === Kind.Word && !(JOINERS.has(t.lower(i)) && first <= last)) break
    else if (t.kind[i] === Kind.Mark && !t.isMark(i, '.-()/')) break
  }
  return first <= last ? { range: [first, last], pronoun: false } : NOBODY
}

/** "Kepala Dinas X, Budi, melalui | Kepala Bidang Y, Sari, | mengatakan": who speaks for somebody else. */
function spokenThrough(t: TokenTable, start: number, last: number, found: Found): Range | undefined {
  for (let i = last - 1; i > start; i--) {
    if (!t.isLower(i) || !THROUGH.has(t.word(i))) continue
    if (!t.is(i + 1, Class.Office | Class.Standing)) return undefined
    const end = phraseEnd(t, i + 1, last, found)
    return hasName(t, i + 1, end) && meetsVerb(t, end + 1, last) ? [i + 1, end] : undefined
  }
  return undefined
}
/** In front of whoever speaks or acts for somebody. */
export const THROUGH: ReadonlySet<string> = new Set(['melalui', 'lewat'])

/** Last token of "Kepala Dinas X, Budi, S.E., melalui" but for degrees: the name of him for whom the person at `first` speaks; -1 without one. */
export function principalBefore(t: TokenTable, first: number): number {
  if (!THROUGH.has(t.lower(first - 1))) return -1
  let i = first - 2
  while (t.isMark(i, ',.') || t.is(i, Class.Degree)) i--
  return i
}

const hasName = (t: TokenTable, first: number, last: number): boolean => {
  for (let i = first; i <= last; i++) {
    if (t.isCapital(i) && !(i === first && t.sentenceStart[t.sentence[i]] === i && i === last && t.is(i, Class.Common)))
      return true
  }
  return false
}

/** Words that open an adjunct between a subject and its verb. */
const ADJUNCTS = new Set(
  'di dalam saat ketika usai seusai setelah pada kepada yang selaku sebagai dari melalui lewat bersama didampingi mendampingi mewakili seraya sambil dengan'.split(
    ' ',
  ),
)
/** Whether the verb, or an adjunct before it, follows a subject that ended before token i. */
const meetsVerb = (t: TokenTable, i: number, last: number): boolean =>
  i > last || !t.isWord(i) || ADJUNCTS.has(t.lower(i)) || ADVERBS.has(t.lower(i))

/** "Ditemui di lokasi,", "Menanggapi hal itu,": a sentence-initial verb opens an adjunct, not a subject. */
function isAdjunct(t: TokenTable, i: number): boolean {
  if (!t.is(i, Class.Common) && !t.is(i, Class.Say)) return false
  const word = t.lower(i)
  return /^(di|me|ber|ter)/.test(word) && !(t.wakes[i] & (Class.Office | Class.Descriptor))
}

function nextChunk(t: TokenTable, i: number, last: number): number {
  let j = i
  while (j <= last && !(t.isMark(j, ',') && !(t.isNumber(j - 1) && t.isNumber(j + 1)))) j++
  return j + 1
}
