import { describe, expect, it } from 'vitest'
import { DIMENSIONS, wordVectors } from './vectors.mjs'

const WHO = ['polisi', 'jaksa', 'petugas', 'penyidik']
const WHERE = ['pasar', 'terminal', 'stasiun', 'pelabuhan']
/** "membekuk" and "meringkus" have the same neighbours, "meresmikan" has others. */
const texts = WHO.flatMap((who) =>
  WHERE.flatMap((where) => [
    `${who} membekuk pencuri di ${where} kemarin`,
    `${who} meringkus pencuri di ${where} kemarin`,
    `bupati meresmikan gedung ${where} baru`,
  ]),
)

describe('vectors of words', () => {
  const vectors = wordVectors(texts)
  const alike = (one: string, other: string) => {
    const b = vectors.get(other)
    return vectors.get(one)?.reduce((sum, value, k) => sum + value * (b?.[k] ?? Number.NaN), 0) ?? Number.NaN
  }

  it('are like those of words that stand beside the same words', () => {
    expect(alike('membekuk', 'meringkus')).toBeGreaterThan(0.9)
    expect(alike('membekuk', 'meresmikan')).toBeLessThan(0.5)
  })

  it('have the length 1 and the same numbers in every run', () => {
    expect(vectors.get('membekuk')).toHaveLength(DIMENSIONS)
    expect(alike('membekuk', 'membekuk')).toBeCloseTo(1)
    expect(wordVectors(texts)).toEqual(vectors)
  })

  it('are not given to rare words', () => {
    expect(vectors.has('polisi')).toBe(true)
    expect(wordVectors(texts.slice(0, 6)).has('polisi')).toBe(false)
  })
})
