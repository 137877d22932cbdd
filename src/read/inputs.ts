import fs, { type Dirent, type Stats } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { t } from '../lang/lang.js'
import { ENDINGS, formatOf } from './formats.js'
import { explain, failure, type ReadFailure, type ReadOptions } from './options.js'
import { holdsOneArticle, isOwnFile } from './read.js'

/**
 * Turns what the user named to the files to read: files as they are, folders and globs expanded, `-` kept.
 * The operands keep their order; what one operand expands to is sorted by code unit; no file comes twice.
 * Tables and records of kliping that stand among the articles are left out, which one warning says.
 * @returns `files`: paths as `pathId` makes them, as `read` takes them and as the articles are named
 */
export async function resolveInputs(
  patterns: string[],
  options: Pick<ReadOptions, 'cwd' | 'onWarning'> = {},
): Promise<{ files: string[]; failures: ReadFailure[] }> {
  const search = new Search(options.cwd ?? process.cwd())
  for (const pattern of patterns) await search.operand(pattern)
  const own = [...search.own]
  const more = own.length > NAMED ? t`; and ${own.length - NAMED} more` : ''
  if (own.length > 0) options.onWarning?.(t`written by kliping, not read: ${own.slice(0, NAMED).join(', ') + more}`)
  return { files: search.files, failures: search.failures }
}

// node:fs/promises has them too, and loads a good part of Node with it, which a run over one article does not need.
const stat = promisify(fs.stat)
const realpath = promisify(fs.realpath.native)
const entriesOf = (folder: string) =>
  new Promise<Dirent[]>((resolve, reject) => {
    fs.readdir(folder, { withFileTypes: true }, (error, entries) => (error ? reject(error) : resolve(entries)))
  })

/** Files left out that are named. */
const NAMED = 5

/** Devices that end, or that a person types into; others may give bytes for ever, or never one. */
const TERMINALS = /^\/(?:dev\/(?:stdin|null|fd\/\d+|tty\w*|pts\/\d+|console)|proc\/(?:self|\d+)\/fd\/\d+)$/

class Search {
  readonly files: string[] = []
  readonly failures: ReadFailure[] = []
  /** What kliping wrote among the files of folders and patterns. */
  readonly own = new Set<string>()
  /** Real paths of the files taken, against links and operands that lead to one file. */
  private readonly taken = new Set<string>()

  /** Whether the operand in hand is an absolute path. */
  private absolute = false

  constructor(private readonly cwd: string) {}

  async operand(pattern: string): Promise<void> {
    if (pattern === '-') return this.take('-', '-')
    this.absolute = isAbsolute(pattern)
    if (pattern === '') {
      this.failures.push(failure(pattern, t`an empty path`, t`name a file, a folder or a pattern`))
      return
    }
    // A file may be called "(1).txt" or "[a].txt": what exists by that very name is no glob.
    const path = resolve(this.cwd, pattern)
    let stats: Stats
    try {
      stats = await stat(path)
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      if (missing && /[*?[\]{}()!]/.test(pattern)) return this.glob(pattern)
      this.fail(pattern, error)
      return
    }
    if (stats.isDirectory()) await this.folder(pattern, path)
    else await this.file(pattern, path, stats)
  }

  /** A file that was named: read whatever its ending, and from a pipe or terminal too. */
  private async file(named: string, path: string, stats: Stats): Promise<void> {
    const device = stats.isBlockDevice() || (stats.isCharacterDevice() && !TERMINALS.test(path))
    if (device || stats.isSocket())
      this.failures.push(failure(named, device ? t`is a device` : t`is a socket`, t`name a file`))
    else await this.add(path)
  }

  private async glob(pattern: string): Promise<void> {
    const { default: fastGlob } = await import('fast-glob')
    const source = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
    // Links are resolved below, once each: followed by fast-glob, one loop returns every file forty times.
    const settings = { cwd: this.cwd, onlyFiles: false, followSymbolicLinks: false, caseSensitiveMatch: false }
    let matches: string[]
    try {
      matches = await fastGlob(source, settings)
    } catch (error) {
      const { path: folder } = error as NodeJS.ErrnoException
      this.fail(folder === undefined ? pattern : this.idOf(resolve(this.cwd, folder)), error)
      matches = await fastGlob(source, { ...settings, suppressErrors: true }).catch(() => [])
    }
    const before = this.failures.length
    // A pattern that names no ending takes what a folder would; "*.log" is as explicit as naming the files.
    const anyEnding = !/\*[)\]}]*$/.test(source)
    const reached = source.includes('**')
    let matched = false
    for (const match of matches.sort(byCodeUnit)) {
      const path = resolve(this.cwd, match)
      try {
        const stats = await stat(path)
        if (stats.isDirectory()) {
          // Below "**" the folder's files are matches themselves.
          if (reached) continue
          matched = true
          await this.folder(match, path)
        } else if (anyEnding || formatOf(match)) {
          matched = true
          if (stats.isFile()) await this.find(path)
          else
            this.failures.push(failure(match, t`no regular file`, t`name it by itself, without a pattern, to read it`))
        }
      } catch (error) {
        matched = true
        this.fail(match, error)
      }
    }
    if (!matched && this.failures.length === before)
      this.failures.push(
        failure(pattern, t`no file matches this pattern`, t`check the pattern and the folder you are in`),
      )
  }

  /** All readable files below a folder; dot files and dot folders are left alone, as shells do. */
  private async folder(named: string, top: string): Promise<void> {
    const before = this.failures.length
    const found: { path: string; broken?: unknown }[] = []
    const seen = new Set<string>()
    const waiting = [top]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      let entries: Dirent[]
      try {
        const real = await realpath(folder)
        if (seen.has(real)) continue
        seen.add(real)
        entries = await entriesOf(folder)
      } catch (error) {
        this.fail(folder === top ? named : this.idOf(folder), error)
        continue
      }
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue
        const path = join(folder, entry.name)
        let kind: Dirent | Stats = entry
        if (entry.isSymbolicLink() || (entry.isFile() && entry.name.includes('\ufffd'))) {
          try {
            kind = await stat(path)
          } catch (error) {
            if (formatOf(entry.name)) found.push({ path, broken: error })
            continue
          }
        }
        if (kind.isDirectory()) waiting.push(path)
        else if (formatOf(entry.name)) found.push(kind.isFile() ? { path } : { path, broken: 'special' })
      }
    }
    found.sort((a, b) => byCodeUnit(this.idOf(a.path), this.idOf(b.path)))
    for (const { path, broken } of found) {
      if (broken === undefined) await this.find(path)
      else if (broken === 'special')
        this.failures.push(
          failure(this.idOf(path), t`no regular file (a pipe, socket or device)`, t`name it by itself to read it`),
        )
      else if ((broken as NodeJS.ErrnoException).code === 'ENOENT' && !path.includes('\ufffd'))
        this.failures.push(
          failure(this.idOf(path), t`a symbolic link to a missing file`, t`restore the file it points to`),
        )
      else this.fail(this.idOf(path), broken)
    }
    if (found.length === 0 && this.failures.length === before)
      this.failures.push(failure(named, t`the folder holds nothing to read`, t`files must end in ${ENDINGS}`))
  }

  /** A file that nobody named by itself. Only tables and rows are looked into: to open every article twice would take its time. */
  private async find(path: string): Promise<void> {
    if (!holdsOneArticle(path, {}) && (await isOwnFile(path))) this.own.add(this.idOf(path))
    else await this.add(path)
  }

  private async add(path: string): Promise<void> {
    // /dev/stdin and the like have no real path.
    this.take(this.idOf(path), await realpath(path).catch(() => path))
  }

  private take(file: string, real: string): void {
    if (this.taken.has(real)) return
    this.taken.add(real)
    this.files.push(file)
  }

  private fail(path: string, error: unknown): void {
    const { reason, hint } = explain(error)
    this.failures.push(failure(path, reason, hint))
  }

  private idOf(path: string): string {
    return pathId(path, this.cwd, this.absolute)
  }
}

/**
 * The name of a file in records and messages, with '/': relative to `cwd`. A file outside of it that was named by its absolute
 * path keeps that, so that it is called the same whatever the working folder is.
 */
function pathId(path: string, cwd: string, absolute: boolean): string {
  const inside = relative(cwd, path)
  const id = absolute && /^\.\.(?:[/\\]|$)/.test(inside) ? path : inside
  // A file called "-" must not become standard input.
  if (id === '-') return './-'
  return sep === '\\' ? id.replaceAll('\\', '/') : id
}

/** Order of UTF-16 units: the same on every machine and locale. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
