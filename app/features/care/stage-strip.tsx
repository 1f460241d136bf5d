import { useId } from 'react'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import type { Stretch, StripSpell } from '#app/domain/care/strip.ts'

type StageStripProps = {
  spells: readonly StripSpell[]
  rests: readonly Stretch[]
  /** The first and the last day, in words. */
  from: string
  to: string
}

const fill: Record<Stage, string> = {
  capture: 'fill-capture',
  align: 'fill-align',
  reinforce: 'fill-reinforce',
  elevate: 'fill-elevate',
}

/** A label stands in a stretch that has room for it on a phone. */
const labelFrom = 24

/**
 * The history of an account's stages to scale, rests hatched. Drawn in per cent, without style attributes. The list
 * under it says the same in words, so a screen reader is told that this is the picture of it.
 */
export function StageStrip({ spells, rests, from, to }: StageStripProps) {
  const hatch = useId()
  return (
    <figure className="keep-together">
      <svg
        role="img"
        aria-label={summaryOf(spells)}
        width="100%"
        height="34"
        className="block rounded-control"
      >
        <defs>
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2.5" height="7" className="fill-card" />
          </pattern>
        </defs>
        {spells.map(({ stage, start, width, from: day }) => (
          <rect
            key={`${day} ${stage} ${start}`}
            x={`${start}%`}
            width={`${width}%`}
            height="34"
            className={fill[stage]}
          />
        ))}
        {rests.map(({ start, width }) => (
          <rect
            key={start}
            x={`${start}%`}
            width={`${width}%`}
            height="34"
            fill={`url(#${hatch})`}
            opacity="0.55"
          />
        ))}
        {spells.slice(1).map(({ start, from: day, stage }) => (
          <line
            key={`${day} ${stage} ${start}`}
            x1={`${start}%`}
            x2={`${start}%`}
            y1="0"
            y2="34"
            strokeWidth="2"
            className="stroke-card"
          />
        ))}
        {spells.map(
          ({ stage, start, width, from: day }) =>
            width >= labelFrom && (
              <text
                key={`${day} ${stage}`}
                x={`${start}%`}
                dx="12"
                y="17"
                dominantBaseline="central"
                className="fill-on-stage text-xs font-semibold"
              >
                {stageFacts[stage].title}
              </text>
            ),
        )}
      </svg>
      <Legend {...{ spells, rests, from, to }} />
    </figure>
  )
}

function Legend({ spells, rests, from, to }: StageStripProps) {
  const used = stages.filter((stage) => spells.some((spell) => spell.stage === stage && spell.width > 0))
  return (
    <figcaption aria-hidden="true" className="mt-1.5 text-sm text-muted">
      <span className="flex justify-between gap-4">
        <span>{from}</span>
        <span>{to}</span>
      </span>
      <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {used.map((stage) => (
          <span key={stage} className="inline-flex items-center gap-1.5">
            <svg aria-hidden="true" width="10" height="10">
              <rect width="10" height="10" rx="2.5" className={fill[stage]} />
            </svg>
            {stageFacts[stage].title}
          </span>
        ))}
        {rests.length > 0 && <span>Hatched: resting</span>}
      </span>
    </figcaption>
  )
}

/** "Capture 42 days, Align 67 days": the same as the list below, in short. */
function summaryOf(spells: readonly StripSpell[]): string {
  const told = spells.map(
    ({ stage, days }) => `${stageFacts[stage].title} ${days} ${days === 1 ? 'day' : 'days'}`,
  )
  return `Stages so far: ${told.join(', ')}`
}
