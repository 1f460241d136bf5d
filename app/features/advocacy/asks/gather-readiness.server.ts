import type { AskType } from '#app/domain/advocacy/ask.ts'
import type { AskEvidence } from '#app/domain/advocacy/ask-evidence.ts'
import { budgetDays, type Spending } from '#app/domain/advocacy/budget.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { isResting } from '#app/domain/care/rest.ts'
import type { Db } from '#db/client.server.ts'
import {
  type AccountRow,
  type AskRow,
  accountFacts,
  type PersonRow,
  peopleFacts,
  type SpendingRow,
  spendingsOfAccount,
} from './readiness-statements.server.ts'

/** Somebody who can be asked, with all that decides whether they may be. */
export type Askable = { userId: string; email: string; evidence: AskEvidence }

const budgetMs = budgetDays * 86_400_000

/**
 * What the rules of readiness look at, for every member of an account, or for one of them; by name. Members whose place
 * was taken away are not among them. Null for an account that does not exist. Three statements, however many people.
 */
export function gatherReadiness(
  db: Db,
  { accountId, userId = null, now }: { accountId: string; userId?: string | null; now: Date },
): Askable[] | null {
  const row = accountFacts(db).get({ accountId })
  if (!row) return null
  const since = now.getTime() - budgetMs
  const spendings = spendingsOfAccount(db).all({ accountId, since }).map(readSpending)
  const account = readAccount(row, { spendings, now })
  return peopleFacts(db)
    .all({ accountId, userId })
    .map((person) => ({
      userId: person.userId,
      email: person.email,
      evidence: { now, timeZone: row.timeZone, account, person: readPerson(person) },
    }))
}

function readAccount(
  { name, stage, endedAt, timeZone, waiver, rest, disputed }: AccountRow,
  { spendings, now }: { spendings: Spending[]; now: Date },
): AskEvidence['account'] {
  const [reason, by] = JSON.parse(waiver ?? 'null') ?? []
  const [endsOn] = JSON.parse(rest ?? 'null') ?? [undefined]
  const today = todayIn(timeZone, now)
  return {
    name,
    stage,
    isEnded: endedAt !== null,
    waiver: reason === undefined ? null : { reason, by },
    rest: endsOn !== undefined && isResting({ endsOn, endedAt: null }, today) ? { endsOn } : null,
    disputed: JSON.parse(disputed),
    spendings,
  }
}

function readPerson(row: PersonRow): AskEvidence['person'] {
  const openings = JSON.parse(row.openings) as { type: AskType; openedAt: number }[]
  const asks = JSON.parse(row.asks) as AskRow[]
  return {
    name: row.name,
    hasDeparted: row.hasDeparted === 1,
    hasOptedOut: row.optedOutAt !== null,
    invitedAt: dateOf(row.invitedAt),
    quietUntil: row.quietUntil,
    pointLimit: row.pointLimit,
    openings: openings.map(({ type, openedAt }) => ({ type, openedAt: new Date(openedAt) })),
    asks: asks.map(({ type, answer, answeredAt, expiredAt, ...spending }) => ({
      ...readSpending(spending),
      ...{ type, answer, answeredAt: dateOf(answeredAt), expiredAt: dateOf(expiredAt) },
    })),
  }
}

function readSpending({ weight, sentAt, openedAt, withdrawnAt }: SpendingRow): Spending {
  return { weight, sentAt: new Date(sentAt), openedAt: dateOf(openedAt), withdrawnAt: dateOf(withdrawnAt) }
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
