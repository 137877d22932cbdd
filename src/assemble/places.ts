import type { VenueMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedPlace } from '../link/gazetteer.js'
import type { TokenTable } from '../scan/tokens.js'
import { type Scene, sceneOf } from './scene.js'
import type { Setting } from './setting.js'

/** Words that make the place behind them the home of people, or where somebody called from, rather than the spot of the event. */
const HOMES = new Set(
  'wilayah warga masyarakat asal penduduk se dari seperti pihak kelahiran khas tujuan mitra kontingen kepada antara'.split(
    ' ',
  ),
)
/** Verbs that tell where something was: "berlangsung di Desa X", "saat ditemui di kawasan X". */
const HAPPENED = new Set(['berlangsung', 'terjadi', 'berlokasi', 'bertempat', 'ditemui', 'dijumpai'])
/** Words between "di" and the name of a place. */
const AROUND = new Set(['kawasan', 'daerah', 'bilangan', 'seputaran', 'sekitar'])
/** Words that make the place behind them where somebody is headed. */
const TOWARDS = new Set(['ke', 'menuju', 'arah'])
/** Types whose "ke" tells where it takes place. */
const GOING: ReadonlySet<string> = new Set(['visit', 'inspection'])
/** Lengths of the codes of a province, of a regency or city and of a district. */
const PROVINCE = 2
const REGENCY = 5
const DISTRICT = 8

/** The places where the events take place: `of` the mentions, and whether the dateline is one of them (`dateline`). */
export interface EventPlaces {
  of: ReadonlySet<ResolvedPlace>
  dateline: boolean
}

/**
 * The places of the events, whose venues are `spots`. A chain ("Desa X, Kecamatan Y") has one role; the regency that holds an event's district is the
 * event's too wherever it is named, and so is the district of a village; where no place is told, or only the region around it, the dateline's is. Without a dateline
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
    const chain = chained ? opens : undefined
    const told =
      place.level === 'country'
        ? chain !== undefined && holdsEvent(place, previous, of)
        : isEventPlace(place, chain, spots, scenes, setting) || isDated(places, n, chain ?? place, setting)
    if (!told) continue
    of.add(place)
    if (place.code && place.code.length > REGENCY) holders.add(place.code.slice(0, REGENCY))
    if (place.code && place.code.length > DISTRICT) holders.add(place.code.slice(0, DISTRICT))
  }
  for (const place of places) {
    const { code, level, mention } = place
    if (level !== 'area' && code && holders.has(code) && mention.first >= setting.t.headlineEnd) of.add(place)
  }
  for (const place of placesOfHeadline(places, of.size === 0, scenes, setting)) of.add(place)
  if (of.size === 0) for (const place of abroadInLead(places, setting)) of.add(place)
  if (of.size === 0 && !dated) {
    const told = placeOfLead(places, setting)
    if (told) of.add(told)
  }
  const dateline = datelineCode ? [...of].every(({ code }) => code && datelineCode.startsWith(code)) : of.size === 0
  return { of, dateline }
}

/** "di Teheran, Iran": the country around a town abroad where the event takes place. */
const holdsEvent = (country: ResolvedPlace, town: ResolvedPlace, of: ReadonlySet<ResolvedPlace>): boolean =>
  of.has(town) && town.level === 'area' && town.code === null && country.name !== 'Indonesia'

/** Where the headline says that it happened ("Pria Bawa Kabur Motor di X"), be it without the event's words if the text tells no place (`silent`). */
function placesOfHeadline(
  places: readonly ResolvedPlace[],
  silent: boolean,
  scenes: readonly Scene[],
  setting: Setting,
): ResolvedPlace[] {
  const { t } = setting
  let chained = -1
  return places.filter(({ mention: { first, last }, level, name }) => {
    if (last >= t.headlineEnd || isWide(first, t) || (level === 'country' && (!silent || name === HOME))) return false
    if (!silent && !sceneOf(first, scenes, t).sentences.has(t.sentence[first])) return false
    const told = t.lower(first - 1) === 'di' || isJoined(chained, first, setting)
    if (told) chained = last
    return told
  })
}

/** The country in which all takes place, unless another is told. */
const HOME = 'Indonesia'

/** "Kapal tenggelam di Yunani": the first place abroad behind "di" in the lead, with its country. */
function abroadInLead(places: readonly ResolvedPlace[], setting: Setting): ResolvedPlace[] {
  const { t, lead } = setting
  for (const [n, { mention, code, level, name }] of places.entries()) {
    const { first, last } = mention
    if (first < t.headlineEnd) continue
    if (t.sentence[first] > lead) break
    const abroad = code === null && (level === 'country' || level === 'area') && name !== HOME && !isWide(first, t)
    if (!abroad || t.lower(prepositionOf(first, t)) !== 'di' || setting.inQuote(first)) continue
    const next = places[n + 1]
    const holder = next && isJoined(last, next.mention.first, setting) ? next : undefined
    // "di Talang Seruni, Jakarta Selatan": no list knows it, but the town around it.
    if (holder?.code) continue
    return holder?.level === 'country' ? [places[n], holder] : [places[n]]
  }
  return []
}

/** Words of the offices of a province, of its election, and of those in a district: whoever bears one comes from there. */
const ELSEWHERE = new Set('gubernur wagub cagub cawagub pilgub gubernurnya camat sekcam sekretaris'.split(' '))

/** Whether a place only tells whose somebody's office is: "Gubernur X", "Sekretaris Kecamatan Y". */
function isOfOffice({ mention: { first }, level }: ResolvedPlace, opening: number, { t, entities }: Setting): boolean {
  if (level !== 'province' && level !== 'district') return false
  if (ELSEWHERE.has(t.lower(opening - 1))) return true
  const person = entities.found.at('person', first)
  return person !== undefined && person.nameFirst > first
}

/** Whether the name at token `first` is that of a part of the world or of the country, in which an event takes up but a point. */
const isWide = (first: number, t: TokenTable): boolean =>
  t.phrase(t.is(first, Class.PlaceLevel) ? first + 1 : first, Class.Place)?.row.fields.level === 'wide'

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
const NAMELY_REACH = 9

/** Words before "wilayah" that make it where something happens: "kebakaran di wilayah Desa X", "sebagian wilayah Kelurahan Y". */
const WITHIN = new Set(['di', 'sebagian', 'sejumlah', 'beberapa', 'seluruh'])
/** What nature does to "wilayah": there it happens as well ("mengguncang wilayah Kabupaten X"). */
const STRIKING =
  /^(?:me(?:landa|ngguncang|nggoyang|rendam|nerjang|nghantam|nerpa|ngguyur|nyapu|nggenangi|nyelimuti|lumpuhkan)|guncang|landa|terjang|guyur|rendam)$/
/** Classes of words for people, who have their home there: "petani di wilayah Kecamatan X". */
const PEOPLE = Class.CountNoun | Class.Descriptor

function isHome(opening: number, { t }: Setting): boolean {
  const before = t.lower(opening - 1)
  if (before === 'wilayah' && STRIKING.test(t.lower(opening - 2))) return false
  if (before === 'wilayah' && WITHIN.has(t.lower(opening - 2)))
    return t.is(opening - 3, PEOPLE) || t.lower(opening - 4) === 'para'
  if (HOMES.has(before)) return true
  if (t.isMark(opening - 1, '-')) return HOMES.has(t.lower(opening - 2))
  if (t.lower(opening - 1) !== 'yakni' && t.lower(opening - 1) !== 'yaitu') return false
  for (let i = opening - 2; i >= opening - 2 - NAMELY_REACH && t.sameSentence(i, opening); i--)
    if (HOMES.has(t.lower(i))) return true
  return false
}

/** "kata dia, di Gedung X, Kecamatan Y": where the event's spot lies, even if a witness says so. */
function isBehindSpot(opening: number, spots: ReadonlySet<VenueMention>, { t, entities }: Setting): boolean {
  if (!t.isMark(opening - 1, ',')) return false
  const venue = entities.found.at('venue', opening - 2)
  return venue?.last === opening - 2 && spots.has(venue)
}

/** Whether a place in the name of the event's spot tells where that is. */
function isInSpot(
  { mention: { first, last }, code, level }: ResolvedPlace,
  venue: VenueMention,
  setting: Setting,
): boolean {
  const { t, entities } = setting
  // "Kejaksaan Tinggi X" sits in one town of the province.
  if (level === 'province' && setting.inInstitution(first)) return false
  if (!t.is(first, Class.PlaceLevel)) {
    // "Jakarta Fair Hall"
    if (first === venue.first) return false
    // "Balai X, Kota Y": the spot is called so, and where it is comes behind it.
    const small = level === 'village' || level === 'district' || level === 'province'
    if (small && last === venue.last && t.isMark(last + 1, ',') && entities.found.startingAt('place', last + 2))
      return false
    // A spot that bears the name of a town in another province: "Taman X".
    const { datelineCode } = entities
    if (code && datelineCode && code.slice(0, PROVINCE) !== datelineCode.slice(0, PROVINCE)) return false
  }
  // "Ruang Rapat Pulau Elok" is only called so.
  return code !== null || level === 'village' || level === 'district'
}

/**
 * Whether nothing, a comma, "dan" or both stand between two places, or the second is the short form of the first or its province in
 * brackets. Without a mark the second has its level word: "Desa X Kecamatan Y".
 */
function isJoined(last: number, first: number, { t }: Setting): boolean {
  const gap = first - last - 1
  if (gap === 0) return t.is(first, Class.PlaceLevel)
  if (gap === 1 && t.isMark(first - 1, '(')) return true
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
  const opening = chain?.mention.first ?? first
  if (first < t.headlineEnd || isWide(first, t)) return false
  if (isBehindSpot(opening, spots, setting)) return true
  if (setting.inQuote(first)) return false
  const venue = setting.entities.found.at('venue', first)
  if (venue && spots.has(venue) && !(venue.site === 'street' && isRoute(first, last, setting)))
    return isInSpot(place, venue, setting)
  if (setting.inInstitution(first) || isHome(opening, setting) || isRoute(first, last, setting)) return false
  if (isMeasured(last, t)) return false
  const at = prepositionOf(opening, t)
  const before = t.lower(at)
  if (before === 'di' && isRanked(at - 1, t)) return false
  if (before === 'di' && ((chain ?? place).level === 'village' || HAPPENED.has(t.lower(at - 1)))) return true
  const scene = sceneOf(first, scenes, t)
  if (TOWARDS.has(before) && !GOING.has(scene.type)) return false
  if (isOfOffice(place, opening, setting)) return false
  // "mantan Bupati X": where somebody governed once.
  if (t.is(opening - 1, Class.Office) && t.is(opening - 2, Class.Standing)) return false
  // "Bupati menegaskan pihaknya mengelola pulau di Kabupaten X": what is only spoken of lies elsewhere.
  if (SPOKEN_OF.has(scene.type) && setting.entities.found.at('quote', first)) return false
  const sentence = t.sentence[first]
  if (scene.sentences.has(sentence) || setting.hasVenue(sentence)) return true
  return scene.date !== undefined && t.sentence[scene.date.mention.first] === sentence
}

/** Units of a value that is told of a place. */
const UNITS = new Set('persen ribu juta miliar triliun ton kg kilogram rupiah dolar unit orang'.split(' '))

/** "Aceh Rp 25.712", "Riau 2,92 miliar", "Sibolga dengan 0,4 persen": one of those whose figures are compared. */
function isMeasured(last: number, t: TokenTable): boolean {
  let i = last + 1
  if (t.lower(i) === 'rp') return true
  if (t.lower(i) === 'dengan' || t.lower(i) === 'sebesar' || t.lower(i) === 'senilai') i++
  if (t.lower(i) === 'rp') return true
  if (!t.isNumber(i)) return false
  if (t.isMark(i + 1, ',.') && t.isNumber(i + 2) && !t.spaced(i + 2)) i += 2
  return t.isMark(i + 1, '%') || UNITS.has(t.lower(i + 1))
}

/** The token of the preposition of the place at `first`: "di X", "di kawasan X". */
const prepositionOf = (first: number, t: TokenTable): number =>
  AROUND.has(t.lower(first - 1)) && t.lower(first - 2) === 'di' ? first - 2 : first - 1

/** Types of which words are all that takes place. */
const SPOKEN_OF: ReadonlySet<string> = new Set(['statement', 'press-conference'])

/** "kata dia di Cimahi, Jawa Barat, Senin (2/6)": the day behind it says that something took place there. */
function isDated(places: readonly ResolvedPlace[], n: number, chain: ResolvedPlace, setting: Setting): boolean {
  const { t, entities } = setting
  const { first } = places[n].mention
  if (first < t.headlineEnd || t.lower(prepositionOf(chain.mention.first, t)) !== 'di') return false
  if (setting.inQuote(first) || setting.inInstitution(first)) return false
  let last = n
  while (
    last < n + LINKS &&
    last + 1 < places.length &&
    isJoined(places[last].mention.last, places[last + 1].mention.first, setting)
  )
    last++
  const behind = places[last].mention.last + 1
  return entities.found.startingAt('date', t.isMark(behind, ',') ? behind + 1 : behind) !== undefined
}

/** No chain has more links: village, district, regency, province. */
const LINKS = 5

/** "tertinggi di X", "terendah terjadi di Y": one of those that are compared. */
const isRanked = (i: number, t: TokenTable): boolean =>
  RANKS.has(t.lower(i)) || (HAPPENED.has(t.lower(i)) && RANKS.has(t.lower(i - 1)))
const RANKS = new Set(['tertinggi', 'terendah', 'terbanyak', 'terbesar', 'terkecil'])

/** One end of "tol Padang - Pekanbaru": a road's name. */
const isRoute = (first: number, last: number, { t }: Setting): boolean =>
  (t.isMark(first - 1, '-–') && t.isCapital(first - 2) && t.lower(first - 2) !== 'se') ||
  (t.isMark(last + 1, '-–') && t.isCapital(last + 2) && !t.spaced(last + 1))
