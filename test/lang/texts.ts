import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '..', '..', 'src')

export interface Text {
  /** As a key of a catalogue: values are {0}, {1}, … */
  english: string
  /** "cli/check.ts:12" */
  place: string
}

export interface Texts {
  /** What goes through `t`, `key` or `plural`. */
  said: Text[]
  /** Strings of several words that go through none of them. */
  unsaid: Text[]
}

const TAKERS = ['t', 'key', 'plural']

/** The texts in the source, by where they stand. */
export function textsOf(): Texts {
  const texts: Texts = { said: [], unsaid: [] }
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith(join('lang', 'id'))) continue
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const english = englishOf(node)
      if (english !== undefined) {
        const place = `${file.replaceAll('\\', '/')}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
        if (isSaid(node)) {
          if (!(ts.isCallExpression(node.parent) && ts.isTemplateExpression(node))) texts.said.push({ english, place })
        }
        // Examples of the command line are texts of the help, which the walk over the program reads.
        else if (/\p{Ll}{2,} [\p{Ll}\d"{(]/u.test(english)) texts.unsaid.push({ english, place })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return texts
}

function englishOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.templateSpans.reduce((text, span, n) => `${text}{${n}}${span.literal.text}`, node.head.text)
}

function isSaid({ parent }: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag.getText() === 't'
  // `t` of a template looks up an id of the records; their words have a test of their own.
  return ts.isCallExpression(parent) && TAKERS.includes(parent.expression.getText())
}
