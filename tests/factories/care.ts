import type { Side } from '#app/domain/accounts/account.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { Db } from '#db/client.server.ts'
import { advocateOpenings } from '#db/schema/advocacy.ts'
import { stageSpells, waivers } from '#db/schema/care.ts'
import { vocabularyTerms } from '#db/schema/care-words.ts'
import { solutions, valueStatements } from '#db/schema/plan-words.ts'
import { reviewSignatures, reviews } from '#db/schema/reviews.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type On = { id: string }

/** A later spell of an account, whose own stage is set beside it. */
export function makeSpell(
  db: Db,
  account: On,
  given: Omit<typeof stageSpells.$inferInsert, 'id' | 'accountId'>,
) {
  return db
    .insert(stageSpells)
    .values({ id: at.newId(), accountId: account.id, ...given })
    .returning()
    .get()
}

export function makeSolution(
  db: Db,
  goal: On & { accountId: string },
  given: Partial<typeof solutions.$inferInsert> = {},
) {
  return db
    .insert(solutions)
    .values({
      ...{ id: at.newId(), accountId: goal.accountId, goalId: goal.id, capability: 'Ledger sync' },
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

type Statement = Partial<typeof valueStatements.$inferInsert> & { writtenBy: string }

/** 21 words of their own, unless said. */
export function makeValueStatement(db: Db, goal: On & { accountId: string }, given: Statement) {
  return db
    .insert(valueStatements)
    .values({
      ...{
        id: at.newId(),
        accountId: goal.accountId,
        goalId: goal.id,
        number: 1,
        words: 21,
        copiedPercent: 0,
      },
      text: 'Nobody types a figure twice any more, and we talk about what it means instead of whether it is right at all.',
      writtenAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

type Review = Partial<typeof reviews.$inferInsert> & {
  heldOn: string
  signedBy?: { customer: string; vendor: string }
}

/** A held review, with these figures confirmed in it, signed by both where `signedBy` says by whom. */
export function makeReview(
  db: Db,
  account: On,
  { signedBy, ...given }: Review,
  verifiedMeasurementIds: string[] = [],
) {
  const id = at.newId()
  const held = new Date(`${given.heldOn}T10:00:00Z`)
  const frozen = {
    snapshot: JSON.stringify({ form: 1, verifiedMeasurementIds }),
    snapshotHash: `hash of ${id}`,
  }
  const dates = { startsAt: held, createdAt: at.now, heldAt: held }
  const review = db
    .insert(reviews)
    .values({ id, accountId: account.id, title: 'Review', ...dates, ...frozen, ...given })
    .returning()
    .get()
  for (const [side, by] of Object.entries(signedBy ?? {})) {
    const signature = {
      reviewId: id,
      side: side as Side,
      signedBy: by,
      signedAt: held,
      hash: frozen.snapshotHash,
    }
    db.insert(reviewSignatures)
      .values({ id: at.newId(), ...signature })
      .run()
  }
  return review
}

export function makeOpening(
  db: Db,
  userId: string,
  given: Partial<typeof advocateOpenings.$inferInsert> = {},
) {
  return db
    .insert(advocateOpenings)
    .values({ id: at.newId(), userId, type: 'case_study', openedAt: at.now, ...given })
    .returning()
    .get()
}

type Waiver = Partial<typeof waivers.$inferInsert> & { criterion: CriterionKey; spellId: string }

/** Let go by `grantedBy`, or asked for while it is missing. */
export function makeWaiver(db: Db, account: On, given: Waiver) {
  const asked = given.grantedBy ? { grantedAt: at.now } : { askedAt: at.now }
  return db
    .insert(waivers)
    .values({ id: at.newId(), accountId: account.id, reason: 'A pilot', ...asked, ...given })
    .returning()
    .get()
}

/** A live term; `folded` as the matcher folds plain words. */
export function makeTerm(db: Db, term: string) {
  const folded = term.toLowerCase().replace(/[^a-z0-9]/g, '')
  return db
    .insert(vocabularyTerms)
    .values({ id: at.newId(), term, folded, kind: 'product', addedAt: at.now })
    .returning()
    .get()
}
