import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { plainSpaced } from './lines.js'
import { isDomain, isOutlet } from './outlet.js'
import { isStaff } from './staff.js'
import { findStamp } from './stamp.js'
import { isKnownPlace, LEVEL } from './towns.js'

/** What stands before the first sentence of an article: "BALANGAN, kabarbanua.com – ". Offsets are UTF-16 units of the text. */
export interface Dateline {
  /** Where the sentence begins. */
  end: number
  place: { text: string; start: number; end: number } | null
  outlet: string | null
  /** Day given within the dateline ("Jakarta, 2 April 2024 – "). */
  published: string | null
}

/** Units of the text that are looked at. */
const WINDOW = 180
/** A dateline is no longer than this. */
const LONGEST = 100

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

function isInstitution(name: string): boolean {
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

type Reading = Omit<Dateline, 'end'> & { firm: boolean }

/** What a prefix says when all of it is place, outlet and day; undefined when any of it is something else. */
function readPrefix(words: string, offset: number): Reading | undefined {
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
function isUnlistedOutlet(name: string): boolean {
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

/** Dashes and bars, also those of UTF-8 that was read as Windows-1252 (see scan/long-marks.ts). */
const DASHES = /(?:[-‐‑–—―−|_~»]|>>|â€[“”])(?: ?(?:[-‐‑–—―−|]|â€[“”]))*/g
const isSpace = (char: string | undefined): boolean => char === undefined || char === ' '

/** Dashes of the window: those with a space on a side (`spaced`) first, since others may join the parts of a word; `open` with two. */
function dashesOf(window: string): { start: number; end: number; spaced: boolean; open: boolean }[] {
  const dashes: { start: number; end: number; spaced: boolean; open: boolean }[] = []
  DASHES.lastIndex = 1
  for (let dash = DASHES.exec(window); dash && dash.index < LONGEST && dashes.length < 8; dash = DASHES.exec(window)) {
    const left = isSpace(window[dash.index - 1])
    const right = isSpace(window[DASHES.lastIndex])
    dashes.push({ start: dash.index, end: DASHES.lastIndex, spaced: left || right, open: left && right })
  }
  return dashes.sort((a, b) => Number(b.spaced) - Number(a.spaced))
}

/**
 * The dateline that text begins with at `start`, looking no further than `limit`.
 * @param running whether running text stands there, so that weaker separators (comma, colon) may be tried
 */
export function readDateline(text: string, start: number, limit: number, running: boolean): Dateline | undefined {
  const window = plainSpaced(text.slice(start, Math.min(start + WINDOW, limit)))
  if (!/^["“'‘([*]?[\p{L}\d]/u.test(window)) return undefined
  const glued = readGlued(window, start)
  if (glued) return glued
  for (const dash of dashesOf(window)) {
    const reading = readPrefix(window.slice(0, dash.start), start)
    if (!reading) continue
    // Of a dateline that a scraper broke over lines, the first line alone says so.
    const broken = text.slice(start, start + dash.start).search(/\S\s*[\n\r\u2028\u2029]/)
    if (broken >= 0 && !readPrefix(window.slice(0, broken + 1), start)?.firm) continue
    const behind = window.slice(dash.end).trimStart()
    const { outlet } = reading
    // "Habis Bima & Dompu, Solo-Yogya Rapat": a headline's words and no outlet.
    if (!dash.spaced && outlet && !isSite(outlet)) continue
    // "Solo-Yogya", "Jakarta – Bandung kini …": a way from place to place.
    if (!outlet && !dash.open && broken < 0 && startsWithPlace(behind)) continue
    if (!dash.spaced && !outlet && !/^\p{Lu}\p{Ll}/u.test(behind)) continue
    return extend(start, limit, window, dash.end, reading)
  }
  return running ? readUndashed(window, start) : undefined
}

/** A site and a town that lost the dash and its spaces: "Liputan6.com, JakartaPara warga …". */
function readGlued(window: string, start: number): Dateline | undefined {
  const match = /^([\p{L}\d.-]{4,40}), ?((?:\p{Lu}\p{Ll}+ ){0,2}\p{Lu}\p{Ll}+)(?=\p{Lu})/u.exec(window)
  if (!match || !isDomain(match[1]) || !isKnownPlace(match[2])) return undefined
  const end = start + match[0].length
  return { end, place: { text: match[2], start: end - match[2].length, end }, outlet: match[1], published: null }
}

/** Whether a name is written as an outlet's: a domain, or in capitals. */
const isSite = (name: string): boolean => isDomain(name) || name === name.toUpperCase()

function startsWithPlace(text: string): boolean {
  const words = /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?/u.exec(text)?.[0]
  if (!words) return false
  const first = words.split(' ')[0]
  const lexicon = builtinLexicon()
  return [words, first].some((form) => lexicon.lookup(form, Class.Place) !== undefined)
}

/** Takes further steps along: "kabar.com – Palu – …", "KONTAN.CO.ID - JAKARTA. …". */
function extend(start: number, limit: number, window: string, from: number, reading: Reading): Dateline {
  let end = from
  let { place, outlet, published } = reading
  for (let steps = 0; steps < 2; steps++) {
    const rest = window.slice(end, end + 60)
    const next = dashesOf(rest).find((dash) => dash.spaced)
    const step = next && readPrefix(rest.slice(0, next.start), start + end)
    // "Martapura - 15 November 2024 - Bupati …": the day alone.
    const day = next && !step && !published ? findStamp(rest.slice(0, next.start)) : undefined
    // "PALU – kabar.com, Bupati …", "PALU – (KB) Bupati …"
    const named = outlet
      ? null
      : /^ {0,3}(?:([\p{L}\d.-]{3,39}[\p{L}\d])[,.](?= )|\(([\p{L}][\p{L} .]{1,30})\)) {0,2}(?=\p{Lu})/u.exec(rest)
    if (named && (named[2] !== undefined || isDomain(named[1]))) {
      outlet = named[1] ?? named[2]
      end += named[0].length
      break
    }
    const stop = outlet && !place ? /^ {0,3}(\p{Lu}[\p{L} ]{2,30})[.,] {1,5}(?=\p{Lu})/u.exec(rest) : null
    const name = next && !step && !outlet && !day ? rest.slice(0, next.start).trim() : ''
    if (next && day && /^[\s,.()]*$/.test(day.rest)) {
      published = day.value
      end += next.end
    } else if (next && name && isUnlistedOutlet(name)) {
      outlet = name
      end += next.end
    } else if (next && step && (step.outlet || outlet)) {
      place ??= step.place
      outlet ??= step.outlet
      published ??= step.published
      end += next.end
    } else if (stop && (isKnownPlace(stop[1]) || /^[\p{Lu} ]+$/u.test(stop[1]))) {
      const at = start + end + stop[0].indexOf(stop[1])
      place = { text: stop[1], start: at, end: at + stop[1].length }
      end += stop[0].length
    } else break
  }
  while (end < window.length && window[end] === ' ') end++
  return { end: Math.min(start + end, limit), place, outlet, published }
}

const WEEKDAY_START = /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad)(?!\p{L})/iu

/** A town with its day, in front of a comma and a capital. */
const DATED_HEAD =
  /^(\p{Lu}[\p{L} .]{2,30},? \(?(?:[\p{L}'’]{4,7},? \(?)?\d{1,2}(?:[/-]\d{1,2}| \p{L}{3,10})(?:[/ -]\d{4})?\)?), {1,3}(?=\p{Lu})/u

/** Town and outlet, or outlet and town, that a full stop, semicolon, bar or the letter "l" for one closes: "BANUA, LINTASBANUA. Upacara …". */
const STOPPED_HEAD =
  /^(\p{Lu}[\p{L} ]{2,30})(?:, ?|\. )([\p{L}\d.-]{4,40}|[\p{Lu} ]{4,30})(?:\. | ?; | l )(?=\p{Lu}\p{Ll})/u

function readStopped(window: string, start: number): Dateline | undefined {
  const head = STOPPED_HEAD.exec(window)
  if (!head) return undefined
  const [whole, first, second] = head
  const capitals = /^[\p{Lu} .]+$/u
  // "BANUA TERKINI. MARTAPURA. Wakil …": the town behind its outlet.
  const swapped = capitals.test(first + second) && !isDomain(second) && whole[first.length] === '.'
  if (!swapped && !isKnownPlace(first)) return undefined
  const outlet = swapped ? first : second
  if (!isDomain(outlet) && (!capitals.test(outlet) || isInstitution(outlet) || (swapped && isKnownPlace(outlet))))
    return undefined
  const at = start + (swapped ? whole.indexOf(second, first.length) : 0)
  const text = swapped ? second : first
  return { end: start + whole.length, place: { text, start: at, end: at + text.length }, outlet, published: null }
}

/** Datelines without a dash: "[JAKARTA] Presiden …", "KBRN, Jakarta: …", "JAKARTA, Mahkamah …", "AKURAT.CO, Ketua …", "AKURAT.CO Ketua …". */
function readUndashed(window: string, start: number): Dateline | undefined {
  const bracket = /^\[([^[\]]{3,60})\] (?=\S)/u.exec(window)
  if (bracket) {
    const reading = readPrefix(bracket[1], start + 1)
    if (reading?.firm) return { ...strip(reading), end: start + bracket[0].length }
  }
  // "JAMBI (KB) Bupati …", "Jambi. Bupati …"
  const plainHead = /^(\p{Lu}[\p{L} ]{2,30})(?: (\([^()\d]{2,30}\))\.?|\.) {1,3}(?=\p{Lu}\p{Ll})/u.exec(window)
  if (plainHead && isKnownPlace(plainHead[1])) {
    const reading = readPrefix(plainHead[1] + (plainHead[2] ? ` ${plainHead[2]}` : ''), start)
    if (reading?.firm && reading.place) return { ...strip(reading), end: start + plainHead[0].length }
  }
  const stopped = readStopped(window, start)
  if (stopped) return stopped
  // "SUKOREJO, 2 Mei 2024, Desa …", "Salatiga (2/5), Dinas …"
  const dated = DATED_HEAD.exec(window)
  if (dated) {
    const reading = readPrefix(dated[1], start)
    if (reading?.place && reading.firm) return { ...strip(reading), end: start + dated[0].length }
  }
  const colon = window.slice(0, 50).search(/:(?= |\p{Lu})/u)
  if (colon > 0) {
    // "Medan-KB: …"
    const reading = readPrefix(window.slice(0, colon).replace(/(?<=\p{L})-(?=\p{Lu}{2,5}$)/u, ','), start)
    if (reading?.firm && reading.place) return { ...strip(reading), end: start + skip(window, colon + 1) }
  }
  const first = /^([\p{L}\d][\p{L}\d .-]{2,40}?)(,| (?=\p{Lu}\p{Ll}))/u.exec(window)
  if (!first) return undefined
  const behind = window.slice(first[0].length).trimStart()
  if (!/^\p{Lu}/u.test(behind) || WEEKDAY_START.test(behind) || startsWithPlace(behind)) return undefined
  const at = start + skip(window, first[0].length)
  const head = first[1].trim()
  if (isDomain(head) && (first[2] === ',' || head === head.toUpperCase()))
    return { end: at, place: null, outlet: head, published: null }
  // A second comma soon behind would make it an apposition ("Surabaya, Kota Pahlawan, …").
  const plain = /^[\p{Lu} ]+$/u.test(head) || !behind.slice(0, 50).includes(',')
  if (first[2] === ',' && plain && isKnownPlace(head))
    return { end: at, place: { text: head, start, end: start + head.length }, outlet: null, published: null }
  return undefined
}

function skip(window: string, from: number): number {
  let i = from
  while (i < window.length && (window[i] === ' ' || window[i] === ':')) i++
  return i
}

const strip = ({ place, outlet, published }: Reading): Omit<Dateline, 'end'> => ({ place, outlet, published })

/** A dateline on a line of its own: "Jakarta", "Jakarta, NU Online", "Batam (ANTARA)". */
export function readDatelineAlone(text: string, start: number, end: number): Dateline | undefined {
  if (end - start > 60) return undefined
  const reading = readPrefix(plainSpaced(text.slice(start, end)), start)
  if (!reading?.place || !reading.firm) return undefined
  // A bare heading in capitals or a district's name is too weak; a town of the gazetteer or a named outlet is not.
  if (!reading.outlet && !builtinLexicon().lookup(reading.place.text.replace(LEVEL, ''), Class.Place)) return undefined
  return { ...strip(reading), end }
}
