import nlp from 'compromise/one'
import { t } from '../lang/lang.js'
import { TAGS, type Tag, tagNamed } from './tags.js'
import { MOST_LETTERS, type Term } from './terms.js'

// The one file that knows compromise. Only its parser of patterns and its matcher are used: terms and tags are kliping's own.

/** A step of a pattern, as compromise's parser gives it. */
interface Step {
  word?: string
  tag?: string
  method?: string
  regex?: RegExp
  chunk?: string
  switch?: string
  sense?: string
  machine?: string
  anything?: boolean
  fuzzy?: boolean
  optional?: boolean
  negative?: boolean
  greedy?: boolean
  min?: number
  max?: number
  group?: string
  groupStart?: boolean
  groupEnd?: boolean
  operator?: 'or' | 'and'
  choices?: Step[][]
  fastOr?: Set<string>
}

type Range = [sentence: number, start: number, end: number]

interface Engine {
  match(
    sentences: readonly (readonly Term[])[],
    todo: { regs: Step[] },
  ): { ptrs: Range[]; byGroup: Record<string, Range[]> }
  termMethods: Record<string, unknown>
}

const engine = (nlp.methods() as { one: Engine }).one

/** A pattern that can be matched. */
export interface Pattern {
  steps: Step[]
  /** Named groups in their order. A group without a name is `value`. */
  groups: string[]
  /** Words of which one must stand in the sentence; empty where nothing is known. */
  words: readonly string[]
  /** A tag that the sentence must hold, where no word is known. */
  tag: Tag | undefined
}

/** What a pattern matched: indexes of terms, `end` behind the last. */
export interface Match {
  start: number
  end: number
  groups: Map<string, { start: number; end: number }>
}

/** Something wrong with a pattern; `at` is the text of the pattern that it is about. */
export interface PatternProblem {
  message: string
  hint: string
  at?: string
  /** Words among which the nearest one is the best hint. */
  known?: readonly string[]
  said?: string
}

const LONGEST = 1000
const MOST_STEPS = 60
const GROUP_NAME = /^[a-z][a-z0-9_]{0,39}$/
/** Keys of a value that are no group's. */
const TAKEN = new Set(['text', 'span', 'rule', 'currency', 'official', 'mentions'])

/** Reads a pattern, or says all that is wrong with it. */
export function readPattern(source: string): { pattern?: Pattern; problems: PatternProblem[] } {
  const problems: PatternProblem[] = []
  if (source.length > LONGEST)
    return {
      problems: [{ message: t`the pattern has ${source.length} characters`, hint: t`write at most ${LONGEST}` }],
    }
  let steps: Step[]
  try {
    steps = nlp.parseMatch(source) as unknown as Step[]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [{ message: t`cannot be read (${reason})`, hint: t`see the match syntax of compromise` }] }
  }
  if (steps.length > MOST_STEPS)
    problems.push({ message: t`the pattern has ${steps.length} steps`, hint: t`write at most ${MOST_STEPS}` })
  if (steps.every((step) => step.optional || step.negative || step.anything))
    problems.push({ message: t`the pattern asks for nothing`, hint: t`make a word or tag of it obligatory` })
  for (const step of flat(steps)) checkStep(step, problems)
  const groups = groupsOf(steps, problems)
  if (problems.length) return { problems }
  return { pattern: { steps, groups, ...needOf(steps) }, problems }
}

/** Whether a step only says how many, as "{3}": nothing stands before it, so it never matches. */
const isBare = (step: Step): boolean =>
  step.min !== undefined &&
  !['word', 'tag', 'method', 'regex', 'anything', 'choices', 'fastOr'].some((ask) => ask in step)

/** Every step, those inside of alternatives too. */
function* flat(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step
    for (const choice of step.choices ?? []) yield* flat(choice)
  }
}

function checkStep(step: Step, problems: PatternProblem[]): void {
  if (isBare(step))
    problems.push({
      message: t`{${step.min},${step.max}} stands behind nothing`,
      hint: t`write it right behind a word, a tag or . (any term)`,
    })
  if (step.tag !== undefined && !tagNamed.has(step.tag)) {
    const name = step.tag
    problems.push({
      message: t`unknown tag #${name}`,
      hint: t`the tags are listed by "kliping rules tags"`,
      at: `#${name}`,
      known: TAGS.map((tag) => `#${tag.name}`),
      said: `#${name}`,
    })
  }
  if (step.method !== undefined && typeof engine.termMethods[step.method] !== 'function') {
    const known = Object.keys(engine.termMethods)
    problems.push({
      message: t`unknown method @${step.method}`,
      hint: t`there are @${known.join(', @')}`,
      at: `@${step.method}`,
      known: known.map((name) => `@${name}`),
      said: `@${step.method}`,
    })
  }
  if (step.regex) checkRegex(step.regex.source, problems)
  if (step.chunk !== undefined || step.switch !== undefined || step.sense !== undefined || step.machine !== undefined) {
    const said = step.chunk ?? step.switch ?? step.sense ?? step.machine ?? ''
    problems.push({
      message: t`<chunks>, {roots} and %switches% are made for English`,
      hint: t`write the words themselves, as in (bantu|membantu|dibantu)`,
      at: said,
    })
  }
  if (step.max !== undefined && (step.max < 1 || (step.min ?? 0) > step.max))
    problems.push({ message: t`{${step.min},${step.max}} can never be`, hint: t`write {least,most}` })
  const words = [...(step.fastOr ?? []), ...(step.word === undefined ? [] : [step.word])]
  for (const word of words) checkWord(word, problems)
}

function checkWord(word: string, problems: PatternProblem[]): void {
  if (word === '') problems.push({ message: t`an empty alternative`, hint: t`use ? for what may be left out: (a|b)?` })
  else if (/[()[\]<>{}|#@~^$*+?!\\]/.test(word) && !/^[$]$/.test(word))
    problems.push({
      message: t`"${word}" is no word: brackets or signs that do not fit together`,
      hint: t`close every ( and [, and set words apart by blanks`,
      at: word,
    })
  else if (!/^(?:[%$€£¥&]|\d+(?:[.,:/]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)$/u.test(word)) {
    const parts = word.match(/\d+(?:[.,:/]\d+)*|[\p{L}\p{M}]+|[%$€£¥&]/gu) ?? []
    problems.push({
      message: t`"${word}" can never match: texts are cut at punctuation, and between letters and digits`,
      hint: parts.length ? t`write ${parts.join(' ')}` : t`leave it out; @hasComma and the like ask for punctuation`,
      at: word,
    })
  } else if (word.length > MOST_LETTERS)
    problems.push({ message: t`"${word.slice(0, 20)}…" is too long for a word`, hint: t`set words apart by blanks` })
}

/** Choices that a regular expression may leave open; more could take it ages on one word. */
const MOST_CHOICES = 8
const MOST_REPEATS = 3

function checkRegex(source: string, problems: PatternProblem[]): void {
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const at = `/${source}/`
  const simple = t`keep it simple: at most three of * and +, none of them behind a group`
  if (/\\[1-9k]/.test(source)) problems.push({ message: t`${at} refers back to a group`, hint: simple, at })
  else if (/\)(?:[*+]|\{)/.test(plain)) problems.push({ message: t`${at} repeats a group`, hint: simple, at })
  else {
    const repeats = plain.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0
    const choices = repeats + (plain.match(/\?(?![:=!<])|\((?=[^)]*\|)/g)?.length ?? 0)
    if (repeats > MOST_REPEATS || choices > MOST_CHOICES)
      problems.push({ message: t`${at} leaves too much open`, hint: simple, at })
  }
}

function groupsOf(steps: readonly Step[], problems: PatternProblem[]): string[] {
  const groups: string[] = []
  let open = false
  for (const step of steps) {
    if (step.groupStart) {
      if (open) problems.push({ message: t`a group stands in a group`, hint: t`close each [ before the next` })
      open = true
      const name = groupName(step.group ?? '')
      if (groups.includes(name))
        problems.push({
          message: t`the group ${name} stands twice`,
          hint: t`give each group a name of its own: [<name> …]`,
        })
      else if (!GROUP_NAME.test(name))
        problems.push({
          message: t`<${name}> cannot be the name of a group`,
          hint: t`use small letters, digits and _`,
          at: `<${name}>`,
        })
      else if (TAKEN.has(name))
        problems.push({
          message: t`<${name}> has a meaning of its own in a record`,
          hint: t`choose another name`,
          at: `<${name}>`,
        })
      groups.push(name)
      const inside = steps.filter((other) => other.group === step.group)
      if (inside.every((other) => other.negative))
        problems.push({ message: t`the group ${name} only says what is not`, hint: t`ask for a word or a tag in it` })
    }
    if (step.groupEnd) {
      if (!open) problems.push({ message: t`a ] has no [`, hint: t`open the group with [<name> or take the ] away` })
      open = false
    }
  }
  if (open) problems.push({ message: t`a [ is never closed`, hint: t`close the group with ]`, at: '[' })
  return groups
}

/** Compromise numbers groups without a name. */
const groupName = (name: string): string => (name === '0' ? 'value' : name)

/** By what a sentence is known that cannot match: the obligatory words that are rarest, else an obligatory tag. */
function needOf(steps: readonly Step[]): { words: readonly string[]; tag: Tag | undefined } {
  const needed = steps.filter((step) => !step.optional && !step.negative && !step.fuzzy)
  let words: readonly string[] = []
  for (const step of needed) {
    const own = wordsOf(step)
    // The longest shortest word is taken for the rarest.
    if (own.length && (words.length === 0 || shortest(own) > shortest(words))) words = own
  }
  const tags = needed.flatMap((step) => tagNamed.get(step.tag ?? '') ?? [])
  if (words.length) return { words, tag: undefined }
  const worded = tags.find((tag) => tag.words)
  if (worded?.words) return { words: worded.words, tag: undefined }
  return { words, tag: tags.find((tag) => tag.sentences) }
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length))

/** Words of which one must stand where the step matches; none where it also matches others. */
function wordsOf(step: Step): string[] {
  if (step.word !== undefined) return [step.word]
  if (step.fastOr) return [...step.fastOr]
  if (!step.choices) return []
  const own = step.choices.map(
    (choice) => choice.flatMap((inner) => (inner.negative || inner.optional ? [] : wordsOf(inner)))[0],
  )
  if (step.operator === 'and') return own.filter((word) => word !== undefined).slice(0, 1)
  return own.every((word) => word !== undefined) ? own : []
}

/** All matches of a pattern in one stretch of terms, in text order; none overlaps another. */
export function matches(pattern: Pattern, terms: readonly Term[]): Match[] {
  const { ptrs, byGroup } = engine.match([terms], { regs: pattern.steps })
  const found: Match[] = ptrs.map(([, start, end]) => ({ start, end, groups: new Map() }))
  for (const [name, ranges] of Object.entries(byGroup)) {
    for (const [, start, end] of ranges) {
      const match = found.find((m) => m.start <= start && end <= m.end)
      if (end > start) match?.groups.set(groupName(name), { start, end })
    }
  }
  return found
}
