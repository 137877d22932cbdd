import { describe, expect, it } from 'vitest'
import { compileRules, RuleFileError, readRuleFiles } from '../../src/custom/index.js'
import { ROOM } from '../../src/custom/lexicon.js'
import { extract } from '../../src/extract.js'
import { Class } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compiled.mjs'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { expectLinear } from '../linear.js'

/** What one field of the main record holds, without and with the words of a `lexicon:`. */
function both<T>(lexicon: string, text: string, read: (record: ReturnType<typeof extract>[number]) => T): [T, T] {
  const rules = compileRules([{ name: 'kata.yaml', text: `lexicon:\n${lexicon}` }])
  return [read(extract(text)[0]), read(extract(text, { rules })[0])]
}
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

describe('lexicon', () => {
  it('adds agencies with their acronyms and other names', () => {
    const [before, after] = both(
      '  agencies: [{ name: Otoritas Sungai Raya, acronym: OSR, kind: government, level: national, aliases: [Otoritas Sungai] }]',
      'Ruteng - Otoritas Sungai Raya menggelar rapat koordinasi, Senin (6/5/2024). Menurut OSR, air surut.',
      ({ agencies }) =>
        agencies.map(({ name, acronym, level, mentions }) => ({ name, acronym, level, n: mentions.length })),
    )
    expect(before).toEqual([])
    expect(after).toEqual([{ name: 'OSR', acronym: 'OSR', level: 'national', n: 2 }])
  })
  it('adds organizations, in short form too', () => {
    const [before, after] = both(
      '  organizations: [Sahabat Sungai]',
      'Ruteng - Sahabat Sungai menggelar lomba perahu, Senin (6/5/2024).',
      ({ organizations }) => names(organizations),
    )
    expect([before, after]).toEqual([[], ['Sahabat Sungai']])
  })
  it('adds offices', () => {
    const [before, after] = both(
      '  offices: [Kapitang Laut]',
      'Ruteng - Kapitang Laut Manggarai, Robertus Daga, membuka acara, Senin (6/5/2024).',
      ({ officials }) => officials.map(({ name, office }) => [name, office]),
    )
    expect(before).toEqual([])
    expect(after).toEqual([['Robertus Daga', 'Kapitang Laut']])
  })
  it('adds venues', () => {
    const [before, after] = both(
      '  venues: [{ name: Naungan, kind: hall }]',
      'Ruteng - Rapat koordinasi digelar di Naungan, Senin (6/5/2024).',
      ({ venues }) => venues.map(({ name, kind }) => [name, kind]),
    )
    expect([before, after]).toEqual([[], [['Naungan', 'hall']]])
  })
  it('adds words of topics', () => {
    const [before, after] = both(
      '  topics: [{ word: wanatani, topic: environment, weight: 5 }]',
      'Warga Belajar Wanatani\n\nRuteng - Warga belajar wanatani. Wanatani itu berguna.',
      ({ topics }) => topics.map(({ id }) => id),
    )
    expect(before).not.toContain('environment')
    expect(after).toContain('environment')
  })
  it('adds outlets, for the dateline of a page', () => {
    const [before, after] = both(
      '  outlets: [Suara Lembah]',
      'Warga Gelar Rapat\n\nSuara Lembah - Warga menggelar rapat koordinasi, Senin (6/5/2024).',
      ({ article }) => article.outlet,
    )
    expect([before, after]).toEqual([null, 'Suara Lembah'])
  })
  it('gives known ones other names', () => {
    const [before, after] = both(
      '  aliases: { Pengawas Suara: Bawaslu, Bumi Kopi Wangi: Sikka }',
      'Ruteng - Pengawas Suara menggelar rapat koordinasi di Bumi Kopi Wangi, Senin (6/5/2024). Bawaslu mencatat.',
      ({ agencies, places }) => [names(agencies), places.map(({ code }) => code)],
    )
    expect(before[1]).not.toContain('53.07')
    expect(after).toEqual([['Bawaslu'], expect.arrayContaining(['53.07'])])
  })
  it('removes words and false names', () => {
    const [before, after] = both(
      '  remove: [Robertus Daga, Hotel Melati, Bawaslu]',
      'Ruteng - Bupati Manggarai Robertus Daga dan Bawaslu menggelar rapat di Hotel Melati, Senin (6/5/2024).',
      ({ officials, venues, agencies }) => [names(officials), names(venues), names(agencies)],
    )
    expect(before).toEqual([['Robertus Daga'], ['Hotel Melati'], ['Bawaslu']])
    expect(after).toEqual([[], [], []])
  })
  it('changes nothing by removing a word that is not there', () => {
    const [before, after] = both(
      '  remove: [Zxqwerty Plovdan]',
      'Ruteng - Kepala Dinas Pertanian Kabupaten Manggarai Robertus Daga membuka pelatihan di Aula Hotel Melati, Senin (6/5/2024). "Pupuk itu murah," kata Robertus. Pelatihan bertema "Tanah Sehat" itu diikuti 41 peserta dari Desa Suka Elok, Kabupaten Manggarai Barat.',
      ({ custom: _, ...record }) => record,
    )
    expect(after).toEqual(before)
  })
  it('gives a region that is named with its level another name', () => {
    const [, after] = both(
      '  aliases: { Kota Hujan: Kota Bogor, Bumi Tegar: Kabupaten Bogor }',
      'Ruteng - Rapat koordinasi digelar di Kota Hujan, Senin (6/5/2024). Tamu datang dari Bumi Tegar.',
      ({ places }) => places.map(({ name, code }) => [name, code]),
    )
    expect(after).toEqual(
      expect.arrayContaining([
        ['Kota Bogor', '32.71'],
        ['Kabupaten Bogor', '32.01'],
      ]),
    )
  })
  it('removes a place by its bare name, in the dateline too, and leaves it where its level says that it is one', () => {
    const [before, after] = both(
      '  remove: [Palu]',
      'Palu - Rapat koordinasi digelar di Palu, Senin (6/5/2024). Tamu datang dari Kota Palu dan Sigi.',
      ({ article, places }) => [article.dateline, places.map(({ text }) => text)],
    )
    expect(before).toEqual(['Palu', ['Palu', 'Sigi']])
    expect(after).toEqual([null, ['Kota Palu', 'Sigi']])
  })
  it('leaves the built-in words as they are', () => {
    const text = 'Ruteng - Rapat koordinasi digelar di Rumah Apung, Senin (6/5/2024).'
    const before = JSON.stringify(extract(text))
    both('  venues: [Rumah Apung]', text, () => 0)
    expect(JSON.stringify(extract(text))).toBe(before)
  })
  it('says where an alias has nothing behind it', () => {
    const bad = () => compileRules([{ name: 'k.yaml', text: 'lexicon:\n  aliases:\n    Abc: Lembaga Yang Tiada\n' }])
    expect(bad).toThrow(RuleFileError)
    expect(bad).toThrow('k.yaml:3:10: Lembaga Yang Tiada is in no list')
  })
})

describe('a large lexicon', () => {
  /** A word of its own for each number. */
  const word = (n: number) =>
    [...(n + 5000).toString(20)].map((digit) => `${'bcdfgklmnprstvwyzhjx'[parseInt(digit, 20)]}u`).join('')
  const agencies = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `    - Dinas ${word(from + n)}\n`).join('')
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, n) => `    Badan ${word(n)}: Dinas ${word(n)}\n`).join('')

  it('is read in time linear in its words and their aliases', () => {
    const file = (count: number) => `lexicon:\n  agencies:\n${agencies(0, count)}  aliases:\n${aliases(count)}`
    expectLinear((count) => readRuleFiles([{ name: 'k.yaml', text: file(count) }]), {
      small: 500,
      times: 16,
      most: 40,
      least: 5000,
    })
  })
  it('is read in time linear in the number of its files', () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        name: `${n}.yaml`,
        text: `lexicon:\n  agencies:\n${agencies(n * 300, n * 300 + 300)}`,
      }))
    expectLinear((count) => readRuleFiles(files(count)), { small: 4, times: 16, most: 40, least: 2500 })
  })
  it('may have more characters than the built-in one', () => {
    const rules = compileRules([{ name: 'k.yaml', text: `lexicon:\n  agencies:\n${agencies(0, 30_000)}` }])
    const text = `Ruteng - Dinas ${word(29_999)} menggelar rapat koordinasi, Senin (6/5/2024).`
    expect(names(extract(text, { rules })[0].agencies)).toEqual([`Dinas ${word(29_999)}`])
  })
  it('has room beside the built-in one', () => {
    const { count, edgeFrom, lineStart } = compile(builtinLexicon().tables, Class)
    const most = 64 ** 3
    expect(count + edgeFrom.length / 3 + ROOM).toBeLessThan(most)
    expect(lineStart.length / 4 + ROOM).toBeLessThan(most)
  })
  it('is refused where it is too large to be looked up', () => {
    const text = `lexicon: { outlets: [${'aa,'.repeat(ROOM + 1)}] }\n`
    expect(() => readRuleFiles([{ name: 'k.yaml', text }])).toThrow(
      'k.yaml:1:10: the words of a lexicon are more than can be looked up; leave some out',
    )
  }, 30_000)
})
