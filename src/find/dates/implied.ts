import type { TokenTable } from '../../scan/tokens.js'
import { yearsNamed } from './years.js'

/** "1442 H", "1442 Hijriah". */
const HIJRI = /^(h|hijri|hijriah|hijriyah|hijriyyah)$/
/** Feasts and months late in the Hijri year; the others lie in its first half. */
const LATE = /^(ramadan|ramadhan|idul|idulfitri|iduladha|lebaran|fitri|adha|kurban|qurban|syawal|haji)$/
/** Words between a feast and its year: "Ramadan dan Idul Fitri tahun 1442 H". */
const FEAST_REACH = 6
/** First letters of the words that `yearsImplied` looks for: "covid" and the like, "ke". */
const OPENING = new Set('cpk'.split('').map((letter) => letter.charCodeAt(0)))
const PANDEMIC = /^(covid|covid19|coronavirus|corona|prokes|ppkm|psbb)$/
const PANDEMIC_YEARS = [2020, 2021, 2022]

/** Years that tell the year of a day without one, in an article of unknown date: those named, else those implied. */
export function yearsTold(t: TokenTable, published: string | null): { years: number[]; implied: number[] } {
  const years = yearsNamed(t)
  return { years, implied: years.length || published ? [] : yearsImplied(t) }
}

/**
 * Calendar years that a text without any gives away: those of Hijri years ("Idul Fitri 1442 H"), and those of the pandemic where it
 * speaks of that. With a weekday they tell the year of "Rabu (18/3)".
 */
function yearsImplied(t: TokenTable): number[] {
  const years = new Set<number>()
  let pandemic = false
  for (let i = 0; i < t.count; i++) {
    if (t.digits(i) === 4) {
      const year = t.number(i)
      if (year >= 1400 && year < 1500 && t.isWord(i + 1) && HIJRI.test(t.lower(i + 1))) years.add(gregorian(t, i, year))
    } else if (t.isWord(i) && OPENING.has(t.text.charCodeAt(t.start[i]) | 32)) {
      const word = t.lower(i)
      if (PANDEMIC.test(word) || (word === 'protokol' && t.lower(i + 1) === 'kesehatan')) pandemic = true
      if (word === 'ke') {
        const year = jubilee(t, i)
        if (year !== undefined) years.add(year)
      }
    }
  }
  return years.size || !pandemic ? [...years] : PANDEMIC_YEARS
}

/** Words that name a feast, and the year from which its anniversaries count; those that others hold ("RI") come last. */
const FEASTS: readonly (readonly [words: string, first: number])[] = [
  ['kebangkitan nasional', 1908],
  ['harkitnas', 1908],
  ['muhammadiyah', 1912],
  ['pemadam kebakaran', 1919],
  ['damkar', 1919],
  ['sumpah pemuda', 1928],
  ['hari ibu', 1928],
  ['pgri', 1945],
  ['hari guru', 1945],
  ['tni', 1945],
  ['pmi', 1945],
  ['kemenag', 1946],
  ['kementerian agama', 1946],
  ['persit', 1946],
  ['lalu lintas', 1955],
  ['satlantas', 1955],
  ['bhayangkara', 1946],
  ['koperasi', 1947],
  ['satpol', 1950],
  ['polisi pamong praja', 1950],
  ['bhakti adhyaksa', 1960],
  ['hba', 1960],
  ['pramuka', 1961],
  ['kesehatan nasional', 1964],
  ['hkn', 1964],
  ['korpri', 1971],
  ['keluarga nasional', 1993],
  ['harganas', 1993],
  ['dharma wanita', 1999],
  ['dwp', 1999],
  ['kemerdekaan', 1945],
  ['republik indonesia', 1945],
  ['ri', 1945],
]
/** Words that open a feast's name. */
const FEAST = /^(hut|hari|hab|milad|harlah|peringatan|dirgahayu|ulang|jadi)$/
const NAME_REACH = 8

/** The year of the anniversary that "ke" at token i counts: "HUT RI ke-77", "HUT ke-77 Bhayangkara". */
function jubilee(t: TokenTable, i: number): number | undefined {
  const at = t.isMark(i + 1, '-–') ? i + 2 : i + 1
  const count = t.number(at)
  if (!(count > 4 && count < 140) || (t.isMark(at + 1, '.,') && t.isNumber(at + 2))) return undefined
  let words = ''
  let feast = false
  for (let k = Math.max(t.sentenceFirst(i), i - NAME_REACH); k <= at + NAME_REACH / 2 && t.sameSentence(k, i); k++) {
    if (k > at && t.isMark(k, ',()')) break
    if (k < i && t.isMark(k, ',')) {
      words = ''
      feast = false
    } else if (t.isWord(k) && k !== i) {
      words += ` ${t.lower(k)} `
      feast ||= FEAST.test(t.lower(k))
    }
  }
  if (!feast) return undefined
  words = words.replaceAll('  ', ' ')
  const known = FEASTS.find(([name]) => words.includes(` ${name} `))
  return known && known[1] + count
}

/** The year in which the Hijri year at token i has its feast. */
function gregorian(t: TokenTable, i: number, hijri: number): number {
  let late = false
  for (let j = i - 1; j >= i - FEAST_REACH && t.sameSentence(i, j); j--) if (t.isWord(j)) late ||= LATE.test(t.lower(j))
  return Math.floor((hijri + (late ? 0.75 : 0.25)) * 0.970224 + 621.5774)
}
