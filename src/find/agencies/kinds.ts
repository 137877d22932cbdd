import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { knownPlace } from '../places/name.js'
import type { Rule } from '../rule.js'
import { keyOf } from './institutions.js'
import { complete, named } from './reading.js'
import { NOT_IN_NAMES } from './unknown.js'

/** What bodies are called in front of their names, with the kind; of some, the second word. */
const KINDS: Readonly<Record<string, string>> = {
  perusahaan: 'company',
  startup: 'company',
  maskapai: 'company',
  produsen: 'company',
  pabrikan: 'company',
  promotor: 'company',
  firma: 'company',
  agensi: 'company',
  distributor: 'company',
  rumah: 'company',
  balai: 'company',
  stasiun: 'media',
  organisasi: 'ngo',
  komunitas: 'association',
  lembaga: 'ngo',
}
const SECOND: Readonly<Record<string, RegExp>> = {
  rumah: /^(?:produksi|lelang|mode)$/,
  balai: /^lelang$/,
  stasiun: /^(?:televisi|tv|radio)$/,
  lembaga: /^(?:riset|survei|penelitian|pemeringkat|nirlaba|amal)$/,
}
/** Small words between the kind and the name: "perusahaan tambang emas asal Kanada, X". */
const BETWEEN = 6
/** Verbs: behind them stands somebody else's name ("perusahaan menunjuk X"). */
const VERBS =
  /^(?:milik|punya|me[mnlr]\p{L}{3,}|ber(?!basis)\p{L}{3,}|ter(?!besar|kemuka|nama|kenal|tua|depan)\p{L}{3,}|di(?!gital|stri|rgan)\p{L}{4,}|\p{L}{3,}kan)$/u
const LONGEST = 4
/** Words that such a name doesn't go on with. */
const NOT_NAMED = NOT_IN_NAMES | Class.Descriptor | Class.Org | Class.Name | Class.Place | Class.VenueHead

/** First token of the name behind the kind at token i; -1 where another word comes first. */
function nameFrom(t: TokenTable, i: number): number {
  let k = i + 1
  for (; k <= i + BETWEEN && t.sameSentence(i, k); k++) {
    if (t.isCapital(k)) {
      // "asal Kanada, X"
      const place = t.lower(k - 1) === 'asal' ? knownPlace(t, k)?.last : undefined
      if (place === undefined) return k
      k = t.isMark(place + 1, ',') ? place + 1 : place
    } else if (
      !t.isLower(k) ||
      (t.is(k, Class.Function | Class.Say) && t.lower(k) !== 'asal') ||
      VERBS.test(t.lower(k))
    )
      return -1
  }
  return -1
}

export const kindInFront: Rule<'agency'> = {
  id: 'agency/kind-in-front',
  anchor: 0,
  words: Object.keys(KINDS),
  reads: 'a name that no list knows behind the kind of body that it is: "perusahaan teknologi asal Kanada, Zorvex"',
  find(t, i) {
    if (i < t.headlineEnd || !t.isLower(i) || SECOND[t.lower(i)]?.test(t.lower(i + 1)) === false) return undefined
    const first = nameFrom(t, i)
    if (first < 0) return undefined
    let last = first - 1
    while (last < first + LONGEST - 1 && t.isCapital(last + 1) && !t.is(last + 1, NOT_NAMED)) last++
    // A name that goes on with one of somebody or something else.
    if (last < first || t.isCapital(last + 1)) return undefined
    let unknown = 0
    for (let k = first; k <= last; k++) if (t.entry[k] < 0) unknown++
    if (unknown === 0 || (last === first && t.end[first] - t.start[first] < SHORTEST)) return undefined
    const fullName = t.slice(first, last)
    const said = { public: false, body: KINDS[t.lower(i)], level: null, acronym: null, fullName }
    const reading = complete(t, { first, last, key: keyOf(fullName), ...said }, null)
    // The same word elsewhere is the same body.
    if (last === first && t.shape[first] !== Shape.Lower) reading.defines ??= fullName
    return named(t, reading)
  },
  takes: [
    ['Gerai itu dibuka perusahaan otobus Zorvex.', 'zorvex|Zorvex'],
    ['kata juru bicara perusahaan tambang emas asal Kanada, Zorvex, itu', 'zorvex|Zorvex'],
    ['Karya itu terjual, menurut balai lelang Zorvex Kesturika.', 'zorvex kesturika|Zorvex Kesturika'],
  ],
  leaves: [
    'perusahaan milik Zorvex Dombas',
    'perusahaan menunjuk Zorvex',
    'perusahaan asal Kanada itu',
    'perusahaan BUMN',
    'rumah warga Zorvex',
    'perusahaan yang dipimpin Zorvex',
    'perusahaan Anda',
  ],
}
const SHORTEST = 3
