import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { livePath } from '#app/domain/paths.ts'
import { useLivePlan } from '#app/features/activity/use-live-plan.ts'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { editItem } from '#app/features/reviews/edit-item.server.ts'
import { addItemForm, editItemForm } from '#app/features/reviews/item-form.ts'
import { presentReview } from '#app/features/reviews/present-review.server.ts'
import { peopleToInvite } from '#app/features/reviews/review-queries.server.ts'
import { Presentation } from '#app/features/reviews/slides/presentation.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { newestFor } from '#app/http/live-stream.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { WritersContext } from '#app/ui/presence/writers.ts'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: (scene) => {
    const { context, account, actor, params } = scene
    const { db, at } = context
    const newest = newestFor(scene)
    const asked = { accountId: account.id, reviewId: params.review ?? '', now: at.now }
    const presented = presentReview(db, asked)
    if (!presented) throw refusalResponse({ code: 'not-found' })
    const mayWrite = presented.isLive && mayPlanReviews(actor)
    return {
      ...presented,
      slug: account.slug,
      accountName: account.name,
      people: mayWrite ? peopleToInvite(db, account.id) : [],
      mayWrite,
      newest,
    }
  },
})

export const action = planAction({
  'add-item': planIntent({ may: mayPlanReviews, form: addItemForm, run: addItem }),
  'edit-item': planIntent({ may: mayPlanReviews, form: editItemForm, run: editItem }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.snapshot.review.title} · ${data.accountName}` : 'Review' },
]

export default function PresentRoute() {
  const { newest, ...page } = useLoaderData<typeof loader>()
  const vendor = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? 'Vendor'
  const writers = useLivePlan(livePath(page.slug), newest)
  return (
    <WritersContext value={writers}>
      <Presentation {...page} names={{ customer: page.accountName, vendor }} />
    </WritersContext>
  )
}
