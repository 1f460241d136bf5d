import { isCurrency } from '#app/domain/outcomes/money.ts'
import { type Measure, readFigure } from '#app/domain/outcomes/units.ts'
import type { SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import type { SeriesGeometry, SeriesMark } from '#app/ui/charts/series.ts'
import { seriesGeometry } from '#app/ui/charts/series-geometry.ts'
import { element, ensureRoom, inks, type Sheet } from './open-sheet.server.ts'
import { label, type TextStyle } from './words.server.ts'

const plot = { left: 44, height: 118, foot: 16, legend: 16 }
/** A chart's height with its legend and dates, in points. */
export const chartHeight = plot.height + plot.foot + plot.legend + 8

const small: TextStyle = { face: 'body', size: 7, colour: inks.muted }

/** An outcome over time, drawn as lines: the very geometry that the pages draw. Nothing for reviews of form 1. */
export function drawChart(sheet: Sheet, outcome: SnapshotOutcome, heldOn: string): void {
  const geometry = geometryOf(outcome, { heldOn, width: sheet.width - plot.left })
  if (!geometry) return
  const { doc } = sheet
  ensureRoom(sheet, chartHeight)
  const y = doc.y
  const bbox = [sheet.left, y, sheet.left + sheet.width, y + chartHeight]
  element(sheet, 'Figure', { alt: `${outcome.name}. ${geometry.summary}`, bbox }, () => {
    legend(sheet, geometry, y)
    doc.save().translate(sheet.left + plot.left, y + plot.legend)
    lines(sheet, geometry)
    doc.restore()
    axes(sheet, geometry, y + plot.legend)
  })
  doc.x = sheet.left
  doc.y = y + chartHeight
}

/** A frozen review does not keep how often was measured: its line is drawn through. */
const freshDays = 40_000

function geometryOf(
  { measured, baselineOn, baseline, targetOn, target }: SnapshotOutcome,
  { heldOn, width }: { heldOn: string; width: number },
): SeriesGeometry | null {
  if (!measured) return null
  const { series, baselineValue, targetValue, kind, ...measure } = measured
  return seriesGeometry({
    kind,
    points: series.map(({ on, value, isVerified }) => ({
      on,
      value: Number(value),
      label: readFigure(value, measure),
      status: isVerified ? 'verified' : 'reported',
    })),
    baseline: { on: baselineOn, value: Number(baselineValue), label: baseline },
    target: { on: targetOn, value: Number(targetValue), label: target },
    today: heldOn,
    tickStyle: tickStyle(measure),
    ...{ width, height: plot.height, size: 'large', locale: 'en-GB', freshDays, usage: null },
  })
}

/** "20%" and "€20k" at the axis; other units stand beside the figures. */
function tickStyle({ unit, unitLabel }: Measure): Intl.NumberFormatOptions {
  if (unit === 'percent') return { style: 'unit', unit: 'percent' }
  const isMoney = unit === 'currency' && isCurrency(unitLabel)
  return isMoney ? { style: 'currency', currency: unitLabel, currencyDisplay: 'narrowSymbol' } : {}
}

function lines({ doc, accent }: Sheet, geometry: SeriesGeometry): void {
  const { width, baseline, target, expected, path, marks, isDense, kind, zeroY, sticks } = geometry
  const level = (y: number, colour: string, dash: number) =>
    doc
      .moveTo(0, y)
      .lineTo(width, y)
      .lineWidth(0.7)
      .dash(dash, { space: 3 })
      .strokeColor(colour)
      .stroke()
      .undash()
  for (const { bar, status } of marks)
    if (bar)
      doc
        .rect(bar.x, bar.y, bar.width, bar.height)
        .lineWidth(0.8)
        .fillAndStroke(fillOf(status, accent), accent)
  if (zeroY !== null)
    doc.moveTo(0, zeroY).lineTo(width, zeroY).lineWidth(0.7).strokeColor(inks.muted).stroke()
  if (baseline.y !== zeroY) level(baseline.y, inks.muted, 2)
  if (target) level(target.y, accent, 4)
  if (expected)
    doc.path(expected).lineWidth(0.6).dash(1, { space: 2 }).strokeColor(inks.muted).stroke().undash()
  if (path) doc.path(path).lineWidth(1.6).lineJoin('round').lineCap('round').strokeColor(accent).stroke()
  for (const d of sticks ? [sticks.verified, sticks.reported] : [])
    if (d) doc.path(d).lineWidth(1).strokeColor(accent).stroke()
  if (kind === 'level') for (const mark of marks) drawDot(doc, mark, { accent, radius: isDense ? 1.5 : 2.8 })
}

function fillOf(status: SeriesMark['status'], accent: string): string {
  return status === 'reported' ? '#FFFFFF' : accent
}

type Dot = Pick<SeriesMark, 'x' | 'y' | 'status'>

function drawDot(
  doc: PDFKit.PDFDocument,
  { x, y, status }: Dot,
  { accent, radius }: { accent: string; radius: number },
): void {
  doc.circle(x, y, radius).lineWidth(1.2).fillAndStroke(fillOf(status, accent), accent)
}

function axes(sheet: Sheet, geometry: SeriesGeometry, top: number): void {
  const { doc, left } = sheet
  for (const { y, text } of geometry.yTicks)
    label(sheet, text, small, { x: left, y: top + y - 4, width: plot.left - 8, align: 'right' })
  const size = geometry.width
  for (const { x, text } of geometry.xTicks) {
    doc.font('body').fontSize(small.size)
    const own = doc.widthOfString(text)
    const at = Math.min(size - own, Math.max(0, x - own / 2))
    label(sheet, text, small, { x: left + plot.left + at, y: top + geometry.height + 5 })
  }
}

/** What dots and lines mean; only those that are there. */
function legend(sheet: Sheet, geometry: SeriesGeometry, y: number): void {
  const { doc, accent } = sheet
  let x = sheet.left + plot.left
  const has = (status: SeriesMark['status']) => geometry.marks.some((mark) => mark.status === status)
  const say = (text: string, draw: (x: number) => void) => {
    draw(x)
    label(sheet, text, small, { x: x + 11, y: y + 1 })
    x += 11 + doc.widthOfString(text) + 14
  }
  const dot = (status: 'verified' | 'reported') => (at: number) =>
    drawDot(doc, { x: at + 4, y: y + 5, status }, { accent, radius: 2.6 })
  const dash = (colour: string, length: number) => (at: number) =>
    doc
      .moveTo(at, y + 5)
      .lineTo(at + 9, y + 5)
      .lineWidth(0.8)
      .dash(length, { space: 2 })
      .strokeColor(colour)
      .stroke()
      .undash()
  if (has('verified')) say('confirmed', dot('verified'))
  if (has('reported')) say('reported', dot('reported'))
  say(`baseline ${geometry.baseline.label}`, dash(inks.muted, 2))
  if (geometry.target) say(`target ${geometry.target.label}`, dash(accent, 3))
}
