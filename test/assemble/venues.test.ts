import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

const venuesOf = (text: string) =>
  Object.fromEntries(extract(text).flatMap((record) => record.venues.map(({ name, role }) => [name, role])))

describe('the venues of an event', () => {
  it('are not where somebody spoke on a day of which nothing else is told', () => {
    const venues = venuesOf(
      `Rapat paripurna digelar di Sukamaju, Rabu (17/9/2025). Rapat itu dihadiri 40 orang. Wakil ketua memuji hasilnya. "Kami batalkan," kata Ketua KPU Budi Santosa di Balai Kenanga, Selasa (16/9/2025).`,
    )
    expect(venues).toEqual({ 'Balai Kenanga': 'mentioned' })
  })
  it('are those where somebody spoke, too, when that is the event', () => {
    const venues = venuesOf(
      `"Harga turun," kata Menteri Perdagangan Budi Santosa saat ditemui di Gedung Kenanga, Jakarta, Senin (6/10/2025). Ia menjelaskan bahwa beras dijual di Pasar Melati sejak pekan lalu. "Stok aman," ujarnya.`,
    )
    expect(venues['Gedung Kenanga']).toBe('event')
  })
  it('are not what somebody only speaks of, unless a witness tells or an event is named', () => {
    const said = (lead: string, speech: string) =>
      venuesOf(`${lead}, Rabu (17/9/2025). "${speech}," kata Budi Santosa.`)
    const lead = 'Festival budaya digelar di Lapangan Kenanga'
    expect(said(lead, 'Banyak wisatawan singgah di Danau Melati')['Danau Melati']).toBe('mentioned')
    expect(said(lead, 'Kami menggelar pameran di Danau Melati')['Danau Melati']).toBe('event')
    expect(said('Gempa mengguncang Sukamaju', 'Dinding retak di Hotel Melati')['Hotel Melati']).toBe('event')
  })
  it('are the court whose judges give their verdict', () => {
    const court = 'Pengadilan Negeri Kenanga'
    const tried = `Majelis hakim ${court} memvonis terdakwa korupsi lima tahun penjara, Rabu (17/9/2025). Sidang vonis itu dipimpin hakim Budi Santosa.`
    expect(venuesOf(tried)[court]).toBe('event')
    expect(venuesOf(`Festival budaya digelar, Rabu (17/9/2025). Majelis hakim ${court} hadir.`)[court]).toBe(
      'mentioned',
    )
  })
  it('are those of an occasion that the words of a speaker name', () => {
    const venues = venuesOf(
      'Festival budaya digelar di Lapangan Kenanga, Rabu (17/9/2025). Festival itu dihadiri 40 orang. Warga senang. "Kami makan bersama," kata Bupati Budi Santosa dalam acara syukuran di Gedung Melati, Selasa (16/9/2025).',
    )
    expect(venues).toEqual({ 'Lapangan Kenanga': 'event', 'Gedung Melati': 'event' })
  })
  it('are no districts that are called like a spot', () => {
    const venues = venuesOf(
      'Warga Kecamatan Gunung Putri berunjuk rasa di Jalan Kenanga, Rabu (17/9/2025). Banjir di Gunung Putri menjadi sebabnya.',
    )
    expect(venues).toEqual({ 'Jalan Kenanga': 'event' })
  })
  it('are in a disaster not those to which people fled', () => {
    const venues = venuesOf(
      'Banjir merendam rumah di Perumahan Kenanga, Rabu (17/9/2025). Warga mengungsi ke Balai Desa Melati dan Masjid Cempaka.',
    )
    expect(venues).toEqual({
      'Perumahan Kenanga': 'event',
      'Balai Desa Melati': 'mentioned',
      'Masjid Cempaka': 'mentioned',
    })
  })
  it('are not the hospitals of the hurt', () => {
    const venues = venuesOf('Kecelakaan terjadi di Jalan Kenanga, Rabu (17/9/2025). Korban dirawat di RSUD Melati.')
    expect(venues).toEqual({ 'Jalan Kenanga': 'event', 'RSUD Melati': 'mentioned' })
  })
  it('are those of the text rather than the headline', () => {
    const text = 'Pelatihan digelar di Hotel Melati Raya Sukamaju, Rabu (17/9/2025). Pelatihan itu diikuti 40 peserta.'
    expect(venuesOf(`Pelatihan Digelar di Hotel Melati\n\n${text}`)['Hotel Melati Raya Sukamaju']).toBe('event')
  })
  it('are told once where one name is but fuller than the other', () => {
    const venues = venuesOf(
      'Festival digelar di Pantai Wisata Kenanga, Rabu (17/9/2025). Warga datang ke Pantai Kenanga sejak pagi, lalu ke Pasar Kenanga.',
    )
    expect(venues).toEqual({ 'Pantai Wisata Kenanga': 'event', 'Pasar Kenanga': 'event' })
  })
  it('of a trial are the court, not where the deed was done', () => {
    const venues = venuesOf(
      'Sidang perdana digelar di Pengadilan Negeri Sukamaju, Rabu (17/9/2025). Jaksa mendakwa Budi Santosa menerima uang itu di Hotel Melati.',
    )
    expect(venues).toEqual({ 'Pengadilan Negeri Sukamaju': 'event', 'Hotel Melati': 'mentioned' })
  })
  it('are not those of what happened long before', () => {
    const venues = venuesOf(
      'Bupati meresmikan Pasar Kenanga, Rabu (17/9/2025). Peresmian dihadiri 40 orang. Ia gembira. Pedagang pernah berkumpul di Hotel Melati pada 13 Mei 2024.',
    )
    expect(venues).toEqual({ 'Pasar Kenanga': 'event', 'Hotel Melati': 'mentioned' })
  })
  it('end in a headline in front of an ordinary word that the text never puts there', () => {
    expect(
      Object.keys(venuesOf('Pasar Kenari Sepi Pembeli\n\nPara pedagang di Pasar Kenari mengeluh, Senin.')),
    ).toEqual(['Pasar Kenari'])
    expect(
      Object.keys(
        venuesOf(
          'Bandara Ditutup Lagi, Warga Sukamaju Batal Terbang\n\nSUKAMAJU - Bandara itu ditutup sejak Senin (2/6/2025). Warga kecewa dan pulang ke rumah.',
        ),
      ),
    ).toEqual([])
    expect(
      Object.keys(venuesOf('Jembatan Merah Putih Dibuka\n\nWarga melintasi Jembatan Merah Putih, Senin.')),
    ).toEqual(['Jembatan Merah Putih'])
  })
})
