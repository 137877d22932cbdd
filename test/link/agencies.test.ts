import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

const bodies = (text: string) =>
  extract(text, { id: 'x' }).flatMap((r) => [...r.agencies, ...r.organizations].map(({ name }) => name))

describe('linking institutions', () => {
  it.each([
    ['Pondok Pesantren (Ponpes) Al-Wakrul', 'Ponpes Al-Wakrul'],
    ['Sekolah Menengah Kejuruan (SMK) Negeri 2 Alok', 'SMK Negeri 2 Alok'],
    ['Dewan Pimpinan Daerah (DPD) Partai Golkar Sulsel', 'DPD Partai Golkar Sulsel'],
    ['Perusahaan Daerah Air Minum (PDAM) Tirta Wakrul', 'PDAM Tirta Wakrul'],
  ])('joins %s and %s', (full, short) => {
    expect(bodies(`Rapat itu digelar ${full}, Minggu. Warga berterima kasih kepada ${short}.`)).toHaveLength(1)
  })
  it('keeps two of a kind apart', () => {
    expect(bodies('Rapat itu digelar Pondok Pesantren Al-Wakrul. Hadir pula Ponpes Al-Dombas.')).toHaveLength(2)
  })
})

describe('the area of an institution', () => {
  it.each([
    ['Pemerintah Provinsi Kepulauan Riau', 'province', '21'],
    ['Polda Kepulauan Riau', 'province', '21'],
    ['RSUD Kota Bogor', 'city', '32.71'],
    ['Pemerintah Desa Labuhanratu I, Kecamatan Way Jepara, Kabupaten Lampung Timur,', 'village', '18.07.07.2012'],
  ])('of %s has a level and a code', (name, level, place) => {
    expect(extract(`${name} menggelar rapat.`)[0].agencies).toMatchObject([{ level, place }])
  })
})

describe('linking spots', () => {
  it('joins a name with its short form inside and the short form', () => {
    const [record] = extract('Lomba digelar di Gelanggang Olahraga (GOR) Wakrul, Minggu. GOR Wakrul ramai.', {
      id: 'x',
    })
    expect(record.venues.map(({ name }) => name)).toEqual(['Gelanggang Olahraga (GOR) Wakrul'])
  })
})
