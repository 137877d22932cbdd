/** Classes of ASCII code units, so that the inner loop is one table look-up. */
export const Unit = { Other: 0, Lower: 1, Upper: 2, Digit: 3, Space: 4, Newline: 5 } as const
export const UNITS = new Uint8Array(128)
for (let c = 97; c <= 122; c++) UNITS[c] = Unit.Lower
for (let c = 65; c <= 90; c++) UNITS[c] = Unit.Upper
for (let c = 48; c <= 57; c++) UNITS[c] = Unit.Digit
for (const c of [9, 11, 12, 32]) UNITS[c] = Unit.Space
UNITS[10] = UNITS[13] = Unit.Newline

const LETTER = /[\p{L}\p{M}]/u
const UPPER = /\p{Lu}/u
/** White space, and the marks without width that pages strew between letters. */
const SPACE = /\s|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff|\u00ad/u

/** Second half of a character beyond the first 65,536. */
export const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Classes of the other code units, kept as they are met: 1 more than the class, 0 where not met yet. */
const OTHERS = new Uint8Array(0x10000)

export function unitOf(code: number): number {
  if (code < 128) return UNITS[code]
  if (!(code >= 128)) return Unit.Other
  if (OTHERS[code] === 0) OTHERS[code] = 1 + read(code)
  return OTHERS[code] - 1
}

function read(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return Unit.Other
  if (code === 0x2028 || code === 0x2029) return Unit.Newline
  const char = String.fromCharCode(code)
  if (SPACE.test(char)) return Unit.Space
  if (!LETTER.test(char)) return Unit.Other
  return UPPER.test(char) ? Unit.Upper : Unit.Lower
}
