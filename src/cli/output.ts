import { type Language, language, plural, t } from '../lang/lang.js'
import { ResumeError } from '../run/journal.js'
import { FileOutput, StreamOutput } from '../run/output.js'
import type { Counts } from '../run/run.js'
import { formatOfFile, formats } from '../write/formats.js'
import { streamSink } from '../write/sink.js'
import type { Format, WriteOptions } from '../write/writer.js'
import { checkedDelimiter } from './checks.js'
import { UsageError, wantsColour } from './terminal.js'

/** Options of writing as commander names them. */
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

/** Where and how records are written. */
export interface OutputPlan {
  format: Format
  toFile: boolean
  toTerminal: boolean
  write: WriteOptions
}

/** Where and how records are written, as the flags say. */
export function outputOf(flags: OutputFlags): OutputPlan {
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
      heads: flags.lang === 'en' ? undefined : flags.lang,
      terminal: toTerminal,
      colour: !toFile && wantsColour(process.stdout, flags.color),
      // A terminal may not know its width and say 0.
      width: (toTerminal && process.stdout.columns) || undefined,
    },
  }
}

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

/** Opens what is written to: standard output, or a file that appears when it is whole. */
export async function openOutput(
  files: readonly string[],
  flags: OutputFlags & { errors?: string; resume?: boolean },
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

/** What came of a run, and how fast: `bytes` of text in `time` milliseconds. */
export function summaryOf({ articles, records, failures }: Counts, bytes: number, time: number): string {
  const megabytes = bytes / 1e6
  const failed = failures ? `, ${t`${failures} failed`}` : ''
  const speed = t`${short(megabytes)} MB at ${short(megabytes / (time / 1000))} MB/s`
  return `${plural(articles, 'article')}, ${plural(records, 'record')}${failed}, ${speed}`
}

const short = (n: number): string => (n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(2))
