import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { ConsentAbout, ConsentScope } from '#app/domain/advocacy/consent.ts'
import type { Moment } from '#app/domain/moment.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'

/**
 * A newer text has taken the place of what was asked for or allowed: consents to any other text of the thing are
 * replaced, given ones too. Answers which scopes had been given or asked for, so that they can be asked for anew.
 */
export function supersedeConsents(
  tx: Tx,
  { about, aboutId, textHash }: { about: ConsentAbout; aboutId: string; textHash: string },
  at: Moment,
): { scopes: ConsentScope[] } {
  const older = tx
    .update(consents)
    .set({ supersededAt: at.now })
    .where(
      and(
        eq(consents.about, about),
        eq(consents.aboutId, aboutId),
        isNotNull(consents.textHash),
        ne(consents.textHash, textHash),
        isNull(consents.declinedAt),
        isNull(consents.withdrawnAt),
        isNull(consents.supersededAt),
      ),
    )
    .returning({ scope: consents.scope })
    .all()
  return { scopes: [...new Set(older.map(({ scope }) => scope))] }
}
