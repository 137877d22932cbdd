import { headsOfState } from '../../lexicon/data.js'

/** A term of office. */
interface Term {
  office: string
  from: string
  /** Day of leaving it, or ''. */
  to: string
}

/** "Presiden 2014-10-20/2024-10-20" */
function termOf(written: string): Term {
  const space = written.lastIndexOf(' ')
  const [from, to] = written.slice(space + 1).split('/')
  return { office: written.slice(0, space), from, to }
}

/** The terms of heads-of-state.tsv by every name of their holders. */
const TERMS = new Map<string, readonly Term[]>()
/** All names of one of them by each. */
const NAMES = new Map<string, readonly string[]>()
for (const line of headsOfState.split('\n')) {
  const [form, names, written] = line.split('\t')
  const terms = written.split('; ').map(termOf)
  const all = names ? [form, ...names.split('; ')] : [form]
  for (const name of all) TERMS.set(name, terms)
  if (names) for (const name of all) NAMES.set(name, all)
}

/** All names of the head of state who has this one: "jokowi", "joko widodo"; none of anybody else. */
export const namesOfState = (words: string): readonly string[] => NAMES.get(words) ?? []

/** One words that name much else as well (airports, streets). */
const AMBIGUOUS = new Set(['soekarno', 'sukarno'])

/** The one words under which everybody knows them. */
export const BYNAMES: readonly string[] = [...TERMS.keys()].filter(
  (name) => !name.includes(' ') && !AMBIGUOUS.has(name),
)

/** News that comes without any day is rarely older. */
const NEWS_SINCE = '2015-01-01'

/**
 * The office of somebody who is named without one in news that tells no day. Doubtful is an office that he entered since there has been
 * such news: it may be older, of the days when he was a candidate.
 */
export function lastingOffice(words: string): { office: string; former: boolean; doubtful: boolean } | undefined {
  const terms = TERMS.get(words)
  if (!terms) return undefined
  const { office, to } = terms[terms.length - 1]
  return { office, former: to !== '' && to < NEWS_SINCE, doubtful: terms[0].from >= NEWS_SINCE }
}

/** Whether a day that the text tells may be that of its news, rather than one of history. */
export const isRecent = (day: string): boolean => day >= NEWS_SINCE

/** The office that somebody who is named without one is known to hold, or to have held, on the day of publication; none where he was no head of state yet. */
export function stateOffice(words: string, published: string): { office: string; former: boolean } | undefined {
  const day = published.slice(0, 10)
  const term = TERMS.get(words)?.findLast(({ from }) => day >= from)
  return term && { office: term.office, former: term.to !== '' && day >= term.to }
}

/** Years that a term lasts whose end is still to come. */
const TERM = 5

/**
 * The days within which a text was written that names who is president: "Presiden Joko Widodo". Where it names several, the latest
 * one's; undefined where it names none.
 */
export function reignOf(
  people: readonly { name: string; office: string | null; standing: string }[],
): { from: string; to: string } | undefined {
  let reign: { from: string; to: string } | undefined
  for (const { name, office, standing } of people) {
    const own = office && standing === 'incumbent' ? OFFICES.get(office.toLowerCase()) : undefined
    const term = own && TERMS.get(name.toLowerCase())?.find((each) => each.office === own)
    if (!term || (reign && reign.from >= term.from)) continue
    reign = { from: term.from, to: term.to || `${Number(term.from.slice(0, 4)) + TERM}${term.from.slice(4)}` }
  }
  return reign
}
const OFFICES = new Map([
  ['presiden', 'Presiden'],
  ['presiden ri', 'Presiden'],
  ['wakil presiden', 'Wakil Presiden'],
  ['wakil presiden ri', 'Wakil Presiden'],
  ['wapres', 'Wakil Presiden'],
])
