import { distance } from 'fastest-levenshtein'

/** Whether two names of equal length differ in the spelling of one word. */
export function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  let variants = 0
  let same = false
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) same ||= a[i].length > 2
    // "Viktor Bubgtilu X" and "Viktor Bungtilu X": of three words a long one may have any one slip.
    else if (variants > 0 || !(isVariant(a[i], b[i]) || (a.length > 2 && isSlip(a[i], b[i])))) return false
    else variants++
  }
  return variants === 1 && same
}

const isSlip = (a: string, b: string): boolean => a.length > 4 && b.length > 4 && distance(a, b) === 1

/** Whether short's words stand in long in order; an initial stands for a word that begins with it. */
export function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  let whole = false
  for (const word of short) {
    while (
      at < long.length &&
      !(
        long[at] === word ||
        (word.length === 1 && long[at][0] === word) ||
        (long[at].length === 1 && word[0] === long[at])
      )
    )
      at++
    if (at === long.length) return false
    if (word.length > 2 && long[at] === word) whole = true
    at++
  }
  return whole
}

/** "Desi" for "Desilia", "Agus" for "Agustanto": the beginning of a first name that is clearly longer. */
export const isNickname = (short: string, [first = short]: readonly string[]): boolean =>
  short.length >= 3 && first.length >= short.length + 2 && first.startsWith(short)

/** "Marlin" for "Sumarlin": Javanese names are called without their "Su". */
export const isTail = (short: string, words: readonly string[]): boolean =>
  short.length >= 5 && words.some((word) => word.length === SU.length + short.length && word === SU + short)
export const SU = 'su'

/** "Imin" for "Muhaimin", "Risma" for "Tri Rismaharini": the beginning or end of any word. */
export const isPieceOf = (short: string, words: readonly string[]): boolean =>
  short.length >= 4 &&
  words.some((word) => word.length >= short.length + 2 && (word.startsWith(short) || word.endsWith(short)))

/** Whether two words are spellings of one sound: "Nazarudin" and "Nasaruddin", "Muhamad" and "Muhammad". */
function soundsLike(a: string, b: string): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (soundAt(a, i) !== soundAt(b, j)) return false
    i = behindSound(a, i)
    j = behindSound(b, j)
  }
  return i === a.length && j === b.length
}
const SOUNDS: Record<string, string> = { f: 'p', v: 'p', z: 's', x: 's', y: 'i', q: 'k' }
const isOe = (word: string, i: number): boolean => word[i] === 'o' && word[i + 1] === 'e'
const soundAt = (word: string, i: number): string => (isOe(word, i) ? 'u' : (SOUNDS[word[i]] ?? word[i]))
/** Where the next sound begins: behind a breathed consonant's "h" and the same sound once more. */
function behindSound(word: string, at: number): number {
  const sound = soundAt(word, at)
  let i = at
  do {
    i += isOe(word, i) ? 2 : 1
    if (word[i] === 'h' && 'dtsgk'.includes(sound)) i++
  } while (i < word.length && soundAt(word, i) === sound)
  return i
}

/** "Barisi" for "Basiri": the same letters, two of them in each other's place. */
function isSwapped(a: string, b: string): boolean {
  const differing: number[] = []
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && differing.push(i) > 2) return false
  const [i, j] = differing
  return differing.length === 2 && a[i] === b[j] && a[j] === b[i]
}

/** Spellings of one name word: "Hafidz", "Hafizd", "Hafizh". */
export function isVariant(a: string, b: string): boolean {
  if (a.length < 5 || b.length < 5 || a[0] !== b[0]) return false
  if (soundsLike(a, b) || (a.length === b.length && isSwapped(a, b))) return true
  // "Cakden" for "Cekden": one vowel for another.
  if (a.length > 5 && a.length === b.length && isSlip(a, b) && a.replace(/[aeiou]/g, '') === b.replace(/[aeiou]/g, ''))
    return true
  if (a.slice(0, 3) !== b.slice(0, 3) || Math.abs(a.length - b.length) > 1) return false
  return distance(a, b) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1)
}
