/**
 * A set of 64-bit hashes in 16 to 32 bytes each: ids of ten million articles fit where a `Set` of strings would not (and a `Set`
 * ends at 16.7 million). Two articles among ten million share a hash with a probability of 3 in a million.
 */
export class HashSet {
  private slots = new BigUint64Array(1 << 10)
  private size = 0

  /** @param hash at least 8 bytes of a good hash */
  has(hash: Buffer): boolean {
    const key = keyOf(hash)
    return this.slots[this.find(this.slots, key)] === key
  }

  add(hash: Buffer): void {
    this.put(keyOf(hash))
  }

  addAll(other: HashSet): void {
    for (const key of other.slots) if (key !== 0n) this.put(key)
  }

  private put(key: bigint): void {
    const slot = this.find(this.slots, key)
    if (this.slots[slot] === key) return
    this.slots[slot] = key
    if (++this.size * 2 > this.slots.length) this.grow()
  }

  /** Where a key is, or the free slot where it would be. */
  private find(slots: BigUint64Array, key: bigint): number {
    const mask = slots.length - 1
    let slot = Number(key & BigInt(mask))
    while (slots[slot] !== 0n && slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const larger = new BigUint64Array(this.slots.length * 2)
    for (const key of this.slots) if (key !== 0n) larger[this.find(larger, key)] = key
    this.slots = larger
  }
}

/** 0 stands for a free slot. */
function keyOf(hash: Buffer): bigint {
  return hash.readBigUInt64LE(0) || 1n
}
