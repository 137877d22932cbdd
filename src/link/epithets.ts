import type { Found, PersonMention } from '../find/mention.js'
import { type Position, positionAt } from '../find/people/position.js'
import { standingBefore } from '../find/people/standing.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Cluster } from './clusters.js'

/** Rule id of mentions whose office stands for the person in another sentence. */
export const EPITHET = 'people/epithet'

const POINTING = new Set(['ini', 'itu', 'tersebut'])

/** Tokens between an office that stands for a person and the name before it. */
const WITHIN = 80
/** Those where nobody else was named. */
const WITHIN_ALONE = 400

/**
 * "Wakil Ketua Komisi II DPRD ini menilai …": an office at the head of a sentence that points back to whoever was named last gives him
 * the office, where no mention of him has one.
 * @param clusters the persons of the article with all their mentions; those that get an office change
 */
export function readEpithets(clusters: readonly Cluster[], found: Found, t: TokenTable): void {
  if (clusters.every(hasPosition)) return
  /** Read where the first office points back, which few articles have. */
  let named: readonly Named[] | undefined
  /** Names in front of which nobody else was named. */
  let alone = 0
  /** The first name that does not end before the sentence. */
  let next = 0
  for (let i = t.headlineEnd; i < t.count; i = t.sentenceLast(i) + 1) {
    const office = t.is(i, Class.Standing) ? (t.phrase(i, Class.Standing)?.last ?? i) + 1 : i
    const position = positionAt(t, office, found)
    // An office alone ("Penyidik itu") may be anybody's.
    if (!position || position.last === position.officeLast || !POINTING.has(t.lower(position.last + 1))) continue
    if (!named) {
      const all = namesIn(clusters)
      const other = all.findIndex(({ cluster }) => cluster !== all[0].cluster)
      named = all
      alone = other < 0 ? all.length : other
    }
    while (next < named.length && named[next].nameLast < i) next++
    const before = named[next - 1]
    if (!before || before.nameFirst <= i - (next <= alone ? WITHIN_ALONE : WITHIN) || hasPosition(before.cluster))
      continue
    give(before, position, standingBefore(t, office), t)
  }
  readHeadline(clusters, () => named ?? namesIn(clusters), found, t)
}

/**
 * "Mensos Ungkap …" above, "kata Budi" below: the office at the head of a headline is that of who speaks first in the text, where nobody
 * with an office speaks before and nobody else bears this one.
 */
function readHeadline(clusters: readonly Cluster[], named: () => readonly Named[], found: Found, t: TokenTable): void {
  if (t.headlineEnd === 0 || found.at('person', 0)) return
  const position = positionAt(t, 0, found)
  if (
    !position?.official ||
    MANY.has(t.lower(0)) ||
    position.last + 1 >= t.headlineEnd ||
    found.at('person', position.last + 1)
  )
    return
  // "Menteri Kabinet X Dinilai …", "Ketua Digugat": an office alone may be anybody's, but for one with its field in its own word.
  const alone = position.last === 0
  if (alone && !OWN_WORD.test(t.lower(0))) return
  const first = named().find(({ nameFirst, nameLast }) => nameFirst >= t.headlineEnd && speaks(t, nameFirst, nameLast))
  if (!first || hasPosition(first.cluster)) return
  const form = fullForm(t, position.first, position.officeLast)
  for (const { members } of clusters)
    for (const m of members) {
      if (!m.officeTokens) continue
      const other = fullForm(t, ...m.officeTokens)
      const before = m.officeTokens[0] < first.nameFirst
      if (before && (speaks(t, m.first, m.last) || isAkin(other, form))) return
      if (other === form && (!m.agency || !position.agency || m.agency === position.agency)) return
    }
  give(first, position, { first: position.first, standing: position.standing }, t)
}

/** "menteri lh", "menteri lingkungan hidup": offices whose first word is the same. */
const isAkin = (one: string, other: string): boolean => one.split(' ', 1)[0] === other.split(' ', 1)[0]

/** "Pejabat Pemkab X": one of many. */
const MANY = new Set(['pejabat', 'pegawai', 'petugas', 'staf', 'personel', 'aparat', 'asn'])

/** "Mensos", "Wamenkeu", "Kapolri": there is but one of them. */
const OWN_WORD = /^(?:wa)?men(?:ko)?(?!teri$)[a-z]{2,}$|^kapolri$|^seskab$|^legislator$/

/** Whether a verb of saying stands beside a name: "kata Pak Budi", "Budi menilai". */
const speaks = (t: TokenTable, first: number, last: number): boolean =>
  t.is(last + 1, Class.Say) ||
  t.is(first - 1, Class.Say) ||
  (t.is(first - 1, Class.Honorific) && t.is(first - 2, Class.Say))

/** The office on these tokens, spelt out: "mensos" and "menteri sosial" are one. */
function fullForm(t: TokenTable, first: number, last: number): string {
  for (let j = first; j <= last; j++) {
    const full = t.phrase(j, Class.Office)?.row.fields.full
    if (full) return full.toLowerCase()
  }
  return t
    .slice(first, last)
    .toLowerCase()
    .replace(/^waka\b/, 'wakil ketua')
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
