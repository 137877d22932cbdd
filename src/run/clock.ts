/** Milliseconds of a steady clock. Node's `performance` would load modules for which an ordinary run has no other use. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6
