import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trustIn } from '../../src/assemble/type.js'
import { AXES, addAxes, typeVectorsOf } from '../../src/assemble/type-vectors.js'
import { everywhereSaid, typeWordsOf, WORD_PLACES } from '../../src/assemble/type-words.js'
import { extract } from '../../src/extract.js'
import { typeWords } from '../../src/lexicon/data.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { EVENT_TYPES } from '../../src/record.js'

const typeOf = (text: string) => extract(text)[0].type

describe('words that were learned to speak for types', () => {
  const words = typeWords.split('\n').map((line) => line.slice(0, line.indexOf('\t')))
  /** What a word adds where it stands, by type, in hundredths. */
  const saidBy = (word: string, place: number) => {
    const sums = new Float64Array(EVENT_TYPES.length)
    typeWordsOf(builtinLexicon()).add(builtinLexicon().idOf(word), place, sums)
    return EVENT_TYPES.flatMap((type, n) => (sums[n] ? [{ type, weight: sums[n] }] : []))
  }
  it('begin with what each type scores before any of them', () => {
    const { types, priors } = everywhereSaid()
    expect(types).toEqual([...EVENT_TYPES])
    expect(priors).toHaveLength(EVENT_TYPES.length)
    expect(priors.some((score) => score < 0)).toBe(true)
  })
  it('hold numbers for known types, in the order in which they are searched', () => {
    expect(words.length).toBeGreaterThan(1000)
    expect(words).toEqual([...words].sort((a, b) => (a < b ? -1 : 1)))
    for (const word of words.filter((each) => each !== '*')) {
      const said = WORD_PLACES.flatMap((_, place) => saidBy(word, place))
      expect(said.length, word).toBeGreaterThan(0)
      for (const { weight } of said) expect(Math.abs(weight), word).toBeLessThan(400)
    }
  })
  it('are read as the list says them', () => {
    const list = readFileSync(new URL('../../src/lexicon/type-words.tsv', import.meta.url), 'utf8').split('\n')
    for (const line of [list.at(-2), list[1000], list[3000]]) {
      const [word, ...cells] = line!.split('\t')
      for (const [place, name] of WORD_PLACES.entries()) {
        const read = saidBy(word, place).map(({ type, weight }) => `${type}:${weight / 100}`)
        expect(read.join(' '), `${word} ${name}`).toBe(cells[place] ?? '')
      }
    }
  })
  it('are words of the lexicon, which alone are asked for', () => {
    const lexicon = builtinLexicon()
    expect(words.filter((word) => word !== '*' && lexicon.idOf(word) < 0)).toEqual([])
  })
  it('say nothing where the list does not hold them', () => {
    const silent = Array.from({ length: builtinLexicon().size }, (_, id) => builtinLexicon().word(id)).find(
      (word) => !words.includes(word),
    )!
    expect(WORD_PLACES.flatMap((_, place) => saidBy(silent, place))).toEqual([])
  })
  it('count less where there are few', () => {
    expect([trustIn(0), trustIn(10), trustIn(40), trustIn(400)]).toEqual([0, 0.25, 1, 1])
  })
})

describe('vectors of words that speak for types as their likes do', () => {
  const listed = (name: string) =>
    readFileSync(new URL(`../../src/lexicon/${name}.tsv`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'))
  const vectorOf = (word: string, place = 0) => {
    const sums = new Float64Array(WORD_PLACES.length * AXES)
    typeVectorsOf(builtinLexicon()).add(builtinLexicon().idOf(word), place, sums)
    return sums
  }
  const rows = listed('type-vectors')
  it('are read as the list says them, at the place where the word stands', () => {
    expect(rows.length).toBeGreaterThan(1000)
    for (const [word, numbers] of [rows[0], rows[500], rows.at(-1)!]) {
      expect([...vectorOf(word, 1)].slice(AXES, 2 * AXES).join(' '), word).toBe(numbers)
      expect(
        vectorOf(word, 1)
          .slice(0, AXES)
          .every((n) => n === 0),
      ).toBe(true)
    }
  })
  it('are those of words of the lexicon, whose numbers a character can hold', () => {
    for (const [word, numbers] of rows) {
      expect(builtinLexicon().idOf(word), word).toBeGreaterThanOrEqual(0)
      const vector = numbers.split(' ').map(Number)
      expect(vector, word).toHaveLength(AXES)
      expect(Math.max(...vector.map(Math.abs)), word).toBeLessThanOrEqual(31)
    }
  })
  it('add to each type what their axes say', () => {
    const axes = listed('type-axes')
    expect(axes.map(([name]) => name)).toEqual(
      WORD_PLACES.flatMap((place) => Array.from({ length: AXES }, (_, n) => `${place} ${n + 1}`)),
    )
    for (const at of [0, AXES + 3, axes.length - 1]) {
      const sums = new Float64Array(axes.length)
      sums[at] = 10
      const scores = new Float64Array(EVENT_TYPES.length)
      addAxes(sums, scores)
      const wanted = axes[at][1].split(' ').map((n) => Number(n) / 100)
      for (const [k, score] of scores.entries()) expect(score).toBeCloseTo(wanted[k], 9)
    }
  })
  it('are alike for words of like use', () => {
    const alike = (one: string, other: string) => {
      const [a, b] = [vectorOf(one), vectorOf(other)]
      const product = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, n) => sum + value * y[n], 0)
      return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
    }
    expect(alike('menangkap', 'ditangkap')).toBeGreaterThan(alike('menangkap', 'meresmikan') + 0.3)
  })
})

describe('the type of an article', () => {
  it.each([
    [
      'a transfer of a player is no competition',
      `Melati FC Mundur dari Perburuan Penyerang Kenanga United

Melati FC awalnya mengincar penyerang itu untuk mengisi posisi ujung tombak. Harganya kemahalan, sehingga klub mundur dari bursa transfer musim panas ini. Pemain berusia 27 tahun itu kini jadi rebutan klub lain.

Musim lalu ia mencetak 20 gol dan membawa timnya juara dalam turnamen pramusim.`,
      'other',
    ],
    [
      'an arrest stays one',
      `Polisi Tangkap Pencuri Sepeda Motor di Sukamaju

SUKAMAJU - Satreskrim Polres Sukamaju menangkap seorang pria yang diduga mencuri sepeda motor, Senin (6/5/2024). Pelaku diamankan di rumahnya tanpa perlawanan bersama barang bukti.`,
      'arrest',
    ],
    ['event words decide where little else is told', 'Pemkab Sukamaju menggelar pelatihan bagi 120 warga.', 'training'],
  ])('%s', (_, text, type) => {
    expect(typeOf(text)).toBe(type)
  })
})
