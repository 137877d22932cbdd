import { Chalk } from 'chalk'
import type { OwnRule } from '../custom/rule-set.js'
import type { Rule } from '../find/rule.js'
import { families, rules } from '../find/rules.js'
import { t } from '../lang/lang.js'
import { Class } from '../lexicon/classes.js'
import { visible } from '../write/visible.js'
import type { ArticlesFlags } from './articles.js'
import { ownRules } from './own-rules.js'
import { nearest, print, UsageError, wantsColour } from './terminal.js'

/** What is told of a rule. */
interface RuleCard {
  id: string
  reads: string
  wokenBy: string[]
  takes: { text: string; value: string }[]
  leaves: string[]
}

export interface RulesFlags extends ArticlesFlags {
  json?: boolean
  color?: boolean
  /** Files, folders and globs to run the rules on. */
  coverage?: string[]
  /** Files of the user's own rules. */
  rules?: string[]
}

/** `kliping rules [ID]`: all rules, those of a family, or one, with their proofs, or with what they find in a corpus. */
export async function rulesCommand(id: string | undefined, flags: RulesFlags): Promise<void> {
  if (flags.coverage) {
    const { coverageCommand } = await import('./coverage.js')
    return coverageCommand((await chosen(id, [])).rules, flags.coverage, flags)
  }
  // Who asks for a rule of kliping's own needs no rule file that can be read.
  const listsOwn = id === undefined || id.split('/')[0] === OWN
  const asked = await chosen(id, (listsOwn && (await ownRules(flags.rules))?.set.rules) || [])
  const cards = [...asked.rules.map(cardOf), ...asked.own.map(ownCardOf)]
  if (flags.json) return print(`${JSON.stringify(cards, null, 2)}\n`)
  const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
  const lines = cards.flatMap((card) => [
    `${chalk.bold.green(card.id)}  ${card.reads}`,
    `    ${chalk.dim(t`woken by ${card.wokenBy.join(', ')}`)}`,
    ...card.takes.map(
      ({ text, value }) => `    ${chalk.green('takes')}  ${text} ${chalk.dim('→')} ${chalk.cyan(value)}`,
    ),
    ...card.leaves.map((text) => `    ${chalk.yellow('leaves')} ${text}`),
    '',
  ])
  await print(visible(`${lines.join('\n')}`))
}

async function chosen(
  id: string | undefined,
  own: readonly OwnRule[],
): Promise<{ rules: readonly Rule[]; own: readonly OwnRule[] }> {
  if (id === undefined) return { rules, own }
  const isAsked = (rule: string) => rule === id || rule.startsWith(`${id}/`)
  const mine = {
    rules: rules.filter((rule) => isAsked(rule.id)),
    own: own.filter(({ field }) => isAsked(ownId(field))),
  }
  if (mine.rules.length + mine.own.length > 0) return mine
  const family = families.find(({ kind }) => kind === id)
  if (family) return { rules: family.rules, own: [] }
  const room = id.split('/')[0]
  if (['clean', 'link', 'assemble'].includes(room))
    throw new UsageError(t`${id} is no rule but a step of src/${room}, which holds its description`)
  if (room === OWN && own.length === 0)
    throw new UsageError(t`no rule ${id}; name the file of your own rules with --rules FILE`)
  const known = [...rules.map((rule) => rule.id), ...families.map(({ kind }) => kind)]
  const near = await nearest(id, [...known, ...own.map(({ field }) => ownId(field))])
  throw new UsageError(t`no rule ${id}; ${near ? t`did you mean ${near}?` : t`"kliping rules" lists them all`}`)
}

/** The family of the user's own rules. */
const OWN = 'custom'
const ownId = (field: string): string => `${OWN}/${field}`

/** What a rule file says of a rule. */
function ownCardOf({ field, about, match, normalize, scope, near, examples }: OwnRule): RuleCard {
  const groups = Object.entries(normalize).map(([group, kind]) => `${group}: ${kind}`)
  const limits = [...groups, ...(scope === 'sentence' ? [] : [`scope: ${scope}`]), ...(near ? [`near: ${near}`] : [])]
  const said = (expected: Record<string, unknown>) =>
    Object.entries(expected)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')
  return {
    id: ownId(field),
    reads: [about, ...limits].filter(Boolean).join('; '),
    wokenBy: match,
    takes: examples.takes.map(({ text, expected }) => ({ text, value: said(expected) })),
    leaves: examples.leaves,
  }
}

function cardOf(rule: Rule): RuleCard {
  const classes = Object.entries(Class).filter(([, bit]) => (rule.anchor & bit) !== 0)
  return {
    id: rule.id,
    reads: rule.reads,
    wokenBy: [
      ...classes.map(([name]) => name),
      ...(rule.words ?? []),
      ...(rule.marks ? [...rule.marks].map((mark) => `“${mark}”`) : []),
      ...(rule.numbers ? ['numbers'] : []),
      ...(rule.again ? [t`what its family found`] : []),
    ],
    takes: rule.takes.map(([text, value]) => ({ text, value })),
    leaves: [...rule.leaves],
  }
}
