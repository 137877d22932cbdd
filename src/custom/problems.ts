import { closest, distance } from 'fastest-levenshtein'
import { type Document, isCollection, isMap, isScalar, LineCounter, type Node, type Pair, type YAMLError } from 'yaml'
import { t } from '../lang/lang.js'

/** One thing wrong with a rule file. Lines and columns count from 1. */
export interface RuleProblem {
  file: string
  line: number
  column: number
  message: string
  /** What to do about it. */
  hint: string
}

/** A rule file that cannot be used; holds everything that is wrong with it, in the order of the file. */
export class RuleFileError extends Error {
  constructor(readonly problems: readonly RuleProblem[]) {
    super(problems.map(lineOf).join('\n'))
    this.name = 'RuleFileError'
  }
}

/** A problem in one line: "aturan.yaml:4:12: unknown tag #Mony; did you mean #Money?" */
export const lineOf = ({ file, line, column, message, hint }: RuleProblem): string =>
  `${file}:${line}:${column}: ${message}; ${hint}`

/** A rule file as it was written: knows where everything stands. */
export class Page {
  readonly problems: RuleProblem[] = []
  readonly lines = new LineCounter()
  document: Document | undefined

  constructor(
    readonly file: string,
    readonly source: string,
  ) {}

  /** Notes a problem at an offset of the source. */
  at(offset: number, message: string, hint: string): void {
    const { line, col } = this.lines.linePos(Math.min(offset, this.source.length))
    this.problems.push({ file: this.file, line: Math.max(1, line), column: Math.max(1, col), message, hint })
  }

  /** Notes a problem at a path: at its value, or with `key` at the key itself; `within` is the part of the value that is meant. */
  there(path: readonly PropertyKey[], message: string, hint: string, { key = false, within = '' } = {}): void {
    const [start, end] = this.rangeOf(path, key)
    const inside = within ? this.source.slice(start, end).toLowerCase().indexOf(within.toLowerCase()) : -1
    this.at(start + Math.max(0, inside), message, hint)
  }

  /** Where a path stands, else the nearest that holds it. */
  rangeOf(path: readonly PropertyKey[], key: boolean): [start: number, end: number] {
    let node: unknown = this.document?.contents
    let range = rangeOf(node) ?? [0, this.source.length]
    for (const [n, step] of path.entries()) {
      if (!isCollection(node)) break
      const pair: Pair | undefined = isMap(node)
        ? node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step))
        : undefined
      if (key && n === path.length - 1 && pair) return rangeOf(pair.key) ?? range
      const next = isMap(node) ? (pair?.value ?? pair?.key) : node.items[Number(step)]
      const own = rangeOf(next)
      if (!own) break
      range = own
      node = next
    }
    return range
  }
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

/** "did you mean x?", where a known word is near, else `otherwise`. */
export function nearestHint(said: string, known: readonly string[], otherwise: string): string {
  if (known.length === 0) return otherwise
  const near = closest(
    said.toLowerCase(),
    known.map((word) => word.toLowerCase()),
  )
  const word = known.find((each) => each.toLowerCase() === near) ?? near
  const steps = distance(said.toLowerCase(), near)
  // Of a word of two letters two steps leave nothing.
  return steps < near.length && steps <= Math.max(2, Math.floor(near.length / 2)) ? t`did you mean ${word}?` : otherwise
}

/** What a reader of YAML says of a slip, and what to do about it, in words for people. */
export const slipOf = ({ code, message }: YAMLError): [reason: string, hint: string] =>
  code === 'MULTIPLE_DOCS'
    ? [t`a second document begins here`, t`write all as one: take the line --- out`]
    : [t`no YAML: ${message.split(/ at line |\n/)[0].replace(/[.:]$/, '')}`, t`mend it here`]
