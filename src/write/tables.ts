import type { CustomField, EventRecord, RecordDate, RecordMention } from '../record.js'

/** A csv cell before it is written; null is an empty cell. */
export type Cell = string | number | boolean | null

/** A tidy table: its columns in order, and its rows for one record. All tables join by `id` and `article`: one text has one id. */
export interface Table {
  name: string
  columns: readonly string[]
  rows(record: EventRecord): Cell[][]
}

const list = (values: readonly (string | null)[]): string =>
  [...new Set(values.filter((value): value is string => !!value))].join('; ')

/** First and last day that a record's event dates span; the end is empty where the last range is open. */
function extent(dates: readonly RecordDate[]): [start: string | null, end: string | null] {
  const starts: string[] = []
  const ends: string[] = []
  for (const { value } of dates) {
    const [start, end = start] = value.split('/')
    if (start && start !== '..') starts.push(start)
    if (end && end !== '..') ends.push(end)
  }
  return [starts.sort()[0] ?? null, ends.sort().at(-1) ?? null]
}

const evidence = ['text', 'span_start', 'span_end', 'rule'] as const
const evidenceOf = (m: RecordMention | undefined): Cell[] =>
  m ? [m.text, m.span[0], m.span[1], m.rule] : [null, null, null, null]
const keyOf = (record: EventRecord): Cell[] => [record.id, record.article.id]
const ofEvent = <T extends { role: string }>(values: readonly T[]): T[] => values.filter((v) => v.role === 'event')

const events: Table = {
  name: 'events',
  columns: [
    'id',
    'article',
    'headline',
    'outlet',
    'published',
    'main',
    'type',
    'name',
    'status',
    'date_start',
    'date_end',
    'date_text',
    'venue',
    'place',
    'place_code',
    'province',
    'organizers',
    'participants',
    'officials',
    'themes',
    'topics',
    'attendance_min',
    'attendance_max',
    'attendance_text',
    'url',
  ],
  rows(record) {
    const { article, attendance } = record
    const dates = ofEvent(record.dates)
    const places = ofEvent(record.places)
    const bodies = [...record.agencies, ...record.organizations]
    const withRole = (role: string) => list(bodies.filter((body) => body.role === role).map((body) => body.name))
    return [
      [
        record.id,
        article.id,
        article.headline,
        article.outlet,
        article.published,
        record.main,
        record.type,
        record.name,
        record.status,
        ...extent(dates),
        list(dates.map((date) => date.text)),
        list(ofEvent(record.venues).map((venue) => venue.name)),
        list(places.map((place) => place.name)),
        list(places.map((place) => place.code)),
        list(places.map((place) => place.province)),
        withRole('organizer'),
        withRole('participant'),
        list(record.officials.map(({ name, position }) => (position ? `${name} (${position})` : name))),
        list(record.themes.map((theme) => theme.text)),
        list(record.topics.map((topic) => topic.id)),
        attendance?.min ?? null,
        attendance?.max ?? null,
        attendance?.text ?? null,
        article.url,
      ],
    ]
  },
}

const dates: Table = {
  name: 'dates',
  columns: ['id', 'article', 'value', 'start', 'end', 'role', 'basis', 'warnings', ...evidence],
  rows: (record) =>
    record.dates.map((date) => [
      ...keyOf(record),
      date.value,
      ...extent([date]),
      date.role,
      date.basis,
      list(date.warnings),
      ...evidenceOf(date),
    ]),
}

const agencies: Table = {
  name: 'agencies',
  columns: [
    'id',
    'article',
    'name',
    'full_name',
    'acronym',
    'public',
    'kind',
    'level',
    'place_code',
    'role',
    'mentions',
    ...evidence,
  ],
  rows: (record) =>
    [...record.agencies, ...record.organizations].map((body, index) => [
      ...keyOf(record),
      body.name,
      body.fullName,
      body.acronym,
      index < record.agencies.length,
      body.kind,
      body.level,
      body.place,
      body.role,
      body.mentions.length,
      ...evidenceOf(body.mentions[0]),
    ]),
}

const officials: Table = {
  name: 'officials',
  columns: [
    'id',
    'article',
    'name',
    'aliases',
    'official',
    'position',
    'office',
    'agency',
    'standing',
    'role',
    'prefix',
    'suffix',
    'rank',
    'mentions',
    ...evidence,
  ],
  rows: (record) =>
    [...record.officials, ...record.people].map((person, index) => [
      ...keyOf(record),
      person.name,
      list(person.aliases),
      index < record.officials.length,
      person.position,
      person.office,
      person.agency,
      person.standing,
      person.role,
      person.prefix,
      person.suffix,
      person.rank,
      person.mentions.length,
      ...evidenceOf(person.mentions[0]),
    ]),
}

const venues: Table = {
  name: 'venues',
  columns: ['id', 'article', 'name', 'kind', 'room', 'role', ...evidence],
  rows: (record) =>
    record.venues.map((venue) => [
      ...keyOf(record),
      venue.name,
      venue.kind,
      venue.room,
      venue.role,
      ...evidenceOf(venue),
    ]),
}

const places: Table = {
  name: 'places',
  columns: ['id', 'article', 'name', 'level', 'code', 'alternatives', 'province', 'role', ...evidence],
  rows: (record) =>
    record.places.map((place) => [
      ...keyOf(record),
      place.name,
      place.level,
      place.code,
      list(place.alternatives ?? []),
      place.province,
      place.role,
      ...evidenceOf(place),
    ]),
}

const themes: Table = {
  name: 'themes',
  columns: ['id', 'article', ...evidence],
  rows: (record) => record.themes.map((theme) => [...keyOf(record), ...evidenceOf(theme)]),
}

const quotes: Table = {
  name: 'quotes',
  columns: ['id', 'article', 'kind', 'speaker', 'cue', ...evidence],
  rows: (record) =>
    record.quotes.map((quote) => [...keyOf(record), quote.kind, quote.speaker, quote.cue, ...evidenceOf(quote)]),
}

/** The values of the user's own fields, a row each, with what only some fields have in columns of its own. */
const customTable = (fields: readonly CustomField[]): Table => {
  const others = [...new Set(fields.flatMap(({ keys }) => keys.map(({ name }) => name)))].filter(
    (key) => key !== 'value',
  )
  return {
    name: 'custom',
    columns: ['id', 'article', 'field', 'value', ...others, ...evidence],
    rows: (record) =>
      Object.entries(record.custom ?? {}).flatMap(([field, values]) =>
        values.map((value) => [
          ...keyOf(record),
          field,
          ...['value', ...others].map((key) => value[key] ?? null),
          ...evidenceOf(value),
        ]),
      ),
  }
}

/** Column of the events table for a key of a user's own field. */
export const columnOf = (field: string, key: string): string => (key === 'value' ? field : `${field}_${key}`)

/** The events with a column for each key of the user's own fields. */
function eventsWith(fields: readonly CustomField[]): Table {
  const keys = fields.flatMap(({ name, keys }) => keys.map((key) => ({ field: name, key: key.name })))
  return {
    name: 'events',
    columns: [...events.columns, ...keys.map(({ field, key }) => columnOf(field, key))],
    rows: (record) =>
      events.rows(record).map((row) => [
        ...row,
        ...keys.map(({ field, key }) => {
          const values = (record.custom?.[field] ?? []).map((value) => value[key] ?? null)
          return values.length > 1 ? values.map((value) => value ?? '').join('; ') : (values[0] ?? null)
        }),
      ]),
  }
}

/** The tables of csv; the first is the default. */
export const tables: readonly Table[] = [
  events,
  dates,
  agencies,
  officials,
  venues,
  places,
  themes,
  quotes,
  customTable([]),
]

/** A table by its name, with the columns of the user's own fields. */
export function tableOf(name: string, fields: readonly CustomField[] = []): Table | undefined {
  if (fields.length && name === 'events') return eventsWith(fields)
  if (name === 'custom') return customTable(fields)
  return tables.find((table) => table.name === name)
}
