import { and, asc, desc, eq, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayNameDeputy } from '#app/domain/access/care-policy.ts'
import type { MemberRole } from '#app/domain/accounts/member.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { type DeputyState, deputyStateOf } from '#app/domain/care/deputy.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { deputies } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const approver = alias(users, 'approver')
const deputy = alias(users, 'deputy')
const approverPlace = alias(memberships, 'approver_place')
const deputyPlace = alias(memberships, 'deputy_place')

const deputyToday = statement((db) =>
  db
    .select({ approverId: deputies.approverId, approver: approver.name })
    .from(deputies)
    .innerJoin(
      approverPlace,
      and(
        eq(approverPlace.accountId, deputies.accountId),
        eq(approverPlace.userId, deputies.approverId),
        isNull(approverPlace.removedAt),
        eq(approverPlace.role, 'approver'),
      ),
    )
    .innerJoin(approver, and(eq(approver.id, deputies.approverId), isNull(approver.deactivatedAt)))
    .where(
      and(
        eq(deputies.accountId, sql.placeholder('accountId')),
        eq(deputies.deputyId, sql.placeholder('userId')),
        isNull(deputies.revokedAt),
        lte(deputies.startsOn, sql.placeholder('today')),
        gte(deputies.endsOn, sql.placeholder('today')),
      ),
    )
    .orderBy(asc(deputies.namedAt), asc(deputies.id))
    .limit(1)
    .prepare(),
)

/**
 * The approver in whose place this member may sign on `today` (the account's day), or null. Only for an approver who
 * still is one. Whether the member may do more than read is the policy's question.
 */
export function findDeputyFor(
  db: Db,
  asked: { accountId: string; userId: string; today: CalendarDate },
): { approverId: string; approver: string } | null {
  return deputyToday(db).get(asked) ?? null
}

const allDeputies = statement((db) =>
  db
    .select({
      deputyRowId: deputies.id,
      approverId: deputies.approverId,
      approver: approver.name,
      deputyId: deputies.deputyId,
      deputy: deputy.name,
      startsOn: deputies.startsOn,
      endsOn: deputies.endsOn,
      namedAt: deputies.namedAt,
      revokedAt: deputies.revokedAt,
      approverRole: approverPlace.role,
      deputyRole: deputyPlace.role,
    })
    .from(deputies)
    .innerJoin(approver, eq(approver.id, deputies.approverId))
    .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
    .leftJoin(
      approverPlace,
      and(
        eq(approverPlace.userId, deputies.approverId),
        eq(approverPlace.accountId, deputies.accountId),
        isNull(approverPlace.removedAt),
      ),
    )
    .leftJoin(
      deputyPlace,
      and(
        eq(deputyPlace.userId, deputies.deputyId),
        eq(deputyPlace.accountId, deputies.accountId),
        isNull(deputyPlace.removedAt),
      ),
    )
    .where(eq(deputies.accountId, sql.placeholder('accountId')))
    .orderBy(desc(deputies.startsOn), desc(deputies.id))
    .limit(50)
    .prepare(),
)

export type DeputyRow = {
  deputyRowId: string
  approver: string
  deputy: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  state: DeputyState
  /** This reader may end it now. */
  mayRevoke: boolean
}

type Asked = { actor: PlanActor; account: { id: string; timeZone: string }; now: Date }

/** The deputies of an account's approvers, the latest first, at most 50. */
export function deputiesOf(db: Db, { actor, account, now }: Asked): DeputyRow[] {
  const today = todayIn(account.timeZone, now)
  return allDeputies(db)
    .all({ accountId: account.id })
    .map((row) => {
      const { deputyRowId, approver: forWhom, deputy: who, startsOn, endsOn } = row
      const state = deputyStateOf(row, today)
      const isEnded = state === 'over' || state === 'revoked'
      return {
        ...{ deputyRowId, approver: forWhom, deputy: who, startsOn, endsOn, state },
        mayRevoke: !isEnded && mayNameDeputy(actor),
      }
    })
}

const membersWhoDoMore = statement((db) =>
  db
    .select({ userId: users.id, name: users.name, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.accountId, sql.placeholder('accountId')),
        isNull(memberships.removedAt),
        isNull(users.deactivatedAt),
        ne(memberships.role, 'viewer'),
        ne(memberships.userId, sql.placeholder('userId')),
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
    .prepare(),
)

/** Whom this approver can name: members who do more than read, themself left out. Empty for everybody else. */
export function deputyChoices(
  db: Db,
  { actor }: { actor: PlanActor },
): { userId: string; name: string; role: MemberRole }[] {
  if (!mayNameDeputy(actor)) return []
  return membersWhoDoMore(db).all({ accountId: actor.accountId, userId: actor.userId })
}
