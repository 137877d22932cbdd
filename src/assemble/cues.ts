import { Class, PARTY_WORDS } from '../lexicon/classes.js'
import type { Setting } from './setting.js'

export type AgencyRole = 'organizer' | 'participant'

/** A verb in front of an institution that gives it its role. */
export interface RoleCue {
  role: AgencyRole
  /** Whether it speaks of attending wherever it stands; other cues tell of much else, and must stand beside the event. */
  attends: boolean
  at: number
}

/** Verbs of nothing but holding, bare as headlines have them too. */
export const HOLDING = /^(?:meng?)?(?:gelar|adakan|selenggarakan|nyelenggarakan|helat)$|^(?:me)?laksanakan$/

/** How many tokens in front a cue still covers a list of institutions. */
const LIST_REACH = 60
/** How many words that belong to no list may stand between a cue and the institutions behind it. */
const STRAY = 2
/** The same behind a verb of attending: "hadir pula narasumber berpengalaman di bidang keselamatan air dari X". */
const STRAY_ATTENDING = 4

const PREPOSITIONS = new Set(['di', 'ke', 'dalam', 'pada', 'untuk', 'kepada', 'dengan', 'dari'])
/** What may stand between "dilakukan" and whoever does it. */
const AGENTS = new Set(
  'oleh langsung penyidik tim petugas aparat jajaran personel pihak satuan unit anggota'.split(' '),
)
const LOCATIVES = new Set(['di', 'ke'])
/** Verbs whose subject holds an event and whose object takes part. */
const INVITING = new Set(['mengundang', 'undang', 'menggandeng', 'gandeng'])
/** First words of the cues of attending. */
const ATTENDING = new Set(
  'dihadiri hadir turut tampak diikuti disaksikan melibatkan mengikutsertakan menghadirkan terlibat yang dibantu'.split(
    ' ',
  ),
)
/** Lower-case words that stand in a list of those who came, or between it and its cue. */
const LIST_WORDS = new Set(
  `oleh dan serta dari para sejumlah seluruh semua segenap se jajaran unsur unsur-unsur berbagai beberapa pihak termasuk seperti antara
  antaranya diantaranya lain yakni yaitu di dengan langsung beserta juga pula bersama dalam acara kegiatan kesempatan itu ini tersebut
  pimpinan utama kalangan perwakilan mulai hingga sampai tingkat masing-masing setempat maupun selain adalah tim terkait kota
  kabupaten provinsi`.split(/\s+/),
)
/** Classes of lower-case words that name people and bodies. */
const NAMING = PARTY_WORDS | Class.NumberWord

/** The nearest cue in front whose institution stands behind it ("digelar oleh X", "dihadiri X, Y dan Z"), within the sentence. */
export function cueBefore(first: number, setting: Setting): RoleCue | undefined {
  const { t } = setting
  let stray = 0
  /** A cue nearer by, which tells less: "dihadiri perwakilan X". */
  let nearer: RoleCue | undefined
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - LIST_REACH); i--) {
    // Whoever comes behind a quotation came with none of its words.
    if (t.isMark(i, '"“”')) return nearer
    const hit = t.phrase(i, Class.RoleCue)
    if (!hit || hit.last >= first || setting.inInstitution(i)) {
      if (t.isLower(i) && isStray(i, setting)) stray++
      continue
    }
    const { role, side } = hit.row.fields
    const word = t.lower(i)
    // "didukung oleh": sponsors are named wherever the event was; "didukung layar lebar" tells of much else.
    // A hearing is told where somebody spoke in it: "katanya saat rapat kerja dengan Komisi X".
    const hears = /^(?:rapat|raker|rdp)$/.test(word) && hit.last > i
    const attends = hears || ATTENDING.has(word) || (word === 'didukung' && hit.last > i)
    if (INVITING.has(word)) return { role: 'participant', attends: true, at: i }
    if (side !== 'after' || (nearer && role !== 'participant')) return nearer
    if (role === 'participant') {
      if (stray > (attends ? STRAY_ATTENDING : STRAY) || isSpot(hit.last, first, setting)) return nearer
      // "peserta BPJS" are insured.
      if (word === 'peserta' && hit.last === first - 1) return nearer
      if (attends || !SENT.has(word)) return { role, attends, at: i }
      nearer ??= { role, attends, at: i }
      continue
    }
    for (let j = hit.last + 1; j < first; j++)
      if (PREPOSITIONS.has(t.lower(j)) || (word === 'dilakukan' && !AGENTS.has(t.lower(j)))) return undefined
    return first - hit.last <= 3 ? { role: 'organizer', attends, at: i } : undefined
  }
  return nearer
}

/** Those who come for somebody else; a cue in front of them tells whether they came. */
const SENT = new Set([
  'perwakilan',
  'utusan',
  'undangan',
  'narasumber',
  'peserta',
  'terdiri',
  'berasal',
  'mencakup',
  'meliputi',
])

/** Whether a lower-case word belongs to no list of those who came. */
const isStray = (i: number, setting: Setting): boolean =>
  !LIST_WORDS.has(setting.t.lower(i)) && !setting.t.is(i, NAMING) && !setting.inInstitution(i)

/** Whether an institution is where something happens ("hadir di Polres X", "di aula Polres X"); "siswa di SMP X" come from there. */
function isSpot(cue: number, first: number, { t, entities: { found } }: Setting): boolean {
  // "diikuti 26 kader di Aula Kantor Dinas X": the whole name of the spot stands behind "di".
  const spot = found.at('venue', first)
  if (spot && spot.first < first && spot.first - 1 > cue && LOCATIVES.has(t.lower(spot.first - 1))) return true
  if (t.is(first - 1, Class.VenueHead)) return first - 2 > cue && LOCATIVES.has(t.lower(first - 2))
  return first - 1 > cue && LOCATIVES.has(t.lower(first - 1)) && !t.is(first - 2, Class.CountNoun)
}
