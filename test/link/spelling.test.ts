import { describe, expect, it } from 'vitest'
import { isVariant } from '../../src/link/spelling.js'

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
  ])('%s and %s', (a, b) => {
    expect([isVariant(a, b), isVariant(b, a)]).toEqual([true, true])
  })
  it.each([
    ['budi', 'rudi'],
    ['suharto', 'suhendra'],
    ['darmawan', 'dermawati'],
    ['joko', 'jaka'],
    ['kardiman', 'karsidi'],
    ['santosa', 'santosani'],
  ])('not %s and %s', (a, b) => {
    expect([isVariant(a, b), isVariant(b, a)]).toEqual([false, false])
  })
})
