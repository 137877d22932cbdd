import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', 'src')

/** Every room by the floor it is on: imports go downwards only, or stay in the room. */
const floors: Record<string, number> = {
  record: 0,
  lang: 0,
  lexicon: 0,
  steps: 0,
  // Inputs are told from outputs by how these begin.
  write: 0.5,
  read: 1,
  scan: 1,
  clean: 2,
  find: 3,
  link: 4,
  assemble: 5,
  custom: 5.5,
  input: 5.8,
  config: 6,
  extract: 6,
  run: 7,
  check: 7,
  explain: 7,
  annotate: 8,
  score: 9,
  cli: 10,
  index: 10,
}
const CORE = ['lexicon', 'steps', 'scan', 'clean', 'find', 'link', 'assemble', 'custom', 'input', 'extract']

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== join('lexicon', 'data.ts'))
  .map((file) => ({
    file,
    room: file.split(sep)[0].replace(/\.ts$/, ''),
    code: readFileSync(join(root, file), 'utf8'),
  }))

/** What a file imports: the module as written, and whether only types are taken. */
function importsOf(code: string) {
  return [
    ...code.matchAll(/(?:^|\n)(?:import|export)\s+(type\s)?[^'\n]*?(?:\n[^']*?)?from '([^']+)'|import\('([^']+)'\)/g),
  ].map(([, types, fixed, lazy]) => ({ module: fixed ?? lazy, types: !!types, lazy: !fixed }))
}

/** Circles of files that import each other, each from the first file of it that was come to. */
function circlesOf(imported: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) circles.push([...path.slice(at), file].join(' > '))
    if (at >= 0 || done.has(file)) return
    for (const next of imported.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of imported.keys()) visit(file, [])
  return circles
}

/** Words in which a pattern that starts anew at every letter takes some 50 ms, and others a hundredth of one. */
const RUNS = ['a', 'A', 'g', '1', 'di', 'kan', 'me', 'ke'].flatMap((unit) => {
  const run = unit.repeat(4000 / unit.length)
  return [run, `me${run}`, `${run}1`]
})
const SLOW = 8

/** Regular expressions written in a file. */
function patternsIn(file: string, code: string) {
  const found: { source: string; pattern: RegExp }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const flags = node.text.slice(end + 1).replace(/[gy]/g, '')
      found.push({ source: node.text, pattern: new RegExp(node.text.slice(1, end), flags) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest))
  return found
}

/** The least processor time of three tries. */
function milliseconds(pattern: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && least > SLOW; i++) {
    const start = process.cpuUsage()
    pattern.test(text)
    least = Math.min(least, process.cpuUsage(start).user / 1000)
  }
  return least
}

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g, '')

describe('the house', () => {
  it('knows every room', () => {
    for (const { file, room } of files) expect(floors, file).toHaveProperty(room)
  })

  it('imports one way: read, clean, scan, find, link, assemble, extract, run, cli', () => {
    const wrong: string[] = []
    for (const { file, room, code } of files) {
      for (const { module } of importsOf(code)) {
        if (!module.startsWith('.')) continue
        const target = relative(root, join(root, dirname(file), module))
          .split(sep)[0]
          .replace(/\.js$/, '')
        if (target !== room && !(floors[target] < floors[room])) wrong.push(`${file} imports ${module}`)
        if (room === 'write' && !['write', 'record', 'lang'].includes(target))
          wrong.push(`${file} is no leaf: ${module}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('imports nothing in a circle, not even types', () => {
    const imported = new Map(
      files.map(({ file, code }) => [
        file,
        importsOf(code)
          .filter(({ module }) => module.startsWith('.'))
          .map(({ module }) => join(dirname(file), module).replace(/\.js$/, '.ts')),
      ]),
    )
    expect(circlesOf(imported)).toEqual([])
    const circle: [string, string[]][] = [
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]
    expect(circlesOf(new Map(circle))).toEqual(['b > c > b'])
  })

  it('prints nowhere but in cli', () => {
    const wrong = files.filter(
      ({ room, code }) => room !== 'cli' && /\bconsole\.|\bprocess\.(stdout|stderr)\b/.test(withoutComments(code)),
    )
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('has a core that reads no clock, environment, locale or file', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bprocess\.(?!getBuiltinModule\b)|\btoLocale\w+|\bMath\.random\b|\bnode:(fs|os|path|process)\b/
    const wrong = files.filter(({ room, code }) => CORE.includes(room) && impure.test(withoutComments(code)))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('loads zod for the schema only', () => {
    const wrong = files.flatMap(({ file, room, code }) =>
      importsOf(code)
        .filter(({ module, types }) => !types && (module === 'zod' ? room !== 'record' : module.endsWith('/record.js')))
        // Read with files of the user's only, which the tests of `--rules` and of config files hold.
        .filter(
          () => ![join('custom', 'shape.ts'), join('config', 'shape.ts'), join('check', 'kinds.ts')].includes(file),
        )
        .map(({ module }) => `${file} imports ${module}`),
    )
    expect(wrong).toEqual([`${join('cli', 'schema.ts')} imports ../record.js`])
  })

  it('reads words of any length in time linear in it', () => {
    const slow: string[] = []
    for (const { file, room, code } of files) {
      // What these rooms ask of a text they ask of its words, which may be as long as the text.
      if (!['find', 'link', 'assemble', 'custom'].includes(room)) continue
      for (const { source, pattern } of patternsIn(file, code))
        if (RUNS.some((run) => milliseconds(pattern, run) > SLOW)) slow.push(`${file}: ${source}`)
    }
    expect(slow).toEqual([])
  })

  it('has no file much longer than a reader keeps in mind', () => {
    const long = files.filter(({ code }) => code.split('\n').length > 500)
    expect(long.map(({ file }) => file)).toEqual([])
  })
})
