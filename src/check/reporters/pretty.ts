import type { ChalkInstance } from 'chalk'
import { diffWordsWithSpace } from 'diff'
import { t } from '../../lang/lang.js'
import { oneLine } from '../../write/visible.js'
import { fieldOf, type Result, type Unmet } from '../judge.js'
import { NO_RULE, type Reporter, reasonOf, sentenceOf, shown, summaryOf, titleOf } from './reporter.js'

/** For people: a line a fixture, and below it what it does not meet. */
export function pretty(chalk: ChalkInstance): Reporter {
  const marks = {
    passed: chalk.green('✓'),
    failed: chalk.red('✗'),
    todo: chalk.yellow('~'),
    broken: chalk.red('!'),
  }
  return {
    start: '',
    fixture({ path, results }) {
      const [first] = results
      if (first.name === path) return caseLines(first)
      const passed = results.filter(({ status }) => status === 'passed').length
      const mark = passed === results.length ? marks.passed : marks.failed
      const failed = results.filter(({ status }) => status !== 'passed')
      const count = chalk.dim(t`${passed} of ${results.length} lines`)
      return `${mark} ${oneLine(path)} ${count}\n${failed.map(caseLines).join('')}`
    },
    end(tally, bailed) {
      const colour = tally.failed + tally.broken > 0 ? chalk.red : chalk.green
      return `${colour(summaryOf(tally))}${bailed ? chalk.dim(t`; ended by the first failure (--bail)`) : ''}\n`
    },
  }

  function caseLines(result: Result): string {
    const { name, status, unmet, todo, met, reviewed } = result
    const notes = [
      todo.length > 0 && t`todo: ${[...new Set(todo.map(({ path }) => fieldOf(path)))].join(', ')}`,
      met.length > 0 && t`${met.join(', ')} met now: take it off "todo"`,
      !reviewed && t`not reviewed`,
      result.broken && t`broken`,
    ].filter(Boolean)
    // What is broken stands among the errors.
    const reason = result.broken ? undefined : reasonOf(result)
    const lines = [
      `${marks[status]} ${oneLine(name)}${notes.length > 0 ? chalk.yellow(` (${notes.join('; ')})`) : ''}`,
      ...(reason ? [`    ${chalk.red(reason)}`] : []),
      ...(result.text === undefined ? [] : [`    ${chalk.dim(oneLine(result.text))}`]),
      ...unmet.flatMap(differenceLines),
    ]
    return `${lines.join('\n')}\n`
  }

  function differenceLines(difference: Unmet): string[] {
    const { kind, expected, actual, file, line, evidence } = difference
    const rule = evidence?.rule ? `  ${chalk.cyan(oneLine(evidence.rule))}` : ''
    const [old, now] = kind === 'changed' ? worded(shown(expected), shown(actual)) : [shown(expected), shown(actual)]
    const sentence = sentenceOf(difference, chalk.bold.underline)
    return [
      `    ${chalk.bold(titleOf(difference))}  ${chalk.dim(oneLine(`${file}:${line}`))}`,
      ...(kind === 'extra' ? [] : [`      ${chalk.red(`- ${old}`)}`]),
      ...(kind === 'missed' ? [] : [`      ${chalk.green(`+ ${now}`)}${rule}`]),
      ...(sentence ? [`        ${sentence}${evidence?.rule ? '' : chalk.yellow(`  ${t(NO_RULE)}`)}`] : []),
    ]
  }

  /** Both values, with the words in which they differ set off. */
  function worded(expected: string, actual: string): [string, string] {
    const parts = diffWordsWithSpace(expected, actual)
    if (!parts.some(({ added, removed }) => !added && !removed)) return [expected, actual]
    const side = (mine: 'added' | 'removed', other: 'added' | 'removed') =>
      parts
        .filter((part) => !part[other])
        .map((part) => (part[mine] ? chalk.inverse(part.value) : part.value))
        .join('')
    return [side('removed', 'added'), side('added', 'removed')]
  }
}
