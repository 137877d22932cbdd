import { join } from 'node:path'
import edtf from 'edtf'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.js'
import { read, resolveInputs } from '../../src/read/index.js'
import { extractOptions } from '../../src/run/work.js'

describe('dates in records', () => {
  it('are EDTF in the eyes of a parser that is not ours', async () => {
    const cwd = join(import.meta.dirname, '..', '..')
    const { files } = await resolveInputs(['fixtures'], { cwd })
    const values = new Set<string>()
    for await (const source of read(files, { cwd })) {
      if ('failure' in source) throw new Error(source.reason)
      for (const { article, dates } of extract(source.text, extractOptions(source, {}))) {
        if (article.published) values.add(article.published)
        for (const date of dates) values.add(date.value)
      }
    }
    expect(values.size).toBeGreaterThan(20)
    // The parser wants the seconds that EDTF lets us leave out.
    const wrong = [...values].filter((value) => {
      try {
        edtf(value.replace(/(T\d\d:\d\d)(?=[+-])/g, '$1:00'))
        return false
      } catch {
        return true
      }
    })
    expect(wrong).toEqual([])
  })
})
