import { relative } from 'node:path'
import type { Command } from 'commander'
import { t } from '../lang/lang.js'
import { oneLine } from '../write/visible.js'
import { effectiveSettings, settingsOf } from './settings.js'
import { print } from './terminal.js'

/** `kliping config`: the settings that count here and where each comes from; with `schema` the JSON Schema of config files. */
export async function configCommand(
  program: Command,
  flags: { json?: boolean; schema?: boolean; config?: string | false },
): Promise<void> {
  const settings = await settingsOf(program)
  if (flags.schema) {
    const { configSchema } = await import('../config/shape.js')
    return print(`${JSON.stringify(configSchema(settings), null, 2)}\n`)
  }
  const args = flags.config === false ? ['--no-config'] : flags.config === undefined ? [] : [`--config=${flags.config}`]
  const { given, files } = await effectiveSettings(program, args)
  const rows = settings.map(({ name }) => ({ name, ...(given.get(name) ?? { value: null, from: 'default' }) }))
  if (flags.json) return print(`${JSON.stringify(rows, null, 2)}\n`)
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2
  const shown = rows.map(({ name, value, from }) => {
    const said = value === null ? '-' : [value].flat().join(', ')
    return oneLine(`${name.padEnd(width)}${said.padEnd(24)} ${from === 'default' ? t`default` : from}`).trimEnd()
  })
  const read = files.map((file) => relative(process.cwd(), file) || file).join(', ')
  await print(`${[...shown, `${t`files`.padEnd(width)}${read || t`none`}`].join('\n')}\n`)
}
