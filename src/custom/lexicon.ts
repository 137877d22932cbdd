import { Class, type ClassName } from '../lexicon/classes.js'
import { tokensOf } from '../lexicon/forms.mjs'
import { Lexicon } from '../lexicon/lexicon.js'
import { placeCode } from '../link/gazetteer.js'
import type { OwnBody, OwnWords } from './rule-set.js'

/** Lists from which a word is removed that names nothing. */
const NAMING = [
  'Agency',
  'AgencyHead',
  'Org',
  'OrgHead',
  'Office',
  'Rank',
  'Place',
  'VenueHead',
  'Topic',
  'Outlet',
  'Name',
  'Descriptor',
] as const satisfies readonly ClassName[]
/** Lists of which a word may get another name. */
const ALIASED = ['Agency', 'AgencyHead', 'Org', 'Office', 'Rank', 'Place', 'VenueHead', 'Outlet', 'Topic'] as const

type Fields = Record<string, string>

/** Rows, and steps from word to word of their forms, that a lexicon takes besides the built-in ones. */
export const ROOM = 200_000
/** Characters that their lines may have. */
const ROOM_OF_LINES = 15_000_000

/** The built-in lexicon with a user's own words in it and others out of it. */
export function lexiconWith(words: OwnWords, builtin: Lexicon): Lexicon {
  const own = new OwnRows(builtin)
  own.add(words)
  // Of two rows of one form the first counts: a user's word comes before a built-in one.
  const tables = [...own.lists].map(([name, rows]) => {
    const columns = columnsOf(name, builtin)
    return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).join('\n') }
  })
  return new Lexicon([...tables, ...without(words.remove, builtin)])
}

/** The rows that users' own words make, by list. Those of aliases say so. */
export class OwnRows {
  readonly lists = new Map<ClassName, Fields[]>()
  /** The first row of each form, by list and form in small letters. */
  readonly #first = new Map<string, Fields>()

  constructor(readonly builtin: Lexicon) {}

  /**
   * Adds words.
   * @returns the aliases whose other name is in no list, neither a user's own nor a built-in one
   */
  add(words: OwnWords): string[] {
    for (const body of words.agencies) this.#addBody(body, 'Agency', 'body')
    for (const body of words.organizations) this.#addBody(body, 'Org', 'kind')
    for (const { name, public: isPublic, area } of words.offices)
      this.#row('Office', { form: name.toLowerCase(), public: isPublic ? 'yes' : '', takes: area ? 'area' : '' })
    for (const { name, kind } of words.venues)
      this.#row('VenueHead', { form: name.toLowerCase(), kind, use: 'site alone' })
    for (const { word, topic, weight } of words.topics)
      this.#row('Topic', { form: word.toLowerCase(), topic, weight: String(weight) })
    for (const outlet of words.outlets) this.#row('Outlet', { form: outlet, name: outlet })
    return Object.entries(words.aliases).flatMap(([alias, name]) => (this.#addAlias(alias, name) ? [] : [alias]))
  }

  /** Whether they are more than a lexicon can number. */
  get tooMany(): boolean {
    const steps = new Set<string>()
    let count = 0
    let length = 0
    for (const fields of [...this.lists.values()].flat()) {
      count++
      for (const cell of Object.values(fields)) length += cell.length + 1
      let way = ''
      for (const token of tokensOf(fields.form)) {
        way += way ? ` ${token}` : token
        steps.add(token).add(way)
      }
      if (Math.max(count, steps.size) > ROOM || length > ROOM_OF_LINES) return true
    }
    return false
  }

  #row(list: ClassName, fields: Fields): void {
    const rows = this.lists.get(list)
    if (rows) rows.push(fields)
    else this.lists.set(list, [fields])
    const mark = `${list} ${fields.form.toLowerCase()}`
    if (!this.#first.has(mark)) this.#first.set(mark, fields)
  }

  #addBody({ name, acronym, kind, level, aliases }: OwnBody, list: ClassName, kindColumn: string): void {
    const whole: Fields = {
      key: name.toLowerCase(),
      [kindColumn]: kind,
      level: level ?? '',
      acronym: acronym ?? '',
      full: name,
      area: 'a',
    }
    for (const form of [name, ...(acronym ? [acronym] : []), ...aliases]) this.#row(list, { ...whole, form })
  }

  /** @returns whether the name is in any list */
  #addAlias(alias: string, name: string): boolean {
    const known = ALIASED.flatMap((list) => {
      const fields =
        this.#first.get(`${list} ${name.toLowerCase()}`) ??
        this.builtin.lookup(name, Class[list])?.fields ??
        (list === 'Place' ? regionNamed(name, this.builtin) : undefined)
      return fields ? [{ list, fields }] : []
    })
    for (const { list, fields } of known) this.#row(list, { ...fields, form: cased(alias, fields.form), alias })
    return known.length > 0
  }
}

/** A region that is named with its level, of which its list knows the bare name: "Kota Bogor". */
function regionNamed(name: string, builtin: Lexicon): Fields | undefined {
  const code = placeCode(name)
  const fields = code && builtin.lookup(name.replace(/^\S+\s+/, ''), Class.Place)?.fields
  return fields ? { ...fields, codes: code, weak: '' } : undefined
}

const columnsOf = (list: ClassName, builtin: Lexicon): readonly string[] =>
  builtin.tables.find(({ name }) => name === list)?.columns ?? ['form']

/** The built-in lists without some words in those that name something. */
function without(words: readonly string[], builtin: Lexicon): Lexicon['tables'] {
  const removed = new Set(words.map((word) => word.toLowerCase()))
  if (removed.size === 0) return builtin.tables
  return builtin.tables.map((table) => {
    if (!(NAMING as readonly string[]).includes(table.name)) return table
    const isRemoved = (line: string) => removed.has(line.split('\t', 1)[0].toLowerCase())
    const lines = table.rows.split('\n')
    const rest =
      table.name === 'Place'
        ? lines.map((line) => (isRemoved(line) ? led(line, table.columns) : line))
        : lines.filter((line) => !isRemoved(line))
    return { ...table, rows: rest.join('\n') }
  })
}

/** The row of a place that counts only where its level, an office or the like leads it: "Kota Palu" is none the less a place. */
function led(line: string, columns: readonly string[]): string {
  const cells = line.split('\t')
  return columns.map((column, i) => (column === 'weak' ? 'l' : (cells[i] ?? ''))).join('\t')
}

/** Lists whose forms are in small letters count in any case; an alias follows its list. */
const cased = (alias: string, form: string): string => (form === form.toLowerCase() ? alias.toLowerCase() : alias)
