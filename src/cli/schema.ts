import { recordSchema } from '../record.js'
import { ownRules } from './own-rules.js'
import { print } from './terminal.js'

/** `kliping schema`: the JSON Schema of a record, with the fields of the user's own rules typed. */
export async function schemaCommand(flags: { rules?: string[] }): Promise<void> {
  const own = await ownRules(flags.rules)
  await print(`${JSON.stringify(recordSchema(own?.fields), null, 2)}\n`)
}
