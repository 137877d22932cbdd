import { villageLines } from '#villages'
import { compactName } from '../lexicon/forms.mjs'
import { valueIn } from '../lexicon/lines.js'

/** Words before the name of a village that has a code; those of its parts (dusun, jorong) have none. */
const LEVEL =
  /^(kelurahan|kel\.?|kalurahan|desa|k[ae]nagarian|nagari|gamp[ou]ng|pekon|tiyuh|kamp[ou]ng)\s+(?!adat\s)(?=\S)/i
/** Namesakes that are still worth telling. */
const MOST_NAMESAKES = 20

/** Lengths of the codes. */
export const REGENCY = 5
export const DISTRICT = 8

/** Where an article is: codes of the districts, and of the regencies and cities, that it names; none where it names no region at all. */
export interface Surroundings {
  districts: ReadonlySet<string>
  regencies: ReadonlySet<string>
  provinces: ReadonlySet<string>
}

/**
 * Codes ("11.01.01.2001") of the villages that a name with its level word ("Desa Suka Maju") may mean.
 * @param holder code of the area that the text names behind it, or null
 * @returns one code where it is settled, several where the area has namesakes, none where the name is unknown there
 */
export function villageCodes(
  name: string,
  holder: string | null,
  { districts, regencies, provinces }: Surroundings,
): string[] {
  const level = LEVEL.exec(name)
  if (!level) return []
  const bare = compactName(name.slice(level[0].length).toLowerCase())
  const all = (valueIn(villageLines(), bare)?.split(',') ?? []).map(dotted)
  if (holder)
    return ofKind(
      all.filter((code) => code.startsWith(`${holder}.`)),
      level[1],
    )
  let inside = all.filter((code) => districts.has(code.slice(0, DISTRICT)))
  if (inside.length === 0) inside = all.filter((code) => regencies.has(code.slice(0, REGENCY)))
  if (inside.length > 0) return ofKind(inside, level[1])
  // Without such an area only a name that one village bears counts; "Kampung" is said of neighbourhoods as well.
  if (all.length !== 1 || /^kam/i.test(level[1])) return []
  return provinces.size === 0 || provinces.has(all[0].slice(0, 2)) ? all : []
}

/** A kelurahan's own number begins with 1, that of a desa, by whatever name, with another digit. */
function ofKind(codes: readonly string[], level: string): string[] {
  const urban = /^kel/i.test(level)
  const fitting = codes.filter((code) => (code[9] === '1') === urban)
  const left = fitting.length ? fitting : codes
  return left.length > MOST_NAMESAKES ? [] : [...left]
}

const dotted = (code: string): string => `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`
