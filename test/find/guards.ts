import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Texts of the files below a folder of the project whose names end so. */
export const filesBelow = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))

/** Grounds of decisions in the source of the assembly: what they are because of, the first ones, and what stands behind a colon. */
export function groundsOf(): string[] {
  const all = filesBelow('src/assemble', '.ts')
    .join('\n')
    .replace(/^ ?\*? ?(?:\/\*\*|\*) .*$/gm, '')
  const given = all.matchAll(/\b(?:because:|ground:|BEHIND_CUE =) '([^']+)'/g)
  const told = all.matchAll(/(?:'[a-z]+|\}): ([a-z][^'`]+)['`]/g)
  const phrases = [...given, ...told].flatMap(([, ...found]) => found)
  return [...new Set(phrases.filter((phrase) => phrase !== undefined))].sort()
}

/** Guards in the source of the rules: phrases given to `no`, and constants that are. */
export function guardsOf(): string[] {
  const all = filesBelow('src/find', '.ts')
    .join('\n')
    .replace(/^ ?\*? ?(?:\/\*\*|\*) .*$/gm, '')
  const spelled = [...all.matchAll(/\bno\(\s*'([^']+)'/g)].map(([, phrase]) => phrase)
  const names = new Set([...all.matchAll(/\bno\(([A-Z_]+)\)|\breturn ([A-Z_]+)$/gm)].map(([, a, b]) => a ?? b))
  const named = [...all.matchAll(/^(?:export )?const ([A-Z_]+) =\s+'([^']+)'$/gm)].filter(([, name]) => names.has(name))
  return [...new Set([...spelled, ...named.map(([, , phrase]) => phrase)])].sort()
}
