import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { cutToPerson, sayingAt } from './cues.js'
import { isTitle } from './direct.js'
import { DOUBLE, pairAt } from './pairs.js'
import { POINTERS, type Range, speakerBehind, subjectBefore } from './speaker.js'

/** Fewest words of an indirect statement. */
const SHORTEST = 3
const LONGEST = 90

/** Guards of several rules. */
const NOBODY_SPEAKS = 'nobody who can speak is named beside the verb'
const NOT_SET_OFF = 'neither a comma nor “bahwa” leads to what was said'
const TOO_FEW = 'fewer than three words are said'
const ELSEWHERE = 'what was said stands elsewhere'

/** The clause from token `from` to the end of its sentence, without the full stop; undefined where a quotation stands instead. */
function clause(t: TokenTable, from: number): Range | undefined {
  let last = Math.min(t.sentenceLast(from), from + LONGEST)
  for (let i = from; i <= last; i++) {
    if (!t.isMark(i, DOUBLE)) continue
    const pair = pairAt(t, i)
    // A quotation of its own ends the clause; a few quoted words belong to it.
    if (!pair || (pair.last - pair.first >= 5 && !isTitle(t, pair))) {
      last = i - 1
      break
    }
    i = pair.last
  }
  while (last > from && (t.isBreak(last) || t.isMark(last, '.,:;!?'))) last--
  return last - from + 1 < SHORTEST ? undefined : [from, last]
}

function report(t: TokenTable, found: Found, range: Range, cue: string, speaker: Range | null) {
  return {
    first: range[0],
    last: range[1],
    direct: false,
    quote: t.slice(range[0], range[1]),
    cue,
    speaker: cutToPerson(t, found, speaker),
  }
}

/** Tokens of this sentence before `i` that stand behind a quotation. */
function sentenceFrom(t: TokenTable, i: number): number {
  const start = t.sentenceStart[t.sentence[i]]
  for (let j = i - 1; j >= start && j > i - 80; j--) if (t.isMark(j, DOUBLE)) return j + 1
  return start
}

/** "mengatakan hal itu dalam rapat": what was said stands elsewhere. */
const pointsElsewhere = (t: TokenTable, i: number): boolean =>
  t.lower(i) === 'hal' &&
  (POINTERS.has(t.lower(i + 1)) || t.lower(i + 1) === 'demikian') &&
  t.is(i + 2, Class.Function) &&
  AFTER_POINTER.has(t.lower(i + 2))
const AFTER_POINTER = new Set([
  'di',
  'dalam',
  'pada',
  'saat',
  'ketika',
  'usai',
  'seusai',
  'setelah',
  'kepada',
  'melalui',
  'sebelum',
])

/** "Sesuai", "Berdasarkan" and things that can't speak: lower-case nouns other than a person's. */
function speaks(t: TokenTable, range: Range | null): boolean {
  if (!range) return false
  const [first, last] = range
  if (isRole(t, first)) return true
  if (t.isLower(first)) return false
  for (let i = first; i <= last; i++) if (t.isCapital(i)) return true
  return false
}

/** Words that open where, when, to whom or how something is said. */
const ASIDES = new Set(
  'kepada dalam di pada saat ketika usai seusai melalui lewat dengan sambil seraya terhadap dihadapan'.split(' '),
)
const ASIDE_REACH = 14

/**
 * Where the words said begin behind an aside ("mengatakan dalam pernyataannya bahwa …"); -1 where a quotation or nothing is said
 * behind it ("menyatakan kepada hakim, "…"", "menjelaskan dengan sabar").
 */
function pastAside(t: TokenTable, from: number, comma: boolean): number {
  if (comma || !t.isLower(from) || !ASIDES.has(t.word(from))) return from
  for (let i = from + 1; i <= from + ASIDE_REACH && t.sameSentence(from, i); i++) {
    if (t.lower(i) === 'bahwa') return i + 1
    if (t.isMark(i, DOUBLE)) return -1
  }
  return t.word(from) === 'dengan' ? -1 : from
}

const tells: Rule<'quote'> = {
  id: 'quote/tells',
  anchor: Class.Say,
  reads: 'what somebody says in indirect speech, behind "mengatakan" and the like',
  find(t, i, found) {
    const saying = sayingAt(t, i)
    // "di Kelurahan Way Mengaku, Kecamatan X"
    if (saying?.use !== 'tells' || (t.isCapital(i) && found.at('place', i))) return undefined
    let from = saying.last + 1
    const comma = t.isMark(from, ',')
    if (t.isMark(from, ',:')) from++
    const bahwa = t.lower(from) === 'bahwa'
    if (bahwa) from++
    if (t.isMark(from, ',')) from++
    if (!saying.strong && !comma && !bahwa) return no(NOT_SET_OFF)
    from = pastAside(t, from, comma || bahwa)
    if (from < 0) return no(ELSEWHERE)
    if (t.isMark(from, DOUBLE) || t.isBreak(from)) return undefined
    if (pointsElsewhere(t, from)) return no(ELSEWHERE)
    const { range, pronoun } = subjectBefore(t, i, sentenceFrom(t, i), found)
    if (!pronoun && !speaks(t, range)) return no(NOBODY_SPEAKS)
    const words = clause(t, from)
    if (!words) return no(TOO_FEW)
    return report(t, found, words, t.slice(i, saying.last).toLowerCase(), range)
  },
  takes: [
    [
      'Camat Tirtoyudo Sarman Ello mengatakan, posko sudah dibuka sejak pagi.',
      'mengatakan|posko sudah dibuka sejak pagi',
    ],
    ['Lestari juga menjelaskan bahwa harga pupuk turun.', 'menjelaskan|harga pupuk turun'],
    [
      'Ketua Koperasi Maju, Darto, di Sukarame, Rabu (5/2/2025), menyebutkan, pinjaman naik dua kali lipat.',
      'menyebutkan|pinjaman naik dua kali lipat',
    ],
    ['Ia menambahkan, semua dana sudah cair.', 'menambahkan|semua dana sudah cair'],
    ['Lestari mengatakan dalam pernyataannya bahwa harga pupuk turun.', 'mengatakan|harga pupuk turun'],
  ],
  leaves: [
    'Lestari menjelaskan dengan sabar kepada warga desa.',
    'Ada yang mengatakan, jalan itu angker sejak dahulu.',
    'Bupati menyampaikan bantuan kepada korban.',
    'Lestari mengatakan, "Harga pupuk sudah turun."',
    'Lestari mengatakan, siap.',
    'Kebakaran terjadi di Kelurahan Way Mengaku, Kecamatan Menggala dan Kecamatan Karangan.',
  ],
}

const according: Rule<'quote'> = {
  id: 'quote/according-to',
  anchor: Class.Say,
  reads: 'what is so according to somebody ("menurut …")',
  find(t, i, found) {
    const saying = sayingAt(t, i)
    if (saying?.use !== 'according' || !saying.strong) return undefined
    return agentBehind(t, found, i, saying.last, saying.own, true)
  },
  takes: [
    ['Menurut Darto Umbu, stok beras cukup untuk tiga bulan.', 'menurut|stok beras cukup untuk tiga bulan'],
    ['Menurutnya, jalur itu masih aman dilewati.', 'menurutnya|jalur itu masih aman dilewati'],
    ['Perahu baru, menurut Lestari, tiba pekan depan.', 'menurut|Perahu baru, menurut Lestari, tiba pekan depan'],
  ],
  leaves: ['Menurut data terakhir, produksi padi naik.', 'Menurut rencana, jalan itu dibuka bulan depan.'],
}

const told: Rule<'quote'> = {
  id: 'quote/told',
  anchor: Class.Say,
  reads: 'what somebody says behind "dikatakan …", "dijelaskannya"',
  find(t, i, found) {
    const saying = sayingAt(t, i)
    if (saying?.use !== 'told') return undefined
    if (i !== sentenceFrom(t, i)) return no('the verb does not open its sentence')
    return agentBehind(t, found, i, saying.last, saying.own, false)
  },
  takes: [
    [
      'Ditambahkan Camat Tirtoyudo Sarman Ello, warga sudah mengungsi sejak malam.',
      'ditambahkan|warga sudah mengungsi sejak malam',
    ],
    ['Dijelaskannya, pupuk dibagikan gratis kepada petani.', 'dijelaskannya|pupuk dibagikan gratis kepada petani'],
    ['Disampaikannya bahwa pasar akan dipindah tahun depan.', 'disampaikannya|pasar akan dipindah tahun depan'],
  ],
  leaves: ['Diharapkan jalan itu segera selesai.', 'Hal itu disampaikan Bupati saat membuka acara.'],
}

const isRole = (t: TokenTable, i: number): boolean => (t.wakes[i] & (Class.Office | Class.Descriptor)) !== 0

/** The statement beside a cue whose speaker stands behind it, set off by a comma or "bahwa". */
function agentBehind(t: TokenTable, found: Found, i: number, last: number, own: boolean, interposed: boolean) {
  let from = last + 1
  let speaker: Range | null = null
  if (!own) {
    const agent = speakerBehind(t, from, found)
    if (!agent.pronoun && !speaks(t, agent.range)) return no(NOBODY_SPEAKS)
    speaker = agent.range
    from = (speaker ? speaker[1] : from) + 1
    // Past "(45)", "saat ditemui", "di Sukarame" to the comma of the clause.
    for (let steps = 0; steps < 24 && !t.isBreak(from) && !t.isMark(from, ',') && t.lower(from) !== 'bahwa'; steps++)
      from++
  }
  // "Menurut Budi, salah satu pendiri koperasi, …": what the speaker is stands between commas.
  if (t.isMark(from, ',') && t.isLower(from + 1) && (t.lower(from + 1) === 'salah' || isRole(t, from + 1))) {
    for (let j = from + 2; j < from + 20 && t.sentence[j] === t.sentence[i]; j++) {
      if (!t.isMark(j, ',')) continue
      from = j
      break
    }
  }
  if (t.isMark(from, ',')) from++
  else if (t.lower(from) !== 'bahwa') return no(NOT_SET_OFF)
  if (t.lower(from) === 'bahwa') from++
  if (t.isMark(from, DOUBLE) || t.sentence[from] !== t.sentence[i]) return undefined
  const start = sentenceFrom(t, i)
  const words = clause(t, interposed && i - start > 2 && t.isMark(i - 1, ',') ? start : from)
  if (!words) return no(TOO_FEW)
  return report(t, found, words, t.slice(i, last).toLowerCase(), speaker)
}

const trailing: Rule<'quote'> = {
  id: 'quote/trailing-cue',
  anchor: Class.Say,
  reads: 'an unquoted statement with "kata …" behind it or within it',
  find(t, i, found) {
    const saying = sayingAt(t, i)
    if (saying?.use !== 'said' || !saying.strong || !t.isMark(i - 1, ',') || !t.isLower(i)) return undefined
    const start = sentenceFrom(t, i)
    if (start > t.sentenceStart[t.sentence[i]]) return undefined
    if (i - start < SHORTEST) return no(TOO_FEW)
    let speaker: Range | null = null
    let end = saying.last
    if (!saying.own) {
      const agent = speakerBehind(t, saying.last + 1, found)
      if (!agent.pronoun && !speaks(t, agent.range)) return no(NOBODY_SPEAKS)
      speaker = agent.range
      end = speaker ? speaker[1] : saying.last + 1
    }
    const words: Range | undefined = t.isMark(end + 1, ',') && goesOn(t, end + 2) ? clause(t, start) : [start, i - 2]
    return words && report(t, found, words, t.lower(i), speaker)
  },
  takes: [
    ['Pasokan listrik kembali normal, kata Direktur Teknik Wiryo Hasan.', 'kata|Pasokan listrik kembali normal'],
    ['Bibit itu, ujar Lestari, dibagikan kepada petani.', 'ujar|Bibit itu, ujar Lestari, dibagikan kepada petani'],
  ],
  leaves: ['Ia memberi kata sambutan, kata pengantar, dan doa.', '"Bibit dibagikan hari ini," kata Lestari.'],
}

/** Whether the statement goes on behind the cue's comma, rather than a place or day following it. */
const goesOn = (t: TokenTable, i: number): boolean =>
  t.isLower(i) && !t.is(i, Class.Function) && !t.is(i, Class.TimeWord)

export const indirectQuotes: readonly Rule<'quote'>[] = [tells, according, told, trailing]
