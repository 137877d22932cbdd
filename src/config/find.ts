import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'

/** Names of a project's config file; the first that is there counts. */
export const CONFIG_NAMES = ['kliping.config.yaml', '.kliping.yaml'] as const

/** The config file of the nearest folder that has one, upwards from `folder` to the home folder or the root. */
export function projectConfig(folder: string): string | undefined {
  const home = homedir()
  for (let here = folder; ; here = dirname(here)) {
    const found = CONFIG_NAMES.map((name) => join(here, name)).find((file) => existsSync(file))
    if (found || here === home || here === dirname(here)) return found
  }
}

/** The user's own config file, where there is one. Relative XDG folders do not count, as their standard says. */
export function userConfig(env: NodeJS.ProcessEnv): string | undefined {
  const { XDG_CONFIG_HOME: xdg } = env
  const file = join(xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.config'), 'kliping', 'config.yaml')
  return existsSync(file) ? file : undefined
}
