import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readBrat, writeBrat } from '../../src/annotate/brat.js'
import { annotatedTokens, flat, readConll, writeConll } from '../../src/annotate/conll.js'
import { doccanoLine, isDoccano, readDoccano } from '../../src/annotate/doccano.js'
import { EXPORT_FORMATS, fileNameOf } from '../../src/annotate/formats.js'
import { isLabelStudio, labelStudioConfig, labelStudioTask, readLabelStudio } from '../../src/annotate/label-studio.js'
import { KINDS, LABEL_SETS, LABELS, slotOfLabel } from '../../src/annotate/labels.js'
import { annotatedOf } from '../../src/annotate/spans.js'
import { type Annotated, bySpan, FormatError, steady } from '../../src/annotate/text.js'
import { readWebAnno, writeWebAnno } from '../../src/annotate/webanno.js'
import { CodePoints } from '../../src/assemble/spans.js'
import { extract } from '../../src/extract.js'

const news = `\ufeff🕊️ Dinkes Lamandau Gelar Pelatihan 👩‍👧 Kader\r\n\r\nNanga Bulik - Dinas Kesehatan (Dinkes) Kabupaten Lamandau menggelar pelatihan kader posyandu 💉 di Aula Kantor Camat Bulik, Senin (6/5/2024).\r\n\r\n"Kita mulai dari ibu hamil. Jangan tunggu sakit 🙏,"\r\nkata Kepala Dinas Kesehatan Lamandau, Rosalina Tabuni.\r\n`

/** An article as it is exported, with emoji, CRLF and a byte-order mark. */
const article: Annotated = annotatedOf('berita/a.txt', news, extract(news, { id: 'berita/a.txt' }), 'kliping')

/** The spans alone: formats carry roles and notes or not. */
const places = ({ spans }: Annotated) => spans.map(({ start, end, label }) => ({ start, end, label }))

/** A pass through each format: what is written, read again. */
const trips: Record<string, (annotated: Annotated) => Annotated> = {
  brat: (annotated) => {
    const { txt, ann } = writeBrat(annotated)
    return readBrat(annotated.id, txt, ann)
  },
  'label-studio': (annotated) => {
    const tasks = JSON.parse(JSON.stringify([labelStudioTask(annotated, '1.2.3')]))
    expect(isLabelStudio(tasks)).toBe(true)
    return readLabelStudio(tasks)[0]
  },
  doccano: (annotated) => {
    const row = JSON.parse(doccanoLine(annotated))
    expect(isDoccano(row)).toBe(true)
    return readDoccano(row)
  },
  conll: (annotated) => annotatedTokens(annotated.id, readConll(writeConll(annotated, true))[0], annotated.text),
  'webanno-tsv': (annotated) => readWebAnno(annotated.id, writeWebAnno(annotated)),
}

it('has spans in the article to begin with', () => {
  const labels = new Set(article.spans.map(({ label }) => label))
  expect([...labels].sort()).toEqual(['AGENCY', 'DATE', 'OFFICIAL', 'PLACE', 'QUOTE', 'VENUE'])
})

describe.each(EXPORT_FORMATS.map(({ name }) => name))('%s', (name) => {
  it('gives the same spans back: emoji, CRLF and byte-order mark included', () => {
    const wanted = name === 'conll' ? { ...article, spans: flat(article.spans) } : article
    const back = trips[name](article)
    expect(places(back)).toEqual(places(wanted))
    expect(back.id).toBe(article.id)
    const [before, after] = [new CodePoints(steady(news)), new CodePoints(back.text)]
    const words = (points: CodePoints) =>
      wanted.spans.map(({ start, end }) => points.slice(start, end).replace(/\s/g, ' '))
    expect(words(after)).toEqual(words(before))
  })

  it('gives the same spans back for any text and any spans', () => {
    const piece = fc.constantFrom(
      'Rapat',
      'di',
      'Aula',
      ' ',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '.',
      ',',
      '“',
      '😀',
      '👩‍👧',
      '🇮🇩',
      'é',
      '_',
      '|',
      '\\',
      '\u0085',
      '\u2028',
      '\u00a0',
      '<b>',
      '#',
      '-DOCSTART-',
    )
    const drawn = fc.record({
      text: fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')),
      ends: fc.array(fc.tuple(fc.nat(80), fc.nat(80), fc.constantFrom('PER', 'ORG', 'TGL_X')), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(drawn, ({ text, ends }) => {
        const points = new CodePoints(steady(text))
        const spans = new Map<string, Annotated['spans'][number]>()
        for (const [a, b, label] of ends) {
          const [start, end] = [Math.min(a, b) % (points.length + 1), Math.max(a, b) % (points.length + 1)]
          // Records' spans begin and end with words, never with a blank.
          if (start < end && /^[\p{L}😀](.*[\p{L}😀])?$/su.test(points.slice(start, end)))
            spans.set(`${start} ${end} ${label}`, { start, end, label })
        }
        const annotated = { id: 'a', text, spans: [...spans.values()].sort(bySpan) }
        const wanted = name === 'conll' ? { ...annotated, spans: flat(annotated.spans) } : annotated
        const documents = name === 'conll' ? readConll(writeConll(annotated, true)) : [0]
        if (documents.length > 0) expect(places(trips[name](annotated))).toEqual(places(wanted))
      }),
      { numRuns: 300 },
    )
  })
})

describe('what tools write', () => {
  it('brat: fragments with only blanks between them are one span; others are spans of their own', () => {
    const ann = 'T1\tORG 0 5;6 10\tDinas Kota\nT2\tPER 11 14;19 23\tAdi Budi\nR1\tRel Arg1:T1 Arg2:T2\t\n'
    expect(places(readBrat('a', 'Dinas\nKota Adi dan Budi', ann))).toEqual([
      { start: 0, end: 10, label: 'ORG' },
      { start: 11, end: 14, label: 'PER' },
      { start: 19, end: 23, label: 'PER' },
    ])
  })
  it('brat: a place outside of the text is refused with its line', () => {
    const read = () => readBrat('a', 'Dinas Kota', 'T1\tORG 0 5\tDinas\nT2\tORG 6 99\tKota\n')
    expect(read).toThrow(FormatError)
    expect(read).toThrow('6-99 is outside of the text, which has 10 characters')
  })
  it('Label Studio: people go before predictions, cancelled ones do not count, UTF-16 offsets are seen', () => {
    const region = (start: number, end: number, text: string) => ({
      type: 'labels',
      value: { start, end, text, labels: ['PER'] },
    })
    const task = {
      data: { text: '🙏 Adi dan Budi' },
      annotations: [{ result: [region(3, 6, 'Adi')] }, { was_cancelled: true, result: [region(10, 14, 'Budi')] }],
      predictions: [{ result: [region(10, 14, 'Budi')] }],
    }
    expect(places(readLabelStudio([task])[0])).toEqual([{ start: 2, end: 5, label: 'PER' }])
    expect(places(readLabelStudio([{ ...task, annotations: [] }])[0])).toEqual([{ start: 10, end: 14, label: 'PER' }])
  })
  it('Label Studio: the short export', () => {
    const tasks = [{ id: 7, text: 'Adi dan Budi', label: [{ start: 8, end: 12, text: 'Budi', labels: ['PER'] }] }]
    expect(isLabelStudio(tasks)).toBe(true)
    expect(readLabelStudio(tasks)).toEqual([
      { id: '7', text: 'Adi dan Budi', spans: [{ start: 8, end: 12, label: 'PER' }] },
    ])
  })
  it('doccano: entities with offsets, as projects with relations export them', () => {
    const row = {
      text: 'Adi dan Budi',
      entities: [{ id: 1, label: 'PER', start_offset: 8, end_offset: 12 }],
      relations: [],
    }
    expect(isDoccano(row)).toBe(true)
    expect(places(readDoccano(row))).toEqual([{ start: 8, end: 12, label: 'PER' }])
    expect(() => readDoccano({ text: 'Adi', label: [[0, 9, 'PER']] })).toThrow('[0,9,"PER"]')
  })
  it.each([
    ['IOB2', 'Adi B-PER\nSari I-PER\nBudi B-PER\n'],
    ['IOB1', 'Adi I-PER\nSari I-PER\nBudi B-PER\n'],
    ['BIOES', 'Adi B-PER\nSari E-PER\nBudi S-PER\n'],
    ['BILOU', 'Adi B-PER\nSari L-PER\nBudi U-PER\n'],
    ['four columns', '-DOCSTART- -X- -X- O\n\nAdi NNP B-NP B-PER\nSari NNP I-NP I-PER\nBudi NNP B-NP B-PER\n'],
  ])('CoNLL in %s', (_, content) => {
    expect(readConll(content)).toEqual([
      {
        tokens: ['Adi', 'Sari', 'Budi'],
        labels: [
          { first: 0, last: 1, label: 'PER' },
          { first: 2, last: 2, label: 'PER' },
        ],
      },
    ])
  })
  it('CoNLL: a line that is none is named', () => {
    expect(() => readConll('Adi\tB-PER\nsalah\n')).toThrow(expect.objectContaining({ line: 2 }))
  })
  it('WebAnno: stacked and long spans, escaped values, sub-tokens left aside', () => {
    const tsv =
      '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Ent|note|value\n\n\n#Text=Adi Sari\n1-1\t0-3\tAdi\tPER\\_A[1]|X[2]\t_\t\n1-1.1\t0-1\tA\t_\t_\t\n1-2\t4-8\tSari\tPER\\_A[1]\t_\t\n'
    expect(places(readWebAnno('a', tsv))).toEqual([
      { start: 0, end: 8, label: 'PER_A' },
      { start: 0, end: 3, label: 'X' },
    ])
  })
})

describe('labels', () => {
  it('of both sets are understood on the way back, each as a slot that holds its kind', () => {
    for (const kind of KINDS) for (const set of LABEL_SETS) expect(slotOfLabel(LABELS[kind][set]), kind).toBeDefined()
    expect(slotOfLabel('per')).toBe('people')
    expect(slotOfLabel('toString')).toBeUndefined()
  })
})

describe('file names', () => {
  it('stay below the folder, whatever an id holds, and are told apart', () => {
    const taken = new Map<string, number>()
    const names = ['../../etc/passwd', '/abs/a.txt', 'C:\\b.html', 'a?b:c', 'A?B:C', '', '..', 'k.jsonl#3'].map((id) =>
      fileNameOf(id, taken),
    )
    expect(names).toEqual(['etc/passwd', 'abs/a', 'C_/b', 'a_b_c', 'A_B_C-2', 'article', 'article-2', 'k.jsonl_3'])
  })
  it('of one id many times over take a look each', () => {
    const taken = new Map<string, number>([['a-3', 2]])
    const looks = vi.spyOn(taken, 'has')
    const names = Array.from({ length: 1000 }, () => fileNameOf('a.txt', taken))
    expect(names.slice(0, 4)).toEqual(['a', 'a-2', 'a-4', 'a-5'])
    expect(new Set(names).size).toBe(1000)
    expect(looks.mock.calls.length).toBeLessThan(2000)
  })
})

describe('parsers that are not ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-annotate-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const python = (script: string, ...args: string[]) =>
    spawnSync('/usr/bin/python3', ['-c', script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONUTF8: '1' },
    })
  const hasPython = python('pass').status === 0
  const hasNltk = python('import nltk').status === 0

  it.skipIf(!hasNltk)(`NLTK reads the CoNLL file${hasNltk ? '' : ' (skipped: no python3-nltk)'}`, () => {
    writeFileSync(join(folder, 'a.conll'), writeConll(article, false))
    const script = `
import json, sys
from nltk.corpus.reader import ConllCorpusReader
from nltk.chunk import conlltags2tree
reader = ConllCorpusReader(sys.argv[1], ['a.conll'], columntypes=('words', 'ne'), separator='\\t')
found = []
for grid in reader._grids():
    tree = conlltags2tree([(word, '', tag) for word, tag in grid])
    found += [[node.label(), [leaf[0] for leaf in node.leaves()]] for node in tree if hasattr(node, 'label')]
print(json.dumps(found))`
    const { stdout, stderr } = python(script, folder)
    expect(stderr).toBe('')
    const points = new CodePoints(steady(news))
    const squeezed = (text: string) => text.replace(/\s/g, '')
    expect((JSON.parse(stdout) as [string, string[]][]).map(([label, tokens]) => [label, tokens.join('')])).toEqual(
      flat(article.spans).map(({ start, end, label }) => [label, squeezed(points.slice(start, end))]),
    )
  })

  const hasParser = python('from webanno_tsv import webanno_tsv').status === 0
  it.skipIf(!hasParser)(
    `webanno_tsv (github.com/neuged/webanno_tsv) reads the WebAnno file${hasParser ? '' : ' (skipped: not installed)'}`,
    () => {
      writeFileSync(join(folder, 'a.tsv'), writeWebAnno(article))
      const script = `
import json, sys
from webanno_tsv.webanno_tsv import webanno_tsv_read_file
read = webanno_tsv_read_file(sys.argv[1] + '/a.tsv')
print(json.dumps([[a.label, a.start, a.end, a.text] for a in read.annotations]))`
      const { stdout, stderr } = python(script, folder)
      expect(stderr).toBe('')
      const points = new CodePoints(steady(news))
      const squeezed = (text: string) => text.replace(/\s/g, '')
      expect(
        (JSON.parse(stdout) as [string, number, number, string][]).map(([label, start, end, text]) => [
          label,
          start,
          end,
          squeezed(text),
        ]),
      ).toEqual(
        article.spans.map(({ start, end, label }) => [
          label,
          points.unit(start),
          points.unit(end),
          squeezed(points.slice(start, end)),
        ]),
      )
    },
  )

  it.skipIf(!hasPython)(
    `Python's own strings and json agree with every offset${hasPython ? '' : ' (skipped: no python3)'}`,
    () => {
      const { txt, ann } = writeBrat(article)
      writeFileSync(join(folder, 'b.txt'), txt)
      writeFileSync(join(folder, 'b.ann'), ann)
      writeFileSync(join(folder, 'ls.json'), JSON.stringify([labelStudioTask(article, '1.2.3')]))
      writeFileSync(join(folder, 'd.jsonl'), `${doccanoLine(article)}\n`)
      // As brat, Label Studio's converter and doccano read: universal line ends, characters counted as Python counts them.
      const script = `
import json, re, sys
folder = sys.argv[1]
text = open(folder + '/b.txt', encoding='utf-8-sig').read()
brat = 0
for line in open(folder + '/b.ann', encoding='utf-8'):
    if not line.startswith('T'): continue
    _, place, words = line.rstrip('\\n').split('\\t')
    parts = [part.split() for part in place.split(' ', 1)[1].split(';')]
    assert ' '.join(text[int(a):int(b)] for a, b in parts) == words, line
    brat += 1
task = json.load(open(folder + '/ls.json', encoding='utf-8'))[0]
studio = [r['value'] for r in task['predictions'][0]['result'] if r['type'] == 'labels']
assert all(task['data']['text'][v['start']:v['end']] == v['text'] for v in studio)
row = json.loads(open(folder + '/d.jsonl', encoding='utf-8').readline())
assert row['text'] == text == task['data']['text']
assert [[v['start'], v['end'], v['labels'][0]] for v in studio] == row['label']
print(brat, len(studio))`
      const { stdout, stderr } = python(script, folder)
      expect([stderr, stdout]).toEqual(['', `${article.spans.length} ${article.spans.length}\n`])
    },
  )

  it('an XML parser reads the labeling configuration, with all labels and roles', () => {
    for (const set of LABEL_SETS) {
      const errors: string[] = []
      const parser = new DOMParser({ onError: (_level, message) => errors.push(message) })
      const view = parser.parseFromString(labelStudioConfig(set), 'text/xml')
      const values = (tag: string) => [...view.getElementsByTagName(tag)].map((node) => node.getAttribute('value'))
      expect(errors).toEqual([])
      expect(values('Label')).toEqual([...new Set(KINDS.map((kind) => LABELS[kind][set]))])
      expect(values('Choice')).toEqual([...new Set(KINDS.flatMap((kind) => LABELS[kind].roles))])
      expect(view.getElementsByTagName('Text')[0].getAttribute('value')).toBe('$text')
    }
  })
})
