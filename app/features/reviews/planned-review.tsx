import { reviewFieldTitles } from '#app/domain/reviews/review.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { DateInput } from '#app/ui/inputs.tsx'
import { type Invitee, ReviewFields, type SideNames } from './review-fields.tsx'
import { editReviewForm, holdReviewForm, reviewForm } from './review-form.ts'
import type { ReviewDetails } from './review-queries.server.ts'
import { useIsRefused } from './use-is-refused.ts'

type PlannedReviewProps = {
  review: ReviewDetails
  people: Invitee[]
  names: SideNames
  timeZone: string
}

/** When, where and with whom: folded away, for it is said at the top of the page. Works without JavaScript. */
export function PlannedReview({ review, people, names, timeZone }: PlannedReviewProps) {
  const isRefused = useIsRefused('edit-review')
  const { title, date, time, minutes, place } = review
  const attendees = review.attendees.map(({ id }) => id).sort()
  const start = {
    reviewId: review.id,
    title,
    date,
    time,
    minutes,
    place,
    attendees: attendees.join(','),
  }
  return (
    <details open={isRefused} className="group rounded-card border border-line bg-card print-hidden">
      <summary className="flex items-center gap-2 p-4 font-semibold text-moss sm:px-5.5">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Change the date, the place or who takes part
      </summary>
      <ActionForm
        className="px-4 pb-5 sm:px-5.5"
        intent="edit-review"
        schema={editReviewForm}
        start={start}
        hidden={['reviewId']}
        record={`review:${start.reviewId}`}
        edits={Object.keys(reviewFieldTitles).filter((field) => field !== 'notes')}
        labels={reviewFieldTitles}
      >
        {(tools) => (
          <>
            <ReviewFields {...{ tools, people, timeZone, names }} hasNotes={false} />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-4">
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}

/** Saying that it was held, which freezes it; or that it will not be. */
export function HoldReview({ review, today }: { review: ReviewDetails; today: string }) {
  const heldOn = review.date < today ? review.date : today
  return (
    <Card title="When it has been held">
      <p className="mb-3 text-muted">
        What the plan shows now is kept with this review: goals, figures and their worth, steps, the agenda
        and the notes. Decisions and next steps become steps of the plan. Then both sides sign it, and nothing
        changes it any more.
      </p>
      <ActionForm
        intent="hold-review"
        schema={holdReviewForm}
        start={{ reviewId: review.id, heldOn }}
        hidden={['reviewId']}
      >
        {(tools) => (
          <>
            <Field label="Held on" error={tools.error('heldOn')} isRequired>
              <DateInput {...tools.field('heldOn')} max={today} />
            </Field>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              It was held: freeze it
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

/** Calling it off. */
export function CancelReview({ review }: { review: ReviewDetails }) {
  return (
    <ActionForm
      intent="cancel-review"
      schema={reviewForm}
      start={{ reviewId: review.id }}
      hidden={['reviewId']}
    >
      {(tools) => (
        <Button type="submit" size="small" isPending={tools.isPending}>
          Cancel this review
        </Button>
      )}
    </ActionForm>
  )
}
