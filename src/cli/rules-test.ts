import { Chalk } from 'chalk'
import { plural, t } from '../lang/lang.js'
import { oneLine } from '../write/visible.js'
import { ownRules } from './own-rules.js'
import { exitCode, print, report, wantsColour } from './terminal.js'

/** `kliping rules test FILE…`: runs the examples of the user's own rules. Exit code 1 where one fails, 2 where a file is no rule file, 3 where it is not there. */
export async function rulesTestCommand(
  files: readonly string[],
  flags: { json?: boolean; quiet?: boolean; color?: boolean },
): Promise<void> {
  const own = await ownRules(files, true)
  if (!own) return
  const { prove } = await import('../custom/proof.js')
  const proofs = prove(own.set)
  const failed = proofs.filter(({ passed }) => !passed).length
  if (flags.json) await print(`${JSON.stringify(proofs, null, 2)}\n`)
  else {
    const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
    const said = (values: Record<string, unknown>) =>
      oneLine(
        Object.entries(values)
          .map(([key, value]) => `${key} ${value === null ? t`nothing` : String(value)}`)
          .join(', '),
      )
    const lines = own.set.rules.flatMap(({ field, about }) => {
      const mine = proofs.filter(({ rule }) => rule === `custom/${field}`)
      return [
        `${chalk.bold.green(`custom/${field}`)}${about ? `  ${oneLine(about)}` : ''}`,
        ...mine.map(({ kind, text, passed, exhausted, expected, found, left, removed }) => {
          const mark = passed ? chalk.green('✓') : chalk.red('✗')
          const got = found.map(said).join(t` and `) || t`nothing`
          const result = passed
            ? kind === 'takes'
              ? ` ${chalk.dim('→')} ${chalk.cyan(got)}`
              : ''
            : ` ${chalk.red(exhausted ? t`→ too much to compare; narrow the rule by a word or a tag` : t`→ found ${got}${kind === 'takes' ? t`, not ${said(expected) || t`anything`}` : ''}`)}`
          const reasons = [
            ...(passed || found.length > 0 ? [] : left.map((reason) => t(reason))),
            ...(removed.length > 0
              ? [t`"remove" under lexicon takes its words away: ${removed.map(oneLine).join(', ')}`]
              : []),
          ]
          const why = reasons.map((reason) => `\n      ${reason}`).join('')
          return `  ${mark} ${kind.padEnd(6)} ${oneLine(text)}${result}${why}`
        }),
        ...(mine.length ? [] : [`  ${chalk.yellow(t`no examples`)}`]),
      ]
    })
    await print(`${lines.join('\n')}\n`)
  }
  if (!flags.quiet)
    report(`${plural(own.set.rules.length, 'rule')}, ${plural(proofs.length, 'example')}, ${t`${failed} failed`}`)
  process.exitCode = failed ? exitCode.failed : exitCode.done
}

/** `kliping rules tags`: the tags for patterns. */
export async function rulesTagsCommand(): Promise<void> {
  const { TAGS } = await import('../custom/tags.js')
  const width = Math.max(...TAGS.map(({ name }) => name.length)) + 3
  await print(TAGS.map(({ name, about }) => `${`#${name}`.padEnd(width)}${t(about)}\n`).join(''))
}
