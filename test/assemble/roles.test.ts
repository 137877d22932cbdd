import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

/** Names of all institutions and groups of the main event by their role. */
function rolesOf(text: string): Record<string, string[]> {
  const [record] = extract(text)
  const out: Record<string, string[]> = { organizer: [], participant: [], mentioned: [] }
  for (const { name, role } of [...record.agencies, ...record.organizations]) out[role].push(name)
  return out
}

describe('who holds an event and who takes part', () => {
  it('are told by verbs around the names, groups without a name included', () => {
    const { organizer, participant } = rolesOf(
      'Mitra Pesisir menggelar pelatihan renang, Rabu (24/1/2024). Kegiatan itu melibatkan BPBD Kabupaten Bogor, pelaku usaha wisata, dan mahasiswa.',
    )
    expect(organizer).toEqual(['Mitra Pesisir'])
    expect(participant.sort()).toEqual(['BPBD Kabupaten Bogor', 'mahasiswa', 'pelaku usaha wisata'])
  })
  it('are the visitor and the visited', () => {
    expect(
      rolesOf('DPRD Kabupaten Bogor melakukan kunjungan kerja ke Pemerintah Kabupaten Kuningan, Rabu (24/1/2024).'),
    ).toMatchObject({ organizer: ['DPRD Kabupaten Bogor'], participant: ['Pemerintah Kabupaten Kuningan'] })
    expect(
      rolesOf('Bupati menerima kunjungan BPBD Kabupaten Bogor di ruang kerjanya, Rabu (24/1/2024).').organizer,
    ).toEqual(['BPBD Kabupaten Bogor'])
  })
  it('are the host and those whom it invites', () => {
    expect(rolesOf('KPU Kabupaten Bogor menggelar rapat dan mengundang Polres Bogor, Rabu (24/1/2024).')).toMatchObject(
      { organizer: ['KPU Kabupaten Bogor'], participant: ['Polres Bogor'] },
    )
  })
  it('are never groups that are only talked about', () => {
    const { organizer, participant, mentioned } = rolesOf(
      'Bupati Bogor meminta warga, petani, dan nelayan bersabar. “Acara itu dihadiri camat dan lurah,” katanya.',
    )
    expect([...organizer, ...participant, ...mentioned]).toEqual([])
  })
})

describe('who holds an event that no verb names', () => {
  it('is the government that its head speaks for, also of a village', () => {
    expect(
      rolesOf(
        'Gubernur Jawa Timur Sari Dewi melantik lima pejabat di lingkungan Pemprov Jatim, Rabu (24/1/2024). “Selamat bekerja,” kata Sari Dewi.',
      ).organizer,
    ).toEqual(['Pemprov Jatim'])
  })
  it('is the part of it that does the work', () => {
    expect(
      rolesOf('Melalui Dinas Kesehatan Kabupaten Bogor, digelar pelatihan kader di Aula Melati, Rabu (24/1/2024).')
        .organizer,
    ).toEqual(['Dinas Kesehatan Kabupaten Bogor'])
  })
})

describe('attendance', () => {
  it('counts who came, not who was caught', () => {
    expect(extract('Polres Bogor menangkap lima orang remaja di Kota Bogor, Rabu (24/1/2024).')[0].attendance).toBe(
      null,
    )
    expect(
      extract('Lokakarya itu diikuti lima orang remaja di Kota Bogor, Rabu (24/1/2024).')[0].attendance,
    ).toMatchObject({ min: 5 })
  })
})
