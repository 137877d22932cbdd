import type { VenueMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedPlace } from '../link/gazetteer.js'
import type { Scene } from './events.js'
import { sceneOf } from './roles.js'
import type { Setting } from './setting.js'

/** Words that make the place behind them the home of people, or where somebody called from, rather than the spot of the event. */
const HOMES = new Set(['wilayah', 'warga', 'masyarakat', 'asal', 'penduduk', 'se', 'dari'])
/** Verbs that tell where something was: "berlangsung di Desa X". */
const HAPPENED = new Set(['berlangsung', 'terjadi', 'berlokasi', 'bertempat'])
/** Words that make the place behind them where somebody is headed. */
const TOWARDS = new Set(['ke', 'menuju', 'arah'])
/** Types whose "ke" tells where it takes place. */
const GOING: ReadonlySet<string> = new Set(['visit', 'inspection'])
/** Length of the code of a regency or city. */
const REGENCY = 5

/** The places where the events take place: `of` the mentions, and whether the dateline is one of them (`dateline`). */
export interface EventPlaces {
  of: ReadonlySet<ResolvedPlace>
  dateline: boolean
}

/**
 * The places of the events, whose venues are `spots`. A chain ("Desa X, Kecamatan Y") has one role; the regency that holds an event's district is the
 * event's too wherever it is named; where no place is told, or only the region around it, the dateline's is. Without a dateline
 * (`dated`) it is the first place of the lead, be it that of the institution that acts.
 */
export function eventPlaces(
  scenes: readonly Scene[],
  spots: ReadonlySet<VenueMention>,
  dated: boolean,
  setting: Setting,
): EventPlaces {
  const { places, datelineCode } = setting.entities
  const of = new Set<ResolvedPlace>()
  const holders = new Set<string>()
  let opens: ResolvedPlace | undefined
  for (const [n, place] of places.entries()) {
    const previous = places[n - 1]
    const chained = opens && isJoined(previous.mention.last, place.mention.first, setting)
    // A place in an institution's name opens no chain: "Polsek X, Kabupaten Y".
    if (!chained || !opens) opens = setting.inInstitution(place.mention.first) ? undefined : place
    if (!isEventPlace(place, chained ? opens : undefined, spots, scenes, setting)) continue
    of.add(place)
    if (place.code && place.code.length > REGENCY) holders.add(place.code.slice(0, REGENCY))
  }
  for (const place of places) {
    if (place.code && holders.has(place.code) && place.mention.first >= setting.t.headlineEnd) of.add(place)
  }
  if (of.size === 0 && !dated) {
    const told = placeOfLead(places, setting)
    if (told) of.add(told)
  }
  const dateline = datelineCode ? [...of].every(({ code }) => code && datelineCode.startsWith(code)) : of.size === 0
  return { of, dateline }
}

/** The first place of the lead, from the province down. */
function placeOfLead(places: readonly ResolvedPlace[], setting: Setting): ResolvedPlace | undefined {
  const { t, lead } = setting
  for (const place of places) {
    const { first } = place.mention
    if (first < t.headlineEnd) continue
    if (t.sentence[first] > lead) return undefined
    if (place.code !== null && !setting.inQuote(first)) return place
  }
  return undefined
}

/** How far before "yakni" the word may stand that makes a list of places the homes of people: "dari empat kecamatan yakni". */
const NAMELY_REACH = 4

/** Words before "wilayah" that make it where something happens: "kebakaran di wilayah Desa X", "sebagian wilayah Kelurahan Y". */
const WITHIN = new Set(['di', 'sebagian', 'sejumlah', 'beberapa', 'seluruh'])
/** Classes of words for people, who have their home there: "petani di wilayah Kecamatan X". */
const PEOPLE = Class.CountNoun | Class.Descriptor

function isHome(opening: number, { t }: Setting): boolean {
  const before = t.lower(opening - 1)
  if (before === 'wilayah' && WITHIN.has(t.lower(opening - 2)))
    return t.is(opening - 3, PEOPLE) || t.lower(opening - 4) === 'para'
  if (HOMES.has(before)) return true
  if (t.isMark(opening - 1, '-')) return HOMES.has(t.lower(opening - 2))
  if (t.lower(opening - 1) !== 'yakni' && t.lower(opening - 1) !== 'yaitu') return false
  for (let i = opening - 2; i >= opening - 2 - NAMELY_REACH && t.sameSentence(i, opening); i--)
    if (HOMES.has(t.lower(i))) return true
  return false
}

/** Whether only a comma, "dan" or both stand between two places. */
function isJoined(last: number, first: number, { t }: Setting): boolean {
  const gap = first - last - 1
  const and = t.lower(first - 1) === 'dan' || t.lower(first - 1) === 'serta'
  return gap === 1 ? and || t.isMark(first - 1, ',') : gap === 2 && and && t.isMark(first - 2, ',')
}

/** Whether a place belongs to an event: part of its venue, or beside its words or day, unless it is part of an institution's name. */
function isEventPlace(
  place: ResolvedPlace,
  chain: ResolvedPlace | undefined,
  spots: ReadonlySet<VenueMention>,
  scenes: readonly Scene[],
  setting: Setting,
): boolean {
  const { t } = setting
  const { first, last } = place.mention
  if (first < t.headlineEnd || place.level === 'country' || setting.inQuote(first)) return false
  const venue = setting.entities.found.at('venue', first)
  // "Ruang Rapat Pulau Elok" is only called so.
  if (venue && spots.has(venue) && !(venue.site === 'street' && isRoute(first, last, setting)))
    return place.code !== null || place.level === 'village' || place.level === 'district'
  const opening = chain?.mention.first ?? first
  if (setting.inInstitution(first) || isHome(opening, setting) || isRoute(first, last, setting)) return false
  const before = t.lower(opening - 1)
  if (before === 'di' && ((chain ?? place).level === 'village' || HAPPENED.has(t.lower(opening - 2)))) return true
  const scene = sceneOf(first, scenes, t)
  if (TOWARDS.has(before) && !GOING.has(scene.type)) return false
  // "mantan Bupati X": where somebody governed once.
  if (t.is(opening - 1, Class.Office) && t.is(opening - 2, Class.Standing)) return false
  const sentence = t.sentence[first]
  if (scene.sentences.has(sentence) || setting.hasVenue(sentence)) return true
  return scene.date !== undefined && t.sentence[scene.date.mention.first] === sentence
}

/** One end of "tol Padang - Pekanbaru": a road's name. */
const isRoute = (first: number, last: number, { t }: Setting): boolean =>
  (t.isMark(first - 1, '-–') && t.isCapital(first - 2) && t.lower(first - 2) !== 'se') ||
  (t.isMark(last + 1, '-–') && t.isCapital(last + 2) && !t.spaced(last + 1))
