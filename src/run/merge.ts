import { createHash } from 'node:crypto'
import { t } from '../lang/lang.js'
import type { EventRecord } from '../record.js'
import { HashSet } from './hash-set.js'
import { type ArticleRecords, readRecords } from './records.js'

/** The files cannot be put together. The message is one line that says why. */
export class MergeError extends Error {}

interface Head {
  file: string
  rest: AsyncGenerator<ArticleRecords>
  article: ArticleRecords
}

/**
 * The records of several outputs as one, article by article. Outputs of `--shard` carry the place of each article in the whole
 * input and are put in its order: together they are what one run would have written. Other outputs follow one another as they are
 * named. The place is taken out of the records. Every file is read once, so it may be a pipe.
 * @param onFailed told of each answer of a filter to an input that failed, which is left out
 * @param incomplete whether shares may be missing
 * @throws MergeError when an article comes twice, a share is missing, or files of both kinds are mixed
 * @throws RecordsError when a file cannot be read
 */
export async function* merged(
  files: readonly string[],
  onFailed?: () => void,
  incomplete = false,
): AsyncGenerator<EventRecord[]> {
  const heads: Head[] = []
  for (const [i, file] of files.entries()) {
    const rest = readRecords(file, onFailed)
    const first = await rest.next()
    if (first.done) continue
    const head: Head = { file, rest, article: first.value }
    if (place(head.article)) heads.push(head)
    else if (heads.length === 0) return yield* joined(head, files.slice(i + 1), onFailed)
    else
      throw new MergeError(t`${file}: is no output of --shard, but ${heads[0].file} is; merge them apart, shards first`)
  }
  if (!incomplete) checkShares(heads, files.length)
  yield* woven(heads)
}

/** Refuses shards of which one is missing. A file without articles may be any of them. */
function checkShares(heads: readonly Head[], files: number): void {
  const [first] = heads
  const [, count] = first?.article.records[0].share ?? []
  if (count === undefined) return
  const given = new Set<number>()
  for (const { file, article } of heads) {
    const [share, of] = article.records[0].share ?? []
    if (share === undefined || of !== count)
      throw new MergeError(t`${file}: is a share of another run than ${first.file}; merge them apart`)
    given.add(share)
  }
  // Doubles are told where they come.
  if (given.size < heads.length) return
  const missing: number[] = []
  for (let share = 1; share <= count; share++) if (!given.has(share)) missing.push(share)
  if (missing.length > files - heads.length)
    throw new MergeError(
      t`of ${count} shares these are missing: ${missing.slice(0, MOST_NAMED).join(', ')}${missing.length > MOST_NAMED ? ' …' : ''}; give them too, or merge what is there with --incomplete`,
    )
}
const MOST_NAMED = 20

/** Shards, by the places of their articles. */
async function* woven(heads: Head[]): AsyncGenerator<EventRecord[]> {
  // Sorted, the next article first.
  const waiting: Head[] = []
  const wait = (head: Head) => {
    let low = 0
    for (let high = waiting.length; low < high; ) {
      const middle = (low + high) >> 1
      if (compare(placeOf(waiting[middle]), placeOf(head)) < 0) low = middle + 1
      else high = middle
    }
    const other = waiting[low]
    if (other && compare(placeOf(other), placeOf(head)) === 0)
      throw new MergeError(
        t`${head.article.records[0].article.id}: stands in ${other.file} (line ${other.article.line}) and in ${head.file} (line ${head.article.line}); give every shard once, of one run`,
      )
    waiting.splice(low, 0, head)
  }
  for (const head of heads) wait(head)
  for (let head = waiting.shift(); head; head = waiting.shift()) {
    const { article, file, rest } = head
    yield article.records.map(({ position, share, ...record }) => record)
    const next = await rest.next()
    if (next.done) continue
    const following: Head = { file, rest, article: next.value }
    if (compare(placeOf(following), placeOf(head)) <= 0)
      throw new MergeError(t`${file}, line ${next.value.line}: out of order; give the outputs of --shard as they are`)
    wait(following)
  }
}

/** Outputs one after the other: one that is begun, and others. */
async function* joined(
  begun: Head,
  others: readonly string[],
  onFailed: (() => void) | undefined,
): AsyncGenerator<EventRecord[]> {
  const seen = new HashSet()
  const outputs = [
    { file: begun.file, articles: whole(begun) },
    ...others.map((file) => ({ file, articles: readRecords(file, onFailed) })),
  ]
  for (const { file, articles } of outputs) {
    // Within one output a text may well come twice: the input held it twice.
    const own = new HashSet()
    for await (const { records, line } of articles) {
      if (place({ records, line }))
        throw new MergeError(t`${file}, line ${line}: is of a shard, the records before it are not; merge them apart`)
      const [{ id, article }] = records
      const key = createHash('sha256').update(`${article.id}\0${id}`).digest()
      if (seen.has(key))
        throw new MergeError(t`${article.id}: stands in ${file} (line ${line}) and in a file before it; give each once`)
      own.add(key)
      yield records
    }
    seen.addAll(own)
  }
}

async function* whole({ article, rest }: Head): AsyncGenerator<ArticleRecords> {
  yield article
  yield* rest
}

const place = ({ records }: ArticleRecords) => records[0].position
const placeOf = ({ file, article }: Head): [number, number] => {
  const found = place(article)
  if (!found) throw new MergeError(t`${file}, line ${article.line}: is no output of --shard; merge it apart`)
  return found
}
const compare = (a: [number, number], b: [number, number]): number => a[0] - b[0] || a[1] - b[1]
