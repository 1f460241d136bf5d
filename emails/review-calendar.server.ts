import { calendarEntry } from './calendar-entry.server.ts'
import type { MailCalendar } from './message.ts'
import type { ReviewDate, ReviewDateKind } from './reviews-catalogue.ts'
import type { MailSetting } from './template.ts'

type Dated = { kind: ReviewDateKind; facts: ReviewDate }

/**
 * The calendar entry that goes with a mail about a review's date. Title and place only, and a link that asks for a
 * sign-in: it is read outside, by people without a login too.
 */
export function reviewCalendar({ kind, facts }: Dated, setting: MailSetting): MailCalendar {
  const { reviewId, review, accountSlug, planner, ...date } = facts
  const { sequence, stampedAt, startsAt, minutes, timeZone, place, attendee } = date
  return calendarEntry(
    {
      ...{ sequence, stampedAt, startsAt, minutes, timeZone, place, attendee },
      ...{ product: 'Reviews', id: reviewId, title: review, organizer: planner },
      isCancelled: kind === 'reviews-cancelled',
      url: setting.links.review(accountSlug, reviewId),
    },
    setting,
  )
}
