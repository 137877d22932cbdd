import { distance } from 'fastest-levenshtein'
import { t } from '../lang/lang.js'
import type { JsonPath } from './json.js'

/** A fixture that cannot be checked: nothing is said about the extraction. */
export class BrokenFixture extends Error {
  override name = 'BrokenFixture'
  constructor(
    /** The file, as the other paths of the check are given. */
    readonly file: string,
    /** From 1; undefined where the whole file or folder is meant. */
    readonly place: { line: number; column: number } | undefined,
    /** What is wrong, one line. */
    readonly reason: string,
    /** What to do about it, one line. */
    readonly hint: string,
  ) {
    super(`${file}${place ? `:${place.line}:${place.column}` : ''}: ${reason}; ${hint}`)
  }
}

/** Line and column (from 1) of an offset. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** What to write in place of a word that is not known. */
export function suggestion(word: string, known: readonly string[]): string {
  const [near] = [...known].sort((a, b) => distance(a, word) - distance(b, word))
  return distance(near, word) <= Math.max(1, word.length / 3)
    ? t`did you mean ${near}?`
    : t`there are ${known.join(', ')}`
}

/** Where the values of a JSON or YAML file stand. */
export interface Places {
  /** Line and column (from 1) of a value, or of the innermost one around it that is there. */
  at(path: JsonPath): { line: number; column: number }
}
