import type { EventRecord, RecordMention } from '../record.js'
import { type Kind, LABELS, type LabelSet } from './labels.js'
import { type Annotated, bySpan, type LabelledSpan } from './text.js'

/** One value of a record where it stands. */
interface Standing extends RecordMention {
  kind: Kind
  role?: string
  /** What it was read as. */
  value?: string | null
}

type Entity = EventRecord['agencies' | 'organizations' | 'officials' | 'people'][number]

const mentionsOf = (kind: Kind, list: readonly Entity[] = []): Standing[] =>
  list.flatMap(({ mentions, role, ...entity }) => {
    const value = 'position' in entity && entity.position ? `${entity.name}, ${entity.position}` : entity.name
    return mentions.map((mention) => ({ ...mention, kind, role, value }))
  })

/** A value at every place where it stands. */
const wherever = ({ mentions, ...first }: Standing & { mentions?: RecordMention[] }): Standing[] =>
  mentions ? mentions.map((mention) => ({ ...first, ...mention })) : [first]

/** Everything in a record that stands in the text. Records of kliping only: what is no record is refused where they are read. */
function standings(record: EventRecord): Standing[] {
  return [
    ...record.dates.flatMap((date) => wherever({ ...date, kind: 'date' })),
    ...record.venues.flatMap((venue) => wherever({ ...venue, kind: 'venue', value: venue.name })),
    ...record.places.flatMap((place) => wherever({ ...place, kind: 'place', value: joined(place.code, place.name) })),
    ...mentionsOf('agency', record.agencies),
    ...mentionsOf('organization', record.organizations),
    ...mentionsOf('official', record.officials),
    ...mentionsOf('person', record.people),
    ...record.themes.map((theme): Standing => ({ ...theme, kind: 'theme' })),
    ...(record.attendance ? [{ ...record.attendance, kind: 'attendance' } as Standing] : []),
    ...record.quotes.map((quote): Standing => {
      return { ...quote, kind: 'quote', role: quote.kind, value: quote.speaker }
    }),
  ]
}

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ')

/** The spans of an article's records, each once, sorted. */
export function spansOf(records: readonly EventRecord[], set: LabelSet): LabelledSpan[] {
  const spans = new Map<string, LabelledSpan>()
  for (const { kind, span, role, value, rule } of records.flatMap(standings)) {
    const [start, end] = span
    const label = LABELS[kind][set]
    const key = `${start} ${end} ${label}`
    if (start < end && !spans.has(key))
      spans.set(key, { start, end, label, role, note: value ? `${value} (${rule})` : rule })
  }
  return [...spans.values()].sort(bySpan)
}

export const annotatedOf = (id: string, text: string, records: readonly EventRecord[], set: LabelSet): Annotated => ({
  id,
  text,
  spans: spansOf(records, set),
})
