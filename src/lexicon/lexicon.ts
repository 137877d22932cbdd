import type { TokenTable } from '../scan/tokens.js'
import { Kind } from '../scan/tokens.js'
import { Class, type ClassName } from './classes.js'
import { tables } from './data.js'

/** One line of a lexicon table. */
export class Row {
  #line: string
  #columns: readonly string[]
  #fields: Record<string, string> | undefined
  constructor(
    readonly cls: number,
    columns: readonly string[],
    line: string,
  ) {
    this.#columns = columns
    this.#line = line
  }
  /** Cells by column name; a missing cell is ''. Split on first use. */
  get fields(): Record<string, string> {
    if (!this.#fields) {
      const cells = this.#line.split('\t')
      this.#fields = Object.fromEntries(this.#columns.map((name, i) => [name, cells[i] ?? '']))
    }
    return this.#fields
  }
}

/** A lexicon entry found at a token: the entry's row and the last token it covers. */
export interface PhraseHit {
  row: Row
  last: number
}

/** Step of the word hash; the scanner computes the same hash while it reads. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

const FORM_TOKEN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[^\s\p{L}\p{M}]/gu

/** Words and marks of a form, in lower case, cut as the scanner cuts a text. */
const tokensOf = (form: string): string[] => form.toLowerCase().replaceAll('’', "'").match(FORM_TOKEN) ?? []

/** Whether a form is one word of small ASCII letters, as most are: such a form needs no cutting. */
function isPlainWord(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return form.length > 0
}

/** More than there will ever be words: words and longer paths of the trie are told apart by it. */
const STRIDE = 2 ** 21

/** All words and phrases of all tables: an open-addressed hash of words, and a trie of word ids for phrases. */
export class Lexicon {
  #words: string[] = []
  #slots: Int32Array
  #mask: number
  #own: Int32Array
  #wakes: Int32Array
  /** Trie edges: key = node * STRIDE + word id. Nodes below STRIDE are the words themselves. */
  #next = new Map<number, number>()
  /** Rows of words by id, and of longer paths by node - STRIDE. */
  #wordRows: (Row[] | undefined)[] = []
  #pathRows: (Row[] | undefined)[] = []
  readonly byClass = new Map<number, Row[]>()

  constructor(source: typeof tables) {
    const seen = new Map<string, number>()
    const own: number[] = []
    const wakes: number[] = []
    const idOf = (token: string): number => {
      let id = seen.get(token)
      if (id === undefined) {
        id = this.#words.length
        seen.set(token, id)
        this.#words.push(token)
        own.push(0)
        wakes.push(0)
      }
      return id
    }
    let nodes = STRIDE
    for (const table of source) {
      const cls = Class[table.name as ClassName]
      const rows: Row[] = []
      this.byClass.set(cls, rows)
      for (const line of table.rows.split('\n')) {
        const tab = line.indexOf('\t')
        const form = tab < 0 ? line : line.slice(0, tab)
        const row = new Row(cls, table.columns, line)
        rows.push(row)
        let node: number
        if (isPlainWord(form)) {
          node = idOf(form)
          own[node] |= cls
          wakes[node] |= cls
        } else {
          const tokens = tokensOf(form)
          if (tokens.length === 0) continue
          const first = idOf(tokens[0])
          node = first
          wakes[first] |= cls
          if (tokens.length === 1) own[first] |= cls
          for (let i = 1; i < tokens.length; i++) {
            const key = node * STRIDE + idOf(tokens[i])
            let next = this.#next.get(key)
            if (next === undefined) {
              next = nodes++
              this.#next.set(key, next)
            }
            node = next
          }
        }
        const known = this.#rowsOf(node)
        if (known) known.push(row)
        else if (node < STRIDE) this.#wordRows[node] = [row]
        else this.#pathRows[node - STRIDE] = [row]
      }
    }
    this.#own = Int32Array.from(own)
    this.#wakes = Int32Array.from(wakes)
    const size = 1 << Math.ceil(Math.log2(this.#words.length * 2.5 + 16))
    this.#mask = size - 1
    this.#slots = new Int32Array(size).fill(-1)
    for (let id = 0; id < this.#words.length; id++) {
      let slot = spread(hashOf(this.#words[id])) & this.#mask
      while (this.#slots[slot] >= 0) slot = (slot + 1) & this.#mask
      this.#slots[slot] = id
    }
  }

  #rowsOf(node: number): Row[] | undefined {
    return node < STRIDE ? this.#wordRows[node] : this.#pathRows[node - STRIDE]
  }

  /** Number of distinct words. */
  get size(): number {
    return this.#words.length
  }
  /** The word of an id, in lower case. */
  word(id: number): string {
    return this.#words[id]
  }
  /** Classes of a word id. */
  own(id: number): number {
    return this.#own[id]
  }
  /** Classes of a word id and of the phrases that begin with it. */
  wakes(id: number): number {
    return this.#wakes[id]
  }

  /** Word id of text[start, end) in any letter case, whose lower-case hash is given; -1 when unknown. */
  find(text: string, start: number, end: number, hash: number): number {
    const length = end - start
    let slot = spread(hash) & this.#mask
    for (;;) {
      const id = this.#slots[slot]
      if (id < 0) return -1
      const word = this.#words[id]
      if (word.length === length) {
        let i = 0
        while (i < length && lowerCode(text.charCodeAt(start + i)) === word.charCodeAt(i)) i++
        if (i === length) return id
      }
      slot = (slot + 1) & this.#mask
    }
  }
  /** Word id of a string in any letter case; -1 when unknown. */
  idOf(word: string): number {
    return this.find(word, 0, word.length, hashOf(word))
  }
  /** Rows of a class for a form, outside of any text. */
  lookup(form: string, cls: number): Row | undefined {
    const tokens = tokensOf(form)
    let node = -1
    for (const [i, token] of tokens.entries()) {
      const id = this.idOf(token)
      if (id < 0) return undefined
      const next = i === 0 ? id : this.#next.get(node * STRIDE + id)
      if (next === undefined) return undefined
      node = next
    }
    return node < 0 ? undefined : this.#rowsOf(node)?.find((row) => (row.cls & cls) !== 0)
  }

  /** Longest entry of the class(es) that starts at token i of the table. */
  phraseAt(t: TokenTable, i: number, cls: number): PhraseHit | undefined {
    if (i < 0 || i >= t.count || (t.wakes[i] & cls) === 0) return undefined
    let node = t.entry[i]
    let hit: PhraseHit | undefined
    for (let last = i; ; ) {
      const row = this.#rowsOf(node)?.find((r) => (r.cls & cls) !== 0)
      if (row) hit = { row, last }
      last++
      if (last >= t.count || t.kind[last] === Kind.Break) return hit
      const id =
        t.kind[last] === Kind.Word ? t.entry[last] : this.find(t.text, t.start[last], t.end[last], hashIn(t, last))
      if (id < 0) return hit
      const next = this.#next.get(node * STRIDE + id)
      if (next === undefined) return hit
      node = next
    }
  }
}

/** Lower-case code unit for Latin letters; typographic apostrophes fold to the straight one. */
export function lowerCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 39
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, lowerCode(word.charCodeAt(i)))
  return hash
}

/** Hash of a mark or a run of digits, which the scanner does not look up. */
function hashIn(t: TokenTable, i: number): number {
  let hash = 0
  for (let at = t.start[i]; at < t.end[i]; at++) hash = hashStep(hash, t.text.charCodeAt(at))
  return hash
}

/** Mixes the high bits down, since the table's mask takes only low ones. */
const spread = (hash: number): number => hash ^ (hash >>> 15)

let shared: Lexicon | undefined

/** The built-in lexicon, made on first use. */
export function builtinLexicon(): Lexicon {
  shared ??= new Lexicon(tables)
  return shared
}
