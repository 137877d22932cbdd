import { t } from '../lang/lang.js'
import { tableOf } from './tables.js'
import { visible } from './visible.js'
import type { Format } from './writer.js'

/** The head of a column for people; fields of a user's own keep their names. */
function headOf(column: string): string {
  const head = t(`column ${column}`)
  return head.startsWith('column ') ? column : head
}

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
      escape_formulas: true,
      cast: { boolean: (value: boolean) => String(value) },
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
