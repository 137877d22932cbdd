// Vectors of words from texts that nobody labelled: words that stand beside the same words get like vectors, so what is learned of one
// holds of its likes. Positive pointwise mutual information of neighbours, reduced by orthogonal iteration (Levy, Goldberg and Dagan,
// "Improving Distributional Similarity with Lessons Learned from Word Embeddings", TACL 2015). The same texts give the same vectors.

/** Numbers of a vector. */
export const DIMENSIONS = 100
/** Words on either side that count as neighbours. */
const WINDOW = 4
/** Rarer words get no vector. */
const LEAST_COUNT = 8
/** Rare neighbours would count too much. */
const SMOOTHING = 0.75
/** Dimensions that are dropped at the end, so that those kept settle sooner; rounds until they have settled. */
const SPARE = 20
const ROUNDS = 8
/** Shorter columns are left of nothing but rounding: the words have fewer dimensions. */
const NOTHING = 1e-9

/**
 * @param {readonly string[]} texts
 * @returns {Map<string, Float64Array>} by lower-case word: `DIMENSIONS` numbers of length 1
 */
export function wordVectors(texts) {
  const docs = texts.map((text) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
  const counts = new Map()
  for (const doc of docs) for (const word of doc) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts.keys()].filter((word) => counts.get(word) >= LEAST_COUNT)
  const table = informationOf(neighbours(docs, new Map(words.map((word, n) => [word, n]))), words.length)
  const width = DIMENSIONS + SPARE
  let basis = Float64Array.from({ length: words.length * width }, noise())
  let lengths = orthogonalize(basis, width)
  for (let round = 0; round < ROUNDS; round++) {
    basis = times(table, times(table, basis, width, true), width, false)
    lengths = orthogonalize(basis, width)
  }
  return new Map(words.map((word, n) => [word, unit(basis.subarray(n * width, n * width + DIMENSIONS), lengths)]))
}

/** How often words stand near each other: pairs `one * size + other` in their order, each with its count, both ways. */
function neighbours(docs, numbers) {
  const size = numbers.size
  const pairs = []
  for (const doc of docs) {
    const ids = doc.map((word) => numbers.get(word) ?? -1)
    for (let i = 0; i < ids.length; i++)
      for (let k = i + 1; k <= i + WINDOW && k < ids.length; k++)
        if (ids[i] >= 0 && ids[k] >= 0) pairs.push(ids[i] * size + ids[k], ids[k] * size + ids[i])
  }
  return Float64Array.from(pairs).sort()
}

/** Rows of a sparse table of positive pointwise mutual information. */
function informationOf(pairs, size) {
  const starts = new Int32Array(size + 1)
  const columns = []
  const values = []
  for (let i = 0; i < pairs.length; ) {
    const pair = pairs[i]
    const from = i
    while (i < pairs.length && pairs[i] === pair) i++
    columns.push(pair % size)
    values.push(i - from)
    starts[Math.floor(pair / size) + 1] = columns.length
  }
  for (let n = 1; n <= size; n++) starts[n] = Math.max(starts[n], starts[n - 1])
  const sums = new Float64Array(size)
  for (let n = 0; n < size; n++) for (let i = starts[n]; i < starts[n + 1]; i++) sums[n] += values[i]
  const total = sums.reduce((all, sum) => all + sum ** SMOOTHING, 0)
  for (let n = 0; n < size; n++)
    for (let i = starts[n]; i < starts[n + 1]; i++)
      values[i] = Math.max(0, Math.log((values[i] * total) / (sums[n] * sums[columns[i]] ** SMOOTHING)))
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) }
}

/** The table, or the table turned over, times a matrix of `width` columns. */
function times({ starts, columns, values }, matrix, width, turned) {
  const product = new Float64Array(matrix.length)
  for (let n = 0; n + 1 < starts.length; n++)
    for (let i = starts[n]; i < starts[n + 1]; i++) {
      const value = values[i]
      if (value === 0) continue
      const to = (turned ? columns[i] : n) * width
      const from = (turned ? n : columns[i]) * width
      for (let k = 0; k < width; k++) product[to + k] += value * matrix[from + k]
    }
  return product
}

/** Makes columns of length 1 that stand at right angles (Gram-Schmidt), and tells how long each was. */
export function orthogonalize(matrix, width) {
  const lengths = new Float64Array(width)
  const rows = matrix.length / width
  for (let k = 0; k < width; k++) {
    for (let j = 0; j < k; j++) {
      let dot = 0
      for (let n = 0; n < rows; n++) dot += matrix[n * width + j] * matrix[n * width + k]
      for (let n = 0; n < rows; n++) matrix[n * width + k] -= dot * matrix[n * width + j]
    }
    let square = 0
    for (let n = 0; n < rows; n++) square += matrix[n * width + k] ** 2
    lengths[k] = Math.sqrt(square)
    if (lengths[k] < NOTHING) lengths[k] = 0
    for (let n = 0; n < rows; n++) matrix[n * width + k] *= lengths[k] && 1 / lengths[k]
  }
  return lengths
}

/** A row on the scale of its dimensions (a round squares their strength, and half of it counts), then of length 1. */
function unit(row, lengths) {
  const scaled = row.map((value, k) => value * lengths[k] ** 0.25)
  const length = Math.hypot(...scaled) || 1
  return scaled.map((value) => value / length)
}

/** Numbers between -1 and 1 that are the same in every run (a linear congruence of Numerical Recipes). */
export function noise() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 31 - 1
  }
}
