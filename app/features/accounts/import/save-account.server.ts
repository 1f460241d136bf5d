import { eq } from 'drizzle-orm'
import type { AccountFacts } from '#app/domain/accounts/import/read-row.ts'
import { proposedInvestment } from '#app/domain/accounts/investment.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import type { Tx } from '#db/transaction.server.ts'
import { freeSlug } from '../free-slug.server.ts'
import { insertAccount, insertSpell } from './new-rows.server.ts'

type Account = typeof accounts.$inferSelect

/** Who imports what, and what a new account gets where its file says nothing. */
export type Importing = {
  importId: string
  actorId: string
  currency: string
  timeZone: string
}

/**
 * Opens an account from a file: in the stage it is believed to be in (`placed` beyond Capture), with the tier it has
 * there or the one its potential and readiness propose. Returns its id.
 */
export function makeAccount(tx: Tx, importing: Importing, facts: AccountFacts, at: Moment): string {
  const { actorId, importId } = importing
  const { owner: _, stage = 'capture', name = '', potential, readiness, ...given } = facts
  const timeZone = given.timeZone ?? importing.timeZone
  const stageEnteredOn = facts.stageEnteredOn ?? todayIn(timeZone, at.now)
  const accountId = at.newId()
  const proposal =
    proposedInvestment({ potential: potential ?? null, readiness: readiness ?? null }) ?? 'standard'
  insertAccount(tx, {
    investment: proposal,
    currency: importing.currency,
    ...given,
    potential,
    readiness,
    id: accountId,
    slug: freeSlug(tx, name),
    name,
    timeZone,
    stage,
    stageEnteredOn,
    createdAt: at.now,
    createdBy: actorId,
  })
  const cause = stage === 'capture' ? 'opened' : 'placed'
  const entered = { enteredOn: stageEnteredOn, enteredAt: at.now, cause, by: actorId } as const
  insertSpell(tx, { id: at.newId(), accountId, stage, ...entered })
  recordEvent(tx, { kind: 'account-imported', accountId, actorId, importId, texts: { account: name } }, at)
  return accountId
}

const changeable = ['name', 'domain', 'industry', 'currency', 'timeZone'] as const
/** How a vendor counts and rates its customers is its own affair. */
const internal = ['externalId', 'investment', 'potential', 'readiness'] as const

/**
 * Gives a known account what the file says, field by field; nothing is emptied, and its stage stays: that is moved by
 * the people of the plan. Returns whether anything changed.
 */
export function changeAccount(
  tx: Tx,
  { actorId }: Importing,
  { account, facts }: { account: Account; facts: AccountFacts },
  at: Moment,
): boolean {
  const isChanged = (field: (typeof changeable)[number] | (typeof internal)[number]) =>
    facts[field] !== undefined && facts[field] !== account[field]
  const forBoth = changeable.filter(isChanged)
  const forVendor = internal.filter(isChanged)
  const fields = [...forBoth, ...forVendor]
  if (fields.length === 0) return false
  const changes = Object.fromEntries(fields.map((field) => [field, facts[field]]))
  tx.update(accounts)
    .set({ ...changes, version: account.version + 1, editedAt: at.now, editedBy: actorId })
    .where(eq(accounts.id, account.id))
    .run()
  for (const [visibility, names] of [
    ['shared', forBoth],
    ['internal', forVendor],
  ] as const) {
    if (names.length === 0) continue
    const texts = { fields: names.join(', ') }
    recordEvent(tx, { kind: 'account-changed', accountId: account.id, actorId, visibility, texts }, at)
  }
  return true
}

/** Has a known account's standing worked out anew by the job that does so; a new account has none and is found by it. */
export function markForWeighing(tx: Tx, accountId: string): void {
  tx.update(accountStandings)
    .set({ lapsesOn: longAgo })
    .where(eq(accountStandings.accountId, accountId))
    .run()
}

const longAgo = '1970-01-01'
