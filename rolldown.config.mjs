import { defineConfig } from 'rolldown'

// The command line in few files, since an ordinary run would else load a hundred and fifty. Library users import dist/index.js, which is
// not bundled. Packages stay packages, and the data of the lexicon is the file that the library has.
export default defineConfig({
  input: { main: 'dist/cli/main.js', worker: 'dist/run/worker.js' },
  platform: 'node',
  external: (id) => id.endsWith('/lexicon/data.js') || !/^[./#\0]|^\w:/.test(id),
  output: {
    dir: 'dist',
    entryFileNames: 'bundle/[name].js',
    chunkFileNames: 'bundle/[name].js',
    codeSplitting: {
      groups: [
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
