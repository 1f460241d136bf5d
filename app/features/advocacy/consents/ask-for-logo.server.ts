import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import { requestConsents } from './request-consents.server.ts'

/**
 * The vendor asks to show the company's logo and name among its customers. Refuses: not-allowed, already-done (it waits
 * for an answer already).
 */
export function askForLogo(
  tx: Tx,
  actor: PlanActor,
  _: object,
  at: Moment,
): Result<{ consentIds: string[] }> {
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const { accountId, userId: requestedBy } = actor
  const wall = { about: 'account' as const, aboutId: accountId, textHash: null, personId: null, requestedBy }
  const asked = requestConsents(
    tx,
    { ...wall, accountId, scopes: ['company_name', 'logo'], channels: ['website'] },
    at,
  )
  if (asked.ok && asked.value.consentIds.length === 0)
    return refuse('already-done', { message: 'They have been asked already, and have not answered yet.' })
  return asked
}
