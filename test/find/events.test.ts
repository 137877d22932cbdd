import { describe, expect, it } from 'vitest'
import { find } from '../../src/find/engine.js'
import { Class } from '../../src/lexicon/classes.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { EVENT_TYPES } from '../../src/record.js'
import { scan } from '../../src/scan/scan.js'

const eventsOf = (headline: string, body: string) => {
  const text = `${headline}\n${body}`
  const regions = [
    { start: 0, end: headline.length, headline: true },
    { start: headline.length, end: text.length, headline: false },
  ].filter((r) => r.end > r.start)
  return find(scan(text, regions, builtinLexicon())).event
}

describe('events.tsv and status-cues.tsv', () => {
  const rows = builtinLexicon().rowsOf(Class.Event)
  it('name types of the record, weights 1 to 10 and known kinds', () => {
    for (const { fields } of rows) {
      if (fields.kind === 'none') continue
      expect(EVENT_TYPES, fields.form).toContain(fields.type)
      expect(Number(fields.weight), fields.form).toBeGreaterThanOrEqual(1)
      expect(Number(fields.weight), fields.form).toBeLessThanOrEqual(10)
      expect(['noun', 'verb', 'passive', 'headline'], fields.form).toContain(fields.kind)
    }
  })
  it('have words for every type', () => {
    const named = new Set(rows.map((row) => row.fields.type).filter((type) => type !== ''))
    expect(EVENT_TYPES.filter((type) => !named.has(type))).toEqual([])
  })
  it('name only statuses of the record', () => {
    const statuses = ['', 'held', 'ongoing', 'planned', 'cancelled', 'postponed']
    for (const { fields } of builtinLexicon().rowsOf(Class.StatusCue))
      expect(statuses, fields.form).toContain(fields.status)
  })
})

describe('event mentions', () => {
  it('read bare verb stems in headlines, and behind a name in the lead', () => {
    expect(eventsOf('Bupati Sukarame Lantik 20 Pejabat', 'Acara berlangsung lancar.').map((e) => e.type)).toContain(
      'inauguration',
    )
    expect(eventsOf('', 'Mereka lantik bersama.').map((e) => e.type)).toEqual([])
  })
  it.each([
    ['Rapat koordinasi pengendalian inflasi digelar di balai desa.', 'Rapat koordinasi pengendalian inflasi'],
    ['Lomba tingkat provinsi digelar di aula.', 'Lomba'],
    ['Banjir serupa pernah terjadi.', 'Banjir'],
    ['Pertemuan dengan pimpinan dewan digelar.', 'Pertemuan dengan pimpinan dewan'],
    ['Lomba dengan hadiah besar digelar.', 'Lomba'],
    ['Panitia menggelar lomba perahu hias antar kampung.', 'lomba perahu hias antar kampung'],
    ['Penandatanganan kerja sama dengan tema kelautan berlangsung kemarin.', 'Penandatanganan kerja sama'],
    [
      'Sosialisasi pengelolaan sampah dan limbah rumah tangga yang digagas warga.',
      'Sosialisasi pengelolaan sampah dan limbah rumah tangga',
    ],
  ])('name the event: %s', (text, name) => {
    expect(eventsOf('', text).map((e) => e.name)).toContain(name)
  })
  it.each([
    ['Festival layang-layang akan digelar bulan depan.', 'planned'],
    ['Festival layang-layang batal digelar.', 'cancelled'],
    ['Festival layang-layang ditunda.', 'postponed'],
    ['Festival layang-layang urung digelar.', 'cancelled'],
    ['Festival layang-layang akan ditutup bupati.', null],
    ['Festival layang-layang mundur ke November.', 'postponed'],
    ['Festival layang-layang membawa penonton mundur ke belakang.', null],
    ['Festival layang-layang masih berlangsung.', 'ongoing'],
    ['Festival layang-layang telah selesai.', 'held'],
    ['Festival layang-layang itu meriah.', null],
    ['Festival di Jawa Tengah itu meriah.', null],
    ['Di tengah festival itu hujan turun.', null],
    ['Festival itu seakan-akan milik warga.', null],
    ['Festival budaya menyoroti sampah menjelang pemilu.', null],
    ['Jelang festival budaya, warga berbenah.', 'planned'],
    ['Hujan turun, akan tetapi festival itu meriah.', null],
  ])('tell the status: %s', (text, status) => {
    expect(eventsOf('', text).find((e) => e.type === 'festival')?.status).toBe(status)
  })
  it.each([
    ['Kami akan mengundang warga yang meluncurkan perahu.', 'launch', null],
    ['Bupati akan segera meluncurkan program itu.', 'launch', 'planned'],
    ['Bupati meluncurkan program itu pekan depan.', 'launch', 'planned'],
    ['Bupati meluncurkan program yang akan membantu warga.', 'launch', null],
  ])('tell the status of a verb by its own words: %s', (text, type, status) => {
    expect(eventsOf('', text).find((e) => e.type === type)?.status).toBe(status)
  })
  it('weigh a mishap that is only the background less', () => {
    const weight = (text: string) => eventsOf('', text).find((e) => e.type === 'disaster')?.weight
    expect(weight('Rumah korban banjir diperbaiki warga.')).toBeLessThan(6)
    expect(weight('Jika terjadi banjir, warga naik ke bukit.')).toBeLessThan(6)
    expect(weight('Alat itu untuk mengantisipasi kejadian kebakaran.')).toBeLessThan(6)
    expect(weight('Banjir melanda tiga desa.')).toBeGreaterThanOrEqual(6)
  })
  it.each([
    'Warga berlomba-lomba datang.',
    'Nelayan menangkap ikan di muara.',
    'Menteri membuka peluang impor.',
    'Siswa pindah lewat jalur mutasi.',
    'Itu tanggung jawab kita.',
    'Pelatih memanggil 30 pemain.',
  ])('leave what only looks like an event: %s', (text) => {
    expect(eventsOf('', text).filter((e) => e.weight > 2)).toEqual([])
  })
  it('leave figures of speech', () => {
    expect(eventsOf('', 'Penari cilik itu mencuri perhatian dan banjir pujian.')).toEqual([])
  })
  it('leave event words inside the name of an institution', () => {
    expect(eventsOf('', 'Kepala Badan Penanggulangan Bencana Daerah hadir.').map((e) => e.type)).not.toContain(
      'disaster',
    )
  })
})
