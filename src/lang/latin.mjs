// Patterns write \p{L} for a letter. V8 makes more than six hundred ranges of that, anew for each of two hundred patterns, which took a
// tenth of a short run. Indonesian is written in Latin letters, so the build writes those out, and the tests run with them too.
// The flag i has V8 ask for the other case of every range, which took a twentieth: the build writes both cases.
//   node src/lang/latin.mjs     in dist/
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import rewritePattern from 'regexpu-core'
import ts from 'typescript'

/** The stages that read articles; what else reads text may meet any script. */
export const STAGES = /\/(?:assemble|clean|find|link|scan)\/.*\.[jt]s$/
/** Basic Latin to Latin Extended-B, the marks that go on letters, Latin Extended Additional. */
const BLOCKS = [
  [0, 0x24f],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
]
const CLASS = /\\([pP])\{(L|Lu|Ll|M|N)\}/g

/** Members of a Unicode class within the blocks, as ranges inside of brackets. */
function rangesOf(/** @type {string} */ name) {
  const member = new RegExp(`\\p{${name}}`, 'u')
  const hex = (/** @type {number} */ code) => `\\u${code.toString(16).padStart(4, '0')}`
  let ranges = ''
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      if (!member.test(String.fromCharCode(code))) continue
      const from = code
      while (code < last && member.test(String.fromCharCode(code + 1))) code++
      ranges += from === code ? hex(from) : `${hex(from)}-${hex(code)}`
    }
  }
  return ranges
}
const RANGES = Object.fromEntries(['L', 'Lu', 'Ll', 'M', 'N'].map((name) => [name, rangesOf(name)]))

/** A pattern's source with its classes of letters written out. */
export function inLatin(/** @type {string} */ pattern) {
  let inside = false
  return pattern.replace(/\\[pP]\{\w+\}|\\.|[[\]]/g, (part) => {
    if (part === '[' || part === ']') inside = part === '['
    return part.replace(CLASS, (_, p, name) => {
      if (p === 'P' && inside) throw new Error(`${pattern}: \\P{${name}} within brackets`)
      return inside ? RANGES[name] : `[${p === 'P' ? '^' : ''}${RANGES[name]}]`
    })
  })
}

/** A pattern without its flag i. Those that refer back to what they matched keep it. */
export function inBothCases(/** @type {string} */ literal) {
  const [, source, flags] = /** @type {RegExpExecArray} */ (/^\/(.*)\/([a-z]*)$/s.exec(literal))
  if (!flags.includes('i') || /\\[1-9k]/.test(source)) return literal
  const rest = flags.replace('i', '')
  // A rare letter whose other case takes two code units would have V8 look for such pairs everywhere.
  const written = rewritePattern(`(?i:${source})`, rest, { modifiers: 'transform' }).replace(/\\u\{\w{5,}\}/g, '')
  return `/${written.slice('(?:'.length, -')'.length)}/${rest}`
}

/** A script with its patterns in Latin. */
export function scriptInLatin(/** @type {string} */ code, /** @type {string} */ file) {
  let written = ''
  let end = 0
  const visit = (/** @type {ts.Node} */ node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      written += code.slice(end, node.getStart(source)) + inBothCases(inLatin(node.getText(source)))
      end = node.end
    } else ts.forEachChild(node, visit)
  }
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest)
  visit(source)
  return written + code.slice(end)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const file = join('dist', name)
    if (!STAGES.test(file)) continue
    const code = readFileSync(file, 'utf8')
    const written = scriptInLatin(code, file)
    if (written !== code) writeFileSync(file, written)
  }
}
