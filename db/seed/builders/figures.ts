import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { endDispute } from '#app/features/outcomes/end-dispute.server.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale } from './people.ts'
import { type Words, wordsOn } from './words.ts'

/** An outcome of a story. The id is known once somebody has added it. */
type OutcomeTale = { tale: Tale; outcomeId: string }

/** One figure of a series, and what people made of it. Confirmed the day after unless something else is said. */
export type Figure = {
  value: string
  by?: Key
  note?: string
  link?: string
  /** Nobody has confirmed it. */
  isOpen?: boolean
  /** What the reporter wrote first, put right the same day. */
  firstWritten?: string
  dispute?: { by: Key; reason: Words; isSettled?: boolean }
}

type Reporting = {
  reporter: Key
  confirmer: Key
  measuredOn: CalendarDate
  /** The first day of an amount's period; null for a level. */
  periodFrom: CalendarDate | null
  /** The day it was reported, counted from today. */
  reportDay: number
  /** Its place in the series, so that several reported on one day keep their order. */
  position: number
}

/** Somebody reports a figure; it is confirmed, disputed, put right, or waits. */
export function tellFigure(outcome: OutcomeTale, told: Reporting & { figure: Figure }): void {
  const { tale } = outcome
  const { figure, reportDay, measuredOn, periodFrom, position } = told
  const measured = { measurementId: '' }
  const words = { measuredOn, periodFrom: periodFrom ?? '', note: figure.note ?? '', link: figure.link ?? '' }
  const reporter = () => actorOf(tale, figure.by ?? told.reporter)
  const minute = String(position % 60).padStart(2, '0')
  on(tale.book, reportDay, [
    `11:${minute}`,
    (tx, at) => {
      const input = { outcomeId: outcome.outcomeId, value: figure.firstWritten ?? figure.value, ...words }
      Object.assign(measured, must(reportMeasurement(tx, reporter(), input, at)))
      if (!figure.firstWritten) return
      const right = { measurementId: measured.measurementId, value: figure.value, ...words }
      Object.assign(measured, must(correctMeasurement(tx, reporter(), right, at)))
    },
  ])
  if (figure.dispute) tellDispute(outcome, { ...told, measured })
  if (figure.isOpen || (figure.dispute && !figure.dispute.isSettled)) return
  const confirmDay = Math.min(-1, reportDay + (figure.dispute ? 9 : 1))
  on(tale.book, confirmDay, [
    `15:${minute}`,
    (tx, at) => {
      const input = { measurementId: [measured.measurementId] }
      must(verifyMeasurement(tx, actorOf(tale, told.confirmer), input, at))
    },
  ])
}

type Disputed = Reporting & { figure: Figure; measured: { measurementId: string } }

function tellDispute({ tale }: OutcomeTale, { figure, reportDay, measured }: Disputed): void {
  const { dispute } = figure
  if (!dispute) return
  on(tale.book, Math.min(-1, reportDay + 2), [
    '14:30',
    (tx, at) => {
      const input = { measurementId: measured.measurementId, reason: wordsOn(tale, dispute.reason) }
      must(disputeMeasurement(tx, actorOf(tale, dispute.by), input, at))
    },
  ])
  if (!dispute.isSettled) return
  on(tale.book, Math.min(-1, reportDay + 8), [
    '09:30',
    (tx, at) => {
      must(endDispute(tx, actorOf(tale, dispute.by), measured, at))
    },
  ])
}
