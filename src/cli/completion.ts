import type { Argument, Command, Option } from 'commander'
import { t } from '../lang/lang.js'
import type { Shell } from './options.js'
import { print } from './terminal.js'

/** The shells only hand over the words and show what comes back, so that the commands are defined in one place. */
const SCRIPTS: Record<Shell, string> = {
  bash: `# bash completion for kliping
_kliping() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]#=}")
  fi
}
complete -F _kliping kliping
`,
  zsh: `#compdef kliping
_kliping() {
  local line files=
  local -a values
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == :files ]]; then files=1
    elif [[ -n $line ]]; then values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); fi
  done
  (( $#values )) && _describe kliping values
  [[ -n $files ]] && _files
}
compdef _kliping kliping
`,
  fish: `# fish completion for kliping
function __kliping
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  for line in (command $words[1] complete -- $words[2..] "$current" 2>/dev/null)
    if test "$line" = :files
      __fish_complete_path "$current"
    else
      echo $line
    end
  end
end
complete -c kliping -f -a '(__kliping)'
`,
}

/** `kliping completion SHELL`: prints the script. */
export const completionCommand = (shell: Shell): Promise<void> => print(SCRIPTS[shell])

/** `kliping complete -- WORDS`: what the last word can become, a line each with what it is; `:files` where files fit. */
export async function completeCommand(program: Command, words: readonly string[]): Promise<void> {
  // Bash hands over "--format=csv" as three words.
  const plain = words
    .filter((word, i) => word !== '=' || i === words.length - 1)
    .map((word) => (word === '=' ? '' : word))
  const { values, files } = await candidates(program, plain.slice(0, -1), plain.at(-1) ?? '')
  const lines = values.map(({ value, about }) => `${value}\t${about}\n`)
  await print(`${lines.join('')}${files ? ':files\n' : ''}`)
}

interface Candidates {
  values: { value: string; about: string }[]
  /** Whether files fit as well, which the shell knows best. */
  files: boolean
}

/** What can stand at a place of the command line, behind the words before it. */
async function candidates(program: Command, before: readonly string[], current: string): Promise<Candidates> {
  let command = program
  let positional = 0
  let open: Option | undefined
  let ended = false
  for (const word of before) {
    if (!ended && word === '--') ended = true
    else if (!ended && word.startsWith('-')) {
      const option = command.options.find(({ long, short }) => word.split('=')[0] === long || word === short)
      open = option?.required && !word.includes('=') ? option : undefined
    } else if (open) open = open.variadic ? open : undefined
    else {
      const sub = positional === 0 ? command.commands.find((each) => each.name() === word) : undefined
      if (sub) command = sub
      else positional++
    }
  }
  const starting = (found: Candidates, prefix = ''): Candidates => ({
    ...found,
    values: found.values.filter(({ value }) => value.startsWith(prefix)),
  })
  if (ended) return starting(await fitting(command, command.registeredArguments[positional]), current)
  const [, name, value] = /^(--[a-z-]+)=(.*)$/.exec(current) ?? []
  if (name) {
    const { values } = starting(
      await fitting(
        command,
        command.options.find(({ long }) => long === name),
      ),
      value,
    )
    return { values: values.map((each) => ({ ...each, value: `${name}=${each.value}` })), files: false }
  }
  if (open && !(open.variadic && current.startsWith('-'))) return starting(await fitting(command, open), current)
  if (current.startsWith('-')) {
    const options = command.createHelp().visibleOptions(command)
    const all = [...command.options.filter(({ hidden }) => !hidden), ...options]
    const values = [...new Set(all.map(({ long, short }) => long ?? short!))].map((each) => {
      const { description } = all.find(({ long, short }) => long === each || short === each)!
      return { value: each, about: t(description) }
    })
    return starting({ values, files: false }, current)
  }
  const commands = positional > 0 ? [] : command.createHelp().visibleCommands(command)
  const { registeredArguments } = command
  const argument = registeredArguments[Math.min(positional, registeredArguments.length - 1)]
  const fits = positional < registeredArguments.length || argument?.variadic
  const own = fits ? await fitting(command, argument) : { values: [], files: false }
  const subs = commands.map((each) => ({ value: each.name(), about: t(each.summary() || each.description()) }))
  return starting({ values: [...subs, ...own.values], files: own.files }, current)
}

/** Placeholders that stand for files and folders. */
const FILES = ['file', 'files', 'path', 'paths', 'folder', 'folders', 'articles', 'records']
const ZONES = ['WIB', 'WITA', 'WIT', 'Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']

/** What an option or an argument takes. */
async function fitting(command: Command, taker: Option | Argument | undefined): Promise<Candidates> {
  if (!taker) return { values: [], files: false }
  const name = 'flags' in taker ? (/<([a-z/=]+)/.exec(taker.flags)?.[1] ?? '') : taker.name()
  const plain = (values: readonly string[]) => ({ values: values.map((value) => ({ value, about: '' })), files: false })
  if (taker.argChoices) return plain(taker.argChoices)
  if (name === 'zone') return plain(ZONES)
  if (name === 'id' && command.name() === 'rules') {
    const { families, rules } = await import('../find/rules.js')
    const ids = rules.map(({ id, reads }) => ({ value: id, about: reads }))
    return { values: [...families.map(({ kind }) => ({ value: kind as string, about: '' })), ...ids], files: false }
  }
  return { values: [], files: FILES.includes(name) }
}
