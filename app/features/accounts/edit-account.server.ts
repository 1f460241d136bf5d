import { eq } from 'drizzle-orm'
import { mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor, VendorActor } from '#app/domain/access/actor.ts'
import type { Currency, InvestmentTier } from '#app/domain/accounts/account.ts'
import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AccountField, EditAccount } from './account-form.ts'
import { clashesBy } from './clashes-by.server.ts'
import { findDomainTwin } from './find-domain-twin.server.ts'

type Changes = Partial<Record<AccountField, string>>

/**
 * Saves what a staff member changed of an account's own facts. Its address stays the same under a new name.
 * Refuses: not-allowed, not-found, changed-meanwhile (with both texts), invalid (another account has the domain).
 */
export function editAccount(
  tx: Tx,
  actor: PlanActor,
  input: EditAccount,
  at: Moment,
): Result<{ accountId: string }> {
  if (!mayManageTeam(actor) || actor.side !== 'vendor') return refuse('not-allowed')
  const account = tx.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  if (!account) return refuse('not-found')
  const { name, industry, currency, timeZone, investment } = account
  const current = { name, domain: account.domain ?? '', industry, currency, timeZone, investment }
  const { changes, clashes } = planEdit<AccountField>(current, input.edit)
  if (clashes.length > 0)
    return refuse('changed-meanwhile', { clashes: clashesBy(tx, account, clashes.map(inWords)) })
  const question = findDomainTwin(tx, { domain: changes.domain ?? '', exceptId: account.id, person: actor })
  if (question) return refuseFields(question)
  if (Object.keys(changes).length > 0) save(tx, actor, changes, at)
  return ok({ accountId: account.id })
}

function save(tx: Tx, actor: VendorActor, changes: Changes, at: Moment): void {
  const { accountId, userId: actorId } = actor
  const { domain, currency, investment, ...texts } = changes
  const before = tx
    .select({ version: accounts.version })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  tx.update(accounts)
    .set({
      ...texts,
      ...(domain === undefined ? {} : { domain: domain || null }),
      ...(currency === undefined ? {} : { currency: currency as Currency }),
      ...(investment === undefined ? {} : { investment: investment as InvestmentTier }),
      version: (before?.version ?? 0) + 1,
      editedAt: at.now,
      editedBy: actorId,
    })
    .where(eq(accounts.id, accountId))
    .run()
  const shared = Object.keys(changes).filter((field) => field !== 'investment')
  const tell = (fields: string[], visibility: 'shared' | 'internal') =>
    recordEvent(
      tx,
      { kind: 'account-changed', accountId, actorId, visibility, texts: { fields: fields.join(', ') } },
      at,
    )
  if (shared.length > 0) tell(shared, 'shared')
  // how much attention a customer gets is the vendor's own affair
  if (investment !== undefined) tell(['investment'], 'internal')
}

function inWords<C extends { field: AccountField; theirs: string; yours: string }>(clash: C) {
  if (clash.field !== 'investment') return clash
  const read = (tier: string) => investmentTitles[tier as InvestmentTier] ?? tier
  return { ...clash, reads: { theirs: read(clash.theirs), yours: read(clash.yours) } }
}
