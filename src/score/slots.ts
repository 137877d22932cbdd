import { withoutTimes } from '../link/days.js'
import type { EventRecord, RecordMention, RecordPerson } from '../record.js'
import type { SlotName } from './gold.js'
import {
  alike,
  equal,
  type FoundItem,
  type Same,
  sameDay,
  sameOutlet,
  samePerson,
  samePlace,
  samePublished,
  sameStatus,
  sameWords,
} from './same.js'
import { plain } from './words.js'

/** One column of the score: what the records hold for it, and when that is what the gold says. */
export interface Slot {
  name: SlotName
  /** Counts towards the headline figure. */
  core?: boolean
  found(records: readonly EventRecord[]): FoundItem[]
  /** Whatever the role in the event, for gold that marks every mention in the text; `found` where it is the same. */
  anywhere?(records: readonly EventRecord[]): FoundItem[]
  same: Same
}

const mainOf = (records: readonly EventRecord[]): EventRecord | undefined =>
  records.find(({ main }) => main) ?? records[0]

/** Items that are told apart by a key; of several with one key the last is kept, in the place of the first. */
export function fold<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

const bare = (value: string | null | undefined): FoundItem[] =>
  value ? [{ show: value, forms: [value], mentions: [] }] : []

const mentionOf = ({ text, span, rule }: RecordMention): RecordMention => ({ text, span, rule })

/** What stands in a record once or several times. */
type Standing = RecordMention & { mentions?: RecordMention[] }
const mentionsOf = (item: Standing): RecordMention[] => item.mentions ?? [mentionOf(item)]

type Body = EventRecord['agencies'][number] | EventRecord['organizations'][number]
const bodies = (list: readonly Body[]): FoundItem[] =>
  fold(list, ({ name }) => plain(name)).map(({ name, fullName, mentions }) => ({
    show: name,
    forms: [name, ...(fullName ? [fullName] : []), ...mentions.map(({ text }) => text)],
    mentions,
  }))

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ')

const people = (list: readonly RecordPerson[]): FoundItem[] =>
  fold(list, ({ name }) => plain(name)).map(({ name, aliases, rank, office, agency, position, mentions }) => ({
    show: position ? `${name} — ${position}` : name,
    forms: [name],
    aliases,
    positions: [position ?? '', joined(office, agency), rank ? joined(rank, position) : ''].filter(Boolean),
    mentions,
  }))

const named = (list: readonly (Standing & { name: string; code?: string | null })[]): FoundItem[] =>
  fold(list, ({ name }) => plain(name)).map((item) => ({
    show: item.name,
    forms: [item.name, item.text],
    code: item.code,
    mentions: mentionsOf(item),
  }))

/** Dates by day; the mentions of all that name the day are kept. */
const days = (list: readonly EventRecord['dates'][number][]): FoundItem[] => {
  const byDay = new Map<string, FoundItem>()
  for (const date of list) {
    const value = withoutTimes(date.value)
    const item = byDay.get(value) ?? { show: value, forms: [value], mentions: [] }
    for (const mention of mentionsOf(date)) {
      item.mentions.push(mention)
      if (!item.forms.includes(mention.text)) item.forms.push(mention.text)
    }
    byDay.set(value, item)
  }
  return [...byDay.values()]
}

const texts = (list: readonly RecordMention[]): FoundItem[] =>
  fold(list, ({ text }) => plain(text)).map((item) => ({
    show: item.text,
    forms: [item.text],
    mentions: [mentionOf(item)],
  }))

const counts = (records: readonly EventRecord[]): FoundItem[] =>
  records.flatMap(({ attendance }) => {
    if (!attendance) return []
    const { text, min, unit } = attendance
    return [{ show: text, forms: [text, `${min} ${unit}`], mentions: [mentionOf(attendance)] }]
  })

const withRole = <T extends { role: string }>(list: readonly T[] | undefined, role: string): T[] =>
  (list ?? []).filter((item) => item.role === role)

const bodiesWithRole = (records: readonly EventRecord[], role: string): FoundItem[] => {
  const main = mainOf(records)
  return bodies([...withRole<Body>(main?.agencies, role), ...withRole<Body>(main?.organizations, role)])
}

type ListField =
  | 'dates'
  | 'venues'
  | 'places'
  | 'agencies'
  | 'organizations'
  | 'officials'
  | 'people'
  | 'themes'
  | 'quotes'
const all = <K extends ListField>(records: readonly EventRecord[], field: K): EventRecord[K][number][] =>
  records.flatMap((record) => (record[field] ?? []) as EventRecord[K][number][])

/** All slots, in the order of the report. `positions` has no values of its own: it is scored on the officials that were found. */
export const SLOTS: readonly Slot[] = [
  { name: 'headline', found: (r) => bare(mainOf(r)?.article.headline), same: alike(0.9) },
  {
    name: 'outlet',
    found: (r) => bare(mainOf(r)?.article.outlet),
    same: sameOutlet,
  },
  { name: 'dateline', found: (r) => bare(mainOf(r)?.article.dateline), same: sameWords },
  {
    name: 'published',
    core: true,
    found: (r) => bare(mainOf(r)?.article.published),
    same: samePublished,
  },
  { name: 'type', core: true, found: (r) => bare(mainOf(r)?.type), same: equal },
  {
    name: 'status',
    found: (r) => bare(mainOf(r)?.status),
    same: sameStatus,
  },
  { name: 'eventDates', core: true, found: (r) => days(withRole(mainOf(r)?.dates, 'event')), same: sameDay },
  { name: 'dates', core: true, found: (r) => days(all(r, 'dates')), same: sameDay },
  {
    name: 'venues',
    core: true,
    found: (r) => named(withRole(all(r, 'venues'), 'event')),
    anywhere: (r) => named(all(r, 'venues')),
    same: alike(0.7),
  },
  {
    name: 'places',
    found: (r) => named(withRole(all(r, 'places'), 'event')),
    anywhere: (r) => named(all(r, 'places')),
    same: samePlace,
  },
  { name: 'organizers', core: true, found: (r) => bodiesWithRole(r, 'organizer'), same: alike(0.75) },
  { name: 'participants', found: (r) => bodiesWithRole(r, 'participant'), same: alike(0.75) },
  { name: 'themes', core: true, found: (r) => texts(all(r, 'themes')), same: alike(0.8) },
  {
    name: 'attendance',
    found: (r) => counts(mainOf(r) ? [mainOf(r)!] : []),
    anywhere: counts,
    same: alike(0.6),
  },
  { name: 'officials', core: true, found: (r) => people(all(r, 'officials')), same: samePerson },
  { name: 'positions', core: true, found: () => [], same: () => () => [] },
  { name: 'people', found: (r) => people([...all(r, 'officials'), ...all(r, 'people')]), same: samePerson },
  { name: 'agencies', core: true, found: (r) => bodies(all(r, 'agencies')), same: alike(0.8) },
  { name: 'organizations', found: (r) => bodies(all(r, 'organizations')), same: alike(0.8) },
  {
    name: 'institutions',
    found: (r) => bodies([...all(r, 'agencies'), ...all(r, 'organizations')]),
    same: alike(0.8),
  },
  {
    name: 'topics',
    found: (r) =>
      fold(mainOf(r)?.topics ?? [], ({ id }) => id)
        .slice(0, 3)
        .flatMap(({ id }) => bare(id)),
    same: equal,
  },
  { name: 'quotes', found: (r) => texts(all(r, 'quotes')), same: alike(0.8) },
]
