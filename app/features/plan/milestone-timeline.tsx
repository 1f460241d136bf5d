import type { Stage } from '#app/domain/care/stages.ts'
import type { Timeline } from '#app/domain/plan/timeline.ts'
import { classNames } from '#app/ui/class-names.ts'

const wash: Record<Stage, string> = {
  capture: 'fill-capture-wash',
  align: 'fill-align-wash',
  reinforce: 'fill-reinforce-wash',
  elevate: 'fill-elevate-wash',
}
const stroke: Record<Stage, string> = {
  capture: 'stroke-capture',
  align: 'stroke-align',
  reinforce: 'stroke-reinforce',
  elevate: 'stroke-elevate',
}
const fill: Record<Stage, string> = {
  capture: 'fill-capture',
  align: 'fill-align',
  reinforce: 'fill-reinforce',
  elevate: 'fill-elevate',
}

type MilestoneTimelineProps = { timeline: Timeline; currentStage: Stage }

/** All dated steps on one axis of time, a band per stage, today as a line. The list below says the same in words. */
export function MilestoneTimeline({ timeline, currentStage }: MilestoneTimelineProps) {
  const { width, height, left, today, ticks, bands } = timeline
  return (
    <figure className="mb-5 hidden rounded-card border border-line bg-card px-5.5 py-4 lg:block">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="The steps of each stage on a line of time; the list below has them with their dates"
        className="block w-full font-sans text-xs"
      >
        {ticks.map((tick) => (
          <g key={tick.x}>
            <line x1={tick.x} x2={tick.x} y1={20} y2={height} className="stroke-line" />
            <text x={tick.x + 4} y={14} className="fill-muted">
              {tick.label}
            </text>
          </g>
        ))}
        {bands.map((band) => (
          <BandDrawing
            key={band.stage}
            band={band}
            left={left}
            width={width}
            isCurrent={band.stage === currentStage}
          />
        ))}
        <line x1={today} x2={today} y1={18} y2={height} className="stroke-moss" strokeWidth={1.5} />
        <TodayLabel x={today} width={width} />
      </svg>
      <figcaption className="mt-2 flex flex-wrap gap-x-5 text-sm text-muted">
        <Key>
          <circle cx={7} cy={7} r={5} className="fill-muted" />
        </Key>
        <span>done</span>
        <Key>
          <circle cx={7} cy={7} r={4.25} className="fill-card stroke-muted" strokeWidth={1.5} />
        </Key>
        <span>to do</span>
        <Key>
          <rect
            x={3}
            y={3}
            width={8}
            height={8}
            transform="rotate(45 7 7)"
            className="fill-card stroke-muted"
            strokeWidth={1.5}
          />
        </Key>
        <span>required to move on</span>
        <span>Shaded: when the plan was in that stage</span>
      </figcaption>
    </figure>
  )
}

function Key({ children }: { children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true" className="-mr-3.5 size-3.5 self-center">
      {children}
    </svg>
  )
}

/** Beside the line, on the side where it has room, over whatever month stands there. */
function TodayLabel({ x, width }: { x: number; width: number }) {
  const isAtEnd = x > width - 50
  const begins = isAtEnd ? x - 44 : x
  return (
    <g>
      <rect x={begins} y={2} width={44} height={17} rx={4} className="fill-moss-fill" />
      <text x={begins + 22} y={14.5} textAnchor="middle" className="fill-on-moss-fill font-semibold">
        Today
      </text>
    </g>
  )
}

type Band = Timeline['bands'][number]
type BandProps = { band: Band; left: number; width: number; isCurrent: boolean }

function BandDrawing({ band, left, width, isCurrent }: BandProps) {
  const { stage, title, y, height, spells, marks } = band
  return (
    <g>
      {spells.map((spell) => (
        <rect
          key={spell.x}
          x={spell.x}
          y={y + 3}
          width={spell.width}
          height={height - 6}
          rx={4}
          className={wash[stage]}
        />
      ))}
      <line x1={0} x2={width} y1={y} y2={y} className="stroke-line" />
      <circle cx={6} cy={y + height / 2} r={4} className={fill[stage]} />
      <text x={18} y={y + height / 2 + 4} className={classNames('fill-ink', isCurrent && 'font-semibold')}>
        {title}
      </text>
      {marks.map((mark) => (
        <MarkDrawing key={mark.id} mark={mark} stage={stage} left={left} />
      ))}
    </g>
  )
}

type MarkProps = { mark: Band['marks'][number]; stage: Stage; left: number }

function MarkDrawing({ mark, stage }: MarkProps) {
  const { x, y, state, isRequired, label, side, text } = mark
  const ink = state === 'late' || state === 'waiting' ? 'stroke-warning' : stroke[stage]
  const shape = state === 'done' ? classNames(fill[stage], 'stroke-card') : classNames('fill-card', ink)
  return (
    <g>
      <title>{text}</title>
      {isRequired ? (
        <rect
          x={x - 4.5}
          y={y - 4.5}
          width={9}
          height={9}
          transform={`rotate(45 ${x} ${y})`}
          className={shape}
          strokeWidth={1.75}
        />
      ) : (
        <circle cx={x} cy={y} r={5} className={shape} strokeWidth={1.75} />
      )}
      {label && (
        <text
          x={side === 'left' ? x - 10 : x + 10}
          y={y + 4}
          textAnchor={side === 'left' ? 'end' : 'start'}
          className="fill-ink"
        >
          {label}
        </text>
      )}
    </g>
  )
}
