import { Option } from 'commander'
import { LANGUAGES } from '../lang/lang.js'
import { formats } from '../write/formats.js'
import { tables } from '../write/tables.js'
import type { Cli } from './command.js'

// Options that several commands have. Each adds its own group to a command.

export function inputOptions(command: Cli): Cli {
  command
    .optionsGroup('Input:')
    .addOption(new Option('--text-field <name>', 'field of a row (jsonl, csv) that holds the article'))
  for (const option of [
    new Option('--id-field <name>', 'field that names the article'),
    new Option('--date-field <name>', 'field that holds the publication date'),
    new Option('--title-field <name>', 'field that holds the headline'),
    new Option('--url-field <name>', 'field that holds the address'),
    new Option('--author-field <name>', 'field that holds the authors'),
    new Option('--outlet-field <name>', 'field that holds the outlet'),
    new Option('--input-format <kind>', 'what the input is, whatever its name says').choices([
      'text',
      'html',
      'jsonl',
      'csv',
    ]),
    new Option('--encoding <name>', 'encoding of the input, e.g. windows-1252 (default: found out)'),
  ])
    command.rareOption(option)
  return command
}

export const sizeOption = (): Option => new Option('--max-bytes <size>', 'largest article, unpacked (default: 64M)')

export const publishedOption = (): Option =>
  new Option('--published <date>', 'publication date of articles that do not state it')

export const zoneOption = (): Option => new Option('--timezone <zone>', 'WIB, WITA, WIT, Asia/Jakarta, … or +07:00')

export function outputOptions(command: Cli): Cli {
  return command
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <name>', 'else by the ending of -o').choices(formats.map(({ name }) => name)))
    .addOption(new Option('-t, --table <name>', 'csv table').choices(tables.map(({ name }) => name)))
    .option('-o, --output <file>', 'write to a file, complete or not at all')
    .option('--excel', 'csv for Excel with Indonesian settings: semicolons, byte-order mark, CRLF')
    .rareOption(new Option('--delimiter <char>', 'character between csv cells'))
    .rareOption(new Option('--bom', 'csv with a byte-order mark'))
}

export const ownRulesOption = (): Option =>
  new Option('--rules <file>', 'rules and words of your own (yaml); may be given several times').argParser(
    (file: string, files: string[] = []) => [...files, file],
  )

/** What every command has. */
export function messageOptions(command: Cli): Cli {
  return command
    .optionsGroup('Messages and help:')
    .addOption(new Option('-q, --quiet', 'only errors'))
    .addOption(new Option('--lang <language>', 'language (default: LANG), also of csv heads').choices(LANGUAGES))
    .rareOption(new Option('--config <file>', 'settings from this file, not from kliping.config.yaml'))
    .rareOption(new Option('--no-config', 'no settings from files'))
    .rareOption(new Option('-v, --verbose', 'explain errors with their stack traces'))
    .rareOption(new Option('--color', 'colours even in a pipe'))
    .rareOption(new Option('--no-color', 'no colours'))
}

/** What every command has that reads articles. */
export const articleOptions = (command: Cli): Cli => messageOptions(inputOptions(command).rareOption(sizeOption()))

/** Shells that completion knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]
