// Signs that pages write with several characters: two single quotation marks for a double one, and UTF-8 that somebody took for
// Windows-1252 ("â€œ" for “). The text stays as it is, and so do the spans; only what the token counts as changes.

const SINGLE = new Set("'‘’`".split('').map((mark) => mark.charCodeAt(0)))
const QUOTE = 0x22
const A_CIRCUMFLEX = 0xe2
const EURO = 0x20ac
const HYPHEN = 0x2d
/** Hyphens of their own in Unicode, the second of which allows no line break. */
const HYPHENS = new Set([0x2010, 0x2011])
/** The third character of a sign in UTF-8, read as Windows-1252 or Latin-1, and the sign. */
const MISREAD = new Map([
  [0x0153, '“'],
  [0x009c, '“'],
  [0x009d, '”'],
  [0x2122, '’'],
  [0x0099, '’'],
  [0x02dc, '‘'],
  [0x0098, '‘'],
  [0x201c, '–'],
  [0x0093, '–'],
  [0x201d, '—'],
  [0x0094, '—'],
])

/** Number of characters of a sign at i that is written with more than one; 0 where none stands. */
export function longMark(text: string, i: number, to: number): number {
  const code = text.charCodeAt(i)
  // Full stops and commas are most of what is asked for.
  if (code < 128 && code !== 39 && code !== 96) return 0
  if (SINGLE.has(code)) {
    if (i + 1 >= to || !SINGLE.has(text.charCodeAt(i + 1))) return 0
    // "Jum''at"
    return /^\p{L}/u.test(text.slice(i + 2, i + 3)) && /\p{L}$/u.test(text.slice(Math.max(0, i - 1), i)) ? 0 : 2
  }
  if (code !== A_CIRCUMFLEX || i + 1 >= to || text.charCodeAt(i + 1) !== EURO) return 0
  return i + 2 < to && MISREAD.has(text.charCodeAt(i + 2)) ? 3 : 2
}

/** Code of the sign that the characters of a mark stand for, the plain one of hyphens. A closing “â€” often lost its third. */
export function signOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  if (end - start === 1) return HYPHENS.has(code) ? HYPHEN : code
  if (SINGLE.has(code)) return QUOTE
  return code === A_CIRCUMFLEX ? (MISREAD.get(text.charCodeAt(start + 2)) ?? '”').charCodeAt(0) : code
}
