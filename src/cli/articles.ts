import { t } from '../lang/lang.js'
import { type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { Source } from '../read/source.js'
import { exitCode, failureLine, report } from './terminal.js'

/**
 * Reads every article of some inputs, one after the other, and reports what cannot be read; the number of articles read.
 * Sets the exit code: 1 where an input failed, 3 where there was nothing.
 */
export async function eachArticle(
  paths: readonly string[],
  options: Omit<ReadOptions, 'onWarning'>,
  each: (source: Source) => void | Promise<void>,
): Promise<number> {
  const reading: ReadOptions = { ...options, onWarning: report }
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
  if (failed > 0) process.exitCode = exitCode.failed
  else if (articles === 0) process.exitCode = exitCode.nothing
  return articles
}
