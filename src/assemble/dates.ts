import { MISHAPS } from '../find/events/weight.js'
import type { EventMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { ResolvedDate } from '../link/calendar.js'
import { countBefore } from '../link/sorted.js'
import type { EventType, RecordDate } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { isFromAfar, isOfDocument, isPollingDay, isRead } from './day-words.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'
import { tellsSo } from './speech.js'

/** Words that make a date a limit or a starting point rather than the day itself. */
const LIMITS = new Set([
  'sebelum',
  'sejak',
  'hingga',
  'sampai',
  'per',
  'menjelang',
  'jelang',
  'setelah',
  'usai',
  'pasca',
  'sepanjang',
  'selama',
])
/** A date farther from its trigger than this many tokens is not a second event's own. */
const OWN_REACH = 16
/** Types that are dated by the day on which they were told. */
export const TOLD: ReadonlySet<EventType> = new Set(['statement', 'press-conference', 'policy', 'report'])
/** Types of what people come together for or do on a day. */
const ACTS: ReadonlySet<EventType> = new Set(
  'outreach training discussion inauguration launch visit inspection ceremony award aid competition festival meeting coordination-meeting agreement-signing declaration'.split(
    ' ',
  ) as EventType[],
)
/** Types that a polling day may be the day of. */
const POLLS: ReadonlySet<EventType> = new Set(['election-stage', 'campaign'])
const CUSTODY: ReadonlySet<EventType> = new Set(['arrest', 'investigation'])
const YEAR = /^\d{4}$/
/** How the EDTF value of a day, or of a range or time that begins with one, begins. */
export const DAY = /^\d{4}-\d\d-\d\d/
const MONTH = /^\d{4}-\d\d$/

/**
 * The time of a scene: the date beside its triggers. The main scene takes, where its triggers stand beside none, the day on which
 * things were said, or the first full day of the text.
 */
export function sceneDate(
  scene: { type: EventType; main: boolean; coming?: boolean },
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): ResolvedDate | undefined {
  const { entities, t } = setting
  const guide = scene.type === 'other' && !entities.events.some((e) => e.type === 'other' && e.first >= t.headlineEnd)
  const told = entities.published ?? latestNews(entities.dates)
  let befallen: Befallen | undefined
  let best: ResolvedDate | undefined
  let bestScore = 0
  for (const date of entities.dates) {
    const { first } = date.mention
    const sentence = t.sentence[first]
    const day = DAY.test(date.value)
    const gap = gapToTrigger(date, scene.type, setting)
    const quoted = setting.inQuote(first)
    if (scene.coming && (said.has(date) || told === null || date.value.slice(0, 10) <= told.slice(0, 10))) continue
    // "sejak Juli 2023": months and years that only bound something.
    if (!day && isLimit(first, t)) continue
    if (isOfDocument(first, t) && !TOLD.has(scene.type)) continue
    // "subsidi tahun 2021": a year alone seldom says when the news happened.
    if (scene.main && YEAR.test(date.value) && !isHeldOn(first, scene.type, false, t)) continue
    if (!POLLS.has(scene.type) && isPollingDay(first, date.mention.last, t)) continue
    // A guide's day of quoting is no day of an event.
    if (guide && said.has(date)) continue
    // "ditahan 20 hari, mulai 3 hingga 22 Mei": custody lasts, the arrest does not.
    if (CUSTODY.has(scene.type) && date.value.includes('/')) continue
    // "kata Sari saat dihubungi, Rabu": whoever was phoned or wrote was asked afterwards.
    if (ACTS.has(scene.type) && isFromAfar(first, t)) continue
    // "dilihat wartawan, Rabu": on that day somebody read of it.
    const read = isRead(first, t)
    if (read && !TOLD.has(scene.type)) continue
    // "di triwulan IV 2025"
    if (date.mention.from.season !== undefined) continue
    if (scene.main && MONTH.test(date.value) && !isNewsMonth(date, scene.type, sentence, told, setting)) continue
    // "pekan ini" is when something else is that no event word stands beside.
    if (gap === Infinity && date.basis === 'relative' && date.value.includes('/')) continue
    // "tahun ini" is no time of a second event's own.
    if (!scene.main && YEAR.test(date.value) && date.basis === 'relative') continue
    if (
      scene.main
        ? gap === Infinity && (!day || (date.basis !== 'relative' && isBound(first, t)))
        : gap > OWN_REACH || quoted
    )
      continue
    let score = day ? 2 : /^\d{4}-\d\d/.test(date.value) ? 0.5 : scene.main ? -2 : 0
    const elsewhere = gap < Infinity && belongsElsewhere(date, scene.type, gap, setting)
    if (gap < Infinity) score += 3 - Math.min(gap, 40) / 20 - (elsewhere ? 2 : 0)
    else if (!said.has(date)) score -= 1
    if (setting.hasVenue(sentence)) score += 1.5
    // "Hal itu disampaikan dalam acara X, Rabu"
    const toldSo = TOLD.has(scene.type) && tellsSo(sentence, t)
    const spoken = said.has(date) || toldSo || (TOLD.has(scene.type) && isStatementDate(date, setting, true))
    if (spoken) score += TOLD.has(scene.type) ? (read ? 1.5 : 2) : gap < Infinity ? -1 : 0.5
    if (toldSo) score += 1
    if (said.has(date) && !TOLD.has(scene.type) && isToldOfAnother(date, gap, scene.type, said, setting)) score -= 2
    // "kata X, Rabu (23/7)": mishaps and arrests are told afterwards, where the text says when they were.
    if (said.has(date) && BEFALLS.has(scene.type)) {
      befallen ??= befallenOn(scene.type, said, setting)
      if (isToldAfter(date, scene.type, befallen, setting)) score -= 3
    }
    if (scene.main) score += Math.max(0.1, 3 - (sentence - setting.lead) * 0.6)
    const fresh = freshness(date.value, told)
    score += entities.published || date.value === told ? fresh : Math.min(0, fresh)
    if (quoted) score -= 2
    // "digelar pekan depan": days that are told go first.
    if (date.basis === 'relative' && date.value.includes('/')) score -= 4
    if (isLimit(first, t)) score -= 2
    // "Jakarta, Selasa (2/4) – ": the news was written then; a day that is told goes first.
    if (first === t.sentenceFirst(first) && t.isMark(date.mention.last + 1, '-–—')) score -= 3
    // "sehari sebelumnya" tells of something else than the day that it counts from.
    if (date.mention.fromText) score -= 4
    if (day && isHeldOn(first, scene.type, elsewhere, t)) score += 2
    if (day && scene.type === 'policy' && !spoken && gap < Infinity && isInForce(first, t) && isNear(date.value, told))
      score += 2
    if (score > bestScore) {
      best = date
      bestScore = score
    }
  }
  return best && wholeTime(best, scene.type, setting)
}

/** Whether a month may be when the news happens: one that the first sentences name, or one to come; figures and words are of no month. */
function isNewsMonth(
  { value, mention }: ResolvedDate,
  type: EventType,
  sentence: number,
  told: string | null,
  { lead }: Setting,
): boolean {
  if (type === 'report' || type === 'statement') return false
  return sentence <= lead + 1 || mention.tense === 'future' || (told !== null && value > told.slice(0, 7))
}

/** "hingga 1 Maret 2028", "sebelum 30 Juni": the end of something. */
const isBound = (first: number, t: TokenTable): boolean => BOUNDS.has(t.lower(first - 1))
const BOUNDS = new Set(['hingga', 'sampai', 'sebelum'])

/** "berlaku mulai 2 Mei", "di tanggal 22 Juni": from or on that day a rule holds. */
function isInForce(first: number, t: TokenTable): boolean {
  for (let i = first; i >= Math.max(t.sentenceFirst(first), first - FORCE_REACH); i--)
    if (t.isLower(i) && FORCE.test(t.lower(i))) return !isOfDocument(first, t)
  return false
}
/** Whether a day is at most a month behind the day of the news. */
const isNear = (value: string, told: string | null): boolean =>
  told !== null && Date.parse(value.slice(0, 10)) - Date.parse(told.slice(0, 10)) <= 31 * 86_400_000
const FORCE = /^(?:berlaku|mulai|tanggal|terhitung|diberlakukan|berlakunya)$/
const FORCE_REACH = 3

/** Whether the sentence names another day beside the event: "“Penangkapan berlangsung Kamis (17/7),” kata dia, Jumat." */
function isToldOfAnother(
  date: ResolvedDate,
  gap: number,
  type: EventType,
  said: ReadonlySet<ResolvedDate>,
  setting: Setting,
): boolean {
  const { t } = setting
  return setting
    .datesIn(t.sentence[date.mention.first])
    .some(
      (other) =>
        !said.has(other) &&
        DAY.test(other.value) &&
        gapToTrigger(other, type, setting) < gap &&
        !isLimit(other.mention.first, t),
    )
}

/** Types that are over when somebody tells of them. */
const BEFALLS: ReadonlySet<EventType> = new Set([...MISHAPS, 'arrest'])
/** Days between what befell and the words about it. */
const TOLD_WITHIN = 21

/** Days on which a text says, outside quotations, that something befell. */
interface Befallen {
  /** All of them, in the order of time. */
  days: readonly string[]
  /** The first of those in the first two sentences, which count however long before it was told. */
  leading: string | undefined
}

function befallenOn(type: EventType, said: ReadonlySet<ResolvedDate>, setting: Setting): Befallen {
  const { t, entities, lead } = setting
  const days: string[] = []
  let leading: string | undefined
  for (const date of entities.dates) {
    const { first } = date.mention
    if (said.has(date) || !DAY.test(date.value) || isLimit(first, t) || setting.inQuote(first)) continue
    if (gapToTrigger(date, type, setting) === Infinity && !(MISHAPS.has(type) && tellsOfMishap(first, t))) continue
    const day = dayOf(date)
    days.push(day)
    if (t.sentence[first] <= lead + 1 && !(leading && leading <= day)) leading = day
  }
  return { days: days.sort(), leading }
}

/** Whether the text names an earlier day on which the event was than the one on which it was told. */
function isToldAfter(date: ResolvedDate, type: EventType, { days, leading }: Befallen, { t, lead }: Setting): boolean {
  const told = date.mention.first
  if (t.sentence[told] <= lead || isHeldOn(told, type, false, t)) return false
  const day = dayOf(date)
  if (leading && leading < day) return true
  const last = days[countBefore(days, (other) => other < day) - 1]
  return last !== undefined && Date.parse(day) - Date.parse(last) <= TOLD_WITHIN * 86_400_000
}

const dayOf = ({ value }: ResolvedDate): string => value.slice(0, 10)

/** "Peristiwa itu terjadi pada Sabtu (19/7)", "Korban tewas …", "dilakukan 7 Juli": sentences whose day is that of what befell. */
function tellsOfMishap(first: number, t: TokenTable): boolean {
  for (let i = t.sentenceFirst(first); i <= t.sentenceLast(first); i++) if (BEFALLEN.has(t.lower(i))) return true
  for (let i = first - 1; i >= first - 2; i--) if (t.lower(i) === 'dilakukan') return true
  return false
}
const BEFALLEN = new Set(['terjadi', 'peristiwa', 'kejadian', 'insiden', 'tewas'])

/** Tokens between an event word and what stands from `first` to `last`. */
export const gapTo = (e: EventMention, first: number, last: number): number =>
  e.first < first ? first - e.last : e.first - last

/** Tokens between a date and the nearest event word of a type in its sentence; Infinity without one. */
function gapToTrigger(date: ResolvedDate, type: EventType, setting: Setting): number {
  const { first, last } = date.mention
  let gap = Infinity
  for (const e of setting.eventsIn(setting.t.sentence[first])) {
    if (e.type === type) gap = Math.min(gap, gapTo(e, first, last))
  }
  return gap
}

/** The range of days that holds the day found, where the scene's own words give one: "mulai Senin … berlangsung 12-14 Februari". */
function wholeTime(day: ResolvedDate, type: EventType, setting: Setting): ResolvedDate {
  const value = day.value.slice(0, 10)
  if (CUSTODY.has(type)) return day
  if (MONTH.test(day.value)) return dayWithin(day, type, setting) ?? day
  const range = setting.entities.dates.find((date) => {
    const [start, end] = date.value.split('/')
    return (
      end &&
      DAY.test(start) &&
      start.slice(0, 10) === value &&
      gapToTrigger(date, type, setting) < Infinity &&
      !isLimit(date.mention.first, setting.t)
    )
  })
  return range ?? day
}

/** "digelar bulan depan … berlangsung pada 1-5 Juli": of a month the day or days on which the text says it is held, near the beginning. */
function dayWithin(month: ResolvedDate, type: EventType, setting: Setting): ResolvedDate | undefined {
  const { t, entities, lead } = setting
  return entities.dates.find(
    ({ value, mention: { first } }) =>
      DAY.test(value) &&
      value.startsWith(month.value) &&
      t.sentence[first] <= lead + WITHIN_LEAD &&
      isHeldOn(first, type, false, t),
  )
}
const WITHIN_LEAD = 3

/** Whether an event word of another type stands nearer to the date than the scene's own. */
function belongsElsewhere(date: ResolvedDate, type: EventType, gap: number, setting: Setting): boolean {
  const { first } = date.mention
  return setting
    .eventsIn(setting.t.sentence[first])
    .some((e) => e.type !== type && e.last < first && first - e.last < gap)
}

/** Of an article of unknown date the latest day that it dates with a weekday and not as one to come. */
function latestNews(dates: readonly ResolvedDate[]): string | null {
  let latest: string | null = null
  for (const { value, mention } of dates)
    if (
      mention.from.weekday !== undefined &&
      mention.tense !== 'future' &&
      DAY.test(value) &&
      (!latest || value > latest)
    )
      latest = value
  return latest
}

/** News tells of the last days: a day close to publication speaks for itself, one weeks before it is background. */
function freshness(value: string, published: string | null): number {
  if (!published || !DAY.test(value)) return 0
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000
  return days > 400 ? -4 : days > 14 ? -2 : days <= 5 && days >= 0 ? 1 : 0
}

/** Verbs that say when an event takes place: "digelar pada Selasa (21/10)". */
const HELD_VERBS = new Set([
  'digelar',
  'berlangsung',
  'dilaksanakan',
  'diadakan',
  'diselenggarakan',
  'dihelat',
  'dijadwalkan',
  'dilangsungkan',
  'dimulai',
])
function isHeldOn(first: number, type: EventType, elsewhere: boolean, t: TokenTable): boolean {
  // "berlangsung hingga 2 Mei": its end.
  if (LIMITS.has(t.lower(first - 1))) return false
  for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 3); i--) {
    const word = t.lower(i)
    // "menjelang pemilihan yang akan digelar 20 Mei": what is held then is something else.
    if (HELD_VERBS.has(word)) return !(elsewhere && (t.lower(i - 1) === 'yang' || t.lower(i - 2) === 'yang'))
    if (word === 'terjadi' && MISHAPS.has(type)) return true
  }
  return false
}

/** Whether the words in front make a date a limit ("sebelum", "sejak"); "terjadi sejak" is when it began. */
function isLimit(first: number, t: TokenTable): boolean {
  if (t.lower(first - 2) === 'terjadi') return false
  return LIMITS.has(t.lower(first - 1)) || LIMITS.has(t.lower(first - 2))
}

/** What role every date has, and in which scene. */
export function dateRoles(
  scenes: readonly Scene[],
  setting: Setting,
): Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }> {
  const roles = new Map<ResolvedDate, { role: RecordDate['role']; scene: Scene }>()
  for (const date of setting.entities.dates) {
    const own = scenes.find(
      (scene) => scene.date?.value === date.value || scene.further.some(({ value }) => value === date.value),
    )
    setting.note?.(
      date.mention.first,
      date.mention.last,
      own
        ? `event of ${own.type}: its words, its sentence and its nearness to publication fit best`
        : isStatementDate(date, setting)
          ? 'statement: it stands beside a reporting verb'
          : 'mentioned: another day fits the event better, or it is no day of it',
    )
    roles.set(
      date,
      own
        ? { role: 'event', scene: own }
        : { role: isStatementDate(date, setting) ? 'statement' : 'mentioned', scene: scenes[0] },
    )
  }
  return roles
}

/** Words of what is told, not of who told it where. */
const TOLD_WORDS = /^(bahwa|untuk|agar|telah|sudah|akan|karena|jika|hasilnya)$/
/** Words before an occasion at which something was said: "ujar Sari usai rapat di Palu, Senin (1/1)". */
const OCCASION = /^(usai|seusai|setelah|saat|dalam|pada|sela|menghadiri|mengikuti|memimpin|membuka)$/

/**
 * Whether a day dates words: it stands behind or right in front of a reporting verb ("kata X, Senin (1/1)", "Kamis mengatakan").
 * @param there whether the day of an occasion at which they were said counts as well
 */
export function isStatementDate(date: ResolvedDate, setting: Setting, there = false): boolean {
  const { t } = setting
  const { first, last } = date.mention
  if (!DAY.test(date.value)) return false
  if (date.bracketed || t.is(first, Class.Weekday) || t.isMark(first - 1, ',')) {
    const apart = t.isMark(first - 1, ',')
    for (let i = first - 1; i >= Math.max(t.sentenceFirst(first), first - 20); i--) {
      // "ia menjelaskan bahwa banjir surut pada Jumat (2/1)": the day of what was told.
      if (!apart && TOLD_WORDS.test(t.lower(i))) break
      if (t.is(i, Class.Say) && t.isLower(i))
        return !setting
          .eventsIn(t.sentence[first])
          // "kata Sari dalam konferensi pers, Rabu (1/1)": there it was said.
          .some(
            (e) =>
              e.first > i &&
              e.last < first &&
              e.type !== 'press-conference' &&
              !(there && OCCASION.test(t.lower(e.first - 1))),
          )
    }
  }
  for (let i = last + 1; i <= Math.min(last + 3, t.sentenceLast(first)); i++) {
    // "… pada Kamis (17/7)," kata X: the day was told, not the telling.
    if (t.isMark(i, '"”“')) return false
    if (t.is(i, Class.Say) && t.isLower(i)) return true
  }
  return false
}
