import type { Found, PersonMention } from '../find/mention.js'
import { type Position, positionAt, standingBefore } from '../find/people/position.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Cluster } from './clusters.js'

/** Rule id of mentions whose office stands for the person in another sentence. */
export const EPITHET = 'people/epithet'

const POINTING = new Set(['ini', 'itu', 'tersebut'])

/** Tokens between an office that stands for a person and the name before it. */
const WITHIN = 80

/**
 * "Wakil Ketua Komisi II DPRD ini menilai …": an office at the head of a sentence that points back to whoever was named last gives him
 * the office, where no mention of him has one.
 * @param clusters the persons of the article with all their mentions; those that get an office change
 */
export function readEpithets(clusters: readonly Cluster[], found: Found, t: TokenTable): void {
  if (clusters.every(hasPosition)) return
  const named = namesIn(clusters)
  /** The first name that does not end before the sentence. */
  let next = 0
  for (let i = t.headlineEnd; i < t.count; i = t.sentenceLast(i) + 1) {
    while (next < named.length && named[next].nameLast < i) next++
    const office = t.is(i, Class.Standing) ? (t.phrase(i, Class.Standing)?.last ?? i) + 1 : i
    const position = positionAt(t, office, found)
    // An office alone ("Penyidik itu") may be anybody's.
    if (!position || position.last === position.officeLast || !POINTING.has(t.lower(position.last + 1))) continue
    const before = named[next - 1]
    if (before && before.nameFirst > i - WITHIN && !hasPosition(before.cluster))
      give(before, position, standingBefore(t, office), t)
  }
}

const hasPosition = ({ members }: Cluster): boolean => members.some((m) => m.position !== null)

/** A person where the name stands. */
interface Named {
  cluster: Cluster
  nameFirst: number
  nameLast: number
}

/** Where the persons are named, in text order. */
const namesIn = (clusters: readonly Cluster[]): Named[] =>
  clusters
    .flatMap((cluster) => [
      ...cluster.members.map(({ nameFirst, nameLast }) => ({ cluster, nameFirst, nameLast })),
      ...cluster.later.map(({ first, last }) => ({ cluster, nameFirst: first, nameLast: last })),
    ])
    .sort((a, b) => a.nameFirst - b.nameFirst || b.cluster.index - a.cluster.index)

/** Puts a mention with the office in the place of the one without. */
function give(
  { cluster, nameFirst, nameLast }: Named,
  position: Position,
  { first, standing }: ReturnType<typeof standingBefore>,
  t: TokenTable,
): void {
  const same = cluster.members.findIndex((m) => m.nameFirst === nameFirst)
  const plain = same < 0 ? cluster.longest : cluster.members[same]
  const mention: PersonMention = {
    ...plain,
    rule: EPITHET,
    first: nameFirst,
    last: nameLast,
    name: t.slice(nameFirst, nameLast),
    nameFirst,
    nameLast,
    office: t.slice(first, position.officeLast),
    agency: position.agency,
    position: t.slice(first, position.last),
    officeTokens: [first, position.officeLast],
    standing: standing === 'incumbent' ? position.standing : standing,
    official: position.official,
  }
  if (same >= 0) cluster.members[same] = mention
  else {
    cluster.members.push(mention)
    cluster.later = cluster.later.filter((later) => later.first !== nameFirst)
  }
  if (plain === cluster.longest && same >= 0) cluster.longest = mention
}
