import { visibleJson } from './visible.js'
import type { Format } from './writer.js'

/** JSON Lines: one record a line. */
export const jsonl: Format = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  about: 'one record a line',
  options: ['terminal'],
  async open({ terminal }) {
    const text = terminal
      ? (record: unknown) => visibleJson(JSON.stringify(record))
      : (record: unknown) => JSON.stringify(record)
    return {
      head: '',
      between: '',
      tail: '',
      chunk: (records) => records.map((record) => `${text(record)}\n`).join(''),
    }
  },
}
