import type { EventRecord, RecordMention } from '../../src/record.js'

const at = (text: string, start = 0, rule = 'test/rule'): RecordMention => ({
  text,
  span: [start, start + [...text].length],
  rule,
})

/** A record with something in every field; `changes` replaces fields. */
export function sampleRecord(changes: Partial<EventRecord> = {}): EventRecord {
  return {
    schema: 'kliping/1',
    id: '0123456789ab-1',
    article: {
      id: 'berita/satu.txt',
      url: 'https://contoh.example/satu',
      headline: 'Dinas Pertanian Gelar Pelatihan',
      outlet: 'Kabar Contoh',
      dateline: 'Ruteng',
      published: '2024-05-06',
      publishedBasis: 'stated',
      authors: ['Dewi Anggur'],
      editors: [],
    },
    main: true,
    type: 'training',
    name: 'pelatihan pupuk organik',
    status: 'held',
    dates: [
      { ...at('Senin (6/5)', 10), value: '2024-05-06', role: 'event', basis: 'completed', warnings: [] },
      { ...at('6-8 Mei 2024', 40), value: '2024-05-06/2024-05-08', role: 'event', basis: 'stated', warnings: [] },
      { ...at('2023', 90), value: '2023', role: 'mentioned', basis: 'stated', warnings: ['weekday-mismatch'] },
    ],
    venues: [{ ...at('Aula Kantor Camat'), name: 'Aula Kantor Camat', kind: 'hall', room: null, role: 'event' }],
    places: [
      {
        ...at('Ruteng'),
        name: 'Kabupaten Manggarai',
        level: 'regency',
        code: '53.10',
        province: 'Nusa Tenggara Timur',
        role: 'event',
      },
      {
        ...at('Kupang'),
        name: 'Kupang',
        level: 'city',
        code: null,
        province: null,
        alternatives: ['53.01', '53.71'],
        role: 'mentioned',
      },
    ],
    agencies: [
      {
        name: 'Dinas Pertanian Manggarai',
        fullName: null,
        acronym: null,
        kind: 'government',
        level: 'regency',
        place: '53.10',
        role: 'organizer',
        mentions: [at('Dinas Pertanian Manggarai', 0), at('Dinas Pertanian', 60)],
      },
    ],
    organizations: [
      {
        name: 'Kelompok Tani Mekar',
        fullName: null,
        acronym: null,
        kind: 'association',
        level: null,
        place: null,
        role: 'participant',
        mentions: [at('Kelompok Tani Mekar')],
      },
    ],
    officials: [
      {
        name: 'Yosef Lando',
        aliases: ['Yosef', 'Josef'],
        prefix: 'Ir.',
        suffix: 'M.P.',
        rank: null,
        office: 'Kepala Dinas Pertanian',
        agency: 'Dinas Pertanian Manggarai',
        position: 'Kepala Dinas Pertanian Manggarai',
        standing: 'incumbent',
        role: 'speaker',
        mentions: [at('Yosef Lando')],
      },
    ],
    people: [
      {
        name: 'Maria Ndua',
        aliases: [],
        prefix: null,
        suffix: null,
        rank: null,
        office: null,
        agency: null,
        position: null,
        standing: 'incumbent',
        role: 'attendee',
        mentions: [at('Maria Ndua')],
      },
    ],
    themes: [at('Tanah Sehat, Panen "Kuat"')],
    topics: [{ id: 'agriculture-fisheries', score: 0.8, hits: 5 }],
    attendance: { ...at('41 peserta'), min: 41, max: 41, approximate: false, unit: 'peserta' },
    quotes: [{ ...at('Pupuk ini murah,\nkata dia'), kind: 'direct', speaker: 'Yosef Lando', cue: 'kata' }],
    ...changes,
  }
}
