import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/index.js'
import { extract } from '../../src/extract.js'

const BODY =
  'Pemerintah Kabupaten Sumberjaya menggelar rapat koordinasi bersama seluruh camat untuk membahas penanganan banjir.'
const MORE = 'Kepala dinas mengatakan warga diminta tetap waspada karena hujan masih akan turun sepanjang pekan ini.'
const TITLE = 'Pemkab Sumberjaya Gelar Rakor Penanganan Banjir'

/** Texts of the regions of one kind, joined by a bar. */
function regionText(text: string, kind: string): string {
  return clean(text)
    .regions.filter((region) => region.kind === kind)
    .map((region) => text.slice(region.start, region.end))
    .join(' | ')
}

describe('headline', () => {
  it.each([
    [`Siapa suka hujan di sore hari?\n${BODY}`, null],
    [`Siapa Suka Hujan di Sore Hari?\n${BODY}`, 'Siapa Suka Hujan di Sore Hari?'],
    [`Siapa suka hujan di sore hari?\n\n${BODY}`, 'Siapa suka hujan di sore hari?'],
    [`Untuk banjir di tiga desa, Selasa (5/3) dini hari. Rabu (6/3) malam\n\n${BODY}`, null],
    [
      `Menjaga ketertiban di malam hari, Polsek Sumberjaya menggelar patroli dialogis di pasar dan terminal,Jumat(20/1/2023)\n\n${BODY}`,
      null,
    ],
    // No blank line parts it from a text that is longer than it.
    [
      `Pemkab Sumberjaya Gelar Rakor Penanganan Banjir bersama Camat\n${BODY}\n${MORE}`,
      'Pemkab Sumberjaya Gelar Rakor Penanganan Banjir bersama Camat',
    ],
    [
      'Pemkab Sumberjaya Gelar Rakor\nPenanganan Banjir bersama Camat\n\nPemerintah Kabupaten Sumberjaya\nmenggelar rapat koordinasi bersama\nseluruh camat untuk membahas\npenanganan banjir serta longsor\nyang terjadi dalam sepekan ini.',
      'Pemkab Sumberjaya Gelar Rakor Penanganan Banjir bersama Camat',
    ],
  ])('of %j', (text, headline) => {
    expect(clean(text).headline).toBe(headline)
  })
})

it('reads the page through spaces without width', () => {
  const article = clean(
    `Pemkab\u200b Gelar\u00a0Rakor\n\nJumat,\u200b 17 Okt\u00a02025 11:26\u200b WIB\n\nMartapura\u200b (ANTARA)\u200b -\u00a0${BODY}`,
  )
  expect([article.headline, article.published, article.dateline, article.outlet]).toEqual([
    'Pemkab Gelar Rakor',
    '2025-10-17T11:26+07:00',
    'Martapura',
    'ANTARA',
  ])
})

it.each(['\r', '\r\n', '\u2028', '\u2029'])('reads the page whose lines end in %j', (end) => {
  const text = [TITLE, '', `Martapura (ANTARA) - ${BODY}`, MORE].join(end)
  const article = clean(text)
  expect([article.headline, article.dateline]).toEqual([TITLE, 'Martapura'])
  expect(regionText(text, 'body')).toBe(`${BODY}${end}${MORE}`)
})

it('reads two-digit years of stamps as those of dates in the text', () => {
  const published = (year: string) =>
    clean(`${TITLE}\n\nSelasa, 12/05/${year} 10:00 WIB\n\nMartapura - ${BODY}`).published
  expect([published('98'), published('24')]).toEqual(['1998-05-12T10:00+07:00', '2024-05-12T10:00+07:00'])
})

describe('texts whose line breaks got lost', () => {
  it.each([
    [`Jumat, 17 Okt 2025 11:26 WIB ${BODY}`, null, '2025-10-17T11:26+07:00', null],
    [
      `${TITLE}\n\nDiperbarui 19 Jun 2025, 01:00 WIB Kabarbanua.com, Jakarta - ${BODY}`,
      TITLE,
      '2025-06-19T01:00+07:00',
      'Jakarta',
    ],
    [`${TITLE}\n2025-08-05 12:37:59 ${BODY}`, TITLE, '2025-08-05', null],
    [`${TITLE} Jumat, 17 Okt 2025 11:26 WIB ${BODY}`, TITLE, '2025-10-17T11:26+07:00', null],
    [`${TITLE} Selasa, 22 Juli 2025 Martapura (ANTARA) - ${BODY}`, TITLE, '2025-07-22', 'Martapura'],
    // The text's own days.
    [`Selasa, 22 Juli 2025 pukul 10.00 WIB ${BODY}`, null, null, null],
    [`Rapat itu digelar pada Selasa, 22 Juli 2025 10:00 WIB ${BODY}`, null, null, null],
    [`Selasa, 22 Juli 2025 ${BODY}`, null, null, null],
    [`Hujan turun. Warga mengungsi Selasa, 22 Juli 2025 10:00 WIB ${BODY}`, null, null, null],
  ])('%j', (text, headline, published, place) => {
    const article = clean(text)
    expect([article.headline, article.published, article.dateline]).toEqual([headline, published, place])
    expect(regionText(text, 'body')).toContain(published ? BODY : text)
  })
})

describe('headlines that end with a full stop', () => {
  it.each([
    [
      `Bupati Hadiri Pelantikan Pengurus Koperasi Desa.\n\n${BODY}`,
      'Bupati Hadiri Pelantikan Pengurus Koperasi Desa.',
      null,
    ],
    [
      `Pemerintah daerah menggelar lomba desa di balai kota.\n\nKerinci – ${BODY}`,
      'Pemerintah daerah menggelar lomba desa di balai kota.',
      'Kerinci',
    ],
    // The first sentence of a text.
    [`Pemerintah daerah menggelar lomba desa di balai kota.\n\n${BODY}`, null, null],
    [`Bupati Hadiri Pelantikan Pengurus Koperasi Desa. Ia Senang.\n\n${BODY}`, null, null],
  ])('%j', (text, headline, place) => {
    const article = clean(`${text}\n\n${MORE}`)
    expect([article.headline, article.dateline]).toEqual([headline, place])
  })
})

it('a dateline may name the country', () => {
  expect(clean(`KERINCI, Indonesia — ${BODY}`).dateline).toBe('KERINCI')
})

it('a town that no list knows is a dateline in front of a whole date', () => {
  const article = clean(`${TITLE}\n\nPadukuhan Elok, 29 Juli 2026 – ${BODY}\n\n${MORE}`)
  expect([article.dateline, article.published]).toEqual(['Padukuhan Elok', '2026-07-29'])
})

describe('the day in the address of the source', () => {
  it.each([
    ['Sumber : https://kabarbanua.id/2021/04/21/rapat-desa/', '2021-04-21'],
    ['https://kabarbanua.id/2021/04/21/rapat-desa/', null],
    ['Sumber: https://kabarbanua.id/rapat-desa/', null],
  ])('%s', (line, published) => {
    expect(clean(`${TITLE}\n\n${BODY}\n\n${MORE}\n\n${line}`).published).toBe(published)
  })
})

describe('dateline', () => {
  it.each([
    ['Martapura (ANTARA) - ', 'Martapura', 'ANTARA'],
    ['Bandarlampung   (ANTARA News) -- ', 'Bandarlampung', 'ANTARA News'],
    ['Liwa, Lampung (ANTARA) - ', 'Liwa', 'ANTARA'],
    ['BALANGAN, kabarbanua.com – ', 'BALANGAN', 'kabarbanua.com'],
    ['KABARSUNGAI.ID-', null, 'KABARSUNGAI.ID'],
    ['BALANGAN,LINTASSUNGAI. ', 'BALANGAN', 'LINTASSUNGAI'],
    ['SUNGAI AKTUAL. BALANGAN. ', 'BALANGAN', 'SUNGAI AKTUAL'],
    ['Balangan, Lintassungai.com l ', 'Balangan', 'Lintassungai.com'],
    ['BALANGAN - Lintassungai.id. ', 'BALANGAN', 'Lintassungai.id'],
    ['SUNGAINEWS – BALANGAN,    ', 'BALANGAN', 'SUNGAINEWS'],
    ['Liputan6.com, Pekanbaru -', 'Pekanbaru', 'Liputan6.com'],
    ['Liputan6.com, Pekanbaru', 'Pekanbaru', 'Liputan6.com'],
    ['Liputan6.com, Bandar Lampung', 'Bandar Lampung', 'Liputan6.com'],
    ['JAKARTA, KOMPAS.com - ', 'JAKARTA', 'KOMPAS.com'],
    ['JAKARTA, KOMPAS — ', 'JAKARTA', 'KOMPAS'],
    ['TANGERANG SELATAN, KOMPAS – ', 'TANGERANG SELATAN', 'KOMPAS'],
    ['SERAMBINEWS.COM - ', null, 'SERAMBINEWS.COM'],
    ['Bisnis.com, JAKARTA - ', 'JAKARTA', 'Bisnis.com'],
    ['TEMPO.CO, Jakarta - ', 'Jakarta', 'TEMPO.CO'],
    ['Paringin, InfoPublik - ', 'Paringin', 'InfoPublik'],
    ['SENTANI, sumberjayakab.go.id – ', 'SENTANI', 'sumberjayakab.go.id'],
    ['KEDUNGRINGIN - ', 'KEDUNGRINGIN', null],
    ['KOTA MOJOKERTO - ', 'KOTA MOJOKERTO', null],
    ['Yogyakarta - ', 'Yogyakarta', null],
    ['Suara.com -\n', null, 'Suara.com'],
    ['JAKARTA- ', 'JAKARTA', null],
    ['TRIBUNNEWS.COM, JAKARTA -', 'JAKARTA', 'TRIBUNNEWS.COM'],
    ['TRIBUN-MEDAN.COM, MEDAN - ', 'MEDAN', 'TRIBUN-MEDAN.COM'],
    ['HARIANJOGJA.COM, BANTUL—', 'BANTUL', 'HARIANJOGJA.COM'],
    ['KONTAN.CO.ID - JAKARTA. ', 'JAKARTA', 'KONTAN.CO.ID'],
    ['Jakarta, CNN Indonesia -- ', 'Jakarta', 'CNN Indonesia'],
    ['JAKARTA,KABARSUNGAI.COM – ', 'JAKARTA', 'KABARSUNGAI.COM'],
    ['Bogor,- ', 'Bogor', null],
    ['KBRN, Jakarta: ', 'Jakarta', 'KBRN'],
    ['Bandar Lampung (\nKabarpost.co\n)\n — ', 'Bandar Lampung', 'Kabarpost.co'],
    ['Menggala (Kabarpost.co)\n–', 'Menggala', 'Kabarpost.co'],
    ['Tulang Bawang, Lampung – ', 'Tulang Bawang', null],
    ['Bandar Lampung , Lampung – ', 'Bandar Lampung', null],
    ['Kabupaten Gorontalo Utara, Dinkesprov – ', 'Kabupaten Gorontalo Utara', 'Dinkesprov'],
    ['Jakarta\n-\n', 'Jakarta', null],
    ['Jakarta\n\n', 'Jakarta', null],
    ['kabarsungai.com – Palu – ', 'Palu', 'kabarsungai.com'],
    ['JAKARTA, ', 'JAKARTA', null],
    ['AKURAT.CO ', null, 'AKURAT.CO'],
    ['London (ANTARA) - ', 'London', 'ANTARA'],
    ['Mekarjaya, (7/5) - ', 'Mekarjaya', null],
    ['Jeddah, 27/11 (Antara) - ', 'Jeddah', 'Antara'],
    ['Mekarjaya, Radar Kota Baru – ', 'Mekarjaya', 'Radar Kota Baru'],
    ['MUARA ENIM - WARTA PAGI KITA - ', 'MUARA ENIM', 'WARTA PAGI KITA'],
    ['[JAKARTA] ', 'JAKARTA', null],
    ['KBN Tanah Laut – ', 'Tanah Laut', 'KBN'],
    ['PEKALONGAN – kabarpost.com, ', 'PEKALONGAN', 'kabarpost.com'],
    ['Lampung Timur – (KBN) ', 'Lampung Timur', 'KBN'],
    ['Medan-KB: ', 'Medan', 'KB'],
    ['KOTABUMI:', 'KOTABUMI', null],
    ['Bandar lampung (Lensa Kita)- ', 'Bandar lampung', 'Lensa Kita'],
    ['KOTA Agung-', 'KOTA Agung', null],
    ['Muarasabak- ', 'Muarasabak', null],
    ['SENGETI- ', 'SENGETI', null],
    ['KERINCI (KB) ', 'KERINCI', 'KB'],
    ['Kerinci. ', 'Kerinci', null],
    ['Kebumen_', 'Kebumen', null],
    ['Kerinci ~ ', 'Kerinci', null],
    ['Kerinci >> ', 'Kerinci', null],
    ['KERINCI, 20 Agustus 2025, ', 'KERINCI', null],
    ['Kerinci (20/8/2025), ', 'Kerinci', null],
    ['Kerinci (20/08), ', 'Kerinci', null],
    ['Kerinci || pa-kerinci.go.id\n', 'Kerinci', 'pa-kerinci.go.id'],
    ['Kerinci (Humas) – ', 'Kerinci', null],
    ['Kerinci (humas kanwil) – ', 'Kerinci', null],
    ['Kerinci (humas kanwil) ', 'Kerinci', null],
    ['Kerinci l kabarbanua.com – ', 'Kerinci', 'kabarbanua.com'],
    ['RADARBANUA (KERINCI)– ', 'KERINCI', 'RADARBANUA'],
    ['RADARBANUA, KERINCI – ', 'KERINCI', 'RADARBANUA'],
    ['KERINCI, kabarbanua.com ? ', 'KERINCI', 'kabarbanua.com'],
    ['KERINCI-', 'KERINCI', null],
  ])('reads %j', (prefix, place, outlet) => {
    const text = `${TITLE}\n\n${prefix}${BODY}\n\n${MORE}`
    const article = clean(text)
    expect([article.dateline, article.outlet]).toEqual([place, outlet])
    if (article.datelineSpan) expect(text.slice(...article.datelineSpan).trim()).toBe(place)
    expect(article.headline).toBe(TITLE)
    // The day that closes a dateline is that of the news and stays.
    expect(regionText(text, 'body')).toMatch(/^(?:\(7\/5\) - )?Pemerintah Kabupaten/)
  })

  it.each([
    'KERINCI-Palu Mandiri dan PSM Makassar meresmikan pabrik baru di lereng bukit pada hari itu juga.',
    'KERINCI-PSM Makassar meresmikan pusat latihan baru di lereng bukit pada awal pekan ini di sana.',
    'KERINCI-PT PLN(Persero) meresmikan gardu baru di lereng bukit pada awal pekan ini di sana.',
  ])('reads it in capitals glued to a name in %j', (text) => {
    expect(clean(`${TITLE}\n\n${text}\n\n${MORE}`).dateline).toBe('KERINCI')
  })

  it('stands below a caption and its credit', () => {
    const caption = 'Bupati Sumberjaya Rina Sari saat meninjau tanggul yang jebol di tepi sungai, Selasa (26/12/2023).'
    const page = `${TITLE}\n\n${caption}\nLaporan Joko Purnomo | Kerinci\nKABARBANUA.COM, KERINCI - ${BODY}\n${MORE}`
    expect(clean(page)).toMatchObject({ headline: TITLE, outlet: 'KABARBANUA.COM', dateline: 'KERINCI' })
  })

  it('stands above words that scrapers broke at a link, with an advert between', () => {
    const broken =
      'Banjir melanda wilayah Desa Karangsari, tepatnya di Dusun Mekarsari Induk, Kecamatan Mekarsari,\nKerinci\n, pada Minggu pagi, 27 Juli 2025.\nADVERTISEMENT'
    const page = `${TITLE}\n\nKotaagung (Lampost.co)\n–${broken}\n\n${MORE}`
    expect(clean(page)).toMatchObject({ outlet: 'Lampost.co', dateline: 'Kotaagung' })
  })

  it('reads a headline that leaves the rest unsaid, and the stamp below it', () => {
    const article = clean(
      `Wali Kota Izinkan Pasar Malam di Alun-alun, asal...\n\nJumat, 3 Mei 2024 10:37 WIB\n\n${BODY}\n${MORE}`,
    )
    expect(article.headline).toBe('Wali Kota Izinkan Pasar Malam di Alun-alun, asal...')
    expect(article.published).toBe('2024-05-03T10:37+07:00')
  })

  it('reads the day that a press release gives', () => {
    const article = clean(`${TITLE}\n\nPALU (02/04/2024) – ${BODY}\n${MORE}`)
    expect([article.dateline, article.published]).toEqual(['PALU', '2024-04-02'])
    expect(clean(`${TITLE}\n\nJakarta, 2 April 2024 – ${BODY}\n${MORE}`).published).toBe('2024-04-02')
    expect(clean(`${TITLE}\n\nPalu - 2 April 2024_ ${BODY}\n${MORE}`).published).toBe('2024-04-02')
  })

  it.each([
    `Politasa – Politeknik Negeri Sumberjaya bersama warga menanam seribu pohon di lereng bukit pada musim hujan ini.`,
    `KPU – Lembaga itu menetapkan jadwal baru bagi seluruh tahapan pemilihan kepala daerah di sana.`,
    `Baru-baru ini warga desa menemukan mata air baru di kaki bukit yang selama ini kering kerontang.`,
    `Kereta Jakarta-Bandung kini ditempuh dalam empat puluh lima menit saja menurut pengelola kereta cepat itu.`,
    `Habis Bima & Dompu, Solo-Yogyakarta kini terhubung jalan tol baru yang diresmikan menteri pada awal pekan ini di sana.`,
    `Solo-Yogyakarta kini terhubung jalan tol baru yang diresmikan menteri pada awal pekan ini di sana.`,
    `Palembang, Sumatera Selatan, menjadi tuan rumah lomba dayung antarprovinsi yang digelar pekan depan.`,
    `Senin, 25 Oktober 2021. Dinas Pariwisata mengadakan pelatihan pemandu wisata di kantor bupati.`,
  ])('finds none in %j', (text) => {
    const article = clean(`${text}\n\n${MORE}`)
    expect([article.dateline, article.outlet, article.published]).toEqual([null, null, null])
  })
})

describe('what stands above the headline', () => {
  it.each([
    'KEJAKSAAN NEGERI GARUT\nJl. Merdeka No. 12 Garut Telp. (0262) 233000',
    'Website || Dinas Kesehatan Kabupaten Ciamis\nBerita Dinas',
    'Pengadilan Agama Sungai Penuh Kelas IB',
    'Berita Pengadilan Tinggi Agama Pontianak',
    `Beranda Berita ${TITLE}`,
  ])('leaves the letterhead %j', (top) => {
    const text = `${top}\n\n${TITLE}\n\n${BODY}\n${MORE}`
    expect(clean(text).headline).toBe(TITLE)
    expect(regionText(text, 'body')).toBe(`${BODY}\n${MORE}`)
  })

  it('takes the name of an institution where no other headline stands', () => {
    expect(clean(`Dinas Kesehatan Kabupaten Ciamis\n\n${BODY}\n${MORE}`).headline).toBe(
      'Dinas Kesehatan Kabupaten Ciamis',
    )
    const title = 'Dinas Kesehatan Kabupaten Ciamis Gelar Rakor'
    expect(clean(`${title}\n\nStunting Turun di Ciamis\n\n${BODY}`).headline).toBe(title)
  })
})

describe('publication', () => {
  it.each([
    ['Rabu, 23 Februari 2022 - 18:53 WIB', '2022-02-23T18:53+07:00'],
    ['Senin, 20 Okt 2025 10:18 WIB', '2025-10-20T10:18+07:00'],
    ['Jumat, 23 Mei  2025 18:06 WITA', '2025-05-23T18:06+08:00'],
    ['Diperbarui 19 Jun 2025, 02:00 WIB', '2025-06-19T02:00+07:00'],
    [', Jurnalis-Rabu, 18 Juni 2025 |19:29 WIB', '2025-06-18T19:29+07:00'],
    ['19 Juni 2025 | 10.12 WIT', '2025-06-19T10:12+09:00'],
    ['10 Jun 2025', '2025-06-10'],
    ['Kompas.com- 20/06/2025, 18:38 WIB', '2025-06-20T18:38+07:00'],
    ['2025-06-18', '2025-06-18'],
    ['Dipublikasikan 29 May 2024', '2024-05-29'],
    ['Selasa, 12 Nop 2019 | 08:15 WIB - Diupdate Selasa, 12 Nop 2019 | 09:30 WIB', '2019-11-12T08:15+07:00'],
    ['Sari Dewi - Kamis, 3 Juli 2025 | 07:05 WIB', '2025-07-03T07:05+07:00'],
    ['Posted on May 29, 2024 by admin', '2024-05-29'],
    ['Kamis, 24 Juli 2025', '2025-07-24'],
    ['03/07/2025 14:05', '2025-07-03'],
    // What sites of institutions put beside the day.
    ['Upload by Admin - 14 Maret 2024', '2024-03-14'],
    ['Created At : 2024-03-14 00:00:00 Oleh : RINA SARI DEWI AYU Berita Utama Dibaca : 323', '2024-03-14'],
    ['Ditulis oleh: Admin | Kamis, 14 Maret 2024 | Dilihat: 215 Kali', '2024-03-14'],
    ['admin, 14 Mar 2024 - 10:20 WIB - 312 kali dilihat', '2024-03-14T10:20+07:00'],
    ['Tanggal : 14-03-2024 Jam : 10:22:11 Kategori : Berita Dibaca 312x', '2024-03-14'],
    ['Posted on 14 Maret 2024 by dinkes in Berita, Kegiatan', '2024-03-14'],
    ['Admin dinkes | 14 Maret 2024 10:22:31 | Berita Daerah | 312 Kali', '2024-03-14'],
    ['Rilis: 14 Maret 2024 | Sumber: Humas Pemkab', '2024-03-14'],
    ['Berita | Kamis, 14 Maret 2024', '2024-03-14'],
    ['Jumat, 1 Muharram 1447 H / 27 Juni 2025', '2025-06-27'],
    ['3 Juni 2025 · 2 min read', '2025-06-03'],
    ['Selasa, 3 Juni 2025 10:15 WIB waktu baca 2 menit', '2025-06-03T10:15+07:00'],
    ['Diposting pada Selasa, 3 Juni 2025 | 16:20 WITA | 2 menit baca', '2025-06-03T16:20+08:00'],
    ['👁 120 | 3 Juni 2025', '2025-06-03'],
    ['3 Juni 2025 | Berita Kampus | Penulis: Humas | Foto: Dok. Panitia', '2025-06-03'],
    ['Selasa Wage, 3 Juni 2025', '2025-06-03'],
    ['03 Juni 2025 | Administrator | 120 Dibaca', '2025-06-03'],
    ['3 Juni 2025 dalam Berita', '2025-06-03'],
    ['Jun 3, 2025 | Berita, Kegiatan Setda', '2025-06-03'],
    ['Home / Berita / 3 Juni 2025', '2025-06-03'],
    ['03\nJun\n2025', '2025-06-03'],
    ['admin\n3 Juni 2025', '2025-06-03'],
    ['Siaran Pers Nomor: 12/HM/06/2025\nTanggal 3 Juni 2025', '2025-06-03'],
    ['27 Juni 2025 M | 1 Muharram 1447 H', '2025-06-27'],
    ['Rabu, 12 Rabiul Awal 1446 Hijriyah / 2 Juli 2025 M 10:15 WIB', '2025-07-02T10:15+07:00'],
    ['Prokopim, (14 Maret 2024)', '2024-03-14'],
    ['Humas Polres Siak | 14 Maret 2024', '2024-03-14'],
  ])('reads %j', (line, published) => {
    const article = clean(`${TITLE}\n\n${line}\n\n${BODY}\n${MORE}`)
    expect([article.published, article.publishedBasis, article.headline]).toEqual([published, 'stated', TITLE])
    expect(regionText(article.text, 'body')).toBe(`${BODY}\n${MORE}`)
  })

  it('reads a stamp above the headline, and one with a cue below the text', () => {
    expect(clean(`Senin, 3 Maret 2025\n\n${TITLE}\n\n${BODY}`).published).toBe('2025-03-03')
    expect(clean(`${TITLE}\n\n${BODY}\n\nTayang: Senin, 3 Maret 2025 08:00 WIB`).published).toBe(
      '2025-03-03T08:00+07:00',
    )
  })

  it.each([
    ['(hms/3-3-2025)', '2025-03-03'],
    ['(Humas Kecamatan, 3/3/2025)', '2025-03-03'],
    ['*) Humas Kecamatan, 03/03/2025', '2025-03-03'],
    ['(3 Maret 2025)', '2025-03-03'],
    ['Palu, 3 Maret 2025', '2025-03-03'],
    ['Senin, 3 Maret 2025', '2025-03-03'],
    ['(Undang-Undang Desa, 3/3/2025)', null],
    ['Jadwal Pasar Murah\nSenin, 3 Maret 2025', null],
    ['Pasar murah: Senin, 3 Maret 2025', null],
  ])('takes the day with which a page closes right below its text: %j', (line, published) => {
    expect(clean(`${TITLE}\n\n${BODY}\n${MORE}\n\n${line}`).published).toBe(published)
  })

  it('leaves days of the text, impossible days and copyright years', () => {
    expect(clean(`${TITLE}\n\n${BODY}\n\nSenin, 3 Maret 2025\n\n${MORE}`).published).toBeNull()
    expect(clean(`${TITLE}\n\n31 Februari 2025\n\n${BODY}\n${MORE}`).published).toBeNull()
    expect(clean(`Prakiraan Cuaca Sumberjaya 3 Maret 2025\n\n${BODY}\n${MORE}`).published).toBeNull()
    expect(clean(`${TITLE}\n\n${BODY}\n\nCOPYRIGHT © ANTARA 2024`).published).toBeNull()
    expect(clean(`${TITLE}\n\n${BODY} Rapat itu digelar pada Senin, 3 Maret 2025 lalu.`).published).toBeNull()
  })

  it('takes the metadata, then the option, where the page states none', () => {
    const text = `${TITLE}\n\n${BODY}`
    const read = (published: string) => clean(text, { published }).published
    expect(read('2025-06-10T10:18:00+07:00')).toBe('2025-06-10T10:18+07:00')
    expect(read('2025-06-10T17:30:00Z')).toBe('2025-06-11T00:30+07:00')
    expect(read('2025-06-10T00:00:00Z')).toBe('2025-06-10')
    expect(read('2025-06-10 18:53:00')).toBe('2025-06-10')
    expect(read('Wed, 23 Feb 2022 18:53:00 +0700')).toBe('2022-02-23T18:53+07:00')
    expect(read('Rabu, 23 Februari 2022')).toBe('2022-02-23')
    expect(read('entah kapan')).toBeNull()
    expect(clean(text, { published: '2025-06-10' }, { published: '2024-01-01' }).publishedBasis).toBe('metadata')
    const option = clean(text, {}, { published: '2024-01-01' })
    expect([option.published, option.publishedBasis]).toEqual(['2024-01-01', 'option'])
  })
})

describe('headline', () => {
  it('reads capitals, questions, calls and wrapped lines, and leaves the summary to the body', () => {
    const read = (top: string) => clean(`${top}\n\n${BODY}\n${MORE}`).headline
    expect(read('BUPATI SUMBERJAYA LANTIK TIGA CAMAT BARU')).toBe('BUPATI SUMBERJAYA LANTIK TIGA CAMAT BARU')
    expect(read('Kapan Pasar Sumberjaya Dibuka Kembali?')).toBe('Kapan Pasar Sumberjaya Dibuka Kembali?')
    expect(read('Bupati Sumberjaya Resmikan Jembatan Baru di\nDesa Karangsari')).toBe(
      'Bupati Sumberjaya Resmikan Jembatan Baru di Desa Karangsari',
    )
    expect(read('BUPATI LANTIK TIGA CAMAT\nDI PENDAPA KABUPATEN')).toBe('BUPATI LANTIK TIGA CAMAT DI PENDAPA KABUPATEN')
    const deck = `${TITLE}\n\nRapat membahas tanggul dan pengungsian warga di tiga kecamatan\nKABARSUNGAI.COM - ${BODY}`
    expect(clean(deck).headline).toBe(TITLE)
    expect(regionText(deck, 'body')).toContain('Rapat membahas tanggul')
  })

  it('leaves a first paragraph, and takes the metadata first', () => {
    expect(clean(`${BODY}\n\n${MORE}`).headline).toBeNull()
    expect(clean(BODY).headline).toBeNull()
    expect(clean(`${TITLE}\n\n${BODY}`, { headline: 'Judul dari Berkas' }).headline).toBe('Judul dari Berkas')
  })

  it('passes over app prompts and menus above headline and stamp', () => {
    const menu =
      'jambi\n\nAkses berita lokal lebih mudah melalui aplikasi Kabar Banua\nUnduh\nHome \nKerinci\nKerinci\n\n'
    const caption = 'Ilustrasi - Camat melihat tanggul yang jebol di tepi sungai pada musim hujan lalu.'
    const top = `${menu}${TITLE}\nSabtu, 8 Mei 2021 16:02\n\n${caption}\n${caption}`
    const article = clean(`${top}\n\nKERINCI – ${BODY}\n\n${MORE}`)
    expect([article.headline, article.published, article.dateline]).toEqual([TITLE, '2021-05-08', 'KERINCI'])
  })

  it('reads a headline that a table quoted, or that somebody closed with a full stop', () => {
    const cell = '"Camat Sebut ""Macet"" di Kerinci, Warga: Saya Tak Percaya"'
    expect(clean(`${cell}\n\nKERINCI - ${BODY}`).headline).toBe(
      'Camat Sebut "Macet" di Kerinci, Warga: Saya Tak Percaya',
    )
    const stopped = 'Banjir Terjang Lima Desa di Sumberjaya Hancurkan Sejumlah Fasilitas.'
    expect(clean(`${stopped}\n${BODY}\n${MORE}`).headline).toBe(stopped)
  })

  it('takes no headline of prices with its day for a stamp', () => {
    const title = 'Update Harga Cabai Hari Ini 19 Juni 2024 Mulai Rp 20 Ribu'
    expect(clean(`${title}\n\nDiperbarui 19 Jun 2024, 07:00 WIB\n\n${BODY}`).headline).toBe(title)
  })

  it('stands above a dateline that opens small', () => {
    const page = `Bupati Segera Temui Camat\nkabarbanua.com, KERINCI - ${BODY}\n${MORE}`
    expect(clean(page)).toMatchObject({
      headline: 'Bupati Segera Temui Camat',
      outlet: 'kabarbanua.com',
      dateline: 'KERINCI',
    })
  })

  it('passes over the page telling its own article in points', () => {
    const page = `${TITLE}\n\nSenin, 27 Mei 2024 | 17:19 WIB\nIlustrasi banjir di desa. [Foto dok. Camat]\nBaca 10 detik\n  • ${MORE}\n  • ${MORE}\n\nKabarbanua.com - ${BODY}`
    expect(clean(page).outlet).toBe('Kabarbanua.com')
    expect(regionText(page, 'body')).toBe(`Ilustrasi banjir di desa.  | ${BODY}`)
  })

  it('passes over sections and breadcrumbs', () => {
    const text = `Home / Pemerintah\n\nAdvertorial\n\n${TITLE}\n\n${BODY}\n${MORE}`
    expect(clean(text).headline).toBe(TITLE)
    expect(regionText(text, 'meta')).toContain('Home / Pemerintah')
  })
})

describe('names', () => {
  it.each([
    ['Penulis: Sari Dewi', ['Sari Dewi'], []],
    ['Reporter : Joko Purnomo\n\nEditor      : Rina Sari', ['Joko Purnomo'], ['Rina Sari']],
    ['Pewarta: Sari Dewi\nEditor: Rina Sari\nCOPYRIGHT © ANTARA 2024', ['Sari Dewi'], ['Rina Sari']],
    ['Penulis: Sari Dewi Editor: Rina Sari, Joko Purnomo', ['Sari Dewi'], ['Rina Sari', 'Joko Purnomo']],
    ['Laporan Wartawan Tribun Jambi, Sari Dewi', ['Sari Dewi'], []],
    ['Oleh Joko Purnomo', ['Joko Purnomo'], []],
    ['Editor: Har', [], ['Har']],
    ['Rilis : Sari (Gorut)\nRedaktur : Rina Sari/JP', ['Sari'], ['Rina Sari', 'JP']],
    ['Source:\n\nSari Dewi', ['Sari Dewi'], []],
    ['(Sari Dewi/kabarbanua.com)', ['Sari Dewi'], []],
    ['(mei/dhn)', [], []],
  ])('reads %j', (end, authors, editors) => {
    const text = `${TITLE}\n\n${BODY}\n\n${MORE}\n\n${end}`
    const article = clean(text)
    expect([article.authors, article.editors]).toEqual([authors, editors])
    expect(regionText(text, 'body')).toBe(`${BODY}\n\n${MORE}`)
  })

  it('reads names below the stamp without any label', () => {
    const page = `${TITLE}\n\nKompas.com - 10/07/2023, 20:55 WIB\nSari Dewi,\nJoko Purnomo\n\nTim Redaksi\n\nKERINCI, KOMPAS.com - ${BODY}`
    expect(clean(page)).toMatchObject({ headline: TITLE, authors: ['Sari Dewi', 'Joko Purnomo'] })
    expect(regionText(page, 'body')).toBe(BODY)
  })
  it('reads short labels above the headline, and drops what stands below a byline', () => {
    const page = `Rep: Sari Dewi/ Red: Joko Purnomo\n\n${TITLE}\n\n${BODY}`
    expect(clean(page)).toMatchObject({ headline: TITLE, authors: ['Sari Dewi'], editors: ['Joko Purnomo'] })
    const links = ['Beras', 'Gula', 'Cabai', 'Garam', 'Minyak'].map(
      (what) => `- Harga ${what} Naik Lagi, Warga Mengeluh Soal Stok`,
    )
    const end = `${TITLE}\n\n${BODY}\n\n${MORE}\nRedaktur & Reporter : Sari Dewi\n${links.join('\n')}`
    expect(clean(end).authors).toEqual(['Sari Dewi'])
    expect(regionText(end, 'body')).toBe(`${BODY}\n\n${MORE}`)
  })
  it('leaves out who took a picture, behind its caption above the text', () => {
    const page = `${TITLE}\n\nSenin, 27 Mei 2024 15:02 WIB\nCamat Kerinci memimpin rapat. (Kabar Banua/ Sari Dewi)\nJakarta, CNN Indonesia --\n\n${BODY}`
    expect(regionText(page, 'body')).toBe(`Camat Kerinci memimpin rapat.  | ${BODY}`)
  })

  it('passes over newsrooms of institutions, above, before and below the text', () => {
    for (const text of [
      'Bupati Buka Rapat\n\nTim News Room Muara Enim Diskominfo.\n\nRapat digelar di aula, Senin (6/5/2024).',
      'Bupati Buka Rapat\n\nHumas Polres Siak – Rapat digelar di aula, Senin (6/5/2024).',
      'Bupati Buka Rapat\n\nRapat digelar di aula, Senin (6/5/2024). (Tim Diskominfo Kab. Siak)',
      'Bupati Buka Rapat\n\nRapat digelar di aula, Senin (6/5/2024).\n\nMedia Kominfo Siak',
    ])
      expect(extract(text)[0].agencies, text).toEqual([])
    expect(extract('Humas Polres Siak meraih penghargaan, Senin (6/5/2024).')[0].agencies).toHaveLength(1)
  })
  it('leaves sentences that begin like bylines', () => {
    const text = `${BODY}\n\nEditor: apakah Anda akan maju lagi pada pemilihan tahun depan, Pak Bupati?\n\n${MORE}`
    expect(clean(text).editors).toEqual([])
  })
})

describe('outlet', () => {
  it('comes from the header, the signature or the prose, in that order', () => {
    expect(clean(`${TITLE}\n\nKompas.com- 20/06/2025, 18:38 WIB\n\n${BODY}`).outlet).toBe('Kompas.com')
    expect(clean(`${TITLE}\n\n${BODY}\n\n(Sari Dewi/kabarbanua.com)`).outlet).toBe('kabarbanua.com')
    expect(clean(`${BODY}\n\nKepada Kabarpost.co, camat berkata bahwa tanggul segera diperbaiki.`).outlet).toBe(
      'Kabarpost.co',
    )
    expect(clean(`${BODY}\n\n“Agaknya begitu,” ujarnya kepadaTempodi kantornya kemarin sore.`).outlet).toBe('Tempo')
    for (const words of [
      'kata camat saat di konfirmasi Kabarpost.co, Minggu.',
      'Dari informasi yang dihimpun Kabarpost.co, tanggul itu jebol.',
      'Begitu bunyi unggahan yang dilihat Kabarpost.co, Rabu.',
      'Dikutip Kabarpost.co dari Antara, tanggul itu jebol.',
      'Foto-foto itu dirangkum olehKabarpost.co dari warga.',
    ])
      expect(clean(`${BODY}\n\n${words}`).outlet).toBe('Kabarpost.co')
    expect(clean(`${BODY}\n\n“Agaknya begitu,” ujarnya kepada Radar Karangsari, Rabu.`).outlet).toBe('Radar Karangsari')
    for (const words of ['Tanggul itu dilansir Kompas sudah jebol.', 'Hal itu dihimpun dari Kompas.com oleh panitia.'])
      expect(clean(`${BODY}\n\n${words}`).outlet).toBeNull()
    expect(clean(`${BODY}\n\nHal itu dikutip dari Kompas.com pada hari yang sama oleh panitia.`).outlet).toBeNull()
    expect(clean(BODY, { outlet: 'Kabar Banua' }).outlet).toBe('Kabar Banua')
  })
})

describe('the top of a blog', () => {
  it('says who posted it and when, and its categories', () => {
    const page = `${TITLE}\nby Bawaslu Sumberjaya - 30 Maret 2023\nin Berita, Sosialisasi\n\n${BODY}`
    expect(clean(page)).toMatchObject({ headline: TITLE, published: '2023-03-30' })
    expect(regionText(page, 'body')).toBe(BODY)
  })
})

describe('hyphens of their own in Unicode', () => {
  it.each(['\u2010', '\u2011'])('%j part dateline and days as the plain one does', (hyphen) => {
    const text = 'JAKARTA - Rapat digelar di Kota Bogor, 6-10 Mei 2024.'
    const [record] = extract(text.replaceAll('-', hyphen))
    expect(record.article.dateline).toBe('JAKARTA')
    expect(record.dates.map(({ value }) => value)).toEqual(['2024-05-06/2024-05-10'])
  })
})
