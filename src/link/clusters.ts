import type { PersonMention } from '../find/mention.js'
import { namesOfState } from '../find/people/heads-of-state.js'
import type { TokenTable } from '../scan/tokens.js'
import { isMisspelt, isNickname, isPart, isPieceOf, isTail, isVariant, SU } from './spelling.js'

/** Where a person is named: tokens of the name alone. */
export interface NameMention {
  first: number
  last: number
  rule: string
}

/** All that names one person. */
export interface Cluster {
  /** Place among the article's clusters. */
  index: number
  /** Lower-case words of the fullest name. */
  words: readonly string[]
  /** These as one string. */
  key: string
  /** In the order in which they came: those of the body before those of the headline. */
  members: PersonMention[]
  /** The first of the members with the most words; one of the body where there is one. */
  longest: PersonMention
  /** Number of its words. */
  length: number
  later: NameMention[]
  /** Other names as written, with their lower-case words. */
  aliases: ReadonlyMap<string, readonly string[]>
  /** Words of all names that lead to the cluster. */
  known: Set<string>
  /** Keys of the names with the honorifics in front. */
  titled: ReadonlySet<string>
  /** First words of the offices. */
  heads: ReadonlySet<string>
}

/** What most clusters have, in place of sets and maps of their own. */
const NO_ALIASES: ReadonlyMap<string, readonly string[]> = new Map()
const NO_WORDS: ReadonlySet<string> = new Set()

const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> =>
  words === NO_WORDS ? new Set([word]) : (words as Set<string>).add(word)

const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** Words of a name in lower case. */
export function wordsOf(name: string): string[] {
  if (PLAIN_NAME.test(name)) return name.toLowerCase().split(' ')
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter(Boolean)
}

/** What a new mention is compared by. */
interface Candidate {
  mention: PersonMention
  words: readonly string[]
  key: string
  /** The name with the honorific in front. */
  titledWords: readonly string[]
  titled: string
  /** First word of the office, or null. */
  head: string | null
  /** Another name given on the spot. */
  aliasWords: readonly string[]
  alias: string | null
}

function candidateOf(mention: PersonMention): Candidate {
  const words = wordsOf(mention.name)
  const key = words.join(' ')
  const titledWords = mention.prefix ? wordsOf(`${mention.prefix} ${mention.name}`) : words
  const aliasWords = mention.alias ? wordsOf(mention.alias) : []
  return {
    mention,
    words,
    key,
    titledWords,
    titled: titledWords === words ? key : titledWords.join(' '),
    head: mention.office ? headOf(mention.office) : null,
    aliasWords,
    alias: mention.alias ? aliasWords.join(' ') : null,
  }
}

/** Clusters under one word that are compared, the latest ones: no article has as many namesakes. */
const MOST_NAMESAKES = 50
/** Other names of one person. */
const MOST_ALIASES = 20

/**
 * The persons of an article as they are put together from its mentions. Clusters are looked up by what they may share with a mention,
 * and compared up to a number, so that many persons cost no more each than a few.
 */
export class Clusters {
  readonly list: Cluster[] = []
  readonly #byKey = new Map<string, Cluster>()
  readonly #byWord = new Map<string, Cluster[]>()
  /** By the first letters of the words, which all spellings of one have in common. */
  readonly #byStart = new Map<string, Cluster[]>()
  /** The latest of those with an office that begins so. */
  readonly #byHead = new Map<string, Cluster>()

  constructor(readonly t: TokenTable) {}

  /** Adds a mention to the cluster that it is most like, else to a new one. Mentions of the body come before those of the headline. */
  place(mention: PersonMention): void {
    const candidate = candidateOf(mention)
    const { words, key, titledWords, aliasWords } = candidate
    const inHeadline = mention.first < this.t.headlineEnd
    const best = this.#mostLike(candidate)
    if (best) {
      this.#add(best, candidate)
      if (mention.alias && mention.rule !== 'people/nickname') this.#addAlias(best, mention.alias, aliasWords)
      if (mention.rule === 'people/nickname' || (mention.rule === 'people/called' && mention.office))
        this.#addAlias(best, mention.prefix ? `${mention.prefix} ${mention.name}` : mention.name, titledWords)
      if (words.length > best.words.length && !inHeadline) {
        this.#byKey.delete(best.key)
        this.#byKey.set(key, best)
        best.words = words
        best.key = key
      }
      return
    }
    if (mention.rule === 'people/nickname' && this.list.length > 0) return
    // "Purbaya Akui Blokir": the known name is a beginning of the headline's words.
    const known = inHeadline && words.length > 0 ? this.#knownBy(words[0]) : undefined
    if (known) {
      const short = { ...mention, nameLast: mention.nameFirst, name: this.t.word(mention.nameFirst) }
      this.#add(known, candidateOf(short))
    } else this.#open(candidate)
  }

  #open(candidate: Candidate): void {
    const { mention, words, key, aliasWords } = candidate
    const cluster: Cluster = {
      index: this.list.length,
      words,
      key,
      members: [],
      longest: mention,
      length: words.length,
      later: [],
      aliases: NO_ALIASES,
      known: new Set(),
      titled: NO_WORDS,
      heads: NO_WORDS,
    }
    this.list.push(cluster)
    this.#byKey.set(key, cluster)
    this.#add(cluster, candidate)
    if (mention.alias) this.#addAlias(cluster, mention.alias, aliasWords)
  }

  #add(cluster: Cluster, { mention, words, titled, head }: Candidate): void {
    cluster.members.push(mention)
    this.#learn(cluster, words)
    if (mention.prefix) cluster.titled = withWord(cluster.titled, titled)
    if (head !== null) {
      cluster.heads = withWord(cluster.heads, head)
      const latest = this.#byHead.get(head)
      if (!latest || latest.index < cluster.index) this.#byHead.set(head, cluster)
    }
    const { headlineEnd } = this.t
    if (words.length <= cluster.length || (mention.first < headlineEnd && cluster.longest.first >= headlineEnd)) return
    cluster.longest = mention
    cluster.length = words.length
  }

  #addAlias(cluster: Cluster, alias: string, words: readonly string[]): void {
    if (cluster.aliases.has(alias) || cluster.aliases.size === MOST_ALIASES) return
    if (cluster.aliases === NO_ALIASES) cluster.aliases = new Map()
    ;(cluster.aliases as Map<string, readonly string[]>).set(alias, words)
    this.#learn(cluster, words)
  }

  #learn(cluster: Cluster, words: readonly string[]): void {
    for (const word of words) {
      if (cluster.known.has(word)) continue
      cluster.known.add(word)
      put(this.#byWord, word, cluster)
      put(this.#byStart, startOf(word), cluster)
      if (word.startsWith(SU)) put(this.#byStart, startOf(word.slice(SU.length)), cluster)
    }
  }

  /** The cluster that is surest the same person, the latest of several; undefined where none is. */
  #mostLike(candidate: Candidate): Cluster | undefined {
    const { mention, words, key, head, aliasWords } = candidate
    const same = this.#byKey.get(key)
    if (same) return same
    // "Joko Widodo", "Jokowi"
    for (const name of namesOfState(key).length > 0 ? namesOfState(key) : namesOfState(candidate.titled)) {
      const byname = this.#byKey.get(name)
      if (byname) return byname
    }
    let best: Cluster | undefined
    let bestScore = 0
    const look = (cluster: Cluster) => {
      const score = likeness(candidate, cluster)
      if (score > bestScore || (score === bestScore && best && cluster.index > best.index)) {
        best = cluster
        bestScore = score
      }
    }
    for (const word of words) this.#byWord.get(word)?.slice(-MOST_NAMESAKES).forEach(look)
    for (const word of aliasWords) this.#byWord.get(word)?.slice(-MOST_NAMESAKES).forEach(look)
    if (isShort(candidate)) this.#byStart.get(startOf(key))?.slice(-MOST_NAMESAKES).forEach(look)
    if (!best && isCalledShort(candidate)) this.list.slice(-MOST_NAMESAKES).forEach(look)
    // An office alone may tell who is called by another name.
    if (mention.rule === 'people/called' && head !== null)
      for (const [other, cluster] of this.#byHead) if (isHead(head, other)) look(cluster)
    return best
  }

  /** The first cluster that has a word in its name, or as the first of another name. */
  #knownBy(word: string): Cluster | undefined {
    let first: Cluster | undefined
    for (const cluster of this.#byWord.get(word) ?? []) {
      const { index, words, aliases } = cluster
      if (first && first.index < index) continue
      if (words.includes(word) || [...aliases.values()].some(([start]) => start === word)) first = cluster
    }
    return first
  }
}

function put(clusters: Map<string, Cluster[]>, word: string, cluster: Cluster): void {
  const known = clusters.get(word)
  if (!known) clusters.set(word, [cluster])
  else if (known[known.length - 1] !== cluster) known.push(cluster)
}

const startOf = (word: string): string => word.slice(0, 2)

/** A single word without an office, which may be spelt otherwise, or be the beginning of a name. */
const isShort = ({ words, head }: Candidate): boolean => words.length === 1 && head === null

/** The same behind a form of address, by which people are called short: "Cak Imin". */
const isCalledShort = (candidate: Candidate): boolean =>
  isShort(candidate) && candidate.mention.position === null && ADDRESS.test(candidate.mention.prefix ?? '')
const ADDRESS = /^(?:cak|gus|bung|pak|bu|bang|mas|mbak|kang|teh|kak|abah|bunda|tuan guru)$/i

/** 0 for different persons; the higher, the surer. For names that are not the same. */
function likeness(candidate: Candidate, cluster: Cluster): number {
  const { mention, words, key, titled, head, alias, aliasWords } = candidate
  const other = cluster.words
  for (const known of cluster.aliases.values()) {
    // "Gus Ipul" is written with its title, "JK" without.
    const name = known.join(' ')
    if (name === key || name === titled) return 9
    // "Gus Imin" beside "Cak Imin"
    if (mention.prefix !== null && known.length > 1 && words.length === 1 && known[known.length - 1] === key) return 8
  }
  if (alias !== null && (alias === cluster.key || cluster.titled.has(alias))) return 9
  if (mention.rule === 'people/nickname' && isPart(aliasWords, other)) return 9
  // "Ning Ita, sapaan akrab wali kota": the holder of the office under another name.
  if (mention.rule === 'people/called' && head !== null && holds(cluster, head)) return 8
  const [short, long] = words.length <= other.length ? [words, other] : [other, words]
  if (short.length < long.length && isPart(short, long)) {
    // Two full offices under a short and a long name that differ are two persons.
    if (head !== null && short.length === 1 && cluster.heads.size > 0 && !holds(cluster, head)) return 0
    return 6 + short.length / 10
  }
  if (short.length === long.length && short.length > 1) return isMisspelt(short, long) ? 5 : 0
  if (isShort(candidate)) {
    if (long.some((word) => isVariant(key, word))) return 3
    if (mention.first > cluster.longest.first && (isNickname(key, other) || isTail(key, other))) return 2
    if (mention.first > cluster.longest.first && isCalledShort(candidate) && isPieceOf(key, other)) return 1
  }
  return 0
}

/** Whether somebody whose office begins so may hold one of those that are told of the cluster. */
const holds = (cluster: Cluster, head: string): boolean => [...cluster.heads].some((other) => isHead(head, other))

/** The first word of an office, apart from its standing. */
const headOf = (office: string): string =>
  office
    .toLowerCase()
    .replace(/^(plt|pj|pjs|plh|mantan|eks)\.? /, '')
    .split(' ')[0]

/** Whether two first words of an office are one, of which one may be the other's short form: "wabup" and "wakil", "kadis" and "kepala". */
const isHead = (a: string, b: string): boolean => a === b || SHORT_HEADS[a]?.test(b) || SHORT_HEADS[b]?.test(a) || false
const SHORT_HEADS: Record<string, RegExp> = {
  wakil: /^(?:wa(?:gub|bup|walkot|wali|men\w*|ka\w*|ketum|sekjen)|cawa\w+)$/,
  kepala: /^ka(?!pten|rateker)\w{2,}$/,
  sekretaris: /^sek(?!olah)\w+$/,
  direktur: /^dir\w+$/,
  komandan: /^dan\w+$/,
  panglima: /^pang\w+$/,
  menteri: /^men(?!teri)\w+$/,
  gubernur: /^gub$/,
  ketua: /^ketum$/,
  walikota: /^wal(?:i|kot)$/,
}
