import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

/** Who said each quote of a text, in its order. */
const speakers = (text: string) => extract(text).flatMap((record) => record.quotes.map((quote) => quote.speaker))

describe('who is meant by "katanya" and "ujar dia"', () => {
  const opening = 'JAKARTA - "Dua mobil kami sita," kata juru bicara KPK Hendra Wibawa, Senin (20/10/2025).'

  it.each([
    ['Rina mendapat uang dari Budi Santoso dan membeli mobil.', 'Hendra Wibawa', 'who something comes from'],
    ['Program itu bagian dari kerja Presiden Budi Santoso.', 'Hendra Wibawa', 'who stands in the middle'],
    ['Mantan istri Budi Santoso itu tidak hadir.', 'Hendra Wibawa', 'whose kin acts'],
    [
      'Menteri Keuangan Budi Santoso mengapresiasi langkah itu.',
      'Budi Santoso',
      'who opens the sentence with the office',
    ],
    ['Sementara itu, Menteri Keuangan, Budi Santoso, tiba di lokasi.', 'Budi Santoso', 'who opens it behind a comma'],
    [
      'Langkah itu diapresiasi. Ketua RT Budi Santoso menilai cukup.',
      'Budi Santoso',
      'who stands before a reporting verb',
    ],
  ])('%s -> %s: %s', (between, speaker) => {
    expect(speakers(`${opening}\n\n${between}\n\n"Ini harus selesai tahun ini," ujarnya.`).at(-1)).toBe(speaker)
  })

  it('who was named last, where nobody spoke before', () => {
    expect(speakers('BANDUNG - Pesan datang dari Wali Kota Budi Santoso. "Jaga kota ini," katanya.')).toEqual([
      'Budi Santoso',
    ])
  })

  it('the lawyer behind his title, not the client who was named before', () => {
    expect(
      speakers('Robertus Daga absen. "Ia sakit hari ini," kata pengacara Robertus Daga, Yosef Tukan, Senin.'),
    ).toEqual(['Yosef Tukan'])
  })
})

describe('who is quoted by another name', () => {
  it('is the person who bears it', () => {
    expect(
      speakers(
        'JAKARTA - Wakil Gubernur Sandiaga Wakrul meninjau pasar, Senin (20/10/2025).\n\n"Aman," ujar Sandi.\n\nSandi juga mengaku pasar itu akan dibuka lagi pekan depan.',
      ),
    ).toEqual(['Sandiaga Wakrul', 'Sandiaga Wakrul'])
  })
})
