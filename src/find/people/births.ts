import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'

/** Names of birth that stand first in Bali. */
const BALINESE = new Set(
  'made wayan nyoman ketut gusti gede dewa komang kadek putu nengah luh gst ngurah gde ketut iluh nengah ketut'.split(
    ' ',
  ),
)

/** "I" or "Ni" in front of a Balinese name of birth, "La Ode" and "Wa Ode" of Buton; "Anak Agung", of which the first word alone is a child. */
export const isBalinese = (t: TokenTable, j: number): boolean => {
  const length = t.end[j] - t.start[j]
  if (length === 4) return t.lower(j) === 'anak' && t.isCapital(j) && t.isCapital(j + 1) && t.lower(j + 1) === 'agung'
  // "La Ode Nama", "Wa Ode Nama" of Buton
  if (length === 2 && (t.word(j) === 'La' || t.word(j) === 'Wa')) return t.word(j + 1) === 'Ode'
  return (
    length <= 2 &&
    t.isCapital(j) &&
    (length === 1 ? t.word(j) === 'I' : t.lower(j) === 'ni') &&
    t.isCapital(j + 1) &&
    BALINESE.has(t.lower(j + 1))
  )
}

/**
 * "Lalu" in front of a Sasak's name (", Lalu Wakrul,"), which at the head of a sentence is the conjunction; "Muslim" in front of a known name, or
 * where "Ketua X, Muslim mengatakan" has the speaker.
 */
export const isSasak = (t: TokenTable, j: number): boolean =>
  (t.lower(j) === 'lalu' || t.lower(j) === 'muslim') &&
  t.isCapital(j) &&
  j > t.sentenceFirst(j) &&
  ((t.is(j + 1, Class.Name) && t.isCapital(j + 1)) ||
    (t.lower(j) === 'lalu' && t.isMark(j - 1, ',') && t.isCapital(j + 1) && t.isMark(j + 2, ',')) ||
    (t.lower(j) === 'muslim' && t.isMark(j - 1, ',') && t.is(j + 1, Class.Say)))
