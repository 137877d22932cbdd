import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { find } from '../../src/find/engine.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { resolvePlaces } from '../../src/link/gazetteer.js'
import { scan } from '../../src/scan/scan.js'

const lines = readFileSync('fixtures/places.phrases.tsv', 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))

/** Places of a text with their codes as the phrase table writes them. */
function placesOf(text: string): string {
  const table = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  const resolved = resolvePlaces(find(table).place)
  return resolved.map((p) => `${p.mention.name}=${p.code ?? (p.alternatives?.join('|') || '?')}`).join('; ') || '-'
}

describe('places in phrases', () => {
  for (const line of lines) {
    const [, expected, text] = line.split('\t')
    it(text, () => expect(placesOf(text)).toBe(expected))
  }
})
