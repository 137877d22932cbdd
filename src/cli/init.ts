import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { language, t } from '../lang/lang.js'
import { oneLine } from '../write/visible.js'
import { exitCode, print, report, UsageError } from './terminal.js'

/** `kliping init [DIR]`: what a project begins with. Files that are there stay as they are unless `force` is given. Sets the exit code. */
export async function initCommand(
  folder: string,
  { force, quiet }: { force?: boolean; quiet?: boolean },
): Promise<void> {
  const files = Object.entries(projectFiles())
  const there = force ? [] : files.filter(([name]) => existsSync(join(folder, name)))
  for (const [name, content] of files) {
    const path = join(folder, name)
    if (there.some(([kept]) => kept === name)) {
      report(t`${path}: stands already, left as it is; --force replaces it`)
      continue
    }
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    } catch (error) {
      throw new UsageError(t`${path}: cannot be written (${(error as Error).message}); choose another folder`)
    }
    await print(`${oneLine(path)}\n`)
  }
  if (there.length > 0) process.exitCode = exitCode.failed
  else if (!quiet) report(t`now try: kliping check, kliping rules test aturan.yaml, kliping FOLDER -o acara.csv`)
}

const comment = (...lines: string[]): string => lines.map((line) => `# ${line}\n`).join('')

/** The files by their names. Every one of them works as it stands. */
function projectFiles(): Record<string, string> {
  return {
    'kliping.config.yaml': `${comment(
      t`Settings of kliping for this folder and all below it. Every key is an option: "kliping --help-all" tells of each.`,
      t`The command line and KLIPING_… variables overrule what stands here; "kliping config" shows what counts.`,
    )}
lang: ${language()}
rules: aturan.yaml

${comment(
  t`Without a leading # these count too:`,
  'format: csv',
  'excel: true',
  'timezone: WIB',
  'text-field: isi',
  'jobs: 2',
)}`,
    'aturan.yaml': `${comment(
      t`Fields of your own. Each rule is a pattern over words and tags; "kliping rules tags" lists the tags.`,
      t`"kliping rules test aturan.yaml" runs the examples.`,
    )}rules:
  budget:
    match: '(anggaran|dana|biaya|sebesar|senilai) [<value>#Money+]'
    normalize: money
    examples:
      takes: [{ text: 'Jembatan itu menelan anggaran sebesar Rp 2,5 miliar.', value: 2500000000 }]
      leaves: ['Jumlah penduduknya sebesar 2,5 juta jiwa.']
`,
    'fixtures/README.md': `${t`Every folder here holds an article and what is expected of it; "kliping check" compares.`}
${t`To add one: kliping check --init ARTICLE, then read expected.json, mend it, and set "reviewed": true.`}
`,
    'fixtures/contoh/article.txt': `Dinas Pertanian Manggarai Latih Petani Buat Pupuk

Ruteng - Dinas Pertanian Kabupaten Manggarai menggelar pelatihan pupuk organik di Aula Kantor Camat Langke Rembong, Senin (6/5/2024).

Pelatihan bertema "Tanah Sehat, Panen Kuat" itu diikuti 41 peserta.
`,
    'fixtures/contoh/expected.json': `{
  "type": "training",
  "dates": [{ "value": "2024-05-06", "role": "event" }],
  "venues": [{ "name": "Aula Kantor Camat Langke Rembong" }],
  "attendance": { "min": 41, "max": 41 }
}
`,
    '.github/workflows/kliping.yml': `${comment(t`Checks the fixtures and your own rules on GitHub at every push.`)}on: [push, pull_request]
jobs:
  fixtures:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npm install --global kliping
      - run: kliping rules test aturan.yaml
      - run: kliping check fixtures --reviewed-only
`,
  }
}
