import { describe, expect, it } from 'vitest'
import { isVariant } from '../../src/link/spelling.js'

const bothWays = (a: string, b: string) => [isVariant(a, b), isVariant(b, a)]

describe('spellings of one name word', () => {
  it.each([
    ['nazarudin', 'nasaruddin'],
    ['muhamad', 'muhammad'],
    ['soegeng', 'sugeng'],
    ['yudhistira', 'yudistira'],
    ['zakhariya', 'zakaria'],
    ['fitriyah', 'fitriah'],
    ['barisi', 'basiri'],
    ['cakden', 'cekden'],
    ['hafidz', 'hafizd'],
  ])('%s and %s', (a, b) => expect(bothWays(a, b)).toEqual([true, true]))
  it.each([
    ['budi', 'rudi'],
    ['suharto', 'suhendra'],
    ['darmawan', 'dermawati'],
    ['joko', 'jaka'],
    ['kardiman', 'karsidi'],
    ['santosa', 'santosani'],
  ])('not %s and %s', (a, b) => expect(bothWays(a, b)).toEqual([false, false]))
})
