import { placeCode } from '../link/gazetteer.js'
import type { Entities } from '../link/link.js'
import type { TokenTable } from '../scan/tokens.js'
import { moneyAt, quantityAt } from './money.js'
import type { Normalization } from './rule-set.js'
import type { Term } from './terms.js'
import { type Tokens, Touching } from './touching.js'

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

/** Reads what groups hold, in one article. */
export class Normalizer {
  #dates: Touching<Entities['dates'][number]> | undefined
  #agencies: Touching<Entities['agencies'][number]> | undefined
  #places: Touching<Entities['places'][number]> | undefined

  constructor(
    readonly entities: Entities,
    readonly t: TokenTable,
  ) {}

  /** What is read from a group; undefined where it holds nothing of the kind, which makes the match none. */
  read(kind: Normalization, stretch: Stretch): Normal | undefined {
    return this[kind](stretch)
  }

  private number({ terms, start, end }: Stretch): Normal | undefined {
    for (let i = start; i < end; i++) {
      const quantity = quantityAt(terms, i, this.t)
      if (!quantity) continue
      if (quantity.value === undefined) return undefined
      return { value: isNegative(terms, i, this.t) ? -quantity.value : quantity.value }
    }
    return undefined
  }

  private money({ terms, start, end }: Stretch): Normal | undefined {
    for (let i = Math.max(0, start - IN_FRONT); i < end; i++) {
      const money = moneyAt(terms, i, this.t)
      if (!money || money.last < start) continue
      return money.amount === undefined ? undefined : { value: money.amount, currency: money.currency }
    }
    return undefined
  }

  private date(stretch: Stretch): Normal | undefined {
    this.#dates ??= new Touching(this.entities.dates, ({ mention }) => [mention])
    const date = this.#dates.first(tokensOf(stretch))
    return date && { value: date.value }
  }

  private agency(stretch: Stretch): Normal | undefined {
    this.#agencies ??= new Touching(this.entities.agencies, ({ mentions }) => mentions)
    const agency = this.#agencies.first(tokensOf(stretch))
    return agency && { value: agency.name }
  }

  private region(stretch: Stretch): Normal | undefined {
    this.#places ??= new Touching(this.entities.places, ({ mention, code }) => (code === null ? [] : [mention]))
    const { first, last } = tokensOf(stretch)
    const code = this.#places.first({ first, last })?.code ?? placeCode(this.t.slice(first, last))
    return code ? { value: code } : undefined
  }
}

const tokensOf = ({ terms, start, end }: Stretch): Tokens => ({ first: terms[start].first, last: terms[end - 1].last })

/** Whether a minus stands before the number at term i: "suhu -5 derajat". At the beginning of a line it is a dash. */
function isNegative(terms: readonly Term[], i: number, t: TokenTable): boolean {
  if (i === 0 || terms[i - 1].isNumeral) return false
  if (terms[i - 1].lower === 'minus') return true
  const sign = terms[i].first - 1
  return t.isMark(sign, '-−') && !t.spaced(sign + 1) && (t.spaced(sign) || t.isMark(sign - 1, '('))
}
