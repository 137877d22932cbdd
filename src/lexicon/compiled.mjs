// Word lists as flat arrays: made from tables once, at build time for the built-in lists, and kept as text in data.ts.
import { hashEdge, hashOf, spread, tokensOf } from './forms.mjs'

/**
 * One word list. A row is a line of tab-separated cells, the first of which is the form; rows are joined by "\n".
 * @typedef {{ name: string, columns: readonly string[], rows: string }} Table
 */

/**
 * All words and phrases of some tables. Words are numbered in the order of the hash table's slots; a node of the phrase trie is a
 * word, or the number of words plus that of the edge which leads to it. Rows are numbered through all tables. Arrays of numbers
 * are `Digits`, which data.ts holds as text: to load them costs nothing, whatever part of them is read.
 * @template [Digits=Uint8Array]
 * @typedef {object} Compiled
 * @property {readonly Table[]} tables
 * @property {number} count number of words
 * @property {string} words all words, one behind the other
 * @property {Digits} wordStart where each begins (4 digits); one more at the end
 * @property {readonly number[]} tableStart number of each table's first row
 * @property {readonly number[]} bits pairs: classes of a word, and of the longer phrases that begin with it
 * @property {Digits} wordBits which pair each word has (2)
 * @property {Digits} slots open-addressed hash of the words: 1 + word, or 0 (3)
 * @property {Digits} edgeFrom node (3) and …
 * @property {Digits} edgeWord … word of each edge (3)
 * @property {Digits} edgeSlots open-addressed hash of the edges: 1 + edge, or 0 (3)
 * @property {Digits} edgeBits a bit for each hash that some edge has (see `mayLead`): most words that no phrase goes on with are told
 *   by these alone, which stay at hand (1)
 * @property {Digits} nodeStart where each node's rows begin in `nodeRow` (3); one more at the end
 * @property {Digits} nodeRow rows of the nodes (3)
 * @property {Digits} firstStart where the rows that begin with each word begin in `firstRow` (3); one more at the end
 * @property {Digits} firstRow rows by their first word (3)
 * @property {Digits} keyRow rows of the tables whose second column is `key`, by key, table name and number (3)
 * @property {Digits} lineStart where each row's line begins in the rows of all tables (4); one more at the end
 */

/** Slots of a hash table for n things: a power of two, not half full. */
const slotsFor = (/** @type {number} */ n) => 1 << Math.ceil(Math.log2(n * 2.5 + 16))

/**
 * An open-addressed hash table: for each slot 1 + the number of the thing in it, or 0.
 * @param {readonly number[]} hashes
 */
function hashTable(hashes) {
  const slots = new Array(slotsFor(hashes.length)).fill(0)
  const mask = slots.length - 1
  hashes.forEach((hash, i) => {
    let slot = hash & mask
    while (slots[slot] > 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
  })
  return slots
}

/**
 * Compiles word lists.
 * @param {readonly Table[]} tables
 * @param {Readonly<Record<string, number>>} classes bit of each table's name
 * @returns {Compiled}
 */
export function compile(tables, classes) {
  // First with numbers in the order in which things are met, edges by their node and word.
  /** @type {Map<string, number>} */
  const seen = new Map()
  /** @type {{ word: string, own: number, longer: number, rows: number[], begins: number[] }[]} */
  const words = []
  /** @type {Map<string, { from: number, word: number, rows: number[], node: number }>} */
  const edges = new Map()
  /** @type {number[]} */
  const lengths = []
  /** @type {number[]} */
  const tableStart = []
  const idOf = (/** @type {string} */ token) => {
    const known = seen.get(token)
    if (known !== undefined) return known
    seen.set(token, words.length)
    words.push({ word: token, own: 0, longer: 0, rows: [], begins: [] })
    return words.length - 1
  }
  for (const { name, rows } of tables) {
    const cls = classes[name]
    tableStart.push(lengths.length)
    for (const line of rows.split('\n')) {
      const row = lengths.length
      lengths.push(line.length + 1)
      const tokens = tokensOf(line.split('\t', 1)[0])
      if (tokens.length === 0) continue
      const first = words[idOf(tokens[0])]
      first.begins.push(row)
      if (tokens.length === 1) first.own |= cls
      else first.longer |= cls
      let node = idOf(tokens[0])
      let end = first.rows
      for (const token of tokens.slice(1)) {
        const word = idOf(token)
        const key = `${node} ${word}`
        let edge = edges.get(key)
        // Nodes of edges are negative until the words are counted.
        if (!edge) {
          edge = { from: node, word, rows: [], node: -1 - edges.size }
          edges.set(key, edge)
        }
        node = edge.node
        end = edge.rows
      }
      end.push(row)
    }
  }
  return { ...numbered(words, [...edges.values()], lengths), tables, tableStart, keyRow: digits(keyedRows(tables), 3) }
}

/**
 * Numbers the words by their slots; edges keep the order of their making.
 * @param {readonly { word: string, own: number, longer: number, rows: number[], begins: number[] }[]} words
 * @param {readonly { from: number, word: number, rows: number[] }[]} edges
 * @param {readonly number[]} lengths
 * @returns {Omit<Compiled, 'tables' | 'tableStart' | 'keyRow'>}
 */
function numbered(words, edges, lengths) {
  const hashes = words.map(({ word }) => spread(hashOf(word)))
  const order = hashTable(hashes).flatMap((n) => (n > 0 ? [n - 1] : []))
  const rank = new Map(order.map((n, i) => [n, i]))
  const numberOf = (/** @type {number} */ node) => (node < 0 ? words.length - 1 - node : (rank.get(node) ?? 0))
  const from = edges.map((edge) => numberOf(edge.from))
  const word = edges.map((edge) => numberOf(edge.word))
  const sorted = order.map((n) => words[n])
  const nodes = [...sorted, ...edges]
  const edgeHashes = from.map((node, i) => hashEdge(node, word[i]))
  const pairs = new Map()
  for (const { own, longer } of sorted) pairs.set(`${own} ${longer}`, [own, longer])
  const pairNumber = new Map([...pairs.keys()].map((pair, i) => [pair, i]))
  return {
    count: words.length,
    words: sorted.map((each) => each.word).join(''),
    wordStart: digits(startsOf(sorted.map((each) => each.word.length)), 4),
    bits: [...pairs.values()].flat(),
    wordBits: digits(
      sorted.map(({ own, longer }) => pairNumber.get(`${own} ${longer}`) ?? 0),
      2,
    ),
    slots: digits(hashTable(order.map((n) => hashes[n])), 3),
    edgeFrom: digits(from, 3),
    edgeWord: digits(word, 3),
    edgeSlots: digits(hashTable(edgeHashes), 3),
    edgeBits: digits(bitsOf(edgeHashes), 1),
    nodeStart: digits(startsOf(nodes.map(({ rows }) => rows.length)), 3),
    nodeRow: digits(
      nodes.flatMap(({ rows }) => rows),
      3,
    ),
    firstStart: digits(startsOf(sorted.map(({ begins }) => begins.length)), 3),
    firstRow: digits(
      sorted.flatMap(({ begins }) => begins),
      3,
    ),
    lineStart: digits(startsOf(lengths), 4),
  }
}

/** Digits of `edgeBits`, four bits each: a power of two. */
const BIT_DIGITS = 1 << 14

/** @param {readonly number[]} hashes */
function bitsOf(hashes) {
  const bits = new Array(BIT_DIGITS).fill(0)
  for (const hash of hashes) bits[(hash >>> 2) & (BIT_DIGITS - 1)] |= 1 << (hash & 3)
  return bits
}

/**
 * Whether an edge may have this hash; of those that none has nearly all are told.
 * @param {Uint8Array} edgeBits
 * @param {number} hash
 */
export const mayLead = (edgeBits, hash) =>
  ((edgeBits[(hash >>> 2) & (BIT_DIGITS - 1)] - ZERO) & (1 << (hash & 3))) !== 0

/** @param {readonly Table[]} tables */
function keyedRows(tables) {
  /** @type {{ key: string, name: string, row: number }[]} */
  const keyed = []
  let row = 0
  for (const { name, columns, rows } of tables) {
    for (const line of rows.split('\n')) {
      if (columns[1] === 'key') keyed.push({ key: line.split('\t', 2)[1] ?? '', name, row })
      row++
    }
  }
  const order = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : Number(a > b))
  return keyed.sort((a, b) => order(a.key, b.key) || order(a.name, b.name) || a.row - b.row).map((each) => each.row)
}

/** @param {readonly number[]} lengths */
function startsOf(lengths) {
  const starts = [0]
  for (const [i, length] of lengths.entries()) starts.push(starts[i] + length)
  return starts
}

/** Zero among the digits, which go on to "b": ASCII without quotes. */
const ZERO = 35

/**
 * Numbers in digits of six bits, so many digits each, the lowest first.
 * @param {readonly number[]} numbers
 * @param {number} count
 */
function digits(numbers, count) {
  const bytes = new Uint8Array(numbers.length * count)
  numbers.forEach((number, n) => {
    if (number >= 64 ** count) throw new RangeError(`${number} has more than ${count} digits`)
    for (let i = 0, rest = number; i < count; i++, rest = Math.floor(rest / 64))
      bytes[n * count + i] = ZERO + (rest % 64)
  })
  return bytes
}

/**
 * A number of two digits.
 * @param {Uint8Array} bytes
 * @param {number} n
 */
export const at2 = (bytes, n) => bytes[n * 2] + (bytes[n * 2 + 1] << 6) - ZERO * 65

/**
 * A number of three digits.
 * @param {Uint8Array} bytes
 * @param {number} n
 */
export const at3 = (bytes, n) => bytes[n * 3] + (bytes[n * 3 + 1] << 6) + (bytes[n * 3 + 2] << 12) - ZERO * 4161

/**
 * A number of four digits.
 * @param {Uint8Array} bytes
 * @param {number} n
 */
export const at4 = (bytes, n) =>
  bytes[n * 4] + (bytes[n * 4 + 1] << 6) + (bytes[n * 4 + 2] << 12) + (bytes[n * 4 + 3] << 18) - ZERO * 266305

/** The arrays of numbers in digits. */
export const DIGITS = /** @type {const} */ ([
  'wordStart',
  'wordBits',
  'slots',
  'edgeFrom',
  'edgeWord',
  'edgeSlots',
  'edgeBits',
  'nodeStart',
  'nodeRow',
  'firstStart',
  'firstRow',
  'keyRow',
  'lineStart',
])

/**
 * What data.ts keeps: digits as text.
 * @param {Compiled} compiled
 * @returns {Compiled<string>}
 */
export function packed(compiled) {
  const decoder = new TextDecoder()
  return digitsAs(compiled, (bytes) => decoder.decode(bytes))
}

/**
 * What `packed` was made from. Digits that are bytes already (the bundle's) stay as they are.
 * @param {Compiled<string | Uint8Array>} data
 * @returns {Compiled}
 */
export function unpacked(data) {
  const encoder = new TextEncoder()
  return digitsAs(data, (text) => (typeof text === 'string' ? encoder.encode(text) : text))
}

/**
 * @template From, To
 * @param {Compiled<From>} compiled
 * @param {(digits: From) => To} as
 * @returns {Compiled<To>}
 */
function digitsAs(compiled, as) {
  const digits = /** @type {Record<typeof DIGITS[number], To>} */ ({})
  for (const name of DIGITS) digits[name] = as(compiled[name])
  return { ...compiled, ...digits }
}
