import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inLatin, STAGES, scriptInLatin } from '../../src/lang/latin.mjs'

const pattern = (source: string): RegExp => new RegExp(`^(?:${inLatin(source)})$`, 'u')

describe('classes of letters', () => {
  it('stand for those of Latin script, within brackets and without', () => {
    for (const source of ['\\p{L}{4}', '[\\p{L}.]{4}', '[^\\d\\p{P}]{4}', '\\[?\\p{L}[\\p{L}\\]]{3}']) {
      expect(['Siak', 'Şahi', 'Kirā', 'ḥaji'].filter((word) => !pattern(source).test(word))).toEqual([])
      expect(pattern(source).test('Sia1')).toBe(false)
    }
    expect(['Š', 'Å', 'A'].every((letter) => pattern('\\p{Lu}').test(letter))).toBe(true)
    expect(['š', 'å', 'a', '1', '.'].some((letter) => pattern('\\p{Lu}').test(letter))).toBe(false)
    expect(pattern('\\P{L}').test('1')).toBe(true)
    expect(pattern('\\P{L}').test('ä')).toBe(false)
  })
  it('are no letters of other scripts', () => {
    expect(['北', 'م', 'Д', 'λ'].some((letter) => pattern('\\p{L}').test(letter))).toBe(false)
  })
  it('cannot be left out of a class', () => {
    expect(() => inLatin('[\\P{L}]')).toThrow('within brackets')
  })
})

describe('a script', () => {
  it('keeps all but its patterns', () => {
    const script = "const a = ['\\\\p{L}', [/^\\p{N}/u, /x/], `/\\p{L}/`] // \\p{L}"
    expect(scriptInLatin(script, 'a.js')).toBe(script.replace('/^\\p{N}/u', `/^${inLatin('\\p{N}')}/u`))
  })
  it('is built with patterns in Latin where it reads articles', () => {
    const dist = join(import.meta.dirname, '../../dist')
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => join(dist, name))
    const stages = scripts.filter((file) => STAGES.test(file))
    expect(stages.length).toBeGreaterThan(100)
    const written = (file: string): boolean => {
      const code = readFileSync(file, 'utf8')
      return scriptInLatin(code, file) === code
    }
    expect(stages.filter((file) => !written(file))).toEqual([])
  })
})
