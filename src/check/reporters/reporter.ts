import { key, plural, t } from '../../lang/lang.js'
import { oneLine } from '../../write/visible.js'
import type { Checked, Tally } from '../check.js'
import { inline, type Json } from '../json.js'
import type { Result, Unmet } from '../judge.js'

/** Tells what was checked: each part is written as soon as it is known. */
export interface Reporter {
  start: string
  fixture(checked: Checked): string
  /** @param bailed whether the check was ended by its first failure */
  end(tally: Tally, bailed: boolean): string
}

/** What came of all, in one line. */
export function summaryOf({ cases, passed, failed, todo, broken, unreviewed }: Tally): string {
  const parts = [
    t`${passed} passed`,
    failed && t`${failed} failed`,
    broken && t`${broken} broken`,
    todo && t`${todo} todo`,
    unreviewed && t`${unreviewed} not reviewed`,
  ]
  return `${plural(cases, 'case')}: ${parts.filter(Boolean).join(', ')}`
}

/** A value as reports show it: words bare, everything else as JSON. */
export const shown = (value: Json | undefined): string =>
  oneLine(typeof value === 'string' ? value : inline(value ?? null))

/** What stands where, in one line without the value. */
export function titleOf({ kind, path }: Unmet): string {
  const name = oneLine(path)
  return kind === 'missed' ? t`${name}: missed` : kind === 'extra' ? t`${name}: not expected` : name
}

export const NO_RULE = key('no rule took it')

/** A difference in one line: what, expected and got, the words in their sentence, the rule. */
export function lineOf(difference: Unmet): string {
  const { kind, expected, actual, evidence } = difference
  const values =
    kind === 'changed'
      ? t`: expected ${shown(expected)}, got ${shown(actual)}`
      : ` ${shown(kind === 'missed' ? expected : actual)}`
  const words = evidence ? ` in: ${sentenceOf(difference)} (${oneLine(evidence.rule ?? t(NO_RULE))})` : ''
  return `${titleOf(difference)}${values}${words}`
}

/** A difference in one line behind its place, for reports that have no room of its own for that. */
export const placedLineOf = (difference: Unmet): string =>
  `${oneLine(difference.file)}:${difference.line}: ${lineOf(difference)}`

/** The words of a difference, marked in their sentence. */
export function sentenceOf({ evidence }: Unmet, style = (words: string) => words): string {
  if (!evidence) return ''
  const [before, words, after] = evidence.sentence.map(oneLine)
  return `${before}⟦${style(words)}⟧${after}`
}

/** Why a case did not pass, apart from its differences. */
export function reasonOf({ reviewed, status, unmet, broken }: Result): string | undefined {
  if (broken) return oneLine(`${broken.reason}; ${broken.hint}`)
  if (status === 'failed' && unmet.length === 0 && !reviewed)
    return t`nobody has looked at it yet: read it, then set "reviewed": true`
  return undefined
}
