import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { CriterionKey } from '#app/domain/care/criteria.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { waivers } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'
import { findSpell } from './find-spell.server.ts'

const grantedBy = alias(users, 'granted_by')
const askedBy = alias(users, 'asked_by')

const standing = statement((db) =>
  db
    .select({
      waiverId: waivers.id,
      criterion: waivers.criterion,
      reason: waivers.reason,
      askedAt: waivers.askedAt,
      askedBy: askedBy.name,
      grantedAt: waivers.grantedAt,
      grantedBy: grantedBy.name,
    })
    .from(waivers)
    .leftJoin(grantedBy, eq(grantedBy.id, waivers.grantedBy))
    .leftJoin(askedBy, eq(askedBy.id, waivers.askedBy))
    .where(
      and(
        eq(waivers.spellId, sql.placeholder('spellId')),
        isNull(waivers.refusedAt),
        isNull(waivers.endedAt),
      ),
    )
    .orderBy(asc(waivers.id))
    .prepare(),
)

export type LiveWaiver = {
  waiverId: string
  criterion: CriterionKey
  reason: string
  grantedBy: string
  grantedAt: Date
}

/** What a lead let go in the account's present spell. Both sides see it: it stands in what they sign. */
export function liveWaivers(db: Db, accountId: string): LiveWaiver[] {
  return listStanding(db, accountId).flatMap(({ waiverId, criterion, reason, ...granted }) =>
    granted.grantedAt === null
      ? []
      : [{ waiverId, criterion, reason, grantedBy: granted.grantedBy ?? '', grantedAt: granted.grantedAt }],
  )
}

export type AskedWaiver = {
  waiverId: string
  criterion: CriterionKey
  reason: string
  askedBy: string
  askedAt: Date
}

/** What waits for a lead's answer in the present spell: the vendor's own business, nothing for customers. */
export function askedWaivers(db: Db, actor: PlanActor): AskedWaiver[] {
  if (actor.side !== 'vendor') return []
  return listStanding(db, actor.accountId).flatMap(({ waiverId, criterion, reason, ...asked }) =>
    asked.grantedAt !== null || asked.askedAt === null
      ? []
      : [{ waiverId, criterion, reason, askedBy: asked.askedBy ?? '', askedAt: asked.askedAt }],
  )
}

function listStanding(db: Db, accountId: string) {
  const spell = findSpell(db, accountId)
  return spell ? standing(db).all({ spellId: spell.id }) : []
}

const waiverById = statement((db) =>
  db
    .select()
    .from(waivers)
    .where(
      and(eq(waivers.id, sql.placeholder('waiverId')), eq(waivers.accountId, sql.placeholder('accountId'))),
    )
    .prepare(),
)

/** A waiver of this account, in whatever state; nothing of other accounts. */
export function findWaiver(db: Db, asked: { accountId: string; waiverId: string }) {
  return waiverById(db).get(asked)
}

const standingFor = statement((db) =>
  db
    .select()
    .from(waivers)
    .where(
      and(
        eq(waivers.spellId, sql.placeholder('spellId')),
        eq(waivers.criterion, sql.placeholder('criterion')),
        isNull(waivers.refusedAt),
        isNull(waivers.endedAt),
      ),
    )
    .prepare(),
)

/** The one waiver of a spell and criterion that is asked for or granted, if there is one. */
export function findStandingWaiver(db: Db, asked: { spellId: string; criterion: CriterionKey }) {
  return standingFor(db).get(asked)
}
