import { isFailure } from '../check.js'
import type { Result } from '../judge.js'
import { lineOf, type Reporter, reasonOf } from './reporter.js'

/** For GitHub Actions: what `readable` tells, and an annotation at the line of the fixture for everything that is not met. */
export function github(readable: Reporter): Reporter {
  return {
    start: readable.start,
    fixture: (checked) => readable.fixture(checked) + checked.results.filter(isFailure).map(annotations).join(''),
    end: readable.end,
  }
}

function annotations(result: Result): string {
  const { name, file, line, broken, unmet } = result
  const reason = reasonOf(result)
  const column: Record<string, number> = broken?.place ? { col: broken.place.column } : {}
  return [
    ...(reason === undefined ? [] : [command({ file, line, ...column, title: name }, reason)]),
    ...unmet.map((each) => command({ file: each.file, line: each.line, title: name }, lineOf(each))),
  ].join('')
}

/** One workflow command. */
function command(properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::error ${list.join(',')}::${data(message)}\n`
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')

/** The largest summary that a step may write is 1 MiB. */
const LARGEST = 500_000

/** Everything that is not met as markdown, for the summary of a job: of annotations only about ten are shown. */
export function jobSummary(results: readonly Result[], summary: string): string {
  const items = results.filter(isFailure).flatMap((result) => {
    const reason = reasonOf(result)
    const lines = [...(reason === undefined ? [] : [reason]), ...result.unmet.map(lineOf)]
    return [`- ${code(result.name)}`, ...lines.map((line) => `  - ${code(line)}`)]
  })
  const text = `### kliping check\n\n${summary}\n\n${items.map((item) => `${item}\n`).join('')}`
  return text.length > LARGEST ? `${text.slice(0, text.lastIndexOf('\n', LARGEST))}\n- …\n` : text
}

/** Text of which nothing is markdown. */
function code(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)))
  return fence.length > 1 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`
}
