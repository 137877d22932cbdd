/** Gold in the form of an annotation guide: one JSON file an article, the facts that a careful reader takes from it. */
import { t } from '../lang/lang.js'
import { type GoldArticle, GoldError, type GoldItem, type GoldSlot } from './gold.js'
import { alternatives } from './words.js'

interface GuideEvent {
  type: string
  status?: string
  dates?: string[]
  venues?: string[]
  places?: string[]
  organizers?: string[]
  participants?: string[]
  themes?: string[]
  attendance?: string | null
}

interface GuidePerson {
  name: string
  aliases?: string[]
  position?: string | null
}

interface Guide {
  headline?: string | null
  outlet?: string | null
  dateline?: string | null
  published?: string | null
  events: GuideEvent[]
  officials?: GuidePerson[]
  otherPeople?: GuidePerson[]
  agencies?: string[]
  otherOrganizations?: string[]
  dates?: string[]
  topics?: string[]
  /** By slot: values that count neither way. */
  optional?: Record<string, string[]>
}

/** Whether a JSON value looks like gold of this form. */
export const isGuide = (value: unknown): value is Guide =>
  typeof value === 'object' && value !== null && Array.isArray((value as Guide).events)

const item = (value: string): GoldItem => ({ forms: alternatives(value) })
const items = (values: readonly string[] | undefined): GoldItem[] => (values ?? []).map(item)

const person = ({ name, aliases, position }: GuidePerson): GoldItem => ({
  forms: [name],
  aliases: aliases ?? [],
  positions: position ? alternatives(position) : undefined,
})

/**
 * @param key name of the article: the gold file's name without ending
 * @throws GoldError when something is not as the form wants it
 */
export function guideGold(value: unknown, key: string, file: string): GoldArticle {
  if (!isGuide(value) || !value.events[0])
    throw new GoldError(t`${file}: no gold of an article; it needs "events" with at least one event`)
  try {
    return { key, file, slots: slotsOf(value) }
  } catch {
    throw new GoldError(t`${file}: a value is of the wrong kind; lists must be lists of strings, people need a "name"`)
  }
}

function slotsOf(gold: Guide): GoldArticle['slots'] {
  const [event] = gold.events
  const { optional = {} } = gold
  const slot = (required: GoldItem[], name: string, alsoOptional: GoldItem[] = []): GoldSlot => ({
    required,
    optional: [...alsoOptional, ...items(optional[name])],
  })
  const one = (value: string | null | undefined) => (value ? [item(value)] : [])
  const everywhere = (field: 'venues' | 'places' | 'themes' | 'dates') =>
    items(gold.events.flatMap((e) => e[field] ?? []))
  const dates = items(gold.dates)
  const officials = (gold.officials ?? []).map(person)
  const others = (gold.otherPeople ?? []).map(person)
  const published = gold.published ?? undefined
  return {
    headline: slot(one(gold.headline), 'headline'),
    outlet: slot(one(gold.outlet), 'outlet'),
    dateline: slot(one(gold.dateline), 'dateline'),
    published: slot(one(published), 'published'),
    type: slot([item(event.type)], 'type'),
    ...(event.status ? { status: slot([item(event.status)], 'status') } : {}),
    eventDates: slot(items(event.dates), 'eventDates'),
    // The day of publication may be repeated among the dates or not: it counts neither way.
    dates: slot(
      dates.filter(({ forms }) => !published || !forms.includes(published)),
      'dates',
      [...everywhere('dates'), ...dates, ...one(published)],
    ),
    venues: slot(everywhere('venues'), 'venues'),
    places: slot(everywhere('places'), 'places'),
    organizers: slot(items(event.organizers), 'organizers'),
    participants: slot(items(event.participants), 'participants'),
    themes: slot(everywhere('themes'), 'themes'),
    attendance: slot(one(event.attendance), 'attendance'),
    officials: slot(officials, 'officials', others),
    positions: slot(officials, 'positions'),
    people: slot([...officials, ...others], 'people'),
    agencies: slot(items(gold.agencies), 'agencies', items(gold.otherOrganizations)),
    topics: slot(items(gold.topics), 'topics'),
  }
}
