import { fstatSync, statSync } from 'node:fs'
import { type ReadFailure, type ReadOptions, read, resolveInputs } from '../read/index.js'
import type { Source } from '../read/source.js'
import { type Failure, run } from '../run/run.js'
import { workOf } from '../run/work.js'
import { formatOfFile, formats } from '../write/formats.js'
import { fileSink, type Sink, streamSink } from '../write/sink.js'
import type { Format } from '../write/writer.js'
import { checkedDate, checkedDelimiter, checkedEncoding, checkedZone } from './checks.js'
import { silent, startProgress } from './progress.js'
import { exitCode, failureLine, nearest, report, reportTrace, UsageError, wantsColour } from './terminal.js'

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

export interface ExtractFlags extends InputFlags {
  format?: string
  table?: string
  output?: string
  excel?: boolean
  delimiter?: string
  bom?: boolean
  published?: string
  timezone?: string
  quiet?: boolean
  verbose?: boolean
  color?: boolean
}

/** `kliping [options] [paths...]`: records of all articles, in the order of the input. Sets the exit code. */
export async function extractCommand(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('- stands twice: standard input can be read only once')
  const toFile = flags.output !== undefined && flags.output !== '-'
  const toTerminal = !toFile && process.stdout.isTTY === true
  const format = chosenFormat(flags, toFile, toTerminal)
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const delimiter = flags.delimiter === undefined ? undefined : checkedDelimiter(flags.delimiter)
  const timezone = flags.timezone === undefined ? undefined : checkedZone(flags.timezone)
  const published = flags.published === undefined ? undefined : await checkedDate(flags.published)

  const interrupted = new AbortController()
  const onSignal = (name: NodeJS.Signals) => interrupted.abort(name)
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  const { signal } = interrupted

  let progress = silent
  const readOptions: ReadOptions = {
    ...flags,
    stdin: process.stdin,
    onWarning(message) {
      if (flags.quiet) return
      progress.clear()
      report(message)
    },
  }
  let failures = 0
  const onFailure = (failure: Failure) => {
    failures++
    progress.clear()
    report(failureLine(failure))
    if (flags.verbose && failure.cause) reportTrace(failure.cause)
  }

  const inputs = await resolveInputs([...(paths.length ? paths : ['-'])], readOptions)
  for (const failure of inputs.failures) onFailure(await withCommandHint(failure))
  const files = withoutOutput(inputs.files, toFile ? flags.output : undefined, flags.quiet)
  if (files.length === 0) {
    if (inputs.failures.length === 0) report('nothing to read; name files, folders or globs that hold articles')
    process.exitCode = exitCode.nothing
    return
  }

  const sink = toFile ? await fileSink(flags.output!) : streamSink(process.stdout)
  const [writer, { extract }] = await Promise.all([
    format.open({
      table: flags.table,
      delimiter,
      bom: flags.bom,
      excel: flags.excel,
      terminal: toTerminal,
      colour: !toFile && wantsColour(process.stdout, flags.color),
      // A terminal may not know its width and say 0.
      width: process.stdout.columns || undefined,
    }),
    import('../extract.js'),
  ])
  progress = startProgress(files.length, !flags.quiet && !toTerminal)
  let done = 0
  try {
    const counts = await run(
      readOneByOne(files, readOptions, () => done++),
      {
        work: workOf(extract, writer, { published, timezone }),
        writer,
        sink,
        signal,
        onFailure,
        onArticle: (counts) => progress.update(done, counts),
      },
    )
    progress.stop()
    if (signal.aborted) {
      await interrupt(sink, signal.reason, toFile ? flags.output : undefined, counts.articles)
      return
    }
    await sink.finish()
    if (!flags.quiet && sink.open)
      report(
        `${plural(counts.articles, 'article')}, ${plural(counts.records, 'record')}${failures ? `, ${failures} failed` : ''}${toFile ? `, in ${flags.output}` : ''}`,
      )
    process.exitCode = failures ? exitCode.failed : exitCode.done
  } catch (error) {
    progress.stop()
    await sink.discard()
    throw error
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

/** A mistyped command looks like a path that does not exist. */
async function withCommandHint(failure: ReadFailure): Promise<ReadFailure> {
  if (!/^[a-z]+$/.test(failure.path)) return failure
  const command = await nearest(failure.path, ['rules', 'schema', 'text'])
  return command ? { ...failure, hint: `${failure.hint}, or did you mean "kliping ${command}"?` } : failure
}

const plural = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

async function interrupt(sink: Sink, name: 'SIGINT' | 'SIGTERM', output: string | undefined, articles: number) {
  if (output === undefined) await sink.finish()
  else await sink.discard()
  process.stdin.destroy()
  report(`interrupted after ${plural(articles, 'article')}${output === undefined ? '' : `; ${output} was not written`}`)
  process.exitCode = exitCode[name]
}

/** The format asked for, else what the output's name or the csv options mean, else what suits the output. */
function chosenFormat(flags: ExtractFlags, toFile: boolean, toTerminal: boolean): Format {
  const named = formats.find(({ name }) => name === flags.format)
  const csvOnly = (['table', 'excel', 'delimiter', 'bom'] as const).find((flag) => flags[flag] !== undefined)
  const ofFile = toFile ? formatOfFile(flags.output!) : undefined
  const guessed = ofFile ?? (csvOnly ? 'csv' : toFile ? undefined : toTerminal ? 'summary' : 'json')
  const format = named ?? (typeof guessed === 'string' ? formats.find(({ name }) => name === guessed) : guessed)
  if (!format) {
    const endings = formats.flatMap((each) => each.endings)
    throw new UsageError(
      `-o ${flags.output}: cannot tell the format from this name; end it in ${endings.join(', ')} or give --format`,
    )
  }
  if (csvOnly && format.name !== 'csv')
    throw new UsageError(`--${csvOnly} is for csv, but the output is ${format.name}; add --format csv or leave it out`)
  return format
}

/** One file after the other, so that it is known how many are done. */
async function* readOneByOne(
  files: readonly string[],
  options: ReadOptions,
  onDone: () => void,
): AsyncGenerator<Source | ReadFailure> {
  for (const file of files) {
    yield* read([file], options)
    onDone()
  }
}

/** The files without the one that this run writes: reading it would never end, or read the last run's records as articles. */
function withoutOutput(files: string[], output: string | undefined, quiet: boolean | undefined): string[] {
  const written = output === undefined ? fstatSync(1) : statSync(output, { throwIfNoEntry: false })
  if (!written?.isFile()) return files
  return files.filter((file) => {
    const stat = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })
    if (!stat || stat.ino !== written.ino || stat.dev !== written.dev) return true
    if (!quiet) report(`${file}: is the output of this run, not read`)
    return false
  })
}
