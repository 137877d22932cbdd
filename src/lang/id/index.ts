import type { Catalogue } from '../lang.js'

/** Indonesian. */
export const indonesian: Catalogue = {}
