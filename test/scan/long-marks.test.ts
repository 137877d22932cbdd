import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'
import { Kind } from '../../src/scan/tokens.js'

/** Marks of a text, as what they count as. */
function marks(text: string): string {
  const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  let out = ''
  for (let i = 0; i < t.count; i++) if (t.kind[i] === Kind.Mark) out += String.fromCharCode(t.mark(i))
  return out
}

describe('signs that are written with several characters', () => {
  it.each([
    ["''Siap,'' katanya", '","', 'two single marks'],
    ['‘’Siap,’’ katanya', '","', 'two curly ones'],
    ["Jum''at", "''", 'not within a word'],
    ["'Siap,' katanya", "','", 'not a single one'],
    ['\u00e2\u20ac\u0153Siap,\u00e2\u20ac\u009d katanya', '“,”', 'UTF-8 read as Windows-1252'],
    ['\u00e2\u20ac\u0153Siap,\u00e2\u20ac katanya', '“,”', 'the same with its last character lost'],
    ['Siap\u00e2\u20ac\u0153lagi', '“', 'behind a letter'],
    ['pukul 09.00 \u00e2\u20ac\u201c 10.00', '.–.', 'a dash'],
    ['\u00e2m', '', 'a letter that other languages have'],
  ])('%s', (text, expected) => expect(marks(text)).toBe(expected))

  it.each([
    ["''", "''"],
    ['‘’', '’’'],
    ['\u00e2\u20ac\u0153', '\u00e2\u20ac\u009d'],
  ])('enclose a quote, whose span stays in the text as it is: %s', (open, close) => {
    const text = `BOGOR - ${open}Kami siap,${close} kata Wali Kota Budi Santoso, Senin (5/5/2025).`
    const [quote] = extract(text)[0].quotes
    expect(quote.speaker).toBe('Budi Santoso')
    expect([...text].slice(...quote.span).join('')).toBe('Kami siap')
  })

  it('part a dateline from its sentence', () => {
    const [{ article }] = extract(
      'BOGOR, Warta Kita \u00e2\u20ac\u201c Wali Kota Budi Santoso hadir, Senin (5/5/2025).',
    )
    expect(article.dateline).toBe('BOGOR')
    expect(article.outlet).toBe('Warta Kita')
  })
})
