import { readDate } from '#app/domain/reading.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import type { SideNames } from './review-fields.tsx'
import { signReviewForm } from './review-form.ts'
import type { ReviewDetails } from './review-queries.server.ts'

type SideOrNone = 'customer' | 'vendor' | null

type ReviewSigningProps = {
  review: ReviewDetails
  names: SideNames
  today: string
  /** The side the reader may sign for now, or null. */
  signsFor: SideOrNone
}

export const signingId = 'signing'

/** Whether the reader may sign it now. */
export function waitsForSignature({ hash, signatures }: ReviewDetails, signsFor: SideOrNone): boolean {
  return hash !== null && signsFor !== null && !signatures.some(({ side }) => side === signsFor)
}

/** Who has signed what the review saw, and the button for whoever may. */
export function ReviewSigning({ review, names, today, signsFor }: ReviewSigningProps) {
  const { id, hash, signatures } = review
  const mayPress = waitsForSignature(review, signsFor)
  return (
    <Card id={signingId} title="Both sides sign" tone={mayPress ? 'asking' : 'plain'}>
      <ul className="divide-y divide-line">
        {(['vendor', 'customer'] as const).map((side) => {
          const signature = signatures.find((given) => given.side === side)
          return (
            <li key={side} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
              <span>
                <strong className="block">{names[side]}</strong>
                {signature && (
                  <span className="text-sm text-muted">
                    {signature.name}
                    {signature.deputyFor && `, in place of ${signature.deputyFor}`}
                  </span>
                )}
              </span>
              {signature ? (
                <Badge tone="good" icon="check">
                  Signed {readDate(signature.on, { today })}
                </Badge>
              ) : (
                <Badge>Not signed yet</Badge>
              )}
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-sm text-muted">
        A signature covers exactly what is on this page. Later changes to the plan do not touch it.
      </p>
      {mayPress && hash && signsFor && (
        <ActionForm
          intent="sign-review"
          schema={signReviewForm}
          start={{ reviewId: id, seen: hash }}
          hidden={['reviewId', 'seen']}
          className="mt-4"
        >
          {(tools) => (
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Sign for {names[signsFor]}
            </Button>
          )}
        </ActionForm>
      )}
    </Card>
  )
}
