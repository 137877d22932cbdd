/** Milliseconds of a steady clock. Node's `performance` would load modules for which an ordinary run has no other use. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6

/** Lets the event loop take a turn. `node:timers/promises` has the same, and is one more module to load. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
