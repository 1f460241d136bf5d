import type { ReactNode } from 'react'
import { reviewPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AgendaCard } from './agenda-card.tsx'
import type { PlannedAgenda } from './agenda-queries.server.ts'
import { FrozenReview } from './frozen-review.tsx'
import type { ItemComments } from './item-comments.ts'
import { CancelReview, HoldReview, PlannedReview } from './planned-review.tsx'
import type { Invitee, SideNames } from './review-fields.tsx'
import { ReviewNotes, type Writer } from './review-notes.tsx'
import type { ReviewDetails } from './review-queries.server.ts'
import { ReviewSigning, signingId, waitsForSignature } from './review-signing.tsx'
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
  /** Set for whoever may write on it while it is ahead. */
  writer: Writer | null
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
  // on a phone what a review says comes first, and signing it after; but on its day holding it is what people come for
  const isRead = !isPlanned || review.date > today
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
      {isRead && <Left {...page} />}
      {waitsForSignature(review, signsFor) && <ToSigning />}
      <div className="flex flex-col gap-5 lg:order-2">
        {!isPlanned && <ReviewSigning {...{ review, names, today, signsFor }} />}
        {!isPlanned && page.documents}
        {page.since && review.heldOn && <SinceCard since={page.since} heldOn={review.heldOn} />}
        <Attendees review={review} names={names} />
        {isPlanned && page.mayPlan && <PlannedReview {...page} />}
        {isPlanned && page.mayHold && <HoldReview review={review} today={today} />}
        {isPlanned && page.mayPlan && <CancelReview review={review} />}
      </div>
      {!isRead && <Left {...page} />}
    </div>
  )
}

/** On a phone the page to be signed is long: the way to signing it stays in sight until it is reached. */
function ToSigning() {
  return (
    <div className="sticky bottom-3 z-10 lg:hidden print-hidden">
      <LinkButton href={`#${signingId}`} className="w-full shadow-float">
        Read it, then sign
      </LinkButton>
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

function Substance({ review, agenda, people, slug, today, writer, comments }: ReviewPageProps) {
  const href = reviewPath(slug, review.id)
  if (review.frozen) return <FrozenReview frozen={review.frozen} {...{ today, comments, href }} />
  return (
    <div className="flex flex-col gap-5">
      {agenda && <AgendaCard {...{ agenda, reviewId: review.id, slug, people, writer, comments }} />}
      <ReviewNotes reviewId={review.id} notes={review.notes} writer={writer} />
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
