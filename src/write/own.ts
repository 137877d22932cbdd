import { catalogueOf, key, LANGUAGES } from '../lang/lang.js'
import { tables } from './tables.js'

/** A record, or the first of an array of them. */
const RECORD = /^(?:\[\s*)?\{"schema":\s*"kliping\//
/** A line of `--errors`. */
const FAILURE = /^\{"path":"(?:[^"\\]|\\.)*",(?:"row":\d+,)?"reason":"/
/** First cell of every table, in every language, and the character that follows it. */
const TABLE = /^"?id"?([^"\w])/

/** Whether a file that begins so is one that kliping wrote: records, a table of them, or a list of failed inputs. */
export async function isOwn(head: Buffer): Promise<boolean> {
  const start = head.toString('utf8', head[0] === 0xef ? 3 : 0, 8192)
  if (RECORD.test(start) || FAILURE.test(start)) return true
  const delimiter = TABLE.exec(start)?.[1]
  if (delimiter === undefined) return false
  // A table of events may hold more columns, for the user's own fields.
  const cells = new Set(start.split(/\r?\n/, 1)[0].replaceAll('"', '').split(delimiter))
  for (const language of LANGUAGES) {
    const catalogue = await catalogueOf(language)
    const head = (column: string) => catalogue?.[key(`column ${column}`)] ?? column
    if (tables.some(({ columns }) => columns.every((column) => cells.has(head(column))))) return true
  }
  return false
}
