import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhrases } from '../../src/check/phrases.js'
import { find } from '../../src/find/engine.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'
import { expectLinear } from '../linear.js'

function quotesOf(text: string) {
  const t = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  return find(t).quote.map((m) => ({
    kind: m.direct ? 'direct' : 'indirect',
    speaker: m.speaker ? t.slice(m.speaker[0], m.speaker[1]) : '-',
    quote: m.quote,
    cue: m.cue,
    rule: m.rule,
    at: text.slice(m.start, m.end),
  }))
}

const phrases = await readPhrases(
  'fixtures/quotes.phrases.tsv',
  async (date) => date,
  join(import.meta.dirname, '../..'),
)

describe('quotations over paragraphs', () => {
  it('joins paragraphs that are each opened and closed once at the end', () => {
    const text = '“Kami mulai dari hulu.\n\n“Setelah itu kami ke hilir,” kata Lestari.'
    const found = quotesOf(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      speaker: 'Lestari',
      cue: 'kata',
      quote: 'Kami mulai dari hulu. “Setelah itu kami ke hilir',
    })
  })
  it('ends a quotation that is never closed at its paragraph', () => {
    const found = quotesOf('Lestari mengatakan: "Kami mulai dari hulu.\nHujan turun lagi di kota itu. Warga pulang.')
    expect(found.map((m) => m.quote)).toEqual(['Kami mulai dari hulu.'])
  })
  it('keeps both halves of a quotation that its cue splits', () => {
    const found = quotesOf('”Kami mulai dari hulu,” kata Lestari. ”Setelah itu kami menuju ke hilir.”')
    expect(found.map((m) => [m.quote, m.speaker, m.cue])).toEqual([
      ['Kami mulai dari hulu', 'Lestari', 'kata'],
      ['Setelah itu kami menuju ke hilir.', 'Lestari', null],
    ])
  })
  it('covers exactly the words said', () => {
    for (const { slot, text } of phrases) {
      for (const m of quotesOf(text)) {
        expect(m.at).toBe(m.quote)
        if (slot === 'direct' && m.kind === 'direct') expect(m.quote).not.toMatch(/^["“”«„]|["“”«„,]$/)
      }
    }
  })
  it('stays linear on a page of unbalanced marks', () => {
    const marks = (count: number) => `${'"Ya, kata dia "tidak “ begitu ” kata '.repeat(count)}\n`
    expectLinear((count) => quotesOf(marks(count)), { small: 500, times: 8, most: 24, least: 100 })
  })
})
