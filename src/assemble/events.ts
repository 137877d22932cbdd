import type { EventMention } from '../find/mention.js'
import type { ResolvedDate } from '../link/calendar.js'
import type { Entities } from '../link/link.js'
import type { EventType } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { asideOf } from './asides.js'
import { isStatementDate } from './dates.js'
import { chooseDay } from './day-choice.js'
import { listedWith } from './listed.js'
import { typePoints } from './points.js'
import type { Scene } from './scene.js'
import { sceneDate, TOLD } from './scene-date.js'
import type { Setting } from './setting.js'
import { newsDay, toldDay } from './told-day.js'
import { typeScores } from './type.js'
import { everywhereSaid } from './type-words.js'

const OTHER_BELOW = 3
const MOST_SCENES = 3
/** Sentences behind one of a second event's that still belong to it. */
const CARRIED = 2
/** Lightest trigger that can stand for a second event. */
const SECOND_WEIGHT = 6
/** Types that are told after the fact, whatever the words around them. */
const PAST: ReadonlySet<EventType> = new Set(['statement', 'report', 'crime', 'arrest', 'accident', 'disaster'])

/** The article's events, the main one first. Never empty. */
export function decideEvents(setting: Setting): Scene[] {
  const { entities, t } = setting
  const points = typePoints(setting)
  const byPoints = [...points].sort((a, b) => b[1] - a[1])
  const scores = typeScores(points, firstOf(points, setting), setting)
  const { types } = everywhereSaid()
  let best = 0
  for (let k = 1; k < scores.length; k++) if (scores[k] > scores[best]) best = k
  const mainType = types[best]
  const said = new Set(entities.dates.filter((d) => isStatementDate(d, setting)))
  const main = scene(
    mainType,
    true,
    entities.events.filter((e) => e.type === mainType),
    said,
    setting,
  )
  const scenes = [main]
  setting.note?.(
    0,
    -1,
    `${[...types.entries()]
      .sort(([a], [b]) => scores[b] - scores[a])
      .slice(0, 4)
      .map(([k, type]) => `${type} ${scores[k].toFixed(1)}`)
      .join(', ')}: scores of the types, by their words and where these stand`,
  )
  for (const [other] of byPoints) {
    if (scenes.length === MOST_SCENES) break
    if (other === mainType || other === 'statement' || other === 'other') continue
    const triggers = entities.events.filter(
      (e) =>
        e.type === other &&
        e.weight >= SECOND_WEIGHT &&
        !setting.inQuote(e.first) &&
        !scenes.some((s) => s.sentences.has(t.sentence[e.first])),
    )
    if (triggers.length === 0) continue
    const candidate = scene(other, false, triggers, said, setting)
    // A second event has a time of its own.
    if (candidate.date && !scenes.some((s) => s.date?.value === candidate.date?.value)) scenes.push(candidate)
  }
  for (const s of scenes) if (!s.main) goOn(s, scenes, t)
  return scenes
}

/** The type that event words alone give, the first of those with the most points. */
export function firstOf(points: ReadonlyMap<EventType, number>, { entities }: Setting): EventType {
  const most = Math.max(...points.values())
  if (most >= OTHER_BELOW) for (const [type, own] of points) if (own === most) return type
  return entities.quotes.some((q) => q.mention.direct) ? 'statement' : 'other'
}

/** What follows a second event's sentences still tells of it, until another event word stands there. */
function goOn(second: Scene, scenes: readonly Scene[], t: TokenTable): void {
  for (const sentence of [...second.sentences]) {
    for (let n = sentence + 1; n <= Math.min(sentence + CARRIED, t.sentenceCount - 1); n++) {
      if (scenes.some((s) => s !== second && s.sentences.has(n))) break
      second.sentences.add(n)
    }
  }
}

function scene(
  type: EventType,
  main: boolean,
  triggers: EventMention[],
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): Scene {
  const { t } = setting
  const ruled = ruledDate(type, main, triggers, said, setting)
  const picked = main ? chooseDay(type, ruled, said, setting) : ruled
  const chosen = main ? newsDay(picked, type, said, setting) : picked
  const status = statusOf(type, triggers, chosen, said, setting)
  const date = toldDay(chosen, type, status, setting)
  return {
    type,
    main,
    status,
    name: nameOf(triggers, t),
    triggers,
    sentences: new Set(triggers.map((e) => t.sentence[e.first])),
    date,
    further: date ? listedWith(date, setting) : [],
  }
}

/** The time of a scene by the rules alone. */
export function ruledDate(
  type: EventType,
  main: boolean,
  triggers: readonly EventMention[],
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): ResolvedDate | undefined {
  const date = sceneDate({ type, main }, said, setting)
  if (!date || !said.has(date) || TOLD.has(type)) return date
  // The day on which somebody told what is to come is not its day.
  return statusOf(type, triggers, date, said, setting) === 'planned'
    ? sceneDate({ type, main, coming: true }, said, setting)
    : date
}

/** The event's own name, the first of the best: a long noun phrase in the body rather than a headline's verb. */
function nameOf(triggers: readonly EventMention[], t: TokenTable): string | null {
  let best: string | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { first, weight, name, type, rule } of triggers) {
    // "Resep …", "Mengenal …": what opens a guide names nothing.
    if (type === 'other' && first < t.headlineEnd && rule !== 'event/noun') continue
    let words = 1
    for (let at = name.indexOf(' '); at >= 0 && words < MOST_WORDS; at = name.indexOf(' ', at + 1)) words++
    const worth = weight + words - (first < t.headlineEnd ? IN_HEADLINE : 0)
    if (worth <= most) continue
    best = name
    most = worth
  }
  return best
}
/** Words of a name that count, and what one in the headline loses. */
const MOST_WORDS = 8
const IN_HEADLINE = 4

/** Triggers that tell how things stand: those of headline and lead, and those beside the date; all where there are none. */
function tellingTriggers(
  triggers: readonly EventMention[],
  date: ResolvedDate | undefined,
  t: TokenTable,
): readonly EventMention[] {
  const lead = t.headlineEnd < t.count ? t.sentence[t.headlineEnd] + 1 : 0
  const telling = triggers.filter(
    (e) =>
      t.sentence[e.first] <= lead || (date !== undefined && t.sentence[e.first] === t.sentence[date.mention.first]),
  )
  return telling.length ? telling : triggers
}

/** Types that go on while news tells of them: what their words say of it is not overruled by the day of the news. */
const LASTING: ReadonlySet<EventType> = new Set(['investigation', 'policy', 'disaster'])

/** Steps of an investigation that are done in a day: "menetapkan tersangka", "menggeledah". */
const STEP = /tetapkan|tersangka|geledah|sita|periksa|panggil/i

/** What a verb of the lead that tells of something done counts for. */
const TOLD_AS_DONE = 3
/** Verbs that tell of what is to come, whatever their tense. */
const MEANT =
  /^(?:me)?(?:n[yg]?)?(?:siapkan|targetkan|rencanakan|usulkan|anggarkan|upayakan|jadwalkan|kaji|susun|gencarkan|alokasikan)$/

/** "Balai Benih menyerahkan bantuan 500 bibit. Bantuan itu akan ditanam …": the lead's verb is done, what is to come is something else. */
function isDone(trigger: EventMention, setting: Setting): boolean {
  const { t, lead } = setting
  const { first, status, rule } = trigger
  return (
    status === null &&
    rule === 'event/verb' &&
    first >= t.headlineEnd &&
    t.sentence[first] === lead &&
    !MEANT.test(t.lower(first)) &&
    asideOf(trigger, setting) === 1 &&
    !setting.eventsIn(lead).some((e) => e.first < first && e.status === 'planned')
  )
}

/** So much time at the most between words and what they say is to come. */
const MOST_AHEAD = 60 * 86_400_000

/** The last day on which somebody spoke; null where nobody did. */
function lastSaid(said: ReadonlySet<ResolvedDate>): string | null {
  let last: string | null = null
  for (const { value } of said) if (last === null || value > last) last = value.slice(0, 10)
  return last
}

/** "Kupang Bakal Punya Museum": what a headline says is to come. */
function headlineAnnounces(t: TokenTable): boolean {
  for (let i = 1; i < t.headlineEnd - 1; i++)
    if (
      TO_COME.has(t.lower(i)) &&
      t.isWord(i + 1) &&
      !NOT_TO_COME.has(t.lower(i - 1)) &&
      !WOULD_BE.test(t.lower(i + 1))
    )
      return true
  return false
}
const TO_COME = new Set(['akan', 'bakal'])
/** "Tak Akan", "Saat Akan", "Diancam Bakal" */
const NOT_TO_COME = new Set(['tak', 'tidak', 'saat', 'ketika', 'masih', 'sebut', 'bahwa', 'diancam', 'kandidat'])
/** "Bakal Calon", "Bakal Capres": who would hold an office. */
const WOULD_BE = /^(?:calon|ca(?:pres|wapres|gub|wagub|bup|wabup|walkot|leg|kada|kades))$/

/** Whether a date's own words say that it is to come: "17 Maret mendatang", "besok". */
const isToCome = ({ mention: { tense, relative } }: ResolvedDate): boolean =>
  tense === 'future' || (relative !== undefined && relative.n > 0)

/** Whether a day is told as "hari ini" or "besok" and the page came out the day after. */
const isCountedFrom = ({ value, mention: { relative } }: ResolvedDate, day: string): boolean =>
  relative !== undefined && relative.n >= 0 && Date.parse(day) - Date.parse(value.slice(0, 10)) === 86_400_000

/** "Konser Digelar Malam Ini … akan dibuka nanti malam": whether the first sentences tell the day of publication as one whose evening is to come. */
const isLaterToday = ({ value }: ResolvedDate, { entities, t, lead }: Setting): boolean =>
  entities.dates.some(
    ({ value: other, mention: { first, last, relative, quoted } }) =>
      other === value &&
      relative?.n === 0 &&
      !quoted &&
      t.sentence[first] <= lead + 1 &&
      (t.lower(first) === 'nanti' || t.lower(last) === 'nanti'),
  )

/** "masih berlangsung hingga 8 Juni", "akan ditutup Minggu (8/6)": whether a date is the end of what goes on. */
function isEnd({ mention: { first } }: ResolvedDate, t: TokenTable): boolean {
  for (let i = first - 1; i >= first - 2; i--) if (ENDS.test(t.lower(i))) return true
  return false
}
const ENDS = /^(?:hingga|sampai|ditutup|berakhir|selesai|usai)$/

/** Words by which sentences tell of plans. */
const PLANS =
  /^(?:akan|bakal|berencana|rencananya|dijadwalkan|direncanakan|diagendakan|menjadwalkan|mengagendakan|merencanakan)$/
const PLAN_REACH = 25
const PLAN_BEHIND = 5

/** "akan berlangsung pada Jumat (20/6)", "hari ini dijadwalkan bertemu": whether words of plans stand beside a date. */
function isPlannedAt({ mention: { first, last } }: ResolvedDate, t: TokenTable): boolean {
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - PLAN_REACH); i--) {
    if (t.isMark(i, '"“”;')) return false
    if (t.isLower(i) && PLANS.test(t.lower(i))) return true
  }
  for (let i = last + 1; i <= Math.min(t.sentenceLast(first), last + PLAN_BEHIND); i++) {
    if (t.isMark(i, '"“”;')) return false
    if (t.isLower(i) && PLANS.test(t.lower(i))) return true
  }
  return false
}

/** Tokens of the lead that its own verb stands in. */
const LEAD_VERB = 22
/** Words behind which "akan" tells of something else: "yang akan …", "tak menyangka akan …", "kabar X akan …". */
const ASIDE =
  /^(?:yang|bahwa|saat|ketika|setelah|usai|jika|bila|karena|agar|tidak|tak|masih|kabar|menyangka|menduga|mengira|terkejut|sadar)$/
const VERB = /^(?:(?:me|di|ber|ter)\p{L}{3,}|kembali|segera|mulai|hadir|tampil|jadi|ada|punya|turun|tayang)$/u

/** "Klub itu berencana membeli lima pemain.": whether the lead's own verb tells of what is to come. */
function leadAnnounces({ t, lead }: Setting): boolean {
  const first = t.sentenceStart[lead]
  for (let i = first; i <= Math.min(t.sentenceLast(first), first + LEAD_VERB); i++) {
    if (t.isMark(i, '"“”')) return false
    if (!t.isLower(i)) continue
    if (ASIDE.test(t.lower(i))) return false
    if (PLANS.test(t.lower(i)) && t.isLower(i + 1) && VERB.test(t.lower(i + 1))) return true
  }
  return false
}

/** Whether a page names nobody and no place or body. */
const isTimeless = ({ agencies, places, people }: Entities): boolean =>
  agencies.length === 0 && places.length === 0 && people.length === 0

/** What the words around the triggers say, the earliest counting double; the calendar overrules them. */
function statusOf(
  type: EventType,
  triggers: readonly EventMention[],
  date: ResolvedDate | undefined,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): Scene['status'] {
  const { entities, t } = setting
  const { published } = entities
  const count = new Map<Scene['status'], number>()
  for (const trigger of tellingTriggers(triggers, date, t)) {
    const done = isDone(trigger, setting)
    const status = done ? 'held' : trigger.status
    // The first that tells counts twice.
    if (status !== null) count.set(status, (count.get(status) ?? 0) + (done ? TOLD_AS_DONE : count.size === 0 ? 2 : 1))
  }
  const told = [...count].sort((a, b) => b[1] - a[1])[0]?.[0]
  // A page that tells of nothing and that nobody dated: a recipe, a poem.
  if (type === 'other' && !told && !date && !published && isTimeless(entities)) return 'unknown'
  // "polisi masih mendalami …": wherever it stands, unless the news is of a step that is taken.
  const goesOn =
    type === 'investigation' && !STEP.test(triggers[0]?.name ?? '') && triggers.some((e) => e.status === 'ongoing')
  if (LASTING.has(type) && told !== 'planned' && (goesOn || told === 'ongoing')) return 'ongoing'
  // Flights are cancelled because of an eruption, not the eruption.
  if (PAST.has(type)) return 'held'
  if (told === 'cancelled' || told === 'postponed') return told
  // "17 Maret mendatang", "mulai besok": the words tell more than a page that nobody dated, or dated on that very day.
  const day = published?.slice(0, 10)
  const ahead = date !== undefined && date.value.length >= 10 && !(day && date.value.slice(0, 10) < day)
  const goingOn = told === 'ongoing' && date !== undefined && isEnd(date, t)
  if (ahead && told !== 'held' && !goingOn && isToCome(date)) return 'planned'
  // The day on which somebody spoke of it says nothing of when it is.
  const spoken = date !== undefined && said.has(date) && (told === 'planned' || told === 'ongoing')
  if (date && !spoken && date.value.slice(0, 10).length === 10) {
    const [start, end = start] = date.value.split('/').map((edge) => edge.slice(0, 10))
    if (day) {
      if (start > day) return goingOn ? 'ongoing' : 'planned'
      // "akan disidang hari ini, Senin (17/7)" on a page of Tuesday.
      if (end < day) return told === 'planned' && isCountedFrom(date, day) ? 'planned' : 'held'
      if (start === day && (told !== 'held' ? isPlannedAt(date, t) : isLaterToday(date, setting))) return 'planned'
      if (start < day || end > day) return 'ongoing'
    }
    // "digelar Sabtu (19/7)," kata X, Minggu (20/7): where nobody dated the news, the last day on which somebody spoke.
    const spokenOn = day ? null : lastSaid(said)
    if (spokenOn && end < spokenOn) return 'held'
    if (spokenOn && start > spokenOn && told !== 'held' && Date.parse(start) - Date.parse(spokenOn) < MOST_AHEAD)
      return 'planned'
  }
  if (!told && date && !day && !said.has(date) && isPlannedAt(date, t)) return 'planned'
  if (!told && leadAnnounces(setting)) return 'planned'
  return told ?? (type === 'other' && headlineAnnounces(t) ? 'planned' : 'held')
}
