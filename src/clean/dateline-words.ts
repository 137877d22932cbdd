/** What the words in front of a dateline's dash say: town, outlet, day. */

import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { isDomain, isOutlet } from './outlet.js'
import { isStaff } from './staff.js'
import { findStamp } from './stamp.js'
import { isKnownPlace } from './towns.js'

/** What stands before the first sentence of an article: "BALANGAN, kabarbanua.com – ". Offsets are UTF-16 units of the text. */
export interface Dateline {
  /** Where the sentence begins. */
  end: number
  place: { text: string; start: number; end: number } | null
  outlet: string | null
  /** Day given within the dateline ("Jakarta, 2 April 2024 – "). */
  published: string | null
}
/** A dateline is no longer than this. */
export const LONGEST = 100

/** Words that open a label in capitals ("BREAKING NEWS - "), never a place. */
const LABEL =
  /(?<!\p{L})(?:breaking|news|video|foto|opini|advertorial|update|terkini|viral|heboh|kolom|editorial|siaran|pers|rilis|infografis|headline|kabar|berita|politik|hukum|ekonomi|olahraga|daerah|nasional|populer|eksklusif|profil|sosok|jadwal|cek|fakta|analisis|preview|prediksi|hasil|klasemen|wawancara|resensi|cerpen|puisi|podcast|live|streaming|hoaks?)(?!\p{L})/iu
const MASTHEAD =
  /(?:kabar|berita|news|post?|media|info|radar|suara|harian|tribun|warta|online|fm|tv|radio|lensa|sinar|jurnal|koran|portal|publik)(?!\p{L})|^(?:kabar|berita|info|radar|suara|warta|lensa|sinar|jurnal|lintas|times)/iu
const BODY_WORDS =
  Class.AgencyHead | Class.Agency | Class.OrgHead | Class.Org | Class.Office | Class.Event | Class.Rank | Class.Function

/** What acronyms before a town are, apart from institutions. */
const NO_OUTLET = Class.VenueHead | Class.PlaceLevel | Class.Honorific | Class.Event

type PartKind = 'place' | 'capitals' | 'outlet' | 'name' | 'other'
interface Part {
  text: string
  start: number
  end: number
  bracket: boolean
  kind: PartKind
}

export function isInstitution(name: string): boolean {
  const lexicon = builtinLexicon()
  if (LABEL.test(name)) return true
  return name.split(/[^\p{L}'’]+/u).some((word) => {
    const id = word ? lexicon.idOf(word) : -1
    return id >= 0 && (lexicon.own(id) & BODY_WORDS) !== 0 && (lexicon.own(id) & Class.Place) === 0
  })
}

const CAPITALISED = /^\p{Lu}[\p{L}\d' ’.&-]*$/u
const SMALL_WORD = / (?!(?:dan|di|of|the)(?: |$))\p{Ll}/u

function kindOf(text: string, bracket: boolean): PartKind {
  if (isDomain(text)) return 'outlet'
  if (!CAPITALISED.test(text)) return isOutlet(text) ? 'outlet' : 'other'
  const words = text.split(' ')
  if (words.length > 6 || SMALL_WORD.test(text))
    return isOutlet(text) ? 'outlet' : !bracket && isKnownPlace(text) ? 'place' : 'other'
  if (!bracket && isKnownPlace(text)) return 'place'
  if (isOutlet(text)) return 'outlet'
  if (bracket && isKnownPlace(text)) return 'place'
  if (/^[\p{Lu} .'’-]{4,40}$/u.test(text) && words.length <= 4 && !isInstitution(text)) return 'capitals'
  return 'name'
}

const SEPARATORS = ',()/|[]·•:;'
const EDGE = /[\s.,:;"“”[\]'*]/

/** Splits at commas, brackets, slashes and bars; spans are relative to the prefix. */
function partsOf(prefix: string): Part[] {
  const parts: Part[] = []
  let from = 0
  let bracket = false
  const close = (to: number) => {
    let start = from
    let end = to
    while (start < end && EDGE.test(prefix[start])) start++
    while (end > start && EDGE.test(prefix[end - 1])) end--
    if (start < end) {
      const text = prefix.slice(start, end)
      parts.push({ text, start, end, bracket, kind: kindOf(text.replace(/\s+/g, ' '), bracket) })
    }
  }
  for (let at = 0; at < prefix.length; at++) {
    if (!SEPARATORS.includes(prefix[at])) continue
    close(at)
    bracket = prefix[at] === '(' || prefix[at] === '['
    from = at + 1
  }
  close(prefix.length)
  return parts
}

/** Whether a name that no list knows sounds like an outlet or an institution rather than a town. */
function isMasthead(name: string): boolean {
  return MASTHEAD.test(name) || isInstitution(name) || wordsIn(name) > 3 || /^\p{Lu}{2,4}$/u.test(name)
}

const DAY_AND_MONTH =
  /(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)[ ,]{1,2})?\(?(?<!\d)\d{1,2}[/-]\d{1,2}(?![\d/])\)?/iu
/** Two words in lower case. */
const RUNNING = /(?:^|[ ,(])\p{Ll}\p{L}+(?=[ ,)]).*[ ,(]\p{Ll}\p{L}+(?=[ ,)]|$)/u

const wordsIn = (text: string): number => text.split(/\s+/u).length

export type Reading = Omit<Dateline, 'end'> & { firm: boolean }

/** What a prefix says when all of it is place, outlet and day; undefined when any of it is something else. */
export function readPrefix(words: string, offset: number): Reading | undefined {
  // "Humas Polres Siak – Kapolres …"
  if (isStaff(words)) return readingOf(undefined, undefined, offset, null, true)
  // "Toboali (humas kemenag) – "; "Toboali l kabarbanua.com – " with the letter for a bar
  const prefix = words
    .replace(/\(([^()]{3,40})\)/u, (bracket, inner) => (isStaff(inner) ? ' '.repeat(bracket.length) : bracket))
    .replace(/ l (?=\S)/u, ' | ')
  if (RUNNING.test(prefix)) return undefined
  const dated = /\d/.test(prefix)
  const stamp = dated ? findStamp(prefix) : undefined
  // Day and month alone state no publication, but belong to the dateline: "Sukamaju, (7/5) – ", "Jeddah, 27/11 (Antara) - ".
  const undated = dated ? prefix.replace(DAY_AND_MONTH, (day) => ' '.repeat(day.length)) : prefix
  const all = partsOf(stamp ? stamp.rest : undated)
  // "JAKARTA, Indonesia – "
  const parts = all.length > 1 ? all.filter(({ text }) => text !== 'Indonesia') : all
  if (parts.length === 0 || parts.length > 5) return undefined
  if (parts.some((part) => part.kind === 'other')) return undefined
  // "RADARBANUA, MARTAPURA", "RADARBANUA (MARTAPURA)": an outlet that no list knows before its town.
  const [first, second] = parts
  if (parts.length === 2 && first.kind === 'capitals' && second.kind === 'place' && isMasthead(first.text))
    first.kind = 'outlet'
  // "RADARBANUANEWS – MARTAPURA, …"
  if (parts.length === 1 && first.kind === 'capitals' && MASTHEAD.test(first.text)) first.kind = 'outlet'
  let place = parts.find((part) => part.kind === 'place' || (part.kind === 'capitals' && !part.bracket))
  let outlet = parts.find((part) => part.kind === 'outlet')
  const known = place?.kind === 'place'
  const names = parts.filter((part) => part !== place && part.kind === 'name')
  const glued = parts.length === 1 ? outletAndTown(parts[0]) : undefined
  const published = stamp?.value ?? null
  if (glued) return readingOf(glued.town, glued.outlet, offset, published, true)
  const unknown = names.length === 2 && parts.length === 2 ? townAndMasthead(names) : undefined
  if (unknown) return readingOf(unknown.town, unknown.masthead.text, offset, published, false)
  if (names.length > 1) return undefined
  const [name] = names
  if (name && wordsIn(name.text) > 5) return undefined
  if (name) {
    // "Toboali, Bangka Selatan": a town before its regency; "Kabar Banua, Martapura": an outlet before a town.
    const town = place && !outlet && known && name.start < place.start && !name.bracket && !isMasthead(name.text)
    if (town) place = name
    else if (place && !outlet && (known || name.bracket)) outlet = name
    else if (outlet && !place && !name.bracket && !isInstitution(name.text) && wordsIn(name.text) <= 4) place = name
    // "Sukorejo, 29 Juli 2026 – ": beside a whole date a town need not be known.
    else if (stamp && parts.length === 1 && !name.bracket && !isMasthead(name.text)) place = name
    else if (!(place && outlet)) return undefined
  }
  if (!place && !outlet) return undefined
  // A capitals word that is not in the gazetteer beside a bracketed place is an agency's short name.
  if (!outlet) outlet = parts.find((part) => part !== place && part.kind === 'capitals')
  return readingOf(place, outlet?.text, offset, published, known || outlet !== undefined)
}

/** Who wrote it, of no outlet in particular: "Garut (Humas) – ". */
const NOBODY = /^(?:humas|admin|redaksi|adv(?:ertorial)?)$/i

function readingOf(
  place: Part | undefined,
  outlet: string | undefined,
  offset: number,
  published: string | null,
  firm: boolean,
): Reading {
  return {
    place: place ? { text: place.text, start: offset + place.start, end: offset + place.end } : null,
    outlet: outlet && !NOBODY.test(outlet) ? outlet.replace(/\s+/g, ' ') : null,
    published,
    firm,
  }
}

/** An outlet's short name right before a town: "KB Tanah Laut – ", "Tribun Kota Malang – ". */
function outletAndTown(part: Part): { town: Part; outlet: string } | undefined {
  const gap = part.text.indexOf(' ')
  if (part.kind !== 'name' && part.kind !== 'capitals') return undefined
  const outlet = part.text.slice(0, gap)
  const town = part.text.slice(gap + 1).trimStart()
  if (gap < 2 || !isKnownPlace(town) || isKnownPlace(outlet)) return undefined
  const short = /^\p{Lu}{2,5}$/u.test(outlet) && !isInstitution(outlet) && !builtinLexicon().lookup(outlet, NO_OUTLET)
  return short || isOutlet(outlet)
    ? { town: { ...part, text: town, start: part.end - town.length }, outlet }
    : undefined
}

/** Whether two to four words begin or end as names of outlets do: "Radar Kota Baru", "Sulbar Kini News". */
export function isUnlistedOutlet(name: string): boolean {
  const words = name.split(/\s+/u)
  const first = builtinLexicon().lookup(words[0], Class.Office | Class.Standing | Class.Rank)
  return (
    words.length > 1 &&
    words.length <= 4 &&
    first === undefined &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    (MASTHEAD.test(words[0]) || MASTHEAD.test(words[words.length - 1]))
  )
}

/** A town and an outlet of which no list knows either: "Mekarsari, Radar Kota Baru – ". */
function townAndMasthead(names: readonly Part[]): { town: Part; masthead: Part } | undefined {
  const masthead = names.find((name) => isUnlistedOutlet(name.text))
  const town = names.find((name) => name !== masthead && !name.bracket && !isMasthead(name.text))
  return masthead && town && wordsIn(town.text) <= 3 ? { town, masthead } : undefined
}
