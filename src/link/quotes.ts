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
  const at = personByToken(people, t)
  let last: PersonEntity | null = null
  let lastToken = -1
  return quotes.map((mention) => {
    let person: PersonEntity | null = null
    let speaker: string | null = null
    if (mention.speaker) {
      const [first, end] = mention.speaker
      for (let i = first; i <= end && !person; i++) person = at.get(i) ?? null
      person ??= holderOf(t.slice(first, end), people)
      // "kata politikus Partai X itu": whoever was named last.
      if (!person && !t.isCapital(first)) person = subjectBefore(mention, at, t, lastToken) ?? last
      if (!person && t.isCapital(first)) speaker = t.slice(first, end).replace(/\s+/g, ' ')
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

function personByToken(people: readonly PersonEntity[], t: TokenTable): Map<number, PersonEntity> {
  const at = new Map<number, PersonEntity>()
  for (const person of people)
    for (const { first, last } of person.mentions) for (let i = first; i <= last && i < t.count; i++) at.set(i, person)
  return at
}

/** "kata Kapolres", "ujar Presiden": the one person of the article who holds that office. */
function holderOf(phrase: string, people: readonly PersonEntity[]): PersonEntity | null {
  const head = phrase.toLowerCase().split(/\s+/)[0]
  const holders = people.filter((person) => person.office?.toLowerCase().split(/\s+/).includes(head))
  return holders.length >= 1 ? holders[0] : null
}

/** For "katanya" and "ujar dia": the person who opens a sentence between the last quote and this one, else the last one named there. */
function subjectBefore(
  mention: QuoteMention,
  at: ReadonlyMap<number, PersonEntity>,
  t: TokenTable,
  from: number,
): PersonEntity | null {
  const start = Math.max(from + 1, mention.first - 120, t.headlineEnd)
  let named: PersonEntity | null = null
  for (let i = mention.first - 1; i >= start; i--) {
    const person = at.get(i)
    if (!person) continue
    named ??= person
    // A subject stands early in its sentence or right before a reporting verb.
    if (i - t.sentenceFirst(i) < 12 || t.is(i + 1, Class.Say)) return person
  }
  return named
}
