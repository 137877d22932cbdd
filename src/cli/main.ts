import { CommanderError } from 'commander'
import { LANGUAGES, speak, t } from '../lang/lang.js'
import { outputError } from '../write/sink.js'
import { program } from './program.js'
import { applySettings, effectiveSettings, givenValue, localeLanguage } from './settings.js'
import { exitCode, reportEnd } from './terminal.js'

async function main(args: string[]): Promise<void> {
  process.stderr.on('error', () => {})
  // `kliping --help | head -1`: a reader that has seen enough is no error. Where records are written, their sink listens as well.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && process.stdout.listenerCount('error') === 1)
      reportEnd(outputError(t`standard output`, error), false)
  })
  try {
    const kliping = program()
    const speakAs = (wanted: unknown) => speak(LANGUAGES.find((each) => each === wanted) ?? localeLanguage(process.env))
    const asked = givenValue(args, 'lang') ?? process.env.KLIPING_LANG
    // What is wrong with the settings is told in the language that can be known without them.
    await speakAs(asked)
    const settings = await effectiveSettings(kliping, args, async (language) => {
      if (asked === undefined) await speakAs(language)
    })
    await kliping.hook('preAction', (_, command) => applySettings(command, settings)).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.usage
    else reportEnd(error, args.includes('--verbose') || args.includes('-v'))
  }
}

// No top-level await: the bundle is CommonJS. What goes wrong is reported within.
void main(process.argv.slice(2))
