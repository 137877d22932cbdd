/** What `kliping score` shows: the misses with their evidence, and the table of the slots. */

import type { ChalkInstance } from 'chalk'
import { plural, t } from '../lang/lang.js'
import type { EventRecord } from '../record.js'
import { type Evidence, EvidenceOf, evidenceWithoutText } from '../score/evidence.js'
import type { GoldArticle } from '../score/gold.js'
import type { Miss, Score } from '../score/score.js'
import { SLOTS } from '../score/slots.js'

/** What was found in the inputs for one gold. */
export interface Scored {
  id: string
  records: EventRecord[]
  text?: string
}

export interface Result {
  score: Score
  misses: Miss[]
}

/** Each miss with its evidence, article by article. */
export function* withEvidence(
  { misses }: Result,
  scored: ReadonlyMap<GoldArticle, Scored>,
  gold: readonly GoldArticle[],
): Generator<{ miss: Miss; article: string; evidence: Evidence }> {
  const byGold = new Map<GoldArticle, Miss[]>()
  for (const miss of misses) {
    const own = byGold.get(miss.gold)
    if (own) own.push(miss)
    else byGold.set(miss.gold, [miss])
  }
  for (const each of gold) {
    const found = scored.get(each)
    const own = byGold.get(each)
    if (!own) continue
    const evidence = found?.text === undefined ? undefined : new EvidenceOf(found.text, found.records)
    for (const miss of own)
      yield { miss, article: found?.id ?? each.key, evidence: evidence?.of(miss) ?? evidenceWithoutText(miss) }
  }
}

export function missLines(
  { slot, kind, value }: Miss,
  article: string,
  evidence: Evidence,
  chalk: ChalkInstance,
): string[] {
  const { sentence, at, rule, near } = evidence
  const shown =
    sentence !== null && at
      ? `${sentence.slice(0, at[0])}${chalk.bold(`[${sentence.slice(...at)}]`)}${sentence.slice(at[1])}`
      : sentence
  return [
    `${slot}  ${kind === 'missed' ? chalk.yellow(t`missed`) : chalk.red(t`wrong`)}  ${value}${rule ? `  (${rule})` : ''}  ${chalk.dim(article)}`,
    ...(shown === null ? [] : [`    ${shown}`]),
    ...near.map((line) => `    ${chalk.dim(line)}`),
    '',
  ]
}

export function tableLines({ articles, silent, core, micro, macro, slots }: Score, chalk: ChalkInstance): string[] {
  const line = (name: string, cells: (string | number | null)[], tail = '') =>
    `${name.padEnd(15)}${cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? cell.toFixed(3) : cell).padStart(10)).join('')}  ${tail}`.trimEnd()
  return [
    chalk.green(line(t`slot`, [t`precision`, t`recall`, 'F1', t`macro F1`], t`right/wrong/missed`)),
    ...SLOTS.flatMap(({ name, core: headline }) => {
      const slot = slots[name]
      if (!slot) return []
      const { precision, recall, f1, macroF1, tp, fp, fn } = slot
      return [line(`${headline ? '*' : ' '} ${name}`, [precision, recall, f1, macroF1], `${tp}/${fp}/${fn}`)]
    }),
    line('  micro', [micro.precision, micro.recall, micro.f1, null], `${micro.tp}/${micro.fp}/${micro.fn}`),
    line('  macro', [macro.precision, macro.recall, macro.f1, null], t`mean of the slots`),
    ...(core === null ? [] : [line('* core', [null, null, core, null], t`mean of the slots marked *`)]),
    t`${plural(articles, 'article')} with gold${silent ? t`, ${silent} of them without a record` : ''}`,
  ]
}
