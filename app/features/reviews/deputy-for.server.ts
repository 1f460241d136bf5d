import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { deputies } from '#db/schema/care.ts'

type Asked = { accountId: string; userId: string; today: CalendarDate }

/** The approver this member stands in for today, as long as they are an approver themself; else null. */
export function deputyFor(db: Db, { accountId, userId, today }: Asked): string | null {
  const found = db
    .select({ approverId: deputies.approverId })
    .from(deputies)
    .innerJoin(
      memberships,
      and(
        eq(memberships.userId, deputies.approverId),
        eq(memberships.accountId, deputies.accountId),
        eq(memberships.role, 'approver'),
        isNull(memberships.removedAt),
      ),
    )
    .where(
      and(
        eq(deputies.accountId, accountId),
        eq(deputies.deputyId, userId),
        lte(deputies.startsOn, today),
        gte(deputies.endsOn, today),
        isNull(deputies.revokedAt),
      ),
    )
    .get()
  return found?.approverId ?? null
}
