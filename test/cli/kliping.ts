import {
  type ChildProcessWithoutNullStreams,
  type SpawnOptions,
  type SpawnOptionsWithoutStdio,
  spawn,
  spawnSync,
} from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** The built command, as it is installed. */
export const bin = join(root, 'bin', 'kliping.js')
if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) throw new Error('the command is not built: npm run build')

// A process for every test: on a busy machine the default of five seconds is not enough.
vi.setConfig({ testTimeout: 60_000 })

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Environment without what would change colours or progress behind the test's back. */
export function environment(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, TERM, ...env } = process.env
  return { ...env, TERM: 'xterm', ...changes }
}

/** Runs the command in a folder to its end; `input` is its standard input, closed when it is not given. */
export function kliping(
  args: readonly string[],
  { input = '', ...options }: SpawnOptionsWithoutStdio & { input?: string | Buffer } = {},
): Promise<Ended> {
  return ended(process.execPath, [bin, ...args], input, options)
}

/** What takes from root the right to read what its permissions forbid. */
const UNPRIVILEGED = [
  'setpriv',
  '--bounding-set=-dac_override,-dac_read_search',
  '--inh-caps=-dac_override,-dac_read_search',
]
const isRoot = process.getuid?.() === 0
/** Whether permissions can be made to apply to the command: always, but for root without `setpriv`. */
export const hasPermissions = !isRoot || spawnSync(UNPRIVILEGED[0], [...UNPRIVILEGED.slice(1), 'true']).status === 0

/** Runs the command as somebody to whom permissions apply. */
export function klipingUnprivileged(args: readonly string[], cwd: string): Promise<Ended> {
  const [command, ...rest] = [...(isRoot ? UNPRIVILEGED : []), process.execPath, bin, ...args]
  return ended(command, rest, '', { cwd })
}

/** Runs a command line of the shell, in which `kliping` is the built command. */
export function shell(line: string, options: SpawnOptionsWithoutStdio = {}): Promise<Ended> {
  return machineShell(`kliping() { '${process.execPath}' '${bin}' "$@"; }; ${line}`, options)
}

/** Runs a command line of the shell with the commands of the machine. */
export function machineShell(line: string, options: SpawnOptionsWithoutStdio = {}): Promise<Ended> {
  return ended('bash', ['-c', line], '', options)
}

/** Whether this machine has the `script` that gives a program a terminal. */
export const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

/** Runs the command with a terminal for all three streams; what it writes to either comes back as `out`. */
export function onTerminal(args: string, options: SpawnOptionsWithoutStdio = {}): Promise<Ended> {
  return ended('script', ['-qec', `'${process.execPath}' '${bin}' ${args}`, '/dev/null'], '', options)
}

/** A command that runs: what it has said so far, and its end. */
export interface Running {
  child: ChildProcessWithoutNullStreams
  said: { out: string; err: string }
  ended: Promise<Ended>
}

/** Starts the command. */
export const running = (args: readonly string[], options: SpawnOptions = {}): Running =>
  started(process.execPath, [bin, ...args], options)

function started(command: string, args: readonly string[], options: SpawnOptions): Running {
  const env = options.env ?? environment()
  const child = spawn(command, args, { ...options, env }) as ChildProcessWithoutNullStreams
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
  return { child, said, ended }
}

function ended(command: string, args: string[], input: string | Buffer, options: SpawnOptionsWithoutStdio) {
  const { child, ended } = started(command, args, options)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return ended
}

/** A new folder with these files. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-cli-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export const article = `Dinas Pertanian Manggarai Gelar Pelatihan Pupuk

Ruteng - Dinas Pertanian Kabupaten Manggarai menggelar pelatihan pembuatan pupuk organik di Aula Kantor Camat Langke Rembong, Senin (6/5/2024).

Kepala Dinas Pertanian Manggarai, Yosef Lando, mengatakan pelatihan diikuti 41 peserta.
`
