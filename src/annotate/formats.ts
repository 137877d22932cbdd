/** The formats that records are exported to, one entry each. */
import { bratConfig, writeBrat } from './brat.js'
import { flat, writeConll } from './conll.js'
import { doccanoConfig, doccanoLine } from './doccano.js'
import { labelStudioConfig, labelStudioTask } from './label-studio.js'
import type { LabelSet } from './labels.js'
import type { Annotated } from './text.js'
import { writeWebAnno } from './webanno.js'

/** A file of a format that has files of their own for every article. */
export interface ArticleFile {
  ending: string
  content: string
}

export interface ExportFormat {
  name: string
  /** Files of one article; such formats are written to a folder. */
  files?(article: Annotated): ArticleFile[]
  /** One article's part of one output of all. */
  chunk?(article: Annotated, version: string): string
  head?: string
  between?: string
  tail?: string
  /** How the tool is to be set up for these labels: the name of the file and what is in it. */
  config?: { file: string; of(set: LabelSet): string }
  /** Spans that the format has no room for. */
  leftOut?(article: Annotated): number
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'brat',
    files: (article) => {
      const { txt, ann } = writeBrat(article)
      return [
        { ending: '.txt', content: txt },
        { ending: '.ann', content: ann },
      ]
    },
    config: { file: 'annotation.conf', of: bratConfig },
  },
  {
    name: 'label-studio',
    chunk: (article, version) => JSON.stringify(labelStudioTask(article, version)),
    head: '[',
    between: ',\n',
    tail: ']\n',
    config: { file: 'label-config.xml', of: labelStudioConfig },
  },
  {
    name: 'doccano',
    chunk: (article) => `${doccanoLine(article)}\n`,
    config: { file: 'label-types.json', of: doccanoConfig },
  },
  {
    name: 'conll',
    files: (article) => [{ ending: '.conll', content: writeConll(article, false) }],
    chunk: (article) => writeConll(article, true),
    leftOut: ({ spans }) => spans.length - flat(spans).length,
  },
  { name: 'webanno-tsv', files: (article) => [{ ending: '.tsv', content: writeWebAnno(article) }] },
]

/**
 * Where the files of an article go, below the folder of the export: its id as a path, without its ending and without anything
 * that would lead out of the folder or that a file system refuses.
 * @param taken the paths given so far in lower case, each with the number that the next article of its name may get
 */
export function fileNameOf(id: string, taken: Map<string, number>): string {
  const parts = id
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '_')
        .replace(/^\.+/, '')
        .trim()
        .slice(0, 100),
    )
    .filter(Boolean)
  const path = (parts.join('/') || 'article').replace(/(?<=[^/])\.(txt|md|html?)(\.gz)?$/i, '')
  let name = path
  let next = taken.get(path.toLowerCase())
  if (next !== undefined) {
    do name = `${path}-${next++}`
    while (taken.has(name.toLowerCase()))
    taken.set(path.toLowerCase(), next)
  }
  taken.set(name.toLowerCase(), 2)
  return name
}
