import type { VenueMention } from '../find/mention.js'
import { hears, isBench } from '../find/venues/heads.js'
import { Class } from '../lexicon/classes.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { WRONGS } from './asides.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'
import { chooseVenues, type VenueRuling } from './venue-choice.js'
import { isWhole } from './worth.js'

/** How far behind a reporting verb its place may stand. */
const SAY_REACH = 20
/** Types in which a spot where somebody is brought or kept is not where the event took place. */
const CUSTODY: ReadonlySet<string> = new Set(['arrest', 'investigation', 'crime', 'trial', 'accident', 'statement'])

/** Words of those who flee from a disaster. */
const FLED = new Set(['mengungsi', 'diungsikan', 'mengungsikan'])
const FLED_REACH = 12
/** Whether a spot is one to which somebody was only brought: "ditahan di Polres X", in a disaster "mengungsi ke Balai Desa X". */
const isOnlyBrought = ({ taken, first }: VenueMention, type: string, t: TokenTable): boolean =>
  taken === true && (CUSTODY.has(type) || (type === 'disaster' && t.hasBefore(first, FLED_REACH, FLED)))

/** The venues at which the events take place: as was learned, in texts that are long enough, else by the rules alone. */
export function eventVenues(scenes: readonly Scene[], setting: Setting): ReadonlySet<VenueMention> {
  const ruling = venueRuling(scenes, setting)
  const { ruled } = ruling
  const chosen = isWhole(setting.t) ? chooseVenues(ruling, setting) : new Set(ruled)
  if (setting.note)
    for (const m of setting.entities.venues) {
      const learned = chosen.has(m)
        ? 'event: much speaks for a spot of the event'
        : 'mentioned: too little speaks for a spot of the event'
      setting.note(m.first, m.last, chosen.has(m) === ruled.has(m) ? ruling.groundOf(m) : learned)
    }
  return chosen
}

/** What the rules say of the venues. */
export function venueRuling(scenes: readonly Scene[], setting: Setting): VenueRuling {
  const ruled = ruledVenues(scenes, setting)
  return { scenes, ruled, groundOf: (m) => groundOf(m, ruled.has(m), scenes, setting) }
}

/**
 * The venues at which the events take place by the rules: those with a locative, but neither where somebody was taken nor, when there are
 * others, where somebody only spoke, unless that is the event. The headline's count where the text tells none.
 */
function ruledVenues(scenes: readonly Scene[], setting: Setting): Set<VenueMention> {
  const [main] = scenes
  const { t } = setting
  const named = setting.entities.venues.filter(
    (m) => (m.located || isSeat(m, main.type, t)) && !isOnlyBrought(m, main.type, t) && !isElsewhen(m, scenes, setting),
  )
  const recent = named.filter((m) => !isHistory(m, scenes, setting))
  const kept = recent.length > 0 ? recent : named
  const shown = kept.filter((m) => !isOnlySpokenOf(m, main.type, setting))
  const told = shown.length > 0 || TALKED.has(main.type) ? shown : kept
  const body = told.filter((m) => m.first >= t.headlineEnd)
  const located = body.length > 0 ? body : told
  const unsaid = located.filter((m) => !isSaidAt(m, setting) || (main.type === 'statement' && isMetAt(m, t)))
  return new Set(seated(unsaid.length > 0 ? unsaid : located, main.type))
}

/** "majelis hakim Pengadilan Negeri X menjatuhkan vonis": a trial takes place where its judges sit. */
const isSeat = ({ first, last }: VenueMention, type: string, t: TokenTable): boolean =>
  type === 'trial' && (isBench(t, first) || hears(t, first, last))

/** The courts of law. */
const COURT = /\b(?:pengadilan|mahkamah|tipikor|pn|ptun)\b/i

/** A trial takes place in court; the other spots are those of the deed that is told there. */
function seated(venues: readonly VenueMention[], type: string): readonly VenueMention[] {
  if (type !== 'trial') return venues
  const courts = venues.filter(({ name }) => COURT.test(name))
  return courts.length > 0 ? courts : venues
}

const groundOf = (m: VenueMention, chosen: boolean, scenes: readonly Scene[], setting: Setting): string => {
  if (chosen) return 'event: a word such as “di” says that things take place there'
  if (!m.located) return 'mentioned: nothing says that things take place there'
  if (isOnlyBrought(m, scenes[0].type, setting.t)) return 'mentioned: somebody was only brought there'
  if (isHistory(m, scenes, setting)) return 'mentioned: something took place there long before or after'
  if (isOnlySpokenOf(m, scenes[0].type, setting)) return 'mentioned: somebody speaks of it'
  if (m.first < setting.t.headlineEnd) return 'mentioned: the text names another spot than the headline'
  return isElsewhen(m, scenes, setting)
    ? 'mentioned: somebody spoke there on another day'
    : 'mentioned: somebody only spoke there'
}

/** Tokens from an event's words to the spot in the speech of somebody who tells of it: "kami menggelar operasi pasar di Pasar X". */
const EVENT_REACH = 4

/** "Banyak wisatawan datang di Danau X," kata dia: what a speaker says tells of much besides the event. */
const isOnlySpokenOf = ({ first }: VenueMention, type: EventType, setting: Setting): boolean =>
  setting.inQuote(first) &&
  // The police and other witnesses tell where it happened.
  !WRONGS.has(type) &&
  (TALKED.has(type) ||
    !setting.eventsIn(setting.t.sentence[first]).some(({ last }) => last < first && first - last <= EVENT_REACH))

/** Types in which nothing need take place anywhere, so that a spot in somebody's speech tells even less. */
const TALKED: ReadonlySet<string> = new Set(['statement', 'report', 'policy', 'other'])

/** Sentences of the lead, in which a day tells the event's whatever was read. */
const LEADING = 2

/** "kata Bupati di Balai Kota, Senin (15/9)", where nothing that the article tells of took place on that day. */
function isElsewhen(venue: VenueMention, scenes: readonly Scene[], setting: Setting): boolean {
  const { t } = setting
  const sentence = t.sentence[venue.first]
  if (sentence < setting.lead + LEADING || !isSaidAt(venue, setting) || hasOccasion(venue, t)) return false
  const days = scenes.flatMap(({ date }) => date?.value.slice(0, DAY) ?? [])
  if (days.length === 0) return false
  const said = setting.datesIn(sentence).filter(({ value }) => value.length >= DAY)
  return said.length > 0 && !said.some(({ value }) => days.some((day) => value.includes(day)))
}

/** So many days before or after, something else is told of: the history of the matter. */
const LONG_AGO = 45
const DAY_LENGTH = 86_400_000

/** "seperti saat kunjungan ke Gedung X pada 18 Mei 2018": the sentence of the venue names a day, but none near the events' days. */
function isHistory(venue: VenueMention, scenes: readonly Scene[], setting: Setting): boolean {
  const sentence = setting.t.sentence[venue.first]
  if (sentence < setting.lead + LEADING) return false
  const days = scenes.flatMap(({ date }) =>
    date && date.value.length >= DAY ? Date.parse(date.value.slice(0, DAY)) : [],
  )
  if (days.length === 0) return false
  let far = false
  for (const { value } of setting.datesIn(sentence)) {
    if (value.length < DAY) continue
    const said = Date.parse(value.slice(0, DAY))
    if (days.some((day) => !(Math.abs(day - said) > LONG_AGO * DAY_LENGTH))) return false
    far = true
  }
  return far
}

/** Length of "2025-09-15". */
const DAY = 10

/** "kata Bupati di Balai Kota, Senin": a reporting verb in front of the venue, with no event word between. */
function isSaidAt(venue: VenueMention, setting: Setting): boolean {
  const { t } = setting
  for (let i = venue.first - 1; i >= Math.max(t.sentenceFirst(venue.first), venue.first - SAY_REACH); i--) {
    // "ucap petugas dalam acara makan siang di X"
    if (t.lower(i) === 'acara' || t.lower(i) === 'kegiatan') return false
    if (!t.is(i, Class.Say) || !t.isLower(i)) continue
    return !setting.eventsIn(t.sentence[venue.first]).some((e) => e.first > i && e.last < venue.first)
  }
  return false
}

/** Words beside a reporting verb that tell of the meeting, not of what was said. */
const MEETING = new Set(
  'dia ia beliau saat ketika ditemui dijumpai ditanya kepada wartawan awak media usai seusai setelah di dalam'.split(
    ' ',
  ),
)

/** "kata dia saat ditemui di Balai Kota": nothing but the speaker and the meeting stands between the verb and the venue. */
function isMetAt(venue: VenueMention, t: TokenTable): boolean {
  let others = 0
  for (let i = venue.first - 1; i >= Math.max(t.sentenceFirst(venue.first), venue.first - SAY_REACH); i--) {
    if (t.isMark(i, '"“”')) return false
    if (!t.isLower(i)) continue
    if (t.is(i, Class.Say)) return true
    if (!MEETING.has(t.word(i)) && ++others > 1) return false
  }
  return false
}

/** "kata dia saat penyaluran bantuan di Kantor Pos X": what took place there is told, if of another day. */
function hasOccasion(venue: VenueMention, t: TokenTable): boolean {
  for (let i = venue.first - 1; i >= Math.max(t.sentenceFirst(venue.first), venue.first - SAY_REACH); i--)
    if (t.lower(i) === 'saat' || t.lower(i) === 'ketika') return !MEETING.has(t.lower(i + 1))
  return false
}
