import { Kind, type TokenTable } from '../../scan/tokens.js'

/** Quotation marks that may open, and what may close each; Kompas opens and closes with the same mark. */
const CLOSERS: Record<string, string> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"“',
  '„': '“”"',
  '‘': "’'‘`",
  '’': "’'‘`",
  "'": "'’‘",
  '`': "`'’",
  '«': '»',
  '‹': '›',
}

export const QUOTES = Object.keys(CLOSERS).join('')

/** No quoted theme is longer, in tokens. */
const LONGEST = 60

/**
 * The mark that closes the quotation opened at token `open`; -1 when it is never closed before the line ends.
 */
export function closingQuote(t: TokenTable, open: number): number {
  const closers = t.kind[open] === Kind.Mark ? CLOSERS[String.fromCharCode(t.mark(open))] : undefined
  if (!closers) return -1
  // ""X"": marks that a table has doubled.
  if (t.isMark(open + 1, String.fromCharCode(t.mark(open))) && !t.spaced(open + 1)) open++
  const single = closers.includes('’')
  const end = Math.min(t.count, open + LONGEST)
  const sentenceLast = t.sentenceLast(open)
  for (let i = open + 1; i < end; i++) {
    if (t.kind[i] === Kind.Break) return -1
    if (!t.isMark(i, closers)) continue
    // "Philosopher ’s Stone": a lost apostrophe.
    if (single && t.isLower(i + 1) && !t.spaced(i + 1)) continue
    // A mark that opens another quotation cannot close this one, unless blanks stand on both sides of all of them.
    if (t.spaced(i) && !t.spaced(i + 1) && t.isWord(i + 1) && i > sentenceLast) return -1
    return i > open + 1 ? i : -1
  }
  return -1
}
