import { Class } from '../lexicon/classes.js'
import { builtinLexicon } from '../lexicon/lexicon.js'

/** A cue right before a colon. */
const CUE = /(?<!\p{L})\(?(?:baca|simak|lihat)(?:[ _](?:juga|pula))?\s{0,2}$/iu
/** The name of a page's template field, left standing in the text. */
const FIELD = 'Baca_Juga'
const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’/.,-]*|[^\s]/gu
/** Words that stand in lower case within a heading in title case. */
const SMALL = new Set(
  'di ke dari dan yang untuk dengan pada oleh dalam atau saat usai bagi para se juga akan tak tidak hingga sebagai soal jadi ini itu vs tentang terkait antara lewat via demi agar bagi kepada karena sejak secara sampai serta gara melalui guna akibat tanpa setelah sebelum meski si sang bin dkk'.split(
    ' ',
  ),
)
/** Words that open a sentence, in prose that goes on behind a heading without a full stop between. */
const OPENERS = new Set(
  'menurut menurutnya ia dia mereka sementara namun adapun kemudian selanjutnya sebelumnya diketahui dikatakan dijelaskan ditambahkan lebih selain hal dalam atas dari untuk'.split(
    ' ',
  ),
)
/** A link's title is no longer than this. */
const LONGEST = 260

/**
 * Links to other articles glued into a line of running text ("Baca juga: Judul Berita Lain Kepala dinas menjelaskan, …"): spans in
 * UTF-16 units of the line, which may overlap. A heading in title case ends where running text begins, another at its sentence's end.
 */
export function readAlsoIn(line: string): [number, number][] {
  const spans: [number, number][] = []
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
    const head = line.slice(Math.max(0, colon - 16), colon)
    const cue = CUE.exec(head)
    if (!cue) continue
    const limit = Math.min(line.length, colon + LONGEST)
    const bracket = cue[0].startsWith('(') ? line.slice(colon, limit).indexOf(')') : -1
    const to = bracket >= 0 ? colon + bracket + 1 : titleEnd(line, colon + 1, limit)
    spans.push([colon - head.length + cue.index, to])
    colon = to - 1
  }
  for (let at = line.indexOf(FIELD); at >= 0; at = line.indexOf(FIELD, at + 1)) spans.push([at, at + FIELD.length])
  return spans
}

interface Word {
  text: string
  start: number
  end: number
}

function titleEnd(text: string, from: number, limit: number): number {
  const words: Word[] = []
  for (const match of text.slice(from, limit).matchAll(WORD))
    words.push({ text: match[0], start: from + match.index, end: from + match.index + match[0].length })
  const firstLower = words.findIndex((word) => isContent(word.text))
  const titleCase = firstLower < 0 || firstLower >= 5
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const next = words[i + 1]
    if (/^(?:baca|simak|lihat)$/iu.test(word.text) && next && /^(?:juga|pula)$/iu.test(next.text)) return word.start
    if (titleCase && i === firstLower) return words[runStart(words, i)].start
    if (!titleCase && i > 2 && OPENERS.has(word.text.toLowerCase()) && /^\p{Lu}/u.test(word.text)) return word.start
    if (!titleCase && i > 2 && /^["“”]/u.test(word.text) && next?.start === word.end && /^\p{Lu}/u.test(next.text))
      return word.start
    const ended = /[.!?]$/u.test(word.text) && !/^(?:\p{Lu}|[a-z]{1,3}|\d{1,3})\.$/iu.test(word.text)
    if (ended && !(titleCase && headingGoesOn(words, i + 1))) return word.end
  }
  return words.at(-1)?.end ?? from
}

/** A word in lower case that does not stand so within a heading in title case. */
export function isContent(word: string): boolean {
  return /^\p{Ll}{2,}/u.test(word) && !SMALL.has(word.replace(/[^\p{L}]+$/u, '')) && !/^se-/u.test(word)
}

/** Whether the words behind a stop are once more a whole sentence in title case. */
function headingGoesOn(words: readonly Word[], i: number): boolean {
  for (let n = i; n < words.length && n < i + 14; n++) {
    if (isContent(words[n].text)) return false
    if (/[.!?]$/u.test(words[n].text)) return n > i + 1
  }
  return false
}

/**
 * Where the sentence began whose first word in lower case is `i`: at the office whose holder speaks ("Kasat Reskrim Polres
 * Siak AKP Budi menjelaskan"), else at the capitalised word before it.
 */
function runStart(words: readonly Word[], i: number): number {
  let first = i
  while (first > 0 && !/^\p{Lu}/u.test(words[first].text)) first--
  const lexicon = builtinLexicon()
  const verb = lexicon.idOf(words[i].text.replace(/[^\p{L}]+$/u, ''))
  const speaks = verb >= 0 && (lexicon.own(verb) & Class.Say) !== 0
  for (let n = first; speaks && n >= Math.max(1, first - 10); n--) {
    const id = lexicon.idOf(words[n].text.replace(/[^\p{L}]+$/u, ''))
    if (id >= 0 && (lexicon.own(id) & Class.Office) !== 0 && /^\p{Lu}/u.test(words[n].text)) return n
  }
  return first
}
