import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Side } from '#app/domain/accounts/account.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import type { SpellCause } from '#app/domain/care/spell.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { rests, stageSpells } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'

const spellsOf = statement((db) =>
  db
    .select({
      id: stageSpells.id,
      stage: stageSpells.stage,
      enteredOn: stageSpells.enteredOn,
      enteredAt: stageSpells.enteredAt,
      cause: stageSpells.cause,
      reason: stageSpells.reason,
      by: users.name,
    })
    .from(stageSpells)
    .leftJoin(users, eq(users.id, stageSpells.by))
    .where(eq(stageSpells.accountId, sql.placeholder('accountId')))
    .orderBy(asc(stageSpells.enteredAt), asc(stageSpells.id))
    .prepare(),
)

const rest = {
  restId: rests.id,
  stage: rests.stage,
  side: rests.side,
  reason: rests.reason,
  by: users.name,
  startedAt: rests.startedAt,
  endsOn: rests.endsOn,
  endedAt: rests.endedAt,
}

const restsOf = statement((db) =>
  db
    .select(rest)
    .from(rests)
    .leftJoin(users, eq(users.id, rests.startedBy))
    .where(eq(rests.accountId, sql.placeholder('accountId')))
    .orderBy(asc(rests.startedAt), asc(rests.id))
    .prepare(),
)

export type StageSpell = {
  id: string
  stage: Stage
  enteredOn: CalendarDate
  enteredAt: Date
  /** The day the next spell began; null for the present one. */
  leftOn: CalendarDate | null
  cause: SpellCause
  reason: string
  by: string | null
}

export type StageRest = {
  restId: string
  stage: Stage
  side: Side
  reason: string
  by: string | null
  startedAt: Date
  /** The last day, where one was named. */
  endsOn: CalendarDate | null
  endedAt: Date | null
}

/** Every spell and every rest of an account, the first first: what the strip of its history is drawn from. */
export function stageHistory(db: Db, accountId: string): { spells: StageSpell[]; rests: StageRest[] } {
  const spells = spellsOf(db).all({ accountId })
  return {
    spells: spells.map((spell, index) => ({ ...spell, leftOn: spells[index + 1]?.enteredOn ?? null })),
    rests: restsOf(db).all({ accountId }),
  }
}

const openRestOf = statement((db) =>
  db
    .select(rest)
    .from(rests)
    .leftJoin(users, eq(users.id, rests.startedBy))
    .where(and(eq(rests.accountId, sql.placeholder('accountId')), isNull(rests.endedAt)))
    .prepare(),
)

/** The row of a rest nobody has ended, its last day perhaps over already: what commands close. */
export function findOpenRest(db: Db, accountId: string): StageRest | undefined {
  return openRestOf(db).get({ accountId })
}

type Asked = { account: { id: string; timeZone: string }; now: Date }

/** The rest an account is in, or null; null too when its last day is over. */
export function openRest(db: Db, { account, now }: Asked): StageRest | null {
  const found = findOpenRest(db, account.id)
  return found && isResting(found, todayIn(account.timeZone, now)) ? found : null
}
