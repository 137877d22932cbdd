import type { Article } from '../clean/article.js'
import { yearsTold } from '../find/dates/implied.js'
import type {
  AgencyMention,
  CountMention,
  EventMention,
  Found,
  PlaceMention,
  ThemeMention,
  VenueMention,
} from '../find/mention.js'
import { reignOf } from '../find/people/heads-of-state.js'
import { levelOfCode } from '../find/places/name.js'
import { isPastName } from '../find/themes/named.js'
import { Class } from '../lexicon/classes.js'
import { districtCodes } from '../lexicon/regions.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Steps } from '../steps.js'
import { type AgencyEntity, linkAgencies } from './agencies.js'
import { type ResolvedDate, resolveDates } from './calendar.js'
import { placeCode, type ResolvedPlace, resolvePlaces, timezoneOf } from './gazetteer.js'
import { linkPeople, Namings, type PersonEntity } from './people.js'
import { type LinkedQuote, linkQuotes } from './quotes.js'
import { giveStateOffices } from './state-offices.js'

/** Everything that was found in an article, resolved to days, codes, institutions and persons. */
export interface Entities {
  /** The mentions themselves, to ask what stands at a token. */
  found: Found
  published: string | null
  publishedBasis: 'stated' | 'metadata' | 'option' | 'inferred' | null
  /** Kemendagri code of the dateline's place. */
  datelineCode: string | null
  dates: ResolvedDate[]
  places: ResolvedPlace[]
  agencies: AgencyEntity[]
  people: PersonEntity[]
  /** Where these are named. */
  namings: Namings
  venues: VenueMention[]
  themes: ThemeMention[]
  counts: CountMention[]
  quotes: LinkedQuote[]
  /** Who is quoted, and how often, in the order in which they first speak. */
  speakers: ReadonlyMap<PersonEntity, number>
  events: EventMention[]
}

/** "COPYRIGHT © ANTARA 2025": the year of a page that names no other; with a weekday it tells that of "Senin (10/2)". */
function copyrightYears({ text, regions }: Article): number[] {
  const years = new Set<number>()
  for (const { rule, start, end } of regions)
    if (rule === 'copyright')
      for (const [year] of text.slice(start, end).matchAll(/\b20\d\d\b/g)) years.add(Number(year))
  return years.size === 1 ? [...years] : []
}

/** Links the mentions of one article, in steps. `timezone` (see `ExtractOptions`) settles clock times without a zone. */
export function* linking(
  found: Found,
  t: TokenTable,
  article: Article,
  options: { timezone?: string },
): Steps<Entities> {
  const datelineCode = article.dateline ? datelineCodeOf(article.dateline, t, found.place) : undefined
  const places = resolvePlaces(found.place, { datelineCode })
  yield
  const offset = offsetOf(options.timezone) ?? (datelineCode ? timezoneOf(datelineCode) : null)
  const { published } = article
  const told = yearsTold(t, published)
  if (!published && told.years.length === 0 && told.implied.length === 0) told.implied = copyrightYears(article)
  const reign = published ? undefined : reignOf(found.person)
  const { dates, inferred } = resolveDates(found.date, { published, offset, ...told, reign })
  yield
  const people = linkPeople(found.person, found, t)
  // Without a day of publication the first day that the text tells is near enough.
  const day = published ?? inferred ?? dates.find(({ value }) => FULL_DAY.test(value))?.value
  giveStateOffices(people, day, t)
  yield
  const agencies = linkAgencies(
    found.agency.filter((agency) => !isInName(agency, found)),
    t,
    places,
  )
  yield
  const areas = namesOfAreas(found)
  const quotes = linkQuotes(found.quote, people, t)
  return {
    found,
    published: published ?? inferred,
    publishedBasis: published ? article.publishedBasis : inferred ? 'inferred' : null,
    datelineCode: datelineCode ?? null,
    dates,
    places,
    agencies,
    people,
    namings: new Namings(people),
    venues: found.venue.filter((venue) => !isInOtherName(venue, found) && !areas.has(venue.name)),
    themes: found.theme.filter((theme) => !isPastName(theme, day)),
    counts: found.count,
    quotes,
    speakers: speakersOf(quotes),
    events: found.event.filter((event) => !isInTitle(event, found, t)),
  }
}

const FULL_DAY = /^\d{4}-\d\d-\d\d(?:T|$)/

function speakersOf(quotes: readonly LinkedQuote[]): Map<PersonEntity, number> {
  const times = new Map<PersonEntity, number>()
  for (const { person } of quotes) if (person) times.set(person, (times.get(person) ?? 0) + 1)
  return times
}

/** Whether an institution is but part of a person's name: "Antara" in "Ida Bagus Surya Antara". */
export function isInName({ first, last }: AgencyMention, found: Found): boolean {
  const person = found.at('person', first)
  return person !== undefined && person.nameFirst < first && person.nameLast >= last
}

/**
 * Whether a spot is read from the words of somebody's office and name ("Kabag Umum Sekretariat Pemkab X Nama") or is but part of an
 * institution's name ("Kepolisian Resor X").
 */
function isInOtherName({ first, last }: VenueMention, found: Found): boolean {
  const person = found.at('person', last)
  if (person && person.first < first && first < person.nameFirst && last >= person.nameFirst) return true
  const agency = found.at('agency', first)
  return agency !== undefined && agency.first < first && agency.last >= last
}

/** "Gunung Putri" where the text tells of "Kecamatan Gunung Putri": names of districts and villages, some of which are called like a spot. */
function namesOfAreas({ place }: Found): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { level, name } of place)
    if (level === 'district' || level === 'village') names.add(name.slice(name.indexOf(' ') + 1))
  return names
}

/**
 * Whether an event word belongs to somebody's office: "Kepala Bidang Pelatihan Disnaker". The committee of an event ("Ketua Panitia
 * Festival") names it.
 */
function isInTitle({ first, rule }: EventMention, found: Found, t: TokenTable): boolean {
  const person = found.at('person', first)
  if (rule !== 'event/noun' || !person || (first >= person.nameFirst && first <= person.nameLast)) return false
  for (let i = first - 1; i >= person.first; i--) if (COMMITTEE.has(t.lower(i))) return false
  return true
}
const COMMITTEE = new Set(['panitia', 'panpel', 'pelaksana', 'penyelenggara'])

/**
 * Code of a dateline's place. Of a city and a regency of one name, the one that the text names with its level; else newsrooms write
 * from the city. A district needs its regency in the text.
 */
function datelineCodeOf(name: string, t: TokenTable, places: readonly PlaceMention[]): string | undefined {
  const code = placeCode(name)
  if (code) return code
  const named = new Set(places.filter(({ codes }) => codes.length === 1).map(({ codes }) => codes[0]))
  const codes = t.lexicon.lookup(name, Class.Place)?.fields.codes.split(',') ?? []
  const told = codes.filter((c) => named.has(c))
  if (told.length === 1) return told[0]
  const cities = codes.filter((c) => levelOfCode(c) === 'city')
  if (cities.length === 1) return cities[0]
  const inside = codes.length ? [] : districtCodes(name.toLowerCase()).filter((c) => named.has(c.slice(0, 5)))
  return inside.length === 1 ? inside[0] : undefined
}

const ZONES = new Map([
  ['wib', 7],
  ['wita', 8],
  ['wit', 9],
  ['asia/jakarta', 7],
  ['asia/pontianak', 7],
  ['asia/makassar', 8],
  ['asia/ujung_pandang', 8],
  ['asia/jayapura', 9],
])

/** Hours east of UTC of an Indonesian zone name or an offset such as "+08:00"; undefined when it is neither. */
export function offsetOf(timezone: string | undefined): number | undefined {
  if (!timezone) return undefined
  const zone = ZONES.get(timezone.toLowerCase())
  if (zone !== undefined) return zone
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(timezone)
  return offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) + Number(offset[3]) / 60) : undefined
}
