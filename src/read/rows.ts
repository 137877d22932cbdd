import { t } from '../lang/lang.js'
import { ReadError, type ReadOptions } from './options.js'
import type { Source } from './source.js'

/** What the fields of a row can be. */
type Role = 'text' | 'id' | 'url' | 'title' | 'date' | 'author' | 'outlet'

/** Common field names of news collections, best first, as `plainName` leaves them. */
const NAMES: Record<Role, string[]> = {
  text: [
    ...['text', 'content', 'isi', 'body', 'maintext', 'article', 'teks', 'fulltext', 'articletext', 'articlebody'],
    ...['contenttext', 'plaintext', 'konten', 'isiberita', 'isiartikel', 'artikel', 'berita'],
  ],
  id: ['id', 'articleid', 'docid', 'uuid', 'idberita', 'idartikel', 'key'],
  url: ['url', 'link', 'sourceurl', 'articleurl', 'tautan'],
  title: ['title', 'judul', 'headline', 'articletitle', 'judulberita', 'judulartikel'],
  date: [
    ...['date', 'published', 'publishdate', 'datepublish', 'tanggal', 'pubdate', 'publisheddate', 'datepublished'],
    ...['publishedat', 'publishedtime', 'publicationdate', 'tanggalterbit', 'tanggalpublikasi', 'tanggaltayang', 'tgl'],
  ],
  author: ['author', 'authors', 'penulis', 'byline', 'reporter', 'wartawan', 'pewarta'],
  outlet: ['outlet', 'source', 'sourcedomain', 'media', 'publisher', 'sitename', 'sumber', 'portal'],
}

/** A field name without case, spaces and separators: "Publish Date" and "publish_date" are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '')
}

/** The field that an option names for each role, where one does. */
function named(role: Role, options: ReadOptions): string | undefined {
  return options[`${role}Field`]
}

/** One row: its values under the names as written, and under their plain forms. */
export class Row {
  private readonly written = new Map<string, unknown>()
  private readonly plain = new Map<string, unknown>()

  /** Field by field. Of two fields with one plain name the first that is filled counts. */
  set(name: string, plain: string, value: unknown): void {
    if (!this.written.has(name)) this.written.set(name, value)
    if (!filled(this.plain.get(plain))) this.plain.set(plain, value)
  }

  get names(): string[] {
    return [...this.written.keys()]
  }

  has(name: string): boolean {
    return this.written.has(name) || this.plain.has(plainName(name))
  }

  value(role: Role, options: ReadOptions): unknown {
    const name = named(role, options)
    if (name !== undefined) return this.written.has(name) ? this.written.get(name) : this.plain.get(plainName(name))
    for (const candidate of NAMES[role]) {
      const value = this.plain.get(candidate)
      if (filled(value)) return value
    }
    return undefined
  }
}

/**
 * The article that a row holds.
 * @param fallbackId for rows without an id of their own: `path#row`
 * @throws ReadError when the row has no text
 */
export function rowSource(row: Row, fallbackId: string, encoding: string, options: ReadOptions): Source {
  const text = textOf(row.value('text', options))
  if (text === null || text.trim() === '') {
    const wanted = options.textField === undefined ? t`no text` : t`no text in '${options.textField}'`
    throw new ReadError(
      t`${wanted}; its fields are ${listed(row.names)}`,
      t`name the field that holds it with --text-field`,
    )
  }
  const source: Source = { id: scalar(row.value('id', options)) ?? fallbackId, text, encoding }
  const url = scalar(row.value('url', options))
  const headline = scalar(row.value('title', options))
  const outlet = outletOf(row.value('outlet', options))
  const published = dateOf(row.value('date', options))
  const authors = authorsOf(row.value('author', options))
  if (url !== null) source.url = url
  if (headline !== null) source.headline = headline
  if (outlet !== null) source.outlet = outlet
  if (published !== null) source.published = published
  if (authors.length > 0) source.authors = authors
  return source
}

/**
 * Looks at a table's header before its rows.
 * @throws ReadError when the column with the text, or one that an option names, is not there
 */
export function checkHeader(columns: string[], options: ReadOptions): void {
  const plain = new Set(columns.map(plainName))
  for (const role of Object.keys(NAMES) as Role[]) {
    const name = named(role, options)
    if (name !== undefined && !plain.has(plainName(name)))
      throw new ReadError(
        t`no column '${name}'; the columns are ${listed(columns)}`,
        t`set --${role}-field to one of them`,
      )
  }
  if (options.textField === undefined && !NAMES.text.some((name) => plain.has(name)))
    throw new ReadError(
      t`no column that holds the articles' text; the columns are ${listed(columns)}`,
      t`name it with --text-field`,
    )
}

/** Fields that options name and that no row has had so far. One for the text is not among them: each row without it fails by itself. */
export class Unseen {
  private readonly fields: { role: Role; name: string }[] = []
  private last: Row | undefined

  constructor(options: ReadOptions) {
    for (const role of Object.keys(NAMES) as Role[]) {
      const name = named(role, options)
      if (name !== undefined && role !== 'text') this.fields.push({ role, name })
    }
  }

  note(row: Row): void {
    if (this.fields.length === 0) return
    this.last = row
    for (let i = this.fields.length - 1; i >= 0; i--) if (row.has(this.fields[i].name)) this.fields.splice(i, 1)
  }

  /** @throws ReadError when there were rows, and a field in none of them */
  check(): void {
    for (const { role, name } of this.last ? this.fields : [])
      throw new ReadError(
        t`no row has a field '${name}'; those of the last are ${listed(this.last!.names)}`,
        t`set --${role}-field to one of them`,
      )
  }
}

function listed(names: string[]): string {
  const shown = names.slice(0, 20).map((name) => `'${name.slice(0, 40)}'`)
  if (names.length > shown.length) shown.push(t`${names.length - shown.length} more`)
  return shown.join(', ') || t`none`
}

function filled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(typeof value === 'string' && value.trim() === '')
}

/** The text as it is; paragraphs that come as an array are joined by line breaks. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n')
  return null
}

function scalar(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** "https://www.contoh.id/a", {"name": "Contoh"} and "Contoh" all name an outlet. */
function outletOf(value: unknown): string | null {
  if (value !== null && typeof value === 'object' && 'name' in value) return scalar(value.name)
  const name = scalar(value)
  if (name === null || !/^https?:\/\//i.test(name)) return name
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(name)?.[1] ?? name
}

/** A date as written; a number is a Unix time in seconds or milliseconds. */
function dateOf(value: unknown): string | null {
  const text = scalar(value)
  if (text === null || !/^\d{9,13}(?:\.\d+)?$/.test(text)) return text
  const time = Number(text)
  return new Date(time < 1e11 ? time * 1000 : time).toISOString()
}

/** Names from a list, from a list that a table keeps as text ("['A', 'B']"), or from "A; B" and "A, B". */
function authorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorsOf)
  if (value !== null && typeof value === 'object' && 'name' in value) return authorsOf(value.name)
  let text = typeof value === 'string' ? value.trim() : ''
  if (text.startsWith('[') && text.endsWith(']')) text = text.slice(1, -1).replace(/^\s*['"]|['"]\s*$/g, '')
  const parts = text.split(/['"]\s*,\s*['"]|[;|\n]/)
  return parts.flatMap(splitNames).filter((name) => name !== '')
}

/** Splits at commas unless one of them sets off a degree ("Sari, S.Sos."). */
function splitNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  return names.every((name) => /^\p{L}[\p{L}'’ -]{2,}$/u.test(name)) ? names : [text.trim()]
}
