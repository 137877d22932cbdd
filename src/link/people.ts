import { distance } from 'fastest-levenshtein'
import type { Found, PersonMention } from '../find/mention.js'
import { isNameWord } from '../find/people/name.js'
import { Class } from '../lexicon/classes.js'
import { Kind, Shape, type TokenTable } from '../scan/tokens.js'

/** Where a person is named: tokens of the name alone. */
export interface NameMention {
  first: number
  last: number
  rule: string
}

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

/** Rule id of mentions that were found because the person was named before. */
export const LATER_MENTION = 'people/later-mention'

interface Cluster {
  /** Lower-case words of the fullest name. */
  words: string[]
  members: PersonMention[]
  later: NameMention[]
  aliases: Set<string>
}

/** Persons from mentions: spelling variants and short forms of one person come together, namesakes stay apart. */
export function linkPeople(mentions: readonly PersonMention[], found: Found, t: TokenTable): PersonEntity[] {
  const clusters: Cluster[] = []
  // The body first: a headline's name is cut by what the body calls the person.
  const ordered = [...mentions].sort(
    (a, b) => Number(a.first < t.headlineEnd) - Number(b.first < t.headlineEnd) || a.first - b.first,
  )
  for (const mention of ordered) place(mention, clusters, t)
  laterMentions(clusters, mentions, found, t)
  return clusters
    .filter((cluster) => hasBody(cluster, t))
    .map((cluster) => entity(cluster, t, found))
    .sort((a, b) => a.mentions[0].first - b.mentions[0].first)
}

/** A name that only the headline has is one when a word of it is a known name: headlines capitalise every word. */
const hasBody = (cluster: Cluster, t: TokenTable): boolean =>
  cluster.later.some((m) => m.first >= t.headlineEnd) ||
  cluster.members.some((m) => m.first >= t.headlineEnd || t.is(m.nameFirst, Class.Name))

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter(Boolean)

function place(mention: PersonMention, clusters: Cluster[], t: TokenTable): void {
  const words = wordsOf(mention.name)
  const titled = mention.prefix ? wordsOf(`${mention.prefix} ${mention.name}`) : words
  let best: Cluster | undefined
  let bestScore = 0
  for (let n = clusters.length - 1; n >= 0; n--) {
    const score = likeness(words, titled, mention, clusters[n])
    if (score > bestScore) {
      best = clusters[n]
      bestScore = score
    }
  }
  if (!best && mention.first < t.headlineEnd) {
    // "Purbaya Akui Blokir": the known name is a beginning of the headline's words.
    best = clusters.find(
      (cluster) =>
        cluster.words.includes(words[0]) || [...cluster.aliases].some((alias) => wordsOf(alias)[0] === words[0]),
    )
    if (best) {
      best.members.push({ ...mention, nameLast: mention.nameFirst, name: t.word(mention.nameFirst) })
      return
    }
  }
  if (!best) {
    clusters.push({ words, members: [mention], later: [], aliases: new Set(mention.alias ? [mention.alias] : []) })
    return
  }
  best.members.push(mention)
  if (mention.alias) best.aliases.add(mention.alias)
  if (mention.rule === 'people/called' && mention.office)
    best.aliases.add(mention.prefix ? `${mention.prefix} ${mention.name}` : mention.name)
  if (words.length > best.words.length && mention.first >= t.headlineEnd) best.words = words
}

/** 0 for different persons; the higher, the surer. */
function likeness(words: string[], titled: string[], mention: PersonMention, cluster: Cluster): number {
  const other = cluster.words
  if (words.join(' ') === other.join(' ')) return 10
  for (const alias of cluster.aliases) {
    // "Gus Ipul" is written with its title, "JK" without.
    const known = wordsOf(alias).join(' ')
    if (known === words.join(' ') || known === titled.join(' ')) return 9
  }
  if (mention.alias) {
    const alias = wordsOf(mention.alias).join(' ')
    if (
      alias === other.join(' ') ||
      cluster.members.some((m) => m.prefix && wordsOf(`${m.prefix} ${m.name}`).join(' ') === alias)
    )
      return 9
  }
  // "Ning Ita, sapaan akrab wali kota": the holder of the office under another name.
  if (mention.rule === 'people/called' && mention.office && sameOffice(mention, cluster)) return 8
  const [short, long] = words.length <= other.length ? [words, other] : [other, words]
  if (short.length < long.length && isPart(short, long)) {
    // Two full offices under a short and a long name that differ are two persons.
    const office = cluster.members.find((m) => m.office)?.office
    if (mention.office && office && short.length === 1 && !sameOffice(mention, cluster)) return 0
    return 6 + short.length / 10
  }
  if (short.length === long.length && short.length > 1) {
    const off = short
      .map((word, i) => (word === long[i] ? 0 : isVariant(word, long[i]) ? 1 : 9))
      .reduce((a: number, b) => a + b, 0)
    if (off === 1 && short.some((word, i) => word === long[i] && word.length > 2)) return 5
    return 0
  }
  if (short.length === 1 && words.length === 1 && !mention.office) {
    if (long.some((word) => isVariant(short[0], word))) return 3
  }
  return 0
}

/** Whether short's words stand in long in order; an initial stands for a word that begins with it. */
function isPart(short: string[], long: string[]): boolean {
  let at = 0
  let whole = false
  for (const word of short) {
    while (
      at < long.length &&
      !(
        long[at] === word ||
        (word.length === 1 && long[at][0] === word) ||
        (long[at].length === 1 && word[0] === long[at])
      )
    )
      at++
    if (at === long.length) return false
    if (word.length > 2 && long[at] === word) whole = true
    at++
  }
  return whole
}

/** Spellings of one name word: "Hafidz", "Hafizd", "Hafizh". */
function isVariant(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a.slice(0, 3) !== b.slice(0, 3) || Math.abs(a.length - b.length) > 1) return false
  return distance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1)
}

function sameOffice(mention: PersonMention, cluster: Cluster): boolean {
  const head = (office: string | null): string =>
    (office ?? '')
      .toLowerCase()
      .replace(/^(plt|pj|pjs|plh|mantan|eks)\.? /, '')
      .split(' ')[0]
  return cluster.members.some((m) => m.office && head(m.office) === head(mention.office))
}

/** Finds the later short mentions of known persons that no rule saw: one look-up per capital word. */
function laterMentions(clusters: Cluster[], mentions: readonly PersonMention[], found: Found, t: TokenTable): void {
  const byWord = new Map<string, Cluster[]>()
  for (const cluster of clusters) {
    const known = new Set(cluster.words.filter((word) => word.length > 2))
    for (const alias of cluster.aliases) for (const word of wordsOf(alias)) if (word.length > 1) known.add(word)
    for (const word of known) byWord.set(word, [...(byWord.get(word) ?? []), cluster])
  }
  if (byWord.size === 0) return
  const taken = new Set<number>()
  for (const m of mentions) for (let i = m.nameFirst; i <= m.nameLast; i++) taken.add(i)
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] !== Kind.Word || t.shape[i] < Shape.Title || taken.has(i)) continue
    if (t.is(i, Class.Function) || (t.entry[i] >= 0 && t.is(i, Class.Month | Class.Weekday))) continue
    const candidates = byWord.get(t.lower(i))
    if (!candidates || found.at('agency', i) || found.at('place', i) || found.at('venue', i)) continue
    const cluster = candidates.length === 1 ? candidates[0] : nearest(candidates, i)
    let last = i
    while (
      last < i + 5 &&
      t.isCapital(last + 1) &&
      !taken.has(last + 1) &&
      belongs(cluster, t.lower(last + 1)) &&
      isNameWord(t, last + 1, found, false)
    )
      last++
    // A word of the name inside a longer unknown name is somebody else ("Agus" in "Agus Salim").
    if (i >= t.headlineEnd && last === i && t.is(i, Class.Name) && t.is(i + 1, Class.Name) && t.isCapital(i + 1))
      continue
    cluster.later.push({ first: i, last, rule: LATER_MENTION })
    i = last
  }
}

const belongs = (cluster: Cluster, word: string): boolean =>
  cluster.words.includes(word) || [...cluster.aliases].some((alias) => wordsOf(alias).includes(word))

/** Of several persons with a word in common, the one named last before token i. */
function nearest(clusters: Cluster[], i: number): Cluster {
  let best = clusters[0]
  let at = -1
  for (const cluster of clusters) {
    for (const { first } of [...cluster.members, ...cluster.later]) {
      if (first < i && first > at) {
        at = first
        best = cluster
      }
    }
  }
  return best
}

/** Offices of a unit, which say nothing of their body: "Direktur Statistik Harga", "Kepala Bidang Mutasi". */
const UNIT_HEAD =
  /^(?:direktur|wakil direktur|deputi|kepala|sekretaris|inspektur|koordinator|kabid|kabag|kasubdit|kasi) \S/i

/** Whether a unit's head without a body works for a public institution: the last body named before is one, and no company is named. */
function isUnitOfPublicBody(m: PersonMention, found: Found): boolean {
  if (
    !m.office ||
    m.official ||
    m.agency ||
    !UNIT_HEAD.test(m.office) ||
    /^direktur (?:utama|eksekutif)/i.test(m.office)
  )
    return false
  let last: boolean | undefined
  for (const body of found.agency) {
    if (!body.public && body.body !== 'media' && body.body !== 'party') return false
    if (body.last < m.first) last = body.public
  }
  return last === true
}

function entity(cluster: Cluster, t: TokenTable, found: Found): PersonEntity {
  const body = cluster.members.filter((m) => m.first >= t.headlineEnd)
  const members = body.length ? body : cluster.members
  const longest = members.reduce((best, m) => (wordsOf(m.name).length > wordsOf(best.name).length ? m : best))
  const titled = [...cluster.members].sort((a, b) => worth(b) - worth(a) || a.first - b.first)[0]
  const office = titled.position ? titled : null
  const first = <K extends 'prefix' | 'suffix' | 'rank'>(key: K): string | null =>
    cluster.members.find((m) => m[key])?.[key] ?? null
  const mentions: NameMention[] = [
    ...cluster.members.map((m) => ({ first: m.nameFirst, last: m.nameLast, rule: m.rule })),
    ...cluster.later,
  ].sort((a, b) => a.first - b.first)
  const forms = new Set<string>([
    ...mentions.map((m) => t.slice(m.first, m.last).replace(/\s+/g, ' ')),
    ...cluster.aliases,
  ])
  forms.delete(longest.name)
  const acting = cluster.members.find((m) => m.standing !== 'incumbent' && sameHead(m, titled))
  return {
    name: longest.name,
    aliases: [...forms].filter((form) => form.toLowerCase() !== longest.name.toLowerCase()),
    prefix: first('prefix'),
    suffix: first('suffix'),
    rank: first('rank'),
    office: office?.office ?? null,
    agency: office?.agency ?? null,
    position: office?.position ?? null,
    standing: acting?.standing ?? 'incumbent',
    official: cluster.members.some((m) => m.official) || isUnitOfPublicBody(titled, found),
    role: cluster.members.find((m) => m.role)?.role ?? null,
    mentions,
    sources: cluster.members,
  }
}

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

const sameHead = (a: PersonMention, b: PersonMention): boolean => {
  const bare = (office: string | null): string =>
    (office ?? '')
      .toLowerCase()
      .replace(/^(plt|pj|pjs|plh|penjabat|mantan|eks)\W+(\(\w+\) )?/, '')
      .split(' ')[0]
  return bare(a.office) === bare(b.office)
}
