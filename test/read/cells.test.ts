import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Cells } from '../../src/read/cells.js'

const options = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true }
/** The rows of a text that comes in pieces of some characters. */
function rowsOf(text: string, delimiter: string, lineEnd: '\n' | '\r', size: number) {
  const cells = new Cells({ delimiter, lineEnd }, 1e6)
  const pieces = text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? []
  return [...pieces.flatMap((piece) => [...cells.write(piece)]), ...cells.end()]
}

it('reads what csv-parse reads, in pieces of any size, as far as quotation marks are closed', () => {
  const part = fc.constantFrom('a', '"', '""', '","', ',', ',"', '",', '"\n', '\n', ' ', 'é')
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 24 }).map((parts) => `k,"l"\n${parts.join('')}`),
      fc.constantFrom(['\n', '\n'] as const, ['\r\n', '\n'] as const, ['\r', '\r'] as const),
      fc.constantFrom(',', ';', '|'),
      fc.integer({ min: 1, max: 30 }),
      (table, [written, lineEnd], delimiter, size) => {
        const text = table.replaceAll('\n', written).replaceAll(',', delimiter)
        let expected: string[][]
        try {
          expected = parse(text, { ...options, delimiter })
        } catch {
          expect(rowsOf(text, delimiter, lineEnd, size)).toContain('open')
          return
        }
        expect(rowsOf(text, delimiter, lineEnd, size)).toEqual(expected)
      },
    ),
    { numRuns: 3000 },
  )
})
