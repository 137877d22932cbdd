import { plural, t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { Source } from '../read/source.js'
import { RecordsError } from '../run/records.js'
import { verify } from '../run/verify.js'
import { streamSink } from '../write/sink.js'
import { oneLine } from '../write/visible.js'
import { checkedBytes, checkedEncoding } from './checks.js'
import type { InputFlags } from './input.js'
import { endOf, exitCode, failureLine, report, UsageError } from './terminal.js'

export interface VerifyFlags extends InputFlags {
  against: string[]
  maxBytes?: string
  quiet?: boolean
}

/** `kliping verify RECORDS --against PATHS`: a line on standard output for everything in the records that is not so (any more). */
export async function verifyCommand(records: string, flags: VerifyFlags): Promise<void> {
  if (records === '-') throw new UsageError(t`verify reads the records twice; name a file`)
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const maxBytes = flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes)
  const onWarning = (message: string) => {
    if (!flags.quiet) report(message)
  }
  const options: ReadOptions = { ...flags, maxBytes, onWarning }
  const { files, failures } = await resolveInputs(flags.against, options)
  for (const failure of failures) report(failureLine(failure))
  // Without any article every record would be told as different.
  if (files.length === 0) {
    process.exitCode = exitCode.nothing
    return
  }
  const sink = streamSink(process.stdout)
  try {
    const found = await verify(records, articles(files, options), ({ article, record, what }) =>
      sink.write(`${oneLine(`${article}${record ? ` (${record})` : ''}: ${what}`)}\n`),
    )
    await sink.finish()
    if (found.records === 0) {
      report(t`${records}: holds no records`)
      process.exitCode = exitCode.nothing
      return
    }
    if (!flags.quiet)
      report(
        `${plural(found.articles, 'article')}, ${plural(found.records, 'record')}, ${plural(found.spans, 'span')}: ` +
          (found.differences ? plural(found.differences, 'difference') : t`all as recorded`) +
          (found.unrecorded ? t`; ${plural(found.unrecorded, 'article')} without records` : '') +
          (found.failed ? t`; ${plural(found.failed, 'failed input')} left out` : ''),
      )
    process.exitCode = found.differences ? exitCode.failed : exitCode.done
  } catch (error) {
    if (error instanceof RecordsError) throw endOf(error)
    throw error
  }
}

/** What can be read; of what cannot, the records will be missing their article. */
async function* articles(files: string[], options: ReadOptions): AsyncGenerator<Source> {
  for await (const found of read(files, options)) {
    if ('failure' in found) report(failureLine(found))
    else yield found
  }
}
