import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { annotatedOf } from '../../src/annotate/spans.js'
import type { Json } from '../../src/check/json.js'
import { checkedDate, checkedEncoding, checkedZone } from '../../src/cli/checks.js'
import { extract } from '../../src/extract.js'
import { withoutTimes } from '../../src/link/days.js'
import { read, resolveInputs } from '../../src/read/index.js'
import type { EventRecord } from '../../src/record.js'
import { baselineOf, changes, falls, parseBaseline } from '../../src/score/baseline.js'
import { EvidenceOf } from '../../src/score/evidence.js'
import { fixtureGold } from '../../src/score/fixture.js'
import type { GoldArticle } from '../../src/score/gold.js'
import { readGold } from '../../src/score/gold-files.js'
import { GoldIndex } from '../../src/score/gold-index.js'
import { guideGold } from '../../src/score/guide.js'
import { markedGold } from '../../src/score/marked.js'
import { score } from '../../src/score/score.js'
import { SLOTS } from '../../src/score/slots.js'
import { overlap } from '../../src/score/words.js'
import { expectLinear } from '../linear.js'

const text = `Dinkes Lamandau Gelar Pelatihan Kader

Nanga Bulik - Dinas Kesehatan Kabupaten Lamandau menggelar pelatihan kader posyandu di Aula Kantor Camat Bulik, Senin (6/5/2024).

Kepala Dinas Kesehatan Lamandau, Rosalina Tabuni, mengatakan pelatihan diikuti 41 peserta. Peserta datang dari Kota Palangka Raya.
`
const records = extract(text, { id: 'a.txt' })

const guide = {
  headline: 'Dinkes Lamandau Gelar Pelatihan Kader',
  outlet: null,
  dateline: 'Nanga Bulik',
  published: null,
  events: [
    {
      type: 'training | outreach',
      status: 'held',
      dates: ['2024-05-06'],
      venues: ['Aula Kantor Camat Bulik', 'Gedung Serba Guna'],
      places: [],
      organizers: ['Dinkes Lamandau | Dinas Kesehatan Kabupaten Lamandau'],
      participants: [],
      themes: [],
      attendance: '41 peserta',
    },
  ],
  officials: [{ name: 'Rosalina Tabuni', aliases: [], position: 'Kadis Kesehatan Lamandau' }],
  otherPeople: [],
  agencies: ['Dinas Kesehatan Kabupaten Lamandau'],
  otherOrganizations: [],
  dates: ['2024-05-06'],
  topics: ['health'],
}

const checks = { published: checkedDate, timezone: checkedZone, encoding: checkedEncoding }
const scored = (gold: GoldArticle, of: EventRecord[] = records) => score([gold], () => of)

describe('wordings', () => {
  it.each([
    ['Kapolres Siak', 'Kepala Polres Siak', 1],
    ['Kapolres Siak', 'Kepala Kepolisian Resor Siak', 1],
    ['KPU Kabupaten Sigi', 'KPU Sigi', 1],
    ['Bupati Siak', 'Wakil Bupati Siak', 0.8],
    ['Kota', 'Kabupaten', 0],
    ['Kota', 'kota', 1],
  ])('%s and %s are %d alike', (a, b, like) => expect(overlap(a, b)).toBeCloseTo(like, 6))
  it('days lose their time, and a range of one day is that day', () => {
    expect(['2024-05-06T10:00+07:00', '2024-05-06/2024-05-06', '2024-05-06/2024-05-07'].map(withoutTimes)).toEqual([
      '2024-05-06',
      '2024-05-06',
      '2024-05-06/2024-05-07',
    ])
  })
})

describe('the score', () => {
  it('counts what is right, wrong and missed, slot by slot', () => {
    const { score: result, misses } = scored(guideGold(guide, 'a', 'a.json'))
    const { venues, organizers, type, positions, published } = result.slots
    expect(venues).toMatchObject({ tp: 1, fp: 0, fn: 1, precision: 1, recall: 0.5, f1: 2 / 3, macroF1: 2 / 3 })
    for (const slot of [organizers, type, positions]) expect(slot).toMatchObject({ tp: 1, fp: 0, fn: 0, f1: 1 })
    expect(published).toMatchObject({ tp: 0, fp: 0, fn: 0, f1: 1, macroF1: null })
    expect(misses.filter(({ slot }) => slot === 'venues')).toMatchObject([
      { kind: 'missed', value: 'Gedung Serba Guna' },
    ])
  })
  it('pools for micro, takes the mean over the slots for macro and over the core slots for core', () => {
    const { score: result } = scored(guideGold(guide, 'a', 'a.json'))
    const slots = Object.values(result.slots)
    expect(result.micro.tp).toBe(slots.reduce((sum, { tp }) => sum + tp, 0))
    expect(result.macro.f1).toBeCloseTo(slots.reduce((sum, { f1 }) => sum + f1, 0) / slots.length, 9)
    const core = SLOTS.filter((slot) => slot.core).map(({ name }) => result.slots[name]!.f1)
    expect(result.core).toBeCloseTo(core.reduce((sum, f1) => sum + f1, 0) / 10, 9)
  })
  it('an article without records misses everything', () => {
    const { score: result } = scored(guideGold(guide, 'a', 'a.json'), [])
    expect(result).toMatchObject({ articles: 1, silent: 1 })
    expect(result.slots.venues).toMatchObject({ tp: 0, fp: 0, fn: 2, recall: 0 })
  })
  it('an official that is found with another office misses the position only', () => {
    const wrong = { ...guide, officials: [{ ...guide.officials[0], position: 'Bupati Lamandau' }] }
    const { slots } = scored(guideGold(wrong, 'a', 'a.json')).score
    expect(slots.officials).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    expect(slots.positions).toMatchObject({ tp: 0, fp: 1, fn: 1 })
  })
})

describe('fixtures as gold', () => {
  const gold = (expected: Json) => fixtureGold([expected], 'f/article', 'expected.json').slots
  it('state what they write, nothing else', () => {
    expect(Object.keys(gold({ type: 'training', venues: [] }))).toEqual(['type', 'venues'])
    const { slots } = scored(fixtureGold([{ venues: [] }], 'f/article', 'expected.json')).score
    expect(slots).toEqual({ venues: expect.objectContaining({ tp: 0, fp: 1, fn: 0 }) })
  })
  it('"..." leaves a list open, optional values and unsure roles count neither way', () => {
    const { venues } = gold({
      venues: [
        '...',
        { name: 'Aula A', role: 'event' },
        { name: 'Aula B', optional: true },
        { name: 'Aula C', role: 'mentioned' },
      ],
    })
    expect(venues).toEqual({ open: true, required: [{ forms: ['Aula A'] }], optional: [{ forms: ['Aula B'] }] })
    expect(gold({ agencies: [{ name: 'A | B', role: 'organizer | participant' }] }).organizers).toEqual({
      open: true,
      required: [],
      optional: [{ forms: ['A', 'B'] }],
    })
  })
  it('a record left open, or optional, leaves the lists of all records open', () => {
    expect(fixtureGold([{ venues: [] }, '...'], 'f/article', 'expected.json').slots.venues).toMatchObject({
      open: true,
    })
    expect(fixtureGold([{ venues: [] }, { optional: true }], 'f/article', 'e.json').slots.venues).toMatchObject({
      open: true,
    })
    expect(fixtureGold([{ venues: [] }], 'f/article', 'e.json').slots.venues).toMatchObject({ open: false })
    expect(() => fixtureGold(['...'], 'f/article', 'e.json')).toThrow('e.json: expects no record for sure')
  })
  it('places may be known by their code alone', () => {
    const [place] = records.flatMap(({ places }) => places).filter(({ code }) => code === '62.71')
    const at = (role: 'event' | 'mentioned') => [{ ...records[0], places: [{ ...place, role }] }]
    const gold = fixtureGold([{ places: [{ code: '62.71', role: 'event' }] }], 'f/article', 'expected.json')
    expect(scored(gold, at('event')).score.slots.places).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    expect(scored(gold, at('mentioned')).score.slots.places).toMatchObject({ tp: 0, fp: 0, fn: 1 })
  })
})

describe('marked text as gold', () => {
  it.each(['ner', 'kliping'] as const)('what was exported with labels %s scores 1 in every slot', (set) => {
    const marked = [{ key: 'a', file: 'a.ann', annotated: annotatedOf('a', text, records, set) }]
    const { gold, unknown } = markedGold(marked)
    const { score: result } = scored(gold[0])
    expect(unknown.size).toBe(0)
    expect(Object.keys(result.slots).length).toBeGreaterThan(5)
    for (const [slot, { f1 }] of Object.entries(result.slots)) expect(f1, slot).toBe(1)
  })
  it('unknown labels are told, unless the user says what they mean', () => {
    const marked = [
      { key: 'a', file: 'a.ann', annotated: { id: 'a', text, spans: [{ start: 0, end: 15, label: 'Lembaga' }] } },
    ]
    expect(markedGold(marked)).toMatchObject({ unknown: new Map([['Lembaga', 1]]), gold: [{ slots: {} }] })
    const { gold, unknown } = markedGold(marked, new Map([['Lembaga', 'agencies']]))
    expect(unknown.size).toBe(0)
    expect(gold[0].slots.agencies?.required).toEqual([{ forms: ['Dinkes Lamandau'], asWritten: true }])
  })
})

describe('which gold is whose', () => {
  const gold = (key: string, more: Partial<GoldArticle> = {}): GoldArticle => ({
    key,
    file: `${key}.json`,
    slots: {},
    ...more,
  })
  it('the end of a path tells, with or without ending', () => {
    const index = new GoldIndex([gold('out/berita/a'), gold('b'), gold('20240101.5')])
    expect(index.find('berita/a.txt', {})?.key).toBe('out/berita/a')
    expect(index.find('korpus/x/b.html', {})?.key).toBe('b')
    expect(index.find('20240101.5', {})?.key).toBe('20240101.5')
    expect(index.find('20240101.6', {})).toBeUndefined()
  })
  it('a fixture is not known by "article" alone', () => {
    const index = new GoldIndex([gold('banjir/article', { inFolder: true })])
    expect(index.find('fixtures/rapat/article.txt', {})).toBeUndefined()
    expect(index.find('fixtures/banjir/article.txt', {})?.key).toBe('banjir/article')
  })
  it('the text tells where no name does, whatever became of its line ends', () => {
    const index = new GoldIndex([gold('', { text: 'Rapat di Siak .\n' })])
    expect(index.find('x', { text: 'Rapat\r\ndi Siak.' })?.text).toBe('Rapat di Siak .\n')
    expect(index.find('y', { text: 'Rapat di Sigi.' })).toBeUndefined()
  })
  it('two articles of one name are refused, and so are two golds', () => {
    const index = new GoldIndex([gold('a')])
    index.find('x/a.txt', {})
    expect(() => index.find('y/a.txt', {})).toThrow('both x/a.txt and y/a.txt are articles of this name')
    expect(() => new GoldIndex([gold('a'), gold('a')])).toThrow('gold for a stands in a.json too')
  })
})

describe('evidence', () => {
  const evidence = new EvidenceOf(text, records)
  const { misses } = scored(
    guideGold(
      {
        ...guide,
        dates: ['2024-05-06', '2024-05-09'],
        agencies: [],
        events: [{ ...guide.events[0], places: ['Palangka Raya'] }],
      },
      'a',
      'a.json',
    ),
  )
  const of = (slot: string, kind: string) =>
    evidence.of(misses.find((miss) => miss.slot === slot && miss.kind === kind)!)
  it('a wrong value stands in its sentence, with its rule', () => {
    const { sentence, at, rule } = of('agencies', 'wrong')
    expect(rule).toMatch(/^agency\//)
    expect(sentence?.slice(...at!)).toMatch(/^(Dinkes|Dinas Kesehatan)/)
  })
  it('a missed value stands in its sentence, with what was read there instead', () => {
    const { sentence, at, near } = of('places', 'missed')
    expect(sentence).toBe('Peserta datang dari Kota Palangka Raya.')
    expect(sentence?.slice(...at!)).toBe('Palangka Raya')
    expect(near[0]).toMatch(/^place “Kota Palangka Raya” by place\/.+, mentioned$/)
  })
  it('a missed value that a rule left tells on which guard', () => {
    const article = 'Rapat digelar di aula itu, Senin.'
    const wanted = { forms: ['aula'] }
    const { gold } = misses[0]
    const { near } = new EvidenceOf(article, extract(article)).of({
      slot: 'venues',
      kind: 'missed',
      value: 'aula',
      wanted,
      gold,
    })
    expect(near).toEqual(['venue/room left “aula”: it has no name of its own'])
  })
  it('a missed value that no words stand for has no sentence', () => {
    expect(of('dates', 'missed')).toMatchObject({ sentence: null, rule: null })
    expect(of('venues', 'missed').sentence).toBeNull()
  })
})

describe('a baseline', () => {
  const result = scored(guideGold(guide, 'a', 'a.json')).score
  const frozen = parseBaseline(JSON.stringify(baselineOf(result)), 'b.json')
  it('holds what was reached', () => {
    expect(changes(frozen, result)).toEqual([])
    expect(falls(frozen, result, 0)).toEqual([])
  })
  it('tells which slot fell by more than the tolerance, or is gone', () => {
    const before = { ...frozen, f1: { ...frozen.f1, venues: frozen.f1.venues + 0.004, type: 0.5, quotes: 0.3 } }
    expect(falls(before, result, 0.005)).toEqual([{ slot: 'quotes', was: 0.3, is: null }])
    expect(falls(before, result, 0).map(({ slot }) => slot)).toEqual(['venues', 'quotes'])
    expect(changes(before, result).map(({ slot }) => slot)).toEqual(['type', 'venues', 'quotes'])
  })
  it.each(['{', '{}', '{"baseline":"kliping-score/1","f1":{"type":"1"}}'])('%s is none', (content) => {
    expect(() => parseBaseline(content, 'b.json')).toThrow('b.json: no')
  })
})

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
describe.each(['seeds', 'dev'])('the figures on %s', (name) => {
  const corpus = join(shared, 'corpus', name)
  const here = existsSync(corpus)
  it.skipIf(!here)(
    `agree with ../shared/score/score.mjs to the third decimal${here ? '' : ' (skipped: it is not here)'}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kliping-score-'))
      try {
        const found = new Map<string, EventRecord[]>()
        const { files } = await resolveInputs([join(corpus, 'articles')])
        for await (const source of read(files)) {
          if ('failure' in source) throw new Error(source.reason)
          found.set(source.id, extract(source.text, { id: source.id }))
        }
        // Other records than today's, so that there is something to disagree about: every third value is lost.
        const some = [...found.values()].flat().map((record, i) => ({
          ...record,
          type: i % 3 === 0 ? 'other' : record.type,
          agencies: record.agencies.filter((_, n) => n % 3 !== i % 3),
          officials: record.officials.map((person, n) =>
            n % 3 === i % 3 ? { ...person, position: 'Lurah', office: 'Lurah' } : person,
          ),
          venues: record.venues.map((venue) => ({ ...venue, role: 'event' })),
        })) as EventRecord[]
        const index = new GoldIndex((await readGold(join(corpus, 'gold'), checks)).gold)
        for (const list of [[...found.values()].flat(), some]) {
          const file = join(folder, 'records.jsonl')
          writeFileSync(file, list.map((record) => JSON.stringify(record)).join('\n'))
          const args = [join(shared, 'score', 'score.mjs'), '--gold', join(corpus, 'gold'), '--records', file, '--json']
          const theirs = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
          const byGold = new Map(
            [...found.keys()].map((id) => [index.find(id, {})!, list.filter(({ article }) => article.id === id)]),
          )
          const { score: ours } = score(index.gold, (article) => byGold.get(article) ?? [])
          const figures = (slots: Record<string, { precision: number; recall: number; f1: number }>) =>
            Object.fromEntries(
              Object.entries(slots).map(([slot, { precision, recall, f1 }]) => [
                slot,
                [precision, recall, f1].map((x) => x.toFixed(3)),
              ]),
            )
          expect(figures(ours.slots as never)).toEqual(figures(theirs.slots))
          expect([ours.core!.toFixed(3), ours.articles, ours.silent]).toEqual([
            theirs.core.toFixed(3),
            theirs.articles,
            theirs.silent,
          ])
          expect(readdirSync(join(corpus, 'gold')).length).toBe(ours.articles)
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})

describe('long lists', () => {
  const bodies = (count: number, word: string) => Array.from({ length: count }, (_, n) => `Dinas ${word}${n} Kota ${n}`)
  const goldOf = (count: number): GoldArticle => ({
    key: 'a',
    file: 'a.json',
    slots: {
      agencies: { required: bodies(count, 'Kayu').map((name) => ({ forms: [name] })), optional: [] },
      officials: { required: bodies(count, 'Sari').map((name) => ({ forms: [name] })), optional: [] },
    },
  })
  const recordOf = (count: number, word: string): EventRecord => {
    const item = { role: 'other', office: null, agency: null, rank: null, position: null, fullName: null, aliases: [] }
    const named = (name: string, n: number) => ({
      ...item,
      name,
      mentions: [{ text: name, span: [n, n + 1], rule: 'a/b' }],
    })
    return {
      ...records[0],
      agencies: bodies(count, word === 'same' ? 'Kayu' : word).map(named),
      officials: bodies(count, word === 'same' ? 'Sari' : word).map(named),
    } as unknown as EventRecord
  }
  it.each(['same', 'Batu'])('are scored in time linear in their length (%s)', (word) => {
    expectLinear((count) => score([goldOf(count)], () => [recordOf(count, word)]), {
      small: 250,
      times: 8,
      most: 32,
      least: 1500,
    })
  })
  it('are given their evidence in time linear in their length', () => {
    const read = (count: number) => {
      const gold = goldOf(count)
      const found = [recordOf(count, 'Batu')]
      const article = bodies(count, 'Kayu').map((name) => `${name} siap.`)
      const evidence = new EvidenceOf(article.join(' '), found)
      const { misses } = score([gold], () => found)
      expect(misses.map((miss) => evidence.of(miss).sentence)).toContain(article[count - 1])
    }
    expectLinear(read, { small: 100, times: 8, most: 32, least: 2500 })
  })
})
