import { t } from '../lang/lang.js'
import { encodingName, ReadOptionError } from '../read/index.js'
import type { Shard } from '../run/shard.js'
import { UsageError } from './terminal.js'

/** Encoding as the user names it; refused before any input is opened. */
export async function checkedEncoding(label: string): Promise<string> {
  try {
    return await encodingName(label)
  } catch (error) {
    if (error instanceof ReadOptionError) throw new UsageError(`--encoding: ${error.message}`)
    throw error
  }
}

const ZONES: Record<string, string> = {
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  'ASIA/JAKARTA': '+07:00',
  'ASIA/PONTIANAK': '+07:00',
  'ASIA/MAKASSAR': '+08:00',
  'ASIA/JAYAPURA': '+09:00',
}

/** Time zone as the user names it, to its offset "+07:00". Indonesia keeps no summer time, so the offset says all. */
export function checkedZone(value: string): string {
  const offset = ZONES[value.toUpperCase()] ?? (/^[+-](0\d|1[0-4]):[0-5]\d$/.test(value) ? value : undefined)
  if (offset) return offset
  throw new UsageError(
    t`--timezone ${value}: not a time zone of Indonesia; use WIB, WITA, WIT, Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura or an offset such as +07:00`,
  )
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?$/

/** Publication date as the user writes it (ISO 8601, or in Indonesian) to EDTF: a day, or a minute as given. */
export async function checkedDate(value: string): Promise<string> {
  const text = value.trim()
  const iso = text.match(ISO)
  const edtf = iso ? text : await indonesianDay(text)
  if (edtf) {
    const [year, month, day] = edtf.slice(0, 10).split('-').map(Number)
    if (isDay(year, month, day)) return edtf
  }
  throw new UsageError(t`--published ${value}: not a day; write it as 2024-11-14, 14/11/2024 or "14 November 2024"`)
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  // The years of which articles tell; others are slips, which extraction would not take either.
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A day written out in Indonesian, read by the date rules themselves. */
async function indonesianDay(text: string): Promise<string | undefined> {
  const [{ run }, { Found }, { dates }, { builtinLexicon }, { scan }] = await Promise.all([
    import('../find/engine.js'),
    import('../find/mention.js'),
    import('../find/dates.js'),
    import('../lexicon/lexicon.js'),
    import('../scan/scan.js'),
  ])
  const found = new Found()
  run(dates, scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon()), found)
  const [mention] = found.date
  if (found.date.length !== 1 || mention.to) return undefined
  const { year, month, day } = mention.from
  if (!year || !month || !day) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A whole number from 1, as the option with this name needs it. */
export function checkedCount(option: string, value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new UsageError(t`${option} ${value}: must be a whole number from 1 to 9999`)
}

/** Seconds as the user writes them, in milliseconds. */
export function checkedSeconds(option: string, value: string): number {
  const seconds = /^\d{1,6}(\.\d+)?$/.test(value) ? Number(value) : 0
  if (seconds > 0) return seconds * 1000
  throw new UsageError(t`${option} ${value}: must be a number of seconds such as 30 or 0.5`)
}

/** A share of the input as the user writes it: "3/8". */
export function checkedShard(value: string): Shard {
  const [, index, count] = value.match(/^(\d{1,7})\/(\d{1,7})$/)?.map(Number) ?? []
  if (index >= 1 && index <= count) return { index, count }
  throw new UsageError(t`--shard ${value}: must be a share of all, counted from 1, such as 3/8`)
}

const UNITS: Record<string, number> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }

/** A size as the user writes it ("500000", "64M", "1.5 GiB") in bytes; decimal and binary units are not told apart. */
export function checkedBytes(value: string): number {
  const [, number, unit] = value.trim().match(/^(\d{1,12}(?:\.\d+)?)\s*([KMG]?)(?:i?B)?$/i) ?? []
  const bytes = number === undefined ? 0 : Math.floor(Number(number) * UNITS[unit.toUpperCase()])
  // Longer texts than this do not fit into one string.
  if (bytes >= 1 && bytes <= 2 ** 29 - 25) return bytes
  throw new UsageError(t`--max-bytes ${value}: must be a size up to 511M, such as 500000 or 64M`)
}

/** One character that can stand between csv cells; `\t` and `tab` are understood. */
export function checkedDelimiter(value: string): string {
  const char = value === '\\t' || value.toLowerCase() === 'tab' ? '\t' : value
  if (char.length === 1 && !/["\r\n\p{L}\p{N}]/u.test(char)) return char
  throw new UsageError(t`--delimiter ${value}: must be one character such as ";", "|" or "\\t"`)
}
