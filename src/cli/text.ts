import { t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { Source } from '../read/source.js'
import { visible } from '../write/visible.js'
import type { ArticlesFlags } from './articles.js'
import { checkedBytes, checkedEncoding } from './checks.js'
import { exitCode, failureLine, print, report, UsageError } from './terminal.js'

/** `kliping text FILE [ID]`: an article's text exactly as the spans of its records index it. */
export async function textCommand(
  file: string,
  id: string | undefined,
  { quiet, ...flags }: ArticlesFlags,
): Promise<void> {
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const options: ReadOptions = {
    ...flags,
    maxBytes: flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes),
    onWarning: quiet ? undefined : report,
  }
  const { files, failures } = await resolveInputs([file], options)
  for (const failure of failures) report(failureLine(failure))
  if (files.length === 0) {
    process.exitCode = exitCode.nothing
    return
  }
  let wanted: Source | undefined
  let rows = 0
  for await (const source of read(files, options)) {
    if ('failure' in source) {
      report(failureLine(source))
      process.exitCode = exitCode.failed
      continue
    }
    rows++
    if (id !== undefined ? source.id === id : rows === 1) wanted = source
    if (id !== undefined ? wanted : rows > 1) break
  }
  if (id === undefined && rows > 1)
    throw new UsageError(t`${file}: holds several articles; name one by the id in its record: kliping text ${file} ID`)
  if (id !== undefined && !wanted && rows > 0)
    throw new UsageError(t`${file}: holds no article with the id ${id}; ids stand in the records under article.id`)
  if (!wanted) return
  if (process.stdout.isTTY) await print(`${visible(wanted.text)}\n`)
  else await print(wanted.text)
}
