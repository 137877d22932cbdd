import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'

/** Type, status and days of an article's main event. */
function told(text: string): [string, string, string[]] {
  const [{ type, status, dates }] = extract(text)
  return [type, status, dates.filter(({ role }) => role === 'event').map(({ value }) => value)]
}

/** Short articles as police, courts, ministries, villages and election bodies are written of, each with its event. */
const CASES: [what: string, text: string, type: string, status: string, days: string[]][] = [
  [
    'on its own day, for whomever it is held',
    'SUKAMAJU - Dinas Sosial Sukamaju menggelar pelatihan bagi 120 warga di Gedung Melati, Rabu (10/4/2024).',
    'training',
    'held',
    ['2024-04-10'],
  ],
  [
    'never on the polling day that it is done for',
    'SUKAMAJU - Untuk mendukung Pilkada Sukamaju pada 27 November 2024, Pemkab Sukamaju menggelar pelatihan bagi 120 warga.',
    'training',
    'held',
    [],
  ],
  [
    'on the days that are told, not in the month that a headline names',
    `Catur Pelajar Digelar di Sukamaju Bulan Depan

Kamis, 19 Jun 2025 01:30 WIB

Pengurus Catur Sukamaju akan menggelar Kejuaraan Catur Pelajar. Gelaran itu berlangsung pada 1-5 Juli 2025 di Sukamaju.`,
    'competition',
    'planned',
    ['2025-07-01/2025-07-05'],
  ],
  [
    'on the day that is told, not in the week that a headline names',
    `Sidang Perdana Kades Sukamaju Pekan Depan

Senin, 6 Oktober 2025 10:00 WIB

Pengadilan Negeri Sukamaju bakal menggelar sidang perdana kepala desa pada Senin (13/10) mendatang.`,
    'trial',
    'planned',
    ['2025-10-13'],
  ],
  [
    'on the new day of what was put off',
    `Pelantikan Kepala Desa Diundur

Selasa, 4 Februari 2025 10:00 WIB

Pelantikan kepala desa yang semula dijadwalkan 6 Februari 2025 diundur menjadi Kamis, 20 Februari 2025.`,
    'inauguration',
    'postponed',
    ['2025-02-20'],
  ],
  [
    'on the day of the news, not on a polling day that is to come',
    `Pasangan Ini Daftar ke KPU

Kamis, 29 Agustus 2024 10:00 WIB

Pasangan Sari Dewi dan Bayu Hadi mendaftar sebagai calon bupati di KPU Sukamaju, Rabu (28/8) siang.

Pendaftaran dibuka sejak Selasa (27/8). Pemungutan suara digelar 27 November 2024.`,
    'election-stage',
    'held',
    ['2024-08-28'],
  ],
  [
    'as going on until the day on which it ends',
    `Turnamen Catur Sukamaju

Selasa, 3 Juni 2025 10:00 WIB

Turnamen catur sedang berlangsung di Sukamaju dan akan ditutup Minggu (8/6).`,
    'competition',
    'ongoing',
    ['2025-06-08'],
  ],
  [
    'in the evening that is to come, whatever tense the headline has',
    `Konser Amal Digelar Malam Ini

Sabtu, 13 September 2025 10:00 WIB

Festival musik amal untuk korban gempa akan digelar nanti malam di Taman Melati.`,
    'festival',
    'planned',
    ['2025-09-13'],
  ],
  [
    'no crime where its kind is said to be rife',
    `Modus Penipuan Daring dan Cara Menghindarinya

Kamis, 19 Jun 2025 01:30 WIB

Penipuan daring semakin marak. Kenali tandanya agar tetap aman.`,
    'other',
    'held',
    [],
  ],
  [
    'what the head of a training unit does, not training',
    'SUKAMAJU - Kepala Bidang Pelatihan Kerja Disnaker Sukamaju Sari Dewi meninjau bengkel di Desa Melati, Kamis (3/7/2025).',
    'inspection',
    'held',
    ['2025-07-03'],
  ],
  [
    'the one that a speaker opened with his words',
    `Bupati Ajak Warga Membaca

SUKAMAJU - Bupati Sukamaju Sari Dewi berharap warga rajin membaca.

Hal itu dikatakannya saat membuka Festival Literasi di Gedung Melati, Rabu (2/7/2025).

"Membaca itu penting," kata Sari.`,
    'festival',
    'held',
    ['2025-07-02'],
  ],
  [
    'a statement where the words were told on the edge of something else',
    `SUKAMAJU - Bupati Sukamaju Sari Dewi mengatakan harga beras stabil.

Hal itu disampaikan Sari saat ditemui di sela rapat koordinasi di Gedung Melati, Rabu (2/7/2025).

"Stabil," kata Sari.`,
    'statement',
    'held',
    ['2025-07-02'],
  ],
  [
    'what the police look into, not the matter',
    'SUKAMAJU - Polres Sukamaju menyelidiki dugaan penyelewengan penyaluran bantuan sosial di Desa Melati, Senin (7/7/2025).',
    'investigation',
    'held',
    ['2025-07-07'],
  ],
  [
    'no arrest where an animal is caught',
    'SUKAMAJU - Seekor harimau berhasil ditangkap petugas di Desa Melati, Senin (7/7/2025).',
    'other',
    'held',
    ['2025-07-07'],
  ],
  [
    'nothing that is only awaited, or a mark of time',
    `SUKAMAJU - Sekda Sukamaju Sari Dewi menjelaskan bahwa dana desa naik sejak pelantikan kepala desa, Senin (7/7/2025).

Desa masih menunggu verifikasi dan penandatanganan kontrak.`,
    'statement',
    'held',
    ['2025-07-07'],
  ],
  [
    'what is done, without the day on which somebody was phoned about it',
    `Bupati Sukamaju Bagikan Bibit Kelapa

Rabu, 13 Maret 2024

SUKAMAJU - Bupati Sukamaju, Sari Dewi, menyerahkan bantuan bibit kelapa kepada warga Desa Melati.

"Bantuan ini untuk petani," kata Sari saat dihubungi dari Kota Palopo, Rabu.`,
    'aid',
    'held',
    [],
  ],
  [
    'the one of a press release, on the day of its dateline',
    `Kantor Pertanahan Terima Audiensi Pemerintah Sukamaju

Sukamaju, Selasa (17/06/2025) – Kepala Kantor Pertanahan Sukamaju, Sari Dewi, menerima audiensi Pemerintah Kabupaten Sukamaju di ruang rapat.`,
    'meeting',
    'held',
    ['2025-06-17'],
  ],
  [
    'the course, not the election before which it is held',
    `Bimtek itu dilakukan menjelang pelaksanaan Pemilihan Kepala Desa (Pilkades) serentak yang akan digelar 20 September 2023 di 67 desa. Bimtek Pilkades dibuka Sari Dewi di Gedung Melati, Selasa (13/6/2023).`,
    'training',
    'held',
    ['2023-06-13'],
  ],
  [
    'the event that a speaker attends, not the headline in which he asks',
    `Bupati Ajak Alumni Bantu Program Daerah

12 Maret 2024

SUKAMAJU - Bupati Sukamaju, Sari Dewi, menghadiri acara pelantikan pengurus ikatan alumni di Gedung Melati, Minggu (10/3/2024).

Sari Dewi mengatakan alumni adalah mitra pemerintah. "Kami menunggu gagasan baru," ujarnya.`,
    'inauguration',
    'held',
    ['2024-03-10'],
  ],
  [
    'what is demanded, as a statement',
    `Anggota Dewan Minta Tarif Parkir Dihapus

SUKAMAJU - Anggota DPRD Sukamaju, Budi Laksana, meminta pemerintah menghapus tarif parkir di pasar.

"Pedagang keberatan," kata Budi, Selasa (6/8/2024).`,
    'statement',
    'held',
    ['2024-08-06'],
  ],
  [
    'the meeting of which a later sentence gives the day',
    `Tahapan pemilihan sudah dimulai dan pengawas bersiap. Salah satunya dengan pembekalan tentang laporan warga.

Rabu (13/3/2024) Bawaslu Kabupaten Sukamaju menyelenggarakan Rapat Koordinasi Penanganan Laporan di Hotel Melati.`,
    'coordination-meeting',
    'held',
    ['2024-03-13'],
  ],
  [
    'charity as aid',
    `Polres Sukamaju Gelar Baksos untuk Nelayan

SUKAMAJU - Polres Sukamaju menggelar bakti sosial bagi nelayan di Pelabuhan Karang, Senin (5/8/2024). Acara itu ditutup doa bersama.`,
    'aid',
    'held',
    ['2024-08-05'],
  ],
  [
    'the visit, not the disasters that every town knows',
    `Dinas Kominfo Sukamaju terus berbenah. Kota ini mengenal bencana alam dan masalah sosial. Semua harus cepat ditangani.

Kamis (8/8/2024), rombongan Bappeda Kota Karangjaya datang berkunjung untuk mempelajari pusat panggilan darurat.`,
    'visit',
    'held',
    ['2024-08-08'],
  ],
  [
    'the start of what goes on until another day',
    `SUKAMAJU - Pemerintah Kabupaten Sukamaju resmi memulai kegiatan bedah desa, Rabu (7/8/2024). Kegiatan yang akan berlangsung hingga 20 Agustus 2024 ini dibuka Bupati Sari Dewi.`,
    'launch',
    'held',
    ['2024-08-07'],
  ],
  [
    'an auction that is to come, not the crime of which its goods remain',
    `7 Agustus 2024

JAKARTA - Kejaksaan Agung akan melelang barang rampasan dari tindak pidana korupsi. Lelang akan dilaksanakan pada Rabu, 14 Agustus 2024.`,
    'other',
    'planned',
    ['2024-08-14'],
  ],
  [
    'the look that is taken, not the flood that is looked at',
    `Bupati Sukamaju tinjau banjir

SUKAMAJU - Bupati Sukamaju Sari Dewi meninjau banjir di Desa Karangjaya, Senin (5/8/2024).`,
    'inspection',
    'held',
    ['2024-08-05'],
  ],
  [
    'what is given, not the disaster that struck those who get it',
    `Kampus Melati Salurkan Beasiswa untuk 12 Mahasiswa Terdampak Banjir

SUKAMAJU - Kampus Melati menyalurkan beasiswa kepada 12 mahasiswa yang terdampak bencana, Senin (5/8/2024).`,
    'aid',
    'held',
    ['2024-08-05'],
  ],
  [
    'words with which the body opens, not what they are about',
    `Komisi Belum Bahas Revisi Aturan Parkir Usai Putusan MK

"Sudah diputuskan, kita ikuti saja. Belum ada rencana revisi sampai sekarang," kata Budi Laksana di gedung dewan, Rabu (7/8/2024).

Budi mengatakan putusan itu akan dipelajari dahulu.`,
    'statement',
    'held',
    ['2024-08-07'],
  ],
  [
    'the sentence that is asked for, not the crime of the case',
    `Dua mantan satpam kasus penganiayaan dituntut 5 tahun

SUKAMAJU - Jaksa menuntut 5 tahun penjara kepada dua terdakwa dalam kasus penganiayaan. Sidang tuntutan digelar di Pengadilan Negeri Sukamaju, Jumat (9/8/2024).`,
    'trial',
    'held',
    ['2024-08-09'],
  ],
  [
    'the memorandum that is signed, beside what is signed with it',
    `SUKAMAJU - Bupati Sukamaju Sari Dewi menghadiri acara penandatanganan nota kesepahaman dan komitmen bersama antara Kepala Kejaksaan Negeri dengan para camat pada Senin (5/8/2024).`,
    'agreement-signing',
    'held',
    ['2024-08-05'],
  ],
  [
    'a suspect, though the body opens with words',
    `Satpam Aniaya Pembeli di Sukamaju Jadi Tersangka

"Sudah jadi tersangka, inisial RN," ujar Kapolres Sukamaju AKBP Budi Laksana saat dihubungi, Rabu (7/8/2024).`,
    'investigation',
    'held',
    ['2024-08-07'],
  ],
  [
    'who is given an office, not the meeting that gave it',
    `Profil Budi Laksana, Komisaris Baru Pabrik Gula

SUKAMAJU - Budi Laksana diangkat menjadi komisaris Pabrik Gula Melati, Rabu (7/8/2024). Keputusan itu disampaikan usai perusahaan melakukan Rapat Umum Pemegang Saham (RUPS).`,
    'appointment',
    'held',
    ['2024-08-07'],
  ],
  [
    'exports that are seen off',
    `SUKAMAJU - Gubernur Sari Dewi melepas ekspor perdana kopi di Pelabuhan Karang, Jumat (9/8/2024).`,
    'launch',
    'held',
    ['2024-08-09'],
  ],
  [
    'a hearing that should have been',
    `SUKAMAJU - Sidang perkara penipuan itu sedianya digelar di Pengadilan Negeri Sukamaju pada Senin (5/8/2024). Hakim berhalangan.`,
    'trial',
    'postponed',
    ['2024-08-05'],
  ],
  [
    'the event on the occasion of another',
    `SUKAMAJU - Dalam rangka memperingati Hari Nelayan, Dinas Perikanan Sukamaju menggelar pelatihan mesin perahu di Balai Desa Karang, Sabtu (6/4/2024).`,
    'training',
    'held',
    ['2024-04-06'],
  ],
  [
    'a prize of which a month only says since when it was earned',
    `SUKAMAJU - Layanan daring yang diterapkan di Puskesmas Melati sejak Juli 2023 meraih penghargaan inovasi kesehatan.`,
    'award',
    'held',
    [],
  ],
  [
    'what was said at a press conference on its day',
    `SUKAMAJU - Gubernur Sari Dewi menjawab kritik tentang tambak. Dokumen lama ditemukan Senin, 5 Agustus 2024.

"Kami kelola bersama," ujar Sari dalam jumpa pers di Karangjaya, Rabu, 7 Agustus 2024.`,
    'statement',
    'held',
    ['2024-08-07'],
  ],
  [
    'evidence that is destroyed',
    `SUKAMAJU - Kejaksaan Negeri Sukamaju memusnahkan barang bukti di halaman kantor, Selasa (6/8/2024).`,
    'other',
    'held',
    ['2024-08-06'],
  ],
  [
    'prices that rise, as a report',
    `SUKAMAJU - Harga cabai rawit di Pasar Melati mengalami kenaikan dari Rp40 ribu menjadi Rp60 ribu per kilogram. Stok dari petani berkurang sejak pekan lalu.`,
    'report',
    'held',
    [],
  ],
  [
    'what an official orders against a drought, not the drought',
    `SUKAMAJU - Kepala Dinas Pertanian Sukamaju, Budi Laksana, meminta petani bersiap mengantisipasi dampak kekeringan.

"Saluran irigasi kami perbaiki," kata Budi, Selasa (6/8/2024).`,
    'statement',
    'held',
    ['2024-08-06'],
  ],
  [
    "what an office-holder says behind a headline's comma and colon, not the flood of which he speaks",
    `Ratusan Sekolah Rusak karena Lumpur, Ketua Komisi X DPR: Segera Perbaiki

Rabu, 07 Agu 2024 10:00 WIB

Ketua Komisi X DPR RI, Sari Dewi, menilai perbaikan terlalu lambat setelah banjir.

"Anak-anak harus belajar," kata Sari, Selasa (6/8/2024).`,
    'statement',
    'held',
    ['2024-08-06'],
  ],
  [
    'a guide that counts off things',
    `7 Manfaat Jahe bagi Tubuh dan Cara Mengolahnya

Rabu, 07 Agu 2024 10:00 WIB

Jahe sudah lama dipakai sebagai bumbu dapur. Berikut penjelasannya. "Jahe menghangatkan tubuh," tulis sebuah buku.`,
    'other',
    'held',
    [],
  ],
  [
    'a regulation that is signed',
    `SUKAMAJU - Wali Kota Sukamaju Sari Dewi meneken Peraturan Wali Kota tentang parkir, Selasa (6/8/2024). Aturan itu berlaku bulan ini.`,
    'policy',
    'held',
    ['2024-08-06'],
  ],
  [
    'the rehearsal that is held, not the ceremony ahead',
    `SUKAMAJU - Sebanyak 30 pelajar menjalani pemusatan latihan di Stadion Melati, Senin (5/8/2024), menjelang upacara kemerdekaan.`,
    'training',
    'held',
    ['2024-08-05'],
  ],
  [
    'an arrest on its day, not the weeks in custody behind it',
    `SUKAMAJU - Jaksa menahan dua tersangka kasus pasar, Senin (5/8/2024). Keduanya ditahan mulai 5 hingga 24 Agustus 2024.`,
    'arrest',
    'held',
    ['2024-08-05'],
  ],
  [
    'what was told, where the next sentence says by whom',
    `Pasar Ikan Segera Dibenahi

Rabu, 07 Agu 2024 10:00 WIB

Pasar ikan akan dibenahi karena pengunjung berkurang. Hal itu disampaikan Wali Kota Sukamaju Sari Dewi usai rapat, Selasa (6/8/2024).

"Kami mulai dari lantai," katanya.`,
    'statement',
    'held',
    ['2024-08-06'],
  ],
  [
    'the days on which an event begins and ends',
    `SUKAMAJU - Pemkab Sukamaju akan menggelar Festival Kopi di Lapangan Melati. Acara ini akan dimulai 19-23 September 2024. Lomba seduh kopi menyusul pada 27 September.

"Panggung sudah berdiri," ungkap Budi Laksana, Selasa (17/9/2024).`,
    'festival',
    'planned',
    ['2024-09-19/2024-09-23'],
  ],
  [
    'the course, not the election that it is about',
    `Bimtek itu dilakukan menjelang pelaksanaan pemilihan kepala kampung (pilkakam) di 12 kampung. Kegiatan Bimtek Pilkakam dibuka Penjabat Bupati Sukamaju Budi Laksana di Aula Masjid Nurul Melati, Selasa (13/6/2023).`,
    'training',
    'held',
    ['2023-06-13'],
  ],
  [
    'what is allowed, not the meetings that may be held now',
    `Menteri Izinkan Pegawai Rapat di Hotel

Jumat, 20 Juni 2025

Menteri Dalam Negeri Budi Laksana mengizinkan pemerintah daerah menggelar rapat di hotel atau restoran dengan syarat.`,
    'policy',
    'held',
    [],
  ],
  [
    'the fire that is put out, not who lit it',
    `Aparat Polres Sukamaju padamkan api yang membakar lahan gambut di Kampung Melati, Kecamatan Sukamaju, Senin (23/9/2019) siang. Pelaku yang membakar lahan belum ditemukan.`,
    'disaster',
    'held',
    ['2019-09-23'],
  ],
  [
    'the naming of a suspect, whose office stands between',
    `KPK Tetapkan Eks Wali Kota Tersangka Suap

Komisi Pemberantasan Korupsi menetapkan mantan Wali Kota Sukamaju sebagai tersangka kasus suap, Rabu (5/3/2025).`,
    'investigation',
    'held',
    ['2025-03-05'],
  ],
  [
    'the ruling of a court, not a policy',
    `Pengadilan Negara Tetangga Putuskan Pajak Impor Tidak Sah

Jumat (29/8/2025), pengadilan banding memutuskan sebagian besar pajak impor tidak sah.`,
    'trial',
    'held',
    ['2025-08-29'],
  ],
  [
    'what a government abroad decides, though a minister speaks of it',
    `Negara Tetangga Tutup Kedubes di Kota Perang

Pemerintah negara tetangga menutup sementara kedutaan besarnya, Jumat (20/6/2025). "Ini bukan keputusan yang mudah," ucap Menteri Luar Negeri Sari Dewi.`,
    'policy',
    'held',
    ['2025-06-20'],
  ],
  [
    'the figures of whoever publishes them',
    `BPS: Inflasi Sukamaju Maret 2025 Capai 1,2 Persen

Badan Pusat Statistik mencatat inflasi Sukamaju pada Maret 2025 sebesar 1,2 persen. "Penyumbang utama adalah tarif listrik," kata Kepala BPS Rudi Hartono, Selasa (8/4/2025).`,
    'report',
    'held',
    ['2025-04-08'],
  ],
  [
    'what an observer says of a reshuffle',
    `Pengamat: Perombakan Kabinet Tidak Selesaikan Masalah

Pengamat politik Universitas Sukamaju Budi Laksana menilai perombakan kabinet tidak menyelesaikan masalah, Selasa (9/9/2025).`,
    'statement',
    'held',
    ['2025-09-09'],
  ],
  [
    'why two targets differ, not the growth that they are of',
    `Menteri Ungkap Alasan Beda Target Pertumbuhan Ekonomi

Menteri Perencanaan Budi Laksana menjelaskan alasan perbedaan target pertumbuhan ekonomi tahun depan, Kamis (3/7/2025).`,
    'statement',
    'held',
    ['2025-07-03'],
  ],
  [
    'something to come that no word but the headline’s tells of',
    'Kupang Bakal Punya Museum Kopi Pertama\n\nKUPANG - Kota Kupang dikenal karena kopinya. Museum itu berada di samping kantor Dinas Kebudayaan Kota Kupang.',
    'other',
    'planned',
    [],
  ],
  [
    'to come where its day says so, be the page of that very day',
    'Lomba Catur Pelajar di Sukamaju\n\nJumat, 20 Juni 2025 14:09 WIB\n\nLomba catur pelajar se-Sukamaju yang akan berlangsung pada Jumat, 20 Juni 2025, diikuti 40 siswa.',
    'competition',
    'planned',
    ['2025-06-20'],
  ],
  [
    'to come where the lead plans it and nothing dates it',
    'Klub Sukamaju Cari Pemain Baru\n\nSUKAMAJU - Klub Melati Sukamaju dikabarkan akan kembali membeli lima pemain. Klub itu berasal dari Kota Palu.',
    'other',
    'planned',
    [],
  ],
  [
    'nothing to come where the lead says what nobody thought of',
    'Kisah Juru Kunci Hutan Sukamaju\n\nSUKAMAJU - Rina Sari tidak menyangka akan menjadi juru kunci hutan di Kota Palu. Hutan itu lebat dan sejuk.',
    'other',
    'held',
    [],
  ],
  [
    'nothing to come where a headline says what will not be',
    'Kupang Tak Akan Punya Museum Kopi Pertama\n\nKUPANG - Kota Kupang dikenal karena kopinya. Museum itu berada di samping kantor Dinas Kebudayaan Kota Kupang.',
    'other',
    'held',
    [],
  ],
]

describe('the main event is', () => {
  it.each(CASES)('%s', (_, text, type, status, days) => {
    expect(told(text)).toEqual([type, status, days])
  })
})
