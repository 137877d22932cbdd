import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileRules, RuleFileError, readRuleFiles } from '../../src/custom/index.js'

function problemsOf(...texts: string[]): string[] {
  try {
    readRuleFiles(texts.map((text, n) => ({ name: `${n + 1}.yaml`, text })))
  } catch (error) {
    if (error instanceof RuleFileError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a bad rule file', () => {
  it('is told everything at once, with file, line, column and what to do', () => {
    const bad = readFileSync(join(import.meta.dirname, 'bad.yaml'), 'utf8')
    expect(problemsOf(bad)).toEqual(
      [
        '1.yaml:3:13: "(sebesar" is no word: brackets or signs that do not fit together; close every ( and [, and set words apart by blanks',
        '1.yaml:3:30: unknown tag #Mony; did you mean #Money?',
        '1.yaml:4:5: unknown key normalise; did you mean normalize?',
        "1.yaml:5:3: venue is a column of kliping's own; choose another name",
        '1.yaml:6:25: "dan/atau" can never match: texts are cut at punctuation, and between letters and digits; write dan atau',
        '1.yaml:6:34: a [ is never closed; close the group with ]',
        '1.yaml:7:12: scope cannot be sentnce; did you mean sentence?',
        '1.yaml:9:21: /(a+)+/ repeats a group; keep it simple: at most three of * and +, none of them behind a group',
        '1.yaml:12:14: unknown method @isTitelCase; did you mean @isTitleCase?',
        '1.yaml:13:16: normalize cannot be harga; it is one of number, money, date, agency, region',
        '1.yaml:18:32: value must be a number; write it in digits, without quotes',
        '1.yaml:20:11: unknown key currncy; did you mean currency?',
        '1.yaml:21:11: kosong must be a list of names with a colon; see the rule file in "kliping rules test --help"',
        '1.yaml:23:24: unknown key kid; did you mean kind?',
        "1.yaml:23:42: entry 2 of agencies must be text or a list; put it in quotes: '12'",
        '1.yaml:24:29: topic cannot be agrikultur; it is one of election-administration, ',
        '1.yaml:25:1: unknown key ruels; did you mean rules?',
      ].map((line) => expect.stringContaining(line)),
    )
  })
  it.each([
    ['a: [1', 'Flow sequence'],
    [
      'rules: {a: {match: x}}\n---\nrules: {b: {match: y}}',
      '1.yaml:2:1: a second document begins here; write all as one',
    ],
    ["rules: {a: {match: '.+'}}", 'asks for nothing'],
    ["rules: {a: {match: '[<value>.*]'}}", 'asks for nothing'],
    ["rules: {a: {match: '{3}'}}", '1.yaml:1:20: {3,3} stands behind nothing; write it right behind a word'],
    [
      "rules: {a: {match: 'x', examples: {takes: [{text: x, published: kemarin}]}}}",
      '1.yaml:1:65: published kemarin: not a day; write it as 2024-11-14',
    ],
    ['rules: {a: {match: !!js/function x}}', 'Unresolved tag'],
    ['', 'holds neither rules nor words'],
    ['- 1', 'must be a list of names with a colon'],
    [
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]',
      'alias',
    ],
    ['['.repeat(20_000), 'nested too deeply'],
    ['__proto__: {match: a}', 'unknown key __proto__'],
    ['rules: {__proto__: {match: a}}', '1.yaml:1:9: unknown key __proto__; give it another name'],
    ['lexicon: {aliases: {__proto__: Bawaslu}}', 'unknown key __proto__'],
    ["rules: {a: {match: ''}}", '1.yaml:1:20: match is empty; write something there'],
    ['rules: {a: {match: []}}', 'match is empty'],
    [`rules: {a: {match: x, about: ${'x'.repeat(2001)}}}`, 'about is too long; write at most 2000 characters'],
    ['lexicon: {topics: [{word: a, topic: labour, weight: 9}]}', 'weight is too big; write at most 5'],
    ['lexicon: {topics: [{word: a, topic: labour, weight: 0}]}', 'weight is too small; write at least 1'],
    ['lexicon: {topics: [{word: a, topic: labour, weight: 1.5}]}', 'weight must be a whole number'],
    ['rules:\n  a: {match: x}\n  a: {match: y}', 'keys must be unique'],
    ['rules: {A: {match: x}}', 'cannot be the name of a field'],
    ['rules: {constructor: {match: x}, a: {}}', 'match is missing'],
    ["rules: {a: {match: '[<text>x]'}}", 'has a meaning of its own'],
    ["rules: {a: {match: '[<v>x] [<v>y]'}}", 'stands twice'],
    ["rules: {a: {match: '[<v>!x] y'}}", 'only says what is not'],
    ["rules: {a: {match: 'x?'}}", 'asks for nothing'],
    ["rules: {a: {match: '/[/ x'}}", 'cannot be read'],
    ["rules: {a: {match: '<noun> x'}}", 'made for English'],
    ["rules: {a: {match: ['[<value>x]', 'y']}}", 'not every pattern has the group value'],
    ["rules: {a: {match: 'x', normalize: uang}}", 'normalize'],
    ["rules: {a: {match: 'x', normalize: region, examples: {takes: [{text: x, value: 53.10}]}}}", 'put it in quotes'],
    ["rules: {attendance: {match: '[<min>#Number]'}}", 'the csv column attendance_min is there already'],
    ["rules: {a: {match: '[<v>x]', normalize: {w: money}}}", 'no pattern has the group w; '],
    ['lexicon: {agencies: []}', 'lexicon holds no word'],
    [`rules: {a: {match: '${'x '.repeat(400)}'}}`, 'steps'],
  ])('%s', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message)
  })
  it('a field is defined once in all files', () => {
    expect(problemsOf('rules: {a: {match: x}}', 'rules: {b: {match: y}, a: {match: z}}')).toEqual([
      '2.yaml:1:24: the field a is defined in 1.yaml already; give it another name',
    ])
  })
})

describe('compileRules', () => {
  it.each([undefined, null, 'rules: {}', { name: 'a.yaml', text: '' }, [{ name: 'a.yaml' }], [null], { rules: [] }])(
    'refuses %j, which holds no rule files',
    (source) => {
      expect(() => compileRules(source as unknown as [])).toThrow(
        new TypeError('rule files must be an array of { name, text }, both of them strings'),
      )
    },
  )
})

describe('a good rule file', () => {
  it('is plain data that makes the same rules again', () => {
    const set = readRuleFiles([
      { name: 'a.yaml', text: "rules: {a: {match: '[<v>#Money+] untuk [<w>#Agency+]', normalize: {v: money}}}" },
    ])
    const copy = JSON.parse(JSON.stringify(set))
    expect(copy).toEqual(set)
    expect(compileRules(copy).fields).toEqual([
      {
        name: 'a',
        keys: [
          expect.objectContaining({ name: 'v', type: 'number' }),
          expect.objectContaining({ name: 'v_currency', type: 'text' }),
          expect.objectContaining({ name: 'w', type: 'text' }),
        ],
      },
    ])
  })
})
