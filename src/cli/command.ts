import { type Argument, Command, type ErrorOptions, Help, type Option } from 'commander'
import { t } from '../lang/lang.js'
import { report } from './terminal.js'

/** Columns that a help text takes at most. */
const WIDTH = 100

/** A command of commander that speaks the language of the user, in help texts and in what it says of a wrong command line. */
export class Cli extends Command {
  /** Options that the help of the whole program leaves to --help-all, so that it fits one screen. */
  readonly rare = new Set<Option>()

  constructor(name?: string) {
    super(name)
    this.exitOverride().configureOutput({ outputError: (message) => report(message.trimEnd()) })
  }

  /** Commander puts its suggestion on a line of its own; here every error is one line. */
  override error(message: string, options?: ErrorOptions): never {
    return super.error(said(message, pathOf(this).join(' ')), options)
  }

  override createCommand(name?: string): Cli {
    return new Cli(name)
  }

  override createHelp(): Help {
    return new CliHelp()
  }

  rareOption(option: Option): this {
    this.rare.add(option)
    return this.addOption(option)
  }

  /**
   * Has options made when somebody first looks at them: a run is of one command, and to make those of all took longer than reading its
   * article.
   */
  later(make: (command: this) => void): this {
    const { options } = this
    const set = (property: PropertyDescriptor) =>
      Object.defineProperty(this, 'options', { ...property, configurable: true })
    set({
      get: () => {
        set({ value: options })
        make(this)
        return options
      },
    })
    return this
  }

  /** What the help shows: each as it is typed, and what it does. */
  readonly shown: (readonly [line: string, about: string])[] = []

  /** Examples, which stand below the help; those of the whole program, which say most, above it. */
  examples(...lines: readonly (readonly [line: string, about: string])[]): this {
    this.shown.push(...lines)
    return this.parent ? this.addHelpText('after', () => `\n${this.shownExamples()}`) : this
  }

  shownExamples(): string {
    const width = Math.max(...this.shown.map(([line]) => line.length)) + 3
    return [t('Examples:'), ...this.shown.map(([line, about]) => `  ${line.padEnd(width)}${t(about)}`)].join('\n')
  }
}

/** The names that lead to a command: kliping, rules, test. */
export const pathOf = (command: Command): string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : [command.name()]

/** `<file>` and the like in the language that is spoken. */
export const placeholders = (text: string): string =>
  text.replace(/([<[])([a-z/=]+)(\.\.\.)?(?=[\]>])/g, (_, open, name, more = '') => `${open}${t(name)}${more}`)

class CliHelp extends Help {
  override helpWidth = Math.min(process.stdout.columns || WIDTH, WIDTH)
  #short = false

  override visibleOptions(command: Command): Option[] {
    this.#short = command.parent === null && !command.getOptionValue('helpAll')
    const { rare } = command as Cli
    return super.visibleOptions(command).filter((option) => !this.#short || !rare.has(option))
  }

  override groupItems<T extends Command | Option>(
    all: T[],
    visible: T[],
    groupOf: (item: T) => string,
  ): Map<string, T[]> {
    if (!this.#short || all[0] instanceof Command) return super.groupItems(all, visible, groupOf)
    return super.groupItems(visible, visible, () => 'Options:')
  }

  /** What the program takes is told by its examples. */
  override visibleArguments(command: Command): Argument[] {
    return command.parent ? super.visibleArguments(command) : []
  }

  override argumentTerm = (argument: Argument): string => t(argument.name())
  override styleTitle = (title: string): string => t(title)
  override commandUsage = (command: Command): string => [...pathOf(command), placeholders(command.usage())].join(' ')
  override commandDescription = (command: Command): string =>
    command.parent ? t(command.description()) : `${t(command.description())}\n\n${(command as Cli).shownExamples()}`
  override subcommandTerm = (command: Command): string => command.name()
  override subcommandDescription = (command: Command): string => t(command.summary() || command.description())
  override argumentDescription = ({ description }: { description: string }): string => t(description)
  override optionTerm = ({ flags }: Option): string => placeholders(flags)
  override optionDescription = ({ description, argChoices }: Option): string =>
    argChoices ? `${t(description)} (${argChoices.join(', ')})` : t(description)
}

/** What commander says of a wrong command line, by its English words. */
const SAID: readonly (readonly [english: RegExp, said: (...parts: string[]) => string])[] = [
  [/^unknown option '(.+)'$/, (option) => t`unknown option '${option}'`],
  [/^unknown command '(.+)'$/, (command) => t`unknown command '${command}'`],
  [/^option '(.+)' argument missing$/, (option) => t`option '${placeholders(option)}' argument missing`],
  [/^required option '(.+)' not specified$/, (option) => t`required option '${placeholders(option)}' not specified`],
  [
    /^option '(.+)' cannot be used with option '(.+)'$/,
    (one, other) => t`options '${placeholders(one)}' and '${placeholders(other)}' do not go together`,
  ],
  [/^missing required argument '(.+)'$/, (name) => t`missing required argument '${t(name)}'`],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command = 'kliping', expected, got) => t`too many arguments for '${command}': ${got}, not ${expected}`,
  ],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s,
    (option, value, choices) =>
      t`option '${placeholders(option)}' argument '${value}' is invalid. Allowed choices are ${choices}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. Allowed choices are (.+)\.$/s,
    (value, name, choices) => t`argument '${t(name)}' cannot be '${value}'. Allowed choices are ${choices}`,
  ],
]

/** An error of commander about a command in one line of the language that is spoken, with what to do. */
function said(message: string, command: string): string {
  const [, plain, near] = /^(?:error: )?(.*?)(?:\n\(Did you mean (?:one of )?(.*?)\?\))?\s*$/s.exec(message)!
  let line = plain
  for (const [english, say] of SAID) {
    const parts = english.exec(plain)
    if (!parts) continue
    line = say(...parts.slice(1))
    break
  }
  return near ? `${line}; ${t`did you mean ${near}?`}` : `${line} ${t`(see ${command} --help)`}`
}
