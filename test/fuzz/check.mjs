// What must hold for every article whatever it is.
import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import edtf from 'edtf'
import { extract } from '../../dist/extract.js'
import { recordSchema } from '../../dist/record.js'
import { formats } from '../../dist/write/formats.js'
import { tables } from '../../dist/write/tables.js'

const valid = new Ajv2020({ strict: true }).compile(recordSchema())
const open = (name, options) => formats.find((format) => format.name === name).open(options)
const shown = await Promise.all(['json', 'jsonl', 'csv', 'summary'].map((name) => open(name, { terminal: true })))
const written = await Promise.all(
  tables.flatMap((table) =>
    [false, true].map(async (excel) => ({ table, excel, writer: await open('csv', { table: table.name, excel }) })),
  ),
)
/** Strict readers take any of them for the end of a row where no quotation marks are around. */
const LINE_ENDS = ['\r\n', '\n', '\r']

/** Milliseconds of the processor that a text may take: so much in any case, and so much for a thousand characters. */
const ONCE = 60
const EACH = 5

/**
 * Extracts a text twice and looks at what comes.
 * @param formats also writes the records in all formats and reads them back
 * @returns what is wrong, or undefined
 */
export function faultOf({ text, options }, { formats = false } = {}) {
  let records
  try {
    records = extract(text, options)
  } catch (error) {
    return `throws ${error.stack?.split('\n').slice(0, 3).join(' ') ?? error}`
  }
  const once = JSON.stringify(records)
  let least = Number.POSITIVE_INFINITY
  const bound = ONCE + (EACH * text.length) / 1000
  for (let i = 0; i < 3 && least > bound; i++) {
    const start = process.cpuUsage()
    const again = JSON.stringify(extract(text, options))
    least = Math.min(least, process.cpuUsage(start).user / 1000)
    if (again !== once) return 'gives other records the second time'
  }
  if (least > bound) return `takes ${least.toFixed(0)} ms for ${text.length} characters`
  return faultOfRecords(text, records) ?? (formats ? faultOfFormats(records) : undefined)
}

function faultOfRecords(text, records) {
  if (records.length === 0) return 'gives no record'
  if (!records.every(({ main }, i) => main === (i === 0))) return 'has no one main event in front'
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const points = Array.from(text)
  for (const [i, record] of records.entries()) {
    if (record.id !== `${digest}-${i + 1}`) return `gives the id ${record.id} to record ${i + 1} of ${digest}`
    if (!valid(record)) return `breaks the schema: ${JSON.stringify(valid.errors?.[0])}`
    for (const { text: surface, span } of spansIn(record)) {
      const [start, end] = span
      if (!(start >= 0 && start < end && end <= points.length)) return `has the span ${span} of ${points.length}`
      const there = points.slice(start, end).join('')
      if (there !== surface) return `says ${JSON.stringify(surface)} stands where ${JSON.stringify(there)} does`
    }
    const fault = faultOfValues(record)
    if (fault) return fault
  }
}

/** Levels of the areas whose codes are so long. */
const LEVELS = { 2: ['province'], 5: ['regency', 'city'], 8: ['district'], 13: ['village'] }

function faultOfValues({ dates, venues, places, agencies, organizations, officials, people }) {
  const wrong = dates.find(({ value }) => !isEdtf(value))
  if (wrong) return `gives the date ${wrong.value}, which is no EDTF`
  const placed = [
    // A town bears the code of the region that holds it.
    ...places.filter(({ level }) => level !== 'area'),
    ...[...agencies, ...organizations].map(({ name, level, place }) => ({ name, level, code: place })),
  ]
  for (const { name, level, code } of placed)
    if (code && level && !LEVELS[code.length]?.includes(level)) return `gives ${name} the level ${level} and ${code}`
  for (const { name, value, mentions = [] } of [
    dates,
    venues,
    places,
    agencies,
    organizations,
    officials,
    people,
  ].flat())
    if (mentions.some(({ span }, n) => n > 0 && span[0] < mentions[n - 1].span[1]))
      return `has mentions of ${name ?? value} out of order, twice or in one another`
}

function isEdtf(value) {
  try {
    // The parser wants the seconds that EDTF lets us leave out.
    edtf(value.replace(/(T\d\d:\d\d)(?=[+-])/g, '$1:00'))
    return true
  } catch {
    return false
  }
}

function* spansIn(value) {
  if (value === null || typeof value !== 'object') return
  if ('span' in value) yield value
  for (const inner of Object.values(value)) yield* spansIn(inner)
}

function faultOfFormats(records) {
  for (const { table, excel, writer } of written) {
    const dialect = { bom: true, delimiter: excel ? ';' : ',', record_delimiter: LINE_ENDS }
    const columns = parse(writer.head + writer.chunk(records), dialect)
    const wanted = [table.columns, ...records.flatMap((record) => table.rows(record))].map((row) => row.map(cell))
    if (JSON.stringify(columns) !== JSON.stringify(wanted)) return `comes back otherwise from the table ${table.name}`
  }
  for (const writer of shown) {
    const output = writer.head + writer.chunk(records) + writer.tail
    const unsafe = /[^\P{Cc}\n\t\r]|\r(?!\n)|\p{Bidi_Control}/u.exec(output)
    if (unsafe) return `sends ${JSON.stringify(unsafe[0])} to a terminal`
  }
}

/** What a cell holds: a formula is kept from running by one more apostrophe in front, and half a character is none in UTF-8. */
function cell(value) {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  return (/^'*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value).toWellFormed()
}
