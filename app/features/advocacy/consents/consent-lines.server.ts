import { and, desc, eq, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  type ConsentAbout,
  type ConsentState,
  consentScopes,
  consentStateOf,
} from '#app/domain/advocacy/consent.ts'
import type { ConsentLine } from '#app/domain/advocacy/consent-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { consentDetails } from './consent-details.server.ts'
import type { ConsentThing } from './consent-thing.server.ts'
import { basisOf } from './speakers-of.server.ts'

/** One scope of a thing as it stands: the newest row of it. */
export type LineNow = ConsentLine & {
  consentId: string
  state: ConsentState
  /** Given for an earlier text: it does not cover the one of now. */
  isForOlderText: boolean
  /** When it was answered, taken back or replaced. */
  since: Date | null
  giver: string
  /** The reader gives and takes back this scope: their own, or the company's they speak for. */
  isTheirs: boolean
}

const rowsAbout = statement((db) =>
  db
    .select({ consent: consents, giver: users.name })
    .from(consents)
    .leftJoin(users, eq(users.id, consents.grantedBy))
    .where(
      and(
        eq(consents.accountId, sql.placeholder('accountId')),
        eq(consents.about, sql.placeholder('about')),
        eq(consents.aboutId, sql.placeholder('aboutId')),
      ),
    )
    .orderBy(desc(consents.id))
    .prepare(),
)

type Asked = { actor: PlanActor; thing: ConsentThing; about: ConsentAbout; aboutId: string; timeZone: string }

/** What is asked for and given about a thing, scope by scope in the order of the words, with its exact words. */
export function linesOf(db: Db, { actor, thing, about, aboutId, timeZone }: Asked, now: Date): LineNow[] {
  const rows = rowsAbout(db)
    .all({ accountId: actor.accountId, about, aboutId })
    .filter(({ consent }) => consent.subject === 'company' || consent.personId === thing.personId)
  const { exactly } = consentDetails(db, { about, aboutId, textHash: thing.textHash })
  const mine = rightsOf(db, actor)
  return consentScopes.flatMap((scope) => {
    const found = rows.find(({ consent }) => consent.scope === scope)
    if (!found) return []
    const { consent, giver } = found
    const state = stateOfRow(consent, { timeZone, now })
    return {
      ...{ scope, consentId: consent.id, state, giver: giver ?? '', exactly: exactly[scope] ?? '' },
      ...{ channels: consent.channels, territory: consent.territory, expiresOn: consent.expiresOn },
      isForOlderText: consent.textHash !== thing.textHash,
      since: consent.withdrawnAt ?? consent.supersededAt ?? consent.declinedAt ?? consent.grantedAt,
      isTheirs: consent.subject === 'company' ? mine.speaks : consent.personId === mine.userId,
    }
  })
}

type Row = typeof consents.$inferSelect

/** What a row is at an instant, in its account's zone. */
export function stateOfRow(row: Row, { timeZone, now }: { timeZone: string; now: Date }): ConsentState {
  const ms = (at: Date | null) => at?.getTime() ?? null
  const { grantedAt, declinedAt, withdrawnAt, supersededAt, expiresOn } = row
  const facts = { grantedAt: ms(grantedAt), declinedAt: ms(declinedAt), withdrawnAt: ms(withdrawnAt) }
  const moment = { now: now.getTime(), today: todayIn(timeZone, now) }
  return consentStateOf({ ...facts, supersededAt: ms(supersededAt), expiresOn }, moment)
}

/** Nobody of the vendor's side, and nobody who only looks in, gives anything. */
function rightsOf(db: Db, actor: PlanActor): { userId: string | null; speaks: boolean } {
  if (actor.side === 'vendor' || actor.isPreview) return { userId: null, speaks: false }
  return { userId: actor.userId, speaks: basisOf(db, actor) !== null }
}
