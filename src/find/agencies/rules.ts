import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { Rule } from '../rule.js'
import { composeAt, leaves } from './compose.js'
import { government } from './heads.js'
import type { Shape } from './parent.js'
import { named } from './reading.js'

const reader =
  (...shapes: Shape[]) =>
  (t: TokenTable, i: number) => {
    const composed = composeAt(t, i)
    if (!composed) return leaves(t, i, shapes)
    return shapes.includes(composed.shape) ? named(t, composed.reading) : undefined
  }

const HEADS = Class.Agency | Class.AgencyHead

export const knownAgency: Rule<'agency'> = {
  id: 'agency/known',
  anchor: HEADS,
  reads: 'a public institution of the lists by full name or short form, with short form in brackets and area',
  find: reader('known'),
  takes: [
    ['kata Ketua Bawaslu Kabupaten Kuningan', 'badan pengawas pemilihan umum|Bawaslu Kabupaten Kuningan'],
    ['laporan BPK RI Perwakilan Provinsi Riau diserahkan', 'badan pemeriksa keuangan|BPK RI Perwakilan Provinsi Riau'],
    ['menurut UU Polri, DPR berhak bertanya', 'dewan perwakilan rakyat|DPR'],
    ['hadir Forkompincam Mekarsari dan Linmas Inti', 'forum koordinasi pimpinan kecamatan|Forkompincam Mekarsari'],
    ['olah TKP oleh Inafis Polres Kendal', 'inafis @ kepolisian resor|Inafis Polres Kendal'],
    [
      'Badan Pengawas Pemilu (Bawaslu) Provinsi Riau menggelar',
      'badan pengawas pemilihan umum|Badan Pengawas Pemilu (Bawaslu) Provinsi Riau',
    ],
    ['Pemerintah Provinsi (Pemprov) Bali menutup', 'pemerintah provinsi|Pemerintah Provinsi (Pemprov) Bali'],
    ['hadir Kejari, Pengadilan Negeri, Kemenag serta Satpol PP', 'kejaksaan negeri|Kejari'],
    ['hadir Kejari, Pengadilan Negeri, Kemenag serta Satpol PP', 'satuan polisi pamong praja|Satpol PP'],
    [
      'Kejaksaan Tinggi Jawa Barat (Kejati Jabar) menahan',
      'kejaksaan tinggi|Kejaksaan Tinggi Jawa Barat (Kejati Jabar)',
    ],
    ['dijamin LPS (Lembaga Penjamin Simpanan); aman', 'lembaga penjamin simpanan|LPS (Lembaga Penjamin Simpanan)'],
    ['diundang KPU kabupaten/kota se-Bali', 'komisi pemilihan umum|KPU kabupaten/kota se-Bali'],
    ['personel TNI/Polri berjaga', 'tentara nasional indonesia|TNI'],
    ['Sekretaris Diskominfo Rahardian hadir', 'dinas komunikasi informatika|Diskominfo'],
    ['Bank Papua Serahkan Bantuan', 'pt bank pembangunan daerah papua|Bank Papua'],
    ['dibawa ke Mako Brimob Bone', 'korps brigade mobil|Mako Brimob Bone'],
    ['Satpol PP Kecamatan Menggala hadir', 'satuan polisi pamong praja|Satpol PP Kecamatan Menggala'],
    ['rapat dengan KemenLHK selesai', 'kementerian lingkungan hidup kehutanan|KemenLHK'],
    ['di loket PT ASDP cabang Bakauheni itu', 'pt asdp indonesia ferry persero|PT ASDP cabang Bakauheni'],
    ['kata pegawai PLN Rayon Kendal itu', 'pt perusahaan listrik negara persero|PLN Rayon Kendal'],
    [
      'di PT PLN (Persero) Unit Induk Distribusi (UID) Lampung itu',
      'pt perusahaan listrik negara persero|PT PLN (Persero) Unit Induk Distribusi (UID) Lampung',
    ],
    ['PT Pegadaian Kanwil Semarang hadir', 'pt pegadaian|PT Pegadaian Kanwil Semarang'],
    ['menurut KY, MA dan KPK, itu sah', 'mahkamah agung|MA'],
    ['surat pemkab Pesawaran itu', 'pemerintah kabupaten|pemkab Pesawaran'],
    ['kata polres Siak itu', 'kepolisian resor|polres Siak'],
    ['PA Painan menutup layanan', 'pengadilan agama|PA Painan'],
    ['Soal tarif, Istana buka suara.', 'istana|Istana'],
    ['bersama forkopimda meninjau pasar', 'forum koordinasi pimpinan daerah|forkopimda'],
    ['kata Kementerian Luar Negeri Malaysia itu', 'kementerian luar negeri malaysia|Kementerian Luar Negeri Malaysia'],
    ['di kantor Imigrasi Kelas II Non-TPI Kendal, ia', 'imigrasi|Imigrasi Kelas II Non-TPI Kendal'],
    ['kata anggota DPR AS itu', 'dewan perwakilan rakyat amerika serikat|DPR AS'],
    [
      'data Stasiun Meteorologi Kelas I Wologai Kendal menyebut',
      'badan meteorologi klimatologi geofisika wologai kendal|Stasiun Meteorologi Kelas I Wologai Kendal',
    ],
    ['saham PT Timah naik', 'pt timah tbk|PT Timah'],
  ],
  leaves: [
    'menurut UU MPR, DPR, DPD, dan DPRD yang baru',
    'revisi UU TNI dan RUU Polri',
    'Ketua Pansus KPK menjawab',
    'diikuti 126 siswa SMA/SMK/MA sederajat',
    'pemerintah dan polisi',
    'Ahmad bin Husin',
    'dan lan kabel',
    'pemda setempat',
    'menurut pemkab dan polres setempat',
    'Rapat di Istana Negara selesai.',
    'Kapolres Siak',
    'tiga terdakwa berinisial SW, MA (23), dan SJ',
    'Mayjen TNI Wakrul Dombas memimpin',
    'dibuka Wardoyo, S.Sos., MA, Senin',
    'Laba BUMD naik.',
    'pabrik PT Timah Industri tutup',
    'menurut Peraturan KPU Nomor 3 Tahun 2022',
  ],
}

export const fieldAgency: Rule<'agency'> = {
  id: 'agency/field',
  anchor: HEADS,
  reads: 'a head such as "Dinas", "Badan" or "Kementerian" with its fields, short form in brackets and area',
  find: reader('field'),
  takes: [
    [
      'Dinas Penataan Ruang dan Kebersihan (DPRK) Kota Bogor bersih',
      'dinas penataan ruang kebersihan|Dinas Penataan Ruang dan Kebersihan (DPRK) Kota Bogor',
    ],
    [
      'Kepala Dinas Perikanan, Perkebunan, dan Peternakan Anjas Mora',
      'dinas perikanan perkebunan peternakan|Dinas Perikanan, Perkebunan, dan Peternakan',
    ],
    ['laporan dinas perkebunan menyebut', 'dinas perkebunan|dinas perkebunan'],
    ['petugas Sudin LH Jakarta Timur', 'sudin lh|Sudin LH Jakarta Timur'],
    [
      'kantor Dinas Koperasi, UKM & Perdagangan itu',
      'dinas koperasi usaha kecil menengah perdagangan|Dinas Koperasi, UKM & Perdagangan',
    ],
    ['unggahan Dinas SDABMX Medan', 'dinas sdabmx|Dinas SDABMX Medan'],
    ['kata Badan Pengelola Taman Wologai itu', 'badan pengelola taman wologai|Badan Pengelola Taman Wologai'],
    [
      'Dinas Koperasi dan Pemerintah Kampung (DKPK) rapat',
      'dinas koperasi pemerintah kampung|Dinas Koperasi dan Pemerintah Kampung (DKPK)',
    ],
    [
      'di Balai Besar Pelatihan Kesehatan Kemenkes',
      'balai besar pelatihan kesehatan @ kementerian kesehatan|Balai Besar Pelatihan Kesehatan Kemenkes',
    ],
  ],
  leaves: [
    'perjalanan dinas',
    'perjalanan dinas luar negeri',
    'mobil dinas TNI',
    'Rumah Dinas DPR',
    'Badan Usaha Milik Negara',
    'badan usaha',
    'Dinas itu',
    'Balai Kota',
  ],
}

export const unitAgency: Rule<'agency'> = {
  id: 'agency/unit',
  anchor: HEADS,
  reads: 'a unit with the body that it belongs to: "Satreskrim Polres X", "Bagian Humas Setda Kabupaten X"',
  find: reader('unit', 'branch', 'squad', 'faction'),
  takes: [
    ['petugas Satreskrim Polres Kendal menangkap', 'satreskrim @ kepolisian resor|Satreskrim Polres Kendal'],
    ['dihadiri Bagian Umum Setda Kab. Kendal', 'bagian umum @ sekretariat daerah|Bagian Umum Setda Kab. Kendal'],
    ['Satuan Polair menjaga', 'satpolairud|Satuan Polair'],
    [
      'data Pusat Data dan Informasi BNPB menyebut',
      'pusat data informasi @ badan nasional penanggulangan bencana|Pusat Data dan Informasi BNPB',
    ],
    [
      'Fakultas Hukum Universitas Lampung menggelar',
      'fakultas hukum @ universitas lampung|Fakultas Hukum Universitas Lampung',
    ],
    ['Tim Tekab 308 Presisi Polres Mesuji menangkap', 'tekab @ kepolisian resor|Tim Tekab 308 Presisi Polres Mesuji'],
    [
      'menurut Fraksi PKS DPRD Kota Bogor',
      'fraksi partai keadilan sejahtera @ dewan perwakilan rakyat daerah|Fraksi PKS DPRD Kota Bogor',
    ],
    ['Kanwil Kemenag Provinsi Bali', 'kanwil @ kementerian agama|Kanwil Kemenag Provinsi Bali'],
    ['zakat dari UPZ Kemenag Kendal', 'upz @ kementerian agama|UPZ Kemenag Kendal'],
    [
      'menurut Kantor Regional VII BKN Kendal',
      'kantor regional vii @ badan kepegawaian negara|Kantor Regional VII BKN Kendal',
    ],
    ['oleh Tim Penyidik Kejari Kendal', 'tim penyidik @ kejaksaan negeri|Tim Penyidik Kejari Kendal'],
  ],
  leaves: [
    'Kepala Bidang Koperasi',
    'di bidang kesehatan',
    'bagian dari program',
    'Kepala Bagian Umum',
    'laporan LP/B/188/IV/2025/SPKT',
    'Fraksi Robertus Daga',
    'Bagian Umum menolak.',
  ],
}

export const namedAgency: Rule<'agency'> = {
  id: 'agency/named',
  anchor: HEADS,
  reads: 'a hospital, health centre, prison, campus or school with its name',
  find: reader('named', 'school'),
  takes: [
    ['siswi SDN 1 Tanjung Sakti yang hadir', 'sdn 1 tanjung sakti|SDN 1 Tanjung Sakti'],
    ['Bupati Siak menghadiri wisuda SMP IT Al Fityah itu', 'smp it al fityah|SMP IT Al Fityah'],
    ['dibawa ke RSUD Mekar Asih untuk dirawat', 'rsud mekar asih|RSUD Mekar Asih'],
    ['dokter Puskesmas Wonosalam berjaga', 'puskesmas wonosalam|Puskesmas Wonosalam'],
    ['ditahan di Rutan Kelas II B Kendal', 'rutan|Rutan Kelas II B Kendal'],
    ['Direktur RSUD Menggala Lukman', 'rsud menggala|RSUD Menggala'],
    ['siswa SMAN 3 Kendal', 'sman 3 kendal|SMAN 3 Kendal'],
    ['guru SMP 2 Kendal', 'smp 2 kendal|SMP 2 Kendal'],
    ['siswa SMA Cahaya Karya Sumber Makmur itu', 'sma cahaya karya sumber makmur|SMA Cahaya Karya Sumber Makmur'],
    [
      'di Sekolah Menengah Kejuruan (SMK) Negeri 1 Kendal',
      'smk negeri 1 kendal|Sekolah Menengah Kejuruan (SMK) Negeri 1 Kendal',
    ],
    ['Sekolah Dasar Negeri (SDN) 2 Kendal', 'sdn 2 kendal|Sekolah Dasar Negeri (SDN) 2 Kendal'],
    ['petugas KUA se-Kabupaten Kendal', 'kua|KUA se-Kabupaten Kendal'],
    ['di RS Bhayangkara Polda Riau', 'rs bhayangkara @ kepolisian daerah|RS Bhayangkara Polda Riau'],
    ['di RS Bhayangkara Tk. III Kendari', 'rs bhayangkara|RS Bhayangkara Tk. III Kendari'],
    ['kampus Universitas Cahaya Timur', 'universitas cahaya timur|Universitas Cahaya Timur'],
    [
      'kata Petugas Pos Pengamatan Gunung Wologai Rina Dewi',
      'pos pengamatan gunung api wologai|Pos Pengamatan Gunung Wologai',
    ],
    ['dapur SPPG Polres Kendal itu', 'sppg @ kepolisian resor|SPPG Polres Kendal'],
  ],
  leaves: [
    'libur menurut SKB 3 Menteri',
    'pembahasan KUA-PPAS',
    'rumah sakit di kota',
    'sebuah universitas',
    'puskesmas setempat',
    'man dan min',
  ],
}

export const numberedAgency: Rule<'agency'> = {
  id: 'agency/numbered',
  anchor: HEADS,
  reads:
    'a command or commission with its number: "Kodim 1001/Balangan", "Kodam IV/Diponegoro", "Komisi I DPRD Kota X"',
  find: reader('numbered'),
  takes: [
    ['prajurit Kodam IV/Diponegoro berjaga', 'kodam iv|Kodam IV/Diponegoro'],
    ['Komandan Korem 043/Garuda Hitam Kolonel Kav Erwanto', 'korem 043|Korem 043/Garuda Hitam'],
    ['hadir Kodim 1001, Polres Kendal', 'kodim 1001|Kodim 1001'],
    ['kata Komando Distrik Militer (Kodim) 1001/Banua itu', 'kodim 1001|Komando Distrik Militer (Kodim) 1001/Banua'],
    ['prajurit Yonif Raider 400/Banteng Raiders', 'yonif 400|Yonif Raider 400/Banteng Raiders'],
    ['prajurit Yonarmed 3/105 Tarik', 'yonarmed 3|Yonarmed 3/105 Tarik'],
    ['Babinsa Koramil 1014 – 02/Kumai', 'koramil 1014|Koramil 1014 – 02/Kumai'],
    ['markas Resimen Arhanud 1/Faletehan', 'resimen arhanud 1|Resimen Arhanud 1/Faletehan'],
    [
      'rapat Komisi II DPRD Kabupaten Kendal',
      'komisi ii @ dewan perwakilan rakyat daerah|Komisi II DPRD Kabupaten Kendal',
    ],
    ['mitra Komisi VII TVRI hadir', 'komisi vii|Komisi VII'],
    ['anggota komisi V DPR RI hadir', 'komisi v @ dewan perwakilan rakyat|komisi V DPR RI'],
  ],
  leaves: ['komisi penjualan', 'Komisi Pemilihan', 'kodim itu', 'Komisi tersebut', 'mitra komisi VII TVRI hadir'],
}

export const taskAgency: Rule<'agency'> = {
  id: 'agency/task',
  anchor: HEADS,
  reads: 'a task force or panel with its task: "Satuan Tugas (Satgas) Penanganan Covid-19 Kota X"',
  find: reader('task'),
  takes: [
    [
      'Satuan Tugas (Satgas) Penanganan Banjir Rob bekerja',
      'satgas penanganan banjir rob|Satuan Tugas (Satgas) Penanganan Banjir Rob',
    ],
    [
      'Pansus Tata Ruang DPRD Kabupaten Kendal bekerja',
      'pansus tata ruang @ dewan perwakilan rakyat daerah|Pansus Tata Ruang DPRD Kabupaten Kendal',
    ],
    ['Panitia Kerja DPR RI rapat', 'panja @ dewan perwakilan rakyat|Panitia Kerja DPR RI'],
    [
      'Gugus Tugas Percepatan Penanganan Covid-19 Kota Bogor',
      'gugus tugas percepatan penanganan covid 19|Gugus Tugas Percepatan Penanganan Covid-19 Kota Bogor',
    ],
  ],
  leaves: [
    'satgas itu',
    'gugus tugas di daerah',
    'Ketua Pansus Tata Ruang',
    'Ketua Satgas Wakrul Dombas',
    'kerja pansus itu',
  ],
}

export const governmentAgency: Rule<'agency'> = {
  id: 'agency/government',
  anchor: HEADS,
  reads: 'the government of a region: "Pemerintah Desa X", "pemerintah Kabupaten X"',
  find: reader('government'),
  takes: [
    ['saat ini pemerintah kampung Wologai Baru sedang', 'pemerintah desa|pemerintah kampung Wologai Baru'],
    ['kata pemerintah Jawa Tengah itu', 'pemerintah|pemerintah Jawa Tengah'],
    ['bagi pemerintah Kabupaten Kendal ini', 'pemerintah kabupaten|pemerintah Kabupaten Kendal'],
    ['Pemerintah Desa Suka Mekar membangun', 'pemerintah desa|Pemerintah Desa Suka Mekar'],
    ['larangan pemerintah Saudi berlaku', 'pemerintah arab saudi|pemerintah Saudi'],
    ['sikap Pemerintah Republik Indonesia jelas', 'pemerintah indonesia|Pemerintah Republik Indonesia'],
    ['penutupan Kedubes Australia ramai', 'kedubes|Kedubes Australia'],
    [
      'staf Kedutaan Besar Republik Indonesia (KBRI) di Tokyo datang',
      'kbri|Kedutaan Besar Republik Indonesia (KBRI) di Tokyo',
    ],
    ['warga mendatangi KJRI Jeddah itu', 'kjri|KJRI Jeddah'],
  ],
  leaves: [
    'pemerintah daerah',
    'Pemerintah memastikan',
    'pemerintah pusat dan desa',
    'Kedutaan Besar negara sahabat',
    'pembinaan Pemda setempat',
    'pemerintah Kendal',
  ],
}

export const governing: Rule<'agency'> = {
  id: 'agency/governing',
  anchor: 0,
  words: ['pemerintahan'],
  reads: 'the government of a region under the name "Pemerintahan": "Pemerintahan Kampung X", "Pemerintahan Kota X"',
  find(t, i) {
    // "Kabid Pemerintahan Desa": a field of work, not who governs.
    if (!t.isCapital(i) || t.isCapital(i - 1) || !t.is(i + 1, Class.PlaceLevel)) return undefined
    return named(t, government(t, i, i)?.reading)
  },
  takes: [['kata Pemerintahan Kampung Suka Mekar itu', 'pemerintah desa|Pemerintahan Kampung Suka Mekar']],
  leaves: [
    'Kepala Bidang Pemerintahan Kampung Suka Mekar',
    'penyelenggaraan pemerintahan Kampung Suka Mekar',
    'Pemerintahan Prabowo',
  ],
}
