import { expect } from 'vitest'

/** Rounds that are tried before a growth is called too steep. */
const ROUNDS = 4

interface Growth {
  /** The shorter size, in units of the reader's own. */
  small: number
  /** How many times as large the longer one is. */
  times: number
  /** What the longer one may cost at most, as a multiple of the shorter one's time. The square would cost `times * times`. */
  most: number
  /** Milliseconds that are not worth a complaint, however little the shorter one takes. */
  least: number
}

/**
 * Expects a reader's time to grow with what it reads, not with its square.
 * Processor time counts, and a round measures both sizes, so that what else the machine does hits both alike; one good round is
 * enough, since a reader that takes the square is too slow in all of them.
 */
export function expectLinear(read: (size: number) => void, { small, times, most, least }: Growth, of?: string): void {
  const time = (size: number) => {
    const start = process.cpuUsage()
    read(size)
    return process.cpuUsage(start).user / 1000
  }
  time(small / 2)
  let long = Number.POSITIVE_INFINITY
  let bound = 0
  for (let round = 0; round < ROUNDS && long >= bound; round++) {
    bound = Math.max(Math.min(time(small), time(small), time(small)) * most, least)
    long = time(small * times)
  }
  expect(long, of).toBeLessThan(bound)
}
