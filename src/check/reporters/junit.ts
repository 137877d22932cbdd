import type { Result } from '../judge.js'
import { lineOf, placedLineOf, type Reporter, reasonOf } from './reporter.js'

/** JUnit's XML as CI servers read it: a suite a fixture folder or table, a test case a case. */
export function junit(): Reporter {
  const suites: string[] = []
  const all: Result[] = []
  return {
    start: '',
    fixture({ path, results }) {
      all.push(...results)
      const open = `  <testsuite${attributes({ name: path, ...figuresOf(results) })}>\n`
      suites.push(`${open}${results.map(testCase).join('')}  </testsuite>\n`)
      return ''
    },
    end() {
      const open = `<testsuites${attributes({ name: 'kliping check', ...figuresOf(all) })}>\n`
      return `<?xml version="1.0" encoding="UTF-8"?>\n${open}${suites.join('')}</testsuites>\n`
    },
  }
}

function figuresOf(results: readonly Result[]) {
  const count = (status: Result['status']) => results.filter((result) => result.status === status).length
  return {
    tests: results.length,
    failures: count('failed'),
    errors: count('broken'),
    skipped: count('todo'),
    time: seconds(results.reduce((sum, { time }) => sum + time, 0)),
  }
}

function testCase(result: Result): string {
  const { name, status, file, line, unmet, todo, time } = result
  const open = `    <testcase${attributes({ name, classname: 'kliping', file, line, time: seconds(time) })}`
  if (status === 'passed') return `${open}/>\n`
  const reason = reasonOf(result)
  const message = reason ?? unmet.map(lineOf)[0]
  const lines = [...(reason === undefined ? [] : [reason]), ...unmet.map(placedLineOf)]
  const inner =
    status === 'todo'
      ? `<skipped${attributes({ message: todo.map(lineOf).join('; ') })}/>`
      : status === 'broken'
        ? `<error${attributes({ message, type: 'broken' })}/>`
        : `<failure${attributes({ message, type: unmet[0]?.kind ?? 'unreviewed' })}>${xml(lines.join('\n'))}</failure>`
  return `${open}>${inner}</testcase>\n`
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3)

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('')

/** Characters that XML 1.0 cannot hold. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ENTITIES[char])
