import type { Catalogue } from '../catalogue.js'

/** On what ground something was decided, as `kliping explain` says. */
export const grounds: Catalogue = {
  'a verb of holding stands behind it': 'kata kerja menyelenggarakan mengikutinya',
  'a case is heard in its room': 'perkara disidangkan di ruangnya',
  'those who protest work or learn there': 'yang berunjuk rasa bekerja atau belajar di sana',
  'whoever speaks has left it': 'yang berbicara sudah keluar darinya',
  'another acts through it': 'pihak lain bertindak melaluinya',
  'who gives an award or aid holds it': 'pemberi penghargaan atau bantuan adalah penyelenggaranya',
  'it is given an award or aid': 'ia menerima penghargaan atau bantuan',
  'a verb of attending stands behind it': 'kata kerja menghadiri mengikutinya',
  'who signs holds the signing': 'penanda tangan adalah penyelenggara penandatanganan',
  'its board is sworn in': 'pengurusnya dilantik',
  'those who protest come from it': 'para pengunjuk rasa berasal darinya',
  'the verb of holding stands in front of what it holds':
    'kata kerja menyelenggarakan ada di depan yang diselenggarakannya',
  'it holds what somebody looks at': 'ia menyelenggarakan yang ditinjau seseorang',
  'in a list with an organizer': 'sederet dengan penyelenggara',
  'it helps with what another holds': 'ia ikut serta dalam acara pihak lain',
  'it lends a hand to what another holds': 'ia membantu acara pihak lain',
  'the words behind it call it the host': 'kata-kata sesudahnya menyebutnya tuan rumah',
  'the words behind it say what it is there': 'kata-kata sesudahnya menyebut perannya di sana',
  'who comes holds a visit': 'yang datang adalah penyelenggara kunjungan',
  'its prosecutors charge': 'jaksanya yang menuntut',
  'it signs up for an election': 'ia mendaftar untuk pemilihan',
  'the force to which the one in front of it belongs': 'kesatuan induk dari yang di depannya',
  'forces hold what they enforce': 'aparat menyelenggarakan penindakannya sendiri',
  'a group without a name takes part': 'kelompok tanpa nama menjadi peserta',
  'behind a verb of holding or attending': 'di belakang kata kerja menyelenggarakan atau menghadiri',
  'no verb of holding or attending stands beside it':
    'tidak ada kata kerja menyelenggarakan atau menghadiri di dekatnya',
  'takes part in something that is not the event': 'mengikuti sesuatu yang bukan acara ini',
  'a team that plays another': 'tim yang bertanding melawan tim lain',
  'its words, its sentence and its nearness to publication fit best':
    'kata-katanya, kalimatnya, dan dekatnya dengan hari terbit paling cocok',
  'it stands beside a reporting verb': 'berdampingan dengan kata kerja ujaran',
  'another day fits the event better, or it is no day of it':
    'hari lain lebih cocok untuk acara ini, atau ini bukan harinya',
  'scores of the types, by their words and where these stand': 'nilai tiap jenis, menurut kata-katanya dan letaknya',
  'a word of this type': 'kata untuk jenis ini',
  'no verb names one, and this body speaks, or stands first':
    'tidak disebut oleh kata kerja; lembaga ini berbicara, atau disebut pertama',
  'whoever holds the event acts through it': 'penyelenggara bertindak melaluinya',
  'much speaks for a spot of the event': 'banyak hal menunjukkan bahwa peristiwanya berlangsung di sini',
  'too little speaks for a spot of the event':
    'terlalu sedikit yang menunjukkan bahwa peristiwanya berlangsung di sini',
  'much speaks for one that holds the event': 'banyak hal menunjukkan bahwa lembaga ini penyelenggara',
  'too little else speaks for one that holds the event':
    'terlalu sedikit hal lain menunjukkan bahwa lembaga ini penyelenggara',
  'a word such as “di” says that things take place there':
    'kata seperti “di” mengatakan bahwa sesuatu berlangsung di sana',
  'somebody was only brought there': 'seseorang hanya dibawa ke sana',
  'something took place there long before or after': 'yang berlangsung di sana jauh sebelum atau sesudahnya',
  'somebody speaks of it': 'hanya disebut dalam ucapan seseorang',
  'the text names another spot than the headline': 'isi berita menyebut tempat lain daripada judulnya',
  'somebody spoke there on another day': 'seseorang berbicara di sana pada hari lain',
  'somebody only spoke there': 'seseorang hanya berbicara di sana',
}
