import { Class } from '../../lexicon/classes.js'
import { Kind, type TokenTable } from '../../scan/tokens.js'

/** Double quotation marks; Kompas opens and closes with the same ”. */
export const DOUBLE = '"“”„‟«»″'
export const SINGLE = "'‘’"

/** Words beyond which an opened quotation counts as never closed. */
const LONGEST = 700

/** One pair of quotation marks, as token indexes. */
export interface Pair {
  open: number
  /** What stands between the marks. */
  first: number
  last: number
  /** First token behind the quotation, where a cue may stand. */
  behind: number
  /** Position in the list of pairs. */
  order: number
}

/** The text asked for last, and its quotations: rules ask for one text many times. */
let known: { of: TokenTable; pairs: readonly Pair[] } | undefined

/** All quotations of a text in order, paired in one pass on first use; unclosed ones are ended where their speech ends. */
export function pairsOf(t: TokenTable): readonly Pair[] {
  if (known?.of !== t) known = { of: t, pairs: pairUp(t) }
  return known.pairs
}

/** The quotation whose opening mark or words cover token i, by binary search. */
export function pairAround(t: TokenTable, i: number): Pair | undefined {
  const pairs = pairsOf(t)
  let low = 0
  let high = pairs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const pair = pairs[middle]
    if (pair.behind <= i) low = middle + 1
    else if (pair.open > i) high = middle - 1
    else return pair
  }
  return undefined
}

/** The quotation that is opened at token i. */
export function pairAt(t: TokenTable, i: number): Pair | undefined {
  const pair = pairAround(t, i)
  return pair?.open === i ? pair : undefined
}

/** Whether token i is glued to the token before it. */
const gluedLeft = (t: TokenTable, i: number): boolean => i > 0 && t.kind[i - 1] !== Kind.Break && !t.spaced(i)
const gluedRight = (t: TokenTable, i: number): boolean =>
  i + 1 < t.count && t.kind[i + 1] !== Kind.Break && !t.spaced(i + 1)

/** Plainly an opening mark: “, or one glued to what follows only. */
function opens(t: TokenTable, i: number): boolean {
  const left = gluedLeft(t, i)
  const right = gluedRight(t, i)
  if (t.isMark(i, '“„«')) return right || !left
  if (!right) return false
  // ujarnya."Kami siap: a lost space in front, told by the full stop before and the capital behind.
  return !left || t.isMark(i - 1, '([:—–') || (t.isMark(i - 1, '.!?,') && t.isCapital(i + 1) && !t.spaced(i))
}
/** Plainly a closing mark: glued to what precedes only, or before punctuation. */
function closes(t: TokenTable, i: number): boolean {
  return gluedLeft(t, i) && (!gluedRight(t, i) || t.isMark(i + 1, '.,;:!?)—–-') || t.isLower(i + 1))
}

function pairUp(t: TokenTable): Pair[] {
  const pairs: Pair[] = []
  const add = (open: number, last: number, behind: number) => {
    let end = last
    while (end > open && t.isMark(end, `${DOUBLE}${SINGLE},`)) end--
    if (end > open) pairs.push({ open, first: open + 1, last: end, behind, order: pairs.length })
  }
  let open = -1
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] === Kind.Break) {
      if (open < 0) continue
      const goesOn = spokenBefore(t, open, i) >= 0 ? -1 : continuation(t, i + 1, i - open)
      if (goesOn < 0) {
        mend(t, open, i, true, add)
        open = -1
      } else i = goesOn
      continue
    }
    if (t.kind[i] !== Kind.Mark || !t.isMark(i, DOUBLE)) continue
    if (open < 0) {
      if (opens(t, i) || !closes(t, i)) open = i
      continue
    }
    if (opens(t, i) && !closes(t, i)) {
      const inner = nextMark(t, i + 1)
      const outer = inner < 0 || !closes(t, inner) ? -1 : nextMark(t, inner + 1)
      if (outer >= 0 && closes(t, outer) && !opens(t, outer)) i = inner
      else {
        mend(t, open, i, false, add)
        open = i
      }
      continue
    }
    add(open, i - 1, i + 1)
    open = -1
  }
  if (open >= 0) mend(t, open, t.count, true, add)
  return pairs
}

/** Next quotation mark of the same paragraph, or -1. */
function nextMark(t: TokenTable, from: number): number {
  for (let i = from; i < t.count && t.kind[i] !== Kind.Break; i++) if (t.isMark(i, DOUBLE)) return i
  return -1
}

/**
 * Whether a quotation still open at a paragraph's end goes on in the next one, which begins at `from`: it is opened anew there, or it is
 * closed there. Answers the token to go on from, or -1.
 */
function continuation(t: TokenTable, from: number, length: number): number {
  if (length > LONGEST || from >= t.count || from < t.headlineEnd) return -1
  if (t.isMark(from, DOUBLE) && opens(t, from)) return from
  const mark = nextMark(t, from)
  return mark >= 0 && closes(t, mark) && !opens(t, mark) ? from - 1 : -1
}

/** Ends a quotation that was never closed: before ", kata …", else at the paragraph's end or before the sentence of the next one. */
function mend(
  t: TokenTable,
  open: number,
  limit: number,
  paragraph: boolean,
  add: (open: number, last: number, behind: number) => void,
): void {
  const stop = Math.min(limit, open + LONGEST)
  const comma = spokenBefore(t, open, stop)
  if (comma >= 0) add(open, comma - 1, comma + 1)
  else if (paragraph && stop === limit) add(open, limit - 1, limit)
  else {
    const end = t.sentenceLast(open)
    if (end < stop) add(open, end, end + 1)
  }
}

/** The comma of ", kata …" between an opening mark and a limit, or -1. */
function spokenBefore(t: TokenTable, open: number, limit: number): number {
  for (let i = open + 1; i + 1 < limit; i++) {
    if ((t.wakes[i + 1] & Class.Say) === 0 || !t.isMark(i, ',')) continue
    const fields = t.phrase(i + 1, Class.Say)?.row.fields
    if (fields?.weight === 'strong' && fields.use.startsWith('said')) return i
  }
  return -1
}
