import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

/** Type, status and days of the main event, by its article. */
const CASES: [text: string, told: string][] = [
  // Figures: how much there is of something, and who counts over a time.
  ['Jumlah tanah pemerintah daerah seluruhnya sebanyak 1.750 bidang. Sisanya belum diukur.', 'report held '],
  ['Hingga Juni 2021, produksi ikan di Sukamaju mencapai 4.000 ton. Petani senang.', 'report held '],
  ['Memasuki kemarau, debit air perusahaan daerah mulai menurun. "Kami bergilir," kata Budi.', 'report held '],
  ['Sebanyak 70 dari total 123 koperasi di Sukamaju tercatat tidak aktif. Sisanya masih berjalan.', 'report held '],
  [
    'Dinas Pemadam Sukamaju mencatat, periode Januari hingga Oktober 2022 terjadi 23 kebakaran. "Umumnya karena listrik," kata Budi.',
    'report held 2022-01/2022-10',
  ],
  [
    'Dinas Pemadam Sukamaju mencatat, selama tahun 2022 terjadi 23 kebakaran rumah dan 7 kebakaran lahan. Kebakaran umumnya karena listrik.',
    'report held ',
  ],
  [
    'Studi Ungkap Obat Baru Turunkan Risiko\n\nSebuah temuan datang dari kampus negeri. Obat itu murah. Tim menguji 200 orang. "Ini baru awal," kata Rudi Hartono.',
    'report held ',
  ],
  [
    'Dewan menambah kapasitas produksi pupuk hingga mencapai 10 ton. "Kami siap," kata Budi Laksana.',
    'statement held ',
  ],
  [
    'Penerimaan siswa baru di Sukamaju mencapai puncaknya. "Ramai," kata Kepala Sekolah Budi Laksana.',
    'statement held ',
  ],
  // Somebody's words in the headline about a debate.
  [
    'Timses Optimistis Jagoannya Tampil Prima di Debat Ketiga Pilgub\n\nDebat ketiga Pilgub akan digelar Januari. Dalam debat itu tim Rudi Hartono optimistis. "Ia siap seperti dalam debat pertama," kata Budi Laksana, Jumat (29/12/2023). Debat publik itu bertema pangan. Debat terakhir menyusul.',
    'statement held 2023-12-29',
  ],
  // A phrase and the noun in it: the phrase tells.
  [
    'Dinas Sosial Sukamaju memberikan bantuan obat cacing kepada peternak. Petugas juga melakukan pemantauan pasar.',
    'aid held ',
  ],
  ['Bupati Sukamaju menggelar rapat bersama pendamping desa di aula, Selasa (25/6/2019).', 'meeting held 2019-06-25'],
  ['Puluhan buruh menggelar unjuk rasa di depan pabrik, Selasa (25/6/2019).', 'protest held 2019-06-25'],
  // Words that only look like it.
  [
    'Pegawai kontrak dituntut mengubah pola pikir. "Harus kreatif," kata Bupati Sukamaju Budi Laksana.',
    'statement held ',
  ],
  [
    'Bunga Acuan Bank Sentral Ditahan di Level 5,5%\n\nBank sentral memutuskan untuk menahan suku bunga acuan.',
    'policy held ',
  ],
  ['Warga Diminta Hemat Air\n\nWarga Sukamaju perlu menghemat air selama kemarau.', 'statement held '],
  ['Belum ada listrik di Desa Banding. "Kami menunggu," kata warga, Budi Laksana.', 'statement held '],
  ['Sukamaju FC ditahan Melati FC di laga perdana Piala Bupati, Selasa (3/6/2025).', 'competition held 2025-06-03'],
  ['Cek Fakta: Hoaks Link Bantuan Pangan\n\nBeredar tautan bantuan pangan di media sosial.', 'other unknown '],
  ['Ratusan warga dievakuasi dari ibu kota karena perang. "Kami selamat," kata Budi Laksana.', 'statement held '],
  ['Uang Rp80 juta di mobil bendahara sekolah raib. "Kami lapor," kata Budi Laksana.', 'crime held '],
  ['Pemkab Demak tahun ini akan merekrut penjaga hutan. "Mulai Mei," kata Budi Laksana.', 'policy planned '],
  [
    'Jembatan Desa Melati ambrol, Selasa (3/6/2025). "Dasarnya tergerus," kata Budi Laksana.',
    'disaster held 2025-06-03',
  ],
  // Who does what in a headline's clauses.
  [
    'Menteri Cek Pasar Melati, Ingatkan Pedagang soal Timbangan\n\nMenteri Budi Laksana meninjau Pasar Melati, Selasa (3/6/2025).',
    'inspection held 2025-06-03',
  ],
  [
    'Pelantikan Rektor Dipercepat, Anggota DPR Minta Evaluasi\n\nAnggota DPR Budi Laksana menyoroti pelantikan rektor, Selasa (3/6/2025).',
    'statement held 2025-06-03',
  ],
  [
    'Hakim Nyatakan Emas Harta Tak Wajar\n\nMajelis hakim menyatakan emas itu dirampas, Selasa (3/6/2025).',
    'trial held 2025-06-03',
  ],
  // What was said at an event is part of it, unless the headline tells something else.
  [
    'Bupati Sukamaju Sari Dewi mengatakan sekolah itu hak anak. Hal itu diungkapkan oleh Sari saat menyalurkan bantuan seragam di Sukamaju, Rabu (18/6/2025).',
    'aid held 2025-06-18',
  ],
  [
    'Bupati Sukamaju Sari Dewi mengajak petani menanam jagung. Hal tersebut disampaikan Sari dalam audiensi bersama petani, Rabu (18/6/2025).',
    'meeting held 2025-06-18',
  ],
  [
    'Stok pupuk di Sukamaju menipis. Hal itu diungkapkan Kepala Dinas Pertanian Budi Laksana saat dikunjungi di ruang kerjanya, Rabu (18/6/2025).',
    'statement held 2025-06-18',
  ],
  [
    'Ribuan Rumah Rusak akibat Banjir, Ketua Komisi X: Percepat Pemulihan\n\nBanjir menerjang Sukamaju. Ketua Komisi X DPR Budi Laksana mendesak pemerintah memulihkan sekolah. "Harus cepat," kata Budi.',
    'statement held ',
  ],
  [
    'KPK Tahan Komisaris Perusahaan Gas\n\n"KPK mengumumkan penahanan seorang tersangka," kata Deputi Penindakan Budi Laksana, Selasa (21/10/2025). Ia ditahan dua puluh hari.',
    'arrest held 2025-10-21',
  ],
  [
    'Kejari Sukamaju menahan empat tersangka korupsi. Mereka ditetapkan sebagai tersangka sejak Kamis, 12 Juni 2025.',
    'arrest held 2025-06-12',
  ],
  ['Bupati Melati Sari Dewi menyerahkan SK kepada 40 tenaga kontrak, Rabu (18/6/2025).', 'appointment held 2025-06-18'],
  ['PLN memulai pembangunan gardu induk di Melati, Rabu (18/6/2025).', 'launch held 2025-06-18'],
  [
    'Alokasi pupuk subsidi di Sukamaju mendapatkan kuota 12 ton. "Cukup," kata Kepala Dinas Pertanian Budi Laksana.',
    'policy held ',
  ],
  [
    'Budi Laksana resmi mendaftarkan diri sebagai bakal calon ketua partai, Rabu (18/6/2025).',
    'election-stage held 2025-06-18',
  ],
  [
    'Kereta lintas Melati tertemper truk. "Masinis selamat," kata Budi Laksana, Rabu (18/6/2025).',
    'accident held 2025-06-18',
  ],
  ['Satgas membantu mobil warga yang mogok, Rabu (18/6/2025).', 'other held 2025-06-18'],
  [
    'Bupati Melati Sari Dewi menghadiri acara Istighosah Akbar Warga Melati di masjid, Rabu (18/6/2025).',
    'ceremony held 2025-06-18',
  ],
  [
    '6 Penerbangan di Bandara Melati Dibatalkan Imbas Erupsi Gunung Raung\n\nErupsi Gunung Raung mengganggu bandara, Rabu (18/6/2025). Penerbangan dibatalkan sejak pagi.',
    'other cancelled 2025-06-18',
  ],
  [
    'Kumpulan Hoaks Bantuan Pangan, Simak Daftarnya\n\nBantuan langsung tunai sering dipakai penipu. Bantuan itu palsu.',
    'other unknown ',
  ],
  [
    'Mahasiswa Demo Usut Kasus Jembatan\n\nPuluhan mahasiswa menggelar unjuk rasa, Rabu (18/6/2025).',
    'protest held 2025-06-18',
  ],
  [
    'Pemkab Sukamaju angkat bicara terkait anjloknya harga singkong. "Karena panen raya," kata Kepala Dinas Pertanian Budi Laksana.',
    'statement held ',
  ],
  ['Wakil Bupati Melati Sari Dewi melepas kafilah MTQ, Selasa (8/10/2024).', 'ceremony held 2024-10-08'],
  ['Partai Melati mendaftarkan pasangan Budi-Sari ke KPU Melati, Rabu (28/8/2024).', 'election-stage held 2024-08-28'],
  [
    'OPINI: Banjir dan Kita\n\nBanjir melanda kota setiap tahun. Longsor menyusul. Sungai menyempit.',
    'statement held ',
  ],
  // When it is.
  ['Dinas akan menggelar pasar beduk selama Ramadan, kata Budi Laksana, Kamis (7/3/2024).', 'festival planned '],
  [
    'Dinas akan menggelar festival kopi pada 13 Juni 2017 mendatang. "Siap," kata Budi Laksana, Kamis (6/4/2017).',
    'festival planned 2017-06-13',
  ],
  [
    'Perusahaan kereta memberlakukan tarif khusus di tanggal 22 Juni 2025. "Silakan," kata Sari Dewi, Kamis (19/6/2025).',
    'policy held 2025-06-22',
  ],
  ['Pabrik itu meluncurkan mobil baru. Daya diisi gratis hingga 1 Maret 2028.', 'launch held '],
  [
    'Dalam unggahan yang dilihatdetikcom, Sabtu (18/10/2025), dua orang mencuri motor di Sukamaju. Pencurian itu terjadi Jumat (17/10).',
    'crime held 2025-10-17',
  ],
  [
    '7 Model Rumah Kayu yang Menawan\n\nRumah kayu kian digemari. Berikut beberapa model rumah yang Kabar rangkum dari berbagai sumber, Rabu (18/6/2025).',
    'other unknown ',
  ],
  ['Dilansir Antara, kecelakaan maut terjadi di Tol Melati pada Jumat (17/10/2025).', 'accident held 2025-10-17'],
  [
    'Bupati Melati Sari Dewi mengizinkan rapat di hotel. "Asal hemat," kata Sari dikutip dari Antara, Jumat (20/6/2025). Pernyataan itu disampaikan Sari dalam acara pelantikan pengurus di Melati, Kamis (19/6/2025).',
    'statement held 2025-06-19',
  ],
  ['Harga cabai di Pasar Melati naik. Pada Mei 2024 harganya Rp40 ribu per kilogram.', 'report held '],
  [
    'Pembangunan jembatan Melati diresmikan. Warga senang. Menurut warga, dulu jalan itu diresmikan Mei 2019.',
    'launch held ',
  ],
  ['Pemkab Melati menggelar festival kopi Agustus 2025.', 'festival held 2025-08'],
  [
    'Festival Kopi Digelar Pekan Depan\n\nDinas Pariwisata Melati akan menggelar Festival Kopi pada 19-20 Oktober 2024.',
    'festival planned 2024-10-19/2024-10-20',
  ],
  ['Pemkab Melati menyalurkan bantuan beras untuk triwulan IV 2025.', 'aid held '],
  [
    'Polisi mengungkap pembunuhan di Sukamaju. Korban tewas di rumahnya, Minggu (22/6/2025). "Pelaku mengaku," kata Kapolsek Melati Budi Laksana, Rabu (2/7/2025).',
    'crime held 2025-06-22',
  ],
  [
    'Pencuri motor di Sukamaju ditangkap polisi. "Ia melawan," kata Kapolsek Melati Budi Laksana, Rabu (2/7/2025). Pelaku ditangkap di terminal pada Senin (30/6/2025).',
    'arrest held 2025-06-30',
  ],
  [
    'Pencuri motor di Sukamaju ditangkap polisi. "Ia melawan," kata Kapolsek Melati Budi Laksana, Rabu (2/7/2025). Rumah itu dibeli pada Senin (30/6/2025).',
    'arrest held 2025-07-02',
  ],
  ['Sebanyak 397 siswa di Sukamaju menerima seragam sekolah gratis. "Terima kasih," kata Budi Laksana.', 'aid held '],
  // How it stands.
  [
    'Polisi masih melakukan penyelidikan atas hilangnya perahu nelayan di Sukamaju, Selasa (3/6/2025).',
    'investigation ongoing 2025-06-03',
  ],
  ['Jalan lintas Sukamaju hingga kini masih tertutup longsor, Selasa (3/6/2025).', 'disaster ongoing 2025-06-03'],
  [
    'Erupsi Gunung Raung kembali terjadi dan sejumlah penerbangan dibatalkan, Selasa (3/6/2025).',
    'disaster held 2025-06-03',
  ],
  [
    'Balai Benih Sukamaju menyerahkan bantuan 500 bibit kopi kepada petani. Bantuan bibit akan ditanam, dan bantuan pupuk akan dibagikan.',
    'aid held ',
  ],
  [
    'Pemkab Melati akan menyerahkan bantuan 500 bibit kopi kepada petani. Bantuan bibit akan dibagikan bertahap.',
    'aid planned ',
  ],
  [
    'Polsek Melati meningkatkan patroli malam mulai pukul 21.30 WIB, Sabtu (19/7/2025), agar warga besok tenang. "Aman," kata Kapolsek Melati Kompol Budi Laksana, Minggu (20/7/2025).',
    'inspection held 2025-07-19',
  ],
  [
    'Pemkab Melati mengagendakan vaksinasi serentak, Selasa (26/1/2021). "Kami siap," kata Sekretaris Daerah Melati Budi Laksana, Sabtu (23/1/2021).',
    'other planned 2021-01-26',
  ],
]

describe('type, status and days of the main event', () => {
  it.each(CASES)('%s', (text, told) => {
    const [{ type, status, dates }] = extract(text)
    expect(`${type} ${status} ${dates.flatMap((d) => (d.role === 'event' ? d.value : [])).join()}`).toBe(told)
  })
})
