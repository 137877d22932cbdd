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
for (const line of headsOfState.split('\n')) {
  const [form, names, written] = line.split('\t')
  const terms = written.split('; ').map(termOf)
  for (const name of names ? [form, ...names.split('; ')] : [form]) TERMS.set(name, terms)
}

/** One words that name much else as well (airports, streets). */
const AMBIGUOUS = new Set(['soekarno', 'sukarno'])

/** The one words under which everybody knows them. */
export const BYNAMES: readonly string[] = [...TERMS.keys()].filter(
  (name) => !name.includes(' ') && !AMBIGUOUS.has(name),
)

/** The office that somebody who is named without one is known to hold, or to have held, on the day of publication; none where he was no head of state yet. */
export function stateOffice(words: string, published: string): { office: string; former: boolean } | undefined {
  const day = published.slice(0, 10)
  const term = TERMS.get(words)?.findLast(({ from }) => day >= from)
  return term && { office: term.office, former: term.to !== '' && day >= term.to }
}
