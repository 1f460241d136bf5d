import { expect, test } from 'vitest'
import { measuredOnProblem } from '#app/domain/outcomes/measurement.ts'
import { changesOf, countingSeries, currentOf, type Dated } from '#app/domain/outcomes/series.ts'

const noon = new Date('2026-05-01T12:00:00Z')

function figure(id: string, measuredOn: string, value: string, given: Partial<Dated> = {}): Dated {
  return {
    id,
    measuredOn,
    value,
    recordedAt: noon,
    verifiedAt: null,
    disputedAt: null,
    supersededAt: null,
    ...given,
  }
}

const ids = (series: Dated[]) => series.map(({ id }) => id)

test('the series is in order of date, without superseded figures', () => {
  const all = [
    figure('b', '2026-03-31', '7'),
    figure('x', '2026-03-31', '9', { supersededAt: noon }),
    figure('a', '2026-01-31', '9'),
  ]
  expect(ids(countingSeries(all))).toEqual(['a', 'b'])
})

test('of one date the latest recorded counts, whatever the order they come in', () => {
  const early = figure('early', '2026-03-31', '7')
  const late = figure('late', '2026-03-31', '6', { recordedAt: new Date('2026-05-02T12:00:00Z') })
  expect(ids(countingSeries([early, late]))).toEqual(['late'])
  expect(ids(countingSeries([late, early]))).toEqual(['late'])
  expect(ids(countingSeries([figure('2', '2026-03-31', '7'), figure('1', '2026-03-31', '7')]))).toEqual(['2'])
})

test('a disputed figure stands for its date only where there is no other', () => {
  const good = figure('good', '2026-03-31', '7')
  const bad = figure('bad', '2026-03-31', '1', {
    disputedAt: noon,
    recordedAt: new Date('2026-05-02T12:00:00Z'),
  })
  expect(ids(countingSeries([good, bad]))).toEqual(['good'])
  expect(ids(countingSeries([bad]))).toEqual(['bad'])
})

test('the figure that holds now is the latest dated one that is not disputed', () => {
  const march = figure('march', '2026-03-31', '7')
  const april = figure('april', '2026-04-30', '5', { disputedAt: noon })
  expect(currentOf(countingSeries([april, march]))?.id).toBe('march')
  expect(currentOf(countingSeries([april]))).toBeNull()
  expect(currentOf([])).toBeNull()
})

test('changes run from the baseline, step over disputed figures and are exact', () => {
  const series = [
    figure('a', '2026-01-31', '9.9'),
    figure('b', '2026-02-28', '99', { disputedAt: noon }),
    figure('c', '2026-03-31', '9.6'),
  ]
  expect([...changesOf(series, '10')]).toEqual([
    ['a', '-0.1'],
    ['c', '-0.3'],
  ])
})

test('a figure is of the baseline date at the earliest and of today at the latest', () => {
  const limits = { baselineOn: '2026-01-01', today: '2026-05-04' }
  expect(measuredOnProblem('2026-01-01', limits)).toBeNull()
  expect(measuredOnProblem('2026-05-04', limits)).toBeNull()
  expect(measuredOnProblem('2026-05-05', limits)).toBe(
    'This day is still to come. Choose today or an earlier one',
  )
  expect(measuredOnProblem('2025-12-31', limits)).toBe(
    'The baseline is of 2026-01-01. Choose that day or a later one',
  )
})
