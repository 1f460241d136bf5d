import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type Given = Omit<typeof consents.$inferInsert, 'id' | 'channels' | 'requestedAt'>

/** A consent given for the website, without an end unless said. */
export function makeConsent(db: Db, given: Given) {
  return db
    .insert(consents)
    .values({ id: at.newId(), channels: ['website'], requestedAt: at.now, grantedAt: at.now, ...given })
    .returning()
    .get()
}
