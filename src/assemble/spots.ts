import type { Article } from '../clean/article.js'
import type { VenueMention } from '../find/mention.js'
import { levelOfCode } from '../find/places/name.js'
import { districtCodes } from '../lexicon/regions.js'
import { officialName, provinceName } from '../link/gazetteer.js'
import type { RecordPlace, RecordVenue } from '../record.js'
import { eventPlaces } from './places.js'
import { type Scene, sceneOf } from './scene.js'
import { put, type Setting } from './setting.js'
import { type CodePoints, standAgain } from './spans.js'

/** Rule id of a place that was read from the dateline. */
export const DATELINE_RULE = 'clean/dateline'

/** The spots of a text, each with the event that its sentence tells of. */
export function venuesByScene(
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

/** The places of a text, that of its dateline last. */
export function placesByScene(
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
