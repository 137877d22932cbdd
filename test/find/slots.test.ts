import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { find } from '../../src/find/engine.js'
import type { Found } from '../../src/find/mention.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'

/** What a line's slot compares, as strings in text order. */
const slots: Record<string, (found: Found, text: string) => string[]> = {
  venue: (found) => found.venue.filter((m) => m.located).map((m) => m.name),
  unlocated: (found) => found.venue.filter((m) => !m.located).map((m) => m.name),
  room: (found) => found.venue.flatMap((m) => m.room ?? []),
  theme: (found) => found.theme.map((m) => m.theme),
  count: (found, text) => found.count.map((m) => `${text.slice(m.start, m.end)} ${m.min ?? '-'} ${m.max ?? '-'}`),
}

for (const family of ['venues', 'themes', 'counts']) {
  describe(`phrases of ${family}`, () => {
    const table = readFileSync(new URL(`../../fixtures/${family}.phrases.tsv`, import.meta.url), 'utf8')
    for (const line of table.split('\n')) {
      if (!line || line.startsWith('#')) continue
      const [slot, expected, text] = line.split('\t')
      it(`${slot} "${expected}" in: ${text}`, () => {
        const found = find(scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon()))
        expect(slots[slot](found, text)).toEqual(expected === '-' ? [] : expected.split(' + '))
      })
    }
  })
}
