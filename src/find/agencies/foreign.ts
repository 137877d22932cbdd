import { Class, OTHER_HEADS } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { countryKey, foreignAt } from './area.js'
import { bracketAt } from './bracket.js'
import { keyOf } from './institutions.js'
import { complete, named, type Reading } from './reading.js'

/** Most words of its own name between a body's first word and its country. */
const LONGEST = 5
/** First words of the bodies of other states, with their kind. */
const HEADS: Readonly<Record<string, string>> = {
  militer: 'military',
  tentara: 'military',
  angkatan: 'military',
  armada: 'military',
  garda: 'military',
  korps: 'military',
  pasukan: 'military',
  komando: 'military',
  kepolisian: 'police',
  polisi: 'police',
  parlemen: 'legislature',
  kongres: 'legislature',
  senat: 'legislature',
  dewan: 'legislature',
  mahkamah: 'court',
  kejaksaan: 'prosecution',
  pengadilan: 'court',
  bank: 'government',
  departemen: 'government',
  badan: 'government',
  biro: 'government',
  pusat: 'government',
  komisi: 'government',
  otoritas: 'government',
  kantor: 'government',
  ombudsman: 'government',
  sekretariat: 'government',
  administrasi: 'government',
}
/** Of these, the ones that are a name with their country alone; the others need a word of their own. */
const ALONE = new Set('militer tentara kepolisian polisi parlemen kongres senat ombudsman'.split(' '))
/** Of these, the names that are written small as well. */
const SMALL =
  /^(?:militer|tentara|kepolisian|polisi|parlemen|kongres|senat|angkatan (?:bersenjata|udara|laut|darat)|bank sentral|garda revolusi|korps garda revolusi islam|pasukan pertahanan)$/
/** Names of which only these count. */
const ONLY: Readonly<Record<string, string>> = { pasukan: 'pertahanan', bank: 'sentral', kepolisian: 'nasional' }
/** Words behind which "militer" says what kind of thing it is rather than who acts: "serangan militer Israel". */
const FREE = Class.Function | Class.Say | Class.Office

/** Words that end the words of its own. */
const ENDS = (OTHER_HEADS & ~(Class.Function | Class.Office | Class.Descriptor)) | Class.Name

/** First token of the country behind the body's own words; -1 where another word comes first. */
function countryFrom(t: TokenTable, i: number): number {
  const small = t.isLower(i)
  // "Mahkamah Agung AS"
  let k = (t.phrase(i, Class.Agency)?.last ?? i) + 1
  for (; k <= i + LONGEST + 1; k++) {
    if (foreignAt(t, k) !== undefined) return t.sameSentence(i, k) ? k : -1
    if (small ? !t.isLower(k) : !t.isCapital(k) && t.lower(k) !== 'dan') return -1
    if (t.is(k, ENDS) || (t.is(k, Class.Office) && t.lower(i) !== 'kantor')) return -1
  }
  return -1
}

/** The body of another state at token i: its first word, words of its own and its country. */
function bodyAt(t: TokenTable, i: number): Reading | undefined {
  const from = countryFrom(t, i)
  if (from < 0) return undefined
  const head = t.lower(i)
  const last = foreignAt(t, from)!
  const name = t.slice(i, from - 1)
  const next = t.lower(i + 1)
  if (ALONE.has(head) ? from > i + 1 && next !== ONLY[head] : from === i + 1 || next !== (ONLY[head] ?? next))
    return undefined
  // In a headline a verb may stand there: "Komando Serbu Markas Iran".
  if ((t.isLower(i) || i < t.headlineEnd) && !SMALL.test(name.toLowerCase())) return undefined
  const reading = complete(
    t,
    {
      first: i,
      last,
      key: `${keyOf(name)} ${countryKey(t.slice(from, last))}`,
      public: true,
      body: HEADS[head],
      level: 'national',
      acronym: null,
      fullName: t.slice(i, last),
    },
    null,
  )
  // "(IDF)", "(NASA)": a short form in another language.
  const short = reading.last === last ? bracketAt(t, last + 1) : undefined
  if (short && short.first === short.last && t.shape[short.first] === Shape.Upper) {
    reading.last = short.close
    reading.defines = reading.acronym = short.text
  }
  return reading
}

export const foreignAgency: Rule<'agency'> = {
  id: 'agency/foreign',
  anchor: 0,
  words: Object.keys(HEADS),
  reads:
    'a body of another state by its country: "Angkatan Bersenjata Iran", "militer Israel", "Departemen Kehakiman AS"',
  find(t, i) {
    const reading = bodyAt(t, i)
    if (!reading) return undefined
    // "serangan militer Israel", "tiga tentara AS"
    const loose =
      t.lower(i) === 'militer'
        ? !t.is(i - 1, FREE) || t.lower(i - 1) === 'dan'
        : t.lower(i) === 'tentara' && t.lower(i - 1) !== 'oleh'
    if (loose && t.isLower(i - 1) && t.lower(i - 1) !== 'pihak') return no('the words say what kind of thing it is')
    return named(t, reading)
  },
  takes: [
    ['Juru bicara Angkatan Bersenjata Iran membantah.', 'angkatan bersenjata iran|Angkatan Bersenjata Iran'],
    ['Serangan itu diakui oleh militer Israel.', 'militer israel|militer Israel'],
    ['Departemen Kehakiman AS menggugat.', 'departemen kehakiman amerika serikat|Departemen Kehakiman AS'],
    ['Pasukan Pertahanan Israel (IDF) mundur.', 'pasukan pertahanan israel|Pasukan Pertahanan Israel (IDF)'],
    ['Mereka ditahan polisi Thailand.', 'polisi thailand|polisi Thailand'],
    [
      'Administrasi Penerbangan Federal AS menegur.',
      'administrasi penerbangan federal amerika serikat|Administrasi Penerbangan Federal AS',
    ],
    ['Kapal Armada Pasifik AS tiba.', 'armada pasifik amerika serikat|Armada Pasifik AS'],
    [
      'Pusat Vulkanologi Nasional Jepang memperingatkan.',
      'pusat vulkanologi nasional jepang|Pusat Vulkanologi Nasional Jepang',
    ],
  ],
  leaves: [
    'serangan militer Israel itu',
    'target nuklir dan militer Iran',
    'melukai tiga tentara Jepang',
    'Pasukan Merah Iran',
    'Dewan Jepang',
    'polisi di Thailand',
    'Bank Jepang',
    'Angkatan Laut menembak kapal Filipina',
    'komisi Jepang',
  ],
}
