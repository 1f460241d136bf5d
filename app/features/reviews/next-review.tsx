import { dateFormat } from '#app/domain/intl.ts'
import { reviewPath } from '#app/domain/paths.ts'
import { readDue } from '#app/domain/reading.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { ReviewRow } from './review-queries.server.ts'

type NextReviewProps = { review: ReviewRow; agenda: string[]; slug: string; today: string }

/** More than this is read on its page. */
const titlesAtMost = 6

/** The review that comes next: when and where, and what it is going to talk about. */
export function NextReview({ review, agenda, slug, today }: NextReviewProps) {
  const rest = agenda.length - titlesAtMost
  return (
    <Card>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
        <Day date={review.date} />
        <div className="min-w-0">
          <p className="eyebrow">Next, {readDue(review.date, today)}</p>
          <h2 className="mt-0.5 font-serif text-xl font-semibold wrap-anywhere">{review.title}</h2>
          <p className="text-muted wrap-anywhere">
            {[review.time, review.place].filter(Boolean).join(' · ')}
          </p>
          <ul className="mt-3 list-disc pl-5 marker:text-faint">
            {agenda.slice(0, titlesAtMost).map((title, index) => (
              // two items may have one title: a goal, and that it is at risk
              <li key={`${index} ${title}`} className="py-0.5 wrap-anywhere">
                {title}
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="mt-1 text-sm text-muted">and {rest} more</p>}
          {agenda.length === 0 && <p className="mt-3 text-muted">Its agenda is still empty.</p>}
        </div>
        <div>
          <LinkButton href={reviewPath(slug, review.id)} kind="primary">
            Prepare it
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}

/** The day as a calendar's leaf. */
function Day({ date }: { date: string }) {
  const at = new Date(`${date}T00:00:00Z`)
  const words = (options: Intl.DateTimeFormatOptions) =>
    dateFormat('en-GB', { ...options, timeZone: 'UTC' }).format(at)
  return (
    <p className="w-24 self-start rounded-card border border-line bg-lichen/60 py-3 text-center">
      <span className="block text-sm text-muted">{words({ weekday: 'long' })}</span>
      <span className="figures block font-serif text-[2.5rem] leading-11 font-semibold">
        {words({ day: 'numeric' })}
      </span>
      <span className="block text-sm text-muted">{words({ month: 'short', year: 'numeric' })}</span>
    </p>
  )
}
