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
