const STEPS = 150

/**
 * L-BFGS with the last ten steps and a line search by halving.
 * @param {(x: Float64Array, gradient: Float64Array) => number} loss fills the gradient
 * @param {Float64Array} x where it begins
 */
export function minimize(loss, x) {
  const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0)
  let gradient = new Float64Array(x.length)
  let value = loss(x, gradient)
  const steps = []
  for (let step = 0; step < STEPS; step++) {
    const way = gradient.map((g) => -g)
    const factors = []
    for (const { s, y, r } of steps.toReversed()) {
      const a = r * dot(s, way)
      factors.unshift(a)
      for (let i = 0; i < way.length; i++) way[i] -= a * y[i]
    }
    const last = steps.at(-1)
    const scale = last ? 1 / (last.r * dot(last.y, last.y)) : 1 / Math.sqrt(dot(gradient, gradient))
    for (let i = 0; i < way.length; i++) way[i] *= scale
    for (const [n, { s, y, r }] of steps.entries()) {
      const b = r * dot(y, way)
      for (let i = 0; i < way.length; i++) way[i] += s[i] * (factors[n] - b)
    }
    const slope = dot(gradient, way)
    let length = 1
    let next
    let nextValue
    const nextGradient = new Float64Array(x.length)
    for (; ; length /= 2) {
      next = x.map((v, i) => v + length * way[i])
      nextValue = loss(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope || length < 1e-8) break
    }
    const s = next.map((v, i) => v - x[i])
    const y = nextGradient.map((v, i) => v - gradient[i])
    const along = dot(s, y)
    if (along > 1e-12) steps.push({ s, y, r: 1 / along })
    if (steps.length > 10) steps.shift()
    const won = value - nextValue
    x = next
    value = nextValue
    gradient = nextGradient
    if (won < 1e-5 * Math.abs(value)) break
  }
  return x
}
