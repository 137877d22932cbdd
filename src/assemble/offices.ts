import { GROUP } from '../find/agencies/groups.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { ResolvedPlace } from '../link/gazetteer.js'
import type { PersonEntity } from '../link/people.js'
import type { TokenTable } from '../scan/tokens.js'
import { REGION_HEAD } from './bodies.js'
import { HOLDING } from './cues.js'

/** Offices besides those that head an area, which act by themselves where no text names their body. */
const HEADS_A_BODY = /^(?:kapol(?:res|resta|restabes|da|sek)|dandim|danrem|kajari|kajati)\b/i

/** Offices of the state that there is but one of. */
const STATE_HEAD =
  /^(?:wakil )?presiden(?: ri| republik indonesia(?: \(ri\))?)?$|^wapres$|^(?:wakil |wa)?(?:menteri \p{L}|menko|men(?:ag|aker|dag|dagri|dikbud|desa|hub|hut|kes|keu|kominfo|komdigi|kop|kumham|lu|perin|pan|pora|sos|seskab|sesneg|tan|pupr|ekraf|dikdasmen|bud))|^(?:kapolri|panglima tni|jaksa agung|ks(?:a[dlu]|al)\b)/iu

/** The office that holds an event whose body the text doesn't name: "Bupati X meresmikan pasar". */
export function officeAsHolder(person: PersonEntity, t: TokenTable): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  if (!source?.position || !source.office || !source.officeTokens || person.standing === 'former') return undefined
  if (!STATE_HEAD.test(source.office) && !STATE_HEAD.test(source.position)) {
    if (!REGION_HEAD.test(source.office) && !HEADS_A_BODY.test(source.office)) return undefined
    // An office alone may be anybody's; one with its number is somebody's.
    if (source.position.length <= source.office.length && !/\d/.test(source.office)) return undefined
  }
  const [first] = source.officeTokens
  return entity(source.position, GROUP, first, lastOf(source.position, source.officeTokens, t), source.rule, t)
}

/** The office of a region's head that stands without a name: "Bupati Siak". */
export function regionOffice(first: number, last: number, t: TokenTable): AgencyEntity | undefined {
  const name = t.slice(first, last)
  return REGION_HEAD.test(name) ? entity(name, GROUP, first, last, 'people/office', t) : undefined
}

/** The government of an area that acts under the area's name: "Provinsi Banten menggelar rapat". */
export function areaAsHolder(places: readonly ResolvedPlace[], lead: number, t: TokenTable): AgencyEntity | undefined {
  for (const { mention: m, code, level } of places) {
    if (m.first > lead) return undefined
    if (!GOVERNED.has(level) || !t.is(m.first, Class.PlaceLevel) || m.first !== t.sentenceFirst(m.first)) continue
    for (let i = m.last + 1; i <= m.last + ACTS_WITHIN && t.sameSentence(m.last, i); i++) {
      if (!HOLDING.test(t.lower(i)) && !ACTING.test(t.lower(i))) continue
      const holder = entity(t.slice(m.first, m.last), 'other', m.first, m.last, m.rule, t)
      return { ...holder, kind: 'government', public: true, level: level as AgencyEntity['level'], place: code }
    }
  }
  return undefined
}
/** Another state that acts under its country's name ("Iran menyerang Israel"): no institution of its own. */
export const stateAsHolder = (first: number, last: number, t: TokenTable): AgencyEntity =>
  entity(t.slice(first, last), 'other', first, last, 'agency/foreign', t)
const GOVERNED: ReadonlySet<string> = new Set(['province', 'regency', 'city', 'district', 'village'])
const ACTS_WITHIN = 8
const ACTING = /^(?:me)?(?:luncurkan|lakukan|nyerahkan|nandatangani)$/

/** Last token of a position that goes on behind the words of its office. */
function lastOf(position: string, [first, officeLast]: readonly [number, number], t: TokenTable): number {
  let last = officeLast
  while (last < officeLast + LONGEST && position.startsWith(t.slice(first, last + 1))) last++
  return last
}

/** The office of a region that its short title names: "Kadis Pendidikan X" speaks for the Dinas Pendidikan X. */
export function dinasOf(person: PersonEntity, t: TokenTable): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  const field = /^(?:(?:plt|plh|pj)\.? )?kadi[ns] (\p{Lu}.*)$/iu.exec(source?.position ?? '')?.[1]
  if (!field || !source?.position || !source.officeTokens || person.standing === 'former') return undefined
  const [first] = source.officeTokens
  return entity(`Dinas ${field}`, GROUP, first, lastOf(source.position, source.officeTokens, t), source.rule, t)
}

/** Words of offices in companies and the like. */
const BUSINESS = new Set(
  `ceo coo cfo cto cmo cio chief executive operating financial technology officer presiden president vice vp svp evp avp managing
  country general director direktur direktris utama manajer manager head lead leader senior junior founder co cofounder pendiri komisaris
  corporate communication communications secretary sekretaris perusahaan public relations government investor affairs pr sales marketing
  brand product produk programming riset research eksekutif pemasaran operasional keuangan bisnis business development regional
  technical project analis analyst ekonom economist strategic strategy juru bicara representative external internal digital data
  human resources legal customer experience creative content teknik safety riding promotion training service maintenance supply chain partnership partnerships operations operation program humas`.split(
    /\s+/,
  ),
)
const JOINTS = new Set(['of', 'and', 'dan', 'for', 'sekaligus', 'serta'])
/** Words by which an office in a company shows itself, since the others name much else. */
const LEADING =
  /^(?:ceo|coo|cfo|cto|cmo|chief|vp|svp|evp|vice|managing|president|presiden direktur|country|general manager|director|direktur|manajer|manager|head|founder|co|cofounder|pendiri|komisaris|corporate|product|brand|marketing|public relations|analis|juru bicara|senior|regional|sales)\b/i
const LONGEST = 6

/** The company or institute that somebody without a public office speaks for: "Managing Director X Indonesia", "pendiri X". */
export function companyOf(person: PersonEntity, t: TokenTable): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  if (person.official || !source?.officeTokens || !source.position || !LEADING.test(source.position)) return undefined
  const [from] = source.officeTokens
  const to = lastOf(source.position, source.officeTokens, t)
  let first = from
  for (let k = from; k <= to; k++)
    if (BUSINESS.has(t.lower(k)) || JOINTS.has(t.lower(k)) || t.isMark(k, '&,-./')) first = k + 1
    else break
  if (first > to || to - first >= LONGEST) return undefined
  for (let k = first; k <= to; k++) if (t.isLower(k) || BUSINESS.has(t.lower(k))) return undefined
  return entity(t.slice(first, to), 'other', first, to, source.rule, t)
}

/** Those whose employer has no part in what they say, or who bear the name of something else than a body. */
const OUTSIDERS =
  /^(?:eks|mantan|pemain|striker|kiper|bek|gelandang|winger|penyerang|pelatih|asisten|kapten|bintang|penulis|petugas|warga|jurnalis|wartawan|suami|istri|guru|siswa|mahasiswa|pengacara|kuasa hukum|korban|saksi|terdakwa|anggota|staf|gitaris|vokalis|sutradara|produser|artis|aktor|aktris)\b/i
/** How the names of public bodies begin; other words behind an official's title are a field or area: "Kabid Perkebunan X". */
const BODY_HEAD =
  /^(?:pol(?:da|res|resta|restabes|sek|ri)\b|mapol|kodim|koramil|korem|kodam|lanud|lanal|kejari|kejati|pengadilan|dinas|badan|bp[bk]d|bnn|kementerian|ditjen|balai|puskesmas|rs|pt |perum |univ|institut|politeknik|kantor|upt|satpol|baznas|bawaslu|kpu|dprd|\p{Lu}{3,}(?: |$))/u

/** What stands behind a title and is no body: a part of one, a field, an event with its year. */
const NO_BODY =
  /^(?:bidang|pasar|film|proyek|program|group ceo|bank|jalan)(?: |$)| (?:sekaligus|dalam|yang|setempat)\b|\d{4}$/i

/** The body that a person's title alone names, where he speaks for it: "Kapolda X", "peneliti dari Northwind University", "Sekjen Laskar Hijau". */
export function affiliationOf(person: PersonEntity, t: TokenTable): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  const name = person.agency
  if (!source?.position || !name || person.standing === 'former' || OUTSIDERS.test(source.position)) return undefined
  if (!/^\p{Lu}/u.test(name) || NO_BODY.test(name)) return undefined
  if (person.official && !BODY_HEAD.test(name)) return undefined
  for (let first = source.first; first <= source.last; first++)
    for (let last = first; last < first + LONGEST_NAME && last <= source.last; last++)
      if (t.slice(first, last) === name)
        return t.is(first, Class.Rank | Class.Honorific) ? undefined : entity(name, GROUP, first, last, source.rule, t)
  const [first, last] = source.officeTokens ?? [source.first, source.last]
  return entity(name, GROUP, first, last, source.rule, t)
}
const LONGEST_NAME = 14

/** Chiefs of the police and of prosecutors. */
const CHIEF = /^(?:(?:plt|plh|pjs?)\W*)?ka(?:pol(?:da|res|resta|restabes|sek)|jari|jati)\b/i
/** The force that only its chief's title names: "Kapolsek X" of the Polsek X. */
export function forceOf(person: PersonEntity, t: TokenTable): AgencyEntity | undefined {
  const source = person.sources.find((m) => m.position === person.position)
  if (!person.agency || !source?.officeTokens || !source.position || !CHIEF.test(source.position)) return undefined
  if (person.standing === 'former') return undefined
  const [first] = source.officeTokens
  return entity(person.agency, GROUP, first, lastOf(source.position, source.officeTokens, t), source.rule, t)
}

/** A body that only a title names: no public agency of the text, but an organization of no kind of its own. */
function entity(
  name: string,
  kind: typeof GROUP | 'other',
  first: number,
  last: number,
  rule: string,
  t: TokenTable,
): AgencyEntity {
  const said = { name, public: false, level: null, acronym: null, fullName: null }
  const none = { area: null, areaTokens: null, unit: null, defines: null }
  const span = { first, last, start: t.start[first], end: t.end[last] }
  const mention = { ...said, ...none, ...span, kind: 'agency' as const, rule, body: kind, key: name.toLowerCase() }
  return { ...said, kind, place: null, mentions: [mention] }
}
