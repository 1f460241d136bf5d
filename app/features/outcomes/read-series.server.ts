import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayCorrect,
  mayDispute,
  mayEndDispute,
  mayVerify,
  mayWithdraw,
} from '#app/domain/access/outcomes-policy.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { type MeasurementSource, verificationOf } from '#app/domain/outcomes/measurement.ts'
import type { OutcomeDirection } from '#app/domain/outcomes/outcome.ts'
import { readWhen } from '#app/domain/outcomes/period.ts'
import { changesOf, countingSeries } from '#app/domain/outcomes/series.ts'
import { type Measure, readChange, readFigure, readShortFigure } from '#app/domain/outcomes/units.ts'
import { filePath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { FigureRow } from './outcome-page-queries.server.ts'
import type { Evidence, SeriesRow } from './series-row.ts'

export type SeriesScene = {
  actor: PlanActor
  slug: string
  today: CalendarDate
  timeZone: string
  customerOwnerUserId: string | null
  outcome: Measure & { direction: OutcomeDirection; baselineValue: string }
}

const sources: Record<MeasurementSource, string> = { manual: 'manual', import: 'import', api: 'API' }

/** The lines of an outcome's table, newest first, without superseded figures: what each says and who may do what. */
export function readSeries(figures: readonly FigureRow[], scene: SeriesScene): SeriesRow[] {
  const series = countingSeries(figures)
  const counting = new Set(series.map((figure) => figure.id))
  const changes = changesOf(series, scene.outcome.baselineValue)
  const corrected = new Map(figures.map((figure) => [figure.supersededById, figure.value]))
  const confirmed = confirmedDays(figures)
  return figures
    .filter((figure) => figure.supersededAt === null)
    .map((figure) => {
      const change = changes.get(figure.id) ?? ''
      const before = corrected.get(figure.id)
      const isReplaced = !counting.has(figure.id) && verificationOf(figure) !== 'disputed'
      return {
        ...wordsOf(figure, scene),
        change: change && readChange(change),
        isBetter: isBetter(change, scene.outcome.direction),
        before: before === undefined ? '' : readShortFigure(before, scene.outcome),
        ...stateOf(figure, { ...scene, isReplaced }),
        may: rightsOn(figure, { ...scene, isReplaced, wasConfirmed: confirmed.has(figure.id) }),
      }
    })
}

/**
 * The figures that the customer confirmed and does not dispute, and every one that stands in the place of such a figure:
 * the ids for which `holdsConfirmedDay` says yes, so that nobody is offered what the command refuses.
 */
function confirmedDays(figures: readonly FigureRow[]): Set<string> {
  const replacedBy = new Map(figures.map((figure) => [figure.id, figure.supersededById]))
  const confirmed = new Set<string>()
  for (const figure of figures) {
    if (!figure.verifiedAt || figure.disputedAt) continue
    let id: string | null | undefined = figure.id
    while (id && !confirmed.has(id)) {
      confirmed.add(id)
      id = replacedBy.get(id)
    }
  }
  return confirmed
}

function wordsOf(figure: FigureRow, { today, timeZone, outcome, slug }: SeriesScene) {
  const { measuredOn: to, periodFrom: from } = figure
  const measuredOnText = readWhen(figure, (day) => readDate(day, { today }))
  return {
    id: figure.id,
    measuredOn: to,
    periodFrom: from,
    measuredOnText,
    whenText: `${from === null ? 'on' : 'for'} ${measuredOnText}`,
    value: figure.value,
    figureText: readShortFigure(figure.value, outcome),
    fullText: readFigure(figure.value, outcome),
    evidence: evidenceOf(figure, slug),
    reporter: figure.author,
    reportedOn: readDate(todayIn(timeZone, figure.recordedAt), { today }),
    disputeReason: figure.disputeReason,
  }
}

function evidenceOf({ source, tokenName, note, link, fileId, fileName }: FigureRow, slug: string): Evidence {
  return {
    source: tokenName ? `${sources[source]} · ${tokenName}` : sources[source],
    note,
    link: /^https?:\/\//i.test(link) ? { href: link, text: linkText(link) } : null,
    file: fileId && fileName ? { href: filePath(slug, fileId), text: fileName } : null,
  }
}

function linkText(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link
}

function isBetter(change: string, direction: OutcomeDirection): boolean | null {
  if (change === '' || change === '0') return null
  return change.startsWith('-') === (direction === 'decrease')
}

type State = SeriesScene & { isReplaced: boolean }

function stateOf(
  figure: FigureRow,
  { today, timeZone, isReplaced }: State,
): Pick<SeriesRow, 'state' | 'stateText'> {
  const on = (instant: Date) => readDate(todayIn(timeZone, instant), { today })
  if (figure.disputedAt)
    return { state: 'disputed', stateText: `${figure.disputer}, ${on(figure.disputedAt)}` }
  if (isReplaced) return { state: 'replaced', stateText: '' }
  if (figure.verifiedAt)
    return { state: 'verified', stateText: `${figure.verifier}, ${on(figure.verifiedAt)}` }
  return { state: 'reported', stateText: '' }
}

type Rights = State & { wasConfirmed: boolean }

function rightsOn(figure: FigureRow, scene: Rights): SeriesRow['may'] {
  const { actor, customerOwnerUserId, isReplaced, wasConfirmed } = scene
  const state = verificationOf(figure)
  return {
    confirm:
      state === 'reported' &&
      !isReplaced &&
      mayVerify(actor, { customerOwnerUserId, authorId: figure.authorId }),
    dispute: state !== 'disputed' && mayDispute(actor, { customerOwnerUserId }),
    endDispute: state === 'disputed' && mayEndDispute(actor, figure),
    correct: mayCorrect(actor),
    withdraw: mayWithdraw(actor, {
      authorId: figure.authorId,
      isOfVendor: figure.authorKind === 'staff',
      wasConfirmed,
    }),
  }
}
