import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
let lines: string | undefined

/** As in `villages.ts`, but the two megabytes are read when an article first names a village. */
export function villageLines(): string {
  lines ??= require('#villages-data') as string
  return lines
}
