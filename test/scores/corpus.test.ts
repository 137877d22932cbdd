import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { read, resolveInputs } from '../../src/read/index.js'
import { holdFloors, type Scores } from './floors.js'
import { type Slot, scoreSlots } from './slots.js'

/** Annotated articles and their scorers; they lie beside the project, never in it. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const corpus = join(shared, 'corpus')

/** Tests a corpus against its floors, or says that it is not here. */
function against(name: string, path: string, scores: () => Promise<Scores>): void {
  describe(`corpus ${name}`, () => {
    if (existsSync(path)) holdFloors(`${name}.floors.json`, scores)
    else it.skip(`skipped: ../shared/corpus/${name} is not here`, () => {})
  })
}

/** The records of all articles of a file or folder, as jsonl, given to one of the scorers; what it prints as JSON. */
async function scored(input: string, scorer: string, gold: string): Promise<unknown> {
  const lines: string[] = []
  const { files } = await resolveInputs([input], { cwd: corpus })
  for await (const source of read(files, { cwd: corpus })) {
    if ('failure' in source) throw new Error(`${source.path}: ${source.reason}`)
    for (const record of extract(source.text, { id: source.id })) lines.push(JSON.stringify(record))
  }
  const folder = mkdtempSync(join(tmpdir(), 'kliping-scores-'))
  try {
    const records = join(folder, 'records.jsonl')
    writeFileSync(records, `${lines.join('\n')}\n`)
    const args = [join(shared, 'score', scorer), '--gold', gold, '--records', records, '--json']
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const name of ['seeds', 'dev']) {
  against(name, join(corpus, name, 'articles'), async () => {
    const gold = join(corpus, name, 'gold')
    const { core, slots } = (await scored(join(name, 'articles'), 'score.mjs', gold)) as {
      core: number
      slots: Record<string, { f1: number }>
    }
    return { core, ...Object.fromEntries(Object.entries(slots).map(([slot, { f1 }]) => [slot, f1])) }
  })
}

against('pfsa', join(corpus, 'pfsa', 'dev.jsonl'), async () => {
  const file = join('pfsa', 'dev.jsonl')
  const slots = (await scored(file, 'pfsa.mjs', join(corpus, file))) as Record<string, { recall: number }>
  return Object.fromEntries(Object.entries(slots).map(([slot, { recall }]) => [slot, recall]))
})

against('slots', join(corpus, 'slots', 'sentences.jsonl'), async () => {
  const scores = scoreSlots(join(corpus, 'slots', 'sentences.jsonl'))
  return Object.fromEntries((Object.keys(scores) as Slot[]).map((slot) => [slot, scores[slot].f1]))
})
