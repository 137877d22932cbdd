import { expect, it } from 'vitest'
import * as portable from '../../src/assemble/hash.js'
import * as node from '../../src/assemble/hash-node.js'

it.each(['', 'abc', 'Jum’at di “Aula” 😀', 'sebelum \ud83d sesudah', 'a'.repeat(100_000)])(
  'gives one hash in every runtime: %.20s',
  (text) => expect(node.hashOf(text)).toBe(portable.hashOf(text)),
)

it('is SHA-256', () => {
  expect(node.hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
