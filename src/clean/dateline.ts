import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { type Dateline, isInstitution, isUnlistedOutlet, LONGEST, type Reading, readPrefix } from './dateline-words.js'
import { plainSpaced } from './lines.js'
import { isDomain } from './outlet.js'
import { findStamp } from './stamp.js'
import { isKnownPlace, LEVEL } from './towns.js'

/** Units of the text that are looked at. */
const WINDOW = 180

/** Dashes and bars, also those of UTF-8 that was read as Windows-1252 (see scan/long-marks.ts), and question marks that an old encoding left of them. */
const DASHES = /(?:(?<= )\?(?= )|[-‐‑–—―−|_~»]|>>|â€[“”])(?: ?(?:[-‐‑–—―−|]|â€[“”]))*/g
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
    // "Solo-Yogya", "Jakarta – Bandung kini …": a way from place to place; but "JAKARTA-Bandung kini …" and "JAKARTA-PSM Makassar …".
    const shouted = reading.place ? SHOUTED.test(reading.place.text) : false
    const opens = shouted ? (startsWithPlace(behind) ? MIXED : NAMED) : MIXED
    if (!outlet && !dash.open && broken < 0 && !shouted && startsWithPlace(behind)) continue
    if (!dash.spaced && !outlet && !opens.test(behind)) continue
    return extend(start, limit, window, dash.end, reading)
  }
  return running ? readUndashed(window, start) : undefined
}

const SHOUTED = /^[\p{Lu} ]{4,}$/u
const MIXED = /^\p{Lu}\p{Ll}/u
/** A word in mixed case, or acronyms in front of one. */
const NAMED = /^(?:\p{Lu}{2,5}[ (]){0,2}\p{Lu}\p{Ll}/u

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
