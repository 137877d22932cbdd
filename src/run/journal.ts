import { fstatSync, type Stats, statSync } from 'node:fs'
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { t } from '../lang/lang.js'
import { partialOf, targetOf } from '../write/sink.js'
import type { Progress } from './run.js'

/** A point from which a run can go on: all before `next` is on the disk. */
export interface Mark extends Progress {
  /** Length in bytes of the output so far, and of the list of failed inputs where one is kept. */
  output: number
  errors: number | null
}

/** The run cannot go on where another stopped: what it reads or how it writes is not the same. */
export class ResumeError extends Error {}

/** Where the journal of an output stands. */
const journalOf = (output: string): string => `${output}.kliping-journal`

/**
 * The last point that the journal beside an output knows, or undefined when there is nothing to go on with.
 * @param errors the list of failed inputs, where one is kept
 * @throws ResumeError when the journal is of a run over other inputs or with other options
 */
export async function lastMark(output: string, fingerprint: string, errors?: string): Promise<Mark | undefined> {
  const target = await targetOf(output)
  const text = await readFile(journalOf(target), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  // A line that was not written to its end is none.
  const lines = text.split('\n').slice(0, -1).map(parsed)
  if (lines.length === 0) return undefined
  const head = lines[0] as { fingerprint?: string } | undefined
  const mark = lines.slice(1).findLast((line) => line !== undefined) as Mark | undefined
  if (!mark) return undefined
  if (head?.fingerprint !== fingerprint)
    throw new ResumeError(
      t`${output}: the run that was interrupted had other inputs or options, or its inputs have changed; repeat its command, or leave out --resume to start anew`,
    )
  const whole = await holds(target, mark.output)
  const listed = errors === undefined || (mark.errors !== null && (await holds(await targetOf(errors), mark.errors)))
  return whole && listed ? mark : undefined
}

async function holds(path: string, bytes: number): Promise<boolean> {
  const stats = await stat(partialOf(path)).catch(() => undefined)
  return stats !== undefined && stats.size >= bytes
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Removes the journal of a run that is done, or that nobody goes on with. */
export async function removeJournal(output: string): Promise<void> {
  await rm(journalOf(await targetOf(output)), { force: true })
}

/**
 * Says beside an output how much of it is done. A mark is written only after what it speaks of is on the disk, so that whatever ends
 * the run, its last whole line is true.
 */
export class Journal {
  private file: FileHandle | undefined

  constructor(
    private readonly output: string,
    private readonly fingerprint: () => Promise<string>,
    /** Whether the journal that stands there is gone on with. */
    private readonly continued: boolean,
  ) {}

  async write(mark: Mark): Promise<void> {
    let lines = `${JSON.stringify(mark)}\n`
    if (!this.file) {
      const path = journalOf(await targetOf(this.output))
      // The last line of a journal that is gone on with may be half a line.
      if (this.continued) lines = `\n${lines}`
      else lines = `${JSON.stringify({ kliping: 'journal/1', fingerprint: await this.fingerprint() })}\n${lines}`
      this.file = await open(path, this.continued ? 'a' : 'w')
    }
    await this.file.appendFile(lines)
  }

  async close(): Promise<void> {
    await this.file?.close()
  }
}

/** The first input that cannot be read again, such as a pipe: nothing tells whether what comes next time is the same. */
export function passingInput(files: readonly string[]): string | undefined {
  return files.find((file) => statsOf(file)?.isFile() === false)
}

/** What is known of an input; of standard input, where it is a file. */
function statsOf(file: string): Stats | undefined {
  try {
    return file === '-' ? fstatSync(0) : statSync(resolve(file))
  } catch {
    return undefined
  }
}

/** Tells runs apart that would not write the same: by what they read (names, sizes, times) and how. */
export async function fingerprintOf(files: readonly string[], options: object): Promise<string> {
  const { createHash } = await import('node:crypto')
  const hash = createHash('sha256').update(JSON.stringify(options))
  for (const file of files) {
    const stats = statsOf(file)
    hash.update(`\0${file}\0${stats?.isFile() ? `${stats.size} ${Math.floor(stats.mtimeMs)}` : ''}`)
  }
  return hash.digest('hex')
}
