import { Class } from '../../lexicon/classes.js'
import type { PhraseHit } from '../../lexicon/lexicon.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no, takeGuard } from '../guard.js'
import { type AreaKind, areaAt } from './area.js'
import { bracketAt } from './bracket.js'
import { fieldKey, fieldsEnd } from './fields.js'
import { freeNameEnd } from './freename.js'
import { fieldHead, government, missionHead, namedHead, schoolHead } from './heads.js'
import { institutions, keyOf, nameAt } from './institutions.js'
import { inLaw, inNumber, isInitials, isMatter, isSchools } from './not-bodies.js'
import { organizationAt } from './organization.js'
import { attach, type Composed, ROMAN, type Shape } from './parent.js'
import { complete, type Opening, openingOf } from './reading.js'
import { branchHead, factionHead, numberedHead, squadHead, taskHead, unitHead } from './units.js'

/** Kind of area that may follow, by the `area` flag of agencies.tsv. */
const AREA_KINDS: Record<string, AreaKind> = {
  a: 'region',
  A: 'region',
  d: 'local',
  D: 'district',
  V: 'village',
  an: 'region',
}

let memo: { t: TokenTable; i: number; composed: Composed | undefined; guard: string | undefined } | undefined

/** The longest institution that starts at token i, in whatever shape. The last answer is kept, since several rules ask in turn. */
export function composeAt(t: TokenTable, i: number): Composed | undefined {
  if (memo && memo.t === t && memo.i === i) return memo.composed
  const composed = withParent(t, compose(t, i, 0))
  memo = { t, i, composed, guard: takeGuard() }
  return composed
}

/** Bodies that others belong to, and those that name their own area. */
const MINISTRY = /^(?:kementerian|kemenko|departemen)\b/
const GOVERNED = /^pemerintah (?:provinsi|kabupaten|kota)$/

/** "Ditjen Pajak Kementerian Keuangan", "Dinas Kesehatan Pemkab Siak": one body with the one that it belongs to. */
function withParent(t: TokenTable, composed: Composed | undefined): Composed | undefined {
  const reading = composed?.reading
  if (!reading?.public || reading.area || !/^(?:government|other-public|police)$/.test(reading.body)) return composed
  if (/^(?:pemerintah|kementerian|kemenko|tentara|kepolisian)\b/.test(reading.key)) return composed
  const next = reading.last + 1
  if (
    (t.wakes[next] & (Class.Agency | Class.AgencyHead)) === 0 ||
    !t.isCapital(next) ||
    !t.sameSentence(next - 1, next)
  )
    return composed
  const parent = compose(t, next, 1)?.reading
  if (!parent) return composed
  const governed =
    GOVERNED.test(parent.key) &&
    /^(?:dinas|badan|sekretariat|inspektorat|satuan polisi pamong praja)\b/.test(reading.key)
  if (!governed && !MINISTRY.test(parent.key)) return composed
  reading.last = parent.last
  if (governed) {
    reading.area = parent.area
    reading.areaTokens = parent.areaTokens
  }
  return composed
}

/** Shapes that heads of agency-heads.tsv make, where they are called otherwise there. */
const SHAPES: Record<string, Shape> = {
  part: 'unit',
  name: 'named',
  'name-private': 'named',
  number: 'numbered',
  'school-private': 'school',
  mission: 'government',
}

/** Leaves token i, where `composeAt` read nothing; what spoke against it is told by the rule that reads the shape of its head. */
export function leaves(t: TokenTable, i: number, shapes: readonly Shape[]): undefined {
  if (!memo?.guard || memo.t !== t || memo.i !== i) return undefined
  const head = t.phrase(i, Class.AgencyHead)?.row.fields.shape ?? 'known'
  return shapes.includes(SHAPES[head] ?? (head as Shape)) ? no(memo.guard) : undefined
}

/** The same inside a longer name; `depth` counts the bodies that it belongs to. */
export function compose(t: TokenTable, i: number, depth: number): Composed | undefined {
  if (inNumber(t, i)) return no('it stands in the number of a case or letter')
  if (inLaw(t, i)) return no('it stands in the title of a law')
  if (t.lower(i - 1) === 'peraturan' && t.isCapital(i - 1)) return no('it stands in the title of a law')
  if (isInitials(t, i)) return no('the capital letters are initials or a degree')
  if (isMatter(t, i)) return no('it is what a panel deals with')
  if (isSchools(t, i)) return no('the capital letters are a kind of school')
  if (t.is(i - 1, Class.Office) && /^(menteri|wamen|menko|wamenko|mantan menteri)$/.test(t.lower(i - 1)))
    return undefined
  const known = knownAt(t, i)
  const headed = headedAt(t, i, depth)
  if (!known) {
    // "Universitas Pelita Harapan": an organisation of the lists wins over a name read word by word.
    const organization = headed && organizationAt(t, i)
    return organization && (headed.shape === 'named' || organization.last >= headed.reading.last) ? undefined : headed
  }
  // "BNI Life": a company of the lists whose name begins with its parent's.
  if (t.wakes[i] & Class.Org && (organizationAt(t, i)?.last ?? -1) > known.reading.last) return undefined
  if (!headed) return known
  // A listed name is whole: what a free name reads beyond it is somebody's name.
  return headed.shape !== 'named' && headed.reading.last > known.reading.last ? headed : known
}

/** An institution of agencies.tsv with what may follow it. */
function knownAt(t: TokenTable, i: number): Composed | undefined {
  const small = t.isLower(i) ? smallAt(t, i) : undefined
  const hit = nameAt(t, i, Class.Agency) ?? small
  if (!hit) return undefined
  const institution = institutions(t.lexicon).get(hit.row.fields.key)
  if (!institution) return undefined
  if ((t.phrase(i - 1, Class.Rank)?.last ?? -1) >= i) return no('it is part of a rank')
  if (t.lower(i) === 'pt' && isLongerCompany(t, hit.last)) return no('the name of a company goes on behind it')
  if (institution.key === 'istana' && !speaksAsBody(t, i, hit.last)) return no(PALACE)
  if (institution.key === 'gedung putih' && AT.test(t.lower(i - 1))) return no(PALACE)
  if (/^(?:jalan|jl|jln|pasar)$/.test(t.lower(i - 1)) || (t.isMark(i - 1, '.') && /^jln?$/.test(t.lower(i - 2))))
    return no('a street or a spot in nature bears this name')
  const opening = openingOf(institution, i, hit.last)
  const area = hit.row.fields.area || institution.area
  let kind = AREA_KINDS[area] ?? 'state'
  if (area.includes('n')) {
    // "Universitas Islam Negeri (UIN) Raden Melati"
    let from = (bracketAt(t, hit.last + 1)?.close ?? hit.last) + 1
    // "Stasiun Meteorologi Kelas I Radin Inten II"
    if (t.lower(from) === 'kelas' && ROMAN.test(t.word(from + 1))) from += 2
    // "Pengadilan Militer II-08 Jakarta"
    const numbered = t.isMark(from + 1, '-') && !t.spaced(from + 1) && t.isNumber(from + 2) ? from + 2 : from
    const last = ROMAN.test(t.word(from)) ? numbered : freeNameEnd(t, from, { max: 4, numbered: true, placed: true })
    if (last >= from) {
      opening.last = last
      opening.key += ` ${keyOf(t.slice(from, last))}`
      opening.fullName = `${institution.full} ${t.slice(from, last)}`
      opening.acronym = institution.acronym ? `${institution.acronym} ${t.slice(from, last)}` : null
      kind = 'region'
    }
  }
  if (institution.body === 'government' && area === 'a') extend(t, opening)
  // "Polres Pelabuhan Belawan", "Polresta Bandara Kualanamu": what they guard stands for the area.
  if (
    institution.body === 'police' &&
    area === 'a' &&
    t.isCapital(hit.last + 1) &&
    GUARDED.test(t.lower(hit.last + 1))
  ) {
    const last = freeNameEnd(t, hit.last + 2, { max: 2, common: true })
    if (last > hit.last + 1) {
      opening.key += ` ${keyOf(t.slice(hit.last + 1, last))}`
      opening.fullName = `${institution.full} ${t.slice(hit.last + 1, last)}`
      opening.acronym = institution.acronym && `${institution.acronym} ${t.slice(hit.last + 1, last)}`
      opening.last = last
    }
  }
  const reading = complete(t, opening, kind)
  if ((area === 'A' || (small && small.row === hit.row && small.row.fields.form !== t.word(i))) && !reading.area)
    return no('it stands without its area')
  // "Brimob Polda Riau", "Mako Brimob Bone"
  if (area === 'p' && !attach(t, reading, 0, compose) && !reading.area && institution.body === 'police')
    return { shape: 'known', reading: complete(t, opening, 'region') }
  if (t.isLower(i) && /^pemerintah /.test(institution.key) && !reading.area) return undefined
  return { shape: 'known', reading }
}

/** "PT Timah Industri", "PT PP Kebun Elok Tbk": another company than the one of the lists whose name ends at token `last`. */
function isLongerCompany(t: TokenTable, last: number): boolean {
  const end = freeNameEnd(t, last + 1, { max: 6, common: true })
  if (end <= last) return false
  if (t.lower(end) === 'tbk') return end > last + 1 && !t.is(last + 1, Class.Agency)
  return FURTHER.test(t.lower(end)) && !t.isCapital(end + 1)
}
/** Words of a trade that make a company's name another one's. */
const FURTHER = /^(?:industri|investasi|energi|logistik|properti|konstruksi|infrastruktur|teknologi|internasional)$/

const GUARDED = /^(?:pelabuhan|bandara|kawasan|kp3)$/
const AT = /^(?:di|ke|dari|depan|luar|halaman)$/
const PALACE = 'the building, not those who speak for it'
/** Words around "Istana" by which it is the president's office: "Istana buka suara", "kata Istana", "Istana: …". */
const OPENING_MOUTH = /^(?:buka|angkat|beri|bantah|respons|tegaskan|pastikan|ungkap|jelaskan|sebut|klarifikasi)$/
const BEFORE_SPEAKER = /^(?:kata|ujar|menurut|pihak|respons|penjelasan|jawaban|sikap|reaksi)$/
const speaksAsBody = (t: TokenTable, i: number, last: number): boolean =>
  BEFORE_SPEAKER.test(t.lower(i - 1)) ||
  (!/^(?:di|ke|dari|kompleks|lingkungan)$/.test(t.lower(i - 1)) &&
    (t.isMark(last + 1, ':') || t.is(last + 1, Class.Say) || OPENING_MOUTH.test(t.lower(last + 1))))

/** A short form of a regional body without its capital ("polres Siak"): its area must follow. */
function smallAt(t: TokenTable, i: number): PhraseHit | undefined {
  const hit = t.phrase(i, Class.Agency)
  return hit?.last === i && /^\p{Lu}\p{Ll}{3,}$/u.test(hit.row.fields.form) ? hit : undefined
}

/** Fields behind a listed name that it goes on with: "Dinas Kominfo Statistik dan Persandian", "Balitbang SDM". */
function extend(t: TokenTable, opening: Opening): void {
  const from = opening.last + 1
  // "Otoritas Bandara Wilayah II Medan": the branch, not a field.
  if (t.is(from, Class.PlaceLevel) || areaAt(t, from, 'branch')) return
  const last = fieldsEnd(t, from)
  if (last < from) return
  opening.key += ` ${fieldKey(t, from, last)}`
  opening.fullName = opening.fullName && `${opening.fullName} ${t.slice(from, last)}`
  opening.acronym = null
  opening.last = last
}

/** An institution made of a head of agency-heads.tsv and what follows. */
function headedAt(t: TokenTable, i: number, depth: number): Composed | undefined {
  const hit = nameAt(t, i, Class.AgencyHead)
  if (!hit) {
    // "dinas kesehatan", "kementerian pertanian", "pemerintah Kabupaten Siak": heads in lower case.
    const lower = t.isLower(i) ? t.phrase(i, Class.AgencyHead) : undefined
    if (!lower) return undefined
    const { form } = lower.row.fields
    // "dinas Pertanian Siak": the head alone is written small.
    if (/^(?:dinas|kementerian)$/.test(form))
      return fieldHead(t, i, lower.last, lower.row.fields, !t.isCapital(i + 1), compose)
    if (/^(?:badan|balai)$/.test(form) && t.isCapital(i + 1)) {
      const composed = fieldHead(t, i, lower.last, lower.row.fields, false, compose)
      return composed?.reading.area ? composed : undefined
    }
    // "komisi V DPR RI"
    if (form === 'komisi') return numberedHead(t, i, lower.last, lower.row.fields, depth, compose)
    return lower.row.fields.shape === 'government' ? government(t, i, lower.last) : undefined
  }
  const { fields } = hit.row
  const { last } = hit
  switch (fields.shape) {
    case 'field':
      return fieldHead(t, i, last, fields, false, compose)
    case 'unit':
    case 'part':
      return unitHead(t, i, last, fields, depth, compose)
    case 'branch':
      return branchHead(t, i, last, fields, depth, compose)
    case 'name':
    case 'name-private':
      return namedHead(t, i, last, fields, compose)
    case 'number':
      return numberedHead(t, i, last, fields, depth, compose)
    case 'school':
    case 'school-private':
      return schoolHead(t, i, last, fields)
    case 'task':
      return taskHead(t, i, last, fields, compose)
    case 'faction':
      return factionHead(t, i, last, fields, depth, compose)
    case 'squad':
      return squadHead(t, i, last, fields, depth, compose)
    case 'government':
      return government(t, i, last)
    case 'mission':
      return missionHead(t, i, last, fields)
  }
  return undefined
}
