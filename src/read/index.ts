/** From what the user named to articles: files, folders, globs, standard input; text, html, jsonl, csv; plain or gzip. */
export { encodingName } from './decode.js'
export { resolveInputs } from './inputs.js'
export { type ReadFailure, ReadOptionError, type ReadOptions } from './options.js'
export { holdsOneArticle, isOwnFile, read } from './read.js'
export type { Source } from './source.js'
