import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { slipOf } from '../custom/problems.js'
import type { ExtractOptions } from '../extract.js'
import { t } from '../lang/lang.js'
import { read } from '../read/index.js'
import type { Source } from '../read/source.js'
import { BrokenFixture, suggestion } from './broken.js'
import { type Expectation, fileText, type OwnFields, readExpectation } from './expectation.js'

/** Names of the files of a fixture folder. */
export const EXPECTED = 'expected.json'
export const OPTIONS = 'options.yaml'

/** A folder with an article and what is expected of it. */
export interface ArticleFixture {
  expectation: Expectation
  source: Source
  options: ExtractOptions
}

/** Checks the words of `options.yaml`; each gives the value as extraction wants it, or throws an error with a one-line message. */
export interface OptionChecks {
  published(value: string): Promise<string>
  timezone(value: string): string
  encoding(value: string): Promise<string>
}

/**
 * Reads a fixture folder.
 * @param folder path as the user knows it, relative to `cwd`
 * @param article file name of the article in it
 * @throws BrokenFixture
 */
export async function loadFixture(
  folder: string,
  article: string,
  { checks, own, cwd }: { checks: OptionChecks; own?: OwnFields; cwd: string },
): Promise<ArticleFixture> {
  const expectation = readExpectation(`${folder}/${EXPECTED}`, own, cwd)
  const { encoding, ...options } = await readOptions(`${folder}/${OPTIONS}`, checks, cwd)
  const source = await readArticle(`${folder}/${article}`, encoding, cwd)
  return { expectation, source, options }
}

const LISTS = ['authors']
const WORDS = ['published', 'timezone', 'encoding', 'url', 'headline', 'outlet']

async function readOptions(
  file: string,
  checks: OptionChecks,
  cwd: string,
): Promise<ExtractOptions & { encoding?: string }> {
  if (!exists(file, cwd)) return {}
  const text = fileText(file, cwd)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = (offset: number, reason: string, hint: string) => {
    const { line, col } = lines.linePos(offset)
    return new BrokenFixture(file, { line, column: col }, reason, hint)
  }
  const [error] = document.errors
  if (error) throw broken(error.pos[0], ...slipOf(error))
  if (document.contents === null) return {}
  if (!isMap(document.contents)) throw broken(0, t`holds no options`, t`write lines such as published: 2024-05-06`)
  const options: Record<string, unknown> = {}
  for (const { key, value } of document.contents.items) {
    const name = String(isScalar(key) ? key.value : key)
    const start = key.range?.[0] ?? 0
    if (!WORDS.includes(name) && !LISTS.includes(name))
      throw broken(start, t`no option "${name}"`, suggestion(name, [...WORDS, ...LISTS]))
    const node = value as { range?: [number, number, number]; toJSON(): unknown } | null
    const given = node?.toJSON()
    const at = node?.range?.[0] ?? start
    const plain = ['number', 'boolean'].includes(typeof given)
    if (LISTS.includes(name)) {
      if (!Array.isArray(given)) throw broken(at, t`${name} is no list of words`, t`write it as a list: [A, B]`)
      if (!given.every((item) => typeof item === 'string'))
        throw broken(at, t`${name} is no list of words`, t`put quotes around each of them`)
    } else if (typeof given !== 'string')
      throw broken(at, t`${name} is no text`, plain ? t`put quotes around it` : t`write one value behind ${name}:`)
    try {
      const check = (checks as unknown as Record<string, ((value: unknown) => unknown) | undefined>)[name]
      options[name] = check ? await check(given) : given
    } catch (error) {
      const [reason, ...hint] = (error as Error).message.replace(/^--/, '').split('; ')
      throw broken(at, reason, hint.join('; ') || t`write it in another way`)
    }
  }
  return options
}

function exists(file: string, cwd: string): boolean {
  try {
    readFileSync(resolve(cwd, file))
    return true
  } catch {
    return false
  }
}

async function readArticle(file: string, encoding: string | undefined, cwd: string): Promise<Source> {
  const sources: Source[] = []
  for await (const found of read([file], { cwd, encoding })) {
    if ('failure' in found) throw new BrokenFixture(file, undefined, found.reason, found.hint)
    sources.push(found)
  }
  if (sources.length === 1) return sources[0]
  throw new BrokenFixture(
    file,
    undefined,
    t`holds ${sources.length} articles`,
    t`a fixture is about one: leave one in it`,
  )
}
