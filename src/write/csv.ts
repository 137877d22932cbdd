import { t } from '../lang/lang.js'
import { tableOf } from './tables.js'
import { visible } from './visible.js'
import type { Format } from './writer.js'

/** The head of a column for people; fields of a user's own keep their names. */
function headOf(column: string): string {
  const head = t(`column ${column}`)
  return head.startsWith('column ') ? column : head
}

/** What a spreadsheet would run as a formula, apostrophes in front of it included. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

/** With an apostrophe in front it is text to a spreadsheet; it gets one more where it has some, so that readers can take one off. */
const defused = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** RFC 4180 tables: UTF-8, a header row, `\n` line ends (CRLF with `excel`), cells that a spreadsheet would run defused. */
export const csv: Format = {
  name: 'csv',
  endings: ['.csv'],
  about: 'a table, chosen with --table',
  options: ['table', 'fields', 'delimiter', 'bom', 'excel', 'terminal', 'heads'],
  async open(options) {
    const { stringify } = await import('csv-stringify/sync')
    const table = tableOf(options.table ?? 'events', options.fields)
    if (!table) throw new RangeError(`no table "${options.table}"`)
    const settings = {
      delimiter: options.delimiter ?? (options.excel ? ';' : ','),
      record_delimiter: options.excel ? '\r\n' : '\n',
      // Line ends of any kind stay within their cell, not only those that end the rows.
      quote_record_delimiter: true,
      cast: { boolean: (value: boolean) => String(value), string: defused },
    }
    const shown = options.terminal ? visible : (text: string) => text
    return {
      // The mark would only be noise on a terminal.
      head: stringify([options.heads ? table.columns.map(headOf) : table.columns], {
        ...settings,
        bom: !options.terminal && (options.bom ?? options.excel ?? false),
      }),
      between: '',
      tail: '',
      chunk: (records) =>
        shown(
          stringify(
            records.flatMap((record) => table.rows(record)),
            settings,
          ),
        ),
    }
  },
}
