import type { Db } from '#db/client.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { accountStandings, auditEntries } from '#db/schema/care-standing.ts'
import { valueStandings } from '#db/schema/outcomes.ts'
import { momentAt } from './moment.ts'

type On = { id: string }
const at = momentAt('2026-04-20T09:00:00Z')

/** Where an account stands, as lists read it: one of six criteria met and nothing remarkable, unless said otherwise. */
export function makeStanding(db: Db, account: On, given: Partial<typeof accountStandings.$inferInsert> = {}) {
  const usual = {
    ...{ metCount: 1, criteriaCount: 6, blocker: 'context_confirmed' as const, gapCount: 0, openDisputes: 0 },
    ...{ isReady: false, isSlipping: false, isResting: false, isLate: false },
  }
  return db
    .insert(accountStandings)
    .values({ accountId: account.id, ...usual, workedOutAt: at.now, ...given })
    .returning()
    .get()
}

/** What an account was worth on 4 May, in euros: nothing, unless said otherwise. */
export function makeValueStanding(
  db: Db,
  account: On,
  given: Partial<typeof valueStandings.$inferInsert> = {},
) {
  const nothing = { verifiedCash: 0, verifiedCapacity: 0, reportedCash: 0, reportedCapacity: 0 }
  return db
    .insert(valueStandings)
    .values({
      ...{ accountId: account.id, asOf: '2026-05-04', currency: 'EUR', summary: '{}' },
      ...{ ...nothing, ...given },
    })
    .returning()
    .get()
}

/** How an account came into its stage: opened in Capture, unless said otherwise. */
export function makeSpell(db: Db, account: On, given: Partial<typeof stageSpells.$inferInsert> = {}) {
  const opened = {
    stage: 'capture' as const,
    enteredOn: '2026-04-20',
    enteredAt: at.now,
    cause: 'opened' as const,
  }
  return db
    .insert(stageSpells)
    .values({ id: at.newId(), accountId: account.id, ...opened, ...given })
    .returning()
    .get()
}

/** An answer to one of the four tests. */
export function makeAnswer(
  db: Db,
  account: On,
  given: Pick<typeof auditEntries.$inferInsert, 'stage' | 'answer'> &
    Partial<typeof auditEntries.$inferInsert>,
) {
  return db
    .insert(auditEntries)
    .values({ id: at.newId(), accountId: account.id, answeredAt: at.now, ...given })
    .returning()
    .get()
}
