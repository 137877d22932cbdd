/** Gold as it lies on the disk, whatever made it. */

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { readBrat } from '../annotate/brat.js'
import { annotatedTokens, readConll } from '../annotate/conll.js'
import { isDoccano, readDoccano } from '../annotate/doccano.js'
import { isLabelStudio, readLabelStudio } from '../annotate/label-studio.js'
import type { LabelSlot } from '../annotate/labels.js'
import { type Annotated, FormatError } from '../annotate/text.js'
import { readWebAnno } from '../annotate/webanno.js'
import { BrokenFixture } from '../check/broken.js'
import { EXPECTED, loadFixture, type OptionChecks } from '../check/fixture.js'
import { key, t } from '../lang/lang.js'
import { explain } from '../read/options.js'
import { fixtureGold } from './fixture.js'
import { type GoldArticle, GoldError } from './gold.js'
import { guideGold, isGuide } from './guide.js'
import { type Marked, markedGold } from './marked.js'

const FORMS = key(
  'expected.json of fixtures, a JSON file an article, or what Label Studio (json), brat (txt and ann), doccano (jsonl), CoNLL (conll, iob, bio) or WebAnno (tsv) export',
)

const COLUMNS = new Set(['.conll', '.iob', '.iob2', '.bio', '.tsv'])

/**
 * All gold below a folder, or in one file.
 * @param checks what the options of fixtures are checked by
 * @param own labels that the user named, to the slots that they mean
 * @returns also the labels that stand for no slot, with how often they were met, and the number of fixtures that nobody has looked at
 * @throws GoldError
 */
export async function readGold(
  path: string,
  checks: OptionChecks,
  own?: ReadonlyMap<string, LabelSlot>,
): Promise<{ gold: GoldArticle[]; unknown: Map<string, number>; unreviewed: number }> {
  const gold: GoldArticle[] = []
  const marked: Marked[] = []
  let unreviewed = 0
  for (const { file, key } of await filesBelow(path)) {
    try {
      const found = await readFileOf(file, key, checks)
      gold.push(...found.gold)
      if (found.unreviewed) unreviewed++
      marked.push(...found.marked)
    } catch (error) {
      if (!(error instanceof FormatError)) throw unreadable(file, error)
      throw new GoldError(`${file}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}`)
    }
  }
  const { gold: fromSpans, unknown } = markedGold(marked, own)
  if (gold.length + fromSpans.length === 0)
    throw new GoldError(
      unreviewed > 0
        ? t`${path}: nobody has looked at the fixtures in it; do, and set "reviewed": true`
        : t`${path}: no gold in it; gold is ${t(FORMS)}`,
      unreviewed > 0 ? undefined : 'missing',
    )
  return { gold: [...gold, ...fromSpans], unknown, unreviewed }
}

/** The files in question, sorted; `key` is the file's path below the folder, without ending, with '/'. */
async function filesBelow(path: string): Promise<{ file: string; key: string }[]> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT'
    throw new GoldError(
      t`${path}: ${missing ? t`no such file or folder` : error.message}; name the gold`,
      missing ? 'missing' : undefined,
    )
  })
  if (!stats.isDirectory()) return [{ file: path, key: basename(path, extname(path)) }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw unreadable(error.path ?? path, error)
    },
  )
  const files = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
  return files.map((file) => ({
    file,
    key: relative(path, file)
      .slice(0, -extname(file).length || undefined)
      .split(sep)
      .join('/'),
  }))
}

/** What the system said of a file or folder, in words; anything else is thrown on. */
function unreadable(path: string, error: unknown): GoldError {
  if (error instanceof GoldError) return error
  const { reason, hint } = explain(error)
  return new GoldError(`${path}: ${reason}; ${hint}`)
}

interface Found {
  gold: GoldArticle[]
  marked: Marked[]
  /** It is a fixture that nobody has looked at. */
  unreviewed?: boolean
}

async function readFileOf(file: string, key: string, checks: OptionChecks): Promise<Found> {
  const kind = extname(file).toLowerCase()
  const text = async () => readFile(file, 'utf8')
  const single = (annotated: Annotated): Found => ({
    gold: [],
    marked: [{ key: annotated.id || key, file, annotated }],
  })
  if (basename(file) === EXPECTED) {
    const gold = await fixtureOf(file, checks)
    return { gold, marked: [], unreviewed: gold.length === 0 }
  }
  if (kind === '.json') return jsonGold(parsed(await text(), file), file, key)
  if (kind === '.jsonl') return { gold: [], marked: doccanoRows(await text(), file) }
  if (kind === '.ann') {
    const txt = `${file.slice(0, -'.ann'.length)}.txt`
    const words = await readFile(txt, 'utf8').catch(() => {
      throw new GoldError(t`${file}: its text is not beside it; put ${basename(txt)} there`)
    })
    return single(readBrat(key, words, await text()))
  }
  if (!COLUMNS.has(kind) || file.endsWith('.phrases.tsv')) return { gold: [], marked: [] }
  const content = await text()
  if (/^\ufeff?#FORMAT=WebAnno/.test(content)) return single(readWebAnno(key, content))
  const documents = readConll(content)
  if (documents.length === 1) return single(annotatedTokens(key, documents[0]))
  // Documents of one file have no names: their text tells which article they are.
  return { gold: [], marked: documents.map((each) => ({ key: '', file, annotated: annotatedTokens('', each) })) }
}

function jsonGold(value: unknown, file: string, key: string): Found {
  if (isGuide(value)) return { gold: [guideGold(value, basename(key), file)], marked: [] }
  if (isLabelStudio(value)) {
    const tasks = readLabelStudio(value)
    return { gold: [], marked: tasks.map((annotated) => ({ key: annotated.id, file, annotated })) }
  }
  throw new GoldError(t`${file}: no gold that kliping knows; gold is ${t(FORMS)}`)
}

/** A fixture folder, as kliping check reads it; nothing where nobody has looked at it yet. */
async function fixtureOf(file: string, checks: OptionChecks): Promise<GoldArticle[]> {
  const folder = resolve(dirname(file))
  const article = (await readdir(folder)).find((name) => /^article\.[^/]+$/.test(name))
  if (article === undefined) throw new GoldError(t`${file}: no article beside it; add article.txt or article.html`)
  try {
    const { expectation, source, options } = await loadFixture(folder, article, {
      checks,
      own: 'any',
      cwd: process.cwd(),
    })
    if (!expectation.reviewed) return []
    const gold = fixtureGold(expectation.records, `${basename(folder)}/article`, file)
    return [{ ...gold, fixture: { source, options } }]
  } catch (error) {
    throw error instanceof BrokenFixture ? new GoldError(error.message) : error
  }
}

function doccanoRows(text: string, file: string): Marked[] {
  const rows: Marked[] = []
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const row = parsed(line, `${file}:${i + 1}`)
    if (!isDoccano(row)) throw new GoldError(t`${file}:${i + 1}: no row of doccano; it needs "text" and "label"`)
    try {
      const annotated = readDoccano(row)
      rows.push({ key: annotated.id, file, annotated })
    } catch (error) {
      throw error instanceof FormatError ? new FormatError(error.message, i + 1) : error
    }
  }
  return rows
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new GoldError(t`${place}: no JSON (${(error as Error).message.split('\n')[0].slice(0, 120)})`)
  }
}
