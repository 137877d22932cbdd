import { t } from '../lang/lang.js'
import type { ReadFailure } from '../read/index.js'
import { OutputError, type Sink, streamSink } from '../write/sink.js'
import { oneLine } from '../write/visible.js'

/** The command line is wrong. The message is one line that says what to do. */
export class UsageError extends Error {}

/** Several things are wrong at once, a line each. */
export class UsageErrors extends UsageError {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/** What is to be read is not there. */
export class NothingToRead extends UsageError {}

/** What is wrong with what a command is to read, as its end. */
export const endOf = ({ message, why }: Error & { why?: string }): UsageError =>
  why === 'missing' ? new NothingToRead(message) : new UsageError(message)

export const exitCode = { done: 0, failed: 1, usage: 2, nothing: 3, SIGINT: 130, SIGTERM: 143 } as const

/** One line on standard error, safe whatever file names or articles put in it. */
export function report(message: string): void {
  process.stderr.write(`kliping: ${oneLine(message)}\n`)
}

/** An input that failed, in one line: which (and which row), what is wrong, what to do. */
export function failureLine({ path, row, reason, hint }: Omit<ReadFailure, 'failure'>): string {
  const place = (path === '-' ? t`standard input` : path) + (row === undefined ? '' : t`, row ${row}`)
  return `${place}: ${reason}; ${hint}`
}

/** One for all that is printed: each listens to the stream for good. */
let printer: Sink | undefined

/** Writes data to standard output with back-pressure; a reader that has gone is no error. */
export async function print(text: string): Promise<void> {
  printer ??= streamSink(process.stdout)
  await printer.write(text)
  await printer.finish()
}

/** Reports what ended a command and sets the exit code; traces are for `--verbose` only. */
export function reportEnd(error: unknown, verbose: boolean): void {
  if (error instanceof UsageError || error instanceof OutputError) {
    for (const line of error instanceof UsageErrors ? error.lines : [error.message]) report(line)
    process.exitCode =
      error instanceof NothingToRead
        ? exitCode.nothing
        : error instanceof OutputError && !error.usage
          ? exitCode.failed
          : exitCode.usage
  } else {
    const message = error instanceof Error ? error.message : String(error)
    report(t`unexpected error: ${message}; please report it${verbose ? '' : t`, with the output of --verbose`}`)
    process.exitCode = exitCode.failed
  }
  if (verbose) reportTrace(error)
}

/** The stack trace of an error and of its causes. */
export function reportTrace(error: unknown): void {
  for (let e = error; e instanceof Error; e = e.cause) {
    for (const line of (e.stack ?? e.message).split('\n')) report(line)
  }
}

/**
 * Whether a stream gets colours: a flag beats the environment, FORCE_COLOR beats NO_COLOR (as in Node itself), both beat what the
 * stream is.
 */
export function wantsColour(stream: { isTTY?: boolean }, flag: boolean | undefined, env = process.env): boolean {
  if (flag !== undefined) return flag
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR || env.TERM === 'dumb') return false
  return stream.isTTY === true
}

/** Whether this is a job of a CI server: these set CI to "true" or "1". */
export const inCI = (): boolean => !['', '0', 'false'].includes(process.env.CI ?? '')

/** The known word that is nearest to a mistyped one, if any is near. */
export async function nearest(word: string, known: readonly string[]): Promise<string | undefined> {
  const { distance } = await import('fastest-levenshtein')
  const near = known
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.min(3, candidate.length / 3)))
    .sort((a, b) => a.steps - b.steps)
  return near[0]?.candidate
}
