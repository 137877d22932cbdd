import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { villageLines } from '../../src/lexicon/villages.js'
import { villageCodes } from '../../src/link/villages.js'

/** Villages of a text: name, code, and namesakes that stay open. */
const villages = (text: string) =>
  extract(text)
    .flatMap(({ places }) => places)
    .filter(({ level }) => level === 'village')
    .map(({ name, code, province, alternatives }) => [name, code, province, ...(alternatives ? [alternatives] : [])])

describe('a village', () => {
  it.each([
    [
      'Warga Kelurahan Sungai Paring, Kecamatan Martapura, Kabupaten Banjar, menanam seribu pohon, Senin (6/5/2024).',
      'Kelurahan Sungai Paring',
      '63.03.05.1005',
      'Kalimantan Selatan',
    ],
    [
      'Pelatihan digelar di Desa Bincau, Kabupaten Banjar, kemarin.',
      'Desa Bincau',
      '63.03.05.2012',
      'Kalimantan Selatan',
    ],
    [
      'Banjarbaru - Posyandu baru dibuka di Kelurahan Mentaos, Selasa.',
      'Kelurahan Mentaos',
      '63.72.04.1002',
      'Kalimantan Selatan',
    ],
    ['Banda Aceh - Nelayan Gampong Alue Naga memperbaiki perahu.', 'Gampong Alue Naga', '11.71.04.2004', 'Aceh'],
    [
      'Panen raya berlangsung di Nagari Sungai Pua, Kabupaten Agam.',
      'Nagari Sungai Pua',
      '13.06.12.2002',
      'Sumatera Barat',
    ],
    ['Kebun damar di Pekon Pahmungan dibuka untuk pelajar.', 'Pekon Pahmungan', '18.13.01.2007', 'Lampung'],
  ])('has the code of the one that lies there: %s', (text, name, code, province) => {
    expect(villages(text)).toContainEqual([name, code, province])
  })
  it('is told from its namesakes by what it is called', () => {
    const there = ', Kabupaten Kutai Kartanegara, menerima bantuan benih.'
    expect(villages(`Warga Kelurahan Tanjung Harapan${there}`)[0][1]).toBe('64.02.13.1009')
    expect(villages(`Warga Desa Tanjung Harapan${there}`)[0][1]).toBe('64.02.07.2002')
  })
  it('lists namesakes of one regency', () => {
    expect(villages('Warga Desa Tanjung Harapan, Kabupaten Lampung Tengah, menerima bantuan benih.')).toEqual([
      ['Desa Tanjung Harapan', null, 'Lampung', ['18.02.10.2002', '18.02.21.2010']],
    ])
  })
  it.each([
    ['of a name that many bear, with no area near', 'Warga Desa Sukamaju menerima bantuan benih.'],
    ['that the area behind it does not have', 'Warga Desa Pahmungan, Kabupaten Banjar, menerima bantuan benih.'],
    ['that nobody knows', 'Warga Desa Kucing Terbang, Kabupaten Banjar, menerima bantuan benih.'],
    ['whose only namesake lies in another province', 'Bupati Banjar mengunjungi Kabupaten Banjar dan Desa Pahmungan.'],
    ['that is but a part of one', 'Warga Dusun Pahmungan menerima bantuan benih.'],
  ])('stays without a code: one %s', (_, text) => {
    expect(villages(text).map(([, code, , alternatives]) => [code, alternatives])).toEqual([[null, undefined]])
  })
  it('of a lone Kampung is a neighbourhood', () => {
    const nowhere = { districts: new Set<string>(), regencies: new Set<string>(), provinces: new Set<string>() }
    expect(villageCodes('Pekon Pahmungan', null, nowhere)).toEqual(['18.13.01.2007'])
    expect(villageCodes('Kampung Pahmungan', null, nowhere)).toEqual([])
    expect(villageCodes('Kampung Pahmungan', '18.13.01', nowhere)).toEqual(['18.13.01.2007'])
  })
})

it('every village of the list has its code', () => {
  const folder = createRequire(import.meta.url)
    .resolve('idn-area-data/package.json')
    .replace(/package\.json$/, 'data/')
  const rows = readFileSync(`${folder}villages.csv`, 'utf8').trim().split(/\r?\n/).slice(1)
  const text = `\n${villageLines()}\n`
  expect(text.match(/\d{10}/g)?.length).toBe(rows.length)
  const around = { districts: new Set<string>(), regencies: new Set<string>(), provinces: new Set<string>() }
  for (const row of rows.filter((_, i) => i % 97 === 0)) {
    const [code, district, name] = row.split(',')
    expect(villageCodes(`Desa ${name}`, district, around), row).toContain(code)
  }
})
