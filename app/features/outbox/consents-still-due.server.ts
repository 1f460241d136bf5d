import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ConsentAbout } from '#app/domain/advocacy/consent.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { statement } from '#db/statement.server.ts'

const waiting = statement((db) =>
  db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        eq(consents.about, sql.placeholder('about')),
        eq(consents.aboutId, sql.placeholder('aboutId')),
        isNull(consents.grantedAt),
        isNull(consents.declinedAt),
        isNull(consents.withdrawnAt),
        isNull(consents.supersededAt),
      ),
    )
    .limit(1)
    .prepare(),
)

/** True while something asked for about a thing has no answer. */
export function waitsForConsent(
  db: Db,
  { about, aboutId }: { about: ConsentAbout; aboutId: string },
): boolean {
  return waiting(db).get({ about, aboutId }) !== undefined
}

/** True while one of these consents (ids with spaces between) is neither taken back nor replaced by a longer one. */
export function standsStill(db: Db, consentIds: string): boolean {
  const standing = db
    .select({ id: consents.id })
    .from(consents)
    .where(
      and(
        inArray(consents.id, consentIds.split(' ')),
        isNull(consents.withdrawnAt),
        isNull(consents.supersededAt),
      ),
    )
    .limit(1)
  return standing.get() !== undefined
}
