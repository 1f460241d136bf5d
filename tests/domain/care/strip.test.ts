import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import type { Spell } from '#app/domain/care/rail.ts'
import { stages } from '#app/domain/care/stages.ts'
import { stripOf } from '#app/domain/care/strip.ts'

const spells: Spell[] = [
  { stage: 'capture', enteredOn: '2026-01-01', cause: 'opened' },
  { stage: 'align', enteredOn: '2026-01-26', cause: 'moved' },
]

test('stages and rests are drawn to scale, the last one until today', () => {
  const rests = [
    { from: '2026-02-05', to: '2026-02-15' },
    { from: '2026-03-12', to: null },
  ]
  expect(stripOf({ spells, rests, today: '2026-04-11' })).toEqual({
    spells: [
      {
        stage: 'capture',
        from: '2026-01-01',
        to: '2026-01-26',
        days: 25,
        cause: 'opened',
        start: 0,
        width: 25,
      },
      { stage: 'align', from: '2026-01-26', to: null, days: 75, cause: 'moved', start: 25, width: 75 },
    ],
    rests: [
      { start: 35, width: 10 },
      { start: 70, width: 30 },
    ],
  })
})

test('on the first day the one stage takes the whole strip; a rest of no days is not drawn', () => {
  const today = '2026-01-01'
  const strip = stripOf({ spells: spells.slice(0, 1), rests: [{ from: today, to: today }], today })
  expect(strip.spells).toMatchObject([{ start: 0, width: 100, days: 0 }])
  expect(strip.rests).toEqual([])
})

test('however often an account moved, its stages fill the strip from end to end', () => {
  const history = fc.array(fc.tuple(fc.constantFrom(...stages), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 300 }), (moves, sinceLast) => {
      let day = '2024-01-01'
      const told = moves.map(([stage, later]): Spell => {
        day = addDays(day, later)
        return { stage, enteredOn: day, cause: 'moved' }
      })
      const { spells: drawn } = stripOf({ spells: told, rests: [], today: addDays(day, sinceLast) })
      expect(drawn.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 1)
      expect(drawn.every(({ width, start }) => width >= 0 && start >= 0)).toBe(true)
    }),
  )
})
