import { fstatSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { key, type Language, language, plural, t } from '../lang/lang.js'
import { type ReadFailure, type ReadOptions, resolveInputs } from '../read/index.js'
import { now } from '../run/clock.js'
import { type Crew, growingCrew, soloCrew } from '../run/crew.js'
import { feed } from '../run/feed.js'
import { ResumeError } from '../run/journal.js'
import { FileOutput, StreamOutput } from '../run/output.js'
import { type Counts, run } from '../run/run.js'
import { inShard } from '../run/shard.js'
import { type Failure, ownOf, type WorkSettings, workOf } from '../run/work.js'
import { formatOfFile, formats } from '../write/formats.js'
import { streamSink } from '../write/sink.js'
import type { Format, WriteOptions, Writer } from '../write/writer.js'
import {
  checkedBytes,
  checkedCount,
  checkedDate,
  checkedDelimiter,
  checkedEncoding,
  checkedSeconds,
  checkedShard,
  checkedZone,
} from './checks.js'
import { ownRules } from './own-rules.js'
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

export interface OutputFlags {
  format?: string
  table?: string
  output?: string
  excel?: boolean
  delimiter?: string
  bom?: boolean
  quiet?: boolean
  verbose?: boolean
  color?: boolean
  /** The language that the command line or the settings name; undefined where it is only the locale's. */
  lang?: Language
}

export interface ExtractFlags extends InputFlags, OutputFlags {
  published?: string
  timezone?: string
  jobs?: string
  timeout?: string
  resume?: boolean
  saveEvery?: string
  errors?: string
  shard?: string
  maxBytes?: string
  rules?: string[]
}

/** Every how many milliseconds what is done is put on the disk. */
const SAVE_EVERY = 1000
/** Milliseconds that one article may take. */
const TIMEOUT = 30_000

/** `kliping [options] [paths...]`: records of all articles, in the order of the input. Sets the exit code. */
export async function extractCommand(paths: readonly string[], flags: ExtractFlags): Promise<void> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError(t`- stands twice: standard input can be read only once`)
  const { format, toFile, toTerminal, write } = outputOf(flags)
  if (flags.resume && !toFile) throw new UsageError(t`--resume goes on with a file; name it with -o FILE`)
  if (flags.errors !== undefined && toFile && flags.errors === flags.output)
    throw new UsageError(t`--errors ${flags.errors}: is the output; name another file`)
  const encoding = flags.encoding === undefined ? undefined : await checkedEncoding(flags.encoding)
  const jobs = flags.jobs === undefined ? undefined : checkedCount('--jobs', flags.jobs)
  const timeout = flags.timeout === undefined ? undefined : checkedSeconds('--timeout', flags.timeout)
  const saveEvery = flags.saveEvery === undefined ? SAVE_EVERY : checkedSeconds('--save-every', flags.saveEvery)
  const shard = flags.shard === undefined ? undefined : checkedShard(flags.shard)
  // A filter answers every line, so a line that fails is no failure of the program.
  const filter =
    !toFile &&
    flags.inputFormat === 'jsonl' &&
    format.name === 'jsonl' &&
    paths.length === (paths[0] === '-' ? 1 : 0) &&
    !shard
  const own = await ownRules(flags.rules)
  if (own) write.fields = own.fields
  else if (flags.table === 'custom')
    throw new UsageError(t`--table custom holds what own rules find; name them with --rules FILE`)
  const { inputFormat, textField, idField, dateField, titleField, urlField, authorField, outletField } = flags
  const settings = {
    timezone: flags.timezone === undefined ? undefined : checkedZone(flags.timezone),
    published: flags.published === undefined ? undefined : await checkedDate(flags.published),
    rules: own?.set,
    positions: shard !== undefined && (format.name === 'json' || format.name === 'jsonl'),
    read: {
      ...{ encoding, inputFormat, textField, idField, dateField, titleField, urlField, authorField, outletField },
      maxBytes: flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes),
    },
  } satisfies WorkSettings

  const interrupted = new AbortController()
  const onSignal = (name: NodeJS.Signals) => interrupted.abort(name)
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  const { signal } = interrupted

  let progress = silent
  const onWarning = (message: string) => {
    if (flags.quiet) return
    progress.clear()
    report(message)
  }
  const readOptions: ReadOptions = { ...settings.read, filter, stdin: process.stdin, onWarning }
  let failed = false
  const onFailure = (failure: Failure) => {
    // In a filter only what is no line's own fault ends with an error: a line that failed has its answer.
    failed ||= !filter || failure.row === undefined
    progress.clear()
    report(failureLine(failure))
    if (flags.verbose && failure.cause) reportTrace(failure.cause)
  }

  const inputs = await resolveInputs([...(paths.length ? paths : ['-'])], readOptions)
  const missing: ReadFailure[] = []
  for (const failure of inputs.failures)
    if (!shard || inShard(failure.path, shard)) missing.push(await withCommandHint(failure))
  for (const failure of missing) onFailure(failure)
  const files = without([toFile ? flags.output : undefined, flags.errors], inputs.files, flags.quiet)
  if (files.length === 0) {
    if (inputs.failures.length === 0) report(t`nothing to read; name files, folders or globs that hold articles`)
    process.exitCode = exitCode.nothing
    return
  }

  const output = await openOutput(files, flags, toFile, saveEvery, { ...settings, write, format: format.name, shard })
  const started = now()
  const writer = await format.open(write)
  const crew = await crewOf({ jobs, timeout, format, write, writer, settings })
  progress = startProgress(files.length, !flags.quiet && !toTerminal)
  const exhausted = new Map<string, number>()
  let counts: Counts = { articles: 0, records: 0, failures: missing.length, bytes: 0 }
  try {
    if (!output.done) for (const failure of missing) await output.failed(failure)
    counts = await run(feed(files, readOptions, { from: output.done?.next, shard }), {
      crew,
      writer,
      sink: output.sink,
      done: output.done?.counts,
      missing: missing.length,
      signal,
      onWarning,
      onFailure: (failure) => {
        onFailure(failure)
        return output.failed(failure)
      },
      onExhausted: (rules) => {
        for (const rule of rules) exhausted.set(rule, (exhausted.get(rule) ?? 0) + 1)
      },
      answer: filter ? answerTo : undefined,
      onWritten: (written) => {
        progress.update(written.next[0], written.counts)
        return output.written(written)
      },
    })
    progress.stop()
    if (signal.aborted) {
      if (!toFile) {
        await output.sink.write(writer.tail)
        await output.sink.finish()
      }
      const kept = await output.stop()
      process.stdin.destroy()
      report(
        t`interrupted after ${plural(counts.articles, 'article')}${!toFile ? '' : kept ? `; ${t(GO_ON)}` : t`; ${flags.output} was not written`}`,
      )
      process.exitCode = exitCode[signal.reason as 'SIGINT' | 'SIGTERM']
      return
    }
    await output.finish()
    for (const [rule, articles] of exhausted)
      onWarning(
        t`rule ${rule} was skipped in ${plural(articles, 'article')} that gave it too much to compare; narrow it by a word or a tag`,
      )
    if (!flags.quiet && output.sink.open)
      report(
        `${summaryOf(counts, counts.bytes - (output.done?.counts.bytes ?? 0), now() - started)}${toFile ? t`, in ${flags.output}` : ''}`,
      )
    process.exitCode = failed || (!filter && counts.failures) ? exitCode.failed : exitCode.done
  } catch (error) {
    progress.stop()
    if (await output.stop()) report(t(GO_ON))
    throw error
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    await crew.close()
  }
}

const GO_ON = key('what is done is kept: the same command with --resume goes on from there')

/** The line of a filter that answers a line with which nothing could be done. */
function answerTo({ path, row, reason, hint }: Failure): string {
  return `${JSON.stringify({ error: { path, ...(row === undefined ? {} : { row }), reason, hint } })}\n`
}

/** Where and how records are written, as the flags say. */
export function outputOf(flags: OutputFlags): {
  format: Format
  toFile: boolean
  toTerminal: boolean
  write: WriteOptions
} {
  const toFile = flags.output !== undefined && flags.output !== '-'
  const toTerminal = !toFile && process.stdout.isTTY === true
  return {
    format: chosenFormat(flags, toFile, toTerminal),
    toFile,
    toTerminal,
    write: {
      table: flags.table,
      delimiter: flags.delimiter === undefined ? undefined : checkedDelimiter(flags.delimiter),
      bom: flags.bom,
      excel: flags.excel,
      language: language() === 'en' ? undefined : language(),
      heads: (flags.lang !== undefined && flags.lang !== 'en') || undefined,
      terminal: toTerminal,
      colour: !toFile && wantsColour(process.stdout, flags.color),
      // A terminal may not know its width and say 0.
      width: process.stdout.columns || undefined,
    },
  }
}

async function openOutput(
  files: readonly string[],
  flags: ExtractFlags,
  toFile: boolean,
  saveEvery: number,
  options: object,
): Promise<FileOutput | StreamOutput> {
  const { errors, resume } = flags
  if (!toFile) return StreamOutput.open(streamSink(process.stdout), errors)
  try {
    return await FileOutput.open({ output: flags.output!, errors, resume, saveEvery, files, options })
  } catch (error) {
    if (error instanceof ResumeError) throw new UsageError(error.message)
    throw error
  }
}

/** Who works: this thread alone, workers, or first this thread and workers once it shows that there is much to do. */
async function crewOf(given: {
  jobs?: number
  timeout?: number
  format: Format
  write: WriteOptions
  writer: Writer
  settings: WorkSettings
}): Promise<Crew> {
  const { format, write, writer, settings } = given
  const jobs = given.jobs ?? availableParallelism()
  const pool = async () => {
    const { poolCrew } = await import('../run/pool.js')
    return poolCrew({
      jobs,
      timeout: given.timeout ?? TIMEOUT,
      settings: { format: format.name, write, work: settings },
    })
  }
  // Only from outside can an article be stopped that takes too long.
  if ((given.jobs ?? 1) > 1 || given.timeout !== undefined) return pool()
  const { extractAll } = await import('../extract.js')
  const solo = soloCrew(workOf(extractAll, writer, settings, await ownOf(settings)))
  return jobs === 1 ? solo : growingCrew(solo, pool)
}

/** A mistyped command looks like a path that does not exist. */
async function withCommandHint(failure: ReadFailure): Promise<ReadFailure> {
  if (!/^[a-z]+$/.test(failure.path)) return failure
  const command = await nearest(failure.path, [
    'rules',
    'schema',
    'text',
    'merge',
    'verify',
    'check',
    'score',
    'export',
    'init',
    'config',
    'completion',
  ])
  return command ? { ...failure, hint: t`${failure.hint}, or did you mean "kliping ${command}"?` } : failure
}

/** What came of a run, and how fast: `bytes` of text in `time` milliseconds. */
function summaryOf({ articles, records, failures }: Counts, bytes: number, time: number): string {
  const megabytes = bytes / 1e6
  const failed = failures ? `, ${t`${failures} failed`}` : ''
  const speed = t`${short(megabytes)} MB at ${short(megabytes / (time / 1000))} MB/s`
  return `${plural(articles, 'article')}, ${plural(records, 'record')}${failed}, ${speed}`
}

const short = (n: number): string => (n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(2))

/** The format asked for, else what the output's name or the csv options mean, else what suits the output. */
function chosenFormat(flags: OutputFlags, toFile: boolean, toTerminal: boolean): Format {
  const named = formats.find(({ name }) => name === flags.format)
  const csvOnly = (['table', 'excel', 'delimiter', 'bom'] as const).find((flag) => flags[flag] !== undefined)
  const ofFile = toFile ? formatOfFile(flags.output!) : undefined
  const guessed = ofFile ?? (csvOnly ? 'csv' : toFile ? undefined : toTerminal ? 'summary' : 'json')
  const format = named ?? (typeof guessed === 'string' ? formats.find(({ name }) => name === guessed) : guessed)
  if (!format) {
    const endings = formats.flatMap((each) => each.endings)
    throw new UsageError(
      t`-o ${flags.output}: cannot tell the format from this name; end it in ${endings.join(', ')} or give --format`,
    )
  }
  if (csvOnly && format.name !== 'csv')
    throw new UsageError(t`--${csvOnly} is for csv, but the output is ${format.name}; add --format csv or leave it out`)
  return format
}

/** The files without those that this run writes: reading them would never end, or read the last run's records as articles. */
function without(outputs: (string | undefined)[], files: string[], quiet: boolean | undefined): string[] {
  const written = outputs
    .map((output, i) =>
      output !== undefined ? statSync(output, { throwIfNoEntry: false }) : i === 0 ? fstatSync(1) : undefined,
    )
    .filter((stats) => stats?.isFile())
  if (written.length === 0) return files
  return files.filter((file) => {
    const stats = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false })
    if (!stats || !written.some((output) => output?.ino === stats.ino && output.dev === stats.dev)) return true
    if (!quiet) report(t`${file}: is an output of this run, not read`)
    return false
  })
}
