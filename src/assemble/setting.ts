import type { Entities } from '../link/link.js'

/** Whether a token stands inside a direct quotation. */
export const inQuote = (token: number, entities: Entities): boolean =>
  entities.quotes.some((q) => q.mention.direct && q.mention.first <= token && q.mention.last >= token)
