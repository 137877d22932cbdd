import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

/** All persons and quotes of a text's records. */
function read(text: string) {
  const records = extract(text, { id: 'x' })
  return {
    people: records.flatMap((r) => [...r.officials, ...r.people]),
    quotes: records.flatMap((r) => r.quotes),
  }
}

describe('linking persons', () => {
  it('joins surname, first name and spelling variants to the person named in full', () => {
    const { people } = read(
      'Ketua Bawaslu Kabupaten Sikka Hafizd Wirasena membuka rapat. Menurut Wirasena, data diperiksa ulang. "Kami siap," kata Hafidz.',
    )
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ name: 'Hafizd Wirasena', position: 'Ketua Bawaslu Kabupaten Sikka' })
    expect(people[0].aliases).toEqual(expect.arrayContaining(['Wirasena', 'Hafidz']))
  })
  it('gives "pria yang akrab disapa X" to whom it speaks of', () => {
    const { people } = read(
      'Bupati Ende Rambat Tukan membuka rapat bersama Camat Wolowaru Marius Manek. Bupati yang akrab disapa Emil itu senang. "Baik," kata Emil.',
    )
    expect(people.map((p) => p.name).sort()).toEqual(['Marius Manek', 'Rambat Tukan'])
    expect(people.find((p) => p.name === 'Rambat Tukan')?.aliases).toContain('Emil')
  })
  it('knows a nickname behind another form of address', () => {
    const { people } = read('Muhtarmin Tukan (Cak Mimin) datang. "Itu baik," kata Gus Mimin di lokasi.')
    expect(people.map((p) => p.name)).toEqual(['Muhtarmin Tukan'])
  })
  it('gives the office that points back to whoever was named last and has none', () => {
    const { people } = read(
      '"Kami siap," kata Zulham Rahardi, Senin.\nWakil Ketua Komisi II DPRD Kota Bima ini menilai anggaran itu cukup.',
    )
    expect(people).toMatchObject([{ name: 'Zulham Rahardi', position: 'Wakil Ketua Komisi II DPRD Kota Bima' }])
    const named = read(
      'Camat Alok Zulham Rahardi hadir. Wakil Ketua Komisi II DPRD Kota Bima ini menilai hal itu cukup.',
    )
    expect(named.people).toMatchObject([{ position: 'Camat Alok' }])
    const alone = read('"Kami siap," kata Zulham Rahardi, Senin.\nPenyidik itu menilai bukti cukup.')
    expect(alone.people).toMatchObject([{ position: null }])
  })
  it('gives the office that points back over many words where nobody else was named', () => {
    const filler = 'Harga beras di pasar naik lagi pada pekan ini karena hujan. '.repeat(12)
    const { people } = read(`"Kami siap," kata Zulham, Senin.\n${filler}\nAnggota Komisi II DPRD Kota Bima itu pulang.`)
    expect(people).toMatchObject([{ name: 'Zulham', position: 'Anggota Komisi II DPRD Kota Bima' }])
  })
  it('gives the office of the headline to who speaks first', () => {
    const quote = '"Harga beras turun di semua pasar," kata Zulham di Klaten, Senin (6/10/2025).'
    expect(read(`Menkes Ungkap Harga Obat Naik Lagi\n\n${quote}`).people).toMatchObject([
      { name: 'Zulham', position: 'Menkes' },
    ])
    const puji = read(`Ketua Komisi XI DPR Puji Harga Beras\n\n${quote}`)
    expect(puji.people).toMatchObject([{ name: 'Zulham', position: 'Ketua Komisi XI DPR' }])
    const borne = read(`Menkes Ungkap Harga Obat Naik\n\n${quote}\nMenteri Kesehatan Rambat Tukan hadir.`)
    expect(borne.people.find((p) => p.name === 'Zulham')).toMatchObject({ position: null })
    const plain = read(`Pegawai Dinas Kesehatan Klaten Ungkap Harga Obat\n\n${quote}`)
    expect(plain.people).toMatchObject([{ position: null }])
  })
  it('knows the office of a head of state on the day of the news', () => {
    const told = read('Harga naik karena kebijakan Trump, kata Zulham, Senin (6/10/2025).').people
    expect(told.find((p) => p.name === 'Trump')).toMatchObject({ position: 'Presiden AS', standing: 'incumbent' })
    const over = read('Mobil itu peninggalan era Jokowi, kata Zulham, Senin (6/10/2025).').people
    expect(over.find((p) => p.name === 'Jokowi')).toMatchObject({ position: 'Presiden', standing: 'former' })
    const early = read('Mobil itu milik Prabowo, kata Zulham, Senin (7/10/2019).').people
    expect(early.find((p) => p.name === 'Prabowo')).toMatchObject({ position: null })
  })
  it('knows the office of a head of state in news that tells no day, but where he may want it yet', () => {
    const officials = (text: string) =>
      extract(text, { id: 'x' })[0].officials.map(({ name, position, standing }) => [name, position, standing])
    expect(officials('Bantuan itu tiba. Prabowo pulang.')).toEqual([['Prabowo', 'Presiden', 'incumbent']])
    expect(officials('Kata warga, itu warisan Soeharto.')).toEqual([['Soeharto', 'Presiden', 'former']])
    expect(officials('Pada 1 Mei 1998 Soeharto memimpin.')).toEqual([['Soeharto', 'Presiden', 'former']])
    expect(officials('Capres Rambat Tukan hadir. Prabowo pulang.')).toEqual([])
    expect(officials('Calon presiden itu diam. Prabowo pulang.')).toEqual([])
    expect(officials('Menteri Pertahanan diam. Prabowo pulang.')).toEqual([])
    expect(officials('Presiden Jokowi hadir. Prabowo Subianto pulang.')).toEqual([['Jokowi', 'Presiden', 'incumbent']])
    expect(officials('Di Tiongkok, Xi Jinping hadir.')).toEqual([['Xi Jinping', 'Presiden Tiongkok', 'incumbent']])
    const abroad = 'Itu warisan Deng Xiaoping, Jiang Zemin hingga Xi Jinping.'
    expect(officials(abroad).map(([, position]) => position)).toEqual([
      'Pemimpin China',
      'Presiden China',
      'Presiden China',
    ])
  })
  it('knows the bynames of heads of state', () => {
    const names = (text: string) => read(text).people.map(({ name, aliases }) => [name, ...aliases])
    expect(names('Presiden Joko Widodo membuka bendungan. Menurut Jokowi, sawah aman.')).toEqual([
      ['Joko Widodo', 'Jokowi'],
    ])
    const { quotes } = read('Presiden Joko Widodo membuka rapat. "Sawah itu aman dari banjir," kata Jokowi.')
    expect(quotes).toMatchObject([{ speaker: 'Jokowi' }])
    const [wahid] = read('Presiden Abdurrahman Wahid membuka rapat. Gus Dur pulang.').people
    expect(wahid.name).toBe('Abdurrahman Wahid')
    expect(read('Warga mengenang Gus Dur.').people).toMatchObject([{ position: 'Presiden', standing: 'former' }])
  })
  it('joins a name that lost its "Su"', () => {
    const { people } = read('Camat Alok Sumarlin mengatakan bibit dibagikan. Marlin menambahkan bibit itu baru.')
    expect(people.map((p) => p.name)).toEqual(['Sumarlin'])
  })
  it('keeps the office that is over where it is said in full', () => {
    const { people } = read(
      'Mantan Wali Kota Bima, Zulham Rahardi, diperiksa jaksa. Irman adalah ajudan Zulham Rahardi saat masih menjabat walikota.',
    )
    expect(people.find((p) => p.name === 'Zulham Rahardi')).toMatchObject({
      position: 'Mantan Wali Kota Bima',
      standing: 'former',
    })
  })
  it('knows whose nickname "sapaan akrabnya" tells', () => {
    const { people } = read(
      'Bupati Ende Rambat Tukan membuka rapat. "Baik," kata Cak Emil sapaan akrabnya. Emil senang.',
    )
    expect(people).toMatchObject([{ name: 'Rambat Tukan' }])
    expect(people[0].aliases).toContain('Emil')
  })
  it('takes a head of state for an official from the day he took office, title or not', () => {
    const read = (published: string) =>
      extract('"Bantuan itu tiba," kata Prabowo Subianto di lokasi.', { id: 'x', published })[0].officials.map(
        (o) => o.name,
      )
    expect(read('2025-03-01')).toEqual(['Prabowo Subianto'])
    expect(read('2023-12-01')).toEqual([])
  })
  it('knows an office by its short form', () => {
    const names = (text: string) => read(text).people.map((p) => p.name)
    expect(names('Wakil Bupati Ende Rambat Tukan datang. "Bagus," ujar Wabup Rambat.')).toEqual(['Rambat Tukan'])
    expect(names('Sekretaris DPRD Ende Rambat Tukan datang. Menurut Sekwan Rambat, itu cukup.')).toEqual([
      'Rambat Tukan',
    ])
  })
  it('keeps two persons who share a name apart', () => {
    const { people } = read('Bupati Ende Agus Latief dan Camat Wolowaru Agus Manek meninjau jembatan itu.')
    expect(people.map((p) => p.name).sort()).toEqual(['Agus Latief', 'Agus Manek'])
  })
  it('finds the holder of an office that is named alone later', () => {
    const { quotes } = read('Kapolres Sikka AKBP Sahala Tindaon memimpin apel. "Semua aman," kata Kapolres, Senin.')
    expect(quotes.map((q) => q.speaker)).toEqual(['Sahala Tindaon'])
  })
  it('takes the head of a unit for an official where the article names public institutions only', () => {
    const unit = 'Direktur Statistik Harga Yunia Rismanti mengatakan hal itu.'
    const official = (text: string) => extract(text, { id: 'x' }).flatMap((r) => r.officials.map((p) => p.name))
    expect(official(`Badan Pusat Statistik (BPS) merilis data. ${unit}`)).toEqual(['Yunia Rismanti'])
    expect(official(`PT Mawar Sentosa merilis data. ${unit}`)).toEqual([])
  })
  it('takes whoever speaks for an official for one', () => {
    const official = (text: string) => extract(text, { id: 'x' }).flatMap((r) => r.officials.map((p) => p.name))
    expect(
      official(
        'PT Mawar Sentosa tutup. Kepala Dinas Sosial Ende, Agus Latief, S.E., melalui Sekretaris Yunia Rismanti mengatakan hal itu.',
      ),
    ).toEqual(['Agus Latief', 'Yunia Rismanti'])
    expect(official('PT Mawar Sentosa melalui Sekretaris Yunia Rismanti mengatakan hal itu.')).toEqual([])
  })
  it('gives the words of "politikus … itu" to the person named last', () => {
    const { quotes } = read(
      'Anggota DPRD Kota Bima Zulham Rahardi menolak usul itu. "Harus ditunda," kata politikus Partai Golkar itu.',
    )
    expect(quotes.map((q) => q.speaker)).toEqual(['Zulham Rahardi'])
  })
})
