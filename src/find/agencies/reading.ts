import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { AgencyMention } from '../mention.js'
import { type AreaKind, type AreaReading, areaAt, countryKey, foreignAt } from './area.js'
import { abbreviates, type BracketReading, bracketAt } from './bracket.js'
import { type Institution, institutions, keyOf } from './institutions.js'

/** What a rule reads: an agency mention without the parts that the engine adds. */
export type Reading = Omit<AgencyMention, 'kind' | 'rule' | 'start' | 'end' | 'name'>

/** A name that has been read up to `last`, before brackets and area. */
export interface Opening {
  first: number
  last: number
  key: string
  public: boolean
  body: string
  level: string | null
  acronym: string | null
  fullName: string | null
  unit?: string | null
}

/** An opening for an institution of the lists. */
export const openingOf = (institution: Institution, first: number, last: number): Opening => ({
  first,
  last,
  key: institution.key,
  public: institution.public,
  body: institution.body,
  level: institution.level || null,
  acronym: institution.acronym,
  fullName: institution.full,
})

/** Fields of a row of agency-heads.tsv. */
export type Head = Record<string, string>

/** An opening for a body that a head of agency-heads.tsv names together with what follows. */
export const openingWith = (head: Head, first: number, last: number, key: string): Opening => ({
  first,
  last,
  key,
  public: true,
  body: head.body,
  level: head.level || null,
  acronym: null,
  fullName: null,
})

/** Reads the short form in brackets, the area, and brackets once more behind a name. `kind` null: no area may follow. */
export function complete(t: TokenTable, opening: Opening, kind: AreaKind | null): Reading {
  // Written out, so that all readings have one shape.
  const reading: Reading = {
    first: opening.first,
    last: opening.last,
    key: opening.key,
    public: opening.public,
    body: opening.body,
    level: opening.level,
    acronym: opening.acronym,
    fullName: opening.fullName,
    unit: opening.unit ?? null,
    area: null,
    areaTokens: null,
    defines: null,
  }
  bracket(t, reading, opening.last)
  if (kind) {
    const here = areaAt(t, reading.last + 1, kind)
    const other = here ? undefined : abroad(t, reading)
    const area = here ?? other
    if (area) {
      reading.last = area.last
      reading.area = t.slice(area.first, area.last)
      reading.areaTokens = [area.first, area.last]
      if (other) reading.key += ` ${countryKey(reading.area)}`
      if (!reading.defines) bracket(t, reading, opening.last)
    }
  }
  return reading
}

/** "Kementerian Luar Negeri Singapura", "DPR AS": a body of the same name in another state. */
function abroad(t: TokenTable, { public: state, body, last }: Reading): AreaReading | undefined {
  const end = state && OF_STATES.test(body) && t.sameSentence(last, last + 1) ? foreignAt(t, last + 1) : undefined
  return end === undefined ? undefined : { first: last + 1, last: end }
}

/** Kinds of bodies that every state has. */
const OF_STATES = /^(?:government|election|legislature|court|prosecution|police|other-public)$/

/** Takes along a bracket that repeats the institution in short or in full: "(Bapenda)", "(Kejati Jateng)", "LPS (Lembaga …)". */
function bracket(t: TokenTable, reading: Reading, nameLast: number): void {
  const hit = bracketAt(t, reading.last + 1)
  if (!hit) return
  const name = t.slice(reading.first, nameLast)
  const short = t.word(hit.first)
  const compact = keyOf(hit.text).replaceAll(' ', '')
  const known = reading.acronym !== null && compact.startsWith(keyOf(reading.acronym).replaceAll(' ', ''))
  const full = reading.fullName !== null && keyOf(hit.text).startsWith(keyOf(reading.fullName).split(' ')[0])
  const spelled = abbreviates(hit.text, name) || (reading.fullName !== null && abbreviates(short, reading.fullName))
  if (!known && !full && !spelled && !fitsLoosely(t, hit, name)) return
  reading.last = hit.close
  if ((full && !known) || isOfParent(t, hit, reading, name)) return
  const area = hit.first < hit.last ? areaAt(t, hit.last, 'region') : undefined
  reading.defines =
    known && reading.acronym ? reading.acronym : t.slice(hit.first, area ? Math.max(hit.first, hit.last - 1) : hit.last)
  reading.acronym ??= reading.defines
  if (area && !reading.area) {
    reading.area = t.slice(area.first, area.last)
    reading.areaTokens = [area.first, area.last]
  }
}

/** "Badan Pengawas Mahkamah Agung (MA)": the short form of the body that the name ends with. */
function isOfParent(t: TokenTable, hit: BracketReading, { key }: Reading, name: string): boolean {
  const parent = t.phrase(hit.first, Class.Agency)?.row.fields.key
  if (!parent || parent === key || hit.first !== hit.last) return false
  const full = institutions(t.lexicon).get(parent)?.full
  return !!full && name.length > full.length && name.toLowerCase().endsWith(full.toLowerCase())
}

/** A reading as its rule reports it, with the text that it covers. */
export const named = (t: TokenTable, reading: Reading | undefined): (Reading & { name: string }) | undefined =>
  // Written out, as above.
  reading && {
    first: reading.first,
    last: reading.last,
    key: reading.key,
    public: reading.public,
    body: reading.body,
    level: reading.level,
    acronym: reading.acronym,
    fullName: reading.fullName,
    unit: reading.unit,
    area: reading.area,
    areaTokens: reading.areaTokens,
    defines: reading.defines,
    name: t.slice(reading.first, reading.last),
  }

/** "Badan Keuangan (BKD) Kota Depok": a word in capitals with the name's first letter, and an area behind it. */
const fitsLoosely = (t: TokenTable, hit: BracketReading, name: string): boolean =>
  hit.first === hit.last &&
  t.shape[hit.first] === Shape.Upper &&
  t.word(hit.first)[0] === name[0] &&
  areaAt(t, hit.close + 1, 'region') !== undefined
