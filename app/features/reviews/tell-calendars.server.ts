import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Moment } from '#app/domain/moment.ts'
import { type CalendarNews, calendarNews } from '#app/domain/reviews/calendar-news.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { wasRemoved } from '#app/features/outbox/was-removed.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { reviewAttendees, reviewInvitations, reviews } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { ReviewDate, ReviewDateKind } from '#emails/reviews-catalogue.ts'

const reviewById = statement((db) =>
  db
    .select({
      id: reviews.id,
      accountId: reviews.accountId,
      title: reviews.title,
      place: reviews.place,
      startsAt: reviews.startsAt,
      minutes: reviews.minutes,
      sequence: reviews.sequence,
      cancelledAt: reviews.cancelledAt,
      account: accounts.name,
      accountSlug: accounts.slug,
      timeZone: accounts.timeZone,
      planner: users.name,
    })
    .from(reviews)
    .innerJoin(accounts, eq(accounts.id, reviews.accountId))
    .leftJoin(users, eq(users.id, reviews.createdBy))
    .where(eq(reviews.id, sql.placeholder('reviewId')))
    .prepare(),
)

/** Whoever takes part and has an address: that of their login, else the one an import brought. */
const reachable = statement((db) =>
  db
    .select({
      stakeholderId: stakeholders.id,
      name: stakeholders.name,
      email: sql<string>`coalesce(${users.email}, ${stakeholders.email})`,
    })
    .from(reviewAttendees)
    .innerJoin(stakeholders, eq(stakeholders.id, reviewAttendees.stakeholderId))
    .leftJoin(users, eq(users.id, stakeholders.userId))
    .where(
      and(
        eq(reviewAttendees.reviewId, sql.placeholder('reviewId')),
        isNull(stakeholders.departedAt),
        isNull(users.deactivatedAt),
        sql`coalesce(${users.email}, ${stakeholders.email}) is not null`,
      ),
    )
    .orderBy(stakeholders.name)
    .prepare(),
)

const toldOf = statement((db) =>
  db
    .select({
      stakeholderId: reviewInvitations.stakeholderId,
      name: stakeholders.name,
      email: reviewInvitations.email,
      cancelledAt: reviewInvitations.cancelledAt,
    })
    .from(reviewInvitations)
    .innerJoin(stakeholders, eq(stakeholders.id, reviewInvitations.stakeholderId))
    .where(eq(reviewInvitations.reviewId, sql.placeholder('reviewId')))
    .prepare(),
)

type Row = NonNullable<ReturnType<ReturnType<typeof reviewById>['get']>>

/**
 * Brings the calendars of those who take part in line with a review that was planned, changed or cancelled: a mail with
 * an invitation, an update or a cancellation for whoever needs one, and a note of who was told. `isMoved`: something
 * that calendars show has changed. Call it after the change is made.
 */
export function tellCalendars(
  tx: Tx,
  { reviewId, isMoved }: { reviewId: string; isMoved: boolean },
  at: Moment,
) {
  const review = reviewById(tx).get({ reviewId })
  if (!review) return
  const ends = review.startsAt.getTime() + review.minutes * 60_000
  const news = calendarNews({
    attending: reachable(tx)
      .all({ reviewId })
      .filter(({ email }) => !wasRemoved(tx, { email, accountId: review.accountId })),
    told: toldOf(tx).all({ reviewId }),
    isMoved,
    isCancelled: review.cancelledAt !== null,
    isOver: ends <= at.now.getTime(),
  })
  const sequence = review.sequence + (news.isNewer ? 1 : 0)
  if (news.isNewer) tx.update(reviews).set({ sequence }).where(eq(reviews.id, reviewId)).run()
  const mails: [ReviewDateKind, CalendarNews['invited']][] = [
    ['reviews-invitation', news.invited],
    ['reviews-changed', news.updated],
    ['reviews-cancelled', news.cancelled],
  ]
  for (const [kind, people] of mails)
    for (const person of people) mail(tx, { kind, review: { ...review, sequence }, person }, at)
}

type OneMail = { kind: ReviewDateKind; review: Row; person: CalendarNews['invited'][number] }

function mail(tx: Tx, { kind, review, person }: OneMail, at: Moment): void {
  const { stakeholderId, name, email } = person
  const { accountId, account, accountSlug, title, place, minutes, timeZone, sequence } = review
  const facts: ReviewDate = {
    ...{ account, accountSlug, reviewId: review.id, review: title, place, minutes, timeZone, sequence },
    startsAt: review.startsAt.toISOString(),
    stampedAt: at.now.toISOString(),
    planner: review.planner ?? account,
    attendee: { name, email },
  }
  enqueueEmail(tx, { kind, facts, to: email, accountId }, at)
  const told = { email, sequence, toldAt: at.now, cancelledAt: kind === 'reviews-cancelled' ? at.now : null }
  tx.insert(reviewInvitations)
    .values({ reviewId: review.id, stakeholderId, ...told })
    .onConflictDoUpdate({ target: [reviewInvitations.reviewId, reviewInvitations.stakeholderId], set: told })
    .run()
}
