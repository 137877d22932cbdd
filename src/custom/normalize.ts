import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { TokenTable } from '../scan/tokens.js'
import { moneyAt, quantityAt } from './money.js'
import type { Normalization } from './rule-set.js'
import type { Term } from './terms.js'

/** A group of a match: its terms among those of their sentence; `end` is the index behind the last. */
export interface Stretch {
  terms: readonly Term[]
  start: number
  end: number
}

export interface Normal {
  value: string | number
  /** ISO 4217, of money only. */
  currency?: string
}

/** How many terms in front of a group its number may begin: "Rp [<value>#Number+]". */
const IN_FRONT = 3

/** What is read from a group; undefined where it holds nothing of the kind, which makes the match none. */
export const normalizers: Record<
  Normalization,
  (stretch: Stretch, entities: Entities, t: TokenTable) => Normal | undefined
> = {
  number({ terms, start, end }, _entities, t) {
    for (let i = start; i < end; i++) {
      const quantity = quantityAt(terms, i, t)
      if (!quantity) continue
      if (quantity.value === undefined) return undefined
      return { value: isNegative(terms, i, t) ? -quantity.value : quantity.value }
    }
    return undefined
  },
  money({ terms, start, end }, _entities, t) {
    for (let i = Math.max(0, start - IN_FRONT); i < end; i++) {
      const money = moneyAt(terms, i, t)
      if (!money || money.last < start) continue
      return money.amount === undefined ? undefined : { value: money.amount, currency: money.currency }
    }
    return undefined
  },
  date: (stretch, { dates }) => {
    const date = dates.find(({ mention }) => touches(stretch, mention))
    return date && { value: date.value }
  },
  agency(stretch, { agencies }) {
    const agency = agencies.find(({ mentions }) => mentions.some((mention) => touches(stretch, mention)))
    return agency && { value: agency.name }
  },
  region(stretch, { places }, t) {
    const place = places.find(({ mention, code }) => code !== null && touches(stretch, mention))
    const code =
      place?.code ?? placeCode(t.slice(stretch.terms[stretch.start].first, stretch.terms[stretch.end - 1].last))
    return code ? { value: code } : undefined
  },
}

/** Whether a minus stands before the number at term i: "suhu -5 derajat". At the beginning of a line it is a dash. */
function isNegative(terms: readonly Term[], i: number, t: TokenTable): boolean {
  if (i === 0 || terms[i - 1].isNumeral) return false
  if (terms[i - 1].lower === 'minus') return true
  const sign = terms[i].first - 1
  return t.isMark(sign, '-−') && !t.spaced(sign + 1) && (t.spaced(sign) || t.isMark(sign - 1, '('))
}

const touches = ({ terms, start, end }: Stretch, mention: { first: number; last: number }): boolean =>
  mention.first <= terms[end - 1].last && mention.last >= terms[start].first
