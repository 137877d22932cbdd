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
  it('is the court in whose numbered room a case is heard, and the parliament of a plenary', () => {
    expect(
      rolesOf(
        'Sidang putusan perkara ganja selesai digelar. Di dalam ruang sidang 7, Pengadilan Negeri Bogor, hakim menjatuhkan vonis enam bulan, Rabu (24/1/2024).',
      ).organizer,
    ).toEqual(['Pengadilan Negeri Bogor'])
    expect(rolesOf('Rapat paripurna digelar di gedung DPR, Senayan, Jakarta, Rabu (24/1/2024).').organizer).toEqual([
      'DPR',
    ])
  })
  it('are the host and those whom it invites', () => {
    expect(rolesOf('KPU Kabupaten Bogor menggelar rapat dan mengundang Polres Bogor, Rabu (24/1/2024).')).toMatchObject(
      { organizer: ['KPU Kabupaten Bogor'], participant: ['Polres Bogor'] },
    )
  })
  it('are those on the list behind a verb of attending, not whoever its sentence goes on to name', () => {
    const participants = (rest: string) =>
      rolesOf(`KPU Kabupaten Bogor menggelar sosialisasi, Rabu (24/1/2024). Sosialisasi itu ${rest}`).participant
    expect(participants('diikuti Polres Bogor, Kepala Dinas Kesehatan, serta perwakilan dari PMI.').sort()).toEqual([
      'Dinas Kesehatan',
      'PMI',
      'Polres Bogor',
    ])
    expect(participants('digelar bersama PMI agar warga tidak lagi mengeluhkan pelayanan Polres Bogor.')).toEqual([
      'PMI',
    ])
    expect(participants('diikuti relawan di aula Polres Bogor.')).toEqual(['relawan'])
    expect(participants('dihadiri seratus orang," ujar Kepala Dinas Kesehatan.')).toEqual([])
    expect(participants('menjangkau peserta BPJS Kesehatan.')).toEqual([])
  })
  it('are lists of offices and bodies without names, and those of a body who are taught', () => {
    const participants = (text: string) => rolesOf(text).participant.sort()
    expect(
      participants(
        'KPU Kabupaten Bogor menggelar sosialisasi, Rabu (24/1/2024), dihadiri wali murid, Kepala Organisasi Perangkat Daerah (OPD), instansi vertikal dan LSM.',
      ),
    ).toEqual(['Kepala Organisasi Perangkat Daerah', 'LSM', 'instansi vertikal', 'wali murid'])
    expect(
      participants(
        'Polsek Bogor Utara menggelar sosialisasi narkoba kepada pelajar SMP Negeri 1 Bogor, Rabu (24/1/2024).',
      ),
    ).toEqual(['SMP Negeri 1 Bogor'])
  })
  it('are in a protest neither those whom it is against, nor where they work or learn', () => {
    const protest = (who: string) =>
      rolesOf(`${who} menggelar unjuk rasa di depan kantor itu, Rabu (24/1/2024).`).organizer
    expect(protest('Ratusan buruh PT Wakrul Dombas')).toEqual([])
    expect(protest('Puluhan mahasiswa Universitas Wakrul Dombas')).toEqual([])
    expect(protest('Aliansi Petani Bogor')).toEqual(['Aliansi Petani Bogor'])
    expect(
      rolesOf('Massa berunjuk rasa di Pengadilan Negeri Bogor, Rabu (24/1/2024). Polres Bogor menjaga aksi itu.')
        .organizer,
    ).toEqual([])
  })
  it('are those whom a sentence ties to "kegiatan ini"', () => {
    const told = (opening: string) =>
      rolesOf(
        `KPU Kabupaten Bogor menggelar sosialisasi, Rabu (24/1/2024). Cuaca cerah. Warga senang. ${opening} berkolaborasi dengan PMI.`,
      ).participant
    expect(told('Kegiatan ini juga')).toEqual(['PMI'])
    expect(told('Warga kerap')).toEqual([])
  })
  it('are who gives and who is given, where aid or an award is', () => {
    expect(
      rolesOf(
        'Pemkab Bogor menerima bantuan satu unit kapal dari Kementerian Perhubungan, Rabu (24/1/2024). “Bantuan ini penting,” kata Kepala Dinas Perhubungan Kabupaten Bogor Wakrul Dombas.',
      ),
    ).toMatchObject({ organizer: ['Kementerian Perhubungan'], participant: ['Pemkab Bogor'] })
    expect(
      rolesOf('Pemkab Bogor kembali meraih penghargaan dari Kementerian Perhubungan, Rabu (24/1/2024).'),
    ).toMatchObject({ organizer: ['Kementerian Perhubungan'], participant: ['Pemkab Bogor'] })
    expect(rolesOf('KPU Kabupaten Bogor menggelar rapat dan berterima kasih kepada Polres Bogor.').participant).toEqual(
      [],
    )
  })
  it('is a district or village that acts under its name', () => {
    expect(rolesOf('Kecamatan Menggala menggelar lomba senam, Rabu (24/1/2024).').organizer).toEqual([
      'Kecamatan Menggala',
    ])
  })
  it('is another state whose country is the subject of the lead', () => {
    const of = (text: string) => rolesOf(`${text}, Rabu (24/1/2024). Hal itu diumumkan kemarin.`).organizer
    expect(of('Iran kembali menyerang Israel dengan rudal')).toEqual(['Iran'])
    expect(of('AS memotong dana bantuan untuk PBB')).toEqual(['AS'])
    expect(of('Iran memiliki satelit')).toEqual([])
    expect(of('Kebun di Iran menghasilkan kurma')).toEqual([])
  })
  it('are not those who are asked to hold it', () => {
    expect(
      rolesOf('Pengamat Wakrul Dombas mendesak KPU Kabupaten Bogor menggelar debat ulang, Rabu (24/1/2024).').organizer,
    ).toEqual([])
  })
  it('are groups that aid is given to or that are taught', () => {
    const of = (text: string) => rolesOf(text).participant
    expect(of('Polres Bogor menyalurkan bantuan beras kepada para nelayan, Rabu (24/1/2024).')).toEqual(['nelayan'])
    expect(of('Polres Bogor melakukan sosialisasi kepada pelajar, Rabu (24/1/2024).')).toEqual(['pelajar'])
    expect(of('Polres Bogor menangkap pencuri dan mengimbau kepada warga agar waspada.')).toEqual([])
  })
  it('are never groups that are only talked about', () => {
    const { organizer, participant, mentioned } = rolesOf(
      'Bupati Bogor meminta warga, petani, dan nelayan bersabar. “Acara itu dihadiri camat dan lurah,” katanya.',
    )
    expect([...organizer, ...participant, ...mentioned]).toEqual([])
  })
})

describe('who holds an event that no verb names', () => {
  it('is no club that whoever speaks has left', () => {
    const of = (who: string) =>
      rolesOf(
        `Puji Lini Belakang\n\n${who} Arsenal, Wakrul Dombas, memuji lini belakang klub itu.\n\n"Arsenal bermain rapi," kata Dombas kepada wartawan, Rabu (24/1/2024).\n\nArsenal belum kebobolan.`,
      ).organizer
    expect(of('Pelatih')).toEqual(['Arsenal'])
    expect(of('Eks bek')).toEqual([])
    expect(of('Mantan pelatih')).toEqual([])
  })
  it('is told once, however many titles name it', () => {
    const more = '\n\nPasar itu masih tumbuh karena harga bahan baku turun dan permintaan terus naik.'.repeat(8)
    const { organizer } = rolesOf(
      `Pelaut Waspada\n\nPresiden KSTI Wakrul Dombas meminta pelaut waspada.\n\n"Waspada," kata Dombas, Rabu (24/1/2024).${more}`,
    )
    expect(organizer).toEqual(['KSTI'])
  })
  it('is the force that only its chief names, where it arrests or investigates', () => {
    const of = (what: string, who: string) =>
      rolesOf(`${what} di Bogor.\n\n"Saksi kami periksa," kata ${who} Wakrul Dombas, Rabu (24/1/2024).`).organizer
    expect(of('Polisi menangkap dua pencuri motor', 'Kapolres Bogor AKBP')).toEqual(['Polres Bogor'])
    expect(of('Jaksa menahan dua tersangka korupsi dana desa', 'Kajari Bogor')).toEqual(['Kejari Bogor'])
    expect(of('Dua truk bertabrakan', 'Kapolres Bogor AKBP')).toEqual([])
  })
  it('is no force to which the accused belong', () => {
    const of = (who: string) => rolesOf(`${who} ditangkap karena menyimpan sabu, Rabu (24/1/2024).`).organizer
    expect(of('Seorang oknum TNI')).toEqual([])
    expect(of('Dua oknum anggota Polres Bogor')).toEqual([])
    expect(of('Lima orang dari jaringan yang diburu Polres Bogor')).toEqual(['Polres Bogor'])
  })
  it('is whoever is said to have given an award', () => {
    expect(
      rolesOf(
        'Kota Bogor meraih penghargaan Adipura yang diberikan oleh Kementerian Lingkungan Hidup, Rabu (24/1/2024).',
      ).organizer,
    ).toEqual(['Kementerian Lingkungan Hidup'])
  })
  it('is the government that its head speaks for, also of a village', () => {
    expect(
      rolesOf(
        'Gubernur Jawa Timur Sari Dewi melantik lima pejabat di lingkungan Pemprov Jatim, Rabu (24/1/2024). “Selamat bekerja,” kata Sari Dewi.',
      ).organizer,
    ).toEqual(['Pemprov Jatim'])
  })
  it('is a body that speaks in headline or lead, adverbs between, and who stands before a colon', () => {
    expect(rolesOf('BPOM RI kembali mengingatkan warga akan obat palsu.').organizer).toEqual(['BPOM RI'])
    expect(rolesOf('PMI: Stok Darah Aman\n\nWarga diminta tenang. “Stok aman,” kata Wakrul.').organizer).toEqual([
      'PMI',
    ])
  })
  it('is the body that acts in the lead, not one that is only named there', () => {
    expect(rolesOf('Untuk menjaga stok, Dinas Kesehatan akan melakukan pengiriman vaksin.').organizer).toEqual([
      'Dinas Kesehatan',
    ])
    expect(rolesOf('Wali Kota Bogor meresmikan gedung yang dulu dipakai PMI, Rabu (24/1/2024).').organizer).toEqual([
      'Wali Kota Bogor',
    ])
    expect(rolesOf('Pelantikan pengurus berlangsung di kantor Dinas Kesehatan, Rabu (24/1/2024).').organizer).toEqual(
      [],
    )
  })
  it("is the speaking minister's own ministry, where the text names it", () => {
    const holder = (title: string) =>
      rolesOf(`${title} Wakrul Dombas menegaskan hal itu, Rabu (24/1/2024). “Kementerian Sosial siap,” ujar Wakrul.`)
        .organizer
    expect(holder('Menteri Sosial')).toEqual(['Kementerian Sosial'])
    expect(holder('Wakil Menteri Sosial (Wamensos)')).toEqual(['Kementerian Sosial'])
    expect(holder('Menteri Agama')).toEqual([])
    expect(
      rolesOf('Mensos Wakrul Dombas menegaskan hal itu. “Kami siap,” ujar Wakrul di kantor Kemensos.').organizer,
    ).toEqual(['Kemensos'])
  })
  it('is the body of the official whom the lead begins with, else his office', () => {
    expect(
      rolesOf(
        'Wako Bogor Wakrul Dombas melakukan sidak di pasar, Rabu (24/1/2024). “Kami siap,” kata Wakrul. Pemkot Bogor menata pasar.',
      ).organizer,
    ).toEqual(['Pemkot Bogor'])
    const alone = (rest: string) => rolesOf(`Bupati Bogor, Wakrul Dombas ${rest}, Rabu (24/1/2024).`).organizer
    expect(alone('meresmikan jembatan di Desa Suka Mekar')).toEqual(['Bupati Bogor'])
    expect(alone('menghadiri peresmian jembatan di Desa Suka Mekar')).toEqual([])
    expect(alone('mengatakan peresmian jembatan ditunda')).toEqual([])
    expect(
      rolesOf('Deputi Pelatihan BNN, Wakrul Dombas meresmikan gedung, Rabu (24/1/2024). Dinas Kesehatan hadir.')
        .organizer,
    ).toEqual(['BNN'])
  })
  it('is the body of the official for whom somebody of it speaks', () => {
    for (const speaker of [
      'Kepala Dinas Perdagangan Kabupaten Bogor, Budi Laksana, S.E., melalui Kepala Bidang Pasar, Sari Lestari,',
      'Kepala Bidang Pasar Sari Lestari mendampingi Kepala Dinas Perdagangan Kabupaten Bogor Budi Laksana',
    ])
      expect(
        rolesOf(`Harga beras naik. ${speaker} mengatakan harga beras naik karena kemarau panjang.`).organizer,
      ).toEqual(['Dinas Perdagangan Kabupaten Bogor'])
  })
  it('is the office of one who rules, receives, or hands out what the lead tells in the passive', () => {
    for (const [text, office] of [
      [
        'Menteri Pertanian Wakrul Dombas melarang impor beras mulai Senin (6/5/2024). Aturan itu berlaku.',
        'Menteri Pertanian',
      ],
      ['Presiden Wakrul Dombas tiba di Bandara Changi, Senin (6/5/2024), untuk kunjungan kerja.', 'Presiden'],
      [
        'Seragam mulai dibagikan, Senin (6/5/2024), yang diserahkan langsung oleh Bupati Bogor Wakrul Dombas.',
        'Bupati Bogor',
      ],
      ['Pj Gubernur Jawa Barat Wakrul Dombas melantik lima pejabat, Senin (6/5/2024).', 'Pj Gubernur Jawa Barat'],
    ])
      expect(rolesOf(text).organizer, text).toEqual([office])
    expect(rolesOf('Presiden Wakrul Dombas dan Presiden Budi Santosa bertemu, Senin (6/5/2024).').organizer).toEqual([])
  })
  it('is who gives an award, who signs, who protests, and who acts "oleh" behind what is held', () => {
    for (const [text, holders] of [
      [
        'Polres Bogor menerima penghargaan dari Kapolda Jawa Barat Wakrul Dombas, Senin (6/5/2024).',
        ['Kapolda Jawa Barat'],
      ],
      ['Puskesmas Bogor meraih penghargaan Mutu Layanan Award BPJS Kesehatan, Senin (6/5/2024).', ['BPJS Kesehatan']],
      [
        'Nota kesepahaman antara Bawaslu Kota Bogor dengan PMI dan Karang Taruna ditandatangani, Senin (6/5/2024).',
        ['Bawaslu Kota Bogor', 'Karang Taruna', 'PMI'],
      ],
      [
        'Gedung DPRD Kota Bogor digeruduk ratusan massa dari Serikat Pekerja Nasional, Senin (6/5/2024).',
        ['Serikat Pekerja Nasional'],
      ],
      [
        'Di aula desa telah dilaksanakan sosialisasi bahaya narkoba oleh Polsek Bogor Utara, Senin (6/5/2024).',
        ['Polsek Bogor Utara'],
      ],
      ['Rombongan DPRD Kota Bogor berkunjung ke DPRD Kabupaten Kuningan, Senin (6/5/2024).', ['DPRD Kota Bogor']],
      ['Bupati Bogor meninjau pasar murah di Cibinong, Senin (6/5/2024).', ['Bupati Bogor']],
      ['Wagub Jawa Barat Wakrul Dombas menghadiri pelantikan pengurus PMI Bogor, Senin (6/5/2024).', ['PMI Bogor']],
      ['Ikatan Alumni Universitas Riau menggelar musyawarah, Senin (6/5/2024).', ['Ikatan Alumni Universitas Riau']],
      ['Ekspor pakan yang dilakukan PT Maju Jaya itu bernilai tinggi, Senin (6/5/2024).', ['PT Maju Jaya']],
      [
        'Direktorat Lalu Lintas Polda Riau mengalihkan arus, Senin (6/5/2024). "Besok lagi," kata Direktur Lalu Lintas Polda Riau Kombes Wakrul Dombas.',
        ['Direktorat Lalu Lintas Polda Riau'],
      ],
    ] as const)
      expect(rolesOf(text).organizer.sort(), text).toEqual(holders)
  })
  it('is the office that a headline makes speak, and a body that speaks further down where nobody else does', () => {
    expect(
      rolesOf(
        'Banjir Melanda, Anggota DPR Soroti Tata Ruang\n\n"Pembangunan masif," ujar Dombas, Senin (6/5/2024). BNPB mengatakan banjir surut.',
      ).organizer,
    ).toEqual(['DPR'])
    expect(
      rolesOf(
        'Truk besar masih ada. Jalan rusak. Dalam keterangannya, Perhimpunan Jalan Aman (PJA) menyebut jembatan timbang kosong. "Ini rawan," sebut PJA.',
      ).organizer,
    ).toEqual(['Perhimpunan Jalan Aman'])
  })
  it('is none who only comes to what others hold, nor what is opened or used', () => {
    expect(rolesOf('Pengadilan Agama Bogor mengikuti sosialisasi secara daring, Senin (6/5/2024).')).toMatchObject({
      organizer: [],
      participant: ['Pengadilan Agama Bogor'],
    })
    expect(rolesOf('Puskesmas Sukamaju diresmikan, Senin (6/5/2024). Peresmian dihadiri warga.').organizer).toEqual([])
    expect(
      rolesOf(
        'Bupati Bogor Wakrul Dombas meninjau pasar murah yang diselenggarakan oleh Disperindag Bogor, Senin (6/5/2024).',
      ),
    ).toMatchObject({ organizer: ['Bupati Bogor'], participant: ['Disperindag Bogor'] })
  })
  it('is the company or institute whose spokesman speaks most', () => {
    const holder = (title: string) =>
      rolesOf(`Pasar sepi. “Kami menunggu,” kata ${title}, Wakrul Dombas, Rabu (24/1/2024).`).organizer
    expect(holder('Managing Director Kesturi Indonesia')).toEqual(['Kesturi Indonesia'])
    expect(holder('pedagang Pasar Elok')).toEqual([])
  })
  it("is the speaker's own body in a statement, not those of whose deeds he speaks", () => {
    const told = (holding: string) =>
      rolesOf(
        `Anggota Komisi II DPR Wakrul Dombas menyoroti aturan lama. “Kami kecewa,” kata Wakrul. KPU Kabupaten Bogor ${holding}, Rabu (24/1/2024). “Itu keliru,” kata Wakrul.`,
      ).organizer
    expect(told('menerbitkan aturan itu')).toEqual(['Komisi II DPR'])
    expect(told('yang menggelar rapat itu diam. Lokakarya digelar oleh PMI')).toEqual(['PMI'])
  })
  it('is the body that a title before or behind the words names, whoever bears it', () => {
    for (const [text, holders] of [
      [
        'Sebanyak 80 pelamar gugur. “Mereka tidak hadir,” kata Kepala BKPSDM Kabupaten Bogor Wkr Dmbs.',
        ['BKPSDM Kabupaten Bogor'],
      ],
      ['Harga gabah turun di Bogor. Menurut Dinas Pertanian Bogor, stok melimpah.', ['Dinas Pertanian Bogor']],
      [
        'Presiden Wakrul Dombas meminta hemat. “Kami hemat,” kata Wakrul. Kepala BKPSDM Bogor Wkr Dmbs mengatakan hal serupa.',
        [],
      ],
    ] as const)
      expect(rolesOf(text).organizer, text).toEqual(holders)
  })
  it('is the subject of the lead in what is decided, given or counted, whoever tells of it', () => {
    const told = (what: string) =>
      rolesOf(`${what}, Rabu (24/1/2024). “Mulai besok,” kata Kepala Dinas Pendidikan Bogor Wakrul Dombas.`).organizer
    expect(told('Pemkab Bogor meniadakan ujian nasional')).toEqual(['Pemkab Bogor'])
    expect(told('Pemkab Bogor meraih penghargaan sekolah sehat')).not.toEqual(['Pemkab Bogor'])
    expect(told('Pemkab Bogor mengaku kecewa atas hasil ujian')).not.toEqual([])
  })
  it('is who tries or charges in a trial', () => {
    expect(
      rolesOf(
        'Mantan pegawai BRI dituntut tujuh tahun penjara dalam sidang korupsi, Rabu (24/1/2024). Jaksa Kejati Lampung menyatakan ia bersalah.',
      ).organizer,
    ).toEqual(['Kejati Lampung'])
  })
  it('is nobody who only tells of what befell others', () => {
    expect(
      rolesOf(
        'Banjir melanda Desa Suka Mekar, Rabu (24/1/2024). “Air sudah surut,” kata Kepala BPBD Bogor Wakrul Dombas.',
      ).organizer,
    ).toEqual([])
    expect(rolesOf('Kecelakaan truk Pertamina menewaskan dua orang di Bogor, Rabu (24/1/2024).').organizer).toEqual([])
    expect(rolesOf('BMKG mencatat gempa melanda Bogor, Rabu (24/1/2024).').organizer).toEqual(['BMKG'])
  })
  it('is the court that tries, not one that the accused served', () => {
    expect(
      rolesOf(
        'Eks Pejabat MA Divonis 16 Tahun\n\nMajelis Hakim Pengadilan Tipikor Jakarta Pusat membacakan vonis bekas pejabat Mahkamah Agung (MA) itu.',
      ).organizer,
    ).toEqual(['Pengadilan Tipikor Jakarta Pusat'])
  })
  it('is nobody of whom something else is told far from the event', () => {
    expect(
      rolesOf(
        'Pemkab Bogor membagikan beras kepada warga Desa Suka Mekar, Rabu (24/1/2024). Warga senang. Panen masih lama. Gudang itu dibangun tahun lalu. Beras disiapkan dan penggilingan dilaksanakan oleh Bulog.',
      ).organizer,
    ).toEqual(['Pemkab Bogor'])
  })
  it('is whoever has far more to say than an official', () => {
    expect(
      rolesOf(
        'Tarif naik, kata Gubernur Bali Sari Dewi. Pemprov Bali siap. “Kami rugi,” kata Direktur PT Lintas Kencana Wakrul Dombas. “Sekali lagi, kami rugi,” kata Wakrul. “Kami menunggu,” kata Wakrul.',
      ).organizer,
    ).toEqual(['PT Lintas Kencana'])
  })
  it('is the office of a region that a short title names', () => {
    expect(rolesOf('Jalan rusak. “Kami perbaiki,” kata Kadis Pertanian Bogor Wakrul Dombas.').organizer).toEqual([
      'Dinas Pertanian Bogor',
    ])
  })
  it('is the body that holds an election, whoever tells of it', () => {
    expect(
      rolesOf(
        'Pasangan Wakrul Dombas dan Sari Dewi resmi mendaftar sebagai calon bupati, Rabu (24/1/2024). “Kami siap,” kata Wakrul seusai pendaftaran calon bupati di KPU Kabupaten Bogor.',
      ).organizer,
    ).toEqual(['KPU Kabupaten Bogor'])
  })
  it('has a name that ends before the verb of a headline', () => {
    const [{ agencies }] = extract(
      'Satgas Pangan Sidak Pasar Melati\n\nBOGOR - Satgas Pangan Kabupaten Bogor melakukan sidak di Pasar Melati, Rabu (24/1/2024).',
    )
    expect(agencies.map(({ name }) => name)).toEqual(['Satgas Pangan Kabupaten Bogor'])
  })
  it('is not the command above the one that acts', () => {
    expect(
      rolesOf('Satreskrim Polres Bogor, Polda Jawa Barat, menangkap pencuri motor, Rabu (24/1/2024).').organizer,
    ).toEqual(['Satreskrim Polres Bogor'])
    expect(
      rolesOf('Polres Bogor, Polres Depok, dan Polda Jawa Barat menggelar apel, Rabu (24/1/2024).').organizer.length,
    ).toBe(3)
  })
  it('is the subject behind the occasion, not those who took part in that', () => {
    expect(
      rolesOf('Usai Upacara Bersama KPU Kabupaten Bogor, Pemkab Bogor menggelar sidak pasar, Rabu (24/1/2024).')
        .organizer,
    ).toEqual(['Pemkab Bogor'])
  })
  it('is the government of an area that holds it under its own name', () => {
    expect(rolesOf('Kabupaten Bogor menggelar pasar murah, Rabu (24/1/2024).').organizer).toEqual(['Kabupaten Bogor'])
    expect(rolesOf('Kabupaten Bogor dilanda banjir, Rabu (24/1/2024).').organizer).toEqual([])
  })
  it('are all whom a verb of working together joins', () => {
    expect(
      rolesOf(
        'Dinas Sosial Kabupaten Bogor bekerja sama dengan PT Lintas Kencana menggelar pelatihan, Rabu (24/1/2024).',
      ).organizer.sort(),
    ).toEqual(['Dinas Sosial Kabupaten Bogor', 'PT Lintas Kencana'])
  })
  it('names no unit that only a title names', () => {
    expect(
      rolesOf(
        'Polres Bogor menangkap pencuri, Rabu (24/1/2024). “Ia mengaku,” kata Kanit PPA Satreskrim Polres Bogor Ipda Wakrul Dombas.',
      ),
    ).toEqual({ organizer: ['Polres Bogor'], participant: [], mentioned: [] })
  })
  it('is the first of a chain of police commands', () => {
    expect(rolesOf('Satreskrim Polres Bogor Polda Jabar menangkap pencuri, Rabu (24/1/2024).')).toEqual({
      organizer: ['Satreskrim Polres Bogor'],
      participant: [],
      mentioned: [],
    })
  })
  it('is the body of whoever is in the chair', () => {
    expect(
      rolesOf(
        'Rapat paripurna berlangsung di Bogor, Rabu (24/1/2024). Rapat dipimpin langsung oleh Ketua DPRD Kabupaten Bogor Wakrul Dombas. “Terima kasih,” kata Bupati Bogor Sari Dewi. Pemkab Bogor siap.',
      ).organizer,
    ).toEqual(['DPRD Kabupaten Bogor'])
  })
  it('is the institution of a visitor whom others receive', () => {
    expect(
      rolesOf(
        'Bupati Bogor Sari Dewi menerima kunjungan kerja Wakil Menteri Sosial RI Wakrul Dombas, Rabu (24/1/2024). Kementerian Sosial RI menyiapkan bantuan.',
      ).organizer,
    ).toEqual(['Kementerian Sosial RI'])
  })
  it('is a company that does something, not what it makes', () => {
    const launch = (text: string) => rolesOf(`${text}\n\nHarganya Rp2 juta, Rabu (24/1/2024).`).organizer
    expect(launch('Lenovo resmi meluncurkan laptop baru')).toEqual(['Lenovo'])
    expect(launch('Lenovo Kesturi 7 resmi meluncur di pasar')).toEqual([])
  })
  it('is the body that speaks in the second sentence, where nobody else does', () => {
    expect(
      rolesOf('Libur tiba, stok gas dijaga. PGN kembali menegaskan pasokan aman. “Stok cukup,” kata Wakrul.').organizer,
    ).toEqual(['PGN'])
  })
  it('are both the body and the part through which it acts', () => {
    expect(
      rolesOf('Pemkot Bogor melalui Dinas Kesehatan menggencarkan pelatihan kader, Rabu (24/1/2024).').organizer.sort(),
    ).toEqual(['Dinas Kesehatan', 'Pemkot Bogor'])
  })
  it('is an office that its own word begins, also where the spot bears its name', () => {
    expect(
      rolesOf(
        'Kantor Kementerian Agama Kabupaten Bogor melalui Seksi Bimbingan Masyarakat menyelenggarakan rapat yang diikuti 26 penghulu di Aula Kantor Kementerian Agama Kabupaten Bogor, Rabu (24/1/2024).',
      ).organizer,
    ).toEqual(['Kementerian Agama Kabupaten Bogor'])
    expect(
      rolesOf('Rapat diikuti 26 penghulu di Aula Kantor Dinas Sosial Kabupaten Bogor, Rabu (24/1/2024).').participant,
    ).toEqual([])
  })
  it('and the official who leads, behind his title', () => {
    const [{ officials }] = extract(
      'Apel dipimpin langsung Kepala Dinas Sosial Kabupaten Bogor, Yosef Tukan, Rabu (24/1/2024).',
    )
    expect(officials[0].role).toBe('host')
  })
  it('are both where a later sentence tells through which part it acts', () => {
    const organizers = (behind: string) =>
      rolesOf(`Pemkab Bogor menyalurkan bantuan sembako, Rabu (24/1/2024). Beras cukup. ${behind}`).organizer.sort()
    expect(organizers('Pemkab Bogor melalui Dinas Sosial telah menyiapkan 50 paket.')).toEqual([
      'Dinas Sosial',
      'Pemkab Bogor',
    ])
    expect(organizers('Selain itu, Pemkab Bogor melalui Dinas Sosial membangun rumah.')).toEqual(['Pemkab Bogor'])
  })
  it('is the court in whose room a case is heard, and whoever charges there', () => {
    const organizers = (text: string) => rolesOf(text).organizer.sort()
    expect(
      organizers(
        'Wakrul Dombas divonis lima tahun penjara. Jaksa KPK menuntut delapan tahun. Vonis dibacakan di ruang sidang Pengadilan Negeri Bogor, Rabu (24/1/2024).',
      ),
    ).toEqual(['KPK', 'Pengadilan Negeri Bogor'])
    expect(
      organizers(
        'Wakrul Dombas dituntut tiga tahun penjara oleh jaksa penuntut umum dari Kejaksaan Negeri Bogor. Tuntutan dibacakan di Pengadilan Negeri Bogor, Rabu (24/1/2024).',
      ),
    ).toEqual(['Kejaksaan Negeri Bogor', 'Pengadilan Negeri Bogor'])
    expect(
      organizers(
        'Pengadilan Negeri Bogor menjatuhkan vonis lima tahun kepada Wakrul Dombas, Rabu (24/1/2024). Vonis itu lebih ringan dari tuntutan jaksa Kejaksaan Negeri Bogor.',
      ),
    ).toEqual(['Pengadilan Negeri Bogor'])
    expect(
      rolesOf('Wakrul Dombas, eks hakim, divonis lima tahun penjara, Rabu (24/1/2024). Ia pernah menjabat di MA.')
        .organizer,
    ).toEqual([])
  })
  it('are those who begin the lead together, whatever they do', () => {
    expect(
      rolesOf(
        'UNICEF dan Dinas Kesehatan Kabupaten Bogor mengampanyekan imunisasi, Rabu (24/1/2024).',
      ).organizer.sort(),
    ).toEqual(['Dinas Kesehatan Kabupaten Bogor', 'UNICEF'])
    expect(
      rolesOf('Warga Desa Sukamaju bersama Pokdarwis Tirta Wana menggelar festival tenun, Rabu (24/1/2024).').organizer,
    ).toEqual(['Pokdarwis Tirta Wana'])
  })
  it('are told by what they are there, and by how they help', () => {
    const { organizer, participant } = rolesOf(
      'Lomba membaca dibuka, Rabu (24/1/2024). Pemkab Bogor selaku tuan rumah menyiapkan hadiah. BPBD Kabupaten Bogor dan PMI turut mendampingi. Polres Bogor mengerahkan 40 personel.',
    )
    expect(organizer).toEqual(['Pemkab Bogor'])
    expect(participant.sort()).toEqual(['BPBD Kabupaten Bogor', 'PMI', 'Polres Bogor'])
    // Who helps in what somebody tells of has no part in his words.
    expect(
      rolesOf('“Jalan itu rusak,” kata Bupati Bogor, Rabu (24/1/2024). Polres Bogor turut mengamankan jalan.')
        .participant,
    ).toEqual([])
  })
  it('is whoever comes to another', () => {
    expect(
      rolesOf('Kunjungan Kodam Jaya itu disambut hangat, Rabu (24/1/2024). Mereka ingin belajar.').organizer,
    ).toEqual(['Kodam Jaya'])
    expect(rolesOf('Pengurus PMI Kabupaten Bogor menyambangi Polres Bogor, Rabu (24/1/2024).')).toMatchObject({
      organizer: ['PMI Kabupaten Bogor'],
      participant: ['Polres Bogor'],
    })
  })
  it('are all on the list behind "digelar", though a name is longer than what was read of it', () => {
    expect(
      rolesOf('Operasi gabungan digelar Samsat Wanarupa, Satlantas Polres Bogor, dan Jasa Raharja, Rabu (24/1/2024).')
        .organizer.length,
    ).toBe(3)
  })
  it('is the body of a speaker without public office whom nobody quotes', () => {
    expect(
      rolesOf('Direktur Eksekutif Walhi Bali, Wakrul Dombas, menyayangkan reklamasi itu, Rabu (24/1/2024).').organizer,
    ).toEqual(['Walhi Bali'])
  })
  it('is nobody who looks on while others sign', () => {
    expect(
      rolesOf(
        'PMI dan Polres Bogor menandatangani perjanjian kerja sama, Rabu (24/1/2024). Penandatanganan itu disaksikan BPBD Kabupaten Bogor.',
      ),
    ).toMatchObject({ organizer: ['PMI', 'Polres Bogor'], participant: ['BPBD Kabupaten Bogor'] })
  })
  it('is no force that somebody else has with him', () => {
    expect(
      rolesOf('Bupati Bogor meninjau jembatan rusak, Rabu (24/1/2024). Ia didampingi Polsek Cibinong.'),
    ).toMatchObject({ participant: ['Polsek Cibinong'] })
  })
  it('is the source of the figures, where nobody tells of them', () => {
    expect(
      rolesOf('Hujan turun di tiga kecamatan. Berdasarkan data BMKG, curah hujan mencapai 40 milimeter.').organizer,
    ).toEqual(['BMKG'])
  })
  it('is no body whom something is demanded of or done to, nor where something is', () => {
    const organizers = (text: string) => rolesOf(`${text}, Rabu (24/1/2024). “Segera,” kata Wakrul Dombas.`).organizer
    expect(organizers('Pemkab Bogor diminta menggelar pelatihan kader')).toEqual([])
    expect(organizers('Wakrul Dombas mendukung Dinas Sosial menggelar pelatihan kader')).toEqual([])
  })
  it('is the body whose meeting somebody opens', () => {
    expect(
      rolesOf(
        'Rapat pengusaha muda dibuka wakil gubernur, Rabu (24/1/2024). Ia membuka Rapat Kerja Daerah (Rakerda) HIPMI Bogor di Aula Melati.',
      ).organizer,
    ).toEqual(['HIPMI Bogor'])
  })
  it('is no party whose candidate signs up', () => {
    expect(
      rolesOf(
        'Ketua HIPMI Bogor Wakrul Dombas menyerahkan syarat pendaftaran calon anggota dewan ke KPU Kabupaten Bogor, Rabu (24/1/2024).',
      ).organizer,
    ).toEqual(['KPU Kabupaten Bogor'])
  })
  it('is the body that only the title of a speaker names', () => {
    const speaker = (title: string) =>
      rolesOf(`Stok dijaga, Rabu (24/1/2024). “Harga akan turun,” kata ${title} Wakrul Dombas.`).organizer
    expect(speaker('peneliti dari Northwind University')).toEqual(['Northwind University'])
    expect(speaker('striker Northwind FC')).toEqual([])
  })
  it('is the ministry that its minister names by its short form', () => {
    expect(
      rolesOf(
        'Menteri Imigrasi dan Permasyarakatan (Imipas) Wakrul Dombas meninjau lapas di Bogor, Rabu (24/1/2024). Pejabat Kementerian Imipas ikut makan siang.',
      ).organizer,
    ).toEqual(['Kementerian Imipas'])
  })
  it('is the part of it that does the work', () => {
    expect(
      rolesOf('Melalui Dinas Kesehatan Kabupaten Bogor, digelar pelatihan kader di Aula Melati, Rabu (24/1/2024).')
        .organizer,
    ).toEqual(['Dinas Kesehatan Kabupaten Bogor'])
  })
})

describe('who takes part', () => {
  it('are those for whom somebody came', () => {
    expect(
      rolesOf(
        'Dinas Sosial Kabupaten Bogor menggelar pelatihan kader, Rabu (24/1/2024). Kader senang. Panitia mengundang narasumber dari BPJS Kesehatan dan perwakilan Bank Indonesia.',
      ).participant.sort(),
    ).toEqual(['BPJS Kesehatan', 'Bank Indonesia'])
  })
})

describe('who takes part in a match', () => {
  const participants = (text: string) => rolesOf(text).participant.sort()
  const day = 'dalam pertandingan Liga 1 di Stadion Melati, Rabu (24/1/2024).'
  it('are the teams that play each other, not others that are named', () => {
    expect(participants(`Persib Bandung menang telak dengan skor 3-1 atas tuan rumah Arema FC ${day}`)).toEqual([
      'Arema FC',
      'Persib Bandung',
    ])
    expect(
      participants(`Menjamu Arema FC, Persib Bandung bermain imbang ${day} Persija Jakarta kini di puncak klasemen.`),
    ).toEqual(['Arema FC', 'Persib Bandung'])
    expect(participants(`Pertandingan antara Persib Bandung dan Arema FC berakhir imbang ${day}`)).toEqual([
      'Arema FC',
      'Persib Bandung',
    ])
    expect(
      participants(`Pelatih Persib Bandung dan pelatih Arema FC memuji wasit turnamen, Rabu (24/1/2024).`),
    ).toEqual([])
  })
  it('is one where the other is no team that we know', () => {
    expect(participants(`Persib Bandung mengalahkan Elang Selatan ${day}`)).toEqual(['Persib Bandung'])
    expect(participants(`Elang Selatan ditekuk Persib Bandung ${day}`)).toEqual(['Persib Bandung'])
  })
})

describe('those with whom something else is done', () => {
  it('have no part in what is said of it, nor in the trial for it', () => {
    expect(
      rolesOf(
        'Bupati Bogor Arif Pratama mengatakan, penataan pasar itu akan melibatkan Polres Bogor, Rabu (24/1/2024).',
      ).participant,
    ).toEqual([])
    expect(
      rolesOf(
        'Pengadilan Negeri Bogor menggelar sidang korupsi, Rabu (24/1/2024). Arif didakwa bersama Kepala Dinas Kesehatan.',
      ).participant,
    ).toEqual([])
  })
})

describe('attendance', () => {
  it('are those with whom the text opens, where people come, but not those counted further down', () => {
    const counted = (text: string) => extract(text)[0].attendance?.text
    const march = 'Ratusan sopir truk mogok massal dalam unjuk rasa di Kota Bogor, Rabu (24/1/2024).'
    expect(counted(march)).toBe('Ratusan sopir truk')
    expect(counted(`${march} Unjuk rasa itu diikuti 400 orang.`)).toBe('400 orang')
    expect(counted('Ratusan pedagang mengeluh, kata Bupati Bogor di Kota Bogor, Rabu (24/1/2024).')).toBe(undefined)
  })
  it('counts who came, not who was caught', () => {
    expect(extract('Polres Bogor menangkap lima orang remaja di Kota Bogor, Rabu (24/1/2024).')[0].attendance).toBe(
      null,
    )
    expect(
      extract('Lokakarya itu diikuti lima orang remaja di Kota Bogor, Rabu (24/1/2024).')[0].attendance,
    ).toMatchObject({ min: 5 })
  })
})
