import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/write/csv.js'
import { json } from '../../src/write/json.js'
import { oneLine, visible } from '../../src/write/visible.js'
import { sampleRecord } from './record.js'

// Any text, and often the kind that breaks formats.
const breaking = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ';',
  ',',
  '|',
  '\u001b',
  '\u009b',
  '\u202e',
  '＝',
  'a',
  ' ',
)
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: breaking, maxLength: 12 }))
/** What a cell says, as README takes it: a formula is kept from running by an apostrophe in front. */
const said = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')

/** What is wrong with what the built `extract` and the formats make of an article: the fuzzer's own judge. */
const { faultOf } = (await import(new URL('../fuzz/check.mjs', import.meta.url).href)) as {
  faultOf(made: { text: string; options: object }, checks: { formats: boolean }): string | undefined
}

describe('any string at all', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
  const news = fc.constantFrom(
    ...'Senin |(6/5/2024)|31 Februari |kemarin |Bupati Ende, |H. Sari Dewi, S.H., |Dinas Kesehatan |(KPU) |bertema “Maju |” |'.split(
      '|',
    ),
    ...'di Aula |ratusan orang |“Kami siap,” |kata |Baca juga: |Ruteng - |\n\n|Editor: |menggelar rapat |=1+1 |\ud83d|🎉|\u202e|\0'.split(
      '|',
    ),
  )
  it.each([
    ['characters', fc.string({ unit: 'binary', maxLength: 400 })],
    ['UTF-16 units', fc.string({ unit, maxLength: 400 })],
    ['pieces of news', fc.string({ unit: news, maxLength: 60 })],
    [
      'pieces of news and characters',
      fc.string({ unit: fc.oneof(news, fc.string({ unit: 'binary' })), maxLength: 40 }),
    ],
  ])('of %s gives valid records with true spans, twice the same, in time, and csv that comes back', (_, any) => {
    fc.assert(
      fc.property(any, (text) => {
        expect(faultOf({ text, options: { id: text } }, { formats: true })).toBeUndefined()
      }),
      { numRuns: 150 },
    )
  })
})

describe('whatever an article holds', () => {
  it('csv gives back the same values, the marks before formulas taken off, and no formula stands there', async () => {
    const dialects = [{}, { excel: true }, { delimiter: '\t' }, { delimiter: '|', bom: true }]
    for (const options of dialects) {
      const writer = await csv.open({ ...options, table: 'themes' })
      const delimiter = options.delimiter ?? (options.excel ? ';' : ',')
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (themes) => {
          const record = sampleRecord({ themes: themes.map((theme) => ({ text: theme, span: [0, 1], rule: 'a/b' })) })
          const rows = parse(writer.head + writer.chunk([record]), {
            columns: true,
            bom: true,
            delimiter,
            record_delimiter: ['\r\n', '\n', '\r'],
          }) as { text: string }[]
          expect(rows.map((row) => said(row.text))).toEqual(themes)
          for (const row of rows) expect(row.text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }),
        { numRuns: 150 },
      )
    }
  })
  it('json on a terminal means the same and is safe there', async () => {
    const writer = await json.open({ terminal: true })
    fc.assert(
      fc.property(text, (name) => {
        const written = writer.head + writer.chunk([sampleRecord({ name })]) + writer.tail
        expect(JSON.parse(written)[0].name).toBe(name)
        expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
      }),
    )
  })
  it('messages are one line without control characters', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(oneLine(any)).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
        expect(visible(any)).not.toMatch(/[^\P{Cc}\n\t\r]|\r(?!\n)|\p{Bidi_Control}/u)
      }),
    )
  })
})
