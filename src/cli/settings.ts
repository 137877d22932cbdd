import { resolve } from 'node:path'
import type { Command, Option } from 'commander'
import { projectConfig, userConfig } from '../config/find.js'
import type { Given, Setting } from '../config/setting.js'
import { LANGUAGES, type Language, t } from '../lang/lang.js'
import { UsageError, UsageErrors } from './terminal.js'

/** Options that config files and the environment can give, by their long names; lists of paths are marked. */
const KEYS: Record<string, 'paths' | 'text'> = {
  lang: 'text',
  rules: 'paths',
  published: 'text',
  timezone: 'text',
  format: 'text',
  table: 'text',
  excel: 'text',
  delimiter: 'text',
  bom: 'text',
  jobs: 'text',
  timeout: 'text',
  'save-every': 'text',
  'max-bytes': 'text',
  'input-format': 'text',
  encoding: 'text',
  'text-field': 'text',
  'id-field': 'text',
  'date-field': 'text',
  'title-field': 'text',
  'url-field': 'text',
  'author-field': 'text',
  'outlet-field': 'text',
  reporter: 'text',
  color: 'text',
  quiet: 'text',
}

const longOf = (option: Option): string => option.long?.slice(2) ?? ''

/** The settings, as the commands of the program define them. */
export async function settingsOf(program: Command): Promise<Setting[]> {
  const checks = await import('./checks.js')
  const check: Record<string, Setting['check']> = {
    published: checks.checkedDate,
    timezone: checks.checkedZone,
    encoding: checks.checkedEncoding,
    delimiter: checks.checkedDelimiter,
    'max-bytes': checks.checkedBytes,
    jobs: (value) => checks.checkedCount('--jobs', value),
    timeout: (value) => checks.checkedSeconds('--timeout', value),
    'save-every': (value) => checks.checkedSeconds('--save-every', value),
  }
  const options = [program, ...program.commands].flatMap((command) => command.options)
  return Object.keys(KEYS).map((name): Setting => {
    const { argChoices, description, required, parseArg } = options.find((option) => longOf(option) === name)!
    const kind = !required ? 'switch' : argChoices ? 'choice' : parseArg ? 'list' : 'text'
    return { name, kind, choices: argChoices, paths: KEYS[name] === 'paths', about: description, check: check[name] }
  })
}

/** What files and the environment say, by the names of the settings, with the files that were read, the strongest first. */
export interface Settings {
  given: ReadonlyMap<string, Given>
  files: readonly string[]
}

/**
 * What counts where the command line says nothing: the environment before the project's file before the user's own.
 * Nothing is loaded where there is none of them.
 * @param heard told of the language that the files ask for before the environment is read, so that what is wrong there is told in it
 * @throws {UsageErrors}
 */
export async function effectiveSettings(
  program: Command,
  args: readonly string[],
  heard?: (language: unknown) => Promise<void>,
): Promise<Settings> {
  const named = givenValue(args, 'config')
  const none = optionsOf(args).includes('--no-config')
  if (named && none) throw new UsageError(t`options '--config' and '--no-config' do not go together`)
  const files = named
    ? [resolve(named)]
    : none
      ? []
      : [projectConfig(process.cwd()), userConfig(process.env)].filter((file) => file !== undefined)
  const given = new Map<string, Given>()
  const environment = Object.keys(process.env).some((name) => name.startsWith('KLIPING_'))
  if (files.length === 0 && !environment) return { given, files }
  const [{ ConfigError, readConfig, readEnvironment }, settings] = await Promise.all([
    import('../config/read.js'),
    settingsOf(program),
  ])
  try {
    for (const file of [...files].reverse())
      for (const [name, value] of await readConfig(file, settings, process.cwd())) given.set(name, value)
    if (given.has('lang')) await heard?.(given.get('lang')!.value)
    for (const [name, value] of await readEnvironment(process.env, settings)) given.set(name, value)
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageErrors(error.lines)
    throw error
  }
  return { given, files }
}

const CSV_ONLY = ['table', 'excel', 'delimiter', 'bom']

/** Gives a command, before it acts, the settings that its command line does not give. */
export async function applySettings(command: Command, { given }: Settings): Promise<void> {
  if (given.size === 0) return
  const { formatOfFile } = await import('../write/formats.js')
  const own = (name: string) => command.getOptionValueSource(name) === 'cli'
  const option = (name: string) => (own(name) ? command.getOptionValue(name) : undefined)
  const csvAsked = CSV_ONLY.some(own)
  const ofFile = formatOfFile(option('output') ?? '')?.name
  const format = option('format') ?? ofFile ?? (csvAsked ? 'csv' : given.get('format')?.value)
  for (const each of command.options) {
    const name = longOf(each)
    const value = given.get(name)?.value
    const key = each.attributeName()
    if (value === undefined || own(key)) continue
    // What a file says of csv tables is no reason to write one, nor does it overrule an output's ending.
    if (CSV_ONLY.includes(name) && format !== 'csv') continue
    if (name === 'format' && value !== format) continue
    command.setOptionValueWithSource(key, value, 'config')
  }
}

/** A command line up to where its options end. */
function optionsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--')
  return end < 0 ? args : args.slice(0, end)
}

/** The value of an option that must be known before the command line is read. */
export function givenValue(args: readonly string[], name: string): string | undefined {
  const options = optionsOf(args)
  const at = options.findLastIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  if (at < 0) return undefined
  return options[at].includes('=') ? options[at].slice(name.length + 3) : options[at + 1]
}

/** The language that the locale of the environment names; English where it names none that kliping speaks. */
export function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const [language] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@]/)
  return LANGUAGES.find((each) => each === language.toLowerCase()) ?? 'en'
}
