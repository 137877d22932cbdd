import { Script } from 'node:vm'
import type { extractAll } from '../extract.js'
import { t } from '../lang/lang.js'

/** An article took longer than it may. */
export class LateError extends Error {
  readonly reason: string
  readonly hint = t`give it more time with --timeout SECONDS`

  constructor(milliseconds: number) {
    const reason = t`took longer than ${milliseconds / 1000} s`
    super(reason)
    this.reason = reason
  }
}

// What runs in a script of its own can be stopped from outside, with all that it calls; in this thread nothing else can.
const WORK = Symbol.for('kliping/work')
const script = new Script(`globalThis[Symbol.for('kliping/work')]()`)

/** `extractAll` in this thread, which throws `LateError` when articles together take longer than so many milliseconds. */
export function limited(extract: typeof extractAll, milliseconds: number): typeof extractAll {
  return function* (...args) {
    yield* within(milliseconds, () => [...extract(...args)])
  }
}

function within<T>(milliseconds: number, work: () => T): T {
  const world = globalThis as { [WORK]?: () => T }
  world[WORK] = work
  try {
    return script.runInThisContext({ timeout: milliseconds, displayErrors: false })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new LateError(milliseconds) : error
  } finally {
    delete world[WORK]
  }
}
