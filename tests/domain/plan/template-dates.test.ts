import { expect, test } from 'vitest'
import { stageStarts, stepDays, targetDay } from '#app/domain/plan/template-dates.ts'

const today = '2026-05-04'

test('the present stage began when it was entered; later ones follow on by their guides', () => {
  const starts = stageStarts({ stage: 'capture', stageEnteredOn: '2026-05-01', today })
  expect([...starts]).toEqual([
    ['capture', '2026-05-01'],
    ['align', '2026-05-31'],
    ['reinforce', '2026-07-30'],
    ['elevate', '2026-10-28'],
  ])
})

test('a stage that has taken longer than its guide is followed by one that begins today at the earliest', () => {
  const starts = stageStarts({ stage: 'capture', stageEnteredOn: '2026-01-01', today })
  expect([...starts]).toEqual([
    ['capture', '2026-01-01'],
    ['align', '2026-05-04'],
    ['reinforce', '2026-07-03'],
    ['elevate', '2026-10-01'],
  ])
})

test('stages behind the account have no start', () => {
  const starts = stageStarts({ stage: 'reinforce', stageEnteredOn: '2026-05-04', today })
  expect([...starts.keys()]).toEqual(['reinforce', 'elevate'])
})

test('steps are due their days after the stage’s start', () => {
  expect(stepDays([7, 14, 0], '2026-05-04', today)).toEqual(['2026-05-11', '2026-05-18', '2026-05-04'])
})

test('a day that has passed becomes a week from today', () => {
  expect(stepDays([7, 14, 60], '2026-04-01', today)).toEqual(['2026-05-11', '2026-05-11', '2026-05-31'])
})

test('…or the next step’s day where that is sooner, so that nothing is overtaken', () => {
  expect(stepDays([7, 14, 35], '2026-04-01', today)).toEqual(['2026-05-06', '2026-05-06', '2026-05-06'])
})

test('no step is due before today, whenever the stage began', () => {
  for (const start of ['2020-02-29', '2026-05-03', '2026-05-04', '2026-12-31'])
    for (const day of stepDays([0, 1, 30, 365], start, today)) expect(day >= today).toBe(true)
})

test('targets count from the day of applying', () => {
  expect(targetDay(180, today)).toBe('2026-10-31')
})
