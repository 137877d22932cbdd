/** How many entries a list in order has before the first of which `isBefore` does not hold, by halving. */
export function countBefore<T>(list: readonly T[], isBefore: (entry: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(list[middle])) low = middle + 1
    else high = middle
  }
  return low
}
