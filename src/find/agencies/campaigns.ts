import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { COMMON_NOUN, no } from '../guard.js'
import type { Rule } from '../rule.js'
import { areaAt } from './area.js'
import { bracketAt } from './bracket.js'
import { keyOf } from './institutions.js'
import { complete, named, type Reading } from './reading.js'

/** `campaign-team`: "Tim Pemenangan Nasional (TPN) A-B", "TKD A-B Kabupaten X", "Timnas ABC". */
export const campaignTeam: Rule<'agency'> = {
  id: 'agency/campaign-team',
  anchor: Class.OrgHead,
  where: ({ kind }) => kind === 'campaign',
  reads: 'the campaign team of candidates with their names or its short form, and its area',
  find: (t, i) => named(t, teamAt(t, i)),
  takes: [
    [
      'Tim Pemenangan Nasional (TPN) Wardi-Komar menilai',
      'tim pemenangan nasional|Tim Pemenangan Nasional (TPN) Wardi-Komar',
    ],
    ['hadir TKD Wardi-Komar Kabupaten Kendal dan relawan', 'tim kampanye daerah|TKD Wardi-Komar Kabupaten Kendal'],
    ['kata Jubir Timnas SATU itu', 'timnas satu|Timnas SATU'],
    ['Tim Pemenangan Cabang (TPC) Kota Bogor bergerak', 'tim pemenangan cabang|Tim Pemenangan Cabang (TPC) Kota Bogor'],
    ['kata Ketua TKN Wardi-Komar itu', 'tim kampanye nasional|TKN Wardi-Komar'],
    ['tim sukses Wardi-Komar membagikan kaus', 'tim sukses wardi|tim sukses Wardi-Komar'],
  ],
  leaves: [
    'tim pemenangan itu',
    'Timnas Indonesia menang',
    'pemain Timnas U-23',
    'siswa TKN Mekar Sari',
    'Tim Pemenangan hadir',
    'seleksi TKD dan TKB',
  ],
}

/** Levels that belong to the team's own name. */
const LEVELS = new Set(
  'nasional daerah cabang muda provinsi kabupaten kota kecamatan desa ranting pusat wilayah'.split(' '),
)

/** Short forms of the teams by what they stand for, so that both are one; those of a nation or region have one pair each. */
const SPELT: Readonly<Record<string, string>> = {
  TKN: 'tim kampanye nasional',
  TKD: 'tim kampanye daerah',
  TPN: 'tim pemenangan nasional',
  TPD: 'tim pemenangan daerah',
  TPC: 'tim pemenangan cabang',
}

/** Tokens of a team's name: its own words, the short form in brackets, its area and the candidates' names. */
function partsAt(t: TokenTable, i: number) {
  const head = t.phrase(i, Class.OrgHead)
  if (head?.row.fields.kind !== 'campaign') return undefined
  const spelt = head.last > i
  let own = head.last
  if (spelt && LEVELS.has(t.lower(own + 1)) && t.isCapital(own + 1) && !areaAt(t, own + 1, 'region')) own++
  const acronym = spelt ? bracketAt(t, own + 1) : undefined
  const nameLast = acronym?.close ?? own
  // "TKD Provinsi X A-B"
  const area = areaAt(t, nameLast + 1, 'region')
  return {
    spelt,
    leveled: own > head.last,
    own,
    acronym,
    nameLast,
    area,
    pair: pairAt(t, (area?.last ?? nameLast) + 1),
  }
}

/** Tokens of the two candidates' names in the team's name at token i. */
export const candidatesOf = (t: TokenTable, i: number): CandidateNames | undefined => partsAt(t, i)?.pair

function teamAt(t: TokenTable, i: number): Reading | undefined {
  const parts = partsAt(t, i)
  if (!parts) return undefined
  const { spelt, leveled, own, acronym, nameLast, area, pair } = parts
  const short = spelt ? undefined : SPELT[t.word(i)]
  let last = pair?.last ?? nameLast
  let defines = acronym?.text ?? (short ? t.word(i) : null)
  if (!pair && !spelt && !short) {
    // "Timnas ABC": the short form of the candidates' names.
    if (!isSlogan(t, ++last)) return no(COMMON_NOUN)
    defines = t.word(last)
  } else if (!pair && (short ? !area || !isLed(t, i) : !acronym && (!area || t.isLower(i)))) return no(COMMON_NOUN)
  const of = leveled || short || acronym ? '' : pair ? keyOf(t.word(pair.first)) : keyOf(t.slice(own + 1, last))
  const reading = complete(
    t,
    {
      first: i,
      last,
      key: `${short ?? keyOf(t.slice(i, own))} ${of}`.trim(),
      public: false,
      body: 'association',
      level: null,
      acronym: null,
      fullName: pair ? `${t.slice(i, own)} ${t.slice(pair.first, pair.last)}` : t.slice(i, last),
    },
    'region',
  )
  return defines ? { ...reading, defines } : reading
}

/** Whether an office ends in front of token i: "Ketua Harian TKD Jawa Tengah". */
const isLed = (t: TokenTable, i: number): boolean =>
  [i - 1, i - 2, i - 3].some((k) => t.phrase(k, Class.Office)?.last === i - 1)

const isSlogan = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Upper &&
  t.end[j] - t.start[j] > 3 &&
  !t.is(j, Class.Place | Class.Agency | Class.Org) &&
  !t.isMark(j + 1, '-')

/** What candidates are called in front of their names: "pasangan capres-cawapres". */
const BEFORE_PAIR = new Set([
  'pasangan',
  'calon',
  'paslon',
  'capres',
  'cawapres',
  'cagub',
  'cawagub',
  'cabup',
  'cawabup',
])

/** Tokens of two candidates' names, from `first` to the dash and on to `last`. */
export interface CandidateNames {
  first: number
  dash: number
  last: number
}

/** The candidates' names joined by a dash: "Wardi-Komar", "pasangan Wardi Sukma-Komar Rais". */
function pairAt(t: TokenTable, j: number): CandidateNames | undefined {
  let k = j
  while (k < j + 5 && (BEFORE_PAIR.has(t.lower(k)) || (k > j && t.isMark(k, '-')))) k++
  const dash = namesEnd(t, k, 3) + 1
  if (dash === k || !t.isMark(dash, '-–') || !t.sameSentence(j, dash + 1)) return undefined
  // A name may follow: "anggota TPN A-B Nama". Both are called alike, with one name or in full.
  const last = namesEnd(t, dash + 1, dash - k)
  return last > dash ? { first: k, dash, last } : undefined
}

/** Last of up to `most` capital words from k on, a form of address not counted; k - 1 without any. */
function namesEnd(t: TokenTable, k: number, most: number): number {
  const end = t.is(k, Class.Honorific) && !t.is(k, Class.Name) ? k + most : k + most - 1
  let last = k - 1
  while (last < end && t.shape[last + 1] >= Shape.Title && !t.is(last + 1, STOPS)) last++
  return last
}

const STOPS = Class.Function | Class.Office | Class.Rank | Class.Say | Class.PlaceLevel | Class.Month | Class.Weekday
