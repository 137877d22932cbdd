import { t } from '../lang/lang.js'
import { now } from '../run/clock.js'
import type { Counts } from '../run/run.js'
import { inCI } from './terminal.js'

/** How long, in milliseconds, a run takes before it shows progress. */
const PATIENCE = 1000

/** A progress bar on standard error. */
export interface Progress {
  /** Tells how many input files are done and what came of them. */
  update(files: number, counts: Readonly<Counts>): void
  /** Makes room for a message; the next update shows the bar again. */
  clear(): void
  stop(): void
}

/** Shows nothing. */
export const silent: Progress = { update() {}, clear() {}, stop() {} }

/**
 * Shows progress of runs that take longer than a moment, and only where somebody watches: standard error is a terminal, the
 * records do not go to the same terminal, and this is no CI job.
 */
export function startProgress(files: number, shown: boolean): Progress {
  if (!shown || !process.stderr.isTTY || inCI() || process.env.TERM === 'dumb') return silent
  const start = now()
  let bar: { update(value: number, payload: object): void; stop(): void } | 'loading' | undefined
  let stopped = false
  const load = async (done: number, counts: Readonly<Counts>) => {
    bar = 'loading'
    const { SingleBar } = (await import('cli-progress')).default
    if (stopped) return
    const single = new SingleBar({
      format: t`{bar} {value}/{total} files · {articles} articles · {records} records · {failures} failed`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: false,
    })
    single.start(files, done, { ...counts })
    bar = single
  }
  const clear = () => {
    if (typeof bar !== 'object') return
    bar.stop()
    bar = undefined
  }
  return {
    update(done, counts) {
      if (typeof bar === 'object') bar.update(done, { ...counts })
      else if (!bar && now() - start > PATIENCE) void load(done, counts)
    },
    clear,
    stop() {
      stopped = true
      clear()
    },
  }
}
