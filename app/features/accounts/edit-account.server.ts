import { eq } from 'drizzle-orm'
import { mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor, VendorActor } from '#app/domain/access/actor.ts'
import type { Currency, InvestmentTier } from '#app/domain/accounts/account.ts'
import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { readScore } from '#app/domain/accounts/investment.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { AccountField, EditAccount } from './account-form.ts'
import { findDomainTwin } from './find-domain-twin.server.ts'
import { moneyProblem } from './money-on-account.server.ts'

type Changes = Partial<Record<AccountField, string>>

/** How much attention a customer gets, and why, is the vendor's own affair. */
const internalFields: ReadonlySet<string> = new Set<AccountField>(['investment', 'potential', 'readiness'])

/**
 * Saves what a staff member changed of an account's own facts. Its address stays the same under a new name.
 * Refuses: not-allowed, not-found, changed-meanwhile (with both texts), invalid (another account has the domain, money
 * stands in the currency).
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
  const { changes, clashes } = planEdit<AccountField>(accountTexts(account), input.edit)
  if (clashes.length > 0)
    return refuseClash(tx, {
      ...{ clashes, read: inWords },
      editedBy: account.editedBy,
      editedAt: account.editedAt,
    })
  const question = findDomainTwin(tx, { domain: changes.domain ?? '', exceptId: account.id, person: actor })
  if (question) return refuseFields(question)
  const currency = changes.currency === undefined ? null : moneyProblem(tx, account)
  if (currency) return refuseFields({ currency })
  if (Object.keys(changes).length > 0) save(tx, actor, changes, at)
  return ok({ accountId: account.id })
}

/** An account's own facts as its form shows them. */
export function accountTexts(account: typeof accounts.$inferSelect): Record<AccountField, string> {
  const { name, domain, industry, currency, timeZone, investment, potential, readiness } = account
  return {
    ...{ name, domain: domain ?? '', industry, currency, timeZone, investment },
    ...{ potential: String(potential ?? ''), readiness: String(readiness ?? '') },
  }
}

function save(tx: Tx, actor: VendorActor, changes: Changes, at: Moment): void {
  const { accountId, userId: actorId } = actor
  const { domain, currency, investment, potential, readiness, ...texts } = changes
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
      ...(potential === undefined ? {} : { potential: readScore(potential) }),
      ...(readiness === undefined ? {} : { readiness: readScore(readiness) }),
      version: (before?.version ?? 0) + 1,
      editedAt: at.now,
      editedBy: actorId,
    })
    .where(eq(accounts.id, accountId))
    .run()
  const fields = Object.keys(changes)
  const shared = fields.filter((field) => !internalFields.has(field))
  const tell = (fields: string[], visibility: 'shared' | 'internal') =>
    recordEvent(
      tx,
      { kind: 'account-changed', accountId, actorId, visibility, texts: { fields: fields.join(', ') } },
      at,
    )
  if (shared.length > 0) tell(shared, 'shared')
  const internal = fields.filter((field) => internalFields.has(field))
  if (internal.length > 0) tell(internal, 'internal')
}

function inWords(field: string, text: string): string | undefined {
  return field === 'investment' ? (investmentTitles[text as InvestmentTier] ?? text) : undefined
}
