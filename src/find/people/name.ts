import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import type { Found } from '../mention.js'
import { aliasAt } from './alias.js'
import { isBalinese, isSasak } from './births.js'
import { degreesEnd, isJoined, rankAt, startsDegrees, titleAt } from './honours.js'
import { isFamilyName, isNameWord } from './name-word.js'

/** Tokens of a person's name with what stands around it, all indexes inclusive. */
export interface NameSpan {
  /** First token of rank and titles, or of the name. */
  first: number
  /** Last token, degrees and alias included. */
  last: number
  nameFirst: number
  nameLast: number
  rank: string | null
  prefix: string | null
  suffix: string | null
  alias: string | null
}

const MAX_NAME_TOKENS = 7

export const PARTICLES = new Set([
  'bin',
  'binti',
  'al',
  'el',
  'van',
  'der',
  'de',
  'da',
  'dos',
  'ibn',
  'as',
  'ar',
  'ad',
  'an',
  'at',
])

/** Titles, rank, name, degrees and alias that start at token i; undefined where no name stands. */
export function personAt(
  t: TokenTable,
  i: number,
  found: Found,
  options: { place?: boolean; capitals?: boolean } = {},
): NameSpan | undefined {
  let j = i
  let rankEnd = -1
  let prefixStart = -1
  for (let step = 0; step < 8; step++) {
    const next = rankAt(t, j)
    if (next > j && rankEnd < 0 && prefixStart < 0) {
      rankEnd = next - 1
      // "Ajun Komisaris Polisi, Andi Saputra"
      j = t.isMark(next, ',') && t.isCapital(next + 1) ? next + 1 : next
      continue
    }
    const title = initialsEnd(t, j) > j ? j : titleAt(t, j)
    if (title === j) break
    if (prefixStart < 0) prefixStart = j
    j = title
  }
  const nameFirst = j
  // "Wali Kota Bogor, Wali Kota Depok": the next office.
  if ((t.phrase(j, Class.Office)?.last ?? j) > j) return undefined
  // "Mbah Sarmi": behind a form of address even a town's name is a person's.
  const addressed = j === prefixStart + 1 && prefixStart >= 0 && ADDRESS.has(t.lower(prefixStart))
  const nameLast = nameEnd(
    t,
    j,
    found,
    options.place || addressed,
    options.capitals || rankEnd >= 0 || prefixStart >= 0,
  )
  if (nameLast < nameFirst) return undefined
  const suffixLast = degreesEnd(t, nameLast + 1)
  const alias = aliasAt(t, suffixLast + 1 > nameLast + 1 ? suffixLast + 1 : nameLast + 1, found)
  return {
    first: i,
    last: Math.max(nameLast, suffixLast, alias?.last ?? -1),
    nameFirst,
    nameLast,
    rank: rankEnd >= i ? t.slice(i, rankEnd) : null,
    prefix: prefixStart >= 0 ? tidy(t.slice(prefixStart, nameFirst - 1)) : null,
    suffix: suffixLast > nameLast ? tidy(t.slice(nameLast + 1, suffixLast).replace(/^[\s,]+/, '')) : null,
    alias: alias?.text ?? null,
  }
}

/** A name whose first and last tokens are known, with the degrees and the alias behind it. */
export function nameOf(t: TokenTable, nameFirst: number, end: number, found: Found): NameSpan {
  let nameLast = end
  for (let j = nameFirst + 1; j <= end; j++) {
    if (!startsDegrees(t, j)) continue
    nameLast = j - 1
    break
  }
  const suffixLast = degreesEnd(t, nameLast + 1)
  const alias = aliasAt(t, Math.max(nameLast, suffixLast) + 1, found)
  return {
    first: nameFirst,
    last: Math.max(nameLast, suffixLast, alias?.last ?? -1),
    nameFirst,
    nameLast,
    rank: null,
    prefix: null,
    suffix: suffixLast > nameLast ? tidy(t.slice(nameLast + 1, suffixLast).replace(/^[\s,]+/, '')) : null,
    alias: alias?.text ?? null,
  }
}

const tidy = (text: string): string => text.replace(/[\s,]+$/, '')

const ADDRESS = new Set(['pak', 'bu', 'mbah', 'bang', 'mas', 'mbak', 'kang', 'cak', 'ning', 'gus', 'bung', 'kak'])

/** Kinds of titles that stand inside names. */
const INNER = new Set(['noble', 'religious'])

/** Mountains, rivers and islands, which are no persons, and prophets, whom nobody quotes. */
export const TERRAIN = new Set(
  'gunung pegunungan perbukitan sungai pulau kepulauan danau teluk selat samudra samudera idul nabi'.split(' '),
)

/** Words that begin the names of villages and districts, and points of the compass that end them: "Tanjung X", "X Utara". */
export const OPENING = new Set(
  'tanjung bandar labuhan labuan kampung pekon tiyuh dusun gampong lubuk muara teluk ujung bukit simpang rawa karang pasir kuala pematang way sungai pulau gunung danau selat sp'.split(
    ' ',
  ),
)
export const COMPASS = new Set([
  'utara',
  'selatan',
  'barat',
  'timur',
  'tenggara',
  'tengah',
  'hulu',
  'hilir',
  'ilir',
  'ulu',
])

/** Whether a name without office or title is rather a village's or district's: "Tanjung Ratu", "Raman Utara". */
export const isToponym = (t: TokenTable, { prefix, rank, nameFirst, nameLast }: NameSpan): boolean =>
  prefix === null &&
  rank === null &&
  nameLast > nameFirst &&
  (OPENING.has(t.lower(nameFirst)) || COMPASS.has(t.lower(nameLast)))

/** Whether the word at j is the name of an outlet, but written as a name ("Antara") right behind others. */
function isNamesake(t: TokenTable, j: number, found: Found): boolean {
  const body = found.at('agency', j)
  return body !== undefined && body.first === j && body.last === j && body.body === 'media' && t.is(j - 1, Class.Name)
}

const BRAND = /^(?!Mc|Mac|De|Di|Le|La[mv])\p{L}*\p{Ll}\p{Lu}\p{L}*$/u

const DUTCH = new Set(['der', 'den', 'de'])

const FILIAL = new Set(['Bin', 'Binti', 'BIN', 'BINTI'])

const NUMBERS = new Set('Satu Dua Tiga Empat Lima Enam Tujuh Delapan Sembilan Sepuluh'.split(' '))
/** "Teradu VI Nama": a numeral in front. */
const COUNTED = /^(?:I[IVX]|V?I{2,}|VI|XI*)$/

/** "Butar-butar": a family name that says its word twice. */
const isDoubled = (t: TokenTable, j: number): boolean =>
  t.isMark(j, '-') && !t.spaced(j) && !t.spaced(j + 1) && t.isLower(j + 1) && t.lower(j + 1) === t.lower(j - 1)

/** "Kim Min-soo": a given name of two syllables. */
const isKorean = (t: TokenTable, j: number): boolean =>
  t.isMark(j, '-') &&
  !t.spaced(j) &&
  !t.spaced(j + 1) &&
  t.isLower(j + 1) &&
  t.shape[j - 1] === Shape.Title &&
  t.end[j - 1] - t.start[j - 1] <= 5 &&
  SYLLABLE.test(t.word(j + 1)) &&
  !t.is(j + 1, Class.Common | Class.Function)
const SYLLABLE = /^(?!nya$|lah$|kah$|pun$|an$)[^aeiou]{0,2}[aeiouy]{1,3}(?:ng|n|k|m|p|l|t)?$/

/**
 * Token behind the initials in front of a name, where they are several: "R.A.A. Nama", "R. H. Nama"; else i. One alone is read with its
 * name; what is a pilgrim's or noble title in front ("H. M. Nama", "R.A. Nama") or a degree is none.
 */
function initialsEnd(t: TokenTable, i: number): number {
  if (!isDotted(t, i) || !isDotted(t, i + 2)) return i
  let j = i + 4
  while (isDotted(t, j)) j += 2
  if (t.shape[j] !== Shape.Title || t.end[j] - t.start[j] < 3 || !t.sameSentence(i, j)) return i
  const pilgrim = t.word(i) === 'H' && (j === i + 4 || t.spaced(i + 2))
  const noble = j === i + 4 && t.phrase(i, Class.Honorific) !== undefined
  return pilgrim || noble || degreesEnd(t, i) >= j - 2 ? i : j
}

/** One capital with its full stop. */
const isDotted = (t: TokenTable, j: number): boolean =>
  t.end[j] - t.start[j] === 1 && t.isCapital(j) && t.isMark(j + 1, '.') && !t.spaced(j + 1)

/** "Charles III": a number that ends a ruler's name. */
const isReign = (t: TokenTable, j: number): boolean => REIGN.test(t.word(j)) && !t.isCapital(j + 1)
const REIGN = /^(?:I{2,3}|IV|VI{1,3}|IX|X(?:I{1,3}|IV|VI{0,3})?)$/

/** Last token of a name that starts at i; i - 1 where none does. */
function nameEnd(t: TokenTable, i: number, found: Found, placeFirst: boolean, titled: boolean): number {
  let last = i - 1
  // "Wakil Ketua, Hakim Tinggi, Panitera": an office whose first word is a name as well.
  if (t.is(i, Class.Name) && t.is(i, Class.Office) && (t.phrase(i, Class.Office)?.last ?? i) > i) return last
  if (!t.is(i, Class.Name) && (TERRAIN.has(t.lower(i)) || COUNTED.test(t.word(i)) || NUMBERS.has(t.word(i))))
    return last
  // "WIRATAMA", "EDY SUSANTO"
  const allCaps =
    t.shape[i] === Shape.Upper &&
    (t.end[i] - t.start[i] > 3 ||
      (t.is(i, Class.Name) && t.shape[i + 1] === Shape.Upper && t.end[i + 1] - t.start[i + 1] > 3))
  let letters = 0
  const run = initialsEnd(t, i)
  if (run > i) last = run - 1
  for (let n = run > i ? 1 : 0; n < MAX_NAME_TOKENS; n++) {
    const j = last + 1
    if (!t.sameSentence(i, j)) break
    // Nickname in quotes inside a name: Munafri 'Appi' Arifuddin.
    if (n > 0 && t.isMark(j, '\'‘"“') && t.isCapital(j + 1) && t.isMark(j + 2, '\'’"”') && t.isCapital(j + 3)) {
      last = j + 2
      continue
    }
    // Or in brackets: Munafri (Appi) Arifuddin.
    if (n > 0 && t.isMark(j, '(') && t.isMark(j + 2, ')') && isInnerNickname(t, j + 1, found)) {
      last = j + 2
      continue
    }
    if (n > 0 && t.isMark(j, '-') && !t.spaced(j) && !t.spaced(j + 1) && t.isCapital(j + 1)) {
      // "Ganjar-Yasin" is a pair; inside one name one side is short.
      if (t.is(j - 1, Class.Name) && t.is(j + 1, Class.Name)) break
      if (t.end[j - 1] - t.start[j - 1] > 4 && t.end[j + 1] - t.start[j + 1] > 2) break
      last = j + 1
      continue
    }
    // "Mochamad Rifa’I": a writer's capital behind the apostrophe of "Rifa’i".
    if (t.isMark(j, "'’‘`") && !t.spaced(j) && t.word(j + 1) === 'I' && !t.spaced(j + 1)) {
      last = j + 1
      continue
    }
    if (j - 1 > i && (isDoubled(t, j) || isKorean(t, j))) {
      last = j + 1
      continue
    }
    if (!t.isWord(j)) break
    const length = t.end[j] - t.start[j]
    // "Urea Rp2.250", "PP36": a word and its number.
    if (t.isNumber(j + 1) && !t.spaced(j + 1)) break
    // "Eko Putra Bin Bawono"
    if (n > 0 && FILIAL.has(t.word(j)) && t.isCapital(j + 1) && isNameWord(t, j + 1, found, false)) {
      last = j
      continue
    }
    if (!t.isCapital(j)) {
      // A particle between two capital words.
      if (
        n > 0 &&
        length <= 5 &&
        PARTICLES.has(t.lower(j)) &&
        t.isCapital(j + 1) &&
        isNameWord(t, j + 1, found, false)
      ) {
        last = j
        continue
      }
      // "Henk van der Nama"
      if (n > 0 && t.lower(j) === 'van' && DUTCH.has(t.lower(j + 1)) && t.isCapital(j + 2)) {
        last = j + 1
        continue
      }
      break
    }
    if (n > 0 && !t.spaced(j) && !t.isMark(j - 1, '.')) break
    if (n > 0 && startsDegrees(t, j)) break
    // "Lurah X, Yohanes H. Barmansi, menegaskan": between commas the letter is an initial, not the pilgrim's title.
    if (n === 1 && t.word(j) === 'H' && t.isMark(j + 1, '.') && t.isMark(i - 1, ',') && t.isMark(j + 3, ',')) {
      last = j + 1
      continue
    }
    // A title inside a name: "Yusrizal Dt. Rajo Bandaro", "Abdul Hi. Sargi".
    if (n > 0 && t.is(j, Class.Honorific) && t.shape[j] === Shape.Title && !t.is(j, Class.Name)) {
      const stop = t.isMark(j + 1, '.') && !t.spaced(j + 1) ? j + 1 : j
      if (
        t.isCapital(stop + 1) &&
        t.sameSentence(j, stop + 1) &&
        INNER.has(t.phrase(j, Class.Honorific)?.row.fields.kind ?? '') &&
        (stop > j || t.phrase(j, Class.Honorific)?.row.fields.kind === 'noble') &&
        isNameWord(t, stop + 1, found, false)
      ) {
        last = stop
        continue
      }
    }
    // An outlet's name that is the person's own: "Rahmat Hidayat Antara".
    if (n > 1 && isNamesake(t, j, found)) {
      last = j
      break
    }
    // "Brigjen JO Manurung": two initials behind a rank or title.
    if (
      n === 0 &&
      titled &&
      length === 2 &&
      t.shape[j] === Shape.Upper &&
      t.shape[j + 1] === Shape.Title &&
      t.is(j + 1, Class.Name)
    ) {
      last = j
      continue
    }
    // "Charles III", "Hamengku Buwono X"
    if (n > 0 && letters > 2 && isReign(t, j)) {
      last = j
      break
    }
    // A rank or title of nobility at the end of a name is part of it: "Krisna Laksamana".
    if (
      !(n === 0 && (isBalinese(t, j) || isSasak(t, j))) &&
      !isNameWord(t, j, found, n === 0 && placeFirst) &&
      !(n > 0 && isFamilyName(t, j)) &&
      !(n > 0 && t.is(j, Class.Rank) && t.shape[j] === Shape.Title && !t.isCapital(j + 1))
    )
      break
    const upper = t.shape[j] === Shape.Upper
    // "Rina Dewi Evaluasi Program X": ordinary words one behind the other are no more of the name, though all begin large.
    if (n > 0 && !allCaps && isPlain(t, j) && isPlain(t, j + 1)) break
    // "RINA DEWI MEMBUKA ACARA": in capitals ordinary words end the name.
    if (allCaps && n > 0 && t.is(j, Class.Common | Class.Event | Class.RoleCue) && !t.is(j, Class.Name)) break
    if (length === 1) {
      if (!upper) break
      last =
        t.isMark(j + 1, '.') && !t.spaced(j + 1) && (t.isCapital(j + 2) || !t.spaced(j + 2)) && t.sameSentence(j, j + 2)
          ? j + 1
          : j
      continue
    }
    // Two capitals inside a name are initials: "Bambang PS Wirayuda".
    const initials =
      length === 2 &&
      (t.is(j, Class.Name) ||
        (t.shape[j + 1] === Shape.Title && t.sameSentence(j, j + 1) && isNameWord(t, j + 1, found, false)))
    // "Herman HN", "Mahfud MD": what the lexicon doesn't know stands for a father's or family name.
    const unknown = (t.classes[j] & ~Class.Abbreviation) === 0 || isJoined(t, j)
    // "Lutfi TMA,": three of them only where the name plainly ends.
    const closing =
      (length === 2 || (length === 3 && t.isMark(j + 1, ','))) &&
      n > 0 &&
      unknown &&
      t.is(j - 1, Class.Name) &&
      !t.isCapital(j + 1)
    if (allCaps ? !upper : upper && n > 0 && letters > 0 && !initials && !closing) break
    letters += length
    last = j
    // Two-letter initials with a full stop: "Moh. Nur", "Abd. Rahman".
    if (
      length <= 4 &&
      t.isMark(j + 1, '.') &&
      !t.spaced(j + 1) &&
      t.spaced(j + 2) &&
      t.isCapital(j + 2) &&
      t.sameSentence(j, j + 2) &&
      isShortened(t, j)
    )
      last = j + 1
  }
  while (last > i && ((PARTICLES.has(t.lower(last)) && !t.isCapital(last)) || t.isMark(last, '-'))) last--
  // One word in capitals is an acronym, but a long one behind a rank or title: "AKBP WIRATAMA".
  if (last === i && t.shape[i] === Shape.Upper && !t.is(i, Class.Name) && !(titled && letters > 5)) return i - 1
  // "LaLiga", "MotoGP": one word with a capital inside is a brand.
  if (last === i && t.shape[i] === Shape.Mixed && BRAND.test(t.word(i)) && !t.is(i, Class.Name)) return i - 1
  return letters >= 2 ? last : i - 1
}

/** A capital word that is an ordinary one and no name. */
const isPlain = (t: TokenTable, j: number): boolean =>
  t.shape[j] === Shape.Title && t.is(j, Class.Common) && !t.is(j, Class.Name)

/** Whether the word at j, in brackets, is a nickname with the rest of the name behind it, and no acronym of what stands in front. */
export const isInnerNickname = (t: TokenTable, j: number, found: Found): boolean =>
  t.shape[j] === Shape.Title &&
  t.shape[j + 2] === Shape.Title &&
  t.is(j - 2, Class.Name) &&
  isNameWord(t, j, found, false) &&
  isNameWord(t, j + 2, found, false) &&
  !t.is(j + 2, Class.Common)

const SHORTENED = new Set([
  'moh',
  'muh',
  'abd',
  'ach',
  'akh',
  'st',
  'sy',
  'fr',
  'fx',
  'ag',
  'yoh',
  'mch',
  'moch',
  'muhd',
])

const isShortened = (t: TokenTable, j: number): boolean => SHORTENED.has(t.lower(j))

/** The whole name, with title, rank or two words of which the first is known, that the bracket opened at token i holds: "Asisten II (Nama)". */
export function nameInBrackets(t: TokenTable, i: number, found: Found): NameSpan | undefined {
  if (!t.isCapital(i + 1)) return undefined
  const name = personAt(t, i + 1, found)
  if (!name || !t.isMark(name.last + 1, ')')) return undefined
  const sure = name.prefix !== null || name.rank !== null
  return sure || (name.nameLast > name.nameFirst && (t.is(name.nameFirst, Class.Name) || isSurelyNamed(t, name)))
    ? name
    : undefined
}

/** Two words and more, the last of them a known name, none of them an ordinary one: "(Masun Wijayanto)". */
function isSurelyNamed(t: TokenTable, { nameFirst, nameLast }: NameSpan): boolean {
  for (let j = nameFirst; j <= nameLast; j++)
    if (t.shape[j] !== Shape.Title || (t.is(j, Class.Common) && !t.is(j, Class.Name))) return false
  return t.is(nameLast, Class.Name)
}
