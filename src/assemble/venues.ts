import type { VenueMention } from '../find/mention.js'
import { Class } from '../lexicon/classes.js'
import type { Scene } from './events.js'
import type { Setting } from './setting.js'

/** How far behind a reporting verb its place may stand. */
const SAY_REACH = 20
/** Types in which a spot where somebody is brought or kept is not where the event took place. */
const CUSTODY: ReadonlySet<string> = new Set(['arrest', 'investigation', 'crime', 'trial'])

/**
 * The venues at which the events take place: those with a locative, but neither where somebody was taken nor, when there are
 * others, where somebody only spoke.
 */
export function eventVenues(main: Scene, setting: Setting): Set<VenueMention> {
  const located = setting.entities.venues.filter((m) => m.located && !(m.taken && CUSTODY.has(main.type)))
  const unsaid = located.filter((m) => !isSaidAt(m, setting))
  const chosen = new Set(unsaid.length > 0 ? unsaid : located)
  if (setting.note)
    for (const m of setting.entities.venues) setting.note(m.first, m.last, groundOf(m, chosen.has(m), main))
  return chosen
}

const groundOf = (m: VenueMention, chosen: boolean, main: Scene): string => {
  if (chosen) return 'event: a word such as “di” says that things take place there'
  if (!m.located) return 'mentioned: nothing says that things take place there'
  return m.taken && CUSTODY.has(main.type)
    ? 'mentioned: somebody was only brought there'
    : 'mentioned: somebody only spoke there'
}

/** "kata Bupati di Balai Kota, Senin": a reporting verb in front of the venue, with no event word between. */
function isSaidAt(venue: VenueMention, setting: Setting): boolean {
  const { t } = setting
  for (let i = venue.first - 1; i >= Math.max(t.sentenceFirst(venue.first), venue.first - SAY_REACH); i--) {
    if (!t.is(i, Class.Say) || !t.isLower(i)) continue
    return !setting.eventsIn(t.sentence[venue.first]).some((e) => e.first > i && e.last < venue.first)
  }
  return false
}
