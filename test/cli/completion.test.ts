import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, environment, folderWith, kliping } from './kliping.js'

const cwd = folderWith({
  'bin/kliping': `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`,
  'data/berita satu.txt': '',
})
chmodSync(join(cwd, 'bin', 'kliping'), 0o755)
const env = environment({ PATH: `${join(cwd, 'bin')}:${process.env.PATH}`, LANG: 'C.UTF-8', LC_ALL: '', HOME: cwd })
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What a shell offers for a line, as it writes it. */
function offered(shell: string, script: string): string[] {
  const { status, stdout, stderr } = spawnSync(shell, ['-c', script], { cwd, env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.split('\n').filter((line) => line !== '')
}

const LINES: [line: string[], offers: string[]][] = [
  [['sc'], ['schema', 'score']],
  [['rules', 'te'], ['test']],
  [['--form'], ['--format']],
  [
    ['--format', ''],
    ['json', 'jsonl', 'csv', 'summary'],
  ],
  [
    ['--timezone', 'WI'],
    ['WIB', 'WITA', 'WIT'],
  ],
  [
    ['check', '--reporter', 'j'],
    ['junit', 'json'],
  ],
  [['rules', 'date/day-r'], ['date/day-range']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['export', '--to', 'web'], ['webanno-tsv']],
  [['-o', 'da'], ['data']],
  [['--published', ''], []],
  [['--', '--fo'], []],
]

describe('completion', () => {
  it.skipIf(!has('bash'))('by bash: commands, options, their values, rules and files', () => {
    const asked = LINES.map(([words]) => `ask ${words.map((word) => `'${word}'`).join(' ')}`)
    const script = `source <(kliping completion bash)
      ask() { COMP_WORDS=(kliping "$@"); COMP_CWORD=$#; COMPREPLY=(); _kliping; echo "\${COMPREPLY[*]} ."; }
      ${asked.join('\n')}
      ask --format = c
      ask data/b`
    const answers = offered('bash', script)
    for (const [n, [words, offers]] of LINES.entries())
      expect(answers[n].split(' ').slice(0, -1).filter(Boolean).sort(), words.join(' ')).toEqual([...offers].sort())
    expect(answers.slice(LINES.length)).toEqual(['csv .', 'data/berita satu.txt .'])
  })
  it.skipIf(!has('fish'))('by fish, with what each is', () => {
    const answers = offered(
      'fish',
      'kliping completion fish | source; complete -C "kliping sc"; complete -C "kliping --format c"',
    )
    expect(answers).toEqual(['schema\tprint the JSON Schema of a record', expect.stringMatching(/^score\t/), 'csv'])
  })
  it.skipIf(!has('zsh'))('by zsh: a script that it takes', async () => {
    const { out } = await kliping(['completion', 'zsh'])
    writeFileSync(join(cwd, 'k.zsh'), out)
    expect(
      offered('zsh', 'zsh -n k.zsh && autoload -U compinit && compinit -u -D && source k.zsh && echo $_comps[kliping]'),
    ).toEqual(['_kliping'])
  })
  it.skipIf(!has('zsh'))('by zsh where Tab is pressed', async () => {
    const { out } = await kliping(['completion', 'zsh'])
    writeFileSync(join(cwd, 'k.zsh'), out)
    const pressed = [
      ['kliping sch', 'kliping schema '],
      ['kliping --form', 'kliping --format '],
      ['kliping rules date/day-r', 'kliping rules date/day-range '],
      ['kliping export --to web', 'kliping export --to webanno-tsv '],
      ['kliping -o da', 'kliping -o data/'],
    ]
    // A shell on a terminal of its own; Ctrl-X writes down what stands on its line.
    const setUp =
      'PS1=; autoload -U compinit; compinit -u -D; source k.zsh; zle -N keep; bindkey "^X" keep; ' +
      'keep() { print -r -- $BUFFER >> kept; zle kill-whole-line }; print > ready'
    const script = `zmodload zsh/zpty
      until_there() { for n in {1..400}; do eval "$1" && return; sleep 0.05; done; }
      zpty shell zsh -f -i
      zpty -w shell '${setUp}'
      until_there '[[ -e ready ]]'
      for line in ${pressed.map(([typed]) => `'${typed}'`).join(' ')}; do zpty -w -n shell $line$'\t\x18'; done
      until_there '(( $(wc -l < kept) >= ${pressed.length} ))' 2> /dev/null
      cat kept`
    expect(offered('zsh', script)).toEqual(pressed.map(([, completed]) => completed))
  })
  it('runs nothing that stands on the line', () => {
    offered('bash', `source <(kliping completion bash); COMP_WORDS=(kliping '$(touch oh)' ''); COMP_CWORD=2; _kliping`)
    expect(spawnSync('ls', ['oh'], { cwd }).status).not.toBe(0)
  })
  it('describes in the language that is spoken', async () => {
    const { out } = await kliping(['complete', '--', 'sch'], { env: environment({ LANG: 'id_ID.UTF-8', LC_ALL: '' }) })
    expect(out).toBe('schema\tcetak JSON Schema sebuah rekaman\n:files\n')
  })
})
