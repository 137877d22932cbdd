import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { TokenTable } from '../scan/tokens.js'
import type { Setting } from './setting.js'

/** Points of a report for a headline that opens with who publishes figures, and for one or a lead that says how much there is of something. */
const FIGURES = 8
const MEASURED_HEADLINE = 5
const MEASURED_LEAD = 4
/** For a lead in which somebody counts what happened over a time. */
const COUNTED_LEAD = 8

/** Points that speak for a report, beside those of its words. */
export function figurePoints(setting: Setting): number {
  const { entities, t, lead } = setting
  let points = isDataHeadline(t) || dataSays(0, t) ? FIGURES : 0
  if (isMeasured(0, t.headlineEnd - 1, entities.events, t)) points += MEASURED_HEADLINE
  const first = t.headlineEnd
  if (first < t.count) {
    const last = t.sentenceLast(first)
    if (dataSays(t.sentenceStart[lead], t)) points += FIGURES
    else if (isMeasured(first, last, entities.events, t)) points += MEASURED_LEAD
    if (isCounted(first, last, t)) points += COUNTED_LEAD
    else if (isShare(first, last, t)) points += MEASURED_LEAD
  }
  return points
}

/** "BPS: Inflasi Maret Capai 1,2 Persen": in front of the colon stands who publishes figures. */
export function isDataHeadline(t: TokenTable): boolean {
  if (!DATA_BODIES.has(t.lower(0))) return false
  for (let i = 1; i < Math.min(t.headlineEnd, SPEAKER_WORDS); i++) if (t.isMark(i, ':')) return true
  return false
}
const SPEAKER_WORDS = 9
const DATA_BODIES = new Set(
  'bps bmkg pvmbg lsi smrc indikator poltracking litbang usgs survei riset studi data jajak penelitian kajian'.split(
    ' ',
  ),
)

/** "Studi Ungkap …", "Data Kementerian X menyebut …": figures speak, not somebody. */
export function dataSays(first: number, t: TokenTable): boolean {
  if (!DATA.has(t.lower(first))) return false
  for (let i = first + 1; i <= first + DATA_REACH && t.sameSentence(i, first) && !t.isMark(i, ','); i++)
    if (SHOWING.test(t.lower(i))) return true
  return false
}
const DATA = new Set(['data', 'studi', 'riset', 'survei', 'penelitian', 'kajian', 'statistik'])
const DATA_REACH = 9
const SHOWING =
  /^(?:me[mn]?)?(?:ungkap|ungkapkan|ngungkap|ngungkapkan|nyebut|sebut|nyebutkan|nunjukkan|tunjukkan|temukan|catat|ncatat|laporkan|perlihatkan)$/

/** Whether tokens tell how much there is of something: "Harga cabai naik …", "Hingga Juni, realisasi PAD baru mencapai …". */
function isMeasured(first: number, last: number, events: readonly EventMention[], t: TokenTable): boolean {
  const at = measureAt(first, Math.min(last, first + MEASURE_WITHIN), t)
  // What is done comes first: "Polisi menangkap …", "Bupati meninjau harga".
  if (at < 0 || events.some((e) => e.first >= first && e.first < at && e.type !== 'report' && e.weight >= TELLING))
    return false
  for (let i = at + 1; i <= Math.min(last, at + CHANGE_WITHIN); i++) if (CHANGES.has(t.lower(i))) return true
  return false
}

/** The first noun of measure that a verb of its clause does not stand in front of; -1 without one. */
function measureAt(first: number, last: number, t: TokenTable): number {
  let verb = false
  for (let i = first; i <= last; i++) {
    const word = t.lower(i)
    if (t.isMark(i, ',')) verb = false
    else if (
      MEASURES.has(word) &&
      !verb &&
      !NO_MEASURE.has(t.lower(i - 1)) &&
      !(word === 'penerimaan' && TAKEN_IN.has(t.lower(i + 1)))
    )
      return i
    else if (t.isLower(i) && VERB.test(word) && !GETTING.test(word)) verb = true
  }
  return -1
}
const VERB = /^(?:me[mnlrwy]|di[b-z]|ber|ter)\w{3,}/
const GETTING =
  /^(?:mencatat|mencatatkan|tercatat|mendata|memperoleh|meraih|meraup|membukukan|menghasilkan|mengalami|merilis|mengumumkan)$/
const TAKEN_IN = new Set(['peserta', 'siswa', 'murid', 'mahasiswa', 'pegawai', 'santri', 'taruna', 'cpns', 'pppk'])
const MEASURE_WITHIN = 10
const CHANGE_WITHIN = 24
const TELLING = 2
const MEASURES = new Set(
  `jumlah angka total realisasi penerimaan pendapatan produksi harga kasus populasi stok pasokan persediaan persentase inflasi laju
  volume kunjungan arus omzet omset okupansi capaian pencapaian serapan penyerapan penjualan ekspor impor luas debit indeks ihsg kurs
  laba pertumbuhan rata-rata permintaan investasi utang defisit surplus cadangan tunggakan piutang tingkat`.split(
    /\s+/,
  ),
)
/** "di tingkat", "dengan harga": no subject of the sentence. */
const NO_MEASURE = new Set([
  'di',
  'dengan',
  'untuk',
  'bagi',
  'terkait',
  'soal',
  'tentang',
  'sejumlah',
  'rumah',
  'dukungan',
  'kapasitas',
])
const CHANGES = new Set(
  `naik turun meningkat menurun melonjak anjlok merosot melambung melejit meroket bertambah berkurang mencapai capai tembus menembus
  menyentuh sentuh sebesar sebanyak stabil menguat melemah tumbuh menyusut tercatat terealisasi terserap mengalami fluktuatif melandai
  melesat rontok ambles kian makin`.split(/\s+/),
)

/** Whether the body opens with somebody who counts what happened over a time. */
export function isTally({ t }: Setting): boolean {
  const first = t.headlineEnd
  return first < t.count && isCounted(first, t.sentenceLast(first), t)
}

/** Whether somebody counts what happened over a time: "mencatat 23 kebakaran sepanjang 2022", "Selama Januari tercatat 12 kasus". */
function isCounted(first: number, last: number, t: TokenTable): boolean {
  let counts = false
  let spans = false
  for (let i = first; i <= Math.min(last, first + COUNT_WITHIN); i++) {
    const word = t.lower(i)
    if (COUNTING.has(word)) counts = true
    else if (SPANS.has(word) && (t.isNumber(i + 1) || t.is(i + 1, Class.Month) || PERIODS.has(t.lower(i + 1))))
      spans = true
  }
  return counts && spans
}
const COUNT_WITHIN = 40
const COUNTING = new Set(['mencatat', 'tercatat', 'mendata', 'merekap'])
const SPANS = new Set(['sepanjang', 'selama', 'periode', 'hingga', 'sejak', 'per', 'pada'])
const PERIODS = new Set(['tahun', 'bulan', 'januari', 'awal', 'akhir', 'triwulan', 'semester', 'periode'])

/** "Delapan dari 15 kecamatan", "70 dari total 123 koperasi": near a body's beginning so many of so many. */
function isShare(first: number, last: number, t: TokenTable): boolean {
  for (let i = first; i < Math.min(last - 2, first + SHARE_WITHIN); i++)
    if (t.lower(i + 1) === 'dari' && (t.isNumber(i) || t.is(i, Class.NumberWord))) {
      const whole = t.lower(i + 2) === 'total' || t.lower(i + 2) === 'sebanyak' ? i + 3 : i + 2
      if (t.isNumber(whole) && !t.is(whole + 1, Class.Month)) return true
    }
  return false
}
const SHARE_WITHIN = 6
