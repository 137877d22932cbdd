import type { Catalogue } from './catalogue.js'

/** Languages in which kliping speaks to people. Keys and ids that programs read stay as they are in every language. */
export const LANGUAGES = ['en', 'id'] as const
export type Language = (typeof LANGUAGES)[number]

let catalogue: Catalogue | undefined
let spoken: Language = 'en'

/** Chooses the language of this thread. English needs no catalogue: its texts are the keys. */
export async function speak(language: Language): Promise<void> {
  catalogue = await catalogueOf(language)
  spoken = language
}

/** The texts of a language; none for English. */
export const catalogueOf = async (language: Language): Promise<Catalogue | undefined> =>
  language === 'en' ? undefined : (await import('./id/index.js')).indonesian

/** The language that is spoken. */
export const language = (): Language => spoken

/**
 * A text for people in the language that is spoken: as a tag of the English text with its values, or called with a text that
 * `key` marks elsewhere. What the catalogue does not have stays English.
 */
export function t(text: string | TemplateStringsArray, ...values: readonly unknown[]): string {
  if (typeof text === 'string') return catalogue?.[text] ?? text
  if (values.length === 0) return catalogue?.[text[0]] ?? text[0]
  if (!catalogue) return String.raw({ raw: text }, ...values)
  const english = text.reduce((whole, part, n) => `${whole}{${n - 1}}${part}`)
  return (catalogue[english] ?? english).replace(/\{(\d+)\}/g, (_, n) => String(values[n]))
}

/** Marks an English text that is translated where it is used, with `t(text)`. */
export const key = (text: string): string => text

/** A count and what it counts. English nouns here take an "s"; in Indonesian they stay as they are. */
export const plural = (n: number, noun: string): string => `${n} ${n === 1 || catalogue ? t(noun) : `${noun}s`}`
