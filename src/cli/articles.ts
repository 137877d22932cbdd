import { t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { Source } from '../read/source.js'
import { checkedBytes } from './checks.js'
import type { InputFlags } from './input.js'
import { exitCode, failureLine, report } from './terminal.js'

/** How articles are read, as commander names it. */
export interface ArticlesFlags extends InputFlags {
  maxBytes?: string
  quiet?: boolean
}

/**
 * Reads every article of some inputs, one after the other, and reports what cannot be read; the number of articles read.
 * Sets the exit code: 1 where an input failed, 3 where there was nothing to read.
 */
export async function eachArticle(
  paths: readonly string[],
  { quiet, maxBytes, ...options }: ArticlesFlags,
  each: (source: Source) => void | Promise<void>,
): Promise<number> {
  const reading: ReadOptions = {
    ...options,
    maxBytes: maxBytes === undefined ? undefined : checkedBytes(maxBytes),
    onWarning: quiet ? undefined : report,
  }
  const { files, failures } = await resolveInputs([...paths], reading)
  let articles = 0
  let failed = failures.length
  for (const failure of failures) report(failureLine(failure))
  for await (const source of read(files, reading)) {
    if ('failure' in source) {
      failed++
      report(failureLine(source))
      continue
    }
    articles++
    await each(source)
  }
  if (articles === 0 && failed === 0) report(t`nothing to read; name files, folders or globs that hold articles`)
  if (files.length === 0 || (articles === 0 && failed === 0)) process.exitCode = exitCode.nothing
  else if (failed > 0) process.exitCode = exitCode.failed
  return articles
}
