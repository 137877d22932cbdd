import { agencies } from './agencies.js'
import { counts } from './counts.js'
import { dates } from './dates.js'
import { events } from './events.js'
import { people } from './people.js'
import { places } from './places.js'
import { quotes } from './quotes.js'
import type { Family } from './rule.js'
import { themes } from './themes.js'
import { venues } from './venues.js'

/** All families in the order in which they run: a rule may look at what the families before it found. */
export const families = [
  dates,
  places,
  agencies,
  venues,
  people,
  themes,
  counts,
  quotes,
  events,
] as unknown as readonly Family[]

/** Every rule, in that order. */
export const rules = families.flatMap((family) => family.rules)
