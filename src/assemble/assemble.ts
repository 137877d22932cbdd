import { hashOf } from '#hash'
import type { Article } from '../clean/article.js'
import type { Entities } from '../link/link.js'
import type { EventRecord, RecordCustom, RecordDate, RecordMention, RecordPerson } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Steps } from '../steps.js'
import { attendance } from './attendance.js'
import { dateRoles } from './dates.js'
import { decideEvents } from './events.js'
import { institutionsByScene } from './institutions.js'
import { personRole } from './person-role.js'
import { type Scene, sceneOf } from './scene.js'
import { type Note, put, Setting } from './setting.js'
import { CodePoints, standAgain } from './spans.js'
import { DATELINE_RULE, placesByScene, venuesByScene } from './spots.js'
import { topicOfHolders, topicsOf } from './topics.js'
import { eventVenues } from './venues.js'

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
