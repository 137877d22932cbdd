import type { EventRecord } from '../record.js'
import type { ArticleRecords } from './records.js'

/**
 * Records, to be read beside their articles. Both may come in any order, and ids may come twice; memory holds little where the
 * order is the same.
 */
export class SideBySide {
  /** Records that were read before their article came. */
  readonly #parked = new Map<string, EventRecord[][]>()

  constructor(private readonly rest: AsyncGenerator<ArticleRecords>) {}

  /** The next records of an article with this id, if there are any. */
  async next(id: string): Promise<EventRecord[] | undefined> {
    const waiting = this.#parked.get(id)
    if (waiting) {
      const records = waiting.shift()
      if (waiting.length === 0) this.#parked.delete(id)
      return records
    }
    for (;;) {
      const { value, done } = await this.rest.next()
      if (done) return undefined
      if (value.records[0].article.id === id) return value.records
      this.#park(value)
    }
  }

  /** The records whose article did not come, those of one id together. */
  async *left(): AsyncGenerator<EventRecord[]> {
    for await (const article of this.rest) this.#park(article)
    for (const waiting of this.#parked.values()) yield* waiting
  }

  #park({ records }: ArticleRecords): void {
    const { id } = records[0].article
    const others = this.#parked.get(id)
    if (others) others.push(records)
    else this.#parked.set(id, [records])
  }
}
