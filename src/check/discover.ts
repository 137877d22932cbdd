import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { t } from '../lang/lang.js'
import { explain } from '../read/options.js'
import { BrokenFixture } from './broken.js'
import { EXPECTED } from './fixture.js'

/** A fixture as it lies on the disk, not yet read: a folder with an article, or a table of phrases. */
export type Fixture = { kind: 'article'; path: string; article: string } | { kind: 'phrases'; path: string }

/** Endings of tables of phrases. */
export const PHRASES = '.phrases.tsv'

const ARTICLE = /^article\.[^/]+$/

/**
 * All fixtures in folders (with all below them) and tables of phrases, sorted by path; a folder that is no fixture though it seems
 * to be one is given as broken.
 * @param paths folders or tables, relative to `cwd`
 */
export function fixturesIn(paths: readonly string[], cwd: string): (Fixture | BrokenFixture)[] {
  const found = new Map<string, Fixture | BrokenFixture>()
  for (const given of paths) {
    const path = given.replace(/(?<=.)\/+$/, '')
    let stats: Stats | undefined
    try {
      stats = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    } catch (error) {
      found.set(path, unreadable(path, error))
      continue
    }
    if (!stats) found.set(path, new BrokenFixture(path, undefined, t`no such folder`, t`check the path`))
    else if (stats.isDirectory()) search(path, cwd, found)
    else if (path.endsWith(PHRASES)) found.set(path, { kind: 'phrases', path })
    else found.set(path, new BrokenFixture(path, undefined, t`is no fixture`, t`name a folder or a file *${PHRASES}`))
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fixture]) => fixture)
}

function unreadable(path: string, error: unknown): BrokenFixture {
  const { reason, hint } = explain(error)
  return new BrokenFixture(path, undefined, reason, hint)
}

function search(folder: string, cwd: string, found: Map<string, Fixture | BrokenFixture>): void {
  let entries: Dirent[]
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true })
  } catch (error) {
    found.set(folder, unreadable(folder, error))
    return
  }
  const articles = entries.filter(({ name }) => ARTICLE.test(name)).map(({ name }) => name)
  const expected = entries.some(({ name }) => name === EXPECTED)
  const broken = (reason: string, hint: string) => found.set(folder, new BrokenFixture(folder, undefined, reason, hint))
  if (articles.length > 1)
    broken(t`holds ${articles.join(t` and `)}`, t`a fixture is about one article: leave one in it`)
  else if (expected && articles.length === 0)
    broken(t`holds ${EXPECTED} but no article`, t`add article.txt or article.html`)
  else if (articles.length === 1 && !expected)
    broken(t`holds ${articles[0]} but no ${EXPECTED}`, t`write it, or start the fixture with kliping check --init`)
  else if (expected) found.set(folder, { kind: 'article', path: folder, article: articles[0] })
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) search(path, cwd, found)
    else if (entry.name.endsWith(PHRASES)) found.set(path, { kind: 'phrases', path })
  }
}
