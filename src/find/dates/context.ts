/** What the words around a day say of it. */

import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { timeKind } from './words.js'

/** Verbs of events that take place. */
const TAKES_PLACE = new Set(
  'berlangsung digelar dilaksanakan diselenggarakan diadakan dihelat dimulai dilangsungkan dibuka'.split(' '),
)

/** What goes on up to the day behind "hingga": "dibuka hingga Jumat", "berlaku sampai hari Rabu". */
const LASTING = new Set('dibuka diperpanjang berlaku'.split(' '))
const TO_DAY = new Set(['hari', 'pada', 'tanggal', 'dengan'])

/** Whether the day at token i is the last on which something may be done: "paling lambat Jumat", "dibuka hingga Jumat". */
function isDeadline(t: TokenTable, i: number): boolean {
  let j = i - 1
  while (j > i - 3 && TO_DAY.has(t.lower(j))) j--
  const word = t.lower(j)
  return word === 'hingga' || word === 'sampai'
    ? LASTING.has(t.lower(j - 1))
    : (word === 'lambat' && t.lower(j - 1) === 'paling') || word === 'lambatnya'
}

/** Whether "akan", "dijadwalkan" or the like stands before token i in its sentence, at most ten tokens back, or the day is a deadline. */
export function isAnnounced(t: TokenTable, i: number): boolean {
  if (isDeadline(t, i)) return true
  // "akan digelar, Selasa": behind other verbs the day set off by a comma is that of the words.
  if (t.isMark(i - 1, ',')) return TAKES_PLACE.has(t.lower(i - 2)) && timeKind(t, i - 3) === 'soon'
  for (let j = i - 1; j >= Math.max(0, i - 10); j--) {
    if (!t.sameSentence(i, j)) return false
    if (t.isMark(j, '"“”')) return false
    if (timeKind(t, j) === 'soon') return true
  }
  return false
}

/** Whether token i stands within a direct quotation of its paragraph, judged by the nearest mark of at most 150 tokens back. */
export function isQuoted(t: TokenTable, i: number): boolean {
  let straight = 0
  let opened = false
  for (let j = i - 1; j >= Math.max(0, i - 150) && !t.isBreak(j); j--) {
    if (t.isMark(j, '“')) {
      opened = true
      break
    }
    if (t.isMark(j, '”')) {
      // Kompas opens with the closing glyph: then it follows a space or opens the paragraph.
      opened = t.spaced(j) || j === 0 || t.isBreak(j - 1)
      break
    }
    if (t.isMark(j, '"')) straight++
  }
  return opened || straight % 2 === 1
}

/** Tokens before a word in which a verb of saying makes its clause reported speech. */
const REPORT_REACH = 12

/** Whether token i stands loosely in reported speech: "Untuk itu, kata camat, langkah hari ini …", but not "kata camat, rapat pada hari ini". */
export function isReported(t: TokenTable, i: number): boolean {
  if (t.isLower(i - 1) && t.is(i - 1, Class.Function)) return false
  for (let j = i - 1; j >= i - REPORT_REACH && t.sameSentence(j, i); j--) {
    if (!t.is(j, Class.Say)) continue
    const parenthetic = j === t.sentenceFirst(i) || t.isMark(j - 1, ',')
    if (!parenthetic) continue
    for (let k = j + 1; k < i; k++) if (t.isMark(k, ',')) return true
  }
  return false
}
