import { Class } from '../../lexicon/classes.js'
import { Kind, type TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Found } from '../mention.js'
import type { Rule } from '../rule.js'
import { type Cue, cueBefore, cueBehind, cutToPerson, sayingAt } from './cues.js'
import { DOUBLE, type Pair, pairAround, pairAt, pairsOf, SINGLE } from './pairs.js'
import type { Range } from './speaker.js'

/** Fewest words of a quotation that stands without any cue. */
const SENTENCE = 5

function said(t: TokenTable, found: Found, first: number, last: number, cue: string | null, speaker: Range | null) {
  return { first, last, direct: true, quote: t.slice(first, last), cue, speaker: cutToPerson(t, found, speaker) }
}

/** A title, theme or motto in quotation marks: `buku "…"`, `bertajuk "…"`. */
const TITLED = new Set(
  'tema bertema bertemakan bertajuk tajuk judul berjudul buku film lagu album slogan moto motto tagline bertuliskan bertulisan tulisan spanduk program aplikasi istilah sebutan julukan disebut dijuluki bernama nama novel puisi'.split(
    ' ',
  ),
)
export function isTitle(t: TokenTable, pair: Pair): boolean {
  let i = pair.open - 1
  while (i >= 0 && t.isMark(i, ':,') && pair.open - i < 3) i--
  return t.isWord(i) && (t.is(i, Class.ThemeCue) || TITLED.has(t.lower(i)))
}

/** Whether the quotation reads as a sentence of its own: capital first, enough words, and an end of its own. */
function isSentence(t: TokenTable, pair: Pair): boolean {
  if (!t.isCapital(pair.first) && !t.isNumber(pair.first)) return false
  let words = 0
  for (let i = pair.first; i <= pair.last && words < SENTENCE; i++) if (t.kind[i] === Kind.Word) words++
  if (words < SENTENCE) return false
  const before = pair.open - 1
  return t.isBreak(before) || t.sentenceLast(before) === before || t.isMark(pair.last, '.!?…')
}

/** The cue of the quotation right before or after, when only its own cue phrase stands between the two. */
function neighbour(t: TokenTable, pair: Pair, found: Found): Cue | undefined {
  const pairs = pairsOf(t)
  // "A," kata Budi. "B." — back over cue-less quotations to the one that names the speaker.
  for (let n = pair.order, hops = 0; n > 0 && hops < 4; n--, hops++) {
    const previous = pairs[n - 1]
    if (!adjoins(t, previous, pairs[n])) break
    const cue = cueBehind(t, previous, found) ?? cueBefore(t, previous, found)
    if (cue) return cue
  }
  const next = pairs[pair.order + 1]
  if (next && next.open - pair.behind <= 2 && onlyBreaks(t, pair.behind, next.open)) return cueBehind(t, next, found)
  return undefined
}
const onlyBreaks = (t: TokenTable, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!t.isBreak(i) && !t.isMark(i, ',.')) return false
  return true
}
/** Whether `pair` follows `previous` with no sentence but the cue's between them. */
function adjoins(t: TokenTable, previous: Pair, pair: Pair): boolean {
  const gap = pair.open - previous.behind
  if (gap < 0 || gap > 60) return false
  let ends = 0
  for (let i = previous.behind; i < pair.open; i++) {
    if (t.isBreak(i)) return false
    if (t.sentenceLast(i) === i && i > previous.behind) ends++
  }
  return ends <= 1
}

const behind: Rule<'quote'> = {
  id: 'quote/said-behind',
  anchor: 0,
  marks: DOUBLE,
  reads: 'a quotation with its cue and speaker behind it',
  find(t, i, found) {
    const pair = pairAt(t, i)
    if (!pair) return undefined
    const cue = cueBehind(t, pair, found)
    return cue && said(t, found, pair.first, pair.last, cue.word, cue.speaker)
  },
  takes: [
    [
      '"Jembatan ini selesai bulan depan," kata Bupati Sukarame Wiryo Hasan di lokasi.',
      'kata|Jembatan ini selesai bulan depan',
    ],
    ['”Kami bekerja siang malam,” ujar Lestari, Selasa (4/3/2025).', 'ujar|Kami bekerja siang malam'],
    ['“Air mulai surut. Warga boleh pulang,” ucapnya.', 'ucapnya|Air mulai surut. Warga boleh pulang'],
    ['"Sudah kami periksa.” tegas Kepala Dinas Perhubungan, Darto Umbu.', 'tegas|Sudah kami periksa.'],
    ['“Harga masih wajar, kata Direktur Pasar Rukmini Tode.', 'kata|Harga masih wajar'],
    ['"Semua pihak sepakat," Rukmini menambahkan.', 'menambahkan|Semua pihak sepakat'],
    ['”Setuju?” tanya dia.', 'tanya|Setuju?'],
  ],
  leaves: [
    'Panitia menyediakan "durian montong" untuk tamu.',
    'Acara itu mengambil tema "Bersama Membangun Desa" dan berlangsung sehari.',
  ],
}

const before: Rule<'quote'> = {
  id: 'quote/said-before',
  anchor: 0,
  marks: DOUBLE,
  reads: 'a quotation announced by its cue and speaker',
  find(t, i, found) {
    const pair = pairAt(t, i)
    if (!pair || isTitle(t, pair)) return undefined
    const cue = cueBefore(t, pair, found)
    // "Artinya: …": only a person's name announces speech by a colon alone.
    if (cue?.word === null && !(cue.speaker && found.at('person', cue.speaker[0])))
      return no('no person is named in front of the colon')
    return cue && said(t, found, pair.first, pair.last, cue.word, cue.speaker)
  },
  takes: [
    ['Camat Tirtoyudo, Sarman Ello, mengatakan, "Posko sudah kami buka."', 'mengatakan|Posko sudah kami buka.'],
    ['Wiryo menegaskan: “Tidak ada pungutan.”', 'menegaskan|Tidak ada pungutan.'],
    ['Menurut Darto, "Stok aman sampai akhir tahun."', 'menurut|Stok aman sampai akhir tahun.'],
    ['Ia menjelaskan, "Kapal berangkat pagi hari."', 'menjelaskan|Kapal berangkat pagi hari.'],
  ],
  leaves: [
    'Warga menyebutnya "jalan hantu" sejak lama.',
    'Buku "Menjaga Laut" terbit kemarin.',
    'Artinya: "Air mengalir ke laut."',
  ],
}

const carried: Rule<'quote'> = {
  id: 'quote/carried-on',
  anchor: 0,
  marks: DOUBLE,
  reads: 'a quotation without a cue right beside one of the same speaker',
  find(t, i, found) {
    const pair = pairAt(t, i)
    if (!pair || isTitle(t, pair) || !isSentence(t, pair)) return undefined
    const cue = neighbour(t, pair, found)
    return cue && said(t, found, pair.first, pair.last, null, cue.speaker)
  },
  takes: [
    [
      '”Kami siap,” kata Sarman Ello. ”Semua perahu sudah diperiksa petugas.”',
      '|Semua perahu sudah diperiksa petugas.',
    ],
    ['"Jalan ini rusak sejak tahun lalu."\n"Kami sudah melapor," kata Lestari.', '|Jalan ini rusak sejak tahun lalu.'],
  ],
  leaves: ['”Kami siap,” kata Sarman Ello. Ia lalu menyanyikan ”Laut Biru”.'],
}

const alone: Rule<'quote'> = {
  id: 'quote/sentence',
  anchor: 0,
  marks: DOUBLE,
  reads: 'a quotation of sentence length that stands by itself',
  find(t, i, found) {
    const pair = pairAt(t, i)
    if (!pair) return undefined
    if (isTitle(t, pair)) return no('a title, theme or motto stands between the marks')
    if (!isSentence(t, pair)) return no('too little for a sentence, and nobody is said to say it')
    const start = pair.open - 1
    if (!t.isBreak(start) && t.sentenceLast(start) !== start)
      return no('it stands within a sentence, and nobody is said to say it')
    return said(t, found, pair.first, pair.last, null, null)
  },
  takes: [
    ['Rukmini tampak lega. "Semoga panen tahun ini lebih baik lagi."', '|Semoga panen tahun ini lebih baik lagi.'],
  ],
  leaves: [
    '"Kopi Darat" dibuka pagi tadi.',
    'Warga hafal isi surat "Jalan ini milik kita semua." sejak lama.',
    'Ia membaca tulisan "Dilarang masuk ke kawasan ini tanpa izin."',
  ],
}

const single: Rule<'quote'> = {
  id: 'quote/single-marks',
  anchor: 0,
  marks: SINGLE,
  reads: 'a quotation between single marks with a cue behind it',
  find(t, i, found) {
    if (t.isWord(i - 1) && !t.spaced(i)) return undefined
    if (!t.isWord(i + 1) || t.spaced(i + 1)) return undefined
    const paragraphEnd = i + 120
    for (let j = i + 2; j < paragraphEnd && !t.isBreak(j); j++) {
      if (t.isMark(j, DOUBLE)) return undefined
      if (!t.isMark(j, SINGLE) || t.spaced(j)) continue
      let last = j - 1
      if (t.isMark(last, ',')) last--
      const cue = cueBehind(t, { open: i, first: i + 1, last, behind: j + 1, order: 0 }, found)
      return cue && said(t, found, i + 1, last, cue.word, cue.speaker)
    }
    return undefined
  },
  takes: [["'Kami akan kembali besok,' kata Lestari.", 'kata|Kami akan kembali besok']],
  leaves: ["Pasangan 'Ceria' tampil lebih dulu.", "Wiryo 'Kang Iyo' Hasan kata orang pandai menari."],
}

const unopened: Rule<'quote'> = {
  id: 'quote/unopened',
  anchor: 0,
  marks: DOUBLE,
  reads: 'a sentence whose quotation mark was closed but never opened, with its cue behind it',
  find(t, i, found) {
    if (pairAround(t, i) || t.spaced(i) || t.isBreak(i - 1)) return undefined
    const start = t.sentenceStart[t.sentence[i]]
    if (i - start > 120 || i - start < 2) return undefined
    for (let j = start; j < i; j++) if (t.isMark(j, DOUBLE)) return undefined
    const saying = sayingAt(t, i + 1)
    if (saying?.use !== 'said' || !saying.strong)
      return no('the mark closes what was never opened, and nobody is said to say it')
    const last = t.isMark(i - 1, ',') ? i - 2 : i - 1
    const cue = cueBehind(t, { open: start, first: start, last, behind: i + 1, order: 0 }, found)
    return cue && said(t, found, start, last, cue.word, cue.speaker)
  },
  takes: [['Kami sudah menutup jalur itu," kata Sarman.', 'kata|Kami sudah menutup jalur itu']],
  leaves: ['Kami sudah menutup jalur itu." Warga pun pulang.'],
}

export const directQuotes: readonly Rule<'quote'>[] = [behind, before, carried, alone, single, unopened]
