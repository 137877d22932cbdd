import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import { parseDocument } from 'yaml'
import { lineOf, nearestHint, Page, slipOf } from '../custom/problems.js'
import { t } from '../lang/lang.js'
import { type Given, type Setting, type Value, variableOf } from './setting.js'
import { shapeOf } from './shape.js'

/** What is wrong with config files or the environment, a line each. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

/**
 * The settings of a config file.
 * @param cwd folder that the paths in messages and in values are relative to
 * @throws {ConfigError} with everything that is wrong in it: file, line, column, what to do
 */
export async function readConfig(file: string, settings: readonly Setting[], cwd: string): Promise<Map<string, Given>> {
  const name = relative(cwd, file) || file
  const page = new Page(name, textOf(file, name))
  page.document = parseDocument(page.source, { lineCounter: page.lines })
  const given = new Map<string, Given>()
  for (const error of page.document.errors) page.at(error.pos[0], ...slipOf(error))
  const data: unknown = page.problems.length > 0 ? null : page.document.toJS({ maxAliasCount: 0 })
  const values = (data ?? {}) as Record<string, unknown>
  const result = shapeOf(settings).safeParse(values)
  for (const issue of result.error?.issues ?? [])
    note(page, issue.code === 'unrecognized_keys' ? issue.keys : [], issue.path, settings)
  const wrong = new Set(result.error?.issues.map(({ path }) => path[0]))
  for (const setting of settings) {
    const said = values[setting.name]
    if (said === undefined || wrong.has(setting.name)) continue
    const value = asGiven(setting, said, dirname(file), cwd)
    const problem = await problemOf(setting, value)
    if (problem) page.there([setting.name], problem[0], problem[1])
    else
      given.set(setting.name, {
        value,
        from: `${name}:${page.lines.linePos(page.rangeOf([setting.name], true)[0]).line}`,
      })
  }
  if (page.problems.length > 0)
    throw new ConfigError(page.problems.sort((a, b) => a.line - b.line || a.column - b.column).map(lineOf))
  return given
}

/**
 * The settings of the environment: KLIPING_FORMAT=csv and the like. A list is apart by commas; a switch is on by 1 or true, off by 0 or false.
 * @throws {ConfigError}
 */
export async function readEnvironment(
  env: NodeJS.ProcessEnv,
  settings: readonly Setting[],
): Promise<Map<string, Given>> {
  const given = new Map<string, Given>()
  const lines: string[] = []
  for (const setting of settings) {
    const variable = variableOf(setting.name)
    const said = env[variable]
    if (!said) continue
    const value: Value =
      setting.kind === 'list' ? said.split(',') : setting.kind === 'switch' ? ['1', 'true'].includes(said) : said
    const fit =
      setting.kind === 'switch' ? ['0', '1', 'true', 'false'].includes(said) : setting.choices?.includes(said) !== false
    const problem = fit ? await problemOf(setting, value) : [t`cannot be ${said}`, choicesHint(setting, said)]
    if (problem) lines.push(`${variable}: ${problem.join('; ')}`)
    else given.set(setting.name, { value, from: variable })
  }
  const known = settings.map(({ name }) => variableOf(name))
  for (const variable of Object.keys(env))
    if (variable.startsWith(variableOf('')) && !known.includes(variable) && env[variable]) {
      const near = closest(variable, known)
      // Others may have variables of this beginning too: only what is nearly one of ours is a slip.
      if (distance(variable, near) <= (near.length - variableOf('').length) / 3)
        lines.push(t`${variable}: kliping knows no such variable; did you mean ${near}?`)
    }
  if (lines.length > 0) throw new ConfigError(lines)
  return given
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new ConfigError([
      `--config ${name}: ${missing ? t`there is no such file` : t`cannot be read (${(error as Error).message})`}; ${t`start one with "kliping init"`}`,
    ])
  }
}

function note(
  page: Page,
  unknown: readonly string[],
  path: readonly PropertyKey[],
  settings: readonly Setting[],
): void {
  const known = settings.map(({ name }) => name)
  for (const key of unknown)
    page.there([key], t`unknown key ${key}`, nearestHint(key, known, t`known here: ${known.join(', ')}`), { key: true })
  if (unknown.length > 0) return
  const [name] = path
  const setting = settings.find((each) => each.name === name)
  if (!setting) page.at(0, t`holds no settings`, t`write lines such as format: csv`)
  else if (setting.kind === 'choice') {
    const said = String((page.document!.toJS() as Record<string, unknown>)[setting.name])
    page.there([setting.name], t`${setting.name} cannot be ${said}`, choicesHint(setting, said))
  } else
    page.there(
      [setting.name],
      setting.kind === 'switch' ? t`${setting.name} must be true or false` : t`${setting.name} must be text`,
      setting.kind === 'switch' ? t`write true or false` : t`put quotes around it`,
    )
}

const choicesHint = ({ choices = ['true', 'false'] }: Setting, said: string): string =>
  nearestHint(said, choices, t`it is one of ${choices.join(', ')}`)

/** A value of a file as the option would be given it on the command line. */
function asGiven({ kind, paths }: Setting, said: unknown, folder: string, cwd: string): Value {
  if (typeof said === 'boolean') return said
  const here = (value: unknown) => (paths ? relative(cwd, resolve(folder, String(value))) : String(value))
  return kind === 'list' ? [said].flat().map(here) : here(said)
}

/** What is wrong with a value, and what to do; undefined where nothing is. */
async function problemOf({ name, check }: Setting, value: Value): Promise<[string, string] | undefined> {
  try {
    if (check && typeof value === 'string') await check(value)
    return undefined
  } catch (error) {
    const [what, ...hint] = (error as Error).message.replace(`--${name}`, name).split('; ')
    return [what, hint.join('; ') || t`write it in another way`]
  }
}
