import { expect, it } from 'vitest'
import { startup } from './startup.mjs'

it('one short article costs little more than starting Node', () => {
  const { node, kliping } = startup(7)
  // Beside other tests only the fastest rounds compare; the bound is loose, `npm run startup` measures.
  expect(Math.min(...kliping) / Math.min(...node)).toBeLessThan(3.5)
})
