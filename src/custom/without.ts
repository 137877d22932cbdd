import type { Article } from '../clean/article.js'
import { Found, type Mention, type MentionKind, type MentionOf } from '../find/mention.js'

/** Kinds of mentions that a word of a deny list may have been taken for, and the name by which each is told. */
const NAMES: { [K in MentionKind]?: (m: MentionOf<K>) => string } = {
  person: (m) => m.name,
  agency: (m) => m.name,
  venue: (m) => m.name,
  place: (m) => m.name,
  theme: (m) => m.theme,
}

/** Takes out a dateline that is one of the words, in any letter case. */
export function withoutDateline(words: readonly string[]): (article: Article) => Article {
  const denied = new Set(words.map((word) => word.toLowerCase()))
  return (article) =>
    article.dateline && denied.has(article.dateline.toLowerCase())
      ? { ...article, dateline: null, datelineSpan: null }
      : article
}

/** Takes out every mention whose name is one of the words, in any letter case. */
export function withoutNames(words: readonly string[]): (found: Found) => Found {
  const denied = new Set(words.map((word) => word.toLowerCase()))
  return (found) => {
    const kept = new Found()
    for (const kind of Object.keys(found) as MentionKind[]) {
      const nameOf = NAMES[kind] as ((m: Mention) => string) | undefined
      const list: Mention[] = found.list(kind)
      const rest = nameOf ? list.filter((m) => !denied.has(nameOf(m).toLowerCase())) : list
      kept.settle(kind, rest, (rest.at(-1)?.last ?? -1) + 1)
    }
    return kept
  }
}
