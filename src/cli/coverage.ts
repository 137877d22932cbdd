import { Chalk } from 'chalk'
import { clean } from '../clean/index.js'
import { scannedRegions } from '../extract.js'
import { find, type Watch } from '../find/engine.js'
import type { Rule } from '../find/rule.js'
import { plural, t } from '../lang/lang.js'
import { builtinLexicon } from '../lexicon/lexicon.js'
import { scan } from '../scan/scan.js'
import { type ArticlesFlags, eachArticle } from './articles.js'
import { checkedEncoding } from './checks.js'
import { print, report, wantsColour } from './terminal.js'

/** What became of one rule's mentions in a corpus. */
interface Coverage {
  id: string
  /** Mentions that stayed. */
  hits: number
  /** Mentions that gave way to a longer or earlier one. */
  lost: number
  /** To which rules it lost them, and how often. */
  lostTo: Record<string, number>
}

/**
 * `kliping rules [ID] --coverage PATHS`: what each of the rules finds in these articles, what it loses to which other rule, and
 * which rules never find anything. Sets the exit code as `extractCommand` does.
 */
export async function coverageCommand(
  asked: readonly Rule[],
  paths: readonly string[],
  flags: ArticlesFlags & { json?: boolean; color?: boolean },
): Promise<void> {
  if (flags.encoding !== undefined) await checkedEncoding(flags.encoding)
  const byRule = new Map<string, Coverage>()
  const of = (id: string): Coverage => {
    let coverage = byRule.get(id)
    if (!coverage) {
      coverage = { id, hits: 0, lost: 0, lostTo: {} }
      byRule.set(id, coverage)
    }
    return coverage
  }
  const watch: Watch = {
    kept: ({ rule }) => {
      of(rule).hits++
    },
    lost: ({ rule }, { rule: winner }) => {
      const loser = of(rule)
      loser.lost++
      loser.lostTo[winner] = (loser.lostTo[winner] ?? 0) + 1
    },
  }
  const articles = await eachArticle(paths, flags, (source) => {
    find(scan(source.text, scannedRegions(clean(source.text, source)), builtinLexicon()), watch)
  })
  if (articles === 0) return
  const rules = asked.map(({ id }) => of(id))
  const neverFired = rules.filter(({ hits, lost }) => hits + lost === 0).map(({ id }) => id)
  if (flags.json) return print(`${JSON.stringify({ articles, rules, neverFired }, null, 2)}\n`)
  const chalk = new Chalk({ level: wantsColour(process.stdout, flags.color) ? 1 : 0 })
  await print(`${tableOf(rules, chalk.green).join('\n')}\n`)
  if (flags.quiet) return
  report(
    `${plural(articles, 'article')}, ${plural(
      rules.reduce((sum, { hits }) => sum + hits, 0),
      'mention',
    )}; ` +
      (neverFired.length > 0
        ? t`never fired (${neverFired.length} of ${rules.length} rules): ${neverFired.join(', ')}`
        : t`every rule fired`),
  )
}

/** A line a rule, in the order of the rules; what it lost to others comes last, the most frequent first. */
function tableOf(rules: readonly Coverage[], head: (text: string) => string): string[] {
  const width = Math.max(...rules.map(({ id }) => id.length), 'rule'.length)
  const line = (id: string, hits: string | number, lost: string | number, to: string) =>
    `${id.padEnd(width)}  ${String(hits).padStart(7)}  ${String(lost).padStart(7)}  ${to}`.trimEnd()
  return [
    head(line('rule', 'hits', 'lost', 'to')),
    ...rules.map(({ id, hits, lost, lostTo }) =>
      line(
        id,
        hits,
        lost,
        Object.entries(lostTo)
          .sort((a, b) => b[1] - a[1])
          .map(([winner, times]) => `${winner} ${times}`)
          .join(', '),
      ),
    ),
  ]
}
