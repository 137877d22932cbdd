/** Gold in the form of kliping's fixtures: `expected.json` beside an article, records of which only what is written counts. */

import type { Expectation } from '../check/expectation.js'
import { alternatives, isOptional, OTHERS } from '../check/match.js'
import { t } from '../lang/lang.js'
import { type GoldArticle, GoldError, type GoldItem, type GoldSlot, type SlotName } from './gold.js'

type Entry = Record<string, unknown>

/**
 * @param records the expectations as the file says them, the main record first
 * @param key the fixture's folder and the name of its article, without ending
 * @throws GoldError
 */
export function fixtureGold(records: Expectation['records'], key: string, file: string): GoldArticle {
  const [main, ...others] = records.filter((record) => record !== OTHERS && !isOptional(record)) as Entry[]
  if (!main) throw new GoldError(t`${file}: expects no record for sure; write the main one`)
  try {
    const open = 1 + others.length < records.length
    return { key, inFolder: true, file, slots: slotsOf(main, others, open) }
  } catch {
    throw new GoldError(t`${file}: a value is of the wrong kind; see "kliping schema" for what a record holds`)
  }
}

const words = (value: unknown): string[] => (typeof value === 'string' ? alternatives(value) : [])

const item = (value: unknown): GoldItem => ({ forms: words(value) })

/** Whether a role is, or may be, the asked one. */
const role = (entry: Entry, wanted: string): 'yes' | 'maybe' | 'no' => {
  const roles = words(entry.role)
  if (!roles.includes(wanted)) return roles.length ? 'no' : 'maybe'
  return roles.length === 1 ? 'yes' : 'maybe'
}

class Slots {
  readonly slots: GoldArticle['slots'] = {}

  /** Adds the entries of a list; where it is not written nothing is stated, where some record leaves it out it is open. */
  add(
    name: SlotName,
    lists: readonly unknown[],
    toItem: (entry: Entry) => GoldItem,
    takes: (entry: Entry) => 'yes' | 'maybe' | 'no' = () => 'yes',
  ): void {
    if (!Array.isArray(lists[0])) return
    const slot: GoldSlot = { required: [], optional: [], open: lists.some((list) => !Array.isArray(list)) }
    for (const entry of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
      if (entry === OTHERS) slot.open = true
      else {
        const taken = takes(entry as Entry)
        if (taken === 'yes' && (entry as Entry).optional !== true) slot.required.push(toItem(entry as Entry))
        else if (taken !== 'no') slot.optional.push(toItem(entry as Entry))
      }
    }
    this.slots[name] = slot
  }

  /** Adds a field of one value, of which null says that there is none. */
  one(name: SlotName, holder: Entry | undefined, field: string): void {
    const value = holder?.[field]
    if (value === undefined) return
    const forms = words(value)
    const some = forms.filter((form) => form !== 'null')
    const required = some.length > 0 && some.length === forms.length
    this.slots[name] = { required: required ? [{ forms: some }] : [], optional: required ? [] : [{ forms: some }] }
  }
}

/** @param open further events may be right as well */
function slotsOf(main: Entry, others: readonly Entry[], open: boolean): GoldArticle['slots'] {
  const records: readonly (Entry | undefined)[] = [main, ...others, ...(open ? [undefined] : [])]
  const article = main.article as Entry | undefined
  const to = new Slots()
  const every = (field: string) => records.map((record) => record?.[field])
  const both = (one: string, other: string) => {
    const lists = [main[one], main[other]]
    return lists.every(Array.isArray) ? records.flatMap((record) => [record?.[one], record?.[other]]) : []
  }
  const name = (entry: Entry): GoldItem => item(entry.name)
  const person = (entry: Entry): GoldItem => ({
    forms: words(entry.name),
    aliases: (entry.aliases as string[] | undefined) ?? [],
    ...(typeof entry.position === 'string' ? { positions: words(entry.position) } : {}),
  })
  for (const field of ['headline', 'outlet', 'dateline', 'published'] as const) to.one(field, article, field)
  to.one('type', main, 'type')
  to.one('status', main, 'status')
  to.add(
    'eventDates',
    [main.dates],
    (date) => item(date.value),
    (date) => role(date, 'event'),
  )
  to.add('dates', every('dates'), (date) => item(date.value))
  to.add('venues', every('venues'), name, (venue) => role(venue, 'event'))
  to.add(
    'places',
    every('places'),
    (place) => ({ ...name(place), ...(typeof place.code === 'string' ? { code: place.code } : {}) }),
    (place) => role(place, 'event'),
  )
  for (const [slot, wanted] of [
    ['organizers', 'organizer'],
    ['participants', 'participant'],
  ] as const) {
    const lists = [main.agencies, main.organizations].filter(Array.isArray)
    if (lists.length > 0) {
      to.add(slot, lists, name, (body) => role(body, wanted))
      if (lists.length === 1) to.slots[slot]!.open = true
    }
  }
  to.add('themes', every('themes'), (theme) => item(theme.text))
  if (main.attendance !== undefined) {
    const count = main.attendance as Entry | null
    const forms = count ? [...words(count.text), ...(count.unit ? [`${count.min} ${count.unit}`] : [])] : []
    to.slots.attendance = { required: forms.length ? [{ forms }] : [], optional: [] }
  }
  to.add('officials', every('officials'), person)
  const { officials } = to.slots
  if (officials) {
    const required = officials.required.filter(({ positions }) => positions)
    to.slots.positions = { required, optional: [] }
  }
  to.add('people', both('officials', 'people'), person)
  to.add('agencies', every('agencies'), name)
  to.add('organizations', every('organizations'), name)
  to.add('institutions', both('agencies', 'organizations'), name)
  to.add('topics', [main.topics], (topic) => item(topic.id))
  return to.slots
}
