import type { QuoteMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import type { LinkedQuote } from './link.js'
import type { PersonEntity } from './people.js'

/** Finds who said each quote: the person named at its cue, the holder of an office named there, or whoever spoke last. */
export function linkQuotes(
  quotes: readonly QuoteMention[],
  people: readonly PersonEntity[],
  t: TokenTable,
): LinkedQuote[] {
  if (quotes.length === 0) return []
  const at = personByToken(people, t)
  const holders = holdersByWord(people)
  let last: PersonEntity | null = null
  let lastToken = -1
  return quotes.map((mention) => {
    let person: PersonEntity | null = null
    let speaker: string | null = null
    if (mention.speaker) {
      const [first, end] = mention.speaker
      for (let i = first; i <= end && !person; i++) person = at(i)
      person ??= holders.get(firstWord(t.slice(first, end))) ?? null
      // "kata politikus Partai X itu": whoever was named last.
      if (!person && !t.isCapital(first)) person = subjectBefore(mention, at, t, lastToken) ?? last
      if (!person && t.isCapital(first)) speaker = t.slice(first, end)
    } else {
      person = subjectBefore(mention, at, t, lastToken) ?? last
    }
    if (person) {
      last = person
      speaker = person.name
    }
    lastToken = mention.last
    return { mention, person, speaker }
  })
}

/** The person named at a token. */
type PersonAt = (token: number) => PersonEntity | null

function personByToken(people: readonly PersonEntity[], t: TokenTable): PersonAt {
  const numbers = new Int32Array(t.count)
  for (const [n, person] of people.entries())
    for (const { first, last } of person.mentions) numbers.fill(n + 1, first, last + 1)
  return (token) => people[numbers[token] - 1] ?? null
}

const firstWord = (phrase: string): string => /^\S*/.exec(phrase)![0].toLowerCase()

/** "kata Kapolres", "ujar Presiden": the first person of the article in whose office a word stands. */
function holdersByWord(people: readonly PersonEntity[]): Map<string, PersonEntity> {
  const holders = new Map<string, PersonEntity>()
  for (const person of people) {
    if (!person.office) continue
    for (const word of person.office.toLowerCase().split(/\s+/)) if (!holders.has(word)) holders.set(word, person)
  }
  return holders
}

/** For "katanya" and "ujar dia": the person who opens a sentence between the last quote and this one, else the last one named there. */
function subjectBefore(mention: QuoteMention, at: PersonAt, t: TokenTable, from: number): PersonEntity | null {
  const start = Math.max(from + 1, mention.first - 120, t.headlineEnd)
  let named: PersonEntity | null = null
  for (let i = mention.first - 1; i >= start; i--) {
    const person = at(i)
    if (!person) continue
    named ??= person
    // A subject stands early in its sentence or right before a reporting verb.
    if (i - t.sentenceFirst(i) < 12 || t.is(i + 1, Class.Say)) return person
  }
  return named
}
