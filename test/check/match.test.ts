import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/check/json.js'
import { differences as found } from '../../src/check/match.js'
import { lineOf } from '../../src/check/reporters/reporter.js'
import { expectLinear } from '../linear.js'

/** The differences as one-line texts. */
const differences = (expected: Json, actual: Json): string[] =>
  found(expected, actual).map((difference) => lineOf({ ...difference, file: '', line: 1 }))

describe('differences of a partial expectation', () => {
  it('compares objects by the listed keys only', () => {
    expect(differences({ type: 'visit' }, { type: 'visit', main: true })).toEqual([])
    expect(differences({ type: 'visit' }, { type: 'aid' })).toEqual(['type: expected visit, got aid'])
    expect(differences({ article: { outlet: null } }, { article: { outlet: 'ANTARA' } })).toEqual([
      'article.outlet: expected null, got ANTARA',
    ])
  })
  it('takes any of the alternatives, null among them', () => {
    expect(differences('A | B', 'B')).toEqual([])
    expect(differences('A | null', null)).toEqual([])
    expect(differences('A | B', 'C')).toHaveLength(1)
  })
  it('compares arrays in any order and in length', () => {
    expect(differences([1, 2], [2, 1])).toEqual([])
    expect(differences([], [1])).toEqual([': not expected 1'])
    expect(differences([1], [])).toEqual([': missed 1'])
    expect(differences([], null)).toHaveLength(1)
  })
  it('admits others after "..." and lets optional items be missing', () => {
    expect(differences(['...', 1], [3, 1, 2])).toEqual([])
    expect(differences(['...', 1], [3])).toEqual([': missed 1'])
    expect(differences([{ name: 'A', optional: true }], [])).toEqual([])
    expect(differences([{ name: 'A', optional: true }], [{ name: 'A' }])).toEqual([])
    expect(differences([{ name: 'A', optional: true }], [{ name: 'B' }])).toEqual([': not expected { "name": "B" }'])
  })
  it('pairs items so that as many as possible fit', () => {
    expect(differences([{ n: 'a | b' }, { n: 'a' }], [{ n: 'a' }, { n: 'b' }])).toEqual([])
  })
  it('counts items once that are the same in the listed keys', () => {
    const twice = [
      { value: '2024', role: 'event', text: '2024', span: [1, 5] },
      { value: '2024', role: 'event', text: 'tahun ini', span: [9, 13] },
    ]
    expect(differences([{ value: '2024', role: 'event' }], twice)).toEqual([])
  })
  it('takes a thing for the meant one that shares a word of its name', () => {
    expect(differences([{ name: 'Yosef Lando' }], [{ name: 'Lando' }])).toEqual([
      '["Yosef Lando"].name: expected Yosef Lando, got Lando',
    ])
    expect(differences([{ value: '2024-05-06' }], [{ value: '2024-05-07' }])).toHaveLength(2)
  })
  it('says where in the expectation a difference is', () => {
    const expected = { dates: ['...', { value: '2024', role: 'event' }] }
    expect(found(expected, { dates: [{ value: '2024', role: 'mentioned' }] })[0].at).toEqual(['dates', 1, 'role'])
  })
  it('says which part of a thing is wrong where it was found under its name', () => {
    expect(
      differences({ people: [{ name: 'X', role: 'host' }] }, { people: [{ name: 'X', role: 'speaker' }] }),
    ).toEqual(['people["X"].role: expected host, got speaker'])
  })
  it.each([
    ['all found', (name: string) => ({ name, role: 'other' })],
    ['all under other words', (name: string) => ({ name: `Badan ${name}`, role: 'other' })],
    ['all in another role', (name: string) => ({ name, role: 'host' })],
    ['none found', (name: string) => ({ name: name.toUpperCase().replace(/\S+$/, ''), role: 'x' })],
  ])('takes time linear in the number of items, %s', (_, toFound) => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `Dinas ${n} Kecamatan${n.toString(36)}`)
    expectLinear(
      (count) =>
        found(
          names(count).map((name) => ({ name, role: 'other' })),
          names(count).map(toFound).reverse(),
        ),
      { small: 250, times: 16, most: 48, least: 1000 },
    )
  })
})
