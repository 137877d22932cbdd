import type { QuoteMention } from '../find/mention.js'
import { BYNAMES, namesOfState } from '../find/people/heads-of-state.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import { wordsOf } from './clusters.js'
import type { PersonEntity } from './people.js'

/** A quote with the person who said it. */
export interface LinkedQuote {
  mention: QuoteMention
  /** The person, or null when only a name or office is known. */
  person: PersonEntity | null
  /** Name of the speaker, or null when nothing tells. */
  speaker: string | null
}

/** Finds who said each quote: the person named at its cue, the holder of an office named there, or whoever spoke last. */
export function linkQuotes(
  quotes: readonly QuoteMention[],
  people: readonly PersonEntity[],
  t: TokenTable,
): LinkedQuote[] {
  if (quotes.length === 0) return []
  const at = personByToken(people, t)
  const holders = holdersByWord(people)
  const titled = personByTitle(people)
  const called = personByAlias(people)
  let last: PersonEntity | null = null
  let lastToken = -1
  return quotes.map((mention) => {
    let person: PersonEntity | null = null
    let speaker: string | null = null
    if (mention.speaker) {
      const [first, end] = mention.speaker
      // "kata pengacara Budi, Siti": with the title the phrase is that of the person behind it.
      person = titled.get(first) ?? null
      for (let i = first; i <= end && !person; i++) person = at(i)
      person ??= holders.get(firstWord(t.slice(first, end))) ?? null
      // "kata politikus Partai X itu": whoever was named last.
      if (!person && !t.isCapital(first)) person = subjectBefore(mention, at, t, lastToken, last)
      if (!person && t.isCapital(first)) {
        speaker = t.slice(first, end)
        person = called.get(speaker.toLowerCase()) ?? null
      }
    } else {
      person = subjectBefore(mention, at, t, lastToken, last)
    }
    if (person) {
      last = person
      speaker = nameThere(person, mention, t)
    }
    lastToken = mention.last
    return { mention, person, speaker }
  })
}

/** A speaker's name; a head of state's is that under which the text knows him there: "Jokowi" is not called Joko Widodo by his words. */
function nameThere({ name, aliases, mentions }: PersonEntity, quote: QuoteMention, t: TokenTable): string {
  if (aliases.length === 0 || namesOfState(wordsOf(name).join(' ')).length === 0) return name
  const named = mentions.findLast(({ first }) => first <= (quote.speaker?.[1] ?? quote.last))
  const there = named ? t.slice(named.first, named.last) : name
  return BYNAMES.includes(there.toLowerCase()) ? there : name
}

/** Persons by the first token of a title in front of the name. */
function personByTitle(people: readonly PersonEntity[]): Map<number, PersonEntity> {
  const titled = new Map<number, PersonEntity>()
  for (const person of people)
    for (const { first, nameFirst } of person.sources) if (first < nameFirst) titled.set(first, person)
  return titled
}

/** Persons by their other names, in lower case; of two who share one, the first. */
function personByAlias(people: readonly PersonEntity[]): Map<string, PersonEntity> {
  const called = new Map<string, PersonEntity>()
  for (const person of people)
    for (const alias of person.aliases) if (!called.has(alias.toLowerCase())) called.set(alias.toLowerCase(), person)
  return called
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

/**
 * For "katanya" and "ujar dia": who last opened a sentence between the last quote and this one, or stands before a reporting verb;
 * else who spoke last, and where nobody did, who was named last.
 */
function subjectBefore(
  mention: QuoteMention,
  at: PersonAt,
  t: TokenTable,
  from: number,
  spoke: PersonEntity | null,
): PersonEntity | null {
  const start = Math.max(from + 1, mention.first - 120, t.headlineEnd)
  let named: PersonEntity | null = null
  for (let i = mention.first - 1; i >= start; i--) {
    const person = at(i)
    if (!person) continue
    if (t.is(i + 1, Class.Say)) return person
    while (i > start && at(i - 1) === person) i--
    if (opens(i, t)) return person
    named ??= person
  }
  return spoke ?? named
}

/** Whether the name at a token is the first of its sentence to do something: what stands before it is its office, or "Sementara itu,". */
function opens(name: number, t: TokenTable): boolean {
  const first = t.sentenceFirst(name)
  if (name - first > OPENING) return false
  for (let i = name - 1; i >= first; i--) if (!t.isCapital(i) && NO_OPENING.test(t.lower(i))) return false
  return true
}
const OPENING = 14
/** Verbs, and what makes a name the object of something or the kin of somebody. */
const NO_OPENING =
  /^(?:me[mnlrwy]|di[b-z]|ber|ter)[a-z]{3,}$|^(?:yang|bahwa|dari|kepada|oleh|terhadap|dengan|bersama|milik|soal|tentang|saudara|tersangka|terdakwa|korban|istri|suami|anak|putra|putri|ibu|ayah|adik|kakak|pengacara|mewakili)$/
