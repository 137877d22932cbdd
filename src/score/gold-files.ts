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
import { fixtureGold } from './fixture.js'
import { type GoldArticle, GoldError } from './gold.js'
import { guideGold, isGuide } from './guide.js'
import { type Marked, markedGold } from './marked.js'

const FORMS =
  'expected.json of fixtures, a JSON file an article, or what Label Studio (json), brat (txt and ann), doccano (jsonl), CoNLL (conll, iob, bio) or WebAnno (tsv) export'

const COLUMNS = new Set(['.conll', '.iob', '.iob2', '.bio', '.tsv'])

/**
 * All gold below a folder, or in one file.
 * @param own labels that the user named, to the slots that they mean
 * @returns also the labels that stand for no slot, with how often they were met
 * @throws GoldError
 */
export async function readGold(
  path: string,
  own?: ReadonlyMap<string, LabelSlot>,
): Promise<{ gold: GoldArticle[]; unknown: Map<string, number> }> {
  const gold: GoldArticle[] = []
  const marked: Marked[] = []
  for (const { file, key } of await filesBelow(path)) {
    try {
      const found = await readFileOf(file, key)
      gold.push(...found.gold)
      marked.push(...found.marked)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      throw new GoldError(`${file}${error.line === undefined ? '' : `:${error.line}`}: ${error.message}`)
    }
  }
  const { gold: fromSpans, unknown } = markedGold(marked, own)
  if (gold.length + fromSpans.length === 0) throw new GoldError(`${path}: no gold in it; gold is ${FORMS}`)
  return { gold: [...gold, ...fromSpans], unknown }
}

/** The files in question, sorted; `key` is the file's path below the folder, without ending, with '/'. */
async function filesBelow(path: string): Promise<{ file: string; key: string }[]> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new GoldError(`${path}: ${error.code === 'ENOENT' ? 'no such file or folder' : error.message}; name the gold`)
  })
  if (!stats.isDirectory()) return [{ file: path, key: basename(path, extname(path)) }]
  const files = (await readdir(path, { recursive: true, withFileTypes: true }))
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

interface Found {
  gold: GoldArticle[]
  marked: Marked[]
}

async function readFileOf(file: string, key: string): Promise<Found> {
  const kind = extname(file).toLowerCase()
  const text = async () => readFile(file, 'utf8')
  const single = (annotated: Annotated): Found => ({
    gold: [],
    marked: [{ key: annotated.id || key, file, annotated }],
  })
  if (kind === '.json') return jsonGold(parsed(await text(), file), file, key)
  if (kind === '.jsonl') return { gold: [], marked: doccanoRows(await text(), file) }
  if (kind === '.ann') {
    const txt = `${file.slice(0, -'.ann'.length)}.txt`
    const words = await readFile(txt, 'utf8').catch(() => {
      throw new GoldError(`${file}: its text is not beside it; put ${basename(txt)} there`)
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

async function jsonGold(value: unknown, file: string, key: string): Promise<Found> {
  if (basename(file) === 'expected.json') {
    const folder = dirname(file)
    const published = await publishedOption(join(folder, 'options.yaml'))
    const name = `${basename(resolve(folder))}/article`
    return { gold: [fixtureGold(value, name, file, published)], marked: [] }
  }
  if (isGuide(value)) return { gold: [guideGold(value, basename(key), file)], marked: [] }
  if (isLabelStudio(value)) {
    const tasks = readLabelStudio(value)
    return { gold: [], marked: tasks.map((annotated) => ({ key: annotated.id, file, annotated })) }
  }
  throw new GoldError(`${file}: no gold that kliping knows; gold is ${FORMS}`)
}

async function publishedOption(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { parse } = await import('yaml')
  let options: unknown
  try {
    options = parse(text, { schema: 'failsafe' })
  } catch (error) {
    throw new GoldError(`${file}: ${(error as Error).message.split('\n')[0]}`)
  }
  const published = (options as { published?: unknown } | null)?.published
  return typeof published === 'string' ? published : undefined
}

function doccanoRows(text: string, file: string): Marked[] {
  const rows: Marked[] = []
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const row = parsed(line, `${file}:${i + 1}`)
    if (!isDoccano(row)) throw new GoldError(`${file}:${i + 1}: no row of doccano; it needs "text" and "label"`)
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
    throw new GoldError(`${place}: no JSON (${(error as Error).message.split('\n')[0].slice(0, 120)})`)
  }
}
