import { reviewPath } from '#app/domain/paths.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { NextReview } from './next-review.tsx'
import { ReviewCover } from './review-cover.tsx'
import type { ReviewRow } from './review-queries.server.ts'

type ReviewShelfProps = {
  slug: string
  today: string
  reviews: ReviewRow[]
  /** What the next one is going to talk about. */
  nextAgenda: string[]
}

/** The reviews of an account: the next one with its agenda, and those that were held, like annual reports on a shelf. */
export function ReviewShelf({ slug, today, reviews, nextAgenda }: ReviewShelfProps) {
  const [next, ...later] = reviews.filter(({ state }) => state === 'scheduled').reverse()
  const held = reviews.filter(({ state }) => state === 'held' || state === 'signed')
  const cancelled = reviews.filter(({ state }) => state === 'cancelled')
  return (
    <div className="flex flex-col gap-8">
      {next && <NextReview review={next} agenda={nextAgenda} slug={slug} today={today} />}
      {later.length > 0 && <Lines title="Later" rows={later} slug={slug} />}
      <section aria-labelledby="shelf">
        <h2 id="shelf" className="title-card mb-4">
          On the shelf
        </h2>
        {held.length === 0 ? (
          <p className="max-w-[60ch] text-muted">
            Nothing stands here yet. Once a review was held, what it saw is kept as it was, and both sides
            sign it.
          </p>
        ) : (
          <ul className="grid grid-cols-2 gap-x-4 gap-y-7 border-b-4 border-line sm:grid-cols-3 lg:grid-cols-5">
            {held.map((review) => (
              <ReviewCover key={review.id} review={review} slug={slug} />
            ))}
          </ul>
        )}
      </section>
      {cancelled.length > 0 && <Lines title="Cancelled" rows={cancelled} slug={slug} />}
    </div>
  )
}

function Lines({ title, rows, slug }: { title: string; rows: ReviewRow[]; slug: string }) {
  return (
    <section>
      <h2 className="eyebrow mb-1">{title}</h2>
      <ul className="divide-y divide-line">
        {rows.map((review) => (
          <li key={review.id} className="flex flex-wrap justify-between gap-x-4 py-2">
            <Anchor href={reviewPath(slug, review.id)} className="wrap-anywhere hover:underline">
              {review.title}
            </Anchor>
            <span className="text-sm text-muted">{readFullDate(review.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
