import { describe, expect, it } from 'vitest'
import { CodePoints } from '../../src/assemble/spans.js'
import { extract } from '../../src/extract.js'

const eventDates = (record: { dates: { role: string; value: string }[] }) =>
  record.dates.filter(({ role }) => role === 'event').map(({ value }) => value)

describe('code points', () => {
  it('count characters beyond the first 65,536 once', () => {
    const text = '🎉 Rapat 🎉🎉 desa \ud83d di balai'
    const points = new CodePoints(text)
    for (const word of ['Rapat', 'desa', 'di', 'balai']) {
      const start = text.indexOf(word)
      const { span, text: surface, rule } = points.mention(start, start + word.length, 'a/b')
      expect(
        Array.from(text)
          .slice(...span)
          .join(''),
        word,
      ).toBe(word)
      expect([surface, rule]).toEqual([word, 'a/b'])
    }
  })
  it('may be asked in any order', () => {
    const text = '🎉'.repeat(20) + 'abc'.repeat(20)
    const points = new CodePoints(text)
    const span = (start: number) => points.mention(start, start + 1, '').span
    expect([span(90), span(42), span(40), span(99)]).toEqual([
      [70, 71],
      [22, 23],
      [20, 21],
      [79, 80],
    ])
  })
  it('index every value of a record behind emoji', () => {
    const text =
      '🎉🎉 Bupati Sleman Sari Dewi membuka rapat koordinasi 🎉 di Aula Kecamatan Depok, Rabu (24/1/2024) 🎉.'
    const [record] = extract(text)
    const { dates, venues, officials } = record
    expect([dates.length, venues.length, officials.length]).toEqual([1, 1, 1])
    for (const { text: surface, span } of [...dates, ...venues, ...officials[0].mentions])
      expect(
        Array.from(text)
          .slice(...span)
          .join(''),
      ).toBe(surface)
  })
})

describe('a value that stands several times', () => {
  const text = `DEPOK - Rapat koordinasi digelar di Aula Melati, Depok, Rabu (24/1/2024).

Camat Depok membuka rapat pada 24 Januari 2024 pukul 09.00 di Aula Melati. Bimtek menyusul pada Februari 2024.
`
  const records = extract(text)
  const dates = records.flatMap((record) => record.dates)
  const [{ venues, places }] = records
  it('is one value with all its places, in text order', () => {
    const where = (value: { mentions?: { text: string; span: [number, number] }[] } | undefined) =>
      value?.mentions?.map(({ text: surface, span: [start, end] }) => [surface, text.slice(start, end)])
    expect(venues.map(({ name }) => name)).toEqual(['Aula Melati'])
    expect(where(venues[0])).toEqual([
      ['Aula Melati', 'Aula Melati'],
      ['Aula Melati', 'Aula Melati'],
    ])
    const [depok] = places
    expect(depok.mentions?.[0].span).toEqual([0, 5])
    expect(where(depok)?.every(([surface, there]) => surface === there)).toBe(true)
    const starts = depok.mentions?.map(({ span }) => span[0])
    expect(starts).toEqual([...(starts ?? [])].sort((a, b) => a - b))
  })
  it('has no list of places where it stands once', () => {
    expect(dates.map(({ value, mentions }) => [value, mentions?.length])).toContainEqual(['2024-02', undefined])
  })
})

describe('the events of an article', () => {
  const two = `Bupati Resmikan Pasar Sukamaju

SUKAMAJU - Bupati Sukamaju Sari Dewi meresmikan Pasar Melati di Kecamatan Karangjaya, Selasa (6/8/2024).

Pasar itu memuat 300 pedagang.

Sebelumnya, Dinas Perdagangan Kabupaten Sukamaju menggelar pelatihan pedagang di Aula Kantor Camat Karangjaya, Kamis (1/8/2024).
`
  it('come with the main one first, and only one is main', () => {
    const records = extract(two)
    expect(records.map(({ type }) => type)).toEqual(['launch', 'training'])
    expect(records.map(({ main }) => main)).toEqual([true, false])
    expect(records.map(({ id }) => id.replace(/^[0-9a-f]{12}/, ''))).toEqual(['-1', '-2'])
    expect(new Set(records.map(({ id }) => id.slice(0, 12))).size).toBe(1)
  })
  it('have a day each', () => {
    expect(extract(two).map(eventDates)).toEqual([['2024-08-06'], ['2024-08-01']])
  })
  it('have what was found once, all in all', () => {
    const records = extract(two)
    for (const field of ['dates', 'venues', 'places', 'agencies', 'officials'] as const) {
      const names = records.flatMap((record) =>
        record[field].map((value) => ('name' in value ? value.name : value.value)),
      )
      expect(names, field).toEqual([...new Set(names)])
    }
    expect(records[1].venues.map(({ name }) => name)).toEqual(['Aula Kantor Camat Karangjaya'])
    expect(records[1].topics).toEqual([])
    expect(records[1].quotes).toEqual([])
  })
  it('share the article', () => {
    const [main, second] = extract(two, { id: 'a.txt' })
    expect(second.article).toEqual(main.article)
    expect(main.article).toMatchObject({
      id: 'a.txt',
      dateline: 'SUKAMAJU',
      headline: 'Bupati Resmikan Pasar Sukamaju',
    })
  })
  it('are one where the second has no day of its own', () => {
    expect(extract(two.replace(', Kamis (1/8/2024)', ''))).toHaveLength(1)
  })

  it('take place on the day beside their words, not on one that is only mentioned', () => {
    const [record] = extract(`Pemkab Gelar Rapat Koordinasi Banjir

Pemerintah Kabupaten Sukamaju menggelar rapat koordinasi penanganan banjir, Rabu (24/1/2024).

Gedung tempat mereka berkantor selesai dibangun pada 12 Maret 2019.
`)
    expect(eventDates(record)).toEqual(['2024-01-24'])
    expect(record.dates.find(({ value }) => value === '2019-03-12')?.role).toBe('mentioned')
  })
  it('are planned before their day and held after it', () => {
    const status = (verb: string, published: string) =>
      extract(`Dinas Sosial Sukamaju ${verb} pelatihan menjahit di Aula Dinas Sosial, Rabu (24/1/2024).`, {
        published,
      })[0].status
    expect(status('akan menggelar', '2024-01-20')).toBe('planned')
    expect(status('menggelar', '2024-01-25')).toBe('held')
  })

  it('is dated by the day that somebody tells, not by the day of the telling', () => {
    const [record] = extract(`Polisi tangkap pencuri sapi di Sukamaju

Jumat, 18 Juli 2025

Sukamaju - Polres Sukamaju menangkap pencuri sapi. “Penangkapan berlangsung di rumah makan Melati pada Kamis (17/7),” kata Kasat Reskrim AKP Bima Lesmana di Sukamaju, Jumat.
`)
    expect(record.type).toBe('arrest')
    expect(eventDates(record)).toEqual(['2025-07-17'])
  })

  it('is not dated by the letter that orders it', () => {
    const [record] = extract(`Jaksa geledah kantor dinas di Sukamaju

Senin, 20 Oktober 2025

Kejari Sukamaju menggeledah Kantor Dinas Sosial Sukamaju. Penggeledahan itu berdasarkan Surat Perintah Nomor PRINT-36/2025 tanggal 16 Oktober 2025.
`)
    expect(eventDates(record)).not.toContain('2025-10-16')
  })

  it('is a statement where somebody only speaks, held on the day of the words', () => {
    const records = extract(`Kapolres: Jangan Percaya Kabar Bohong

SUKAMAJU - Kapolres Sukamaju AKBP Bima Lesmana meminta warga tidak percaya kabar bohong.

“Saring sebelum sebar,” kata Bima, Rabu (24/1/2024).

Menurut Bima, kabar itu tidak benar. “Kami sudah memeriksanya,” ujarnya.
`)
    expect(records.map(({ type }) => type)).toEqual(['statement'])
    expect(eventDates(records[0])).toEqual(['2024-01-24'])
    expect(records[0].officials[0]).toMatchObject({ name: 'Bima Lesmana', rank: 'AKBP', role: 'speaker' })
    expect(records[0].quotes.map(({ speaker }) => speaker)).toEqual(records[0].quotes.map(() => 'Bima Lesmana'))
  })
  it('is other where nothing happens', () => {
    const records = extract('Ia duduk di beranda dan memandang langit senja. Angin bertiup pelan.')
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      main: true,
      type: 'other',
      status: 'unknown',
      name: null,
      dates: [],
      officials: [],
    })
  })
})

describe('the days of an event', () => {
  const daysOf = (text: string) => extract(text).map(eventDates)
  it('are all those of a list', () => {
    expect(
      daysOf(
        'Pelatihan digelar pada 13 November 2018 (Kec. Depok), 27 November 2018 di Ngaglik dan terakhir 5 Desember 2018.',
      ),
    ).toEqual([['2018-11-13', '2018-11-27', '2018-12-05']])
  })
  it('leave out the day on which somebody spoke of it', () => {
    expect(daysOf('Razia digelar Senin (3/3/2025), kata Kapolsek Rudi Hartono, Selasa (4/3/2025).')).toEqual([
      ['2025-03-03'],
    ])
  })
  const release = (stamp: string) =>
    `Pengadilan Ikuti Sosialisasi Aturan Baru\n\n${stamp}\n\nPengadilan Negeri Depok mengikuti sosialisasi aturan baru secara daring. Kegiatan berlangsung di ruang rapat.\n`
  it("are that of a release's dateline where the text tells none", () => {
    expect(daysOf(release('Depok | Kamis, 09 April 2026'))).toEqual([['2026-04-09']])
    expect(daysOf(release('Depok, 09 April 2026 10:30 WIB'))).toEqual([[]])
    expect(daysOf(release('Depok, 09 April 2026').replace('ruang rapat.', 'ruang rapat, Rabu (8/4).'))).toEqual([
      ['2026-04-08'],
    ])
  })
})

describe('the values of a record', () => {
  it('stand in the order in which the text first names them', () => {
    const [record] = extract(
      'XENOVA - Rapat digelar Dinas Pertanian Kabupaten Manggarai di Kota Bogor, Senin (20/10/2025). Bupati Sikka Budi Santoso dan Ketua DPRD Sikka Rina Wijaya hadir.',
    )
    const { places, agencies, officials, dates } = record
    for (const list of [places, agencies, officials, dates]) {
      const openings = list.map((value) => (value.mentions?.[0] ?? (value as (typeof dates)[number])).span[0])
      expect(openings).toEqual([...openings].sort((a, b) => a - b))
    }
    expect(places[0].name).toBe('XENOVA')
  })
})

describe('names of events', () => {
  const themes = (published: string) =>
    extract('"Kami siap," kata Sari dalam acara Nelayan Muda Business Forum 2024 di Kupang.', {
      published,
    })[0].themes.map(({ text }) => text)
  it('are no themes of news from a later year', () => {
    expect(themes('2024-05-02')).toEqual(['Nelayan Muda Business Forum 2024'])
    expect(themes('2025-05-02')).toEqual([])
  })
})
