import { expect, it } from 'vitest'
import { startup } from './startup.mjs'

it('one short article costs little more than starting Node', () => {
  const { node, kliping } = startup(7)
  // Beside other tests a single round says little: the best one counts. `npm run startup` measures.
  expect(Math.min(...kliping.map((each, i) => each / node[i]))).toBeLessThan(2.5)
})
