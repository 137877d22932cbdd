/** One setting: an option of the command line that also a config file or the environment can give. */
export interface Setting {
  /** The option's long name without dashes, which is the key in the file: "text-field". */
  name: string
  /** `text` is what the option takes, written as text or number; `list` one or several. */
  kind: 'text' | 'switch' | 'choice' | 'list'
  choices?: readonly string[]
  /** Whether the values are paths: in a file they are relative to the file's folder. */
  paths?: boolean
  about: string
  /** Throws an error whose message says what is wrong with a value, and after "; " what to do. */
  check?(value: string): unknown
}

/** As commander holds it: what the option would be given on the command line. */
export type Value = string | boolean | string[]

/** A value and where it comes from: a file with its line, or a variable of the environment. */
export interface Given {
  value: Value
  from: string
}

/** The variable of the environment that gives a setting: KLIPING_TEXT_FIELD. */
export const variableOf = (name: string): string => `KLIPING_${name.toUpperCase().replaceAll('-', '_')}`
