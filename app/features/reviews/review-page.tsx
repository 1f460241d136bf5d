import { reviewPath } from '#app/domain/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { DocumentRow } from './documents/document-queries.server.ts'
import { type DocumentChoice, Documents } from './documents/documents-card.tsx'
import { FrozenReview } from './frozen-review.tsx'
import { CancelReview, HoldReview, PlannedReview } from './planned-review.tsx'
import type { Invitee, SideNames } from './review-fields.tsx'
import type { ReviewDetails } from './review-queries.server.ts'
import { ReviewSigning } from './review-signing.tsx'

type ReviewPageProps = {
  review: ReviewDetails
  people: Invitee[]
  names: SideNames
  timeZone: string
  today: string
  mayPlan: boolean
  mayHold: boolean
  signsFor: 'customer' | 'vendor' | null
  slug: string
  documents: DocumentRow[]
  mayAskForDocuments: boolean
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
        {!isPlanned && <ReviewDocuments {...page} />}
        {isPlanned && page.mayHold && <HoldReview review={review} today={today} />}
        {!(isPlanned && page.mayPlan) && <Attendees review={review} names={names} />}
        {isPlanned && page.mayPlan && <CancelReview review={review} />}
      </div>
      {!isAhead && <Left {...page} />}
    </div>
  )
}

/** A held review as a file to keep or to show. */
function ReviewDocuments({ review, slug, documents, mayAskForDocuments: mayAsk }: ReviewPageProps) {
  const of = (document: string, paper: string) => ({ reviewId: review.id, document, paper })
  const choices: DocumentChoice[] = [
    { label: 'PDF, A4', hidden: of('review-pdf', 'a4') },
    { label: 'PDF, US Letter', hidden: of('review-pdf', 'letter') },
  ]
  return (
    <Documents
      title="As a file"
      about="What was frozen and who signed it, to keep or to hand on. Nothing that only one side sees is in it."
      action={reviewPath(slug, review.id)}
      intent="ask-for-document"
      choices={mayAsk ? choices : []}
      {...{ slug, documents }}
    />
  )
}

function Left(page: ReviewPageProps) {
  return (
    <div className="min-w-0 lg:order-1">
      <Substance {...page} />
    </div>
  )
}

function Substance({ review, people, names, timeZone, today, mayPlan }: ReviewPageProps) {
  if (review.frozen) return <FrozenReview frozen={review.frozen} today={today} />
  if (mayPlan) return <PlannedReview {...{ review, people, names, timeZone }} />
  return (
    <Card title="Agenda and notes">
      <p className="max-w-[72ch] whitespace-pre-line">{review.notes || 'Nothing is written down yet.'}</p>
    </Card>
  )
}

function Attendees({ review, names }: { review: ReviewDetails; names: SideNames }) {
  return (
    <Card title="Who takes part" count={review.attendees.length || undefined}>
      {review.attendees.length === 0 && <p className="text-muted">Nobody is named.</p>}
      <ul>
        {review.attendees.map((person) => (
          <li key={person.id} className="flex justify-between gap-3 py-1">
            {person.name}
            <span className="text-sm text-muted">{names[person.side]}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
