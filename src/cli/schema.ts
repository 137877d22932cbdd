import { recordSchema } from '../record.js'
import { print } from './terminal.js'

/** `kliping schema`: the JSON Schema of a record. */
export async function schemaCommand(): Promise<void> {
  await print(`${JSON.stringify(recordSchema(), null, 2)}\n`)
}
