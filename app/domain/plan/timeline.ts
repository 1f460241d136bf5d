import { addDays, type CalendarDate, daysBetween } from '../calendar-date.ts'
import { type Stage, stageFacts, stages } from '../care/stages.ts'
import { dateFormat } from '../intl.ts'
import type { MilestoneState } from './milestone.ts'

/** The drawing of a plan's steps on one axis of time, a band per stage. Lengths are units of its own width. */
export type Timeline = {
  width: number
  height: number
  /** Where the bands begin, right of the stages' names. */
  left: number
  today: number
  ticks: { x: number; label: string }[]
  bands: Band[]
}

type Band = {
  stage: Stage
  title: string
  y: number
  height: number
  /** The times the account spent in the stage. */
  spells: { x: number; width: number }[]
  marks: Mark[]
}

type Mark = {
  id: string
  x: number
  y: number
  state: MilestoneState
  isRequired: boolean
  /** Its title, shortened, beside open ones; '' where the dot has to do. */
  label: string
  /** Which side of the dot the label stands on. */
  side: 'right' | 'left'
  /** Title and date, for the pointer. */
  text: string
}

export type TimelineStep = {
  id: string
  title: string
  stage: Stage
  dueOn: CalendarDate | null
  state: MilestoneState
  isRequired: boolean
  dateText: string
}

type Drawn = {
  steps: readonly TimelineStep[]
  /** When the account came into which stage, oldest first. */
  spells: readonly { stage: Stage; enteredOn: CalendarDate }[]
  today: CalendarDate
  width: number
}

const left = 104
const laneHeight = 22
const bandPadding = 8
const axisHeight = 26
const labelAtMost = 30
const charWidth = 6.4
const shortestSpan = 56
/** Kept free at the right, so that what comes next has room for its words. */
const labelRoom = 200

/** Draws the dated steps; null while fewer than two have a date, when a list says it better. */
export function timelineOf({ steps, spells, today, width }: Drawn): Timeline | null {
  const dated = steps.filter((step): step is DatedStep => step.dueOn !== null)
  if (dated.length < 2) return null
  const scale = scaleOf(dated, { today, width })
  const bands: Band[] = []
  let y = axisHeight
  for (const stage of stages) {
    const { marks, lanes } = marksOf(
      dated.filter((step) => step.stage === stage),
      { scale, y, width },
    )
    const height = lanes * laneHeight + 2 * bandPadding
    bands.push({
      stage,
      title: stageFacts[stage].title,
      y,
      height,
      marks,
      spells: spellsOf(spells, stage, { scale, today }),
    })
    y += height
  }
  return { width, height: y, left, today: scale.x(today), ticks: ticksOf(scale), bands }
}

type DatedStep = TimelineStep & { dueOn: CalendarDate }
type Scale = { x: (date: CalendarDate) => number; from: CalendarDate; to: CalendarDate }

/** From the first to the last date, today among them, with a little air before and room for words after. */
function scaleOf(
  dated: readonly DatedStep[],
  { today, width }: { today: CalendarDate; width: number },
): Scale {
  const days = [today, ...dated.map(({ dueOn }) => dueOn)].sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  const span = Math.max(daysBetween(first, last), shortestSpan)
  const from = addDays(first, -Math.ceil(span * 0.04))
  const perDay = (width - left - labelRoom) / daysBetween(from, addDays(first, span))
  const x = (date: CalendarDate) => {
    const at = left + daysBetween(from, date) * perDay
    return round(Math.min(Math.max(at, left), width))
  }
  return { x, from, to: addDays(from, Math.floor((width - left) / perDay)) }
}

/** Dots by date, each label in the first lane where it has room. */
function marksOf(
  steps: readonly DatedStep[],
  { scale, y, width }: { scale: Scale; y: number; width: number },
) {
  const ends: number[] = []
  const marks = [...steps]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
    .map((step): Mark => {
      const x = scale.x(step.dueOn)
      const label = step.state === 'done' ? '' : shortened(step.title)
      const long = label ? label.length * charWidth + 12 : 0
      const side = x + long > width ? ('left' as const) : ('right' as const)
      const [begins, stops] = side === 'left' ? [x - long - 8, x + 8] : [x - 8, x + long + 8]
      const free = ends.findIndex((end) => end <= begins)
      const lane = free === -1 ? ends.length : free
      ends[lane] = stops
      const { id, state, isRequired, title, dateText } = step
      const middle = y + bandPadding + lane * laneHeight + laneHeight / 2
      return { id, state, isRequired, x, y: middle, label, side, text: `${title}, ${dateText}` }
    })
  return { marks, lanes: Math.max(ends.length, 1) }
}

function spellsOf(
  spells: Drawn['spells'],
  stage: Stage,
  { scale, today }: { scale: Scale; today: CalendarDate },
): Band['spells'] {
  return spells.flatMap((spell, index) => {
    const until = spells[index + 1]?.enteredOn ?? today
    if (spell.stage !== stage || until < scale.from) return []
    const x = scale.x(spell.enteredOn)
    return [{ x, width: round(Math.max(scale.x(until) - x, 2)) }]
  })
}

const steps = [1, 2, 3, 6, 12, 24, 60]
const ticksAtMost = 9

/** The first days of months, so many months apart that at most nine stand there. */
function ticksOf({ x, from, to }: Scale): Timeline['ticks'] {
  const months = monthsBetween(from, to)
  const apart = steps.find((step) => months.length / step <= ticksAtMost) ?? 120
  return months
    .filter((month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) % apart === 0)
    .map((month, index) => ({
      x: x(month),
      label: monthName(month, index === 0 || month.slice(5, 7) === '01'),
    }))
}

function monthsBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const months: CalendarDate[] = []
  let month = `${addDays(`${from.slice(0, 8)}01`, 32).slice(0, 8)}01`
  while (month <= to) {
    months.push(month)
    month = `${addDays(month, 32).slice(0, 8)}01`
  }
  return months
}

function monthName(month: CalendarDate, isWithYear: boolean): string {
  const year = isWithYear ? ({ year: 'numeric' } as const) : {}
  return dateFormat('en-GB', { month: 'short', ...year, timeZone: 'UTC' }).format(
    new Date(`${month}T00:00:00Z`),
  )
}

function shortened(title: string): string {
  const letters = Array.from(title)
  return letters.length > labelAtMost
    ? `${letters
        .slice(0, labelAtMost - 1)
        .join('')
        .trimEnd()}…`
    : title
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
