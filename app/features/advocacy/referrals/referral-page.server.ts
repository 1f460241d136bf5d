import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Person } from '#app/domain/access/actor.ts'
import { referralMoves, referralStateTitles } from '#app/domain/advocacy/referral.ts'
import { readMoney } from '#app/domain/outcomes/money.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { referralSteps, referrals } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { findReferralFor, type Referral } from './find-referral.server.ts'
import { referralTitle } from './referral-board-page.server.ts'

/** One referral for the vendor: who it is, where it stands, how it came there, what can follow. Null when it is not theirs to see. Five statements. */
export function referralPage(
  db: Db,
  { person, referralId, timeZone }: { person: Person; referralId: string; timeZone: string },
) {
  const referral = findReferralFor(db, person, referralId)
  if (!referral) return null
  const { state, way, role, why, name, email, phone, message, amount, currency, ownerId, lostBecause } =
    referral
  return {
    ...{ id: referralId, state, way, role, why, name, email, phone, message, lostBecause },
    title: referralTitle(referral),
    stateTitle: referralStateTitles[state],
    isErased: referral.erasedAt !== null,
    isAccepted: referral.acceptedAt !== null,
    amount: amount !== null && currency ? readMoney(amount, currency) : null,
    ownerId: ownerId ?? '',
    ...placeOf(db, referral),
    moves: referralMoves(referral, 'vendor').map((to) => ({ to, title: referralStateTitles[to] })),
    steps: stepsOf(db, referralId).map(({ at, ...step }) => ({
      ...step,
      title: referralStateTitles[step.state],
      at: readInstant(at, timeZone),
    })),
    alike: alikeOf(db, person, referral),
    colleagues: colleagues(db),
  }
}

export type ReferralPage = NonNullable<ReturnType<typeof referralPage>>

function placeOf(db: Db, { accountId, referrerId }: Referral) {
  const place = db
    .select({ account: accounts.name, accountSlug: accounts.slug, referrer: users.name })
    .from(accounts)
    .innerJoin(users, eq(users.id, referrerId))
    .where(eq(accounts.id, accountId))
    .get()
  return place ?? { account: '', accountSlug: '', referrer: '' }
}

function stepsOf(db: Db, referralId: string) {
  return db
    .select({ state: referralSteps.state, at: referralSteps.at, by: users.name, note: referralSteps.note })
    .from(referralSteps)
    .leftJoin(users, eq(users.id, referralSteps.by))
    .where(eq(referralSteps.referralId, referralId))
    .orderBy(asc(referralSteps.at), asc(referralSteps.id))
    .all()
}

/** The first of the same company, and those found to be the same as this one, where the reader may see them. */
function alikeOf(db: Db, person: Person, { id, duplicateOfId }: Referral) {
  const isAlike = or(
    eq(referrals.duplicateOfId, id),
    duplicateOfId ? eq(referrals.id, duplicateOfId) : undefined,
  )
  const ids = db
    .select({ id: referrals.id })
    .from(referrals)
    .where(isAlike)
    .orderBy(asc(referrals.submittedAt))
    .limit(5)
    .all()
  return ids.flatMap((row) => {
    const found = findReferralFor(db, person, row.id)
    return found
      ? {
          id: found.id,
          title: referralTitle(found),
          stateTitle: referralStateTitles[found.state],
          isFirst: found.id === duplicateOfId,
        }
      : []
  })
}

function colleagues(db: Db) {
  const isThere = and(eq(users.kind, 'staff'), isNull(users.deactivatedAt))
  return db.select({ id: users.id, name: users.name }).from(users).where(isThere).orderBy(users.name).all()
}
