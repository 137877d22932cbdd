import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { isKnownPlace } from './towns.js'

const SITE = /^(?:(?:selamat datang di )?(?:website|situs|portal|laman)(?: web)?(?: resmi)?|berita)\W{1,6}/iu
const GRADE = /[ ,]{1,3}kelas (?:i{1,3}|[123])[ -]{0,2}[ab]?(?: khusus)?$/iu
const NATION = /^(?:republik indonesia|indonesia|ri)$/iu
const HEADS = Class.AgencyHead | Class.Agency
const PARTS = HEADS | Class.Field | Class.PlaceLevel
/** Words that one part of an institution's name spans at most. */
const LONGEST_PART = 5
const JOIN = /^(?:dan|&|,)$/iu

/** Whether a line is the name of the institution whose page this is: "DINAS KESEHATAN KABUPATEN CIAMIS", "Website Resmi Kejaksaan Negeri Garut". */
export function isLetterhead(text: string): boolean {
  if (text.length > 100 || /[.!?:]$/.test(text)) return false
  const words = text.replace(SITE, '').replace(GRADE, '').split(/\s+/u)
  if (words.length < 2 || words.length > 12) return false
  const lexicon = builtinLexicon()
  let at = 0
  while (at < words.length) {
    const rest = words.slice(at).join(' ')
    if (at > 0 && (NATION.test(rest) || isKnownPlace(rest))) return true
    let span = Math.min(LONGEST_PART, words.length - at)
    while (span > 0 && !lexicon.lookup(words.slice(at, at + span).join(' '), at === 0 ? HEADS : PARTS)) span--
    if (span === 0 && at > 0 && JOIN.test(words[at])) span = 1
    if (span === 0) return false
    at += span
  }
  return SITE.test(text) && !/^berita/iu.test(text)
}

const ADDRESS =
  /^(?:alamat\s?:|(?:jl|jln|jalan)\b\.? [^!?]{3,60}\bno(?:mor)?\b\.? ?\d|(?:telp|telepon|fax|kode pos|e-?mail)\b\.?\s?:?\s?\S*[\d@])/iu
/** "Siaran Pers Nomor: 12/HM/06/2025" */
const NUMBERED =
  /^(?:siaran pers|press release|rilis|nomor)\W{0,3}(?:nomor|no)?\b\.?\s?:?\s?[A-Z\d.-]*\d[^\s]*\/[^\s]+$/iu
/** Whether a line above the text is the street, telephone or mail of the institution, or the number of its press release. */
export const isAddress = (text: string): boolean =>
  text.length <= 160 && (ADDRESS.test(text) || (text.includes('/') && NUMBERED.test(text)))
