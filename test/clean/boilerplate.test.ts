import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.js'
import { expectLinear } from '../linear.js'

const BODY =
  'Pemerintah Kabupaten Sumberjaya menggelar rapat koordinasi bersama seluruh camat untuk membahas penanganan banjir.'
const MORE = 'Kepala dinas mengatakan warga diminta tetap waspada karena hujan masih akan turun sepanjang pekan ini.'
const LAST = 'Rapat itu ditutup dengan doa bersama bagi warga yang rumahnya rusak diterjang arus sungai.'

const bodyOf = (text: string): string =>
  clean(text)
    .regions.filter((region) => region.kind === 'body')
    .map((region) => text.slice(region.start, region.end))
    .join('\n')

describe('boilerplate within the text', () => {
  it.each([
    'Baca juga: Tanggul Jebol, Warga Mengungsi',
    'Saksikan Live KabarPagi:',
    'Sumber Berita: https://www.kabarsungai.com/artikel-12-tanggul-jebol.html',
    'Artikel ini telah naik di KabarSungai.',
    'Baca Juga :  Tanggul Jebol, Warga Mengungsi',
    'Baca juga:Tanggul Jebol, Warga Mengungsi',
    'Baca juga:\nTanggul Jebol, Warga Mengungsi',
    'Baca juga:\nTanggul Jebol, Warga Mengungsi\nSungai Meluap Lagi di Tiga Desa',
    'Baca Juga: \n\nTanggul Jebol, Warga Mengungsi\n',
    'Advertisement\nBaca Juga',
    'Simak juga Video: Tanggul Jebol di Sumberjaya',
    "Simak juga Video 'Tanggul Jebol di Sumberjaya':",
    'Lihat juga: Foto-foto Tanggul Jebol',
    'Artikel Terkait\nTanggul Jebol, Warga Mengungsi\nSungai Meluap Lagi di Tiga Desa\n',
    'BACAAN LAINNYA\nPemkab Sumberjaya Gelar Rakor BanjirTanggul Jebol, Warga MengungsiPemkab Sumberjaya Buka Posko Bantuan\n',
    'ADVERTISEMENT',
    'SCROLL TO CONTINUE WITH CONTENT',
    'ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT',
    'Iklan',
    'Foto: Dokumentasi Pemkab Sumberjaya',
    'Suasana rapat di pendapa. Foto: Joko Purnomo',
    '[Gambas:Video 20detik]',
    'Video: Detik-detik Tanggul Jebol',
    'Video Detik-detik Tanggul Jebol\nVideo Detik-detik Tanggul Jebol',
    'Pilihan editor:Tanggul Jebol, Warga Mengungsi',
    'Dapatkan update berita pilihan dan breaking news setiap hari melalui WhatsApp Channel Kabar Banua.',
    '*** Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp ke nomor layanan cek fakta kami.',
    'Ikuti Kabar Banua di Google News',
    'Akses berita lokal lebih mudah dan cepat lewat aplikasi Kabar Banua',
    'Nikmati berita pilihan tanpa iklan di aplikasi Kabar Banua',
    'Baca berita tanpa iklan. Gabung Kabar Banua Plus',
    'Unduh',
    'Lihat Foto',
    'Baca Selanjutnya:\nTanggul Jebol, Warga Mengungsi',
    'Halaman: 1 2 3 Selanjutnya',
    'Situs ini menggunakan cookies untuk kenyamanan Anda',
    '22 Comment',
    'Dibaca: 1.204 kali',
  ])('drops %j', (insert) => {
    expect(bodyOf(`${BODY}\n${insert}\n${MORE}\n${LAST}`)).toBe(`${BODY}\n${MORE}\n${LAST}`)
  })

  it('drops the table of contents and keeps the subhead it names', () => {
    const text = `Cara Daftar Bantuan Banjir di Sumberjaya\n\nDaftar Isi\nSyarat Pendaftaran:\n${BODY}\nSyarat Pendaftaran:\n${MORE}`
    expect(bodyOf(text)).toBe(`${BODY}\nSyarat Pendaftaran:\n${MORE}`)
  })

  it('keeps subheads, and text that a scraper broke at its links', () => {
    const subheads = `${BODY}\n\nDapat Bantuan\n\n${MORE}\n\nCara Mendaftar:\n\n${LAST}`
    expect(bodyOf(subheads)).toBe(subheads)
    const broken = `${BODY}\nBaca juga:\nTanggul Jebol, Warga Mengungsi\nSari Dewi\nbelum menyerah. ${MORE}`
    expect(bodyOf(broken)).toBe(`${BODY}\nSari Dewi\nbelum menyerah. ${MORE}`)
  })

  it('keeps a paragraph that a cue stands before by itself', () => {
    expect(bodyOf(`${BODY}\nBaca Juga\n${MORE}\n${LAST}`)).toBe(`${BODY}\n${MORE}\n${LAST}`)
  })
})

describe('links glued into running text', () => {
  it('end with a heading in title case where the prose begins', () => {
    const link = 'Baca Juga : Tanggul Jebol, Ratusan Warga Desa Karangsari Mengungsi ke Balai Desa'
    expect(bodyOf(`${BODY} ${link} Rapat kemudian ditutup dengan doa. ${MORE}`)).toBe(
      `${BODY} \nRapat kemudian ditutup dengan doa. ${MORE}`,
    )
    expect(bodyOf(`${BODY} ${link} Kapolres Sumberjaya AKBP Joko Purnomo menjelaskan hal itu. ${MORE}`)).toBe(
      `${BODY} \nKapolres Sumberjaya AKBP Joko Purnomo menjelaskan hal itu. ${MORE}`,
    )
  })

  it('end with a heading in sentence case at the stop, the next link or the next opener', () => {
    const link = 'Baca juga: Pemkab Sumberjaya siapkan dana perbaikan tanggul'
    expect(bodyOf(`${BODY} ${link} ${link}`)).toBe(`${BODY} `)
    expect(bodyOf(`${BODY} ${link}. ${MORE}`)).toBe(`${BODY} \n ${MORE}`)
    expect(bodyOf(`${BODY} ${link} Menurut camat, hujan masih turun.`)).toBe(
      `${BODY} \nMenurut camat, hujan masih turun.`,
    )
  })

  it('are cut in brackets, and adverts with them', () => {
    expect(bodyOf(`${BODY} (Baca juga: Tanggul Jebol) ${MORE}`)).toBe(`${BODY} \n ${MORE}`)
    expect(bodyOf(`${BODY} SCROLL TO CONTINUE WITH CONTENT ${MORE}`)).toBe(`${BODY} \n ${MORE}`)
  })
})

describe('the end of the page', () => {
  it.each([
    'Share :\n\nBaca Juga\n\nAdvertorial\n\nTanggul Jebol, Warga Mengungsi\n\nPemerintah\n\nSungai Meluap Lagi',
    'Iklan\n\nShare:\n\nKabar Banua\n\nKabar Banua adalah media online di bawah PT Banua Mediatama\n\nLeave a Reply\n\nYour email address will not be published.',
    'Kabar Banua\n\nKabar Banua adalah media online di bawah PT Banua Mediatama yang berkantor di Sumberjaya.',
    'Tags:\n \nBanjir\nKabupaten Sumberjaya\ntanggul jebol',
    'Tags: banjir, tanggul',
    '(mei/dhn)\nbanjir\ntanggul jebol\nKisah Inspiratif 2025\nSelengkapnya',
    'banjir\ntanggul jebol',
    '#banjir #sumberjaya',
    'Tinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan.\n\nWah, semoga warga di sana lekas mendapat bantuan dari pemerintah ya, kasihan sekali mereka itu.',
    'Komentar\n\nKirim',
    'Berita Terkait\n\nTanggul Jebol, Warga Mengungsi\n\nSungai Meluap Lagi',
    'Artikel ini telah tayang di Kabarbanua.com dengan judul Tanggul Jebol',
    'Copyright © Kabar Banua 2025',
  ])('drops %j', (end) => {
    expect(bodyOf(`${BODY}\n\n${MORE}\n\n${LAST}\n\n${end}`)).toBe(`${BODY}\n\n${MORE}\n\n${LAST}`)
  })

  it('cuts the signature behind the last sentence', () => {
    expect(bodyOf(`${BODY}\n\n${MORE}(humas/an)`)).toBe(`${BODY}\n\n${MORE}`)
    expect(bodyOf(`${BODY}\n\n${MORE} (*)`).trim()).toBe(`${BODY}\n\n${MORE}`)
    const aside = `${BODY}\n\n${MORE.slice(0, -1)} (menurut catatan dinas).`
    expect(bodyOf(aside)).toBe(aside)
  })
})

describe('headlines of other articles below the text', () => {
  it.each([
    'Camat Sumberjaya Minta Warga Waspada Saat Hujan Lebat',
    'Tanggul Jebol di Sumberjaya, Ratusan Warga Mengungsi ke Balai Desa',
    'Bupati Ingatkan Bahaya Longsor\nTanggul Jebol, Wakil Bupati: Segera Diperbaiki Pekan Ini',
  ])('are dropped: %s', (line) => {
    const last =
      line.split('\n').length > 1 ? `Camat Sumberjaya Minta Warga Waspada Saat Hujan\n${line.split('\n')[1]}` : line
    expect(bodyOf(`${BODY}\n${MORE}\n${last}`)).toBe(`${BODY}\n${MORE}`)
  })

  it.each([
    'Kepala Dinas Komunikasi dan Informatika Kabupaten Sumberjaya',
    'Bagian Humas dan Protokol Sekretariat Daerah Kabupaten Sumberjaya',
    '5. PT Sinar Jaya Abadi, Kecamatan Sumberjaya Utara',
    'Camat Sumberjaya minta warga waspada saat hujan',
  ])('not signatures, items and running text: %s', (line) => {
    expect(bodyOf(`${BODY}\n${MORE}\n${line}`)).toBe(`${BODY}\n${MORE}\n${line}`)
  })
})

describe('days of other articles below the text', () => {
  it.each([
    'Rabu, 9 Juli 2025 21:24 Wib\nSenin, 18 November 2024 4:53 Wib\n13 jam lalu\n5 jam lalu',
    'Berita ini telah tayang di kabarbanua.com\nRabu, 9 Juli 2025 21:24 Wib\n2 hari yang lalu',
  ])('are dropped: %j', (list) => {
    const article = clean(`${BODY}\n${MORE}\n${list}`)
    expect(bodyOf(article.text)).toBe(`${BODY}\n${MORE}`)
    expect(article.published).toBeNull()
  })

  it.each(['Senin, 3 Maret 2025\nSelasa, 4 Maret 2025', 'Rabu, 9 Juli 2025 21:24 Wib'])(
    'not a programme, nor one day: %j',
    (list) => {
      expect(bodyOf(`${BODY}\n${MORE}\n${list}`)).toBe(`${BODY}\n${MORE}\n${list}`)
    },
  )
})

describe('any text', () => {
  it.each([
    'Banjir',
    'Aku ingin pulang\nke rumah yang teduh\ntempat hujan\nmengetuk jendela',
    'No;Nama;Nilai\n1;A;20\n2;B;30',
    '',
    '\n\n \n',
  ])('gives body regions and nulls for %j', (text) => {
    const article = clean(text)
    expect(article.regions.every((region) => region.kind === 'body')).toBe(true)
    expect([article.headline, article.outlet, article.dateline, article.published]).toEqual([null, null, null, null])
  })

  it('covers every non-blank character once, in order', () => {
    const text = `Home / Daerah\n\nTanggul Jebol di Sumberjaya\n\nSenin, 3 Maret 2025 🙂\n\nPalu (ANTARA) - ${BODY} Baca juga: Banjir Lagi\n\n${MORE}\n\nEditor: Rina Sari\nTags:\nbanjir`
    let at = 0
    for (const { start, end } of clean(text).regions) {
      expect(text.slice(at, start).trim()).toBe('')
      expect(end).toBeGreaterThan(start)
      at = end
    }
    expect(text.slice(at).trim()).toBe('')
  })

  it.each([
    ['one line', 'kata '],
    ['capitals and dashes', 'KATA - '],
    ['line breaks', '\n'],
    ['short lines', 'Kata\n'],
    ['links', 'Baca juga: Tanggul Jebol\n'],
    ['lone cues', 'Baca juga\n'],
    ['glued links', 'Baca juga: Tanggul jebol '],
    ['comment forms', 'Leave a Reply\n'],
    ['tables of contents', 'Daftar Isi\n'],
    ['bylines', 'Editor: Rina Sari\n'],
    ['brackets', '(('],
    ['colons', ': '],
    ['outlet cues', 'kepada kepada '],
    ['days', '3 Maret 2025\n'],
    ['paragraphs', `${BODY}\n`],
    ['headings', 'Tanggul Jebol, Ratusan Warga Desa Karangsari Mengungsi ke Balai Desa\n'],
  ])('takes time linear in a megabyte of %s', (_, unit) => {
    const read = (size: number) => clean(unit.repeat(size / unit.length))
    expectLinear(read, { small: 250_000, times: 4, most: 12, least: 500 })
  })
})
