import { type Document, isScalar, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { readPublished } from '../clean/stamp.js'
import { t } from '../lang/lang.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { columnOf } from '../write/tables.js'
import { currencyKey, fieldsOf } from './fields.js'
import { OwnRows, ROOM } from './lexicon.js'
import { readPattern } from './pattern.js'
import { nearestHint, Page, RuleFileError, type RuleProblem, slipOf } from './problems.js'
import { hasWords, type OwnRule, type OwnWords, type RuleSet } from './rule-set.js'
import { type BodyShape, type FileShape, fileShape } from './shape.js'

/** A rule file as text; `name` is what errors call it. */
export interface RuleFile {
  name: string
  text: string
}

/** Longest rule file in characters. */
const LONGEST = 1_000_000
/** Aliases of YAML that a file may use; what grows by aliases of aliases is refused. */
const MOST_ALIASES = 100
/** Slips of YAML that are named one by one; one often brings others. */
const MOST_SLIPS = 10
const FIELD = /^[a-z][a-z0-9_]{0,39}$/
/** Columns of the events table, with which a field may not be confused. */
const RESERVED = new Set(
  'id article headline outlet published main type name status date_start date_end date_text venue place place_code province organizers participants officials themes topics attendance_min attendance_max attendance_text url custom field text span_start span_end rule'.split(
    ' ',
  ),
)
/** Keys of an example that are no field of the value. */
const OF_EXAMPLE = new Set(['text', 'published'])

/**
 * Reads rule files, all together one set.
 * @throws {RuleFileError} with everything that is wrong with any of them
 * @throws {TypeError} when these are no files
 */
export function readRuleFiles(files: readonly RuleFile[]): RuleSet {
  if (!(Array.isArray(files) && files.every((file) => typeof file?.name === 'string' && typeof file.text === 'string')))
    throw new TypeError('rule files must be an array of { name, text }, both of them strings')
  const problems: RuleProblem[] = []
  const set: RuleSet = { rules: [], lexicon: emptyWords() }
  const homes = new Map<string, string>()
  const columns = new Set<string>()
  const rows = new OwnRows(builtinLexicon())
  for (const [n, { name, text }] of files.entries()) {
    const page = new Page(name, text)
    const data = shapeOf(page)
    for (const [field, rule] of Object.entries(data?.rules ?? {})) {
      const home = homes.get(field)
      if (home)
        page.there(['rules', field], t`the field ${field} is defined in ${home} already`, t`give it another name`, {
          key: true,
        })
      homes.set(field, name)
      const own = ruleOf(page, field, rule)
      if (!own || home) continue
      for (const { name: key } of fieldsOf([own])[0].keys) {
        const column = columnOf(field, key)
        if (columns.has(column) || (RESERVED.has(column) && column !== field))
          page.there(['rules', field], t`the csv column ${column} is there already`, t`rename the field or the group`, {
            key: true,
          })
        columns.add(column)
      }
      set.rules.push(own)
    }
    if (data?.lexicon) addWords(page, data.lexicon, set.lexicon, rows)
    if (n === files.length - 1 && rows.tooMany)
      page.there(
        ['lexicon'],
        t`the words of a lexicon are more than can be looked up`,
        t`leave some out: the names may have about ${ROOM} words together`,
      )
    if (data && page.problems.length === 0 && !data.rules && !data.lexicon)
      page.at(0, t`holds neither rules nor words`, t`begin it with "rules:" or "lexicon:"`)
    problems.push(...page.problems.sort((a, b) => a.line - b.line || a.column - b.column))
  }
  if (problems.length) throw new RuleFileError(problems)
  return set
}

/** The file's data, as far as it has the right shape: what is wrong is noted, and what is right is still looked at. */
function shapeOf(page: Page): FileShape | undefined {
  if (page.source.length > LONGEST) {
    page.at(0, t`has ${page.source.length} characters`, t`a rule file has at most ${LONGEST}; split it`)
    return undefined
  }
  let data: unknown
  try {
    const document = parseDocument(page.source, { lineCounter: page.lines, prettyErrors: false, logLevel: 'error' })
    page.document = document
    const errors = [...document.errors, ...document.warnings]
    if (errors.some(({ message }) => message.includes('call stack'))) throw new RangeError()
    for (const error of errors.slice(0, MOST_SLIPS)) page.at(error.pos[0], ...slipOf(error))
    if (page.problems.length) return undefined
    noteLostKeys(page, document)
    if (page.problems.length) return undefined
    data = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    const message =
      error instanceof RangeError ? t`is nested too deeply` : t`cannot be read (${(error as Error).message})`
    page.at(0, message, t`write it out, without nesting and without aliases of aliases`)
    return undefined
  }
  if (data === null) data = {}
  const result = fileShape.safeParse(data)
  if (result.success) return result.data
  const broken = new Set<string>()
  for (const issue of result.error.issues) {
    for (const plain of plainIssues(issue, [])) {
      broken.add(plain.path.slice(0, 2).join('.'))
      note(page, plain, data)
    }
  }
  for (const path of broken) checkBroken(page, path.split('.'), data)
  return rightPart(data, broken)
}

/** Keys that objects cannot hold: the check of the shape would drop them without a word. */
function noteLostKeys(page: Page, document: Document): void {
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        page.at(key.range?.[0] ?? 0, t`unknown key ${key.value}`, t`give it another name`)
    },
  })
}

/** Name and patterns of a rule with which something else is wrong. */
function checkBroken(page: Page, path: string[], data: unknown): void {
  if (path[0] !== 'rules' || path.length !== 2) return
  checkField(page, path[1])
  const match = valueAt(data, [...path, 'match'])
  const sources = Array.isArray(match) ? match : [match]
  if (sources.every((source) => typeof source === 'string')) patternsOf(page, path, match as string | string[])
}

/** The rules that nothing is wrong with so far, so that their patterns are read all the same. */
function rightPart(data: unknown, broken: ReadonlySet<string>): FileShape | undefined {
  const rules = (data as { rules?: unknown } | undefined)?.rules
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return undefined
  const right = Object.fromEntries(Object.entries(rules).filter(([field]) => !broken.has(`rules.${field}`)))
  const result = fileShape.safeParse({ rules: right })
  return result.success ? result.data : undefined
}

type Issue = z.core.$ZodIssue

/** Of a union, what is wrong with the branch that was meant: the one whose type fits. */
function plainIssues(issue: Issue, above: readonly PropertyKey[]): Issue[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ ...issue, path } as Issue]
  const meant = issue.errors.find(
    (branch) => !branch.some((each) => each.code === 'invalid_type' && each.path.length === 0),
  )
  if (meant?.length) return meant.flatMap((each) => plainIssues(each, path))
  return [{ ...issue, path } as Issue]
}

function note(page: Page, issue: Issue, data: unknown): void {
  const { path } = issue
  const last = path[path.length - 1]
  const name =
    typeof last === 'number' ? t`entry ${last + 1} of ${String(path[path.length - 2])}` : String(last ?? t`the file`)
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = keysAt(path)
      page.there([...path, key], t`unknown key ${key}`, nearestHint(key, known, t`known here: ${known.join(', ')}`), {
        key: true,
      })
    }
  } else if (issue.code === 'invalid_value') {
    const said = String(valueAt(data, path))
    const known = issue.values.map(String)
    page.there(path, t`${name} cannot be ${said}`, nearestHint(said, known, t`it is one of ${known.join(', ')}`))
  } else if (valueAt(data, path) === undefined) page.there(path, t`${name} is missing`, t`add it`)
  else if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const value = valueAt(data, path)
    const wanted = issue.code === 'invalid_type' ? wording(issue.expected) : t`text or a list`
    const quote =
      (issue.code === 'invalid_union' || issue.expected === 'string') &&
      (typeof value === 'number' || typeof value === 'boolean')
    page.there(
      path,
      t`${name} must be ${wanted}`,
      quote ? t`put it in quotes: '${value}'` : t`see the rule file in "kliping rules test --help"`,
    )
  } else if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    page.there(path, t`${name} is empty`, t`write something there, or take it out`)
  else if (issue.code === 'too_small') page.there(path, t`${name} is too small`, t`write at least ${issue.minimum}`)
  else if (issue.code === 'too_big' && issue.origin === 'string')
    page.there(path, t`${name} is too long`, t`write at most ${issue.maximum} characters`)
  else if (issue.code === 'too_big') page.there(path, t`${name} is too big`, t`write at most ${issue.maximum}`)
  else page.there(path, `${name}: ${issue.message.toLowerCase()}`, t`write it within these limits`)
}

const wording = (expected: string): string =>
  ({
    string: t`text`,
    record: t`a list of names with a colon`,
    object: t`a list of names with a colon`,
    array: t`a list`,
    int: t`a whole number`,
    number: t`a number`,
    boolean: t`true or false`,
  })[expected] ?? expected

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], data)
}

/** The keys that are known at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let shape: unknown = fileShape
  for (const step of path) shape = innerShape(shape, step)
  return Object.keys((unwrapped(shape) as { shape?: object } | undefined)?.shape ?? {})
}

interface Def {
  type: string
  innerType?: unknown
  element?: unknown
  valueType?: unknown
  shape?: Record<string, unknown>
  options?: unknown[]
}
const defOf = (shape: unknown): Def | undefined => (shape as { def?: Def } | undefined)?.def

/** What an optional shape holds; of a union, the branch with keys. */
function unwrapped(shape: unknown): unknown {
  const def = defOf(shape)
  if (def?.type === 'optional') return unwrapped(def.innerType)
  if (def?.type === 'union')
    return unwrapped(def.options?.find((option) => defOf(unwrapped(option))?.type === 'object'))
  return shape
}

function innerShape(shape: unknown, step: PropertyKey): unknown {
  const def = defOf(unwrapped(shape))
  return def?.shape?.[String(step)] ?? def?.valueType ?? def?.element
}

function checkField(page: Page, field: string): void {
  const path = ['rules', field]
  if (!FIELD.test(field))
    page.there(path, t`${field} cannot be the name of a field`, t`use small letters, digits and _, as in vessel_name`, {
      key: true,
    })
  else if (RESERVED.has(field))
    page.there(path, t`${field} is a column of kliping's own`, t`choose another name`, { key: true })
}

/** Reads the patterns of a rule: their groups, and how many of them have no group `value`. */
function patternsOf(
  page: Page,
  path: readonly string[],
  match: string | readonly string[],
): { groups: string[]; bare: number } {
  const groups: string[] = []
  let bare = 0
  for (const [n, source] of listOf(match).entries()) {
    const at = typeof match === 'string' ? [...path, 'match'] : [...path, 'match', n]
    const { pattern, problems } = readPattern(source)
    for (const { message, hint, at: within, said, known } of problems)
      page.there(at, message, said && known ? nearestHint(said, known, hint) : hint, { within })
    if (pattern && !pattern.groups.includes('value')) bare++
    for (const group of pattern?.groups ?? []) if (!groups.includes(group)) groups.push(group)
  }
  return { groups, bare }
}

const listOf = (match: string | readonly string[]): readonly string[] => (typeof match === 'string' ? [match] : match)

type RuleShape = NonNullable<FileShape['rules']>[string]

/** One rule, its patterns read; undefined where something is wrong with it. */
function ruleOf(page: Page, field: string, rule: RuleShape): OwnRule | undefined {
  const before = page.problems.length
  const path = ['rules', field]
  checkField(page, field)
  const { groups, bare } = patternsOf(page, path, rule.match)
  if (page.problems.length > before) return undefined
  if (groups.includes('value') && bare > 0)
    page.there(
      [...path, 'match'],
      t`not every pattern has the group value`,
      t`put [<value> …] around the value in each of them`,
    )
  const values = groups.length ? groups : ['value']
  const normalize = typeof rule.normalize === 'string' ? { value: rule.normalize } : (rule.normalize ?? {})
  for (const group of Object.keys(normalize)) {
    if (values.includes(group)) continue
    const where = typeof rule.normalize === 'string' ? [...path, 'normalize'] : [...path, 'normalize', group]
    page.there(
      where,
      t`no pattern has the group ${group}`,
      nearestHint(group, values, t`there are ${values.join(', ')}`),
      { key: true },
    )
  }
  const known = new Set([
    ...values,
    ...values.filter((group) => normalize[group] === 'money').map(currencyKey),
    'official',
  ])
  const takes = (rule.examples?.takes ?? []).map(({ text, published, ...expected }, n) => {
    if (published !== undefined && readPublished(published) === undefined)
      page.there(
        [...path, 'examples', 'takes', n, 'published'],
        t`published ${published}: not a day`,
        t`write it as 2024-11-14`,
      )
    for (const [key, value] of Object.entries(expected)) {
      const at = [...path, 'examples', 'takes', n, key]
      if (!known.has(key))
        page.there(
          at,
          t`unknown key ${key}`,
          nearestHint(key, [...known, ...OF_EXAMPLE], t`there are ${[...known].join(', ')}`),
          { key: true },
        )
      const numeric = normalize[key] === 'number' || normalize[key] === 'money'
      if (value !== null && known.has(key) && numeric !== (typeof value === 'number'))
        page.there(
          at,
          t`${key} must be ${numeric ? t`a number` : t`text`}`,
          numeric ? t`write it in digits, without quotes` : t`put it in quotes: '${value}'`,
        )
    }
    return {
      text,
      ...(published === undefined ? {} : { published }),
      expected: expected as Record<string, string | number | null>,
    }
  })
  if (page.problems.length > before) return undefined
  return {
    field,
    ...(rule.about === undefined ? {} : { about: rule.about }),
    match: [...listOf(rule.match)],
    groups,
    normalize,
    scope: rule.scope ?? 'sentence',
    ...(rule.near === undefined ? {} : { near: rule.near }),
    examples: { takes, leaves: rule.examples?.leaves ?? [] },
  }
}

const emptyWords = (): OwnWords => ({
  agencies: [],
  organizations: [],
  offices: [],
  venues: [],
  topics: [],
  outlets: [],
  aliases: {},
  remove: [],
})

/** Adds the words of a file to those of the files before it. */
function addWords(page: Page, own: NonNullable<FileShape['lexicon']>, words: OwnWords, rows: OwnRows): void {
  const fresh = wordsOf(own)
  for (const list of Object.keys(fresh) as (keyof OwnWords)[]) {
    if (list === 'aliases') Object.assign(words.aliases, fresh.aliases)
    // A list may be too long to be given as arguments.
    else for (const word of fresh[list]) (words[list] as unknown[]).push(word)
  }
  for (const alias of rows.add(fresh))
    page.there(
      ['lexicon', 'aliases', alias],
      t`${fresh.aliases[alias]} is in no list, so it can have no other name`,
      t`add it to agencies, offices, venues, … or write it as a list has it`,
    )
  if (!hasWords(words))
    page.there(['lexicon'], t`lexicon holds no word`, t`add agencies, offices, venues, … or take it out`)
}

/** The words of one file, what they leave out filled in. */
function wordsOf(own: NonNullable<FileShape['lexicon']>): OwnWords {
  const bodyOf = (kind: string) => (body: BodyShape) => {
    const given = typeof body === 'string' ? { name: body } : body
    return {
      name: given.name,
      kind: given.kind ?? kind,
      aliases: given.aliases ?? [],
      ...(given.acronym === undefined ? {} : { acronym: given.acronym }),
      ...(given.level ? { level: given.level } : {}),
    }
  }
  return {
    agencies: (own.agencies ?? []).map(bodyOf('government')),
    organizations: ((own.organizations ?? []) as BodyShape[]).map(bodyOf('other')),
    offices: (own.offices ?? []).map((office) => {
      const given = typeof office === 'string' ? { name: office } : office
      return { name: given.name, public: given.public ?? true, area: given.area ?? true }
    }),
    venues: (own.venues ?? []).map((venue) =>
      typeof venue === 'string' ? { name: venue, kind: 'other' } : { name: venue.name, kind: venue.kind ?? 'other' },
    ),
    topics: (own.topics ?? []).map(({ word, topic, weight = 3 }) => ({ word, topic, weight })),
    outlets: own.outlets ?? [],
    aliases: own.aliases ?? {},
    remove: own.remove ?? [],
  }
}
