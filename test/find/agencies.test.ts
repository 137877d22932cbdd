import { describe, expect, it } from 'vitest'
import { find } from '../../src/find/engine.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { linkAgencies } from '../../src/link/agencies.js'
import { resolvePlaces } from '../../src/link/gazetteer.js'
import { scan } from '../../src/scan/scan.js'

/** Institutions of a text, linked. */
function institutionsOf(text: string) {
  const table = scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())
  const found = find(table)
  return linkAgencies(found.agency, table, resolvePlaces(found.place))
}

describe('a linked institution', () => {
  it('bears full name, short form, kind, level and code', () => {
    const [bawaslu] = institutionsOf(
      'Bawaslu Balangan rapat. Badan Pengawas Pemilu (Bawaslu) Kabupaten Balangan hadir.',
    )
    expect(bawaslu).toMatchObject({
      name: 'Bawaslu Kabupaten Balangan',
      fullName: 'Badan Pengawas Pemilihan Umum Kabupaten Balangan',
      acronym: 'Bawaslu',
      kind: 'election',
      level: 'regency',
      place: '63.11',
      public: true,
    })
    expect(bawaslu.mentions.map((m) => m.name)).toEqual([
      'Bawaslu Balangan',
      'Badan Pengawas Pemilu (Bawaslu) Kabupaten Balangan',
    ])
  })
})
