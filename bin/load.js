// Loads the bundled command line with its compiled code, which the build keeps beside each script: compiling took a third of a short run.
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Functions are optimized after four times as many calls as by default. kliping's code is wide rather than deep: what is optimized
// early is optimized again when the next kinds of articles come. Saves a quarter of a run's time. Kept code must agree with it.
setFlagsFromString('--interrupt-budget=600000')
// A short run uses two hundred patterns a few times each: they are interpreted, and compiled only where they are used more often.
// (--no-regexp-tier-up saved as much, but set while Node runs it ends one process in 300 with a fault of memory.)
setFlagsFromString('--regexp-tier-up-ticks=15')
setFlagsFromString('--no-regexp-peephole-optimization')
// What a run makes at its beginning stays: the room for short-lived objects grows at once, rather than being copied three times.
setFlagsFromString('--semi-space-growth-factor=16')

const BUNDLE = join(__dirname, '../dist/bundle')
const loaded = new Map()

/**
 * The exports of a script of the bundle. Code kept by another version of Node, or none, is compiled anew.
 * @param {string} name such as `main.cjs`
 */
function load(name) {
  const known = loaded.get(name)
  if (known) return known.module.exports
  const filename = join(BUNDLE, name)
  const kept = `${filename}.code`
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'latin1')}\n})`,
    {
      filename,
      cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
    },
  )
  const module = { exports: {} }
  loaded.set(name, { script, module })
  const native = createRequire(filename)
  const require = (id) => (id.startsWith('./') ? load(id.slice(2)) : native(id))
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  return module.exports
}

/** Keeps the compiled code of what was loaded so far, functions that ran included. */
function keep() {
  for (const [name, { script }] of loaded) writeFileSync(join(BUNDLE, `${name}.code`), script.createCachedData())
}

module.exports = { BUNDLE, load, keep }
