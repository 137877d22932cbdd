import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { wordEnd } from './amount.js'
import { type CountedPeople, peopleAt } from './people.js'

/** How far before the count a verb of attending may stand (a list of guests lies between), and how far behind. */
const BEFORE = 34
const BEHIND = 12
/** How far before a count that closes a list of guests: "dihadiri bupati, kapolres, … serta ratusan warga". */
const BEFORE_LIST = 90
/** Fewer than so many people at the end of a list of guests are some of them, not all. */
const FEW = 10
/** The same for words that speak of attending only close by. */
const NEAR = 5

const NO_ATTENDANCE = 'victims, votes, seats, a target or a part are counted'

/** Whether what is counted is no attendance: capacity, votes, victims, a target, a part of another count. */
function isAgainst(t: TokenTable, { count }: CountedPeople): boolean {
  for (let i = count.first - 3; i < count.first; i++) {
    if (!t.sameSentence(i, count.first)) continue
    if (wordEnd(t, i, 'against') >= 0 || wordEnd(t, i, 'part') >= 0) return true
  }
  for (let i = count.last + 1; i <= count.last + 2; i++)
    if (t.sameSentence(i, count.last) && wordEnd(t, i, 'against') >= 0) return true
  return false
}

/** Whether a condition stands right before the cue: "jika diikuti 12 negara". */
function isHypothetical(t: TokenTable, cue: number): boolean {
  for (let i = cue - 3; i < cue; i++) if (t.sameSentence(i, cue) && wordEnd(t, i, 'hypothetical') >= 0) return true
  return false
}

/** Words that say for whom a training is: "bimtek bagi 80 guru". */
const FOR = new Set(['bagi', 'untuk', 'kepada', 'terhadap'])
/** Types of events that people are taught or told something in. */
const TAUGHT: ReadonlySet<string> = new Set(['training', 'outreach', 'discussion'])

/** Whether a training, outreach or seminar stands before "bagi" at token `at`, with no other event in between. */
function isTaught(t: TokenTable, at: number): boolean {
  for (let i = at - 1; i >= at - BEFORE && t.sameSentence(i, at); i--) {
    const event = t.phrase(i, Class.Event)
    if (event && Number(event.row.fields.weight) > 2) return TAUGHT.has(event.row.fields.type)
  }
  return false
}

/** Rows of number words, and of count words those that open an amount. */
const opensCount = ({ use }: Readonly<Record<string, string>>): boolean =>
  use === undefined || ['vague', 'about', 'least', 'most', 'exact'].includes(use)

/** Whether those who attend stand in front of what counts them: "undangan sebanyak 250 orang", "peserta berjumlah 41 orang". */
function countsAttendees(t: TokenTable, before: number): boolean {
  if (t.lower(before) === 'massa') return true
  if (!t.isLower(before) || wordEnd(t, before, 'exact') !== before) return false
  // "peserta bimtek berjumlah"
  for (let i = before - 1; i >= before - NAMED && t.isWord(i) && !t.is(i, Class.Function); i--)
    if (t.phrase(i, Class.CountNoun)?.row.fields.use === 'attendee') return true
  return false
}
/** Words between those who attend and the word that counts them, and one. */
const NAMED = 3

/** Whether an active verb's object stands between it and the count: "menghadirkan mobil kompak lima penumpang". */
function strayed(t: TokenTable, cue: number, first: number): boolean {
  if (t.lower(cue).startsWith('di')) return false
  let words = 0
  for (let i = cue + 1; i < first; i++) if (t.isWord(i) && !t.is(i, Class.CountWord | Class.Function)) words++
  return words > 1
}

/** Words before the last of a list. */
const JOINING = new Set(['dan', 'serta', 'beserta', 'bersama'])

export const beforeRule: Rule<'count'> = {
  id: 'count/cue-before',
  anchor: Class.CountWord | Class.NumberWord,
  where: opensCount,
  numbers: true,
  reads: 'people counted behind a verb of attending: "dihadiri 41 peserta"',
  find(t, i, found) {
    const people = peopleAt(t, i, found)
    if (!people) return undefined
    if (isAgainst(t, people)) return no(NO_ATTENDANCE)
    const { first } = people.count
    const forWhom = t.isLower(first - 1) && wordEnd(t, first - 1, 'exact') === first - 1 ? first - 2 : first - 1
    if (people.noun !== 'group' && FOR.has(t.lower(forWhom)) && isTaught(t, forWhom)) return people.count
    if (people.noun === 'person' && countsAttendees(t, first - 1)) return people.count
    const closes = t.isLower(first - 1) && JOINING.has(t.word(first - 1))
    const reach = closes ? BEFORE_LIST : BEFORE
    for (let k = first - 1; k >= first - reach && t.sameSentence(k, first); k--) {
      // Bodies counted behind people say where these come from: "320 kader dari empat kecamatan".
      if (people.noun === 'group' && (t.isNumber(k) || wordEnd(t, k, 'vague') >= 0))
        return no('bodies counted behind people say where these come from')
      if (!t.isWord(k)) continue
      const near = k >= first - NEAR && people.noun !== 'group'
      const cue = wordEnd(t, k, 'cue') >= 0 || (near && wordEnd(t, k, 'close') >= 0)
      if (!cue) continue
      const few = closes && people.noun === 'person' && (people.count.max ?? FEW) < FEW && k < first - NEAR
      if (few) return no('a few people at the end of a list of guests')
      if (!closes && strayed(t, k, people.count.first)) return no('the verb has another object')
      return isHypothetical(t, k) ? no('the words in front make it a condition') : people.count
    }
    return undefined
  },
  takes: [
    ['Acara dihadiri oleh 41 peserta.', '41..41 peserta'],
    ['Rakor diikuti puluhan peserta.', '20..99 about peserta'],
    ['Kegiatan dihadiri lurah, tokoh agama, dan ribuan warga.', '1000..9999 about warga'],
    ['Aksi diikuti lebih dari 1.500 orang.', '1500.. about orang'],
    ['Jalan sehat diikuti 15 ribu warga.', '15000..15000 warga'],
    ['Pelatihan melibatkan 50-100 orang.', '50..100 about orang'],
    ['Jumlah tamu undangan sebanyak 250 orang.', '250..250 orang'],
    ['Peserta bimtek berjumlah 40 orang.', '40..40 orang'],
    ['Massa sekitar 1.000 orang mendatangi kantor itu.', '1000..1000 about orang'],
    ['Kantor itu digeruduk ratusan warga.', '100..999 about warga'],
    ['Lomba diikuti 50 hingga 100 siswa.', '50..100 about siswa'],
    ['Bimtek diikuti oleh 20 guru, 30 siswa dan 5 kepala sekolah.', '55..55 orang'],
    ['Ujian diikuti dua puluh lima perwira.', '25..25 perwira'],
    ['Turnamen diikuti 16 tim.', '16..16 tim'],
    ['Dinas menggelar pelatihan penulisan soal bagi 80 guru di aula.', '80..80 guru'],
    ['Lomba diikuti 96 orang pelajar utusan lima kecamatan.', '96..96 orang pelajar'],
    ['Sidang dihadiri 36 dari 48 anggota dewan.', '36..36 anggota dewan'],
    ['Rapat diikuti 41 (empat puluh satu) peserta.', '41..41 peserta'],
    ['Bupati melantik dan mengukuhkan 52 anggota badan itu.', '52..52 anggota'],
    ['Rektor mewisuda 410 mahasiswa.', '410..410 mahasiswa'],
    ['Pameran menampilkan lebih dari 60 UMKM binaan.', '60.. about UMKM'],
    [
      'Sarasehan dihadiri oleh: Bupati Kendal Ir Sujarwo yang juga pendiri yayasan, Ketua TP PKK Ny Hj Marwah, Kapolres diwakili, Dandim diwakili, Camat Mekarsari Bardi, Kepala Desa Sukamaju Tarno, Ketua Badan Pembina Warsono serta ratusan anggota yayasan.',
      '100..999 about anggota',
    ],
  ],
  leaves: [
    'Sektor itu naik, diikuti sektor energi 0,20 persen.',
    'Mobil itu hadir dengan kapasitas 4 orang.',
    'Perjanjian berlaku jika diikuti 12 negara.',
    'Kabupaten itu berpenduduk 200 ribu jiwa.',
    'Anggaran Rp 41 juta disiapkan.',
    'Salah satu peserta mengaku senang.',
    'Setelah pelatihan, dinas menyerahkan bantuan bagi 80 guru.',
    'Patroli dihadiri oleh Kanit Intel Iptu Bardi dan tiga orang anggota.',
    'Patroli melibatkan polsek di ruas KM17 Pekon Mekarsari.',
    'Sebanyak 320 kader dari empat kecamatan lain menolak.',
    'Pabrik itu menghadirkan mobil kompak lima penumpang.',
  ],
}

export const behindRule: Rule<'count'> = {
  id: 'count/cue-behind',
  anchor: Class.CountWord | Class.NumberWord,
  where: opensCount,
  numbers: true,
  reads: 'people counted before a verb of attending: "ratusan warga mengikuti"',
  find(t, i, found) {
    const people = peopleAt(t, i, found)
    if (!people) return undefined
    if (isAgainst(t, people)) return no(NO_ATTENDANCE)
    const { last } = people.count
    for (let k = last + 1; k <= last + BEHIND && t.sameSentence(k, last); k++) {
      if (t.isMark(k, ')')) break
      // ", diikuti oleh": what follows comes after it in rank or time.
      if (!t.isWord(k) || t.isMark(k - 1, ',')) continue
      const near = k <= last + NEAR + 1
      if (wordEnd(t, k, 'cue') >= 0 || (near && wordEnd(t, k, 'near') >= 0)) return people.count
    }
    return no('no verb near the number says that these people attended')
  },
  takes: [
    ['Ratusan warga mengikuti jalan sehat.', '100..999 about warga'],
    ['Tidak kurang 400 personel dilibatkan dalam pengamanan.', '400.. about personel'],
    ['Sebanyak 116 warga pulau itu dievakuasi ke darat.', '116..116 warga'],
    ['Ada tiga negara yang diundang ke turnamen.', '3..3 negara'],
    ['Sekitar 200 orang hadir di aula.', '200..200 about orang'],
    ['Sebanyak 250 tukang becak antusias menerima sembako.', '250..250 tukang becak'],
    ['Sebanyak 52 calon kepsek digembleng di markas itu.', '52..52 calon kepsek'],
  ],
  leaves: [
    'Penerima terbanyak 2 juta jiwa, diikuti program lain.',
    'Sebanyak 116 warga menerima bantuan.',
    'Dua orang ditangkap polisi.',
    'Belasan warga mengungsi.',
    'Rumah milik Bardi (4 jiwa) ikut terendam.',
    'Ada 20 orang tewas saat hadir.',
  ],
}

/** Verbs of receiving behind those who get something, and of handing out before them. */
const RECEIVING = /^(menerima|terima|mendapat|mendapatkan|dapat|memperoleh|peroleh)$/
const HANDING =
  /^(?:menyerahkan|menyalurkan|membagikan|memberikan|memberi|menyantuni|serahkan|salurkan|bagikan|berikan|diserahkan|disalurkan|dibagikan|diberikan|penyerahan|penyaluran|pembagian)$/
/** What is handed out stands in between: "menyerahkan bantuan beras kepada 100 warga". */
const HANDING_REACH = 14
const RECEIVED_REACH = 6
/** More people are those of a programme. */
const MOST_PRESENT = 3_000

/** Those to whom aid is handed out; they count as attendance where the event is the aid (`attendance` of the assembly). */
export const recipientRule: Rule<'count'> = {
  id: 'count/recipients',
  anchor: Class.CountWord | Class.NumberWord,
  where: opensCount,
  numbers: true,
  reads: 'people counted as those who get aid: "40 petani menerima bantuan", "menyerahkan beras kepada 100 warga"',
  find(t, i, found) {
    const people = peopleAt(t, i, found)
    if (people?.noun !== 'person') return undefined
    if (isAgainst(t, people) || (people.count.max ?? 0) > MOST_PRESENT) return no(NO_ATTENDANCE)
    const { first, last } = people.count
    for (let k = last + 1; k <= last + RECEIVED_REACH && t.sameSentence(k, last) && !t.isMark(k, ','); k++)
      if (RECEIVING.test(t.lower(k))) return people.count
    const at = wordEnd(t, first - 1, 'exact') === first - 1 ? first - 2 : first - 1
    if (!FOR.has(t.lower(at))) return undefined
    for (let k = at - 1; k >= at - HANDING_REACH && t.sameSentence(k, at); k--)
      if (HANDING.test(t.lower(k))) return people.count
    return undefined
  },
  takes: [
    ['Sebanyak 40 petani menerima bantuan benih.', '40..40 petani'],
    ['Tahun ini 72 pedagang yang ada di Siak menerima bantuan.', '72..72 pedagang'],
    ['Camat menyerahkan bantuan beras kepada 100 warga.', '100..100 warga'],
    ['Sembako dibagikan kepada 300 warga kurang mampu.', '300..300 warga'],
    ['Dinas kembali memberi bantuan pangan kepada 50 warga desa itu.', '50..50 warga desa'],
  ],
  leaves: [
    'Camat menyerahkan 100 sertifikat kepada warga.',
    'Kuota 300 warga menerima bantuan belum terisi.',
    'Bantuan itu berguna bagi 300 warga.',
    'Bantuan diberikan kepada 18 juta keluarga.',
    'Beras disalurkan kepada 41.200 keluarga penerima manfaat.',
  ],
}

/** Words before the count with which a sentence opens: "Sebanyak", "Tak kurang dari". */
const OPENING = 2

/** Those with whom a sentence opens: they are the ones who came, where the event is one that people come to (`attendance` of the assembly). */
export const openingRule: Rule<'count'> = {
  id: 'count/opening',
  anchor: Class.CountWord | Class.NumberWord,
  where: opensCount,
  numbers: true,
  reads: 'people counted as the subject with whom a sentence opens: "Ratusan pedagang mendatangi kantor itu"',
  find(t, i, found) {
    if (i - t.sentenceFirst(i) > OPENING || !t.isCapital(t.sentenceFirst(i))) return undefined
    const people = peopleAt(t, i, found)
    if (people?.noun !== 'person' || people.count.first - t.sentenceFirst(i) > 1) return undefined
    if (isAgainst(t, people) || (people.count.max ?? 0) > MOST_PRESENT) return no(NO_ATTENDANCE)
    return people.count.max !== null && people.count.max < FEW ? no('these are but a few people') : people.count
  },
  takes: [
    ['Ratusan pedagang menolak relokasi.', '100..999 about pedagang'],
    ['Sebanyak 24 orang guru di sekolah itu dimutasi.', '24..24 orang guru'],
  ],
  leaves: [
    'Lima orang itu mendaftar.',
    'Lima pedagang pasar menolak.',
    'Sebanyak 20 orang tewas.',
    'Kata Budi, ratusan pedagang menolak.',
  ],
}

export const attendeeRule: Rule<'count'> = {
  id: 'count/attendees',
  anchor: Class.CountWord | Class.NumberWord,
  where: opensCount,
  numbers: true,
  reads: 'a count whose noun says that they attend: "dengan 44 peserta undangan"',
  find(t, i, found) {
    const people = peopleAt(t, i, found)
    if (people?.noun !== 'attendee') return undefined
    return isAgainst(t, people) ? no(NO_ATTENDANCE) : people.count
  },
  takes: [
    ['Rapat digelar di aula dengan 44 peserta undangan.', '44..44 peserta undangan'],
    ['Panitia mencatat 100 peserta lebih.', '100.. about peserta'],
    ['Polisi menghalau ratusan massa.', '100..999 about massa'],
  ],
  leaves: [
    'Jumlahnya naik tiga kali menjadi 2,8 juta peserta.',
    'Setiap kelas terdapat 20-21 peserta.',
    'Kuota 44 peserta belum terisi.',
    'Harga tiket naik 44 persen.',
  ],
}
