import { stringify } from 'yaml'
import type { Result } from '../judge.js'
import { placedLineOf, type Reporter, reasonOf, summaryOf } from './reporter.js'

/** Test Anything Protocol, version 14. */
export function tap(): Reporter {
  let number = 0
  const testPoint = (result: Result): string => {
    const { name, status, todo } = result
    number++
    const known = status === 'todo' ? ` # TODO ${escaped(todo.map(({ path }) => path).join(', '))}` : ''
    const line = `${status === 'passed' ? 'ok' : 'not ok'} ${number} - ${escaped(name)}${known}\n`
    return status === 'passed' ? line : line + diagnosis(result)
  }
  return {
    start: 'TAP version 14\n',
    fixture: ({ results }) => results.map(testPoint).join(''),
    end: (tally, bailed) =>
      bailed ? 'Bail out! ended by the first failure (--bail)\n' : `1..${number}\n# ${summaryOf(tally)}\n`,
  }
}

function diagnosis(result: Result): string {
  const reason = reasonOf(result)
  const told = {
    ...(reason === undefined ? {} : { message: reason }),
    at: `${result.file}:${result.line}`,
    differences: [...result.unmet, ...result.todo].map(placedLineOf),
  }
  return `  ---\n${stringify(told, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ')}  ...\n`
}

/** A description in one line, in which nothing begins a directive. */
const escaped = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\#]/g, '\\$&')
