import { describe, expect, it } from 'vitest'
import { topicsOf } from '../../src/assemble/topics.js'
import { extract } from '../../src/extract.js'
import { Class } from '../../src/lexicon/classes.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { TOPICS } from '../../src/record.js'
import { scan } from '../../src/scan/scan.js'

const topics = (text: string, headline = 0) =>
  topicsOf(
    scan(
      text,
      [
        { start: 0, end: headline, headline: true },
        { start: headline, end: text.length, headline: false },
      ].filter((r) => r.end > r.start),
      builtinLexicon(),
    ),
  )

describe('topics.tsv', () => {
  const rows = builtinLexicon().rowsOf(Class.Topic)
  it('names only topics of the record, with weights 1 to 5, or hides a word', () => {
    for (const row of rows) {
      if (row.fields.topic === 'none') {
        expect(row.fields.weight, row.fields.form).toBe('')
        continue
      }
      for (const id of row.fields.topic.split(' ')) expect(TOPICS).toContain(id)
      expect(Number(row.fields.weight), row.fields.form).toBeGreaterThanOrEqual(1)
      expect(Number(row.fields.weight), row.fields.form).toBeLessThanOrEqual(5)
    }
  })
  it.each([
    ['Stasiun Klimatologi Sukamaju mencatat hujan lebat.', 'transport'],
    ['Polres Sabu Raijua menyelidiki uang palsu.', 'narcotics'],
    ['Sapi itu mencuri perhatian penonton.', 'crime'],
  ])('hides a word inside a name or figure of speech: %s', (text, id) => {
    expect(topics(text.repeat(4)).map((topic) => topic.id)).not.toContain(id)
  })
  it('has words for every topic', () => {
    const named = new Set(rows.flatMap((row) => row.fields.topic.split(' ')))
    expect(TOPICS.filter((id) => !named.has(id))).toEqual([])
  })
})

describe('topicsOf', () => {
  it.each([
    ['narcotics', 'Petugas menyita sabu dan ekstasi dari kurir narkoba di pelabuhan.'],
    ['disaster', 'Banjir merendam tiga desa. BPBD mengevakuasi warga ke posko pengungsian.'],
    ['vote-buying', 'Warga diminta menolak politik uang dan serangan fajar pada pilkada.'],
    ['education', 'Ratusan siswa dan guru madrasah mengikuti ujian di sekolah masing-masing.'],
    ['agriculture-fisheries', 'Petani padi menunggu pupuk bersubsidi menjelang panen raya.'],
  ])('finds %s', (id, text) => {
    expect(topics(text)[0]?.id).toBe(id)
  })
  it('weighs headline words more', () => {
    const body = ' Warga bergotong royong membersihkan masjid bersama santri pesantren. Listrik PLN menyala lagi.'
    const plain = topics(body).find((topic) => topic.id === 'energy-mining')?.score ?? 0
    const headline = 'Pemadaman listrik PLN berakhir\n'
    const raised = topics(headline + body, headline.length).find((topic) => topic.id === 'energy-mining')?.score ?? 0
    expect(raised).toBeGreaterThan(plain)
  })
  it('answers nothing for a text about nothing public', () => {
    expect(topics('Ia duduk di beranda dan memandang langit senja.')).toEqual([])
    expect(topics('')).toEqual([])
  })
  it('gives shares of one, best first, each with its hits', () => {
    const all = topics(
      'KPU menetapkan daftar pemilih tetap. Bawaslu mengawasi tahapan pemilu dan dugaan pelanggaran pemilu.',
    )
    expect(all.length).toBeGreaterThan(1)
    expect(all.reduce((sum, topic) => sum + topic.score, 0)).toBeLessThanOrEqual(1.001)
    for (const [i, topic] of all.entries()) {
      expect(topic.hits).toBeGreaterThan(0)
      if (i) expect(all[i - 1].score).toBeGreaterThanOrEqual(topic.score)
    }
  })
})

describe('who holds the main event', () => {
  const ids = (text: string) => extract(text)[0].topics.map(({ id }) => id)
  it('tells of a regional government where there is room', () => {
    expect(
      ids('Dinas Kesehatan Kabupaten Bogor menggelar penyuluhan gizi bagi kader posyandu dan bidan, Rabu (24/1/2024).'),
    ).toEqual(['health', 'regional-government'])
  })
  it('is, failing a body, the first head of a region of whom little else is told', () => {
    expect(
      ids(
        'Bupati Bogor Sari Dewi mengajak siswa dan guru SMA rajin membaca buku pelajaran di perpustakaan sekolah. Murid SD dan mahasiswa kampus ikut ujian.',
      ),
    ).toEqual(['education', 'regional-government'])
    expect(ids('Gubernur BI Budi Laksana menahan suku bunga acuan. Inflasi tetap rendah.')).not.toContain(
      'regional-government',
    )
  })
  it('tells nothing of it where something befell people', () => {
    expect(
      ids(
        'BPBD Kabupaten Bogor menyebutkan banjir dan longsor melanda tiga desa, Rabu (24/1/2024). Banjir mulai surut.',
      ),
    ).not.toContain('regional-government')
  })
})
