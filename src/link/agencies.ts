import type { GROUP } from '../find/agencies/groups.js'
import { institutions, keyOf } from '../find/agencies/institutions.js'
import type { AgencyMention } from '../find/mention.js'
import { levelOfCode } from '../find/places/name.js'
import type { RecordAgency, RecordOrganization } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import type { ResolvedPlace } from './gazetteer.js'
import { countBefore } from './sorted.js'

/** One institution of an article with all its mentions. */
export interface AgencyEntity {
  /** Short canonical form with the area as most fully written: "Bawaslu Kabupaten Banjar". */
  name: string
  fullName: string | null
  acronym: string | null
  /** Kind of the record's agency, or of its organization where `public` is false; `GROUP` for people without a body of their own. */
  kind: RecordAgency['kind'] | RecordOrganization['kind'] | typeof GROUP
  level: RecordAgency['level']
  /** Kemendagri code of its area, where known. */
  place: string | null
  public: boolean
  mentions: AgencyMention[]
}

/** Mentions of one key in one area. */
interface Group {
  key: string
  area: Area | null
  mentions: AgencyMention[]
}

interface Area {
  code: string | null
  /** Bare name in lower case; "ri" for the state. */
  name: string
}

const LEVEL = /^(kabupaten|kab\.?|kota|provinsi|propinsi|prov\.?|kecamatan|kec\.?|desa)\s+/i
const STATE = /^(ri|republik indonesia|indonesia|pusat)$/i

/**
 * One entity for all names of an institution: short form, full name and bare form join when the article knows only one such
 * institution; areas, levels ("Bawaslu RI") and units ("Satreskrim Polres Siak") keep institutions apart.
 */
export function linkAgencies(
  mentions: readonly AgencyMention[],
  t: TokenTable,
  places: readonly ResolvedPlace[],
): AgencyEntity[] {
  const table = institutions(t.lexicon)
  const groups: Group[] = []
  const byKey = new Groups()
  let before: AgencyMention | undefined
  for (const mention of mentions) {
    // "Satreskrim Polres X Polda Y": the higher command only tells which Polres it is.
    const isChain = before?.last === mention.first - 1 && before.body === 'police' && mention.body === 'police'
    before = mention
    if (isChain) continue
    const area = areaOf(mention, places)
    const key = shortened(mention.key)
    const [group] = byKey.in(key, area)
    if (group) {
      group.mentions.push(mention)
      if (area?.code && group.area && !group.area.code) {
        group.area = area
        byKey.addCode(key, area.code, group)
      }
      continue
    }
    const fresh = { key, area, mentions: [mention] }
    groups.push(fresh)
    byKey.add(key, fresh)
  }
  const merged = new Set<Group>()
  const defined = definitions(groups)
  const index = indexOf(groups, byKey)
  for (const group of groups) {
    const named = group.area ? undefined : defined.get(shortName(group.mentions[0].name))
    const target = named && named !== group && !merged.has(named) ? named : homeOf(group, index, merged)
    if (!target) continue
    target.mentions = [...target.mentions, ...group.mentions].sort((a, b) => a.first - b.first)
    merged.add(group)
  }
  return groups.filter((group) => !merged.has(group)).map((group) => entityOf(group, t, table.get(group.key)))
}

/** First words of names that are shortened everywhere, with the short form. */
const SHORT_HEADS: readonly (readonly [full: string, short: string])[] = [
  ['badan eksekutif mahasiswa', 'bem'],
  ['dewan pengurus cabang', 'dpc'],
  ['dewan pengurus daerah', 'dpd'],
  ['dewan pengurus pusat', 'dpp'],
  ['dewan pengurus wilayah', 'dpw'],
  ['dewan pimpinan cabang', 'dpc'],
  ['dewan pimpinan daerah', 'dpd'],
  ['dewan pimpinan pusat', 'dpp'],
  ['dewan pimpinan wilayah', 'dpw'],
  ['gabungan kelompok tani', 'gapoktan'],
  ['kelompok sadar wisata', 'pokdarwis'],
  ['kelompok tani', 'poktan'],
  ['kelompok wanita tani', 'kwt'],
  ['koperasi unit desa', 'kud'],
  ['lembaga swadaya masyarakat', 'lsm'],
  ['pengurus besar', 'pb'],
  ['pimpinan anak cabang', 'pac'],
  ['pimpinan cabang', 'pc'],
  ['pimpinan daerah', 'pd'],
  ['pimpinan pusat', 'pp'],
  ['pimpinan wilayah', 'pw'],
  ['pondok pesantren', 'ponpes'],
  ['sd negeri', 'sdn'],
  ['sma negeri', 'sman'],
  ['smk negeri', 'smkn'],
  ['smp negeri', 'smpn'],
]

/** A key with its first words in their short form: "Pondok Pesantren X" and "Ponpes X" are one. */
function shortened(key: string): string {
  for (const [full, short] of SHORT_HEADS)
    if (key.startsWith(full) && key[full.length] === ' ') return short + key.slice(full.length)
  return key
}

/** Groups by keys, and by keys and areas. */
class Groups {
  readonly #lists = new Map<string, Group[]>()

  add(key: string, group: Group): void {
    const { area } = group
    this.#put(key, group)
    this.#put(named(key, area), group)
    if (area?.code) this.addCode(key, area.code, group)
  }
  /** Of a group that is in: the code of its area. */
  addCode(key: string, code: string, group: Group): void {
    this.#put(coded(key, code), group)
  }
  of(key: string): readonly Group[] {
    return this.#lists.get(key) ?? NONE
  }
  /** Those of one area: of its code, or of its name where either code is unknown. */
  in(key: string, area: Area | null): readonly Group[] {
    const namesakes = this.of(named(key, area))
    if (!area?.code) return namesakes
    return [...this.of(coded(key, area.code)), ...namesakes.filter((group) => !group.area?.code)]
  }

  #put(key: string, group: Group): void {
    const list = this.#lists.get(key)
    if (list) list.push(group)
    else this.#lists.set(key, [group])
  }
}

const NONE: readonly Group[] = []
const named = (key: string, area: Area | null): string => (area ? `${key}\n${area.name}` : `${key}\n\n`)
const coded = (key: string, code: string): string => `${key}\n\n${code}`

/** Where the linker looks for the group that another belongs to. */
interface GroupIndex {
  byKey: Groups
  /** Units of a body by the unit's own key. */
  units: Groups
  /** Regional offices by each shorter key that theirs goes on from. */
  longer: Groups
}

function indexOf(groups: readonly Group[], byKey: Groups): GroupIndex {
  const units = new Groups()
  const longer = new Groups()
  for (const group of groups) {
    const at = group.key.indexOf(' @')
    if (at > 0) units.add(group.key.slice(0, at), group)
    else if (group.key.startsWith('dinas ')) {
      for (let space = group.key.indexOf(' ', 6); space > 0; space = group.key.indexOf(' ', space + 1))
        longer.add(group.key.slice(0, space), group)
    }
  }
  return { byKey, units, longer }
}

/** Groups by the short form that the text gives them, in lower case. */
function definitions(groups: readonly Group[]): Map<string, Group> {
  const defined = new Map<string, Group>()
  for (const group of groups) {
    for (const { defines } of group.mentions) {
      if (defines && !defined.has(shortName(defines))) defined.set(shortName(defines), group)
    }
  }
  return defined
}

/** "PT SSL" and "SSL" are one short form. */
const shortName = (name: string): string => name.toLowerCase().replace(/^(pt|cv|ud)\.?\s+/, '')

/** Short forms of a company's branches, so that both make one area. */
const OFFICES: Readonly<Record<string, string>> = {
  'daerah operasi ': 'daop ',
  'divisi regional ': 'divre ',
  'kantor cabang ': 'cabang ',
  'kantor cabang pembantu ': 'kcp ',
  'kantor wilayah ': 'kanwil ',
}

function areaOf(mention: AgencyMention, places: readonly ResolvedPlace[]): Area | null {
  if (!mention.area || !mention.areaTokens) return null
  if (STATE.test(mention.area)) return { code: null, name: 'ri' }
  // "kabupaten/kota se-Jambi" are many, none of them Jambi's own.
  if (/\bse\b|\//i.test(mention.area)) return { code: null, name: keyOf(mention.area) }
  const [first, last] = mention.areaTokens
  const place = placeWithin(places, first, last)
  const name = keyOf(mention.area.replace(/\(.*$/, ''))
    .replace(/^(kabupaten|kab|kota|provinsi|propinsi|prov|kecamatan|kec) /, '')
    .replace(/^(?:daerah operasi|divisi regional|kantor (?:cabang(?: pembantu)?|wilayah)) /, (long) => OFFICES[long])
  return { code: place?.code ?? null, name: place?.code ? keyOf(bare(place.name)) : name }
}

/** The first place in [first, last], its level word may stand in front ("Pemerintah Provinsi | Jambi"); countries are no areas. */
function placeWithin(places: readonly ResolvedPlace[], first: number, last: number): ResolvedPlace | undefined {
  const place = places[countBefore(places, ({ mention }) => mention.last < first)]
  return place && place.mention.first <= last && place.level !== 'country' ? place : undefined
}

const bare = (name: string): string => name.replace(/^(Kabupaten|Kota|Kecamatan|Distrik) /, '')

/** The group that a group without area, without parent body or with a shorter name belongs to; undefined when it stands alone. */
function homeOf(group: Group, index: GroupIndex, merged: ReadonlySet<Group>): Group | undefined {
  const open = (g: Group) => g !== group && !merged.has(g)
  if (!group.area) {
    const same = index.byKey.of(group.key).filter(open)
    const local = same.filter((g) => g.area?.name !== 'ri')
    if (local.length === 1) return local[0]
    if (local.length > 1) return nearest(group, local)
    if (same.length === 1) return same[0]
  }
  // "Satreskrim" beside "Satreskrim Polres Siak", "Sat Polairud Pesawaran" beside "Sat Polairud Polres Pesawaran".
  const fitting = (all: Groups) => (group.area ? all.in(group.key, group.area) : all.of(group.key)).filter(open)
  const units = fitting(index.units)
  if (units.length === 1) return units[0]
  // "Dinas Pendidikan" beside "Dinas Pendidikan dan Kebudayaan Kota Metro".
  const longer = fitting(index.longer)
  if (longer.length === 1) return longer[0]
  return undefined
}

/** Of several areas, the one whose mention stands last before the bare one. */
function nearest(group: Group, candidates: readonly Group[]): Group | undefined {
  const at = group.mentions[0].first
  let best: Group | undefined
  let where = -1
  for (const candidate of candidates) {
    for (const { first } of candidate.mentions) {
      if (first < at && first > where) {
        where = first
        best = candidate
      }
    }
  }
  return best
}

function entityOf(
  group: Group,
  t: TokenTable,
  institution: { acronym: string | null; full: string } | undefined,
): AgencyEntity {
  const { mentions, area } = group
  const first = mentions[0]
  const areaText = longest(mentions.map((m) => m.area?.replace(/\s*\(.*$/, '') ?? ''))
  const metro = areaText !== '' && mentions.some((m) => METRO.test(m.name)) ? ' Metro' : ''
  const acronym =
    (institution?.acronym && institution.acronym + metro) ??
    mentions.find((m) => m.defines)?.defines ??
    mentions.find((m) => m.acronym)?.acronym ??
    null
  const full = (institution?.full && institution.full + metro) ?? mentions.find((m) => m.fullName)?.fullName ?? null
  const withArea = (name: string): string => {
    if (!areaText || keyOf(name).endsWith(keyOf(areaText))) return name
    // "Pemkab" and "Pemerintah Kabupaten" say the level themselves.
    const said = /^Pem(erintah )?(kabupaten|kota|provinsi|kecamatan|desa|kab|kot|prov|ko|des)$/i.test(name)
    return `${name} ${said ? areaText.replace(LEVEL, '') : areaText}`
  }
  let name: string
  if (first.unit) name = longest(mentions.map((m) => withoutBrackets(m.name)))
  else if (institution && full && acronym && full.includes(acronym)) name = withArea(full)
  else if (institution && acronym && mentions.some((m) => m.name.includes(acronym) || /^ma(rkas|pol)/i.test(m.name)))
    name = withArea(acronym)
  else if (full && mentions.some((m) => keyOf(m.name).startsWith(keyOf(full)))) name = withArea(full)
  else name = withArea(nameWithoutArea(mentions.find((m) => m.defines) ?? first, t))
  const code = area?.code ?? null
  return {
    name,
    fullName: full && !first.unit ? withArea(full) : null,
    acronym,
    kind: first.body as AgencyEntity['kind'],
    level: area?.name === 'ri' ? 'national' : code ? levelOfCode(code) : (first.level as AgencyEntity['level']),
    place: code,
    public: first.public,
    mentions,
  }
}

/** "Polres Metro Depok", "Kepolisian Sektor Metro X": in the capital's region "Metro" belongs to the name. */
const METRO = /^(?:ma)?(?:polres|polsek|kepolisian (?:resor|sektor)) metro \p{Lu}/iu

/** A name without its short forms in brackets; "(Persero)" and "(Perseroda)" belong to it. */
const withoutBrackets = (name: string): string => name.replace(/\s*\((?!perser)[^)]*\)/gi, '')

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (text.length > best.length ? text : best), '')

const nameWithoutArea = (mention: AgencyMention, t: TokenTable): string => {
  const last =
    mention.area && mention.areaTokens && mention.areaTokens[0] > mention.first
      ? mention.areaTokens[0] - 1
      : mention.last
  return withoutBrackets(t.slice(mention.first, last))
}
