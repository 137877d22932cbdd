import { describe, expect, it } from 'vitest'
import { districtsByCode, districtsByName, regionsByCode } from '../../src/lexicon/data.js'
import { valueIn } from '../../src/lexicon/lines.js'
import { districtCodes, districtName, isDistrict } from '../../src/lexicon/regions.js'

describe('a value in sorted lines', () => {
  const lines = 'aek\t1\nbaa\t2,3\nbaab\t4\nz é\t5'
  it('is found by its whole key', () => {
    expect(['aek', 'baa', 'baab', 'z é'].map((key) => valueIn(lines, key))).toEqual(['1', '2,3', '4', '5'])
    for (const key of ['', 'a', 'ba', 'baaa', 'z', 'zz', '1']) expect(valueIn(lines, key)).toBeUndefined()
    expect(valueIn('', 'a')).toBeUndefined()
    expect(valueIn('a\t1', 'a')).toBe('1')
  })
  it.each(Object.entries({ regionsByCode, districtsByCode, districtsByName }))(
    'is found for every line of %s',
    (_, text) => {
      const wrong = text.split('\n').filter((line) => {
        const [key, value] = line.split('\t')
        return valueIn(text, key) !== value
      })
      expect(wrong).toEqual([])
    },
  )
})

describe('districts', () => {
  it('have codes by their name, however its words are parted', () => {
    expect(districtCodes('kedungwaringin')).toEqual(['32.16.12'])
    expect(districtCodes('sindangkerta')).toEqual(['32.17.14'])
    expect(districtCodes('atlantis')).toEqual([])
  })
  it('have a name by their code, and are known as they are written', () => {
    expect(districtName('11.01.01')).toBe('bakongan')
    expect(districtName('11.01')).toBeUndefined()
    expect([isDistrict('kluet utara'), isDistrict('kluetutara')]).toEqual([true, false])
  })
})
