/** One share of the input: the articles whose id falls on `index` (from 1) of `count`. */
export interface Shard {
  index: number
  count: number
}

/** Whether an article belongs to a shard. Depends on its id alone, so every machine decides alike and an article has one shard. */
export function inShard(id: string, { index, count }: Shard): boolean {
  return hash(id) % count === index - 1
}

/** FNV-1a over UTF-16 units, its bits mixed once more so that the remainder is even for ids that differ in a digit. */
function hash(id: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
