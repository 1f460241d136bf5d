import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'

export type Ask = typeof asks.$inferSelect

const onAccount = and(eq(asks.id, sql.placeholder('askId')), eq(asks.accountId, sql.placeholder('accountId')))

const sentAsk = statement((db) =>
  db
    .select()
    .from(asks)
    .where(and(onAccount, isNotNull(asks.sentAt)))
    .prepare(),
)

const draftAsk = statement((db) =>
  db
    .select()
    .from(asks)
    .where(and(onAccount, isNull(asks.sentAt), isNull(asks.withdrawnAt)))
    .prepare(),
)

const askOfPerson = statement((db) =>
  db
    .select()
    .from(asks)
    .where(
      and(
        eq(asks.id, sql.placeholder('askId')),
        eq(asks.userId, sql.placeholder('userId')),
        isNotNull(asks.sentAt),
      ),
    )
    .prepare(),
)

type OnAccount = { accountId: string; askId: string }

/** An ask of this account that was sent; one of another account is not found. */
export function findSentAsk(db: Db, ask: OnAccount): Ask | undefined {
  return sentAsk(db).get(ask)
}

/** An ask of this account that is being written. */
export function findDraft(db: Db, ask: OnAccount): Ask | undefined {
  return draftAsk(db).get(ask)
}

/** An ask that was sent to this person, on whichever account. */
export function findAskOf(db: Db, ask: { userId: string; askId: string }): Ask | undefined {
  return askOfPerson(db).get(ask)
}
