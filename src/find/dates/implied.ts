import type { TokenTable } from '../../scan/tokens.js'
import { yearsNamed } from './years.js'

/** "1442 H", "1442 Hijriah". */
const HIJRI = /^(h|hijri|hijriah|hijriyah|hijriyyah)$/
/** Feasts and months late in the Hijri year; the others lie in its first half. */
const LATE = /^(ramadan|ramadhan|idul|idulfitri|iduladha|lebaran|fitri|adha|kurban|qurban|syawal|haji)$/
/** Words between a feast and its year: "Ramadan dan Idul Fitri tahun 1442 H". */
const FEAST_REACH = 6
const PANDEMIC = /^(covid|covid19|coronavirus|corona)$/
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
    } else if (t.isWord(i) && PANDEMIC.test(t.lower(i))) pandemic = true
  }
  return years.size || !pandemic ? [...years] : PANDEMIC_YEARS
}

/** The year in which the Hijri year at token i has its feast. */
function gregorian(t: TokenTable, i: number, hijri: number): number {
  let late = false
  for (let j = i - 1; j >= i - FEAST_REACH && t.sameSentence(i, j); j--) if (t.isWord(j)) late ||= LATE.test(t.lower(j))
  return Math.floor((hijri + (late ? 0.75 : 0.25)) * 0.970224 + 621.5774)
}
