/**
 * What stands behind a key in a text of lines "key<tab>value" that are sorted by their keys, in UTF-16 order; undefined without it.
 * Found by halving, so that a table of some megabytes costs nothing before it is asked.
 */
export function valueIn(lines: string, key: string): string | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const start = lines.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    const tab = lines.indexOf('\t', start)
    const here = lines.slice(start, tab)
    const newline = lines.indexOf('\n', tab)
    const end = newline < 0 ? lines.length : newline
    if (here === key) return lines.slice(tab + 1, end)
    if (here < key) low = end + 1
    else high = start
  }
  return undefined
}
