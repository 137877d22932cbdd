import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { yearsTold } from '../find/dates/implied.js'
import { find } from '../find/engine.js'
import type { Found } from '../find/mention.js'
import { t } from '../lang/lang.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { linkAgencies } from '../link/agencies.js'
import { resolveDates } from '../link/calendar.js'
import { resolvePlaces } from '../link/gazetteer.js'
import { linkPeople, type PersonEntity } from '../link/people.js'
import { scan } from '../scan/scan.js'
import type { TokenTable } from '../scan/tokens.js'
import { BrokenFixture, suggestion } from './broken.js'

/** One line of a table of phrases. */
export interface PhraseRow {
  file: string
  /** From 1. */
  line: number
  slot: string
  /** Values in text order; none where the text must give nothing. */
  expected: string[]
  text: string
  /** Publication date, EDTF, from which "kemarin" is counted. */
  published: string | null
}

/** A value of a slot, with the words (UTF-16 offsets) that it was read from. */
export interface PhraseValue {
  value: string
  start: number
  end: number
  rule: string
}

/** What a slot is read from. */
interface Reading {
  t: TokenTable
  found: Found
  published: string | null
}

/** Between the values of a cell; what stands so in a value is written with a backslash. */
const AND = '; '
/** Stands for no value, or for no part of a value. */
const NONE = '-'

const dates = ({ t, found, published }: Reading) =>
  resolveDates(found.date, { published, offset: null, ...yearsTold(t, published) })
const people = ({ t, found }: Reading) => linkPeople(found.person, found, t)

type Slot = (reading: Reading) => PhraseValue[]

/** A field of every person that has it. */
const personField =
  (field: (person: PersonEntity) => string | null | readonly string[]): Slot =>
  (reading) =>
    people(reading).flatMap((person) => {
      const [{ first, last, rule }] = person.mentions
      const values = field(person) ?? []
      return (typeof values === 'string' ? [values] : values).map((value) => ({
        ...{ value, rule },
        ...{ start: reading.t.start[first], end: reading.t.end[last] },
      }))
    })

const bodies =
  (publicOnes: boolean): Slot =>
  ({ t, found }) =>
    linkAgencies(found.agency, t, resolvePlaces(found.place))
      .filter((body) => body.public === publicOnes)
      .map(({ name, mentions: [{ start, end, rule }] }) => ({ value: name, start, end, rule }))

const quotes =
  (kinds: readonly boolean[]): Slot =>
  ({ t, found }) =>
    found.quote
      .filter(({ direct }) => kinds.includes(direct))
      .map(({ speaker, quote, start, end, rule }) => ({
        ...{ value: `${speaker ? t.slice(speaker[0], speaker[1]) : NONE}: ${quote}`, start, end, rule },
      }))

const mentions = <M extends { start: number; end: number; rule: string }>(
  list: (found: Found) => readonly M[],
  value: (mention: M, t: TokenTable) => string | null,
): Slot => {
  return ({ found, t }) =>
    list(found).flatMap((mention) => {
      const { start, end, rule } = mention
      const name = value(mention, t)
      return name === null ? [] : [{ value: name, start, end, rule }]
    })
}

/** What a line of a table may ask for, and how its values are written. */
export const SLOTS: Readonly<Record<string, Slot>> = {
  // EDTF
  date: (reading) =>
    dates(reading).dates.map(({ value, mention: { start, end, rule } }) => ({ value, start, end, rule })),
  // EDTF of dates whose weekday is another
  mismatch: (reading) =>
    dates(reading)
      .dates.filter(({ warnings }) => warnings.length > 0)
      .map(({ value, mention: { start, end, rule } }) => ({ value, start, end, rule })),
  // EDTF of the day of publication that the text gives away
  publication: (reading) => {
    const { inferred } = dates(reading)
    return inferred === null ? [] : [{ value: inferred, start: 0, end: 0, rule: 'link/publication' }]
  },
  // as written = code; "?" without a code, "a|b" where the text does not settle it
  place: ({ found }) =>
    resolvePlaces(found.place).map(({ mention: { name, start, end, rule }, code, alternatives }) => ({
      ...{ value: `${name}=${code ?? (alternatives?.join('|') || '?')}`, start, end, rule },
    })),
  agency: bodies(true),
  organization: bodies(false),
  // name (position)
  person: personField(({ name, position }) => `${name} (${position ?? NONE})`),
  rank: personField(({ rank }) => rank),
  prefix: personField(({ prefix }) => prefix),
  suffix: personField(({ suffix }) => suffix),
  standing: personField(({ standing }) => standing),
  role: personField(({ role }) => role),
  alias: personField(({ aliases }) => aliases),
  // where something takes place; `unlocated`: only named; `room`: the part of the building
  venue: mentions(
    ({ venue }) => venue.filter(({ located }) => located),
    ({ name }) => name,
  ),
  unlocated: mentions(
    ({ venue }) => venue.filter(({ located }) => !located),
    ({ name }) => name,
  ),
  room: mentions(
    ({ venue }) => venue,
    ({ room }) => room,
  ),
  theme: mentions(
    ({ theme }) => theme,
    ({ theme }) => theme,
  ),
  // words, least and most ("-" unknown)
  attendance: mentions(
    ({ count }) => count,
    ({ start, end, min, max }, t) => `${t.text.slice(start, end)} ${min ?? NONE} ${max ?? NONE}`,
  ),
  // speaker as written: words; `quote`: of both kinds
  direct: quotes([true]),
  indirect: quotes([false]),
  quote: quotes([true, false]),
}

/** What a line's slot finds in its text. */
export function readPhrase({ slot, text, published }: PhraseRow): { values: PhraseValue[]; table: TokenTable } {
  const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  return { values: SLOTS[slot]({ t, found: find(t), published }), table: t }
}

/** The cell of a table with these values. */
export const cellOf = (values: readonly string[]): string =>
  values.map((value) => value.replace(/\\|;(?= )/g, '\\$&')).join(AND) || NONE

/** The values of a cell. A semicolon behind a backslash belongs to its value. */
const valuesOf = (cell: string): string[] =>
  cell === NONE ? [] : cell.split(/(?<=(?:^|[^\\])(?:\\\\)*); /).map((value) => value.replace(/\\([\\;])/g, '$1'))

/**
 * Reads a table of phrases: a line each of slot, expected values, text and perhaps publication date, apart by tabs; lines that begin
 * with "#" are comments.
 * @param checkPublished gives the date as EDTF, or throws an error with a one-line message
 * @throws BrokenFixture
 */
export async function readPhrases(
  file: string,
  checkPublished: (value: string) => Promise<string>,
  cwd: string,
): Promise<PhraseRow[]> {
  let content: string
  try {
    content = readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new BrokenFixture(file, undefined, t`cannot be read`, (error as Error).message)
  }
  const rows: PhraseRow[] = []
  for (const [i, whole] of content
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = whole.replace(/\r$/, '')
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    const broken = (cell: number, reason: string, hint: string) =>
      new BrokenFixture(
        file,
        { line: i + 1, column: cells.slice(0, cell).join('\t').length + (cell ? 2 : 1) },
        reason,
        hint,
      )
    const [slot, expected = '', text = '', published = NONE] = cells.map((cell) => cell.trim())
    if (!Object.hasOwn(SLOTS, slot)) throw broken(0, t`no slot "${slot}"`, suggestion(slot, Object.keys(SLOTS)))
    if (cells.length < 3 || cells.length > 4)
      throw broken(
        0,
        `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
        t`write slot, expected, text and perhaps published, apart by tabs`,
      )
    if (text === '') throw broken(2, t`no text`, t`write the text in the third cell`)
    if (expected === '')
      throw broken(1, t`nothing is expected`, t`write the values, or ${NONE} where there must be none`)
    try {
      rows.push({
        ...{ file, line: i + 1, slot, text },
        expected: valuesOf(expected),
        published: published === NONE || published === '' ? null : await checkPublished(published),
      })
    } catch (error) {
      const [reason, ...hint] = (error as Error).message.replace(/^--/, '').split('; ')
      throw broken(3, reason, hint.join('; '))
    }
  }
  if (rows.length === 0) throw new BrokenFixture(file, undefined, t`holds no lines`, t`write one, or remove the file`)
  return rows
}
