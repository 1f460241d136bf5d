import { expect, test } from 'vitest'
import {
  type JudgedRow,
  judgeFigures,
  type StandingFigure,
} from '#app/domain/outcomes/bring/judge-figures.ts'
import type { FigureRow } from '#app/domain/outcomes/bring/read-figure-rows.ts'

const scene = { baselineOn: '2026-01-01', today: '2026-05-04', baselineValue: '10', targetValue: '3' }
const row = (
  line: number,
  measuredOn: string,
  value: string,
  periodFrom: string | null = null,
): FigureRow => ({
  ...{ line, text: '', ok: true, measuredOn, periodFrom, value, asks: '' },
})
const stands = (measuredOn: string, value: string, periodFrom: string | null = null): StandingFigure => ({
  ...{ id: measuredOn, measuredOn, periodFrom, value, isVerified: false, isDisputed: false },
})
const said = (judged: readonly JudgedRow[]) =>
  judged.map((one) => (one.verdict === 'problem' ? one.reason : one.verdict))

test('new, the same again, another figure of the day', () => {
  const standing = [stands('2026-03-31', '5.50'), stands('2026-02-28', '6')]
  const rows = [row(1, '2026-02-28', '6'), row(2, '2026-03-31', '5'), row(3, '2026-04-30', '4.4')]
  const judged = judgeFigures(rows, { ...scene, standing })
  expect(said(judged)).toEqual(['same', 'clash', 'new'])
  expect(judged[1]).toMatchObject({ standing: { value: '5.50' } })
})

test('duplicated days, days to come and days before the baseline stay out, each with its sentence', () => {
  const rows = [
    row(2, '2026-04-30', '4'),
    row(3, '2026-04-30', '5'),
    row(4, '2026-05-05', '4'),
    row(5, '2025-12-31', '9'),
    { line: 6, text: 'x', ok: false, reason: 'This is not a number' } as const,
  ]
  expect(said(judgeFigures(rows, { ...scene, standing: [] }))).toEqual([
    'new',
    'Line 2 is of the same day',
    'This day is still to come. Choose today or an earlier one',
    'The baseline is of 2026-01-01. Choose that day or a later one',
    'This is not a number',
  ])
})

test('periods that share days with one another or with what stands stay out; the same period clashes', () => {
  const april = stands('2026-04-30', '100', '2026-04-01')
  const standing = [stands('2026-01-31', '100', '2026-01-01'), april]
  const rows = [
    row(1, '2026-01-31', '120', '2026-01-01'),
    row(2, '2026-02-28', '90', '2026-02-01'),
    row(3, '2026-03-15', '90', '2026-02-15'),
    row(4, '2026-02-28', '91', '2026-02-01'),
    row(5, '2026-04-20', '5', '2026-04-10'),
  ]
  expect(said(judgeFigures(rows, { ...scene, standing }))).toEqual([
    'clash',
    'new',
    'Line 2 shares days with this one',
    'Line 2 is of the same period',
    'Shares days with April 2026, which has a figure already',
  ])
})

test('a slip is marked, and those after it are not', () => {
  const rows = ['9', '8.4', '8', '76', '7', '6.6'].map((value, index) =>
    row(index + 1, `2026-02-1${index}`, value),
  )
  const judged = judgeFigures(rows, { ...scene, standing: [] })
  expect(judged.filter((one) => one.verdict === 'new' && one.isUnusual).map(({ line }) => line)).toEqual([4])
})

test('10,000 lines are judged at once', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index, '2026-02-01', String(index % 7)))
  const began = performance.now()
  expect(judgeFigures(rows, { ...scene, standing: [] })).toHaveLength(10_000)
  expect(performance.now() - began).toBeLessThan(2000)
})
