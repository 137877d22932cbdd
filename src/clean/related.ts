import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { isTitle, type Line } from './lines.js'
import { isContent } from './read-also.js'

/** Words by which headlines tell that something happens, in title case or small. */
const TELLING = new Set(
  'saat usai soal hingga jadi bakal akan tak tidak agar demi gara ini momen viral kisah sosok profil jadwal daftar fakta hasil aksi kenapa begini'.split(
    ' ',
  ),
)
/** A verb in title case: "Ingatkan", "Sejahterakan"; nouns of action end alike. */
const VERB = /^(?!Pe|Ke)\p{Lu}\p{Ll}{3,}kan$/u
const EDGE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu

/**
 * Whether a line below the article is the headline of another one, without any cue ("Bupati Sikka Minta Warga Waspada Saat Hujan"):
 * a line in title case without a full stop in which something happens. Signatures, captions and items of lists tell of nothing.
 */
export function isHeadline(line: Line): boolean {
  const { text } = line
  if (text.length < 30 || text.length > 130 || !isTitle(line) || !/^(?:[-•*] )?["'‘“]?\p{Lu}/u.test(text)) return false
  const words = text.split(/\s+/u)
  if (words.length < 6 || words.some((word) => isContent(word))) return false
  const lexicon = builtinLexicon()
  const classesOf = (word: string): number => {
    const id = lexicon.idOf(word.replace(EDGE, '').toLowerCase())
    return id < 0 ? 0 : lexicon.own(id)
  }
  if (/\p{L}[:?] /u.test(text)) return !/^(?:sumber|foto|penulis|editor|kontak|alamat|narahubung)/iu.test(text)
  if (words.slice(1).some((word) => VERB.test(word) || (/^\p{Lu}/u.test(word) && classesOf(word) & Class.Say)))
    return true
  if ((classesOf(words[0]) & (Class.Office | Class.AgencyHead | Class.Agency | Class.OrgHead)) !== 0) return false
  return text.includes(', ') || words.some((word) => TELLING.has(word.replace(EDGE, '').toLowerCase()))
}
