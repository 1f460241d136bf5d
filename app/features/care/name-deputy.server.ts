import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayNameDeputy } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { deputyDaysProblems, mayBeDeputy } from '#app/domain/care/deputy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { deputies } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findHand } from './find-hand.server.ts'
import type { NameDeputy } from './move-form.ts'
import { findPathAccount, refuseEnded } from './path-account.server.ts'

/**
 * An approver names a colleague who signs in their place between two days, both counted; the colleague is told by mail.
 * Refuses: not-allowed, not-found (nobody of this account), invalid (themself, somebody who only reads, days that end
 * before they begin or today, days on which that colleague stands in already, or the account has ended).
 */
export function nameDeputy(
  tx: Tx,
  actor: PlanActor,
  { deputyId, startsOn, endsOn }: NameDeputy,
  at: Moment,
): Result<{ deputyRowId: string }> {
  if (!mayNameDeputy(actor)) return refuse('not-allowed')
  const { accountId, userId: approverId, name: approver } = actor
  const account = findPathAccount(tx, accountId)
  if (account.endedAt) return refuseEnded(account)
  const hand = findHand(tx, actor, account, at.now)
  if (!hand.ok) return hand
  const colleague = findColleague(tx, accountId, deputyId)
  if (!colleague) return refuse('not-found')
  if (deputyId === approverId)
    return refuseFields({ deputyId: 'Choose a colleague: you sign for yourself already' })
  if (!mayBeDeputy(colleague.role))
    return refuseFields({ deputyId: `${colleague.name} only reads this plan. Make them a contributor first` })
  const problems = deputyDaysProblems({ startsOn, endsOn }, todayIn(account.timeZone, at.now))
  if (problems.endsOn) return refuseFields({ endsOn: problems.endsOn })
  const days = { accountId, approverId, deputyId, startsOn, endsOn }
  const taken = overlapProblem(tx, days, colleague.name)
  if (taken) return refuseFields({ startsOn: taken })
  const deputyRowId = at.newId()
  tx.insert(deputies)
    .values({ id: deputyRowId, ...days, namedAt: at.now })
    .run()
  const texts = { approver, deputy: colleague.name }
  recordEvent(
    tx,
    { kind: 'deputy-named', accountId, actorId: approverId, deputyRowId, startsOn, endsOn, texts },
    at,
  )
  const place = { account: account.name, accountSlug: account.slug }
  const facts = { deputyRowId, ...place, approver, startsOn, endsOn }
  enqueueEmail(tx, { kind: 'care-deputy-named', facts, to: colleague.email, accountId }, at)
  return ok({ deputyRowId })
}

function findColleague(tx: Tx, accountId: string, userId: string) {
  return tx
    .select({ name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.accountId, accountId),
        isNull(memberships.removedAt),
      ),
    )
    .get()
}

type Days = { accountId: string; approverId: string; deputyId: string; startsOn: string; endsOn: string }

/** Why these days are taken, where the colleague stands in on some of them already, or null. */
function overlapProblem(tx: Tx, days: Days, name: string): string | null {
  const { accountId, approverId, deputyId, startsOn, endsOn } = days
  const same = tx
    .select({ startsOn: deputies.startsOn, endsOn: deputies.endsOn })
    .from(deputies)
    .where(
      and(
        eq(deputies.accountId, accountId),
        eq(deputies.deputyId, deputyId),
        eq(deputies.approverId, approverId),
        isNull(deputies.revokedAt),
        lte(deputies.startsOn, endsOn),
        gte(deputies.endsOn, startsOn),
      ),
    )
    .get()
  if (!same) return null
  return `${name} already signs for you from ${readFullDate(same.startsOn)} to ${readFullDate(same.endsOn)}`
}
