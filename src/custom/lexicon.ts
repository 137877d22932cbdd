import { Class, type ClassName } from '../lexicon/classes.js'
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

/** The built-in lexicon with a user's own words in it and others out of it. */
export function lexiconWith(words: OwnWords, builtin: Lexicon): Lexicon {
  const own = ownRows(words, builtin)
  // Of two rows of one form the first counts: a user's word comes before a built-in one.
  const tables = [...own].map(([name, rows]) => {
    const columns = columnsOf(name, builtin)
    return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).join('\n') }
  })
  return new Lexicon([...tables, ...without(words.remove, builtin)])
}

/** The aliases whose other name is in no list, neither a user's own nor a built-in one. */
export function unknownAliases(words: OwnWords, builtin: Lexicon): string[] {
  const own = [...ownRows(words, builtin).values()].flat()
  return Object.keys(words.aliases).filter((alias) => !own.some(({ alias: other }) => other === alias))
}

/** The rows that a user's own words make, by list. Those of aliases say so. */
function ownRows(words: OwnWords, builtin: Lexicon): Map<ClassName, Fields[]> {
  const own = new Map<ClassName, Fields[]>()
  const add = (list: ClassName, fields: Fields) => own.set(list, [...(own.get(list) ?? []), fields])
  for (const body of words.agencies) addBody(body, 'Agency', 'body', add)
  for (const body of words.organizations) addBody(body, 'Org', 'kind', add)
  for (const { name, public: isPublic, area } of words.offices)
    add('Office', { form: name.toLowerCase(), public: isPublic ? 'yes' : '', takes: area ? 'area' : '' })
  for (const { name, kind } of words.venues) add('VenueHead', { form: name.toLowerCase(), kind, use: 'site alone' })
  for (const { word, topic, weight } of words.topics)
    add('Topic', { form: word.toLowerCase(), topic, weight: String(weight) })
  for (const outlet of words.outlets) add('Outlet', { form: outlet, name: outlet })
  for (const [alias, name] of Object.entries(words.aliases)) {
    for (const list of ALIASED) {
      const fields =
        own.get(list)?.find(({ form }) => form.toLowerCase() === name.toLowerCase()) ??
        builtin.lookup(name, Class[list])?.fields ??
        (list === 'Place' ? regionNamed(name, builtin) : undefined)
      if (fields) add(list, { ...fields, form: cased(alias, fields.form), alias })
    }
  }
  return own
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

function addBody(
  { name, acronym, kind, level, aliases }: OwnBody,
  list: ClassName,
  kindColumn: string,
  add: (list: ClassName, fields: Fields) => void,
): void {
  const whole: Fields = {
    key: name.toLowerCase(),
    [kindColumn]: kind,
    level: level ?? '',
    acronym: acronym ?? '',
    full: name,
    area: 'a',
  }
  for (const form of [name, ...(acronym ? [acronym] : []), ...aliases]) add(list, { ...whole, form })
}
