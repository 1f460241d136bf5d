import { reviewFieldTitles } from '#app/domain/reviews/review.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { DateInput } from '#app/ui/inputs.tsx'
import { type Invitee, ReviewFields, type SideNames } from './review-fields.tsx'
import { editReviewForm, holdReviewForm, reviewForm } from './review-form.ts'
import type { ReviewDetails } from './review-queries.server.ts'

type PlannedReviewProps = {
  review: ReviewDetails
  people: Invitee[]
  names: SideNames
  timeZone: string
}

/** A review that is still ahead, open for both sides to prepare. */
export function PlannedReview({ review, people, names, timeZone }: PlannedReviewProps) {
  const { title, date, time, minutes, place, notes } = review
  const attendees = review.attendees.map(({ id }) => id).sort()
  const start = {
    reviewId: review.id,
    title,
    date,
    time,
    minutes,
    place,
    notes,
    attendees: attendees.join(','),
  }
  return (
    <Card title="Prepare it together">
      <ActionForm
        intent="edit-review"
        schema={editReviewForm}
        start={start}
        hidden={['reviewId']}
        edits={Object.keys(reviewFieldTitles)}
        labels={reviewFieldTitles}
      >
        {(tools) => (
          <>
            <ReviewFields {...{ tools, people, timeZone, names }} />
            <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-4">
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

/** Saying that it was held, which freezes it; or that it will not be. */
export function HoldReview({ review, today }: { review: ReviewDetails; today: string }) {
  const heldOn = review.date < today ? review.date : today
  return (
    <Card title="When it has been held">
      <p className="mb-3 text-muted">
        What the plan shows now is kept with this review: goals, figures, steps and the notes. Then both sides
        sign it, and nothing changes it any more.
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
