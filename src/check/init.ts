import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { stringify } from 'yaml'
import { readPublished } from '../clean/stamp.js'
import type { ExtractOptions } from '../extract.js'
import { holdsOneArticle, type Source } from '../read/index.js'
import type { EventRecord } from '../record.js'
import { expectationOf } from './expect.js'
import { EXPECTED, OPTIONS } from './fixture.js'
import { formatted } from './json.js'
import { articleOptions } from './judge.js'

/**
 * Starts a fixture from an article: a folder with the article, what options it needs, and what is found in it today.
 * @param file the file that the article was read from; a file of one article is copied byte for byte
 * @param folder where the fixture's folder is made
 * @returns the fixture's folder; `fresh` is false where it stood already and was left as it is
 */
export function startFixture(
  source: Source,
  file: string,
  folder: string,
  extract: (text: string, options: ExtractOptions) => EventRecord[],
  cwd: string,
): { path: string; fresh: boolean } {
  const path = `${folder.replace(/(?<=.)\/+$/, '')}/${nameOf(source)}`
  const here = resolve(cwd, path)
  if (existsSync(here)) return { path, fresh: false }
  const whole = holdsOneArticle(file, {})
  const options: ExtractOptions = whole ? {} : rowOptions(source)
  // Options of a row come from options.yaml from now on.
  const records = extract(source.text, whole ? articleOptions(source, {}) : { id: source.id, ...options })
  mkdirSync(here, { recursive: true })
  if (whole) copyFileSync(resolve(cwd, file), resolve(here, `article${endingOf(file)}`))
  else writeFileSync(resolve(here, 'article.txt'), source.text)
  if (Object.keys(options).length > 0) writeFileSync(resolve(here, OPTIONS), stringify(options))
  writeFileSync(resolve(here, EXPECTED), formatted(expectationOf(records)))
  return { path, fresh: true }
}

/** What a row says of its article apart from the text. */
function rowOptions({ url, headline, outlet, authors, published }: Source): ExtractOptions {
  // As it is read: `options.yaml` takes fewer ways to write a date than a row, some without their clock time.
  const given = { published: published && readPublished(published), url, headline, outlet, authors }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

const endingOf = (file: string): string => /\.[a-z]{2,6}(?:\.gz)?$/i.exec(file)?.[0].toLowerCase() ?? '.txt'

/** A folder's name from that of the article's file, or from the id of its row. */
function nameOf({ id }: Source): string {
  const name = basename(id)
    .replace(/\.[a-z]{2,6}(?:\.gz)?$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return name || 'article'
}
