import { z } from 'zod'
import type { Setting } from './setting.js'

const text = z.string().min(1)
const textOrNumber = z.union([text, z.number()])

/** Shape of a config file: the settings as keys. Unknown keys are refused. */
export function shapeOf(settings: readonly Setting[]): z.ZodType<Record<string, unknown>> {
  const keys = settings.map((setting) => [setting.name, typeOf(setting).describe(setting.about).optional()])
  return z.strictObject(Object.fromEntries(keys))
}

function typeOf({ kind, choices = [], check }: Setting): z.ZodType {
  switch (kind) {
    case 'switch':
      return z.boolean()
    case 'choice':
      return z.enum(choices as [string, ...string[]])
    case 'list':
      return z.union([text, z.array(text)])
    case 'text':
      // What a check reads may be a number, such as that of workers; the name of a field is text.
      return check ? textOrNumber : text
  }
}

/** The JSON Schema of config files, for editors. */
export const configSchema = (settings: readonly Setting[]): object => ({
  ...z.toJSONSchema(shapeOf(settings)),
  title: 'kliping.config.yaml',
})
