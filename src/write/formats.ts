import { csv } from './csv.js'
import { json } from './json.js'
import { jsonl } from './jsonl.js'
import { summary } from './summary.js'
import type { Format } from './writer.js'

/** All formats of the output. */
export const formats: readonly Format[] = [json, jsonl, csv, summary]

/** The format that a file's ending means, whatever its case, or undefined. */
export function formatOfFile(path: string): Format | undefined {
  const lower = path.toLowerCase()
  return formats.find((format) => format.endings.some((ending) => lower.endsWith(ending)))
}
