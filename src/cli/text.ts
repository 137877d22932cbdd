import { t } from '../lang/lang.js'
import { type ReadOptions, read } from '../read/index.js'
import type { Source } from '../read/source.js'
import { visible } from '../write/visible.js'
import { checkedEncoding } from './checks.js'
import type { InputFlags } from './input.js'
import { exitCode, failureLine, print, report, UsageError } from './terminal.js'

/** `kliping text FILE [ID]`: an article's text exactly as the spans of its records index it. */
export async function textCommand(file: string, id: string | undefined, flags: InputFlags): Promise<void> {
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const options: ReadOptions = { ...flags, onWarning: report }
  let wanted: Source | undefined
  let rows = 0
  for await (const source of read([file], options)) {
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
