import { type MetaFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { maySignForCustomer, maySignForVendor, maySignSomething } from '#app/domain/access/care-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { mayAskForDocuments, mayHoldReviews, mayPlanReviews } from '#app/domain/access/reviews-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { presentReviewPath, reviewsPath, togetherPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { commentCounts } from '#app/features/plan/comments/comments-queries.server.ts'
import { conversationWithin } from '#app/features/plan/comments/conversation.server.ts'
import { Conversation } from '#app/features/plan/comments/conversation.tsx'
import { addItem } from '#app/features/reviews/add-item.server.ts'
import { plannedAgenda } from '#app/features/reviews/agenda-queries.server.ts'
import { buildReviewAgenda } from '#app/features/reviews/build-agenda.server.ts'
import { cancelReview } from '#app/features/reviews/cancel-review.server.ts'
import { deputyFor } from '#app/features/reviews/deputy-for.server.ts'
import { askForDocument } from '#app/features/reviews/documents/ask-for-document.server.ts'
import { askedWords, askForReviewForm, isUnderWay } from '#app/features/reviews/documents/document-form.ts'
import { documentsOf } from '#app/features/reviews/documents/document-queries.server.ts'
import { ReviewDocuments } from '#app/features/reviews/documents/review-documents.tsx'
import { editItem } from '#app/features/reviews/edit-item.server.ts'
import { editReview } from '#app/features/reviews/edit-review.server.ts'
import { holdReview } from '#app/features/reviews/hold-review.server.ts'
import {
  addItemForm,
  buildAgendaForm,
  editItemForm,
  itemForm,
  moveItemForm,
} from '#app/features/reviews/item-form.ts'
import { moveItem } from '#app/features/reviews/move-item.server.ts'
import { removeItem } from '#app/features/reviews/remove-item.server.ts'
import {
  editReviewForm,
  holdReviewForm,
  reviewForm,
  signReviewForm,
} from '#app/features/reviews/review-form.ts'
import { ReviewPage } from '#app/features/reviews/review-page.tsx'
import { peopleToInvite, reviewDetails } from '#app/features/reviews/review-queries.server.ts'
import { signReview } from '#app/features/reviews/sign-review.server.ts'
import { changesSinceReview } from '#app/features/reviews/since-queries.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { loader as rootLoader } from '../root.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor, params, url }) => {
    const { id: accountId, timeZone } = account
    const review = reviewDetails(db, { accountId, reviewId: params.review ?? '', timeZone })
    if (!review) throw refusalResponse({ code: 'not-found' })
    const today = todayIn(timeZone, at.now)
    const agenda =
      review.state === 'scheduled' ? plannedAgenda(db, { accountId, reviewId: review.id, now: at.now }) : null
    const isDeputy = deputyFor(db, { accountId, userId: actor.userId, today }) !== null
    const documents = review.hash ? documentsOf(db, { accountId, reviewId: review.id, timeZone }) : []
    const items = review.frozen?.agenda ?? agenda?.items ?? []
    const comments = commentCounts(db, actor, { subject: 'review_item', ids: items.map(({ id }) => id) })
    const maySign = maySignForVendor(actor) || maySignForCustomer(actor, isDeputy)
    return {
      slug: account.slug,
      accountName: account.name,
      timeZone,
      today,
      review,
      people: review.state === 'scheduled' ? peopleToInvite(db, accountId) : [],
      agenda,
      comments,
      item: conversationWithin(db, {
        actor,
        account,
        on: 'review_item',
        within: review.id,
        search: url.searchParams.get('item'),
      }),
      since: review.frozen && changesSinceReview(db, { account, frozen: review.frozen, now: at.now }),
      mayPlan: mayPlanReviews(actor),
      writer: mayPlanReviews(actor) ? { address: togetherPath(account.slug), personId: actor.userId } : null,
      mayHold: mayHoldReviews(actor),
      signsFor: maySign ? actor.side : null,
      documents,
      /** Seconds until the page looks again, where no script does it. */
      reloadAfter: documents.some(isUnderWay) ? 3 : null,
      mayAskForDocuments: mayAskForDocuments(actor),
    }
  },
})

export const action = planAction({
  'edit-review': planIntent({ may: mayPlanReviews, form: editReviewForm, run: editReview }),
  'write-review-notes': planIntent({ may: mayPlanReviews, form: editReviewForm, run: editReview }),
  'cancel-review': planIntent({ may: mayPlanReviews, form: reviewForm, run: cancelReview }),
  'build-agenda': planIntent({
    may: mayPlanReviews,
    form: buildAgendaForm,
    run: buildReviewAgenda,
    done: ({ items }) => ({
      message: items === 1 ? '1 thing came to the agenda' : `${items} things came to the agenda`,
    }),
  }),
  'add-item': planIntent({ may: mayPlanReviews, form: addItemForm, run: addItem }),
  'edit-item': planIntent({ may: mayPlanReviews, form: editItemForm, run: editItem }),
  'move-item': planIntent({ may: mayPlanReviews, form: moveItemForm, run: moveItem }),
  'remove-item': planIntent({ may: mayPlanReviews, form: itemForm, run: removeItem }),
  'hold-review': planIntent({ may: mayHoldReviews, form: holdReviewForm, run: holdReview }),
  'sign-review': planIntent({ may: maySignSomething, form: signReviewForm, run: signReview }),
  'ask-for-document': planIntent({
    may: mayAskForDocuments,
    form: askForReviewForm,
    run: askForDocument,
    done: askedWords,
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data?.review.title ?? 'Review') },
]

export default function ReviewRoute() {
  const { documents, mayAskForDocuments: mayAsk, item, ...page } = useLoaderData<typeof loader>()
  const { slug, review } = page
  const vendor = useRouteLoaderData<typeof rootLoader>('root')?.vendorName ?? 'Vendor'
  return (
    <>
      <PageHeader
        title={page.review.title}
        crumbs={[{ label: 'Reviews', href: reviewsPath(page.slug) }]}
        actions={
          page.review.state !== 'cancelled' && (
            <LinkButton
              href={presentReviewPath(page.slug, page.review.id)}
              kind={
                page.review.state === 'scheduled' && page.review.date <= page.today ? 'primary' : 'secondary'
              }
            >
              Present it
            </LinkButton>
          )
        }
        description={[page.review.when, page.review.place].filter(Boolean).join(' · ')}
      />
      <ReviewPage
        {...page}
        names={{ customer: page.accountName, vendor }}
        documents={<ReviewDocuments reviewId={review.id} {...{ slug, documents, mayAsk }} />}
      >
        {item && (
          <Conversation
            key={item.subjectId}
            conversation={item}
            id="comments-item"
            title={`On the agenda: ${item.about}`}
          />
        )}
      </ReviewPage>
    </>
  )
}
