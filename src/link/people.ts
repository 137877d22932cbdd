import type { Found, PersonMention } from '../find/mention.js'
import { isNameWord } from '../find/people/name-word.js'
import { principalBefore } from '../find/quotes/speaker.js'
import { Class } from '../lexicon/classes.js'
import { Shape, type TokenTable } from '../scan/tokens.js'
import { type Cluster, Clusters, type NameMention } from './clusters.js'
import { readEpithets } from './epithets.js'
import { countBefore } from './sorted.js'

/** One person of the article under all names. */
export interface PersonEntity {
  name: string
  aliases: string[]
  prefix: string | null
  suffix: string | null
  rank: string | null
  office: string | null
  agency: string | null
  position: string | null
  standing: PersonMention['standing']
  official: boolean
  role: PersonMention['role']
  mentions: NameMention[]
  /** The rule mentions behind it, with office and agency tokens. */
  sources: PersonMention[]
}

/** A person where a rule found him, with office and agency. */
export interface Naming {
  person: PersonEntity
  mention: PersonMention
}

/** The persons of an article by the tokens that name them or their offices; read when first asked. */
export class Namings {
  #byToken: Map<number, Naming> | undefined
  constructor(readonly people: readonly PersonEntity[]) {}

  /** Who is named at a token; undefined where nobody is. */
  at(token: number): Naming | undefined {
    this.#byToken ??= this.#read()
    return this.#byToken.get(token)
  }

  #read(): Map<number, Naming> {
    const byToken = new Map<number, Naming>()
    for (const person of this.people)
      for (const mention of person.sources)
        for (let i = mention.first; i <= mention.last; i++) byToken.set(i, { person, mention })
    return byToken
  }
}

/** Rule id of mentions that were found because the person was named before. */
export const LATER_MENTION = 'people/later-mention'

/** Persons from mentions: spelling variants and short forms of one person come together, namesakes stay apart. */
export function linkPeople(mentions: readonly PersonMention[], found: Found, t: TokenTable): PersonEntity[] {
  if (mentions.length === 0) return []
  const clusters = new Clusters(t)
  // The body first: a headline's name is cut by what the body calls the person.
  for (const mention of mentions) if (mention.first >= t.headlineEnd) clusters.place(mention)
  for (const mention of mentions) if (mention.first < t.headlineEnd) clusters.place(mention)
  laterMentions(clusters.list, mentions, found, t)
  readEpithets(clusters.list, found, t)
  const bodies = new Bodies(found, t)
  return clusters.list
    .filter((cluster) => hasBody(cluster, t))
    .map((cluster) => entity(cluster, t, bodies))
    .sort((a, b) => a.mentions[0].first - b.mentions[0].first)
}

/** A name that only the headline has is one when a word of it is a known name: headlines capitalise every word. */
const hasBody = (cluster: Cluster, t: TokenTable): boolean =>
  cluster.later.some((m) => m.first >= t.headlineEnd) ||
  cluster.members.some((m) => m.first >= t.headlineEnd || t.is(m.nameFirst, Class.Name))

/** Finds the later short mentions of known persons that no rule saw: one look-up per capital word. */
function laterMentions(
  clusters: readonly Cluster[],
  mentions: readonly PersonMention[],
  found: Found,
  t: TokenTable,
): void {
  const standing = clusters.map(standingFor)
  const byWord = nameWords(clusters, standing)
  // Who was named last is asked only where persons share a word.
  const shared = [...byWord.values()].some((namesakes) => namesakes.length > 1)
  const lastNamed = shared ? new LastNamed(clusters, standing) : undefined
  /** The next mention that a rule made; no later mention reaches into it. */
  let next = 0
  for (let i = 0; i < t.count; i++) {
    if (next < mentions.length && i >= mentions[next].nameFirst) {
      i = mentions[next++].nameLast
      continue
    }
    if (t.shape[i] < Shape.Title || t.is(i, Class.Function | Class.Month | Class.Weekday)) continue
    const candidates = byWord.get(t.lower(i))
    if (!candidates || found.at('agency', i) || found.at('place', i) || found.at('venue', i)) continue
    const cluster = (candidates.length > 1 && lastNamed?.before(i, t.lower(i))) || candidates[0]
    const end = next < mentions.length ? mentions[next].nameFirst : t.count
    let last = i
    while (
      last < i + 5 &&
      last + 1 < end &&
      t.isCapital(last + 1) &&
      belongs(cluster, t.lower(last + 1)) &&
      isNameWord(t, last + 1, found, false)
    )
      last++
    // A word of the name inside a longer unknown name is somebody else ("Agus" in "Agus Salim").
    if (i >= t.headlineEnd && last === i && t.is(i, Class.Name) && t.is(i + 1, Class.Name) && t.isCapital(i + 1))
      continue
    cluster.later.push({ first: i, last, rule: LATER_MENTION })
    lastNamed?.at(i, cluster)
    i = last
  }
}

/** The persons that a word of their names or other names may stand for. */
function nameWords(clusters: readonly Cluster[], standing: readonly string[][]): Map<string, Cluster[]> {
  const byWord = new Map<string, Cluster[]>()
  for (const cluster of clusters)
    for (const word of standing[cluster.index]) {
      const known = byWord.get(word)
      if (!known) byWord.set(word, [cluster])
      else if (known[known.length - 1] !== cluster) known.push(cluster)
    }
  return byWord
}

/** Words that by themselves may stand for a person: of the name, and of other names. */
function standingFor({ words, aliases }: Cluster): string[] {
  const standing = words.filter((word) => word.length > 2)
  for (const alias of aliases.values()) for (const word of alias) if (word.length > 1) standing.push(word)
  return standing
}

const belongs = (cluster: Cluster, word: string): boolean =>
  cluster.words.includes(word) || [...cluster.aliases.values()].some((words) => words.includes(word))

/** A person at the token where a mention begins. */
interface Named {
  first: number
  cluster: Cluster
}

/** Who was named last under a word, as far as the text has been gone through; of two in one place the earlier person. */
class LastNamed {
  readonly #byWord = new Map<string, Named>()
  readonly #mentions: Named[]
  #next = 0

  /** @param standing words that may stand for each of the persons */
  constructor(
    clusters: readonly Cluster[],
    readonly standing: readonly string[][],
  ) {
    this.#mentions = clusters
      .flatMap((cluster) => cluster.members.map(({ first }) => ({ first, cluster })))
      .sort((a, b) => a.first - b.first)
  }

  /** The person whom a word named last before token i. */
  before(i: number, word: string): Cluster | undefined {
    while (this.#next < this.#mentions.length && this.#mentions[this.#next].first < i)
      this.#name(this.#mentions[this.#next++])
    return this.#byWord.get(word)?.cluster
  }

  /** Takes note that the person is named at token i, behind all places asked for so far. */
  at(i: number, cluster: Cluster): void {
    this.before(i, '')
    this.#name({ first: i, cluster })
  }

  #name(named: Named): void {
    for (const word of this.standing[named.cluster.index]) {
      const known = this.#byWord.get(word)
      if (known?.first !== named.first || known.cluster.index > named.cluster.index) this.#byWord.set(word, named)
    }
  }
}

/** Offices of a unit, which say nothing of their body: "Direktur Statistik Harga", "Kepala Bidang Mutasi". */
const UNIT_HEAD =
  /^(?:direktur|wakil direktur|deputi|kepala|sekretaris|inspektur|koordinator|kabid|kabag|kasubdit|kasi) \S/i

/** The institutions of an article, for units that name none. */
class Bodies {
  #allPublic: boolean | undefined
  constructor(
    readonly found: Found,
    readonly t: TokenTable,
  ) {}

  /** "Kepala Dinas X, Budi, melalui Sekretaris Sari": whoever speaks for an official works with him. */
  speaksForOfficial(m: PersonMention): boolean {
    return (
      m.office !== null && !m.official && this.found.at('person', principalBefore(this.t, m.first))?.official === true
    )
  }

  /** Whether a unit's head without a body works for a public institution: the last body named before is one, and no company is named. */
  employPublicly(m: PersonMention): boolean {
    if (
      !m.office ||
      m.official ||
      m.agency ||
      !UNIT_HEAD.test(m.office) ||
      /^direktur (?:utama|eksekutif)/i.test(m.office)
    )
      return false
    const bodies = this.found.agency
    this.#allPublic ??= bodies.every((body) => body.public || body.body === 'media' || body.body === 'party')
    return this.#allPublic && bodies[countBefore(bodies, ({ last }) => last < m.first) - 1]?.public === true
  }
}

function entity(cluster: Cluster, t: TokenTable, bodies: Bodies): PersonEntity {
  const { members, longest } = cluster
  let titled = members[0]
  let prefix: string | null = null
  let suffix: string | null = null
  let rank: string | null = null
  let role: PersonMention['role'] = null
  let official = false
  for (const m of members) {
    if (tellsMore(m, titled, t)) titled = m
    prefix ||= m.prefix
    suffix ||= m.suffix
    rank ||= m.rank
    role ||= m.role
    official ||= m.official
  }
  const office = titled.position ? titled : null
  const mentions = mentionsOf(cluster)
  const acting = members.find((m) => m.standing !== 'incumbent' && sameHead(m, titled))
  return {
    name: longest.name,
    aliases: otherNames(cluster, mentions, t),
    prefix,
    suffix,
    rank,
    office: office?.office ?? null,
    agency: office?.agency ?? null,
    position: office?.position ?? null,
    standing: acting?.standing ?? 'incumbent',
    official: official || bodies.employPublicly(titled) || bodies.speaksForOfficial(titled),
    role,
    mentions,
    sources: members,
  }
}

/** All mentions of a person in text order. */
function mentionsOf({ members, later }: Cluster): NameMention[] {
  const mentions = members.map((m): NameMention => ({ first: m.nameFirst, last: m.nameLast, rule: m.rule }))
  if (mentions.length + later.length === 1) return mentions
  return mentions.concat(later).sort((a, b) => a.first - b.first)
}

/** Names under which a person stands in the text, apart from the fullest. */
function otherNames({ longest, aliases }: Cluster, mentions: readonly NameMention[], t: TokenTable): string[] {
  const forms = new Set<string>()
  for (const { first, last } of mentions)
    forms.add(first === last ? t.word(first) : t.slice(first, last).replace(ODD_SPACES, ' '))
  for (const alias of aliases.keys()) forms.add(alias)
  forms.delete(longest.name)
  if (forms.size === 0) return []
  const own = longest.name.toLowerCase()
  return [...forms].filter((form) => form.toLowerCase() !== own)
}
/** White space other than a single space. */
const ODD_SPACES = /\s{2,}|[^\S ]/g

/** How much a mention's position is worth: public offices with agency or area, fully written, come first. */
function worth(m: PersonMention): number {
  if (!m.position) return 0
  return (
    1 +
    (m.official ? 8 : 0) +
    (m.office ? 4 : 0) +
    (m.office && m.position.length > m.office.length ? 2 : 0) +
    (m.standing === 'former' ? -3 : 0)
  )
}

/** Whether the position of m tells more of the person than the other's. */
function tellsMore(m: PersonMention, other: PersonMention, t: TokenTable): boolean {
  if (tellsFormer(m, other)) return true
  if (tellsFormer(other, m)) return false
  const more = worth(m) - worth(other)
  if (more !== 0) return more > 0
  // Headlines shorten: "Wamen" for "Wamensos".
  const inHeadline = m.first < t.headlineEnd
  return inHeadline === other.first < t.headlineEnd ? m.first < other.first : !inHeadline
}

/** "Mantan Wali Kota X" beside "saat masih menjabat walikota": the office that is over, said in full. */
const tellsFormer = (m: PersonMention, short: PersonMention): boolean =>
  m.standing === 'former' &&
  m.position !== m.office &&
  short.position !== null &&
  short.position === short.office &&
  sameHead(m, short)

const sameHead = (a: PersonMention, b: PersonMention): boolean => {
  const bare = (office: string | null): string =>
    (office ?? '')
      .toLowerCase()
      .replace(/^(plt|pj|pjs|plh|penjabat|mantan|eks)\W+(\(\w+\) )?/, '')
      .replace(/^wali kota/, 'walikota')
      .split(' ')[0]
  return bare(a.office) === bare(b.office)
}
