import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EXPORT_FORMATS, type ExportFormat, fileNameOf } from '../annotate/formats.js'
import type { LabelSet } from '../annotate/labels.js'
import { annotatedOf } from '../annotate/spans.js'
import type { Annotated } from '../annotate/text.js'
import { CodePoints } from '../assemble/spans.js'
import { plural, t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { EventRecord } from '../record.js'
import { type ArticleRecords, RecordsError, readRecords } from '../run/records.js'
import { SideBySide } from '../run/side-by-side.js'
import { fileSink, streamSink } from '../write/sink.js'
import { checkedBytes, checkedEncoding } from './checks.js'
import type { InputFlags } from './input.js'
import { endOf, exitCode, failureLine, print, report, UsageError } from './terminal.js'

export interface ExportFlags extends InputFlags {
  to: string
  against?: string[]
  labels?: LabelSet
  output?: string
  setup?: boolean
  maxBytes?: string
  quiet?: boolean
}

/** `kliping export RECORDS --to FORMAT --against PATHS`: records as pre-annotations of their articles. Sets the exit code. */
export async function exportCommand(records: string | undefined, flags: ExportFlags): Promise<void> {
  const format = EXPORT_FORMATS.find(({ name }) => name === flags.to)!
  const labels = flags.labels ?? 'ner'
  if (flags.setup) {
    if (!format.config) throw new UsageError(t`--setup: ${format.name} needs none`)
    return print(format.config.of(labels))
  }
  if (records === undefined) throw new UsageError(t`name the records: json or jsonl that kliping wrote`)
  if (!flags.against) throw new UsageError(t`records hold no texts; name their articles with --against`)
  const folder = format.files && flags.output !== undefined && flags.output !== '-' ? flags.output : undefined
  if (folder === undefined && !format.chunk)
    throw new UsageError(t`--to ${format.name} writes files for every article; name a folder with -o`)
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const byArticle = new SideBySide(await recordsOf(records, flags.quiet))
  const done = { articles: 0, spans: 0, leftOut: 0 }
  const articles = annotatedArticles(byArticle, flags, flags.against, labels)
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const counted = async function* () {
    for await (const article of articles) {
      done.articles++
      done.spans += article.spans.length
      done.leftOut += format.leftOut?.(article) ?? 0
      yield article
    }
  }
  if (folder !== undefined) await toFolder(folder, format, counted(), labels)
  else if (!(await toOne(flags.output, format, counted(), version))) return
  let missing = 0
  let first = ''
  for await (const [{ article }] of byArticle.left()) if (missing++ === 0) first = article.id
  if (missing > 0) {
    report(
      t`${plural(missing, 'article')} not found, such as ${first}; name the articles as when the records were made`,
    )
    process.exitCode = exitCode.failed
  }
  if (flags.quiet) return
  const left = done.leftOut ? t`; ${done.leftOut} that overlap others or are quotes have no room in ${format.name}` : ''
  report(`${plural(done.articles, 'article')}, ${plural(done.spans, 'span')}${left}`)
  if (format.config && folder === undefined)
    report(t`set ${format.name} up with the output of: kliping export --to ${format.name} --labels ${labels} --setup`)
}

/** The records article by article. That the file holds records shows before anything is written. */
async function recordsOf(path: string, quiet: boolean | undefined): Promise<AsyncGenerator<ArticleRecords>> {
  const all = checkedRecords(path, quiet)
  const first = await all.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* all
  })()
}

async function* checkedRecords(path: string, quiet: boolean | undefined): AsyncGenerator<ArticleRecords> {
  let failed = 0
  try {
    yield* readRecords(path, () => void failed++)
  } catch (error) {
    if (error instanceof RecordsError) throw endOf(error)
    throw error
  }
  if (failed > 0 && !quiet) report(t`${path}: ${plural(failed, 'failed input')} left out`)
}

/** The articles that have records, with their spans. */
async function* annotatedArticles(
  byArticle: SideBySide,
  flags: ExportFlags,
  against: string[],
  labels: LabelSet,
): AsyncGenerator<Annotated> {
  const onWarning = (message: string) => {
    if (!flags.quiet) report(message)
  }
  const maxBytes = flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes)
  const options: ReadOptions = { ...flags, maxBytes, onWarning }
  const { files, failures } = await resolveInputs(against, options)
  const fail = (message: string) => {
    report(message)
    process.exitCode = exitCode.failed
  }
  for (const failure of failures) fail(failureLine(failure))
  for await (const source of read(files, options)) {
    if ('failure' in source) {
      fail(failureLine(source))
      continue
    }
    const records = await byArticle.next(source.id)
    if (!records) continue
    const article = annotatedOf(source.id, source.text, records, labels)
    if (!fits(article, records)) {
      fail(t`${source.id}: the text is another one than that of the records; extract it again`)
      continue
    }
    yield article
  }
}

/** Whether a text is the one that the records were made from: every place holds the words that it is said to hold. */
function fits({ text }: Annotated, records: readonly EventRecord[]): boolean {
  const points = new CodePoints(text)
  return records.every(({ dates, venues, places, themes, quotes, agencies, organizations, officials, people }) =>
    [
      ...[dates, venues, places, themes, quotes].flat(),
      ...[agencies, organizations, officials, people].flat().flatMap(({ mentions }) => mentions),
    ].every(({ span, text: words }) => points.slice(...span) === words),
  )
}

/** Whether all was written: a reader that has gone has seen enough. */
async function toOne(
  path: string | undefined,
  format: ExportFormat,
  articles: AsyncIterable<Annotated>,
  version: string,
): Promise<boolean> {
  const sink = path === undefined || path === '-' ? streamSink(process.stdout) : await fileSink(path)
  try {
    await sink.write(format.head ?? '')
    let first = true
    for await (const article of articles) {
      await sink.write((first ? '' : (format.between ?? '')) + format.chunk!(article, version))
      first = false
      if (!sink.open) return false
    }
    await sink.write(format.tail ?? '')
    await sink.finish()
    return true
  } catch (error) {
    await sink.discard()
    throw error
  }
}

async function toFolder(folder: string, format: ExportFormat, articles: AsyncIterable<Annotated>, labels: LabelSet) {
  const taken = new Map<string, number>()
  const write = async (name: string, content: string) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true }).catch((error: Error) => {
      throw new UsageError(
        t`${dirname(path)}: no folder can be made there (${error.message}); choose another place with -o`,
      )
    })
    const sink = await fileSink(path)
    await sink.write(content)
    await sink.finish()
  }
  for await (const article of articles) {
    const name = fileNameOf(article.id, taken)
    for (const { ending, content } of format.files!(article)) await write(name + ending, content)
  }
  if (format.config) await write(format.config.file, format.config.of(labels))
}
