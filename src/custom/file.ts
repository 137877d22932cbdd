import { type Document, isScalar, parseDocument, visit } from 'yaml'
import { readPublished } from '../clean/stamp.js'
import { t } from '../lang/lang.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { columnOf } from '../write/tables.js'
import { currencyKey, fieldsOf } from './fields.js'
import { OwnRows, ROOM } from './lexicon.js'
import { readPattern } from './pattern.js'
import { nearestHint, Page, RuleFileError, type RuleProblem, slipOf } from './problems.js'
import type { OwnRule, RuleSet } from './rule-set.js'
import { type FileShape, fileShape } from './shape.js'
import { note, plainIssues, valueAt } from './slips.js'
import { addWords, emptyWords } from './words.js'

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
