import { visibleJson } from '../../write/visible.js'
import type { Result, Unmet } from '../judge.js'
import { type Reporter, reasonOf } from './reporter.js'

/** One JSON object for programs: the figures, and every case with its differences. */
export function json(): Reporter {
  const cases: object[] = []
  return {
    start: '',
    fixture({ results }) {
      cases.push(...results.map(caseOf))
      return ''
    },
    end: (tally, bailed) => `${visibleJson(JSON.stringify({ summary: { ...tally, bailed }, cases }, null, 2))}\n`,
  }
}

function caseOf(result: Result): object {
  const { name, file, line, status, reviewed, unmet, todo, met, broken } = result
  const reason = reasonOf(result)
  return {
    ...{ name, file, line, ...(broken?.place ? { column: broken.place.column } : {}), status, reviewed },
    ...(reason === undefined ? {} : { reason }),
    ...{ differences: unmet.map(differenceOf), todo: todo.map(differenceOf), met },
  }
}

function differenceOf({ kind, path, file, line, expected, actual, evidence }: Unmet): object {
  const { sentence, ...words } = evidence ?? {}
  return { kind, path, file, line, expected, actual, ...words, ...(sentence ? { sentence: sentence.join('') } : {}) }
}
