import type { ReactNode } from 'react'
import { reviewPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AgendaCard } from './agenda-card.tsx'
import type { PlannedAgenda } from './agenda-queries.server.ts'
import { FrozenReview } from './frozen-review.tsx'
import type { ItemComments } from './item-comments.ts'
import { CancelReview, HoldReview, PlannedReview } from './planned-review.tsx'
import type { Invitee, SideNames } from './review-fields.tsx'
import type { ReviewDetails } from './review-queries.server.ts'
import { ReviewSigning } from './review-signing.tsx'
import { SinceCard } from './since-card.tsx'
import type { ShownSince } from './since-queries.server.ts'

type ReviewPageProps = {
  review: ReviewDetails
  /** Of a review that is ahead. */
  agenda: PlannedAgenda | null
  slug: string
  people: Invitee[]
  names: SideNames
  timeZone: string
  today: string
  mayPlan: boolean
  mayHold: boolean
  signsFor: 'customer' | 'vendor' | null
  /** Of a review that was held. */
  since: ShownSince | null
  /** The files made of a held review, and the ways to have them made. */
  documents?: ReactNode
  comments: ItemComments
  /** What is said about the thing of the agenda that the address names. */
  children?: ReactNode
}

/** One review: open while it is ahead, frozen and signed once it was held. */
export function ReviewPage(page: ReviewPageProps) {
  const { review, names, today, signsFor } = page
  if (review.state === 'cancelled')
    return (
      <Notice title="This review was cancelled">
        Nothing of it was kept. Plan another one when it suits both sides.
      </Notice>
    )
  const isPlanned = review.state === 'scheduled'
  // before its day a review is prepared; on a phone that comes first, and holding it after
  const isAhead = isPlanned && review.date > today
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
      {isAhead && <Left {...page} />}
      <div className="flex flex-col gap-5 lg:order-2">
        {!isPlanned && <ReviewSigning {...{ review, names, today, signsFor }} />}
        {!isPlanned && page.documents}
        {page.since && review.heldOn && <SinceCard since={page.since} heldOn={review.heldOn} />}
        <Attendees review={review} names={names} />
        {isPlanned && page.mayPlan && <PlannedReview {...page} />}
        {isPlanned && page.mayHold && <HoldReview review={review} today={today} />}
        {isPlanned && page.mayPlan && <CancelReview review={review} />}
      </div>
      {!isAhead && <Left {...page} />}
    </div>
  )
}

function Left(page: ReviewPageProps) {
  return (
    <div className="flex min-w-0 flex-col gap-5 lg:order-1">
      {page.children}
      <Substance {...page} />
    </div>
  )
}

function Substance({ review, agenda, people, slug, today, mayPlan, comments }: ReviewPageProps) {
  const href = reviewPath(slug, review.id)
  if (review.frozen) return <FrozenReview frozen={review.frozen} {...{ today, comments, href }} />
  return (
    <div className="flex flex-col gap-5">
      {agenda && (
        <AgendaCard {...{ agenda, reviewId: review.id, slug, people, mayWrite: mayPlan, comments }} />
      )}
      {review.notes && (
        <Card title="Notes">
          <p className="max-w-[72ch] whitespace-pre-line [overflow-wrap:anywhere]">{review.notes}</p>
        </Card>
      )}
    </div>
  )
}

function Attendees({ review, names }: { review: ReviewDetails; names: SideNames }) {
  return (
    <Card
      title={review.frozen ? 'Who took part' : 'Who takes part'}
      count={review.attendees.length || undefined}
    >
      {review.attendees.length === 0 && (
        <p className="text-muted">Nobody is named. Without people a review cannot be noted as held.</p>
      )}
      <ul>
        {review.attendees.map((person) => (
          <li key={person.id} className="flex justify-between gap-3 py-1">
            <span>
              {person.name}
              {!person.isReached && review.state === 'scheduled' && (
                <span className="block text-sm text-muted">No address is known: tell them yourself</span>
              )}
            </span>
            <span className="text-sm text-muted">{names[person.side]}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
