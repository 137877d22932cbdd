/**
 * Why a rule that nearly read something left it: the guard named last. A rule ends with `return no('…')` where what it looked at
 * is of its kind but a condition speaks against it, and with a plain `return undefined` where nothing of its kind stands there.
 */
let last: string | undefined

/** Leaves what a rule looked at, and says in a few words on which guard. Gives undefined. */
export function no(guard: string): undefined {
  last = guard
  return undefined
}

/** The guard named since the last call, if any. */
export function takeGuard(): string | undefined {
  const guard = last
  last = undefined
  return guard
}

/** Guards that several families share. */
export const INITIALS = 'the capital letters are initials, not a name'
export const ORDINARY_WORDS = 'the capital words are ordinary words, not a name'
export const UNKNOWN_NAME = 'no known name is among the words'
export const CALLED_AFTER = 'a street, hall, school or ship is called after the person'
/** Of bodies. */
export const COMMON_NOUN = 'the words are a common noun'
export const OF_OFFICE = 'it belongs to the office in front'
/** Of days and times. */
export const NO_SUCH_DAY = 'the calendar has no such day'
export const RECURRING = 'it comes again and again'
export const SPAN = 'it is a span of time or a guess'
/** Of places and dates. */
export const LONGER_NAME = 'the word belongs to a longer name'
export const NO_OFFICE_IN_FRONT = 'no office ends in front of the name'
