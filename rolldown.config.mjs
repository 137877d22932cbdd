import { defineConfig } from 'rolldown'

// The command line in few files, since an ordinary run would else load a hundred and fifty. Library users import dist/index.js, which is
// not bundled. Packages stay packages, but for commander, which every run needs. CommonJS, since bin/load.js keeps the compiled code of
// scripts and Node loads them sooner.
const NOTICE =
  '/*! Holds commander: MIT licence, Copyright (c) 2011 TJ Holowaychuk, https://github.com/tj/commander.js */'

// Commander starts other programs for its users; kliping has none, and the modules for it cost a twentieth of a short run.
const EAGER = "const childProcess = require('node:child_process');"
const lazyChildProcess = {
  name: 'lazy-child-process',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler(code) {
      if (!code.includes(EAGER)) throw new Error(`commander no longer holds ${EAGER}`)
      return code.replace(
        EAGER,
        "const childProcess = { spawn: (...args) => require('node:child_process').spawn(...args) };",
      )
    },
  },
}

export default defineConfig({
  plugins: [lazyChildProcess],
  input: { main: 'dist/cli/main.js', worker: 'dist/run/worker.js' },
  platform: 'node',
  external: (id) => id !== 'commander' && !/^[./#\0]|^\w:/.test(id),
  output: {
    dir: 'dist/bundle',
    cleanDir: true,
    format: 'cjs',
    // A script that Node made from kept code cannot ask for ES modules with import(); require() takes them too.
    dynamicImportInCjs: false,
    banner: ({ name }) => (name === 'main' ? NOTICE : ''),
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [
        { name: 'data', test: /\/dist\/lexicon\/data\.js/ },
        { name: 'core', test: /\/dist\/(?:assemble|clean|find|lexicon|link|scan|extract\.js)/ },
        // What every run over articles needs; readers of other formats, workers and the other commands come when they are asked for.
        {
          name: 'run',
          test: /\/dist\/(?:cli\/(?:extract|checks|terminal|progress)|run\/(?!pool|worker|merge|records|verify)|read\/(?!html|csv|jsonl|rows)|write\/)/,
        },
      ],
    },
  },
})
