import { describe, expect, it } from 'vitest'
import { floorOf, raised } from './floors.js'

describe('floors', () => {
  it('are rounded down to steps of 0.005', () => {
    expect([0, 0.0049, 0.9949, 0.995, 0.9999, 1].map(floorOf)).toEqual([0, 0, 0.99, 0.995, 0.995, 1])
  })
  it('only rise, and new slots get one', () => {
    expect(raised({ dates: 0.9, themes: 0.8 }, { dates: 0.95, themes: 0.7, venues: 0.666 })).toEqual({
      dates: 0.95,
      themes: 0.8,
      venues: 0.665,
    })
    expect(raised({ dates: 0.9 }, {})).toEqual({ dates: 0.9 })
  })
})
