import { plural, t } from '../lang/lang.js'
import { MergeError, merged } from '../run/merge.js'
import { RecordsError } from '../run/records.js'
import { fileSink, streamSink } from '../write/sink.js'
import { type OutputFlags, outputOf } from './output.js'
import { ownRules } from './own-rules.js'
import { endOf, report, UsageError } from './terminal.js'

interface MergeFlags extends OutputFlags {
  rules?: string[]
  incomplete?: boolean
}

/** `kliping merge FILES`: one output from those of several runs, in any format. */
export async function mergeCommand(files: readonly string[], flags: MergeFlags): Promise<void> {
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError(t`- stands twice: standard input can be read only once`)
  const { format, toFile, write } = outputOf(flags)
  write.fields = (await ownRules(flags.rules))?.fields
  const sink = toFile ? await fileSink(flags.output!) : streamSink(process.stdout)
  let articles = 0
  let records = 0
  let failed = 0
  try {
    const writer = await format.open(write)
    let between = ''
    await sink.write(writer.head)
    for await (const article of merged(files, () => void failed++, flags.incomplete)) {
      const chunk = writer.chunk(article)
      if (chunk) {
        await sink.write(between + chunk)
        between = writer.between
      }
      articles++
      records += article.length
      if (!sink.open) break
    }
    await sink.write(writer.tail)
    await sink.finish()
  } catch (error) {
    await sink.discard()
    if (error instanceof RecordsError) throw endOf(error)
    if (error instanceof MergeError) throw new UsageError(error.message)
    throw error
  }
  if (!flags.quiet && sink.open)
    report(
      `${plural(files.length, 'file')}, ${plural(articles, 'article')}, ${plural(records, 'record')}${toFile ? t`, in ${flags.output}` : ''}` +
        (failed ? t`; ${plural(failed, 'failed input')} left out` : ''),
    )
}
