import { Class, type ClassName } from './classes.js'
import { at2, at3, at4, type Compiled, compile, mayLead, type Table, unpacked } from './compiled.mjs'
import { packed } from './data.js'
import { hashEdge, hashOf, lowerCode, spread, tokensOf } from './forms.mjs'

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
      this.#fields = {}
      for (let i = 0; i < this.#columns.length; i++) this.#fields[this.#columns[i]] = cells[i] ?? ''
    }
    return this.#fields
  }
  /** The second cell, the key in tables that have one: cheaper than `fields` to search by. */
  get second(): string {
    const from = this.#line.indexOf('\t') + 1
    const to = this.#line.indexOf('\t', from)
    return from === 0 ? '' : this.#line.slice(from, to < 0 ? undefined : to)
  }
}

/** An id that was not looked up yet. */
const UNKNOWN = -2

/** A lexicon entry found at a token: the entry's row and the last token it covers. */
export interface PhraseHit {
  row: Row
  last: number
}

/** All words and phrases of some tables: an open-addressed hash of words, and a trie of word ids for phrases. */
export class Lexicon {
  #compiled: Compiled
  /** The arrays that every word of a text is looked up in. */
  #words: string
  #wordBits: Uint8Array
  #bits: Int32Array
  #wordStart: Uint8Array
  #slots: Uint8Array
  #mask: number
  #edgeMask: number
  #edgeBits: Uint8Array
  /** Words by id and rows by number, made on first use. */
  #word: (string | undefined)[]
  #rows: (Row | undefined)[]
  #rowClass: Int32Array
  #markId = new Int32Array(128).fill(UNKNOWN)
  /** First row of each table. */
  #tableStart: readonly number[]
  /** Number of distinct words. */
  readonly size: number

  /**
   * @param source word lists, whose names are those of classes; several may have one name
   */
  constructor(source: readonly Table[] | Compiled) {
    const compiled = 'slots' in source ? source : compile(source, Class)
    this.#compiled = compiled
    this.size = compiled.count
    this.#words = compiled.words
    this.#wordBits = compiled.wordBits
    this.#bits = new Int32Array(compiled.bits)
    this.#wordStart = compiled.wordStart
    this.#slots = compiled.slots
    this.#mask = compiled.slots.length / 3 - 1
    this.#edgeMask = compiled.edgeSlots.length / 3 - 1
    this.#edgeBits = compiled.edgeBits
    this.#word = new Array(compiled.count)
    this.#tableStart = compiled.tableStart
    const count = compiled.lineStart.length / 4 - 1
    this.#rows = new Array(count)
    this.#rowClass = new Int32Array(count)
    for (const [n, { name }] of compiled.tables.entries())
      this.#rowClass.fill(Class[name as ClassName], this.#tableStart[n], this.#tableStart[n + 1])
  }

  /** Word lists that it was made from: a larger lexicon is made from these and more. */
  get tables(): readonly Table[] {
    return this.#compiled.tables
  }
  /** Rows of all tables of the class(es), in their order. */
  rowsOf(cls: number): Row[] {
    const rows: Row[] = []
    for (const [n, first] of this.#tableStart.entries()) {
      const end = this.#tableStart[n + 1] ?? this.#rowClass.length
      if ((this.#rowClass[first] & cls) !== 0) for (let id = first; id < end; id++) rows.push(this.row(id))
    }
    return rows
  }
  /** Rows of the class(es) whose form begins with a word id. */
  rowsFrom(word: number, cls: number): Row[] {
    const { firstStart, firstRow } = this.#compiled
    const rows: Row[] = []
    for (let i = at3(firstStart, word); i < at3(firstStart, word + 1); i++) {
      const id = at3(firstRow, i)
      if ((this.#rowClass[id] & cls) !== 0) rows.push(this.row(id))
    }
    return rows
  }
  /** Rows of the class(es) with a key, in the order of their tables' names. */
  rowsOfKey(key: string, cls: number): Row[] {
    const { keyRow } = this.#compiled
    const count = keyRow.length / 3
    let low = 0
    for (let high = count; low < high; ) {
      const middle = (low + high) >> 1
      if (this.row(at3(keyRow, middle)).second < key) low = middle + 1
      else high = middle
    }
    const rows: Row[] = []
    for (let i = low; i < count; i++) {
      const row = this.row(at3(keyRow, i))
      if (row.second !== key) break
      if ((row.cls & cls) !== 0) rows.push(row)
    }
    return rows
  }
  /** The row of a number. */
  row(id: number): Row {
    const known = this.#rows[id]
    if (known) return known
    const { tables, lineStart } = this.#compiled
    let n = tables.length - 1
    while (this.#tableStart[n] > id) n--
    const { columns, rows } = tables[n]
    const from = at4(lineStart, this.#tableStart[n])
    const line = rows.slice(at4(lineStart, id) - from, at4(lineStart, id + 1) - from - 1)
    const row = new Row(this.#rowClass[id], columns, line)
    this.#rows[id] = row
    return row
  }
  /** Number of the first row of a node of the phrase trie that has one of the classes; -1 without one. A phrase's first node is its first word's id. */
  rowAt(node: number, cls: number): number {
    const { nodeStart, nodeRow } = this.#compiled
    const end = at3(nodeStart, node + 1)
    for (let i = at3(nodeStart, node); i < end; i++) {
      const row = at3(nodeRow, i)
      if ((this.#rowClass[row] & cls) !== 0) return row
    }
    return -1
  }
  /** Whether a phrase may go on with a word behind a node; where none does, nearly all are told. */
  mayStep(node: number, word: number): boolean {
    return mayLead(this.#edgeBits, hashEdge(node, word))
  }
  /** The node to which a word leads from a node; -1 where no phrase goes on with it. */
  step(node: number, word: number): number {
    const hash = hashEdge(node, word)
    if (!mayLead(this.#edgeBits, hash)) return -1
    const { edgeFrom, edgeWord, edgeSlots } = this.#compiled
    for (let slot = hash & this.#edgeMask; ; slot = (slot + 1) & this.#edgeMask) {
      const edge = at3(edgeSlots, slot) - 1
      if (edge < 0) return -1
      if (at3(edgeWord, edge) === word && at3(edgeFrom, edge) === node) return this.size + edge
    }
  }

  /** The word of an id, in lower case. */
  word(id: number): string {
    let word = this.#word[id]
    if (word === undefined) {
      word = this.#words.slice(at4(this.#wordStart, id), at4(this.#wordStart, id + 1))
      this.#word[id] = word
    }
    return word
  }
  /** Classes of a word id. */
  own(id: number): number {
    return this.#bits[at2(this.#wordBits, id) * 2]
  }
  /** Classes of the phrases of two words and more that begin with a word id. */
  longer(id: number): number {
    return this.#bits[at2(this.#wordBits, id) * 2 + 1]
  }

  /** Word id of text[start, end) in any letter case, whose lower-case hash is given; -1 when unknown. */
  find(text: string, start: number, end: number, hash: number): number {
    const length = end - start
    let slot = spread(hash) & this.#mask
    for (;;) {
      const id = at3(this.#slots, slot) - 1
      if (id < 0) return -1
      const from = at4(this.#wordStart, id)
      if (at4(this.#wordStart, id + 1) - from === length) {
        let i = 0
        for (; i < length; i++) {
          const code = text.charCodeAt(start + i)
          if ((code >= 97 && code <= 122 ? code : lowerCode(code)) !== this.#words.charCodeAt(from + i)) break
        }
        if (i === length) return id
      }
      slot = (slot + 1) & this.#mask
    }
  }
  /** Word id of a string in any letter case; -1 when unknown. */
  idOf(word: string): number {
    return this.find(word, 0, word.length, hashOf(word))
  }
  /** Row of the class(es) for a form, outside of any text. */
  lookup(form: string, cls: number): Row | undefined {
    const tokens = tokensOf(form)
    let node = -1
    for (let i = 0; i < tokens.length; i++) {
      const id = this.idOf(tokens[i])
      if (id < 0) return undefined
      node = i === 0 ? id : this.step(node, id)
      if (node < 0) return undefined
    }
    const row = node < 0 ? -1 : this.rowAt(node, cls)
    return row < 0 ? undefined : this.row(row)
  }

  /** Row of the class(es) for a phrase of two words, given by their ids. */
  pair(first: number, second: number, cls: number): Row | undefined {
    const node = first < 0 || second < 0 ? -1 : this.step(first, second)
    const row = node < 0 ? -1 : this.rowAt(node, cls)
    return row < 0 ? undefined : this.row(row)
  }
  /** Id of an ASCII mark; -1 when unknown. Those asked for are kept. */
  idOfMark(code: number): number {
    let id = this.#markId[code]
    if (id === UNKNOWN) {
      id = this.idOf(String.fromCharCode(code))
      this.#markId[code] = id
    }
    return id
  }
}

let shared: Lexicon | undefined

/** The built-in lexicon, made on first use. */
export function builtinLexicon(): Lexicon {
  shared ??= new Lexicon(unpacked(packed))
  return shared
}

/**
 * Does something with another lexicon in place of the built-in one. For the cleaning of a page, whose many small questions ask the
 * built-in one; the work must end before this returns.
 */
export function withLexicon<T>(lexicon: Lexicon, work: () => T): T {
  const before = shared
  shared = lexicon
  try {
    return work()
  } finally {
    shared = before
  }
}
