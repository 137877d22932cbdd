import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'rolldown'
import { describe, expect, it } from 'vitest'

const dist = (file: string) => JSON.stringify(join(import.meta.dirname, '..', 'dist', file))
const RULES = "rules: { budget: { match: '[<value>#Money+]', normalize: money } }"
const APP = `import { extract } from ${dist('index.js')}
import { compileRules } from ${dist('custom/index.js')}
const rules = compileRules([{ name: 'aturan.yaml', text: ${JSON.stringify(RULES)} }])
const [{ places, custom }] = extract('Panen raya berlangsung di Nagari Sungai Pua, Kabupaten Agam, dengan dana Rp 2 juta.', { rules })
console.log(JSON.stringify([places[0].code, custom.budget[0].value]))
`

describe('an app with kliping in one file, away from its packages', () => {
  it.each([
    ['node', 'esm', 'mjs'],
    ['node', 'cjs', 'cjs'],
    ['browser', 'esm', 'mjs'],
  ] as const)('for %s as %s finds villages and runs rules of its own', async (platform, format, ending) => {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-'))
    const input = join(folder, 'app.mjs')
    const file = join(folder, `bundled.${ending}`)
    writeFileSync(input, APP)
    await build({ input, platform, logLevel: 'silent', output: { format, file } })
    expect(JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }))).toEqual([
      '13.06.12.2002',
      2_000_000,
    ])
  })
})
