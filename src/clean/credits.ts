import { firstWord } from './lines.js'
import { isDomain, isOutlet } from './outlet.js'
import { isStaff } from './staff.js'

/** Names that a byline gives. */
export interface Credit {
  authors: string[]
  editors: string[]
  /** Label without a name behind it: the name stands on the next line. */
  open: 'author' | 'editor' | null
}

const AUTHOR =
  'redaktur & reporter|rep|penulis|ditulis oleh|reporter|pewarta|jurnalis|wartawan|kontributor|laporan wartawan|laporan jurnalis|laporan|oleh|naskah|teks|rilis|peliput|liputan|koresponden|author|written by|by|source|via|sumber berita'
const EDITOR =
  'editor|redaktur pelaksana|redaktur|red|penyunting|disunting oleh|uploader|penanggung jawab|penerjemah|translator|publisher'
const LABEL = new RegExp(
  `(?<![a-z\\u00c0-\\u024f])(${AUTHOR}|${EDITOR})\\.?(\\s{0,8}[:|]\\s{0,4}|\\s{1,3}-\\s{1,3})`,
  'giu',
)
/** First words of the labels. */
const LABEL_WORDS = new Set(`${AUTHOR}|${EDITOR}`.split('|').map((label) => label.split(' ', 1)[0]))
const LABEL_FIRST = new RegExp(`^(?:${AUTHOR}|${EDITOR})(?![a-z\\u00c0-\\u024f])`, 'iu')
const LABEL_ALONE = new RegExp(`^(?:${AUTHOR}|${EDITOR})\\s{0,4}:?$`, 'iu')
const EDITORIAL = new RegExp(`^(?:${EDITOR})$`, 'iu')
/** "Sari Dewi, Jurnalis" above the text. */
const LABEL_BEHIND = /^(\p{Lu}[\p{L}.' ]{3,50}), ?(?:jurnalis|kontributor|reporter|wartawan|pewarta)$/iu
/** Labels that may do without a colon, before a capitalised name. */
const BARE = /^(oleh|kontributor|laporan (?:wartawan|jurnalis|reporter)|reporter|pewarta|by|editor)\s{1,3}(?=\p{Lu})/iu
/** One name: capitalised words, with what joins them; a user name; a few initials. */
const NAME = /^(?:\p{Lu}[\p{L}.'’`-]*(?: (?:\p{Lu}[\p{L}.'’`-]*|bin|binti|van|al|dan|of)){0,5}|[\p{Ll}\d._@-]{2,20})$/u
const DEGREE = /^(?:[A-Z][a-zA-Z]{0,3}\.){1,3}[A-Za-z]{0,5}$/

/** "Rina Sari," above a second name: a byline without a label. */
const NAME_AND_COMMA = /^(\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}),$/u

/** Longest such label, with the comma before it. */
const LONGEST_BEHIND = 14

/** Longest byline. */
const LONGEST = 180

/** Reads a line as a byline; undefined when it is none. */
export function readCredit(line: string): Credit | undefined {
  if (line.length > LONGEST) return undefined
  const text = line.replace(/^[\s*•·\-–—|([]+/u, '')
  // "Tim News Room Sukamaju Diskominfo.": whose site it is, by nobody's name.
  if (isStaff(text)) return { authors: [], editors: [], open: null }
  const comma = text.lastIndexOf(',')
  const behind = comma > 0 && text.length - comma <= LONGEST_BEHIND ? LABEL_BEHIND.exec(text) : null
  if (behind && NAME.test(behind[1])) return { authors: [behind[1]], editors: [], open: null }
  const listed = comma === text.length - 1 ? NAME_AND_COMMA.exec(text) : null
  if (listed) return { authors: [listed[1]], editors: [], open: 'author' }
  if (!LABEL_WORDS.has(firstWord(text)) || !LABEL_FIRST.test(text)) return undefined
  if (LABEL_ALONE.test(text)) {
    const editorial = EDITORIAL.test(text.replace(/\s*:$/, ''))
    return { authors: [], editors: [], open: editorial ? 'editor' : 'author' }
  }
  const credit: Credit = { authors: [], editors: [], open: null }
  const bare = BARE.exec(text)
  LABEL.lastIndex = 0
  const first = LABEL.exec(text)
  if (first?.index !== 0) {
    if (!bare || first || wordsOf(text) > 8) return undefined
    const names = namesIn(text.slice(bare[0].length), /^laporan|^kontributor/iu.test(bare[1]))
    if (!names || names.length === 0) return undefined
    ;(EDITORIAL.test(bare[1]) ? credit.editors : credit.authors).push(...names)
    return credit
  }
  for (let label: RegExpExecArray | null = first; label; ) {
    const from = label.index + label[0].length
    const next: RegExpExecArray | null = LABEL.exec(text)
    const names = namesIn(text.slice(from, next?.index ?? text.length), /laporan|kontributor/iu.test(label[1]))
    if (!names) return undefined
    ;(EDITORIAL.test(label[1]) ? credit.editors : credit.authors).push(...names)
    label = next
  }
  return credit
}

const wordsOf = (text: string): number => text.split(/\s+/u).length

/**
 * Names in what stands behind a label; undefined when it reads like a sentence. `office` when a newsroom may stand before
 * the name ("Laporan Wartawan Tribun Banua, Sari Dewi").
 */
function namesIn(text: string, office: boolean): string[] | undefined {
  const plain = text.replace(/\([^()]{0,60}\)/gu, ' ').trim()
  if (plain === '') return []
  if (wordsOf(plain) > 12) return undefined
  const pieces = plain
    .split(/[,;|/&]|\s(?:dan|and|-)\s/iu)
    .map((piece) => piece.replace(/\s+/gu, ' ').replace(/^[\s"“*[\]-]+|[\s"”*.[\]:-]+$/gu, ''))
    .filter((piece) => piece !== '')
  const names = pieces.filter((piece) => !DEGREE.test(piece) && !isDomain(piece))
  if (names.some((name) => !NAME.test(name))) return undefined
  return office && names.length > 1 ? names.slice(-1) : names.filter((name) => !isOutlet(name))
}

/** Reads a name on the line below a lone label. */
export function readName(line: string): string[] | undefined {
  return line.length <= 60 && wordsOf(line) <= 5 ? namesIn(line, false) : undefined
}

/** What a bracket at the end of an article says of who wrote it: "(Rina Sari/kabarbanua.com)", "(humas/an)", "(*)". */
export interface Signature {
  /** Offset of the bracket within the line. */
  start: number
  authors: string[]
  outlet: string | null
}

const SIGNATURE =
  /(?<=[.!?…"”’*)]\s{0,3}|^)[([](\*{1,4}|[\p{L}\d.'’*@_-]+(?:[ \p{L}\d.,'’*@_&-]{0,40})(?:\s?\/\s?[\p{L}\d.,'’* @_-]{1,40}){0,3})[)\]]\.?\s{0,2}[*]{0,3}$/u

/** A bracket, with what may stand behind a signature. */
const BRACKET_END = /[)\]]\.?\s{0,2}[*]{0,3}$/

/** Reads the signature with which a line ends. Looks at its last hundred units. */
export function readSignature(line: string): Signature | undefined {
  const from = Math.max(0, line.length - 100)
  const tail = line.slice(from)
  const match = BRACKET_END.test(tail) ? SIGNATURE.exec(tail) : null
  if (!match) return undefined
  const pieces = match[1].split('/').map((piece) => piece.trim())
  const words = wordsOf(match[1])
  if (!/[\p{L}*]/u.test(match[1])) return undefined
  if (isStaff(match[1])) return { start: from + match.index, authors: [], outlet: null }
  // A bracketed aside of running text has more words, and no slash.
  if (pieces.length === 1 && (words > 3 || /\d{3}/.test(match[1]) || /\p{Ll} \p{Ll}/u.test(match[1]))) return undefined
  const outlet = pieces.find((piece) => isOutlet(piece)) ?? null
  const authors = pieces.filter(
    (piece) => piece !== outlet && /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(piece) && !/^tim /iu.test(piece),
  )
  return { start: from + match.index, authors, outlet }
}
