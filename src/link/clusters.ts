import { distance } from 'fastest-levenshtein'
import type { PersonMention } from '../find/mention.js'
import type { TokenTable } from '../scan/tokens.js'

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
  aliases: Map<string, readonly string[]>
}

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
  /** Key of the name with the honorific in front. */
  titled: string
  /** Key of another name given on the spot, or null. */
  alias: string | null
}

const EVERY_START = ''

/**
 * The persons of an article as they are put together from its mentions. Names can only be one person's when words of theirs begin
 * alike; clusters are looked up by the words' first letters, so that many persons cost no more each than a few.
 */
export class Clusters {
  readonly list: Cluster[] = []
  readonly #byStart = new Map<string, Cluster[]>()

  constructor(readonly t: TokenTable) {}

  /** Adds a mention to the cluster that it is most like, else to a new one. Mentions of the body come before those of the headline. */
  place(mention: PersonMention): void {
    const words = wordsOf(mention.name)
    const key = words.join(' ')
    const titledWords = mention.prefix ? wordsOf(`${mention.prefix} ${mention.name}`) : words
    const aliasWords = mention.alias ? wordsOf(mention.alias) : []
    const candidate: Candidate = {
      mention,
      words,
      key,
      titled: titledWords === words ? key : titledWords.join(' '),
      alias: mention.alias ? aliasWords.join(' ') : null,
    }
    const inHeadline = mention.first < this.t.headlineEnd
    const best = this.#mostLike(candidate, [words, titledWords, aliasWords])
    if (best) {
      this.#add(best, mention, words.length)
      if (mention.alias && mention.rule !== 'people/nickname') this.#addAlias(best, mention.alias, aliasWords)
      if (mention.rule === 'people/nickname' || (mention.rule === 'people/called' && mention.office))
        this.#addAlias(best, mention.prefix ? `${mention.prefix} ${mention.name}` : mention.name, titledWords)
      if (words.length > best.words.length && !inHeadline) {
        best.words = words
        best.key = key
        this.#learn(best, words)
      }
      return
    }
    if (mention.rule === 'people/nickname' && this.list.length > 0) return
    // "Purbaya Akui Blokir": the known name is a beginning of the headline's words.
    const known = inHeadline ? this.#knownBy(words[0]) : undefined
    if (known) {
      const short = { ...mention, nameLast: mention.nameFirst, name: this.t.word(mention.nameFirst) }
      this.#add(known, short, wordsOf(short.name).length)
    } else this.#open(candidate, aliasWords)
  }

  #open({ mention, words, key }: Candidate, aliasWords: readonly string[]): void {
    const cluster: Cluster = {
      index: this.list.length,
      words,
      key,
      members: [mention],
      longest: mention,
      length: words.length,
      later: [],
      aliases: new Map(),
    }
    this.list.push(cluster)
    this.#learn(cluster, words)
    if (mention.alias) this.#addAlias(cluster, mention.alias, aliasWords)
  }

  #add(cluster: Cluster, mention: PersonMention, length: number): void {
    cluster.members.push(mention)
    const { headlineEnd } = this.t
    if (length <= cluster.length || (mention.first < headlineEnd && cluster.longest.first >= headlineEnd)) return
    cluster.longest = mention
    cluster.length = length
  }

  #addAlias(cluster: Cluster, alias: string, words: readonly string[]): void {
    if (cluster.aliases.has(alias)) return
    cluster.aliases.set(alias, words)
    this.#learn(cluster, words)
  }

  #learn(cluster: Cluster, words: readonly string[]): void {
    for (const word of words.length ? words : [EVERY_START]) {
      this.#learnStart(cluster, word)
      if (word.startsWith(SU)) this.#learnStart(cluster, word.slice(SU.length))
    }
  }

  #learnStart(cluster: Cluster, word: string): void {
    const start = word.slice(0, 2)
    const known = this.#byStart.get(start)
    if (!known) this.#byStart.set(start, [cluster])
    else if (known[known.length - 1] !== cluster) known.push(cluster)
  }

  /** The cluster that is surest the same person, the latest of several; undefined where none is. */
  #mostLike(candidate: Candidate, names: readonly (readonly string[])[]): Cluster | undefined {
    let best: Cluster | undefined
    let bestScore = 0
    const look = (cluster: Cluster) => {
      const score = likeness(candidate, cluster)
      if (score > bestScore || (score === bestScore && best && cluster.index > best.index)) {
        best = cluster
        bestScore = score
      }
    }
    const { mention, words } = candidate
    // An office alone may tell who is called by another name.
    if (mention.rule === 'people/called' && mention.office) this.list.forEach(look)
    else if (words.length === 0) this.#byStart.get(EVERY_START)?.forEach(look)
    else {
      for (const [n, name] of names.entries()) {
        if (n > 0 && name === words) continue
        for (const word of name) this.#byStart.get(word.slice(0, 2))?.forEach(look)
      }
    }
    return best
  }

  /** The first cluster that has a word in its name, or as the first of another name. */
  #knownBy(word: string | undefined): Cluster | undefined {
    if (word === undefined) return undefined
    return this.list.find(
      ({ words, aliases }) => words.includes(word) || [...aliases.values()].some(([first]) => first === word),
    )
  }
}

/** 0 for different persons; the higher, the surer. */
function likeness({ mention, words, key, titled, alias }: Candidate, cluster: Cluster): number {
  const other = cluster.words
  if (key === cluster.key) return 10
  for (const known of cluster.aliases.values()) {
    // "Gus Ipul" is written with its title, "JK" without.
    const name = known.join(' ')
    if (name === key || name === titled) return 9
    // "Gus Imin" beside "Cak Imin"
    if (mention.prefix !== null && known.length > 1 && words.length === 1 && known[known.length - 1] === key) return 8
  }
  if (
    alias !== null &&
    (alias === cluster.key ||
      cluster.members.some((m) => m.prefix && wordsOf(`${m.prefix} ${m.name}`).join(' ') === alias))
  )
    return 9
  if (mention.rule === 'people/nickname' && alias !== null && isPart(alias.split(' '), other)) return 9
  // "Ning Ita, sapaan akrab wali kota": the holder of the office under another name.
  if (mention.rule === 'people/called' && mention.office && sameOffice(mention, cluster)) return 8
  const [short, long] = words.length <= other.length ? [words, other] : [other, words]
  if (short.length < long.length && isPart(short, long)) {
    // Two full offices under a short and a long name that differ are two persons.
    if (mention.office && short.length === 1 && cluster.members.some((m) => m.office) && !sameOffice(mention, cluster))
      return 0
    return 6 + short.length / 10
  }
  if (short.length === long.length && short.length > 1) return isMisspelt(short, long) ? 5 : 0
  if (short.length === 1 && words.length === 1 && !mention.office) {
    if (long.some((word) => isVariant(short[0], word))) return 3
    if (mention.first > cluster.longest.first && (isNickname(key, other) || isTail(key, other))) return 2
  }
  return 0
}

/** Whether two names of equal length differ in the spelling of one word. */
function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  let variants = 0
  let same = false
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) same ||= a[i].length > 2
    // "Viktor Bubgtilu X" and "Viktor Bungtilu X": of three words a long one may have any one slip.
    else if (variants > 0 || !(isVariant(a[i], b[i]) || (a.length > 2 && isSlip(a[i], b[i])))) return false
    else variants++
  }
  return variants === 1 && same
}

const isSlip = (a: string, b: string): boolean => a.length > 4 && b.length > 4 && distance(a, b) === 1

/** Whether short's words stand in long in order; an initial stands for a word that begins with it. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
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

/** "Desi" for "Desilia", "Agus" for "Agustanto": the beginning of a first name that is clearly longer. */
const isNickname = (short: string, [first = short]: readonly string[]): boolean =>
  short.length >= 3 && first.length >= short.length + 2 && first.startsWith(short)

/** "Marlin" for "Sumarlin": Javanese names are called without their "Su". */
const isTail = (short: string, words: readonly string[]): boolean =>
  short.length >= 5 && words.some((word) => word.length === SU.length + short.length && word === SU + short)
const SU = 'su'

/** What two spellings of one sound share: "Nazarudin" and "Nasaruddin", "Muhamad" and "Muhammad". */
const sound = (word: string): string =>
  word
    .replace(/oe/g, 'u')
    .replace(/[fv]/g, 'p')
    .replace(/[zx]/g, 's')
    .replace(/y/g, 'i')
    .replace(/kh|q/g, 'k')
    .replace(/([dtsg])h/g, '$1')
    .replace(/(\p{L})\1+/gu, '$1')

/** "Barisi" for "Basiri": the same letters, two of them in each other's place. */
function isSwapped(a: string, b: string): boolean {
  const differing: number[] = []
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && differing.push(i) > 2) return false
  const [i, j] = differing
  return differing.length === 2 && a[i] === b[j] && a[j] === b[i]
}

/** Spellings of one name word: "Hafidz", "Hafizd", "Hafizh". */
function isVariant(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a[0] !== b[0]) return false
  if (sound(a) === sound(b) || (a.length === b.length && isSwapped(a, b))) return true
  // "Cakden" for "Cekden": one vowel for another.
  if (a.length > 5 && a.length === b.length && isSlip(a, b) && a.replace(/[aeiou]/g, '') === b.replace(/[aeiou]/g, ''))
    return true
  if (a.slice(0, 3) !== b.slice(0, 3) || Math.abs(a.length - b.length) > 1) return false
  return distance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1)
}

function sameOffice(mention: PersonMention, cluster: Cluster): boolean {
  const head = (office: string | null): string =>
    (office ?? '')
      .toLowerCase()
      .replace(/^(plt|pj|pjs|plh|mantan|eks)\.? /, '')
      .split(' ')[0]
  const own = head(mention.office)
  return cluster.members.some((m) => m.office && isHead(own, head(m.office)))
}

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
