/** Which gold an article belongs to: by its name, else by its text. */

import { createHash } from 'node:crypto'
import { t } from '../lang/lang.js'
import { type GoldArticle, GoldError } from './gold.js'

/** Without the ending of a file; ".5" at the end of an id of numbers is none. */
const withoutEnding = (name: string): string => name.replace(/(?<=[^/])(\.[a-z]\w{0,5})(\.gz)?$/i, '')

/** A path and all its ends: "a/b/c", "b/c", "c". */
function ends(path: string): string[] {
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
  return parts.map((_, i) => parts.slice(i).join('/'))
}

/** The letters and digits of a text: the same whatever became of its blanks and line ends. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

export class GoldIndex {
  /** Golds by every end of their key; null where several have the same. */
  readonly #byEnd = new Map<string, GoldArticle | null>()
  readonly #byText = new Map<string, GoldArticle>()
  /** Which article was found for which gold. */
  readonly #taken = new Map<GoldArticle, string>()

  /** @throws GoldError when two golds are for an article of one name */
  constructor(readonly gold: readonly GoldArticle[]) {
    const whole = new Map<string, GoldArticle>()
    for (const article of gold) {
      const names = ends(article.key)
      const other = names.length > 0 && whole.get(names[0])
      if (other)
        throw new GoldError(t`${article.file}: gold for ${names[0]} stands in ${other.file} too; leave one of them out`)
      if (names.length > 0) whole.set(names[0], article)
      if (article.inFolder) names.pop()
      for (const end of new Set(names.flatMap((name) => [name, withoutEnding(name)]))) {
        const known = this.#byEnd.get(end)
        this.#byEnd.set(end, known === undefined || known === article ? article : null)
      }
      if (article.text !== undefined) {
        this.#byText.set(digest(article.text), article)
        this.#byText.set(letters(article.text), article)
      }
    }
  }

  /**
   * The gold of an article: the longest end of its id that is also the end of one gold's key, with or without ending, decides;
   * where none is, the text.
   * @param id of the article, as it stands in its records
   * @param hash 12 hex digits of the SHA-256 of its text
   * @throws GoldError when another article was found for the same gold
   */
  find(id: string, { text, hash }: { text?: string; hash?: string }): GoldArticle | undefined {
    const names = ends(id).flatMap((name) => [name, withoutEnding(name)])
    const end = names.find((name) => this.#byEnd.has(name))
    const found =
      (end === undefined ? undefined : this.#byEnd.get(end)) ??
      (hash === undefined ? undefined : this.#byText.get(hash)) ??
      (text === undefined ? undefined : this.#byText.get(letters(text)))
    if (!found) return undefined
    const other = this.#taken.get(found)
    if (other !== undefined && other !== id)
      throw new GoldError(t`${found.file}: both ${other} and ${id} are articles of this name; score them apart`)
    this.#taken.set(found, id)
    return found
  }
}
