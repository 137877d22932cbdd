import { t } from '../lang/lang.js'
import { type FileSink, fileSink, type Sink } from '../write/sink.js'
import { now } from './clock.js'
import { fingerprintOf, Journal, lastMark, type Mark, passingInput, ResumeError, removeJournal } from './journal.js'
import type { Progress } from './run.js'
import type { Failure } from './work.js'

export interface FileOutputOptions {
  output: string
  /** Where failed inputs are listed, one JSON object a line. */
  errors?: string
  /** Goes on where an earlier run with the same inputs and options stopped. */
  resume?: boolean
  /** How often, in milliseconds, what is done is put on the disk. */
  saveEvery: number
  /** What is read, and all options that the output depends on. */
  files: readonly string[]
  options: object
}

/** An output file with its journal and its list of failed inputs. They appear under their names together, when all is done. */
export class FileOutput {
  private saved: boolean
  private last = now()
  private unsaved: Progress | undefined

  private constructor(
    readonly sink: FileSink,
    private readonly errors: ErrorList | undefined,
    /** None where what is read passes only once: no other run could go on. */
    private readonly journal: Journal | undefined,
    private readonly options: FileOutputOptions,
    /** What the run that this one goes on with had done. */
    readonly done: Mark | undefined,
  ) {
    this.saved = done !== undefined
  }

  /**
   * Opens the files.
   * @throws ResumeError when the run to go on with was another one
   * @throws OutputError when a file cannot be written
   */
  static async open(options: FileOutputOptions): Promise<FileOutput> {
    const { output, errors, resume, files } = options
    const passing = passingInput(files)
    if (resume && passing !== undefined)
      throw new ResumeError(
        t`--resume: ${passing === '-' ? t`standard input` : passing} passes only once, and may be another one now; save it to a file first`,
      )
    const fingerprint = () => fingerprintOf(files, { ...options.options, errors })
    const done = resume ? await lastMark(output, await fingerprint(), errors) : undefined
    const list = errors === undefined ? undefined : await ErrorList.open(errors, done?.errors ?? undefined)
    const sink = await fileSink(output, done?.output).catch(async (error: unknown) => {
      await (done ? list?.sink.keep() : list?.sink.discard())
      throw error
    })
    // Only now: a run that does not even begin leaves what another has done.
    if (!done) await removeJournal(output).catch(() => {})
    const journal = passing === undefined ? new Journal(output, fingerprint, done !== undefined) : undefined
    return new FileOutput(sink, list, journal, options, done)
  }

  failed(failure: Failure): Promise<void> | undefined {
    return this.errors?.add(failure)
  }

  /** Puts what is done on the disk, if that is due. */
  written(progress: Progress): Promise<void> | undefined {
    this.unsaved = progress
    return now() - this.last > this.options.saveEvery ? this.save() : undefined
  }

  private async save(): Promise<void> {
    if (!this.journal || !this.sink.partial || !this.unsaved) return
    const output = await this.sink.save()
    const errors = this.errors ? await this.errors.sink.save() : null
    await this.journal.write({ ...this.unsaved, output, errors })
    this.unsaved = undefined
    this.saved = true
    this.last = now()
  }

  /** All is done: the files get their names. */
  async finish(): Promise<void> {
    // Whatever can fail, fails before one of them has its name.
    await this.errors?.sink.save()
    await this.sink.save()
    await this.errors?.sink.finish()
    await this.sink.finish()
    await this.journal?.close()
    if (this.saved) await removeJournal(this.options.output)
  }

  /**
   * The run ends before its end. What is done stays beside the output, if another run can go on with it.
   * @returns whether it can
   */
  async stop(): Promise<boolean> {
    // A full disk takes no more; what was saved before is still true.
    await this.save().catch(() => {})
    await this.journal?.close().catch(() => {})
    const sinks = [this.sink, this.errors?.sink]
    for (const sink of sinks) await (this.saved ? sink?.keep() : sink?.discard())
    return this.saved
  }
}

/** A file that lists failed inputs, a JSON object a line. */
export class ErrorList {
  private constructor(readonly sink: FileSink) {}

  static async open(path: string, from?: number): Promise<ErrorList> {
    return new ErrorList(await fileSink(path, from))
  }

  add({ path, row, reason, hint }: Failure): Promise<void> {
    return this.sink.write(`${JSON.stringify({ path, ...(row === undefined ? {} : { row }), reason, hint })}\n`)
  }
}

/** A stream instead of a file: what was written is gone, there is nothing to go on with. */
export class StreamOutput {
  readonly done = undefined

  private constructor(
    readonly sink: Sink,
    private readonly errors: ErrorList | undefined,
  ) {}

  static async open(sink: Sink, errors?: string): Promise<StreamOutput> {
    return new StreamOutput(sink, errors === undefined ? undefined : await ErrorList.open(errors))
  }

  failed(failure: Failure): Promise<void> | undefined {
    return this.errors?.add(failure)
  }

  written(): undefined {}

  async finish(): Promise<void> {
    await this.sink.finish()
    await this.errors?.sink.finish()
  }

  /** What is listed of the failures stays: they are what the run came to. */
  async stop(): Promise<false> {
    await this.errors?.sink.finish()
    return false
  }
}
