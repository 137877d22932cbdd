import type { TokenTable } from '../../scan/tokens.js'
import type { MentionOf } from '../mention.js'
import type { Rule } from '../rule.js'
import type { NameSpan } from './name.js'
import type { Position } from './position.js'

export type PersonRule = Rule<'person'>

/** What a person rule returns. */
export type PersonValue = Omit<MentionOf<'person'>, 'kind' | 'rule' | 'start' | 'end'>

/** A person mention from a name and, where there is one, the position beside it. */
export function personValue(
  t: TokenTable,
  name: NameSpan,
  position: Position | undefined,
  extra: Partial<PersonValue> = {},
): PersonValue {
  const ranked = name.rank !== null
  return {
    first: position ? Math.min(position.first, name.first) : name.first,
    last: position ? Math.max(position.last, name.last) : name.last,
    name: t.slice(name.nameFirst, name.nameLast).replace(/\s+/g, ' '),
    nameFirst: name.nameFirst,
    nameLast: name.nameLast,
    prefix: name.prefix,
    suffix: name.suffix,
    rank: name.rank,
    office: position ? squeeze(t.slice(officeFirst(t, position), position.officeLast)) : null,
    agency: position?.agency ? squeeze(position.agency) : null,
    position: position ? squeeze(t.slice(officeFirst(t, position), position.last)) : null,
    officeTokens: position ? [officeFirst(t, position), position.officeLast] : null,
    standing: position?.standing ?? 'incumbent',
    official: position ? position.official || ranked : ranked,
    alias: name.alias,
    role: null,
    ...extra,
  }
}

/** First token of the office proper: a standing word in front is told by `standing`, but stays in the position as written. */
const officeFirst = (_t: TokenTable, position: Position): number => position.first

/** What `squeeze` takes out. */
const LOOSE = /\s\s|[^\S ]|[\s,]$/

const squeeze = (text: string): string => (LOOSE.test(text) ? text.replace(/\s+/g, ' ').replace(/[\s,]+$/, '') : text)

/** Role in the event that a descriptor tells. */
export function roleOf(descriptor: string): PersonValue['role'] {
  const word = /^[^ ]*/.exec(descriptor)![0].toLowerCase()
  if (word === 'narasumber' || word === 'pembicara' || word === 'pemateri') return 'resource-person'
  return word === 'moderator' ? 'moderator' : null
}
