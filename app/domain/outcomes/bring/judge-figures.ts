import type { CalendarDate } from '../../calendar-date.ts'
import { habitOf, isFarStep } from '../habit.ts'
import { measuredOnProblem } from '../measurement.ts'
import { type Period, readPeriod } from '../period.ts'
import { compareDecimals } from '../terms.ts'
import type { FigureRow } from './read-figure-rows.ts'
import { inOrder, putInOrder, sharing, type Time } from './taken-days.ts'

/** A standing figure that counts for its day. */
export type StandingFigure = {
  id: string
  measuredOn: CalendarDate
  periodFrom: CalendarDate | null
  value: string
  isVerified: boolean
  isDisputed: boolean
}

type Good = Extract<FigureRow, { ok: true }>

/** What becomes of a line: it is new, changes nothing, clashes with a standing figure, or stays out with a reason. */
export type JudgedRow =
  | { verdict: 'problem'; line: number; text: string; reason: string }
  | (Good & { verdict: 'new' | 'same' | 'clash'; standing: StandingFigure | null; isUnusual: boolean })

export type JudgingScene = {
  baselineOn: CalendarDate
  today: CalendarDate
  baselineValue: string
  targetValue: string
  standing: readonly StandingFigure[]
}

/**
 * Lays the lines of a table beside the figures that stand: a day or period has one figure. `isUnusual` marks what lies
 * far outside the habit of all of them together, each measured from the last usual one before it.
 */
export function judgeFigures(rows: readonly FigureRow[], scene: JudgingScene): JudgedRow[] {
  const taken = inOrder(scene.standing)
  const seen: (Time & { line: number })[] = []
  const judged = rows.map((row): JudgedRow => {
    if (!row.ok) return problem(row, row.reason)
    const wrongDay = measuredOnProblem(row.measuredOn, scene)
    if (wrongDay) return problem(row, wrongDay)
    const twin = sharing(seen, row)
    if (twin) return problem(row, twinSentence(row, twin))
    const standing = sharing(taken, row)
    if (standing && !isSameTime(standing, row)) return problem(row, overlapSentence(standing))
    putInOrder(seen, row)
    return { ...row, standing, verdict: verdictOf(row, standing), isUnusual: false }
  })
  return markUnusual(judged, scene)
}

function problem({ line, text }: FigureRow, reason: string): JudgedRow {
  return { verdict: 'problem', line, text, reason }
}

function verdictOf(row: Good, standing: StandingFigure | null): 'new' | 'same' | 'clash' {
  if (!standing) return 'new'
  return compareDecimals(standing.value, row.value) === 0 ? 'same' : 'clash'
}

function isSameTime(one: Time, other: Time): boolean {
  return one.measuredOn === other.measuredOn && one.periodFrom === other.periodFrom
}

function twinSentence(row: Time, twin: Time & { line: number }): string {
  if (isSameTime(row, twin))
    return `Line ${twin.line} is of the same ${row.periodFrom === null ? 'day' : 'period'}`
  return `Line ${twin.line} shares days with this one`
}

function overlapSentence(standing: StandingFigure): string {
  const period: Period = { from: standing.periodFrom ?? standing.measuredOn, to: standing.measuredOn }
  return `Shares days with ${readPeriod(period)}, which has a figure already`
}

function markUnusual(judged: JudgedRow[], scene: JudgingScene): JudgedRow[] {
  const fresh = judged.filter((row) => row.verdict !== 'problem')
  const replaced = new Set(fresh.map(({ standing }) => standing?.id))
  const kept = scene.standing.filter(({ id, isDisputed }) => !isDisputed && !replaced.has(id))
  const series = [...kept, ...fresh].sort((one, other) => (one.measuredOn < other.measuredOn ? -1 : 1))
  const habit = habitOf(series, scene)
  if (!habit) return judged
  const unusual = new Set<number>()
  let last: string | null = null
  for (const figure of series) {
    const isFar = last !== null && isFarStep(habit, last, figure.value)
    if (isFar && 'line' in figure) unusual.add(figure.line)
    else last = figure.value
  }
  return judged.map((row) =>
    row.verdict === 'new' || row.verdict === 'clash' ? { ...row, isUnusual: unusual.has(row.line) } : row,
  )
}
