import { dateWords, day } from './plot-units.ts'
import { type PointStatus, type SeriesInput, statusWords } from './series.ts'

/** "From 10 days on 1 Dec 2025 to 4.4 days on 30 Apr 2026, target 3 days by 30 Jun 2026. 5 measurements, …" */
export function seriesSummary({ points, baseline, target, locale }: SeriesInput): string {
  const sorted = [...points].sort((a, b) => day(a.on) - day(b.on))
  const latest = sorted.findLast((point) => point.status !== 'disputed')
  const on = (point: { on: string; label: string }) => `${point.label} on ${dateWords(point.on, locale)}`
  const way = latest ? `From ${on(baseline)} to ${on(latest)}` : `Baseline ${on(baseline)}`
  const aim = target ? `, target ${target.label} by ${dateWords(target.on, locale)}` : ''
  return `${way}${aim}. ${countWords(points)}.`
}

function countWords(points: SeriesInput['points']): string {
  if (points.length === 0) return 'Nothing measured yet'
  const count = (status: PointStatus) => points.filter((point) => point.status === status).length
  const parts = (['verified', 'reported', 'disputed'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${statusWords[status]}`)
  return `${points.length} ${points.length === 1 ? 'measurement' : 'measurements'}: ${parts.join(', ')}`
}
