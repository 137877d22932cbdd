import { openingRule, recipientRule } from '../find/counts/rules.js'
import type { Entities } from '../link/link.js'
import type { EventRecord } from '../record.js'
import type { TokenTable } from '../scan/tokens.js'
import { type Scene, sceneOf } from './scene.js'
import type { CodePoints } from './spans.js'

/** Types in which people that are counted were caught or hurt, or are what is spoken of, rather than came. */
const UNATTENDED: ReadonlySet<string> = new Set(
  'crime arrest investigation trial accident statement report policy'.split(' '),
)

/** Types that people come to, so that those with whom the text opens are they. */
const COME_TO: ReadonlySet<string> = new Set('protest training outreach inauguration aid ceremony'.split(' '))

const RECIPIENTS_WITHIN = 4

/** How many came to an event. */
export function attendance(
  entities: Entities,
  scene: Scene,
  scenes: readonly Scene[],
  t: TokenTable,
  points: CodePoints,
): EventRecord['attendance'] {
  const lead = t.headlineEnd < t.count ? t.sentence[t.headlineEnd] : 0
  const counts = entities.counts.filter(({ first }) => sceneOf(first, scenes, t) === scene)
  const m =
    counts.find(({ first, rule }) =>
      rule === recipientRule.id
        ? // Those who got aid are told of near the top; further down it was other aid.
          scene.type === 'aid' && t.sentence[first] <= lead + RECIPIENTS_WITHIN
        : rule !== openingRule.id && !UNATTENDED.has(scene.type),
    ) ??
    counts.find(({ first, rule }) => rule === openingRule.id && COME_TO.has(scene.type) && t.sentence[first] <= lead)
  return m
    ? { min: m.min, max: m.max, approximate: m.approximate, unit: m.unit, ...points.mention(m.start, m.end, m.rule) }
    : null
}
