import type { Person } from '#app/domain/access/actor.ts'
import { foldTerm } from '#app/domain/care/vocabulary.ts'
import type { Db } from '#db/client.server.ts'
import { allowedWords, vocabularyTerms } from '#db/schema/care-words.ts'
import { salesPromises, solutions, valueStatements } from '#db/schema/plan-words.ts'
import { momentAt } from './moment.ts'

const at = momentAt('2026-01-05T09:00:00Z')
type On = { id: string }

/** A live term of the vocabulary; `folded` follows from how it is written. */
export function makeTerm(db: Db, term: string, given: Partial<typeof vocabularyTerms.$inferInsert> = {}) {
  return db
    .insert(vocabularyTerms)
    .values({ id: at.newId(), term, folded: foldTerm(term), kind: 'product', addedAt: at.now, ...given })
    .returning()
    .get()
}

export function makeAllowedWord(
  db: Db,
  account: On,
  given: Partial<typeof allowedWords.$inferInsert> & { term: string },
) {
  const folded = foldTerm(given.term)
  return db
    .insert(allowedWords)
    .values({
      id: at.newId(),
      accountId: account.id,
      folded,
      reason: 'A plain word',
      allowedAt: at.now,
      ...given,
    })
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
      id: at.newId(),
      accountId: goal.accountId,
      goalId: goal.id,
      capability: 'Ledger link',
      createdAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

export function makePromise(db: Db, account: On, given: Partial<typeof salesPromises.$inferInsert> = {}) {
  return db
    .insert(salesPromises)
    .values({ id: at.newId(), accountId: account.id, text: 'Live before summer', addedAt: at.now, ...given })
    .returning()
    .get()
}

/** The first statement of a goal, 20 words, nothing copied; `writtenBy` is needed. */
export function makeValueStatement(
  db: Db,
  goal: On & { accountId: string },
  given: Partial<typeof valueStatements.$inferInsert> & { writtenBy: string },
) {
  return db
    .insert(valueStatements)
    .values({
      id: at.newId(),
      accountId: goal.accountId,
      goalId: goal.id,
      number: 1,
      text: 'We close on day three now and I am home before dinner, which nobody here would have believed last year.',
      words: 20,
      copiedPercent: 0,
      writtenAt: at.now,
      ...given,
    })
    .returning()
    .get()
}

/** A staff member as a person, before any account is in question. */
export function personOf(user: {
  id: string
  name: string
  email: string
  staffRole: Person['staffRole']
}): Person {
  const { id: userId, name, email, staffRole } = user
  return { userId, name, email, kind: staffRole ? 'staff' : 'customer', staffRole }
}
