import type { PlaceMention } from '../find/mention.js'
import { levelOfCode } from '../find/places/name.js'
import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { districtCodes, districtName, regionName } from '../lexicon/regions.js'
import { DISTRICT, REGENCY, type Surroundings, villageCodes } from './villages.js'

/** A place mention with the code that the article settles on. */
export interface ResolvedPlace {
  mention: PlaceMention
  /** Official name with its level word ("Kota Banjarbaru"), or as written when there is no code. */
  name: string
  level: NonNullable<PlaceMention['level']>
  /** Kemendagri code; null when unknown or unsettled. */
  code: string | null
  /** Name of the province, or null. */
  province: string | null
  /** Codes of namesakes that the text does not settle. */
  alternatives?: string[]
}

export interface PlaceContext {
  /** Code of the dateline's place. */
  datelineCode?: string
}

/** Code of a place by its name with or without level word, when exactly one bears it; undefined otherwise. */
export function placeCode(name: string): string | undefined {
  const level = /^(kabupaten|kab\.?|kota|provinsi|prov\.?)\s+/i.exec(name)
  const row = builtinLexicon().lookup(level ? name.slice(level[0].length) : name, Class.Place)
  const codes = row?.fields.codes ? row.fields.codes.split(',') : []
  if (codes.length <= 1 || !level) return codes.length === 1 ? codes[0] : undefined
  const wanted = level[1][0].toLowerCase() === 'p' ? 'province' : /^kota/i.test(level[1]) ? 'city' : 'regency'
  return codes.find((code) => levelOfCode(code) === wanted)
}

/** Name of the province that a code lies in, or null. */
export const provinceName = (code: string): string | null => regionName(code.slice(0, 2)) ?? null

/** Hours east of UTC in the region of a code: WIB 7, WITA 8, WIT 9. */
export function timezoneOf(code: string): 7 | 8 | 9 {
  const province = Number(code.slice(0, 2))
  if (province >= 81) return 9
  return (province >= 51 && province <= 53) || (province >= 63 && province <= 76) ? 8 : 7
}

/** Official name of a code with its level word ("Kabupaten Banjar", "Kalimantan Selatan", "Kecamatan Menggala"), or null. */
export function officialName(code: string): string | null {
  if (code.length > 5) {
    const name = districtName(code)
    return name ? `${Number(code.slice(0, 2)) >= 91 ? 'Distrik' : 'Kecamatan'} ${titled(name)}` : null
  }
  const name = regionName(code)
  if (!name) return null
  const level = levelOfCode(code)
  return level === 'province' ? name : `${level === 'city' ? 'Kota' : 'Kabupaten'} ${name}`
}

const titled = (name: string): string => name.replace(/(^|[\s(/-])\p{L}/gu, (letter) => letter.toUpperCase())

/**
 * Settles each mention's code from its level word, its neighbours in a chain ("Cikande, Serang, Banten"), other mentions of the
 * article, and the dateline. What stays open keeps its first reading and lists the others as `alternatives`.
 */
export function resolvePlaces(mentions: readonly PlaceMention[], context: PlaceContext = {}): ResolvedPlace[] {
  const regions = new Set<string>()
  const explicit = new Set<string>()
  /** Places named with a level word below the regency ("Pulau Sebuku"), by their bare name. */
  const small = new Map<string, PlaceMention>()
  if (context.datelineCode) regions.add(context.datelineCode)
  for (const mention of mentions) {
    const { codes, level } = mention
    const name = small.size < MAX_SMALL && SMALL.exec(mention.name)
    if (name && level) small.set(mention.name.slice(name[0].length).toLowerCase(), mention)
    if (codes.length !== 1 || mention.rule === 'place/district') continue
    regions.add(codes[0])
    if (level === 'regency' || level === 'city') explicit.add(codes[0])
  }
  const provinces = new Set([...regions].map((code) => code.slice(0, 2)))
  const places = mentions.map((mention, n) => {
    const bareDistrict = mention.level === 'district' && !SMALL.test(mention.name)
    const same = bareDistrict || mention.level === 'area' ? small.get(mention.name.toLowerCase()) : undefined
    let { codes, level } = same ?? mention
    const holder = nextInChain(mentions, n)
    if (holder?.codes.length) {
      const inside = codes.filter((code) => holder.codes.some((area) => code.startsWith(area)))
      if (inside.length || bareDistrict) codes = inside
      // "Kuningan, Jakarta Selatan": a quarter that is called like a regency far away.
      else if (isQuarter(mention, holder) && !nextInChain(mentions, n + 1)) {
        codes = []
        level = 'area'
      }
    } else if (bareDistrict && !same && provinces.size) {
      // A district of its name in a province that the article never mentions is a guess.
      codes = codes.filter((code) => provinces.has(code.slice(0, 2)))
    }
    if (bareDistrict && !codes.length && !same) level = 'area'
    // "Cikande, Serang": what stands in front lies in only one of them.
    const part = n > 0 && nextInChain(mentions, n - 1) ? mentions[n - 1] : undefined
    if (part && codes.length > 1) {
      const holding = codes.filter((area) => part.codes.length && part.codes.every((code) => code.startsWith(area)))
      if (holding.length === 1) codes = holding
    }
    const code = codes.length <= 1 ? codes[0] : settle(codes, regions, explicit, provinces)
    return resolved(mention, level, code ?? null, code || !codes.length ? undefined : [...codes])
  })
  if (!mentions.some(({ level }) => level === 'village')) return places
  const codes = [...new Set(places.flatMap(({ code }) => code ?? []))]
  const around = {
    districts: new Set(codes.filter((code) => code.length === DISTRICT)),
    regencies: new Set([...regions, ...codes].filter((code) => code.length === REGENCY)),
    provinces: new Set([...regions, ...codes].map((code) => code.slice(0, 2))),
  }
  const villages = [...places]
  let holder: string | null = null
  for (let n = places.length - 1; n >= 0; n--) {
    // "Desa A, Desa B, Kecamatan C": whatever has a code holds those in front of it.
    const next = places[n + 1]
    holder = next && next.mention.first === places[n].mention.last + 2 ? (next.code ?? holder) : null
    if (places[n].level === 'village' && !places[n].code) villages[n] = villageIn(places[n], holder, around)
  }
  return villages
}

/** A village with its code, as far as the area that holds it and the article's regions settle it. */
function villageIn(place: ResolvedPlace, holder: string | null, around: Surroundings): ResolvedPlace {
  const codes = villageCodes(place.name, holder, around)
  if (codes.length === 0) return place
  const [code] = codes
  const province = provinceName(code)
  return codes.length === 1 ? { ...place, code, province } : { ...place, province, alternatives: codes }
}

/** Whether a bare name before one of Jakarta's cities names a regency elsewhere. */
const isQuarter = ({ codes, name }: PlaceMention, holder: PlaceMention): boolean =>
  codes.length > 0 &&
  !LEVEL_WORD.test(name) &&
  codes.every((code) => code.length === REGENCY && !code.startsWith('31')) &&
  holder.codes.every((code) => code.length === REGENCY && code.startsWith('31'))
const LEVEL_WORD = /^(?:kabupaten|kab|kota|provinsi)\b/i

const SMALL =
  /^(pulau|kepulauan|kecamatan|kec\.?|distrik|kelurahan|kel\.?|desa|nagari|gampong|pekon|kampung|dusun|dukuh|jorong)\s+/i
const MAX_SMALL = 500

/** The mention right behind a comma after this one. */
function nextInChain(mentions: readonly PlaceMention[], n: number): PlaceMention | undefined {
  const next = mentions[n + 1]
  return next && next.first === mentions[n].last + 2 ? next : undefined
}

function settle(
  codes: readonly string[],
  regions: ReadonlySet<string>,
  explicit: ReadonlySet<string>,
  provinces: ReadonlySet<string>,
): string | undefined {
  const named = codes.filter((code) => explicit.has(code))
  if (named.length === 1) return named[0]
  const within = codes.filter((code) => code.length > 5 && regions.has(code.slice(0, 5)))
  if (within.length === 1) return within[0]
  const near = codes.filter((code) => provinces.has(code.slice(0, 2)))
  if (near.length === 1) return near[0]
  // A province and its namesake city ("Jambi"): the bare name means the province.
  const province = codes.find((code) => code.length === 2)
  return province
}

function resolved(
  mention: PlaceMention,
  said: PlaceMention['level'],
  code: string | null,
  alternatives: string[] | undefined,
): ResolvedPlace {
  const province = provinceName(code ?? alternatives?.[0] ?? '')
  // An island is no region, be it that one bears its name: "Pulau Samosir" holds but a part of Kabupaten Samosir.
  if (said === 'island') return { mention, name: mention.name, level: said, code: null, province }
  if (said === 'area' && code?.length === 5) {
    const name = mention.name.replace(/^kota\s+/i, '').toLowerCase()
    const district = districtCodes(name).find((inner) => inner.startsWith(code as string))
    if (district) return { mention, name: mention.name, level: 'district', code: district, province }
  }
  // A town without a code of its own keeps its name; the code is that of the region that holds it.
  const own = code && said === 'area' && code.length === 5 ? null : code
  const level = said ?? (code ? levelOfCode(code) : alternatives ? levelOfCode(alternatives[0]) : 'area')
  const place: ResolvedPlace = {
    mention,
    name: (said !== 'area' && said !== 'village' && own && officialName(own)) || mention.name,
    level,
    code,
    province,
  }
  if (alternatives) place.alternatives = alternatives
  return place
}
