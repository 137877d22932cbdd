import type { PhraseHit } from '../../lexicon/lexicon.js'
import type { RecordVenue } from '../../record.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { Found, VenueMention } from '../mention.js'
import type { Extent } from './extent.js'
import { hasUse, headAt, isLocated, isTaken, siteOf, undergoes } from './heads.js'
import { memoryOf } from './memory.js'

/** What a rule tells of a spot. */
export type Venue = Omit<VenueMention, 'kind' | 'rule' | 'start' | 'end'>

/** Words that join the last of a list. */
const AND = new Set(['dan', 'serta', 'maupun', 'juga', 'hingga'])

/**
 * Whether the name at `first` goes on with where the venue read last is: another of a list ("Aula A dan Aula B", "Hotel A, Hotel B")
 * or its address ("Gedung A, Jalan B").
 */
export function goesOn(t: TokenTable, first: number, site: string, found: Found): boolean {
  const memory = memoryOf(found)
  const gap = first - memory.last - 1
  // "di Hotel X, Gunung Y": a mountain or river behind a building is the neighbourhood called after it.
  if (site === 'nature' && memory.kind !== site) return false
  // "di depan Minimarket X Jalan Y"
  if (memory.located && gap === 0 && site === 'street' && memory.kind !== site && t.isCapital(first)) return true
  if (!memory.located || gap < 1) return false
  const joined = t.isMark(first - 1, ',;') || (t.isLower(first - 1) && AND.has(t.word(first - 1)))
  if (!joined) return false
  const before = t.isMark(first - 2, ',;') ? first - 3 : first - 2
  return before === memory.last || (memory.kind === site && t.isCapital(first) && isInArea(t, before, found))
}

/** "Puskesmas A, Kecamatan B; dan Puskesmas C", "Pasar A di Kota B dan Pasar C": the areas of one stand between it and the next. */
function isInArea(t: TokenTable, end: number, found: Found): boolean {
  const { last } = memoryOf(found)
  let i = end
  for (let areas = 0; areas < LIST_AREAS && i > last; areas++) {
    const place = found.at('place', i)
    if (place?.last !== i || place.first <= last + 1) return false
    i = place.first - 1
    if (t.isMark(i, ',(') || (t.isLower(i) && t.word(i) === 'di')) i--
  }
  return i === last
}
/** Areas of one spot of a list: district and town. */
const LIST_AREAS = 2

/** Makes the mention and remembers it for lists and short forms. */
export function venueFrom(
  t: TokenTable,
  first: number,
  head: PhraseHit,
  e: Extent,
  found: Found,
  room: boolean,
): Venue {
  const memory = memoryOf(found)
  const site = siteOf(head)
  const on = goesOn(t, first, site, found)
  const taken = isTaken(t, first, site) || (on && memory.taken)
  // "dibawa ke Mapolres X": where the suspect ends up, not where it happened.
  const located =
    on ||
    ((isLocated(t, first, site) || afterPlaces(t, first, found) || isAddress(t, first, e.last, site, found)) &&
      !(taken && site === 'office')) ||
    ownLine(t, first, e.last) ||
    servesAsVenue(t, e.last) ||
    isMadeExact(t, e.last) ||
    undergoes(t, e.last)
  const end = e.beforeShort >= 0 ? e.beforeShort : e.last
  const name = t.slice(first, end)
  if (e.short) memory.shorts.set(e.short.toLowerCase(), { name, site })
  // "Kantor Koramil X": what stands within another's name opens no list.
  if (first > memory.last) {
    memory.last = e.last
    memory.kind = site
    memory.located = located
    memory.taken = taken
  }
  const split = room && e.building > first && e.building <= end
  const roomEnd = split && t.isMark(e.building - 1, ',') ? e.building - 2 : e.building - 1
  return {
    first,
    last: e.last,
    name,
    venue: split ? t.slice(e.building, end) : name,
    room: split ? t.slice(first, roomEnd) : null,
    site: split ? (innerSite(t, e.building) ?? site) : site,
    located,
    ...(taken && { taken }),
  }
}

/** Tokens from the "di" of a spot that has no name to its address. */
const ADDRESS_REACH = 12

/**
 * "di kantornya, Jalan X, Solo", "di kamar kos, Jalan X, Rabu", "dalam diskusi di acara X, Hotel Y, Jakarta": the street or house of
 * a spot or occasion that is no venue by itself, with town or day behind.
 */
export function isAddress(t: TokenTable, first: number, last: number, site: string, found: Found): boolean {
  if (site === 'nature' || !t.isCapital(first) || !t.isMark(first - 1, ',')) return false
  // "di kantornya, Gedung X", "di ruang rapat I, Gedung X"
  if (isOwn(t, first - 2) || isRoomIn(t, first - 2)) return true
  if (!t.isMark(last + 1, ',(')) return false
  const behind = last + 2
  if (!found.startingAt('place', behind) && !found.startingAt('date', behind)) return false
  for (let i = first - 2; i >= first - ADDRESS_REACH && t.sameSentence(i, first); i--)
    if (t.isLower(i) && t.word(i) === 'di') return isLocated(t, i + 1)
  return false
}

/** "di kantornya", "di kediamannya": a house told by whose it is. */
const isOwn = (t: TokenTable, i: number): boolean =>
  t.isLower(i) && HOUSES.has(t.word(i)) && t.isLower(i - 1) && t.word(i - 1) === 'di'
const HOUSES = new Set(['kantornya', 'kediamannya', 'rumahnya', 'kampusnya', 'markasnya'])

/** Words of a room that has no name of its own: "di ruang rapat paripurna I". */
const ROOM_WORDS = 5
function isRoomIn(t: TokenTable, last: number): boolean {
  for (let i = last; i > last - ROOM_WORDS && t.sameSentence(i - 1, last) && !t.isMark(i, ','); i--) {
    const head = t.isLower(i) && t.isLower(i - 1) && t.word(i - 1) === 'di' ? headAt(t, i) : undefined
    if (head) return hasUse(head, 'room')
  }
  return false
}

/** Areas named in a row before a venue that closes their list. */
const MOST_AREAS = 4

/** Whether the venue closes a list of areas that opens with a locative: "di Desa X, Kecamatan Y, dan Perumahan Z". */
function afterPlaces(t: TokenTable, first: number, found: Found): boolean {
  let i = first - 1
  const comma = t.isMark(i, ',')
  if (!comma && (!t.isLower(i) || (t.word(i) !== 'dan' && t.word(i) !== 'serta'))) return false
  i--
  for (let areas = 0; areas < MOST_AREAS; areas++) {
    if (t.isMark(i, ',')) i--
    const place = found.at('place', i)
    if (place?.last !== i) return false
    // "Di Solo, Hotel X ramai": a sentence may open with its area.
    if (isLocated(t, place.first)) return !comma || t.isLower(place.first - 1)
    i = place.first - 1
  }
  return false
}

function innerSite(t: TokenTable, building: number): RecordVenue['kind'] | undefined {
  const inner = headAt(t, building)
  return inner && siteOf(inner)
}

/** "Gedung X … dipercaya sebagai tempat penyelenggaraan": the venue is the subject. */
function servesAsVenue(t: TokenTable, last: number): boolean {
  for (let i = last + 1; i < last + 14 && t.sameSentence(last, i); i++) {
    if (!t.isLower(i) || t.word(i) !== 'sebagai') continue
    return ['tempat', 'lokasi', 'venue', 'arena'].includes(t.lower(i + 1))
  }
  return false
}

/** "Kawasan X, tepatnya di Desa Y, terbakar": where in it things took place is told. */
const isMadeExact = (t: TokenTable, last: number): boolean =>
  t.isMark(last + 1, ',') &&
  t.lower(last + 2) === 'tepatnya' &&
  (t.lower(last + 3) === 'di' || t.lower(last + 3) === 'pada')

/** A venue that fills an item of a bulleted or numbered list names a place where something happens. */
function ownLine(t: TokenTable, first: number, last: number): boolean {
  if (first < t.headlineEnd || !t.isBreak(last + 1)) return false
  let i = first - 1
  if (t.isMark(i, '.)') && t.isNumber(i - 1)) i -= 2
  else if (t.isMark(i, '-–•*·')) i--
  else return false
  return t.isBreak(i)
}
