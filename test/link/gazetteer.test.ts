import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { officialName, placeCode, provinceName, timezoneOf } from '../../src/link/gazetteer.js'

describe('the gazetteer', () => {
  it('gives the code of a name that only one region bears', () => {
    expect(placeCode('Balangan')).toBe('63.11')
    expect(placeCode('Kota Bandung')).toBe('32.73')
    expect(placeCode('Kabupaten Bandung')).toBe('32.04')
    expect(placeCode('Bandung')).toBeUndefined()
    expect(placeCode('Kukar')).toBe('64.02')
    expect(placeCode('Atlantis')).toBeUndefined()
  })
  it('names provinces and regions by code', () => {
    expect(provinceName('63.72')).toBe('Kalimantan Selatan')
    expect(provinceName('31')).toBe('DKI Jakarta')
    expect(officialName('63.72')).toBe('Kota Banjarbaru')
    expect(officialName('63.03')).toBe('Kabupaten Banjar')
    expect(officialName('99')).toBeNull()
  })
  it('knows the three time zones', () => {
    expect(timezoneOf('61')).toBe(7)
    expect(timezoneOf('31.71')).toBe(7)
    expect(timezoneOf('63.72')).toBe(8)
    expect(timezoneOf('51')).toBe(8)
    expect(timezoneOf('81.71')).toBe(9)
    expect(timezoneOf('91.03')).toBe(9)
  })
})

describe('names with a word for islands', () => {
  const places = (text: string) => extract(text)[0].places.map(({ name, level, code }) => [name, level, code])
  it('are regions where a region is called so', () => {
    expect(places('Banjir melanda Kepulauan Riau (Kepri), Senin.')).toEqual([['Kepulauan Riau', 'province', '21']])
    expect(places('Banjir melanda Kepulauan Meranti, Senin.')).toEqual([
      ['Kabupaten Kepulauan Meranti', 'regency', '14.10'],
    ])
  })
  it('are islands beside the regency of that name', () => {
    expect(places('Banjir melanda Pulau Samosir, Kabupaten Samosir, Senin.')).toEqual([
      ['Pulau Samosir', 'island', null],
      ['Kabupaten Samosir', 'regency', '12.17'],
    ])
  })
  it('are countries', () => {
    expect(places('Gempa mengguncang Kepulauan Solomon, Senin.')).toEqual([['Kepulauan Solomon', 'country', null]])
  })
})
