import { isRecent, lastingOffice, stateOffice } from '../find/people/heads-of-state.js'
import type { TokenTable } from '../scan/tokens.js'
import { wordsOf } from './clusters.js'
import type { PersonEntity } from './people.js'

/**
 * Presidents and their like hold an office whether the article says so or not: that of the day of the news, or without any day that
 * for which they are known, unless the news may be of the time when they wanted it.
 * @param people changed in place
 * @param day the day of publication, or else the first that the text tells
 */
export function giveStateOffices(people: readonly PersonEntity[], day: string | undefined, t: TokenTable): void {
  for (const person of people) {
    if (person.position) continue
    // "Gus Dur" is written with its title.
    const called = person.prefix && !person.name.includes(' ') ? `${person.prefix} ${person.name}` : person.name
    const words = wordsOf(BYNAME.test(called) ? called : person.name).join(' ')
    const known = day && isRecent(day) ? stateOffice(words, day) : officeWithoutDay(words, people, t)
    if (!known) continue
    person.official = true
    const office = inItsWords(known.office, t)
    person.office = office
    person.position = office
    if (known.former) person.standing = 'former'
  }
}

const BYNAME = /^(?:Gus Dur|Bung Karno)$/

/** China and Tiongkok are one, whichever a text writes. */
const inItsWords = (office: string, { text }: TokenTable): string =>
  office.endsWith('China') && !text.includes('China') && text.includes('Tiongkok')
    ? office.replace('China', 'Tiongkok')
    : office

function officeWithoutDay(
  words: string,
  people: readonly PersonEntity[],
  t: TokenTable,
): ReturnType<typeof stateOffice> {
  const known = lastingOffice(words)
  if (!known?.doubtful) return known
  const { office } = known
  // "Presiden Jokowi" beside "Prabowo": somebody else is in office yet.
  const held = people.some((p) => p.standing === 'incumbent' && p.position === office)
  return held || tellsElection(t) ? undefined : known
}

const WANTED = new Set([
  'capres',
  'cawapres',
  'bacapres',
  'bacawapres',
  'paslon',
  'pilpres',
  'menhan',
  'kandidat',
  'elektabilitas',
])

/** Whether a text is of a time when offices are wanted: "capres", "calon presiden"; asked of few. */
function tellsElection(t: TokenTable): boolean {
  for (let i = 0; i < t.count; i++) {
    const word = t.lower(i)
    if (WANTED.has(word)) return true
    if (word === 'calon' && /^(?:wakil|presiden)$/.test(t.lower(i + 1))) return true
    if (word === 'menteri' && t.lower(i + 1) === 'pertahanan') return true
  }
  return false
}
