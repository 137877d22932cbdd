import { Chalk } from 'chalk'
import type { Rule } from '../find/rule.js'
import { families, rules } from '../find/rules.js'
import { t } from '../lang/lang.js'
import { Class } from '../lexicon/classes.js'
import { visible } from '../write/visible.js'
import type { ArticlesFlags } from './articles.js'
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
}

/** `kliping rules [ID]`: all rules, those of a family, or one, with their proofs, or with what they find in a corpus. */
export async function rulesCommand(id: string | undefined, flags: RulesFlags): Promise<void> {
  const asked = await chosen(id)
  if (flags.coverage) {
    const { coverageCommand } = await import('./coverage.js')
    return coverageCommand(asked, flags.coverage, flags)
  }
  const cards = asked.map(cardOf)
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

async function chosen(id: string | undefined): Promise<readonly Rule[]> {
  if (id === undefined) return rules
  const mine = rules.filter((rule) => rule.id === id || rule.id.startsWith(`${id}/`))
  if (mine.length) return mine
  const family = families.find(({ kind }) => kind === id)
  if (family) return family.rules
  const room = id.split('/')[0]
  if (['clean', 'link', 'assemble'].includes(room))
    throw new UsageError(t`${id} is no rule but a step of src/${room}, which holds its description`)
  const near = await nearest(id, [...rules.map((rule) => rule.id), ...families.map(({ kind }) => kind)])
  throw new UsageError(t`no rule ${id}; ${near ? t`did you mean ${near}?` : t`"kliping rules" lists them all`}`)
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
