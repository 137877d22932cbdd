import type { Catalogue } from '../catalogue.js'

/** What the commands say. */
export const cli: Catalogue = {
  article: 'artikel',
  row: 'baris',
  record: 'rekaman',
  mention: 'sebutan',
  span: 'span',
  rule: 'aturan',
  example: 'contoh',
  fixture: 'fixture',
  'failed input': 'masukan gagal',
  slot: 'slot',
  difference: 'perbedaan',
  default: 'baku',
  none: 'tidak ada',
  nothing: 'tidak ada',
  anything: 'apa pun',
  new: 'baru',
  gone: 'hilang',
  written: 'ditulis',
  missed: 'luput',
  wrong: 'salah',
  precision: 'presisi',
  recall: 'recall',
  'macro F1': 'F1 makro',
  "unknown option '{0}'": "opsi '{0}' tidak dikenal",
  "unknown command '{0}'": "perintah '{0}' tidak dikenal",
  "option '{0}' argument missing": "opsi '{0}' tanpa argumen",
  "required option '{0}' not specified": "opsi '{0}' wajib diberikan",
  "missing required argument '{0}'": "argumen '{0}' wajib diberikan",
  "too many arguments for '{0}': {1}, not {2}": "argumen '{0}' terlalu banyak: {1}, bukan {2}",
  "option '{0}' argument '{1}' is invalid. Allowed choices are {2}": "opsi '{0}' tidak menerima '{1}'. Pilihannya {2}",
  "argument '{0}' cannot be '{1}'. Allowed choices are {2}": "argumen '{0}' tidak menerima '{1}'. Pilihannya {2}",
  'as kliping check --help': 'seperti kliping check --help',
  '(see {0} --help)': '(lihat {0} --help)',
  "options '{0}' and '{1}' do not go together": "opsi '{0}' dan '{1}' tidak dapat dipakai bersama",
  "options '--config' and '--no-config' do not go together":
    "opsi '--config' dan '--no-config' tidak dapat dipakai bersama",
  '{0}: no such folder; check the path': '{0}: folder tidak ada; periksa jalurnya',
  '--update is refused where CI=true: update on your own machine and commit what it changes':
    '--update ditolak bila CI=true: perbarui di mesin Anda sendiri dan simpan perubahannya',
  'no folder {0} here; name one, or start fixtures with "kliping check --init ARTICLE"':
    'tidak ada folder {0} di sini; sebutkan satu, atau mulai fixture dengan "kliping check --init ARTIKEL"',
  'no fixtures there; start one with --init': 'tidak ada fixture di sana; mulai satu dengan --init',
  'no fixture\'s name holds "{0}"': 'tidak ada fixture yang namanya memuat "{0}"',
  'nothing to update': 'tidak ada yang perlu diperbarui',
  'updated {0}; look at each change before you commit it':
    '{0} diperbarui; lihat setiap perubahan sebelum menyimpannya',
  '--init makes fixtures in one folder, not in {0}': '--init membuat fixture di satu folder, bukan di {0}',
  '--init copies articles; save what comes by standard input first':
    '--init menyalin artikel; simpan dulu yang datang dari masukan baku',
  '{0}: stands already, left as it is; remove it, or rename the article':
    '{0}: sudah ada, dibiarkan; hapus, atau ganti nama artikelnya',
  'read expected.json of each beside its article, mend what is wrong, then set "reviewed": true':
    'baca expected.json masing-masing di samping artikelnya, perbaiki yang salah, lalu tulis "reviewed": true',
  '--timezone {0}: not a time zone of Indonesia; use WIB, WITA, WIT, Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura or an offset such as +07:00':
    '--timezone {0}: bukan zona waktu Indonesia; pakai WIB, WITA, WIT, Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, atau selisih seperti +07:00',
  '--published {0}: not a day; write it as 2024-11-14, 14/11/2024 or "14 November 2024"':
    '--published {0}: bukan hari; tulis sebagai 2024-11-14, 14/11/2024, atau "14 November 2024"',
  '{0} {1}: must be a whole number from 1 to 9999': '{0} {1}: harus bilangan bulat dari 1 sampai 9999',
  '{0} {1}: must be a number of seconds such as 30 or 0.5': '{0} {1}: harus jumlah detik seperti 30 atau 0.5',
  '--shard {0}: must be a share of all, counted from 1, such as 3/8':
    '--shard {0}: harus bagian dari semua, dihitung dari 1, seperti 3/8',
  '--max-bytes {0}: must be a size up to 511M, such as 500000 or 64M':
    '--max-bytes {0}: harus ukuran sampai 511M, seperti 500000 atau 64M',
  '--delimiter {0}: must be one character such as ";", "|" or "\\t"':
    '--delimiter {0}: harus satu huruf seperti ";", "|", atau "\\t"',
  'never fired ({0} of {1} rules): {2}': 'tak pernah menemukan ({0} dari {1} aturan): {2}',
  'every rule fired': 'setiap aturan menemukan sesuatu',
  'nothing to read; name files, folders or globs that hold articles':
    'tak ada yang dibaca; sebutkan berkas, folder, atau pola yang berisi artikel',
  '--setup: {0} needs none': '--setup: {0} tidak memerlukannya',
  'name the records: json or jsonl that kliping wrote': 'sebutkan rekamannya: json atau jsonl tulisan kliping',
  'records hold no texts; name their articles with --against':
    'rekaman tidak berisi teks; sebutkan artikelnya dengan --against',
  '--to {0} writes files for every article; name a folder with -o':
    '--to {0} menulis berkas untuk setiap artikel; sebutkan folder dengan -o',
  '{0} not found, such as {1}; name the articles as when the records were made':
    '{0} tidak ditemukan, seperti {1}; namai artikel seperti saat rekaman dibuat',
  '; {0} that overlap others or are quotes have no room in {1}':
    '; {0} yang bertumpang tindih atau kutipan tidak muat dalam {1}',
  'set {0} up with the output of: kliping export --to {1} --labels {2} --setup':
    'atur {0} dengan keluaran: kliping export --to {1} --labels {2} --setup',
  '{0}: the text is another one than that of the records; extract it again':
    '{0}: teksnya lain daripada teks rekaman; ekstrak lagi',
  '{0}: no folder can be made there ({1}); choose another place with -o':
    '{0}: folder tidak dapat dibuat di sana ({1}); pilih tempat lain dengan -o',
  '- stands twice: standard input can be read only once': '- muncul dua kali: masukan baku hanya dapat dibaca sekali',
  '--resume goes on with a file; name it with -o FILE': '--resume melanjutkan sebuah berkas; sebutkan dengan -o BERKAS',
  '--errors {0}: is the output; name another file': '--errors {0}: adalah keluaran; sebutkan berkas lain',
  '--table custom holds what own rules find; name them with --rules FILE':
    '--table custom berisi temuan aturan sendiri; sebutkan dengan --rules BERKAS',
  '--resume: {0} passes only once, and may be another one now; save it to a file first':
    '--resume: {0} hanya lewat sekali, dan kini mungkin lain; simpan dulu ke berkas',
  'interrupted after {0}{1}': 'terputus setelah {0}{1}',
  '; {0} was not written': '; {0} tidak ditulis',
  'rule {0} was skipped in {1} that gave it too much to compare; narrow it by a word or a tag':
    'aturan {0} dilewati dalam {1} yang terlalu banyak dibandingkan; persempit dengan kata atau tag',
  ', in {0}': ', di {0}',
  'what is done is kept: the same command with --resume goes on from there':
    'yang selesai disimpan: perintah sama dengan --resume melanjutkannya',
  '{0}, or did you mean "kliping {1}"?': '{0}, atau maksud Anda "kliping {1}"?',
  '{0} failed': '{0} gagal',
  '{0} MB at {1} MB/s': '{0} MB, {1} MB/detik',
  '-o {0}: cannot tell the format from this name; end it in {1} or give --format':
    '-o {0}: format tidak dapat dikenali dari nama ini; akhiri dengan {1} atau beri --format',
  '--{0} is for csv, but the output is {1}; add --format csv or leave it out':
    '--{0} untuk csv, padahal keluarannya {1}; tambahkan --format csv atau hapus',
  '{0}: input and output are the same file; name another one to write to':
    '{0}: masukan dan keluaran berkas yang sama; sebutkan berkas lain untuk ditulis',
  "{0} with a publication date that cannot be read, e.g. '{1}'; write it as 2024-05-07, or name its field with --date-field":
    "{0} bertanggal terbit yang tidak terbaca, mis. '{1}'; tulis seperti 2024-05-07, atau sebutkan kolomnya dengan --date-field",
  '{0}: is an output of this run, not read': '{0}: adalah keluaran kerja ini, tidak dibaca',
  '{0}: stands already, left as it is; --force replaces it': '{0}: sudah ada, dibiarkan; --force menimpanya',
  '{0}: cannot be written ({1}); choose another folder': '{0}: tidak dapat ditulis ({1}); pilih folder lain',
  'now try: kliping check, kliping rules test aturan.yaml, kliping FOLDER -o acara.csv':
    'sekarang coba: kliping check, kliping rules test aturan.yaml, kliping FOLDER -o acara.csv',
  'Settings of kliping for this folder and all below it. Every key is an option: "kliping --help-all" tells of each.':
    'Pengaturan kliping untuk folder ini dan semua di bawahnya. Setiap kunci adalah opsi: lihat "kliping --help-all".',
  '{0}: kliping knows no such variable; did you mean {1}?':
    '{0}: kliping tidak mengenal variabel ini; mungkin maksud Anda {1}?',
  'The command line and KLIPING_… variables overrule what stands here; "kliping config" shows what counts.':
    'Baris perintah dan variabel KLIPING_… mengalahkan isi berkas ini; "kliping config" menunjukkan yang berlaku.',
  'Without a leading # these count too:': 'Tanpa # di depan, yang ini juga berlaku:',
  'Fields of your own. Each rule is a pattern over words and tags; "kliping rules tags" lists the tags.':
    'Kolom sendiri. Setiap aturan adalah pola kata dan tag; daftar tag ada di "kliping rules tags".',
  '"kliping rules test aturan.yaml" runs the examples.': '"kliping rules test aturan.yaml" menjalankan contohnya.',
  'Every folder here holds an article and what is expected of it; "kliping check" compares.':
    'Setiap folder di sini berisi artikel dan hasil yang diharapkan; "kliping check" mencocokkannya.',
  'To add one: kliping check --init ARTICLE, then read expected.json, mend it, and set "reviewed": true.':
    'Untuk menambah: kliping check --init ARTIKEL, lalu baca expected.json, perbaiki, dan tulis "reviewed": true.',
  'Checks the fixtures and your own rules on GitHub at every push.':
    'Memeriksa fixture dan aturan sendiri di GitHub pada setiap push.',
  '{0}{1}: {2}; name a YAML file with rules': '{0}{1}: {2}; sebutkan berkas YAML berisi aturan',
  'there is no such file': 'berkasnya tidak ada',
  'cannot be read ({0})': 'tidak dapat dibaca ({0})',
  'nothing to read; name files, folders or globs, or pipe an article in':
    'tak ada yang dibaca; sebutkan berkas, folder, atau pola, atau alirkan artikel',
  'usage: kliping [options] [paths...], e.g. "kliping berita/"; more with "kliping --help"':
    'pemakaian: kliping [opsi] [jalur...], mis. "kliping berita/"; selengkapnya "kliping --help"',
  '{bar} {value}/{total} files · {articles} articles · {records} records · {failures} failed':
    '{bar} {value}/{total} berkas · {articles} artikel · {records} rekaman · {failures} gagal',
  '→ found {0}{1}': '→ didapat {0}{1}',
  '"remove" under lexicon takes its words away: {0}': '"remove" di bawah lexicon mengambil kata-katanya: {0}',
  '→ too much to compare; narrow the rule by a word or a tag':
    '→ terlalu banyak yang dibandingkan; persempit aturannya dengan sebuah kata atau tag',
  ', not {0}': ', bukan {0}',
  'no examples': 'tanpa contoh',
  'woken by {0}': 'dibangunkan oleh {0}',
  '{0} is no rule but a step of src/{1}, which holds its description':
    '{0} bukan aturan melainkan langkah src/{1}, yang memuat penjelasannya',
  'no rule {0}; {1}': 'tidak ada aturan {0}; {1}',
  '"kliping rules" lists them all': 'semuanya ada di "kliping rules"',
  'what its family found': 'temuan keluarganya',
  '--write-baseline needs the name of the file: --baseline FILE --write-baseline':
    '--write-baseline perlu nama berkas: --baseline BERKAS --write-baseline',
  '{0} that nobody has looked at left out': '{0} yang belum dilihat siapa pun dilewati',
  'label {0} ({1}) stands for no slot and is left out; say which with --label {2}=SLOT':
    'label {0} ({1}) tidak mewakili slot dan dilewati; sebutkan dengan --label {2}=SLOT',
  '{0} fell: F1 was {1} and is {2}': '{0} turun: F1 dulu {1} dan kini {2}',
  'not scored': 'tidak dinilai',
  '{0}: was made with {1}, the gold has {2} now': '{0}: dibuat dengan {1}, acuannya kini {2}',
  '--tolerance is for a baseline; name it with --baseline FILE':
    '--tolerance untuk garis dasar; sebutkan dengan --baseline BERKAS',
  '--tolerance {0}: must be a number from 0 to 1 such as 0.005':
    '--tolerance {0}: harus angka 0 sampai 1 seperti 0.005',
  '--label {0}: must be a label and its slot such as Pejabat=officials{1}':
    '--label {0}: harus label dan slotnya seperti Pejabat=officials{1}',
  '; did you mean {0}?': '; maksud Anda {0}?',
  '; slots: {0}': '; slot: {0}',
  '--against is for records; these are articles, which hold their text themselves':
    '--against untuk rekaman; ini artikel, yang berisi teksnya sendiri',
  'none of the articles has gold in {0}; gold and articles must have the same names or the same text':
    'tidak ada artikel yang punya acuan di {0}; acuan dan artikel harus bernama sama atau berteks sama',
  '{0} without gold left out': '{0} tanpa acuan dilewati',
  '{0}: there is no baseline yet; write it with --write-baseline':
    '{0}: belum ada garis dasar; tulis dengan --write-baseline',
  '{0}: a baseline is not written in CI; run with --write-baseline on your machine and commit it':
    '{0}: garis dasar tidak ditulis di CI; jalankan --write-baseline di mesin Anda dan simpan',
  'written, {0} moved': 'ditulis, {0} bergeser',
  'records hold no sentences; name the articles with --against to see them':
    'rekaman tidak berisi kalimat; sebutkan artikelnya dengan --against untuk melihatnya',
  'right/wrong/missed': 'benar/salah/luput',
  'mean of the slots': 'rata-rata slot',
  'mean of the slots marked *': 'rata-rata slot bertanda *',
  '{0} with gold{1}': '{0} dengan acuan{1}',
  ', {0} of them without a record': ', {0} di antaranya tanpa rekaman',
  ', row {0}': ', baris {0}',
  'unexpected error: {0}; please report it{1}': 'galat tak terduga: {0}; mohon laporkan{1}',
  ', with the output of --verbose': ', dengan keluaran --verbose',
  '{0}: holds several articles; name one by the id in its record: kliping text {1} ID':
    '{0}: berisi beberapa artikel; sebutkan satu dengan id dalam rekamannya: kliping text {1} ID',
  '{0}: holds no article with the id {1}; ids stand in the records under article.id':
    '{0}: tidak berisi artikel dengan id {1}; id ada dalam rekaman di article.id',
  'verify reads the records twice; name a file': 'verify membaca rekaman dua kali; sebutkan berkas',
  guard: 'penghalang',
  '{0}, {1} that kept a field empty': '{0}, {1} yang membuat kolom kosong',
  'topics: {0} named by their words, nearly {1}': 'topics: {0} disebut oleh kata-katanya, hampir {1}',
  'the words for topics say too little in this article': 'kata-kata topik terlalu sedikit dalam artikel ini',
  'its words weigh little beside those of the best topic': 'bobot kata-katanya kecil di samping topik terbaik',
  'its words are few among those of all topics': 'kata-katanya sedikit di antara kata semua topik',
  'as many topics as an article may have weigh more':
    'topik lain, sebanyak yang boleh dimiliki artikel, lebih berbobot',
  '--why-not {0}: not a field that rules fill; did you mean {1}?':
    '--why-not {0}: bukan kolom yang diisi aturan; maksud Anda {1}?',
  '--why-not {0}: not a field that rules fill; use {1}': '--why-not {0}: bukan kolom yang diisi aturan; pakai {1}',
  'main event: {0}': 'acara utama: {0}',
  'event {0}: {1}': 'acara {0}: {1}',
  '{0} {1} by {2}, woken by {3}': '{0} {1} oleh {2}, dibangunkan oleh {3}',
  '{0}: {1} read, nearly {2}': '{0}: {1} dibaca, nyaris {2}',
  'colours: ': 'warna: ',
  value: 'nilai',
  'role, basis': 'peran, dasar',
  'woken by': 'dibangunkan oleh',
  '{0} does not stand in the article': '{0} tidak ada dalam artikel',
  read: 'dibaca',
  'gave way': 'mengalah',
  left: 'dilewati',
  decided: 'diputus',
  '{0} {1} by {2}': '{0} {1} oleh {2}',
  '{0} by {1} to {2} by {3}': '{0} oleh {1} pada {2} oleh {3}',
  'nothing of their kind stands here: {0}': 'tidak ada yang sejenis di sini: {0}',
  'no match of your own rules: {0}': 'tidak cocok dengan aturan sendiri: {0}',
  'no rule is woken by these words': 'tidak ada aturan yang dibangunkan kata ini',
  '{0}: no regular file, and verify reads the records twice; save them to a file first':
    '{0}: bukan berkas biasa, padahal verify membaca rekaman dua kali; simpan dulu ke berkas',
  '{0}: holds no records': '{0}: tidak berisi rekaman',
  '; {0} left out': '; {0} dilewati',
  '{0}: {1} left out': '{0}: {1} dilewati',
  'all as recorded': 'semua sesuai rekaman',
  '; {0} without records': '; {0} tanpa rekaman',
}
