import { distance } from 'fastest-levenshtein'
import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import type { AgencyMention } from '../mention.js'
import type { Rule } from '../rule.js'
import { areaAt } from './area.js'
import { abbreviates } from './bracket.js'
import { keyOf } from './institutions.js'

/** Short forms that the text itself gives to what its rules found, by the form as written. */
function definitions(t: TokenTable, hits: readonly AgencyMention[]): Map<string, AgencyMention> {
  const defined = new Map<string, AgencyMention>()
  for (const hit of hits) {
    if (hit.defines && !defined.has(hit.defines)) defined.set(hit.defines, hit)
    // "Gerakan Muda Kampus atau disingkat Gemuk"
    let k = hit.last + 1
    if (t.isMark(k, ',')) k++
    if (t.lower(k) === 'atau') k++
    const cue = t.lower(k)
    if (cue === 'disingkat' || cue === 'disebut') {
      if (t.isCapital(k + 1) && abbreviates(t.word(k + 1), t.slice(hit.first, hit.last)))
        defined.set(t.word(k + 1), hit)
    }
  }
  return defined
}

/** First token of the capitalised words before the bracket that holds the short form alone; -1 without them. */
function spelledFrom(t: TokenTable, { first, last }: AgencyMention): number {
  if (first !== last || !t.isMark(first - 1, '(') || !t.isMark(last + 1, ')') || !t.isCapital(first)) return -1
  let from = first - 1
  while (from > first - 9 && (t.isCapital(from - 1) || (t.is(from - 1, Class.Function) && t.isCapital(from - 2))))
    from--
  return from < first - 2 ? from : -1
}

/** Of a full name's letters this part may be wrong. */
const WRONG = 0.2

/** First token of the institution's own full name, typing errors and all ("Komisi Pemilhan Umum (KPU)"); -1 where it is another. */
function misspelledFrom(t: TokenTable, hit: AgencyMention, from: number): number {
  if (!hit.fullName) return -1
  const full = keyOf(hit.fullName)
  for (let first = from; first < hit.first - 2; first++) {
    const name = keyOf(t.slice(first, hit.first - 2))
    if (name[0] === full[0] && Math.abs(name.length - full.length) <= full.length * WRONG)
      if (distance(name, full) <= full.length * WRONG) return first
  }
  return -1
}

/** The mention taken to the beginning of its misspelt full name and to the area behind the bracket. */
function spelledOut(t: TokenTable, hit: AgencyMention, first: number): AgencyMention {
  const area = hit.area ? undefined : areaAt(t, hit.last + 2, hit.public ? 'region' : 'state')
  const last = area?.last ?? hit.last + 1
  return {
    ...hit,
    rule: 'agency/defined-again',
    name: t.slice(first, last),
    first,
    last,
    start: t.start[first],
    end: t.end[last],
    area: area ? t.slice(area.first, area.last) : hit.area,
    areaTokens: area ? [area.first, area.last] : hit.areaTokens,
    defines: t.word(hit.first),
  }
}

export const definedAgain: Rule<'agency'> = {
  id: 'agency/defined-again',
  anchor: 0,
  reads:
    'a short form that the text defined in brackets, wherever it stands again, and a misspelt full name before it; none that it defines as something else',
  find: () => undefined,
  again(t, hits) {
    const covered = new Uint8Array(t.count)
    for (const hit of hits) if (hit.last > hit.first) covered.fill(1, hit.first, hit.last + 1)
    const other = new Set<string>()
    for (const [n, hit] of hits.entries()) {
      const from = covered[hit.first] ? -1 : spelledFrom(t, hit)
      if (from < 0) continue
      const first = misspelledFrom(t, hit, from)
      if (first >= 0) hits[n] = spelledOut(t, hit, first)
      // "Pejabat Pembina Kepegawaian (PPK)"
      else if (abbreviates(t.word(hit.first), t.slice(from, hit.first - 2))) other.add(t.word(hit.first))
    }
    if (other.size) {
      const kept = hits.filter((hit) => !(hit.first === hit.last && other.has(t.word(hit.first))))
      hits.splice(0, hits.length, ...kept)
    }
    const defined = definitions(t, hits)
    const words = new Map<string, AgencyMention>()
    const lengths = new Set<number>()
    for (const [form, hit] of defined) {
      if (!/^[\p{L}\p{N}']+$/u.test(form)) continue
      words.set(form, hit)
      lengths.add(form.length)
    }
    if (!words.size) return
    for (const hit of hits) covered.fill(1, hit.first, hit.last + 1)
    for (let i = 0; i < t.count; i++) {
      if (covered[i] || !t.isCapital(i) || !lengths.has(t.end[i] - t.start[i])) continue
      const source = words.get(t.word(i))
      if (!source) continue
      const area = areaAt(t, i + 1, source.public ? 'region' : 'state')
      const last = area?.last ?? i
      hits.push({
        ...source,
        rule: 'agency/defined-again',
        name: t.slice(i, last),
        start: t.start[i],
        end: t.end[last],
        first: i,
        last,
        area: area ? t.slice(area.first, area.last) : source.area,
        areaTokens: area ? [area.first, area.last] : source.areaTokens,
        defines: null,
      })
    }
  },
  takes: [
    ['Politeknik Cahaya Utara (Policara) dibuka. Kampus Policara ramai.', 'politeknik cahaya utara|Policara'],
    ['Komisi Pemilhan Umum (KPU) Kendal rapat.', 'komisi pemilihan umum|Komisi Pemilhan Umum (KPU) Kendal'],
    ['Gerakan Muda Kampus atau disingkat Gemuk lahir. Lewat Gemuk ia belajar.', 'gerakan muda kampus|Gemuk'],
  ],
  leaves: [
    'Politeknik Cahaya Utara (Policara) dibuka.',
    'Pejabat Pembina Kepegawaian (PPK) hadir. PPK menandatangani.',
  ],
}
