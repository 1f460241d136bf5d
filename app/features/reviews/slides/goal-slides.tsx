import { presentReviewPath } from '#app/domain/paths.ts'
import { goalClosureTitles } from '#app/domain/plan/goal.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { reviewItemAnswers, reviewItemAnswerTitles } from '#app/domain/reviews/agenda.ts'
import type { SnapshotGoal, SnapshotItem, SnapshotOutcome } from '#app/domain/reviews/snapshot.ts'
import { readWorth } from '#app/domain/reviews/worth-lines.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { SeriesChart } from '#app/ui/charts/series-chart.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { PresentationProps } from './presentation-props.ts'
import { Overline, SlideText, SlideTitle } from './slide-words.tsx'

type GoalProps = PresentationProps & { goal: SnapshotGoal; item: SnapshotItem | null }

/** One goal, and the question whether it still holds. */
export function GoalSlide({ goal, item, slug, snapshot, mayWrite }: GoalProps) {
  const action = presentReviewPath(slug, snapshot.review.id)
  const hasEnded = Object.values(goalClosureTitles).includes(goal.standing)
  return (
    <>
      <Overline>{hasEnded ? 'A goal that has ended' : 'Does this goal still hold?'}</Overline>
      <SlideTitle>{goal.title}</SlideTitle>
      <p className="mt-5 flex flex-wrap items-center gap-3 text-lg sm:text-xl">
        <span className="text-muted">{goal.standing}</span>
        {item?.answer && (
          <Badge tone={item.answer === 'holds' ? 'good' : 'warning'}>
            {reviewItemAnswerTitles[item.answer]}
          </Badge>
        )}
      </p>
      {item?.notes && <SlideText>{item.notes}</SlideText>}
      {mayWrite && item && !hasEnded && (
        <div className="mt-8 flex flex-wrap gap-2.5">
          {reviewItemAnswers.map((answer) => (
            <QuickForm key={answer} intent="edit-item" action={action} hidden={{ itemId: item.id, answer }}>
              <Button type="submit" kind={item.answer === answer ? 'primary' : 'secondary'}>
                {reviewItemAnswerTitles[answer]}
              </Button>
            </QuickForm>
          ))}
        </div>
      )}
    </>
  )
}

type OutcomeProps = PresentationProps & {
  goal: SnapshotGoal
  outcome: SnapshotOutcome
  item: SnapshotItem | null
}

/** One outcome: its newest figure large, the way there as a chart, and what it was worth. */
export function OutcomeSlide({ goal, outcome, item, charts, snapshot }: OutcomeProps) {
  const newest = outcome.figures.at(-1)
  const chart = charts[outcome.id]
  const currency = snapshot.value?.currency
  return (
    <>
      <Overline>{goal.title}</Overline>
      <SlideTitle>{outcome.name}</SlideTitle>
      <p className="mt-4 text-lg sm:text-xl">
        {newest ? (
          <>
            <strong className="figures">{newest.value}</strong>
            <span className="text-muted">
              {` on ${readFullDate(newest.on)}, ${newest.isVerified ? 'confirmed' : 'not confirmed yet'}`}
            </span>
          </>
        ) : (
          <span className="text-muted">Nothing was measured yet</span>
        )}
        <span className="block text-base text-muted sm:text-lg">
          From {outcome.baseline}, aiming at {outcome.target} by {readFullDate(outcome.targetOn)}
        </span>
      </p>
      {chart && <SeriesChart geometry={chart} name={outcome.name} className="mt-6 max-w-4xl" />}
      {currency && outcome.measured?.worth && (
        <p className="mt-4 text-lg">{readWorth(outcome.measured.worth, currency)}</p>
      )}
      {item?.notes && <SlideText>{item.notes}</SlideText>}
    </>
  )
}
