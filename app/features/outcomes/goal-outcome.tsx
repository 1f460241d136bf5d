import { newOutcomePath, outcomePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { SeriesSketch } from '#app/ui/charts/series-sketch.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { GoalOutcomes, OutcomeGlance } from './glance.ts'

export type GoalOutcomeProps = {
  slug: string
  goal: { id: string; title: string }
  /** Missing for goals that measure nothing yet. */
  outcomes: GoalOutcomes | undefined
  /** Outcomes with a figure that this reader is asked to confirm. */
  waitingOutcomeIds: readonly string[]
  isEditor: boolean
}

/** How a goal is measured, on its card: the small chart of its first outcome, or a bar, and the others in a line each. */
export function GoalOutcome({ slug, goal, outcomes, waitingOutcomeIds, isEditor }: GoalOutcomeProps) {
  if (!outcomes) {
    return (
      <p className="text-sm text-muted">
        Nothing is measured yet.{' '}
        {isEditor && (
          <Anchor href={`${newOutcomePath(slug)}?goal=${goal.id}`} className="text-link">
            Say how you will know
          </Anchor>
        )}
      </p>
    )
  }
  const { primary, others } = outcomes
  const isWaiting = waitingOutcomeIds.includes(primary.id)
  return (
    <>
      {primary.chart ? (
        <Drawn slug={slug} outcome={primary} chart={primary.chart} isWaiting={isWaiting} />
      ) : (
        <Bar slug={slug} outcome={primary} isWaiting={isWaiting} />
      )}
      {others.length > 0 && (
        <ul className="mt-3 border-t border-line pt-2">
          {others.map((other) => (
            <li key={other.id} className="flex flex-wrap items-baseline gap-x-3 py-0.5 text-sm">
              <Anchor href={outcomePath(slug, other.id)} className="text-link">
                {other.name}
              </Anchor>
              <span className="text-muted">{other.figureText || 'nothing measured yet'}</span>
              <span className="text-faint">{other.wayText}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Shown = { slug: string; outcome: OutcomeGlance; isWaiting: boolean }

function Drawn({
  slug,
  outcome,
  chart,
  isWaiting,
}: Shown & { chart: NonNullable<GoalOutcomes['primary']['chart']> }) {
  return (
    <div className="grid items-center gap-x-5 gap-y-3 sm:grid-cols-[minmax(0,1fr)_8.5rem]">
      <SeriesSketch geometry={chart} className="min-w-0 py-3" />
      <div>
        <Anchor href={outcomePath(slug, outcome.id)} className="block rounded-control hover:text-moss">
          <BigFigure value={outcome.figure?.number ?? '—'} unit={outcome.figure?.unit} />
          <span className="sr-only">{outcome.name}: all figures</span>
        </Anchor>
        <p className="text-sm text-muted">{outcome.wayText}</p>
        <StateLine outcome={outcome} isWaiting={isWaiting} />
      </div>
    </div>
  )
}

/** The state in words, where a badge would be wider than its column. */
function StateLine({ outcome, isWaiting }: { outcome: OutcomeGlance; isWaiting: boolean }) {
  if (isWaiting) return <p className="text-sm font-semibold text-warning">○ Awaiting your confirmation</p>
  const isConfirmed = outcome.verification === 'verified'
  return (
    <p className={isConfirmed ? 'text-sm font-semibold text-verified' : 'text-sm text-muted'}>
      {isConfirmed && <Icon name="check" className="mr-1 size-3.5 align-[-2px]" />}
      {outcome.verificationText}
    </p>
  )
}

function Bar({ slug, outcome, isWaiting }: Shown) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <ProgressBar
        className="min-w-32 flex-1"
        percent={outcome.percent ?? 0}
        label={outcome.name}
        valueText={outcome.figureText || 'nothing measured yet'}
        tone={outcome.standing === 'behind' ? 'warning' : 'accent'}
      />
      <Anchor href={outcomePath(slug, outcome.id)} className="font-semibold">
        {outcome.figureText || 'nothing measured yet'}
      </Anchor>
      <State outcome={outcome} isWaiting={isWaiting} />
    </div>
  )
}

function State({ outcome, isWaiting }: { outcome: OutcomeGlance; isWaiting: boolean }) {
  if (isWaiting) return <Badge tone="warning">Awaiting your confirmation</Badge>
  if (outcome.verification === 'verified') {
    return (
      <Badge tone="good" icon="check">
        {outcome.verificationText}
      </Badge>
    )
  }
  return outcome.verificationText ? <Badge>{outcome.verificationText}</Badge> : null
}
