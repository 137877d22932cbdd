import { visibleJson } from './visible.js'
import type { Format } from './writer.js'

/** One array of records: a record a line in a pipe or file, indented on a terminal. */
export const json: Format = {
  name: 'json',
  endings: ['.json'],
  about: 'one array of records',
  options: ['terminal'],
  async open({ terminal }) {
    const text = terminal
      ? (record: unknown) => visibleJson(JSON.stringify(record, null, 2))
      : (record: unknown) => JSON.stringify(record)
    return {
      head: '[',
      between: ',',
      tail: '\n]\n',
      chunk: (records) => records.map((record) => `\n${text(record)}`).join(','),
    }
  },
}
