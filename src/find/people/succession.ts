import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { NO_OFFICE_IN_FRONT, no } from '../guard.js'
import type { Found, PersonMention } from '../mention.js'
import { isOrdinary, nameBefore } from './around.js'
import { rankAt } from './honours.js'
import { byNameFirst, type PersonRule, personValue } from './mention.js'
import { personAt } from './name.js'
import { type Position, positionAt } from './position.js'
import { titleOf } from './title.js'

/** `predecessor`: "menjadi Ketua X menggantikan Nama". */
export const predecessor: PersonRule = {
  id: 'people/predecessor',
  anchor: 0,
  words: ['menggantikan'],
  reads: 'the name of whoever held the office before: "sebagai Ketua X menggantikan Nama"',
  find(t, i, found) {
    const name = personAt(t, i + 1, found)
    if (!name) return undefined
    const position = officeEndingAt(t, t.isMark(i - 1, ',') ? i - 2 : i - 1, found, ENTERED)
    if (!position) return no(NO_OFFICE_IN_FRONT)
    return personValue(t, name, { ...position, standing: 'former' }, { first: name.first, last: name.last })
  },
  // "A menggantikan B sebagai X", "Kapolres X A digantikan B": both hold the office, one after the other.
  again(t, hits) {
    const byLast = new Map<number, PersonMention>()
    for (const hit of hits) {
      const known = byLast.get(hit.last)
      if (!known || hit.first < known.first) byLast.set(hit.last, hit)
    }
    for (const hit of byLast.values()) {
      const verb = beforeRank(t, hit)
      const word = t.lower(verb)
      const left = word === 'menggantikan' || word === 'digantikan' ? byLast.get(verb - 1) : undefined
      if (!left) continue
      const [from, to] = word === 'menggantikan' ? [hit, left] : [left, hit]
      if (!from.office || to.office) continue
      const { office, agency, position, official, officeTokens } = from
      Object.assign(to, { office, agency, position, official, officeTokens, rule: 'people/predecessor' })
      from.standing = 'former'
    }
  },
  takes: [
    ['AKP Yosef Daga menggantikan AKP Marius Tukan sebagai Kapolsek Alok.', 'Yosef Daga|Kapolsek Alok'],
    ['Kapolsek Alok AKP Yosef Daga digantikan Iptu Marius Tukan.', 'Marius Tukan|Kapolsek Alok'],
    ['Ia dilantik sebagai Kepala Dinas Kesehatan menggantikan Marius Tukan.', 'Marius Tukan|Kepala Dinas Kesehatan'],
    ['Rusdiyanto menjadi Bupati Klaten, menggantikan Sri Lestari.', 'Sri Lestari|Bupati Klaten'],
  ],
  leaves: ['Ia masuk menggantikan Marius Tukan.', 'Bupati Klaten menggantikan pejabat itu.'],
}

/** Token in front of a person's rank and titles. */
function beforeRank(t: TokenTable, hit: PersonMention): number {
  let j = hit.nameFirst - 1
  while (
    j > hit.nameFirst - 8 &&
    (t.isCapital(j) || t.isMark(j, '.')) &&
    t.is(j, Class.Rank | Class.Honorific | Class.Abbreviation)
  )
    j--
  return j
}

/** `held-by`: "Kapolsek X (yang sebelumnya) dijabat Nama", "posisi Sekda X kini diisi Nama". */
export const heldBy: PersonRule = {
  id: 'people/held-by',
  anchor: 0,
  words: ['dijabat', 'diisi', 'dipegang', 'diduduki', 'dipercayakan', 'diamanahkan', 'diemban'],
  reads:
    'an office, then "dijabat", "diisi", "dipegang", "dipercayakan kepada" or the like and the name of who holds or held it',
  find(t, i, found) {
    const next = t.lower(i + 1) === 'oleh' || t.lower(i + 1) === 'kepada' ? i + 2 : i + 1
    const name = personAt(t, next, found)
    if (!name || isOrdinary(t, name)) return undefined
    let last = overSmallWords(t, i)
    let position = officeEndingAt(t, last, found)
    // "yang sebelumnya dijabat A kini dijabat B"
    const other = position ? undefined : nameBefore(t, last, found)
    if (other && HELD.has(t.lower(other.first - 1))) {
      last = overSmallWords(t, other.first - 1)
      position = officeEndingAt(t, last, found)
    }
    if (!position) return no(NO_OFFICE_IN_FRONT)
    const former = saysBefore(t, last + 1, i) && !other
    return personValue(t, name, former ? { ...position, standing: 'former' } : position, { first: name.first })
  },
  takes: [
    ['Posisi Sekda Kabupaten Klaten kini diisi Marius Tukan.', 'Marius Tukan|Sekda Kabupaten Klaten'],
    ['Posisi Sekda Kabupaten Klaten dipercayakan kepada Marius Tukan.', 'Marius Tukan|Sekda Kabupaten Klaten'],
    ['Kapolsek Alok yang sebelumnya dijabat AKP Marius Tukan kosong.', 'Marius Tukan|Kapolsek Alok'],
    ['Kapolsek Alok yang semula dijabat AKP Marius Tukan kini dijabat Iptu Yosef Daga.', 'Yosef Daga|Kapolsek Alok'],
  ],
  leaves: [
    'Kursi itu diisi Marius Tukan.',
    'Kapolsek Alok kini dijabat AMD.',
    'Kapolsek Alok belum diisi Sosialisasi.',
  ],
}

/** Verbs between an office and who holds it. */
export const HELD = new Set(['dijabat', 'diisi', 'diemban', 'dipegang', 'diduduki', 'oleh'])

/** Small words between an office and the verb at i: "yang sebelumnya", "kini", "akan". */
function overSmallWords(t: TokenTable, i: number): number {
  let j = i - 1
  while (j > i - 6 && (t.isLower(j) || t.isMark(j, ',')) && !t.is(j, Class.Office)) j--
  return j
}

function saysBefore(t: TokenTable, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (EARLIER.has(t.lower(j)) || t.lower(j) === 'lama') return true
  return false
}

/** An office was held earlier. */
export const EARLIER = new Set(['sebelumnya', 'semula', 'awalnya', 'dulu', 'dulunya', 'dahulu'])

/** `handed-over`: "jabatan Kapolsek X diserahterimakan dari A kepada B". */
export const handedOver: PersonRule = {
  id: 'people/handed-over',
  anchor: 0,
  words: ['kepada', 'ke'],
  reads: 'an office that goes from one person to another: "jabatan Kapolsek X dari A kepada B"',
  find(t, i, found) {
    if (i < t.headlineEnd || !t.isCapital(i - 1) === !t.isMark(i - 1, '.')) return undefined
    const start = NEW_HOLDER.has(t.lower(i + 1)) ? i + 3 : i + 1
    const name = t.isCapital(start) ? personAt(t, start, found) : undefined
    if (!name) return undefined
    const former = nameBefore(t, i - 1, found)
    if (!former) return undefined
    let j = former.first - 1
    // "dari Brigjen TNI Nama"
    for (let k = j; k > j - LONGEST_RANK; k--) {
      if (rankAt(t, k) !== former.first) continue
      j = k - 1
      break
    }
    if (t.lower(j) === 'lama' && t.lower(j - 1) === 'pejabat') j -= 2
    if (t.lower(j) !== 'dari') return undefined
    const position = officeEndingAt(t, overSmallWords(t, j), found)
    return position ? personValue(t, name, position, { first: name.first }) : no(NO_OFFICE_IN_FRONT)
  },
  // Whoever hands the office over held it before.
  again(t, hits, found) {
    const named = byNameFirst(hits)
    for (const hit of hits.filter(({ rule }) => rule === 'people/handed-over')) {
      let j = hit.first - 1
      while (j > hit.first - 5 && !t.isCapital(j) && !t.isMark(j, '.')) j--
      const name = nameBefore(t, j, found)
      if (!name) continue
      const { office, agency, position, official, officeTokens } = hit
      const former = {
        office,
        agency,
        position,
        official,
        officeTokens,
        standing: 'former',
        rule: 'people/handed-over',
      }
      for (const known of named.get(name.nameFirst) ?? []) if (!known.office) Object.assign(known, former)
    }
  },
  takes: [
    ['Jabatan Kapolsek Alok beralih dari AKP Marius Tukan kepada Iptu Yosef Daga.', 'Yosef Daga|Kapolsek Alok'],
    ['Jabatan Kapolsek Alok beralih dari AKP Marius Tukan kepada Iptu Yosef Daga.', 'Marius Tukan|Kapolsek Alok'],
  ],
  leaves: ['Bantuan diserahkan dari Marius Tukan kepada Yosef Daga.', 'Ia pindah dari Ende ke Sikka.'],
}

const LONGEST_RANK = 5
const NEW_HOLDER = new Set(['pejabat', 'penggantinya'])

const ENTERED = new Set(['sebagai', 'menjadi', 'jadi', 'jabatan', 'menjabat', 'posisi'])

const MAX_TOKENS = 20

/** The office whose words end at token `last`; with `behind`, only where one of these words stands in front of it ("sebagai Ketua X"). */
export function officeEndingAt(
  t: TokenTable,
  last: number,
  found: Found,
  behind?: ReadonlySet<string>,
): Position | undefined {
  const floor = Math.max(t.sentenceFirst(last), last - MAX_TOKENS)
  for (let k = last; k >= floor; k--) {
    if (!(t.wakes[k] & Class.Office) || (behind && !behind.has(t.lower(k - 1)))) continue
    const position = wholeOffice(t, k, last, found)
    if (behind) return position?.last === last ? position : undefined
    if (position?.last !== last) continue
    // "Wakil Ketua", "Kabid Humas", "Staf Ahli Bupati": an office in front that this one goes on.
    for (let head = k - 1; head >= k - 3 && head >= floor; head--) {
      if ((t.phrase(head, Class.Office)?.last ?? -1) < k - 1) continue
      const outer = wholeOffice(t, head, last, found)
      if (outer?.last === last) return outer
    }
    return position
  }
  return undefined
}

/** The office at token k, up to token `last` where its noun phrase reaches so far. */
function wholeOffice(t: TokenTable, k: number, last: number, found: Found): Position | undefined {
  const tight = positionAt(t, k, found)
  const whole = tight && tight.last < last ? titleOf(t, k, found)?.whole : undefined
  const ofArea = tight?.row.fields.takes === 'area'
  return whole && ofArea ? { ...whole, officeLast: tight.officeLast } : (whole ?? tight)
}
