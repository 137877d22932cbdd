import { readFileSync } from 'node:fs'
import type { RuleSet } from '../custom/rule-set.js'
import { t } from '../lang/lang.js'
import type { CustomField } from '../record.js'
import { NothingToRead, UsageError, UsageErrors } from './terminal.js'

/**
 * The rule files that the command line names, read and found right; undefined where it names none. Only then is loaded what reads them.
 * @param asInput the command reads them, rather than reading other things by them
 * @throws {UsageError} with all that is wrong with any of them
 */
export async function ownRules(
  paths: readonly string[] | undefined,
  asInput = false,
): Promise<{ set: RuleSet; fields: readonly CustomField[] } | undefined> {
  if (!paths?.length) return undefined
  const files = paths.map((name) => ({ name, text: textOf(name, asInput) }))
  const { readRuleFiles, RuleFileError, fieldsOf, lineOf } = await import('../custom/index.js')
  try {
    const set = readRuleFiles(files)
    return { set, fields: fieldsOf(set.rules) }
  } catch (error) {
    if (error instanceof RuleFileError) throw new UsageErrors(error.problems.map(lineOf))
    throw error
  }
}

function textOf(path: string, asInput: boolean): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const why = missing ? t`there is no such file` : t`cannot be read (${(error as Error).message})`
    const message = t`${asInput ? '' : '--rules '}${path}: ${why}; name a YAML file with rules`
    throw missing && asInput ? new NothingToRead(message) : new UsageError(message)
  }
}
