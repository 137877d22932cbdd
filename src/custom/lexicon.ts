import { Class, type ClassName } from '../lexicon/classes.js'
import { Lexicon, type Row } from '../lexicon/lexicon.js'
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

/** A word list on its way to a lexicon: its columns, and its rows by column. */
interface List {
  columns: string[]
  rows: Fields[]
}

/** An alias whose other name is in no list. */
export interface UnknownAlias {
  alias: string
  name: string
}

/**
 * The built-in lexicon with a user's own words in it and others out of it.
 * @returns the lexicon, and the aliases of which nothing is known
 */
export function lexiconWith(words: OwnWords, builtin: Lexicon): { lexicon: Lexicon; unknown: UnknownAlias[] } {
  const removed = new Set(words.remove.map((word) => word.toLowerCase()))
  const lists = new Map<ClassName, List>()
  for (const [name, bit] of Object.entries(Class) as [ClassName, number][]) {
    const rows = builtin.byClass.get(bit)
    if (!rows?.length) continue
    const isNaming = (NAMING as readonly string[]).includes(name)
    const kept = isNaming && removed.size ? rows.filter((row) => !removed.has(row.fields.form.toLowerCase())) : rows
    lists.set(name, { columns: Object.keys(rows[0].fields), rows: kept.map((row: Row) => row.fields) })
  }
  const add = (name: ClassName, fields: Fields) => {
    const list = lists.get(name)
    if (!list) return
    // A user's word comes before a built-in one of the same form.
    list.rows = [fields, ...list.rows.filter((row) => row.form !== fields.form)]
  }
  for (const body of words.agencies) addBody(body, 'Agency', 'body', add)
  for (const body of words.organizations) addBody(body, 'Org', 'kind', add)
  for (const { name, public: isPublic, area } of words.offices)
    add('Office', { form: name.toLowerCase(), public: isPublic ? 'yes' : '', takes: area ? 'area' : '' })
  for (const { name, kind } of words.venues) add('VenueHead', { form: name.toLowerCase(), kind, use: 'site alone' })
  for (const { word, topic, weight } of words.topics)
    add('Topic', { form: word.toLowerCase(), topic, weight: String(weight) })
  for (const outlet of words.outlets) add('Outlet', { form: outlet, name: outlet })
  const unknown: UnknownAlias[] = []
  for (const [alias, name] of Object.entries(words.aliases)) {
    let known = false
    for (const list of ALIASED) {
      const row = lists.get(list)?.rows.find(({ form }) => form.toLowerCase() === name.toLowerCase())
      if (!row) continue
      known = true
      add(list, { ...row, form: cased(alias, row.form) })
    }
    if (!known) unknown.push({ alias, name })
  }
  const tables = [...lists].map(([name, { columns, rows }]) => ({
    name,
    columns,
    rows: rows.map((fields) => columns.map((column) => fields[column] ?? '').join('\t')).join('\n'),
  }))
  return { lexicon: new Lexicon(tables), unknown }
}

/** Lists whose forms are in small letters count in any case; an alias follows its list. */
const cased = (alias: string, form: string): string => (form === form.toLowerCase() ? alias.toLowerCase() : alias)

function addBody(
  { name, acronym, kind, level, aliases }: OwnBody,
  list: ClassName,
  kindColumn: string,
  add: (list: ClassName, fields: Fields) => void,
): void {
  const key = name.toLowerCase()
  const whole: Fields = { key, [kindColumn]: kind, level: level ?? '', acronym: acronym ?? '', full: name, area: 'a' }
  for (const form of [...aliases, ...(acronym ? [acronym] : []), name].filter(Boolean)) add(list, { ...whole, form })
}
