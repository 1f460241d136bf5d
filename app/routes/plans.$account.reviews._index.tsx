import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { newReviewPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { agendaTitles } from '#app/features/reviews/agenda-queries.server.ts'
import { ReviewDueNotice } from '#app/features/reviews/review-due-notice.tsx'
import { reviewsOf } from '#app/features/reviews/review-queries.server.ts'
import { ReviewShelf } from '#app/features/reviews/review-shelf.tsx'
import { dueReview } from '#app/features/reviews/rhythm-queries.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const today = todayIn(account.timeZone, at.now)
    const reviews = reviewsOf(db, account)
    const next = reviews.findLast(({ state }) => state === 'scheduled')
    return {
      slug: account.slug,
      today,
      reviews,
      nextAgenda: next ? agendaTitles(db, next.id) : [],
      due: dueReview(db, { accountId: account.id, now: at.now }),
      mayPlan: mayPlanReviews(actor),
    }
  },
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Reviews') }]

export default function Reviews() {
  const { slug, today, reviews, nextAgenda, due, mayPlan } = useLoaderData<typeof loader>()
  const hasNext = reviews.some(({ state }) => state === 'scheduled')
  const plan = mayPlan && (
    <LinkButton href={newReviewPath(slug)} kind={hasNext ? 'secondary' : 'primary'}>
      Plan a review
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title="Reviews"
        description="Every so often both sides look at what was measured and whether the goals still hold, and sign what they saw."
        actions={reviews.length > 0 && plan}
      />
      {due && <ReviewDueNotice due={due} />}
      {reviews.length > 0 ? (
        <ReviewShelf {...{ slug, today, reviews, nextAgenda }} />
      ) : (
        <EmptyState title="No reviews yet" action={plan || undefined}>
          A review is an hour in which customer and vendor read the confirmed figures together, ask whether
          the goals are still the right ones, and decide what comes next.
        </EmptyState>
      )}
    </>
  )
}
