import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { reviewPath, reviewsPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { ReviewFields } from '#app/features/reviews/review-fields.tsx'
import { scheduleReviewForm } from '#app/features/reviews/review-form.ts'
import { peopleToInvite } from '#app/features/reviews/review-queries.server.ts'
import { scheduleReview } from '#app/features/reviews/schedule-review.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: mayPlanReviews,
  load: ({ context: { db, at }, account }) => ({
    slug: account.slug,
    accountName: account.name,
    timeZone: account.timeZone,
    date: addDays(todayIn(account.timeZone, at.now), 14),
    people: peopleToInvite(db, account.id),
  }),
})

export const action = planAction({
  'schedule-review': planIntent({
    may: mayPlanReviews,
    form: scheduleReviewForm,
    run: scheduleReview,
    done: ({ reviewId }, { account }) => ({ goTo: reviewPath(account.slug, reviewId) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Plan a review') }]

export default function NewReview() {
  const { slug, accountName, timeZone, date, people } = useLoaderData<typeof loader>()
  const vendor = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? 'Vendor'
  const start = { title: 'Quarterly review', date, time: '14:00', minutes: '60', place: '', notes: '' }
  return (
    <>
      <PageHeader
        title="Plan a review"
        crumbs={[{ label: 'Reviews', href: reviewsPath(slug) }]}
        description="Both sides see it at once. Nothing is frozen until it has been held."
      />
      <Card className="max-w-3xl">
        <ActionForm
          intent="schedule-review"
          schema={scheduleReviewForm}
          start={{ ...start, attendees: people.map(({ id }) => id) }}
        >
          {(tools) => (
            <>
              <ReviewFields
                {...{ tools, people, timeZone }}
                names={{ customer: accountName, vendor }}
                hasNotes
              />
              <div className="mt-4 flex flex-wrap gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Plan review
                </Button>
                <LinkButton href={reviewsPath(slug)}>Cancel</LinkButton>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </>
  )
}
