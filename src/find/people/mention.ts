import type { TokenTable } from '../../scan/tokens.js'
import type { MentionOf, PersonMention } from '../mention.js'
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
    name: t.slice(name.nameFirst, name.nameLast),
    nameFirst: name.nameFirst,
    nameLast: name.nameLast,
    prefix: name.prefix,
    suffix: name.suffix,
    rank: name.rank,
    office: position ? trimmed(t.slice(position.first, position.officeLast)) : null,
    agency: position?.agency ? trimmed(position.agency) : null,
    position: position ? trimmed(t.slice(position.first, position.last)) : null,
    officeTokens: position ? [position.first, position.officeLast] : null,
    standing: position?.standing ?? 'incumbent',
    official: position ? position.official || ranked : ranked,
    alias: name.alias,
    role: null,
    ...extra,
  }
}

/** Mentions by the token at which their name begins, in the order of the list. */
export function byNameFirst(hits: readonly PersonMention[]): Map<number, PersonMention[]> {
  const byToken = new Map<number, PersonMention[]>()
  for (const hit of hits) {
    const list = byToken.get(hit.nameFirst)
    if (list) list.push(hit)
    else byToken.set(hit.nameFirst, [hit])
  }
  return byToken
}

/** An office without the commas behind it. A standing word in front is told by `standing`, but stays in the position as written. */
const trimmed = (text: string): string => text.replace(/[\s,]+$/, '')

/** Role in the event that a descriptor tells. */
export function roleOf(descriptor: string): PersonValue['role'] {
  const word = /^[^ ]*/.exec(descriptor)![0].toLowerCase()
  if (word === 'narasumber' || word === 'pembicara' || word === 'pemateri') return 'resource-person'
  return word === 'moderator' ? 'moderator' : null
}
