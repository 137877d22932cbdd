import { pathToFileURL } from 'node:url'
import { defineConfig } from 'rolldown'
import ts from 'typescript'
import { DIGITS } from './src/lexicon/compiled.mjs'

// The command line in few files, since an ordinary run would else load a hundred and fifty. Library users import dist/index.js, which is
// not bundled. Packages stay packages, but for commander, which every run needs, chalk, fastest-levenshtein and @noble/hashes. CommonJS, since bin/load.js keeps the compiled code of
// scripts and Node loads them sooner.
const BUNDLED = ['commander', 'chalk', 'fastest-levenshtein', '@noble/hashes']
const NOTICE = `/*! Holds
commander: MIT licence, Copyright (c) 2011 TJ Holowaychuk, https://github.com/tj/commander.js
chalk: MIT licence, Copyright (c) Sindre Sorhus, https://github.com/chalk/chalk
fastest-levenshtein: MIT licence, Copyright (c) 2020 Kasper Unn Weihe, https://github.com/ka-weihe/fastest-levenshtein
@noble/hashes: MIT licence, Copyright (c) 2022 Paul Miller, https://github.com/paulmillr/noble-hashes
*/`

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

// To import node:process opens standard input, though nobody reads it: a pipe shared with other programs then no longer blocks for them.
const IMPORTED = "import process from 'node:process';"
const globalProcess = {
  name: 'global-process',
  transform: {
    filter: { id: /chalk\/source\/vendor\/supports-color\/index\.js$/ },
    handler(code) {
      if (!code.includes(IMPORTED)) throw new Error(`chalk no longer holds ${IMPORTED}`)
      return code.replace(IMPORTED, '')
    },
  },
}

// Files that are written to, and journals, are asked for by promises: for a run to the screen Node need not load those.
const FILES = /^let (\w+) = require\("node:fs\/promises"\);$/m
const lazyFiles = {
  name: 'lazy-files',
  renderChunk: (code) =>
    code.replace(FILES, 'const $1 = new Proxy({}, { get: (_, name) => require("node:fs/promises")[name] });'),
}

// A rule's proofs are for readers and tests: a run need neither load nor make them.
const PROOFS = new Set(['takes', 'leaves'])
const lazyProofs = {
  name: 'lazy-proofs',
  transform: {
    filter: { id: /\/dist\/find\// },
    handler(code, id) {
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest)
      let written = ''
      let end = 0
      const visit = (node) => {
        if (!ts.isPropertyAssignment(node) || !PROOFS.has(node.name.getText(source)))
          return ts.forEachChild(node, visit)
        written += `${code.slice(end, node.getStart(source))}get ${node.name.getText(source)}() { return ${node.initializer.getText(source)} }`
        end = node.end
      }
      visit(source)
      return written + code.slice(end)
    },
  },
}

// Two megabytes that most runs do without stay where they are.
const villagesApart = {
  name: 'villages-apart',
  resolveId: {
    filter: { id: /\/villages-data\.cjs$/ },
    handler: () => ({ id: '../lexicon/villages-data.cjs', external: true }),
  },
}

// The long texts of the word lists as bytes beside the scripts: to read them as script took longer than all other scripts together.
// Numbers in digits stay bytes.
const LONG = 500
const wordsAsBytes = {
  name: 'words-as-bytes',
  load: {
    filter: { id: /dist\/lexicon\/data\.js$/ },
    async handler(id) {
      let texts = ''
      const parts = Object.entries(await import(pathToFileURL(id).href)).map(([name, value]) => {
        const script = JSON.stringify(value, (key, each) => {
          if (typeof each !== 'string' || (each.length < LONG && !DIGITS.includes(key))) return each
          texts += each
          return { [DIGITS.includes(key) ? 'bytes.subarray' : 'text']: [texts.length - each.length, texts.length] }
        })
        return `export const ${name} = ${script.replace(/\{"(text|bytes.subarray)":\[(\d+),(\d+)\]\}/g, '$1($2, $3)')}`
      })
      // A character that takes two bytes would come out as two.
      const source = Buffer.from(texts, 'latin1')
      if (source.toString('latin1') !== texts) throw new Error('The word lists hold a character beyond Latin-1')
      this.emitFile({ type: 'asset', fileName: 'words.dat', source })
      return `import { readFileSync } from 'node:fs'
const bytes = readFileSync(\`\${import.meta.dirname}/words.dat\`)
const text = (from, to) => bytes.toString('latin1', from, to)
${parts.join('\n')}`
    },
  },
}

// Scripts in ASCII, which Node reads many times as fast as UTF-8 (see bin/load.js).
const escaped = (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
const ascii = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped)
  },
}

export default defineConfig({
  plugins: [lazyChildProcess, globalProcess, lazyFiles, lazyProofs, villagesApart, wordsAsBytes, ascii],
  input: { main: 'dist/cli/main.js', worker: 'dist/run/worker.js' },
  platform: 'node',
  external: (id) => !BUNDLED.some((name) => id.startsWith(name)) && !/^[./#\0]|^\w:/.test(id),
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
        {
          name: 'core',
          test: /\/dist\/(?:assemble|clean|find|lexicon|link|scan|extract\.js|input\.js)|fastest-levenshtein|@noble/,
        },
        // What every run over articles needs; readers of other formats, workers and the other commands come when they are asked for.
        {
          name: 'run',
          test: /\/dist\/(?:cli\/(?:extract|input|output|checks|terminal|progress)|run\/(?!pool|worker|merge|records|verify)|read\/(?!html|csv|jsonl|rows)|write\/)/,
        },
      ],
    },
  },
})
