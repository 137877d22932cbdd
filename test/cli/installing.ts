import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Ended, environment, folderWith, machineShell } from './kliping.js'

const root = join(import.meta.dirname, '..', '..')

/** A machine without kliping and without network, on which npm installs what the registry would send. */
export interface Machine {
  /** Runs commands in the folder, on GitHub; `npm install --global kliping` installs the project as it is packed. */
  run(commands: string): Promise<Ended>
}

/**
 * Packs the project. What it depends on lies beside the installed command as links to what is here: npm would ask the registry.
 * @returns the machine, or why there can be none
 */
export async function installing(cwd: string): Promise<Machine | { reason: string }> {
  const folder = folderWith({})
  const there = await machineShell('npm --version && tar --version', { cwd })
  if (there.code !== 0) return { reason: `npm or tar does not run here: ${there.err}` }
  // The project is built already, which is all that its scripts do.
  const pack = `npm pack --silent --ignore-scripts --pack-destination '${folder}' && cd '${folder}' && tar -xzf kliping-*.tgz`
  const packed = await machineShell(pack, { cwd: root })
  if (packed.code !== 0) throw new Error(packed.err)

  const home = join(folder, 'package', 'package.json')
  const { dependencies, ...rest } = JSON.parse(readFileSync(home, 'utf8'))
  writeFileSync(home, JSON.stringify(rest))
  const prefix = join(folder, 'prefix')
  for (const name of Object.keys(dependencies)) {
    const link = join(prefix, 'lib', 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), link)
  }
  const tarred = await machineShell('tar -cf kliping.tar package', { cwd: folder })
  if (tarred.code !== 0) throw new Error(tarred.err)

  const npm = `npm() { command npm "\${@/#kliping/$KLIPING}"; }`
  const env = environment({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    KLIPING: join(folder, 'kliping.tar'),
    npm_config_prefix: prefix,
    npm_config_offline: 'true',
    PATH: `${join(prefix, 'bin')}:${process.env.PATH}`,
  })
  return { run: (commands) => machineShell(`set -e; ${npm}; ${commands}`, { cwd, env }) }
}
