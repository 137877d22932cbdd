/** Work on one thing in steps: it pauses between them, so that others can catch up. */
export type Steps<T> = Generator<void, T, void>

/**
 * The results of the same work on many things, each step done on all of them before the next one begins. There is more code than a
 * processor keeps at hand; what is used again at once costs half.
 */
export function inStep<T>(works: readonly Steps<T>[]): T[] {
  const results = new Array<T>(works.length)
  let going = [...works.entries()]
  while (going.length > 0) {
    going = going.filter(([n, work]) => {
      const { done, value } = work.next()
      if (done) results[n] = value
      return !done
    })
  }
  return results
}

/** The result of work that nobody has to catch up with. */
export function straight<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
