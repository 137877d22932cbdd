import { barePlace } from './places/bare.js'
import { placeInChain } from './places/chain.js'
import { districtBehindPreposition } from './places/district.js'
import { placeWithLevel } from './places/level.js'
import type { Family } from './rule.js'

export const places: Family<'place'> = {
  kind: 'place',
  rules: [placeWithLevel, barePlace, placeInChain, districtBehindPreposition],
  proofValue: (m) => `${m.name}|${m.codes.join(',')}`,
}
