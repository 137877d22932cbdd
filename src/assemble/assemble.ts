import { hashOf } from '#hash'
import type { Article } from '../clean/article.js'
import { GROUP } from '../find/agencies/groups.js'
import { openingRule, recipientRule } from '../find/counts/rules.js'
import type { VenueMention } from '../find/mention.js'
import { levelOfCode } from '../find/places/name.js'
import { districtCodes } from '../lexicon/regions.js'
import type { AgencyEntity } from '../link/agencies.js'
import { officialName, provinceName } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { Naming } from '../link/people.js'
import type {
  EventRecord,
  RecordAgency,
  RecordCustom,
  RecordDate,
  RecordMention,
  RecordOrganization,
  RecordPerson,
  RecordPlace,
  RecordVenue,
} from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Steps } from '../steps.js'
import { dateRoles } from './dates.js'
import { decideEvents } from './events.js'
import { personRole } from './person-role.js'
import { eventPlaces } from './places.js'
import { agencyRoles } from './roles.js'
import { type Scene, sceneOf } from './scene.js'
import { type Note, put, Setting } from './setting.js'
import { CodePoints } from './spans.js'
import { topicOfHolders, topicsOf } from './topics.js'
import { eventVenues } from './venues.js'

/** Rule id of a place that was read from the dateline. */
export const DATELINE_RULE = 'clean/dateline'

/** What the user's own rules find, for each event. */
export type OwnValues = (scenes: readonly Scene[], setting: Setting, points: CodePoints) => Map<Scene, RecordCustom>

/** Deals everything that was found out to the article's events and writes their records, the main one first; in steps. */
export function* assembling(
  entities: Entities,
  t: TokenTable,
  article: Article,
  options: { id?: string; url?: string },
  own?: OwnValues,
  note?: Note,
): Steps<EventRecord[]> {
  const points = new CodePoints(t.text)
  const setting = new Setting(entities, t, note)
  const scenes = decideEvents(setting)
  yield
  const hash = hashOf(t.text).slice(0, 12)
  const dates = datesByScene(scenes, article, setting, points)
  yield
  const spots = eventVenues(scenes, setting)
  const venues = venuesByScene(scenes, spots, setting, points)
  yield
  const places = placesByScene(scenes, spots, article, setting, points)
  yield
  const { agencies, organizations } = institutionsByScene(scenes, setting, points)
  yield
  const { officials, people } = persons(setting, points)
  yield
  const topics = topicsOf(t, topicOfHolders(scenes[0].type, agencies.get(scenes[0]) ?? [], officials))
  yield
  const custom = own?.(scenes, setting, points)
  yield
  const head: EventRecord['article'] = {
    id: options.id ?? 'text',
    url: options.url ?? null,
    headline: article.headline,
    outlet: article.outlet,
    dateline: article.dateline,
    published: entities.published,
    publishedBasis: entities.publishedBasis,
    authors: article.authors,
    editors: article.editors,
  }
  return scenes.map((scene, n) => ({
    schema: 'kliping/1',
    id: `${hash}-${n + 1}`,
    article: head,
    main: scene.main,
    type: scene.type,
    name: scene.name,
    status: scene.status,
    dates: inTextOrder(dates.get(scene)),
    venues: inTextOrder(venues.get(scene)),
    places: inTextOrder(places.get(scene)),
    agencies: inTextOrder(agencies.get(scene)),
    organizations: inTextOrder(organizations.get(scene)),
    officials: scene.main ? inTextOrder(officials) : [],
    people: scene.main ? inTextOrder(people) : [],
    themes: entities.themes
      .filter((m) => sceneOf(m.first, scenes, t) === scene)
      .map((m) => points.mention(m.start, m.end, m.rule)),
    topics: scene.main ? topics : [],
    attendance: attendance(entities, scene, scenes, t, points),
    quotes: scene.main
      ? entities.quotes.map(({ mention: m, speaker }) => {
          const { text, span, rule } = points.mention(m.start, m.end, m.rule)
          return { kind: m.direct ? ('direct' as const) : ('indirect' as const), speaker, cue: m.cue, text, span, rule }
        })
      : [],
    ...(custom ? { custom: custom.get(scene) ?? {} } : {}),
  }))
}

/** Values in the order in which the text first names them, in which most stand already. */
function inTextOrder<V extends Partial<RecordMention> & { mentions?: RecordMention[] }>(values: V[] = []): V[] {
  for (let n = 1; n < values.length; n++)
    if (opening(values[n]) < opening(values[n - 1])) return values.sort((a, b) => opening(a) - opening(b))
  return values
}
const opening = ({ mentions, span }: Partial<RecordMention> & { mentions?: RecordMention[] }): number =>
  (mentions?.[0].span ?? span)?.[0] ?? 0

/** Adds a further place to a value that already stands in its list. */
function standAgain(known: RecordMention & { mentions?: RecordMention[] }, mention: RecordMention): void {
  known.mentions ??= [{ text: known.text, span: known.span, rule: known.rule }]
  known.mentions.push(mention)
}

function datesByScene(
  scenes: readonly Scene[],
  article: Article,
  setting: Setting,
  points: CodePoints,
): Map<Scene, RecordDate[]> {
  const out = new Map<Scene, RecordDate[]>()
  const seen = new Map<string, RecordDate>()
  for (const [date, { role, scene }] of dateRoles(scenes, setting)) {
    const { value, basis, warnings, mention: m } = date
    // "harga turun sejak pekan lalu" dates nothing by itself.
    if (role !== 'event' && m.relative?.unit === 'week' && m.from.weekday === undefined) continue
    const { text, span, rule } = points.mention(m.start, m.end, m.rule)
    const known = seen.get(value)
    if (known) {
      standAgain(known, { text, span, rule })
      continue
    }
    const record = { value, role, basis, warnings, text, span, rule }
    seen.set(value, record)
    put(out, scene, record)
  }
  // A release whose text dates nothing tells of the day in its dateline.
  const [main] = scenes
  if (article.datelineDay && article.published && !main.date && !seen.has(article.published)) {
    const place = points.mention(...article.datelineDay, DATELINE_RULE)
    put(out, main, { value: article.published, role: 'event', basis: 'stated', warnings: [], ...place })
  }
  return out
}

function venuesByScene(
  scenes: readonly Scene[],
  spots: ReadonlySet<VenueMention>,
  setting: Setting,
  points: CodePoints,
): Map<Scene, RecordVenue[]> {
  const { entities, t } = setting
  const out = new Map<Scene, RecordVenue[]>()
  const seen = new Map<string, RecordVenue>()
  for (const m of entities.venues) {
    const words = spotWords(m.name)
    const keys = [m.name.toLowerCase(), `${m.site}: ${words[0]} …`, `${m.site}: … ${words.at(-1)}`]
    const role: RecordVenue['role'] = spots.has(m) ? 'event' : 'mentioned'
    const known = keys.map((key) => seen.get(key)).find((other) => other && isSameSpot(words, other))
    const { text, span, rule } = points.mention(m.start, m.end, m.rule)
    if (known) standAgain(known, { text, span, rule })
    if (known && (known.role === 'event' || role === 'mentioned')) continue
    const record = { name: m.name, kind: m.site, room: m.room, role, text, span, rule }
    if (known) {
      // The name that stands where it is the event's.
      if (known.name.toLowerCase() === keys[0]) known.role = role
      else Object.assign(known, record)
    } else put(out, sceneOf(m.first, scenes, t), record)
    for (const key of keys) seen.set(key, known ?? record)
  }
  return out
}

/** Words of a spot's name, those of a short form inside it too: "Gelanggang Olahraga (GOR) Elok". */
const spotWords = (name: string): string[] => name.toLowerCase().replace(/[()]/g, '').split(' ')

/**
 * Whether two names that begin or end alike are one spot's, one more fully: "Pantai Elok" and "Pantai Wisata Elok", "GOR Elok" and
 * "Gelanggang Olahraga (GOR) Elok".
 */
function isSameSpot(words: readonly string[], { name }: RecordVenue): boolean {
  const others = spotWords(name)
  const [few, many] = words.length < others.length ? [words, others] : [others, words]
  return (few.length > 1 || many.length === 1) && few.every((word) => many.includes(word))
}

function placesByScene(
  scenes: readonly Scene[],
  spots: ReadonlySet<VenueMention>,
  article: Article,
  setting: Setting,
  points: CodePoints,
): Map<Scene, RecordPlace[]> {
  const out = new Map<Scene, RecordPlace[]>()
  const { entities, t } = setting
  const seen = new Map<string, RecordPlace>()
  const told = eventPlaces(scenes, spots, article.dateline !== null, setting)
  for (const place of entities.places) {
    const m = place.mention
    // A town is another place than the regency in which it lies.
    const key = (place.level !== 'area' && place.code) || place.name.toLowerCase()
    const role = told.of.has(place) ? 'event' : 'mentioned'
    const { text, span, rule } = points.mention(m.start, m.end, m.rule)
    const known = seen.get(key)
    if (known) {
      standAgain(known, { text, span, rule })
      // As it is called where it is the event's: "DKI" before, "Jakarta" there.
      if (role === 'event' && known.role !== 'event') Object.assign(known, { role, text, span, rule })
      continue
    }
    const { name, level, code, province, alternatives } = place
    const record: RecordPlace = alternatives?.length
      ? { name, level, code, province, alternatives, role, text, span, rule }
      : { name, level, code, province, role, text, span, rule }
    seen.set(key, record)
    put(out, sceneOf(m.first, scenes, t), record)
  }
  if (article.dateline && article.datelineSpan) {
    const seat = seatOf(article.dateline, entities.datelineCode)
    const known = seen.get(seat.level === 'area' ? seat.name.toLowerCase() : (seat.code as string))
    // Newsrooms write from the capital, and figures are of no place.
    const fromDesk = scenes[0].type === 'report' || (!known && seat.code?.startsWith(CAPITAL))
    const role = told.dateline && !fromDesk ? 'event' : 'dateline'
    const written = points.mention(...article.datelineSpan, DATELINE_RULE)
    if (known) {
      standAgain(known, written)
      known.mentions?.sort((a, b) => a.span[0] - b.span[0])
      if (role === 'event' && known.role !== 'event') Object.assign(known, written)
      known.role = known.role === 'event' ? 'event' : role
    } else put(out, scenes[0], { ...seat, role, ...written })
  }
  return out
}

/** Where the codes of Jakarta begin. */
const CAPITAL = '31'

/** A dateline's place: a town that is called other than the regency it lies in is a district of its own, or but a town. */
function seatOf(dateline: string, code: string | null): Pick<RecordPlace, 'name' | 'level' | 'code' | 'province'> {
  const name = dateline.toLowerCase()
  const province = code ? provinceName(code) : null
  const official = code && officialName(code)
  if (!code || !official) return { name: dateline, level: 'area', code, province }
  if (levelOfCode(code) !== 'regency' || official.toLowerCase().includes(name))
    return { name: official, level: levelOfCode(code), code, province }
  const district = districtCodes(name).find((inner) => inner.startsWith(code))
  if (!district) return { name: dateline, level: 'area', code, province }
  return { name: officialName(district) ?? dateline, level: 'district', code: district, province }
}

function institutionsByScene(scenes: readonly Scene[], setting: Setting, points: CodePoints) {
  const agencies = new Map<Scene, RecordAgency[]>()
  const organizations = new Map<Scene, RecordOrganization[]>()
  const roles = agencyRoles(scenes, setting)
  // An office may hold an event whose body no text names.
  for (const agency of new Set([...setting.entities.agencies, ...roles.keys()])) {
    const told = roles.get(agency)
    if (!told && (agency.kind === GROUP || isPartOfTitle(agency, setting.entities))) continue
    const scene = told?.scene ?? scenes[0]
    const { name, fullName, acronym, level, place } = agency
    const role = told?.role ?? ('mentioned' as const)
    const mentions = agency.mentions.map((m) => points.mention(m.start, m.end, m.rule))
    if (agency.public) {
      const kind = agency.kind as RecordAgency['kind']
      put(agencies, scene, { name, fullName, acronym, level, place, role, mentions, kind })
    } else {
      const kind = agency.kind === GROUP ? 'other' : (agency.kind as RecordOrganization['kind'])
      put(organizations, scene, { name, fullName, acronym, level, place, role, mentions, kind })
    }
  }
  return { agencies, organizations }
}

/** Units that are bodies by themselves even where only a title names them. */
const OWN_BODIES = /^(?:komisi|kanwil|kantor|perwakilan|fraksi|badan|balai|pusat|fakultas|rs|rumah sakit)\b/i

/** Those who work or sit in a body without leading it. */
const MEMBERS = /^(?:anggota|staf|dosen|guru besar|auditor|wakil ketua (?:komisi|fraksi))\b/i
/** Offices inside a body; where their holders speak, they speak for it. */
const INNER_OFFICE =
  /^(?:sekretaris|sekretariat|kabid|kabag|kasubb?ag|kasubbid|kasi|kasie|kepala (?:bidang|bagian|seksi|sub))\b/i

/** Whether only titles name the body, as a unit, a parliament or what somebody inside it serves: "Kanit PPA Satreskrim Polres X". */
function isPartOfTitle({ mentions, kind }: AgencyEntity, { namings, speakers }: Entities): boolean {
  const { unit } = mentions[0]
  const part = kind === 'legislature' || (unit !== null && !OWN_BODIES.test(unit))
  const inside = ({ person, mention }: Naming) =>
    MEMBERS.test(mention.office ?? '') || (INNER_OFFICE.test(mention.office ?? '') && !speakers.has(person))
  return mentions.every(({ first, last }) => {
    const naming = namings.at(first)
    return naming?.mention.position && last <= naming.mention.last && (part || inside(naming))
  })
}

function persons(setting: Setting, points: CodePoints): { officials: RecordPerson[]; people: RecordPerson[] } {
  const { entities, t } = setting
  const officials: RecordPerson[] = []
  const people: RecordPerson[] = []
  for (const person of entities.people) {
    const record: RecordPerson = {
      name: person.name,
      aliases: person.aliases,
      prefix: person.prefix,
      suffix: person.suffix,
      rank: person.rank,
      office: person.office,
      agency: person.agency,
      position: person.position,
      standing: person.standing,
      role: personRole(person, setting),
      mentions: person.mentions.map((m) => points.mention(t.start[m.first], t.end[m.last], m.rule)),
    }
    if (person.official) officials.push(record)
    else people.push(record)
  }
  return { officials, people }
}

/** Types in which people that are counted were caught or hurt, or are what is spoken of, rather than came. */
const UNATTENDED: ReadonlySet<string> = new Set(
  'crime arrest investigation trial accident statement report policy'.split(' '),
)

/** Types that people come to, so that those with whom the text opens are they. */
const COME_TO: ReadonlySet<string> = new Set('protest training outreach inauguration aid ceremony'.split(' '))

const RECIPIENTS_WITHIN = 4
function attendance(
  entities: Entities,
  scene: Scene,
  scenes: readonly Scene[],
  t: TokenTable,
  points: CodePoints,
): EventRecord['attendance'] {
  const lead = t.headlineEnd < t.count ? t.sentence[t.headlineEnd] : 0
  const counts = entities.counts.filter(({ first }) => sceneOf(first, scenes, t) === scene)
  const m =
    counts.find(({ first, rule }) =>
      rule === recipientRule.id
        ? // Those who got aid are told of near the top; further down it was other aid.
          scene.type === 'aid' && t.sentence[first] <= lead + RECIPIENTS_WITHIN
        : rule !== openingRule.id && !UNATTENDED.has(scene.type),
    ) ??
    counts.find(({ first, rule }) => rule === openingRule.id && COME_TO.has(scene.type) && t.sentence[first] <= lead)
  return m
    ? { min: m.min, max: m.max, approximate: m.approximate, unit: m.unit, ...points.mention(m.start, m.end, m.rule) }
    : null
}
