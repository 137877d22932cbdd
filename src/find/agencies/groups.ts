import { Class } from '../../lexicon/classes.js'
import type { TokenTable } from '../../scan/tokens.js'
import { no } from '../guard.js'
import type { Rule } from '../rule.js'
import { keyOf } from './institutions.js'

/** Body of a group of people that takes part: no organisation, but named among those who came. */
export const GROUP = 'group'

/** Tokens in front within which the cue of the list must stand. */
const LIST_REACH = 60
/** Words that a group's name may hold behind its noun. */
const LONGEST = 4
/** First words of the cues behind which groups take part. */
const TAKING_PART = new Set(
  'dihadiri diikuti melibatkan hadir mengikutsertakan disaksikan turut tampak kepada didampingi disambut menggandeng mengundang'.split(
    ' ',
  ),
)
/** What stands between a list's comma or cue and the noun. */
const AMOUNTS = new Set(
  'para sejumlah beberapa seluruh segenap berbagai unsur kalangan jajaran perwakilan juga pula oleh antara lain seperti yakni yaitu termasuk kelompok insan masing-masing'.split(
    ' ',
  ),
)
/** Words that open a list of groups by themselves: "60 orang dari kalangan petani". */
const SOURCES = new Set(['kalangan', 'unsur'])
const JOINTS = new Set(['dan', 'serta', 'maupun', 'hingga', 'sampai', 'bersama', 'para'])
/** Words that end a group's name. */
const ENDS =
  Class.Function | Class.Say | Class.RoleCue | Class.StatusCue | Class.TimeWord | Class.Weekday | Class.CountWord
/** Words behind which stands what a group is told. */
const ABOUT = new Set(['atas', 'terkait', 'tentang', 'mengenai', 'soal', 'terhadap', 'akan', 'baik'])
/** Nouns that name no group by themselves. */
const BARE = new Set('kepala utusan perwakilan anggota orang jiwa anak tim kelompok calon pasangan'.split(' '))
/** Nouns of bodies that news lists among people. */
const BODIES = new Set('media umkm ikm opd skpd okp lsm ormas komunitas organisasi instansi kelompok'.split(' '))

/** Whether token i follows a cue, comma or joint of a list; what is counted ("96 pelajar") is attendance instead. */
function inList(t: TokenTable, i: number): boolean {
  let k = i - 1
  while (k > i - 4 && AMOUNTS.has(t.lower(k))) {
    if (SOURCES.has(t.lower(k))) return true
    k--
  }
  return t.isMark(k, ',') || JOINTS.has(t.lower(k)) || t.is(k, Class.RoleCue)
}

/** Whether the nearest cue in front within the sentence says who took part. */
function cueInFront(t: TokenTable, i: number): boolean {
  for (let k = i - 1; k >= Math.max(t.sentenceFirst(i), i - LIST_REACH); k--) {
    if (t.isMark(k, '"“”') || t.is(k, Class.Say)) return false
    if ((t.wakes[k] & Class.RoleCue) === 0) continue
    const hit = t.phrase(k, Class.RoleCue)
    if (!hit || hit.last >= i) continue
    const { role, side } = hit.row.fields
    if (TAKING_PART.has(t.lower(k)) && role === 'participant') return true
    if (side !== 'after' || role !== 'participant') return false
  }
  return false
}

export const takingPart: Rule<'agency'> = {
  id: 'agency/group',
  anchor: Class.CountNoun,
  where: ({ use, form }) => use === 'person' || BODIES.has(form.split(' ')[0].toLowerCase()),
  reads: 'a group without a name among those who take part: "dihadiri camat, tokoh adat dan relawan"',
  find(t, i, found) {
    if (i < t.headlineEnd || !inList(t, i)) return undefined
    const hit = t.phrase(i, Class.CountNoun)
    if (!hit || (hit.row.fields.use !== 'person' && !BODIES.has(t.lower(i))) || !cueInFront(t, i)) return undefined
    let { last } = hit
    while (last < hit.last + LONGEST && t.isLower(last + 1) && !t.is(last + 1, ENDS) && !ABOUT.has(t.lower(last + 1)))
      last++
    // "camat se-Kabupaten Bogor"
    if (last > hit.last && t.lower(last) === 'se') last = found.at('place', last + 2)?.last ?? last - 1
    if ((last === i && BARE.has(t.lower(i))) || t.lower(i) === 'pemangku') return undefined
    // "Kepala Desa (Kades) Suka Elok" is one of them.
    if (t.is(i, Class.Office) && t.isMark(last + 1, '(') && !(t.isMark(last + 3, ')') && !t.isCapital(last + 4)))
      return undefined
    if (t.isCapital(last + 1) && t.sameSentence(i, last + 1)) {
      // "Camat Suka Elok", "tokoh masyarakat Budi": a name follows, so this is one person or a body.
      const place = t.is(i, Class.Office) ? undefined : found.at('place', last + 1)
      if (!place) return no('a name follows, so it is one person or a body')
      last = place.last
    }
    const name = t.slice(i, last)
    return {
      first: i,
      last,
      name,
      key: keyOf(name),
      public: false,
      body: GROUP,
      level: null,
      acronym: null,
      fullName: null,
      area: null,
      areaTokens: null,
      unit: null,
      defines: null,
    }
  },
  takes: [
    ['Acara dihadiri camat, tokoh adat, dan para relawan.', 'camat|camat'],
    ['Acara dihadiri camat, tokoh adat, dan para relawan.', 'tokoh adat|tokoh adat'],
    ['Acara dihadiri camat, tokoh adat, dan para relawan.', 'relawan|relawan'],
    ['Pelatihan melibatkan pelaku usaha wisata pantai.', 'pelaku usaha wisata pantai|pelaku usaha wisata pantai'],
    ['Turut hadir warga Desa Suka Mekar.', 'warga desa suka mekar|warga Desa Suka Mekar'],
    ['Bantuan diserahkan kepada para nelayan.', 'nelayan|nelayan'],
    ['Sosialisasi kepada warga atas aturan parkir.', 'warga|warga'],
    ['Turut hadir camat se-Kabupaten Bogor.', 'camat se kabupaten bogor|camat se-Kabupaten Bogor'],
  ],
  leaves: [
    'Acara dihadiri Camat Suka Elok.',
    'Turut hadir tokoh masyarakat Wakrul Dombas.',
    'Relawan dan petani bekerja.',
    'Bupati meminta warga, petani dan nelayan bersabar.',
    'Acara diikuti 41 peserta.',
    'Acara diikuti 96 orang pelajar.',
  ],
}
