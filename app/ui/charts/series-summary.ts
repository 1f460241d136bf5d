import { dateWords, day, dayLength } from './plot-units.ts'
import { type PointStatus, type SeriesInput, statusWords } from './series.ts'

/**
 * "From 10 days on 1 Dec 2025 to 4.4 days on 30 Apr 2026, target 3 days by 30 Jun 2026. 5 measurements, …", and for an
 * amount "Latest 310 in the period to 31 Mar 2026, baseline 0, target …".
 */
export function seriesSummary(input: SeriesInput): string {
  const { points, target, locale, usage } = input
  const aim = target ? `, target ${target.label} by ${dateWords(target.on, locale)}` : ''
  const behind =
    usage && usage.points.length > 0 ? ` Behind it, as context: product usage, ${usage.name}.` : ''
  return `${wayWords(input)}${aim}. ${countWords(points)}.${lapseWords(input)}${behind}`
}

function wayWords({ kind, points, baseline, locale }: SeriesInput): string {
  const latest = inOrder(points).findLast((point) => point.status !== 'disputed')
  const on = (point: { on: string; label: string }) => `${point.label} on ${dateWords(point.on, locale)}`
  if (kind === 'level') return latest ? `From ${on(baseline)} to ${on(latest)}` : `Baseline ${on(baseline)}`
  const before = `baseline ${baseline.label}`
  if (!latest) return `Amounts per period, ${before}`
  return `Amounts per period, latest ${latest.label} up to ${dateWords(latest.on, locale)}, ${before}`
}

function countWords(points: SeriesInput['points']): string {
  if (points.length === 0) return 'Nothing measured yet'
  const count = (status: PointStatus) => points.filter((point) => point.status === status).length
  const parts = (['verified', 'reported', 'disputed'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${statusWords[status]}`)
  return `${points.length} ${points.length === 1 ? 'measurement' : 'measurements'}: ${parts.join(', ')}`
}

/** How often a level's figure had stopped counting before the next one, or today, came. */
function lapseWords({ kind, points, freshDays, today }: SeriesInput): string {
  if (kind === 'amount') return ''
  const sorted = inOrder(points)
  const lapses = sorted.filter(({ on, status }, index) => {
    const next = sorted[index + 1]?.on ?? today
    return status !== 'disputed' && day(next) - day(on) > freshDays * dayLength
  })
  if (lapses.length === 0) return ''
  const times = lapses.length === 1 ? 'Once' : `${lapses.length} times`
  return ` ${times} a figure stopped counting after ${freshDays} days without a newer one.`
}

function inOrder(points: SeriesInput['points']) {
  return [...points].sort((a, b) => day(a.on) - day(b.on))
}
