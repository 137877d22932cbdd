import { describe, expect, it } from 'vitest'
import { find, run, withoutOverlaps } from '../../src/find/engine.js'
import { Found, type Mention, type ThemeMention } from '../../src/find/mention.js'
import type { Family, Rule } from '../../src/find/rule.js'
import { Class } from '../../src/lexicon/classes.js'
import { builtinLexicon } from '../../src/lexicon/lexicon.js'
import { scan } from '../../src/scan/scan.js'

const tokens = (text: string) => scan(text, [{ start: 0, end: text.length, headline: false }], builtinLexicon())

/** A rule that takes so many tokens wherever it is woken. */
function rule(name: string, reach: number, wakes: Partial<Rule<'theme'>>): Rule<'theme'> {
  const find: Rule<'theme'>['find'] = (t, i) =>
    i + reach < t.count ? { first: i, last: i + reach, theme: t.slice(i, i + reach) } : undefined
  return { id: `theme/${name}`, anchor: 0, reads: '', takes: [], leaves: [], find, ...wakes }
}
const family = (...rules: Rule<'theme'>[]): Family => {
  const themes: Family<'theme'> = { kind: 'theme', rules, proofValue: (m) => m.theme }
  return themes as unknown as Family
}
function found(text: string, rules: Rule<'theme'>[]): ThemeMention[] {
  const found = new Found()
  run(family(...rules), tokens(text), found)
  return found.theme
}
const brief = (mentions: ThemeMention[]) => mentions.map((m) => `${m.rule} ${m.theme}`)

describe('the engine', () => {
  it('wakes a rule at words of its class, at its marks and at numbers, and nowhere else', () => {
    const text = 'Pada Senin (14) Budi'
    expect(brief(found(text, [rule('day', 0, { anchor: Class.Weekday })]))).toEqual(['theme/day Senin'])
    expect(brief(found(text, [rule('mark', 0, { marks: '()' })]))).toEqual(['theme/mark (', 'theme/mark )'])
    expect(brief(found(text, [rule('number', 0, { numbers: true })]))).toEqual(['theme/number 14'])
    const numbers = '4 14 2024 123456'
    expect(brief(found(numbers, [rule('day', 0, { numbers: [1, 2] })]))).toEqual(['theme/day 4', 'theme/day 14'])
    expect(brief(found(numbers, [rule('year', 0, { numbers: [4] })]))).toEqual(['theme/year 2024'])
    expect(found(text, [rule('never', 0, {})])).toEqual([])
  })
  it('lets the first rule that finds something have the anchor', () => {
    const none = rule('none', 0, { numbers: true, find: () => undefined })
    const rules = [none, rule('one', 0, { numbers: true }), rule('two', 1, { numbers: true })]
    expect(brief(found('14 Mei', rules))).toEqual(['theme/one 14'])
  })
  it('gives offsets of the tokens from the first to the last', () => {
    expect(found('Hari Senin, 14', [rule('day', 2, { anchor: Class.Weekday })])[0]).toMatchObject({
      start: 5,
      end: 14,
      first: 1,
      last: 3,
      kind: 'theme',
    })
  })
  it('lets a rule look again at all that its family found', () => {
    const again: Rule<'theme'>['again'] = (_, hits) => hits.splice(0, 1)
    expect(brief(found('14 15', [rule('number', 0, { numbers: true, again })]))).toEqual(['theme/number 15'])
  })
})

describe('overlaps', () => {
  const spans = (...list: [number, number][]) => list.map(([first, last]) => ({ first, last }))
  it.each<[string, [number, number][], [number, number][]]>([
    [
      'none',
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'a longer one behind',
      [
        [0, 1],
        [1, 3],
      ],
      [[1, 3]],
    ],
    [
      'a shorter one behind',
      [
        [0, 2],
        [2, 3],
      ],
      [[0, 2]],
    ],
    [
      'the first of two alike',
      [
        [0, 1],
        [1, 2],
      ],
      [[0, 1]],
    ],
    [
      'one inside',
      [
        [0, 5],
        [2, 3],
        [6, 6],
      ],
      [
        [0, 5],
        [6, 6],
      ],
    ],
    [
      'in any order',
      [
        [6, 7],
        [0, 1],
      ],
      [
        [0, 1],
        [6, 7],
      ],
    ],
  ])('%s', (_, hits, kept) => {
    expect(withoutOverlaps(spans(...hits))).toEqual(spans(...kept))
  })
  it('are told to whoever wants to know', () => {
    const lost: string[] = []
    const name = ({ first, last }: { first: number; last: number }) => `${first}-${last}`
    withoutOverlaps(spans([0, 1], [1, 3], [3, 3]), (mention, to) => lost.push(`${name(mention)} to ${name(to)}`))
    expect(lost).toEqual(['0-1 to 1-3', '3-3 to 1-3'])
  })
})

describe('a watch', () => {
  it('hears of every mention that stayed, and changes nothing', () => {
    const text = 'Bupati Sleman Sari Dewi membuka rapat koordinasi di Aula Kecamatan Depok, Rabu (24/1/2024).'
    const kept: Mention[] = []
    let lost = 0
    const watched = find(tokens(text), {
      kept: (mention) => kept.push(mention),
      lost: () => {
        lost++
      },
    })
    expect(watched).toEqual(find(tokens(text)))
    expect(kept.length).toBe(Object.values(watched).reduce((sum, list: Mention[]) => sum + list.length, 0))
    expect(lost).toBeGreaterThan(0)
  })
})
