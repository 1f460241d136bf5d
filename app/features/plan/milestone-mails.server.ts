import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { acceptanceWaitsFor } from '#app/domain/plan/milestone.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { Milestone } from './find-milestone.server.ts'
import { customersWhoMayAgree, teamOf } from './goal-mails.server.ts'

/**
 * Mails a done step to those who answer for it on the side that is asked to accept it: the account's approvers and the
 * customer owner of the step's goal, or the vendor's team. Others of that side who may edit the plan can accept it too,
 * and see it on the plan. False, and no mail, where nobody is asked.
 */
export function askToAccept(tx: Tx, actor: PlanActor, milestone: Milestone, at: Moment): boolean {
  const side = acceptanceWaitsFor(milestone)
  const { accountId, id: milestoneId, title: step, evidenceNote: note } = milestone
  const account = tx
    .select({ name: accounts.name, slug: accounts.slug })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get()
  if (!side || !account) return false
  const facts = {
    account: account.name,
    accountSlug: account.slug,
    milestoneId,
    step,
    note,
    person: actor.name,
  }
  const readers =
    side === 'customer' ? customersWhoMayAgree(tx, accountId, milestone.goalId ?? '') : teamOf(tx, accountId)
  for (const { userId, email } of readers)
    if (userId !== actor.userId)
      enqueueEmail(tx, { kind: 'plan-step-to-accept', facts, to: email, accountId }, at)
  return true
}
