import { MISHAPS } from '../find/events/weight.js'
import type { AgencyMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { TokenTable } from '../scan/tokens.js'
import { isClauseStart } from './doers.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'

/** Types whose organizer is whoever speaks. */
export const SPOKEN: ReadonlySet<string> = new Set(['statement', 'report', 'policy', 'press-conference', 'disaster'])

/** Words between a subject and its verb. */
const ADVERBS = new Set(
  'ri kembali kini sebelumnya juga pun turut telah sudah akan bakal terus resmi secara resmi sempat masih ikut tengah mulai'.split(
    ' ',
  ),
)
const PERIODS = new Set(['tahun', 'bulan', 'pekan', 'hari', 'saat'])
/** The first token behind a subject and its adverbs. */
export function verbBehind(last: number, t: TokenTable): number {
  let i = last + 1
  // "Aliansi X (AX) mendesak"
  if (t.isMark(i, '(')) for (let k = i + 1; k <= i + BRACKET; k++) if (t.isMark(k, ')')) i = k + 1
  // "Pemkab X tahun ini telah mengalokasikan"
  if (PERIODS.has(t.lower(i)) && t.lower(i + 1) === 'ini') i += 2
  const end = i + 2
  while (i <= end && t.sameSentence(last, i) && ADVERBS.has(t.lower(i))) i++
  return i
}
/** Tokens that a bracket behind a name has at most. */
const BRACKET = 4
/** What opens a headline about what a body says or does: "Ini Kata BNPB", "Cara BNPB Bersiap". */
const OPENINGS = new Set(
  'kata menurut cara upaya langkah strategi alasan penjelasan jawaban respons respon reaksi komitmen'.split(' '),
)

/** "BNPB kembali menyatakan …", in a headline "BNPB: …" and "Ini Kata BNPB": a body that itself speaks in headline or lead. */
export const speaks = (agency: AgencyEntity, lead: number, t: TokenTable): boolean =>
  agency.mentions.some(
    (m) =>
      m.last <= lead &&
      !t.is(m.first - 1, Class.Office | Class.Field) &&
      (t.is(verbBehind(m.last, t), Class.Say) ||
        (m.last < t.headlineEnd &&
          (OPENINGS.has(t.lower(m.first - 1)) || (m.first === t.sentenceFirst(m.first) && t.isMark(m.last + 1, ':'))))),
  )

/** Most words and marks between a title and the verb behind it: a name that no list knows. */
const UNKNOWN_NAME = 6
/** "Menurut BMKG", "terang Ditlantas Polda X", "kata Kepala BKPP X", "Kepala BKPP X Wakrul Dombas menjelaskan": who speaks, named or not. */
export const isQuoted = (agency: AgencyEntity, end: number, setting: Setting): boolean =>
  agency.kind !== 'media' &&
  agency.mentions.some((m) => m.last <= end && !setting.inQuote(m.first) && speaksByTitle(m, setting.t))

function speaksByTitle({ first, last }: AgencyMention, t: TokenTable): boolean {
  const title = titleStart(first, t)
  const says = t.phrase(title - 1, Class.Say)?.row.fields.use
  // "kata Sony": a company's name of one word is somebody's as well.
  if (says === 'said' || says === 'according') return title < first || last > first || !t.is(first, Class.Name)
  if (title === first) return false
  let i = verbBehind(last, t)
  for (let n = 0; n < UNKNOWN_NAME && t.sameSentence(last, i) && (t.isCapital(i) || t.isMark(i, ',.')); n++) i++
  return t.sameSentence(last, i) && t.phrase(i, Class.Say)?.row.fields.use === 'tells'
}

/** "Anggota DPR Soroti": an office ends in the body, and a verb of saying stands behind it. */
export function speaksInOffice({ first, last }: AgencyMention, t: TokenTable): boolean {
  const title = titleStart(first, t)
  return (
    title < first &&
    (title === t.sentenceFirst(title) || t.isMark(title - 1, ',;:')) &&
    t.is(verbBehind(last, t), Class.Say | Class.Event)
  )
}

const FORMERLY = new Set(['eks', 'mantan'])
/** Words whose "X" or "dari X" published what is reported. */
const SOURCES = new Set(
  'data catatan laporan survei rilis riset laman situs analisis analisa kajian studi penelitian publikasi'.split(' '),
)
const CITING = new Set('berdasarkan menurut mengutip merujuk dikutip melansir dilansir dari'.split(' '))

/** "Mengutip data BEI", "berdasarkan laporan resmi dari BMKG": whoever figures come from. */
export function isSource(first: number, t: TokenTable): boolean {
  let i = first - 1
  while (i > first - 3 && (t.lower(i) === 'dari' || t.lower(i) === 'resmi')) i--
  return SOURCES.has(t.lower(i)) && t.sameSentence(i, first) && (CITING.has(t.lower(i - 1)) || i === t.sentenceFirst(i))
}

const PASSIVE =
  /^(?:mulai|di(?:minta|desak|harap|harapkan|imbau|tuntut|dorong|gunakan|bangun|resmikan|tutup|buka|operasikan|luncurkan|bentuk|geledah|geruduk|demo|segel|jual|laporkan|periksa|panggil|gugat|kunjungi|tinjau|datangi|sidak|bubarkan|serang|bobol|rampok|robohkan|terjang|landa|guncang))$/

/** "BPBD X mendistribusikan air": the lead's first sentence begins with the body and says what it does. */
export function isSubject({ first, last }: { first: number; last: number }, lead: number, t: TokenTable): boolean {
  return first >= t.headlineEnd && first <= lead && isClauseStart(first, t) && actsBehind(last, t)
}
/** Whether a verb of doing stands behind a subject. */
export function actsBehind(last: number, t: TokenTable): boolean {
  const verb = verbBehind(last, t)
  return (
    t.sameSentence(last, verb) && /^(?:me[mn]|ber)\p{L}{4,}$/u.test(t.lower(verb)) && !STATE_VERBS.test(t.lower(verb))
  )
}
const STATE_VERBS =
  /^meraih|^men(?:gikuti|orehkan|yabet|jadi|galami|erima|dapat|dapatkan|gakui|capai|urun|ingkat|unggu|empati|anti|yimpan|unjukkan|galahkan|ang)|^memiliki|^membutuhkan|^memerlukan|^memperoleh|^mempunyai/

/** "dibacakan di Pengadilan X", "di ruang sidang PN X": where a case is heard. */
export function isCourtRoom({ kind, name }: AgencyEntity, { first }: { first: number }, t: TokenTable): boolean {
  // One may have served in the Supreme Court, which hears nobody.
  if (kind !== 'court' || /^(?:MA|Mahkamah Agung)\b/i.test(name)) return false
  let i = first - 1
  // "Di dalam ruang sidang 7, Pengadilan X"
  while (i > first - ROOM && (ROOM_WORDS.has(t.lower(i)) || t.isMark(i, ',') || t.isNumber(i))) i--
  return t.lower(i) === 'di'
}
const ROOM = 8
const ROOM_WORDS = new Set(['dalam', 'ruang', 'ruangan', 'sidang', 'utama', 'gedung', 'kantor', 'lantai'])

const PANEL = /^(?:majelis|panel)$/
const SERVING = /^(?:pejabat|pegawai|mantan|eks)$/

/** Whether a body in headline or lead acts there: as the subject of a clause, behind "oleh" or the event's own word, as its source. */
export function acts(agency: AgencyEntity, { first, last }: AgencyMention, main: Scene, setting: Setting): boolean {
  const { t } = setting
  // "Kesturi Nova 13 dijual": the maker's name begins that of a thing.
  const verb = Class.RoleCue | Class.Event | Class.Say
  const goesOn = t.isCapital(last + 1) && (first < t.headlineEnd ? t.entry[last + 1] < 0 : !t.is(last + 1, verb))
  if (agency.kind === 'company' && goesOn) return false
  // "Eks pejabat MA divonis": a court that the accused served tries nobody; "Majelis Hakim PN X" does.
  if (main.type === 'trial' && agency.kind === 'court') {
    const title = titleStart(first, t)
    return title < first
      ? PANEL.test(t.lower(title)) || PANEL.test(t.lower(title - 1))
      : !SERVING.test(t.lower(first - 1))
  }
  // "Mal Pelayanan Publik X mulai digunakan": what something is done to.
  if (PASSIVE.test(t.lower(verbBehind(last, t)))) return false
  if (isClauseStart(first, t)) return true
  const title = titleStart(first, t)
  if (title < first) return isClauseStart(title, t)
  let before = first - 1
  while (before > first - 3 && MEMBERS.has(t.lower(before))) before--
  if (before < first - 1 && isClauseStart(before + 1, t)) return true
  // "Kecelakaan truk Pertamina"
  if (MISHAPS.has(main.type) && /company$/.test(agency.kind)) return false
  before = first - 1
  if (t.lower(before) === 'jajaran' || t.lower(before) === 'resmi' || t.lower(before) === 'dari') before--
  if (SOURCES.has(t.lower(before))) return true
  // "gugatan yang diajukan oleh X" tells of much else.
  if (t.lower(before) === 'oleh') return t.isMark(before - 1, ',') || t.is(before - 1, Class.RoleCue | Class.Event)
  return (
    !SPOKEN.has(main.type) &&
    // "mengunjungi Klenteng X": what stands behind a verb is where one goes.
    setting
      .eventsIn(t.sentence[first])
      .some(
        (e) =>
          e.type === main.type &&
          e.first < first &&
          e.last >= before &&
          !(main.type === 'visit' && GOING.test(t.lower(e.first))),
      )
  )
}

const GOING = /kunjungi$|^me|^sambangi$|^tinjau$/

/** Those of a body who act for it: "Rombongan Komisi III DPRD X berkunjung". */
const MEMBERS = new Set(
  'rombongan personel anggota petugas prajurit tim jajaran pengurus panitia delegasi pihak manajemen pimpinan aparat mahasiswa siswa siswi guru kader relawan'.split(
    ' ',
  ),
)

/** First token of the title that ends in a body: "Inspektur Jenderal Kemenag"; `first` itself where none does. */
function titleStart(first: number, t: TokenTable): number {
  let start = first
  for (let i = first - 1; t.is(i, TITLE) && t.sameSentence(i, first) && !FORMERLY.has(t.lower(i)); i--)
    if (t.is(i, Class.Office)) start = i
  return start
}
const TITLE = Class.Office | Class.Rank | Class.Field | Class.Standing

/** What may stand between two institutions of one list. */
const JOINTS = new Set(
  'dan serta sejumlah setempat beberapa para juga bersama bekerja sama bekerjasama kerja kerjasama dengan berkolaborasi bersinergi'.split(
    ' ',
  ),
)
/** Whether only list words, commas or "bersama" stand between two institutions. */
export function isListed(last: number, first: number, t: TokenTable): boolean {
  // Side by side they are one chain: "Satreskrim Polres X Polda Y".
  let from = last + 1
  // "UPT Samsat Blambangan, Satlantas X": the name's last words, which were not read with it.
  while (from <= last + MOST_UNKNOWN && from < first && t.isCapital(from) && !t.is(from, NO_REST)) from++
  if (first - from > 4 || first <= last + 1 || (from > last + 1 && first <= from)) return false
  for (let i = from; i < first; i++) if (!t.isMark(i, ',/()') && !JOINTS.has(t.lower(i))) return false
  return true
}
const NO_REST =
  Class.Office | Class.Rank | Class.Honorific | Class.Agency | Class.AgencyHead | Class.Org | Class.OrgHead
/** Words of a name that may be left over behind what was read of it. */
const MOST_UNKNOWN = 2
