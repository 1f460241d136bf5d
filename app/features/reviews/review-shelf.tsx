import { reviewPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import type { ReviewRow } from './review-queries.server.ts'

const tones: Record<ReviewRow['state'], BadgeTone> = {
  scheduled: 'neutral',
  cancelled: 'neutral',
  held: 'warning',
  signed: 'good',
}

type ReviewShelfProps = { slug: string; today: string; reviews: ReviewRow[] }

/** The reviews of an account: those ahead first, then those that were held, newest first. */
export function ReviewShelf({ slug, today, reviews }: ReviewShelfProps) {
  const ahead = reviews.filter(({ state }) => state === 'scheduled').reverse()
  const past = reviews.filter(({ state }) => state !== 'scheduled')
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Shelf title="Ahead" rows={ahead} none="No review is planned." {...{ slug, today }} />
      <Shelf
        title="Held"
        rows={past}
        none="None has been held yet. Once one is, both sides sign what it saw, and it stays as it was."
        {...{ slug, today }}
      />
    </div>
  )
}

type ShelfProps = { title: string; rows: ReviewRow[]; none: string; slug: string; today: string }

function Shelf({ title, rows, none, slug, today }: ShelfProps) {
  return (
    <Card title={title} count={rows.length || undefined}>
      {rows.length === 0 && <p className="text-muted">{none}</p>}
      <ul className="divide-y divide-line">
        {rows.map((review) => (
          <li key={review.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <span className="min-w-0">
              <Anchor
                href={reviewPath(slug, review.id)}
                className="font-semibold wrap-anywhere hover:underline"
              >
                {review.title}
              </Anchor>
              <span className="block text-sm text-muted">
                {review.heldOn ? `Held ${readDate(review.heldOn, { today })}` : review.when}
              </span>
            </span>
            <Badge tone={tones[review.state]}>{review.stateText}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
