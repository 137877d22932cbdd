// Ten times the text, ten times the time, whatever the text is.
import { extract } from '../../dist/extract.js'
import { fixtureArticles } from '../articles.mjs'
import { filled, peopled } from '../fillings.mjs'

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember '

/** Running text: what an article holds apart from its head and its foot, which end where they are repeated. */
const paragraphs = fixtureArticles()
  .flatMap((text) => text.split('\n').filter((line) => line.length > 120))
  .map((line) => `${line}\n\n`)
  .join('')

/** What the articles are filled with. */
const fillings = {
  'ordinary news': paragraphs,
  'opening brackets': '(',
  'quotation marks': '"',
  'one word': 'a',
  'one capital word': 'Ab',
  digits: '1',
  'digits and slashes': '12/',
  'digits and stops': '1.111.',
  'digits and commas': '1, 2, ',
  'title case': 'Ahmad Yani Putra Sari ',
  'title case in lines': 'Ahmad Yani Putra\n',
  capitals: 'AHMAD YANI PUTRA ',
  'open quotations': '“Kami siap ',
  'open straight quotations': '"Kami siap ',
  'open quotations and speakers': '"Kami siap, kata Sari Dewi ',
  quotations: '“Kami siap,” kata Sari. ',
  months: MONTHS,
  'months and days': '5 Mei 6 Juni ',
  weekdays: 'Senin Selasa, Rabu (',
  dates: 'Senin (6/5/2024), ',
  'days without a year': 'Rapat 5 Mei. ',
  'days with years': '2024 2025 ',
  people: 'Bupati Sumberjaya, H. Ahmad Yani Putra, S.H., M.H., hadir. ',
  'titles alone': 'H. Dr. Ir. ',
  'offices in a row': 'Ketua Wakil Sekretaris Kepala ',
  'one name again and again': 'Ahmad Yani. Yani Ahmad. ',
  agencies: 'Dinas Kesehatan, Polres Siak, ',
  'agencies in brackets': 'Komisi Pemilihan Umum (KPU) ',
  'agencies joined': 'Dinas Pendidikan dan Kesehatan dan ',
  places: 'Kecamatan Karangan, Desa Sari, ',
  themes: 'bertema “Maju ',
  events: 'menggelar rapat pelatihan sosialisasi ',
  venues: 'di Aula Kantor Hotel Gedung ',
  counts: 'dihadiri ratusan ribu orang, ',
  commas: ', ',
  stops: '. ',
  'line ends': '\n',
  blanks: ' ',
  'empty paragraphs': 'a\n\n',
  bullets: '- a\n',
  colons: 'Judul: ',
  'read also': 'Baca juga: ',
  emoji: '🎉',
  'zero-width': '\u200b',
  nuls: '\0',
  surrogates: '\ud83d',
  addresses: 'http://contoh.id/a ',
  dashes: 'Ruteng - ',
  pipes: 'a | ',
  credits: 'Editor: Sari\n',
  'upper and lower': 'aB',
  'lines that end in \\r': 'Ahmad Yani Putra\r',
  'lines that end in U+2028': 'Ahmad Yani Putra\u2028',
  'villages with namesakes': 'Kecamatan Wanaraja, Kabupaten Garut. Desa Sukamaju hadir. ',
  ...peopled,
}

const small = 1_000_000
/** Most that ten times the text may take, in times. */
const MOST = 13
/** Milliseconds under which a ratio says nothing. */
const LITTLE = 60

/**
 * Prints a line for every filling.
 * @param only those whose name holds this
 * @returns names of those that are not linear
 */
export function linear(only = '') {
  const wrong = []
  console.log(`${'filled with'.padEnd(30)}${'1 MB'.padStart(10)}${'10 MB'.padStart(10)}${'times'.padStart(8)}`)
  for (const [name, unit] of Object.entries(fillings)) {
    if (!name.includes(only)) continue
    const text = (length) => filled(unit, length)
    time(text(small / 10))
    // What the machine does besides only adds: the least of some looks is the nearest.
    let once = Math.min(time(text(small)), time(text(small)))
    let tenfold = time(text(small * 10))
    for (let again = 0; again < 2 && tenfold > MOST * Math.max(once, LITTLE); again++) {
      once = Math.min(once, time(text(small)))
      tenfold = Math.min(tenfold, time(text(small * 10)))
    }
    const bad = tenfold > MOST * Math.max(once, LITTLE)
    if (bad) wrong.push(name)
    console.log(
      `${name.padEnd(30)}${`${once.toFixed(0)} ms`.padStart(10)}${`${tenfold.toFixed(0)} ms`.padStart(10)}` +
        `${(tenfold / once).toFixed(1).padStart(8)}${bad ? '  not linear' : ''}`,
    )
  }
  return wrong
}

/** Milliseconds of this thread's processor that an article takes. */
function time(text) {
  globalThis.gc?.()
  const start = process.cpuUsage()
  extract(text, { id: 'linear' })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
