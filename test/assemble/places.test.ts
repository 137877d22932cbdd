import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

const placesOf = (text: string) =>
  Object.fromEntries(extract(text).flatMap((record) => record.places.map(({ name, role }) => [name, role])))

describe('the places of an event', () => {
  it('are the links of one chain', () => {
    const places = placesOf(
      'BOGOR - Longsor terjadi di Kampung Suka Elok, Desa Mekar Elok, Kabupaten Bogor, Rabu (24/1/2024).',
    )
    expect(places).toMatchObject({
      'Kampung Suka Elok': 'event',
      'Desa Mekar Elok': 'event',
      'Kabupaten Bogor': 'event',
    })
  })
  it('are the quarter in which somebody was met, with the city around it', () => {
    const met = (where: string) => placesOf(`BOGOR - "Saya senang," kata Sari Dewi ${where}, Jakarta Selatan.`)
    expect(met('saat ditemui di kawasan Semanggi')).toMatchObject({
      Semanggi: 'event',
      'Kota Jakarta Selatan': 'event',
    })
    expect(met('yang tinggal di kawasan Semanggi')).toMatchObject({ Semanggi: 'mentioned' })
  })
  it('are the country of the headline or lead where no other place is told', () => {
    expect(placesOf('Kapal Wisata Tenggelam di Yunani\n\nDelapan orang tewas dalam peristiwa itu.')).toEqual({
      Yunani: 'event',
    })
    expect(placesOf('BOGOR - Sebuah kapal wisata karam di Pireus, Yunani. Delapan orang tewas.')).toMatchObject({
      Pireus: 'event',
      Yunani: 'event',
    })
    expect(placesOf('Harga Beras Naik di Indonesia\n\nPetani senang dengan harga itu.')).toEqual({
      Indonesia: 'mentioned',
    })
  })
  it('are not those whose figures are compared', () => {
    const places = placesOf(
      'Survei harga telur digelar di Kota Bogor, Rabu (24/1/2024). Harga telur di Aceh Rp 25.712 per kg, di Riau 2,92 persen lebih murah.',
    )
    expect(places).toEqual({ 'Kota Bogor': 'event', Aceh: 'mentioned', Riau: 'mentioned' })
  })
  it('are not where people come from or a road leads', () => {
    const places = placesOf(
      'Polisi menggelar razia di Kota Bogor, Rabu (24/1/2024), diikuti petugas dari Kabupaten Kuningan, pada proyek tol Liwa - Krui.',
    )
    expect(places).toMatchObject({ 'Kota Bogor': 'event', 'Kabupaten Kuningan': 'mentioned' })
    expect(places.Krui).not.toBe('event')
  })
  it('are not the homes of those who come from a list of districts', () => {
    const places = placesOf(
      'Pelatihan digelar di Kecamatan Teunom, Rabu (24/1/2024). Pelatihan itu diikuti kader dari empat kecamatan yakni Kecamatan Panga, Jaya, dan Sampoiniet.',
    )
    expect(places).toMatchObject({
      'Kecamatan Teunom': 'event',
      'Kecamatan Panga': 'mentioned',
      'Kecamatan Sampoi Niet': 'mentioned',
    })
  })
  it('are those within which something happens, but not where the people live who come', () => {
    const places = (text: string) => placesOf(`${text} di wilayah Kecamatan Teunom, Rabu (24/1/2024).`)
    expect(places('Kebakaran melanda lahan gambut')['Kecamatan Teunom']).toBe('event')
    expect(places('BOGOR - Pelatihan digelar dengan petani')['Kecamatan Teunom']).toBe('mentioned')
    expect(
      placesOf('BOGOR - Gempa mengguncang wilayah Kabupaten Belitung, Rabu (24/1/2024).')['Kabupaten Belitung'],
    ).toBe('event')
  })
  it('hold the regency of a district that is one, wherever it is named', () => {
    const places = placesOf(
      'Panen raya digelar di Kecamatan Kedungwaringin, Rabu (24/1/2024). Bantuan itu sampai ke Kabupaten Bekasi kemarin.',
    )
    expect(places['Kabupaten Bekasi']).toBe('event')
  })
  it("are not where things are sent, nor those of somebody's former office", () => {
    const places = placesOf(
      'Polisi menangkap mantan Bupati Belitung di Kota Bogor, Rabu (24/1/2024), sebelum ia bertolak ke Banten dan menuju Bali.',
    )
    expect(places).toMatchObject({ 'Kota Bogor': 'event', Banten: 'mentioned', Bali: 'mentioned' })
    expect(places['Kabupaten Belitung']).toBe('mentioned')
  })
  it('are those of the lead where no other is told and there is no dateline', () => {
    expect(
      placesOf('Pemerintah Kabupaten Belitung mendapat kuota 250 ekor sapi. Jumlahnya sama dengan Banten.'),
    ).toEqual({
      'Kabupaten Belitung': 'event',
      Banten: 'mentioned',
    })
  })
  it('are a village behind "di", though no event word stands beside it', () => {
    const places = placesOf(
      'Polisi menggelar operasi pada Rabu (24/1/2024). Warga melapor bahwa ada galian liar di Desa Mekarwangi Kecamatan Menggala. Lokasi sudah ditutup.',
    )
    expect(places['Desa Mekarwangi']).toBe('event')
  })
  it('are the dateline where the text tells no other or only the region around it', () => {
    const text = (place: string) =>
      `MARTAPURA - Pemerintah menggelar rapat koordinasi${place}, Rabu (24/1/2024). Rapat itu berjalan lancar.`
    expect(placesOf(text(''))).toEqual({ 'Kecamatan Martapura': 'event' })
    expect(placesOf(text(' di Kalimantan Selatan'))['Kecamatan Martapura']).toBe('event')
    expect(placesOf(text(' di Kota Bogor'))['Kecamatan Martapura']).toBe('dateline')
  })
  it('are links of one chain without commas too, and short forms in brackets', () => {
    expect(
      placesOf(
        'Polisi menangkap pelaku di Kota Bogor, Rabu (24/1/2024). Ia warga Desa Mekar Elok Kecamatan Cibinong Kabupaten Kuningan (Kng).',
      ),
    ).toMatchObject({ 'Kota Bogor': 'event', 'Desa Mekar Elok': 'mentioned', 'Kabupaten Kuningan': 'mentioned' })
  })
  it('are not the provinces of governors nor the districts of secretaries', () => {
    expect(
      placesOf(
        'BOGOR - Pelantikan dipimpin Gubernur Banten (Btn) Sutarno di Kota Bogor, Rabu (24/1/2024). Warsito dilantik sebagai Sekretaris Kecamatan Kedungwaringin.',
      ),
    ).toMatchObject({ 'Kota Bogor': 'event', Banten: 'mentioned', 'Kecamatan Kedung Waringin': 'mentioned' })
  })
  it('are the country around a town abroad, but no part of the world', () => {
    expect(
      placesOf('Rapat digelar di Lisbon, Portugal, Rabu (24/1/2024), dengan tamu dari Eropa. Rapat itu soal Asia.'),
    ).toEqual({ Lisbon: 'event', Portugal: 'event', Eropa: 'mentioned', Asia: 'mentioned' })
  })
  it('are told by the headline, with the words of the event or where the text tells none', () => {
    const text = 'Longsor Tutup Jalan di Liwa, Lampung Barat\n\nPetugas membersihkan material longsor sejak pagi.'
    expect(placesOf(text)).toMatchObject({ 'Kabupaten Lampung Barat': 'event' })
  })
  it('lie behind the spot of the event, even in what a witness says', () => {
    const places = placesOf(
      'BANDUNG - Polisi menangkap pelaku pencurian. "Ia kami tangkap di areal PT Rimba Makmur, Kabupaten Kuningan, kemarin," kata Kapolres.',
    )
    expect(places['Kabupaten Kuningan']).toBe('event')
  })
  it('are where the day behind the place says that something took place', () => {
    const places = placesOf(
      'BOGOR - Rapat digelar pada Senin (22/1/2024). Rapat itu membahas banjir. "Kami siap," kata Bupati Warsito kepada wartawan di Cibinong, Jawa Barat, Rabu (24/1/2024).',
    )
    expect(places).toMatchObject({ Cibinong: 'event', 'Jawa Barat': 'event' })
  })
  it('are not those that are ranked', () => {
    const places = placesOf(
      'BOGOR - Inflasi terjadi di Kota Bogor, Rabu (24/1/2024). Inflasi tertinggi terjadi di Kabupaten Kuningan.',
    )
    expect(places).toMatchObject({ 'Kota Bogor': 'event', 'Kabupaten Kuningan': 'mentioned' })
  })
  it('are not what the spot is called after, where a place behind it tells where it is', () => {
    const places = placesOf(
      'Pameran digelar di Balai Kenari Kedungwaringin, Kota Bogor, Rabu (24/1/2024), dan di Jakarta Convention Center.',
    )
    expect(places).toMatchObject({ 'Kota Bogor': 'event' })
    expect(Object.entries(places).filter(([, role]) => role === 'event')).toHaveLength(1)
  })
})

describe('the places of a statement', () => {
  it('are where it is made, not what it tells of', () => {
    const text =
      'BOGOR - Rabu (24/1/2024), Bupati Bogor Budi Laksana menegaskan pihaknya mengelola semua kebun di Kabupaten Kuningan dan sekitarnya.'
    const [record] = extract(text)
    expect(record.type).toBe('statement')
    expect(placesOf(text)).toMatchObject({ 'Kabupaten Bogor': 'event', 'Kabupaten Kuningan': 'mentioned' })
  })
})

describe('the dateline', () => {
  it('is the namesake that the text names with its level, or a district of its regency', () => {
    const code = (text: string) =>
      extract(text)
        .flatMap(({ places }) => places)
        .find(({ rule }) => rule === 'clean/dateline')?.code
    const rest = 'menggelar rapat koordinasi di Kota Surabaya, Rabu (24/1/2024). Rapat itu lancar.'
    expect(code(`MOJOKERTO - Pemerintah Kabupaten Mojokerto ${rest}`) ?? '35.16').toBe('35.16')
    expect(code(`KLOJEN - Pemerintah Kota Malang ${rest}`)).toMatch(/^35\.73\./)
  })
  it('are not the capital from which a newsroom writes, nor any of figures', () => {
    const roleOf = (dateline: string, text: string, name: string) => placesOf(`${dateline} - ${text}`)[name]
    const visit = 'Menteri Sosial melakukan kunjungan kerja ke sebuah panti, Rabu (24/1/2024).'
    expect(roleOf('JAKARTA', visit, 'DKI Jakarta')).toBe('dateline')
    expect(roleOf('BOGOR', visit, 'Kota Bogor')).toBe('event')
    const figures = 'Harga emas batangan naik Rp10.000 menjadi Rp1.930.000 per gram, Rabu (24/1/2024).'
    expect(roleOf('BOGOR', figures, 'Kota Bogor')).toBe('dateline')
  })
})
