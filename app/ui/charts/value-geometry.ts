import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import { dateFormat } from '#app/domain/intl.ts'
import { dateWords, day, dayLength, round } from './plot-units.ts'
import { xTicks } from './series-ticks.ts'
import type { ValueGeometry, ValueInput, ValueNatureWord, ValuePanel, ValueParts } from './value.ts'

const titles: Record<ValueNatureWord, string> = { cash: 'Cash', capacity: 'Capacity' }
const roof = 14

type Moment = ValueParts & { on: string }
type Scales = ReturnType<typeof scalesOf>

/**
 * Lays out how value came together: small multiples for cash and capacity on one scale, so that their heights can be
 * compared. Pure; for the server only, so that d3 stays out of the browser.
 */
export function valueGeometry(input: ValueInput): ValueGeometry {
  const natures = (['cash', 'capacity'] as const).filter((nature) =>
    input.months.some((month) => month[nature].verified !== 0 || month[nature].reported !== 0),
  )
  const scales = scalesOf(input, natures)
  return {
    width: input.width,
    height: input.height,
    zeroY: round(scales.y(0)),
    xTicks: xTicks(scales.x, input),
    yTicks: scales.y.ticks(3).map((value) => ({ y: round(scales.y(value)), text: input.shortMoney(value) })),
    panels: natures.map((nature) => panelOf(nature, input, scales)),
  }
}

function scalesOf({ from, months, width, height }: ValueInput, natures: readonly ValueNatureWord[]) {
  const values = months.flatMap((month) =>
    natures.flatMap((nature) => [month[nature].verified, month[nature].verified + month[nature].reported]),
  )
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const last = day(months.at(-1)?.on ?? from)
  return {
    x: scaleUtc()
      .domain([day(from), Math.max(last, day(from) + dayLength)])
      .range([0, width]),
    y: scaleLinear()
      .domain(least === most ? [0, 100] : [least, most])
      .range([height - (least < 0 ? roof : 0), roof]),
  }
}

function panelOf(nature: ValueNatureWord, input: ValueInput, { x, y }: Scales): ValuePanel {
  const { from, months, money } = input
  const reached: Moment[] = months.map((month) => ({ on: month.on, ...month[nature] }))
  const moments: Moment[] = [{ on: from, verified: 0, reported: 0 }, ...reached]
  const xOf = (moment: Moment) => round(x(day(moment.on)))
  const verifiedY = (moment: Moment) => round(y(moment.verified))
  const totalY = (moment: Moment) => round(y(moment.verified + moment.reported))
  const isReported = reached.some(({ reported }) => reported !== 0)
  const lineOf = (height: (moment: Moment) => number) => line<Moment>(xOf, height).digits(1)(moments) ?? ''
  const between = (foot: number | ((moment: Moment) => number), top: (moment: Moment) => number) => {
    const shape = area<Moment>().x(xOf).y1(top).digits(1)
    return (typeof foot === 'number' ? shape.y0(foot) : shape.y0(foot))(moments) ?? ''
  }
  const now = reached.at(-1) ?? { on: from, verified: 0, reported: 0 }
  return {
    nature,
    title: titles[nature],
    verified: money(now.verified),
    reported: money(now.reported),
    verifiedArea: between(round(y(0)), verifiedY),
    verifiedLine: lineOf(verifiedY),
    reportedArea: isReported ? between(verifiedY, totalY) : '',
    totalLine: isReported ? lineOf(totalY) : '',
    stops: reached.map((moment, index) => ({
      x: xOf(moment),
      verifiedY: verifiedY(moment),
      totalY: totalY(moment),
      on: stopWords(moment.on, { isLast: index === reached.length - 1, locale: input.locale }),
      verified: money(moment.verified),
      reported: money(moment.reported),
    })),
    summary: summaryOf(nature, { from, now, money, locale: input.locale }),
  }
}

function stopWords(on: string, { isLast, locale }: { isLast: boolean; locale: string }): string {
  if (isLast) return dateWords(on, locale)
  return dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(day(on))
}

type Told = { from: string; now: Moment; money: ValueInput['money']; locale: string }

/** "Cash from 1 Feb 2026 to 1 May 2026: €2,107.14 confirmed, €1,714.29 reported." */
function summaryOf(nature: ValueNatureWord, { from, now, money, locale }: Told): string {
  const first = new Date(day(from) + dayLength).toISOString().slice(0, 10)
  const span = `from ${dateWords(first, locale)} to ${dateWords(now.on, locale)}`
  return `${titles[nature]} ${span}: ${money(now.verified)} confirmed, ${money(now.reported)} reported.`
}
