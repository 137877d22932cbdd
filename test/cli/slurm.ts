import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether Slurm's daemons are installed and may be started. */
export const hasSlurm =
  process.getuid?.() === 0 &&
  ['munged', 'slurmctld', 'slurmd', 'sbatch'].every((name) => spawnSync(name, ['--version']).error === undefined)

/** A cluster of this machine alone. */
export interface Slurm {
  /** What Slurm's commands need in their environment. */
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/**
 * Starts Slurm with its real daemons (controller, node, authentication) on the loopback interface, all its files in a folder of its own.
 * @returns undefined where they do not come up
 */
export async function startSlurm(): Promise<Slurm | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-slurm-'))
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'key'), randomBytes(1024), { mode: 0o600 })
  const env = { SLURM_CONF: join(folder, 'slurm.conf') }
  writeFileSync(env.SLURM_CONF, configuration(folder, await freePort(), await freePort()))
  const daemons: ChildProcess[] = []
  const start = (command: string, ...args: string[]) =>
    daemons.push(spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' }))
  const file = (option: string, name: string) => `--${option}=${join(folder, name)}`
  const munge = ['key', 'pid', 'log', 'seed'].map((name) => file(`${name}-file`, name))
  start('munged', '--force', '--foreground', file('socket', 'socket'), ...munge)
  start('slurmctld', '-D')
  start('slurmd', '-D', '-N', 'localhost')
  const stop = async () => {
    const ended = daemons.map((daemon) => new Promise((resolve) => daemon.on('close', resolve)))
    // The node before the controller, and that before what both are known by.
    for (const daemon of daemons.toReversed()) daemon.kill()
    await Promise.all(ended)
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    if (daemons.some(({ exitCode }) => exitCode !== null)) break
    const states = spawnSync('sinfo', ['-h', '-o', '%T'], { env: { ...process.env, ...env }, encoding: 'utf8' }).stdout
    if (states.trim() === 'idle') return { env, stop }
  }
  for (const daemon of daemons) daemon.kill()
  return undefined
}

const configuration = (folder: string, controllerPort: number, nodePort: number): string => `
ClusterName=kliping
SlurmctldHost=localhost
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${folder}/socket
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
SchedulerParameters=sched_interval=1
NodeName=localhost CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
