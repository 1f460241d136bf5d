import { goalPath, outcomeCsvPath, outcomePngPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { Card } from '#app/ui/card.tsx'
import { SeriesChart } from '#app/ui/charts/series-chart.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { ChartDownloads } from './chart-downloads.tsx'
import type { OutcomeGlance } from './glance.ts'
import type { ShownOutcome } from './show-outcome.server.ts'
import { UsageChoice } from './usage/usage-choice.tsx'

const standingTones: Record<OutcomeGlance['standing'], BadgeTone> = {
  unmeasured: 'neutral',
  behind: 'warning',
  on_track: 'good',
  reached: 'good',
}

/** How an outcome stands, in a pill. */
export function StandingBadge({ glance }: { glance: Pick<OutcomeGlance, 'standing' | 'standingText'> }) {
  return <Badge tone={standingTones[glance.standing]}>{glance.standingText}</Badge>
}

/** The progress bar with its mark for where it should be; nothing while nothing is measured. */
export function OutcomeProgress({ glance }: { glance: OutcomeGlance }) {
  if (glance.percent === null) return null
  return (
    <ProgressBar
      percent={glance.percent}
      expected={glance.expected}
      label={`Progress of ${glance.name}`}
      tone={glance.standing === 'behind' ? 'warning' : 'accent'}
    />
  )
}

/** The figure that holds now, large, over its chart. */
export function OutcomeSummary({ shown }: { shown: ShownOutcome }) {
  const { slug, outcome, chart, startText } = shown
  return (
    <Card className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:self-start">
      <SeriesChart
        geometry={chart}
        name={outcome.name}
        heading={
          <BigFigure
            size={outcome.figure ? 'large' : 'medium'}
            value={outcome.figure?.number ?? 'Nothing measured yet'}
            unit={outcome.figure?.unit}
            caption={startText}
          />
        }
        aside={
          chart.figures > 0 && (
            <ChartDownloads
              csvHref={outcomeCsvPath(slug, outcome.id)}
              pngHref={outcomePngPath(slug, outcome.id)}
            />
          )
        }
      />
      <UsageChoice slug={slug} outcomeId={outcome.id} {...shown.usage} />
    </Card>
  )
}

/** What is measured and for whom, and how far it is. */
export function OutcomeFactsCard({ shown }: { shown: ShownOutcome }) {
  const { outcome, goal, facts, slug, confirmersText } = shown
  const goalLink = (
    <Anchor href={goalPath(slug, goal.id)} className="text-link">
      {goal.title}
    </Anchor>
  )
  return (
    <Card title="How it stands" className="min-w-0">
      <p className="mb-1 text-sm text-muted">{outcome.wayText}</p>
      <OutcomeProgress glance={outcome} />
      {outcome.percent !== null && (
        <p className="mt-1 text-sm text-muted">
          The mark shows where it should be today: {outcome.expected}%.
        </p>
      )}
      {outcome.verificationText && (
        <p className="mt-2 text-sm">
          {outcome.verificationText}. {confirmersText}
        </p>
      )}
      <div className="mt-4 border-t border-line pt-4">
        <KeyValueList look="ends" items={[{ term: 'Goal', detail: goalLink }, ...facts]} />
      </div>
    </Card>
  )
}
