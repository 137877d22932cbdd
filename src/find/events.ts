import { Class } from '../lexicon/classes.js'
import type { PhraseHit } from '../lexicon/lexicon.js'
import type { EventType } from '../record.js'
import { Shape, type TokenTable } from '../scan/tokens.js'
import { nameEnd } from './events/name.js'
import { statusAround } from './events/status.js'
import {
  callsAnother,
  isNamingSuspect,
  isRuling,
  MISHAPS,
  opensAnother,
  RULING_WEIGHT,
  SUSPECT_WEIGHT,
  weightOf,
} from './events/weight.js'
import { no } from './guard.js'
import type { Found } from './mention.js'
import { COMPASS } from './people/name.js'
import type { Family, Rule } from './rule.js'

const NOT_SO = 'the word in front says that it did not happen'
const NEGATIONS = new Set(['tidak', 'tak', 'bukan', 'belum', 'tanpa', 'jangan'])

/** The event word or phrase of a kind at token i, unless it is part of the name of an institution, a venue or a theme. */
function triggerAt(t: TokenTable, i: number, found: Found, kind: string) {
  const own = t.phrase(i, Class.Event)
  const hit = own && own.last > i ? own : (counted(t, i) ?? own)
  if (hit?.row.fields.kind !== kind || isHidden(t, i)) return undefined
  const theme = found.at('theme', i)
  if (
    found.at('agency', i) ||
    found.at('venue', i) ||
    (theme && theme.rule !== EVENT_NAME) ||
    (t.isCapital(i) && found.at('place', i))
  )
    return no('the word belongs to the name of a body, a venue or a theme')
  if (hit.last === i && t.isCapital(i) && i > t.headlineEnd && isArea(t, i))
    return no('the word belongs to a longer name')
  if (isAcronym(t, i, hit.last)) return no('the acronym in brackets stands for the words in front of it')
  if (isDoubled(t, i, hit.last)) return no('half of a doubled word means something else')
  return { last: hit.last, type: hit.row.fields.type as EventType, weight: Number(hit.row.fields.weight) }
}

/** "Desa Banding", "Pagelaran Utara": an area that no list knows. */
const isArea = (t: TokenTable, i: number): boolean =>
  (t.isCapital(i - 1) && t.is(i - 1, Class.PlaceLevel)) || (t.isCapital(i + 1) && COMPASS.has(t.lower(i + 1)))

/** "layanan Over The Top (OTT)": the words in front tell what it is, and where they name an event they say so themselves. */
const isAcronym = (t: TokenTable, first: number, last: number): boolean =>
  first === last &&
  t.shape[first] === Shape.Upper &&
  t.isMark(first - 1, '(') &&
  t.isMark(first + 1, ')') &&
  t.isWord(first - 2)

/** The rule of themes that are the event's own name: "dalam acara Tahlil Akbar". */
const EVENT_NAME = 'theme/dalam-acara'

/** "tanggung jawab", "jalur mutasi": the word belongs to a figure of speech that begins in front of it. */
function isHidden(t: TokenTable, i: number): boolean {
  if (i === 0 || (t.wakes[i - 1] & Class.Event) === 0) return false
  const phrase = t.phrase(i - 1, Class.Event)
  return phrase !== undefined && phrase.last >= i && phrase.row.fields.kind === 'none'
}

/** "menyalurkan bantuan | beras": the phrase that ends in the noun tells more than the noun does. */
function isToldBefore(t: TokenTable, i: number, { weight }: { weight: number }): boolean {
  for (let k = i - 1; k >= i - TOLD_REACH && t.sameSentence(k, i); k--) {
    if ((t.wakes[k] & Class.Event) === 0) continue
    const hit = t.phrase(k, Class.Event)
    if (!hit || hit.last < i || NEGATIONS.has(t.lower(k - 1))) continue
    const { kind } = hit.row.fields
    if (kind === 'noun' || kind === 'none' || (kind === 'headline' && i >= t.headlineEnd)) continue
    if (Number(hit.row.fields.weight) > weight) return true
  }
  return false
}
const TOLD_REACH = 3

/** "gulung-gulung", "berlomba-lomba": half of a doubled word. */
function isDoubled(t: TokenTable, first: number, last: number): boolean {
  if (first !== last) return false
  const word = t.lower(first)
  return (
    (t.isMark(first + 1, '-') && !t.spaced(first + 1) && word.endsWith(t.lower(first + 2))) ||
    (t.isMark(first - 1, '-') && !t.spaced(first) && t.lower(first - 2).endsWith(word))
  )
}

/** "mengamankan 12 orang pelaku": a phrase with an amount between its words. */
function counted(t: TokenTable, i: number): PhraseHit | undefined {
  let k = i + 1
  while (k < i + 5 && (t.isNumber(k) || t.is(k, Class.NumberWord | Class.CountWord) || AMOUNT.has(t.lower(k)))) k++
  if (k === i + 1 || !t.isWord(k) || (t.wakes[i] & Class.Event) === 0) return undefined
  const row = t.lexicon.pair(t.entry[i], t.entry[k], Class.Event)
  return row && { row, last: i }
}
const AMOUNT = new Set(['orang', 'unit', 'buah', 'pria', 'pasang'])

function mention(t: TokenTable, first: number, last: number, type: EventType, weight: number, verb: boolean) {
  return { first, last, type, weight, name: t.slice(first, last), status: statusAround(t, first, last, verb) }
}

/** "Bupati Sikka Robertus Daga lantik lima pejabat": a stem in the lead right behind the name of who does it. */
const isBareStem = (t: TokenTable, i: number): boolean =>
  t.isLower(i) &&
  t.isCapital(i - 1) &&
  (i - 1 > t.sentenceFirst(i) || t.is(i - 1, DOERS)) &&
  t.headlineEnd < t.count &&
  t.sentence[i] === t.sentence[t.headlineEnd] &&
  !PREFIXED.test(t.lower(i))
const DOERS = Class.Name | Class.Agency | Class.AgencyHead | Class.Office
const PREFIXED = /^(?:me[mnlrwy]|di|ber|ter).{3}/

/** A rule for verbs: the trigger is its own name. */
function verbal(
  id: string,
  kind: string,
  reads: string,
  proofs: Pick<Rule<'event'>, 'takes' | 'leaves'>,
): Rule<'event'> {
  return {
    id,
    anchor: Class.Event,
    apart: true,
    where: (fields) => fields.kind === kind || (kind === 'verb' && fields.kind === 'headline'),
    reads,
    find(t, i, found) {
      // Headlines write the bare stem, "Polisi ringkus pencuri"; and so do some leads.
      const bare = kind === 'verb' && (i < t.headlineEnd || isBareStem(t, i))
      const hit = bare ? triggerAt(t, i, found, 'headline') : undefined
      const stem = i >= t.headlineEnd && hit?.type === 'other' ? undefined : hit
      const trigger = stem ?? triggerAt(t, i, found, kind)
      if (!trigger) return undefined
      if (NEGATIONS.has(t.lower(i - 1))) return no(NOT_SO)
      if (opensAnother(t, i, trigger)) return no('the event is what is opened or closed')
      if (isNamingSuspect(t, i)) return mention(t, i, trigger.last, 'investigation', SUSPECT_WEIGHT, true)
      if (isRuling(t, i)) return mention(t, i, trigger.last, 'trial', RULING_WEIGHT, true)
      return mention(t, i, trigger.last, trigger.type, weightOf(t, i, trigger), true)
    },
    ...proofs,
  }
}

const noun: Rule<'event'> = {
  id: 'event/noun',
  anchor: Class.Event,
  apart: true,
  where: (fields) => fields.kind === 'noun',
  reads: 'a noun that names an event, with the words of its name behind it',
  find(t, i, found) {
    const trigger = triggerAt(t, i, found, 'noun')
    // "supaya tanah tidak longsor", "tanpa kecelakaan"
    if (!trigger) return undefined
    if (MISHAPS.has(trigger.type) && NEGATIONS.has(t.lower(i - 1))) return no(NOT_SO)
    if (isToldBefore(t, i, trigger)) return no('the phrase in front tells more of it')
    if (callsAnother(t, trigger)) return undefined
    const { type } = trigger
    return mention(t, i, nameEnd(t, i, trigger.last, type), type, weightOf(t, i, trigger), false)
  },
  takes: [
    [
      'Camat menggelar rapat koordinasi persiapan musim tanam di aula.',
      'coordination-meeting|rapat koordinasi persiapan musim tanam|held',
    ],
    ['Dinas Keluarga Berencana Kendal menggelar lokakarya.', 'training|lokakarya|held'],
    ['Lokakarya akan digelar pekan depan.', 'training|Lokakarya|planned'],
    ['Camat menggelar rapat bersama warga.', 'meeting|rapat bersama warga|held'],
    ['Karnaval budaya itu dibatalkan karena hujan.', 'festival|Karnaval budaya|cancelled'],
    ['Sidang perdana ditunda hingga bulan depan.', 'trial|Sidang perdana|postponed'],
    ['Sidang perdana sempat ditunda.', 'trial|Sidang perdana|'],
    [
      'Bupati menggelar rapat koordinasi pencegahan kebakaran di aula.',
      'coordination-meeting|rapat koordinasi pencegahan kebakaran|held',
    ],
    ['KPU menggelar rapat pleno rekapitulasi tingkat kecamatan.', 'election-stage|rapat pleno rekapitulasi|held'],
    ['Penyelidikan masih berlangsung.', 'investigation|Penyelidikan|ongoing'],
    ['Peringatan HUT ke-80 RI di lapangan desa.', 'ceremony|Peringatan HUT ke-80 RI|'],
    ['Jaksa memperkenalkan program Jaksa Masuk Sekolah.', 'outreach|Jaksa Masuk Sekolah|'],
    ['Siswa mendapat materi tentang narkoba, tawuran, dan pencurian.', 'crime|tawuran|'],
  ],
  leaves: [
    'Warga menunggu hujan reda.',
    'Ia melantik lima pejabat.',
    'Tebing itu ditanami supaya tidak longsor.',
    'Dinas Pelatihan Kerja libur.',
    'Jalan di Desa Banding sepi.',
    'Jalan di Pagelaran Utara sepi.',
    'Dinas menyalurkan bantuan beras.',
    'Warga Kecamatan Pagelaran pulang.',
    'Warga berlomba-lomba datang.',
    'Layanan Over The Top (OTT) makin laku.',
    'Konten di platform OTT makin laku.',
  ],
}

const verb = verbal('event/verb', 'verb', 'an active verb that tells of an event; in headlines its bare stem too', {
  takes: [
    ['Bupati melantik lima pejabat.', 'inauguration|melantik|'],
    ['Polisi akan memeriksa dua saksi.', 'investigation|memeriksa|planned'],
    ['Polisi mengamankan 12 orang pelaku.', 'arrest|mengamankan|'],
    ['Perahu itu tenggelam di muara.', 'accident|tenggelam|'],
    ['Bupati Sikka Robertus Daga lantik lima pejabat.', 'inauguration|lantik|'],
  ],
  leaves: [
    'Polisi mengamankan 12 unit motor.',
    'Bupati tidak melantik siapa pun.',
    'Mereka pulang ke rumah.',
    'Bupati membuka rapat koordinasi.',
    'Warga berlomba-lomba datang.',
    'Nelayan menangkap ikan.',
  ],
})
const passive = verbal('event/passive', 'passive', 'a passive verb that tells of an event', {
  takes: [
    ['Lima pejabat telah dilantik kemarin.', 'inauguration|dilantik|held'],
    ['Dua pencuri ditangkap di terminal.', 'arrest|ditangkap|'],
  ],
  leaves: ['Dua pencuri belum ditangkap.', 'Nasi dimakan bersama.'],
})
const COMING_WORDS = ['akan', 'bakal', 'segera', 'berencana']
const COMING = new Set(COMING_WORDS)
/** What a government office means to do, whatever it is: only where no event word says. */
const plan: Rule<'event'> = {
  id: 'event/plan',
  anchor: 0,
  words: COMING_WORDS,
  reads: 'what an institution at the beginning of the body means to do: "akan" and a verb',
  find(t, i, found) {
    const lead = t.headlineEnd < t.count && t.sentence[i] === t.sentence[t.headlineEnd]
    if (!lead || !COMING.has(t.lower(i)) || t.phrase(i, Class.Event)) return undefined
    const verb = COMING.has(t.lower(i + 1)) ? i + 2 : i + 1
    const word = t.lower(verb)
    if (!t.isLower(verb) || !/^me\w{4}/.test(word) || NO_PLANS.has(word)) return undefined
    if (t.is(verb, Class.Say) || t.phrase(verb, Class.Event)) return undefined
    for (let k = i - 1; k >= i - OFFICE_REACH && t.sameSentence(k, i) && !t.isMark(k, ','); k--) {
      if (k !== i - 1 && t.isLower(k) && !BETWEEN.has(t.lower(k))) break
      if (found.at('agency', k)) return mention(t, i, verb, 'policy', PLAN_WEIGHT, true)
    }
    return undefined
  },
  takes: [
    ['Pemkab Demak akan merekrut pegawai honorer.', 'policy|akan merekrut|planned'],
    ['Dinas Perhubungan Demak tahun ini akan mengecat marka jalan.', 'policy|akan mengecat|planned'],
  ],
  leaves: [
    'Budi akan merekrut pegawai.',
    'Pemkab Demak akan melantik pejabat.',
    'Pemkab Demak akan menggelar lomba.',
    'Hujan turun. Pemkab Demak akan merekrut pegawai.',
  ],
}
/** Verbs whose object tells, and what comes by itself: "akan menggelar festival", "akan menerima bantuan". */
const NO_PLANS = new Set(
  'menggelar mengadakan melaksanakan menyelenggarakan melakukan memberikan menghadirkan mendapat mendapatkan menerima menjadi memiliki menghadapi melibatkan menghadiri mengikuti mengalami memperoleh'.split(
    ' ',
  ),
)
/** Words between an institution and "akan". */
const BETWEEN = new Set(['tahun', 'ini', 'setempat', 'juga', 'pun', 'kembali', 'depan', 'mendatang', 'bulan'])
const OFFICE_REACH = 5
const PLAN_WEIGHT = 4

/** Words that name or tell of an event, with its type, its name in the article's words and its status. */
export const events: Family<'event'> = {
  kind: 'event',
  rules: [noun, verb, passive, plan],
  proofValue: (m) => `${m.type}|${m.name}|${m.status ?? ''}`,
}
