import { Class } from '../../lexicon/classes.js'
import { Shape, type TokenTable } from '../../scan/tokens.js'
import { COMMON_NOUN, no, OF_OFFICE } from '../guard.js'
import { knownPlace, leveledPlace } from '../places/name.js'
import { bracketAt } from './bracket.js'
import { fieldKey, fieldsEnd, wordsBeforeParent } from './fields.js'
import { freeNameEnd } from './freename.js'
import { keyOf, nameAt } from './institutions.js'
import { attach, type BodyAt, type Composed, type HeadReader, MAX_DEPTH, ROMAN } from './parent.js'
import { complete, type Head, openingWith } from './reading.js'

const NO_PARENT = 'the body that it belongs to does not follow'

/** Units that are nothing without the body they belong to, and that inside a title belong to the office. */
const OFFICE_PARTS = new Set(
  'bagian subbagian bidang seksi divisi direktorat departemen biro subdit humas kehumasan pusat setjen itjen'.split(
    ' ',
  ),
)

export const unitHead: HeadReader = (t, i, headLast, head, depth, bodyAt) => {
  const part = OFFICE_PARTS.has(head.key)
  if (part && t.is(i - 1, Class.Office)) return no(OF_OFFICE)
  // "Kepala Pusat Data dan Humas BNPB": the last of the fields, no unit by itself.
  if (part && t.lower(i - 1) === 'dan' && t.isCapital(i - 2) && t.is(i - 2, Class.Field)) return no(OF_OFFICE)
  let last = fieldsEnd(t, headLast + 1)
  if (last <= headLast) last = headLast
  if (part) last = Math.max(last, wordsBeforeParent(t, last + 1))
  if (part && last === headLast && !/jen$/.test(head.key) && head.shape !== 'part') return undefined
  const opening = openingWith(
    head,
    i,
    last,
    last > headLast ? `${head.key} ${fieldKey(t, headLast + 1, last)}` : head.key,
  )
  opening.unit = t.slice(i, last)
  opening.acronym = head.acronym || null
  const reading = complete(t, opening, part ? null : 'region')
  if (attach(t, reading, depth, bodyAt)) return { shape: 'unit', reading }
  if (part || head.body === 'government') return no(NO_PARENT)
  // "Jatanras", "Resmob", "Propam" alone are common words; a short form or full name of a unit stands by itself.
  if (!head.acronym && !reading.area) return no(NO_PARENT)
  return { shape: 'unit', reading }
}

export const branchHead: HeadReader = (t, i, headLast, head, depth, bodyAt) => {
  if (depth > MAX_DEPTH) return undefined
  const early = bracketAt(t, headLast + 1)
  let from = early ? early.close + 1 : headLast + 1
  // "Kantor Regional XIV BKN"
  const numbered = ROMAN.test(t.word(from)) && t.isCapital(from + 1)
  if (numbered) from++
  const parent = t.isCapital(from) ? bodyAt(t, from, depth + 1)?.reading : undefined
  if (!parent?.public) return no(NO_PARENT)
  return {
    shape: 'branch',
    reading: {
      ...parent,
      first: i,
      key: `${numbered ? `${head.key} ${t.lower(from - 1)}` : head.key} @ ${parent.key}`,
      unit: t.slice(i, numbered ? from - 1 : headLast),
      fullName: null,
      acronym: null,
    },
  }
}

/** Commands that carry a name beside their number. */
const COMMAND = /^(?:kodam|korem|rindam|lantamal)$/

export const numberedHead: HeadReader = (t, i, headLast, head, depth, bodyAt) => {
  // "Komando Distrik Militer (Kodim) 1001/Banua"
  const early = bracketAt(t, headLast + 1)
  let last = (early && head.key !== 'komisi' ? early.close : headLast) + 1
  const word = t.word(last)
  const roman = ROMAN.test(word) || (head.key === 'komisi' && /^[A-E]$/.test(word))
  if (head.key === 'komisi') {
    if (!roman) return undefined
    const opening = openingWith(head, i, last, `komisi ${word.toLowerCase()}`)
    opening.unit = t.slice(i, last)
    const reading = complete(t, opening, null)
    // "Mitra Komisi VII TVRI": what follows is no parliament.
    const ofParliament = bodyAt(t, reading.last + 1, depth + 1)?.reading.body === 'legislature'
    if (ofParliament) attach(t, reading, depth, bodyAt)
    else if (t.isLower(i)) return undefined
    return { shape: 'numbered', reading }
  }
  const numbered = roman || (t.isNumber(last) && t.digits(last) <= 5)
  const opening = openingWith(head, i, headLast, head.key)
  if (numbered) {
    opening.key += ` ${word.toLowerCase()}`
    // "Koramil 1014 – 02/Kumai"
    if (t.isMark(last + 1, '-–') && t.digits(last + 2) === 2 && t.isMark(last + 3, '/')) last += 2
    const chain = last
    while (t.isMark(last + 1, '-/') && !t.spaced(last + 1) && t.isNumber(last + 2)) last += 2
    // "Yonarmed 3/105 Tarik"
    if (last > chain && t.isCapital(last + 1) && !knownPlace(t, last + 1))
      last = Math.max(last, freeNameEnd(t, last + 1, { max: 2, common: true }))
    if (t.isMark(last + 1, '/')) {
      const name = last + 2
      const place = leveledPlace(t, name) ?? knownPlace(t, name)
      const end = place ? place.last : freeNameEnd(t, name, { max: 2, common: true })
      if (end >= name) last = end
    } else if (COMMAND.test(head.key) && t.isCapital(last + 1) && !knownPlace(t, last + 1)) {
      // "Kodam V Brawijaya", "Korem 043 Garuda Hitam"
      last = Math.max(last, freeNameEnd(t, last + 1, { max: 2, common: true }))
    }
    opening.last = last
    const reading = complete(t, opening, 'region')
    return { shape: 'numbered', reading }
  }
  const reading = complete(t, opening, 'local')
  if (reading.area) return { shape: 'numbered', reading }
  const end = freeNameEnd(t, last, { max: 2, common: true })
  if (end < last) return undefined
  opening.last = end
  opening.key += ` ${keyOf(t.slice(last, end))}`
  return { shape: 'numbered', reading: complete(t, opening, 'region') }
}

/** Panels of a parliament, named by their matter; behind "Ketua" they belong to the office. */
const PANELS = new Set(['pansus', 'panja'])

/** Whether a word is a short form in capitals. */
const isShort = (t: TokenTable, k: number): boolean => t.shape[k] === Shape.Upper

const TASK_WORDS = /^(dan|serta|untuk|anti|atau)$/

/** Whether a word goes on with the name of a task rather than with another body, a name or a day. */
const isTask = (t: TokenTable, k: number): boolean =>
  t.isCapital(k) &&
  !t.is(k, Class.Agency | Class.AgencyHead | Class.Name | Class.Weekday | Class.Month) &&
  !t.phrase(k, Class.Agency | Class.Org)

export function taskHead(t: TokenTable, i: number, headLast: number, head: Head, bodyAt: BodyAt): Composed | undefined {
  const panel = PANELS.has(head.key)
  // "Ketua Satgas Sorgum Wibisana": its head's name.
  if (t.is(i - 1, Class.Office) && t.isCapital(headLast + 1) && t.entry[headLast + 1] < 0 && !isShort(t, headLast + 1))
    return no(OF_OFFICE)
  if (panel && t.is(i - 1, Class.Office)) return no(OF_OFFICE)
  let from = headLast + 1
  const early = bracketAt(t, from)
  if (early) from = early.close + 1
  let last = from - 1
  let commas = 0
  for (let k = from; k < from + 14 && t.sameSentence(i, k); k++) {
    // "UPTD Pemanfaatan, Pemeliharaan, dan Pengamanan Aset Daerah": only a comma in front makes this one name.
    if (
      commas > 0 &&
      last === k - 1 &&
      t.isMark(k, ',') &&
      /^(?:dan|serta)$/.test(t.lower(k + 1)) &&
      isTask(t, k + 2)
    ) {
      k++
      continue
    }
    if (t.is(k, Class.PlaceLevel) && t.isCapital(k + 1) && t.is(k + 1, Class.Place)) break
    if (last >= from && knownPlace(t, k)) break
    // "Satgas Pangan Sidak Pasar": the verb of a headline.
    if (last >= from && k < t.headlineEnd && t.is(k, Class.Event)) break
    if (
      t.isCapital(k) &&
      (!t.is(k, Class.Office | Class.Agency | Class.Rank | Class.Name | Class.Honorific) || t.is(k, Class.Field))
    )
      last = k
    else if (last >= from && t.isMark(k, '-') && (t.isNumber(k + 1) || t.isCapital(k + 1)) && k + 1 < from + 14)
      last = ++k
    else if (
      last >= from &&
      (TASK_WORDS.test(t.lower(k)) || (t.isMark(k, ',') && t.entry[k + 1] >= 0 && t.end[k + 1] - t.start[k + 1] > 1)) &&
      isTask(t, k + 1)
    ) {
      if (t.isMark(k, ',')) commas++
    } else break
  }
  // "Pansus DPRD Kota X" bears the name of the body alone.
  if (last < from && !panel) return undefined
  const opening = openingWith(head, i, last, keyOf(`${head.key} ${last < from ? '' : t.slice(from, last)}`))
  if (last < from) {
    const reading = complete(t, opening, null)
    return attach(t, reading, MAX_DEPTH, bodyAt) ? { shape: 'task', reading } : undefined
  }
  opening.acronym = head.acronym ? `${head.acronym} ${t.slice(from, last)}` : null
  const reading = complete(t, opening, 'region')
  if (!reading.area) attach(t, reading, MAX_DEPTH, bodyAt)
  // "Tim Ahli" alone is a common noun.
  if (head.key === 'tim' && !reading.area && !reading.defines) return no(COMMON_NOUN)
  if (head.key === 'tim' && last === from) return no(COMMON_NOUN)
  return { shape: 'task', reading }
}

export const factionHead: HeadReader = (t, i, headLast, head, depth, bodyAt) => {
  const party = nameAt(t, headLast + 1, Class.Org)
  const democrat = t.lower(headLast + 1) === 'demokrat'
  const last = democrat ? headLast + 1 : party ? party.last : freeNameEnd(t, headLast + 1, { max: 3 })
  if (last <= headLast) return undefined
  const opening = openingWith(
    head,
    i,
    last,
    `fraksi ${party ? party.row.fields.key : keyOf(t.slice(headLast + 1, last))}`,
  )
  opening.unit = t.slice(i, last)
  const reading = complete(t, opening, null)
  // Behind "Fraksi" a person's name is no party's.
  if (!attach(t, reading, depth, bodyAt) && !party && !democrat)
    return no('no known party and no parliament stand behind it')
  return { shape: 'faction', reading }
}

export const squadHead: HeadReader = (t, i, headLast, head, depth, bodyAt) => {
  const early = bracketAt(t, headLast + 1)
  let last = early ? early.close : headLast
  if (t.isNumber(last + 1) && t.digits(last + 1) <= 3) last++
  if (/^presisi$/i.test(t.word(last + 1))) last++
  const opening = openingWith(head, i, last, head.key)
  opening.unit = t.slice(i, last)
  opening.acronym = head.acronym || null
  const reading = complete(t, opening, 'region')
  attach(t, reading, depth, bodyAt)
  return { shape: 'squad', reading }
}
