import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/domain/calendar-date.ts'
import { stages } from '#app/domain/care/stages.ts'
import { type TimelineStep, timelineOf } from '#app/domain/plan/timeline.ts'

const today = '2026-05-04'
const step = (given: Partial<TimelineStep>): TimelineStep => ({
  ...{ id: 'a', title: 'Connect the ledger', stage: 'align', dueOn: today, state: 'open', isRequired: false },
  dateText: '4 May',
  ...given,
})
const draw = (steps: TimelineStep[], spells: Parameters<typeof timelineOf>[0]['spells'] = []) =>
  timelineOf({ steps, spells, today, width: 1000 })

test('nothing is drawn for fewer than two dates', () => {
  expect(draw([])).toBeNull()
  expect(draw([step({}), step({ id: 'b', dueOn: null })])).toBeNull()
})

test('a band per stage in the method’s order, marks at their dates, today between them', () => {
  const drawn = draw([
    step({ id: 'past', dueOn: '2026-04-04', state: 'done', stage: 'capture' }),
    step({ id: 'soon', dueOn: '2026-06-04', isRequired: true }),
  ])
  expect(drawn?.bands.map(({ stage }) => stage)).toEqual([...stages])
  const [capture, align] = drawn?.bands ?? []
  expect(capture?.marks).toMatchObject([{ id: 'past', state: 'done', label: '' }])
  expect(align?.marks).toMatchObject([
    { id: 'soon', isRequired: true, label: 'Connect the ledger', text: 'Connect the ledger, 4 May' },
  ])
  const [past, soon] = [capture?.marks[0]?.x ?? 0, align?.marks[0]?.x ?? 0]
  expect(past).toBeLessThan(drawn?.today ?? 0)
  expect(drawn?.today).toBeLessThan(soon)
  expect(drawn?.ticks.map(({ label }) => label)).toEqual(['May 2026', 'Jun'])
})

test('the times in a stage are shaded, the present one until today', () => {
  const drawn = draw(
    [step({ dueOn: '2026-03-01' }), step({ id: 'b', dueOn: '2026-06-01' })],
    [
      { stage: 'capture', enteredOn: '2026-02-01' },
      { stage: 'align', enteredOn: '2026-04-01' },
    ],
  )
  const [capture, align] = drawn?.bands ?? []
  const ends = ({ x, width }: { x: number; width: number }) => x + width
  expect(capture?.spells.map(ends)).toEqual(align?.spells.map(({ x }) => x))
  expect(align?.spells.map((spell) => Math.round(ends(spell)))).toEqual([Math.round(drawn?.today ?? 0)])
})

test('long titles are shortened; at the right edge the words stand left of their dot', () => {
  const title = 'Interview all of the regional controllers in person'
  const drawn = draw([step({ dueOn: '2026-05-01' }), step({ id: 'b', dueOn: '2026-12-01', title })])
  const marks = drawn?.bands.flatMap((band) => band.marks) ?? []
  expect(marks.map(({ label, side }) => [label, side])).toEqual([
    ['Connect the ledger', 'right'],
    ['Interview all of the regional…', 'left'],
  ])
})

test('whatever the dates: everything stays inside, and two labels of a band never share a place', () => {
  const some = fc.array(
    fc.record({
      days: fc.integer({ min: -900, max: 900 }),
      stage: fc.constantFrom(...stages),
      title: fc.string({ minLength: 1, maxLength: 40 }),
      state: fc.constantFrom('open' as const, 'done' as const),
    }),
    { minLength: 2, maxLength: 25 },
  )
  fc.assert(
    fc.property(some, (given) => {
      const steps = given.map(({ days, ...rest }, index) =>
        step({ ...rest, id: String(index), dueOn: addDays(today, days) }),
      )
      const drawn = draw(steps)
      expect(drawn?.bands.flatMap(({ marks }) => marks)).toHaveLength(given.length)
      for (const { y, height, marks } of drawn?.bands ?? []) {
        for (const mark of marks) {
          expect(mark.x >= 104 && mark.x <= 1000 && mark.y > y && mark.y < y + height).toBe(true)
          const clash = marks.find(
            (other) => other !== mark && other.y === mark.y && Math.abs(other.x - mark.x) < 16,
          )
          expect(clash).toBeUndefined()
        }
      }
    }),
  )
})
