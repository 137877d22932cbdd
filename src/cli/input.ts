import { fstatSync, statSync } from 'node:fs'
import { t } from '../lang/lang.js'
import { isOwnFile, type ReadFailure, type ReadOptions } from '../read/index.js'
import { nearest, report, UsageError } from './terminal.js'

/** Options of reading as commander names them. */
export type InputFlags = Pick<
  ReadOptions,
  | 'encoding'
  | 'inputFormat'
  | 'textField'
  | 'idField'
  | 'dateField'
  | 'titleField'
  | 'urlField'
  | 'authorField'
  | 'outletField'
>

/** A mistyped one of the commands looks like a path that does not exist. */
export async function withCommandHint(failure: ReadFailure, commands: readonly string[]): Promise<ReadFailure> {
  if (!/^[a-z]+$/.test(failure.path)) return failure
  const command = await nearest(failure.path, commands)
  return command ? { ...failure, hint: t`${failure.hint}, or did you mean "kliping ${command}"?` } : failure
}

/**
 * The files without those that this run writes: reading them would never end, or read the last run's records as articles.
 * @throws UsageError where an article would be replaced
 */
export async function withoutOutputs(
  outputs: (string | undefined)[],
  files: string[],
  quiet: boolean | undefined,
): Promise<string[]> {
  const written = outputs
    .map((output, i) =>
      output !== undefined ? statSync(output, { throwIfNoEntry: false }) : i === 0 ? fstatSync(1) : undefined,
    )
    .filter((stats) => stats?.isFile())
  if (written.length === 0) return files
  const left: string[] = []
  for (const file of files) {
    const stats = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })
    if (!stats || !written.some((output) => output?.ino === stats.ino && output.dev === stats.dev)) {
      left.push(file)
      continue
    }
    if (stats.size > 0 && !(await isOwnFile(file)))
      throw new UsageError(t`${file}: input and output are the same file; name another one to write to`)
    if (!quiet) report(t`${file}: is an output of this run, not read`)
  }
  return left
}
