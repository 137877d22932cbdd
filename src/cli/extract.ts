import { availableParallelism } from 'node:os'
import { key, plural, t } from '../lang/lang.js'
import { type ReadFailure, type ReadOptions, resolveInputs } from '../read/index.js'
import { now } from '../run/clock.js'
import { type Crew, growingCrew, soloCrew } from '../run/crew.js'
import { feed } from '../run/feed.js'
import { limited } from '../run/limit.js'
import { type Counts, run } from '../run/run.js'
import { inShard, type Shard } from '../run/shard.js'
import { type Failure, ownOf, type WorkSettings, workOf } from '../run/work.js'
import { sameFile } from '../write/sink.js'
import type { Writer } from '../write/writer.js'
import {
  checkedBytes,
  checkedCount,
  checkedDate,
  checkedEncoding,
  checkedSeconds,
  checkedShard,
  checkedZone,
} from './checks.js'
import { type InputFlags, withCommandHint, withoutOutputs } from './input.js'
import { type OutputFlags, type OutputPlan, openOutput, outputOf, summaryOf } from './output.js'
import { ownRules } from './own-rules.js'
import { silent, startProgress } from './progress.js'
import { exitCode, failureLine, report, reportTrace, UsageError } from './terminal.js'

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

/** A run as the flags ask for it. */
interface Plan extends OutputPlan {
  jobs: number | undefined
  /** Milliseconds. */
  timeout: number | undefined
  /** Milliseconds. */
  saveEvery: number
  shard: Shard | undefined
  /** A filter answers every line, so a line that fails is no failure of the program. */
  filter: boolean
  settings: WorkSettings & { read: ReadOptions }
}

/**
 * `kliping [options] [paths...]`: records of all articles, in the order of the input. Sets the exit code.
 * @param commands the names of the other commands
 */
export async function extractCommand(
  paths: readonly string[],
  flags: ExtractFlags,
  commands: readonly string[],
): Promise<void> {
  const plan = await planOf(paths, flags)
  const { format, toFile, toTerminal, write, shard, filter, settings } = plan

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
  let failed = false
  const onFailure = (failure: Failure) => {
    // In a filter only what is no line's own fault ends with an error: a line that failed has its answer.
    failed ||= !filter || failure.row === undefined
    progress.clear()
    report(failureLine(failure))
    if (flags.verbose && failure.cause) reportTrace(failure.cause)
  }

  const readOptions: ReadOptions = { ...settings.read, filter, onWarning }
  const inputs = await resolveInputs([...(paths.length ? paths : ['-'])], readOptions)
  const missing: ReadFailure[] = []
  for (const failure of inputs.failures)
    if (!shard || inShard(failure.path, shard)) missing.push(await withCommandHint(failure, commands))
  for (const failure of missing) onFailure(failure)
  const files = await withoutOutputs([toFile ? flags.output : undefined, flags.errors], inputs.files, flags.quiet)
  if (files.length === 0) {
    if (inputs.failures.length === 0) report(t`nothing to read; name files, folders or globs that hold articles`)
    process.exitCode = exitCode.nothing
    return
  }

  const { saveEvery } = plan
  const written = Object.fromEntries(format.options.map((name) => [name, write[name]]))
  const options = { ...settings, write: written, format: format.name, shard }
  const output = await openOutput(files, flags, toFile, saveEvery, options)
  const started = now()
  const writer = await format.open(write)
  const crew = await crewOf(plan, writer)
  progress = startProgress(files.length, !flags.quiet && !toTerminal)
  const exhausted = new Map<string, number>()
  const undated = { rows: 0, example: '' }
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
      onUndated: (date) => {
        if (undated.rows++ === 0) undated.example = date
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
      if (files.includes('-')) process.stdin.destroy()
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
    if (undated.rows > 0)
      onWarning(
        t`${plural(undated.rows, 'row')} with a publication date that cannot be read, e.g. '${undated.example.slice(0, 60)}'; write it as 2024-05-07, or name its field with --date-field`,
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

/** Everything that the flags say, checked. */
async function planOf(paths: readonly string[], flags: ExtractFlags): Promise<Plan> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError(t`- stands twice: standard input can be read only once`)
  const output = outputOf(flags)
  const { format, toFile, write } = output
  if (flags.resume && !toFile) throw new UsageError(t`--resume goes on with a file; name it with -o FILE`)
  if (flags.errors !== undefined && toFile && (await sameFile(flags.errors, flags.output!)))
    throw new UsageError(t`--errors ${flags.errors}: is the output; name another file`)
  const encoding = flags.encoding === undefined ? undefined : await checkedEncoding(flags.encoding)
  const jobs = flags.jobs === undefined ? undefined : checkedCount('--jobs', flags.jobs)
  const timeout = flags.timeout === undefined ? undefined : checkedSeconds('--timeout', flags.timeout)
  const saveEvery = flags.saveEvery === undefined ? SAVE_EVERY : checkedSeconds('--save-every', flags.saveEvery)
  const shard = flags.shard === undefined ? undefined : checkedShard(flags.shard)
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
    share: format.name === 'json' || format.name === 'jsonl' ? shard : undefined,
    read: {
      ...{ encoding, inputFormat, textField, idField, dateField, titleField, urlField, authorField, outletField },
      maxBytes: flags.maxBytes === undefined ? undefined : checkedBytes(flags.maxBytes),
    },
  } satisfies WorkSettings
  return { ...output, jobs, timeout, saveEvery, shard, filter, settings }
}

const GO_ON = key('what is done is kept: the same command with --resume goes on from there')

/** The line of a filter that answers a line with which nothing could be done. */
function answerTo({ path, row, reason, hint }: Failure): string {
  return `${JSON.stringify({ error: { path, ...(row === undefined ? {} : { row }), reason, hint } })}\n`
}

/** Who works: this thread alone, workers, or first this thread and workers too once it shows that there is much to do. */
async function crewOf({ jobs: asked, timeout, format, write, settings }: Plan, writer: Writer): Promise<Crew> {
  const jobs = asked ?? availableParallelism()
  const callWorkers = async (workers: number) => {
    const { poolCrew } = await import('../run/pool.js')
    return poolCrew({
      jobs: workers,
      timeout: timeout ?? TIMEOUT,
      settings: { format: format.name, write, work: settings },
    })
  }
  // Who names a timeout may want it for the reading of a page too, which this thread cannot stop.
  if ((asked ?? 1) > 1 || timeout !== undefined) return callWorkers(jobs)
  const { extractAll } = await import('../extract.js')
  const solo = soloCrew(workOf(limited(extractAll, TIMEOUT), writer, settings, await ownOf(settings)))
  return jobs === 1 ? solo : growingCrew(solo, jobs, callWorkers)
}
