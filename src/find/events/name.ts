import { Class } from '../../lexicon/classes.js'
import type { EventType } from '../../record.js'
import { Kind, type TokenTable } from '../../scan/tokens.js'

/** Words that an event's name may hold in all. */
const LONGEST = 14
/** Function words that may stand within an event's name. */
const INNER = new Set(['dan', 'serta', 'bersama', 'antara', 'atas', 'se'])
/** Types whose name says with whom they are: "pertemuan dengan pimpinan KPK", but not "laga tandang dengan performa". */
const WITH: ReadonlySet<EventType> = new Set([
  'meeting',
  'coordination-meeting',
  'discussion',
  'agreement-signing',
  'visit',
])
/** Words that no longer name the event: its theme, value, owner or rank, when and how it is, what it is compared with. */
const OUTER = new Set(
  'tema tajuk senilai milik sejumlah asal peserta narasumber serupa lain lainnya tingkat mulai secara sebesar sempat ketimbang daripada depan kali baru-baru sekitar versi nanti ulang berikut pergi usulan'.split(
    ' ',
  ),
)
/** Times of day, in lower case. */
const WHEN = new Set(['hari', 'pagi', 'siang', 'sore', 'petang', 'malam', 'dini', 'kemarin', 'besok'])
/** Words that look like verbs by their first syllable, but are nouns. */
const NOUNS = new Set(
  'dinas distrik digital digitalisasi disiplin direktorat direktur disabilitas diri dialog diskusi divisi diklat difabel dini diplomasi dibawah media medis menteri mekanisme metode menengah mental menara merah merek beras berita berkas berkala bersama bersih berbasis berkelanjutan berprestasi bertani'.split(
    ' ',
  ),
)

/** Last token of the noun phrase that names an event and begins with its trigger: "rapat koordinasi | pengawasan bersama media". */
export function nameEnd(t: TokenTable, first: number, last: number, type: EventType): number {
  const limit = Math.min(t.sentenceLast(last), first + LONGEST)
  let end = last
  for (let i = last + 1; i <= limit; i++) {
    if (t.kind[i] === Kind.Word) {
      const word = t.lower(i)
      // "HUT ke-80"
      if (word === 'ke' && t.isMark(i + 1, '-') && t.isNumber(i + 2)) continue
      if (INNER.has(word) || (word === 'dengan' && WITH.has(type))) {
        // "dan" joins a further noun only, "dengan tema" opens the theme.
        if (!t.isWord(i + 1) || !belongs(t, i + 1) || isEvent(t, i + 1)) break
        continue
      }
      if (!belongs(t, i)) break
      end = i
    } else if (t.kind[i] === Kind.Number) {
      // "HUT ke-80", "Tahun 2025"; a bare number counts something else.
      const before = t.lower(i - 1)
      if (before !== 'tahun' && before !== 'tahap' && !t.isMark(i - 1, '-')) break
      end = i
    } else if (!t.isMark(i, '-/') || t.spaced(i) || t.spaced(i + 1)) break
  }
  return end
}

/** "seminar dan pameran": what is joined is an event of its own. */
const isEvent = (t: TokenTable, i: number): boolean => t.phrase(i, Class.Event)?.row.fields.kind === 'noun'

const STOPS =
  Class.Function | Class.Say | Class.StatusCue | Class.RoleCue | Class.NumberWord | Class.Weekday | Class.CountWord

function belongs(t: TokenTable, i: number): boolean {
  // A venue ends the name; words that only tell of one ("kebakaran", "razia") do not.
  if (t.is(i, Class.VenueHead) && !t.is(i, Class.Field) && t.phrase(i, Class.VenueHead)?.row.fields.kind !== '')
    return false
  if (t.is(i, STOPS) && !(t.is(i, Class.Field) && !t.is(i, Class.Function | Class.Weekday))) return false
  const word = t.lower(i)
  if (OUTER.has(word)) return false
  // "upacara pagi", but "peringatan Hari Kartini"
  if (t.isLower(i) && WHEN.has(word)) return false
  if (word.length < 6 || NOUNS.has(word) || t.is(i, Class.Field)) return true
  return !(/^(di(?![ae])|me[mnlrwy]|ber|ter)/.test(word) && t.isLower(i))
}
