import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Branch, reportingLines, wouldCircle } from '#app/domain/plan/reports-to.ts'

const person = (id: string, reportsToId: string | null = null) => ({ id, reportsToId })
const idsOf = (branches: Branch<{ id: string }>[]): string[] =>
  branches.flatMap(({ person: { id }, reports }) => [id, ...idsOf(reports)])

test('a circle is seen over any number of steps', () => {
  const people = [person('a'), person('b', 'a'), person('c', 'b')]
  expect(wouldCircle(people, 'a', 'c')).toBe(true)
  expect(wouldCircle(people, 'a', 'a')).toBe(true)
  expect(wouldCircle(people, 'c', 'a')).toBe(false)
})

test('lines are drawn under bosses; who reports to somebody missing stands at the top', () => {
  const lines = reportingLines([person('b', 'a'), person('a'), person('x', 'gone'), person('c', 'b')])
  expect(lines.map(({ person: { id } }) => id)).toEqual(['a', 'x'])
  expect(idsOf(lines)).toEqual(['a', 'b', 'c', 'x'])
})

test('nobody is lost and nobody stands twice, whatever the data holds', () => {
  const id = fc.integer({ min: 0, max: 6 }).map(String)
  const people = fc.uniqueArray(fc.record({ id, reportsToId: fc.option(id) }), {
    selector: (given) => given.id,
  })
  fc.assert(
    fc.property(people, (given) => {
      expect(idsOf(reportingLines(given)).sort()).toEqual(given.map((one) => one.id).sort())
    }),
  )
})
